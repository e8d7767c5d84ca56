"""Who may be expected at a summit: those who govern or stand for a country, or head a body of states."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from namsite.draft import Reading, Role
from namsite.lexicon import rows

_OF_COUNTRIES = frozenset({"state", "royal", "government", "diplomatic"})
_OTHER_BODIES = frozenset({"party", "company", "club", "media", "academic", "religious", "judicial"})
_HEADS = frozenset({"secretary", "chair", "chairman", "chairwoman", "chairperson"})
_NO_LONGER = frozenset({"former", "ex", "late", "then", "erstwhile", "retired", "ousted", "deposed"})


@cache
def _for_others() -> frozenset[str]:
    return frozenset(row[0] for row in rows("no_delegates.txt"))


def officials(
    readings: Iterable[Reading], numbers: Mapping[int, int], bodies: frozenset[int], names: frozenset[str]
) -> tuple[frozenset[int], frozenset[int]]:
    """The people (referents) whose titles or bodies make it likely that they take part, and those with other ones only;
    ``numbers`` maps a body (by ``id``) to its referent, ``bodies`` are those whose summits they are, called
    ``names``."""
    likely: set[int] = set()
    others: set[int] = set()
    for reading in readings:
        for human in reading.people:
            roles = [role for role in human.titles if not _says_nothing(role)] or (
                [human.affiliation] if human.affiliation and human.affiliation.body else []
            )
            if human.referent is not None and roles:
                group = likely if any(_expected(role, numbers, bodies, names) for role in roles) else others
                group.add(human.referent)
    return frozenset(likely), frozenset(others - likely)


def _says_nothing(role: Role) -> bool:
    """A rank, or the head of a body that is not named: *General*, *Executive Secretary*, *chairman of the bloc*; *the
    incumbent*."""
    if role.bare and role.head == "incumbent":
        return True
    unnamed = role.group == "organization" and role.body is None and role.country is None
    return role.bare and (role.group == "military" or (unnamed and not _HEADS.isdisjoint(role.head.split())))


def _expected(role: Role, numbers: Mapping[int, int], bodies: frozenset[int], names: frozenset[str]) -> bool:
    if role.group == "peer":  # *his Latvian colleague*: of somebody who governs
        return True
    words = set(role.head.replace("-", " ").split())
    if (role.state or "") in _NO_LONGER or words & _for_others():
        return False
    if role.head == "leader" and role.country and role.body is None:  # *the Libyan leader*
        return True
    if role.body and numbers.get(id(role.body)) in bodies:
        return True
    if role.body and any(f" {name} " in f" {role.body.name} " for name in names):
        return True  # *Director of the Executive Committee of the SCO Anti-Terrorist Structure*: of an organ of it
    group = role.body.group if role.body else ""
    if role.group == "organization":
        return group in ("international", "government")  # *Chairman of the Government of Malta*
    return role.group in _OF_COUNTRIES and group not in _OTHER_BODIES
