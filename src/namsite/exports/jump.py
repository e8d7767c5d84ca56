"""Quick jump: the names of people, organizations, summits and series as small scripts, which load from a folder too.

A file has the names with a word that begins with its letters, those first that most articles name (in steps, so that
one more article changes few files). Where there are too many, it has the first few and those with a next letter that
few have, and further files go on with the other letters, or with a space where the word ends there. So no file grows
with the archive, and a new name changes those of its own words. ``static/jump.js`` reads them and folds what is asked
for as ``words_of`` does.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due, Planner
from namsite.links import reference, series_link
from namsite.paging import Outline, Part
from namsite.records import Kind
from namsite.serial import compact_json
from namsite.shelf import by_key
from namsite.spelling import PLAIN
from namsite.views import who

_MOST = 250  # names in a file
_FIRST = 50  # … that stand in a file from which others go on, whatever the next letter of their words
_FEW = 40  # … that have no file of their own
_KINDS = ("person", "organization", "summit", "series")  # an entry has its kind by number
_NAMESAKE = "?"  # ends the member that needs more than its name; no id has it
_END = " "  # of a word
_UNSAID = str.maketrans("", "", "'’‘`´ʻʼʾʿ")
_FOLDED = str.maketrans(PLAIN | {"ß": "ss", "ς": "σ"})
_BETWEEN = re.compile(r"[\W_]+")

_Named = tuple[str, int]  # a word, and the rank of one whose name it is in


def words_of(text: str) -> list[str]:
    """The words of a name as they are looked up: lower case, without diacritics and apostrophes."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.translate(_UNSAID))
        text = "".join([sign for sign in decomposed if not unicodedata.category(sign).startswith("M")])
    folded = text.replace("'", "").replace("`", "").lower().translate(_FOLDED)
    return [word for word in _BETWEEN.split(folded) if word]


def _due(index: Index, config: Config) -> Iterator[Due]:
    every = sorted(_everybody(index))
    shown = Counter(name for _, name, *_ in every)
    members = [f"{one}{_NAMESAKE if shown[name] > 1 else ''}" for _, name, one, _ in every]
    named = [(word, rank) for rank, (*_, words) in enumerate(every) for word in dict.fromkeys(words_of(words))]
    return _divided("", named, members)


def _everybody(index: Index) -> Iterator[tuple[int, str, str, str]]:
    """All who have a name: what they are sorted by, the name, kind and id, and all words by which they are found."""
    for kind, labels in index.labels.items():
        for key, label in labels.items():
            words = (label.name, label.acronym or "", (label.start or "")[:4], *index.spellings[kind].get(key, ()))
            rank = -index.tallies[kind][key].articles.bit_length()
            yield rank, _name(index, kind, key), f"{kind}/{label.id}", " ".join(words)
    for key, series in index.series.items():
        name = series_link(series).words
        yield -len(series.summits).bit_length(), name, f"series/{key}", name


def _divided(letters: str, named: Sequence[_Named], members: Sequence[str]) -> Iterator[Due]:
    """The file of the words that begin with the letters, and those that go on from it."""
    ranks = sorted({rank for _, rank in named})
    if len(ranks) <= _MOST or letters.endswith(_END):
        yield _file(letters, [members[rank] for rank in ranks[:_MOST]], ())
        return
    further = by_key((word[len(letters) : len(letters) + 1] or _END, (word, rank)) for word, rank in named)
    here = set(ranks[:_FIRST])
    for sign, some in sorted(further.items(), key=lambda group: (len(group[1]), group[0])):
        if len(some) <= _FEW and len(here) + len(some) <= _MOST:
            here.update(rank for _, rank in further.pop(sign))
    yield _file(letters, [members[rank] for rank in sorted(here)], sorted(further))
    for sign, some in further.items():
        yield from _divided(letters + sign, some, members)


def _file(letters: str, members: Sequence[str], further: Iterable[str]) -> Due:
    parts = tuple(Outline(key=sign, heading="", size=0, summary="") for sign in further)
    outline = Outline(key=letters, heading="", size=len(members), summary="", members=tuple(members), parts=parts)
    address = _address(letters)
    return Due(permalink=address, kind="jump", title="", part=Part(permalink=address, outline=outline))


def _address(letters: str) -> str:
    """Safe on every file system: a letter that is not of the alphabet by its code, the end of a word as a hyphen."""
    safe = "".join(sign if re.fullmatch("[a-z0-9]", sign) else f"_{ord(sign):x}" for sign in letters.rstrip(_END))
    return f"jump/names{'-' if letters else ''}{safe}{'-' if letters.endswith(_END) else ''}.js"


def _script(index: Index, config: Config, due: Due) -> bytes:
    assert due.part is not None
    outline = due.part.outline
    entries = ",\n".join(compact_json(_entry(index, one)) for one in outline.members)
    further = "".join(part.key for part in outline.parts)
    script = f"namsiteNames({compact_json(outline.key)},[\n{entries}\n],{compact_json(further)});\n"
    return script.encode("utf-8", "replace")


def _entry(index: Index, member: str) -> list[object]:
    """Kind, id, name and the words of other spellings, if there are any."""
    name, _, key = member.removesuffix(_NAMESAKE).partition("/")
    if name == "series":
        return [_KINDS.index(name), key, series_link(index.series[key]).words]
    kind = cast(Kind, name)
    detail = who(index, kind, key) if member.endswith(_NAMESAKE) else ""
    words, others = _name(index, kind, key), index.spellings[kind].get(key)
    return [_KINDS.index(name), key, f"{words}, {detail}" if detail else words, *([" ".join(others)] if others else [])]


def _name(index: Index, kind: Kind, key: str) -> str:
    """A summit's with its date, a body's with its acronym."""
    name, acronym = reference(index, kind, key).words, index.labels[kind][key].acronym
    return f"{name} ({acronym})" if acronym and acronym != name else name


PLANNERS = (Planner(kind="jump", due=_due, page=_script),)
