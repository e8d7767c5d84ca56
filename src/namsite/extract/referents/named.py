"""The groups of one article as records."""

from __future__ import annotations

from collections.abc import Sequence

from namsite.draft import Body, Human, Reading
from namsite.extract.referents.groups import Group
from namsite.records import Mention, Referent
from namsite.spelling import key


def number(people: Sequence[Group], bodies: Sequence[Group], readings: Sequence[Reading]) -> None:
    """Numbers the groups in order of their first mention, people and bodies together."""
    where = {id(name): reading for reading in readings for name in (*reading.people, *reading.bodies)}

    def begins(group: Group) -> int:
        return min(where[id(n)].passage.starts[n.first] for n in group.names)

    for at, group in enumerate(sorted((*people, *bodies), key=begins)):
        group.number = at
        for name in group.names:
            if isinstance(name, Human):
                name.referent = at


def as_referents(people: Sequence[Group], bodies: Sequence[Group], readings: Sequence[Reading]) -> tuple[Referent, ...]:
    """The numbered groups as records, in order of their number."""
    where = {id(name): reading for reading in readings for name in (*reading.people, *reading.bodies)}
    numbers = {id(body): group.number for group in bodies for body in group.bodies}
    by_name = {key(body.name): group.number for group in bodies for body in group.bodies}

    def parent_of(group: Group) -> int | None:
        parents = [body.parent for body in group.bodies if body.parent]
        known = (*(numbers.get(id(body)) for body in parents), *(by_name.get(key(body.name)) for body in parents))
        number = next((number for number in known if number is not None), None)
        return None if number == group.number else number

    found = []
    for group in sorted((*people, *bodies), key=lambda group: group.number):
        mentions = tuple(sorted((_mention(name, where[id(name)]) for name in group.names), key=lambda m: m.span))
        found.append(_person(group, mentions) if group.humans else _organization(group, mentions, parent_of(group)))
    return tuple(found)


def _person(group: Group, mentions: tuple[Mention, ...]) -> Referent:
    forms = tuple(dict.fromkeys(human.surface for human in group.humans if not _office(human)))
    return Referent(
        key=group.number,
        kind="person",
        name=max(forms, key=lambda form: (len(form.split()), len(form))),
        forms=forms,
        mentions=mentions,
        reasons=tuple(group.reasons),
    )


def _organization(group: Group, mentions: tuple[Mention, ...], parent: int | None) -> Referent:
    forms = tuple(dict.fromkeys(body.name for body in group.bodies))
    acronym = next((body.acronym for body in group.bodies if body.acronym), None)
    return Referent(
        key=group.number,
        kind="organization",
        name=max([form for form in forms if form != acronym] or forms, key=len),
        forms=forms,
        mentions=mentions,
        acronym=acronym,
        country=next((body.country for body in group.bodies if body.country), None),
        parent=parent,
        group=next((body.group for body in group.bodies if body.group), ""),
        reasons=tuple(group.reasons),
        other_names=tuple(dict.fromkeys(group.other_names)),
    )


def _office(human: Human) -> bool:
    """Whether a title stands for the person, so that the wording is no form of the name."""
    return any(role.first == human.first and role.last == human.last for role in human.titles)


def _mention(name: Human | Body, reading: Reading) -> Mention:
    span = reading.passage.span(name.first, name.last)
    return Mention(
        span=span,
        surface=reading.passage.text(name.first, name.last),
        rule=name.rule,
        score=round(min(name.score, 1.0), 2),
    )
