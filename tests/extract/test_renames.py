"""Other and former names that an article itself gives a body."""

from __future__ import annotations

import pytest

from extract.articles import findings, names


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Council met the Coastal League.",
        "The Harbour Council, which is known to the Coastal League, met.",
        "The Harbour Council is part of the Coastal League.",
    ],
)
def test_two_bodies_stay_two(text: str) -> None:
    assert names(findings(text), "organization") == ["Harbour Council", "Coastal League"]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Council, better known as the Coastal League, met.",
        "The Harbour Council (HC), formerly the Coastal League, met.",
        "The Harbour Council will from now on be called the Coastal League.",
        "The Harbour Council was renamed the Coastal League.",
        "The Harbour Council has changed its name to the Coastal League.",
    ],
)
def test_two_names_of_one_body(text: str) -> None:
    (one,) = [r for r in findings(text).referents if r.kind == "organization"]
    assert {"Harbour Council", "Coastal League"} <= set(one.forms)
    assert set(one.other_names) == {"Harbour Council", "Coastal League"}
    assert any("gives both names" in reason for reason in one.reasons)


def test_three_names_of_one_body() -> None:
    found = findings("The Harbour Council, better known as the Coastal League, will be called the Open Union.")
    (one,) = [r for r in found.referents if r.kind == "organization"]
    assert set(one.other_names) == {"Harbour Council", "Coastal League", "Open Union"}


@pytest.mark.parametrize(
    ("text", "newer"),
    [
        ("The Reef Council, formerly the Coastal Trade League, met.", "Reef Council"),
        ("The Reef Council, previously known as the Coastal Trade League, met.", "Reef Council"),
        ("The Coastal Trade League was renamed the Reef Council in 2019.", "Reef Council"),
        ("The Coastal Trade League, now called the Reef Council, met.", "Reef Council"),
        ("The Coastal Trade League has changed its name to the Reef Council.", "Reef Council"),
        ("The Reef Council, also known as the Coastal Trade League, met.", "Coastal Trade League"),
    ],
)
def test_a_renamed_body_goes_by_its_newer_name(text: str, newer: str) -> None:
    assert names(findings(text), "organization") == [newer]
