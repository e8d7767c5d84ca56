"""Those whom a report of a summit names without their being there: in what is told of others, in memory, from afar."""

from __future__ import annotations

import pytest

from extract.found import findings

_SUMMIT = "The 5th ASEAN Summit opened in Manila on 4 May 2019."


def there(text: str) -> list[tuple[str, str]]:
    found = findings(f"{_SUMMIT} {text}", "Leaders meet in Manila")
    names = {one.key: one.name for one in found.referents}
    return sorted((names[p.person], p.capacity) for p in found.gatherings[0].participants)


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("Malaysian Prime Minister Ana Ruiz, who succeeded Paul Ravin in March, attended it.", "attending"),
        ("Malaysian Prime Minister Ana Ruiz, a critic of former president Paul Ravin, took part.", "attending"),
        ("Prime Minister Ana Ruiz, appointed by King Paul Ravin II, spoke.", "speaker"),
        ("Ana Ruiz, foreign minister in the cabinet of Prime Minister Paul Ravin, opened it.", "speaker"),
        ("President Ana Ruiz quoted the late President Paul Ravin in her speech.", "attending"),
        ("President Ana Ruiz condemned the arrest of President Paul Ravin of Chile.", "attending"),
        ("Prime Minister Ana Ruiz later flew to Chile to meet President Paul Ravin.", "attending"),
        ("Prime Minister Ana Ruiz, who met President Paul Ravin in Santiago in March, left early.", "attending"),
    ],
)
def test_one_of_two_is_there(text: str, capacity: str) -> None:
    assert there(text) == [("Ana Ruiz", capacity)]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ana Ruiz, accompanied by her deputy Paul Ravin, arrived on Saturday.",
        "President Ana Ruiz, opening the meeting with Prime Minister Paul Ravin, spoke of the harvest.",
        "President Ana Ruiz, who took over the chairmanship from President Paul Ravin of Chile, spoke of the harvest.",
        "Minister Ana Ruiz, who was handed the chair by her colleague Paul Ravin, spoke of the harvest.",
        "Minister Ana Ruiz, seated beside Minister Paul Ravin, spoke of the harvest.",
        "The President, Ana Ruiz, presented a memorandum while Minister Paul Ravin, the envoy of Chile, spoke.",
    ],
)
def test_both_are_there(text: str) -> None:
    assert [name for name, _ in there(text)] == ["Ana Ruiz", "Paul Ravin"]


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("President Ana Ruiz, who chaired the summit, sent her people her best wishes.", "chair"),
        ("President Ana Ruiz spoke first. Ruiz sent the papers home.", "speaker"),
        ("In parliament the next day Minister Ana Ruiz opened the summit's second session.", "speaker"),
        ("Prime Minister Ana Ruiz spoke to the leaders of the six candidate countries.", "speaker"),
        ("Prime Minister Ana Ruiz, a candidate in the vote of May, smiled.", "attending"),
    ],
)
def test_she_is_there_whatever_else_is_told(text: str, capacity: str) -> None:
    assert there(text) == [("Ana Ruiz", capacity)]


@pytest.mark.parametrize(
    "text",
    [
        "The leaders called for the release of President Paul Ravin of Chile.",
        "The talks were overshadowed by the death of President Paul Ravin of Chile.",
        "Protesters burned a picture of President Paul Ravin of Chile.",
        "The hall is named after President Paul Ravin.",
        "The idea goes back to President Paul Ravin.",
        "The court ordered President Paul Ravin of Chile to return.",
        "Ministers discussed a plan put forward by UN envoy Paul Ravin.",
        "It was the first since Prime Minister Paul Ravin was ousted in March.",
        "Ana Ruiz, spokeswoman for President Paul Ravin, told reporters he would come on Sunday.",
        "The ministers urged President Paul Ravin of Chile to step down.",
    ],
)
def test_nobody_is_there(text: str) -> None:
    assert there(text) == []


def attended(text: str) -> dict[str, list[str]]:
    found = findings(f"{_SUMMIT} {text}", "Leaders meet in Manila")
    names = {one.key: one.name for one in found.referents}
    return {one.name: sorted(names[p.person] for p in one.participants) for one in found.gatherings}


def test_what_is_said_of_one_of_a_list_is_said_of_that_one() -> None:
    text = (
        "Among the speakers were President Ana Ruiz, Prime Minister Paul Ravin, who chaired the first summit in 2001, "
    )
    assert attended(f"{text}and Minister Mara Ghaz.") == {
        "5th ASEAN Summit": ["Ana Ruiz", "Mara Ghaz", "Paul Ravin"],
        "first summit": [],
    }
    text = (
        "The floor was taken by President Ana Ruiz, President Paul Ravin, who hosted the previous summit in Oslo, and "
    )
    assert attended(f"{text}Minister Mara Ghaz.")["previous summit"] == ["Paul Ravin"]
