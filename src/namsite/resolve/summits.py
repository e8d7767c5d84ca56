"""Which editions of summits in several articles are one. Editions are kept apart by number, date, place and mode, and
joined only where something agrees."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from heapq import heappop, heappush
from itertools import chain, combinations, product
from typing import Any

from namsite.cards import SummitCard
from namsite.lexicon import Sort, lexicon
from namsite.reasons import NOTHING_BETWEEN, SAME_DATE, SAME_NUMBER, SAME_YEAR
from namsite.records import Merge, Reason
from namsite.resolve.clusters import Doubt, Place, Places, Reader
from namsite.resolve.gazetteer import entries_of
from namsite.resolve.memory import Memory
from namsite.resolve.rulings import Rulings
from namsite.spelling import fold, key

_NOUNS = {"conference": "conferences", "forum": "forums", "congress": "congresses", "assembly": "assemblies"}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(slots=True, eq=False)
class Occurrence:
    """One gathering of one article; ``body`` is the id of the organization whose summit it is."""

    reader: Reader
    gathering: SummitCard
    body: str | None
    series: str = field(init=False)

    def __post_init__(self) -> None:
        self.series = _series_key(self.gathering, self.body)

    @property
    def order(self) -> tuple[tuple[str, str], int]:
        """Sorts occurrences by publication, then by their place in the article."""
        return (self.reader.anchor, self.gathering.key)

    @property
    def place(self) -> Place:
        return (self.reader.id, self.gathering.key)

    def __str__(self) -> str:
        return f"{self.gathering.name} ({self.reader.id})"


@dataclass(slots=True, eq=False)
class EditionCluster:
    """Occurrences that were taken for one edition, in order of publication, and what tells it from others."""

    occurrences: list[Occurrence]
    merges: list[Merge] = field(default_factory=list)
    articles: set[str] = field(init=False)
    numbers: set[int] = field(init=False)
    starts: set[str] = field(init=False)
    modes: set[str] = field(init=False)
    places: set[str] = field(init=False)
    countries: set[str] = field(init=False)  # the places, and the countries that they lie in
    years: set[str] = field(init=False)  # that names give: *the 2019 summit*
    extraordinary: bool = field(init=False)

    def __post_init__(self) -> None:
        gatherings = [occurrence.gathering for occurrence in self.occurrences]
        self.articles = {occurrence.reader.id for occurrence in self.occurrences}
        self.numbers = {g.number for g in gatherings if g.number is not None}
        self.starts = {g.start for g in gatherings if g.start}
        self.modes = {g.mode for g in gatherings if g.mode}
        self.places = {key(g.place) for g in gatherings if g.place}
        self.countries = self.places.union(*map(_countries, self.places))
        self.years = {f"in {year}" for g in gatherings for year in _YEAR.findall(g.name)}
        self.extraordinary = any(g.extraordinary for g in gatherings)

    @property
    def first(self) -> Occurrence:
        return self.occurrences[0]

    @property
    def where(self) -> list[Place]:
        return [occurrence.place for occurrence in self.occurrences]

    @property
    def marks(self) -> set[str | int]:
        """The days, numbers and years of which one is enough to know it by."""
        return {day for day in self.starts if len(day) == 10 and "X" not in day} | self.numbers | self.years

    @property
    def signature(self) -> tuple[object, ...]:
        """All that is said of it, as far as it tells editions apart."""
        sets: tuple[set[Any], ...] = (self.numbers, self.starts, self.modes, self.places, self.years)
        return (*(frozenset(each) for each in sets), self.extraordinary)

    def absorb(self, other: EditionCluster, reason: Reason) -> None:
        """Takes the other's occurrences over, and keeps why."""
        self.merges += [*other.merges, Merge(left=str(self.first), right=str(other.first), reason=reason)]
        is_later = self.occurrences[-1].order < other.first.order
        self.occurrences.extend(other.occurrences)
        if not is_later:
            self.occurrences.sort(key=lambda occurrence: occurrence.order)
        self.articles |= other.articles
        self.numbers |= other.numbers
        self.starts |= other.starts
        self.modes |= other.modes
        self.places |= other.places
        self.countries |= other.countries
        self.years |= other.years
        self.extraordinary |= other.extraordinary


def resolve_summits(
    readers: Sequence[Reader], bodies: Places, rulings: Rulings, memory: Memory
) -> tuple[list[EditionCluster], list[Doubt]]:
    """Editions as clusters, and those that are possibly the same; readers in order of publication."""
    blocks: dict[str, list[Occurrence]] = defaultdict(list)
    for reader in readers:
        if reader.card.gatherings:
            for occurrence in _occurrences(reader, bodies, memory):
                blocks[occurrence.series].append(occurrence)
    series = [_series(name, blocks[name], rulings, memory) for name in sorted(blocks)]
    found = [cluster for clusters, _ in series for cluster in clusters]
    into = rulings.join(found, lambda one, other: conflict(one, other) is not None)
    if not into:
        return found, [doubt for _, doubts in series for doubt in doubts]
    # What was joined may agree with more.
    joined = _by_series([cluster for cluster in found if id(cluster) not in into])
    found = [cluster for block in joined for cluster in _within(block, rulings)]
    return found, [doubt for block in _by_series(found) for doubt in _open(block, rulings)]


def _occurrences(reader: Reader, bodies: Places, memory: Memory) -> list[Occurrence]:
    own = reader.id
    gatherings = reader.card.gatherings
    ids = tuple(None if one.body is None else bodies[own, one.body] for one in gatherings)

    def made() -> list[Occurrence]:
        return [Occurrence(reader, one, body) for one, body in zip(gatherings, ids, strict=True)]

    return memory.recall("occurrences", own, (reader, ids), made)


def _series(
    name: str, occurrences: list[Occurrence], rulings: Rulings, memory: Memory
) -> tuple[list[EditionCluster], list[Doubt]]:
    """The editions of one series and the doubts among them; remembered as which occurrences make each edition."""

    def made() -> tuple[list[tuple[list[Occurrence], list[Merge]]], list[tuple[int, int, Reason, float]]]:
        clusters = _within([EditionCluster([occurrence]) for occurrence in occurrences], rulings)
        at = {id(cluster): n for n, cluster in enumerate(clusters)}
        doubts = [(at[id(d.left)], at[id(d.right)], d.reason, d.strength) for d in _open(clusters, rulings)]
        return [(list(cluster.occurrences), list(cluster.merges)) for cluster in clusters], doubts

    known = (occurrences, rulings.on(occurrence.place for occurrence in occurrences))
    editions, doubts = memory.recall("series", name, known, made)
    clusters = [EditionCluster(list(some), list(merges)) for some, merges in editions]
    return clusters, [
        Doubt(clusters[one], clusters[other], reason, strength) for one, other, reason, strength in doubts
    ]


def _by_series(clusters: Sequence[EditionCluster]) -> list[list[EditionCluster]]:
    blocks: dict[str, list[EditionCluster]] = {}
    for cluster in clusters:
        blocks.setdefault(cluster.first.series, []).append(cluster)
    return [blocks[name] for name in sorted(blocks)]


def _open(block: Sequence[EditionCluster], rulings: Rulings) -> Iterator[Doubt]:
    """Editions of which as little is known as of one another are compared with one of them only, and each sort once
    with each other one: else a series asked as many questions as it has pairs."""
    sorts: dict[tuple[object, ...], list[EditionCluster]] = {}
    for edition in block:
        sorts.setdefault(edition.signature, []).append(edition)
    within = (product(same[:n], [each]) for same in sorts.values() for n, each in enumerate(same))
    between = (product(one, other) for one, other in combinations(sorts.values(), 2))
    for comparing in chain(within, between):
        fitting = next((p for p in comparing if conflict(*p) is None and not rulings.apart(*p)), None)
        if fitting:
            yield Doubt(*fitting, NOTHING_BETWEEN, 0.6)


def _series_key(gathering: SummitCard, body: str | None) -> str:
    """What the editions of one series share: the body and the kind of meeting, else the name's own words."""
    noun = (
        "ministerial" if "minister" in fold(gathering.name) else "conference" if gathering.noun in _NOUNS else "summit"
    )
    if body:
        return f"{noun} of {body}"
    return f"{noun} {proper_words(gathering)}"


def proper_words(gathering: SummitCard) -> str:
    """The words of the name that are its own, without numbers, places and the noun."""
    words = lexicon().words
    drop = Sort.MEETING | Sort.WEAK_MEETING | Sort.FUNCTION | Sort.PLACE | Sort.COUNTRY
    place = set(key(gathering.place or "").split())
    parts = [
        w
        for w in key(gathering.name).split()
        if not w[0].isdigit() and w not in place and not words.get(w, Sort(0)) & drop
    ]
    return " ".join(parts) or key(gathering.name)


def _within(clusters: list[EditionCluster], rulings: Rulings) -> list[EditionCluster]:
    """Joins the editions of one series: the strongest agreement first, until nothing agrees any more."""
    alive = dict(enumerate(_told_alike(clusters, rulings)))
    turns = dict.fromkeys(alive, 0)  # how often each has grown: agreements found before that are out of date
    waiting: list[tuple[float, int, int, int, int, Reason]] = []

    def compare(left: int, right: int) -> None:
        agreed = _agreement(alive[left], alive[right])
        if agreed and not rulings.apart(alive[left], alive[right]):
            heappush(waiting, (-agreed[0], left, right, turns[left], turns[right], agreed[1]))

    sharing: dict[str | int, set[int]] = defaultdict(set)  # days and numbers → the editions that have them
    for at, cluster in alive.items():
        for mark in cluster.marks:
            sharing[mark].add(at)
    for left, right in sorted({pair for some in sharing.values() for pair in combinations(sorted(some), 2)}):
        compare(left, right)
    while waiting:
        _, left, right, left_turn, right_turn, reason = heappop(waiting)
        if left in alive and right in alive and (turns[left], turns[right]) == (left_turn, right_turn):
            for mark in alive[right].marks:
                sharing[mark] = sharing[mark] - {right} | {left}
            alive[left].absorb(alive.pop(right), reason)
            turns[left] += 1
            for other in sorted({each for mark in alive[left].marks for each in sharing[mark]} - {left}):
                compare(min(left, other), max(left, other))
    return list(alive.values())


def _told_alike(clusters: Sequence[EditionCluster], rulings: Rulings) -> list[EditionCluster]:
    """Those of which articles say the very same, day or number among it, are one edition at once: without this, every
    pair of the hundreds of reports of one summit would be compared."""
    found: list[EditionCluster] = []
    alike: dict[object, EditionCluster] = {}
    for cluster in clusters:
        own = alike.setdefault(cluster.signature, cluster) if cluster.marks else cluster
        agreed = None if own is cluster or rulings.apart(own, cluster) else _agreement(own, cluster)
        if agreed:
            own.absorb(cluster, agreed[1])
        else:
            found.append(cluster)
    return found


def conflict(one: EditionCluster, other: EditionCluster) -> str | None:
    """Why two editions of one series are kept apart, in words; None where nothing does."""
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        return "two numbers"
    if any(_apart(start, other_start) for start in one.starts for other_start in other.starts):
        return "two dates"
    if one.years and other.years and not one.years & other.years:
        return "two years"
    if one.modes and other.modes and not one.modes & other.modes:
        return "in person against by video link"
    if one.places and other.places and one.countries.isdisjoint(other.countries):
        return "two places"
    if one.extraordinary != other.extraordinary and (one.numbers or other.numbers):
        return "extraordinary against regular"
    if not one.articles.isdisjoint(other.articles):
        return "one article tells them apart"
    return None


def _apart(one: str, other: str) -> bool:
    """Whether two dates, as far as they are known, cannot be one edition's (its days may differ by up to a week)."""
    if "X" in one or "X" in other:
        return one[-5:] != other[-5:]
    size = min(len(one), len(other))
    return one[:size] != other[:size]


@lru_cache(maxsize=10_000)
def _countries(place: str) -> frozenset[str]:
    return frozenset(key(entry.country) for entry in entries_of(place) if entry.country)


def _agreement(one: EditionCluster, other: EditionCluster) -> tuple[float, Reason] | None:
    """What says that two occurrences are one edition, and how strongly."""
    days = {day for day in one.starts & other.starts if len(day) == 10 and "X" not in day}
    numbers = one.numbers & other.numbers
    years = one.years & other.years if one.extraordinary == other.extraordinary else set[str]()
    if not (days or numbers or years) or conflict(one, other) is not None:
        return None
    if days:
        return 1.0, SAME_DATE(day=min(days))
    if numbers:
        return 0.9, SAME_NUMBER(number=str(min(numbers)))
    return 0.8, SAME_YEAR(year=min(years).removeprefix("in "))
