"""The days of the archive: which are drawn, how strongly, and where a month leads."""

from __future__ import annotations

import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from namsite.drawings import Calendar, calendar


def drawn(*years: tuple[tuple[str, int], ...]) -> Calendar:
    drawing = calendar({days[0][0][:4]: days for days in years}, lambda month: f"list.html#{month}")
    assert drawing is not None
    return drawing


def squares(path: str) -> list[tuple[int, int]]:
    """(weekday, week) of each square that a path leads through."""
    lines = [tuple(map(int, line)) for line in re.findall(r"M(\d+) (\d+)h(\d+)", path)]
    return [(start // 10 + day, week // 10) for start, week, length in lines for day in range((length + 2) // 10)]


def test_nothing_is_drawn_of_a_day_or_two() -> None:
    assert calendar({}, str) is None
    assert calendar({"2020": (("2020-04-25", 7), ("2020-04-26", 7))}, str) is None


def test_a_year_has_its_months_and_each_its_days() -> None:
    (year,) = drawn((("2020-02-03", 1), ("2020-02-29", 2), ("2020-04-25", 8))).years
    assert [month.name for month in year.months][:4] == ["Jan", "Feb", "Mar", "Apr"]
    january, february = year.months[:2]
    assert (january.number, january.permalink, january.label) == ("", "", "")
    assert (february.heading, february.number, february.permalink) == ("February 2020", "3", "list.html#2020-02")
    assert february.label == "3: 1; 29: 2"
    few, some = february.squares
    assert (few.band, some.band) == (1, 2)
    assert squares(few.path) == [(0, 1)]  # a Monday, in the second week
    assert squares(some.path) == [(5, 4)]
    assert squares(february.weeks)[0] == (5, 0) and len(squares(february.weeks)) == 29
    assert [one.band for one in year.months[3].squares] == [4]


def test_the_newest_year_comes_first() -> None:
    drawing = drawn((("2019-01-01", 1),), (("2020-01-01", 1), ("2020-01-02", 1)))
    assert [year.heading for year in drawing.years] == ["2020", "2019"]


def test_of_many_years_the_months_are_counted() -> None:
    drawing = drawn(*((((f"{year}-05-01", 1), (f"{year}-05-31", year - 2000))) for year in range(2001, 2009)))
    assert not drawing.has_days
    may = [year.months[4] for year in drawing.years]
    assert [month.number for month in may] == ["9", "8", "7", "6", "5", "4", "3", "2"]
    assert [month.band for month in may] == [4, 4, 3, 3, 3, 3, 2, 2]
    assert drawing.years[0].months[0].band == 0
    assert not any(month.squares for year in drawing.years for month in year.months)


def test_of_a_very_long_span_the_last_years_are_drawn() -> None:
    drawing = drawn(*(((f"{year}-05-01", 1),) for year in range(1900, 1950)))
    assert [drawing.years[0].heading, drawing.years[-1].heading] == ["1949", "1910"]
    assert drawing.others == "The 10 years before 1910 stand in the list."


@given(st.dictionaries(st.dates(), st.integers(1, 500), min_size=3))
def test_every_day_has_one_square_inside_the_drawing(numbers: dict[date, int]) -> None:
    years = {f"{day.year:04}": [] for day in sorted(numbers)}  # type: dict[str, list[tuple[str, int]]]
    for day, number in sorted(numbers.items()):
        years[f"{day.year:04}"].append((str(day), number))
    drawing = calendar(years, str)
    assert drawing is not None
    for month in (month for year in drawing.years for month in year.months if drawing.has_days):
        every = squares(month.weeks)
        drawn_in = [place for one in month.squares for place in squares(one.path)]
        assert 28 <= len(every) == len(set(every)) <= 31
        assert all(0 <= weekday < 7 and 0 <= week < 6 for weekday, week in every)
        assert set(drawn_in) <= set(every) and len(drawn_in) == len(set(drawn_in))
        assert all(1 <= one.band <= 4 for one in month.squares)
