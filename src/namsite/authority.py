"""authority.yaml → Authority: what people decided about who is who, each decision with its line and its reason.

A file that cannot be read as a whole raises ConfigError. One wrong entry is an error of its line: it is left out, all
others hold. Two entries that contradict one another are both left out, since nothing tells which is right.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from pathlib import Path

from msgspec import Struct

from namsite.handwritten import ConfigError, Setting, Value, called, nearest, quoting, repeated, settings_of, text_of
from namsite.problems import Problem, error
from namsite.records import Kind
from namsite.spelling import key

CODE = "authority"
PLURALS: dict[Kind, str] = {"person": "people", "organization": "organizations", "summit": "summits"}
_KINDS: dict[str, Kind] = {plural: kind for kind, plural in PLURALS.items()}
_SECTIONS = (*_KINDS, "same", "not_same")
_FORM = f"the file should have the sections {', '.join(_SECTIONS)}"
_ENTRY = "- {name: Preferred Name, aliases: [Other Name], why: who says so}"
_RULING = "- {people: [One Name, Other Name], why: who says so}"
_WORDS_OF_YAML = {"true", "false", "yes", "no", "on", "off", "null"}
_PLACED = re.compile(r"(?P<name>.*?)\s+@\s+(?P<article>.+?)(?:#s(?P<sentence>[1-9]\d*))?")


class Bearer(Struct, frozen=True, order=True):
    """Whom a name means: everybody who bears it, or with ``article`` (an id) the one whom that article calls so, or
    with ``sentence`` (from 0) the one whom that sentence does."""

    name: str
    article: str | None = None
    sentence: int | None = None

    def __str__(self) -> str:
        """*Name*, *Name @ article* or *Name @ article#s12*, as the file has it."""
        anchor = "" if self.sentence is None else f"#s{self.sentence + 1}"
        return self.name if self.article is None else f"{self.name} @ {self.article}{anchor}"


class Decision(Struct, frozen=True, kw_only=True):
    """Why something was decided, and the line that says so."""

    kind: Kind
    why: str
    file: str
    line: int

    @property
    def because(self) -> str:
        """*authority.yaml:3: the reason*."""
        return f"{self.file}:{self.line}: {self.why}"


class Entry(Decision, frozen=True, kw_only=True):
    """One person, organization or summit: the preferred name, other names, and names that are never this one."""

    name: str
    aliases: tuple[Bearer, ...] = ()
    never: tuple[Bearer, ...] = ()

    @property
    def bearers(self) -> tuple[Bearer, ...]:
        return (Bearer(self.name), *self.aliases)


class Ruling(Decision, frozen=True, kw_only=True):
    """Names that are all the same one (``is_same``), or each another one."""

    bearers: tuple[Bearer, ...]
    is_same: bool


Line = Entry | Ruling


class Authority(Struct, frozen=True, kw_only=True):
    """All of the file; the order of its lines decides nothing."""

    entries: tuple[Entry, ...] = ()
    rulings: tuple[Ruling, ...] = ()

    def names(self, kind: Kind) -> tuple[str, ...]:
        """Every name that the file says is one of a person, an organization or a summit, in alphabetical order."""
        decisions: tuple[Line, ...] = (*self.entries, *self.rulings)
        return tuple(sorted({one.name for each in decisions if each.kind == kind for one in each.bearers}))


def read_authority(path: Path, name: str) -> tuple[Authority, tuple[Problem, ...]]:
    """The file at ``path``, which need not exist; ``name`` is how messages and records call it."""
    return parse_authority(text_of(path, name), name) if path.exists() else (Authority(), ())


def parse_authority(text: str, name: str) -> tuple[Authority, tuple[Problem, ...]]:
    """What ``text`` decides, and an error for every entry that is left out."""
    entries: list[Entry] = []
    rulings: list[Ruling] = []
    problems: list[Problem] = []
    for section in settings_of(text, name, _FORM):
        for value in _items(section, name):
            try:
                if section.key in _KINDS:
                    entries.append(_entry(_KINDS[section.key], value, name))
                else:
                    rulings.append(_ruling(section.key == "same", value, name))
            except _MistakeError as mistake:
                problems.append(_problem(name, mistake.line, mistake.message, mistake.hint))
    faulty = [(one, said) for one, said in _contradictions(entries, rulings)]
    problems += [_problem(name, one.line, *said) for one, said in faulty]
    wrong = {id(one) for one, _ in faulty}
    authority = Authority(
        entries=tuple(one for one in entries if id(one) not in wrong),
        rulings=tuple(one for one in rulings if id(one) not in wrong),
    )
    return authority, tuple(dict.fromkeys(problems))


def _items(section: Setting, name: str) -> tuple[Value, ...]:
    if section.key not in _SECTIONS:
        raise ConfigError(f"{name}:{section.line}: unknown section {section.key!r} ({nearest(section.key, _SECTIONS)})")
    if section.value.plain is None:
        return ()
    if section.value.items is None:
        form = _ENTRY if section.key in _KINDS else _RULING
        raise ConfigError(f"{name}:{section.value.line}: {section.key} should be a list of lines such as {form}")
    return section.value.items


def line_for(kind: Kind, bearers: Iterable[Bearer]) -> str:
    """The line that joins or tells apart, ready to be copied below ``same:`` or ``not_same:``; its *why* is open."""
    return f"- {{{PLURALS[kind]}: [{', '.join(_quoted(str(one)) for one in bearers)}], why: …}}"


def _quoted(text: str) -> str:
    """A text as YAML reads it back inside brackets."""
    is_plain = re.fullmatch(r"[^\W\d_][\w '’.&/@()-]*\w", text) and text.lower() not in _WORDS_OF_YAML
    return text if is_plain else json.dumps(text, ensure_ascii=False)


# ---- one entry ----


class _MistakeError(Exception):
    """What is wrong with an entry."""

    def __init__(self, line: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.line, self.message, self.hint = line, message, hint


def _problem(name: str, line: int, message: str, hint: str) -> Problem:
    return error(CODE, f"{message}; this entry is left out", path=name, line=line, hint=hint, home="project")


def _entry(kind: Kind, value: Value, file: str) -> Entry:
    found = _settings(value, ("name", "aliases", "never", "why"), _ENTRY)
    if "name" not in found:
        raise _MistakeError(value.line, "name is missing", "the preferred name")
    name = _name(found["name"])
    if _PLACED.fullmatch(name):
        raise _MistakeError(found["name"].line, f"the preferred name {name!r} has an article", "put it under aliases")
    entry = Entry(
        kind=kind,
        name=name,
        aliases=_bearers(found["aliases"]) if "aliases" in found else (),
        never=_bearers(found["never"]) if "never" in found else (),
        why=_why(value, found),
        file=file,
        line=value.line,
    )
    for one in set(map(_compared, entry.never)) & set(map(_compared, entry.bearers)):
        raise _MistakeError(value.line, f"{_written(one, entry.never)} is both this one and never this one", "keep one")
    return entry


def _ruling(is_same: bool, value: Value, file: str) -> Ruling:
    found = _settings(value, (*_KINDS, "why"), _RULING)
    kinds = [name for name in found if name in _KINDS]
    if len(kinds) != 1:
        raise _MistakeError(value.line, f"an entry is about one of {', '.join(_KINDS)}", f"such as {_RULING}")
    bearers = _bearers(found[kinds[0]])
    if len(bearers) < 2:
        raise _MistakeError(value.line, "two names are needed", f"such as {_RULING}")
    for one, other in combinations(bearers, 2):
        if _compared(one) == _compared(other):
            hint = f"name the articles: {one.name} @ ARTICLE" if one.article is None else "keep one"
            raise _MistakeError(value.line, f"{one} stands here twice", hint)
    return Ruling(
        kind=_KINDS[kinds[0]],
        bearers=bearers,
        is_same=is_same,
        why=_why(value, found),
        file=file,
        line=value.line,
    )


def _settings(value: Value, known: tuple[str, ...], form: str) -> dict[str, Value]:
    """The keys of one entry that have a value."""
    if value.settings is None:
        raise _MistakeError(value.line, f"an entry should be a group of keys, not {called(value.plain)}", f"as {form}")
    for one in value.settings:
        if one.key not in known:
            raise _MistakeError(one.line, f"unknown key {one.key!r}", nearest(one.key, known))
    for twice, first in repeated(value.settings):
        raise _MistakeError(twice.line, f"{twice.key} stands here and in line {first.line}", "keep one")
    return {one.key: one.value for one in value.settings if one.value.plain is not None}


def _why(entry: Value, found: dict[str, Value]) -> str:
    words = _text(found["why"]) if "why" in found else ""
    if not re.search(r"\w", words):
        raise _MistakeError(entry.line, "why is missing", "say in a few words who says so, or where it stands")
    return words


def _bearers(value: Value) -> tuple[Bearer, ...]:
    if value.items is None:
        raise _MistakeError(
            value.line, f"names should be a list, not {called(value.plain)}", "as [One Name, Other Name]"
        )
    return tuple(_bearer(_name(item), item.line) for item in value.items)


def _bearer(text: str, line: int) -> Bearer:
    placed = _PLACED.fullmatch(text)
    if placed and key(placed["name"]):
        sentence = placed["sentence"]
        return Bearer(placed["name"], placed["article"], int(sentence) - 1 if sentence else None)
    if re.search(r"(^|\s)@(\s|$)", text):
        raise _MistakeError(line, f"{text!r} is no name with its article", "write Name @ article or Name @ article#s3")
    return Bearer(text)


def _text(value: Value) -> str:
    if not isinstance(value.plain, str):
        raise _MistakeError(
            value.line,
            f"text is expected, not {called(value.plain)}",
            quoting(value.plain).strip(" ()") or "write a name",
        )
    return " ".join(value.plain.split())


def _name(value: Value) -> str:
    text = _text(value)
    if not key(text):
        raise _MistakeError(value.line, "a name is empty", "write it or take it out")
    return text


# ---- contradictions ----

_Compared = tuple[str, str | None, int | None]


def _compared(bearer: Bearer) -> _Compared:
    return key(bearer.name), bearer.article, bearer.sentence


def _written(compared: _Compared, among: Iterable[Bearer]) -> str:
    return next(str(one) for one in among if _compared(one) == compared)


_Said = tuple[str, str]  # message and hint


def _contradictions(entries: Sequence[Entry], rulings: Sequence[Ruling]) -> Iterator[tuple[Line, _Said]]:
    """Every decision that another one contradicts, with what is wrong."""
    yield from _names_of_two(entries)
    joining: dict[tuple[Kind, _Compared], list[Line]] = defaultdict(list)
    lines: list[Line] = [*entries, *(each for each in rulings if each.is_same)]
    for one in lines:
        for bearer in dict.fromkeys(map(_compared, one.bearers)):
            joining[one.kind, bearer].append(one)
    for decision, left, right in _told_apart(entries, rulings):
        together = [
            one for one in joining[decision.kind, _compared(left)] if one in joining[decision.kind, _compared(right)]
        ]
        for one in together:
            yield decision, (f"{left} and {right} are told apart here and joined in line {one.line}", "keep one")
            yield one, (f"{left} and {right} are joined here and told apart in line {decision.line}", "keep one")


def _names_of_two(entries: Sequence[Entry]) -> Iterator[tuple[Line, _Said]]:
    first: dict[tuple[Kind, _Compared], Entry] = {}
    for entry in entries:
        for bearer in entry.bearers:
            other = first.setdefault((entry.kind, _compared(bearer)), entry)
            if other is not entry:
                for one, its in ((entry, other), (other, entry)):
                    yield one, (f"{bearer} has an entry here and in line {its.line}", "keep one")


def _told_apart(entries: Sequence[Entry], rulings: Sequence[Ruling]) -> Iterator[tuple[Line, Bearer, Bearer]]:
    for entry in entries:
        for left, right in product(entry.bearers, entry.never):
            yield entry, left, right
    for ruling in rulings:
        if not ruling.is_same:
            for left, right in combinations(ruling.bearers, 2):
                yield ruling, left, right
