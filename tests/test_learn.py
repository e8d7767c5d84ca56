"""What one article makes certain helps to read the others, whatever their order."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest

from extract.articles import article, names, report
from namsite.extract import extract
from namsite.learn import NOBODY, Given, Lexis, learn, lesson_of
from namsite.phrases import NOTHING
from namsite.records import Article, Findings, Kind, Span, Suggestion

INTRODUCES = report(
    "Minister of Trade Zuvra Melkhani opened the fair.",
    "The Open Harbour League (OHL) and the Lantern Keepers Federation (LKF) sent delegates.",
)


def taught(findings: Iterable[Findings], given: Given = NOBODY) -> Lexis:
    return learn(map(lesson_of, findings), given)


def looked_at(*texts: str) -> tuple[list[Article], list[Findings], Lexis]:
    articles = [article(text, f"{number}.txt") for number, text in enumerate(texts)]
    first = [extract(one) for one in articles]
    return articles, first, taught(first)


def second(*texts: str) -> Findings:
    """The last text, read with what the others teach."""
    articles, first, lexis = looked_at(*texts)
    return extract(articles[-1], learned=lexis.about(lesson_of(first[-1])))


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        (report("The cranes of Zuvra Melkhani stood still."), "person", "Zuvra Melkhani"),
        (report("The harbour was quiet.", headline="OHL to meet in spring"), "organization", "OHL"),
        (report("Cranes stood still, and LKF kept watch."), "organization", "LKF"),
        (report("Prices will fall, Melkhani said."), "person", "Melkhani"),
    ],
)
def test_a_name_that_is_certain_elsewhere(text: str, kind: str, name: str) -> None:
    assert name not in names(extract(article(text)), kind)
    assert name in names(second(INTRODUCES, text), kind)


def test_a_known_name_ends_the_name_of_a_body() -> None:
    text = report("Chairman of the World Forum for Food Safety Zuvra Melkhani thanked the crews.")
    found = second(INTRODUCES, text)
    assert names(found) == ["Zuvra Melkhani"]
    assert names(found, "organization") == ["World Forum for Food Safety"]


def test_nothing_is_learned_where_articles_disagree() -> None:
    """*Orlan Vesk* is a person in one article and a body in another."""
    person = report("President Orlan Vesk opened the fair.")
    body = report("The Orlan Vesk (OV) is a society of divers; the Orlan Vesk membership met.")
    text = report("They spoke of Orlan Vesk at length.")
    _, first, lexis = looked_at(person, body, text)
    assert ("orlan", "vesk") in {form for names in taught(first[:1]).people.values() for form in names}
    assert lexis.about(lesson_of(first[-1])) is NOTHING


@pytest.mark.parametrize("name", ["May", "Jordan", "Baker"])
def test_a_family_name_that_is_a_word_is_not_learned(name: str) -> None:
    _, _, lexis = looked_at(report(f"President Zuvra {name} opened the fair."))
    assert lexis.surnames == frozenset()


def test_a_family_name_is_no_other_word_where_the_authority_file_gives_it() -> None:
    lexis = learn((), {"person": ["Zuvra Baker", "Zuvra Melkhani"]})
    assert lexis.surnames == {"melkhani"}


def test_a_bare_family_name_counts_only_where_its_bearer_speaks() -> None:
    _, first, lexis = looked_at(INTRODUCES, report("The Melkhani method is older than the harbour."))
    assert names(second(INTRODUCES, report("The Melkhani method is older than the harbour."))) == []
    assert lexis.about(lesson_of(first[-1])).surnames == {"melkhani"}


def test_one_sense_in_one_article() -> None:
    found = second(INTRODUCES, report("“It will rain,” Melkhani said.", "Later the crews met Melkhani."))
    (melkhani,) = [one for one in found.referents if one.kind == "person"]
    assert len(melkhani.mentions) == 2
    assert {mention.rule for mention in melkhani.mentions} == {"family name of somebody whom other articles name"}


def test_most_articles_need_no_second_look() -> None:
    _, first, lexis = looked_at(INTRODUCES, report("The sea was calm and the crews slept."))
    assert [lexis.about(lesson_of(found)) for found in first] == [NOTHING, NOTHING]


def test_the_order_of_the_articles_teaches_nothing() -> None:
    texts = [
        INTRODUCES,
        report("President Orlan Vesk met Lena Marr of the Society of Divers (SOD)."),
        report("Chancellor Adil Umarbek spoke with Zuvra Melkhani."),
    ]
    _, first, lexis = looked_at(*texts)
    for turn in range(5):
        assert taught(random.Random(turn).sample(first, len(first))) == lexis


SUGGESTING = report("The cranes from Zuvra Melkhani and the works for Quoyle Dravik stood still.")


def suggested(text: str, *words: str, kind: Kind = "person") -> tuple[Article, tuple[Suggestion, ...]]:
    one = article(text, "suggested.txt")
    starts = [(word, one.text.index(word)) for word in words]
    return one, tuple(Suggestion(span=Span(at, at + len(word)), kind=kind) for word, at in starts)


def test_what_a_model_suggests_teaches_nothing_and_takes_nothing_back() -> None:
    one, suggestions = suggested(SUGGESTING, "Zuvra Melkhani", "Quoyle Dravik", kind="organization")
    found = extract(one, suggestions=suggestions)
    assert names(found, "organization") == ["Zuvra Melkhani", "Quoyle Dravik"]
    sure = extract(article(INTRODUCES))
    assert taught([sure, found]) == taught([sure])


def test_what_another_article_knows_for_certain_puts_a_suggestion_right() -> None:
    one, suggestions = suggested(SUGGESTING, "Zuvra Melkhani", kind="organization")
    first = extract(one, suggestions=suggestions)
    known = taught([extract(article(INTRODUCES)), first]).about(lesson_of(first))
    found = extract(one, learned=known, suggestions=suggestions)
    assert [(each.kind, each.name) for each in found.referents] == [("person", "Zuvra Melkhani")]


def test_the_authority_file_makes_names_certain() -> None:
    one = article(report("The cranes of Zuvra Melkhani and the ships of Brimmond stood still."))
    found = extract(one)
    lexis = taught([found], {"person": ("Zuvra Melkhani",), "organization": ("Brimmond",)})
    again = extract(one, learned=lexis.about(lesson_of(found)))
    assert (names(again), names(again, "organization")) == (["Zuvra Melkhani"], ["Brimmond"])
    assert taught([found], {"person": ("Zuvra",)}).people == {}


def test_a_given_name_without_a_word_is_nobody_s() -> None:
    assert taught([], {"person": ("—",), "organization": ("…",)}) == taught([])
