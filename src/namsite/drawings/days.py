"""Days as numbers, and years that are round."""

from __future__ import annotations

from datetime import date

_ROUND = (1, 2, 5, 10)


def day_number(value: str | None) -> int | None:
    """The day's number, that of the middle of the year or month where the day is not known; None for no date."""
    if not value or not value[:4].isdigit():
        return None
    middle = value + "-07-01" if len(value) == 4 else value + "-15" if len(value) == 7 else value[:10]
    try:
        return date.fromisoformat(middle).toordinal()
    except ValueError:
        return None


def new_year(year: int) -> int:
    """The number of a year's first day."""
    return date(min(max(year, 1), date.max.year), 1, 1).toordinal()


def round_step(length: int, most: int) -> int:
    """The least of 1, 2, 5, 10, 20, 50 … that divides a length into at most so many steps."""
    unit = 1
    while length > 10 * unit * most:
        unit *= 10
    return next(unit * one for one in _ROUND if length <= unit * one * most)
