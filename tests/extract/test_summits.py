"""What is a summit's name, how far it reaches, and what it says itself."""

from __future__ import annotations

import itertools

import pytest

from extract.articles import article, called, findings, report, summit, summits
from namsite.extract import extract


@pytest.mark.parametrize(
    "text",
    [
        "A news conference was held in the Conference Center on Monday.",
        "They reached the summit of a mountain after a conference call.",
        "They met in the summit room.",
        "The Munich Security Conference was held.",
        "The Monday meeting of the Quinn family was long.",
        "The party congress elected a board.",
        "A meeting of the board of the company took place.",
        "The two teams had their first meeting in 1994.",
        "A general assembly of the tenants took place in the hall.",
        "The conference of 1955 was long.",
        "The Summit was long.",
        "The conference declaration was long.",
        "In 1961 the leaders had a meeting.",
        "At the summit of",
        "At the summit of the",
        "It ended in the summit",
    ],
)
def test_no_summit(text: str) -> None:
    assert summits(findings(text)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The 18th Summit of the Arab League was held.", "18th Summit of the Arab League"),
        (
            "The 18th Summit of Heads of State and Government of the Non-Aligned Movement was held.",
            "18th Summit of Heads of State and Government of the Non-Aligned Movement",
        ),
        ("The Summit of the Arab League (AL) was held.", "Summit of the Arab League (AL)"),
        ("Leaders came to the European Union (EU) Summit.", "European Union (EU) Summit"),
        (
            "A Summit of the Non-Aligned Movement (NAM) Contact Group in response to COVID-19 was held.",
            "Summit of the Non-Aligned Movement (NAM) Contact Group in response to COVID-19",
        ),
        ("The EU-Africa Summit will take place.", "EU-Africa Summit"),
        ("The World Summit on Food Security was held.", "World Summit on Food Security"),
        ("The World Summit on Food Security 2009 was held.", "World Summit on Food Security 2009"),
        ("The Summit of the Americas was held in Lima.", "Summit of the Americas"),
        ("The foreign ministers' meeting of ASEAN was held.", "foreign ministers' meeting of ASEAN"),
        ("Wellington saw the ASEAN finance ministers' meeting.", "ASEAN finance ministers' meeting"),
        (
            "The summit of foreign ministers of the European Union met.",
            "summit of foreign ministers of the European Union",
        ),
        ("An extraordinary summit of the Arab League was held.", "extraordinary summit of the Arab League"),
        ("The next NATO summit will be held.", "next NATO summit"),
        ("The last NATO summit was held.", "last NATO summit"),
        ("The NATO mini-summit ended.", "NATO mini-summit"),
        ("The G20 Summit conference opened.", "G20 Summit"),
        ("The UN climate conference in Glasgow ended.", "UN climate conference"),
        ("COP26 opened.", "COP26"),
        ("The 2009 Tunis Forum on Space Research was held.", "2009 Tunis Forum on Space Research"),
        ("The 5th Southern Conference on Refugee Support was held.", "5th Southern Conference on Refugee Support"),
        ("The 16th and 17th Summits of the African Union were held.", "16th and 17th Summits of the African Union"),
        ("The NATO Summit Declaration was adopted.", "NATO Summit"),
        ("The Summit of the African Union member states was held.", "Summit of the African Union member states"),
        ("Rain fell on the African Union's summit.", "African Union's summit"),
        ("The Summit Conference of the Arab League was held.", "Summit Conference of the Arab League"),
        ("The two-day ministerial meeting was held on 3 May in Lagos.", "ministerial meeting"),
        ("The African Union conference of heads of state was held.", "African Union conference of heads of state"),
        ("The summit of Arab States was held.", "summit of Arab States"),
        ("Rain fell on Monday. Monday Summit guests of NATO Summit of the", "NATO Summit"),
        ("The Summit for Democracy in response to nothing was held.", "Summit for Democracy"),
        ("The NATO summit on Ukraine was held.", "NATO summit"),
        ("The NATO Summit of 2019-2020 was held.", "NATO Summit"),
        ("The NATO summit on 18th-century art was held.", "NATO summit"),
        ("On May 4, 2019, NATO summit guests came.", "NATO summit"),
        ("The Lisbon summit was long.", "Lisbon summit"),
        ("The NATO Summit of 2019 was held.", "NATO Summit of 2019"),
        ("The Summit of the Conference of Berlin was long.", "Summit of the Conference of Berlin"),
        ("President Orla Quinn said at first summit of the Arab League that it is late.", "summit of the Arab League"),
    ],
)
def test_how_far_a_name_reaches(text: str, name: str) -> None:
    found = findings(text)
    assert summits(found) == [name]


def test_a_summit_names_its_body_number_and_kind() -> None:
    found = findings("The 5th Extraordinary Summit of the Arab League was held.")
    one = summit(found)
    assert (called(found, one.body), one.number, one.extraordinary, one.noun) == ("Arab League", 5, True, "summit")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The 18th Summit of the Arab League was held.", 18),
        ("The Eighteenth Summit of the Arab League was held.", 18),
        ("The XVIII Summit of the Arab League was held.", 18),
        ("The Summit of the Arab League was held.", None),
        ("COP26 opened.", 26),
    ],
)
def test_numbers(text: str, number: int | None) -> None:
    assert summit(findings(text)).number == number


def test_a_mention_lies_where_its_wording_stands_and_no_two_overlap() -> None:
    read = article(
        report("The Office to Summit conference and the NATO summit of the Arab League Summit of 2019 ended.")
    )
    mentions = [mention for one in extract(read).gatherings for mention in one.mentions]
    assert len(mentions) > 1
    assert [read.text[m.span.start : m.span.end] for m in mentions] == [m.surface for m in mentions]
    spans = sorted(m.span for m in mentions)
    assert all(left.end <= right.start for left, right in itertools.pairwise(spans))


def test_a_numbered_meeting_of_ministers_is_one() -> None:
    found = findings(
        "Energy ministers of the Harbour Alliance met in Tunis on 3 and 4 May 2019 for their sixth annual meeting."
    )
    (one,) = found.gatherings
    assert (one.name, one.number, called(found, one.body)) == ("sixth annual meeting", 6, "Harbour Alliance")


def test_its_summit_is_the_summit_of_the_body_before() -> None:
    found = findings("The African Union held its summit in Nairobi.")
    assert [called(found, one.body) for one in found.gatherings] == ["African Union"]


@pytest.mark.parametrize(
    "text",
    ["They met at the two-day summit.", "They met at the summit, the first of the Harbour Alliance."],
)
def test_the_only_summit_of_an_article_needs_no_other_name(text: str) -> None:
    assert len(findings(text).gatherings) == 1


@pytest.mark.parametrize("text", ["They reached the summit of Mount Kenya.", "They met at the summit."])
def test_a_bare_summit_is_none(text: str) -> None:
    assert findings(text).gatherings == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Foreign ministers of the Harbour League opened a two-day meeting in Riga on Tuesday.", ["two-day meeting"]),
        ("Ministers from the five Nile states opened talks in Kampala on Monday.", ["talks"]),
        ("The Supreme Council of Rulers concluded its eighth session today.", ["eighth session"]),
        ("The Fourth Conference of Heads of Government ended today.", ["Fourth Conference of Heads of Government"]),
        ("Ministers opened a meeting in Riga on Tuesday.", []),
        ("The ministers of the cabinet held a meeting on Tuesday.", []),
        ("Ministers from five states opened a road in Kampala on Monday.", []),
        ("The 12th session of parliament opened on Monday.", []),
        ("The sixth annual meeting of the Chess Federation was held in Oslo on Monday.", []),
    ],
)
def test_who_meets_makes_a_meeting_a_summit(text: str, found: list[str]) -> None:
    assert summits(findings(text)) == found


def test_a_number_beside_another_of_the_same_meeting() -> None:
    found = findings(
        "Energy ministers met on 3 May for their sixth annual meeting.", "The seventh annual meeting will be in Riga."
    )
    assert summits(found) == ["sixth annual meeting", "seventh annual meeting"]


def test_a_bare_summit_where_several_who_govern_are_named() -> None:
    assert summits(findings("President Orla Quinn and King Odo met.", "Quinn closed the summit at dusk.")) == ["summit"]
    assert summits(findings("President Orla Quinn and King Odo met.", "They reached the summit at dusk.")) == []


def test_a_council_of_ministers_that_met_beside_a_summit() -> None:
    about = "The Harbour League summit opened in Riga on Friday."
    council = "The Council of Foreign Ministers, chaired by Orla Quinn, had agreed on the text on Thursday."
    assert summits(findings(about, council)) == ["Harbour League summit", "Council of Foreign Ministers"]
    assert summits(findings(council)) == []
    assert summits(findings("The Council of Ministers approved the budget on Friday.")) == []


def test_ministers_who_met_without_a_noun() -> None:
    found = findings("It rained.", "It rained on.", "Finance ministers of the Arab League met in Riga on Friday.")
    assert summits(found) == ["meeting of finance ministers of the Arab League"]


@pytest.mark.parametrize(
    "text",
    [
        "Finance ministers of the Arab League met President Orla Quinn on Friday.",
        "Finance ministers of the Arab League met with bankers on Friday.",
        "Finance ministers of the Arab League met in Riga.",
        "Ministers met in Riga on Friday.",
    ],
)
def test_ministers_who_met_others_or_who_knows_when(text: str) -> None:
    assert summits(findings("It rained.", "It rained on.", text)) == []


def test_a_summit_named_by_its_number_alone() -> None:
    found = findings(
        "The seventh Harbour League summit opened in Riga on Friday.",
        "The sixth took place in Tunis on 3 May 2019. Oslo will host the eighth. The fifth man spoke a first time.",
    )
    assert summits(found) == ["seventh Harbour League summit", "sixth summit", "eighth summit"]
    assert {one.body for one in found.gatherings} == {found.gatherings[0].body}


def test_the_last_summit_is_not_the_one_that_an_article_is_about() -> None:
    found = findings(
        "The Harbour League summit opened in Riga on Friday.",
        "The last summit was held in Tunis on 8 July 2019. Nobody forgot the last summit.",
    )
    assert summits(found) == ["Harbour League summit", "last summit"]
    assert [one.start for one in found.gatherings] == ["2020-04-24", "2019-07-08"]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["The Ostland Conference came to its end here today.", "It was hard."], []),
        (
            ["The Ostland Conference came to its end here today.", "Latvian President Quinn met Maltese Premier Odo."],
            ["Ostland Conference"],
        ),
        (
            [
                "The presidents of Latvia, Estonia and Malta signed a treaty on Friday.",
                "Their meeting lasted two days.",
            ],
            ["meeting"],
        ),
        (
            ["The prime ministers of Malta and Peru sang.", "The conference, which began on Friday, was long."],
            ["conference"],
        ),
        (["Ministers from ten states sang.", "The meeting ended on Friday."], ["meeting"]),
        (["Ministers sang.", "The meeting ended on Friday."], []),
        (["The presidents of two clubs signed a treaty.", "The two-day talks were long."], []),
        (["Ministers said so.", "The 131st session of the Arab League council opened on Friday."], ["131st session"]),
        (["The president of the 77th session of the UN General Assembly opened a school."], []),
        (["They saw the summit of Saipal, 7,031 metres, on Friday."], []),
        (["Two climbers stood on the summit of Manaslu on Friday.", "President Quinn and King Odo were glad."], []),
        (["They reached the summit of Manaslu on Friday."], []),
    ],
)
def test_what_the_rest_of_an_article_makes_of_a_meeting(texts: list[str], found: list[str]) -> None:
    named = summits(findings(*texts))
    assert [name for name in named if not any(name.startswith(one) for one in found)] == []
    assert len(named) == len(found)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The prime ministers of Peru, Chad and Malta signed a treaty in Riga on Friday.",
            "meeting of prime ministers of Peru, Chad and Malta",
        ),
        ("The prime ministers of Peru, Chad and Malta agreed by telephone on Friday to wait.", None),
        ("The prime ministers of Peru and Chad signed a treaty in Riga on Friday.", None),
        ("The VII Andean Presidential Council opened in Quito on Friday.", "VII Andean Presidential Council"),
        (
            "The foreign ministers of Peru, Chad and Malta concluded the Trans-Harbour Conference on Friday.",
            "Trans-Harbour Conference",
        ),
        ("Foreign ministers of Peru, Chad and Malta left. They spoke of the Lomé Convention.", None),
        (
            "NATO agreed on Friday at an extraordinary meeting in Riga to wait. President Orla Quinn of Peru and Prime"
            " Minister Tomas Reyes of Chad spoke, and so did President Ines Vale of Malta.",
            "extraordinary meeting",
        ),
        ("The bank agreed on Friday at an extraordinary meeting in Riga to wait.", None),
        ("Senior officials met in Riga on Friday to prepare the NATO summit.", None),
    ],
)
def test_meetings_known_by_those_who_meet(text: str, name: str | None) -> None:
    found = [one.name for one in findings(text).gatherings if "NATO summit" not in one.name]
    assert found == ([name] if name else [])


def test_a_bare_summit_of_leaders_named_at_the_head() -> None:
    found = findings("European Union leaders struck a deal on Friday.", "It rained.", "The summit began on Thursday.")
    assert [one.start for one in found.gatherings] == ["2020-04-23"]


def test_ministers_whose_meeting_has_only_a_number() -> None:
    found = findings(
        "Health ministers of the Himalayan Rivers Council agreed to share news.",
        "They did so at their fourth meeting, held on Thursday and Friday.",
    )
    assert [(one.number, one.start, one.end) for one in found.gatherings] == [(4, "2020-04-23", "2020-04-24")]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        (
            "Earlier conferences were held in Belgrade in 1961, Cairo in 1964 and Lusaka in 1970.",
            ["conference in Belgrade in 1961", "conference in Cairo in 1964", "conference in Lusaka in 1970"],
        ),
        (
            "It was followed by summits in Tehran (2007) and Baku (2010).",
            ["summit in Tehran (2007)", "summit in Baku (2010)"],
        ),
        ("The leaders last met in London in June, 1977.", ["last meeting of leaders"]),
        ("The leaders agreed to meet in Moscow on May 24.", ["next meeting of leaders"]),
        ("The European Union first met in Riga on 3 May 1999.", ["last meeting of European Union"]),
        ("The previous session, held by telephone, was on May 27, 2019.", ["previous session"]),
        ("The leaders last met with anger.", []),
        ("The previous one was held in Sirte on 27 and 28 March 2010.", ["previous summit"]),
        ("They spoke of the informal summit held in Budapest on May 21, 2018.", ["informal summit"]),
        (
            "The 45th session of the Executive Council took place on 18 July 2018.",
            ["45th session of the Executive Council"],
        ),
        (
            "The Foreign Ministers' Conference of the Harbour League in Riga (8-12 August 1972) was long.",
            ["Foreign Ministers' Conference of the Harbour League"],
        ),
        ("It was founded at a conference of heads of state in Riga on 25 May 1963.", ["conference of heads of state"]),
        ("The first, in the port of Esbjerg on 18 May 1999, was short.", ["first summit"]),
        ("The first was held in Tehran from April 22 to May 13, 1968.", ["first summit"]),
        ("The ninth was in Hanoi two years ago.", ["ninth summit"]),
        ("The next will be held in Cambodia in 2026.", ["next summit"]),
        ("The last summit, the ninth, was held in Riga on 3 May 2017.", ["last summit"]),
        ("The first summit of the three blocs was held in Riga on 3 May 1999.", ["first summit"]),
        ("Last year's summit was held in Riga.", ["Last year's summit"]),
        ("The next meeting will be held in Riga.", ["next meeting"]),
        ("Orla Quinn, at her first summit, sang.", []),
        ("On 3 and 4 November 2018 foreign ministers met in Marseille.", ["meeting of foreign ministers"]),
        ("Members of the European Union stayed for an emergency session on May 5, 2019.", ["emergency session"]),
        (
            "The second United Nations Conference on Trade and Development is to open in Riga on 1 February 2021.",
            ["second United Nations Conference on Trade and Development"],
        ),
        ("Earlier conferences were long.", []),
    ],
)
def test_editions_of_other_times(text: str, others: list[str]) -> None:
    found = findings("The tenth NATO summit was held on May 3, 2019.", text)
    assert summits(found)[1:] == others


@pytest.mark.parametrize(
    "text",
    [
        "Ministers from fourteen nations, who had been talking since Monday, resolved to call the meeting a success.",
        "Finance ministers of the Group of 20 agreed on Friday on rules. Quinn called the talks long.",
        "Trade ministers of the European Union, chaired by the host, Orla Quinn, met in Riga on Friday.",
    ],
)
def test_ministers_who_acted_at_a_meeting_without_a_name(text: str) -> None:
    assert summits(findings(text))[0].startswith("meeting of")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Foreign ministers had settled the texts at a meeting chaired by Orla Quinn on Wednesday.", "2020-04-22"),
        ("Ministers of fisheries had fared better: their meeting on Monday and Tuesday was calm.", "2020-04-20"),
    ],
)
def test_meetings_of_ministers_beside_a_summit(text: str, start: str) -> None:
    found = findings(
        "The NATO summit of leaders was held on Friday.",
        "Peru's President Jon Vale and Chad's President Mara Holm spoke.",
        text,
    )
    assert [one.start for one in found.gatherings] == ["2020-04-24", start]


def test_a_meeting_that_took_place_is_that_of_the_headline() -> None:
    found = findings(
        "A meeting of the Supreme Union Council took place at the residence today.", headline="How we lived NATO summit"
    )
    assert (summits(found), found.gatherings[0].start) == (["NATO summit"], "2020-04-25")


@pytest.mark.parametrize(
    "texts",
    [
        [
            "The leaders of nine nations met in Riga on Friday and founded a bank.",
            "The second summit will be held in Oslo.",
        ],
        [
            "The prime ministers of Peru, Chad and Malta signed a treaty on Friday at the end of a brief meeting.",
            "It rained.",
            "The treaty was drafted at the Eighth Conference of Heads of Government on March 9.",
        ],
        ["The Council of Foreign Ministers of the Harbour League held its session in Riga on Friday."],
    ],
)
def test_those_who_founded_or_sat(texts: list[str]) -> None:
    (one, *_) = findings(*texts).gatherings
    assert "2020-04-24" in (one.start, one.end)


def test_a_meeting_without_a_name_is_the_council_that_the_text_names() -> None:
    found = findings(
        "The presidents of the five Andean countries ended a two-day meeting in Lima on Friday.",
        "The Eleventh Andean Presidential Council also drew up a common policy.",
    )
    assert [(one.number, one.start, one.end) for one in found.gatherings] == [(11, "2020-04-23", "2020-04-24")]


def test_one_extraordinary_session() -> None:
    found = findings(
        "Leaders launched the free trade area on Friday at an extraordinary summit of the African Union (AU).",
        "The 12th Extraordinary Summit was opened by President Orla Quinn.",
    )
    assert [(one.number, one.start) for one in found.gatherings] == [(12, "2020-04-24")]
