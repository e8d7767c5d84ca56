"""Organs of one body that articles call by different names: *the ZWX Council*, *the Council of the Zwyx Exchange*."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from namsite.reasons import ONE_OWNER
from namsite.resolve.clusters import Cluster, Item, followed
from namsite.spelling import plain

Identity = tuple[str, str]


def join_parts(
    homes: Mapping[Identity, Cluster],
    into: dict[int, Cluster],
    owner_of: Callable[[Item], Identity | None],
    apart: Callable[[Cluster, Cluster], bool],
) -> None:
    """Joins the parts of equal name whose owners are one by now. ``homes``: the clusters by identity, as they were
    before any joined; ``into`` tells which cluster, by its ``id``, went into which."""
    found: dict[tuple[str, int], Cluster] = {}
    for identity in sorted(homes, key=lambda one: (homes[one].first.order, one)):
        owner = owner_of(homes[identity].first) if identity[1] else None
        if owner is None or owner not in homes:
            continue
        own = followed(into, homes[identity])
        other = followed(into, found.setdefault((identity[0], id(followed(into, homes[owner]))), own))
        if other is not own and not apart(other, own):
            other.absorb(own, ONE_OWNER(owner=homes[owner].first.referent.name))
            into[id(own)] = other


def name_within(name: str, owner: Sequence[str]) -> str:
    """The name without that of its owner, who is called by any of some names: *council* of *zwx council* and of
    *council of the zwyx exchange*."""
    for form in sorted({plain(one) for one in owner if one}, key=lambda one: (-len(one), one)):
        if form and name.startswith(form + " "):
            return name[len(form) + 1 :]
        for behind in (f" of the {form}", f" of {form}"):
            if form and name.endswith(behind):
                return name.removesuffix(behind)
    return name
