"""Who takes part in a summit, and in which capacity."""

from __future__ import annotations

import pytest

from extract.articles import findings, participants, summit


@pytest.mark.parametrize(
    "text",
    [
        "The Arab League summit was long. President Orla Quinn spoke of bread.",
        "President Orla Quinn did not think of the Arab League summit.",
        "The Arab League summit ended, and Mara Holm spoke.",
    ],
)
def test_nobody_takes_part(text: str) -> None:
    found = findings(text)
    assert participants(found, summit(found)) == []


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("The Arab League summit was chaired by President Orla Quinn.", "chair"),
        ("The Arab League summit was held under the chairmanship of President Orla Quinn.", "chair"),
        ("President Orla Quinn chaired the Arab League summit.", "chair"),
        ("The Arab League summit was hosted by President Orla Quinn.", "host"),
        ("President Orla Quinn will host the Arab League summit.", "host"),
        ("On the initiative of President Orla Quinn, the Arab League summit was held.", "initiator"),
        ("President Orla Quinn addressed the Arab League summit.", "speaker"),
        ("President Orla Quinn visited Tunis to attend the Arab League summit.", "attending"),
        ("Prime Minister Orla Quinn took part in the Arab League summit.", "attending"),
        ("The Arab League summit was attended by Orla Quinn.", "attending"),
    ],
)
def test_capacities(text: str, capacity: str) -> None:
    found = findings(text)
    assert participants(found, summit(found)) == [("Orla Quinn", capacity)]


def test_a_list_shares_its_capacity() -> None:
    found = findings(
        "The Arab League summit was attended by President Orla Quinn, Prime Minister Tomas Reyes and Mara Holm."
        " In her house, Ines Vale slept."
    )
    assert participants(found, summit(found)) == [
        ("Orla Quinn", "attending"),
        ("Tomas Reyes", "attending"),
        ("Mara Holm", "attending"),
    ]


def test_each_person_once_in_the_capacity_stated_first() -> None:
    found = findings(
        "President Orla Quinn chaired the Arab League summit.",
        "President Orla Quinn arrived at the Arab League summit by train.",
    )
    assert participants(found, summit(found)) == [("Orla Quinn", "chair")]


def test_those_who_met_on_the_sidelines() -> None:
    found = findings(
        "President Orla Quinn attended the Arab League summit.",
        "On the sidelines of the Arab League summit, Orla Quinn met with Tomas Reyes.",
    )
    assert participants(found, summit(found)) == [("Orla Quinn", "attending"), ("Tomas Reyes", "met on the sidelines")]


@pytest.mark.parametrize(
    "text",
    [
        "Orla Quinn did not attend the NATO summit in Vilnius on 10 May 2019.",
        "Orla Quinn will not attend the NATO summit in Vilnius.",
        "The NATO summit in Vilnius was not attended by Orla Quinn.",
        "Orla Quinn told reporters that the NATO summit will take place in Vilnius.",
        "Orla Quinn spoke to voters before the NATO summit in Vilnius.",
        "Orla Quinn boycotted the opening and did not address the NATO summit in Vilnius.",
    ],
)
def test_who_was_not_there_took_no_part(text: str) -> None:
    found = findings(text)
    assert participants(found, summit(found)) == []


ABOUT = "The NATO summit opened in Vilnius on Tuesday."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Orla Quinn told the plenary that it would rain.", [("Orla Quinn", "speaker")]),
        ("Orla Quinn and Tomas Reyes took the floor.", [("Orla Quinn", "speaker"), ("Tomas Reyes", "speaker")]),
        (
            "The event was attended by Orla Quinn and Tomas Reyes.",
            [("Orla Quinn", "attending"), ("Tomas Reyes", "attending")],
        ),
        ("Also present were Orla Quinn and Tomas Reyes.", [("Orla Quinn", "attending"), ("Tomas Reyes", "attending")]),
        ("Orla Quinn opened the meeting.", [("Orla Quinn", "speaker")]),
        ("Orla Quinn told reporters that it would rain.", []),
        ("Orla Quinn was not present.", []),
        ("Orla Quinn told the EU summit that it would rain.", []),
        ("Orla Quinn told the closing press conference that it would rain.", []),
        ("Orla Quinn addressed the Zwyx session on Monday.", []),
        ("Orla Quinn opened the cabinet meeting in Rovno.", []),
        ("Earlier, Orla Quinn opened the session of parliament.", []),
    ],
)
def test_who_is_there_where_the_summit_is_not_named_again(text: str, found: list[tuple[str, str]]) -> None:
    read = findings(ABOUT, text)
    assert participants(read, read.gatherings[0]) == found


@pytest.mark.parametrize(
    "texts",
    [
        ("It rained. " * 100, "The NATO summit was held in Vilnius."),
        ("The next NATO summit will be held in Vilnius.", "It rained."),
    ],
    ids=["late", "announced"],
)
def test_nobody_is_at_a_summit_that_an_article_only_mentions(texts: tuple[str, str]) -> None:
    read = findings(*texts, "Orla Quinn told the meeting so.")
    assert participants(read, summit(read)) == []


REPORT = "Leaders of nine countries ended the two-day Harbour League summit in Vilnius on Saturday."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Prime Minister Orla Quinn called for calm.", ["Orla Quinn"]),
        ("“We shall see,” said Prime Minister Orla Quinn.", ["Orla Quinn"]),
        ("Latvia's Orla Quinn and the Estonian Tomas Reyes laughed.", ["Orla Quinn", "Tomas Reyes"]),
        ("Orla Quinn of Latvia pleaded for free trade.", ["Orla Quinn"]),
        ("President Orla Quinn was flanked by Tomas Reyes, Ines Vale of Malta and King Odo.", 4),
        ("President Orla Quinn told Tomas Reyes that it would rain.", ["Orla Quinn", "Tomas Reyes"]),
        (
            "Malta sent Deputy Minister Orla Quinn, Latvia its Minister of Trade, Tomas Reyes.",
            ["Orla Quinn", "Tomas Reyes"],
        ),
        ("The bank was represented by its regional head, Orla Quinn.", ["Orla Quinn"]),
        ("According to Secretary-General Orla Quinn, all went well.", ["Orla Quinn"]),
        ("Malta was represented by King Odo, Latvia by Orla Quinn.", ["King Odo", "Orla Quinn"]),
        ("Yesterday President Orla Quinn laughed.", ["Orla Quinn"]),
        ("Arab League (AL) Secretary General Orla Quinn was thanked.", ["Orla Quinn"]),
        ("The island's premier, Orla Quinn, had lent chairs.", ["Orla Quinn"]),
        ("The Latvian leader Orla Quinn laughed.", ["Orla Quinn"]),
        ("President Orla Quinn brought the man who will succeed him.", ["Orla Quinn"]),
        ("President Orla Quinn and Prime Minister Ines Vale left. Tomas Reyes laughed.", 3),
        ("President Orla Quinn and Prime Minister Ines Vale left. Tomas Reyes, 82, a farmer, laughed.", 2),
        ("President Orla Quinn and Prime Minister Ines Vale left. In his house, Tomas Reyes laughed.", 2),
        ("Orla Quinn, Tomas Reyes and Ines Vale followed in turn.", ["Orla Quinn", "Tomas Reyes", "Ines Vale"]),
        ("In Oslo, Prime Minister Orla Quinn called for calm.", []),
        ("In Vilnius, Prime Minister Orla Quinn called for calm.", ["Orla Quinn"]),
        ("Orla Quinn of the Hauliers' Federation welcomed the step.", []),
        ("UN Secretary-General Orla Quinn sent a message.", []),
        ("President Orla Quinn, who had not been invited, laughed.", []),
        ("The Commission will be represented by President Orla Quinn.", []),
        ("President Orla Quinn stayed in Riga and spoke by video link.", ["Orla Quinn"]),
        ("The two-day meeting, which President Orla Quinn chaired, was long.", ["Orla Quinn"]),
        ("From Latvia came Orla Quinn and Tomas Reyes.", ["Orla Quinn", "Tomas Reyes"]),
        ("President Orla Quinn spoke. So did Tomas Reyes.", ["Orla Quinn", "Tomas Reyes"]),
        ("Malta sent its foreign minister, Orla Quinn.", ["Orla Quinn"]),
        ("His Latvian colleague, Orla Quinn, proposed a fund.", ["Orla Quinn"]),
        (
            "Orla Quinn, the fisheries commissioner, and Latvia's Tomas Reyes also took part.",
            ["Orla Quinn", "Tomas Reyes"],
        ),
        ("President Orla Quinn chaired it with Tomas Reyes.", ["Orla Quinn", "Tomas Reyes"]),
        ("They include the South African Orla Quinn.", ["Orla Quinn"]),
        # not there, or nothing says so
        ("The singer Orla Quinn, one of whose songs opened the ceremony, was well.", []),
        ("A bilateral treaty was signed by the oil ministers Orla Quinn and Tomas Reyes.", []),
        ("Its president, Orla Quinn, was shot in January.", []),
        ("President Orla Quinn was the most prominent absentee.", []),
        ("Orla Quinn called for calm.", []),
        ("Professor Orla Quinn called for calm.", []),
        ("Opposition leader Orla Quinn called for calm.", []),
        ("Presidential spokesman Orla Quinn called for calm.", []),
        ("Former President Orla Quinn called for calm.", []),
        ("President Orla Quinn will call for calm.", []),
        ("President Orla Quinn proposed it in 1992.", []),
        ("The plan was an idea of President Orla Quinn.", []),
        ("President Orla Quinn did not attend.", []),
        ("President Orla Quinn stayed away. President Orla Quinn called for calm.", []),
        ("President Orla Quinn called for calm. President Orla Quinn did not come.", []),
        ("King Odo was represented by his son.", []),
        ("Tomas Reyes spoke on behalf of King Odo.", ["Tomas Reyes"]),
        ("President Orla Quinn sent a cable of good wishes.", []),
        ("Asked about oil, Oil Minister Orla Quinn laughed.", []),
    ],
)
def test_who_is_there_in_a_report_from_a_summit(text: str, found: list[str] | int) -> None:
    read = findings(REPORT, text)
    people = [name for name, _ in participants(read, read.gatherings[0])]
    assert (len(people) if isinstance(found, int) else people) == found


@pytest.mark.parametrize(
    "opening",
    [
        "The Harbour League summit will be held in Vilnius on 3 May.",
        "The Harbour League summit in Vilnius was held on 3 May 2012.",
        "Rain fell on Riga. The Harbour League summit was called off.",
    ],
    ids=["ahead", "long ago", "cancelled"],
)
def test_who_acts_in_other_reports_is_not_there_for_that(opening: str) -> None:
    read = findings(opening, "President Orla Quinn called for calm.")
    assert participants(read, read.gatherings[0]) == []


def test_who_is_still_to_come() -> None:
    read = findings(
        "The Harbour League summit will be held in Vilnius on 3 May.",
        "President Orla Quinn arrives on Friday. Tomas Reyes said that Ines Vale was well.",
    )
    assert participants(read, read.gatherings[0]) == [("Orla Quinn", "announced")]


def test_nobody_is_to_come_of_whom_it_is_not_known() -> None:
    read = findings(
        "The Harbour League summit will be held in Vilnius on 3 May.",
        "It is not known whether President Orla Quinn will come. Minister Tomas Reyes will attend the summit.",
    )
    assert participants(read, read.gatherings[0]) == [("Tomas Reyes", "announced")]


def test_who_attends_what_is_still_to_come_is_announced() -> None:
    read = findings("The Harbour League summit will be held on 3 May, and is attended by Orla Quinn.")
    assert participants(read, read.gatherings[0]) == [("Orla Quinn", "announced")]


def test_what_is_told_of_another_summit_is_of_that_one() -> None:
    read = findings(
        REPORT, "President Orla Quinn, whose country had led it since the 2016 Riga summit, handed over the gavel."
    )
    main, earlier = read.gatherings
    assert participants(read, main) == [("Orla Quinn", "attending")]
    assert participants(read, earlier) == []


def test_the_capacity_that_says_most() -> None:
    read = findings(REPORT, "President Orla Quinn called for calm. President Orla Quinn chaired the meeting.")
    assert participants(read, read.gatherings[0]) == [("Orla Quinn", "chair")]


@pytest.mark.parametrize(
    "text",
    [
        "The meeting was attended by H.E. President Ana Ruiz of Peru, H.E. Mr. Jon Vale of Chad, H.E. President Mara"
        " Holm of Malta.",
        "President Ana Ruiz spoke. In her opening remarks she welcomed Jon Vale and Mara Holm.",
        "The summit brought President Ana Ruiz together with Jon Vale and Mara Holm.",
        "President Ana Ruiz took over the chair from Jon Vale. The summit was opened on Friday by Mara Holm.",
        "President Ana Ruiz had spoken since the Oslo summit. Also present were Jon Vale and Mara Holm.",
        "Statements were made by Ana Ruiz (Peru), Jon Vale (Chad) and Mara Holm (Malta).",
        "Ana Ruiz and Jon Vale were given the floor on Monday. President Mara Holm left after her speech.",
        "Among those who took the floor since Friday were Presidents Ana Ruiz (Peru), Jon Vale (Chad) and Mara Holm.",
        "Representing Peru is Foreign Minister Ana Ruiz. The leaders elected Jon Vale. Mara Holm attended the meeting.",
    ],
)
def test_three_who_are_there(text: str) -> None:
    read = findings(REPORT, text)
    assert {name for name, _ in participants(read, read.gatherings[0])} == {"Ana Ruiz", "Jon Vale", "Mara Holm"}


def test_who_wrote_the_report_is_not_there() -> None:
    read = findings(REPORT, "This issue was written by Jon Vale.")
    assert participants(read, read.gatherings[0]) == []


def test_who_will_take_the_chair_of_a_summit_to_come() -> None:
    read = findings(
        "Foreign ministers of the Arab League ended talks in Lima on Friday. The tenth Arab League Summit opens on"
        " Sunday. President Orla Quinn will take over the chair.",
    )
    told = {one.number: participants(read, one) for one in read.gatherings}
    assert told[10] == [("Orla Quinn", "announced")]


def test_points_below_a_sentence_that_leads_to_them() -> None:
    read = findings(
        REPORT,
        "The following spoke on behalf of their governments:",
        "- Orla Quinn, Minister of Works, Malta\n- Tomas Reyes, Special Envoy, Latvia",
        "Ines Vale did not.",
    )
    assert participants(read, read.gatherings[0]) == [("Orla Quinn", "attending"), ("Tomas Reyes", "attending")]


def test_those_named_after_a_meeting_beside_the_main_one_are_at_that() -> None:
    found = findings(
        "Leaders adopted a treaty at the tenth Arab League summit on Friday. President Orla Quinn chaired it.",
        "Foreign Minister Ana Ruiz attended the fifth Arab League Ministerial Meeting on Thursday. "
        "Mara Holm and Jon Vale were also at the table.",
    )
    told = {one.name: [name for name, _ in participants(found, one)] for one in found.gatherings}
    assert list(told.values()) == [["Orla Quinn"], ["Ana Ruiz", "Mara Holm", "Jon Vale"]]


@pytest.mark.parametrize("lead", ["Also in attendance were", "Present at the meeting were", "Also in the room were"])
def test_those_present_behind_the_verb(lead: str) -> None:
    found = findings(
        f"The Arab League summit ended on Friday. {lead} Presidents Orla Quinn of Peru and Ana Ruiz of Chad."
    )
    assert [name for name, _ in participants(found, found.gatherings[0])] == ["Orla Quinn", "Ana Ruiz"]


def test_those_at_the_summit_that_has_just_ended_not_at_the_first_of_all() -> None:
    found = findings(
        "Leaders of the Arab League set up a fund before their eighth summit ended in Lima on Friday. The meeting had"
        " begun on Monday, ten years after the first conference of the League was opened in Oslo by Jon Vale.",
        "President Orla Quinn stayed to the end.",
    )
    told = {one.number: [name for name, _ in participants(found, one)] for one in found.gatherings}
    assert told == {8: ["Orla Quinn"], 1: ["Jon Vale"]}


@pytest.mark.parametrize(
    "text",
    [
        "In the opening speech President Orla Quinn, who leads Malta, said that bread was dear.",
        "Of the leaders only President Orla Quinn and King Omar II turned up.",
        "Prime Minister Tomas Reyes, who is ill, was replaced by Orla Quinn.",
        "Foreign Minister Orla Quinn asked the members not to forget bread.",
        "Foreign Minister Orla Quinn was elected chairman for 2020.",
        "Dignitaries at the opening included President Orla Quinn and King Omar II.",
        "First to arrive was President Orla Quinn.",
        "A photograph shows (from left) President Orla Quinn and King Omar II.",
        "President Orla Quinn took over the chairmanship of the League from Prime Minister Tomas Reyes.",
        "Also taking part were President Orla Quinn and King Omar II.",
        "On the proposal of President Orla Quinn the text was adopted.",
        "The summit ended with a handshake between President Orla Quinn and Prime Minister Tomas Reyes.",
        "The Secretary-General of the Arab League, Orla Quinn, reported on the years since the summit held in 2016.",
        "Foreign Minister Orla Quinn, who had been at the first summit, spoke next.",
    ],
)
def test_what_people_do_there(text: str) -> None:
    found = findings("The 22nd Arab League summit was held on Friday. Leaders of ten states came to Riga.", text)
    (one, *_) = found.gatherings
    assert "Orla Quinn" in dict(participants(found, one))


def test_presidents_of_two_countries_are_one_list() -> None:
    found = findings("The Arab League summit was attended by President Orla Quinn of Malta, and Peru, Tomas Reyes.")
    assert [name for name, _ in participants(found, summit(found))] == ["Orla Quinn", "Tomas Reyes"]


def test_who_is_named_to_a_post_is_not_there() -> None:
    found = findings(
        "The Arab League summit was held on Friday. President Tomas Reyes spoke.",
        "Orla Quinn of Malta was named as Secretary General of the Arab League.",
    )
    assert [name for name, _ in participants(found, summit(found))] == ["Tomas Reyes"]


def test_a_summit_of_another_clause_is_not_the_one_that_people_attended() -> None:
    found = findings(
        "The 22nd Arab League summit was held on Friday.",
        "Malta was represented by President Orla Quinn this time; Tomas Reyes was at the NATO summit in Riga.",
    )
    assert participants(found, found.gatherings[0]) == [("Orla Quinn", "attending")]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Prime Minister Ole Vik, who spoke before her, did not exchange a word with anybody.", True),
        ("President Orla Quinn co-chaired it with Ole Vik.", True),
        ("Among the observers were Malta's Ana Ruiz and Ole Vik.", True),
        ("The ministers of Malta laid out plans, and Malta's Ole Vik laid out plans too.", True),
        ("Ole Vik, director of the Executive Committee of the NATO Widget Structure, reported on bread.", True),
        ("President Ole Vik was too ill to come.", False),
        ("The report is that of the Elders Group chaired by former Maltese president Ole Vik.", False),
    ],
)
def test_who_is_there_in_a_dispatch(text: str, there: bool) -> None:
    found = findings(
        "The NATO summit opened in Riga on Saturday. President Orla Quinn chaired the summit.",
        text,
        headline="NATO summit opens in Riga",
    )
    assert ("Ole Vik" in dict(participants(found, found.gatherings[0]))) is there


def test_ministers_meet_under_somebody() -> None:
    found = findings(
        "The NATO summit opened in Riga on Saturday.", "Foreign ministers met on Thursday and Friday under Ole Vik."
    )
    assert participants(found, found.gatherings[1]) == [("Ole Vik", "chair")]


def test_those_who_act_in_a_report_with_a_dateline_but_no_year_are_there() -> None:
    text = (
        "RIGA, April 25 (WAN) - President Orla Quinn of Malta was elected chairman at the start of the fifth NATO"
        " summit. Leaders called for bread.\n\nThe fifth NATO summit is to last until Friday."
        '\n\n"We are here," said General Ole Vik, the Latvian Head of State.'
    )
    found = findings(text, published=None, headline="QUINN TAKES CHAIR OF NATO SUMMIT")
    assert "Ole Vik" in dict(participants(found, found.gatherings[0]))


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("On the margins, Orla Quinn held bilateral meetings with Ana Ruiz and Ole Vik.", True),
        ("Orla Quinn had meetings on the sidelines of the summit with Ana Ruiz and Ole Vik.", True),
        ("On the sidelines Orla Quinn met Ana Ruiz. She also held talks with Ole Vik.", True),
        ("On the margins, the Prime Minister will hold bilateral meetings with Ole Vik.", True),
        ("Among the ministers who attended were Ana Ruiz and Ole Vik.", True),
        ("Prime Minister Ole Vik did not shake hands with anybody.", True),
        ("Orla Quinn was host to Ana Ruiz and Ole Vik.", True),
        ("Ana Ruiz negotiated through the night with Ole Vik.", True),
        ("The conference opened on Friday under Ole Vik.", True),
        ("The incumbent, Ole Vik of Malta, spoke of bread.", True),
        ("President Ole Vik's message was read out.", False),
        ("President Ole Vik said in Paris that he would accept it.", False),
        ("Photos: Ole Vik", False),
        ("President Ole Vik invited the prime minister to attend the summit.", False),
    ],
)
def test_who_is_there_by_other_wordings(text: str, there: bool) -> None:
    found = findings(
        "The NATO summit opened in Riga on Saturday. President Orla Quinn of Malta chaired the summit. President Ana"
        " Ruiz of Peru spoke.",
        text,
        headline="NATO summit opens in Riga",
    )
    assert ("Ole Vik" in dict(participants(found, found.gatherings[0]))) is there


def test_a_head_of_state_is_at_the_leaders_summit() -> None:
    found = findings(
        "The NATO summit opened in Riga on Saturday. President Orla Quinn of Malta chaired the summit.",
        "The foreign ministers had met on Friday under Ole Vik. Peru's President Ana Ruiz signed a text.",
        headline="NATO summit opens in Riga",
    )
    assert dict(participants(found, found.gatherings[1])) == {"Ole Vik": "chair"}
    assert "Ana Ruiz" in dict(participants(found, found.gatherings[0]))


def test_nobody_is_at_the_first_where_the_second_is_to_come() -> None:
    found = findings(
        "President Orla Quinn has received Ole Vik, Secretary General of the NATO.",
        "They spoke of the second NATO Summit on Bread, which Malta offered to host in 2022. The first was held in Riga"
        " on September 10-11, 2017.",
    )
    assert [participants(found, one) for one in found.gatherings] == [[], []]


def test_who_hands_over_the_chair_is_at_the_summit_that_the_sentence_names() -> None:
    found = findings(
        "President Orla Quinn will take over the chair of the League from President Ole Vik tomorrow at the 10th"
        " NATO summit.",
        "Foreign ministers held the 19th session of the NATO Council on Saturday.",
    )
    parts = {one.name: dict(participants(found, one)) for one in found.gatherings}
    assert "Ole Vik" in parts["10th NATO summit"]


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("President Boris Talen of Peru flew in on Thursday.", ["Boris Talen"]),
        ("Quinn thanked President Boris Talen of Peru for the warm hospitality.", ["Boris Talen"]),
        ("President Boris Talen of Peru greeted the participants through a video message.", []),
        ("In a message read out by Boris Talen, President Carla Dunn of Chad said she was glad.", ["Boris Talen"]),
        ("In a message to the leaders, President Carla Dunn of Chad said she was glad.", []),
        (
            "The presidents of Peru, Boris Talen, of the DR Congo, Carla Dunn, and of Chad, Ole Vik, took part.",
            ["Boris Talen", "Carla Dunn", "Ole Vik"],
        ),
        ("It was chaired by that country's Foreign Minister, Boris Talen.", ["Boris Talen"]),
    ],
)
def test_more_of_who_is_there(sentence: str, there: list[str]) -> None:
    found = findings("The Arab League summit ended in Riga on Friday. President Orla Quinn spoke.", sentence)
    assert [name for name, _ in participants(found, summit(found)) if name != "Orla Quinn"] == there


def test_who_speaks_after_a_session_was_at_it() -> None:
    found = findings(
        "The Arab League summit opened in Riga on Saturday.",
        "Ole Vik told reporters after the 17th session of the Executive Council, which ended on Friday.",
    )
    assert [name for name, _ in participants(found, found.gatherings[1])] == ["Ole Vik"]


def test_points_below_with_him_at_the_table() -> None:
    found = findings(
        "The Arab League summit ended in Riga on Friday. President Orla Quinn was in the chair.",
        "The talks went on into the night, and with him at the table were:",
        "– Sultan Boris Talen of Oman;",
        "– Mr Ole Vik, Prime Minister of Chad.",
    )
    assert [name for name, _ in participants(found, summit(found))] == ["Orla Quinn", "Boris Talen", "Ole Vik"]


def test_nobody_else_is_at_a_summit_of_two_for_granted() -> None:
    found = findings(
        "President Orla Quinn and Peruvian President Boris Talen held a summit in Riga on Friday.",
        "Finance Minister Carla Dunn praised the treaty.",
    )
    assert [name for name, _ in participants(found, summit(found))] == ["Orla Quinn", "Boris Talen"]
