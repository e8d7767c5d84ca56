"""Organs of bodies of states: whose names reach over *heads of state and government*, and need no more words."""

from __future__ import annotations

import pytest

from extract.found import bodies, findings


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Council of Ministers met on Tuesday.", ["Council of Ministers"]),
        ("They warned the Council of Ministers in a letter.", ["Council of Ministers"]),
        ("Chairman of the Council of Elders Maria Soto left.", ["Council of Elders"]),
        ("The Council of Foreign Ministers met in Lisbon.", ["Council of Foreign Ministers"]),
        ("The Ministerial Council met on Saturday.", ["Ministerial Council"]),
        ("The statement of the Council of Heads of State is short.", ["Council of Heads of State"]),
        ("The Authority of Heads of State and Government met.", ["Authority of Heads of State and Government"]),
        ("The Authority of the Heads of State or Government met.", ["Authority of the Heads of State or Government"]),
        ("They sat in the Zwyx Authority of Heads of State.", ["Zwyx Authority of Heads of State"]),
        (
            "The 64th session of the Assembly of Heads of State and Government of the African Union opened.",
            ["Assembly of Heads of State and Government of the African Union", "African Union"],
        ),
        (
            "The Council of Heads of State of the Commonwealth of Independent States (CIS) met.",
            [
                "Council of Heads of State of the Commonwealth of Independent States",
                "Commonwealth of Independent States",
            ],
        ),
        (
            "The Council of Heads of Government (Prime Ministers) of the Shanghai Cooperation Organization met.",
            [
                "Council of Heads of Government of the Shanghai Cooperation Organization",
                "Shanghai Cooperation Organization",
            ],
        ),
        (
            "The Council of Ministers of Foreign Affairs of the Organization of the Black Sea Economic Cooperation "
            "(BSEC) met.",
            [
                "Council of Ministers of Foreign Affairs of the Organization of the Black Sea Economic Cooperation",
                "Organization of the Black Sea Economic Cooperation",
            ],
        ),
        (
            "The Supreme Council of the Gulf Cooperation Council met.",
            ["Supreme Council of the Gulf Cooperation Council", "Gulf Cooperation Council"],
        ),
    ],
)
def test_an_organ_has_its_whole_name(text: str, names: list[str]) -> None:
    assert bodies(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Heads of State and Government met.",
        "The council of ministers met.",
        "They spoke to Heads of State or Government of the Region.",
        "The Council met.",
    ],
)
def test_what_is_no_organ(text: str) -> None:
    assert bodies(text) == []


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (
            "Leaders of six states met in Lisbon on Friday, 8 May 1992. The summit closed at noon.\n\n"
            "The Council of Ministers prepared the treaty on Wednesday and Thursday.",
            ["Council of Ministers"],
        ),
        (
            "LISBON, 8 May 1992 -- The Council of Foreign Ministers of the Gulf Cooperation Council (GCC) today held "
            "its 18th Extraordinary Session in Lisbon.",
            ["18th Extraordinary Session"],
        ),
    ],
)
def test_an_organ_met(text: str, meetings: list[str]) -> None:
    named = [one.name for one in findings(text, "Six sign in Lisbon").gatherings]
    assert [name for name in named if "Council" in name or "Session" in name] == meetings
