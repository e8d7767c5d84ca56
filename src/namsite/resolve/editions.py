"""Editions and series as records: names, ids, facts with evidence, participants."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import TypeVar

from namsite.addresses import entity_ids
from namsite.cards import StatementCard, SummitCard
from namsite.records import Evidence, Fact, Participant, Series, Stage, Summit
from namsite.resolve.clusters import Place, Places
from namsite.resolve.memory import Memory
from namsite.resolve.rulings import Rulings
from namsite.resolve.summits import EditionCluster, Occurrence, proper_words
from namsite.spelling import key

_PLURALS = {"conference": "conferences", "ministerial": "ministerial meetings", "summit": "summits"}
Value = TypeVar("Value")
_STAGES: tuple[Stage, ...] = ("held", "under way", "cancelled", "announced", "referred to")


def as_records(
    clusters: Sequence[EditionCluster], people: Places, body_names: Mapping[str, str], rulings: Rulings, memory: Memory
) -> tuple[tuple[Summit, ...], tuple[Series, ...], dict[Place, str]]:
    """Summits and series in order of their ids, and which summit each gathering of each article is."""
    names = [rulings.name_of(cluster) or _name(cluster) for cluster in clusters]
    ids = entity_ids(
        [
            (f"{name} {_tag(c)}".strip(), c.first.reader.anchor, str(c.first.gathering.key))
            for c, name in zip(clusters, names, strict=True)
        ]
    )
    firsts: dict[str, Occurrence] = {}
    for cluster in clusters:
        first = firsts.setdefault(cluster.first.series, cluster.first)
        if cluster.first.reader.anchor < first.reader.anchor:
            firsts[cluster.first.series] = cluster.first
    order = sorted(firsts)
    titles = [_series_name(firsts[k], k, body_names) for k in order]
    entries = [(title, firsts[k].reader.anchor, k) for title, k in zip(titles, order, strict=True)]
    series_ids = dict(zip(order, entity_ids(entries), strict=True))
    editions: dict[str, list[Summit]] = {k: [] for k in order}
    for cluster, one, name in zip(clusters, ids, names, strict=True):
        k = cluster.first.series
        editions[k].append(_recalled(cluster, one, name, series_ids[k], people, rulings, memory))
    series = [
        Series(
            id=series_ids[k],
            name=title,
            organization=firsts[k].body,
            summits=tuple(summit.id for summit in sorted(editions[k], key=_in_time)),
        )
        for k, title in zip(order, titles, strict=True)
    ]
    where = {o.place: one for cluster, one in zip(clusters, ids, strict=True) for o in cluster.occurrences}
    summits = sorted((summit for some in editions.values() for summit in some), key=lambda s: s.id)
    return tuple(summits), tuple(sorted(series, key=lambda s: s.id)), where


def _recalled(
    cluster: EditionCluster, summit_id: str, name: str, series: str, people: Places, rulings: Rulings, memory: Memory
) -> Summit:
    facts = rulings.facts(cluster)
    taking_part = [people[o.reader.id, part.person] for o in cluster.occurrences for part in o.gathering.participants]
    inputs = (cluster.occurrences, cluster.merges, name, series, taking_part, facts)
    return memory.recall(
        "summit", summit_id, inputs, lambda: _summit(cluster, summit_id, name, series, people, rulings)
    )


def _in_time(summit: Summit) -> tuple[str, int, str]:
    return (summit.start or "9999", summit.number or 0, summit.id)


def _name(cluster: EditionCluster) -> str:
    """The name in the first article, with a capital."""
    return cluster.first.gathering.name[:1].upper() + cluster.first.gathering.name[1:]


def _tag(cluster: EditionCluster) -> str:
    """What tells editions of one name apart in their addresses: the day, else the place."""
    return _best(cluster, lambda g: g.start) or _best(cluster, lambda g: g.place) or ""


def _series_name(occurrence: Occurrence, series: str, body_names: Mapping[str, str]) -> str:
    plural = _PLURALS[series.partition(" ")[0]]
    if occurrence.body:
        return f"{body_names[occurrence.body]} {plural}"
    name, noun = occurrence.gathering.name, occurrence.gathering.noun
    words = set(proper_words(occurrence.gathering).split()) - {noun}
    plain = [word for word in name.split() if key(word) and key(word) != noun and not word[0].isdigit()]
    own = [word for word in plain if set(key(word).split()) <= words] or plain
    return f"{' '.join(own)} {plural}" if own else f"{name} ({plural})"


def _best(cluster: EditionCluster, read: Callable[[SummitCard], Value | None]) -> Value | None:
    """The value that most articles give; of equally frequent ones the most precise, then the first stated."""
    known = [value for o in cluster.occurrences if (value := read(o.gathering)) is not None]
    return max(known, key=lambda value: (known.count(value), len(str(value)), -known.index(value)), default=None)


def _summit(
    cluster: EditionCluster, summit_id: str, name: str, series: str, people: Places, rulings: Rulings
) -> Summit:
    gatherings = [o.gathering for o in cluster.occurrences]
    first = cluster.first.gathering
    start = _best(cluster, lambda g: g.start)
    return Summit(
        id=summit_id,
        name=name,
        aliases=tuple(
            sorted(form for form in {form for g in gatherings for form in g.forms} if key(form) != key(name))
        ),
        appearances=tuple(
            reader.appearance([occurrence.gathering for occurrence in told])
            for reader, told in groupby(cluster.occurrences, key=lambda each: each.reader)
        ),
        series=series,
        noun=first.noun,
        number=_best(cluster, lambda g: g.number),
        extraordinary=any(g.extraordinary for g in gatherings),
        start=start,
        end=max((g.end for g in gatherings if g.start == start and g.end), default=None),
        place=_best(cluster, lambda g: g.place),
        mode=_best(cluster, lambda g: g.mode),
        stage=min((g.stage for g in gatherings), key=_STAGES.index),
        chair=_best(cluster, lambda g: g.chair),
        host=_best(cluster, lambda g: g.host),
        theme=_best(cluster, lambda g: g.theme),
        participants=_participants(cluster, people),
        facts=(*_facts(cluster), *rulings.facts(cluster)),
        merges=tuple(cluster.merges),
    )


def _facts(cluster: EditionCluster) -> tuple[Fact, ...]:
    found: dict[tuple[str, str], list[tuple[Occurrence, StatementCard]]] = {}
    for occurrence in cluster.occurrences:
        for statement in occurrence.gathering.statements:
            found.setdefault((statement.property, statement.value), []).append((occurrence, statement))
    return tuple(
        Fact(
            property=name,
            value=value,
            evidence=tuple(dict.fromkeys(o.reader.evidence(s.spot) for o, s in where)),
            how=where[0][1].how,
        )
        for (name, value), where in found.items()
    )


def _participants(cluster: EditionCluster, people: Places) -> tuple[Participant, ...]:
    found: dict[tuple[str, str], list[Evidence]] = {}
    for occurrence in cluster.occurrences:
        for part in occurrence.gathering.participants:
            person = people[occurrence.reader.id, part.person]
            found.setdefault((person, part.capacity), []).append(occurrence.reader.evidence(part.spot))
    return tuple(
        Participant(person=person, capacity=capacity, evidence=tuple(where))
        for (person, capacity), where in found.items()
    )
