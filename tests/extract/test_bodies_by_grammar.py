"""Bodies whose names are noun phrases of known words: lists of fields, trades, ordinals, offices, founders, hyphens."""

from __future__ import annotations

import pytest

from extract.found import bodies

_FRAMES = (
    "Officials from the {} were present, the envoy said.",
    "The {} has asked for more money.",
    "Ana Ruiz, the head of the {}, spoke to reporters.",
    "“We are ready,” said Ole Vik of the {}.",
)


@pytest.mark.parametrize("frame", _FRAMES)
@pytest.mark.parametrize(
    "name",
    [
        # fields that commas and *and* join
        "Ministry of Trade, Industry and Tourism",
        "Ministry of Communications, Works, Transport and Public Utilities",
        "Department of Fisheries, Forestry and Parks",
        "Committee on Agriculture, Fisheries and Food",
        "Institute of Geodesy, Cartography and Remote Sensing",
        "State Committee for Land Resources, Geodesy and Cartography",
        "Joint Council of Ministers of Foreign Affairs and Trade",
        "Court of Justice and Human Rights",
        "Commission on Human and Peoples' Rights",
        "Board of Millers, Bakers and Brewers",
        "Front for Labour and Justice",
        "Academy of Surveying and Mapping",
        # trades
        "Baltic Association of Millers and Bakers",
        "Federation of Brewers and Butchers",
        "Union of Writers and Artists",
        "Seafarers' Union",
        "Vintners' Association",
        "Nurses and Midwives Council",
        "National Gem and Jewellery Authority",
        # counted as a part of their names
        "First Geodetic Survey Brigade",
        "Third Rail Construction Bureau",
        "Second Army",
        # called after an office
        "Office of the Prime Minister",
        "Office of the Auditor General",
        "Office of the High Commissioner for Human Rights",
        "Office of the Special Adviser on Genocide",
        "Prime Minister's Office",
        "Auditor General's Office",
        # called after somebody
        "King Abdullah Foundation",
        "Queen Mary Hospital",
        "Sheikh Zayed Foundation",
        "President Nyerere Foundation",
        # of a place that nobody needs to name
        "Chamber of Commerce and Industry",
        "Chamber of Commerce",
    ],
)
def test_a_noun_phrase_is_one_body(frame: str, name: str) -> None:
    assert bodies(frame.format(name)) == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # who else is named goes on
        ("He met the Ministry of Health, Parliament and Police Ana Ruiz knew.", ["Ministry of Health"]),
        ("The Ministry of Finance, Customs and the police agreed.", ["Ministry of Finance"]),
        ("The Ministry of Trade, Ana Ruiz and Ole Vik agreed.", ["Ministry of Trade"]),
        ("The Department of Health, Kenya and Uganda agreed.", ["Department of Health"]),
        # what meets is counted by its meetings
        ("It is the Second Economic Forum of Riga.", []),
        # an office that is held
        ("The office of President Ana Ruiz denied it.", []),
        ("The Office of President Ana Ruiz denied it.", []),
        ("The minister's office denied it.", []),
        ("Then Zwyx's Office was closed.", []),
        ("The Council for Orlo and Kinshasa Varda met.", ["Council for Orlo"]),
        # somebody and a body that is not called after them
        ("With King Abdullah Amnesty International spoke.", ["Amnesty International"]),
        # what administers nothing
        ("Schools in the Southern Governorate and in Aomori Prefecture will be closed.", []),
    ],
)
def test_what_stands_beside_is_no_part(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He will fly to Bali for the India-ASEAN and East Asia summits.", ["ASEAN"]),
        ("The ASEAN-EU summit opened, and the summit is over.", ["ASEAN", "EU"]),
        ("The EU-Russia summit opened.", ["EU"]),
        ("The India-Asean trade grew.", []),
        ("The ALBA-TCP has a bank.", ["ALBA-TCP"]),
    ],
)
def test_bodies_on_either_side_of_a_hyphen(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # partners of a firm
        ("Ana Ruiz, an analyst at Zwyxa, Hale & Co., called it rich.", ["Zwyxa, Hale & Co."]),
        ("The law firm Zwyx-Orla, Letsa & Anko agreed.", ["Zwyx-Orla, Letsa & Anko"]),
        ("Shares of Boeing, Hale & Co. and Airbus fell.", ["Boeing", "Hale & Co.", "Airbus"]),
        ("Ana Ruiz, Ole Vik & Hans Moll came.", []),
        ("In Zwyxa, Hale & Co. opened a branch.", ["Hale & Co."]),
        ("It would buy Orlovo Summit Bancorp in May.", ["Orlovo Summit Bancorp"]),
        # for whom, or where
        ("The United Liberation Movement for West Papua came.", ["United Liberation Movement for West Papua"]),
        ("The Royal Commission for Riyadh City came.", ["Royal Commission for Riyadh City"]),
        ("She left the Foreign Ministry for Geneva.", ["Foreign Ministry"]),
        # what somebody works at, and a body by the same word
        ("The Orla Crop Research and Development Institute closed.", ["Orla Crop Research and Development Institute"]),
        ("The Orlovo Trade Department and Tourism Board closed.", ["Orlovo Trade Department", "Tourism Board"]),
        # what speaks for a body
        (
            "It is told by the Press Service of the Ministry of Trade.",
            ["Press Service of the Ministry of Trade", "Ministry of Trade"],
        ),
        # seats
        ("They met in the Kremlin and at the White House.", []),
        ("They sat for hours in the palace of La Moneda.", []),
        ("He visited the Carmelite Monastery, where talks were held.", []),
        ("Later the Kremlin denied it.", ["Kremlin"]),
        ("The monks of Holy Cross Monastery sell honey.", ["Holy Cross Monastery"]),
        # an article that opens a sentence, before a country's name
        ("The United States River Agency came.", ["United States River Agency"]),
    ],
)
def test_who_belongs_to_a_name_and_who_does_not(text: str, found: list[str]) -> None:
    assert bodies(text) == found


def test_an_acronym_stands_for_a_name_that_begins_with_another_body() -> None:
    assert bodies("The African Union Survey Mission (AUSM) left. The AUSM is back.") == ["African Union Survey Mission"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Orlovo Climate Forum was held on Monday.", []),
        ("The Orlovo Tiger Forum, which began here yesterday, is the first.", []),
        ("The Orlovo Business Forum, attended by 600 companies, ended.", []),
        ("The Orlovo Tiger Congress opened in Riga.", []),
        ("The Orlovo Business Forum has asked for money.", ["Orlovo Business Forum"]),
        ("The Orlovo Business Forum opened its doors to women.", ["Orlovo Business Forum"]),
        ("The Orlovo Relief Fund was held to be broke.", ["Orlovo Relief Fund"]),
    ],
)
def test_what_is_held_is_a_meeting(text: str, found: list[str]) -> None:
    assert bodies(text) == found


@pytest.mark.parametrize("told", ["was held in Riga", "will be held in Riga", "ended on Friday", "took place in Riga"])
def test_a_forum_whose_summit_was_held_is_a_body(told: str) -> None:
    assert bodies(f"The Fifth Summit of the Islands Forum {told}. It was short.") == ["Islands Forum"]
