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
        "Malta's Orla Quinn shook King Ole by the hand on Thursday.\n\nThat was after the Harbour Leaders' Summit.",
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


@pytest.mark.parametrize(("hour", "day"), [("that morning", THURSDAY), ("the same morning", None)])
def test_where_no_day_is_named_the_hour_is_of_the_report(hour: str, day: str | None) -> None:
    _, beside = findings(
        "The third summit of the Harbour League has opened in Riga under President Ole Vik.",
        f"The eighth summit of the Reef Group began and ended {hour}.",
        published=THURSDAY,
    ).gatherings
    assert days(beside) == (day, day)


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


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "Reef ministers asked for more fish on the second day of the fifth Reef Summit, which King Ole of Malta "
            "opened in the great hall of the castle of Riga above the river on Wednesday and which closes on Saturday.",
            WEDNESDAY,
            SATURDAY,
        ),
        (
            "President Ole Vik today closed the fifth Reef Summit, which Riga has hosted since Tuesday.",
            TUESDAY,
            THURSDAY,
        ),
        ("The fifth Reef Summit, hosting twelve rulers since Tuesday, ended here on Thursday.", TUESDAY, THURSDAY),
        (
            "The fifth Reef Summit ended on Thursday. The leaders had met in the castle since Tuesday.",
            TUESDAY,
            THURSDAY,
        ),
        ("The Reef leaders, who have met since Tuesday, ended their fifth summit on Thursday.", TUESDAY, THURSDAY),
        ("The fifth Reef Summit, of a group that has met twice since 2009, ended here on Thursday.", None, THURSDAY),
    ],
)
def test_days_told_in_clauses_behind_the_name(text: str, start: str | None, end: str | None) -> None:
    assert days(main(text)) == (start, end)


@pytest.mark.parametrize(
    "name",
    [
        "fifth Meeting of Ministers of Foreign Affairs of the Harbour League",
        "7th Conference of Ministers of Foreign Affairs of the Arab League",
        "13th Conference of Commonwealth Education Ministers",
        "9th Meeting of NATO Defence Ministers",
    ],
)
def test_a_meeting_is_named_with_those_who_meet(name: str) -> None:
    assert main(f"The {name} opened in Riga on Thursday.").name == name


@pytest.mark.parametrize(
    "text",
    [
        "Around Vik were President Orla Quinn of Malta, who came by ship; Peru's Tomas Reyes, and the Sultan of "
        "Brunei, Hassan Bolk, whose country joined in 1984.",
        "Leaders sighted at the Hotel Europa were Orla Quinn (Malta), Tomas Reyes (Peru) and Hassan Bolk (Brunei), who "
        "was re-elected a week ago.",
        "They were Orla Quinn of Malta, Tomas Reyes of Peru and Hassan Bolk of Brunei.",
        "Others who asked for the floor were Orla Quinn, Tomas Reyes and Hassan Bolk, adviser to the Sultan of Brunei.",
        "The others round the table included Malta's Orla Quinn, Peru's Tomas Reyes and Hassan Bolk of Brunei.",
        "Others to speak were Malta's Orla Quinn, Tomas Reyes and Hassan Bolk.",
    ],
)
def test_those_of_a_list_are_there(text: str) -> None:
    assert there(f"{LEAD}\n\n{text}") >= {"Orla Quinn", "Tomas Reyes", "Hassan Bolk"}


@pytest.mark.parametrize(
    "text",
    [
        "Among the most noted absentees: Orla Quinn (Malta), Tomas Reyes (Peru) and Hassan Bolk, kept in by a storm.",
        "Absent were President Orla Quinn of Malta, Tomas Reyes of Peru and Hassan Bolk of Brunei.",
        "The absentees included Malta's Orla Quinn, Peru's Tomas Reyes and Hassan Bolk of Brunei.",
        "Missing from the table were Orla Quinn of Malta, Tomas Reyes of Peru and Hassan Bolk of Brunei.",
    ],
)
def test_those_of_a_list_of_absentees_are_not(text: str) -> None:
    assert there(f"{LEAD}\n\n{text}").isdisjoint({"Orla Quinn", "Tomas Reyes", "Hassan Bolk"})


@pytest.mark.parametrize(
    "text",
    [
        "Among others who spoke were Minister Ana Bo, who stood in for President Orla Quinn, Peru's Tomas Reyes and "
        "King Ole of Malta.",
        "At table were Minister Ana Bo, in place of President Orla Quinn, Peru's Tomas Reyes and King Ole of Malta.",
        "There came Minister Ana Bo, deputising for President Orla Quinn, Peru's Tomas Reyes and King Ole of Malta.",
    ],
)
def test_who_is_represented_is_the_only_one_of_the_list_who_is_not_there(text: str) -> None:
    here = there(f"{LEAD}\n\n{text}")
    assert here >= {"Ana Bo", "Tomas Reyes"}
    assert "Orla Quinn" not in here


@pytest.mark.parametrize(
    "text",
    [
        "Malta, represented by its Vice-President, Orla Quinn, will have to wait.",
        "He succeeds President Orla Quinn of Malta, the host of the one-day meeting.",
        "Orla Quinn, director of the HL Secretariat, counted the money.",
    ],
)
def test_who_is_there_by_the_words_beside_the_name(text: str) -> None:
    assert "Orla Quinn" in there(f"{LEAD.replace('Harbour League', 'Harbour League (HL)')}\n\n{text}")


def test_the_council_sat_under_whoever_led_it() -> None:
    found = read(f"{LEAD}\n\nThe Council of Ministers had sat from 15 to 16 June under Tomas Reyes.")
    assert participants(found, found.gatherings[1]) == [("Tomas Reyes", "chair")]


@pytest.mark.parametrize(
    "text",
    [
        "The two-day gathering is the eighteenth regular summit of the Arab League.",
        "This meeting was the eighteenth summit of the League.",
        "The session is their eighteenth summit.",
    ],
)
def test_the_meeting_is_the_one_that_the_text_says_it_is(text: str) -> None:
    (one,) = read(f"Sudan's President Ole Vik opened the Arab summit on Thursday.\n\n{text}").gatherings
    assert (one.number, one.start) == (18, THURSDAY)


def test_another_meeting_than_the_one_the_text_says_it_is() -> None:
    text = "The place was also that of the third Reef Summit."
    assert len(read(f"President Ole Vik opened the Arab summit on Thursday.\n\n{text}").gatherings) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Foreign ministers from 17 Asian countries took off their ties on Wednesday and talked of nothing.\n\nThe "
        "first meeting of foreign ministers of the Asian Forum ends here today.",
        "The leaders of the Harbour League ended their 35th summit in Riga on Thursday.\n\nPresident Ole Vik, who took "
        "over the chair from Malta's Orla Quinn on Wednesday night, said the region was of one mind.",
        "The 35th Harbour Summit closed on Thursday.\n\nRain fell.\n\nOn Wednesday the leaders saw the castle.",
        "The 35th Harbour Summit closed on Thursday.\n\nRain fell.\n\nHarbour leaders took a train to the sea on "
        "Wednesday.",
    ],
)
def test_a_meeting_that_has_ended_had_begun_when_those_who_met_first_acted(text: str) -> None:
    assert days(main(text)) == (WEDNESDAY, THURSDAY)


def test_those_who_meet_begin_a_meeting_whose_end_is_to_come() -> None:
    text = "Leaders of nine reef states agreed on Thursday to share fish.\n\nThe 35th Harbour Summit ends on Saturday."
    assert days(main(text)) == (THURSDAY, SATURDAY)


@pytest.mark.parametrize(
    "text",
    [
        "The 35th Harbour Summit closed on Thursday.\n\nOfficials had prepared it on Wednesday.",
        "The 35th Harbour Summit closed on Thursday.\n\nForeign ministers sat together on Wednesday.",
        "The 35th Harbour Summit closed on Thursday.\n\nRain fell.\n\nA bank in Oslo failed on Wednesday.",
        "The 35th Harbour Summit closed on Thursday.\n\nThe leaders arrived before Wednesday.",
        "The 35th Harbour Summit is to close on Saturday.\n\nPresident Ole Vik walked to the castle on Thursday.",
    ],
)
def test_days_of_others_are_not_the_first_of_a_meeting_that_has_ended(text: str) -> None:
    assert main(text).start is None


def test_the_length_of_a_meeting_beside_the_first_of_its_kind() -> None:
    text = (
        "The second Reef-Harbour Summit ended here on Thursday.\n\nSeventy leaders took part in the two-day meeting at "
        "the castle, seven years after the first was held in Cairo."
    )
    assert days(main(text)) == (WEDNESDAY, THURSDAY)


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday the foreign ministers, chaired by Ana Bo, had adopted the draft of the declaration.",
        "Foreign ministers cut two paragraphs from the text on Tuesday.",
        "The finance ministers wrote most of the communique on Tuesday, behind closed doors.",
        "On Tuesday foreign ministers agreed on an agenda of four points.",
    ],
)
def test_ministers_who_worked_at_a_text_had_met(text: str) -> None:
    _, beside = read(f"{LEAD}\n\nThe hall was cold.\n\n{text}").gatherings
    assert (beside.name.startswith("meeting of "), days(beside)) == (True, (TUESDAY, TUESDAY))


@pytest.mark.parametrize(
    "text",
    [
        "Foreign ministers smiled at the press on Tuesday.",
        "Latvian ministers adopted the budget on Tuesday.",
        "Foreign ministers said on Tuesday that a draft was lost.",
    ],
)
def test_other_acts_of_ministers_are_no_meeting(text: str) -> None:
    assert len(read(f"{LEAD}\n\nThe hall was cold.\n\n{text}").gatherings) == 1


@pytest.mark.parametrize(
    "text",
    [
        "“We have said this for years,” remarked Senator Orla Quinn of Malta.",
        "Orla Quinn, of Malta, found fault with the cooks.",
        "Orla Quinn was host to Peru's Tomas Reyes and Malta's Hassan Bolk.",
    ],
)
def test_who_is_named_with_a_country_is_there(text: str) -> None:
    assert "Orla Quinn" in there(f"{LEAD}\n\n{text}")


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ana Bo attended for President Orla Quinn of Malta.",
        "The heads of delegation called jointly on President Orla Quinn of Malta.",
        "That time it was Orla Quinn who spoke for Malta.",
        "On that occasion President Orla Quinn of Malta had taken the chair.",
    ],
)
def test_who_is_named_and_not_there(text: str) -> None:
    assert "Orla Quinn" not in there(f"{LEAD}\n\n{text}")
