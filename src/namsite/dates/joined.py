"""Dates that belong together: *yesterday and today*, *from Sunday, June 21, to Tuesday, June 23*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from namsite.dates.found import MOVED, Found
from namsite.reasons import RELATIVE

_TO = re.compile(r"\)?,? (?:to|until|till|through) (?:the )?(?:[a-z]+ )?")
_FROM = re.compile(r"\b[Ff]rom (?:the )?$")
_AND_THE_DAY_AFTER = re.compile(
    r",? and (?:on )?the (?:day after|following day|next day|day following)(?=[.,;:)]|$| [a-z])(?! tomorrow)"
)
_MOVED = re.compile(rf"\b(?:{MOVED}|moved|shifted|changed|advanced)\b[^.;]*$")
_NEAR = 60  # characters
_LONGEST_BETWEEN = 20  # characters
_LONGEST_RANGE = 31  # days


def joined(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """*yesterday and today*, *from Sunday, June 21, to Tuesday (June 23)*, *on Monday and the day after*: what belongs
    together is one date."""
    whole: list[Found] = []
    for one in found:
        if whole and (both := _with(text, whole[-1], one)):
            whole[-1] = both
        else:
            whole.append(one)
    return (_and_the_day_after(text, one) for one in whole)


def _with(text: str, one: Found, then: Found) -> Found | None:
    """Two days that follow one another, or the first and the last of a range, as one date."""
    between = text[one.end : then.start]
    if len(between) > _LONGEST_BETWEEN or not (_is_a_day(one) and _is_a_day(then)):
        return None
    if one.first == then.first and between == " (" and text[then.end : then.end + 1] == ")":
        return one._replace(end=then.end + 1)
    first, last = date.fromisoformat(one.first or ""), date.fromisoformat(then.first or "")
    if between in (" and ", ", and ") and last - first == timedelta(days=1):
        return one._replace(end=then.end, last=then.last)
    if not _TO.fullmatch(between) or not _FROM.search(text, 0, one.start):
        return None
    last += timedelta(days=7 * (last <= first and then.how == RELATIVE))  # *from today until Monday*: the next one
    ranges = timedelta(0) < last - first <= timedelta(days=_LONGEST_RANGE)
    ranges = ranges and not _MOVED.search(text, max(0, one.start - _NEAR), one.start)
    return one._replace(end=then.end, last=last.isoformat()) if ranges else None


def _is_a_day(one: Found) -> bool:
    return one.precision == "day" and one.first is not None and one.first == one.last and "X" not in one.first


def _and_the_day_after(text: str, one: Found) -> Found:
    """*on Monday and the day after*, *the 4th of next month and the following day*."""
    behind = _AND_THE_DAY_AFTER.match(text, one.end) if _is_a_day(one) else None
    if behind is None:
        return one
    after = date.fromisoformat(one.first or "") + timedelta(days=1)
    return one._replace(end=behind.end(), last=after.isoformat())
