"""The archive put together: what was joined gets its ids, and what stays open is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from namsite.addresses import entity_ids
from namsite.problems import Problem, note
from namsite.records import Archive, Article, Findings, Kind, Question
from namsite.resolve import editions
from namsite.resolve.articles import article_record, encounters, sayings
from namsite.resolve.clusters import Cluster, Doubt, Reader, items_of
from namsite.resolve.entities import body_name, organization, person, person_name
from namsite.resolve.families import find_families
from namsite.resolve.organizations import resolve_organizations
from namsite.resolve.people import resolve_people
from namsite.resolve.summits import resolve_summits


def resolve(articles: Sequence[Article], findings: Sequence[Findings]) -> tuple[Archive, tuple[Problem, ...]]:
    """Joins what several articles say of one person, organization or summit, and lists what stays open."""
    readers = sorted((Reader(a, f) for a, f in zip(articles, findings, strict=True)), key=lambda r: r.anchor)
    bodies, body_doubts = resolve_organizations(items_of(readers, "organization"))
    body_ids = _ids(bodies, body_name)
    of_body = _by_place(bodies, body_ids)
    people, person_doubts = resolve_people(items_of(readers, "person"), of_body)
    person_ids = _ids(people, person_name)
    of_person = _by_place(people, person_ids)
    clusters, summit_doubts = resolve_summits(readers, of_body)
    summits, series, of_summit = editions.as_records(
        clusters, of_person, {body_ids[id(c)]: body_name(c) for c in bodies}
    )
    summit_ids = {id(c): of_summit[c.first.reader.article.id, c.first.gathering.key] for c in clusters}
    questions = [
        *_questions("organization", body_doubts, body_ids),
        *_questions("person", person_doubts, person_ids),
        *_questions("summit", summit_doubts, summit_ids),
    ]
    archive = Archive(
        articles=tuple(article_record(reader, of_body, of_person, of_summit) for reader in readers),
        people=tuple(sorted((person(c, person_ids[id(c)], of_body) for c in people), key=lambda p: p.id)),
        organizations=tuple(sorted((organization(c, body_ids[id(c)], of_body) for c in bodies), key=lambda o: o.id)),
        summits=summits,
        series=series,
        sayings=tuple(saying for reader in readers for saying in sayings(reader, of_person)),
        encounters=tuple(one for reader in readers for one in encounters(reader, of_person, of_summit)),
        questions=tuple(sorted(questions, key=lambda q: (-q.strength, q.kind, q.left, q.right))),
        families=find_families(readers),
    )
    return archive, (*_ambiguous(readers), *_possibly_same(archive))


def _ids(clusters: Sequence[Cluster], name: Callable[[Cluster], str]) -> dict[int, str]:
    entries = [(name(c), c.first.reader.anchor, str(c.first.referent.key)) for c in clusters]
    return {id(cluster): one for cluster, one in zip(clusters, entity_ids(entries), strict=True)}


def _by_place(clusters: Iterable[Cluster], ids: dict[int, str]) -> dict[tuple[str, int], str]:
    return {item.place: ids[id(cluster)] for cluster in clusters for item in cluster.items}


# ---- what stays open ----


def _questions(kind: Kind, doubts: Iterable[Doubt], ids: dict[int, str]) -> list[Question]:
    """One question for each pair, with its strongest reason."""
    found: dict[tuple[str, str], Question] = {}
    for doubt in sorted(doubts, key=lambda d: (d.strength, d.reason)):
        left, right = sorted((ids[id(doubt.left)], ids[id(doubt.right)]))
        found[left, right] = Question(kind=kind, left=left, right=right, reason=doubt.reason, strength=doubt.strength)
    return list(found.values())


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
