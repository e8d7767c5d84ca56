"""Articles over time: how finely, from when to when, and what stands at it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite.drawings import Bars, bars, on_one_scale

PARTIAL = st.dates().map(str) | st.dates().map(lambda day: str(day)[:7]) | st.dates().map(lambda day: str(day)[:4])


def drawn(*dates: str | None) -> Bars:
    drawing = bars(dates)
    assert drawing is not None
    return drawing


@pytest.mark.parametrize(
    "dates",
    [
        [],
        [None, None],
        ["2020-01-01", "2020-02-01"],
        ["2020-01-01"] * 5,
        ["2020-01"] * 5,
        ["2020"] * 3,
        ["2020-13-45"] * 3,
    ],
    ids=["none", "undated", "too few", "one day", "one month", "one year", "no dates"],
)
def test_nothing_is_drawn_where_there_is_nothing_to_see(dates: list[str | None]) -> None:
    assert bars(dates) is None


@pytest.mark.parametrize(
    ("dates", "first", "last", "tallest"),
    [
        (["2020-01-05", "2020-01-09", "2020-01-09"], "5 January 2020", "9 January 2020", "2 in a day"),
        (["2020-01-05", "2020-01-09", "2020-03-01"], "January 2020", "March 2020", "2 in a month"),
        (["1990-01-05", "2020-01-09", "2020-03-01"], "1990", "2020", "2 in a year"),
        (["2020", "2021", "2022"], "2020", "2022", "1 in a year"),
        (["1790", "1815-06", "1815-06-18", "2020"], "1790", "2020", "2 in 10 years"),
    ],
    ids=["days", "months", "years", "years alone", "many years"],
)
def test_bars_stand_for_times_that_suit_the_span(dates: list[str], first: str, last: str, tallest: str) -> None:
    drawing = drawn(*dates)
    assert (drawing.first, drawing.last, drawing.tallest) == (first, last, tallest)
    assert drawing.label == f"{len(dates)} dated articles from {first} to {last}, at most {tallest}"


def test_each_bar_says_what_it_stands_for() -> None:
    months = drawn("2020-01-05", "2020-01-09", "2020-03-01")
    assert [bar.words for bar in months.bars] == ["January 2020: 2 articles", "March 2020: 1 article"]
    assert [bar.height for bar in months.bars] == [months.height, months.height / 2]
    assert drawn("1790", "1815", "2020").bars[0].words == "1790–1799: 1 article"


def test_a_date_without_its_month_stands_in_no_month() -> None:
    drawing = drawn("2020", "2020-05-01", "2020-06-01", "2020-06-20", "2020-09")
    assert (drawing.first, drawing.last) == ("May 2020", "September 2020")
    assert drawing.label.startswith("4 dated articles")


@given(st.lists(PARTIAL, max_size=60))
def test_bars_lie_within_the_drawing(dates: list[str]) -> None:
    drawing = bars(dates)
    for bar in drawing.bars if drawing else ():
        assert bar.x >= -0.1 and bar.x + bar.width <= 100.2
        assert (
            bar.y >= 0
            and bar.height >= 0
            and bar.y + bar.height == pytest.approx(drawing.height if drawing else 0, abs=0.2)
        )


def test_several_are_drawn_on_one_scale() -> None:
    often, once, never = on_one_scale(
        [["2012-01-01", "2012-05-01", "2014-05-01"], ["2013-01-01"], [None]], ["2010-03-01", "2016-01-01", None]
    )
    assert often is not None and once is not None and never is None
    assert (often.first, often.last) == (once.first, once.last) == ("2010", "2016")
    assert [bar.height for bar in often.bars] == [often.height, often.height / 2]
    assert [bar.height for bar in once.bars] == [once.height / 2]
    assert often.bars[0].x < once.bars[0].x < often.bars[1].x


@pytest.mark.parametrize(
    ("several", "within"),
    [
        ([["2012-01-01"] * 3], ["2012-01-01"] * 3),
        ([[None]], []),
        ([], []),
        ([["2012", "2013"], ["2014"]], ["2012", "2020"]),
    ],
    ids=["one day", "undated", "nobody", "too few"],
)
def test_no_scale_without_something_to_compare(several: list[list[str | None]], within: list[str | None]) -> None:
    assert on_one_scale(several, within) == [None] * len(several)
