"""Days told by their number alone: *the 15th of next month*, *will stay until the 30th*, *on Monday, the 12th*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from namsite.dates.calendar import (
    MONTH_PATTERN,
    TURNS,
    WEEKDAY_NUMBERS,
    WEEKDAY_PATTERN,
    YEAR_PATTERN,
    Lean,
    day_exists,
    month_from,
)
from namsite.dates.found import Context, Found, lean_of
from namsite.reasons import NOTHING_TO_RECKON_FROM, RELATIVE

_ANY = re.compile(r"[0-9](?:st|nd|rd|th)\b")
_NUMBER = "[1-3]?[0-9]"
_SUFFIX = r"(?:st|nd|rd|th)\b"
_TO = r",? (?:to|until|till|through|and) (?:the )?"
_OF_A_MONTH = re.compile(
    rf"\b(?:the )?(?P<first>{_NUMBER}){_SUFFIX}(?:{_TO}(?P<second>{_NUMBER}){_SUFFIX})?"
    r" (?:of )?(?P<which>[Tt]his|[Nn]ext|[Ll]ast) month\b"
)
_OF_A_WEEK = re.compile(rf"\b(?P<weekday>{WEEKDAY_PATTERN}),? the (?P<first>{_NUMBER}){_SUFFIX}(?! of\b)")
_BARE = re.compile(
    rf"\b(?:on|until|till|from|through) (?P<whole>the (?P<first>{_NUMBER}){_SUFFIX}"
    rf"(?:{_TO}(?P<second>{_NUMBER}){_SUFFIX})?)(?=[.,;:)]|$| (?:and (?!the |[0-9])|in [A-Z]))"
)
_ANOTHER_MONTH = re.compile(rf"\b(?:{MONTH_PATTERN}|{YEAR_PATTERN})")
_SENTENCE = 150  # characters before a number in which a month or a year is looked for


def find_nth(text: str, context: Context) -> Iterator[Found]:
    """Numbers of days in the month of publication, or the one that the words tell; a bare one only where the sentence
    looks ahead or back and names no other month."""
    if _ANY.search(text) is None:
        return
    for match in _OF_A_MONTH.finditer(text) if " month" in text else ():
        yield from _in_month(match, match.start(), match.end(), context.published, TURNS[match["which"].lower()])
    if context.published is None:
        return
    for match in _OF_A_WEEK.finditer(text) if "day" in text else ():
        yield from _on_a_weekday(match, context.published)
    for match in _BARE.finditer(text):
        earlier = text[max(0, match.start() - _SENTENCE) : match.start()].rpartition(". ")[2]
        lean = None if _ANOTHER_MONTH.search(earlier) else lean_of(text, match.start("whole"), match.end())
        if lean is not None:
            shift = _month_of(int(match["second"] or match["first"]), context.published, lean)
            yield from _in_month(match, match.start("whole"), match.end(), context.published, shift)


def _in_month(match: re.Match[str], start: int, end: int, published: date | None, shift: int) -> Iterator[Found]:
    """The day or days with these numbers, so many months from the one of publication."""
    if published is None:
        yield Found(start, end, None, None, "day", NOTHING_TO_RECKON_FROM)
        return
    days = [_day(published, shift, int(number)) for number in (match["first"], match["second"] or match["first"])]
    if days[0] and days[1] and days[0] <= days[1]:
        yield Found(start, end, days[0].isoformat(), days[1].isoformat(), "day", RELATIVE)


def _on_a_weekday(match: re.Match[str], published: date) -> Iterator[Found]:
    """*Monday, the 12th*: of the months around the one of publication the one in which it is a Monday."""
    days = (_day(published, shift, int(match["first"])) for shift in (0, 1, -1))
    weekday = WEEKDAY_NUMBERS[match["weekday"].lower()]
    fitting = [day for day in days if day and day.weekday() == weekday]
    if len(fitting) == 1:
        (day,) = fitting
        yield Found(match.start(), match.end(), day.isoformat(), day.isoformat(), "day", RELATIVE)


def _month_of(number: int, published: date, lean: Lean) -> int:
    """In which month, from the one of publication, a day lies that is told by its number."""
    if lean == "future":
        return 0 if number >= published.day else 1
    return 0 if number <= published.day else -1


def _day(published: date, shift: int, number: int) -> date | None:
    year, month = month_from(published, shift)
    return date(year, month, number) if day_exists(year, month, number) else None
