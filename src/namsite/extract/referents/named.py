"""The groups of one article as records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter

from namsite.draft import Body, Human, Reading
from namsite.extract.referents.groups import Group
from namsite.records import Mention, Referent
from namsite.spelling import key
from namsite.tokens import Passage

_NUMBER = attrgetter("number")


def number(people: Sequence[Group], bodies: Sequence[Group], readings: Sequence[Reading]) -> None:
    """Numbers the groups in order of their first mention, people and bodies together."""
    starts = {
        id(name): r.passage.starts[name.first] for r in readings for each in (r.people, r.bodies) for name in each
    }

    def begins(group: Group) -> int:
        return min([starts[id(name)] for name in group.names])

    for at, group in enumerate(sorted((*people, *bodies), key=begins)):
        group.number = at
        for human in group.humans:
            human.referent = at


def as_referents(people: Sequence[Group], bodies: Sequence[Group], readings: Sequence[Reading]) -> tuple[Referent, ...]:
    """The numbered groups as records, in order of their number."""
    where = _where(readings)
    parents = _parents(bodies)
    return tuple(
        [
            _person(group, _mentions(group, where))
            if group.kind == "person"
            else _organization(group, _mentions(group, where), parents.get(group.number))
            for group in sorted((*people, *bodies), key=_NUMBER)
        ]
    )


def _parents(groups: Sequence[Group]) -> dict[int, int]:
    """The number of each body's parent, by the body's own."""
    named = {group.number: [body.parent for body in group.bodies if body.parent] for group in groups}
    if not any(named.values()):
        return {}
    numbers = {id(body): group.number for group in groups for body in group.bodies}
    by_name = {key(body.usual): group.number for group in groups for body in group.bodies if body.usual}
    by_name |= {key(body.name): group.number for group in groups for body in group.bodies}
    found: dict[int, int] = {}
    for number, parents in named.items():
        names = (key(name) for body in parents for name in (body.name, body.usual) if name)
        known = (*(numbers.get(id(body)) for body in parents), *map(by_name.get, names))
        parent = next((parent for parent in known if parent is not None), number)
        if parent != number:
            found[number] = parent
    return found


def _where(readings: Sequence[Reading]) -> dict[int, Passage]:
    """The passage of each name, by the name's ``id``."""
    return {id(name): r.passage for r in readings for names in (r.people, r.bodies) for name in names}


def _person(group: Group, mentions: tuple[Mention, ...]) -> Referent:
    forms = tuple(dict.fromkeys([human.surface for human in group.humans if not _office(human)]))
    return Referent(
        key=group.number,
        kind="person",
        name=max(forms, key=lambda form: (len(form.split()), len(form))) if len(forms) > 1 else forms[0],
        forms=forms,
        mentions=mentions,
        reasons=tuple(group.reasons),
    )


def _organization(group: Group, mentions: tuple[Mention, ...], parent: int | None) -> Referent:
    acronym, country, kind = None, None, ""
    for body in group.bodies:  # the first that has one
        acronym = acronym or body.acronym or None
        country = country or body.country or None
        kind = kind or body.group
    full = (body.full for body in group.bodies if body.full)
    forms = tuple(dict.fromkeys([*(body.name for body in group.bodies), *full, *group.within]))
    present = [form for form in forms if form not in group.former_names] if group.former_names else forms
    return Referent(
        key=group.number,
        kind="organization",
        name=max([form for form in present if form != acronym] or forms, key=len) if len(forms) > 1 else forms[0],
        forms=forms,
        mentions=mentions,
        acronym=acronym,
        country=country,
        parent=parent,
        group=kind,
        reasons=tuple(group.reasons),
        other_names=tuple(dict.fromkeys(group.other_names)),
        former_names=tuple(dict.fromkeys(group.former_names)),
    )


def _office(human: Human) -> bool:
    """Whether a title stands for the person, so that the wording is no form of the name."""
    for role in human.titles:
        if role.first == human.first and role.last == human.last:
            return True
    return False


def _mentions(group: Group, where: Mapping[int, Passage]) -> tuple[Mention, ...]:
    """The names of a group in order of the text."""
    mentions = [_mention(name, where[id(name)]) for name in group.names]
    if len(mentions) > 1:
        mentions.sort(key=lambda mention: (mention.span.start, mention.span.end))
    return tuple(mentions)


def _mention(name: Human | Body, passage: Passage) -> Mention:
    first, last = name.first, name.last
    score = round(name.score, 2) if name.score < 1 else 1.0
    return Mention(span=passage.span(first, last), surface=passage.text(first, last), rule=name.rule, score=score)
