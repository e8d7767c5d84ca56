"""Summits on lines of time."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from namsite.drawings import Lanes, by_series, line
from namsite.links import Reference
from namsite.records import Summit
from namsite.shelf import Label, label_of
from sample_archive import DELTA, SECOND, THIRD

SERIES = Reference(kind="series", words="Fjord summits", permalink="series/fjord.html")


def drawn(summits: Sequence[Summit], current: str | None = None) -> Lanes:
    drawing = line(summits, current)
    assert drawing is not None
    return drawing


def label(start: str | None) -> Label:
    return replace(label_of(SECOND), start=start, end=None)


def test_summits_stand_in_time_and_the_undated_are_counted_beside() -> None:
    drawing = drawn([SECOND, THIRD, DELTA], THIRD.id)
    (lane,) = drawing.lanes
    first, second = lane.marks
    assert first.x < second.x
    assert [first.is_current, second.is_current] == [False, True]
    assert [tick.words for tick in drawing.ticks] == ["2029", "2030", "2031", "2032"]
    assert lane.label == "2 dated, 2029–2031"
    assert first.words.startswith("Second Summit of the Fjord Council, ")
    assert lane.undated == "1 undated" and drawing.has_undated


@pytest.mark.parametrize(
    ("undated", "words"),
    [([DELTA], "this one undated"), ([DELTA, replace(DELTA, id="x")], "this one and 1 more undated")],
)
def test_the_summit_of_the_page_is_told_where_it_has_no_place(undated: list[Summit], words: str) -> None:
    assert drawn([SECOND, *undated], DELTA.id).lanes[0].undated == words


@pytest.mark.parametrize(
    ("starts", "ticks"),
    [
        (["2020", "2020-05"], ["2020", "2021"]),
        (["1950", "2020-13-45"], ["1950", "1951"]),
        (["1953", "2020"], ["1960", "1980", "2000", "2020"]),
        (["9999-12-31", "9999-01-01"], ["9999", "10000"]),
        (["XXXX-05-01", "2020"], ["2020", "2021"]),
        (["2020-05-01", "2020-05-01"], ["2020", "2021"]),
    ],
)
def test_ticks_suit_the_span(starts: list[str | None], ticks: list[str]) -> None:
    drawing = drawn([replace(SECOND, start=start) for start in starts])
    assert [tick.words for tick in drawing.ticks] == ticks
    assert all(0 <= tick.x <= 100 for tick in drawing.ticks)


def test_summits_of_about_one_time_are_one_mark() -> None:
    starts = ["1950", *(f"2020-05-{day:02}" for day in range(1, 6))]
    _, last = drawn([replace(SECOND, id=start, start=start, end=None, place=None) for start in starts]).lanes[0].marks
    days = "; ".join(f"Second Summit of the Fjord Council, {day} May 2020" for day in (1, 2, 3))
    assert last.words == f"{days}; 2 more"


@pytest.mark.parametrize("summits", [[SECOND], [DELTA, replace(DELTA, id="x")]], ids=["one", "none dated"])
def test_nothing_is_drawn_where_there_is_nothing_to_see(summits: list[Summit]) -> None:
    assert line(summits) is None


def test_each_series_has_a_lane_on_one_scale() -> None:
    other = replace(SERIES, words="Coast summits")
    drawing = by_series([(SERIES, [label("2010"), label(None)]), (other, [label("2010")]), (SERIES, [])], "2 more.")
    assert drawing is not None
    assert [lane.target for lane in drawing.lanes] == [SERIES, other, SERIES]
    assert [lane.undated for lane in drawing.lanes] == ["1 undated", "", ""]
    assert drawing.lanes[0].marks == drawing.lanes[1].marks
    assert drawing.lanes[2].label == "none dated"
    assert drawing.others == "2 more."


def test_one_series_has_no_lanes() -> None:
    assert by_series([(SERIES, [label("2010"), label("2011")])]) is None


@given(st.lists(st.dates().map(str), min_size=2, max_size=400))
def test_a_lane_has_a_bounded_number_of_marks(starts: list[str]) -> None:
    marks = drawn([replace(SECOND, id=start, start=start) for start in starts]).lanes[0].marks
    assert len(marks) <= 201
    assert all(0 <= mark.x <= 100 for mark in marks)
