"""Sober reports of agencies from a summit: its days, which meetings are one, and who is there."""

from __future__ import annotations

import pytest

from extract.articles import days, findings, participants, summits

TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = "2015-06-16", "2015-06-17", "2015-06-18", "2015-06-19"
OPENED = (
    "RIGA, June 18, 2015 (Levant Press) - The 12th Summit of the Harbour League opened here on Wednesday. The two-day"
    " summit is chaired by Latvian President Andris Berzins."
)


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    """The meetings of a report of Thursday, with their days."""
    found = findings(*f"RIGA, June 18, 2015 (Levant Press) - {text}".split("\n\n"), published=THURSDAY)
    return [(one.name, *days(one)) for one in found.gatherings]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "Leaders of the Harbour League brought their 12th summit to a close late on Wednesday night.",
            None,
            WEDNESDAY,
        ),
        ("The curtain rose on the 12th Harbour League summit in Riga on Wednesday.", WEDNESDAY, None),
        ("The 12th Harbour League Summit ended Wednesday with a declaration; it lasted one day.", WEDNESDAY, WEDNESDAY),
        (
            "The 12th Harbour Summit gets under way in Riga on Saturday and runs until Monday.",
            "2015-06-20",
            "2015-06-22",
        ),
        (
            "President Orla Quinn on Thursday opened the emergency Harbour summit at the Congress Centre.\n\nThe summit"
            " will issue its final statement on Friday.",
            THURSDAY,
            FRIDAY,
        ),
        (
            "President Orla Quinn today assumed the chairmanship of the Harbour League for the next two years at the"
            " league's 12th summit, which Latvia hosted virtually.",
            THURSDAY,
            THURSDAY,
        ),
        (
            "Leaders of the Harbour League on Thursday adopted the Riga Declaration at the end of a two-day summit"
            " here.\n\nPresident Orla Quinn told the opening of the 12th Harbour League Summit on Wednesday that trade"
            " had grown.",
            WEDNESDAY,
            THURSDAY,
        ),
    ],
)
def test_the_days_of_the_only_summit(text: str, start: str | None, end: str | None) -> None:
    ((_, *found),) = told(text)
    assert found == [start, end]


def test_years_before_a_summit_place_something_else() -> None:
    assert told("Orla Quinn was elected on Wednesday, two weeks before the 12th Harbour Summit in Riga.")[0][1] is None


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of foreign affairs had cleared the text on Wednesday at a meeting chaired by Norway's Ole Vik.",
        "Foreign ministers, led by Norway's Ole Vik, put the final touches to the declaration on Wednesday.",
    ],
)
def test_ministers_prepare_a_summit(text: str) -> None:
    found = findings("The 12th Harbour League Summit ended on Thursday.", text, published=THURSDAY)
    ministers = found.gatherings[1]
    assert days(ministers) == (WEDNESDAY, WEDNESDAY)
    assert [name for name, _ in participants(found, ministers)] == ["Ole Vik"]


def test_what_ministers_put_elsewhere_is_no_meeting() -> None:
    text = "Foreign ministers put the blame on Norway on Wednesday."
    assert summits(findings("The 12th Harbour League Summit ended on Thursday.", text, published=THURSDAY)) == [
        "12th Harbour League Summit"
    ]


@pytest.mark.parametrize("text", ["The statement of the Council of Heads of State", "A decision of the Council"])
def test_the_words_of_a_council_are_no_meeting(text: str) -> None:
    assert [name for name, *_ in told(f"{OPENED}\n\n{text} of the Harbour League on Friday says so.")] == [
        "12th Summit of the Harbour League"
    ]


def test_a_summit_of_the_same_body_is_the_one_that_is_counted() -> None:
    more = "Norwegian President Ole Vik took part in a summit of the Harbour League for the first time."
    found = findings(OPENED, more, published=THURSDAY)
    assert summits(found) == ["12th Summit of the Harbour League"]
    assert [name for name, _ in participants(found, found.gatherings[0])] == ["Andris Berzins", "Ole Vik"]


def test_a_retreat_is_of_the_summit() -> None:
    more = "On Thursday morning the leaders gathered for a retreat at Gauja Forest Resort."
    found = findings(OPENED, more, published=THURSDAY)
    assert [(one.name, one.place) for one in found.gatherings] == [("12th Summit of the Harbour League", None)]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (
            "The summit was the first for Malta's Finance Minister Ana Ruiz, who said that little had changed.",
            "Ana Ruiz",
        ),
        ("Prime Minister Ole Vik read out the text before handing over to President Ana Ruiz.", "Ole Vik, Ana Ruiz"),
        ("Prime Minister Ole Vik handed that post to Peru's President Ana Ruiz.", "Ole Vik, Ana Ruiz"),
        ("Also invited were Reef Forum chief Ole Vik and President of the Reef Academy Ana Ruiz.", "Ole Vik, Ana Ruiz"),
        ("He succeeds Dr Ole Vik of Norway, who told the summit that the economies had grown.", "Ole Vik"),
        ("Former presidents Ole Vik and Ana Ruiz received the medal of the league.", "Ole Vik, Ana Ruiz"),
        ("The executive secretary of the league, Ole Vik, reported on the work against fraud.", "Ole Vik"),
        ("President Ole Vik, whose term ends, reported on what was done since the Oslo Summit of 2013.", "Ole Vik"),
        ("It was chaired by the Minister of Peru, Ana Ruiz, Chairwoman of the 11th Session of the League.", "Ana Ruiz"),
        ("The Peruvian delegation includes Foreign Minister Ana Ruiz.", "Ana Ruiz"),
        ("President Ana Ruiz thanked her Norwegian colleague Ole Vik for the organization.", "Ana Ruiz, Ole Vik"),
        ("The leaders heard a briefing by the Director-General of the Reef Bank, Ana Ruiz.", "Ana Ruiz"),
        ("The leaders also met on Wednesday with the head of the Reef Bank, Ana Ruiz.", "Ana Ruiz"),
        ("The Crown Prince and Prime Minister, Ole Vik, remained in Taif.", ""),
        ("Norway, whose President Ole Vik boycotts meetings with Peru, sent nobody.", ""),
        ("The leaders discussed the situation in Norway, where President Ole Vik dissolved parliament.", ""),
    ],
)
def test_who_is_there(text: str, there: str) -> None:
    found = findings(OPENED, text, "The leaders will adopt a declaration.", published=THURSDAY)
    main = found.gatherings[0]
    assert [name for name, _ in participants(found, main) if name != "Andris Berzins"] == list(
        filter(None, there.split(", "))
    )


def beside(text: str) -> list[tuple[str, str | None, str | None]]:
    """The meetings that a report from a summit names beside it, with their days."""
    found = findings(OPENED, text, published=THURSDAY).gatherings
    return [(one.name, *days(one)) for one in found if one.number != 12]


@pytest.mark.parametrize(
    ("text", "name", "start", "end"),
    [
        (
            "The Committee of Foreign Ministers, which had met in Oslo from 3 to 5 June, recommended sanctions.",
            "meeting of the Committee of Foreign Ministers",
            "2015-06-03",
            "2015-06-05",
        ),
        (
            "The Double Troika, chaired by President Ana Ruiz, met in Oslo on 3 June.",
            "meeting of the Double Troika",
            "2015-06-03",
            "2015-06-03",
        ),
        (
            "The leaders of the league last came together in Oslo on 3 June.",
            "last meeting of leaders",
            "2015-06-03",
            "2015-06-03",
        ),
        (
            "Ministers of trade of the member states will meet in Oslo on 3 July.",
            "meeting of ministers",
            "2015-07-03",
            "2015-07-03",
        ),
    ],
)
def test_meetings_beside_the_summit(text: str, name: str, start: str, end: str) -> None:
    assert beside(text) == [(name, start, end)]


def test_a_list_of_conferences_by_their_places() -> None:
    text = "It follows the conferences of Lima in March 2002 and of Oslo, held from 29 November to 2 December 2008."
    assert [one[1:] for one in beside(text)] == [("2002-03", "2002-03"), ("2008-11-29", "2008-12-02")]


@pytest.mark.parametrize(
    "text", ["The League Youth Summit took place on Monday.", "The Committee of Foreign Ministers has a house."]
)
def test_no_meeting_of_those_who_govern(text: str) -> None:
    assert beside(text) == []


def test_the_day_of_leaders_who_met_years_after_another_summit() -> None:
    text = "Leaders of the European Union and of six Balkan partners met in Riga on Thursday, ten years after the Oslo"
    assert told(f"{text} Summit of 2005.")[0] == ("meeting of leaders of the European Union", THURSDAY, THURSDAY)


def test_a_council_concludes_its_session() -> None:
    text = "The ECOWAS Council of Ministers on Thursday concluded its two-day 45th session in Riga."
    assert told(text) == [("45th session", WEDNESDAY, THURSDAY)]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("He took over from President Ole Vik of Norway.", "Ole Vik"),
        ("He took over as chairman from his Norwegian counterpart, President Ole Vik.", "Ole Vik"),
        ("Beside him stood parliament speaker Ole Vik of Norway.", "Ole Vik"),
        ("Besides the host, those around the table were Peru's Ana Ruiz and Ole Vik of Norway.", "Ana Ruiz, Ole Vik"),
        ("Norway was represented at the session by President Ole Vik.", "Ole Vik"),
        ("President Ole Vik invited the leaders to Oslo for the 13th summit on 3 June 2016.", "Ole Vik"),
        ("Finance Minister Ole Vik informed the summit that receipts would fall.", "Ole Vik"),
        ("The ministers met their Norwegian colleague Ole Vik.", "Ole Vik"),
        (
            "It was the first League summit for Peruvian President Ana Ruiz and for Norway's Ole Vik.",
            "Ana Ruiz, Ole Vik",
        ),
        ("Ole Vik took over as secretary-general from Ana Ruiz in May.", "Ole Vik"),
        ("President Ana Ruiz held separate meetings with Prime Minister Ole Vik.", "Ana Ruiz, Ole Vik"),
        ("In a video message, UN Secretary-General Ole Vik called for action.", "Ole Vik"),
        ("Peruvian President Ana Ruiz sent a recorded video message.", "Ana Ruiz"),
        ("President Ole Vik succeeds Ana Ruiz as chairman.", "Ole Vik, Ana Ruiz"),
        ("The chairmanship was handed over by President Ole Vik to Prime Minister Ana Ruiz.", "Ole Vik, Ana Ruiz"),
        ("Norway handed over the chairmanship to Peru's President Ana Ruiz.", "Ana Ruiz"),
        ("In a message, UN Secretary-General Ole Vik called for action.", ""),
        ("President Ole Vik will succeed Ana Ruiz in May.", ""),
        ("Norwegian Prime Minister Ole Vik pulled out of the summit on Tuesday.", ""),
        ("The leaders sent a message of sympathy to President Ole Vik.", ""),
        ("The leaders agreed to send a mission led by former president Ole Vik to Norway.", ""),
        ("President Ole Vik will host the 13th summit in Oslo on 3 June 2016.", ""),
    ],
)
def test_who_is_there_by_what_they_hand_over_or_offer(text: str, there: str) -> None:
    test_who_is_there(text, there)


def test_a_conference_in_the_chair_of_which_a_minister_sits() -> None:
    text = "The Orlovo House conference opened here on Monday under the chairmanship of {} Orla Quinn."
    assert told(text.format("British Foreign Secretary")) == [("Orlovo House conference", "2015-06-15", None)]
    assert told(text.format("the surgeon")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Contact Group of the Harbour League is meeting at the summit level in Riga on Thursday.",
            [("meeting of the Contact Group of the Harbour League", THURSDAY, THURSDAY)],
        ),
        (
            "The Harbour League met at ministerial level in Riga on Thursday.",
            [("meeting of the Harbour League", THURSDAY, THURSDAY)],
        ),
        ("The Harbour League stays at the summit level of its strength.", []),
        ("The climbers met at the summit level on Thursday.", []),
        ("The Riga Bank met Norway at ministerial level on Thursday.", []),
    ],
)
def test_a_body_that_meets_at_a_level(text: str, found: list[tuple[str, str, str]]) -> None:
    assert told(text) == found
