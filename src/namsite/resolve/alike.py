"""People whose names are alike: joined where titles agree, else in doubt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache, partial
from itertools import chain, combinations

from namsite.reasons import (
    ALL_IN_THE_OTHER,
    NOTHING_AGREES,
    OTHER_ORDER,
    PART_OF_IT,
    SAME_SINGLE_NAME,
    SHARED_OFFICE,
    SPELT_ALIKE,
)
from namsite.records import Reason
from namsite.resolve.clusters import Cluster, Doubt, Item, Joinable, Places, followed
from namsite.resolve.memory import Memory
from namsite.resolve.rulings import Rulings
from namsite.spelling import GENERATIONS, key

_ALIKE = 0.84
Words = tuple[str, ...]
Alike = tuple[float, Reason, Words, Words]  # how alike two names are, in which way
Offices = Mapping[tuple[str, str], str]  # head noun and whose → as written


@dataclass(slots=True)
class Joining:
    """What is joined: ``into`` tells which cluster, by its ``id``, went into which."""

    bodies: Places
    rulings: Rulings
    into: dict[int, Cluster]
    doubts: list[Doubt]
    _held: dict[int, tuple[list[Item], Offices]] = field(default_factory=dict)

    def join_alike(self, clusters: Sequence[Cluster], memory: Memory) -> None:
        """Joins what is alike where titles agree, the most alike pairs first; lists the rest as doubts."""
        pairs = _pairs(clusters, memory)
        beside: dict[int, list[Cluster]] = defaultdict(list)
        for _, _, one, other in pairs:
            beside[id(one)].append(other)
            beside[id(other)].append(one)
        for strength, wording, one, other in pairs:
            left, right = followed(self.into, one), followed(self.into, other)
            if left is right or in_one_article(left, right) or self.rulings.apart(left, right):
                continue
            office = self._shared_office(left, right)
            if office and not self._rivals(left, right, beside):
                self._join(left, right, SHARED_OFFICE(reason=wording, office=office))
            elif strength > 0.5 and len(left.words) > 1 and len(right.words) > 1:
                reason = NOTHING_AGREES(reason=wording)
                self.doubts.append(Doubt(left, right, reason, strength))
        self._join_single([one for one in clusters if id(one) not in self.into and len(one.words) == 1])

    def _join(self, left: Cluster, right: Cluster, reason: Reason) -> None:
        left.absorb(right, reason)
        self.into[id(right)] = left

    def _join_single(self, clusters: Sequence[Cluster]) -> None:
        """The same single name with the same office: *Secretary-General Guterres* of the same organization."""
        holders: dict[tuple[str, tuple[str, str]], Cluster] = {}
        for cluster in sorted(clusters, key=lambda one: one.first.order):
            named = [(cluster.words[0], office) for office in sorted(self._offices(cluster))]
            held = (followed(self.into, holders[each]) for each in named if each in holders)
            home = next((one for one in held if not self._kept_apart(one, cluster)), None)
            if home is not None:
                office = self._shared_office(home, cluster) or ""
                self._join(home, cluster, SHARED_OFFICE(reason=SAME_SINGLE_NAME, office=office))
            for each in named:
                holders.setdefault(each, home or cluster)

    def _kept_apart(self, one: Cluster, other: Cluster) -> bool:
        return in_one_article(one, other) or self.rulings.apart(one, other)

    def _rivals(self, left: Cluster, right: Cluster, beside: Mapping[int, Sequence[Cluster]]) -> bool:
        """A single name fits several full names with the same office: then none is taken."""
        short = left if len(left.words) == 1 else right if len(right.words) == 1 else None
        if short is None:
            return False
        fitting = {id(one): one for one in (followed(self.into, each) for each in beside[id(short)])}
        fitting.pop(id(short), None)
        return sum(1 for one in fitting.values() if self._shared_office(short, one)) > 1

    def _shared_office(self, left: Cluster, right: Cluster) -> str | None:
        mine, theirs = self._offices(left), self._offices(right)
        shared = min((office for office in mine if office in theirs), default=None)
        return mine[shared] if shared else None

    def _offices(self, cluster: Cluster) -> Offices:
        """The offices of a cluster: (head noun, whose) → as written."""
        known = self._held.get(id(cluster))
        if known is None or known[0] is not cluster.items:
            known = (cluster.items, _offices_of(cluster, self.bodies))
            self._held[id(cluster)] = known
        return known[1]


def _offices_of(cluster: Cluster, bodies: Places) -> Offices:
    found: dict[tuple[str, str], str] = {}
    for item in cluster.items:
        for title in item.titles:
            if title.courtesy:
                continue
            head = title.role.replace("-", " ").partition(" of ")[0]
            if title.organization is not None:
                found.setdefault((head, bodies[item.reader.id, title.organization]), title.as_written)
            if title.country:
                found.setdefault((head, "in " + key(title.country)), title.as_written)
    return found


def in_one_article(left: Joinable, right: Joinable) -> bool:
    """Whether one article names both."""
    here = {article for article, _ in left.where}
    return any(article in here for article, _ in right.where)


# ---- names that are alike ----


def _pairs(clusters: Sequence[Cluster], memory: Memory) -> list[tuple[float, Reason, Cluster, Cluster]]:
    """Clusters with different but like names, the most alike first."""
    bearers: dict[Words, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        bearers[cluster.words].append(cluster)
    alike: set[Alike] = set()
    for place, block in _blocks(sorted(bearers)).items():
        if len(block) > 1:
            alike.update(memory.recall("alike", place, (block,), partial(_alike, block)))
    pairs = [
        (strength, wording, one, other)
        for strength, wording, left, right in alike
        for one in bearers[left]
        for other in bearers[right]
    ]
    return sorted(pairs, key=lambda pair: (-pair[0], pair[2].first.place, pair[3].first.place))


def _blocks(names: Sequence[Words]) -> Mapping[Words, list[Words]]:
    """Names that may be alike, side by side: those with the same first or last word, and those whose first and last
    words begin with the same two letters."""
    blocks: dict[Words, list[Words]] = defaultdict(list)
    for words in names:
        for word in {words[0], words[-1]}:
            blocks[(word,)].append(words)
        if len(words) > 1:
            blocks[words[0][:2], words[-1][:2]].append(words)
    return blocks


def _alike(names: Sequence[Words]) -> list[Alike]:
    generations: dict[frozenset[str], list[Words]] = defaultdict(list)
    for words in names:
        generations[GENERATIONS.intersection(words)].append(words)
    pairs = chain.from_iterable(combinations(same, 2) for same in generations.values())
    return [(*likeness, one, other) for one, other in pairs if (likeness := _likeness(one, other))]


def _likeness(one: Words, other: Words) -> tuple[float, Reason] | None:
    """How alike two different names of one generation are, and in which way."""
    if one == other[::-1]:
        return 0.9, OTHER_ORDER
    if len(one) != len(other):
        short, long = (one, other) if len(one) < len(other) else (other, one)
        if len(short) == 1:
            return (0.4, PART_OF_IT) if short[0] in (long[0], long[-1]) else None
        if _all_in(short, long):
            return 0.9, ALL_IN_THE_OTHER
    elif len(one) == 1:
        return None
    if _spelt_alike(one[0], other[0]) and _spelt_alike(one[-1], other[-1]):
        return 0.8, SPELT_ALIKE
    return None


def _all_in(short: Words, long: Words) -> bool:
    """Whether all words of one stand in the other, in their order; letters may stand for words."""
    rest = iter(long)
    return all(any(w == o or (len(w) == 1 and o.startswith(w)) for o in rest) for w in short)


@lru_cache(maxsize=100_000)
def _spelt_alike(one: str, other: str) -> bool:
    return one == other or (
        one[0] == other[0] and min(len(one), len(other)) > 3 and SequenceMatcher(None, one, other).ratio() >= _ALIKE
    )
