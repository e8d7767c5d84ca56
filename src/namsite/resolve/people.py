"""Which people of several articles are one: equal full names first, then parts of names and spellings with agreeing titles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from namsite.lexicon import Entry, Sort, lexicon
from namsite.resolve.clusters import Cluster, Doubt, Item
from namsite.spelling import fold, key

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_ALIKE = 0.84


def resolve_people(items: Sequence[Item], bodies: Mapping[tuple[str, int], str]) -> tuple[list[Cluster], list[Doubt]]:
    """People as clusters; ``bodies`` maps an article's organization to its id, so that offices can be compared."""
    clusters = _equal_names(items)
    doubts: list[Doubt] = []
    clusters = _joined(clusters, bodies, doubts)
    return clusters, [d for d in doubts if d.left in clusters and d.right in clusters]


def _words(cluster: Cluster) -> tuple[str, ...]:
    return tuple(key(longest_name(cluster)).split())


def longest_name(cluster: Cluster) -> str:
    """The fullest name in use for a cluster; of equally full ones that of the earliest article."""
    return max((item.referent.name for item in cluster.items), key=lambda name: len(name.split()))


def _equal_names(items: Sequence[Item]) -> list[Cluster]:
    """Equal normalised full names are one person, unless one article tells two of that name apart."""
    by_name: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_name[key(item.referent.name)].append(item)
    clusters = []
    for name, named in sorted(by_name.items()):
        if len(name.split()) < 2:
            clusters += [Cluster([item]) for item in named]
            continue
        clusters += _namesakes(named)
    return clusters


def _namesakes(named: Sequence[Item]) -> list[Cluster]:
    """Bearers of one full name: one person, but for those whose titles cannot be one person's. Those without a telling
    title go with the first; whose worlds are as many as there are persons."""
    by_world: dict[str, list[Item]] = defaultdict(list)
    for item in named:
        by_world[_world(item)].append(item)
    untold = by_world.pop("", [])
    worlds = sorted(by_world.values(), key=lambda items: (items[0].reader.anchor, items[0].referent.key))
    if not worlds:
        worlds = [[]]
    worlds[0] = [*worlds[0], *untold]
    clusters = []
    for items in worlds:
        first, *others = sorted(items, key=lambda item: (item.reader.anchor, item.referent.key))
        cluster = Cluster([first])
        for item in others:
            cluster.absorb(Cluster([item]), "equal full names")
        clusters.append(cluster)
    return clusters


_WORLDS = {
    **dict.fromkeys(
        ("state", "government", "parliament", "diplomatic", "royal", "judicial", "military", "police"), "public office"
    ),
    **dict.fromkeys(("business",), "business"),
    **dict.fromkeys(("sport",), "sport"),
}


def _world(item: Item) -> str:
    """In which world an article's titles place a person: public office, business or sport; empty where none does or two do."""
    found = set()
    for title in item.titles:
        for entry in _entries(title.role):
            if entry.sorts & Sort.ROLE and not entry.sorts & Sort.WEAK_ROLE and entry.group in _WORLDS:
                found.add(_WORLDS[entry.group])
    return found.pop() if len(found) == 1 else ""


def _entries(role: str) -> Sequence[Entry]:
    parts = tuple(fold(role).split())
    table = lexicon()
    if len(parts) == 1:
        return table.entries.get(parts[0], ())
    return tuple(entry for found, entry in table.phrases.get(parts[0], ()) if found == parts) if parts else ()


def _joined(clusters: list[Cluster], bodies: Mapping[tuple[str, int], str], doubts: list[Doubt]) -> list[Cluster]:
    """Joins what is alike where titles agree, the most alike pairs first; lists the rest as doubts."""
    alive = list(clusters)
    by_word: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in alive:
        for word in {_words(cluster)[-1], _words(cluster)[0]}:
            by_word[word[:3]].append(cluster)
    pairs = {}
    for block in by_word.values():
        for n, one in enumerate(block):
            for other in block[n + 1 :]:
                likeness = _likeness(_words(one), _words(other))
                if likeness:
                    pairs[id(one), id(other)] = (likeness, one, other)
    merged: dict[int, Cluster] = {}

    def now(cluster: Cluster) -> Cluster:
        while id(cluster) in merged:
            cluster = merged[id(cluster)]
        return cluster

    order = sorted(pairs.values(), key=lambda p: (-p[0][0], p[1].first.place, p[2].first.place))
    for (strength, wording), one, other in order:
        left, right = now(one), now(other)
        if left is right or _same_article(left, right):
            continue
        office = _shared_office(left, right, bodies)
        if office and not _rivals(left, right, order, now, bodies):
            left.absorb(right, f"{wording}, and both are called {office}")
            merged[id(right)] = left
            alive.remove(right)
        elif strength > 0.5 and len(_words(left)) > 1 and len(_words(right)) > 1:
            doubts.append(Doubt(left, right, f"{wording}, but no title, organization or country agrees", strength))
    return alive


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[float, str] | None:
    """How alike two different names are, and in which way."""
    if one == other:
        return (0.3, "the same single name") if len(one) == 1 else None
    short, long = sorted((one, other), key=len)
    if (set(short) ^ set(long)) & _SUFFIXES:
        return None
    rest = iter(long)
    if len(short) < len(long) and all(any(w == o or (len(w) == 1 and o.startswith(w)) for o in rest) for w in short):
        if len(short) == 1:
            return (0.4, "a name and a part of it") if short[0] in (long[-1], long[0]) else None
        return 0.9, "the words of one name are all in the other"
    if (
        len(one) > 1
        and len(other) > 1
        and all(_spelt_alike(a, b) for a, b in zip((one[0], one[-1]), (other[0], other[-1]), strict=True))
    ):
        return 0.8, "the names are spelt alike"
    return None


def _spelt_alike(one: str, other: str) -> bool:
    return one == other or (
        one[0] == other[0] and min(len(one), len(other)) > 3 and SequenceMatcher(None, one, other).ratio() >= _ALIKE
    )


def _same_article(left: Cluster, right: Cluster) -> bool:
    here = {item.reader.article.id for item in left.items}
    return any(item.reader.article.id in here for item in right.items)


def _offices(cluster: Cluster, bodies: Mapping[tuple[str, int], str]) -> dict[tuple[str, str], str]:
    """The offices of a cluster: (head noun, whose) → as written."""
    found: dict[tuple[str, str], str] = {}
    for item in cluster.items:
        for title in item.titles:
            if title.courtesy:
                continue
            head = title.role.replace("-", " ").partition(" of ")[0]
            if title.organization is not None:
                found.setdefault((head, bodies.get((item.reader.article.id, title.organization), "")), title.as_written)
            if title.country:
                found.setdefault((head, "in " + key(title.country)), title.as_written)
    return found


def _shared_office(left: Cluster, right: Cluster, bodies: Mapping[tuple[str, int], str]) -> str | None:
    mine, theirs = _offices(left, bodies), _offices(right, bodies)
    shared = sorted(office for office in mine if office in theirs and office[1])
    return f"“{mine[shared[0]]}”" if shared else None


def _rivals(
    left: Cluster,
    right: Cluster,
    order: Sequence[tuple[tuple[float, str], Cluster, Cluster]],
    now: object,
    bodies: Mapping[tuple[str, int], str],
) -> bool:
    """A single name fits several full names with the same office: then none is taken."""
    short = left if len(_words(left)) == 1 else right if len(_words(right)) == 1 else None
    if short is None:
        return False
    fitting = {
        id(now(b if now(a) is short else a))  # type: ignore[operator]
        for _, a, b in order
        if short in (now(a), now(b)) and now(a) is not now(b) and _shared_office(now(a), now(b), bodies)  # type: ignore[operator]
    }
    return len(fitting) > 1
