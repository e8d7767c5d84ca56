"""Who takes part by being named in a report from a meeting, and by further wordings of being there."""

from __future__ import annotations

import pytest

from extract.articles import findings, names, participants

REPORT = "Leaders of nine countries ended the two-day Harbour League summit in Vilnius on Saturday."
CHAIR = "King Odo of Norway spoke first."


def there(*texts: str) -> list[str]:
    """Who is at the first meeting of a report."""
    found = findings(REPORT, *texts)
    return [name for name, _ in participants(found, found.gatherings[0])]


@pytest.mark.parametrize(
    "text",
    [
        "The joke drew laughter from President Orla Quinn.",
        "Her Latvian host looked round for help to President Orla Quinn of Malta.",
        "The row was over a map that had been shown to Prime Minister Orla Quinn.",
        "Reporters saw the minister whisper to Malta's Orla Quinn.",
        "Around him were the President of Malta, Orla Quinn, and the envoy of Peru, Tomas Reyes.",
        "On his left sat President Orla Quinn.",
        "From South America there came, among others, Orla Quinn of Peru.",
        "The conference opened in the presence of Crown Princess Orla Quinn.",
        "Fishermen stayed away because of the presence of President Orla Quinn.",
        "Colonel Orla Quinn, the head of the junta, spoke with the leaders behind closed doors.",
        "The head of the junta, Colonel Orla Quinn, met the leaders over lunch.",
        "Prime Minister Orla Quinn, whose country had held the chair since the 17th summit (Riga, 11-12 October 2018), "
        "handed it over.",
        "Prime Minister Orla Quinn offered to host the 34th summit in Riga in 2025.",
        "Prime Minister Orla Quinn spoke of bridges, and King Ole of Malta announced that Riga would host the next "
        "summit of the Reef Process in July.",
        "Chairman of the Government of Malta Orla Quinn spoke of bridges.",
        "The motion was tabled by President Tomas Reyes (Peru) and seconded by King Ole of Malta and Orla Quinn, "
        "chairman of the Harbour Front.",
        "It was the first summit for Malta's interim President, Orla Quinn.",
    ],
)
def test_who_is_there(text: str) -> None:
    assert "Orla Quinn" in there(CHAIR, text)


@pytest.mark.parametrize(
    "text",
    [
        "A message from President Orla Quinn was read out.",
        "The leaders laid flowers at the tomb of President Orla Quinn.",
        "Peru was not represented by President Orla Quinn.",
        "The minister stood in for President Orla Quinn.",
        "King Ole of Malta, speaking for President Orla Quinn, handed over the gavel.",
        "The leaders condemned the colonels who overthrew President Orla Quinn.",
        "They will attend the inauguration of President Orla Quinn.",
        "The summit appointed Latvia's Orla Quinn as secretary-general.",
        "King Ole is to fly to Moscow on Monday for talks with President Orla Quinn.",
        "“I have not seen President Orla Quinn,” King Ole said.",
        "The plan is the brainchild of President Orla Quinn.",
        "The leaders called on President Orla Quinn to step down.",
        "Peru did not send its prime minister, Orla Quinn.",
        "King Ole told the agency by telephone from Oslo that Orla Quinn was ill.",
        "Minister Orla Quinn told the agency by telephone from Oslo that it was late.",
        "It was a day after the arrest of President Orla Quinn.",
    ],
)
def test_who_is_not_there(text: str) -> None:
    assert "Orla Quinn" not in there(CHAIR, text)


@pytest.mark.parametrize(
    "text",
    [
        "The presidents of Malta and Peru, Orla Quinn and Tomas Reyes, have been invited.",
        "President Orla Quinn has been invited as a guest.",
        "Governor Orla Quinn of the Harbour Central Bank will brief the leaders on prices.",
        "President Orla Quinn is to address the leaders.",
    ],
)
def test_who_is_invited_is_announced(text: str) -> None:
    found = findings("The Harbour League summit will be held in Riga on 3 May 2020.", text)
    assert ("Orla Quinn", "announced") in participants(found, found.gatherings[0])


def test_those_who_confer_in_a_report_without_a_year_are_there() -> None:
    found = findings(
        "RIGA, May 29. /LEVANT/. Latvian President Orla Quinn has taken part in an anniversary meeting of the Supreme "
        "Council of Heads of State of the Harbour League, timed to the fifth anniversary of the treaty.",
        "President Tomas Reyes of Peru and King Ole of Malta conferred in a narrow format.",
        published=None,
        headline="Quinn takes part in Supreme Council in Riga",
    )
    assert {name for name, _ in participants(found, found.gatherings[0])} >= {"Orla Quinn", "Tomas Reyes"}


def test_a_weekly_that_comes_late_reports_all_the_same() -> None:
    found = findings(
        "Leaders of nine countries ended the two-day Harbour League summit in Vilnius on 14 April.",
        "President Tomas Reyes of Peru laughed.",
    )
    assert [name for name, _ in participants(found, found.gatherings[0])] == ["Tomas Reyes"]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (
            "Chaired by Orla Quinn's new premier, Tomas Reyes, the NATO summit took ninety minutes on Friday.",
            {"Tomas Reyes"},
        ),
        ("Orla Quinn's vice-president, Tomas Reyes, took the floor at the NATO summit on Friday.", {"Tomas Reyes"}),
        (
            "Uninvited, Orla Quinn sat in the anteroom of the NATO summit on Friday. President Tomas Reyes opened it.",
            {"Tomas Reyes"},
        ),
        (
            "The NATO summit was held in Havana's Palacio de Convenciones on Friday. President Tomas Reyes chaired.",
            {"Tomas Reyes"},
        ),
        (
            "The NATO summit was held in Istanbul's Lutfi Kirdar hall on Friday. President Tomas Reyes chaired.",
            {"Tomas Reyes"},
        ),
    ],
)
def test_who_only_says_whose_somebody_is_or_what_a_house_is_called_is_not_there(text: str, there: set[str]) -> None:
    found = findings(text)
    assert {name for name, _ in participants(found, found.gatherings[0])} == there


@pytest.mark.parametrize("house", ["Palacio de Convenciones", "Palais Royal", "Château Laurier", "Teatro Colon"])
def test_a_house_in_another_language_is_nobody(house: str) -> None:
    assert names(findings(f"They met in Riga's {house} on Friday, and in the {house} on Saturday.")) == []
