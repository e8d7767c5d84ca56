"""The archive as a whole: links, what stays open, and that neither order nor chance changes anything."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.articles import article, report
from namsite.extract import extract
from namsite.records import Organization, Person, Summit
from resolve.archives import Report, archive, articles, days, resolved
from whole import Archive, resolve


def test_nothing_gives_an_empty_archive() -> None:
    found, problems = resolve([], [])
    assert found == Archive(
        articles=(), people=(), organizations=(), summits=(), series=(), sayings=(), encounters=(), questions=()
    )
    assert problems == ()


# ---- articles ----


def test_names_lead_to_entities_in_order_of_the_text() -> None:
    one = archive(*days("President Orla Quinn attended the NATO summit."))
    (record,) = one.articles
    assert [(link.surface, link.kind, link.entity_id) for link in record.links] == [
        ("Orla Quinn", "person", "orla-quinn"),
        ("NATO summit", "summit", "nato-summit"),
        ("NATO", "organization", "nato"),
    ]
    assert (record.people, record.organizations, record.summits) == (("orla-quinn",), ("nato",), ("nato-summit",))


def test_a_name_of_several_leads_nowhere_and_is_a_problem_of_its_line() -> None:
    found, problems = resolved(articles(*days("Orla Quinn met Tomas Quinn. Then Quinn left.")))
    (link,) = [link for link in found.articles[0].links if link.surface == "Quinn"]
    assert (link.entity_id, link.reason) == (None, "several people bear this name here")
    assert [(p.code, p.path, p.line) for p in problems] == [("ambiguous", "a0.txt", 5)]


def test_articles_stand_in_order_of_time_the_undated_last() -> None:
    reports: list[Report] = [(None, "Rain."), ("2021-01-01", "Rain."), ("2020-01-01", "Rain.")]
    assert [record.article.id for record in archive(*reports).articles] == ["a2", "a1", "a0"]


def test_quotes_and_meetings_lead_to_people() -> None:
    one = archive(
        *days("President Orla Quinn met Tomas Reyes on the sidelines of the NATO summit. Quinn said it rained all day.")
    )
    (saying,) = one.sayings
    (encounter,) = one.encounters
    assert (saying.speaker, saying.text) == ("orla-quinn", "it rained all day")
    assert (encounter.people, encounter.summit) == (("orla-quinn", "tomas-reyes"), "nato-summit")


def test_a_quote_without_a_speaker_is_kept() -> None:
    (saying,) = archive(*days("“It rained all day and all of the night.” The streets were empty.")).sayings
    assert saying.speaker is None


# ---- what can be reasoned of an undated article ----


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("It rained all day.", None),
        ("It rained in May 2019.", "2019-05"),
        ("It rained in May 2019 and in 2017.", "2019-05"),
        ("It rained on May 4.", None),
        ("The NATO summit will be held on July 11, 2030.", None),
        ("It is to end by 2030.", None),
        ("They work until 2030. It rained in 2019.", "2019"),
    ],
)
def test_an_undated_article_is_not_older_than_what_it_looks_back_on(text: str, after: str | None) -> None:
    (record,) = archive((None, text)).articles
    assert (record.not_before.value if record.not_before else None) == after


def test_a_dated_article_needs_no_such_reasoning() -> None:
    (record,) = archive(("2020-01-01", "It rained in May 2019.")).articles
    assert record.not_before is None


# ---- what stays open ----


def test_what_is_possibly_the_same_is_a_note_with_both_names() -> None:
    _, problems = resolved(articles(*days("President of the World Bank Orla Quinn spoke.", "Orla Mary Quinn left.")))
    assert [p.message.partition(":")[0] for p in problems] == ["Orla Mary Quinn and Orla Quinn"]


def test_two_of_one_name_are_told_apart_by_their_addresses() -> None:
    _, (problem,) = resolved(articles(*days("The NATO summit was held in May 2018.", "The NATO summit was held.")))
    assert problem.message.startswith("NATO summit (nato-summit) and NATO summit (nato-summit-2018-05): ")


# ---- what holds for every archive ----

REPORTS: tuple[Report, ...] = (
    ("2019-05-03", "President of the World Bank Orla Quinn opened the NATO summit in Lisbon on May 3, 2019."),
    ("2019-05-03", "President of the World Bank Orla Mary Quinn met with Tomas Reyes at the NATO summit."),
    ("2020-06-01", "World Bank President Quinn said that the NATO summit of May 3, 2019 was long."),
    ("2020-06-02", "The Northern Rivers Commission (NRVC) met. Tomas Reyes Jr. and Tomas Reyes left."),
    ("2020-06-03", "The NRVC and the Northern Commission said nothing. Quinn left."),
    ("2021-06-03", "Striker Orla Quinn scored. Irish Foreign Minister Mara Holm met with Orla Quínn."),
    (None, "The 5th NATO summit will be held in Vilnius by video link. It rained in May 2019."),
    (None, "The 5th NATO summit was held in Vilnius. Ireland's Supreme Court and the Supreme Court met."),
    ("2018-01-01", "The next EU summit is far. The 4th EU summit and the 5th EU summit were chaired by Mara Holm."),
    (
        "2018-01-01",
        "Ines Quinn and Tomas Quinn met the Irish Government. Quinn said: “We shall meet together now.”",
    ),
)
_READ = articles(*REPORTS)
_FOUND = [extract(read) for read in _READ]
_CHOICE = st.lists(st.sampled_from(range(len(REPORTS))), unique=True)


@given(_CHOICE.flatmap(lambda chosen: st.tuples(st.just(chosen), st.permutations(chosen))))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_articles_changes_nothing(orders: tuple[list[int], list[int]]) -> None:
    chosen, shuffled = orders
    first = resolve([_READ[n] for n in chosen], [_FOUND[n] for n in chosen])
    assert resolve([_READ[n] for n in shuffled], [_FOUND[n] for n in shuffled]) == first


def _entities(found: Archive) -> list[Person | Organization | Summit]:
    return [*found.people, *found.organizations, *found.summits]


@given(_CHOICE)
@settings(max_examples=60, deadline=None)
def test_the_archive_hangs_together(chosen: list[int]) -> None:
    found, _ = resolve([_READ[n] for n in chosen], [_FOUND[n] for n in chosen])
    people = [one.id for one in found.people]
    bodies = [one.id for one in found.organizations]
    summits = [one.id for one in found.summits]
    series = [one.id for one in found.series]
    for ids in (people, bodies, summits, series):
        assert len(set(ids)) == len(ids)
        assert ids == sorted(ids)
    kinds = {"person": people, "organization": bodies, "summit": summits}
    for record in found.articles:
        assert all(link.entity_id is None or link.entity_id in kinds[link.kind] for link in record.links)
    assert all({question.left, question.right} <= set(kinds[question.kind]) for question in found.questions)
    assert {title.organization for one in found.people for title in one.titles} <= {*bodies, None}
    assert {one.parent for one in found.organizations} <= {*bodies, None}
    assert {saying.speaker for saying in found.sayings} <= {*people, None}
    assert {person for one in found.encounters for person in one.people} <= set(people)
    assert {part.person for one in found.summits for part in one.participants} <= set(people)
    assert {one.series for one in found.summits} == set(series)
    assert sorted(summit for one in found.series for summit in one.summits) == summits
    assert all(fact.evidence for one in _entities(found) for fact in one.facts)


@given(_CHOICE)
@settings(max_examples=30, deadline=None)
def test_every_place_lies_in_its_sentence(chosen: list[int]) -> None:
    found, _ = resolve([_READ[n] for n in chosen], [_FOUND[n] for n in chosen])
    texts = {record.article.id: record.article for record in found.articles}
    for one in _entities(found):
        for appearance in one.appearances:
            for place in appearance.evidence:
                sentence = texts[place.article_id].sentences[place.sentence]
                assert sentence.start <= place.start < place.end <= sentence.end


@given(st.lists(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=80), max_size=4))
@settings(max_examples=50, deadline=None)
def test_any_texts_make_an_archive(texts: list[str]) -> None:
    read = [article(report("It rained.", text.replace("\r", " ")), f"a{n}.txt") for n, text in enumerate(texts)]
    found, _ = resolve(read, [extract(one) for one in read])
    assert len(found.articles) == len(texts)
