"""Titles that are whole: ranks before an owner, fields of other bodies, brackets; and whose they are in lists."""

from __future__ import annotations

import pytest

from extract.found import bodies, people, titles


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
        "Chief Trade Adviser",
        "Deputy Trade Adviser to the Government",
        "Parliamentary Secretary for Pacific Island Affairs",
        "Minister for Indian Ocean Affairs",
        "Ambassador of Mongolia to Kazakhstan and Kyrgyzstan",
        "Ambassador to Kenya, Uganda and Rwanda",
        "Governor of Almaty region",
        "Governor of the Almaty District",
        "Supreme Allied Commander Europe",
        "insolvency administrator",
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


def test_an_office_behind_a_name_is_told_with_where_it_is_held() -> None:
    text = "They searched, said Major Paul Ravin, a spokesman for the army in the region. "
    text += "The commander of the U.N. force, "
    assert titles(text + "Lieutenant-General Ana Ruiz, left.") == [
        "Major → Paul Ravin",
        "spokesman for the army in the region → Paul Ravin",
        "commander of the U.N. force → Ana Ruiz",
        "Lieutenant-General → Ana Ruiz",
    ]


def test_the_end_of_a_name_is_no_title_of_the_next() -> None:
    text = "Present were Nepal's Health Secretary Praveen Acharya and Peru's Deputy Minister for Policy Dr Ana Ruiz."
    assert titles(text) == [
        "Nepal's Health Secretary → Praveen Acharya",
        "Peru's Deputy Minister for Policy → Ana Ruiz",
    ]


def test_an_envoy_for_a_country_is_of_the_body_alone() -> None:
    text = "Paul Ravin, High Representative of the African Union for South Sudan, came."
    assert titles(text) == ["High Representative of the African Union for South Sudan → Paul Ravin"]
    assert bodies(text) == ["African Union"]


@pytest.mark.parametrize(
    "text",
    [
        "Chilean Energy and Mines Minister Paul Ravin met Peruvian Energy, Mines and Water Minister Ana Ruiz.",
        "They met in southwest China's Chongqing Municipality.",
        "Troops train under the Partnership for Peace programme.",
    ],
)
def test_a_field_a_place_or_a_programme_is_no_body(text: str) -> None:
    assert bodies(text) == []


def test_initials_without_stops_and_an_age_tell_a_name() -> None:
    text = "Health Minister A K M Shafiul Bashar spoke. Mamie Kabwe, 29, clung to a can."
    assert people(text) == ["A K M Shafiul Bashar", "Mamie Kabwe"]
