"""The calendar below the grammar: names of months and days, two-digit years, the year that a day most likely means."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

Lean = Literal["past", "future"]

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_WEEKDAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}

MONTH_NUMBERS = {
    **{name.lower(): number for number, name in enumerate(_MONTHS, 1)},
    **{name[:3].lower(): number for number, name in enumerate(_MONTHS, 1)},
    "sept": 9,
}
WEEKDAY_NUMBERS = {**{name.lower(): number for number, name in enumerate(_WEEKDAYS)}, **_SHORT_WEEKDAYS}


TURNS = {"last": -1, "this": 0, "next": 1}


def _month_forms() -> list[str]:
    """Longest first, so that *Sept* does not hide *September*; capitals as in datelines of old wires."""
    forms = {form for name in _MONTHS for form in (name, name[:3])} | {"Sept"}
    forms |= {form.upper() for form in forms}
    return sorted(forms, key=lambda form: (-len(form), form))


# Begins all forms of all months, and little else: whether a text may name one is soon found out.
MONTH_STEM_PATTERN = f"[JFMASOND](?:{'|'.join(sorted({form[1:3] for form in _month_forms()}))})"
MONTH_PATTERN = "(?:" + "|".join(_month_forms()) + r")\b\.?"
WEEKDAY_PATTERN = "(?:" + "|".join([*_WEEKDAYS, *(name.upper() for name in _WEEKDAYS)]) + ")"
ANY_WEEKDAY_PATTERN = f"(?:{WEEKDAY_PATTERN}" + r"|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
YEAR_PATTERN = r"(?:1[4-9]|20)[0-9][0-9]"


def month_number(word: str) -> int:
    """1 to 12 for a month's name in any of the forms that ``MONTH_PATTERN`` matches."""
    return MONTH_NUMBERS[word.rstrip(".").lower()]


def day_exists(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has such a day; without a year, 29 February counts."""
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def iso_day(year: int | None, month: int, day: int) -> str:
    """``2020-05-04``, or ``XXXX-05-04`` where the year is not known."""
    return f"{year:04d}-{month:02d}-{day:02d}" if year else f"XXXX-{month:02d}-{day:02d}"


def iso_month(year: int | None, month: int) -> str:
    return f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}"


def month_from(day: date, shift: int) -> tuple[int, int]:
    """Year and month that lie so many months behind the one of a day, or before it."""
    years, month = divmod(day.year * 12 + day.month - 1 + shift, 12)
    return years, month + 1


def parse_published(published: str | None) -> date | None:
    """The day of an ISO date or date-time; the middle of a month or year that is known only so far."""
    if not published:
        return None
    padded = (
        published[:10] if len(published) >= 10 else f"{published}-15" if len(published) == 7 else f"{published}-07-01"
    )
    try:
        return date.fromisoformat(padded)
    except ValueError:
        return None


def expand_year(digits: str, published: date | None) -> int:
    """Four digits as they are; two digits in the century that lies nearest to the publication date, without one from
    1940 to 2039: what has been published lies rather in the past."""
    number = int(digits)
    if len(digits) > 2:
        return number
    if published is None:
        return number + (1900 if number >= 40 else 2000)
    return min(
        (century + number for century in (1800, 1900, 2000, 2100)), key=lambda year: (abs(year - published.year), -year)
    )


def nearest_year(month: int, day: int | None, published: date, lean: Lean | None, weekday: int | None = None) -> int:
    """The year of a day or month named without one: the nearest to the publication date, unless the sentence speaks of
    the future or the past (``lean``) or names a weekday that decides. A month's grace keeps a late copy right."""
    candidates = [
        year for year in (published.year - 1, published.year, published.year + 1) if day_exists(year, month, day or 15)
    ]
    if not candidates:
        return published.year
    days = {year: date(year, month, day or 15) for year in candidates}
    if weekday is not None:
        agreeing = [year for year in candidates if days[year].weekday() == weekday]
        candidates = agreeing or candidates
    grace = timedelta(days=31)
    if lean == "future":
        candidates = [year for year in candidates if days[year] >= published - grace] or candidates
    elif lean == "past" or day is None:
        candidates = [year for year in candidates if days[year] <= published + grace] or candidates
    return min(candidates, key=lambda year: (abs((days[year] - published).days), year))


def nearest_weekday(weekday: int, published: date, lean: Lean | None) -> date:
    """The last such day up to and including the publication date, the next one if the sentence looks ahead."""
    back = (published.weekday() - weekday) % 7
    if lean == "future" and back:
        return published + timedelta(days=7 - back)
    return published - timedelta(days=back)
