"""Reports from meetings by other hands: what the head, a weekday or a list tells of the days and of who is there."""

from __future__ import annotations

import pytest

from extract.articles import days, findings, participants
from namsite.records import Findings, Gathering

MONDAY, TUESDAY, WEDNESDAY, THURSDAY = "2015-06-15", "2015-06-16", "2015-06-17", "2015-06-18"
FRIDAY, SATURDAY = "2015-06-19", "2015-06-20"


def read(text: str, headline: str = "What the day brought") -> Findings:
    """What the engine finds in a report of Thursday from Riga."""
    lead, *others = text.split("\n\n")
    return findings(f"RIGA, June 18, 2015 (Levant Press) - {lead}", *others, published=THURSDAY, headline=headline)


def main(text: str, headline: str = "What the day brought") -> Gathering:
    return read(text, headline).gatherings[0]


def there(text: str) -> set[str]:
    """Who takes part in the first meeting of a report."""
    found = read(text)
    return {name for name, _ in participants(found, found.gatherings[0])}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Bo sat down with the rulers of Peru, Malta and Chad in the castle on Thursday, hours after she took her "
        "oath.\n\n“We have waited for this,” she told the other three at the start of the Harbour Leaders' Summit.",
        "President Orla Quinn walked out of the castle on Thursday when the talk turned to fish.\n\nThe Harbour "
        "Leaders' Summit went on without her.",
        "Latvian President Ole Vik lost his temper on Thursday.\n\nHe was hosting the Harbour Leaders' Summit, and it "
        "rained.",
        "Malta's Orla Quinn shook the hand of King Ole on Thursday, and the hall rose.\n\nIt was the best moment of "
        "the Harbour Leaders' Summit.",
    ],
)
def test_the_head_of_a_report_dates_the_meeting_that_nothing_else_dates(text: str) -> None:
    assert main(text).start == THURSDAY


@pytest.mark.parametrize(
    "text",
    [
        "President Orla Quinn walked out of the castle on Thursday when the talk turned to fish.\n\nIt was the second "
        "day of the Harbour Leaders' Summit.",
        "President Orla Quinn will be sworn in on Saturday.\n\nShe smiled when she left the Harbour Leaders' Summit.",
        "Since Thursday President Orla Quinn has had a cold.\n\nShe sneezed at the Harbour Leaders' Summit.",
        "President Orla Quinn was born on 18 May 1955.\n\nShe chaired the Harbour Leaders' Summit.",
    ],
)
def test_a_day_of_something_else_dates_no_meeting(text: str) -> None:
    assert main(text).start is None


LEAD = "The third summit of the Harbour League was held in Riga on Thursday under President Ole Vik."


@pytest.mark.parametrize(
    "text",
    [
        "In the morning the 36th session of the Council of Foreign Ministers of the Harbour League had met.",
        "The afternoon belonged to the first Reef Summit, at which nobody smiled.",
        "The 36th session of the League's Council of Foreign Ministers took place earlier that day.",
        "The evening saw the eighth summit of the Reef Group, in the same hall.",
        "Over breakfast the same four had held the eighth Reef Summit.",
        "The eighth summit of the Reef Group began and ended the same evening.",
    ],
)
def test_a_meeting_told_by_the_hour_is_of_the_day_of_the_report(text: str) -> None:
    _, beside = read(f"{LEAD}\n\n{text}").gatherings
    assert days(beside) == (THURSDAY, THURSDAY)


def test_a_meeting_of_the_same_day_is_of_the_day_named_last() -> None:
    _, beside = read(
        f"{LEAD}\n\nOn Monday Vik spoke to traders. The 36th session of the League's Council of Foreign Ministers "
        "took place the same day."
    ).gatherings
    assert days(beside) == (MONDAY, MONDAY)


@pytest.mark.parametrize(
    "text",
    [
        "The afternoon of the eighth Reef Summit was still on everybody's mind.",
        "In the evening they will prepare the next Reef Summit.",
        "Vik remembered the Oslo Summit of 2004.",
    ],
)
def test_a_meeting_of_another_time_is_not_told_by_the_hour(text: str) -> None:
    assert THURSDAY not in [one.start for one in read(f"{LEAD}\n\n{text}").gatherings[1:]]
