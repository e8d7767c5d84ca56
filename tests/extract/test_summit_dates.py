"""When a summit is held. No date is invented: what is not said stays open."""

from __future__ import annotations

import pytest

from extract.articles import article, days, findings, report, summit
from namsite.extract import extract


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The NATO summit was long.", id="nothing is said"),
        pytest.param("The NATO summit took place in 2019.", id="a bare year is no day"),
        pytest.param("The NATO summit chose a chairman for 2019-2022.", id="a term of office"),
        pytest.param("The NATO summit was long, and Orla Quinn said on May 3 that she would go.", id="another clause"),
        pytest.param("The NATO summit was long. Rain fell on May 3, 2019.", id="another sentence"),
        pytest.param("The next NATO summit is being held back.", id="not yet"),
        pytest.param("Nobody forgot the NATO summit.", id="not under way"),
        "President Orla Quinn arrived in Lisbon on May 3, 2019 to take part in the NATO summit.",
    ],
)
def test_undated(text: str) -> None:
    assert days(summit(findings(text))) == (None, None)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The NATO summit was held on May 3, 2019.", "2019-05-03", "2019-05-03"),
        ("On May 3, 2019, the NATO summit was held.", "2019-05-03", "2019-05-03"),
        ("The NATO summit was held on October 25-26, 2019.", "2019-10-25", "2019-10-26"),
        ("The NATO summit was held in May 2019.", "2019-05", "2019-05"),
        ("The NATO summit will be held on May 4.", "2020-05-04", "2020-05-04"),
        ("The NATO summit that opened on May 3, 2019 was long.", "2019-05-03", None),
        ("The NATO summit of May 3, 2019 was agreed on May 1, 2018.", "2019-05-03", "2019-05-03"),
        ("The NATO summit was held in May 2019. The NATO summit was held on May 3, 2019.", "2019-05-03", "2019-05-03"),
        ("The NATO summit was held on May 3-5, 2019. The NATO summit met on May 4, 2019.", "2019-05-03", "2019-05-05"),
        ("The two-day NATO summit ended on December 4, 2019.", "2019-12-03", "2019-12-04"),
        ("The two-day NATO summit opened on December 3, 2019.", "2019-12-03", "2019-12-04"),
        ("The three-day NATO summit was held on December 3, 2019.", "2019-12-03", None),
        ("The NATO summit ended on December 4, 2019. The 3-day gathering was long.", "2019-12-02", "2019-12-04"),
        ("The NATO summit ended on December 4, 2019, on the second day of talks.", "2019-12-03", "2019-12-04"),
        ("The NATO summit is being held in London.", "2020-04-25", None),
        ("The NATO summit ended on May 3, 2019.", None, "2019-05-03"),
        ("The NATO summit opens.", "2020-04-25", None),
        ("The NATO summit was held last week.", "2020-04", "2020-04"),
        ("The NATO summit will be held next week.", "2020", "2020"),
        ("The NATO summit ended last week. The NATO summit met on 14 and 15 April.", "2020-04-14", "2020-04-15"),
        ("The NATO summit was held in the last week of the month.", None, None),
    ],
)
def test_days(text: str, start: str | None, end: str | None) -> None:
    assert days(summit(findings(text))) == (start, end)


def test_each_summit_of_a_sentence_has_its_own_date() -> None:
    found = findings("The NATO summit was held on May 3, 2019, and the EU summit was held on May 9, 2019.")
    assert [days(one) for one in found.gatherings] == [("2019-05-03", "2019-05-03"), ("2019-05-09", "2019-05-09")]


def test_the_length_of_the_first_summit_is_not_that_of_others() -> None:
    found = findings("The EU summit was long. It was a two-day event.", "The NATO summit ended on May 3, 2019.")
    assert [days(one) for one in found.gatherings] == [(None, None), (None, "2019-05-03")]


def test_two_summits_that_were_both_held_on_a_day() -> None:
    found = findings("The 7th NATO Summit and the 8th EU Summit were both held in Riga on May 3, 2019.")
    assert [days(one) for one in found.gatherings] == [("2019-05-03", "2019-05-03")] * 2


@pytest.mark.parametrize("when", ["the day before", "on the eve of the summit"])
def test_ministers_on_the_eve(when: str) -> None:
    found = findings(
        "The fifth summit of the Harbour League was held in Riga on April 24.",
        "It rained.",
        f"The foreign ministers had met {when}.",
    )
    assert [days(one) for one in found.gatherings] == [("2020-04-24", "2020-04-24"), ("2020-04-23", "2020-04-23")]


def test_one_day_of_yesterday() -> None:
    found = findings(
        "Emir Hamad Vale yesterday told the presidents of eleven nations that gas was cheap.",
        "The one-day gathering adopted a declaration.",
        headline="Emir hails first GECF Summit",
    )
    assert days(summit(found)) == ("2020-04-24", "2020-04-24")


def test_a_day_before_a_summit_is_not_its_own() -> None:
    found = findings(
        "The foreign ministers of the Harbour League are meeting in Riga on Friday, a day before the fifth NATO summit."
    )
    assert [(one.name[:7], days(one)) for one in found.gatherings] == [
        ("meeting", ("2020-04-24", "2020-04-24")),
        ("fifth N", (None, None)),
    ]


def test_days_of_editions_that_follow_one_another() -> None:
    found = findings(
        "The sixth summit of the Harbour League took place in Riga on Friday.",
        "The first summit of this kind was held in Astana on March 15, 2018, the fifth in Dushanbe on April 14, 2019.",
    )
    assert [one.start for one in found.gatherings] == ["2020-04-24", "2018-03-15", "2019-04-14"]


def test_two_summits_of_a_sentence_are_not_both_under_way() -> None:
    found = findings("The NATO summit and the EU summit are being held in London.")
    assert [days(one) for one in found.gatherings] == [(None, None), (None, None)]


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("LONDON, April 24 (Reuters)", "2020-04-24"),
        ("LONDON (Reuters)", "2020-04-25"),
        ("LONDON, April (Reuters)", "2020-04-25"),
    ],
)
def test_under_way_on_the_day_of_the_dateline(dateline: str, day: str) -> None:
    text = report(f"{dateline} - The NATO summit is being held in London.")
    (one,) = extract(article(text)).gatherings
    assert days(one) == (day, None)
    (start,) = [s for s in one.statements if s.property == "start"]
    assert start.how == "under way on the day of the report"


def test_under_way_in_an_undated_article_is_no_date() -> None:
    assert days(summit(findings("The NATO summit is being held in London.", published=None))) == (None, None)


def test_a_headline_is_not_under_way() -> None:
    found = findings("Rain fell on the town.", headline="Now the NATO summit is being held in rain")
    assert days(summit(found)) == (None, None)


def test_a_year_that_nothing_tells_stays_open() -> None:
    found = findings("The two-day NATO summit ended on May 4.", published=None)
    assert days(summit(found)) == ("XXXX-05-04", "XXXX-05-04")


@pytest.mark.parametrize("day", ["January 1, 0001", "December 31, 9999"])
def test_the_ends_of_the_calendar_are_no_crash(day: str) -> None:
    findings(f"The seven-day NATO summit ended on {day}. The seven-day EU summit opened on {day}.")


@pytest.mark.parametrize(
    ("texts", "start", "end"),
    [
        (
            ["The Harbour League summit ended here today.", "The summit, which began on Thursday, was long."],
            "2020-04-23",
            "2020-04-25",
        ),
        (
            ["The Harbour League summit closed on Friday.", "Quinn had opened the meeting the day before."],
            "2020-04-23",
            "2020-04-24",
        ),
        (
            ["The accord ends the Harbour League summit, which President Quinn opened on Monday."],
            "2020-04-20",
            "2020-04-25",
        ),
        (["The two-day Harbour League council of ministers ended in Riga yesterday."], "2020-04-23", "2020-04-24"),
        (["They met for the Harbour League summit, ending three days of talks on Friday."], "2020-04-22", "2020-04-24"),
        (
            ["Leaders of nine states signed a charter on Friday.", "The two-day Harbour League summit was long."],
            "2020-04-23",
            "2020-04-24",
        ),
        (
            ["Leaders of nine states signed a charter on Friday.", "The one-day Harbour League summit was long."],
            "2020-04-24",
            "2020-04-24",
        ),
        (
            ["Leaders of nine states signed a charter on Friday.", "The Harbour League summit was long."],
            "2020-04-24",
            "2020-04-24",
        ),
        (["Leaders of nine states agreed on Friday to hold a Harbour League summit."], None, None),
        (
            ["Leaders of nine states signed a charter on Friday.", "The Harbour League summit opened with a song."],
            None,
            None,
        ),
        (
            ["The Harbour League on Friday gave Quinn a week.", "The Harbour League summit was long."],
            "2020-04-24",
            "2020-04-24",
        ),
        (
            ["The Harbour League summit ended on Friday.", "Quinn sang at Thursday's opening."],
            "2020-04-23",
            "2020-04-24",
        ),
        (["The Harbour League summit accepted an offer to hold the second in May 2021 in Riga."], None, None),
        (["The Harbour League summit was long.", "President Quinn opened fire on the plan on Monday."], None, None),
        (["The Harbour League summit opened on Friday and had ended on Monday."], None, None),
    ],
)
def test_days_that_other_sentences_tell(texts: list[str], start: str | None, end: str | None) -> None:
    assert days(findings(*texts).gatherings[0]) == (start, end)


def test_ministers_who_met_a_day_before_the_summit() -> None:
    found = findings(
        "The one-day Harbour League summit was held in Riga on Friday.",
        "Foreign ministers held a meeting of the Council of Foreign Ministers a day earlier.",
    )
    assert [days(one) for one in found.gatherings] == [("2020-04-24", "2020-04-24"), ("2020-04-23", "2020-04-23")]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The Arab League summit of 3 May 2021 has been postponed.", None, None),
        ("The Arab League summit, which was to have been held on 3 May 2021, was put off.", None, None),
        ("The Arab League summit of 3 May 2021 has been postponed to 5 June 2021.", "2021-06-05", "2021-06-05"),
        ("The Arab League summit opened on Friday and runs until 26 April.", "2020-04-24", "2020-04-26"),
        ("The Arab League summit opened on Friday and is due to last five days.", "2020-04-24", "2020-04-28"),
        ("The two-day Arab League summit on Friday adopted a charter.", "2020-04-23", "2020-04-24"),
        ("Leaders met in Riga on Friday. The Arab League summit was long.", "2020-04-24", "2020-04-24"),
        ("Ministers met in Riga on Thursday and Friday. The Arab League summit was long.", "2020-04-23", "2020-04-24"),
        ("The Arab League summit opened on Monday. Leaders left for home on Friday.", "2020-04-20", "2020-04-24"),
        (
            "The Arab League summit opened on Monday. Quinn told the closed session on Friday that it rained.",
            "2020-04-20",
            None,
        ),
    ],
)
def test_days_of_what_was_put_off_goes_on_or_has_ended(text: str, start: str | None, end: str | None) -> None:
    assert days(findings(text).gatherings[0]) == (start, end)


def test_days_of_another_meeting_are_not_those_of_the_first_named_late() -> None:
    found = findings(
        "It rained. " * 100, "The two-day talks ended on Friday.", "The Arab League summit of 24 April 1999 was long."
    )
    assert days(found.gatherings[-1]) == ("1999-04-24", "1999-04-24")


def test_a_weekday_says_nothing_where_only_the_year_of_publication_is_known() -> None:
    assert days(summit(findings("The Arab League summit ended on Friday.", published="2020"))) == (None, None)


def test_a_day_on_which_it_was_to_have_opened_is_not_its_first() -> None:
    found = findings(
        "The emergency Arab summit voted here on Saturday to send a force.",
        "The summit was to have opened on Thursday but was delayed by a day.",
    )
    assert days(summit(found)) == ("2020-04-25", "2020-04-25")


def test_those_who_meet_today_tell_the_first_day_of_what_is_named_behind() -> None:
    found = findings(
        "More than 30 African presidents meet in Riga today under tight security.",
        "The 15th Ordinary Session of the Assembly of the African Union will be opened by President Quinn. It runs"
        " until Tuesday.",
        headline="African leaders gather for Riga summit",
    )
    assert days(summit(found)) == ("2020-04-25", "2020-04-28")


def test_what_was_decided_last_week_was_decided_elsewhere() -> None:
    found = findings(
        "The leaders of the Arab League on Friday asked Malta to take back its decision of last week.",
        "The declaration came at the end of the Arab League summit.",
    )
    assert days(summit(found)) == ("2020-04-24", "2020-04-24")


def test_what_preceded_a_meeting_has_a_day_of_its_own() -> None:
    found = findings(
        "The Arab League Ministerial Conference ended on Friday.",
        "The Ministerial Conference was preceded by a meeting of senior officials on Monday.",
    )
    assert days(summit(found)) == (None, "2020-04-24")
