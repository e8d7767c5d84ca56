"""What a model suggests adds names where nothing else is known, cut to what is a name, and takes none away."""

from __future__ import annotations

import re

import pytest

from extract.articles import article, called, names, report, titles
from namsite.extract import extract
from namsite.phrases import SUGGESTED
from namsite.records import Findings, Kind, Span, Suggestion


def read(*paragraphs: str, people: str = "", bodies: str = "", headline: str = "What the day brought") -> Findings:
    """The findings of a report in which a model takes words (several: with |) for people and organizations wherever
    they stand in the running text."""
    one = article(report(*paragraphs, headline=headline))
    said: list[tuple[Kind, str]] = [("person", people), ("organization", bodies)]
    suggestions = [
        Suggestion(span=Span(*match.span()), kind=kind)
        for kind, words in said
        for word in (words.split("|") if words else ())
        for match in re.finditer(re.escape(word), one.text)
        if match.start() > len(headline)
    ]
    return extract(one, suggestions=suggestions)


def test_a_name_that_only_a_model_knows_is_found_and_says_so() -> None:
    text = ("The cranes of Zuvra Melkhani stood still.", "For years Melkhani had run it.")
    assert names(read(*text)) == []
    found = read(*text, people="Zuvra Melkhani")
    assert names(found) == ["Zuvra Melkhani"]
    assert [m.rule for m in found.referents[0].mentions] == [SUGGESTED, "surname of somebody named in full"]


def test_what_the_rules_are_sure_of_keeps_its_reason() -> None:
    found = read("President Zuvra Melkhani opened the fair.", people="Zuvra Melkhani")
    assert [m.rule for m in found.referents[0].mentions] == ["title in front"]
    assert titles(found) == [("Zuvra Melkhani", "President", None)]


@pytest.mark.parametrize(
    ("text", "suggested", "person"),
    [
        ("The cranes of captain Zuvra Melkhani stood still.", "captain Zuvra Melkhani", "Zuvra Melkhani"),
        ("The cranes of Mr Zuvra Melkhani stood still.", "Mr Zuvra Melkhani", "Zuvra Melkhani"),
        ("Nothing was heard of Zuvra Melkhani’s cranes.", "Zuvra Melkhani’s cranes", "Zuvra Melkhani"),
        ("Songs of “Zuvra Melkhani” were heard.", "“Zuvra Melkhani", "Zuvra Melkhani"),
        ("The cranes of Zuvra Melkhani, which stood still.", "of Zuvra Melkhani, which", "Zuvra Melkhani"),
        ("The cranes of Zuvra Oqro Melkhani stood still.", "Zuvra Oqro", "Zuvra Oqro Melkhani"),
    ],
)
def test_a_suggestion_is_cut_or_lengthened_to_the_name(text: str, suggested: str, person: str) -> None:
    assert names(read(text, people=suggested)) == [person]


def test_a_thing_that_bears_a_name_is_nobody() -> None:
    assert names(read("Nothing moved below the Zuvra Melkhani cranes.", people="Zuvra Melkhani")) == []


@pytest.mark.parametrize(
    ("text", "people", "bodies"),
    [
        ("Cases of COVID-19 rose.", "COVID-19", "COVID-19"),
        ("Rain fell in early September.", "September", "September"),
        ("They flew to Sri Lanka and Costa Rica.", "Sri Lanka|Costa Rica", "Sri Lanka|Costa Rica"),
        ("The Azerbaijani delegation left.", "Azerbaijani", "Azerbaijani"),
        ("The hall at Vigyan Prahlan was full.", "Vigyan Prahlan", ""),
        ("The Non-Aligned Summit will be held.", "", "Non-Aligned Summit"),
        ("The Deputy Minister spoke.", "Deputy Minister", "Deputy Minister"),
        ("They signed the Velmar Treaty there.", "", "the Velmar Treaty"),
        ("Pay rose to RM25 and then to RM30.", "", "RM25|RM30"),
        ("The Jatra stood still.", "Jatra", "Jatra"),
        ("They climbed to the summit of Mount Quoyle.", "", "Mount Quoyle"),
        ("The results: 1. Zhumagulova (KGZ), 2. Okunishi (JPN).", "", "KGZ|JPN"),
        ("Nothing was heard of Melkhani.", "Melkhani", ""),
        ("She is a citizen of the Upper Quoyle Nation.", "", "Quoyle Nation"),
        ("It stood for Sustainable Development.", "", "Sustainable Development"),
    ],
)
def test_what_is_known_to_be_something_else_stays_that(text: str, people: str, bodies: str) -> None:
    plain = [(one.kind, one.name) for one in read(text).referents]
    found = read(text, people=people, bodies=bodies)
    assert [(one.kind, one.name) for one in found.referents] == plain


@pytest.mark.parametrize(
    ("text", "suggested", "body"),
    [
        ("Prices at the Quoyle Dravik works rose.", "the Quoyle Dravik", "Quoyle Dravik"),
        ("Aid was sent by QVSA on that day.", "QVSA", "QVSA"),
        ("Aid was sent by Quoyle Bicycle (QVA) on that day.", "Quoyle Bicycle (QVA)", "Quoyle Bicycle"),
        ("Nobody worked for Quoyle Dravik’s rivals.", "Quoyle Dravik’s", "Quoyle Dravik"),
    ],
)
def test_bodies_are_found_too(text: str, suggested: str, body: str) -> None:
    assert body not in names(read(text), "organization")
    found = read(text, bodies=suggested)
    assert body in names(found, "organization")


def test_a_title_can_be_of_a_suggested_body() -> None:
    text = "The chairman of Quoyle Dravik, Lena Orvik, resigned."
    found = read(text, bodies="Quoyle Dravik")
    assert ("Lena Orvik", "Quoyle Dravik") in [
        (found.referents[title.person].name, called(found, title.organization)) for title in found.titles
    ]


def test_a_suggested_body_takes_no_words_from_what_the_rules_found() -> None:
    text = (
        "Deputy Minister of Energy and Water Resources Rustam Hojamyradov came.",
        "The Harbour Council of Velland met President Lena Orvik.",
    )
    wrong = "Energy and Water Resources Rustam Hojamyradov|Council of Velland|Lena Orvik|Water Resources"
    assert read(*text, bodies=wrong).referents == read(*text).referents
    assert read(*text, bodies=wrong).titles == read(*text).titles


def test_words_that_a_model_takes_for_both_are_what_it_takes_them_for_more_often() -> None:
    text = "Cranes from Zuvra Melkhani, trains for Zuvra Melkhani and ships from Zuvra Melkhani stood still."
    one = article(report(text))
    spans = [Span(*match.span()) for match in re.finditer("Zuvra Melkhani", one.text)]

    def kinds(*said: Kind) -> list[Kind]:
        suggestions = [Suggestion(span=span, kind=kind) for span, kind in zip(spans, said, strict=False)]
        return [referent.kind for referent in extract(one, suggestions=suggestions).referents]

    assert kinds("person", "person", "organization") == ["person"]
    assert kinds("organization", "person", "organization") == ["organization"]
    assert kinds("person", "organization") == []


def test_a_headline_is_read_with_what_the_text_suggests() -> None:
    found = read(
        "Cranes fell silent when Zuvra Melkhani left the port of QVSA.",
        people="Zuvra Melkhani",
        bodies="QVSA",
        headline="QVSA Regrets That Zuvra Melkhani Left Port",
    )
    assert {one.name: len(one.mentions) for one in found.referents} == {"QVSA": 2, "Zuvra Melkhani": 2}


def test_a_suggestion_outside_the_text_that_is_read_counts_for_nothing() -> None:
    one = article(report("Nothing moved."))
    outside = [Suggestion(span=Span(0, 4), kind="person"), Suggestion(span=Span(5000, 5010), kind="organization")]
    assert extract(one, suggestions=outside) == extract(one)
