"""The grammar of dates. What is no date stays untouched, and no date is invented."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite.dates import decide_order, find_dates, find_page_date, read_stated_date, vote_order
from namsite.reasons import ORDER_AS_CONFIGURED, ORDER_BY_WEEKDAY, ORDER_OF_THE_ARCHIVE, ORDER_UNCLEAR
from namsite.records import DateOrder, Order

SATURDAY = "2020-04-25"
SUNDAY = "2020-04-26"


def read(
    text: str, published: str | None = None, order: Order | None = None
) -> list[tuple[str, str | None, str | None]]:
    found = find_dates(text, published=published, order=DateOrder(order, ORDER_AS_CONFIGURED) if order else None)
    return [(text[one.span.start : one.span.end], one.start, one.end) for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "won 6-2 and drew 3-3, 4-2 on penalties",
        "a score of 6-4, 7-6, 6-1 on the third court",
        "50.49 percent of the vote against 48.85",
        "the price fell by 3.5 to 9.20 dollars",
        "version 1.9.2.3 and Python 3.11.7, then release 10.12.19",
        "a magnitude 7.8 earthquake, then one of 7.5",
        "2,316 dead, 11,500 lines, about $9 billion",
        "call 12-34-56 or 0171 12.34.56.78 or +44 20 1234 5678",
        "the host at 192.168.10.12",
        "in 2316 cases, of 2000 people, by 1500 delegates",
        "Vision - 2040, the 2020 Games, room 2010, COVID-19, COP26",
        "the 18th summit, the 40th and 41st meetings",
        "Theresa May said. Mrs May spoke. They march on. It may 4",
        "Black Friday, the Sunday Times, Ash Wednesday, @Monday",
        "17 per cent, 24/7, 9/11/, 1/2, 3/4/5/6",
        "article 12 of May's law; resolution 5",
        "on Sundays and Mondays",
        "today's era is not an era of war",
        "in Marchand and Octoberfest",
        "paragraph 3.4.20 and section 12.11.10",
        "the file 2020-13-45",
        "a 2000 metre peak, 1900 dollars, 1990 Smith Street",
        "on 15/05/1444 of the other calendar",
        "on 1402/05/12 of a third",
    ],
)
def test_what_is_no_date_stays_untouched(text: str) -> None:
    assert read(text, published=SATURDAY) == []


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("25.04.2020", "2020-04-25", None),
        ("25.04.2020 [17:44]", "2020-04-25T17:44", None),
        ("22.10.19", "2019-10-22", None),
        ("18. IX. 2010", "2010-09-18", None),
        ("18/XII/1999", "1999-12-18", None),
        ("16/09/22", "2022-09-16", None),
        ("03.04.2023", "2023-04-03", None),
        ("01/17/2024", "2024-01-17", None),
        ("17-01-2024", "2024-01-17", None),
        ("12.31.1999", "1999-12-31", None),
        ("05/05/2021", "2021-05-05", None),
        ("2020-04-25", "2020-04-25", None),
        ("2020/04/25", "2020-04-25", None),
        ("2020-04-25T17:44+04:00", "2020-04-25T17:44+04:00", None),
        ("2020-04-25T17:44:10.5Z", "2020-04-25T17:44+00:00", None),
        ("October 25-26, 2019", "2019-10-25", "2019-10-26"),
        ("25-26 October 2019", "2019-10-25", "2019-10-26"),
        ("25 and 26 October 2019", "2019-10-25", "2019-10-26"),
        ("19, 20 and 21 January 2024", "2024-01-19", "2024-01-21"),
        ("September 1-6, 1961", "1961-09-01", "1961-09-06"),
        ("3 to 5 March 1983", "1983-03-03", "1983-03-05"),
        ("31 October to 12 November 2021", "2021-10-31", "2021-11-12"),
        ("31 October/1 November 2019", "2019-10-31", "2019-11-01"),
        ("28 December 2019 - 2 January 2020", "2019-12-28", "2020-01-02"),
        ("28 December – 2 January 2020", "2019-12-28", "2020-01-02"),
        ("April 28 - May 2, 2022", "2022-04-28", "2022-05-02"),
        ("Dec 26th 2021", "2021-12-26", None),
        ("Sept. 3, 1979", "1979-09-03", None),
        ("APRIL 25, 2020", "2020-04-25", None),
        ("4th of May, 2020", "2020-05-04", None),
        ("Monday, August 15, 2022", "2022-08-15", None),
        ("5 May '21", "2021-05-05", None),
        ("April 2020", "2020-04", None),
        ("July 2018 to June 2019", "2018-07", "2019-06"),
        ("2019-2022", "2019", "2022"),
        ("2019–22", "2019", "2022"),
        ("2019/20", "2019", "2020"),
        ("1990s", "1990", "1999"),
    ],
)
def test_dates_that_say_it_all(text: str, start: str, end: str | None) -> None:
    assert read(f"It happened ({text}), they said.") == [(text, start, end or start)]


@pytest.mark.parametrize(
    ("text", "found", "start"),
    [
        ("It was in 2016.", "2016", "2016"),
        ("Since 2010 and until 2026, in (1961)", "2010", "2010"),
        ("the summit of 2016", "2016", "2016"),
        ("in late 2021 it", "late 2021", "2021"),
        ("the summer of 1961 was", "the summer of 1961", "1961"),
        ("from 2019 to 2022", "2019 to 2022", "2019"),
        ("between 1961 and 1970", "1961 and 1970", "1961"),
        ("between March and May 2020", "March and May 2020", "2020-03"),
        ("between 3 and 7 May 2020", "3 and 7 May 2020", "2020-05-03"),
    ],
)
def test_dates_that_a_word_before_them_gives_away(text: str, found: str, start: str) -> None:
    assert read(text)[0][:2] == (found, start)


@pytest.mark.parametrize(
    ("text", "published", "start", "end"),
    [
        ("will be held on May 4", "2020-04-25", "2020-05-04", "2020-05-04"),
        ("was held on 28 November", "2022-01-10", "2021-11-28", "2021-11-28"),
        ("is set for January 19-20", "2023-12-28", "2024-01-19", "2024-01-20"),
        ("gave its approval on December 21", "2021-01-04", "2020-12-21", "2020-12-21"),
        ("28 April-2 May", "2022-04-20", "2022-04-28", "2022-05-02"),
        ("28 December-2 January", "2022-12-20", "2022-12-28", "2023-01-02"),
        ("on 11-13 June, had promised", "2021-11-14", "2021-06-11", "2021-06-13"),
        ("10 June last year", "2020-04-25", "2019-06-10", "2019-06-10"),
        ("in March took over", "2022-09-16", "2022-03", "2022-03"),
        ("gave up in January", "2022-08-15", "2022-01", "2022-01"),
        ("said that preparations for the fair in August were over", "2022-05-15", "2022-08", "2022-08"),
        ("since October", "2021-04-05", "2020-10", "2020-10"),
        ("last May", "2020-04-25", "2019-05", "2019-05"),
        ("next March", "2020-04-25", "2021-03", "2021-03"),
        ("this June", "2020-04-25", "2020-06", "2020-06"),
        ("early May", "2020-04-25", "2020-05", "2020-05"),
        ("Monday, 15 August", "2023-03-01", "2022-08-15", "2022-08-15"),
        ("met on 29 February", "2020-03-02", "2020-02-29", "2020-02-29"),
        ("on Tuesday", SATURDAY, "2020-04-21", "2020-04-21"),
        ("on Saturday", SATURDAY, "2020-04-25", "2020-04-25"),
        ("arrives on Thursday", "2024-01-17", "2024-01-18", "2024-01-18"),
        ("are expected on Sunday", "2022-11-11", "2022-11-13", "2022-11-13"),
        ("on Wednesday and Thursday", "2024-05-04", "2024-05-01", "2024-05-02"),
        ("from Monday to Wednesday", SATURDAY, "2020-04-20", "2020-04-22"),
        ("last Saturday", SATURDAY, "2020-04-18", "2020-04-18"),
        ("next Saturday", SATURDAY, "2020-05-02", "2020-05-02"),
        ("today", SATURDAY, "2020-04-25", "2020-04-25"),
        ("WAS OPENED TODAY BY", SATURDAY, "2020-04-25", "2020-04-25"),
        ("say it lasts until Monday", SATURDAY, "2020-04-27", "2020-04-27"),
        ("are being held in Riga until Monday", SATURDAY, "2020-04-27", "2020-04-27"),
        ("wait for what follows on Tuesday", SATURDAY, "2020-04-28", "2020-04-28"),
        ("this evening", SATURDAY, "2020-04-25", "2020-04-25"),
        ("yesterday", SATURDAY, "2020-04-24", "2020-04-24"),
        ("tomorrow", SATURDAY, "2020-04-26", "2020-04-26"),
        ("three days ago", SATURDAY, "2020-04-22", "2020-04-22"),
        ("10 days ago", SATURDAY, "2020-04-15", "2020-04-15"),
        ("last week", SATURDAY, "2020-04-13", "2020-04-19"),
        ("last month", "2020-01-25", "2019-12", "2019-12"),
        ("meet the day after tomorrow", SATURDAY, "2020-04-27", "2020-04-27"),
        ("met the day before yesterday", SATURDAY, "2020-04-23", "2020-04-23"),
        ("met on Tuesday of last week", SATURDAY, "2020-04-14", "2020-04-14"),
        ("met last week on Tuesday", SATURDAY, "2020-04-14", "2020-04-14"),
        ("met on Monday and Tuesday last week", SATURDAY, "2020-04-13", "2020-04-14"),
        ("gather on Sunday of next week", SATURDAY, "2020-05-03", "2020-05-03"),
        ("gather next week, on Sunday", SATURDAY, "2020-05-03", "2020-05-03"),
        ("gathered on Thursday this week", SATURDAY, "2020-04-23", "2020-04-23"),
        ("gather on Monday week", SATURDAY, "2020-05-04", "2020-05-04"),
        ("gather a week on Sunday", SATURDAY, "2020-05-03", "2020-05-03"),
        ("will gather a week from Monday", SATURDAY, "2020-05-04", "2020-05-04"),
        ("gather on the 15th of this month", SATURDAY, "2020-04-15", "2020-04-15"),
        ("gather on the 14th of next month", "2020-12-20", "2021-01-14", "2021-01-14"),
        ("gathered on 3rd last month", "2020-01-25", "2019-12-03", "2019-12-03"),
        ("gather from the 3rd to the 5th of next month", SATURDAY, "2020-05-03", "2020-05-05"),
        ("will stay until the 30th", SATURDAY, "2020-04-30", "2020-04-30"),
        ("will stay until the 3rd, they said", SATURDAY, "2020-05-03", "2020-05-03"),
        ("met on the 21st and went home", SATURDAY, "2020-04-21", "2020-04-21"),
        ("will meet from the 27th to the 29th", SATURDAY, "2020-04-27", "2020-04-29"),
        ("meet from Sunday (April 26) to Tuesday (April 28)", SATURDAY, "2020-04-26", "2020-04-28"),
        ("meet from Sunday, April 26, to Tuesday, April 28", SATURDAY, "2020-04-26", "2020-04-28"),
        ("met from Sunday, 5 April, until early Tuesday, 7 April", SATURDAY, "2020-04-05", "2020-04-07"),
        ("meet on Monday and the day after", SATURDAY, "2020-04-27", "2020-04-28"),
        ("meet on 4 May and the following day in Riga", SATURDAY, "2020-05-04", "2020-05-05"),
        ("meet on the 4th of next month and the day after", SATURDAY, "2020-05-04", "2020-05-05"),
        ("meet on Monday, the 27th", SATURDAY, "2020-04-27", "2020-04-27"),
        ("met on Friday the 3rd", SATURDAY, "2020-04-03", "2020-04-03"),
        ("next year", SATURDAY, "2021", "2021"),
        ("meet this Thursday and Friday, November 20 and 21", "2014-11-17", "2014-11-20", "2014-11-21"),
        ("recalled last year's summit in Riga on 3 June", SATURDAY, "2019-06-03", "2019-06-03"),
    ],
)
def test_dates_reckoned_from_the_publication_date(text: str, published: str, start: str, end: str) -> None:
    (found,) = find_dates(f"They {text}.", published=published, order=None)
    assert (found.start, found.end) == (start, end)
    assert "publication date" in found.how


@pytest.mark.parametrize(
    ("text", "start", "how"),
    [
        ("on May 4", "XXXX-05-04", "no year stated"),
        ("in January", "XXXX-01", "no year stated"),
        ("29 February", "XXXX-02-29", "no year stated"),
        ("4 May the same year", "XXXX-05-04", "no year stated"),
        ("4 May of that year", "XXXX-05-04", "no year stated"),
        ("on Tuesday", None, "relative to a publication date that is not known"),
        ("last month", None, "relative to a publication date that is not known"),
        ("31 February 2020", None, "no such day in the calendar"),
        ("30 February to 2 March 2020", None, "no such day in the calendar"),
        ("31.02.2020", None, "no such day in the calendar"),
        ("2020-02-30", None, "no such day in the calendar"),
        ("03/04/2023", "2023", "the order of day and month is not clear"),
    ],
)
def test_nothing_is_invented(text: str, start: str | None, how: str) -> None:
    (found,) = find_dates(text, published=None, order=None)
    assert (found.start, found.end, found.how) == (start, start, how)


@pytest.mark.parametrize(
    "text",
    [
        "in the last week of the month",
        "in the last year of his term",
        "in the last month of the war",
        "will meet on the 30th floor",
        "met on the 30th and 31st floors",
        "came on the 10th anniversary",
        "held the 22nd summit",
        "signed on the 4th attempt",
        "will last from the 18th to the 19th century",
        "will rebuild it by the 31st, or so they hope",
        "meet on Monday, the 28th",
    ],
)
def test_what_only_sounds_like_a_day_is_none(text: str) -> None:
    days = find_dates(f"They {text}.", published=SATURDAY, order=None)
    assert all(found.span.end - found.span.start == len("Monday") for found in days)


def test_a_number_of_a_day_in_a_sentence_about_another_month_is_left_alone() -> None:
    assert [one[0] for one in read("In January 1955 they met on the 15th, and were seen in Riga.", SATURDAY)] == [
        "January 1955"
    ]


def test_without_a_publication_date_a_number_of_a_day_says_nothing() -> None:
    (found,) = find_dates("They meet on the 15th of this month.", published=None, order=None)
    assert found.start is None
    assert find_dates("They will stay until the 30th.", published=None, order=None) == ()


def test_days_apart_are_two_days() -> None:
    assert read("met on Monday and Friday of last week", SATURDAY) == [
        ("Monday", "2020-04-13", "2020-04-13"),
        ("Friday of last week", "2020-04-17", "2020-04-17"),
    ]
    assert read("meet on Sunday and Monday next week", SATURDAY) == [
        ("Sunday and Monday next week", "2020-05-03", "2020-05-04")
    ]
    assert read("postponed from Monday, April 20, to Friday, April 24", SATURDAY)[0][1:] == ("2020-04-20", "2020-04-20")
    assert [one[1] for one in read("on Monday, and the day after tomorrow", SATURDAY)] == ["2020-04-20", "2020-04-27"]
    assert read("on 4 and 11 May 2020") == [
        ("4", "2020-05-04", "2020-05-04"),
        ("11 May 2020", "2020-05-11", "2020-05-11"),
    ]
    assert read("on Monday and Friday", SATURDAY) == [
        ("Monday", "2020-04-20", "2020-04-20"),
        ("Friday", "2020-04-24", "2020-04-24"),
    ]


def test_numbers_beside_a_date_are_not_drawn_in() -> None:
    assert read("On May 4, 20 people died", SATURDAY)[0][0] == "May 4"
    assert read("on May 4 and 10 people", SATURDAY)[0][0] == "May 4"
    assert read("a May 3-1 win", SATURDAY)[0][0] == "May 3"
    assert read("9 to 5 May 2020")[0][0] == "5 May 2020"


def test_broken_lines_and_offsets() -> None:
    text = "opened on 19\nApril 2018 here"
    (found,) = find_dates(text, published=None, order=None, offset=100)
    assert text[found.span.start - 100 : found.span.end - 100] == "19\nApril 2018"
    assert found.start == "2018-04-19"


@pytest.mark.parametrize(
    ("order", "text", "start"),
    [
        ("dmy", "03/04/2023", "2023-04-03"),
        ("mdy", "03/04/2023", "2023-03-04"),
        ("mdy", "03.04.2023", "2023-04-03"),
        ("mdy", "17/01/2024", "2024-01-17"),
        ("ymd", "22/10/19", "2022-10-19"),
    ],
)
def test_the_order_of_day_and_month(order: Order, text: str, start: str) -> None:
    assert read(text, order=order)[0][1] == start


def test_a_date_says_that_the_order_of_day_and_month_was_reasoned() -> None:
    def how(text: str, *, votes: list[str], configured: Order | None = None) -> str:
        order = decide_order(map(vote_order, votes), configured)
        (found,) = find_dates(text, published=None, order=order)
        return found.how

    assert how("03/04/2023", votes=["17/01/2024"]) == ORDER_OF_THE_ARCHIVE
    assert how("03/04/2023", votes=[], configured="mdy") == ORDER_AS_CONFIGURED
    assert how("22/10/19", votes=[], configured="ymd") == ORDER_AS_CONFIGURED
    assert how("03/04/2023", votes=[]) == ORDER_UNCLEAR
    assert how("17/04/2023", votes=[], configured="mdy") == "stated"
    assert how("03.04.2023", votes=[], configured="mdy") == "stated"
    assert how("04/04/2023", votes=[], configured="mdy") == "stated"
    page_date = find_page_date("Sunday 06/03/1984", None)
    assert page_date is not None and page_date.how == ORDER_BY_WEEKDAY


def test_two_digit_years_lie_near_the_publication_date() -> None:
    assert read("on 01.02.70", "1968-05-01")[0][1] == "1970-02-01"
    assert read("on 01.02.70")[0][1] == "1970-02-01"
    assert read("on 01.02.68")[0][1] == "1968-02-01"
    assert read("on 01.02.39")[0][1] == "2039-02-01"
    assert read("on 01.02.99", "2001-01-01")[0][1] == "1999-02-01"


def test_an_archive_votes_on_the_order() -> None:
    american = vote_order("01/17/2024 and 12/25/2023, but 03/04/2023 says nothing")
    british = vote_order("17/01/2024")
    assert american == (("mdy", 2),)
    assert british == (("dmy", 1),)
    nothing = vote_order("25.04.2020 votes for nothing")
    assert decide_order([american], None) == DateOrder("mdy", ORDER_OF_THE_ARCHIVE)
    assert decide_order([british, nothing], None) == DateOrder("dmy", ORDER_OF_THE_ARCHIVE)
    assert decide_order([american, british], None) is None
    assert decide_order([], None) is None


def test_the_configuration_decides_where_the_archive_does_not() -> None:
    american, british = vote_order("01/17/2024"), vote_order("17/01/2024")
    assert decide_order([american], "dmy") == DateOrder("mdy", ORDER_OF_THE_ARCHIVE)
    assert decide_order([american, british], "dmy") == DateOrder("dmy", ORDER_AS_CONFIGURED)
    assert decide_order([], "ymd") == DateOrder("ymd", ORDER_AS_CONFIGURED)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("25.04.2020 [17:44]", "2020-04-25T17:44"),
        ("2 March 2023 14:20 (UTC +04:00)", "2023-03-02T14:20+04:00"),
        ("Politics   Materials   2 March 2023 14:20 (UTC +04:00)", "2023-03-02T14:20+04:00"),
        ("03.03.2023 / 09:05", "2023-03-03T09:05"),
        ("Posted on Sunday 14 November 2021 by the Climate Desk", "2021-11-14"),
        ("Updated: 29.06.2022 22:47", "2022-06-29T22:47"),
        ("2023-08-24 | Johannesburg | Mzansi Wire", "2023-08-24"),
        ("November 11, 2022 3:05 pm  ·  Sok Dara", "2022-11-11T15:05"),
        ("Tue 7 Feb 2023 02.10 GMT", "2023-02-07T02:10+00:00"),
        ("Posted at 06:14 on 03 June, 2004 UTC", "2004-06-03T06:14+00:00"),
        ("Rabu, 8 April 2020 10:02 WIB", "2020-04-08T10:02+07:00"),
        ("Published: 19 Nov 2022 at 16:40", "2022-11-19T16:40"),
        ("By Staff Reporters | Dec 26th 2021, 11:20 am", "2021-12-26T11:20"),
        ("Politics | 01/17/2024", "2024-01-17"),
        ("16.09.22, 18:30", "2022-09-16T18:30"),
        ("04.01.2021 – 17:55 CET", "2021-01-04T17:55+01:00"),
        ("Nairobi, Monday, August 15, 2022", "2022-08-15"),
        ("5 Dec. 2019, 12 a.m. EST", "2019-12-05T00:00-05:00"),
        ("Last updated 3 May 2021 1640 GMT", "2021-05-03T16:40+00:00"),
        ("13:45, 6 May 2019", "2019-05-06T13:45"),
        ("6 May 2019 13:45 IST", "2019-05-06T13:45"),
        ("6 May 2019 13:45 +0530", "2019-05-06T13:45+05:30"),
        ("6 May 2019 13:45 UTC-3", "2019-05-06T13:45-03:00"),
        ("6 May 2019 25:99", "2019-05-06"),
        ("Updated 6 March 2019 18:30 | Published 5 March 2019 09:10", "2019-03-05T09:10"),
        ("Thursday, 12 July 2018 00:00 Written by Jane Doe", "2018-07-12T00:00"),
        ("Web posted on: Thursday, June 3, 2004 2:05 PM EDT", "2004-06-03T14:05-04:00"),
        ("The Harbour Gazette, May 21, 1968, p. 4", "1968-05-21"),
        ("THE TIDE (Vol. 3, No. 12), 2nd March 1974", "1974-03-02"),
        ("The Harbour Gazette (1921-1988); May 21, 1968; pg. 4", "1968-05-21"),
        ("By Jan Mair Published February 9, 2011 at 11:20 AM", "2011-02-09T11:20"),
        ("For immediate release: March 2, 1974", "1974-03-02"),
        ("Story last updated at 11:20 a.m. on 9 February 2011.", "2011-02-09T11:20"),
        ("This article was published on February 9, 2011.", "2011-02-09"),
        ("Evening edition, Saturday 2nd of March 1974", "1974-03-02"),
        ("Tuesday, 30 Dhu al-Hijjah 1399 - 20 November 1979", "1979-11-20"),
        ("Added: 09-Feb-2011", "2011-02-09"),
        ("9-Feb-11", "2011-02-09"),
        ("Interview / 30 Oct.'23 / 11:20", "2023-10-30T11:20"),
        ("Politics / 30. Oct. 23", "2023-10-30"),
        ("Wed Feb 9 11:20:05 2011", "2011-02-09"),
        ("08 Jul, Monday 2019, 10:15", "2019-07-08T10:15"),
        ("9. February 2011", "2011-02-09"),
        ("Sunday 06/03/1984", "1984-06-03"),
        ("Wednesday, 06/06/1984", "1984-06-06"),
        ("HARBOUR GAZETTE ... Sunday, June 3, 1984 ... 5 cents", "1984-06-03"),
        ("21/V/1999", "1999-05-21"),
        ("21. 5. 1999", "1999-05-21"),
        ("BEIRUT, le dimanche 20 octobre 2002", "2002-10-20"),
        ("Port Alvim, 21 de mayo de 1968", "1968-05-21"),
        ("Port Alvim, den 21. Mai 1968", "1968-05-21"),
        ("21 мая 1999", "1999-05-21"),
        ("1999年5月21日(金)", "1999-05-21"),
        ("4:27 pm on 6 May 2019", "2019-05-06T16:27"),
        ("APW-12-30-91 2214EST", "1991-12-30"),
        ("AP-NY-06-07-92 1655EDT", "1992-06-07"),
        ("ENDS bn/na/1847gmt/01-10-92", "1992-10-01"),
        ("SCP mk/rt 24/05/22 17:52", "2022-05-24T17:52"),
        ("CORALWIRE BN/NA 01-10-92 1847 GMT", "1992-10-01T18:47+00:00"),
        ("www.coralnews.example 2006-11-04 16:32:08", "2006-11-04T16:32"),
        ("coral-news.example 4 November 2006", "2006-11-04"),
        ("ba/lo/ 2022-05-24", "2022-05-24"),
        ("PRESS RELEASE — EMBARGOED until 1900 GMT, Monday 6 May 2019", "2019-05-06T19:00+00:00"),
        ("This article was published on 25 April 2020 - Levant Press", "2020-04-25"),
        ("31.02.2020", None),
        ("31. Februar 2020", None),
    ],
)
def test_date_lines(line: str, value: str | None) -> None:
    date = find_page_date(line, None)
    assert date is not None
    assert date.value == value
    assert 0 <= date.start < date.end <= len(line)


@pytest.mark.parametrize(
    "line",
    [
        "On 25 April 2020 leaders met in Baku",
        "The summit was held on 25 April 2020.",
        "The 4th Summit was held in Riga on 25 April 2020. - Levant Press",
        "The leaders had met from 25 April 2020. | Levant Press",
        "Updated rules on 5 May 2020 took effect in all the member states",
        "Photo taken on 3 May 2021",
        "When: 12 May 2021",
        "© 2021 Press, 3 May 2021",
        "— Somebody (@somebody) March 7, 2022",
        "This page was last updated in May.",
        "3-5 May 2021",
        "Tuesday, 3 March",
        "a line without any number",
        "x" * 200 + " 3 May 2021",
        "What happened on 3 May 2021?",
        "The and/or 24/05/2022 clause is not read",
        "About 21 soldaten 1968 came",
        "BN/NA beat OL/VI 31-10-92 1847 times",
        "registered at coral-news.example 4 November 2006",
        "see www.coralnews.example 2006-11-04 for more",
        "The Harbour Gazette wrote of it on May 21, 1968, in detail",
    ],
)
def test_lines_that_are_no_date_lines(line: str) -> None:
    assert find_page_date(line, None) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2020-04-25", "2020-04-25"),
        ("2020-04-25 17:44", "2020-04-25T17:44"),
        ("2020-04-25T17:44:00+04:00", "2020-04-25T17:44+04:00"),
        ("25 April 2020", "2020-04-25"),
        ("2020-04", "2020-04"),
        ("April 2020", "2020-04"),
        ("2020", "2020"),
        ("soon", None),
        ("Baku, 25 April 2020", None),
    ],
)
def test_date_fields(value: str, expected: str | None) -> None:
    date = read_stated_date(value, None)
    assert (date.value if date else None) == expected


def test_updated_is_told_from_published() -> None:
    updated = find_page_date("Updated: 29.06.2022", None)
    published = find_page_date("Published: 29.06.2022", None)
    assert updated is not None
    assert updated.updated
    assert published is not None
    assert not published.updated


def days_since(year: int) -> st.SearchStrategy[datetime.date]:
    return st.dates(min_value=datetime.date(year, 1, 1), max_value=datetime.date(2099, 12, 31))


IN_WORDS = st.tuples(days_since(1400), st.sampled_from(["%d %B %Y", "%B %d, %Y", "%A, %d %b %Y"]))
IN_NUMBERS = st.tuples(days_since(1500), st.sampled_from(["%d.%m.%Y", "%Y-%m-%d"]))  # 1444 is of another calendar


@given(IN_WORDS | IN_NUMBERS)
def test_every_day_is_read_back(written: tuple[datetime.date, str]) -> None:
    day, form = written
    text = f"It was on {day.strftime(form)} that they met."
    if f"{day.year:04d}" in text:  # strftime does not pad years on every system
        assert [one.start for one in find_dates(text, published=None, order=None)] == [day.isoformat()]


@given(st.text(max_size=200), st.sampled_from([None, "2020-04-25", "2020-04", "2020"]))
def test_any_text(text: str, published: str | None) -> None:
    found = find_dates(text, published=published, order=None)
    ends = [0, *(one.span.end for one in found)]
    assert all(end <= one.span.start < one.span.end <= len(text) for one, end in zip(found, ends, strict=False))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The road will be closed on Monday.", "2020-04-27"),
        ("The meeting will be held on 10 June.", "2020-06-10"),
        ("Quinn, who on Monday hosts a summit, sang.", "2020-04-27"),
        ("The summit continues on Monday.", "2020-04-27"),
        ("Opened by Quinn on Monday, it was long.", "2020-04-20"),
        ("On Monday the Council of Heads of State of the Reef and Harbour League (RHL) will hold it.", "2020-04-27"),
        ("Last year's meeting was held in Riga on 3 June.", "2019-06-03"),
        ("After last year's meeting they meet again on 3 June.", "2020-06-03"),
        ("The forum, which opened with a song, ends on Monday.", "2020-04-27"),
        ("Quinn left to attend the fair on Saturday and Sunday.", "2020-04-25"),
        ("Quinn went to the fair on Thursday and Friday.", "2020-04-23"),
        ("The fair, originally set for 3 March, was long.", "2020-03-03"),
        ("The fair, meant for spring, has been put off to 15 December.", "2020-12-15"),
    ],
)
def test_a_verb_tells_whether_a_day_lies_ahead(text: str, day: str) -> None:
    assert [start for _, start, _ in read(text, published=SATURDAY)] == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It left in 2015, after the storm of 22 April.", "2015-04-22"),
        ("Built in 2015, it reopened on 22 April.", "2020-04-22"),
        ("It opened on 1 April 2015 and closed on 22 April.", "2015-04-22"),
        ("It opened on 1 May 2015 and closed on 22 April.", "2020-04-22"),
    ],
)
def test_a_year_before_a_day_of_the_same_clause(text: str, day: str) -> None:
    assert read(text, published=SATURDAY)[1][1] == day


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        # A week of which the sentence looks ahead to a day is the one to come, on its last day; else it is its own.
        (
            "China will host a summit from Thursday to Friday this week, it said on Sunday.",
            SUNDAY,
            "2020-04-30/2020-05-01",
        ),
        ("The council is to meet on Tuesday of this week.", SUNDAY, "2020-04-28/2020-04-28"),
        ("The council met on Tuesday of this week.", SUNDAY, "2020-04-21/2020-04-21"),
        ("The council will meet this week on Monday.", SUNDAY, "2020-04-27/2020-04-27"),
        ("It falls on Monday.", SATURDAY, "2020-04-27/2020-04-27"),
        ("That meeting is on Monday.", SATURDAY, "2020-04-27/2020-04-27"),
        ("The meeting is now fixed for Monday.", SATURDAY, "2020-04-27/2020-04-27"),
        ("The date is fixed by now: January 13 and 14.", SATURDAY, "2021-01-13/2021-01-14"),
        ("The date was fixed long ago: January 13 and 14.", SATURDAY, "2020-01-13/2020-01-14"),
        ("It meets this coming Saturday.", SATURDAY, "2020-05-02/2020-05-02"),
        ("The council meets Saturday next.", SATURDAY, "2020-05-02/2020-05-02"),
        ("The council meets on Monday next, in Riga.", SATURDAY, "2020-04-27/2020-04-27"),
        ("The council met on Saturday last.", SATURDAY, "2020-04-18/2020-04-18"),
        ("The next council is on Saturday.", SUNDAY, "2020-05-02/2020-05-02"),
        (
            "On Monday, for that one day, the twenty-second meeting of the Council of Heads of State of the"
            " Organization for the Harbours of the North takes place.",
            SATURDAY,
            "2020-04-27/2020-04-27",
        ),
        # Days counted from that of the report, from the first or from the last of a month.
        ("They meet in five days' time.", SATURDAY, "2020-04-30/2020-04-30"),
        ("They meet in Riga in a week’s time.", SATURDAY, "2020-05-02/2020-05-02"),
        ("They meet two weeks from today.", SATURDAY, "2020-05-09/2020-05-09"),
        ("They meet two weeks from tomorrow.", SATURDAY, "2020-05-10/2020-05-10"),
        ("They met a week ago this morning.", SATURDAY, "2020-04-18/2020-04-18"),
        ("They meet three days from now.", SATURDAY, "2020-04-28/2020-04-28"),
        ("They met a week ago today.", SATURDAY, "2020-04-18/2020-04-18"),
        ("They met a fortnight ago yesterday.", SATURDAY, "2020-04-10/2020-04-10"),
        ("They will meet on the first day of September.", SATURDAY, "2020-09-01/2020-09-01"),
        ("They met on the last day of January.", SATURDAY, "2020-01-31/2020-01-31"),
        ("They met on the last day of February 2019.", SATURDAY, "2019-02-28/2019-02-28"),
        ("They will meet on the last two days of June.", SATURDAY, "2020-06-29/2020-06-30"),
        ("They will meet on the first three days of July.", SATURDAY, "2020-07-01/2020-07-03"),
        ("They met on the first and second days of March.", SATURDAY, "2020-03-01/2020-03-02"),
        ("They meet on the last day of next month.", SATURDAY, "2020-05-31/2020-05-31"),
        ("They meet on the last day of the month.", SATURDAY, "2020-04-30/2020-04-30"),
    ],
)
def test_which_of_the_days_is_meant(text: str, published: str, days: str) -> None:
    found = find_dates(text, published=published, order=None)
    assert f"{found[0].start}/{found[0].end}" == days


def test_a_weekday_behind_tomorrow_is_to_come() -> None:
    text = "She flew in on Monday: one is tomorrow; the other, the 19th, on Tuesday."
    assert [start for _, start, _ in read(text, SATURDAY)] == ["2020-04-20", "2020-04-26", "2020-04-28"]


def test_days_counted_from_a_day_that_is_not_known() -> None:
    assert [one.start for one in find_dates("They meet two weeks from today.", published=None, order=None)] == [None]
    assert [one.start for one in find_dates("on the last day of June", published=None, order=None)] == ["XXXX-06-30"]
    assert [one.start for one in find_dates("on the last day of May 2019", published=None, order=None)] == [
        "2019-05-31"
    ]
    assert find_dates("They meet on the last day of the month.", published=None, order=None) == ()


@pytest.mark.parametrize(
    "text",
    [
        "They spoke on the first day of the May holidays.",
        "Two days of July heat",
        "It will be open in five days",
        "the last days of the month",
        "the first day of Mayor Bo",
    ],
)
def test_no_days_of_a_month(text: str) -> None:
    assert all(one.precision != "day" for one in find_dates(text, published=SATURDAY, order=None))


@pytest.mark.parametrize("published", ["2020", "2020-04"])
def test_weekdays_are_not_reckoned_from_a_year_or_a_month(published: str) -> None:
    assert read("It rained on Friday.", published=published) == [("Friday", None, None)]


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("It met on SATURDAY AND SUNDAY.", "2020-04-22", ("2020-04-18", "2020-04-19")),
        ("It sat between Monday and Friday.", "2020-04-25", ("2020-04-20", "2020-04-24")),
        ("It sits from today until Monday.", "2020-04-25", ("2020-04-25", "2020-04-27")),
        ("It sits from April 24 to Sunday.", "2020-04-25", ("2020-04-24", "2020-04-26")),
        ("They met over the weekend.", "2020-04-21", ("2020-04-18", "2020-04-19")),
        ("They will meet at the weekend.", "2020-04-21", ("2020-04-25", "2020-04-26")),
        ("They meet this weekend.", "2020-04-21", ("2020-04-25", "2020-04-26")),
        ("They met this weekend.", "2020-04-26", ("2020-04-25", "2020-04-26")),
        ("The talks of last weekend were long.", "2020-04-26", ("2020-04-18", "2020-04-19")),
        ("The talks of last weekend were long.", "2020-04-21", ("2020-04-18", "2020-04-19")),
        ("The talks of next weekend are off.", "2020-04-26", ("2020-05-02", "2020-05-03")),
        ("At the weekend people sleep.", "2020-04-21", (None, None)),
        ("They met at the weekend.", None, (None, None)),
        ("Yesterday's long summit was short.", "2020-04-25", ("2020-04-24", "2020-04-24")),
    ],
)
def test_days_that_are_told_together(text: str, published: str | None, days: tuple[str | None, str | None]) -> None:
    assert [(one.start, one.end) for one in find_dates(text, published=published, order=None)] == [days]


@pytest.mark.parametrize("text", ["They came today from Riga until dusk.", "It is today's world, tomorrow's news."])
def test_no_days_together(text: str) -> None:
    assert all(one.start == one.end for one in find_dates(text, published="2020-04-25", order=None))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # Until when something may be done, or from when a journey that is told of lasts.
        ("The judge has until Saturday to decide whether to charge the two.", "2018-05-12"),
        ("The court gave the ministry until Friday to hand over the papers.", "2018-05-11"),
        ("Rebels were given until Monday to leave the town.", "2018-05-14"),
        ("A general strike was called if no deal is struck by Sunday.", "2018-05-13"),
        ("He said members would walk out unless the minister apologised by Friday.", "2018-05-11"),
        ("The union set a deadline of Friday for an answer.", "2018-05-11"),
        ("The party must name a candidate by Friday.", "2018-05-11"),
        ("Mr Rane has called off a two-day visit to Dhaka beginning Tuesday.", "2018-05-15"),
        ("The premier cancelled his trip to Lima, starting Monday, over the floods.", "2018-05-14"),
        ("Dockers announced a two-day walkout starting Friday.", "2018-05-11"),
        ("Ms Muir succeeds Lord Vik, who steps down on June 30 after eight years.", "2018-06-30"),
        ("Mr Vik retires on Friday after forty years.", "2018-05-11"),
        ("The governor, whose term expires on September 3, declined to comment.", "2018-09-03"),
        ("She takes office on Monday.", "2018-05-14"),
        ("The presidency has proposed that the two blocs meet again in November.", "2018-11"),
        ("The envoy suggested that talks resume on Friday.", "2018-05-11"),
        # Of what is over
        ("Rain fell until Saturday.", "2018-05-05"),
        ("By Sunday 40 people had died.", "2018-05-06"),
        ("He was held until Friday.", "2018-05-04"),
        ("Polling stations had been open until Sunday.", "2018-05-06"),
        ("She resigned on Friday.", "2018-05-04"),
        ("Clashes beginning Friday left three dead.", "2018-05-04"),
        ("The judge had agreed that the two met on Friday.", "2018-05-04"),
    ],
)
def test_a_term_lies_ahead(text: str, day: str) -> None:
    assert [date.start for date in find_dates(text, published="2018-05-09", order=None)] == [day]
