"""Days counted from another: from that of the report (*two weeks from today*, *in five days' time*),
from the first or the last of a month (*on the first day of September*, *the last two days of June*)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from namsite.dates.calendar import (
    MONTH_PATTERN,
    TURNS,
    YEAR_PATTERN,
    day_exists,
    iso_day,
    month_from,
    month_number,
    nearest_year,
)
from namsite.dates.found import Context, Found, lean_of
from namsite.reasons import NOTHING_TO_RECKON_FROM, RELATIVE, YEAR_FROM_PUBLICATION, YEAR_UNKNOWN
from namsite.records import STATED, Reason

_NUMBERS = {word: n for n, word in enumerate(("one", "two", "three", "four", "five", "six", "seven"), 1)} | {"a": 1}
_ORDINALS = {word: n for n, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth", "seventh"), 1)}
_COUNT = rf"(?P<count>{'|'.join(_NUMBERS)}|[1-9][0-9]?)"
_UNITS = {"day": 1, "week": 7, "fortnight": 14}
_FROM_TODAY = re.compile(
    rf"\b(?:in )?{_COUNT} (?P<unit>days?|weeks?|fortnights?)"
    r"(?:['’]s? time|(?<=days) from now| (?P<way>from|ago) (?P<day>today|tomorrow|yesterday|this (?:morning|afternoon"
    r"|evening)))\b",
    re.IGNORECASE,
)
_MARKS = (" today", " tomorrow", " yesterday", " this ", " from now", " time")  # one of them is in every text of these
_SHIFTS = {"tomorrow": 1, "yesterday": -1}
_OF_A_MONTH = re.compile(
    rf"\b[Tt]he (?:(?P<end>first|last)(?: (?P<count>{'|'.join(_NUMBERS)}) days| day)"
    rf"|(?P<nth>{'|'.join(_ORDINALS)})(?: day| and (?P<then>{'|'.join(_ORDINALS)}) days)) of"
    rf" (?:(?P<month>{MONTH_PATTERN})(?:,? (?P<year>{YEAR_PATTERN})\b)?|(?P<which>this|next|last|the) month\b)"
)


def find_counted(text: str, context: Context) -> Iterator[Found]:
    """Such days; those from the day of a report stay open without one."""
    if any(map(text.__contains__, _MARKS)):
        for match in _FROM_TODAY.finditer(text):
            yield _from_today(match, context.published)
    if " of " in text and (" day of " in text or " days of " in text):
        for match in _OF_A_MONTH.finditer(text):
            yield from _of_a_month(text, match, context.published)


def _from_today(match: re.Match[str], published: date | None) -> Found:
    if published is None:
        return Found(match.start(), match.end(), None, None, "day", NOTHING_TO_RECKON_FROM)
    count, unit = match["count"].lower(), match["unit"].lower().removesuffix("s")
    days = (_NUMBERS.get(count) or int(count)) * _UNITS[unit] * (-1 if match["way"] == "ago" else 1)
    day = published + timedelta(days + _SHIFTS.get((match["day"] or "").lower(), 0))
    return Found(match.start(), match.end(), day.isoformat(), day.isoformat(), "day", RELATIVE)


def _of_a_month(text: str, match: re.Match[str], published: date | None) -> Iterator[Found]:
    told = _month(text, match, published)
    if told is None:
        return
    year, month, how = told
    last = next(day for day in (31, 30, 29, 28) if day_exists(year, month, day))
    count = _NUMBERS[match["count"] or "one"]
    if match["nth"]:
        low, high = _ORDINALS[match["nth"]], _ORDINALS[match["then"] or match["nth"]]
    else:
        low, high = (1, count) if match["end"] == "first" else (last - count + 1, last)
    yield Found(match.start(), match.end(), iso_day(year, month, low), iso_day(year, month, high), "day", how)


def _month(text: str, match: re.Match[str], published: date | None) -> tuple[int | None, int, Reason] | None:
    """The year of a month, where it is known, its number, and how both are known."""
    if match["which"]:
        shift = TURNS.get(match["which"], 0)
        return (*month_from(published, shift), RELATIVE) if published else None
    month = month_number(match["month"])
    if match["year"]:
        return int(match["year"]), month, STATED
    if published is None:
        return None, month, YEAR_UNKNOWN
    lean = lean_of(text, match.start(), match.end())
    return nearest_year(month, 1, published, lean), month, YEAR_FROM_PUBLICATION
