"""The archive put together: clusters become entities with ids, facts, titles and evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from namsite.addresses import entity_ids, slug
from namsite.problems import Problem, note
from namsite.records import (
    Appearance,
    Archive,
    Article,
    ArticleRecord,
    Dated,
    Encounter,
    Fact,
    Findings,
    Kind,
    Link,
    Organization,
    Person,
    Question,
    Saying,
)
from namsite.resolve import editions
from namsite.resolve.clusters import Cluster, Doubt, Reader, evidence, items_of
from namsite.resolve.organizations import is_generic, resolve_organizations
from namsite.resolve.people import resolve_people
from namsite.resolve.summits import resolve_summits
from namsite.resolve.titles import titles_held
from namsite.spelling import key


def resolve(articles: Sequence[Article], findings: Sequence[Findings]) -> tuple[Archive, tuple[Problem, ...]]:
    """Joins what several articles say of one person, organization or summit, and lists what stays open."""
    readers = sorted((Reader(a, f) for a, f in zip(articles, findings, strict=True)), key=lambda r: r.anchor)
    bodies, body_doubts = resolve_organizations(items_of(readers, "organization"))
    body_ids = _ids(bodies, [_body_name(cluster) for cluster in bodies])
    of_body = _by_place(bodies, body_ids)
    people, person_doubts = resolve_people(items_of(readers, "person"), of_body)
    person_ids = _ids(people, [_person_name(cluster) for cluster in people])
    of_person = _by_place(people, person_ids)
    clusters, summit_doubts = resolve_summits(readers, of_body)
    body_names = {body_ids[id(c)]: _body_name(c) for c in bodies}
    summits, series, of_summit = editions.as_records(clusters, of_person, body_names)
    summit_ids = {id(c): of_summit[c.first.reader.article.id, c.first.gathering.key] for c in clusters}
    questions = [
        *_questions("organization", body_doubts, body_ids),
        *_questions("person", person_doubts, person_ids),
        *_questions("summit", summit_doubts, summit_ids),
    ]
    archive = Archive(
        articles=tuple(_record(reader, of_body, of_person, of_summit) for reader in readers),
        people=tuple(sorted((_person(c, person_ids[id(c)], of_body) for c in people), key=lambda p: p.id)),
        organizations=tuple(sorted((_organization(c, body_ids[id(c)], of_body) for c in bodies), key=lambda o: o.id)),
        summits=summits,
        series=series,
        sayings=tuple(saying for reader in readers for saying in _sayings(reader, of_person)),
        encounters=tuple(one for reader in readers for one in _encounters(reader, of_person, of_summit)),
        questions=tuple(sorted(questions, key=lambda q: (-q.strength, q.kind, q.left, q.right))),
    )
    return archive, tuple(_problems(readers, archive))


def _by_place(clusters: Iterable[Cluster], ids: dict[int, str]) -> dict[tuple[str, int], str]:
    return {item.place: ids[id(cluster)] for cluster in clusters for item in cluster.items}


def _ids(clusters: Sequence[Cluster], names: Sequence[str]) -> dict[int, str]:
    entries = [
        (name, c.first.reader.anchor, str(c.first.referent.key)) for c, name in zip(clusters, names, strict=True)
    ]
    return {id(cluster): one for cluster, one in zip(clusters, entity_ids(entries), strict=True)}


# ---- names ----


def _person_name(cluster: Cluster) -> str:
    """The first full name in order of publication; of its spellings the one that keeps the diacritics."""
    names = [item.referent.name for item in cluster.items]
    full = [name for name in names if len(name.split()) > 1] or names
    same = [name for name in names if slug(name) == slug(full[0])]
    return max(same, key=lambda name: (sum(not c.isascii() for c in name), -same.index(name)))


def _body_name(cluster: Cluster) -> str:
    """The first full name in order of publication; a name of common words only takes its country's with it."""
    names = [item.referent.name for item in cluster.items]
    full = [name for name in names if not name.isupper()] or names
    same = [name for name in names if slug(name) == slug(full[0])]
    name = max(same, key=lambda n: (n[:1].isupper(), sum(not c.isascii() for c in n), -same.index(n)))
    country = next((item.referent.country for item in cluster.items if item.referent.country), None)
    if country and is_generic(key(name)) and key(country) not in key(name):
        return f"{name} ({country})"
    return name[:1].upper() + name[1:]


def _aliases(cluster: Cluster, name: str) -> tuple[str, ...]:
    forms = {
        form
        for item in cluster.items
        for form in (*item.referent.forms, item.referent.name, item.referent.acronym or "")
    }
    return tuple(sorted(forms - {name, ""}, key=lambda form: (-len(form), form)))


# ---- evidence ----


def _appearances(cluster: Cluster) -> tuple[Appearance, ...]:
    return tuple(
        Appearance(
            article_id=item.reader.article.id,
            name=item.referent.name,
            evidence=tuple(evidence(item.reader.article, mention.span) for mention in item.referent.mentions),
        )
        for item in cluster.items
    )


# ---- entities ----


def _person(cluster: Cluster, person_id: str, bodies: dict[tuple[str, int], str]) -> Person:
    name = _person_name(cluster)
    return Person(
        id=person_id,
        name=name,
        aliases=_aliases(cluster, name),
        appearances=_appearances(cluster),
        titles=titles_held(cluster, bodies),
        merges=tuple(cluster.merges),
    )


def _organization(cluster: Cluster, body_id: str, bodies: dict[tuple[str, int], str]) -> Organization:
    name = _body_name(cluster)
    parents = [
        (item, bodies.get((item.reader.article.id, item.referent.parent)))
        for item in cluster.items
        if item.referent.parent is not None
    ]
    owner = next(((item, parent) for item, parent in parents if parent and parent != body_id), None)
    facts = []
    country = next((item for item in cluster.items if item.referent.country), None)
    if owner:
        item, parent = owner
        facts.append(
            Fact(
                property="parent",
                value=parent or "",
                evidence=(evidence(item.reader.article, item.referent.mentions[0].span),),
                how="the name says so",
            )
        )
    if country:
        facts.append(
            Fact(
                property="country",
                value=country.referent.country or "",
                evidence=(evidence(country.reader.article, country.referent.mentions[0].span),),
                how="the name says so",
            )
        )
    return Organization(
        id=body_id,
        name=name,
        aliases=_aliases(cluster, name),
        appearances=_appearances(cluster),
        acronym=next((item.referent.acronym for item in cluster.items if item.referent.acronym), None),
        country=country.referent.country if country else None,
        parent=owner[1] if owner else None,
        facts=tuple(facts),
        merges=tuple(cluster.merges),
    )


def _questions(kind: Kind, doubts: Iterable[Doubt], ids: dict[int, str]) -> list[Question]:
    """One question for each pair, with its strongest reason."""
    found: dict[tuple[str, str], Question] = {}
    for doubt in sorted(doubts, key=lambda d: (d.strength, d.reason)):
        left, right = sorted((ids[id(doubt.left)], ids[id(doubt.right)]))
        found[left, right] = Question(kind=kind, left=left, right=right, reason=doubt.reason, strength=doubt.strength)
    return list(found.values())


# ---- articles ----


def _record(
    reader: Reader,
    bodies: dict[tuple[str, int], str],
    people: dict[tuple[str, int], str],
    summits: dict[tuple[str, int], str],
) -> ArticleRecord:
    article, findings = reader.article, reader.findings
    links = []
    for referent in findings.referents:
        target = (people if referent.kind == "person" else bodies)[article.id, referent.key]
        for mention in referent.mentions:
            links.append(
                Link(
                    span=mention.span,
                    surface=mention.surface,
                    kind=referent.kind,
                    entity_id=target,
                    reason=mention.rule,
                )
            )
    for gathering in findings.gatherings:
        for mention in gathering.mentions:
            links.append(
                Link(
                    span=mention.span,
                    surface=mention.surface,
                    kind="summit",
                    entity_id=summits[article.id, gathering.key],
                    reason=mention.rule,
                )
            )
    for mention in findings.ambiguous:
        links.append(
            Link(span=mention.span, surface=mention.surface, kind="person", entity_id=None, reason=mention.rule)
        )
    named = {
        kind: tuple(
            dict.fromkeys(
                link.entity_id for link in sorted(links, key=_position) if link.kind == kind and link.entity_id
            )
        )
        for kind in ("person", "organization", "summit")
    }
    return ArticleRecord(
        article=article,
        links=tuple(sorted(links, key=_position)),
        people=named["person"],
        organizations=named["organization"],
        summits=named["summit"],
        dates=tuple(
            Dated(
                article_id=article.id,
                start=d.start,
                end=d.end,
                precision=d.precision,
                how=d.how,
                evidence=evidence(article, d.span),
            )
            for d in findings.dates
        ),
        not_before=_not_before(reader),
    )


def _position(link: Link) -> tuple[int, int, str]:
    return (link.span.start, -link.span.end, link.kind)


def _not_before(reader: Reader) -> Fact | None:
    """For an undated article: the latest date that it looks back on."""
    if reader.article.published:
        return None
    past = [d for d in reader.findings.dates if d.start and "X" not in d.start]
    latest = max(past, key=lambda d: d.start or "", default=None)
    if latest is None or latest.start is None:
        return None
    wording = reader.article.text[latest.span.start : latest.span.end]
    return Fact(
        property="not before",
        value=latest.start,
        evidence=(evidence(reader.article, latest.span),),
        how=f"the article speaks of {wording}",
    )


def _sayings(reader: Reader, people: dict[tuple[str, int], str]) -> list[Saying]:
    article = reader.article
    return [
        Saying(
            article_id=article.id,
            text=quote.text,
            speaker=None if quote.speaker is None else people.get((article.id, quote.speaker)),
            verb=quote.verb,
            direct=quote.direct,
            evidence=evidence(article, quote.span),
        )
        for quote in reader.findings.quotes
    ]


def _encounters(
    reader: Reader, people: dict[tuple[str, int], str], summits: dict[tuple[str, int], str]
) -> list[Encounter]:
    article = reader.article
    found = []
    for meeting in reader.findings.meetings:
        met = tuple(dict.fromkeys(people[article.id, person] for person in meeting.people))
        if len(met) > 1:
            summit = None if meeting.summit is None else summits.get((article.id, meeting.summit))
            found.append(
                Encounter(
                    people=met,
                    evidence=evidence(article, meeting.span),
                    summit=summit,
                    place=meeting.place,
                    date=meeting.date,
                )
            )
    return found


def _problems(readers: Sequence[Reader], archive: Archive) -> Iterable[Problem]:
    for reader in readers:
        for mention in reader.findings.ambiguous:
            line = max((b.line for b in reader.article.blocks if b.start <= mention.span.start), default=1)
            yield note(
                "ambiguous",
                f"“{mention.surface}” may be several people here; it is left without a link",
                path=reader.article.source_path,
                line=line,
                hint="write the full name",
            )
    names = {e.id: e.name for e in (*archive.people, *archive.organizations, *archive.summits)}
    for question in archive.questions:
        yield note("possibly-same", f"{names[question.left]} and {names[question.right]}: {question.reason}")
