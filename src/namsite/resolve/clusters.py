"""Sets of names that were taken for one thing, with the reason of every join."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, groupby
from typing import NamedTuple, Protocol, Self, TypeVar

from msgspec import Struct

from namsite.cards import Card, NameCard, Spots, SummitCard, TitleCard, evidence_of, sentences_of
from namsite.likeness import number_packed, unpacked
from namsite.records import Appearance, Evidence, Kind, Merge, Reason
from namsite.spelling import key, plain

Place = tuple[str, int]  # an article's id, and the key of what it names there


class Places(Protocol):
    """Which entity, by its id, stands in a place."""

    def __getitem__(self, place: Place, /) -> str: ...


class Ids:
    """The ids of the people and organizations that articles name. Each article has a row of them by key: a table of
    all places would take ten times the room."""

    def __init__(self) -> None:
        self._rows: dict[str, list[str]] = {}

    def add(self, clusters: Iterable[Cluster], ids: Mapping[int, str]) -> None:
        """Adds what these clusters hold; ``ids`` has the id of each by its ``id``."""
        for cluster in clusters:
            one = ids[id(cluster)]
            for item in cluster.items:
                card = item.reader.card
                row = self._rows.setdefault(card.id, [])
                if not row:
                    row.extend([""] * len(card.referents))
                row[item.referent.key] = one

    def __getitem__(self, place: Place, /) -> str:
        own, at = place
        return self._rows[own][at]

    def of(self, article_id: str) -> tuple[str, ...]:
        """The ids of all whom one article names, by their keys."""
        return tuple(self._rows.get(article_id, ()))


class Placed(Protocol):
    """What articles name in certain places."""

    @property
    def where(self) -> Sequence[Place]: ...


class Joinable(Placed, Protocol):
    """A set of names that were taken for one."""

    def absorb(self, other: Self, reason: Reason) -> None: ...


_Joinable = TypeVar("_Joinable", bound=Joinable)


@dataclass(slots=True, eq=False)
class Named:
    """Somebody or something that one article names, with the name as it is compared, alone and with the country."""

    place: Place
    name: str
    forms: tuple[str, ...]
    spots: Spots
    country: str | None = None
    plain: str = field(init=False)
    with_country: str = field(init=False)

    def __post_init__(self) -> None:
        self.plain = plain(self.name)
        self.with_country = plain(with_country(self.name, self.country)) if self.country else ""


def with_country(name: str, country: str) -> str:
    """How the authority file tells bodies of one name apart."""
    return f"{name} ({country})"


@dataclass(slots=True, eq=False)
class Reader:
    """An article's card, opened; ``anchor`` orders articles by publication, the undated last, then by id;
    ``sentences`` is how many have a fingerprint."""

    card: Card
    id: str = field(init=False)
    anchor: tuple[str, str] = field(init=False)
    sentences: int = field(init=False)
    _items: dict[Kind, list[Item]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.id = self.card.id
        self.anchor = (self.card.published or "9999", self.id)
        self.sentences = number_packed(self.card.fingerprints)

    @property
    def prints(self) -> frozenset[int]:
        """The fingerprints of its sentences."""
        return frozenset(unpacked(self.card.fingerprints))

    def items(self, kind: Kind) -> list[Item]:
        """The people or organizations of the article, with their titles."""
        if kind not in self._items:
            titles: dict[int, list[TitleCard]] = {}
            for title in self.card.titles:
                titles.setdefault(title.person, []).append(title)
            named = [one for one in self.card.referents if one.kind == kind]
            self._items[kind] = [Item(self, one, tuple(titles.get(one.key, ()))) for one in named]
        return self._items[kind]

    def let_go(self) -> None:
        """Leaves its items to those who have them: nobody will ask for them again."""
        self._items.clear()

    def places(self, kind: Kind) -> list[Place]:
        """Where the people, organizations or summits of the article stand."""
        if kind == "summit":
            return [(self.id, one.key) for one in self.card.gatherings]
        return [item.place for item in self.items(kind)]

    def first_names(self, kind: Kind) -> Iterator[tuple[Place, str, str | None]]:
        """The people, organizations or summits of the article, by their fullest name and country alone."""
        own, card = self.id, self.card
        if kind == "summit":
            return (((own, one.key), one.name, None) for one in card.gatherings)
        return (((own, one.key), one.name, one.country) for one in card.referents if one.kind == kind)

    def named(self, kind: Kind) -> list[Named]:
        """The people, organizations or summits of the article, by all their names."""
        own = self.id
        if kind == "summit":
            return [Named((own, g.key), g.name, g.forms, g.spots) for g in self.card.gatherings]
        referents = (one for one in self.card.referents if one.kind == kind)
        return [Named((own, r.key), r.name, _forms(r), r.spots, r.country) for r in referents]

    def side_by_side(self) -> list[tuple[Item, Item]]:
        """Pairs of organizations that one sentence names."""
        sentences: dict[int, list[int]] = {}
        items = self.items("organization")
        for at, item in enumerate(items):
            for sentence in sentences_of(item.referent.spots):
                together = sentences.setdefault(sentence, [])
                if at not in together:
                    together.append(at)
        pairs = {pair for together in sentences.values() for pair in combinations(together, 2)}
        return [(items[one], items[other]) for one, other in sorted(pairs)]

    def evidence(self, spot: Spots) -> Evidence:
        """A place in the article as evidence."""
        return next(evidence_of(self.id, spot))

    def appearance(self, named: Sequence[NameCard | SummitCard]) -> Appearance:
        """One entity in the article, which may name it in several ways; the first gives the name."""
        places = [place for one in named for place in evidence_of(self.id, one.spots)]
        if len(places) > 1:
            places.sort()
        return Appearance(article_id=self.id, name=named[0].name, evidence=tuple(places))


def _forms(referent: NameCard) -> tuple[str, ...]:
    return (*referent.forms, *((referent.acronym,) if referent.acronym else ()), *referent.other_names)


@dataclass(slots=True, eq=False)
class Item:
    """One referent of one article, on its way into an entity; ``known_by`` is set when it is first compared. There are
    as many as names in all articles, so what can be told from these stays with the card."""

    reader: Reader
    referent: NameCard
    titles: tuple[TitleCard, ...]
    known_by: tuple[str, str] | None = field(init=False, default=None)

    @property
    def place(self) -> Place:
        return (self.reader.card.id, self.referent.key)

    @property
    def beside(self) -> Iterator[Place]:
        """The bodies of its titles, and its parent."""
        own = self.reader.card.id
        bodies = [title.organization for title in self.titles]
        return ((own, body) for body in (*bodies, self.referent.parent) if body is not None)

    @property
    def order(self) -> tuple[tuple[str, str], int]:
        """Sorts items by publication, then by their place in the article."""
        return (self.reader.anchor, self.referent.key)

    @property
    def where(self) -> tuple[Place]:
        return (self.place,)

    def __str__(self) -> str:
        return f"{self.referent.name} ({self.reader.id})"


class Join(NamedTuple):
    """An item and others that were taken for one with it, each for the same reason."""

    left: Item
    right: tuple[Item, ...]
    reason: Reason

    def in_words(self) -> Iterator[Merge]:
        """The records of it."""
        left = str(self.left)
        return (Merge(left=left, right=str(right), reason=self.reason) for right in self.right)


@dataclass(slots=True, eq=False)
class Cluster:
    """Items that were taken for one entity, in order of publication, with every join that this took (told ``in_order``
    of the words, once two clusters were joined). Words for the joins are made when they are asked for: there are as
    many as names in the archive."""

    items: list[Item]
    joins: tuple[Join, ...] = ()
    in_order: bool = False
    _words: tuple[str, ...] = ()

    def copy(self) -> Cluster:
        """Another one of the same items, to be joined with others."""
        return Cluster(self.items, self.joins, self.in_order, self.words)

    @property
    def merges(self) -> tuple[Merge, ...]:
        """The joins in words."""
        merges = [merge for join in self.joins for merge in join.in_words()]
        return tuple(sorted(merges, key=_by_words) if self.in_order else merges)

    @property
    def words(self) -> tuple[str, ...]:
        """The words, as compared, of the fullest name; of equally full ones that of the earliest article."""
        if not self._words:
            names = dict.fromkeys(item.referent.name for item in self.items)
            self._words = tuple(key(max(names, key=lambda name: len(name.split()))).split())
        return self._words

    @classmethod
    def of(cls, items: Iterable[Item], why: Callable[[Item], Reason]) -> Cluster:
        """Items, in order of publication, joined with the first; ``why`` tells the reason for each other one."""
        first, *others = items
        joins = tuple(Join(first, tuple(alike), reason) for reason, alike in groupby(others, why))
        return cls([first, *others], joins)

    @property
    def first(self) -> Item:
        return self.items[0]

    @property
    def where(self) -> list[Place]:
        return [item.place for item in self.items]

    def absorb(self, other: Cluster, reason: Reason) -> None:
        """Takes the other's items over, and keeps why."""
        left, right = sorted((self.first, other.first), key=_in_time)
        self.joins, self.in_order = (*self.joins, *other.joins, Join(left, (right,), reason)), True
        self.items = sorted((*self.items, *other.items), key=_in_time)
        self._words = ()


def _by_words(merge: Merge) -> tuple[str, str, str]:
    return merge.left, merge.right, merge.reason


def _in_time(item: Item) -> tuple[tuple[str, str], int]:
    return item.order


class Doubt(Struct, frozen=True, eq=False):
    """Two clusters that are possibly the same."""

    left: Joinable
    right: Joinable
    reason: Reason
    strength: float


def followed(into: Mapping[int, _Joinable], cluster: _Joinable) -> _Joinable:
    """What a cluster went into at last; ``into`` has, by its ``id``, what it went into first."""
    while id(cluster) in into:
        cluster = into[id(cluster)]
    return cluster


def items_of(readers: Iterable[Reader], kind: Kind) -> list[Item]:
    """All referents of a kind with their titles; readers in order of publication."""
    return [item for reader in readers for item in reader.items(kind)]
