"""Who is who inside one article: which names are one person's or one body's, and which are left open."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.found import article, findings, mentions
from namsite.extract import extract
from namsite.records import Referent


def ambiguous(text: str) -> list[str]:
    return [mention.surface for mention in findings(text).ambiguous]


# ---- people ----


@pytest.mark.parametrize(
    ("text", "people"),
    [
        # kept apart
        ("They met Maria Soto and Ana Soto.", ["Maria Soto", "Ana Soto"]),
        ("They met Maria Soto and Maria Lopes.", ["Maria Soto", "Maria Lopes"]),
        ("They met Pedro Soto and Pedro Soto Jr. today.", ["Pedro Soto", "Pedro Soto Jr."]),
        ("They met Maria Ana Soto and Ana Maria Soto.", ["Maria Ana Soto", "Ana Maria Soto"]),
        ("They met Ana Lopes Soto, Ana Ruiz Soto and Ana Soto.", ["Ana Lopes Soto", "Ana Ruiz Soto", "Ana Soto"]),
        ("They met Maria Ana Soto Lopes. They met Ana Soto.", ["Maria Ana Soto Lopes", "Ana Soto"]),
        # taken for one
        ("Maria Soto spoke. MARIA SOTO left.", ["Maria Soto"]),
        ("María Soto spoke. Maria Soto left.", ["María Soto"]),
        ("They met Maria Ana Soto. Then Maria Soto left.", ["Maria Ana Soto"]),
        ("They met Hamid bin Tariq Al Zwyx. Hamid bin Tariq left.", ["Hamid bin Tariq Al Zwyx"]),
        ("They met Sergei Soto. Then S. Soto left.", ["Sergei Soto"]),
        ("They met Khalid Soto. Then Kh. Soto left.", ["Khalid Soto"]),
        ("They met Maria Soto. Then Mr Soto left.", ["Maria Soto"]),
        ("They met Maria Soto-Lopes. Then Soto-Lopes left.", ["Maria Soto-Lopes"]),
    ],
)
def test_names_of_people(text: str, people: list[str]) -> None:
    assert list(mentions(text)) == people


@pytest.mark.parametrize(
    ("text", "left_open"),
    [
        ("They met Maria Soto. Soto left.", []),
        ("They met Maria Soto and Ana Soto. Soto left.", ["Soto"]),
        ("They met Maria Soto and Soto Lopes. Then Soto left.", []),
        ("President Maria Soto met director Ana Soto. President Soto left.", []),
        ("They met Maria Soto. Soto left. Ana Soto came.", []),
        ("They met Maria Soto. Ana Soto came. Soto left.", ["Soto"]),
    ],
)
def test_a_family_name_that_fits_several_is_left_open(text: str, left_open: list[str]) -> None:
    assert ambiguous(text) == left_open


def test_a_title_tells_bearers_of_one_family_name_apart() -> None:
    found = mentions("President Maria Soto met director Ana Soto. Then President Soto left.")
    assert found["Maria Soto"] == ["Maria Soto", "Soto"]


def test_who_was_named_before_is_meant() -> None:
    found = mentions("They met Maria Soto. Soto left. Then Ana Soto came.")
    assert found == {"Maria Soto": ["Maria Soto", "Soto"], "Ana Soto": ["Ana Soto"]}


def test_why_a_short_name_was_taken_for_somebody() -> None:
    (one,) = findings("They met Maria Soto. Soto left. Soto returned.").referents
    assert one.reasons == ("“Soto” stands for the only fitting full name in the article",)
    (other,) = findings("They met Maria Ana Soto. Maria Soto left.").referents
    assert other.reasons == ("“Maria Soto” is part of the fuller name in the same article",)


# ---- bodies ----


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        # kept apart
        ("The Widget Council and the Gadget Council met.", ["Widget Council", "Gadget Council"]),
        (
            "The government of Kenya met. The government of Malaysia left.",
            ["government of Kenya", "government of Malaysia"],
        ),
        (
            "The Widget League (WL) Zwyx Group met the Gadget League (GL) Zwyx Group.",
            ["Widget League Zwyx Group", "Gadget League Zwyx Group"],
        ),
        # taken for one
        ("The Widget Council met. The Widget Council left.", ["Widget Council"]),
        ("The International Widget Organization (IWO) met. The IWO left.", ["International Widget Organization"]),
        ("The UN met. The United Nations agreed. The U.N. left.", ["United Nations"]),
        ("The Kenyan Government met. The government of Kenya left.", ["government of Kenya"]),
        ("UN Widget Committee met. The Widget Committee left.", ["UN Widget Committee"]),
    ],
)
def test_names_of_bodies(text: str, bodies: list[str]) -> None:
    assert list(mentions(text)) == bodies


def test_why_a_bare_name_was_taken_for_a_body() -> None:
    (one,) = findings("UN Widget Committee met. The Widget Committee left.").referents
    assert one.reasons == ("“Widget Committee” stands for the only fitting body in the article",)


def test_a_body_begins_with_the_name_of_another() -> None:
    found = findings("The Widget League met. The Widget League Zwyx Group met.").referents
    assert [(one.name, one.parent) for one in found] == [("Widget League", None), ("Widget League Zwyx Group", 0)]
    found = findings("The Zwyx Movement met. The Zwyx Movement Contact Group met.").referents
    assert [(one.name, one.parent) for one in found] == [("Zwyx Movement", None), ("Zwyx Movement Contact Group", 0)]


# ---- all of them ----


def test_people_and_bodies_are_numbered_together_as_they_come() -> None:
    found = findings("The Widget Council met Maria Soto. The Gadget Council met Ana Lopes.").referents
    assert [(one.key, one.kind, one.name) for one in found] == [
        (0, "organization", "Widget Council"),
        (1, "person", "Maria Soto"),
        (2, "organization", "Gadget Council"),
        (3, "person", "Ana Lopes"),
    ]


@pytest.mark.parametrize("heir", ["Crown Prince Omar bin Salman", "Crown Prince Salman bin Hamad Al-Noor"])
def test_a_king_is_not_the_heir_who_bears_his_name(heir: str) -> None:
    found = findings(f"{heir} opened the hall on behalf of King Salman.").referents
    assert len([one for one in found if one.kind == "person"]) == 2


def test_a_king_is_no_president_of_another_country() -> None:
    found = findings("Saddam Hussein of Iraq and Sekou Toure of Guinea came, and King Hussein of Jordan spoke.")
    assert [one.name for one in found.referents] == ["Saddam Hussein", "Sekou Toure", "King Hussein"]


def test_kings_of_two_countries_are_two() -> None:
    found = findings(
        "Saudi Arabia's King Abdullah opened the summit. Jordan's King Abdullah II came late. The Saudi King Abdullah "
        "left. King Abdullah spoke, and so did King Abdullah II."
    )
    people = [one for one in found.referents if one.kind == "person"]
    assert [(one.name, len(one.mentions)) for one in people] == [("Abdullah", 2), ("Abdullah II", 2)]
    assert [one.surface for one in found.ambiguous] == ["King Abdullah"]
    held = {(people[[one.key for one in people].index(title.person)].name, title.country) for title in found.titles}
    assert held >= {("Abdullah", "Saudi Arabia"), ("Abdullah II", "Jordan")}
    assert ("Abdullah", "Jordan") not in held


def test_a_president_is_still_known_by_the_family_name() -> None:
    found = findings(
        "Bulgaria's President Rumen Ivanov spoke. Bulgarian President Ivanov left, and President Ivanov too."
    )
    assert [one.name for one in found.referents if one.kind == "person"] == ["Rumen Ivanov"]
    assert not found.ambiguous
    other = findings("Bulgaria's President Rumen Ivanov spoke before Macedonian President Ivanov.")
    assert [one.name for one in other.referents if one.kind == "person"] == ["Rumen Ivanov", "Ivanov"]


NAMES = st.sampled_from(
    [
        *("Maria Soto", "Ana Soto", "Soto", "Maria", "Maria Ana Soto", "M. Soto", "Pedro Soto Jr.", "President Soto"),
        *("the Widget Council", "the UN", "the United Nations", "UN Widget Committee", "the Widget Committee"),
    ]
)


@given(st.lists(NAMES, min_size=1, max_size=8))
def test_every_mention_belongs_to_one_referent(names: list[str]) -> None:
    read = article(" ".join(f"Then {name} came." for name in names))
    found = extract(read)
    assert sorted(one.key for one in found.referents) == list(range(len(found.referents)))
    spans = [mention.span for one in found.referents for mention in one.mentions]
    spans += [mention.span for mention in found.ambiguous]
    assert len(set(spans)) == len(spans)
    assert all(_in_order(one) and one.parent != one.key for one in found.referents)


def _in_order(one: Referent) -> bool:
    return [mention.span for mention in one.mentions] == sorted(mention.span for mention in one.mentions)


def test_a_name_turned_round_is_the_same_person_s() -> None:
    found = findings("Minister Orban Viktor arrived. Viktor Orban spoke.")
    assert [one.name for one in found.referents if one.kind == "person"] == ["Orban Viktor"]


def test_a_ministry_of_a_country_and_another_body_are_two() -> None:
    found = findings("The Ministry of Home Affairs of Nepal and the World Food Programme (WFP) signed it.")
    bodies = [(one.name, one.acronym) for one in found.referents if one.kind == "organization"]
    assert bodies == [("Ministry of Home Affairs of Nepal", None), ("World Food Programme", "WFP")]


def test_a_judge_is_not_whom_he_sentenced() -> None:
    found = mentions("Justice Okafor sentenced John Okafor, 34, to ten years. Okafor had robbed a bank.")
    assert found == {"Okafor": ["Okafor"], "John Okafor": ["John Okafor", "Okafor"]}
    assert "Okafor" not in mentions("Justice Okafor came. The court knows John Okafor well.")


def test_a_known_body_goes_by_its_name_in_an_organs_whatever_the_spelling() -> None:
    text = "The Council of Ministers of the Organization of Islamic Cooperation (OIC) left. The OIC has a house."
    assert "Organization of Islamic Cooperation" in [
        one.name for one in findings(text).referents if one.kind == "organization"
    ]


def test_an_acronym_that_is_another_body_s_here_is_that_one_s() -> None:
    text = "The Orlovo Institute of Chemistry (OIC) closed. The OIC had ten rooms."
    assert [one.name for one in findings(text).referents if one.kind == "organization"] == [
        "Orlovo Institute of Chemistry"
    ]
