"""Which people of several articles are one: equal full names first, then what is alike where titles agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations

from namsite.cards import TitleCard
from namsite.lexicon import Sort
from namsite.reasons import EQUAL_FULL_NAMES, HARDLY_ONE
from namsite.resolve.alike import Joining, in_one_article
from namsite.resolve.clusters import Cluster, Doubt, Item, Places, Reader, followed, items_of
from namsite.resolve.gazetteer import entries_of
from namsite.resolve.memory import Memory
from namsite.resolve.rulings import Rulings
from namsite.spelling import key
from namsite.standing import governs

_STATE = Sort.COUNTRY | Sort.DEMONYM


def resolve_people(
    readers: Sequence[Reader], bodies: Places, rulings: Rulings, memory: Memory
) -> tuple[list[Cluster], list[Doubt]]:
    """People as clusters; ``bodies`` maps an article's organization to its id, so that offices can be compared."""
    doubts: list[Doubt] = []
    clusters = _equal_names(items_of(readers, "person"), rulings, doubts, memory)
    into = rulings.join(clusters, _told_apart)
    joining = Joining(bodies, rulings, into, doubts)
    joining.join_alike([one for one in clusters if id(one) not in into], memory)
    return [one for one in clusters if id(one) not in into], list(_today(doubts, into))


def _today(doubts: Sequence[Doubt], into: Mapping[int, Cluster]) -> Iterator[Doubt]:
    """What is still in doubt between what clusters went into."""
    for doubt in doubts:
        left, right = followed(into, doubt.left), followed(into, doubt.right)
        if left is not right and not in_one_article(left, right):
            yield Doubt(left, right, doubt.reason, doubt.strength)


def _told_apart(left: Cluster, right: Cluster) -> bool:
    """Two full names that were not taken for one, or two people of one article."""
    return (len(left.words) > 1 and len(right.words) > 1) or in_one_article(left, right)


def _equal_names(items: Sequence[Item], rulings: Rulings, doubts: list[Doubt], memory: Memory) -> list[Cluster]:
    """Equal normalised full names are one person, unless one article tells two of that name apart."""
    by_name: dict[str, list[Item]] = {}
    known: dict[tuple[str, str], tuple[str, str]] = {}  # one tuple for all who are known by it
    for item in items:
        if item.known_by is None:
            known_by = (key(item.referent.name), _world(item))
            item.known_by = known.setdefault(known_by, known_by)
        by_name.setdefault(item.known_by[0], []).append(item)
    clusters = []
    for name, named in sorted(by_name.items()):
        if " " not in name:
            clusters += [Cluster([item]) for item in named]
            continue
        worlds = memory.recall("worlds", name, (named,), partial(_worlds, named))
        firsts: list[Cluster] = []
        for n, items in enumerate(worlds):
            parted = [_namesake(memory, (name, n, m), group) for m, group in enumerate(rulings.parted(items))]
            doubts += rulings.open_between(parted)
            clusters += parted
            firsts.append(parted[0])
        doubts += [
            Doubt(one, other, HARDLY_ONE, 0.5)
            for one, other in combinations(firsts, 2)
            if _told_worlds(one) & _told_worlds(other)  # a minister and a goalkeeper leave no question
        ]
    return clusters


def _namesake(memory: Memory, which: tuple[str, int, int], items: list[Item]) -> Cluster:
    return memory.recall("person", which, (items,), partial(Cluster.of, items, lambda _: EQUAL_FULL_NAMES)).copy()


def _worlds(named: Sequence[Item]) -> list[list[Item]]:
    """Bearers of one full name: one person, but for those whose titles cannot be one person's. Those without a telling
    title go with the first; whose worlds are as many as there are persons."""
    by_world: dict[str, list[Item]] = defaultdict(list)
    for item in named:
        by_world[item.known_by[1] if item.known_by else ""].append(item)
    untold = by_world.pop("", [])
    first, *others = sorted(by_world.values(), key=lambda items: items[0].order) or [[]]
    if first and untold:
        untold = sorted((*first, *untold), key=lambda item: item.order)
    return [group for world in (untold or first, *others) for group in _by_country(world)]


def _by_country(items: Sequence[Item]) -> list[list[Item]]:
    """Nobody governs two countries in one year: those who do are as many persons, and those of whom no country is told
    go with the first."""
    governing: dict[str, list[Item]] = {}
    for item in items:
        countries = {title.country for title in item.titles if title.country and governs(title)}
        known = {entry.country or entry.name for one in countries for entry in entries_of(one) if entry.sorts & _STATE}
        if len(known) == 1:
            governing.setdefault(known.pop(), []).append(item)
    groups = sorted(governing.values(), key=lambda group: group[0].order)
    if not any(_years(one) & _years(other) for one, other in combinations(groups, 2)):
        return [list(items)]
    placed = {id(item) for group in groups[1:] for item in group}
    return [[item for item in items if id(item) not in placed], *groups[1:]]


def _years(items: Sequence[Item]) -> set[str]:
    return {item.reader.card.published[:4] for item in items if item.reader.card.published}


_WORLDS = {
    **dict.fromkeys(
        ("state", "government", "parliament", "diplomatic", "royal", "judicial", "military", "police"), "public office"
    ),
    **dict.fromkeys(("business", "company"), "business"),
    **dict.fromkeys(("sport", "club"), "sport"),
}


def _told_worlds(cluster: Cluster) -> set[str]:
    return {item.known_by[1] for item in cluster.items if item.known_by} - {""}


def _world(item: Item) -> str:
    """The one world that an article's titles place a person in: public office, business or sport; else nothing."""
    found = {world for title in item.titles for world in _worlds_of(title, item.reader)}
    return found.pop() if len(found) == 1 else ""


def _worlds_of(title: TitleCard, reader: Reader) -> set[str]:
    """By the role; where that is anybody's (*chief*, *head*), by the body whose it is. *Chief Executive of Hong Kong*
    tells of no business."""
    entries = [entry for entry in entries_of(title.role) if entry.sorts & Sort.ROLE]
    worlds = {_WORLDS.get(entry.group, "") for entry in entries if not entry.sorts & Sort.WEAK_ROLE} - {""}
    if title.country and title.organization is None:
        worlds.discard("business")
    if entries and not worlds and title.organization is not None:
        worlds = {_WORLDS.get(reader.card.referents[title.organization].group, "")} - {""}
    return worlds
