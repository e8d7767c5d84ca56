"""The archive put together: what was joined gets its ids, and what stays open is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple, TypeVar

from msgspec import Struct

from namsite.addresses import entity_ids
from namsite.authority import Authority, Bearer, line_for
from namsite.cards import Card
from namsite.problems import Problem, note
from namsite.records import (
    Fact,
    Family,
    Kind,
    Organization,
    Person,
    Question,
    Series,
    Summit,
)
from namsite.resolve import editions
from namsite.resolve.articles import Leads
from namsite.resolve.authority import rulings_on
from namsite.resolve.clusters import Cluster, Doubt, Ids, Item, Places, Reader
from namsite.resolve.entities import beside, body_name, organization, person, person_name
from namsite.resolve.families import TextOf, find_families
from namsite.resolve.memory import Memory
from namsite.resolve.organizations import resolve_organizations
from namsite.resolve.people import resolve_people
from namsite.resolve.rulings import Rulings
from namsite.resolve.summits import resolve_summits

_KINDS: tuple[Kind, ...] = ("organization", "person", "summit")
_NOTHING = Authority()
_Record = TypeVar("_Record", Person, Organization)
_Make = Callable[[Cluster, str, str, Places, tuple[Fact, ...]], _Record]


class Resolved(Struct, frozen=True, kw_only=True):
    """What the cards of an archive come to. ``people`` and ``organizations`` are made one by one while they are asked
    for, in order of their ids; ``articles`` are the ids in order of time, the undated last, each with where its names
    lead."""

    articles: Mapping[str, Leads]
    people: Iterator[Person]
    organizations: Iterator[Organization]
    summits: tuple[Summit, ...]
    series: tuple[Series, ...]
    questions: tuple[Question, ...]
    families: tuple[Family, ...]
    problems: tuple[Problem, ...]


def resolve_cards(
    cards: Iterable[Card], text_of: TextOf, authority: Authority = _NOTHING, memory: Memory | None = None
) -> Resolved:
    """Joins what several articles say of one person, organization or summit, as far as the evidence and the authority
    file go, and lists what stays open. ``text_of`` gives the article of an id, to compare copies word by word;
    ``memory`` makes the next resolution of nearly the same articles quick."""
    memory = Memory(no_next=True) if memory is None else memory
    memory.begin()
    readers = _readers(cards, memory)
    families = find_families(readers, text_of, memory)  # first, while there is room for the prints of all sentences
    ids = Ids()
    on_bodies, on_people, on_summits = (rulings_on(kind, authority, readers) for kind in _KINDS)
    bodies, body_doubts = resolve_organizations(readers, on_bodies, memory)
    body_names = _names(bodies, body_name, on_bodies, memory)
    body_ids = _ids(bodies, body_names)
    ids.add(bodies, body_ids)
    people, person_doubts = resolve_people(readers, ids, on_people, memory)
    person_names = _names(people, person_name, on_people, memory)
    person_ids = _ids(people, person_names)
    ids.add(people, person_ids)
    clusters, summit_doubts = resolve_summits(readers, ids, on_summits, memory)
    titles = {body_ids[id(c)]: body_names[id(c)] for c in bodies}
    summits, series, of_summit = editions.as_records(clusters, ids, titles, on_summits, memory)
    summit_ids = {id(c): of_summit[c.where[0]] for c in clusters}
    questions = [
        *_questions(on_bodies, body_doubts, body_ids),
        *_questions(on_people, person_doubts, person_ids),
        *_questions(on_summits, summit_doubts, summit_ids),
    ]
    questions.sort(key=lambda q: (-q.strength, q.kind, q.left, q.right))
    names: dict[Kind, Mapping[str, str]] = {
        "organization": titles,
        "person": {person_ids[id(c)]: person_names[id(c)] for c in people},
        "summit": {one.id: one.name for one in summits},
    }
    if not memory.has_next:
        for reader in readers:
            reader.let_go()
    decided = (problem for rulings in (on_bodies, on_people, on_summits) for problem in rulings.problems)
    return Resolved(
        articles={reader.id: _leads(reader, ids, of_summit) for reader in readers},
        people=_records(person, _Named(people, person_names, person_ids, on_people), ids, memory),
        organizations=_records(organization, _Named(bodies, body_names, body_ids, on_bodies), ids, memory),
        summits=summits,
        series=series,
        questions=tuple(questions),
        families=families,
        problems=(*decided, *_possibly_same(questions, names)),
    )


def _readers(cards: Iterable[Card], memory: Memory) -> list[Reader]:
    """Articles in order of publication."""
    readers = [memory.recall("reader", card.id, (card,), partial(Reader, card)) for card in cards]
    return sorted(readers, key=lambda reader: reader.anchor)


def _leads(reader: Reader, named: Ids, summits: Places) -> Leads:
    own = reader.id
    return Leads(referents=named.of(own), gatherings=tuple(summits[own, one.key] for one in reader.card.gatherings))


class _Named(NamedTuple):
    """People or organizations with their names and ids, by a cluster's ``id``."""

    clusters: list[Cluster]
    names: Mapping[int, str]
    ids: Mapping[int, str]
    rulings: Rulings


def _records(make: _Make[_Record], named: _Named, bodies: Places, memory: Memory) -> Iterator[_Record]:
    """The records of people or organizations, in order of their ids. Of each cluster nothing stays when its record is
    made: what is made of the records needs the memory."""
    named.clusters.sort(key=lambda each: named.ids[id(each)], reverse=True)
    while named.clusters:
        cluster = named.clusters.pop()
        one, name, said = named.ids[id(cluster)], named.names[id(cluster)], named.rulings.facts(cluster)
        others = beside(cluster, bodies) if memory.has_next else ()
        inputs = (cluster.items, cluster.joins, name, others, said)
        yield memory.recall(named.rulings.kind, one, inputs, partial(make, cluster, one, name, bodies, said))


def _names(
    clusters: Sequence[Cluster], usual: Callable[[Sequence[Item]], str], rulings: Rulings, memory: Memory
) -> dict[int, str]:
    """The name of each cluster, by its ``id``: the one that the authority file prefers, else the usual one."""
    return {
        id(c): rulings.name_of(c)
        or memory.recall(f"name of {rulings.kind}", c.first.place, (c.items,), partial(usual, c.items))
        for c in clusters
    }


def _ids(clusters: Sequence[Cluster], names: Mapping[int, str]) -> dict[int, str]:
    entries = [(names[id(c)], c.first.reader.anchor, str(c.first.referent.key)) for c in clusters]
    return {id(cluster): one for cluster, one in zip(clusters, entity_ids(entries), strict=True)}


# ---- what stays open ----


def _questions(rulings: Rulings, doubts: Iterable[Doubt], ids: dict[int, str]) -> list[Question]:
    """One question for each pair that the authority file does not settle, with its strongest reason."""
    asked: dict[tuple[str, str], Doubt] = {}
    for doubt in sorted(doubts, key=lambda d: (d.strength, d.reason)):
        if not rulings.apart(doubt.left, doubt.right):
            left, right = sorted((ids[id(doubt.left)], ids[id(doubt.right)]))
            asked[left, right] = doubt
    bearers = _references(rulings, asked.values())
    return [
        Question(
            kind=rulings.kind,
            left=left,
            right=right,
            reason=doubt.reason,
            strength=doubt.strength,
            settled_by=_settling(rulings.kind, bearers[id(doubt.left)], bearers[id(doubt.right)]),
        )
        for (left, right), doubt in asked.items()
    ]


def _references(rulings: Rulings, doubts: Iterable[Doubt]) -> dict[int, Bearer | None]:
    """How the authority file would name each cluster that is in doubt, by its ``id``."""
    clusters = {id(one): one for doubt in doubts for one in (doubt.left, doubt.right)}
    if not clusters:
        return {}
    named = rulings.bearers.references([one.where for one in clusters.values()])
    return dict(zip(clusters, named, strict=True))


def _settling(kind: Kind, left: Bearer | None, right: Bearer | None) -> str | None:
    return line_for(kind, sorted((left, right), key=str)) if left and right else None


def _possibly_same(questions: Iterable[Question], names: Mapping[Kind, Mapping[str, str]]) -> Iterator[Problem]:
    for question in questions:
        left, right = names[question.kind][question.left], names[question.kind][question.right]
        if left == right:  # names alone would not tell which are meant
            left, right = f"{left} ({question.left})", f"{right} ({question.right})"
        yield note("possibly-same", f"{left} and {right}: {question.reason}")
