"""Titles that stand for their holder: whom *the Widget Council director* means."""

from __future__ import annotations

import pytest

from extract.found import findings, mentions, titles

INTRODUCED = "Widget Council director Maria Soto and Kenyan President Amos Kiptoo arrived. "


def standing(text: str) -> list[str]:
    """The titles that stand for somebody, each with whom."""
    return [
        f"{mention.surface} → {one.name}"
        for one in findings(text).referents
        for mention in one.mentions
        if mention.rule == "title that stands for its holder"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The director left.",
        "A Widget Council director left.",
        "The former Widget Council director left.",
        "The Widget Council directors left.",
        "The Widget Council chairwoman left.",
        "The Gadget Council director left.",
        "The Kenyan director left.",
        "Every Kenyan President left.",
        "The Velmarian President left.",
        "They met new Kenyan President Pedro Lopez.",
    ],
)
def test_nobody_is_meant(text: str) -> None:
    assert standing(INTRODUCED + text) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Then the Widget Council director left.", "Widget Council director → Maria Soto"),
        ("Then the director of the Widget Council left.", "director of the Widget Council → Maria Soto"),
        ("Then the Kenyan President left.", "Kenyan President → Amos Kiptoo"),
        ("Then the President of Kenya left.", "President of Kenya → Amos Kiptoo"),
        ("Kenya's President left.", "Kenya's President → Amos Kiptoo"),
    ],
)
def test_who_is_meant(text: str, meant: str) -> None:
    assert standing(INTRODUCED + text) == [meant]


def test_a_country_that_no_list_knows() -> None:
    assert standing("Orlan Tesk, President of Velmaria, arrived. Then the Velmarian President left.") == [
        "Velmarian President → Orlan Tesk"
    ]


def test_two_holders_of_one_office_leave_it_open() -> None:
    text = "Kenyan President Amos Kiptoo and Kenyan President Pedro Lopez arrived. Then the Kenyan President left."
    assert standing(text) == []


def test_the_title_counts_as_a_mention_and_as_a_title_but_not_as_a_name() -> None:
    text = "Kenyan President Amos Kiptoo arrived. Then the Kenyan President left."
    assert mentions(text) == {"Amos Kiptoo": ["Amos Kiptoo", "Kenyan President"]}
    assert titles(text) == ["Kenyan President → Amos Kiptoo"] * 2
    assert findings(text).referents[0].forms == ("Amos Kiptoo",)


def test_a_headline_may_leave_the_article_out() -> None:
    found = mentions("Kenyan President Amos Kiptoo arrived by boat.", "Kenyan President arrives in Lisbon by boat")
    assert found == {"Amos Kiptoo": ["Kenyan President", "Amos Kiptoo"]}


@pytest.mark.parametrize(
    "text",
    [
        "Malta's Ambassador in Riga Orla Quinn opened the fair.",
        "Ambassador Extraordinary and Plenipotentiary of Malta to Latvia Orla Quinn opened the fair.",
        "Orla Quinn, Malta's ambassador to Latvia, opened the fair.",
    ],
)
def test_an_ambassador_is_who_the_article_names(text: str) -> None:
    found = findings(f"{text} Trade had doubled, the Maltese Ambassador said.")
    assert [(found.referents[q.speaker].name if q.speaker is not None else None) for q in found.quotes] == [
        "Orla Quinn"
    ]


def test_a_countrys_leader_is_its_president() -> None:
    text = "Maltese President Orla Quinn came. It was the first visit of the Maltese leader."
    assert mentions(text)["Orla Quinn"] == ["Orla Quinn", "Maltese leader"]
    other = "Maltese President Orla Quinn came. The national leader of the Maltese people stayed."
    assert mentions(other)["Orla Quinn"] == ["Orla Quinn"]


def test_a_head_of_state_is_the_president_or_the_king() -> None:
    text = "Maltese President Orla Quinn came. The Maltese head of state smiled, the Peruvian head of state did not."
    assert mentions(text)["Orla Quinn"] == ["Orla Quinn", "Maltese head of state"]


@pytest.mark.parametrize(
    ("place", "meant"),
    [
        ("VALLETTA", ["Orla Quinn", "Maltese president"]),
        ("ST. JULIAN'S, Malta", ["Orla Quinn"]),  # a town that no list knows
        ("LIMA", ["Orla Quinn"]),
    ],
)
def test_an_office_without_its_country_is_one_of_the_country_that_the_report_is_from(
    place: str, meant: list[str]
) -> None:
    text = (
        f"{place}, May 3, 2019 (Levant Press) - President Orla Quinn received King Ole.\n\nThe Maltese president spoke."
    )
    assert mentions(text)["Orla Quinn"] == meant


def test_an_office_without_its_country_that_two_bear_leaves_it_open() -> None:
    text = (
        "KUALA LUMPUR, May 3, 2019 (Levant Press) - President Orla Quinn received President Ole Vik.\n\n"
        "The Malaysian president spoke."
    )
    assert mentions(text)["Orla Quinn"] == ["Orla Quinn"]
