"""The authority file as evidence: what it joins, what it keeps apart, and which names it prefers, for one kind.

What it keeps apart is never joined, on whatever other evidence. What it joins is joined unless that would bring
together what another line keeps apart: then none of the lines concerned is carried out, and each is named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import TypeVar

from msgspec import Struct

from namsite.authority import CODE, PLURALS, Bearer, Entry, Line, Ruling
from namsite.problems import Problem, error, warning
from namsite.reasons import AUTHORITY, WHICH_BEARER
from namsite.records import Fact, Kind
from namsite.resolve.bearers import Bearers
from namsite.resolve.clusters import Doubt, Joinable, Place, Placed, followed

ENTRIES = 0  # in place of a line's number: all entries of a kind are apart from one another
_PROPERTIES = ("preferred name", "alias", "not the same as")


_Cluster = TypeVar("_Cluster", bound=Joinable)
_Named = TypeVar("_Named", bound=Placed)
_ToldApart = Callable[[_Cluster, _Cluster], bool]


class Parting(Struct, frozen=True):
    """A line that keeps apart: how each side is called, and on which side whose names lie."""

    line: Line
    sides: tuple[tuple[str, ...], ...]
    side_of: Mapping[Place, int]


@dataclass(slots=True)
class Rulings:
    """What the authority file says of one kind. ``claimed`` tells which entry (its line) gives a name in an article its
    preferred name; ``problems`` grows while lines are carried out."""

    kind: Kind
    bearers: Bearers
    entries: tuple[Entry, ...] = ()
    same: tuple[Ruling, ...] = ()
    partings: tuple[Parting, ...] = ()
    claimed: Mapping[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _sides: dict[Place, dict[int, int]] = field(default_factory=dict)  # by line; on which side each name lies
    _entries_at: dict[Place, Entry] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for place, entry in self.claimed.items():
            self._sides.setdefault(place, {})[ENTRIES] = entry
        for parting in self.partings:
            for place, side in parting.side_of.items():
                self._sides.setdefault(place, {})[parting.line.line] = side

    def on(self, places: Iterable[Place]) -> tuple[object, ...]:
        """What keeps things in these places apart, as far as the file speaks of them: an input of what is joined."""
        return tuple((place, self._sides[place]) for place in places if place in self._sides) if self._sides else ()

    # ---- apart ----

    def apart(self, one: Placed, other: Placed) -> bool:
        """Whether the file says that these are two."""
        return bool(self._sides and self._between(one, other))

    def _between(self, one: Placed, other: Placed) -> set[int]:
        """The lines on different sides of which two lie."""
        theirs = self._sides_of(other)
        return {line for line, side in self._sides_of(one) for n, their in theirs if line == n and side != their}

    def _sides_of(self, one: Placed) -> set[tuple[int, int]]:
        return {side for place in one.where for side in self._sides.get(place, {}).items()}

    def parted(self, named: Sequence[_Named]) -> list[list[_Named]]:
        """Bearers of equal names, told apart as the file says; those of whom it says nothing stand together."""
        if not self._sides:
            return [list(named)]
        told = [one for one in named if any(self.apart(one, other) for other in named)]
        groups: list[list[_Named]] = []
        for one in told:
            own = next((group for group in groups if self._go_together(one, group)), None)
            if own is None:
                groups.append([one])
            else:
                own.append(one)
        rest = [one for one in named if one not in told]
        return [*groups, rest] if rest else groups

    def _go_together(self, one: _Named, group: Sequence[_Named]) -> bool:
        mine = self._sides_of(one)
        is_akin = any(mine & self._sides_of(other) for other in group)
        return is_akin and not any(self.apart(one, other) for other in group)

    def open_between(self, groups: Sequence[_Cluster]) -> Iterator[Doubt]:
        """For bearers of one name, parted: the question which one is meant where the file does not say."""
        for one, other in combinations(groups, 2):
            if not self.apart(one, other):
                yield Doubt(one, other, WHICH_BEARER, 0.9)

    # ---- joined ----

    def join(self, clusters: Sequence[_Cluster], told_apart: _ToldApart[_Cluster]) -> dict[int, _Cluster]:
        """Joins what the file joins: which cluster, by its ``id``, went into which. ``told_apart`` says whether two
        bearers of a name are two by what the articles say, so that the name alone does not tell which is meant."""
        if not self.entries and not self.same:
            return {}
        home = {place: cluster for cluster in clusters for place in cluster.where}
        wanted: list[tuple[Line, list[Place], list[_Cluster]]] = []
        lines: list[Line] = [*self.entries, *self.same]
        for line in sorted(lines, key=_by_content):
            places = self._meant(line, home, told_apart)
            wanted.append((line, places, _once(home[place] for place in places)))
        refused = self._refused([(line, members) for line, _, members in wanted])
        into: dict[int, _Cluster] = {}
        for line, places, members in wanted:
            if line.line not in refused:
                if isinstance(line, Entry):
                    self._entries_at.update(dict.fromkeys(places, line))
                self._absorb(line, members, into)
        return into

    def _meant(self, line: Line, home: Mapping[Place, _Cluster], told_apart: _ToldApart[_Cluster]) -> list[Place]:
        """Whom the names of a line mean; a name that may mean several decides nothing."""
        meant: dict[Place, None] = {}
        for bearer in line.bearers:
            places = [place for place in self.bearers.find(bearer) if self._is_of(line, place)]
            several = _once(home[place] for place in places)
            if any(told_apart(a, b) or self.apart(a, b) for a, b in combinations(several, 2)):
                self.problems.append(self._ambiguous(line, bearer, several))
            else:
                meant.update(dict.fromkeys(places))
        return list(meant)

    def _is_of(self, line: Line, place: Place) -> bool:
        """Whether no more exact line claims the name that an entry means."""
        return isinstance(line, Ruling) or self.claimed.get(place) == line.line

    def _ambiguous(self, line: Line, bearer: Bearer, several: Sequence[Joinable]) -> Problem:
        exact = self.bearers.references([one.where for one in sorted(several, key=self._order)])
        which = " or ".join(str(one) for one in exact if one)
        message = f"“{bearer}” may mean any of {len(several)} {PLURALS[self.kind]}, so this name decides nothing"
        return problem_of(warning, line, message, hint=f"write {which}" if which else "name the article")

    def _refused(self, wanted: Sequence[tuple[Line, Sequence[_Cluster]]]) -> set[int]:
        """The lines that would join, alone or one with another, what is kept apart."""
        refused: set[int] = set()
        for members, lines in _connected(wanted):
            between = {n for a, b in combinations(members, 2) for n in self._between(a, b)} - {ENTRIES}
            if not any(self.apart(a, b) for a, b in combinations(members, 2)):
                continue
            concerned = {*between, *(line.line for line in lines)}
            refused |= {line.line for line in lines}
            for line in lines:
                others = ", ".join(str(number) for number in sorted(concerned - {line.line}))
                message = f"this and line {others} join what is to be kept apart; they are not carried out"
                self.problems.append(problem_of(error, line, message, hint="take one of them out"))
        return refused

    def _absorb(self, line: Line, members: Sequence[_Cluster], into: dict[int, _Cluster]) -> None:
        today = sorted(_once(followed(into, member) for member in members), key=self._order)
        for other in today[1:]:
            today[0].absorb(other, AUTHORITY(line=line.because))
            into[id(other)] = today[0]

    def _order(self, cluster: Joinable) -> tuple[tuple[str, str], int]:
        return min(map(self.bearers.order, cluster.where))

    # ---- named ----

    def name_of(self, one: Placed) -> str | None:
        """The preferred name of somebody or something."""
        if not self._entries_at:
            return None
        entry = self._entry(one)
        return entry.name if entry else None

    def facts(self, one: Placed) -> tuple[Fact, ...]:
        """What the file says of somebody or something, each with its line."""
        if not self._entries_at and not self.partings:
            return ()
        entry = self._entry(one)
        found: list[tuple[str, str, Line]] = []
        if entry:
            found += [("preferred name", entry.name, entry), *(("alias", alias.name, entry) for alias in entry.aliases)]
        for parting in self.partings:
            own = {parting.side_of[place] for place in one.where if place in parting.side_of}
            others = [names for side, names in enumerate(parting.sides) if side not in own] if own else []
            found += [("not the same as", name, parting.line) for names in others for name in names]
        facts = {Fact(property=each, value=value, evidence=(), because=line.because) for each, value, line in found}
        return tuple(sorted(facts, key=lambda fact: (_PROPERTIES.index(fact.property), fact.value, fact.because)))

    def _entry(self, one: Placed) -> Entry | None:
        return next((self._entries_at[place] for place in one.where if place in self._entries_at), None)


def problem_of(make: Callable[..., Problem], line: Line, message: str, hint: str | None = None) -> Problem:
    """A problem of one line of the authority file."""
    return make(CODE, message, path=line.file, line=line.line, hint=hint, home="project")


def _once(clusters: Iterable[_Cluster]) -> list[_Cluster]:
    return list({id(cluster): cluster for cluster in clusters}.values())


def _by_content(line: Line) -> tuple[list[str], str, int]:
    """An order of lines that does not depend on where they stand."""
    return sorted(map(str, line.bearers)), line.why, line.line


def _connected(wanted: Sequence[tuple[Line, Sequence[_Cluster]]]) -> Iterator[tuple[list[_Cluster], list[Line]]]:
    """Clusters that lines would join, directly or through one another, with these lines."""
    into: dict[int, _Cluster] = {}
    several = [(line, members) for line, members in wanted if len(members) > 1]
    for _, members in several:
        roots = _once(followed(into, member) for member in members)
        into.update({id(root): roots[0] for root in roots[1:]})
    groups: dict[int, tuple[dict[int, _Cluster], list[Line]]] = {}
    for line, members in several:
        group, lines = groups.setdefault(id(followed(into, members[0])), ({}, []))
        group.update({id(member): member for member in members})
        lines.append(line)
    yield from ((list(group.values()), lines) for group, lines in groups.values())
