"""The country or body that is named with a person instead of an office."""

from __future__ import annotations

import pytest

from extract.found import findings
from namsite.records import Title


def affiliations(text: str) -> list[Title]:
    return [title for title in findings(text).titles if not title.role]


@pytest.mark.parametrize(
    ("text", "as_written", "country"),
    [
        ("China's Maria Soto spoke.", "China's", "China"),
        ("Papua New Guinea's Maria Soto spoke.", "Papua New Guinea's", "Papua New Guinea"),
        ("Maria Soto of Zimbabwe spoke.", "of Zimbabwe", "Zimbabwe"),
        ("Maria Soto (Canada) spoke.", "(Canada)", "Canada"),
    ],
)
def test_a_country(text: str, as_written: str, country: str) -> None:
    (one,) = affiliations(text)
    assert (one.as_written, one.country, one.organization) == (as_written, country, None)


def test_a_body() -> None:
    text = "Maria Soto of the Reef Council spoke."
    found = findings(text)
    (one,) = affiliations(text)
    assert one.as_written == "of the Reef Council"
    assert one.organization is not None
    assert found.referents[one.organization].name == "Reef Council"


@pytest.mark.parametrize(
    "text",
    [
        "President Maria Soto of Zimbabwe spoke.",
        "Maria Soto of Zimbabwe's army spoke.",
        "Maria Soto (Canada, France) spoke.",
        "Her father's friend Maria Soto spoke.",
        "Maria Soto spoke of Zimbabwe.",
    ],
)
def test_none(text: str) -> None:
    assert affiliations(text) == []
