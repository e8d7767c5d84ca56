"""Small drawings worked out at build time: coordinates only, the templates draw them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from namsite.records import Summit
from namsite.shelf import Label
from namsite.wording import count, date_in_words, range_in_words

_STRIP_WIDTH, _STRIP_MARGIN = 720, 24
_BARS_WIDTH, _BARS_HEIGHT = 240, 44
_MOST_BARS = 36
_THICKEST = 12
_FEWEST_DATES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar, in the units of the drawing."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Articles over time; ``label`` says the same in words, ``first`` and ``last`` are what stands at the ends."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    label: str
    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A year on a line of time."""

    x: float
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Diamond:
    """A summit on a line of time; an undated one has a lane of its own. The list beside the drawing has the links: a
    drawing that is an image has none."""

    x: float
    label: str
    is_dated: bool
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Summits in time, with as many diamonds as there are summits."""

    width: int
    ticks: tuple[Tick, ...]
    diamonds: tuple[Diamond, ...]
    has_undated: bool
    label: str


def bars(dates: Iterable[str | None]) -> Bars | None:
    """Articles by year, or by month when all lie within three years; None for fewer than three dated ones."""
    known = sorted(value for value in dates if value and len(value) >= len("2020-04"))
    if len(known) < _FEWEST_DATES or known[0][:7] == known[-1][:7]:
        return None
    by_month = _months(known[-1]) - _months(known[0]) < _MOST_BARS
    numbers = Counter(_months(value) if by_month else int(value[:4]) for value in known)
    first, last = min(numbers), max(numbers)
    step, tallest = _BARS_WIDTH / (last - first + 1), max(numbers.values())
    thick = min(0.75 * step if step > 3 else step, _THICKEST)
    drawn = tuple(
        Bar(
            x=round((slot - first + 0.5) * step - thick / 2, 1),
            y=round(_BARS_HEIGHT * (1 - number / tallest), 1),
            width=round(thick, 1),
            height=round(_BARS_HEIGHT * number / tallest, 1),
        )
        for slot, number in sorted(numbers.items())
    )
    length = len("2020-04") if by_month else len("2020")
    ends = tuple(date_in_words(value[:length]) for value in (known[0], known[-1]))
    label = f"{count(len(known), 'dated article')} from {ends[0]} to {ends[1]}"
    return Bars(width=_BARS_WIDTH, height=_BARS_HEIGHT, bars=drawn, label=label, first=ends[0], last=ends[1])


def strip(summits: Sequence[Label | Summit], current: str | None = None) -> Strip | None:
    """Summits on a line of time with a tick for each year (or each fifth, tenth …); None for fewer than two."""
    if len(summits) < 2:
        return None
    days = [_day(summit.start) for summit in summits]
    known = [day for day in days if day is not None]
    first_year = date.fromordinal(min(known)).year if known else 0
    last_year = date.fromordinal(max(known)).year if known else 0
    begin, end = _new_year(first_year), _new_year(last_year) + 366
    across = _STRIP_WIDTH - 2 * _STRIP_MARGIN

    def x_of(day: int) -> float:
        return round(_STRIP_MARGIN + across * (day - begin) / (end - begin), 1)

    undated = days.count(None)
    places = iter(_STRIP_MARGIN + across * (i + 0.5) / max(undated, 1) for i in range(undated))
    diamonds = tuple(
        Diamond(
            x=x_of(day) if day is not None else round(next(places), 1),
            label=f"{summit.name}, {range_in_words(summit.start, summit.end)}",
            is_dated=day is not None,
            is_current=summit.id == current,
        )
        for summit, day in zip(summits, days, strict=True)
    )
    every = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000, 10000) if (last_year + 1 - first_year) / step <= 10)
    years = [year for year in range(first_year, last_year + 2) if known and (year - first_year) % every == 0]
    ticks = tuple(Tick(x=x_of(_new_year(year)), words=str(year)) for year in years)
    return Strip(
        width=_STRIP_WIDTH,
        ticks=ticks,
        diamonds=diamonds,
        has_undated=bool(undated),
        label=f"{count(len(summits), 'summit')} in time{f', {undated} of them undated' if undated else ''}",
    )


def _months(value: str) -> int:
    return int(value[:4]) * 12 + int(value[5:7]) - 1


def _new_year(year: int) -> int:
    return date(min(max(year, 1), date.max.year), 1, 1).toordinal()


def _day(value: str | None) -> int | None:
    """The day's number, the middle of the year or month where the day is not known; None for no date."""
    if not value or not value[:4].isdigit():
        return None
    middle = value + "-07-01" if len(value) == 4 else value + "-15" if len(value) == 7 else value[:10]
    try:
        return date.fromisoformat(middle).toordinal()
    except ValueError:
        return None
