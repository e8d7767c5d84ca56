"""Sets of names that were taken for one thing, with the reason of every join."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Protocol, Self, TypeVar

from namsite.records import Article, Evidence, Findings, Kind, Merge, Referent, Span, Title

Place = tuple[str, int]  # an article's id, and the key of what it names there
Places = Mapping[Place, str]  # … and the id of the entity that it is


class Placed(Protocol):
    """What articles name in certain places."""

    @property
    def where(self) -> Sequence[Place]: ...


class Joinable(Placed, Protocol):
    """A set of names that were taken for one."""

    def absorb(self, other: Self, reason: str) -> None: ...


_Joinable = TypeVar("_Joinable", bound=Joinable)


@dataclass(slots=True, eq=False)
class Reader:
    """An article with its findings; ``anchor`` orders articles by publication, the undated last, then by id."""

    article: Article
    findings: Findings
    anchor: tuple[str, str] = field(init=False)
    _starts: list[int] = field(init=False)
    _evidence: dict[Span, Evidence] = field(init=False, default_factory=dict)
    _pairs: list[tuple[Place, Place]] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        published = self.article.published
        self.anchor = (published.value if published else "9999", self.article.id)
        self._starts = [sentence.start for sentence in self.article.sentences]

    def sentence_at(self, position: int) -> int:
        """The number (from 0) of the last sentence that begins at a position of the text or before it."""
        return max(bisect_right(self._starts, position) - 1, 0)

    @property
    def side_by_side(self) -> list[tuple[Place, Place]]:
        """Pairs of organizations that one sentence names."""
        if self._pairs is None:
            sentences: dict[int, set[int]] = {}
            for referent in self.findings.referents:
                if referent.kind == "organization":
                    for mention in referent.mentions:
                        sentences.setdefault(self.sentence_at(mention.span.start), set()).add(referent.key)
            pairs = {pair for together in sentences.values() for pair in combinations(sorted(together), 2)}
            own = self.article.id
            self._pairs = [((own, one), (own, other)) for one, other in sorted(pairs)]
        return self._pairs

    def evidence(self, span: Span) -> Evidence:
        """A stretch of the article as evidence."""
        known = self._evidence.get(span)
        if known is None:
            known = Evidence(self.article.id, self.sentence_at(span.start), span.start, span.end)
            self._evidence[span] = known
        return known


@dataclass(slots=True, eq=False)
class Item:
    """One referent of one article, on its way into an entity; ``order`` sorts items by publication, then by their place
    in the article."""

    reader: Reader
    referent: Referent
    titles: tuple[Title, ...]
    place: Place = field(init=False)
    order: tuple[tuple[str, str], int] = field(init=False)

    def __post_init__(self) -> None:
        self.place = (self.reader.article.id, self.referent.key)
        self.order = (self.reader.anchor, self.referent.key)

    @property
    def where(self) -> tuple[Place]:
        return (self.place,)

    def __str__(self) -> str:
        return f"{self.referent.name} ({self.reader.article.id})"


@dataclass(slots=True, eq=False)
class Cluster:
    """Items that were taken for one entity, in order of publication."""

    items: list[Item]
    merges: list[Merge] = field(default_factory=list)

    @classmethod
    def of(cls, items: Iterable[Item], why: Callable[[Item], str]) -> Cluster:
        """Items joined with the first of them; ``why`` tells the reason for each other one."""
        first, *others = sorted(items, key=_in_time)
        left = str(first)
        return cls([first, *others], [Merge(left=left, right=str(item), reason=why(item)) for item in others])

    @property
    def first(self) -> Item:
        return self.items[0]

    @property
    def where(self) -> list[Place]:
        return [item.place for item in self.items]

    def absorb(self, other: Cluster, reason: str) -> None:
        """Takes the other's items over, and keeps why."""
        left, right = sorted((self.first, other.first), key=_in_time)
        merges = (*self.merges, *other.merges, Merge(left=str(left), right=str(right), reason=reason))
        self.merges = sorted(merges, key=lambda merge: (merge.left, merge.right, merge.reason))
        self.items = sorted((*self.items, *other.items), key=_in_time)


def _in_time(item: Item) -> tuple[tuple[str, str], int]:
    return item.order


@dataclass(frozen=True, slots=True, eq=False)
class Doubt:
    """Two clusters that are possibly the same."""

    left: Joinable
    right: Joinable
    reason: str
    strength: float


def followed(into: Mapping[int, _Joinable], cluster: _Joinable) -> _Joinable:
    """What a cluster went into at last; ``into`` has, by its ``id``, what it went into first."""
    while id(cluster) in into:
        cluster = into[id(cluster)]
    return cluster


def items_of(readers: Iterable[Reader], kind: Kind) -> list[Item]:
    """All referents of a kind with their titles, in order of publication."""
    found = []
    for reader in sorted(readers, key=lambda r: r.anchor):
        titles: dict[int, list[Title]] = {}
        for title in reader.findings.titles:
            titles.setdefault(title.person, []).append(title)
        found += [
            Item(reader, referent, tuple(titles.get(referent.key, ())))
            for referent in reader.findings.referents
            if referent.kind == kind
        ]
    return found
