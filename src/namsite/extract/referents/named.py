"""The groups of one article as records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from namsite.draft import Body, Human, Reading
from namsite.extract.referents.groups import Group
from namsite.records import Mention, Referent
from namsite.spelling import key
from namsite.tokens import Passage


def number(people: Sequence[Group], bodies: Sequence[Group], readings: Sequence[Reading]) -> None:
    """Numbers the groups in order of their first mention, people and bodies together."""
    where = _where(readings)

    def begins(group: Group) -> int:
        return min([where[id(name)].starts[name.first] for name in group.names])

    for at, group in enumerate(sorted((*people, *bodies), key=begins)):
        group.number = at
        for name in group.names:
            if isinstance(name, Human):
                name.referent = at


def as_referents(people: Sequence[Group], bodies: Sequence[Group], readings: Sequence[Reading]) -> tuple[Referent, ...]:
    """The numbered groups as records, in order of their number."""
    where = _where(readings)
    numbers = {id(name): group.number for group in bodies for name in group.names}
    by_name = {key(name.name): group.number for group in bodies for name in group.bodies}

    def parent_of(bodies: Sequence[Body], number: int) -> int | None:
        parents = [body.parent for body in bodies if body.parent]
        if not parents:
            return None
        known = (*(numbers.get(id(body)) for body in parents), *(by_name.get(key(body.name)) for body in parents))
        parent = next((parent for parent in known if parent is not None), None)
        return None if parent == number else parent

    found = []
    for group in sorted((*people, *bodies), key=lambda group: group.number):
        mentions = _mentions(group, where)
        if humans := group.humans:
            found.append(_person(group, humans, mentions))
        else:
            named = group.bodies
            found.append(_organization(group, named, mentions, parent_of(named, group.number)))
    return tuple(found)


def _where(readings: Sequence[Reading]) -> dict[int, Passage]:
    """The passage of each name, by the name's ``id``."""
    return {id(name): r.passage for r in readings for names in (r.people, r.bodies) for name in names}


def _person(group: Group, humans: Sequence[Human], mentions: tuple[Mention, ...]) -> Referent:
    forms = tuple(dict.fromkeys([human.surface for human in humans if not _office(human)]))
    return Referent(
        key=group.number,
        kind="person",
        name=max(forms, key=lambda form: (len(form.split()), len(form))),
        forms=forms,
        mentions=mentions,
        reasons=tuple(group.reasons),
    )


def _organization(group: Group, bodies: Sequence[Body], mentions: tuple[Mention, ...], parent: int | None) -> Referent:
    forms = tuple(dict.fromkeys([body.name for body in bodies]))
    acronym = next((body.acronym for body in bodies if body.acronym), None)
    return Referent(
        key=group.number,
        kind="organization",
        name=max([form for form in forms if form != acronym] or forms, key=len) if len(forms) > 1 else forms[0],
        forms=forms,
        mentions=mentions,
        acronym=acronym,
        country=next((body.country for body in bodies if body.country), None),
        parent=parent,
        group=next((body.group for body in bodies if body.group), ""),
        reasons=tuple(group.reasons),
        other_names=tuple(dict.fromkeys(group.other_names)),
    )


def _office(human: Human) -> bool:
    """Whether a title stands for the person, so that the wording is no form of the name."""
    return any(role.first == human.first and role.last == human.last for role in human.titles)


def _mentions(group: Group, where: Mapping[int, Passage]) -> tuple[Mention, ...]:
    """The names of a group in order of the text."""
    placed = [(where[id(name)], name) for name in group.names]
    if len(placed) > 1:
        placed.sort(key=lambda each: (each[0].starts[each[1].first], each[0].ends[each[1].last - 1]))
    return tuple([_mention(name, passage) for passage, name in placed])


def _mention(name: Human | Body, passage: Passage) -> Mention:
    return Mention(
        span=passage.span(name.first, name.last),
        surface=passage.text(name.first, name.last),
        rule=name.rule,
        score=round(min(name.score, 1.0), 2),
    )
