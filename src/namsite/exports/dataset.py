"""The archive as data: JSON Lines in ``data/``, one file for each kind of record, described field by field in
docs/dataset.md.

Articles and what they quote stand in order of time, all else in order of ids.

Ids are the pages' ids. What the owner may not publish as text (``publish_text: none``) is null here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due, Planner
from namsite.paging import Outline, Part
from namsite.permalinks import PageKind, permalink, sentence_permalink
from namsite.records import (
    ArticleRecord,
    Encounter,
    Evidence,
    Fact,
    Family,
    Kind,
    Merge,
    Organization,
    Participant,
    Person,
    Saying,
    Summit,
    TitleHeld,
)
from namsite.serial import compact_json
from namsite.shelf import by_key

Json: TypeAlias = str | int | float | bool | list["Json"] | dict[str, "Json"] | None
_Record: TypeAlias = dict[str, Json]
_Names: TypeAlias = Mapping[tuple[Kind, str], str]
_Ids: TypeAlias = Callable[[Index], Iterable[tuple[str, str]]]


def _planner(
    name: str,
    ids: Callable[[Index], Iterable[tuple[str, str]]],
    records: Callable[[Index, Config, str], Iterable[_Record]],
) -> Planner:
    """One file: ``ids`` are those of its records, in their order, each with the part of the file that it is in, and
    ``records`` makes the lines of one id."""
    kind, permalink = f"data: {name}", f"data/{name}.jsonl"

    def due(index: Index, config: Config) -> Iterator[Due]:
        for part, members in (by_key(ids(index)) or {"none": ()}).items():
            outline = Outline(key=part, heading="", members=members, size=len(members), summary="")
            of = Part(permalink=permalink, outline=outline)
            yield Due(permalink=permalink, kind=kind, title="", part=of, stretch=part)

    def page(index: Index, config: Config, due: Due) -> bytes:
        members = due.part.outline.members if due.part else ()
        return _lines(record for one in members for record in records(index, config, one))

    return Planner(kind=kind, due=due, page=page)


def _in_time(index: Index) -> Iterator[tuple[str, str]]:
    """Articles by month."""
    return (((one.published or "undated")[:7], one.id) for one in index.shelf.values())


def _quoting(index: Index) -> Iterator[tuple[str, str]]:
    return (((one.published or "undated")[:7], one.id) for one in index.shelf.values() if one.sayings)


def _ids_of(kind: Kind) -> _Ids:
    return lambda index: _by_id(index.labels[kind])


def _by_id(ids: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Ids by their first letters."""
    return ((one[:2], one) for one in ids)


def _lines(records: Iterable[_Record]) -> bytes:
    return "".join(f"{compact_json(record)}\n" for record in records).encode("utf-8", "replace")


def _article(record: ArticleRecord, index: Index, with_text: bool) -> _Record:
    article, shelved = record.article, index.shelf[record.article.id]
    names = {(owed.kind, owed.id): owed.name for owed in index.testimony.get(article.id, ())}
    return {
        "id": article.id,
        "title": article.title,
        "published": article.published.value if article.published else None,
        "published_how": article.published.how if article.published else None,
        "not_before": _fact(record.not_before) if record.not_before else None,
        "people": _named("person", record.people, names),
        "organizations": _named("organization", record.organizations, names),
        "summits": _named("summit", record.summits, names),
        "quotes": [_quote(saying, with_text) for saying in index.sayings_in.get(article.id, ())],
        "meetings": [_meeting(encounter) for encounter in index.encounters_in.get(article.id, ())],
        "dates": [
            {"start": dated.start, "end": dated.end, "precision": dated.precision, "how": dated.how}
            | {"evidence": _evidence((dated.evidence,))}
            for dated in record.dates
        ],
        "agency": article.agency.name if article.agency else None,
        "byline": article.byline.name if article.byline else None,
        "place": article.dateline.place if article.dateline else None,
        "country": article.dateline.country if article.dateline else None,
        "language": article.language,
        "site": article.site,
        "source_url": article.source_url,
        "source_path": article.source_path,
        "family": shelved.dispatch if shelved.copies > 1 else None,
        "page": permalink("article", article.id),
    }


def _named(kind: Kind, ids: Iterable[str], names: _Names) -> list[Json]:
    """What an article names, in the fullest form that it uses."""
    return [{"id": entity_id, "name": names[kind, entity_id]} for entity_id in ids]


def _entity(kind: PageKind, entity: Person | Organization | Summit) -> _Record:
    return {
        "id": entity.id,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "articles": [appearance.article_id for appearance in entity.appearances],
        "page": permalink(kind, entity.id),
    }


def _person(person: Person) -> _Record:
    return _entity("person", person) | {
        "titles": [_title(title) for title in person.titles],
        "facts": [_fact(fact) for fact in person.facts],
        "merges": _merges(person.merges),
    }


def _title(title: TitleHeld) -> _Record:
    return {
        "as_written": title.as_written,
        "role": title.role,
        "organization": title.organization,
        "country": title.country,
        "state": title.state,
        "courtesy": title.courtesy,
        "articles": list(title.articles),
        "first_seen": title.first_seen,
        "last_seen": title.last_seen,
        "evidence": _evidence(title.evidence),
    }


def _organization(organization: Organization) -> _Record:
    return _entity("organization", organization) | {
        "acronym": organization.acronym,
        "country": organization.country,
        "parent": organization.parent,
        "facts": [_fact(fact) for fact in organization.facts],
        "merges": _merges(organization.merges),
    }


def _summit(summit: Summit) -> _Record:
    return _entity("summit", summit) | {
        "series": summit.series,
        "number": summit.number,
        "extraordinary": summit.extraordinary,
        "start": summit.start,
        "end": summit.end,
        "place": summit.place,
        "mode": summit.mode,
        "stage": summit.stage,
        "chair": summit.chair,
        "host": summit.host,
        "theme": summit.theme,
        "participants": [_participant(participant) for participant in summit.participants],
        "facts": [_fact(fact) for fact in summit.facts],
        "merges": _merges(summit.merges),
    }


def _participant(participant: Participant) -> _Record:
    articles = dict.fromkeys(evidence.article_id for evidence in participant.evidence)
    return {
        "person": participant.person,
        "capacity": participant.capacity,
        "articles": list(articles),
        "evidence": _evidence(participant.evidence),
    }


def _family(family: Family) -> _Record:
    return {"id": family.id, "articles": list(family.articles)}


def _quote(saying: Saying, with_text: bool) -> _Record:
    return {
        "speaker": saying.speaker,
        "text": saying.text if with_text else None,
        "verb": saying.verb,
        "direct": saying.direct,
        "evidence": _evidence((saying.evidence,)),
    }


def _with_text(config: Config) -> bool:
    return config.publish_text != "none"


def _quote_line(saying: Saying, with_text: bool) -> _Record:
    return {"article": saying.article_id, **_quote(saying, with_text)}


def _meeting(encounter: Encounter) -> _Record:
    return {
        "people": list(encounter.people),
        "summit": encounter.summit,
        "place": encounter.place,
        "date": encounter.date,
        "evidence": _evidence((encounter.evidence,)),
    }


def _fact(fact: Fact) -> _Record:
    return {
        "property": fact.property,
        "value": fact.value,
        "how": fact.how,
        "because": fact.because,
        "evidence": _evidence(fact.evidence),
    }


def _merges(merges: Iterable[Merge]) -> list[Json]:
    return [{"left": merge.left, "right": merge.right, "reason": merge.reason} for merge in merges]


def _evidence(places: Iterable[Evidence]) -> list[Json]:
    """Each place as the address of its sentence below the output folder."""
    return [sentence_permalink(place) for place in places]


def _articles(index: Index, config: Config, one: str) -> list[_Record]:
    return [_article(index.articles[one], index, _with_text(config))]


def _quotes(index: Index, config: Config, one: str) -> list[_Record]:
    return [_quote_line(saying, _with_text(config)) for saying in index.sayings_in[one]]


PLANNERS = (
    _planner("articles", _in_time, _articles),
    _planner("people", _ids_of("person"), lambda index, _, one: [_person(index.people[one])]),
    _planner("organizations", _ids_of("organization"), lambda index, _, one: [_organization(index.organizations[one])]),
    _planner("summits", _ids_of("summit"), lambda index, _, one: [_summit(index.summits[one])]),
    _planner("families", lambda index: _by_id(index.families), lambda index, _, one: [_family(index.families[one])]),
    _planner("quotes", _quoting, _quotes),
)
