"""Every evaluation case has the agreed form, and its gold stands in its text (rules: ``cases/README.md``)."""

from __future__ import annotations

import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from case_scores import headlines

CASES = Path(__file__).parent / "cases"
FILES = sorted(CASES.glob("*/*.yaml"))
KEYS = ["about", "headline", "text", "published", "people", "organizations", "summits", "quotes", "optional"]
FIELDS = {
    "people": ["name", "titles"],
    "summits": ["name", "start", "end", "place", "participants"],
    "quotes": ["speaker", "begins"],
}


@cache
def load(path: Path) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return case


def flat(text: str) -> str:
    """On one line, with straight quotation marks and apostrophes."""
    return " ".join(text.translate(str.maketrans("‘’ʻ“”`", "'''\"\"'")).split())


def named(path: Path) -> str:
    return path.relative_to(CASES).as_posix()


@pytest.fixture(params=FILES, ids=named)
def case(request: pytest.FixtureRequest) -> dict[str, Any]:
    return load(request.param)


def test_at_least_a_fifth_of_the_cases_is_set_aside() -> None:
    assert 5 * len(list(CASES.glob("aside/*.yaml"))) >= len(FILES) > 0


def test_it_has_the_agreed_fields(case: dict[str, Any]) -> None:
    assert list(case) == KEYS
    assert list(case["optional"]) == ["people", "organizations", "summits"]
    for kind, fields in FIELDS.items():
        assert all(list(entry) == fields for entry in case[kind])


def test_it_is_as_long_as_a_short_article(case: dict[str, Any]) -> None:
    assert 85 <= len(case["text"].split()) <= 350


def test_what_the_gold_names_stands_in_the_text(case: dict[str, Any]) -> None:
    text = flat(case["text"])
    names = [*case["organizations"], *(name for names in case["optional"].values() for name in names)]
    names += [one["name"] for kind in ("people", "summits") for one in case[kind]]
    names += [title for person in case["people"] for title in person["titles"]]
    names += [one["begins"] for one in case["quotes"]]
    assert [name for name in names if flat(name) not in text] == []
    places = [one["place"] for one in case["summits"] if one["place"]]
    assert [place for place in places if flat(place).casefold() not in text.casefold()] == []


def test_its_headline_stands_above_its_text(case: dict[str, Any]) -> None:
    above = flat(" ".join(case["text"].split("\n")[:20]))
    assert [line for line in headlines(case) if line is not None and flat(line) not in above] == []


def test_who_speaks_or_takes_part_is_among_its_people(case: dict[str, Any]) -> None:
    people = {person["name"] for person in case["people"]}
    assert len(people) == len(case["people"])
    assert not people & set(case["optional"]["people"])
    assert {quote["speaker"] for quote in case["quotes"]} <= people
    assert {name for summit in case["summits"] for name in summit["participants"]} <= people


def test_a_quotation_is_listed_by_at_most_four_words_that_open_it(case: dict[str, Any]) -> None:
    text = flat(case["text"])
    for quote in case["quotes"]:
        begins = flat(quote["begins"])
        assert len(begins.split()) <= 4
        assert any(mark + begins in text for mark in ('"', "'", "« ", "„"))


def test_its_dates_are_days_in_order(case: dict[str, Any]) -> None:
    assert case["published"] is None or type(case["published"]) is datetime.date
    for summit in case["summits"]:
        start, end = summit["start"], summit["end"]
        assert all(day is None or type(day) is datetime.date for day in (start, end))
        assert not (start and end) or start <= end
