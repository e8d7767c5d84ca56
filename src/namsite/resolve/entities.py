"""People and organizations as records: preferred names, aliases, appearances, and facts with their evidence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from namsite.addresses import slug
from namsite.cards import evidence_of
from namsite.lexicon import Sort
from namsite.reasons import NAME_SAYS_SO
from namsite.records import Appearance, Fact, Organization, Person
from namsite.resolve.clusters import Cluster, Item, Places
from namsite.resolve.gazetteer import entries_of
from namsite.resolve.organizations import is_generic
from namsite.resolve.titles import titles_held
from namsite.spelling import key


def person_name(items: Sequence[Item]) -> str:
    """The first full name in order of publication; of its spellings the one that keeps the diacritics."""
    names = list(dict.fromkeys(item.referent.name for item in items))
    full = [name for name in names if len(name.split()) > 1] or names
    same = [name for name in full if slug(name) == slug(full[0])]
    return max(same, key=lambda name: (not name.isupper(), _diacritics(name)))


def body_name(items: Sequence[Item]) -> str:
    """The first full name in order of publication that no article calls a former one; a name of common words only takes
    its country's with it."""
    names = list(dict.fromkeys(item.referent.name for item in items))
    former = {key(name) for item in items for name in item.referent.former_names}
    names = [name for name in names if key(name) not in former] or names
    full = [name for name in names if not name.isupper()] or names
    same = [name for name in full if slug(name) == slug(full[0])]
    name = max(same, key=lambda n: (n[:1].isupper(), _diacritics(n)))
    country = next((item.referent.country for item in items if item.referent.country), None)
    if country and is_generic(key(name)) and not _says(name, country):
        return f"{name} ({country})"
    return name[:1].upper() + name[1:]


def _says(name: str, country: str) -> bool:
    """Whether a name holds the country's name or its adjective: *French Government*."""
    demonyms = {key(e.country) for word in name.split() for e in entries_of(word) if e.sorts & Sort.DEMONYM}
    return key(country) in key(name) or key(country) in demonyms


def _diacritics(name: str) -> int:
    return 0 if name.isascii() else sum(not character.isascii() for character in name)


def person(cluster: Cluster, person_id: str, name: str, bodies: Places, said: tuple[Fact, ...]) -> Person:
    """The record of one person; ``bodies`` maps each article's organizations to their ids, ``said`` is what the
    authority file says."""
    return Person(
        id=person_id,
        name=name,
        aliases=_aliases(cluster, name),
        appearances=_appearances(cluster),
        titles=titles_held(cluster, bodies),
        facts=said,
        merges=cluster.merges,
    )


def organization(cluster: Cluster, body_id: str, name: str, bodies: Places, said: tuple[Fact, ...]) -> Organization:
    """The record of one organization; ``bodies`` and ``said`` as for people."""
    parents = [(item, _parent(item, bodies)) for item in cluster.items]
    countries = [(item, item.referent.country) for item in cluster.items]
    owned = next(((item, parent) for item, parent in parents if parent and parent != body_id), None)
    placed = next(((item, country) for item, country in countries if country), None)
    stated = [("parent", owned), ("country", placed)]
    return Organization(
        id=body_id,
        name=name,
        aliases=_aliases(cluster, name),
        appearances=_appearances(cluster),
        acronym=next((item.referent.acronym for item in cluster.items if item.referent.acronym), None),
        country=placed[1] if placed else None,
        parent=owned[1] if owned else None,
        facts=(*(_fact(item, prop, value) for prop, found in stated if found for item, value in (found,)), *said),
        merges=cluster.merges,
    )


def beside(cluster: Cluster, bodies: Places) -> list[str]:
    """The organizations that the record of a person or an organization names: an input of it."""
    return [bodies[place] for item in cluster.items for place in item.beside]


def _parent(item: Item, bodies: Places) -> str | None:
    return None if item.referent.parent is None else bodies[item.reader.id, item.referent.parent]


def _fact(item: Item, name: str, value: str) -> Fact:
    # A short form (*the Contact Group*) would not show what only the fullest one says.
    places = evidence_of(item.reader.id, item.referent.spots)
    where = max(places, key=lambda place: place.end - place.start)
    return Fact(property=name, value=value, evidence=(where,), how=NAME_SAYS_SO)


def _aliases(cluster: Cluster, name: str) -> tuple[str, ...]:
    referents = [item.referent for item in cluster.items]
    forms = {form for one in referents for form in (*one.forms, one.name, one.acronym or "")}
    return tuple(sorted(forms - {name, ""}, key=lambda form: (-len(form), form)))


def _appearances(cluster: Cluster) -> tuple[Appearance, ...]:
    """Each article once, also where it gives one body several names."""
    by_article = groupby(cluster.items, key=lambda item: item.reader)
    return tuple(reader.appearance([item.referent for item in items]) for reader, items in by_article)
