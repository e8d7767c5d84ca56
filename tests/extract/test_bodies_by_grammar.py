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
