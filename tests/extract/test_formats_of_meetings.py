"""Formats of a body's meetings with others, and meetings of leaders told by their names alone."""

from __future__ import annotations

import pytest

from extract.articles import days, findings, participants, summit, summits

FRIDAY = "2020-04-24"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The SCO Plus meeting was held in Astana on Friday.", "SCO Plus meeting"),
        ("The SCO+ meeting was held in Astana on Friday.", "SCO+ meeting"),
        ("Ana Lopes attended the meeting in the SCO Plus format on Friday.", "meeting in the SCO Plus format"),
        ("The meeting of the SCO Plus format took place on Friday.", "meeting of the SCO Plus format"),
        ("The G20 outreach session was held in Delhi on Friday.", "G20 outreach session"),
        ("Leaders gathered for the ASEAN Plus Three Summit in Bangkok on Friday.", "ASEAN Plus Three Summit"),
        ("The ASEAN+3 summit was held in Bangkok on Friday.", "ASEAN+3 summit"),
        ("She took part in the BRICS Outreach and BRICS Plus meeting in Kazan on Friday.", "BRICS Plus meeting"),
    ],
)
def test_a_format_is_part_of_the_name(text: str, name: str) -> None:
    one = summit(findings(text))
    assert (one.name, one.start) == (name, FRIDAY)


def test_a_format_is_another_meeting_than_the_bodys_own() -> None:
    found = findings("The SCO summit was held in Astana on Friday. The SCO Plus meeting was held in Astana on Friday.")
    assert summits(found) == ["SCO summit", "SCO Plus meeting"]


@pytest.mark.parametrize("text", ["The Arvan Plus meeting was on Friday.", "An outreach session was held on Friday."])
def test_plus_behind_anything_else_is_no_format(text: str) -> None:
    assert summits(findings(text)) == []


THREE = "President Ana Lopes of Malta, King Ole of Norway and Prime Minister Carla Dunn of Chad"


@pytest.mark.parametrize("verb", ["conferred", "met", "gathered"])
def test_leaders_meet_by_name(verb: str) -> None:
    found = findings(f"{THREE} {verb} in Riga on Friday.", "The summit was short, Lopes said.")
    one = summit(found)
    assert (one.name, days(one), one.place) == (
        "meeting of Ana Lopes, King Ole and Carla Dunn",
        (FRIDAY, FRIDAY),
        "Riga",
    )
    assert [name for name, _ in participants(found, one)] == ["Ana Lopes", "King Ole", "Carla Dunn"]


def test_whose_leaders_they_are_is_enough() -> None:
    found = findings("Malta's Ana Lopes, Chad's Carla Dunn and Peru's Boris Talen conferred in Riga on Friday.")
    assert summits(found) == ["meeting of Ana Lopes, Carla Dunn and Boris Talen"]


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Lopes of Malta and King Ole of Norway met in Riga on Friday.",
        f"{THREE} met with Boris Talen in Riga on Friday.",
        f"{THREE} died in Riga on Friday.",
        f"{THREE} met in Riga.",
        "President Ana Lopes, Vice President Boris Talen and Prime Minister Carla Dunn met in Riga on Friday.",
        "Teacher Ana Lopes of Malta, nurse Boris Talen of Peru and Carla Dunn met in Riga on Friday.",
    ],
)
def test_no_summit_of_leaders(text: str) -> None:
    assert summits(findings(text)) == []


def test_a_summit_that_is_named_stands_for_those_who_met() -> None:
    found = findings(f"{THREE} met in Riga on Friday.", "The Harbour League summit ended on Saturday.")
    assert summits(found) == ["Harbour League summit"]
