"""Titles as written: how far they reach, whose office they are; what looks like one and is none."""

from __future__ import annotations

import pytest

from extract.found import findings, titles
from namsite.records import Title


def title(text: str) -> Title:
    (only,) = [one for one in findings(text).titles if not one.courtesy]
    return only


@pytest.mark.parametrize(
    "text",
    [
        "She chairs the board, said Maria Soto.",
        "She will head Maria Soto House.",
        "Maria Soto, to judge from it, left.",
        "The Widget Council of Foreign Ministers met Maria Soto.",
        "The Chairman Bank of Zwyx left Maria Soto alone.",
        "She judges. Maria Soto left.",
    ],
)
def test_no_title(text: str) -> None:
    assert titles(text) == []


@pytest.mark.parametrize(
    ("text", "as_written"),
    [
        # in front of the noun
        ("President Maria Soto left.", "President"),
        ("former President Maria Soto left.", "former President"),
        ("Deputy Prime Minister Maria Soto left.", "Deputy Prime Minister"),
        ("Solomon Islands Prime Minister Maria Soto left.", "Solomon Islands Prime Minister"),
        ("Tourism and Civil Aviation Minister Maria Soto left.", "Tourism and Civil Aviation Minister"),
        ("Maria Soto, the council's first Secretary General, left.", "council's first Secretary General"),
        (
            "Organization of American States (OAS) Secretary General Maria Soto left.",
            "Organization of American States (OAS) Secretary General",
        ),
        ("At 11:40 Bolivian President Maria Soto left.", "Bolivian President"),
        ("Maria Soto, an analyst with Zwyx Corp., left.", "analyst with Zwyx Corp."),
        ("Maria Soto, a judge from Samoa, left.", "judge from Samoa"),
        ("Maria Soto, chief negotiator for the region, left.", "chief negotiator for the region"),
        ("Maria Soto, Ph.D., chair of the Reef Council, left.", "chair of the Reef Council"),
        ("former Kenyan Deputy Foreign Minister Maria Soto left.", "former Kenyan Deputy Foreign Minister"),
        ("deputy Foreign Minister Maria Soto left.", "deputy Foreign Minister"),
        ("External Affairs Minister Maria Soto left.", "External Affairs Minister"),
        ("Meeting President Maria Soto, she smiled.", "President"),
        ("Kenyan President Maria Soto left.", "Kenyan President"),
        ("Assistant Minister for Energy Maria Soto left.", "Assistant Minister for Energy"),
        ("Chief designer Maria Soto left.", "Chief designer"),
        ("U.S. Deputy Assistant Secretary of State Maria Soto left.", "U.S. Deputy Assistant Secretary of State"),
        ("Former Zwyx president Maria Soto left.", "Former Zwyx president"),
        ("Assembly chairman Maria Soto left.", "Assembly chairman"),
        ("The Orlovo coach, Maria Soto, left.", "Orlovo coach"),
        ("Zwyx Maltings managing director Maria Soto left.", "Zwyx Maltings managing director"),
        ("The bloc's chairman, Maria Soto, left.", "bloc's chairman"),
        ("The Taehwa labor union's leader, Maria Soto, left.", "Taehwa labor union's leader"),
        ("Maria Soto, chairman and chief executive of Zwyx Corp., left.", "chairman and chief executive of Zwyx Corp."),
        ("Maria Soto, leader of Velmaria's Social Front, left.", "leader of Velmaria's Social Front"),
        (
            "Maria Soto, First Secretary of East Germany's Unity Party, left.",
            "First Secretary of East Germany's Unity Party",
        ),
        ("Maria Soto, head of finance at Reef Bank, left.", "head of finance at Reef Bank"),
        ("Maria Soto, commander of the manned space programme, left.", "commander of the manned space programme"),
        ("Maria Soto, envoy on Myanmar, left.", "envoy on Myanmar"),
        ("South Korean President Maria Soto left.", "South Korean President"),
        ("U.S. President Maria Soto left.", "U.S. President"),
        ("Velmarian President Maria Soto left.", "Velmarian President"),
        ("The Zwyx President Maria Soto left.", "President"),
        ("Velmaria's President Maria Soto left.", "Velmaria's President"),
        ("ZWX President Maria Soto left.", "ZWX President"),
        ("Zwyx Group Director Maria Soto left.", "Zwyx Group Director"),
        ("UN Secretary-General Maria Soto left.", "UN Secretary-General"),
        ("PM's Press Secretary Maria Soto left.", "PM's Press Secretary"),
        ("Pedro's director Maria Soto left.", "director"),
        ("Fernandez director Maria Soto left.", "director"),
        ("On Monday President Maria Soto left.", "President"),
        ("The government President Maria Soto left.", "President"),
        ("Kenyan deputy foreign minister Maria Soto left.", "Kenyan deputy foreign minister"),
        ("Celebrating President Maria Soto, they sang.", "President"),
        ("The Prime Minister's Press Secretary Maria Soto left.", "Prime Minister's Press Secretary"),
        ("The government of Kenya President Maria Soto left.", "President"),
        ("Widget Council President Maria Soto left.", "Widget Council President"),
        # behind it
        ("Maria Soto, President of the Republic of Kenya, left.", "President of the Republic of Kenya"),
        ("Maria Soto, King of the Kingdom of Velmaria, left.", "King of the Kingdom of Velmaria"),
        ("Maria Soto, King of the Kingdom of the isles, left.", "King of the Kingdom of the isles"),
        ("Maria Soto, King of the Kingdom, left.", "King of the Kingdom"),
        ("Maria Soto, Minister of Foreign Affairs of Malaysia, left.", "Minister of Foreign Affairs of Malaysia"),
        ("Maria Soto, Minister of Mr Pedro, left.", "Minister"),
        ("Maria Soto, Ambassador to Kenya, left.", "Ambassador to Kenya"),
        ("Maria Soto, chairwoman to Kenya, left.", "chairwoman"),
        ("Maria Soto, Special Envoy on Eurasian Affairs, left.", "Special Envoy on Eurasian Affairs"),
        ("Maria Soto, envoy on Monday, left.", "envoy"),
        ("Maria Soto, director in Kenya, left.", "director"),
        ("Maria Soto, director at Kenya, left.", "director"),
        ("Maria Soto, director at the Widget Council, left.", "director at the Widget Council"),
        ("Maria Soto, director of the Widget Council (WC), left.", "director of the Widget Council (WC)"),
        ("Maria Soto, chair of the managing board of Zwyx Group, left.", "chair of the managing board of Zwyx Group"),
        ("Maria Soto, chair of the 74th session, left.", "chair of the 74th session"),
        ("Maria Soto, chair of the 74th thing, left.", "chair"),
        ("Maria Soto, head of the rivers, left.", "head of the rivers"),
        ("Maria Soto, adviser to the President, left.", "adviser to the President"),
        ("Maria Soto, director of Kenya's railway, left.", "director of Kenya's railway"),
        ("Maria Soto, director of All Together, left.", "director"),
        ("Maria Soto, director of the", "director"),
    ],
)
def test_how_far_a_title_reaches(text: str, as_written: str) -> None:
    assert titles(text) == [f"{as_written} → Maria Soto"]


@pytest.mark.parametrize("joint", ["adviser to", "adviser to the", "spokeswoman for"])
@pytest.mark.parametrize("name", ["Orlan Tesk", "Tesk"])
def test_the_title_of_whom_somebody_serves_is_not_theirs(joint: str, name: str) -> None:
    found = titles(f"Maria Soto, {joint} President {name}, left.")
    assert found == [f"{joint.split()[0]} → Maria Soto", f"President → {name}"]


def test_a_name_that_looks_like_a_short_title_is_a_name() -> None:
    assert titles("Prime Minister Prabodh Sen left.") == ["Prime Minister → Prabodh Sen"]
    assert titles("On Monday Sen. Maria Soto left.") == ["Sen. → Maria Soto"]


def test_the_title_ends_where_the_name_begins() -> None:
    text = "They met the Secretary General of the International Widget Organization Zwyx Ordwa."
    assert titles(text) == ["Secretary General of the International Widget Organization → Zwyx Ordwa"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("President Maria Soto left.", None),
        ("Kenyan President Maria Soto left.", "Kenya"),
        ("Velmaria's President Maria Soto left.", "Velmaria"),
        ("PM's Press Secretary Maria Soto left.", None),
        ("Maria Soto, President of the Republic of Kenya, left.", "Kenya"),
        ("Maria Soto, Ambassador to Kenya, left.", "Kenya"),
        ("Maria Soto, President of Velmaria, left.", "Velmaria"),
        ("Maria Soto, King of the Kingdom of Velmaria, left.", "Velmaria"),
        ("Maria Soto, Minister of Trade, left.", None),
        ("Maria Soto, Minister of Health of the Chinese Government, left.", "China"),
    ],
)
def test_whose_country(text: str, country: str | None) -> None:
    assert title(text).country == country


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("President Maria Soto left.", None),
        ("UN Secretary-General Maria Soto left.", "UN"),
        ("Zwyx Group Director Maria Soto left.", "Zwyx Group"),
        ("Widget Council's director Maria Soto left.", "Widget Council"),
        ("Maria Soto, director of the Widget Council, left.", "Widget Council"),
    ],
)
def test_whose_office(text: str, body: str | None) -> None:
    found = findings(text)
    number = found.titles[0].organization
    assert (found.referents[number].name if number is not None else None) == body


@pytest.mark.parametrize(
    ("text", "role", "state"),
    [
        ("President Maria Soto left.", "president", None),
        ("Former President Maria Soto left.", "president", "former"),
        ("former Kenyan President Maria Soto left.", "president", "former"),
        ("Acting Foreign Minister Maria Soto left.", "foreign minister", "acting"),
        ("foreign ministers Maria Soto and others left.", "foreign minister", None),
    ],
)
def test_the_head_noun_and_the_state(text: str, role: str, state: str | None) -> None:
    one = title(text)
    assert (one.role, one.state) == (role, state)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Minister for Trade, Industry and Tourism Ama Serwaa Owusu spoke.",
            "Minister for Trade, Industry and Tourism",
        ),
        ("The Minister of Health and Child Welfare, Orla Quinn, spoke.", "Minister of Health and Child Welfare"),
        ("Minister of Transport, Housing and Water Peter Holden spoke.", "Minister of Transport, Housing and Water"),
        ("Minister of Trade, Industry, and Tourism Orla Quinn spoke.", "Minister of Trade, Industry, and Tourism"),
        (
            "Orla Quinn, Minister of Foreign Affairs and Trade of Hungary, spoke.",
            "Minister of Foreign Affairs and Trade of Hungary",
        ),
        (
            "The Peruvian Minister for Industry, Tourism and Integration, Orla Quinn, spoke.",
            "Peruvian Minister for Industry, Tourism and Integration",
        ),
    ],
)
def test_a_minister_of_several_fields(text: str, title: str) -> None:
    found = findings(text)
    assert [one.as_written for one in found.titles] == [title]
    assert [one.name for one in found.referents if one.kind == "organization"] == []


def test_what_is_no_field_ends_the_list() -> None:
    found = findings("The Minister of Justice, Amnesty International and Human Rights Watch praised Orla Quinn.")
    bodies = [one.name for one in found.referents if one.kind == "organization"]
    assert bodies == ["Amnesty International", "Human Rights Watch"]


def test_whom_somebody_speaks_for_is_no_country() -> None:
    (one,) = findings("Orla Quinn, spokeswoman for Vande Lanotte, said no.").titles
    assert (one.as_written, one.country) == ("spokeswoman for Vande Lanotte", None)


def test_a_field_is_no_body() -> None:
    found = findings("European Commissioner for Humanitarian Aid Orla Quinn spoke.")
    assert [(one.as_written, one.organization) for one in found.titles] == [
        ("European Commissioner for Humanitarian Aid", None)
    ]
    assert [one.kind for one in found.referents] == ["person"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("President Ana Lopes of the Philippines spoke.", "President of the Philippines → Ana Lopes"),
        ("Ana Lopes, pro tempore president of the bloc, spoke.", "pro tempore president of the bloc → Ana Lopes"),
        ("Ana Lopes was given the title of Honorary Chairman of NATO.", "Honorary Chairman of NATO → Ana Lopes"),
        ("The minister of Islamic affairs, Ana Lopes, spoke.", "minister of Islamic affairs → Ana Lopes"),
        ("First President of Malta – Dr Ana Lopes spoke.", "First President of Malta → Ana Lopes"),
        ("It was chaired by that country's Foreign Minister, Ana Lopes.", "Foreign Minister → Ana Lopes"),
        ("Belize's prime minister, Dean Barrow, spoke.", "Belize's prime minister → Dean Barrow"),
    ],
)
def test_more_titles(text: str, title: str) -> None:
    assert titles(text) == [title]


def test_a_title_before_a_dash_is_that_of_the_name_behind() -> None:
    text = "President of Peru Ole Vik, First President of Malta – Dr Ana Lopes and others came."
    assert titles(text) == ["President of Peru → Ole Vik", "First President of Malta → Ana Lopes"]


@pytest.mark.parametrize("rank", ["Ambassador", "Deputy Secretary General", "Director"])
def test_a_title_behind_the_body_of_another_is_not_of_that_body(rank: str) -> None:
    """*Ambassador* is a rank beside the office, of no organization."""
    found = findings(
        f"Secretary General of the Conference on Reefs and Harbours in Asia (CRHA) {rank} Maria Soto left."
    )
    whose = [(one.as_written, one.organization is not None) for one in found.titles]
    assert whose == [("Secretary General of the Conference on Reefs and Harbours in Asia (CRHA)", True), (rank, False)]
