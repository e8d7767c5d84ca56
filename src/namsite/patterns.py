"""Many wordings as one regular expression that passes over a text quickly, and expressions that few articles need.

Python tries each alternative of a pattern at each place. It passes at a glance over those that begin with another
letter, where that letter is open to see: neither behind a bracket nor under the flag for either case. Those that begin
with one letter are tried together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, groupby, pairwise


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


def in_either_case(wordings: str) -> str:
    """The alternatives of a regular expression in lower case, so that each is found in either case."""
    return together(list(written_out(wordings)))


def together(forms: Sequence[str], group: str = "") -> str:
    """Regular expressions as alternatives in either case, those with the same first letter side by side; with
    ``group``, behind each an empty group of that name and its number."""
    marked = [(form, f"(?P<{group}{number}>)" if group else "") for number, form in enumerate(forms)]
    found: list[str] = []
    for open_letter, run in groupby(marked, key=lambda each: each[0][0].isalpha()):
        by_letter: dict[str, list[str]] = {}
        for form, mark in run:
            if open_letter:
                by_letter.setdefault(form[0], []).append(f"(?i:{form[1:]}){mark}")
            else:
                found.append(f"(?i:{form}){mark}")
        found += [f"[{first}{first.upper()}](?:{'|'.join(rest)})" for first, rest in by_letter.items()]
    return "|".join(found)


def written_out(wording: str) -> Iterator[str]:
    """The forms of a wording in their order, those at its head apart: *(?:is|are) due* as *is due* and *are due*."""
    for part in _split(wording):
        if part.startswith("(?:"):
            inner, rest = _first_group(part)
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
