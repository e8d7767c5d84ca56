"""Meetings beside the one that an article is about, and the days that only the acts of those who met tell."""

from __future__ import annotations

import pytest

from extract.articles import article, days, findings, names, summits, titles
from namsite.extract import extract

_MAIN = "The third Arab League summit was held in Riga on April 24."


def test_no_day_of_what_somebody_else_did_elsewhere() -> None:
    found = findings(
        "Deputy Minister Irina Lebra spoke in Kathmandu on April 23 before the representatives of 110 countries.",
        "Participants of the 15th Summit of the Malta Forestry Federation adopted a final declaration.",
    )
    assert [days(one) for one in found.gatherings] == [(None, None)]


@pytest.mark.parametrize(
    ("sentence", "name", "start", "end"),
    [
        (
            "The leaders of NATO met separately at the Castle on Thursday night and called off the ASEAN summit.",
            "meeting of leaders of NATO",
            "2020-04-23",
            "2020-04-23",
        ),
        (
            "He came by way of Oslo, where the ASEAN leaders had met on 13-15 April.",
            "meeting of ASEAN leaders",
            "2020-04-13",
            "2020-04-15",
        ),
        (
            "It had been promised at its summit of March 30, also in Oslo.",
            "summit of March 30",
            "2020-03-30",
            "2020-03-30",
        ),
        (
            "The second summit of the bloc was held in Oslo, Norway, on May 3, 2019.",
            "second summit",
            "2019-05-03",
            "2019-05-03",
        ),
    ],
)
def test_meetings_beside_the_summit(sentence: str, name: str, start: str, end: str) -> None:
    found = findings(_MAIN, "It rained all day.", sentence)
    assert {one.name: days(one) for one in found.gatherings}[name] == (start, end)


def test_editions_listed_by_number_alone() -> None:
    found = findings(
        "The Third Summit of the Harbour Forum was held in Riga on April 24.",
        "The Forum was launched in November 2014; the First Summit took place in Suva on 19 November 2014"
        " and the Second in Jaipur on 21 August 2015.",
    )
    told = {one.number: (*days(one), one.place) for one in found.gatherings}
    assert told[1] == ("2014-11-19", "2014-11-19", "Suva")
    assert told[2] == ("2015-08-21", "2015-08-21", "Jaipur")


def test_meetings_listed_behind_a_verb() -> None:
    found = findings(
        "The fourth conference of Harbour Ministers was held in Bergen on 19 and 20 April.",
        "The ministers have come together in Bologna (19 June 1999), in Prague (18-19 May 2001) and in Oslo before.",
    )
    assert [(*days(one), one.place) for one in found.gatherings[1:]] == [
        ("1999-06-19", "1999-06-19", "Bologna"),
        ("2001-05-18", "2001-05-19", "Prague"),
    ]


def test_the_same_meeting_is_not_told_twice() -> None:
    found = findings(_MAIN, "Arab League leaders last gathered in Oslo on August 22-24, 2019.")
    assert [days(one) for one in found.gatherings[1:]] == [("2019-08-22", "2019-08-24")]


def test_the_day_before_the_summit() -> None:
    found = findings(_MAIN, "The day before, the transport ministers of the region held their first meeting in Riga.")
    assert days(found.gatherings[-1]) == ("2020-04-23", "2020-04-23")


@pytest.mark.parametrize(
    ("paragraphs", "start", "end"),
    [
        pytest.param(
            (
                "Presidents yesterday and today gave themselves a court.",
                "The NATO summit closed on Saturday, 25 April 2020.",
            ),
            "2020-04-24",
            "2020-04-25",
            id="the days that those who met spent",
        ),
        pytest.param(
            (
                "On Thursday and Friday a hundred delegations sat in a castle.",
                "The NATO summit was chaired by Ana Ruiz.",
            ),
            "2020-04-23",
            "2020-04-24",
            id="delegations",
        ),
        pytest.param(
            ("For two days (April 23-24) rulers sat in Lahore.", "So ended the second NATO summit."),
            "2020-04-23",
            "2020-04-24",
            id="days in brackets",
        ),
        pytest.param(
            (
                "Ana Ruiz declined on Friday to sign the declaration of the NATO summit's hosts.",
                "The one-day session of the NATO summit was long.",
            ),
            "2020-04-24",
            "2020-04-24",
            id="what is done at a table",
        ),
        pytest.param(
            (
                "When Ana Ruiz sat down yesterday at a table from which Odo had kept her, the NATO summit rose.",
                "Foreign ministers tidied up the text on Thursday.",
            ),
            "2020-04-24",
            "2020-04-24",
            id="ministers may have met on another day",
        ),
    ],
)
def test_days_that_acts_tell(paragraphs: tuple[str, ...], start: str, end: str) -> None:
    assert days(findings(*paragraphs).gatherings[0]) == (start, end)


def test_leaders_of_a_headline() -> None:
    found = findings(
        "Ana Ruiz refused on Friday to sign the text of the Arab League.",
        "The one-day session took place at the Castle.",
        headline="Quinn stays away as Arab League leaders meet in Riga",
    )
    assert [(*days(one), one.place) for one in found.gatherings] == [("2020-04-24", "2020-04-24", "Riga")]


@pytest.mark.parametrize(
    ("sentence", "name", "place"),
    [
        (
            "The Summit on Peace in Ukraine at the Bergenstock was chaired by Ana Ruiz.",
            "Summit on Peace in Ukraine",
            "Bergenstock",
        ),
        ("The East Asia Summit ended on Friday.", "East Asia Summit", None),
        (
            "The Arab League summit on fish in the Gulf of Guinea closed at Riga on Friday.",
            "Arab League summit",
            "Riga",
        ),
    ],
)
def test_no_region_is_where_a_summit_is_held(sentence: str, name: str, place: str | None) -> None:
    (one,) = findings(sentence).gatherings
    assert (one.name, one.place) == (name, place)


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "The Special Representative of the UN Secretary-General for Central Africa, Abou Moussa, spoke.",
            "Special Representative of the UN Secretary-General for Central Africa",
        ),
        (
            "Abou Moussa, the Egyptian minister of water resources and irrigation, spoke.",
            "Egyptian minister of water resources and irrigation",
        ),
        ("Abou Moussa, head of the UN administration in Kosovo, sat there.", "head of the UN administration in Kosovo"),
        ("Then Dominican President Abou Moussa asked for a handshake.", "Dominican President"),
    ],
)
def test_titles_are_whole(sentence: str, title: str) -> None:
    assert [one.as_written for one in findings(sentence).titles] == [title]


def test_a_title_before_an_untitled_name_is_not_of_the_queen_before_it() -> None:
    found = findings(
        "Beside him stood Queen Sofía, the President of the Basque Government, José Antonio Ardanza, and Thomas Krens."
    )
    assert ("José Antonio Ardanza", "President of the Basque Government") in [one[:2] for one in titles(found)]
    assert not any(one[0] == "Queen Sofía" and "President" in one[1] for one in titles(found))


def test_a_body_by_all_the_names_that_everybody_knows() -> None:
    assert names(findings("The Group of 20 met.", "Ana Ruiz of the G20 spoke."), "organization") == ["Group of 20"]
    assert names(
        findings("Igad met.", "The Intergovernmental Authority on Development adjourned."), "organization"
    ) == ["Intergovernmental Authority on Development"]


def test_an_acronym_is_of_the_words_that_it_counts_up() -> None:
    found = findings(
        "The Authority of Heads of State and Government of the Economic Community of West African States (ECOWAS) met.",
        "ECOWAS adopted a text.",
    )
    assert ("Economic Community of West African States", "ECOWAS") in [
        (one.name, one.acronym) for one in found.referents if one.kind == "organization"
    ]


@pytest.mark.parametrize(
    "head",
    [
        "THE HARBOUR WEEK • Vol. 7, No. 16 • Week of April 29 to May 5, 2013 • 25 cents\n\nWider Sea, narrower wallet",
        "The Harbour Weekly\n29 April – 5 May 2013   Issue No. 1346\n\nWider Sea, narrower wallet",
    ],
)
def test_an_issue_dates_no_article_but_tells_the_year(head: str) -> None:
    one = article(
        f"{head}\n\nThe Arab League held its Fifth Summit last Friday, April 26, in the Karibe Hotel of Riga.\n"
    )
    assert one.published is None
    assert one.title == "Wider Sea, narrower wallet"
    found = extract(one)
    assert [days(each) for each in found.gatherings] == [("2013-04-26", "2013-04-26")]
    assert found.gatherings[0].statements[0].how == "year of the issue"


def test_sentences_in_a_list_at_the_end_are_no_links() -> None:
    found = findings(
        "The NATO summit ended on Friday with a long text.\n\nAlso\n\n"
        "- Ana Ruiz asked for more money before she left.\n- Odo Quinn gave his regards to the host at dinner."
    )
    assert names(found) == ["Ana Ruiz", "Odo Quinn"]


def test_two_days_in_words() -> None:
    found = findings("The NATO summit was held yesterday and today.")
    assert [days(one) for one in found.gatherings] == [("2020-04-24", "2020-04-25")]
    assert summits(found) == ["NATO summit"]


@pytest.mark.parametrize(
    ("sentences", "start", "end"),
    [
        ("The NATO summit had first been set for January.", None, None),
        ("In January the 1st NATO Summit, held in Riga, had set the same goal.", "2020-01", "2020-01"),
        ("Ministers approved it on Thursday, the last of three days of the NATO summit.", "2020-04-21", "2020-04-23"),
        ("It was agreed on Thursday, the second of three days of the NATO summit.", "2020-04-22", "2020-04-24"),
        ("Curtains came down Friday on the NATO summit. The two-day summit was cheap.", "2020-04-23", "2020-04-24"),
        ("They took the decision on Friday at a NATO summit convened by President Quinn.", "2020-04-24", "2020-04-24"),
        (
            "Ana Ruiz today told her guest to keep what he had pledged. She spoke at the day-long NATO summit.",
            "2020-04-25",
            "2020-04-25",
        ),
        ("Senior officials of the 14 member states met on Thursday. The NATO summit was a day-long one.", None, None),
        (
            "Presidents flew in last week. From Wednesday to Friday the NATO summit was held.",
            "2020-04-15",
            "2020-04-17",
        ),
    ],
)
def test_days_told_otherwise(sentences: str, start: str | None, end: str | None) -> None:
    assert days(findings(sentences).gatherings[-1]) == (start, end)


def test_talks_are_the_conference_that_is_named_later() -> None:
    (one,) = findings(
        "Health ministers from 52 countries ended three days of talks in Budapest on Friday.",
        "The Fourth Ministerial Conference on Health was told so.",
    ).gatherings
    assert (one.name, *days(one)) == ("Fourth Ministerial Conference on Health", "2020-04-22", "2020-04-24")


def test_those_who_met_at_the_head_are_the_summit_named_at_the_end() -> None:
    found = findings(
        "The twelve heads of state of the Commonwealth of Independent States (CIS) met at the Palace on Friday.",
        "It rained.",
        "The CIS summit was long.",
    )
    assert [days(one) for one in found.gatherings] == [("2020-04-24", "2020-04-24")]


def test_a_conference_on_something_is_no_body() -> None:
    found = findings("Leaders opened the five-day International Conference on Finance for Development on Friday.")
    assert names(found, "organization") == []
    assert summits(found) == ["International Conference on Finance for Development"]


def test_a_line_with_its_label_dates_the_page() -> None:
    one = article(
        "Week ahead\n\nIssued Friday, July 4, 2008. All times GMT.\n\nLeaders of the Group of Eight meet on Monday.\n"
    )
    assert one.published is not None
    assert one.published.value == "2008-07-04"


@pytest.mark.parametrize(
    ("sentences", "start", "end"),
    [
        (
            "The nineteen members of NATO signed a text on Friday. Quinn chaired the NATO summit.",
            "2020-04-24",
            "2020-04-24",
        ),
        ("The NATO summit is drawing to a close in Riga.", None, "2020-04-25"),
        ("The NATO summit was opened on Friday.", "2020-04-24", None),
        ("The NATO summit will be held in Riga on Friday, May 22, and Saturday, May 23.", "2020-05-22", "2020-05-23"),
        ("The NATO summit lasted from 11 a.m. until after dark on Friday.", "2020-04-24", "2020-04-24"),
        (
            "Prime Minister Ana Ruiz left Malta this evening for the Summit for a New Pact, to be held on May 3.",
            "2020-05-03",
            "2020-05-03",
        ),
        (
            "Leaders signed a text on Friday. The NATO summit was quiet.\n\nA shepherd was kept away for five days.",
            "2020-04-24",
            "2020-04-24",
        ),
    ],
)
def test_days_of_sober_reports(sentences: str, start: str | None, end: str | None) -> None:
    assert days(findings(sentences).gatherings[0]) == (start, end)


def test_a_summit_told_by_its_place_and_day() -> None:
    found = findings(
        _MAIN, "It rained.", "Havel will play host to the alliance's summit in Prague on 21 and 22 November."
    )
    told = {one.name: (*days(one), one.place) for one in found.gatherings}
    assert told["summit in Prague on 21 and 22 November"] == ("2020-11-21", "2020-11-22", "Prague")


def test_each_of_two_numbered_editions_has_its_own_place_and_day() -> None:
    found = findings(
        "The third Harbour Summit was held in Riga on Friday.",
        "The first summit in the series was convened by Odo Quinn at Bletchley Park on 1 and 2 November 2018;"
        " the second was held in Seoul on 21 May 2019.",
    )
    told = {one.number: days(one) for one in found.gatherings}
    assert (told[1], told[2]) == (("2018-11-01", "2018-11-02"), ("2019-05-21", "2019-05-21"))
    assert "Seoul" not in [one.place for one in found.gatherings if one.number == 1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Finance ministers and central bank governors of the Group of Seven met in Rome on Friday.",
            "meeting of finance ministers and central bank governors of the Group of Seven",
        ),
        (
            "Foreign and defence ministers of NATO met in Brussels on Monday.",
            "meeting of foreign and defence ministers of NATO",
        ),
    ],
)
def test_both_who_meet_are_named(text: str, name: str) -> None:
    assert summits(findings(text)) == [name]
