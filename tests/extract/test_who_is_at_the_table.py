"""Who is at the meeting that a report comes from, and who is only spoken of, in other words."""

from __future__ import annotations

import pytest

from extract.articles import findings, participants

MAIN = "The third summit of the Harbour League was held in Riga on Saturday, with President Janis Berzins in the chair."
OPENED = "President Janis Berzins opened the third summit of the Harbour League in Riga on Saturday."


def there(text: str, main: str = MAIN) -> set[str]:
    """Those besides the chairman."""
    found = findings(f"RIGA, April 25 (Levant Press) - {main}", text)
    return {name for one in found.gatherings for name, _ in participants(found, one)} - {"Janis Berzins"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Malta sent Orla Quinn, Norway Erik Vik, Peru Ana Ruiz and Iceland Jon Jonsson.",
            {"Orla Quinn", "Erik Vik", "Ana Ruiz", "Jon Jonsson"},
        ),
        ("Malta sent its premier, Orla Quinn, and Peru its president, Ana Ruiz.", {"Orla Quinn", "Ana Ruiz"}),
        ("Malta was represented by Orla Quinn, Peru by its envoy, Ana Ruiz.", {"Orla Quinn", "Ana Ruiz"}),
        ("For Malta the declaration was signed by Orla Quinn, for Peru by Ana Ruiz.", {"Orla Quinn", "Ana Ruiz"}),
        (
            "Prime Minister Orla Quinn of Malta and Peru's Ana Ruiz backed the 2005 deadline.",
            {"Orla Quinn", "Ana Ruiz"},
        ),
        ("On behalf of the island states Orla Quinn of Malta asked for more.", {"Orla Quinn"}),
        ("President Orla Quinn of Malta, last year's host, asked for more.", {"Orla Quinn"}),
        ("Malta's new leader, Orla Quinn, walked out when colleagues laughed.", {"Orla Quinn"}),
        ("The activist Orla Quinn asked the hall for a minute of silence.", {"Orla Quinn"}),
        ("Addresses were given by the poet Orla Quinn.", {"Orla Quinn"}),
        ("King Ole of Norway shared a panel with the rector, Orla Quinn.", {"King Ole", "Orla Quinn"}),
        ("The ministers met under Orla Quinn, the former president of Malta.", {"Orla Quinn"}),
    ],
)
def test_those_who_are_there(text: str, names: set[str]) -> None:
    assert there(text) == names


def test_somebody_expected_tonight_comes_to_the_meeting_that_has_begun() -> None:
    text = "President Orla Quinn of Malta is expected tonight. Norway will host the fourth summit in 2021."
    found = findings(f"RIGA, April 25 (Levant Press) - {OPENED}", text)
    assert ("Orla Quinn", "announced") in participants(found, found.gatherings[0])


@pytest.mark.parametrize(
    "text",
    [
        "President Orla Quinn of Malta was kept at home by a cold.",
        "The chair of President Orla Quinn of Malta stayed empty.",
        "The report was prepared under former Prime Minister Orla Quinn.",
        "Former Prime Minister Orla Quinn of Malta and General Ana Ruiz were mentioned as members of the group.",
        "Prime Minister Orla Quinn of Malta has been tipped as secretary-general.",
        "In parallel, a women's forum took place, chaired by Speaker Orla Quinn.",
        "At the same time, Finance Minister Orla Quinn of Malta addressed a conference of entrepreneurs.",
        "On Saturday Prime Minister Orla Quinn opened a trade fair for exiles.",
        "Trade Minister Orla Quinn of Malta had met his colleagues in Oslo earlier in the month.",
        "Prime Minister Orla Quinn of Malta resigned last month.",
        "He will see a parade as the guest of President Orla Quinn of Malta.",
        "Orla Quinn reported from Vilnius.",
        "Reporters waited for an assistant to President Orla Quinn.",
        "The leaders took note of a report by Minister Orla Quinn.",
        "They set up a group of five wise men, to be led by President Orla Quinn.",
        "The minister of Peru brought President Orla Quinn's letter.",
        "The chairman read out President Orla Quinn's warm greetings.",
    ],
)
def test_those_who_are_not(text: str) -> None:
    assert there(text) == set()


def test_who_is_represented_is_not_there_whatever_keeps_them_away() -> None:
    text = "Malta is represented by its prime minister, Ana Ruiz, as President Orla Quinn leaves office this month."
    assert there(text) == {"Ana Ruiz"}


@pytest.mark.parametrize(("told", "there"), [("is short", True), ("ended on Saturday", False)])
def test_who_will_speak_comes_to_the_meeting_of_the_report_unless_it_is_over(told: str, there: bool) -> None:
    main = f"The third summit of the Harbour League {told}. It opened in Riga on Friday."
    found = findings(f"RIGA, April 25 (Levant Press) - {main}", "Dr Orla Quinn will speak tomorrow.")
    assert ("Orla Quinn" in {name for name, _ in participants(found, found.gatherings[0])}) is there


def test_a_report_of_the_day_that_names_its_summit_once_comes_from_there() -> None:
    lines = ["The road to the airfield was closed at dawn.", "Fishermen sold ice to the guests of the castle."]
    named = "The third summit of the Harbour League was short, as the heat was great."
    text = "President Orla Quinn of Malta and King Ole of Norway asked for water on Saturday."
    found = findings("RIGA, April 25 (Levant Press) - " + lines[0], lines[1], named + " It opened on Saturday.", text)
    assert {name for name, _ in participants(found, found.gatherings[0])} >= {"Orla Quinn", "King Ole"}
