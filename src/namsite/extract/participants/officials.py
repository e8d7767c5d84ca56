"""Who may be expected at a summit: those who govern or stand for a country, or head a body of states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from namsite.draft import Reading, Role
from namsite.lexicon import rows

_OF_COUNTRIES = frozenset({"state", "royal", "government", "diplomatic"})
_OTHER_BODIES = frozenset({"party", "company", "club", "media", "academic", "religious", "judicial"})
_NO_LONGER = frozenset({"former", "ex", "late", "then", "erstwhile", "retired", "ousted", "deposed"})


@cache
def _for_others() -> frozenset[str]:
    return frozenset(row[0] for row in rows("no_delegates.txt"))


def officials(
    readings: Iterable[Reading], numbers: Mapping[int, int], bodies: frozenset[int]
) -> tuple[frozenset[int], frozenset[int]]:
    """The people (referents) whose titles make it likely that they take part, and those with other titles only;
    ``numbers`` maps a body (by ``id``) to its referent, ``bodies`` are those whose summits they are."""
    likely: set[int] = set()
    others: set[int] = set()
    for reading in readings:
        for human in reading.people:
            if human.referent is not None and human.titles:
                group = likely if any(_expected(role, numbers, bodies) for role in human.titles) else others
                group.add(human.referent)
    return frozenset(likely), frozenset(others - likely)


def _expected(role: Role, numbers: Mapping[int, int], bodies: frozenset[int]) -> bool:
    if role.group == "peer":  # *his Latvian colleague*: of somebody who governs
        return True
    words = set(role.head.replace("-", " ").split())
    if (role.state or "") in _NO_LONGER or words & _for_others():
        return False
    if role.body and numbers.get(id(role.body)) in bodies:
        return True
    group = role.body.group if role.body else ""
    if role.group == "organization":
        return group == "international"
    return role.group in _OF_COUNTRIES and group not in _OTHER_BODIES
