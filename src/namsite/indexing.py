"""The index of an archive that is held in memory: everything by id, with the back links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from namsite.archive import Index, Relation
from namsite.records import Archive, ArticleRecord, Kind
from namsite.shelf import (
    Entity,
    Label,
    Shelved,
    Tally,
    by_key,
    label_of,
    shelved,
    summit_time,
    tally_of,
    testimonies,
    text_of,
)

_TOO_COMMON = 64  # articles; what is named more often than this relates nothing to anything


def index(archive: Archive) -> Index:
    """The whole archive by id."""
    entities = _entities(archive)
    shelf = _shelf(archive)
    return Index(
        articles={record.article.id: record for record in archive.articles},
        people={person.id: person for person in archive.people},
        organizations={organization.id: organization for organization in archive.organizations},
        summits={summit.id: summit for summit in archive.summits},
        series={series.id: series for series in archive.series},
        shelf=shelf,
        texts={record.article.id: text_of(record.article) for record in archive.articles},
        labels=_labels(entities),
        tallies=_tallies(archive, entities, shelf),
        named={record.article.id: tuple(_named_in(record)) for record in archive.articles},
        testimony=by_key(told for kind, found in entities.items() for one in found for told in testimonies(kind, one)),
        sayings_in=by_key((saying.article_id, saying) for saying in archive.sayings),
        encounters_in=by_key((met.evidence.article_id, met) for met in archive.encounters),
        dates_in={record.article.id: record.dates for record in archive.articles if record.dates},
        families={family.id: family for family in archive.families},
        questions=by_key(
            ((question.kind, side), question)
            for question in archive.questions
            for side in dict.fromkeys((question.left, question.right))
        ),
        rare={
            (kind, one.id): tuple(seen.article_id for seen in one.appearances)
            for kind, found in entities.items()
            for one in found
            if len(one.appearances) <= _TOO_COMMON
        },
        at_path={record.article.source_path: record.article.id for record in archive.articles},
        relations={key: tuple(dict.fromkeys(ids)) for key, ids in by_key(_relations(archive)).items()},
    )


def _entities(archive: Archive) -> Mapping[Kind, tuple[Entity, ...]]:
    return {"person": archive.people, "organization": archive.organizations, "summit": archive.summits}


def _shelf(archive: Archive) -> dict[str, Shelved]:
    families = {article_id: family for family in archive.families for article_id in family.articles}
    sayings = by_key((saying.article_id, saying) for saying in archive.sayings)
    ids = [record.article.id for record in archive.articles]
    return {
        one: shelved(record, families.get(one), len(sayings.get(one, ())))
        for one, record in zip(ids, archive.articles, strict=True)
    }


def _labels(entities: Mapping[Kind, tuple[Entity, ...]]) -> Mapping[Kind, dict[str, Label]]:
    return {kind: {one.id: label_of(one) for one in found} for kind, found in entities.items()}


def _tallies(
    archive: Archive, entities: Mapping[Kind, tuple[Entity, ...]], shelf: Mapping[str, Shelved]
) -> Mapping[Kind, dict[str, Tally]]:
    said = by_key((("person", saying.speaker), saying) for saying in archive.sayings)
    rows = Counter(_rows(archive))
    return {
        kind: {
            one.id: tally_of(one, said.get((kind, one.id), ()), rows[kind, one.id], lambda at: shelf[at].dispatch)
            for one in found
        }
        for kind, found in entities.items()
    }


def _rows(archive: Archive) -> Iterator[tuple[Kind, str]]:
    """Whose page has a row for what another record tells: meetings, offices, parts in summits. They are counted
    together, so this may be more than the longest list has."""
    for met in archive.encounters:
        yield from (("person", one) for one in met.people)
        if met.summit:
            yield "summit", met.summit
    for person in archive.people:
        yield from (("organization", held.organization) for held in person.titles if held.organization)
    for summit in archive.summits:
        yield from (("person", part.person) for part in summit.participants)


def _named_in(record: ArticleRecord) -> Iterator[tuple[Kind, str]]:
    yield from (("person", one) for one in record.people)
    yield from (("organization", one) for one in record.organizations)
    yield from (("summit", one) for one in record.summits)


def _relations(archive: Archive) -> Iterator[tuple[tuple[Relation, str], str]]:
    """Who leads to whom, in order of ids, summits and articles in order of time."""
    for person in archive.people:
        yield from ((("holders", held.organization), person.id) for held in person.titles if held.organization)
    yield from ((("parts", part.parent), part.id) for part in archive.organizations if part.parent)
    yield from ((("series", series.organization), series.id) for series in archive.series if series.organization)
    for summit in sorted(archive.summits, key=summit_time):
        yield from ((("summits", part.person), summit.id) for part in summit.participants)
    yield from ((("said in", saying.speaker or ""), saying.article_id) for saying in archive.sayings)
    for met in archive.encounters:
        yield from ((("met in", person), met.evidence.article_id) for person in met.people)
        if met.summit:
            yield ("met at", met.summit), met.evidence.article_id
