"""Which editions of summits in several articles are one. Editions are kept apart by number, date, place and mode, and
joined only where something agrees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from namsite.lexicon import Sort, lexicon
from namsite.records import Gathering, Merge
from namsite.resolve.clusters import Doubt, Places, Reader
from namsite.resolve.gazetteer import entries_of
from namsite.spelling import fold, key

_NOUNS = {"conference": "conferences", "forum": "forums", "congress": "congresses", "assembly": "assemblies"}
_OPEN = "one series, and neither number, date, place nor mode tells them apart"


@dataclass(frozen=True, slots=True, eq=False)
class Occurrence:
    """One gathering of one article; ``body`` is the id of the organization whose summit it is."""

    reader: Reader
    gathering: Gathering
    body: str | None

    def __str__(self) -> str:
        return f"{self.gathering.name} ({self.reader.article.id})"


@dataclass(slots=True, eq=False)
class EditionCluster:
    """Occurrences that were taken for one edition."""

    occurrences: list[Occurrence]
    merges: list[Merge] = field(default_factory=list)

    @property
    def first(self) -> Occurrence:
        return min(self.occurrences, key=lambda o: (o.reader.anchor, o.gathering.key))

    def values(self, name: str) -> list[object]:
        """What the articles say of one property, without the unknown."""
        found = [getattr(o.gathering, name) for o in self.occurrences]
        return [value for value in found if value not in (None, "", False)]


def resolve_summits(readers: Sequence[Reader], bodies: Places) -> tuple[list[EditionCluster], list[Doubt]]:
    """Editions as clusters, and those that are possibly the same."""
    occurrences = [
        Occurrence(reader, gathering, None if gathering.body is None else bodies[reader.article.id, gathering.body])
        for reader in sorted(readers, key=lambda r: r.anchor)
        for gathering in reader.findings.gatherings
    ]
    blocks: dict[str, list[EditionCluster]] = {}
    doubts: list[Doubt] = []
    for occurrence in occurrences:
        blocks.setdefault(series_key(occurrence), []).append(EditionCluster([occurrence]))
    clusters = [cluster for name in sorted(blocks) for cluster in _within(blocks[name], doubts)]
    return clusters, doubts


def series_key(occurrence: Occurrence) -> str:
    """What the editions of one series share: the body and the kind of meeting, else the name's own words."""
    gathering = occurrence.gathering
    noun = (
        "ministerial" if "minister" in fold(gathering.name) else "conference" if gathering.noun in _NOUNS else "summit"
    )
    if occurrence.body:
        return f"{noun} of {occurrence.body}"
    return f"{noun} {proper_words(gathering)}"


def proper_words(gathering: Gathering) -> str:
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


def _within(clusters: list[EditionCluster], doubts: list[Doubt]) -> list[EditionCluster]:
    """Joins the editions of one series: the strongest agreement first, until nothing agrees any more."""
    alive = list(clusters)
    while True:
        best: tuple[float, str, EditionCluster, EditionCluster] | None = None
        for one, other in combinations(alive, 2):
            agreed = _agreement(one, other)
            if agreed and (best is None or agreed[0] > best[0]):
                best = (*agreed, one, other)
        if best is None:
            break
        _, reason, one, other = best
        one.merges += [*other.merges, Merge(left=str(one.first), right=str(other.first), reason=reason)]
        one.occurrences += other.occurrences
        one.occurrences.sort(key=lambda o: (o.reader.anchor, o.gathering.key))
        alive.remove(other)
    doubts += [Doubt(one, other, _OPEN, 0.6) for one, other in combinations(alive, 2) if conflict(one, other) is None]
    return alive


def conflict(one: EditionCluster, other: EditionCluster) -> str | None:
    """Why two editions of one series are kept apart, in words; None where nothing does."""
    here = {o.reader.article.id for o in one.occurrences}
    numbers, others = set(one.values("number")), set(other.values("number"))
    if numbers and others and not numbers & others:
        return f"number {min(map(str, numbers))} against number {min(map(str, others))}"
    dates = [(a, b) for a in one.values("start") for b in other.values("start") if _apart(str(a), str(b))]
    if dates:
        return f"{dates[0][0]} against {dates[0][1]}"
    modes, their_modes = set(one.values("mode")), set(other.values("mode"))
    if modes and their_modes and not modes & their_modes:
        return f"{min(map(str, modes))} against {min(map(str, their_modes))}"
    places, their_places = {key(str(p)) for p in one.values("place")}, {key(str(p)) for p in other.values("place")}
    if places and their_places and not places & their_places and not _inside(places, their_places):
        return f"{one.values('place')[0]} against {other.values('place')[0]}"
    if bool(one.values("extraordinary")) != bool(other.values("extraordinary")) and (numbers or others):
        return "extraordinary against regular"
    if any(o.reader.article.id in here for o in other.occurrences):
        return "one article tells them apart"
    return None


def _apart(one: str, other: str) -> bool:
    """Whether two dates, as far as they are known, cannot be one edition's (its days may differ by up to a week)."""
    if "X" in one or "X" in other:
        return one[-5:] != other[-5:]
    size = min(len(one), len(other))
    return one[:size] != other[:size]


def _inside(places: set[str], others: set[str]) -> bool:
    """A city and its country are no conflict."""
    return bool(_with_countries(places) & _with_countries(others))


def _with_countries(places: set[str]) -> set[str]:
    return places | {key(entry.country) for name in places for entry in entries_of(name) if entry.country}


def _agreement(one: EditionCluster, other: EditionCluster) -> tuple[float, str] | None:
    """What says that two occurrences are one edition, and how strongly."""
    if conflict(one, other) is not None:
        return None
    starts = {str(d) for d in one.values("start")} & {str(d) for d in other.values("start")}
    full = sorted(d for d in starts if len(d) == 10 and "X" not in d)
    if full:
        return 1.0, f"one series and the same date, {full[0]}"
    numbers = set(one.values("number")) & set(other.values("number"))
    if numbers:
        return 0.9, f"one series and the same number, {min(map(str, numbers))}"
    return None
