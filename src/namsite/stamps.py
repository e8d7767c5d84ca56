"""Moments as feeds and calendars want them: whole ones, where articles state a day or less."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?)?")
_NOON = "T12:00:00Z"  # of UTC: the same day nearly everywhere


@lru_cache(maxsize=16384)
def instant(published: str | None, timezone: str) -> str:
    """When an article was published as RFC 3339 has it: a time without a zone is one of ``timezone``, a day without a
    time is its noon. Empty where no day of the calendar is stated."""
    found = _MOMENT.fullmatch(published or "")
    if not found or not day(found[1]):
        return ""
    stated, time, seconds, zone = found.groups()
    if not time:
        return stated + _NOON
    return f"{stated}T{time}{seconds or ':00'}{zone or _offset(f'{stated}T{time}', timezone)}"


def _offset(moment: str, timezone: str) -> str:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    return datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(timezone)).isoformat()[len("2020-04-25T17:44:00") :]


def day(value: str | None) -> date | None:
    """The day that a date states; None where it states none, or one that the calendar does not have."""
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None


def day_after(one: date) -> date:
    """The next day; the last one of the calendar has none but itself."""
    return one + timedelta(days=1) if one < date.max else one
