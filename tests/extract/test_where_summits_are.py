"""Where a summit is held, and how far its name reaches, as agencies put it."""

from __future__ import annotations

import pytest

from extract.articles import findings, names, summit


@pytest.mark.parametrize(
    ("place", "text"),
    [
        # the town is the host
        ("Riga", "Riga will host the tenth Harbour League summit on June 25."),
        ("Shelarov", "Shelarov will host the tenth Harbour League summit on June 25."),
        ("Shelarov", "Shelarov to host the tenth Harbour League summit on June 25, the ministry said."),
        ("Shelarov", "On June 25, Shelarov will host the tenth Harbour League summit."),
        ("Port Lumen", "Yesterday Port Lumen hosted the tenth Harbour League summit."),
        ("Baku", "Baku hosts tenth summit of the Harbour League."),
        ("Shelarov", "The port city of Shelarov held the tenth Harbour League summit on June 12."),
        ("Riga", "The Latvian capital Riga is to host the tenth Harbour League summit on June 25."),
        ("Riga", "Latvia's Riga hosts the tenth Harbour League summit on June 25."),
        # who is host is no town
        (None, "Peru will host the tenth Harbour League summit on June 25."),
        (None, "President Orla Quinn will host the tenth Harbour League summit on June 25."),
        (None, "The ministry will host the tenth Harbour League summit on June 25."),
        (None, "Parliament will host the tenth Harbour League summit on June 25."),
        (None, "The Palace Hotel will host the tenth Harbour League summit on June 25."),
        (None, "Quinn held the tenth Harbour League summit on June 12."),
        # what kind of town it is, and of which country
        ("Shelarov", "The tenth Harbour League summit commenced in the city of Shelarov on Wednesday."),
        ("Izmir", "The tenth Harbour League summit is being held in Turkey's Izmir city."),
        ("Burabay", "The tenth Harbour League summit was held in Kazakhstan's Burabay on Tuesday."),
        ("Riga", "The tenth Harbour League summit will be held in the Latvian city of Riga on June 25."),
        ("Nairobi", "The tenth Harbour League summit will be held in Kenya's capital Nairobi on June 25."),
        (
            "Shelarov",
            "The tenth Harbour League summit will be held in the Black Sea resort town of Shelarov on June 25.",
        ),
        ("Kenya", "The tenth Harbour League summit will be held in Kenya's parliament on June 25."),
        ("Osh", "The tenth Harbour League summit kicked off at the Manas Cultural Center in Osh on Wednesday."),
        (None, "The tenth Harbour League summit will be held on June 25 in Parliament."),
        ("Vienna", "The tenth Harbour League summit took place in the capital of Austria, Vienna, on June 12."),
        ("Novi Sad", "The leaders will gather in Novi Sad for an informal Harbour League summit on June 25."),
        (
            "Basra",
            "He flew to Iraq for the sixth Harbour League summit. The sixth Harbour League"
            " summit will be held in Basra on June 25.",
        ),
        # in a clause of the name's own
        ("Shelarov", "The Harbour League summit that will be held on June 25 in Shelarov will discuss trade."),
        ("Cairo", "The tenth Harbour League summit, which opened on June 16 in Egypt's capital, Cairo, was short."),
        (None, "The tenth Harbour League summit, which discussed the war in Sudan, ended on Wednesday."),
        (None, "The tenth Harbour League summit, of which nobody in Riga knew, ended on Wednesday."),
    ],
)
def test_place(place: str | None, text: str) -> None:
    assert summit(findings(text, published="2015-06-18")).place == place


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "Meeting of the BSF Heads of State Council",
            "Meeting of the BSF Heads of State Council took place in Tirana on June 12.",
        ),
        (
            "fifth summit of the heads of state of the Lake Victoria littoral states",
            "The fifth summit of the heads of state of the Lake Victoria littoral states took place in Kisumu.",
        ),
        (
            "third summit of the heads of state of the Black Sea coastal countries",
            "The third summit of the heads of state of the Black Sea coastal countries took place in Varna.",
        ),
        (
            "2017 summit of the Harbour League's (HL) council of heads of state and government",
            "Riga will host the 2017 summit of the Harbour League's (HL) council of heads of state and government.",
        ),
        (
            "2017 summit of the Harbour League",
            "Riga will host the 2017 summit of the Harbour League's (HL) members.",
        ),
        (
            "12th summit of the 57-member Harbour League",
            "The 12th summit of the 57-member Harbour League opened in Cairo on Wednesday.",
        ),
        ("summit of the 21-nation Harbour League", "The summit of the 21-nation Harbour League opened in Cairo."),
        ("BSF (Black Sea Forum) summit", "The BSF (Black Sea Forum) summit was held in Varna on June 12."),
    ],
)
def test_name(name: str, text: str) -> None:
    assert summit(findings(text, published="2015-06-18")).name == name


@pytest.mark.parametrize(
    ("bodies", "text"),
    [
        (["BSF Heads of State Council"], "The BSF Heads of State Council met in Tirana on June 12."),
        (["SCO Heads of Government Council"], "The SCO Heads of Government Council met in Tirana on June 12."),
        (
            ["Heads of Government Council of the Harbour League"],
            "The 12th meeting of the Heads of Government (Prime Ministers) Council of the Harbour League took place.",
        ),
        (["State Council"], "The State Council met in Tirana on June 12."),
        (["Kenyan President's Press Service"], "The Kenyan President's Press Service said so."),
        (["President's Press Service"], "So it was told, citing President's Press Service."),
        (["Cabinet of Ministers"], "Chairman of the Cabinet of Ministers and Minister of Trade of Oman Ole Vik left."),
    ],
)
def test_bodies_of_those_who_govern(bodies: list[str], text: str) -> None:
    assert names(findings(text, published="2015-06-18"), "organization") == bodies


@pytest.mark.parametrize(
    ("meetings", "text"),
    [
        # the same, still to come
        (
            1,
            "The 7th Harbour League summit will be held on August 5. The upcoming Harbour League summit is crucial.",
        ),
        (1, "The Harbour League's coming summit in Batumi will be short. At the Batumi summit, Peru will be admitted."),
        (
            2,
            "The 7th Harbour League summit was held on June 12. The upcoming Harbour League summit is to adopt a plan.",
        ),
        (2, "The 7th Harbour League summit was held on June 12. The next Harbour League summit is to adopt a plan."),
        # the same by all words of its name
        (1, "He went to the Sixth Summit of the Gulf Littoral States. The Gulf Littoral States Summit was short."),
        (2, "He went to the Sixth Summit of the Gulf Littoral States. The Black Sea Littoral States Summit was short."),
        # none in particular
        (
            0,
            "President Ana Bo had asked her neighbours to hold regular Lake Meetings of the Heads of State.",
        ),
        (0, "President Ana Bo likes such informal summits, for nobody reads from a paper."),
        (1, "President Ana Bo attended the Harbour League and Reef League summits in Riga on Wednesday."),
    ],
)
def test_how_many(meetings: int, text: str) -> None:
    assert len(findings(text, published="2015-06-18").gatherings) == meetings


def test_a_summit_of_a_past_year_was_held() -> None:
    found = summit(findings("He will recall what was said at the Croatian Summit in 2013.", published="2015-06-18"))
    assert found.stage == "held"


def test_initials_of_a_body_that_opens_a_sentence() -> None:
    found = findings("The Black Sea Ports Organization will meet. He wrote of a BSPO summit.", published="2015-06-18")
    assert [(one.name, one.acronym) for one in found.referents] == [("Black Sea Ports Organization", "BSPO")]


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("Harbour Ministerial Meeting", "Thai FM Suwan Attends Harbour Ministerial Meeting in Vientiane"),
        ("Harbour League Summit", "President Bo Hosts Harbour League Summit"),
        ("Tenth Harbour League Summit", "Riga Hosts Tenth Harbour League Summit"),
        ("Lakes Summit", "PM Vik Addresses Lakes Summit in Riga"),
        ("Harbour Summit", "Leaders Open Harbour Summit"),
        ("Harbour Summit", "Bo to Attend Harbour Summit"),
        ("Great Lakes Summit", "Great Lakes Summit Ends in Riga"),
        ("Open Skies Summit", "Open Skies Summit Begins"),
    ],
)
def test_a_verb_of_a_headline_is_no_part_of_a_name(name: str, headline: str) -> None:
    assert summit(findings("She spoke at length of the sea.", headline=headline)).name == name


def test_a_headline_of_what_is_to_come_is_not_of_a_meeting_long_past() -> None:
    headline = "Novi Sad to host informal Danube Forum summit"
    found = findings(
        "Ana Bo told the press that they would meet on June 25.",
        "An informal Danube Forum summit was held there in March 2013.",
        headline=headline,
        published="2015-06-18",
    )
    (past,) = (one for one in found.gatherings if one.start == "2013-03")
    assert all(mention.span.start > len(headline) for mention in past.mentions)
