"""When a summit is held, as reports of press offices and agencies tell it over several sentences."""

from __future__ import annotations

import pytest

from extract.articles import article, days, findings, summit
from namsite.extract import extract


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "The third Harbour League summit got off to a late start here on Friday and is to close on Sunday.",
            "2020-04-24",
            "2020-04-26",
        ),
        (
            "Leaders of the Harbour League gathered in Riga on Friday for a three-day summit.",
            "2020-04-24",
            "2020-04-26",
        ),
        (
            "Leaders of the Harbour League adopted a plan on Saturday at the end of a two-day summit in Riga.",
            "2020-04-24",
            "2020-04-25",
        ),
        (
            "The Harbour League's third summit came to a close last night. It had begun on Wednesday.",
            "2020-04-22",
            "2020-04-24",
        ),
        (
            "The presidents of nine countries flew home on Saturday after three days of talks at the third"
            " Harbour League summit.",
            "2020-04-23",
            "2020-04-25",
        ),
        ("The third summit of the Harbour League will be held in Riga on 3 and 4 May.", "2020-05-03", "2020-05-04"),
        (
            "The third summit of the Harbour League, held from 23 to 25 April, ended in Riga with a declaration.",
            "2020-04-23",
            "2020-04-25",
        ),
        ("Riga hosted the third summit of the Harbour League on Thursday and Friday.", "2020-04-23", "2020-04-24"),
        ("The Harbour League opened its third summit today. It will end on Monday.", "2020-04-25", "2020-04-27"),
        (
            "President Orla Quinn opened the third Harbour League summit this morning. The meeting lasts two days.",
            "2020-04-25",
            "2020-04-26",
        ),
        (
            "The third Harbour League summit entered its second day on Saturday. It closes on Sunday.",
            "2020-04-24",
            "2020-04-26",
        ),
        (
            "On the second and last day of the third Harbour League summit, leaders signed a treaty on Saturday.",
            "2020-04-24",
            "2020-04-25",
        ),
        (
            "The third Harbour League summit ended on Friday, a day earlier than planned. It had opened on Wednesday.",
            "2020-04-22",
            "2020-04-24",
        ),
        (
            "Foreign ministers of the Harbour League ended a two-day meeting in Riga on Friday.",
            "2020-04-23",
            "2020-04-24",
        ),
        ("Foreign ministers of the Harbour League met in Riga from Wednesday to Friday.", "2020-04-22", "2020-04-24"),
        ("The Harbour League summit is scheduled for May 3-4 in Riga.", "2020-05-03", "2020-05-04"),
        ("The one-day summit of the Harbour League took place in Riga yesterday.", "2020-04-24", "2020-04-24"),
        (
            "The leaders of Malta, Peru and Chad held their third trilateral summit in Riga on Friday.",
            "2020-04-24",
            "2020-04-24",
        ),
        (
            "Preparations are complete for the third Harbour League summit, which starts in Riga on Monday"
            " and runs until Wednesday.",
            "2020-04-27",
            "2020-04-29",
        ),
        (
            "The third Harbour League summit, opening in Riga on Monday, will last three days.",
            "2020-04-27",
            "2020-04-29",
        ),
        ("Riga is getting ready for Monday's Harbour League summit.", "2020-04-27", "2020-04-27"),
        ("The Harbour League holds its third summit in Riga on Monday and Tuesday.", "2020-04-27", "2020-04-28"),
        (
            "The third Harbour League summit, originally set for March 3, was held on Friday.",
            "2020-04-24",
            "2020-04-24",
        ),
        (
            "The Harbour League's third summit concluded Friday with leaders pledging aid. The two-day"
            " gathering was chaired by Orla Quinn.",
            "2020-04-23",
            "2020-04-24",
        ),
        ("Harbour League leaders wrapped up two days of talks on Friday.", "2020-04-23", "2020-04-24"),
        (
            "The Harbour League's Council of Ministers held its 40th session in Riga on 22-23 April.",
            "2020-04-22",
            "2020-04-23",
        ),
        (
            "The 40th session of the Harbour League Council of Ministers ended in Riga on Friday. The"
            " session opened on Thursday.",
            "2020-04-23",
            "2020-04-24",
        ),
        ("The third Harbour League summit ended here on Friday after two days.", "2020-04-23", "2020-04-24"),
        (
            "The leaders spent Thursday and Friday at the third Harbour League summit in Riga.",
            "2020-04-23",
            "2020-04-24",
        ),
        (
            "Delegates from nine countries are in Riga for the third Harbour League summit (April 24-26).",
            "2020-04-24",
            "2020-04-26",
        ),
        ("The Harbour League summit convened in Riga on Friday and concluded on Saturday.", "2020-04-24", "2020-04-25"),
        (
            "The Harbour League's third summit was declared open by President Orla Quinn on Thursday. It"
            " closed on Saturday.",
            "2020-04-23",
            "2020-04-25",
        ),
        (
            "Commerce ministers of the Harbour League on Friday began their annual conference in Riga,"
            " which is to end today.",
            "2020-04-24",
            "2020-04-25",
        ),
        (
            "The leaders will conclude the third Harbour League summit on Sunday. They arrived on Friday.",
            None,
            "2020-04-26",
        ),
        (
            "The summit of the Harbour League was adjourned on Saturday after three days of debate.",
            "2020-04-23",
            "2020-04-25",
        ),
        ("The Harbour League on Friday suspended Malta at an emergency summit in Riga.", "2020-04-24", "2020-04-24"),
        (
            "The third Harbour League summit has been going on in Riga since Thursday and ends tonight.",
            "2020-04-23",
            "2020-04-25",
        ),
        (
            "Today is the last day of the third Harbour League summit in Riga. It started on Thursday.",
            "2020-04-23",
            "2020-04-25",
        ),
        (
            "President Orla Quinn left for Riga on Friday to attend the third Harbour League summit on"
            " Saturday and Sunday.",
            "2020-04-25",
            "2020-04-26",
        ),
        (
            "The third Harbour League summit winds up in Riga today. Leaders have been meeting since Thursday.",
            "2020-04-23",
            "2020-04-25",
        ),
        ("The Harbour League summit, now in its third day, is expected to end on Sunday.", "2020-04-23", "2020-04-26"),
        ("A two-day summit of the Harbour League gets under way in Riga tomorrow.", "2020-04-26", "2020-04-27"),
        (
            "The Harbour League summit, due to end on Friday, went on until Saturday morning. It had"
            " opened on Wednesday.",
            "2020-04-22",
            "2020-04-25",
        ),
        (
            "The Assembly of Heads of State of the Harbour League held its 9th ordinary session in"
            " Riga on Thursday and Friday.",
            "2020-04-23",
            "2020-04-24",
        ),
        (
            "Agriculture ministers of nine countries agreed on Friday, the second and last day of"
            " their meeting, to share seed.",
            "2020-04-23",
            "2020-04-24",
        ),
        (
            "The fifth summit of the Harbour League on “One Sea, One Sky” has been held in Riga.",
            "2020-04-25",
            None,
        ),
        (
            "Presidents began landing in Riga on Friday for the third summit of the Harbour League, which opens on"
            " Sunday.",
            "2020-04-26",
            None,
        ),
        (
            "Orla Quinn flies to Riga next month for the third summit of the Harbour League, which will take place"
            " from May 29 to 30.",
            "2020-05-29",
            "2020-05-30",
        ),
        (
            "The World Conference on Water closed in Riga on Friday. “Rain is for all,” Orla Quinn had said in her"
            " opening speech on April 13.",
            "2020-04-13",
            "2020-04-24",
        ),
        (
            "The third summit of the Harbour League opened in Riga on Thursday. The leaders return to the hall today"
            " for the closing ceremony.",
            "2020-04-23",
            "2020-04-25",
        ),
        (
            "Quinn spoke at the third summit of the Harbour League. The two-day event had opened in Riga on Thursday.",
            "2020-04-23",
            "2020-04-24",
        ),
        (
            "The third summit of the Harbour League was held in Riga on Friday. “What we call a dream our sons will"
            " call Monday,” Quinn told the closing session.",
            "2020-04-24",
            "2020-04-24",
        ),
        (
            "Heads of state of the Harbour League gathered in Riga on Friday for their annual summit."
            " It ends on Sunday.",
            "2020-04-24",
            "2020-04-26",
        ),
        ("The first day of the third Harbour League summit ended on Friday with a dinner.", "2020-04-24", None),
        (
            "The third Harbour League summit closed here on Friday, three days after it had been opened by the Queen.",
            "2020-04-21",
            "2020-04-24",
        ),
        (
            "The ministerial meeting of the Harbour League was held on April 22. The summit itself opened on April 23.",
            "2020-04-22",
            "2020-04-22",
        ),
    ],
)
def test_days_as_reports_tell_them(text: str, start: str | None, end: str | None) -> None:
    assert days(findings(text).gatherings[0]) == (start, end)


@pytest.mark.parametrize(
    ("paragraphs", "start", "end"),
    [
        pytest.param(
            (
                "President Orla Quinn yesterday took the chair of the Arab League.",
                "The handover opened the tenth summit, a one-day affair.",
            ),
            "2020-04-24",
            "2020-04-24",
            id="one day long, told in another sentence",
        ),
        pytest.param(
            (
                "Quinn on Friday announced a gift, as leaders adopted a charter at a summit.",
                "The Fifth NATO Summit was chaired by Ana Ruiz.",
            ),
            "2020-04-24",
            "2020-04-24",
            id="whatever happened there",
        ),
        pytest.param(
            ("The NATO summit, which began in Riga on Thursday, ended today.",),
            "2020-04-23",
            "2020-04-25",
            id="a comma between a day and the next verb",
        ),
        pytest.param(
            ("Quinn arrived on Friday for the NATO summit.", "The summit, which will be held tomorrow, has a theme."),
            "2020-04-26",
            "2020-04-26",
            id="no day of an arrival; what follows the bare noun is its day",
        ),
        pytest.param(
            ("Leaders signed a treaty on Friday.", "The NATO summit opened. Quinn spoke on Thursday."),
            None,
            None,
            id="two days on which something happened",
        ),
        pytest.param(
            ("The NATO summit in Riga broke up on Friday after seven hours of talks.",),
            "2020-04-24",
            "2020-04-24",
            id="hours make one day",
        ),
        pytest.param(
            ("The NATO summit took place on April 9, 1990, and ended in confusion.",),
            "1990-04-09",
            "1990-04-09",
            id="the day on which it took place",
        ),
        pytest.param(
            ("The NATO summit was long. For two days, Thursday and Friday, they spoke.",),
            "2020-04-23",
            "2020-04-24",
            id="two days by name",
        ),
        pytest.param(
            ("The NATO summit broke up on Friday. It had been due to last two days.",),
            None,
            "2020-04-24",
            id="not as long as it was meant to be",
        ),
    ],
)
def test_days_of_the_summit_that_an_article_is_about(
    paragraphs: tuple[str, ...], start: str | None, end: str | None
) -> None:
    assert days(findings(*paragraphs).gatherings[0]) == (start, end)


def test_today_is_the_day_of_the_dateline() -> None:
    found = extract(
        article("What the day brought\n\n2020-04-25\n\nRIGA, April 24 -- The NATO summit was held today.\n")
    )
    assert days(summit(found)) == ("2020-04-24", "2020-04-24")


def test_a_day_without_a_year_is_none_of_a_summit_of_another_year() -> None:
    text = "The minister briefed the participants of the 2017 Harbour League Summit in Bishkek on April 8."
    assert summit(findings(text, published="2025-04-09")).start is None
    assert summit(findings(text, published="2017-04-09")).start == "2017-04-08"
