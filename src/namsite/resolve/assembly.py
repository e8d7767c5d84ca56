"""The archive put together: what was joined gets its ids, and what stays open is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from namsite.addresses import entity_ids
from namsite.authority import Authority, Bearer, line_for
from namsite.problems import Problem, note
from namsite.records import Archive, Article, Findings, Kind, Question
from namsite.resolve import editions
from namsite.resolve.articles import article_record, encounters, sayings
from namsite.resolve.authority import rulings_on
from namsite.resolve.clusters import Cluster, Doubt, Reader, items_of
from namsite.resolve.entities import body_name, organization, person, person_name
from namsite.resolve.families import find_families
from namsite.resolve.organizations import resolve_organizations
from namsite.resolve.people import resolve_people
from namsite.resolve.rulings import Rulings
from namsite.resolve.summits import resolve_summits

_KINDS: tuple[Kind, ...] = ("organization", "person", "summit")
_NOTHING = Authority()


def resolve(
    articles: Sequence[Article], findings: Sequence[Findings], authority: Authority = _NOTHING
) -> tuple[Archive, tuple[Problem, ...]]:
    """Joins what several articles say of one person, organization or summit, as far as the evidence and the authority
    file go, and lists what stays open."""
    readers = sorted((Reader(a, f) for a, f in zip(articles, findings, strict=True)), key=lambda r: r.anchor)
    on_bodies, on_people, on_summits = (rulings_on(kind, authority, readers) for kind in _KINDS)
    bodies, body_doubts = resolve_organizations(items_of(readers, "organization"), on_bodies)
    body_ids = _ids(bodies, partial(body_name, rulings=on_bodies))
    of_body = _by_place(bodies, body_ids)
    people, person_doubts = resolve_people(items_of(readers, "person"), of_body, on_people)
    person_ids = _ids(people, partial(person_name, rulings=on_people))
    of_person = _by_place(people, person_ids)
    clusters, summit_doubts = resolve_summits(readers, of_body, on_summits)
    summits, series, of_summit = editions.as_records(
        clusters, of_person, {body_ids[id(c)]: body_name(c, on_bodies) for c in bodies}, on_summits
    )
    summit_ids = {id(c): of_summit[c.where[0]] for c in clusters}
    questions = [
        *_questions(on_bodies, body_doubts, body_ids),
        *_questions(on_people, person_doubts, person_ids),
        *_questions(on_summits, summit_doubts, summit_ids),
    ]
    records_of_bodies = [organization(c, body_ids[id(c)], of_body, on_bodies) for c in bodies]
    archive = Archive(
        articles=tuple(article_record(reader, of_body, of_person, of_summit) for reader in readers),
        people=tuple(sorted((person(c, person_ids[id(c)], of_body, on_people) for c in people), key=lambda p: p.id)),
        organizations=tuple(sorted(records_of_bodies, key=lambda o: o.id)),
        summits=summits,
        series=series,
        sayings=tuple(saying for reader in readers for saying in sayings(reader, of_person)),
        encounters=tuple(one for reader in readers for one in encounters(reader, of_person, of_summit)),
        questions=tuple(sorted(questions, key=lambda q: (-q.strength, q.kind, q.left, q.right))),
        families=find_families(readers),
    )
    decided = (problem for rulings in (on_bodies, on_people, on_summits) for problem in rulings.problems)
    return archive, (*decided, *_ambiguous(readers), *_possibly_same(archive))


def _ids(clusters: Sequence[Cluster], name: Callable[[Cluster], str]) -> dict[int, str]:
    entries = [(name(c), c.first.reader.anchor, str(c.first.referent.key)) for c in clusters]
    return {id(cluster): one for cluster, one in zip(clusters, entity_ids(entries), strict=True)}


def _by_place(clusters: Iterable[Cluster], ids: dict[int, str]) -> dict[tuple[str, int], str]:
    return {item.place: ids[id(cluster)] for cluster in clusters for item in cluster.items}


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
    return {number: rulings.bearers.reference(one.where) for number, one in clusters.items()}


def _settling(kind: Kind, left: Bearer | None, right: Bearer | None) -> str | None:
    return line_for(kind, sorted((left, right), key=str)) if left and right else None


def _ambiguous(readers: Sequence[Reader]) -> Iterator[Problem]:
    for reader in readers:
        for mention in reader.findings.ambiguous:
            yield note(
                "ambiguous",
                f"“{mention.surface}” may be several people here; it is left without a link",
                path=reader.article.source_path,
                line=max(block.line for block in reader.article.blocks if block.start <= mention.span.start),
                hint="write the full name",
            )


def _possibly_same(archive: Archive) -> Iterator[Problem]:
    names: dict[Kind, dict[str, str]] = {
        "person": {one.id: one.name for one in archive.people},
        "organization": {one.id: one.name for one in archive.organizations},
        "summit": {one.id: one.name for one in archive.summits},
    }
    for question in archive.questions:
        left, right = names[question.kind][question.left], names[question.kind][question.right]
        if left == right:  # names alone would not tell which are meant
            left, right = f"{left} ({question.left})", f"{right} ({question.right})"
        yield note("possibly-same", f"{left} and {right}: {question.reason}")
