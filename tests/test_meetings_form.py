"""Every short report has the agreed form, and its gold stands in its text (rules: ``meetings/README.md``)."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest

from meeting_scores import reports

ALL = [(name, report) for name in ("open", "aside") for report in reports(name)]
FIELDS = ["name", "start", "end", "place", "participants"]


@pytest.fixture(params=ALL, ids=lambda pair: str(pair[1]["number"]))
def report(request: pytest.FixtureRequest) -> dict[str, Any]:
    found: dict[str, Any] = request.param[1]
    return found


def flat(text: str) -> str:
    return " ".join(text.split())


def test_half_of_them_are_set_aside() -> None:
    assert sorted(report["number"] for _, report in ALL) == list(range(1, len(ALL) + 1))
    assert all((name == "open") == (report["number"] % 2 == 0) for name, report in ALL)


def test_it_has_the_agreed_fields(report: dict[str, Any]) -> None:
    assert list(report)[:3] == ["number", "text", "summits"]
    assert set(report) <= {"number", "text", "summits", "optional"}
    assert all(list(summit) == FIELDS for summit in report["summits"])


def test_what_the_gold_names_stands_in_the_text(report: dict[str, Any]) -> None:
    names = [*(report.get("optional") or ()), *(summit["name"] for summit in report["summits"])]
    names += [name for summit in report["summits"] for name in summit["participants"]]
    names += [summit["place"] for summit in report["summits"] if summit["place"]]
    text = flat(report["text"]).casefold()
    assert [name for name in names if flat(name).casefold() not in text] == []


def test_its_days_are_days(report: dict[str, Any]) -> None:
    for summit in report["summits"]:
        for day in (summit["start"], summit["end"]):
            partial = re.fullmatch(r"\d{4}(?:-\d\d)?", str(day)) is not None
            assert day is None or isinstance(day, datetime.date) or partial
