"""What an article tells of the days of a summit, while it is put together."""

from __future__ import annotations

import re
from dataclasses import dataclass

from msgspec import Struct

from namsite.records import DateRef, Reason, Span

NUMBERS = {word: n for n, word in enumerate(["one", "two", "three", "four", "five", "six", "seven"], 1)}
NTH = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}

_WAS_HELD = re.compile(
    r"(?<!be )\bheld (?:here |in [A-Z][\w-]+ )?(?:on )?$"
    r"|\b(?:took place|was held|were held)\b(?:(?!\b(?:beginning|starting|ending|concluding|until)\b)[^.;:]){0,40}$"
)
_CEREMONY = re.compile(  # *The closing ceremony of the summit* was held
    r"\b(?:opening|closing|inaugural) (?:ceremony|session|plenary|sitting|meeting)\b[^,.;:]{0,100}$", re.IGNORECASE
)


class Bound(Struct, frozen=True):
    """A day on which a summit began or ended, the place that says so, and how it was reasoned."""

    day: str
    span: Span
    how: Reason


@dataclass(slots=True)
class Bounds:
    begins: Bound | None = None
    ends: Bound | None = None
    acted: Bound | None = None  # on which they signed, agreed or went home
    left: bool = False  # whether that was at the end
    met: tuple[Bound, Bound] | None = None  # the day or days on which leaders or ministers met
    whole: tuple[Bound, Bound] | None = None  # *the meeting will take place on 5 May*
    day_before: Span | None = None  # *had opened it the day before*


def one_day(date: DateRef) -> bool:
    """Whether a date is one day of a known year."""
    return date.start is not None and date.start == date.end and len(date.start) == 10 and "X" not in date.start


def in_quotation(text: str, start: int, at: int) -> bool:
    """Whether offset ``at`` stands within quotation marks that open behind ``start``: what somebody says of a day."""
    if text.rfind("“", start, at) > text.rfind("”", start, at) or text.rfind("«", start, at) > text.rfind(
        "»", start, at
    ):
        return True
    return text.count('"', start, at) % 2 == 1


def held_on(text: str, date: DateRef, offset: int) -> bool:
    """*It took place on 9 April and ended in confusion*: the day of the whole meeting."""
    held = _WAS_HELD.search(text, 0, date.span.start - offset)
    return held is not None and _CEREMONY.search(text, 0, held.start()) is None
