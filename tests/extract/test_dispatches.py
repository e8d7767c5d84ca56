"""Meetings as press offices and agencies tell of them: which ones a dispatch names, and their days."""

from __future__ import annotations

import pytest

from extract.articles import days, findings, names, participants, summit

FRIDAY = "2020-04-24"
SATURDAY = "2020-04-25"  # the day of the report


def told(*paragraphs: str, headline: str = "What the day brought") -> list[tuple[str, str | None, str | None]]:
    """The meetings of a report in order, with their days."""
    return [(one.name, *days(one)) for one in findings(*paragraphs, headline=headline).gatherings]


@pytest.mark.parametrize(
    ("text", "name", "start", "end"),
    [
        (
            "Prime Minister Orla Quinn of Malta takes part in the meeting of the Eurasian Intergovernmental Council on"
            " 25 April.",
            "meeting of the Eurasian Intergovernmental Council",
            SATURDAY,
            SATURDAY,
        ),
        (
            "The European Council, meeting in Brussels on 24 and 25 April, opened negotiations.",
            "European Council",
            FRIDAY,
            SATURDAY,
        ),
        (
            "The GCC Ministerial Council held its 159th session in Riyadh on Friday.",
            "159th session",
            FRIDAY,
            FRIDAY,
        ),
        (
            "The Council of the Arab League at ministerial level opened its 160th ordinary session on Friday.",
            "160th ordinary session",
            FRIDAY,
            None,
        ),
        (
            "A session of the Collective Security Council of the Collective Security Treaty Organization took place in"
            " Minsk on Friday.",
            "session of the Collective Security Council of the Collective Security Treaty Organization",
            FRIDAY,
            FRIDAY,
        ),
        (
            "The Sixth Meeting of the Ministerial Council of the African Union was held on Friday.",
            "Sixth Meeting of the Ministerial Council of the African Union",
            FRIDAY,
            FRIDAY,
        ),
        (
            "The decision was announced on the last day of the Commonwealth Heads of Government Meeting on Saturday.",
            "Commonwealth Heads of Government Meeting",
            None,
            SATURDAY,
        ),
        (
            "Meeting here on Friday for the twelfth time, the heads of government of the Nordic countries agreed.",
            "meeting of heads of government of the Nordic countries",
            FRIDAY,
            FRIDAY,
        ),
        (
            "The 12th CARICOM Heads of Government Conference, the chairman said on Friday, opened on Thursday.",
            "12th CARICOM Heads of Government Conference",
            "2020-04-23",
            None,
        ),
        (
            "The leaders met on Friday for the second in-person summit of the Quad.",
            "second in-person summit of the Quad",
            FRIDAY,
            FRIDAY,
        ),
    ],
)
def test_the_one_meeting_of_a_sentence(text: str, name: str, start: str | None, end: str | None) -> None:
    assert told(text) == [(name, start, end)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The NATO summit opened on Saturday. The meeting lasts until Monday.", SATURDAY, "2020-04-27"),
        ("The NATO summit opened on Saturday. It is being held in Riga until Monday.", SATURDAY, None),
        ("NATO leaders sat down on Saturday for a summit. The summit rises on Monday.", SATURDAY, "2020-04-27"),
        ("The NATO summit ended on Saturday, a day after Orla Quinn had opened it.", FRIDAY, SATURDAY),
        (
            "The NATO summit began on Friday. The leaders concluded their first meeting in four years on Saturday.",
            FRIDAY,
            SATURDAY,
        ),
        ("The NATO summit follows on Tuesday.", "2020-04-28", "2020-04-28"),
        ("It was the third NATO summit after Riga in November 2006.", None, None),
        ("Quinn, whose country is host to the NATO summit in 2021, arrived on Friday.", None, None),
    ],
)
def test_first_and_last_days(text: str, start: str | None, end: str | None) -> None:
    assert days(summit(findings(text))) == (start, end)


def test_the_first_summit_in_years_is_the_one_that_is_told_of() -> None:
    (one,) = findings(
        "NATO leaders ended a summit on Friday. It was the first regular summit in three years."
    ).gatherings
    assert one.number is None


def test_the_number_stands_in_the_headline() -> None:
    (one,) = findings(
        "NATO leaders ended a two-day summit in Riga on Saturday.", headline="31st summit ends"
    ).gatherings
    assert (one.number, days(one)) == (31, (FRIDAY, SATURDAY))


def test_the_number_of_the_headline_is_that_of_the_session() -> None:
    text = "The 39th Ordinary Session of the Assembly of the African Union opened on Saturday."
    assert len(told(text, headline="39th AU Summit opens in Riga")) == 1


def test_an_informal_summit_that_is_planned_is_another_one() -> None:
    found = told("The 9th NATO summit was held on Friday.", "An informal summit is planned in Riga next year.")
    assert found == [("9th NATO summit", FRIDAY, FRIDAY), ("informal summit", None, None)]


def test_the_presidency_of_a_summit_is_no_other_summit() -> None:
    text = "President Orla Quinn took over the presidency of the NATO summit from Boris Novak on Friday."
    assert told("The 9th NATO summit ended on Saturday.", text) == [("9th NATO summit", FRIDAY, SATURDAY)]


def test_a_motto_is_no_other_summit() -> None:
    text = 'NATO leaders ended their 41st summit on Friday, dubbed the "Hope and Unity Summit".'
    assert told(text) == [("41st summit", None, FRIDAY)]


def test_numbers_in_words_above_twenty() -> None:
    found = told(
        "The Forty-Sixth Regular Meeting of Heads of Government of the Caribbean Community was held on Friday.",
        "The Forty-Seventh Regular Meeting will be convened in Grenada on 3 July.",
    )
    assert [name[:12] for name, *_ in found] == ["Forty-Sixth ", "Forty-Sevent"]


def test_next_years_meeting_with_its_day() -> None:
    text = "Quinn invited the leaders to Riga for next year's meeting, on 7 and 8 October."
    assert told("The 9th NATO summit was held on Friday.", text)[1:] == [
        ("next year's meeting", "2021-10-07", "2021-10-08")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Foreign ministers had settled the text on Thursday.",
        "Foreign ministers, led by Boris Novak, prepared the summit on Thursday.",
        "The foreign ministers had met the day before.",
    ],
)
def test_ministers_who_prepared_the_summit(text: str) -> None:
    assert told("The 9th NATO summit of heads of state was held on Friday.", text)[1:] == [
        ("meeting of foreign ministers", "2020-04-23", "2020-04-23")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Foreign ministers had arrived on Thursday.",
        "Latvia's foreign ministers had settled the text on Thursday.",
        "Foreign ministers had asked Orla Quinn, who came on Thursday.",
    ],
)
def test_ministers_who_did_not_meet(text: str) -> None:
    assert told("The 9th NATO summit of heads of state was held on Friday.", text)[1:] == []


def test_an_organ_that_met_on_the_eve_of_a_summit() -> None:
    text = "The Council of Foreign Ministers of the African Union met in Riga on Friday, on the eve of the 11th Summit."
    assert told(text)[0] == ("Council of Foreign Ministers of the African Union", FRIDAY, FRIDAY)


def test_the_headlines_summit_is_the_meeting_of_the_council() -> None:
    text = "A meeting of the Council of Heads of State of the CIS was held in Riga on Friday."
    assert len(told(text, headline="How Riga lived through the CIS summit")) == 1


def test_days_belong_to_the_summit_that_stands_nearest_to_the_verb() -> None:
    found = told("The Climate Action Summit began on Saturday at COP25, which runs from 20 to 30 April in Riga.")
    assert found == [("Climate Action Summit", SATURDAY, None), ("COP25", "2020-04-20", "2020-04-30")]


@pytest.mark.parametrize("who", ["African trade ministers", "Commonwealth foreign ministers"])
def test_proper_adjectives_keep_their_capitals(who: str) -> None:
    (found,) = told(f"{who} met in Riga on Friday.", "The ministers of Malta and Peru spoke.", "A meeting is short.")
    assert found == (f"meeting of {who}", FRIDAY, FRIDAY)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (
            ["COP25 will open on December 3 and end on December 14."],
            [("COP25", "2020-12-03", "2020-12-14")],
        ),
        (
            ["The NATO summit closed on Saturday. Orla Quinn had inaugurated it on Friday."],
            [("NATO summit", FRIDAY, SATURDAY)],
        ),
        (
            ["The three-day NATO summit closes on Sunday.", "Leaders dined on Wednesday, the eve of the opening."],
            [("NATO summit", FRIDAY, "2020-04-26")],
        ),
        (
            [
                "Orla Quinn arrived here today to attend the 43rd ASEAN Summit and Related Summits beginning tomorrow"
                " until April 28."
            ],
            [("43rd ASEAN Summit", "2020-04-26", "2020-04-28")],
        ),
        (
            [
                "The Council of Foreign Ministers of the CIS convened on Saturday in Riga, a day ahead of the eighth"
                " summit."
            ],
            [("Council of Foreign Ministers of the CIS", SATURDAY, None), ("eighth summit", None, None)],
        ),
        (
            ["The 18th NATO summit was held on Friday. It was the first NATO summit after its growth in June 2017."],
            [("18th NATO summit", FRIDAY, FRIDAY)],
        ),
        (
            ["The NATO summit ended on Saturday, a day after Orla Quinn had declared it open."],
            [("NATO summit", FRIDAY, SATURDAY)],
        ),
        (
            ["Orla Quinn spoke to the NATO summit today.", "She promised a text by Monday, when the meeting ends."],
            [("NATO summit", None, "2020-04-27")],
        ),
        (
            [
                "The second session of the United Nations Conference on Trade and Development came to an end on Friday,"
                " weeks after it had been opened on 1 February."
            ],
            [("second session of the United Nations Conference on Trade and Development", "2020-02-01", FRIDAY)],
        ),
        (
            [
                "The 18th meeting of the Council of Heads of Government of the CIS took place on Friday.",
                "India will hold the next meeting of the council in New Delhi on 3 May 2021.",
            ],
            [
                ("18th meeting of the Council of Heads of Government of the CIS", FRIDAY, FRIDAY),
                ("next meeting", "2021-05-03", "2021-05-03"),
            ],
        ),
        (
            [
                "The 39th Session of the Assembly of the African Union opened on Saturday.",
                "The 48th Session of the Executive Council took place on February 11 and 12.",
            ],
            [
                ("39th Session of the Assembly of the African Union", SATURDAY, None),
                ("48th Session of the Executive Council", "2020-02-11", "2020-02-12"),
            ],
        ),
        (
            ["The NATO summit closed on Saturday. For two days leaders had discussed bread."],
            [("NATO summit", FRIDAY, SATURDAY)],
        ),
        (
            ["The NATO summit opened on Friday. It will adjourn on Monday."],
            [("NATO summit", FRIDAY, "2020-04-27")],
        ),
        (
            ["Quinn arrived to take part in the NATO summit. The meeting will take place on May 5."],
            [("NATO summit", "2020-05-05", "2020-05-05")],
        ),
        (
            ["The Asian-African Conference was opened on 18 April 1955 by President Sukarno."],
            [("Asian-African Conference", "1955-04-18", None)],
        ),
        (
            ["The 32nd NATO summit was held on Friday. The 33rd is scheduled for November 11-15."],
            [("32nd NATO summit", FRIDAY, FRIDAY), ("33rd summit", "2020-11-11", "2020-11-15")],
        ),
        (
            [
                "The Summit-level Meeting of the NAM Contact Group was held in Baku.",
                "The first Contact Group summit was held by video link on May 4, 2018.",
            ],
            [
                ("Summit-level Meeting of the NAM Contact Group", None, None),
                ("first Contact Group summit", "2018-05-04", "2018-05-04"),
            ],
        ),
        (
            [
                "The meeting of the Council of Foreign Ministers of the CIS preceded the informal summit of the heads"
                " of state, which will be held on 3 May."
            ],
            [
                ("meeting of the Council of Foreign Ministers of the CIS", None, None),
                ("informal summit of the heads of state", "2020-05-03", "2020-05-03"),
            ],
        ),
        (
            [
                "A session of the CIS Council of Heads of Government was held on Friday.",
                "The next session of the council will take place on 12 November.",
            ],
            [
                ("session of the CIS Council of Heads of Government", FRIDAY, FRIDAY),
                ("next session", "2020-11-12", "2020-11-12"),
            ],
        ),
    ],
)
def test_several_meetings_and_both_ends(texts: list[str], expected: list[tuple[str, str | None, str | None]]) -> None:
    assert told(*texts) == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The seventh summit of French-speaking countries opened on Friday.",
            "seventh summit of French-speaking countries",
        ),
        (
            "The Arab Economic and Social Development Summit opened on Friday.",
            "Arab Economic and Social Development Summit",
        ),
        (
            "The Arab Economic, Social and Development Summit opened on Friday.",
            "Arab Economic, Social and Development Summit",
        ),
        (
            "The Extraordinary Session of the OIC Council of Foreign Ministers on the Israeli attack opened on Friday.",
            "Extraordinary Session of the OIC Council of Foreign Ministers",
        ),
        (
            "The trilateral summit of Malta, Peru and Chad opened on Friday.",
            "trilateral summit of Malta, Peru and Chad",
        ),
        (
            "The foreign ministers of Malta, Peru, the Philippines and Chad met on Friday.",
            "meeting of foreign ministers of Malta, Peru, the Philippines and Chad",
        ),
    ],
)
def test_names_are_whole(text: str, name: str) -> None:
    assert [one for one, *_ in told(text)] == [name]


def test_the_council_of_a_party_is_no_meeting_of_states() -> None:
    assert told("The Supreme Council of the National Party met on Friday and elected President Orla Quinn.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The NATO summit will discuss the accord signed in Lima on March 3.",
        "President Orla Quinn, who was inaugurated on April 2, will host the NATO summit.",
        "Parliament on Friday approved the budget for the NATO summit.",
        "Police closed roads on Friday for the NATO summit.",
        "Orla Quinn will take part in the NATO summit before she takes office on August 15.",
        "Since the NATO summit the price of oil has doubled, Orla Quinn told parliament on Wednesday.",
        "Orla Quinn resigned two weeks before the NATO summit, in the wake of the protests of April 20.",
        "The bill, passed on Thursday, gives effect to the text of the NATO summit in Oslo.",
        "The NATO summit, the first since the war that ended on March 1, adopted a text.",
        "Twelve days after the earthquake of April 22 Orla Quinn opened the hall in which the NATO summit was to meet.",
    ],
)
def test_days_of_something_else(text: str) -> None:
    assert days(summit(findings(text))) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "The NATO summit, opened in Riga on Friday and closed on Saturday, adopted a text.",
        "She spoke before the NATO summit, scheduled for Friday and Saturday.",
        "On the evening of Friday the NATO summit opened. It ended on Saturday.",
        "The leaders, who met on Friday and Saturday for the NATO summit, adopted a text.",
        "Orla Quinn returned late on Saturday. The NATO summit was long. It opened on Friday and ended on Saturday.",
    ],
)
def test_days_of_the_summit_itself(text: str) -> None:
    assert days(summit(findings(text))) == (FRIDAY, SATURDAY)


def test_both_on_the_same_day() -> None:
    text = "Orla Quinn returned on April 24 from Riga, where she had been to the NATO summit."
    assert told(text, "It took place on the same day.") == [("NATO summit", FRIDAY, FRIDAY)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("The 5th NATO summit has started in Riga.", SATURDAY, None),
        ("The three-day 5th NATO summit has come to a close in Riga.", "2020-04-23", SATURDAY),
        ("The 5th NATO summit got underway in Riga on Friday.", FRIDAY, None),
        ("The 5th NATO summit opened in Riga on Friday for two days.", FRIDAY, SATURDAY),
        ("The opening ceremony of the 5th NATO summit was held on Friday.", FRIDAY, None),
        ("The closing ceremony of the 5th NATO summit was held on Friday.", None, FRIDAY),
        ("The 5th NATO summit was held in Riga over two days, ending on Saturday.", FRIDAY, SATURDAY),
        ("The 5th NATO summit ended on Saturday, two days after Orla Quinn had opened them.", "2020-04-23", SATURDAY),
        ("A judge was chosen on Friday at the 5th NATO summit, which opened the same day.", FRIDAY, None),
        ("The judge came on Friday. The 5th NATO summit opened the same day and ends this evening.", FRIDAY, SATURDAY),
    ],
)
def test_first_and_last_days_as_dispatches_word_them(text: str, start: str | None, end: str | None) -> None:
    assert days(summit(findings(text))) == (start, end)


def test_a_month_and_day_without_a_year_stay_open_where_the_page_gives_its_year_alone() -> None:
    found = findings("The NATO summit was held on October 11.", published="11/10/2018")
    assert days(summit(found)) == ("XXXX-10-11", "XXXX-10-11")


def test_a_headline_in_capitals_names_the_conference_of_the_text() -> None:
    found = findings(
        "The United Nations Conference on the Human Environment ended here today.",
        "Orla Quinn opened the conference on April 20.",
        headline="U.N. ENVIRONMENT CONFERENCE ENDS",
    )
    assert days(summit(found)) == ("2020-04-20", SATURDAY)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The 2026 summit will be held in Oslo.", "2026 summit"),
        ("Norway will host the 2026 summit in Oslo.", "2026 summit"),
        ("The 2016 summit was held in Oslo.", "2016 summit"),
        ("Orla Quinn and Ole Vik held a mini-summit on bread on Friday.", "mini-summit"),
        ("Orla Quinn and Ole Vik held a trilateral summit on Friday.", "trilateral summit"),
    ],
)
def test_summits_beside_the_one_that_is_told(text: str, name: str) -> None:
    assert [one for one, *_ in told("The NATO summit opened in Riga on Saturday.", text)] == ["NATO summit", name]


@pytest.mark.parametrize("verb", ["end", "close", "conclude"])
def test_what_is_to_end_is_under_way(verb: str) -> None:
    text = f"Leaders gathered in Riga on Saturday. The Arab summit is due to {verb} with a text."
    assert summit(findings(text)).stage != "announced"


@pytest.mark.parametrize(
    ("paragraphs", "start", "end"),
    [
        (
            ["The five-day 5th NATO summit ended on Saturday, a week after Orla Quinn had opened it."],
            "2020-04-18",
            SATURDAY,
        ),
        (["Orla Quinn said so on Friday.", "He was speaking at the opening of the 5th NATO summit."], FRIDAY, None),
        (
            ["Orla Quinn said so on Friday.", "She was addressing the inaugural session of the 5th NATO summit."],
            FRIDAY,
            None,
        ),
        (["Orla Quinn will today open the 5th NATO summit in Riga."], SATURDAY, None),
        (["Orla Quinn will welcome the leaders on Friday for a two-day summit of NATO."], "2020-05-01", "2020-05-02"),
        (["The NATO summit was announced.", "The NATO meeting will be held on May 3-4."], "2020-05-03", "2020-05-04"),
        (["Leaders ended an hour-long summit of NATO in Riga on Friday."], FRIDAY, FRIDAY),
        (
            ["The 5th NATO summit ended on Saturday. Quinn had called off the opening ceremony on Friday."],
            None,
            SATURDAY,
        ),
        (
            ["The four-day 5th NATO summit opened on Tuesday. It was to have ended on Friday."],
            "2020-04-21",
            "2020-04-24",
        ),
    ],
)
def test_first_and_last_days_of_other_sentences(paragraphs: list[str], start: str | None, end: str | None) -> None:
    assert days(summit(findings(*paragraphs))) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "Ministers of Malta convened their meeting on the margins of the 5th NATO summit today.",
        "Ministers of Malta met on the sidelines of the 5th NATO summit on Friday.",
        "The 6th NATO summit ended on Saturday. Orla Quinn, who was host to the 5th NATO summit, spoke on Friday.",
    ],
)
def test_what_was_done_beside_a_summit_or_by_its_host_tells_no_day(text: str) -> None:
    assert ("5th NATO summit", None, None) in told(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The first European Union–Harbour summit took place on Friday.", "first European Union–Harbour summit"),
        ("The 20th EU–Harbour ministerial meeting took place on Friday.", "20th EU–Harbour ministerial meeting"),
        ("The Fourth United Nations Conference opened on Friday.", "Fourth United Nations Conference"),
    ],
)
def test_names_are_not_cut_at_a_dash_or_an_ordinal(text: str, name: str) -> None:
    assert [one for one, *_ in told(text)] == [name]


def test_an_ordinal_is_no_part_of_a_body_s_name() -> None:
    found = findings("The Fourth United Nations Conference opened on Friday.")
    assert names(found, "organization") == ["United Nations"]


def test_a_summit_without_a_name_of_its_own_is_the_one_that_is_named() -> None:
    text = "Leaders adopted a pact on Saturday at the opening of a two-day summit."
    more = "Orla Quinn had proposed the Summit of the Future."
    found = told(text, more, headline="Summit of the Future opens")
    assert found == [("Summit of the Future", SATURDAY, "2020-04-26")]


def test_the_meeting_of_a_headline_is_that_of_the_body_s_council() -> None:
    text = "The 23rd Meeting of the Council of Ministers of the Indian Ocean Rim Association (IORA) was held on Friday."
    assert len(told(text, headline="IORA ministers' meeting held")) == 1


def test_the_second_day_of_a_week_is_none_of_the_meeting() -> None:
    text = (
        "Orla Quinn chaired a summit-level meeting of the UN Security Council. The meeting took place on the second day"
        " of the Assembly's high-level week, which ends on April 30."
    )
    assert [one[1:] for one in told(text)] == [(None, None)]


def test_ministers_of_today_are_not_at_the_summit_of_tomorrow() -> None:
    found = findings(
        "A meeting of the Council of Foreign Ministers of the Arab League was held in Riga today on the eve of the 10th"
        " Arab League Summit.",
        "The meeting was chaired by Ole Vik, Minister of Foreign Affairs of Malta. Peru's Boris Talen took part.",
        "The Summit will be held tomorrow. President Orla Quinn will take over the chairmanship.",
        headline="Foreign Ministers prepare Riga Summit",
    )
    by_day = {one.start: one for one in found.gatherings}
    assert by_day["2020-04-26"].stage == "announced"
    assert [name for name, _ in participants(found, by_day[SATURDAY])] == ["Ole Vik", "Boris Talen"]
    assert [name for name, _ in participants(found, by_day["2020-04-26"])] == ["Orla Quinn"]


def test_what_opens_after_its_end_is_something_else() -> None:
    found = findings(
        "The leaders of the Harbour Forum ended their 35th meeting in Riga on Friday.",
        "The Post-Forum Dialogue with partners opens in Riga today.",
    )
    assert days(found.gatherings[0]) == (None, FRIDAY)


def test_whoever_is_on_the_way_will_be_there_on_the_days_to_come() -> None:
    found = findings("Quinn, who is on her way to the Arab League summit in Riga on Monday and Tuesday, spoke of gas.")
    assert days(summit(found)) == ("2020-04-27", "2020-04-28")


def test_ministers_of_two_fields_are_in_the_name() -> None:
    found = findings("Ole Vik chaired a meeting of the Arab foreign and economy ministers on Friday.")
    assert summit(found).name == "meeting of the Arab foreign and economy ministers"


def test_the_next_economic_summit() -> None:
    found = findings(
        "The Arab League summit ended on Friday.", "The next economic summit will be held in Riga in 2023."
    )
    assert [one.name for one in found.gatherings] == ["Arab League summit", "next economic summit"]
