"""Coordinates of the small drawings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite.drawings import bars, strip
from sample_archive import DELTA, SECOND, THIRD


@pytest.mark.parametrize(
    "dates",
    [[], [None, None], ["2020-01-01", "2020-02-01"], ["2020-01-01"] * 5, ["2020", "2021", "2022"]],
    ids=["none", "undated", "too few", "one month", "no months"],
)
def test_nothing_is_drawn_where_there_is_nothing_to_see(dates: list[str | None]) -> None:
    assert bars(dates) is None


def test_bars_by_month_within_three_years_else_by_year() -> None:
    months = bars(["2020-01-05", "2020-01-09", "2020-03-01"])
    assert months is not None
    assert (months.first, months.last) == ("January 2020", "March 2020")
    assert months.label == "3 dated articles from January 2020 to March 2020"
    assert [bar.height for bar in months.bars] == [months.height, months.height / 2]
    years = bars(["1990-01-05", "2020-01-09", "2020-03-01"])
    assert years is not None and (years.first, years.last) == ("1990", "2020")


@given(st.lists(st.dates().map(str), max_size=60))
def test_bars_lie_within_the_drawing(dates: list[str]) -> None:
    drawing = bars(dates)
    for bar in drawing.bars if drawing else ():
        assert bar.x >= -0.1 and bar.x + bar.width <= (drawing.width if drawing else 0) + 0.2
        assert bar.y >= 0 and bar.height > 0


def test_summits_stand_in_time_and_the_undated_apart() -> None:
    drawing = strip([SECOND, THIRD, DELTA], THIRD.id)
    assert drawing is not None
    assert [one.is_dated for one in drawing.diamonds] == [True, True, False]
    assert [one.is_current for one in drawing.diamonds] == [False, True, False]
    assert drawing.diamonds[0].x < drawing.diamonds[1].x
    assert [tick.words for tick in drawing.ticks] == ["2029", "2030", "2031", "2032"]
    assert drawing.label == "3 summits in time, 1 of them undated"
    assert drawing.diamonds[2].label == "Summit of the Fjord Council, date not stated"


@pytest.mark.parametrize(
    ("starts", "ticks"),
    [
        (["2020", "2020-05"], ["2020", "2021"]),
        (["1950", "2020-13-45"], ["1950", "1951"]),
        (["1950", "2020"], ["1950", "1960", "1970", "1980", "1990", "2000", "2010", "2020"]),
        ([None, None], []),
        (["9999-12-31", "9999-01-01"], ["9999"]),
    ],
)
def test_ticks_suit_the_span(starts: list[str | None], ticks: list[str]) -> None:
    drawing = strip([replace(SECOND, start=start) for start in starts])
    assert drawing is not None
    assert [tick.words for tick in drawing.ticks][: len(ticks)] == ticks
    assert all(0 <= one.x <= drawing.width for one in drawing.diamonds)


def test_one_summit_is_no_line() -> None:
    assert strip([SECOND]) is None
