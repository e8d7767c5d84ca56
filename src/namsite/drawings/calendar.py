"""The days on which articles were published: a calendar of each year, or of many years how many there are a month."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from namsite.drawings.bands import MOST, band, highest
from namsite.interface import _, ngettext
from namsite.wording import clauses, date_in_words, figure, month_in_short

_FEWEST_DAYS = 3
_CELL, _GAP = 8, 2  # of a day, in units of the drawing; the stylesheet knows them too
_STEP = _CELL + _GAP
_MOST_CALENDARS = 3  # years whose days are drawn on one page
_MOST_YEARS = 40

Days = Sequence[tuple[str, int]]  # days (2020-04-25) in order, each with how many articles are of that day


class Squares(Struct, frozen=True, kw_only=True):
    """Days of one month that have about as many articles: ``band`` is from 1 (few) to 4 (most), ``path`` leads through
    their squares."""

    band: int
    path: str


class Month(Struct, frozen=True, kw_only=True):
    """A month with its articles. ``permalink`` leads to their list and is empty where there are none; ``label`` says
    how many there are on which day. ``weeks`` leads through all its days, ``squares`` through those with articles."""

    heading: str
    name: str
    number: str
    permalink: str
    band: int
    label: str
    weeks: str = ""
    squares: tuple[Squares, ...] = ()


class Year(Struct, frozen=True, kw_only=True):
    """A year with its twelve months."""

    heading: str
    months: tuple[Month, ...]


class Calendar(Struct, frozen=True, kw_only=True):
    """Years with their months, the newest first; ``has_days`` tells that the days of each are drawn. ``others`` says
    what is not, and where it stands. A month's drawing has the given width and height."""

    form = "calendar"

    years: tuple[Year, ...]
    has_days: bool
    others: str = ""
    width: int = 7 * _STEP - _GAP
    height: int = 6 * _STEP - _GAP


def calendar(years: Mapping[str, Days], address: Callable[[str], str]) -> Calendar | None:
    """The days of each year, or of many years the months; ``address`` leads to the list of a month (2020-04). None
    where all articles are of one day or two."""
    newest = sorted((year for year in years if years[year]), reverse=True)
    days = [day for year in newest for day in years[year]]
    if len(days) < _FEWEST_DAYS:
        return None
    has_days = len(newest) <= _MOST_CALENDARS
    numbers = [number for _, number in days] if has_days else list(_by_month(days).values())
    top = highest(numbers)
    drawn = tuple(_year(year, years[year], address, top, has_days) for year in newest[:_MOST_YEARS])
    more = len(newest) - len(drawn)
    return Calendar(years=drawn, has_days=has_days, others=_others(more, newest[len(drawn) - 1]) if more else "")


def _others(more: int, year: str) -> str:
    return ngettext(
        "The %(number)s year before %(year)s stand in the list.",
        "The %(number)s years before %(year)s stand in the list.",
        more,
        number=figure(more),
        year=year,
    )


def _by_month(days: Days) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for day, number in days:
        numbers[day[:7]] = numbers.get(day[:7], 0) + number
    return numbers


def _year(year: str, days: Days, address: Callable[[str], str], top: int, has_days: bool) -> Year:
    numbers = _by_month(days)
    months = [f"{year}-{month:02}" for month in range(1, 13)]
    return Year(
        heading=year,
        months=tuple(
            _month(month, numbers.get(month, 0), [one for one in days if one[0][:7] == month], address, top, has_days)
            for month in months
        ),
    )


def _month(month: str, number: int, days: Days, address: Callable[[str], str], top: int, has_days: bool) -> Month:
    return Month(
        heading=date_in_words(month),
        name=month_in_short(int(month[5:])),
        number=figure(number) if number else "",
        permalink=address(month) if number else "",
        band=0 if has_days else band(number, top),
        label=clauses(_("%(thing)s: %(number)s", thing=int(day[8:]), number=number) for day, number in days),
        weeks=_weeks(month) if has_days else "",
        squares=_squares(month, days, top) if has_days else (),
    )


def _weeks(month: str) -> str:
    """The days of a month: a dashed line for each week, Monday first, of which each dash is a day."""
    first, days = _shape(month)
    ends = [min(start + 7, first + days) for start in range(0, first + days, 7)]
    return "".join(_dashes(max(first, 7 * week), end) for week, end in enumerate(ends))


def _squares(month: str, days: Days, top: int) -> tuple[Squares, ...]:
    """The days with articles, by bands."""
    first = _shape(month)[0]
    paths = dict.fromkeys(range(1, MOST + 1), "")
    for day, number in days:
        place = first + int(day[8:]) - 1
        paths[band(number, top)] += _dashes(place, place + 1)
    return tuple(Squares(band=band_of, path=path) for band_of, path in paths.items() if path)


def _shape(month: str) -> tuple[int, int]:
    """The weekday on which a month begins (Monday is 0), and how many days it has."""
    return monthrange(int(month[:4]), int(month[5:]))


def _dashes(start: int, end: int) -> str:
    """A line through the squares of one week, from a place to another."""
    week, weekday = divmod(start, 7)
    return f"M{weekday * _STEP} {week * _STEP + _CELL // 2}h{(end - start) * _STEP - _GAP}"
