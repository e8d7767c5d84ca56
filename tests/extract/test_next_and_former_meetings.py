"""Meetings of the same series that a report only mentions: the next one, one before, and their beginnings."""

from __future__ import annotations

import pytest

from extract.articles import days, findings

MAIN = "The third summit of the Harbour League was held in Riga on Saturday."


def others(text: str, main: str = MAIN) -> list[tuple[str, str | None]]:
    """The meetings besides the one of the report: name and first day."""
    return [(one.name, days(one)[0]) for one in findings(main, text).gatherings[1:]]


@pytest.mark.parametrize(
    ("text", "name", "first"),
    [
        ("Malta will host the next summit, the leaders announced.", "next summit", None),
        ("Khankendi will host the next summit.", "next summit", None),
        ("Puerto Lumen is to hold the next summit.", "next summit", None),
        ("The fourth goes to Oslo.", "fourth summit", None),
        ("The fourth moves to Oslo in 2022.", "fourth summit", None),
        ("The leaders meet again in Oslo on 3 May.", "next meeting of leaders", "2020-05-03"),
        ("The second had been held in Oslo on 3 May 2019.", "second summit", "2019-05-03"),
        ("The first one had gathered in Oslo on 3 May 2017.", "first summit", "2017-05-03"),
        ("The I Summit took place in Oslo on 3 and 4 May 2013.", "I Summit", "2013-05-03"),
        (
            "An extraordinary session on Peru met in Oslo on December 19, 2019.",
            "extraordinary session",
            "2019-12-19",
        ),
    ],
)
def test_another_meeting_of_the_series(text: str, name: str, first: str | None) -> None:
    assert others(text) == [(name, first)]


@pytest.mark.parametrize(
    "text",
    [
        "They will speak of the next summit.",
        "The fourth goes home.",
        "The fourth moves the hearts of all.",
        "The second had been tired.",
        "The leaders eat again in Oslo.",
        "Then I summit the mountain.",
    ],
)
def test_no_other_meeting(text: str) -> None:
    assert others(text) == []


def test_those_who_meet_again_are_told_once() -> None:
    found = others(
        "The ministers meet again in Oslo on 3 May.",
        "The third ministerial meeting of the Harbour League was held in Riga on Saturday.",
    )
    assert len(found) == 1
