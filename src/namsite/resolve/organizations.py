"""Which organizations of several articles are one: equal names, explained acronyms, governments by country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain, combinations

from namsite.cards import NameCard
from namsite.lexicon import OF_NATIONS, Sort, lexicon
from namsite.reasons import (
    ACRONYM_EXPLAINED,
    ACRONYM_IN_USE,
    COUNTRY_UNTOLD,
    EQUAL_NAMES,
    NAMES_OF_ONE_BODY,
    ONE_OWNER,
    OTHER_NAME_EXPLAINED,
    SIDE_BY_SIDE,
)
from namsite.records import Reason
from namsite.resolve.clusters import Cluster, Doubt, Item, Reader, followed, items_of
from namsite.resolve.gazetteer import entries_of
from namsite.resolve.memory import Memory
from namsite.resolve.owners import Identity, join_parts, name_within
from namsite.resolve.rulings import Rulings
from namsite.spelling import fold, key, plain

_KNOWN = Sort.BODY | Sort.AGENCY
_PLAIN = (
    Sort.COMMON | Sort.BODY_NOUN | Sort.FUNCTION | Sort.ROLE | Sort.VENUE | Sort.RANK | Sort.MEETING | Sort.WEAK_MEETING
)
# Parts of something larger: two common words, the second of these, name no body of their own.
_UNITS = frozenset(
    [
        "administration",
        "agency",
        "authority",
        "board",
        "bureau",
        "cabinet",
        "commission",
        "committee",
        "council",
        "department",
        "directorate",
        "division",
        "group",
        "inspectorate",
        "office",
        "secretariat",
        "service",
        "unit",
    ]
)
# Every country has one: *National Library*, *Central Bank*, *State University*.
_NATION_WIDE = frozenset({"national", "central", "state", "royal", "federal", "supreme", "high", "constitutional"})
_BROAD_SORTS = Sort.BODY_NOUN | Sort.FUNCTION | Sort.ROLE | Sort.COUNTRY | Sort.DEMONYM | Sort.RANK
_BROAD = frozenset(
    [
        "national",
        "international",
        "world",
        "global",
        "general",
        "supreme",
        "high",
        "central",
        "regional",
        "federal",
        "state",
        "public",
        "european",
        "african",
        "asian",
        "american",
        "united",
        "security",
        "economic",
        "foreign",
        "political",
        "social",
        "development",
        "human",
        "affairs",
        "joint",
        "local",
        "new",
        "people",
    ]
)


def resolve_organizations(
    readers: Sequence[Reader], rulings: Rulings, memory: Memory
) -> tuple[list[Cluster], list[Doubt]]:
    """Organizations as clusters, and those that are possibly the same."""
    doubts: list[Doubt] = []
    clusters = _equal_identities(items_of(readers, "organization"), rulings, doubts, memory)
    identities = {id(cluster): identity for identity, cluster in clusters.items()}
    into = rulings.join(list(clusters.values()), lambda a, b: _told_apart(identities[id(a)], identities[id(b)]))
    homes = clusters
    clusters = _join_acronyms(clusters, into, rulings, memory)
    join_parts(homes, into, _owner, rulings.apart)
    clusters = {identity: followed(into, cluster) for identity, cluster in clusters.items()}
    akin = [pair for r in readers for pair in memory.recall("akin", r.id, (r,), partial(_akin_in, r))]
    return _once(clusters.values()), [*doubts, *_doubts(clusters, rulings), *_side_by_side(clusters, akin)]


def _equal_identities(
    items: Sequence[Item], rulings: Rulings, doubts: list[Doubt], memory: Memory
) -> dict[Identity, Cluster]:
    """What is one by name and owner, but for what the authority file tells apart."""
    named: dict[Identity, list[Item]] = {}
    identities: dict[Identity, Identity] = {}  # one tuple for all who have it
    for item in items:
        if item.known_by is None:
            item.known_by = identities.setdefault(identity := _identity_in(item.reader, item.referent), identity)
        named.setdefault(item.known_by, []).append(item)
    clusters: dict[Identity, Cluster] = {}
    for (name, owner), bearers in named.items():
        parted = []
        for n, group in enumerate(rulings.parted(bearers)):
            why = partial(_why, (name, owner))
            cluster = memory.recall("body", (name, owner, n), (group,), partial(Cluster.of, group, why)).copy()
            clusters[name, f"{owner}{group[0].reader.id}!{n}" if n else owner] = cluster
            parted.append(cluster)
        doubts += rulings.open_between(parted)
    return clusters


def _told_apart(one: Identity, other: Identity) -> bool:
    """Two names, or one name and two owners that are known."""
    return one[0] != other[0] or not (one[1].endswith("?") or other[1].endswith("?"))


def _why(identity: Identity, item: Item) -> Reason:
    name, owner = identity
    if owner:
        parents = [r.name for r in item.reader.card.referents if r.key == item.referent.parent]
        whose = item.referent.country if "government" in name or not parents else parents[0]
        return ONE_OWNER(owner=whose or owner)
    return EQUAL_NAMES if name == plain(item.referent.name) else ACRONYM_IN_USE


def _known_by(item: Item) -> Identity:
    return item.known_by or _identity_in(item.reader, item.referent)


def _identity_in(reader: Reader, referent: NameCard) -> Identity:
    name = plain(referent.name)
    if "government" in name.split() and referent.country:
        return "government", key(referent.country)
    if referent.parent is not None:
        parent = _parent(reader, referent.parent)
        return name_within(name, (*parent.forms, parent.acronym or "")), plain(parent.name)
    name = _known_name(referent.name) or name
    if is_generic(name):
        return name, key(referent.country) if referent.country else f"{reader.id}?"
    return name, ""


def _parent(reader: Reader, number: int) -> NameCard:
    return reader.card.referents[number]


def _owner(item: Item) -> Identity | None:
    """The identity of the body that an item is part of, where the article names one."""
    number = item.referent.parent
    return None if number is None else _identity_in(item.reader, _parent(item.reader, number))


@lru_cache(maxsize=50_000)
def _known_name(name: str) -> str | None:
    """The full name that everybody knows behind an acronym: *WHO*; other and former names decide nothing."""
    folded = fold(name)
    for entry in lexicon().entries.get(folded, ()):
        if entry.sorts & _KNOWN and entry.acronym and fold(entry.acronym) == folded and name.isupper():
            return plain(entry.name)
    return None


@lru_cache(maxsize=50_000)
def is_generic(name: str) -> bool:
    """*supreme court*: nothing in the name but common words, so that only the country tells which."""
    words = lexicon().words
    parts = name.split()
    heads = {entry.group for part in parts for entry in lexicon().entries.get(part, ()) if entry.sorts & Sort.BODY_NOUN}
    if not heads & OF_NATIONS and not (len(parts) == 2 and (parts[-1] in _UNITS or parts[0] in _NATION_WIDE)):
        return False
    return all(words.get(part, Sort(0)) & _PLAIN for part in parts) and not lexicon_has(name)


def lexicon_has(name: str) -> bool:
    """Whether a gazetteer lists the whole name as a body."""
    return any(entry.sorts & _KNOWN for entry in entries_of(name))


def _join_acronyms(
    clusters: dict[Identity, Cluster], into: dict[int, Cluster], rulings: Rulings, memory: Memory
) -> dict[Identity, Cluster]:
    """A body met only by its acronym or by another name is the one body whose full name some article pairs with it.
    ``into`` tells which cluster, by its ``id``, went into which."""
    explained, given = _explained(clusters, memory)
    gone: set[Identity] = set()
    for identity in [i for i in clusters if not i[1]]:
        own = followed(into, clusters[identity])
        full = {id(one): one for one in (followed(into, clusters[i]) for i in explained.get(identity[0], ()))}
        full.pop(id(own), None)
        if len(full) == 1:
            (target,) = full.values()
            if not rulings.apart(target, own):
                reason = OTHER_NAME_EXPLAINED if identity[0] in given else ACRONYM_EXPLAINED
                target.absorb(own, reason)
                into[id(own)] = target
                gone.add(identity)
    return {identity: followed(into, cluster) for identity, cluster in clusters.items() if identity not in gone}


def _explained(clusters: Mapping[Identity, Cluster], memory: Memory) -> tuple[dict[str, set[Identity]], set[str]]:
    """The bodies that some article pairs with an acronym or another name, and these other names."""
    explained: dict[str, set[Identity]] = defaultdict(set)
    given: set[str] = set()
    for identity, cluster in clusters.items():
        acronyms, names = memory.recall("other names", identity, (cluster.items,), partial(_paired, cluster.items))
        given |= names
        for name in names | (acronyms - {identity[0]}):
            explained[name].add(identity)
    return explained, given


def _paired(items: Sequence[Item]) -> tuple[set[str], set[str]]:
    """The acronyms and the other names that articles give a body."""
    acronyms = {plain(item.referent.acronym) for item in items if item.referent.acronym}
    return acronyms, {plain(name) for item in items for name in item.referent.other_names}


# ---- possibly the same ----


def _doubts(clusters: dict[Identity, Cluster], rulings: Rulings) -> list[Doubt]:
    found: list[Doubt] = []
    order = sorted(clusters, key=lambda identity: (clusters[identity].first.order, identity))
    aliases = _other_names()
    by_entry: dict[str, dict[str, list[Identity]]] = defaultdict(lambda: defaultdict(list))
    for identity in order:
        by_entry[aliases.get(identity[0], identity[0])][identity[0]].append(identity)
    for entry, names in by_entry.items():
        reason = NAMES_OF_ONE_BODY(name=entry)
        for one, other in combinations([clusters[bearers[0]] for bearers in names.values()], 2):
            if one is not other:
                found.append(Doubt(one, other, reason, 0.9))
        for bearers in names.values():
            found += _of_no_country(bearers, clusters, rulings)
    return found


def _of_no_country(bearers: Sequence[Identity], clusters: dict[Identity, Cluster], rulings: Rulings) -> Iterator[Doubt]:
    """Bearers of one name, some of unknown country. Each of these is compared with one other of its kind only, and the
    first with those whose country is known: else a common name asked as many questions as it has pairs."""
    known = [clusters[one] for one in bearers if not one[1].endswith("?")]
    unknown = _once(clusters[one] for one in bearers if one[1].endswith("?"))
    for n, other in enumerate(unknown):
        alike = next((one for one in unknown[:n] if not rulings.apart(one, other)), None)
        for one in [alike] if alike else known:
            if one is not other:
                yield Doubt(one, other, COUNTRY_UNTOLD, 0.5)


def _once(clusters: Iterable[Cluster]) -> list[Cluster]:
    return list({id(cluster): cluster for cluster in clusters}.values())


@lru_cache(maxsize=1)
def _other_names() -> dict[str, str]:
    """Other and former names of well-known bodies → their usual name, as they are compared."""
    table = lexicon()
    names = {}
    for following in table.phrases.values():
        for parts, entry in chain.from_iterable(following.values()):
            if entry.sorts & Sort.BODY and " ".join(parts) != fold(entry.name):
                names[plain(" ".join(parts))] = plain(entry.name)
    return names


def _side_by_side(clusters: Mapping[Identity, Cluster], akin: Sequence[tuple[Item, Item]]) -> Iterator[Doubt]:
    """Two names with one head noun and one distinctive word in one sentence: *Cooperation Council of Turkic-Speaking
    States*, *Turkic Council*."""
    named = {item.place for pair in akin for item in pair}
    homes = {item.place: identity for identity, one in clusters.items() for item in one.items if item.place in named}
    pairs = {tuple(sorted((homes[one.place], homes[other.place]))) for one, other in akin}
    for left, right in sorted(pairs):
        if clusters[left] is not clusters[right]:
            yield Doubt(clusters[left], clusters[right], SIDE_BY_SIDE, 0.7)


def _akin_in(reader: Reader) -> list[tuple[Item, Item]]:
    return [(one, other) for one, other in reader.side_by_side() if _akin(_known_by(one)[0], _known_by(other)[0])]


@lru_cache(maxsize=200_000)
def _akin(one: str, other: str) -> bool:
    words = lexicon().words
    shared = set(one.split()) & set(other.split())
    heads = {w for w in shared if words.get(w, Sort(0)) & Sort.BODY_NOUN}
    rare = {w for w in shared - _BROAD if not words.get(w, Sort(0)) & _BROAD_SORTS}
    return bool(heads and rare) and one not in other and other not in one
