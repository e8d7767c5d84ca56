"""Which mentions of one article are one edition of a summit."""

from __future__ import annotations

import pytest

from extract.articles import called, days, findings


def editions(*paragraphs: str, headline: str = "What the day brought") -> list[list[str]]:
    """The wordings of every edition, in order of the text."""
    return [[m.surface for m in one.mentions] for one in findings(*paragraphs, headline=headline).gatherings]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("The 18th Summit of the African Union opened. The 17th Summit of the African Union was long.", "numbers"),
        ("The NATO summit was held on May 3, 2019. The NATO summit was held on June 9, 2021.", "days"),
        ("The next NATO summit is far. The NATO summit was short.", "a coming one and one that was"),
        ("The NATO summit was short. The EU summit was long.", "bodies"),
        ("The Lisbon summit was short. The Tunis summit was long.", "places"),
        ("The NATO summit was held. The foreign ministers' meeting of NATO was held.", "leaders and ministers"),
        ("The 5th NATO summit was held. An extraordinary NATO summit was held.", "a regular one and an extraordinary"),
        ("The Summit on Food Security was held. The Summit on Water Security was held.", "topics"),
    ],
)
def test_told_apart_by(text: str, apart: str) -> None:
    assert len(editions(text)) == 2, apart


@pytest.mark.parametrize(
    "text",
    [
        "The 18th NATO summit opened. The NATO summit was long.",
        "The 18th Summit of the African Union opened. Some 50 leaders came to the 18th Summit.",
        "The NATO summit was held in May 2019. The NATO summit was held on May 3, 2019.",
        "The NATO summit was held on May 3-5, 2019. The NATO summit was held on May 4, 2019.",
        "The Lisbon summit was short. Nobody slept at the Lisbon summit.",
        "The World Summit on Food Security was held. The summit on Food Security was long.",
        "The NATO summit was short. The Summit was long.",
    ],
)
def test_one_edition(text: str) -> None:
    assert len(editions(text)) == 1


def test_a_part_of_a_body_stands_for_the_summit_of_both() -> None:
    found = findings("The Non-Aligned Movement (NAM) summit was long.", "The NAM Contact Group summit was long.")
    (one,) = found.gatherings
    assert called(found, one.body) == "NAM Contact Group"


def test_of_several_that_fit_the_last_one_is_meant() -> None:
    text = (
        "The NATO summit was held in Vilnius on July 11, 2023. The NATO summit was held in Madrid on June 29, 2022.",
        "Nobody forgot the NATO summit.",
    )
    assert editions(*text) == [["NATO summit"], ["NATO summit", "NATO summit"]]


def test_the_summit_is_the_one_spoken_of_before() -> None:
    text = "The NATO summit was short. The Summit was fine. The EU summit was long. The Summit was dull."
    assert editions(text) == [["NATO summit", "Summit"], ["EU summit", "Summit"]]


def test_the_summit_at_the_beginning_is_the_only_one_that_follows() -> None:
    assert editions("The Summit is near.", "The NATO summit will be short.") == [["Summit", "NATO summit"]]
    assert editions("The Summit is near.", "The NATO summit will be short. The EU summit is far.") == [
        ["NATO summit"],
        ["EU summit"],
    ]


def test_the_headline_speaks_of_the_summit_below() -> None:
    found = findings("The Lisbon summit will be held.", headline="Leaders of many states to meet at EU summit")
    assert [m.surface for m in found.gatherings[0].mentions] == ["EU summit", "Lisbon summit"]
    assert len(found.gatherings) == 1


def test_a_number_alone_is_the_series_spoken_of() -> None:
    found = findings("The 18th Summit of the African Union opened. The 17th Summit was short.")
    assert [(one.number, called(found, one.body)) for one in found.gatherings] == [
        (18, "African Union"),
        (17, "African Union"),
    ]


def test_a_number_alone_with_no_series_has_no_body() -> None:
    assert findings("The 17th Summit was short.").gatherings[0].body is None


def test_the_first_mention_decides_the_order() -> None:
    found = findings("The Tunis summit was long.", "The Lisbon summit was short.", "The Tunis summit was dull.")
    assert [one.key for one in found.gatherings] == [0, 1]
    assert [one.name for one in found.gatherings] == ["Tunis summit", "Lisbon summit"]


def test_a_next_summit_of_which_nothing_is_said_is_none() -> None:
    assert editions("The next summit has no date.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The next summit will be held in Kampala.",
        "The next summit will be held on May 4, 2031.",
    ],
)
def test_a_next_summit_with_a_day_or_a_place_is_one(text: str) -> None:
    assert editions(text) == [["next summit"]]


def test_the_next_summit_is_the_next_of_the_series_spoken_of() -> None:
    found = findings("The 8th NATO Summit was held in Vilnius.", "The next summit will be held in Washington.")
    assert [called(found, one.body) for one in found.gatherings] == ["NATO", "NATO"]


def test_a_year_in_the_name_tells_editions_apart() -> None:
    found = editions("The G20 summit was held on November 15, 2022.", "The 2019 G20 summit took place in Osaka.")
    assert found == [["G20 summit"], ["2019 G20 summit"]]


def test_a_headline_names_what_the_article_is_about() -> None:
    found = editions(
        "The 15th session of the Islamic Summit Conference opened in Riga.",
        "Malta will host the 16th Islamic summit.",
        headline="OIC summit opens in Riga under one banner",
    )
    assert found[0] == ["OIC summit", "15th session of the Islamic Summit Conference"]


def test_the_summit_of_another_paragraph_is_the_one_that_the_article_is_about() -> None:
    found = editions(
        "The 18th Summit of the African Union opened.",
        "It had not forgotten the Lisbon summit of 2016.",
        "The Summit was long.",
    )
    assert found == [["18th Summit of the African Union", "Summit"], ["Lisbon summit of 2016"]]


def test_leaders_do_not_meet_at_a_ministerial() -> None:
    found = editions(
        "The ministerial meeting that preceded the Summit was held on 3 May.", "The 18th EU Summit was long."
    )
    assert found[0] == ["ministerial meeting"]


def test_the_climate_conference_and_its_code() -> None:
    assert editions("The UN climate conference in Glasgow was long. COP26 was loud.") == [
        ["UN climate conference", "COP26"]
    ]


def test_an_unnamed_summit_is_the_only_one_that_the_text_names() -> None:
    found = editions(
        "Prime Minister Orla Quinn on Wednesday announced a grant to the secretariat of the Initiative for Coral Reefs "
        "(ICR), as leaders of the seven-nation bloc adopted its charter at a summit hosted by Kenya.",
        "The Fifth ICR Summit was chaired from Lisbon by President Tomas Reyes. Dara Holm joined by video link.",
        "ICR Secretary General Lena Marr, seated next to the President, said that the charter came late.",
    )
    assert found == [["summit", "Fifth ICR Summit"]]


def test_a_headline_speaks_of_the_summit_at_the_head_of_the_text() -> None:
    found = findings(
        "The third Summit of the Three Rivers Initiative ended today.", headline="Rivers summit ends with list"
    )
    assert len(found.gatherings) == 1


def test_a_summit_without_a_name_is_not_one_of_another_year() -> None:
    found = findings(
        "The leaders of Peru, Chad and Malta met on Friday.",
        "The one-day summit was called by President Orla Quinn.",
        "The first such summit took place in Riga on April 9, 1990.",
    )
    assert [one.start for one in found.gatherings] == ["2020-04-24", "1990-04-09"]


def test_a_council_of_heads_meets_at_the_summit_of_its_body() -> None:
    found = findings(
        "President Orla Quinn arrived on Saturday to take part in the summit of the Shanghai Cooperation Organization.",
        "The meeting of the Council of SCO Heads of State will take place on April 26.",
    )
    assert [one.start for one in found.gatherings] == ["2020-04-26"]


def test_an_emergency_session_of_the_headline_is_the_one_of_the_text() -> None:
    found = findings(
        "Arab foreign ministers held an emergency meeting at the Arab League headquarters in Cairo on Friday.",
        "The meeting was chaired by Morocco's Nasser Vale.",
        headline="Arab League foreign ministers condemn strikes in emergency session",
    )
    assert [one.start for one in found.gatherings] == ["2020-04-24"]


def test_a_ministerial_conference_of_the_headline() -> None:
    found = findings(
        "The Ministerial Meeting of the Coordinating Bureau of the Non-Aligned Movement ended here on Friday.",
        headline="Ministerial conference of NAM Coordinating Bureau concludes",
    )
    assert len(found.gatherings) == 1


@pytest.mark.parametrize("level", ["at the Summit Level", "at summit level", "at the level of heads of state"])
def test_the_level_behind_a_session_tells_who_meets(level: str) -> None:
    """An organ of ministers, of which leaders hold a session: the summit of the headline."""
    text = f"The King chaired the 33rd Ordinary Session of the Council of the League of Arab States {level} on Friday."
    (one,) = findings(text, headline="King chairs 33rd Arab Summit").gatherings
    assert days(one) == ("2020-04-24", "2020-04-24")


def test_the_day_of_what_was_said_to_the_body_of_either_name() -> None:
    found = findings(
        "Prime Minister Orla Quinn on Friday called on members of the Shanghai Cooperation Organization (SCO) to act.",
        "She did so when she addressed the 22nd meeting of the Council of Heads of State of the SCO.",
        headline="Quinn calls for trust at SCO summit",
    )
    (one,) = found.gatherings
    assert days(one) == ("2020-04-24", "2020-04-24")


@pytest.mark.parametrize(
    "name",
    [
        "Seventh Women's Affairs Ministers Meeting",
        "Third Pacific Women's Ministerial Meeting",
        "Fourth Farmers' Ministers Meeting of the Harbour League",
        "Fifth Children's Ministers Conference of the Harbour League",
        "third conference of Asian labour ministers",
        "second tourism ministers' meeting of the Harbour League",
    ],
)
def test_those_whose_affairs_it_is_about_are_part_of_its_name(name: str) -> None:
    assert [one.name for one in findings(f"The {name} opened in Riga on 3 May 2019.").gatherings] == [name]


def test_the_summit_that_a_report_comes_from_was_held() -> None:
    lead = "OSLO, 3 May 2019 (Zwyx News) - Leaders of the Harbour League today agreed on a court."
    end = "The decision was taken at the end of the fourth summit of the Harbour League, which lasted two days."
    found = findings(f"{lead} {end}")
    assert [(one.start, one.end, one.stage) for one in found.gatherings] == [("2019-05-02", "2019-05-03", "held")]


def test_what_is_put_to_the_next_meeting_is_said_at_this_one() -> None:
    lead = (
        "SEVILLE, Sept 30, 1994 (Zwyx) - NATO defence ministers, meeting in Seville since Thursday, parted on Friday."
    )
    host = "Spanish Defence Minister Orla Quinn, the host, said that the question would be put to the "
    found = findings(f"{lead}\n\n{host}foreign ministers of NATO, who meet in Brussels on December 1.")
    names = {one.key: one.name for one in found.referents}
    there = [(one.start, one.place, [names[p.person] for p in one.participants]) for one in found.gatherings]
    assert there == [("1994-09-29", "Seville", ["Orla Quinn"]), ("1994-12-01", "Brussels", [])]
