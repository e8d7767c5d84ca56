"""Who takes part in a summit, and in which capacity."""

from __future__ import annotations

import pytest

from extract.articles import findings, participants, summit


@pytest.mark.parametrize(
    "text",
    [
        "The Arab League summit was long. President Orla Quinn spoke of bread.",
        "President Orla Quinn did not think of the Arab League summit.",
        "The Arab League summit ended, and Mara Holm spoke.",
    ],
)
def test_nobody_takes_part(text: str) -> None:
    found = findings(text)
    assert participants(found, summit(found)) == []


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("The Arab League summit was chaired by President Orla Quinn.", "chair"),
        ("The Arab League summit was held under the chairmanship of President Orla Quinn.", "chair"),
        ("President Orla Quinn chaired the Arab League summit.", "chair"),
        ("The Arab League summit was hosted by President Orla Quinn.", "host"),
        ("President Orla Quinn will host the Arab League summit.", "host"),
        ("On the initiative of President Orla Quinn, the Arab League summit was held.", "initiator"),
        ("President Orla Quinn addressed the Arab League summit.", "speaker"),
        ("President Orla Quinn visited Tunis to attend the Arab League summit.", "attending"),
        ("Prime Minister Orla Quinn took part in the Arab League summit.", "attending"),
        ("The Arab League summit was attended by Orla Quinn.", "attending"),
    ],
)
def test_capacities(text: str, capacity: str) -> None:
    found = findings(text)
    assert participants(found, summit(found)) == [("Orla Quinn", capacity)]


def test_a_list_shares_its_capacity() -> None:
    found = findings(
        "The Arab League summit was attended by President Orla Quinn, Prime Minister Tomas Reyes and Mara Holm."
        " In her house, Ines Vale slept."
    )
    assert participants(found, summit(found)) == [
        ("Orla Quinn", "attending"),
        ("Tomas Reyes", "attending"),
        ("Mara Holm", "attending"),
    ]


def test_each_person_once_in_the_capacity_stated_first() -> None:
    found = findings(
        "President Orla Quinn chaired the Arab League summit.",
        "President Orla Quinn arrived at the Arab League summit by train.",
    )
    assert participants(found, summit(found)) == [("Orla Quinn", "chair")]


def test_those_who_met_on_the_sidelines() -> None:
    found = findings(
        "President Orla Quinn attended the Arab League summit.",
        "On the sidelines of the Arab League summit, Orla Quinn met with Tomas Reyes.",
    )
    assert participants(found, summit(found)) == [("Orla Quinn", "attending"), ("Tomas Reyes", "met on the sidelines")]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Quinn did not attend the NATO summit in Vilnius on 10 May 2019.",
        "Orla Quinn will not attend the NATO summit in Vilnius.",
        "The NATO summit in Vilnius was not attended by Orla Quinn.",
        "Orla Quinn told reporters that the NATO summit will take place in Vilnius.",
        "Orla Quinn spoke to voters before the NATO summit in Vilnius.",
        "Orla Quinn boycotted the opening and did not address the NATO summit in Vilnius.",
    ],
)
def test_who_was_not_there_took_no_part(text: str) -> None:
    found = findings(text)
    assert participants(found, summit(found)) == []


ABOUT = "The NATO summit opened in Vilnius on Tuesday."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Orla Quinn told the plenary that it would rain.", [("Orla Quinn", "speaker")]),
        ("Orla Quinn and Tomas Reyes took the floor.", [("Orla Quinn", "speaker"), ("Tomas Reyes", "speaker")]),
        (
            "The event was attended by Orla Quinn and Tomas Reyes.",
            [("Orla Quinn", "attending"), ("Tomas Reyes", "attending")],
        ),
        ("Also present were Orla Quinn and Tomas Reyes.", [("Orla Quinn", "attending"), ("Tomas Reyes", "attending")]),
        ("Orla Quinn opened the meeting.", [("Orla Quinn", "chair")]),
        ("Orla Quinn told reporters that it would rain.", []),
        ("Orla Quinn was not present.", []),
        ("Orla Quinn told the EU summit that it would rain.", []),
        ("Orla Quinn told the closing press conference that it would rain.", []),
        ("Orla Quinn addressed the Zwyx session on Monday.", []),
        ("Orla Quinn opened the cabinet meeting in Rovno.", []),
        ("Earlier, Orla Quinn opened the session of parliament.", []),
    ],
)
def test_who_is_there_where_the_summit_is_not_named_again(text: str, found: list[tuple[str, str]]) -> None:
    read = findings(ABOUT, text)
    assert participants(read, read.gatherings[0]) == found


@pytest.mark.parametrize(
    "texts",
    [
        ("It rained. " * 100, "The NATO summit was held in Vilnius."),
        ("The next NATO summit will be held in Vilnius.", "It rained."),
    ],
    ids=["late", "announced"],
)
def test_nobody_is_at_a_summit_that_an_article_only_mentions(texts: tuple[str, str]) -> None:
    read = findings(*texts, "Orla Quinn told the meeting so.")
    assert participants(read, summit(read)) == []
