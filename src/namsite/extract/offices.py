"""Titles that stand for their holder: *the CICA Secretary General*, where the article names one who holds the office."""

from __future__ import annotations

from collections.abc import Sequence

from namsite.draft import Human, Reading, Role
from namsite.spelling import key

_ABSENT = frozenset({"a", "an", "any", "every", "each", "another", "no", "former", "next", "new"})


def find_office_holders(readings: Sequence[Reading], numbers: dict[int, int]) -> list[tuple[Reading, Human]]:
    """Mentions of people by office alone, each as a name whose words are those of the holder; ``numbers`` maps a body
    (by ``id``) to its referent."""
    holders = [(human, role) for r in readings for human in r.people for role in human.titles]
    attached = {id(role) for _, role in holders}
    found = []
    for reading in readings:
        for role in reading.roles:
            if id(role) in attached or role.plural or role.bare or role.state or not _definite(reading, role):
                continue
            if any(human.first < role.last and role.first < human.last for human in reading.people):
                continue
            people = {
                human.referent: human
                for human, held in holders
                if human.referent is not None and _same_office(role, held, numbers)
            }
            if len(people) == 1:
                (holder,) = people.values()
                human = Human(
                    role.first, role.last, holder.words, holder.surface, "title that stands for its holder", 0.7
                )
                human.referent = holder.referent
                human.titles = [role]
                found.append((reading, human))
    return found


def _definite(reading: Reading, role: Role) -> bool:
    """*the Azerbaijani President*, or the title at the head of a headline; not *a president*, nor one with a name behind."""
    tokens = reading.passage.tokens
    before = tokens[role.first - 1] if role.first else None
    if before is not None and before.fold in _ABSENT:
        return False
    if reading.passage.block.kind in ("title", "kicker"):
        return tokens[role.noun].cap
    return (before is not None and before.fold == "the") or (
        tokens[role.first].cap and (before is None or before.fold != "the")
    )


def _same_office(role: Role, held: Role, numbers: dict[int, int]) -> bool:
    if _head(role) != _head(held):
        return False
    if role.body and held.body:
        return numbers.get(id(role.body), -1) == numbers.get(id(held.body), -2)
    if role.body or held.body:
        return False
    return bool(role.country and held.country and same_country(role.country, held.country))


def _head(role: Role) -> str:
    return role.head.replace("-", " ").partition(" of ")[0]


def same_country(one: str, other: str) -> bool:
    """Equal, or alike as *Velmaria* and *Velmarian* are where no list knows them."""
    left, right = key(one), key(other)
    if left == right:
        return True
    size = min(len(left), len(right))
    common = next((n for n in range(size) if left[n] != right[n]), size)
    return common >= 4 and common >= size - 2
