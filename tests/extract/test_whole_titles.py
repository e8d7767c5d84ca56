"""Titles that are whole: ranks before an owner, fields of other bodies, brackets; and whose they are in lists."""

from __future__ import annotations

import pytest

from extract.found import people, titles


@pytest.mark.parametrize(
    "title",
    [
        "Acting Iranian Foreign Minister",
        "Deputy Russian Foreign Minister",
        "chief US negotiator",
        "Special Envoy of the Prime Minister of Thailand",
        "Special Representative of the President of Russia",
        "Assistant Minister for EU Affairs",
        "State Minister for ASEAN Affairs",
        "Omani Minister Responsible for Foreign Affairs",
        "Minister Responsible for Trade",
        "Minister in charge of Regional Integration",
        "Joint Secretary (East)",
        "Secretary (Economic Relations) in the Ministry of External Affairs",
        "Director of the Turkish company Anadolu Boru",
        "President of the local branch of the Teachers Association of Ghana",
    ],
)
def test_nothing_of_it_is_cut(title: str) -> None:
    comma = "," if " the " in title else ""
    text = f"The {title}{comma} Paul Ravin{comma} spoke."
    assert people(text) == ["Paul Ravin"]
    assert titles(text) == [f"{title} → Paul Ravin"]


def test_the_first_to_come_is_no_first_minister() -> None:
    assert titles("Paul Ravin was the first Indian Prime Minister to come.") == ["Indian Prime Minister → Paul Ravin"]


@pytest.mark.parametrize(
    "text",
    [
        "Minister of Industry and Special Envoy for Climate Change Paul Ravin spoke.",
        "Dr. Paul Ravin, Minister of Industry and Special Envoy for Climate Change, spoke.",
    ],
)
def test_two_offices_are_two(text: str) -> None:
    assert titles(text) == ["Minister of Industry → Paul Ravin", "Special Envoy for Climate Change → Paul Ravin"]


def test_before_an_ambassador_the_office_is_his() -> None:
    text = (
        "It included Deputy Minister Ana Ruiz, the Assistant Minister for GCC Affairs Ambassador Paul Ravin and others."
    )
    assert titles(text) == [
        "Deputy Minister → Ana Ruiz",
        "Assistant Minister for GCC Affairs → Paul Ravin",
        "Ambassador → Paul Ravin",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "There were President Ana Ruiz of Chad, who is the Chairman of the Authority, President Paul Ravin and others.",
        "There were President of Chad Ana Ruiz, the host and the new chair, President Paul Ravin and others.",
        "There were President of Chad Ana Ruiz, the outgoing chairman, President Paul Ravin and others.",
    ],
)
def test_the_chair_in_a_list_is_who_was_named_before(text: str) -> None:
    assert [title for title in titles(text) if title.endswith("Paul Ravin")] == ["President → Paul Ravin"]


def test_an_office_of_state_in_a_list_is_who_follows() -> None:
    text = "There were Tunisia's Ana Ruiz, the Libyan leader, Colonel Paul Ravin, and others."
    assert "Libyan leader → Paul Ravin" in titles(text)


@pytest.mark.parametrize(
    "text",
    [
        "The President of Chad, Ana Ruiz said, had left the hall.",
        "The Prime Minister of Malta, Ana Ruiz told reporters, would not come.",
    ],
)
def test_of_whom_somebody_speaks_is_another(text: str) -> None:
    assert titles(text) == []
