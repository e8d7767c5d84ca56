"""Many wordings as one regular expression that passes over a text quickly, and those that few articles need.

Python tries each alternative of a pattern at each place. It passes at a glance over those that begin with another
letter, where that letter is open to see: neither behind a bracket nor under the flag for either case. Those that begin
with one letter are tried together.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

_OPENING = re.compile(r"[a-z, -]{2}(?![?*{])")


class Late:
    """A regular expression that is compiled when it is first asked: to compile a long one takes as long as to read an
    article."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile(self._source)

    def match(self, text: str) -> re.Match[str] | None:
        """What ``re`` finds at the beginning of a text."""
        return self._pattern.match(text)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """What ``re`` finds where the whole text is so."""
        return self._pattern.fullmatch(text)


class Told(NamedTuple):
    """Where a wording stands in a text, and its number in the list."""

    number: int
    start: int
    end: int


class Wordings:
    """Regular expressions in lower case, found where a text has them as whole words in either case, with ``ending``
    behind; where several begin at one place, the first of the list. Each begins with two plain letters: those that
    begin alike are compiled when a text first has a word that does."""

    def __init__(self, forms: Iterable[str], ending: str) -> None:
        self._ending = ending
        self._forms: dict[str, list[tuple[int, str]]] = {}
        for number, form in enumerate(forms):
            if not _OPENING.match(form):
                raise ValueError(f"does not begin with two plain letters: {form}")
            self._forms.setdefault(form[:2], []).append((number, form))
        self._patterns: dict[str, re.Pattern[str]] = {}
        # Letter by letter, as the flag for either case takes the Turkish İ for an i.
        seconds: dict[str, str] = {}
        for opening in self._forms:
            behind = opening[1] + opening[1].upper()
            seconds[opening[0]] = seconds.get(opening[0], "") + re.escape(behind)
        pairs = (f"[{first}{first.upper()}][{both}]" for first, both in seconds.items())
        self._openings = re.compile(rf"(?<!\w)(?:{'|'.join(pairs)})")

    def search(self, text: str) -> Told | None:
        """The first that a text has."""
        return next(self.all_in(text), None)

    def all_in(self, text: str, end: int = sys.maxsize) -> Iterator[Told]:
        """All that a text has before the offset ``end``, none inside another."""
        behind = 0
        for opening in self._openings.finditer(text, 0, end):
            if opening.start() >= behind:
                match = self._beginning(opening[0].lower()).match(text, opening.start(), end)
                if match is not None:
                    behind = match.end()
                    yield Told(int((match.lastgroup or "w0")[1:]), match.start(), behind)

    def _beginning(self, opening: str) -> re.Pattern[str]:
        pattern = self._patterns.get(opening)
        if pattern is None:
            forms = "|".join(f"(?i:{form})(?P<w{number}>)" for number, form in self._forms[opening])
            pattern = self._patterns[opening] = re.compile(f"(?:{forms}){self._ending}")
        return pattern


def in_either_case(wordings: str) -> str:
    """The alternatives of a regular expression in lower case, so that each is found in either case; those with the same
    first letter side by side."""
    found: list[str] = []
    for open_letter, run in groupby(written_out(wordings), key=lambda form: form[0].isalpha()):
        by_letter: dict[str, list[str]] = {}
        for form in run:
            if open_letter:
                by_letter.setdefault(form[0], []).append(f"(?i:{form[1:]})")
            else:
                found.append(f"(?i:{form})")
        found += [f"[{first}{first.upper()}](?:{'|'.join(rest)})" for first, rest in by_letter.items()]
    return "|".join(found)


def written_out(wording: str) -> Iterator[str]:
    """The forms of a wording in their order, those at its head apart: *(?:is|are) due* as *is due* and *are due*."""
    for part in _split(wording):
        inner, rest = _first_group(part) if part.startswith("(?:") else ("", "")
        if inner and not rest.startswith(("*", "+", "{")):
            yield from (each + rest.removeprefix("?") for each in written_out(inner))
            if rest.startswith("?"):
                yield from written_out(rest[1:])
        else:
            yield part


def _split(form: str) -> Iterator[str]:
    """The alternatives of a regular expression, those inside brackets left together."""
    bars = (at for at, depth in enumerate(_depths(form)) if form[at] == "|" and not depth)
    return (form[before + 1 : at] for before, at in pairwise((-1, *bars, len(form))))


def _first_group(form: str) -> tuple[str, str]:
    """What stands in the brackets ``(?:…)`` with which a regular expression begins, and what behind them."""
    end = next(at for at, depth in enumerate(_depths(form)) if not depth)
    return form[3:end], form[end + 1 :]


def _depths(form: str) -> Iterator[int]:
    """How many brackets are open behind each sign."""
    return accumulate((sign == "(") - (sign == ")") for sign in form)
