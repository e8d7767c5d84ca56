"""Summits on lines of time: one line of some summits, or a lane for each series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from namsite.drawings.days import day_number, new_year, round_step
from namsite.interface import _
from namsite.links import Reference
from namsite.records import Summit
from namsite.shelf import Label
from namsite.wording import clauses, figure, how_many, in_a_row, range_in_words, sentence_case

_MARGIN = 4  # percent of the line, on either side
_GRAIN = 2  # places in a percent: marks nearer than that are one
_MOST_TICKS = 6
_MOST_WORDS = 3  # summits that one mark tells


class Tick(Struct, frozen=True, kw_only=True):
    """A year on a line of time, in percent of its length."""

    x: float
    words: str


class Mark(Struct, frozen=True, kw_only=True):
    """One summit on a line of time, or several of about one time. The list beside the drawing has the links: a drawing
    that is an image has none."""

    x: float
    words: str
    is_current: bool


class Lane(Struct, frozen=True, kw_only=True):
    """A line of time. ``target`` leads to the series that it is of, ``label`` says in words what is on it, and
    ``undated`` how many have no place there."""

    target: Reference | None
    label: str
    marks: tuple[Mark, ...]
    undated: str


class Lanes(Struct, frozen=True, kw_only=True):
    """Lines of one time. ``others`` says what is not drawn, and where it stands."""

    form = "lanes"

    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    has_undated: bool
    others: str = ""


_Lane = tuple[Reference | None, Sequence[Label | Summit]]


def line(summits: Sequence[Label | Summit], current: str | None = None) -> Lanes | None:
    """Summits on one line; None for fewer than two, or where none is dated."""
    return _drawn([(None, summits)], current) if len(summits) > 1 else None


def by_series(series: Sequence[tuple[Reference, Sequence[Label]]], others: str = "") -> Lanes | None:
    """A lane for each series; None for fewer than two, or where no edition is dated."""
    return _drawn(series, None, others) if len(series) > 1 else None


def _drawn(rows: Sequence[_Lane], current: str | None, others: str = "") -> Lanes | None:
    days = [day for _, summits in rows for one in summits if (day := day_number(one.start)) is not None]
    if not days:
        return None
    scale = _Scale(min(days), max(days))
    lanes = tuple(_lane(scale, target, summits, current) for target, summits in rows)
    return Lanes(
        ticks=scale.ticks(),
        lanes=lanes,
        has_undated=any(lane.undated for lane in lanes),
        others=others,
    )


class _Scale:
    """From the year of the first day to that of the last."""

    def __init__(self, first: int, last: int) -> None:
        self._years = date.fromordinal(first).year, date.fromordinal(last).year + 1
        self._begin, self._end = new_year(self._years[0]), new_year(self._years[1] - 1) + 366

    def x(self, day: int) -> float:
        """Where a day lies, in percent."""
        across = _MARGIN + (100 - 2 * _MARGIN) * (day - self._begin) / (self._end - self._begin)
        return round(across * _GRAIN) / _GRAIN

    def ticks(self) -> tuple[Tick, ...]:
        """The years, or each fifth, tenth … of them."""
        first, end = self._years
        step = round_step(end - first, _MOST_TICKS)
        years = range(first + -first % step, end + 1, step)
        return tuple(Tick(x=self.x(new_year(year)), words=str(year)) for year in years)


def _lane(scale: _Scale, target: Reference | None, summits: Sequence[Label | Summit], current: str | None) -> Lane:
    placed: dict[float, list[Label | Summit]] = defaultdict(list)
    days = [(day, one) for one in summits if (day := day_number(one.start)) is not None]
    days.sort(key=lambda dated: (dated[0], dated[1].id))
    for day, one in days:
        placed[scale.x(day)].append(one)
    return Lane(
        target=target,
        label=_label([one for _day, one in days]),
        marks=tuple(
            Mark(x=x, words=_words(there, target is None), is_current=any(one.id == current for one in there))
            for x, there in placed.items()
        ),
        undated=_undated([one.id for one in summits if day_number(one.start) is None], current),
    )


def _label(dated: Sequence[Label | Summit]) -> str:
    """*6 dated, 1999–2019*."""
    years = [(one.start or "")[:4] for one in dated]
    if not years:
        return _("none dated")
    return _("%(number)s dated, %(years)s", number=len(dated), years=range_in_words(years[0], years[-1]))


def _words(summits: Sequence[Label | Summit], with_names: bool) -> str:
    told = [_told(one, with_names) for one in summits[:_MOST_WORDS]]
    more = len(summits) - len(told)
    return clauses([*told, *([_("%(number)s more", number=more)] if more else [])])


def _told(summit: Label | Summit, with_name: bool) -> str:
    parts = (sentence_case(summit.name) if with_name else "", range_in_words(summit.start, summit.end))
    return in_a_row(part for part in (*parts, summit.place or "") if part)


def _undated(ids: Sequence[str], current: str | None) -> str:
    """*3 undated*; *this one and 2 more undated*."""
    if current not in ids:
        return how_many(len(ids), "%(number)s undated", "%(number)s undated") if ids else ""
    if len(ids) == 1:
        return _("this one undated")
    return _("this one and %(number)s more undated", number=figure(len(ids) - 1))
