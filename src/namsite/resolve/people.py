"""Which people of several articles are one: equal full names first, then what is alike where titles agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache, partial
from itertools import combinations

from namsite.lexicon import Sort
from namsite.resolve.clusters import Cluster, Doubt, Item, Joinable, Places, followed
from namsite.resolve.gazetteer import entries_of
from namsite.resolve.rulings import Rulings
from namsite.spelling import GENERATIONS, key

_ALIKE = 0.84
Pair = tuple[float, str, Cluster, Cluster]  # how alike, in which way


def resolve_people(items: Sequence[Item], bodies: Places, rulings: Rulings) -> tuple[list[Cluster], list[Doubt]]:
    """People as clusters; ``bodies`` maps an article's organization to its id, so that offices can be compared."""
    doubts: list[Doubt] = []
    clusters = _equal_names(items, rulings, doubts)
    into = rulings.join(clusters, _told_apart)
    _join_alike([one for one in clusters if id(one) not in into], into, bodies, rulings, doubts)
    return [one for one in clusters if id(one) not in into], list(_today(doubts, into))


def _today(doubts: Sequence[Doubt], into: Mapping[int, Cluster]) -> Iterator[Doubt]:
    """What is still in doubt between what clusters went into."""
    for doubt in doubts:
        left, right = followed(into, doubt.left), followed(into, doubt.right)
        if left is not right and not _same_article(left, right):
            yield Doubt(left, right, doubt.reason, doubt.strength)


def _words(cluster: Cluster) -> tuple[str, ...]:
    return tuple(key(longest_name(cluster)).split())


def longest_name(cluster: Cluster) -> str:
    """The fullest name in use for a cluster; of equally full ones that of the earliest article."""
    return max((item.referent.name for item in cluster.items), key=lambda name: len(name.split()))


def _told_apart(left: Cluster, right: Cluster) -> bool:
    """Two full names that were not taken for one, or two people of one article."""
    return (len(_words(left)) > 1 and len(_words(right)) > 1) or _same_article(left, right)


def _equal_names(items: Sequence[Item], rulings: Rulings, doubts: list[Doubt]) -> list[Cluster]:
    """Equal normalised full names are one person, unless one article tells two of that name apart."""
    by_name: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_name[key(item.referent.name)].append(item)
    clusters = []
    for name, named in sorted(by_name.items()):
        if len(name.split()) < 2:
            clusters += [Cluster([item]) for item in named]
            continue
        clusters += _namesakes(named, rulings, doubts)
    return clusters


def _namesakes(named: Sequence[Item], rulings: Rulings, doubts: list[Doubt]) -> list[Cluster]:
    """Bearers of one full name: one person, but for those whose titles cannot be one person's. Those without a telling
    title go with the first; whose worlds are as many as there are persons."""
    by_world: dict[str, list[Item]] = defaultdict(list)
    for item in named:
        by_world[_world(item)].append(item)
    untold = by_world.pop("", [])
    worlds = sorted(by_world.values(), key=lambda items: items[0].order)
    if not worlds:
        worlds = [[]]
    worlds[0] = [*worlds[0], *untold]
    clusters = []
    for items in worlds:
        parted = [Cluster.of(group, lambda _: "equal full names") for group in rulings.parted(items)]
        doubts += rulings.open_between(parted)
        clusters += parted
    return clusters


_WORLDS = {
    **dict.fromkeys(
        ("state", "government", "parliament", "diplomatic", "royal", "judicial", "military", "police"), "public office"
    ),
    **dict.fromkeys(("business",), "business"),
    **dict.fromkeys(("sport",), "sport"),
}


def _world(item: Item) -> str:
    """The one world that an article's titles place a person in: public office, business or sport; else nothing."""
    found = set()
    for title in item.titles:
        for entry in entries_of(title.role):
            if entry.sorts & Sort.ROLE and not entry.sorts & Sort.WEAK_ROLE and entry.group in _WORLDS:
                found.add(_WORLDS[entry.group])
    return found.pop() if len(found) == 1 else ""


def _join_alike(
    clusters: Sequence[Cluster], into: dict[int, Cluster], bodies: Places, rulings: Rulings, doubts: list[Doubt]
) -> None:
    """Joins what is alike where titles agree, the most alike pairs first; lists the rest as doubts. ``into`` tells
    which cluster, by its ``id``, went into which."""
    pairs = _alike(clusters)
    now = partial(followed, into)
    for strength, wording, one, other in pairs:
        left, right = now(one), now(other)
        if left is right or _same_article(left, right) or rulings.apart(left, right):
            continue
        office = _shared_office(left, right, bodies)
        if office and not _rivals(left, right, pairs, now, bodies):
            left.absorb(right, f"{wording}, and both are called {office}")
            into[id(right)] = left
        elif strength > 0.5 and len(_words(left)) > 1 and len(_words(right)) > 1:
            doubts.append(Doubt(left, right, f"{wording}, but no title, organization or country agrees", strength))


def _alike(clusters: Sequence[Cluster]) -> list[Pair]:
    """Pairs with different but like names, the most alike first."""
    words = [_words(cluster) for cluster in clusters]
    pairs = []
    for one, other in _candidates(words):
        likeness = _likeness(words[one], words[other])
        if likeness:
            pairs.append((*likeness, clusters[one], clusters[other]))
    return sorted(pairs, key=lambda pair: (-pair[0], pair[2].first.place, pair[3].first.place))


def _candidates(names: Sequence[tuple[str, ...]]) -> set[tuple[int, int]]:
    """Pairs that may be alike: with a whole word in common that stands first or last in one of them, or whose first and
    last words begin with the same two letters and are about as long."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, words in enumerate(names):
        for word in {words[0], words[-1]}:
            blocks[(word,)].append(at)
        blocks["", words[0][:2], words[-1][:2]].append(at)
    found: set[tuple[int, int]] = set()
    for place, block in blocks.items():
        spelt = place[0] == ""
        for one, other in combinations(block, 2):
            ours, theirs = names[one], names[other]
            if spelt or len(ours) != len(theirs) or len(ours) == 1:
                found.add((one, other))
    return found


def _likeness(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[float, str] | None:
    """How alike two different names are, and in which way."""
    if one == other:
        return (0.3, "the same single name") if len(one) == 1 else None
    short, long = sorted((one, other), key=len)
    if (set(short) ^ set(long)) & GENERATIONS:
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


@lru_cache(maxsize=100_000)
def _spelt_alike(one: str, other: str) -> bool:
    return one == other or (
        one[0] == other[0] and min(len(one), len(other)) > 3 and SequenceMatcher(None, one, other).ratio() >= _ALIKE
    )


def _same_article(left: Joinable, right: Joinable) -> bool:
    here = {article for article, _ in left.where}
    return any(article in here for article, _ in right.where)


def _offices(cluster: Cluster, bodies: Places) -> dict[tuple[str, str], str]:
    """The offices of a cluster: (head noun, whose) → as written."""
    found: dict[tuple[str, str], str] = {}
    for item in cluster.items:
        for title in item.titles:
            if title.courtesy or not title.role:
                continue
            head = title.role.replace("-", " ").partition(" of ")[0]
            if title.organization is not None:
                found.setdefault((head, bodies.get((item.reader.article.id, title.organization), "")), title.as_written)
            if title.country:
                found.setdefault((head, "in " + key(title.country)), title.as_written)
    return found


def _shared_office(left: Cluster, right: Cluster, bodies: Places) -> str | None:
    mine, theirs = _offices(left, bodies), _offices(right, bodies)
    shared = sorted(office for office in mine if office in theirs and office[1])
    return f"“{mine[shared[0]]}”" if shared else None


def _rivals(
    left: Cluster, right: Cluster, pairs: Sequence[Pair], now: Callable[[Cluster], Cluster], bodies: Places
) -> bool:
    """A single name fits several full names with the same office: then none is taken."""
    short = left if len(_words(left)) == 1 else right if len(_words(right)) == 1 else None
    if short is None:
        return False
    today = [(now(one), now(other)) for _, _, one, other in pairs]
    fitting = {
        id(other if one is short else one)
        for one, other in today
        if short in (one, other) and one is not other and _shared_office(one, other, bodies)
    }
    return len(fitting) > 1
