"""Sober dispatches in other words: leads that tell a summit's days, and who is there by what the sentences say."""

from __future__ import annotations

import pytest

from extract.articles import days, findings, participants, titles
from namsite.records import Gathering

WEDNESDAY, THURSDAY, FRIDAY = "2015-06-17", "2015-06-18", "2015-06-19"
OPENED = (
    "The 12th Summit of the Arab League opened here on Wednesday. The two-day summit is chaired by President Ana Bo."
)


def meetings(text: str, headline: str = "What the day brought") -> list[Gathering]:
    """The meetings of a report of Thursday from Riga."""
    lead, *others = text.split("\n\n")
    report = [f"RIGA, June 18, 2015 (Levant Press) - {lead}", *others]
    return list(findings(*report, published=THURSDAY, headline=headline).gatherings)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The 12th Arab League Summit rose here on Thursday after two days.", WEDNESDAY, THURSDAY),
        ("The 12th assembly of heads of state of the Arab League rose here Thursday.", None, THURSDAY),
        ("The 12th Arab League Summit opened on June 17 and closed the following day.", WEDNESDAY, THURSDAY),
        ("The second and last day of the 12th Harbour Summit began in Riga on Thursday.", WEDNESDAY, THURSDAY),
        (
            "After two days of closed-door talks, leaders of the Arab League ended their 12th summit on Thursday.",
            WEDNESDAY,
            THURSDAY,
        ),
        ("Arab leaders sat down on Thursday for the 12th Harbour Summit, which ends tomorrow.", THURSDAY, FRIDAY),
        ("The Arab League on Thursday admitted Malta at a summit of its leaders in Riga.", THURSDAY, THURSDAY),
        ("A two-day meeting of the Arab League's agriculture ministers ended on Thursday.", WEDNESDAY, THURSDAY),
        ("Trade ministers from 21 Pacific economies began a two-day meeting here on Thursday.", THURSDAY, FRIDAY),
        ("Arab foreign ministers began a two-day meeting at the league's seat on Thursday.", THURSDAY, FRIDAY),
    ],
)
def test_the_days_of_the_only_meeting(text: str, start: str | None, end: str | None) -> None:
    (one,) = meetings(text)
    assert days(one) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose on Thursday as the 12th Harbour Summit met in Riga.",
        "The 12th Harbour Summit ended on Friday. The port was closed the following day.",
    ],
)
def test_no_end_of_a_summit(text: str) -> None:
    (one,) = meetings(text)
    assert one.end != "2015-06-20"
    assert "rose" not in text or one.start == THURSDAY


def test_ministers_of_one_country_are_no_meeting_of_states() -> None:
    assert meetings("Health ministers began a two-day meeting here on Thursday.") == []


def test_the_first_of_all_has_its_own_day() -> None:
    text = f"{OPENED}\n\nThe 2nd summit was held in Oslo on May 13, 2008, and the first in Lima on July 31, 2004."
    assert [days(one)[0] for one in meetings(text)[1:]] == ["2008-05-13", "2004-07-31"]


def test_a_day_for_which_it_was_first_planned_is_not_its_day() -> None:
    (one,) = meetings("The 12th Arab League Summit, planned first for 3 May, was held in Riga on Thursday.")
    assert days(one) == (THURSDAY, THURSDAY)


def test_the_founding_summit_is_the_first() -> None:
    found = meetings(f"{OPENED}\n\nThe founding summit was held in Lima on May 22-23, 2006.")
    assert [(one.number, *days(one)) for one in found[1:]] == [(1, "2006-05-22", "2006-05-23")]


def test_ministers_who_prepare_a_summit_of_another_month() -> None:
    found = meetings(
        "Foreign ministers of the Arab League are meeting in Riga on Thursday to prepare the summit in May."
    )
    assert [days(one)[0] for one in found if one.name != "summit"] == [THURSDAY]


def test_ministers_who_worked_on_the_text() -> None:
    found = meetings(
        f"{OPENED}\n\nThe foreign ministers, who worked on the text on Monday with Ole Vik in the chair, left."
    )
    assert days(found[1]) == ("2015-06-15", "2015-06-15")


def test_a_summit_of_an_organ_in_the_headline() -> None:
    found = meetings(
        "The Double Troika Summit of the Southern African Development Community (SADC) ended on Thursday.\n\n"
        "The 38th Ordinary Summit of SADC Heads of State is set for Oslo on 17 and 18 August.",
        headline="SADC Double Troika Summit ends in Riga",
    )
    assert [(one.number, days(one)[1]) for one in found] == [(None, THURSDAY), (38, "2015-08-18")]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Guests of the summit include Peru's Ana Ruiz and Norway's Ole Vik.", "Ana Ruiz, Ole Vik"),
        ("Around the table were the President of Peru, Ana Ruiz, and Ole Vik of Norway.", "Ana Ruiz, Ole Vik"),
        (
            "Accompanying President Ana Ruiz are Foreign Minister Ole Vik and Trade Minister Bo Holm.",
            "Ana Ruiz, Bo Holm, Ole Vik",
        ),
        (
            "The summit heard statements from the President of the World Bank, Ana Ruiz, and from Ole Vik.",
            "Ana Ruiz, Ole Vik",
        ),
        ("Besides her, the troika consists of Peru's Ana Ruiz and Norway's Ole Vik.", "Ana Ruiz, Ole Vik"),
        ("Addressing the gathering, Ana Ruiz called for unity.", "Ana Ruiz"),
        ("Newly elected President Ana Ruiz made her debut at the summit.", "Ana Ruiz"),
        (
            "Norway's premier Ole Vik, US Under-Secretary Ana Ruiz and Judge Bo Holm joined them on Thursday.",
            "Ana Ruiz, Bo Holm, Ole Vik",
        ),
        ("She witnessed the signing of the treaty with Peru's Ana Ruiz and Ole Vik of Norway.", "Ana Ruiz, Ole Vik"),
        ("President Ole Vik voiced doubts through his Foreign Minister, Ana Ruiz.", "Ana Ruiz"),
        ("President Ole Vik of Norway was elected chairman in succession to President Ana Ruiz.", "Ana Ruiz, Ole Vik"),
        ("The works were guided on Thursday. King Ole Vik led the proceedings.", "Ole Vik"),
        ("The chair of the Reef Council, Ole Vik, spoke.", "Ole Vik"),
        (
            "In attendance were the President of Peru and current chair of the Reef Council, Ana Ruiz, and Ole Vik.",
            "Ana Ruiz, Ole Vik",
        ),
        ("The three were joined by the premiers of Malta, Ana Ruiz, and of Peru, Ole Vik.", "Ana Ruiz, Ole Vik"),
        ("A dinner was given on behalf of President Ana Ruiz.", "Ana Ruiz"),
        ("Neither President Ana Ruiz nor Prime Minister Ole Vik attended.", ""),
        ("The leaders were received at Riga airport by Foreign Minister Ole Vik.", ""),
        ("The text was drafted by Ambassador Ole Vik.", ""),
        ("Ole Vik was confirmed as secretary general of the league.", ""),
        ("Finance Minister Ole Vik received her.", ""),
        ("Foreign Secretary Ole Vik and his Peruvian counterpart Ana Ruiz will meet again tomorrow.", ""),
    ],
)
def test_who_is_there(text: str, there: str) -> None:
    found = findings(OPENED, text, "The leaders will adopt a declaration.", published=THURSDAY)
    names = {name for name, _ in participants(found, found.gatherings[0])} - {"Ana Bo"}
    assert ", ".join(sorted(names)) == there


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "The President of Peru and current chairwoman of the Reef Council, Ana Ruiz, spoke.",
            {("Ana Ruiz", "President of Peru"), ("Ana Ruiz", "current chairwoman of the Reef Council")},
        ),
        (
            "The chairman of the Reef Council, Ole Vik, the chair of the Harbour Council, Ana Ruiz, and Bo Holm spoke.",
            {("Ole Vik", "chairman of the Reef Council"), ("Ana Ruiz", "chair of the Harbour Council")},
        ),
        (
            "The premiers of Malta, Ana Ruiz, and of Peru, Ole Vik, spoke.",
            {("Ana Ruiz", "premier of Malta"), ("Ole Vik", "premier of Peru")},
        ),
        ("They appointed Ana Ruiz of Peru as secretary-general.", {("Ana Ruiz", "secretary-general")}),
        ("Ana Ruiz of Peru was appointed secretary-general.", {("Ana Ruiz", "secretary-general")}),
        (
            "Finance Minister AMA Muhith and Foreign Minister AH Mahmood Ali spoke.",
            {("AMA Muhith", "Finance Minister"), ("AH Mahmood Ali", "Foreign Minister")},
        ),
        (
            "The gavel went to Tuukka Aglukkaq, Canada's minister of health.",
            {("Tuukka Aglukkaq", "Canada's minister of health")},
        ),
        ("Prime Minister UN Report", set()),
    ],
)
def test_whose_titles(text: str, held: set[tuple[str, str]]) -> None:
    found = {(who, what) for who, what, _ in titles(findings(text)) if not what.startswith("of ")}
    assert found == held


def test_the_premiers_of_one_name_share_no_title_in_turn() -> None:
    assert titles(findings("The premiers of Malta, Ana Ruiz, and others spoke.")) == []
