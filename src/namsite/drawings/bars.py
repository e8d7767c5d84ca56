"""Articles over time, as bars."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from msgspec import Struct

from namsite.drawings.days import day_number, round_step
from namsite.interface import _, message, ngettext
from namsite.wording import date_in_words, figure, how_many, range_in_words

_HEIGHT = 44
_MOST_DAYS, _MOST_MONTHS, _MOST_YEARS = 31, 36, 40
_WIDEST = 5.0  # percent
_FULL = 0.75  # of its slot is a bar's
_FEWEST_DATES = 3


class Bar(Struct, frozen=True, kw_only=True):
    """One bar: ``x`` and ``width`` in percent of the drawing, ``y`` and ``height`` in its units; ``words`` say which
    time it stands for, and how many articles."""

    x: float
    y: float
    width: float
    height: float
    words: str


class Bars(Struct, frozen=True, kw_only=True):
    """Articles over time. ``first`` and ``last`` are what stands at the ends, ``tallest`` is what the tallest bar
    stands for (*4 in a month*), and ``label`` says the whole in words."""

    height: int
    bars: tuple[Bar, ...]
    label: str
    first: str
    last: str
    tallest: str


class _Axis(Struct, frozen=True, kw_only=True):
    """``slot`` numbers the day, the month, the year or the years that a date lies in, ``words`` name one by its
    number; a date has at least so many characters (``exact``). ``most`` is a message that says how many articles
    (``number``) lie in one at most, of which each is so many ``years`` where it is years."""

    most: str
    exact: int
    slot: Callable[[str], int]
    words: Callable[[int], str]
    years: int = 1


def bars(dates: Iterable[str | None]) -> Bars | None:
    """Articles by day, month or year, as the time between the first and the last has room; None for fewer than three
    dated ones, or where all stand in one place."""
    known = _known(dates)
    axis = _axis(known)
    drawn = [value for value in known if len(value) >= axis.exact]
    if len(drawn) < _FEWEST_DATES or axis.slot(drawn[0]) == axis.slot(drawn[-1]):
        return None
    return _bars(axis, drawn, (drawn[0], drawn[-1]), max(_numbers(axis, drawn).values()))


def on_one_scale(several: Sequence[Iterable[str | None]], within: Iterable[str | None]) -> list[Bars | None]:
    """Drawings that can be compared: each has the time between the first and the last date ``within`` all, and the
    bar that is the tallest in any. None where no dates are, and for all where none has three."""
    every = _known(within)
    axis = _axis(every)
    each = [[value for value in _known(dates) if len(value) >= axis.exact] for dates in several]
    tallest = max((number for drawn in each for number in _numbers(axis, drawn).values()), default=0)
    ends = [value for value in every if len(value) >= axis.exact]
    if max(map(len, each), default=0) < _FEWEST_DATES or axis.slot(ends[0]) == axis.slot(ends[-1]):
        return [None] * len(each)
    return [_bars(axis, drawn, (ends[0], ends[-1]), tallest) if drawn else None for drawn in each]


def _known(dates: Iterable[str | None]) -> list[str]:
    return sorted(value[:10] for value in dates if value and day_number(value) is not None)


def _axis(known: Sequence[str]) -> _Axis:
    """The finest on which the dates have room; one that knows no day or no month hinders no finer one, unless that
    holds of most."""
    days = [value for value in known if len(value) == len("2020-04-25")]
    months = [value[:7] for value in known if len(value) >= len("2020-04")]
    if 2 * len(days) > len(known) and _day(days[-1]) - _day(days[0]) < _MOST_DAYS:
        return _Axis(most=message("%(number)s in a day"), exact=10, slot=_day, words=_day_in_words)
    if 2 * len(months) > len(known) and _month(months[-1]) - _month(months[0]) < _MOST_MONTHS:
        return _Axis(most=message("%(number)s in a month"), exact=7, slot=_month, words=_month_in_words)
    years = int(known[-1][:4]) - int(known[0][:4]) + 1 if known else 1
    step = round_step(years, _MOST_YEARS)
    return _Axis(
        most=message("%(number)s in a year") if step == 1 else message("%(number)s in %(years)s years"),
        exact=4,
        slot=lambda value: int(value[:4]) // step,
        words=lambda slot: _years(slot * step, step),
        years=step,
    )


def _bars(axis: _Axis, drawn: Sequence[str], ends: tuple[str, str], tallest: int) -> Bars:
    first, last = (axis.slot(value) for value in ends)
    step = 100 / (last - first + 1)
    width = min(_FULL * step, _WIDEST)
    numbers = _numbers(axis, drawn)
    shown = tuple(
        Bar(
            x=round((slot - first + 0.5) * step - width / 2, 1),
            y=round(_HEIGHT * (1 - number / tallest), 1),
            width=round(width, 1),
            height=round(_HEIGHT * number / tallest, 1),
            words=_in_words(axis.words(slot), number),
        )
        for slot, number in sorted(numbers.items())
    )
    begins, ends_with = (date_in_words(value[: axis.exact]) for value in ends)
    most = _(axis.most, number=figure(max(numbers.values())), years=axis.years)
    label = ngettext(
        "%(number)s dated article from %(first)s to %(last)s, at most %(most)s",
        "%(number)s dated articles from %(first)s to %(last)s, at most %(most)s",
        len(drawn),
        number=figure(len(drawn)),
        first=begins,
        last=ends_with,
        most=most,
    )
    return Bars(height=_HEIGHT, bars=shown, label=label, first=begins, last=ends_with, tallest=most)


def _in_words(when: str, number: int) -> str:
    articles = how_many(number, "%(number)s article", "%(number)s articles")
    return _("%(thing)s: %(number)s", thing=when, number=articles)


def _numbers(axis: _Axis, drawn: Iterable[str]) -> Counter[int]:
    return Counter(map(axis.slot, drawn))


def _day(value: str) -> int:
    return date.fromisoformat(value).toordinal()


def _month(value: str) -> int:
    return int(value[:4]) * 12 + int(value[5:7]) - 1


def _day_in_words(slot: int) -> str:
    return date_in_words(str(date.fromordinal(slot)))


def _month_in_words(slot: int) -> str:
    return date_in_words(f"{slot // 12:04}-{slot % 12 + 1:02}")


def _years(first: int, step: int) -> str:
    return f"{first:04}" if step == 1 else range_in_words(f"{first:04}", f"{first + step - 1:04}")
