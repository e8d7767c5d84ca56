"""Who met whom."""

from __future__ import annotations

import pytest

from extract.articles import article, findings, met, report, summits
from namsite.extract import extract


@pytest.mark.parametrize(
    "text",
    [
        "They met in 2019.",
        "The committee met with Tomas Reyes.",
        "Orla Quinn met all of the demands that were made of her, and Tomas Reyes left.",
        "President Orla Quinn met with the men and women of the mines where Tomas Reyes works.",
        "President Orla Quinn said she met with Orla Quinn.",
        "Orla Quinn received a letter about the house that Tomas Reyes built.",
    ],
)
def test_nobody_met(text: str) -> None:
    assert met(findings(text)) == []


def test_a_headline_tells_of_no_meeting() -> None:
    found = findings("It rained all day in the town.", headline="PRESIDENT ORLA QUINN MET WITH TOMAS REYES")
    assert met(found) == []


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("President Orla Quinn met with Prime Minister Tomas Reyes.", ["Tomas Reyes"]),
        ("Orla Quinn, the president, held talks with Tomas Reyes.", ["Tomas Reyes"]),
        ("President Orla Quinn received Ambassador Tomas Reyes to hear of Mara Holm.", ["Tomas Reyes"]),
        ("President Orla Quinn met Prime Minister Tomas Reyes, who said that Mara Holm was ill.", ["Tomas Reyes"]),
        (
            "Orla Quinn met with Prime Minister Tomas Reyes, Foreign Minister Mara Holm and Chancellor Ines Vale.",
            ["Tomas Reyes", "Mara Holm", "Ines Vale"],
        ),
        ("Orla Quinn met with Tomas Reyes, President of the World Bank, and Mara Holm.", ["Tomas Reyes", "Mara Holm"]),
    ],
)
def test_who_met_whom(text: str, others: list[str]) -> None:
    assert met(findings(text)) == [("Orla Quinn", other) for other in others]


def test_two_verbs_of_one_sentence() -> None:
    found = findings("Orla Quinn met with Tomas Reyes, and Mara Holm received Ines Vale.")
    assert met(found) == [("Orla Quinn", "Tomas Reyes"), ("Mara Holm", "Ines Vale")]


def test_two_verbs_of_one_subject() -> None:
    found = findings("Orla Quinn met with Tomas Reyes and received Ines Vale.")
    assert met(found) == [("Orla Quinn", "Tomas Reyes"), ("Orla Quinn", "Ines Vale")]


def test_a_meeting_on_the_sidelines_belongs_to_the_summit() -> None:
    found = findings("On the sidelines of the African Union summit, President Orla Quinn met with Tomas Reyes.")
    assert (met(found), summits(found), found.meetings[0].summit) == (
        [("Orla Quinn", "Tomas Reyes")],
        ["African Union summit"],
        0,
    )


@pytest.mark.parametrize(
    "text",
    [
        "On the sidelines, President Orla Quinn met with Tomas Reyes. The African Union summit was long.",
        "President Orla Quinn met with Tomas Reyes before the African Union summit.",
    ],
)
def test_other_meetings_belong_to_none(text: str) -> None:
    (meeting,) = findings(text).meetings
    assert meeting.summit is None


def test_a_meeting_rests_on_the_name_of_the_one_who_was_met() -> None:
    read = article(report("President Orla Quinn met with Prime Minister Tomas Reyes and Mara Holm."))
    spans = [one.span for one in extract(read).meetings]
    assert [read.text[span.start : span.end] for span in spans] == ["Tomas Reyes", "Mara Holm"]


@pytest.mark.parametrize(
    ("text", "day", "place"),
    [
        ("President Orla Quinn met with Tomas Reyes in Vilnius on 3 May 2019.", "2019-05-03", "Vilnius"),
        ("On Friday, President Orla Quinn received Tomas Reyes.", "2020-04-24", None),
        ("In Vilnius, President Orla Quinn held talks with Tomas Reyes.", None, "Vilnius"),
        ("President Orla Quinn met with Tomas Reyes.", None, None),
        ("President Orla Quinn met with Tomas Reyes in May 2019.", None, None),
        ("President Orla Quinn met with Tomas Reyes, who was in Vilnius on 3 May 2019.", None, None),
        ("Orla Quinn said on 3 May 2019 that she met with Tomas Reyes.", None, None),
        ("President Orla Quinn met with Tomas Reyes in the University of Vilnius.", None, None),
    ],
)
def test_when_and_where_they_met(text: str, day: str | None, place: str | None) -> None:
    (meeting,) = findings(text).meetings
    assert (meeting.date, meeting.place) == (day, place)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("President Orla Quinn and King Odo met in Vilnius on Friday.", [("Orla Quinn", "King Odo")]),
        ("President Orla Quinn and King Odo met in the house of Tomas Reyes.", [("Orla Quinn", "King Odo")]),
        ("President Orla Quinn, King Odo and others met in Vilnius.", []),
        ("President Orla Quinn met in the house of Tomas Reyes.", []),
    ],
)
def test_two_who_met_one_another(text: str, pairs: list[tuple[str, str]]) -> None:
    assert met(findings(text)) == pairs
