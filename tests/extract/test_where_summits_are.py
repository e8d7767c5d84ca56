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
        ("BSF (Black Sea Forum) summit", "The BSF (Black Sea Forum) summit was held in Varna on June 12."),
    ],
)
def test_name(name: str, text: str) -> None:
    assert summit(findings(text, published="2015-06-18")).name == name


def test_a_council_of_heads_of_state_is_a_body() -> None:
    found = findings("The BSF Heads of State Council met in Tirana on June 12.", published="2015-06-18")
    assert names(found, "organization") == ["BSF Heads of State Council"]
