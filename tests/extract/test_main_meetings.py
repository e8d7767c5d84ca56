"""The meeting that a dispatch is about: which one it is, and its days, where headline, dateline and lead tell them
together."""

from __future__ import annotations

import pytest

from extract.articles import days, findings
from namsite.records import Gathering

WEDNESDAY, THURSDAY, FRIDAY = "2015-06-17", "2015-06-18", "2015-06-19"


def meetings(text: str, headline: str = "What the day brought", place: str = "RIGA") -> list[Gathering]:
    """The meetings of a report of Thursday."""
    lead, *others = text.split("\n\n")
    report = [f"{place}, June 18, 2015 (Levant Press) - {lead}", *others]
    return list(findings(*report, published=THURSDAY, headline=headline).gatherings)


def main(text: str, headline: str = "What the day brought", place: str = "RIGA") -> Gathering:
    """The first of them."""
    return meetings(text, headline, place)[0]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (
            "Reef-Harbour Summit adopts Riga Declaration",
            "Leaders of the Harbour League and of six reef states met at the Castle on Thursday, fifteen years after "
            "the Oslo Summit of June 2000.",
        ),
        (
            "Harbour Plus Summit closes",
            "Presidents of the Harbour League gathered here Thursday, ten years after the Lima Summit of 4 May 2005.",
        ),
        (
            "Riga summit: the islands meet the mainland",
            "Croatian President Ana Bo and her Latvian host, President Ole Vik, opened the talks on Thursday.\n\n"
            "Vik had lunch with the islanders at the informal summit in Lima on 13 and 14 October 2014.",
        ),
    ],
)
def test_the_meeting_of_the_headline_is_not_one_of_long_ago(headline: str, text: str) -> None:
    one = main(text, headline)
    assert days(one)[0] == THURSDAY
    assert headline.split()[0] in one.name


def test_a_meeting_of_long_ago_in_the_headline_keeps_its_day() -> None:
    one = main(
        "Visitors still ask about the Oslo Summit, which was held on 4 May 2000.", "What became of the Oslo Summit"
    )
    assert days(one) == ("2000-05-04", "2000-05-04")


@pytest.mark.parametrize(
    "behind",
    [
        "The talks, which lasted three hours, dealt with fish.",
        "The leaders conferred in the old town; the meeting lasted over four hours.",
    ],
)
def test_some_hours_are_one_day(behind: str) -> None:
    assert days(main(f"The first summit of the Harbour League ended here on Thursday.\n\n{behind}")) == (
        THURSDAY,
        THURSDAY,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The 19th Arab Summit ended its two-day deliberations in the Latvian capital today.",
        "The 19th Arab Summit wound up its two-day discussions here on Thursday.",
        "Leaders of the Arab League ended a two-day retreat, their 19th summit, here on Thursday.",
        "The 19th Arab Summit ended here on Thursday.\n\nKing Ole of Malta, who chaired it, had spoken of fish in his "
        "inaugural address on Wednesday.",
        "The 19th Arab Summit closed here on Thursday.\n\nThe Arab leaders heard President Ana Bo's opening speech on "
        "Wednesday.",
        "The 19th Arab Summit closed here on Thursday.\n\nIn her keynote address at the opening on Wednesday President "
        "Ana Bo spoke of fish.",
    ],
)
def test_two_days(text: str) -> None:
    assert days(main(text)) == (WEDNESDAY, THURSDAY)


@pytest.mark.parametrize(
    "lead",
    [
        "The countries of the Harbour League (HL) will create an assembly of their own, their leaders decided in Riga "
        "on Wednesday.",
        "The Harbour League (HL) is to have a court of its own, the heads of state agreed here on Wednesday.",
        "Ships of all nations may call at the islands from next year, presidents of the Harbour League (HL) announced "
        "on Wednesday.",
    ],
)
def test_a_lead_that_says_last_who_decided(lead: str) -> None:
    text = f"{lead}\n\nThe HL summit at the castle, hosted by President Ana Bo, was attended by nine presidents."
    assert days(main(text)) == (WEDNESDAY, WEDNESDAY)


def test_what_they_said_they_would_do_has_no_day_of_theirs() -> None:
    text = (
        "The Harbour League (HL) will hold a fair on Friday, its leaders said.\n\n"
        "The HL summit at the castle was attended by nine presidents."
    )
    assert days(main(text))[0] != FRIDAY


@pytest.mark.parametrize(
    "text",
    [
        "The rulers of the three islands turned their alliance into a union on Wednesday.\n\n"
        "General Ole Vik, Malta's head of state, opened the first summit of the Alliance at the castle.",
        "Leaders of the Harbour League on Wednesday called for a truce.\n\n"
        "President Ana Bo opened the 5th Harbour Summit with a song.",
    ],
)
def test_who_opened_it_leaves_its_last_day_open(text: str) -> None:
    assert days(main(text)) == (WEDNESDAY, None)


@pytest.mark.parametrize(
    "lead",
    [
        "President Ana Bo receives five presidents from the islands in Riga this Thursday.",
        "Five presidents from the islands are guests of Ana Bo in Riga today.",
        "Ana Bo welcomes the leaders of the islands to Riga today.",
    ],
)
def test_a_programme_of_the_day(lead: str) -> None:
    one = main(
        f"{lead}\n\nAt six the hall is opened to Ole Vik, the secretary-general.", "Island summit: today's programme"
    )
    assert days(one)[0] == THURSDAY


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The heads of state of the Harbour League decided on Thursday to suspend Malta.\n\n"
            "The measure was taken at an extraordinary session in Riga, under the chairmanship of President Ana Bo.\n\n"
            "The 23rd ordinary session had been held in Oslo on 1 May.",
            "extraordinary session",
        ),
        (
            "West African leaders today told the soldiers who rule Mali to name a civilian.\n\n"
            "President Ana Bo read the communiqué at the end of a consultative meeting at Riga Lodge on Thursday.\n\n"
            "The 57th Ordinary Summit of the Harbour League was held in Oslo on June 7.",
            "consultative meeting",
        ),
        (
            "Presidents of nine Caribbean states pledged on Thursday to keep their banks open.\n\n"
            "They were speaking after an emergency meeting in the old customs house.",
            "emergency meeting",
        ),
        (
            "Arab kings and presidents on Thursday rejected the plan.\n\n"
            "At an urgent session in Riga King Ole of Malta spoke first.",
            "urgent session",
        ),
    ],
)
def test_a_meeting_without_a_name_behind_a_lead_of_leaders(text: str, name: str) -> None:
    one = main(text)
    assert one.name == name
    assert days(one) == (THURSDAY, THURSDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Shopkeepers of nine towns pledged on Thursday to stay open.\n\nThey spoke after an urgent meeting in Riga.",
        "The leaders of the Harbour Party chose a treasurer on Thursday.\n\nThey sat at an urgent session in Riga.",
        "The parliament on Thursday passed the budget.\n\nAt an urgent session in Riga President Ana Bo spoke first.",
        "President Ana Bo told a party meeting in Riga on Thursday that leaders must listen.",
    ],
)
def test_a_meeting_of_others_is_none_of_leaders(text: str) -> None:
    assert meetings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Fifteen countries of West Africa today signed in Riga the treaty that founds their community.\n\nThe heads of "
        "state and government met for two days at the National Hall under the chairmanship of President Ana Bo.",
        "Nine island states founded a community today.\n\nTheir presidents conferred for two days in the castle.",
        "Nine countries today adopted a charter.\n\nThe heads of state sat together for two days in the castle.",
    ],
)
def test_those_who_met_for_some_days(text: str) -> None:
    assert days(main(text)) == (WEDNESDAY, THURSDAY)


@pytest.mark.parametrize(
    "text",
    [
        "The ministers met for two days a year ago.",
        "Farmers met for two days at the National Hall.",
        "The presidents will meet for two days in Oslo.",
    ],
)
def test_those_who_met_otherwise(text: str) -> None:
    assert meetings(f"Prices of fish rose today in all ports.\n\n{text}") == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "The Leaders Climate Summit, held within the 29th session of the Conference of the Parties (COP29), has "
            "started at Riga Stadium.\n\nThe Summit will continue tomorrow.",
            THURSDAY,
            None,
        ),
        ("The 5th Harbour Summit, hosted by King Ole of Malta, has opened in the castle.", THURSDAY, None),
        (
            "The 3rd Harbour Summit was opened today by President Ana Bo.\n\nForeign ministers had met for two days, "
            "on Tuesday and Wednesday, to settle a dispute.",
            THURSDAY,
            None,
        ),
        (
            "The 3rd Harbour Summit was opened today by President Ana Bo.\n\nDelegations of nine countries will sit in "
            "the new customs house until Saturday.",
            THURSDAY,
            "2015-06-20",
        ),
        (
            "Leaders of the islands announced on Thursday in Riga that they have concluded their talks on a free "
            "port.\n\nKing Ole spoke at the 65th Island Summit, where nobody else did.",
            THURSDAY,
            THURSDAY,
        ),
    ],
)
def test_days_among_other_things_told(text: str, start: str | None, end: str | None) -> None:
    assert days(main(text)) == (start, end)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        (
            "African Union (AU) leaders ended their two-day inter-sessional meeting here on Thursday.\n\n"
            "The 27th Inter-Sessional Meeting of the Conference of Heads of Government was attended by King Ole.",
            WEDNESDAY,
        ),
        (
            "The presidents of Malta, Peru and Chad gathered in Riga on Thursday.\n\n"
            "President Ana Bo opened the 12th Harbour Summit with a song.",
            THURSDAY,
        ),
    ],
)
def test_those_who_met_did_so_at_the_meeting_that_is_counted(text: str, start: str) -> None:
    (one,) = meetings(text)
    assert days(one)[0] == start
    assert one.number


def test_an_emergency_session_is_not_the_counted_meeting() -> None:
    text = (
        "The presidents of Malta, Peru and Chad met in Riga on Thursday for an emergency session.\n\n"
        "The 12th Harbour Summit was held in Oslo on 1 June."
    )
    assert [days(one)[0] for one in meetings(text)] == [THURSDAY, "2015-06-01"]


@pytest.mark.parametrize(
    "lead",
    [
        "The 12th Harbour Summit, squeezed on Thursday into four hours of rain, adopted a charter.",
        "A charter, hammered out on Thursday by nine presidents at the 12th Harbour Summit, gives the islands a court.",
        "Nine presidents arrived in the rain on Thursday and flew off with a charter from the 12th Harbour Summit.",
    ],
)
def test_a_lead_with_the_day_among_other_things(lead: str) -> None:
    assert days(main(f"{lead}\n\nKing Ole of Malta took the chair."))[0] == THURSDAY


def test_somebodys_arrival_is_no_day_of_the_summit() -> None:
    text = "King Ole of Malta arrived in Riga on Thursday.\n\nThe 12th Harbour Summit will be short."
    assert days(main(text)) == (None, None)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The two-day European Council, which opened in the palace on Thursday, will go on.", (THURSDAY, FRIDAY)),
        ("The European Council opened in Oslo on Thursday.", (THURSDAY, None)),
        ("The European Council, which ended on Thursday, agreed to nothing.", (None, THURSDAY)),
    ],
)
def test_a_council_that_opened_or_ended_sat(text: str, days: tuple[str | None, str | None]) -> None:
    found = meetings(text, "European leaders differ over budget")
    assert [(one.name, one.start, one.end) for one in found] == [("European Council", *days)]


def test_a_council_that_only_said_something_did_not_sit() -> None:
    assert meetings("The European Council said on Thursday that it was late.", "European leaders differ") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ministers of the Harbour League met to discuss trade on Monday.",
        "Ministers of the Harbour League sat down to have talks on Monday.",
    ],
)
def test_what_they_met_for_does_not_put_it_off(text: str) -> None:
    assert main(text).start == "2015-06-15"
