"""Dates, numbers and lists in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite import wording


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("not a date", "not a date"),
        ("2020-13", "2020-13"),
        ("2020-01-32", "2020-01-32"),
        ("2019", "2019"),
        ("2019-10", "October 2019"),
        ("2020-04-05", "5 April 2020"),
        ("2020-04-25T17:44", "25 April 2020, 17:44"),
        ("2020-04-25T17:44:10+04:00", "25 April 2020, 17:44 (UTC+04:00)"),
        ("2020-04-25 17:44Z", "25 April 2020, 17:44 (UTC)"),
        ("XXXX-05-04", "4 May (year not stated)"),
        ("XXXX", "date not stated"),
    ],
)
def test_dates_read_as_a_reader_would_write_them(value: str, words: str) -> None:
    assert wording.date_in_words(value) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (None, None, "date not stated"),
        (None, "2020-05-04", "until 4 May 2020"),
        ("2020-05-04", None, "4 May 2020"),
        ("2020-05-04", "2020-05-04", "4 May 2020"),
        ("2019-10-25", "2019-10-26", "25–26 October 2019"),
        ("2020-04-28", "2020-05-02", "28 April – 2 May 2020"),
        ("2019-12-28", "2020-01-02", "28 December 2019 – 2 January 2020"),
        ("2019", "2022", "2019–2022"),
        ("2020-03", "2020-04", "March–April 2020"),
        ("2020-03", "2020-03-04", "March 2020 – 4 March 2020"),
        ("XXXX-05-04", "XXXX-05-06", "4–6 May, year not stated"),
        ("XXXX-02-28", "XXXX-03-02", "28 February – 2 March, year not stated"),
        ("2020-05-04T10:00", "2020-05-04T12:00", "4 May 2020, 10:00 – 4 May 2020, 12:00"),
        ("soon", "later", "soon – later"),
    ],
)
def test_ranges_say_month_and_year_once(start: str | None, end: str | None, words: str) -> None:
    assert wording.range_in_words(start, end) == words


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ([], ""),
        ([None], ""),
        (["2020-05-04T10:00", None, "2020-05-06"], "4–6 May 2020"),
        (["2020-05-04", "2020-07"], "May–July 2020"),
        (["2019-05-04", "2020"], "2019–2020"),
    ],
)
def test_a_span_is_as_exact_as_its_least_exact_end(dates: list[str | None], words: str) -> None:
    assert wording.span_in_words(dates) == words


@pytest.mark.parametrize(
    ("value", "machine"),
    [
        (None, None),
        ("soon", None),
        ("0000-01-01", None),
        ("XXXX", None),
        ("XXXX-05-04", "05-04"),
        ("2019", "2019"),
        ("2020-04-25T17:44+04:00", "2020-04-25T17:44+04:00"),
    ],
)
def test_machines_get_only_valid_dates(value: str | None, machine: str | None) -> None:
    assert wording.machine_date(value) == machine
    assert wording.when(value).machine == machine


def test_numbers_and_lists() -> None:
    assert [wording.count(n, "article") for n in (0, 1, 1234)] == ["0 articles", "1 article", "1,234 articles"]
    assert wording.count(2, "person", "people") == "2 people"
    assert [wording.ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 18, 21, 112)] == [
        *("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "18th", "21st", "112th")
    ]
    assert [wording.listed(words) for words in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
    assert wording.listed(["A", "B", "C", "D"], 2) == "A, B and 2 more"
    assert wording.sentence_case("eu summit") == "Eu summit"
    assert wording.sentence_case("") == ""


@given(st.text(), st.integers(min_value=2, max_value=200))
def test_shortened_text_is_short_and_begins_like_the_text(text: str, longest: int) -> None:
    short = wording.shortened(text, longest)
    whole = " ".join(text.split())
    assert len(short) <= longest
    assert short == whole or (
        short.endswith("…") and whole.startswith(short[:-1].rstrip("\N{POP DIRECTIONAL ISOLATE}"))
    )


def test_what_is_set_apart_is_closed_where_a_text_is_cut() -> None:
    start, end = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
    assert wording.shortened(f"{start}Summit of the Fjord{end}, 20 March", 18) == f"{start}Summit of the{end}…"
    assert wording.shortened(f"{start}Fjord{end}, 20 March in a year", 18) == f"{start}Fjord{end}, 20…"


def test_text_is_cut_after_a_word() -> None:
    assert wording.shortened("The council met on Thursday, late", 20) == "The council met on…"
