"""Who is who inside one article: many short forms to one full name, bodies by name, acronym and country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from namsite.draft import Body, Human, Reading
from namsite.records import Mention, Referent
from namsite.spelling import key


@dataclass(slots=True, eq=False)
class Group:
    """The names that were taken for one person or body."""

    kind: str
    names: list[Human | Body] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    number: int = -1


# ---- people ----


def group_people(humans: Sequence[Human]) -> tuple[list[Group], list[Human]]:
    """People by full name; short forms to the one full name that they fit. The rest is ambiguous: several fit."""
    full: dict[tuple[str, ...], Group] = {}
    short: list[Human] = []
    order = {id(human): at for at, human in enumerate(humans)}
    for human in humans:
        if len(human.words) > 1:
            full.setdefault(_spelling(human), Group("person")).names.append(human)
        else:
            short.append(human)
    groups = _join_longer(full)
    ambiguous = []
    alone: dict[str, Group] = {}
    for human in short:
        fitting = [group for group in groups if _fits(human, group)]
        reason = f"“{human.surface}” stands for the only fitting full name in the article"
        if len(fitting) > 1:
            fitting = _narrow(human, fitting, order)
            reason = f"“{human.surface}” stands for the only fitting person by family name, office or place in the text"
        if len(fitting) == 1:
            fitting[0].names.append(human)
            if reason not in fitting[0].reasons:
                fitting[0].reasons.append(reason)
        elif fitting:
            ambiguous.append(human)
        else:
            alone.setdefault(human.words[0], Group("person")).names.append(human)
    return [*groups, *alone.values()], ambiguous


def _spelling(human: Human) -> tuple[str, ...]:
    return tuple(key(human.surface).split()) if human.words else human.words


def _join_longer(full: dict[tuple[str, ...], Group]) -> list[Group]:
    """*Tamim bin Hamad* is *Tamim bin Hamad Al Thani* when only one longer name holds all its words in order."""
    names = sorted(full, key=lambda words: (-len(words), -len(" ".join(words)), words))
    groups: dict[tuple[str, ...], Group] = {}
    for words in names:
        longer = [other for other in groups if other != words and _part_of(words, other)]
        if len(longer) == 1:
            group = groups[longer[0]]
            group.names += full[words].names
            group.reasons.append(f"“{full[words].names[0].surface}” is part of the fuller name in the same article")  # type: ignore[union-attr]
        else:
            groups[words] = full[words]
    return list(groups.values())


_SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
_LONG_INITIALS = {"kh", "sh", "yu", "ya", "zh", "ch", "ts"}  # one letter in Cyrillic


def _part_of(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if (set(other) ^ set(words)) & _SUFFIXES or (
        len(other) == len(words) and not any(len(word) == 1 or word in _LONG_INITIALS for word in words)
    ):
        return False
    rest = iter(other)
    if not all(any(_same(word, o) for o in rest) for word in words):
        return False
    return other[-1] == words[-1] or other[0] == words[0]


def _same(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 or word in _LONG_INITIALS) and other.startswith(word)


def _fits(human: Human, group: Group) -> bool:
    word = key(human.words[0])
    for name in group.names:
        assert isinstance(name, Human)
        parts = key(name.surface).split()
        if len(parts) > 1 and parts[-1] in _SUFFIXES:
            parts = parts[:-1]
        if word in parts or word in {key(w) for w in name.words}:
            return True
    return False


def _narrow(human: Human, fitting: list[Group], order: dict[int, int]) -> list[Group]:
    """Among several that fit: those whose last word it is, then the one with the same office, then the only one that was
    named in full before."""
    word = key(human.words[0])
    last = [
        g
        for g in fitting
        if any(key(n.surface).split()[-1] == word for n in g.names if isinstance(n, Human) and len(n.words) > 1)
    ]
    fitting = last or fitting
    if len(fitting) > 1 and human.titles:
        heads = {role.head for role in human.titles}
        same = [g for g in fitting if heads & {r.head for n in g.names if isinstance(n, Human) for r in n.titles}]
        fitting = same if len(same) == 1 else fitting
    if len(fitting) > 1:
        here = order[id(human)]
        introduced = [
            g for g in fitting if any(order[id(n)] < here for n in g.names if isinstance(n, Human) and len(n.words) > 1)
        ]
        fitting = introduced if len(introduced) == 1 else fitting
    return fitting


# ---- bodies ----


def body_core(body: Body) -> str:
    """The name without its parent's name in front: *contact group* of *NAM Contact Group*."""
    name = key(body.name)
    if body.parent and body.parent.first >= body.first and body.parent.last < body.last:
        lead = key(body.parent.name)
        if name.startswith(lead + " "):
            return name[len(lead) + 1 :]
    return name


def group_bodies(bodies: Iterable[Body], acronyms: dict[str, str]) -> list[Group]:
    """Bodies by name; acronyms by the full name that stands beside them or that everybody knows; governments by country."""
    groups: dict[tuple[str, str], Group] = {}
    order = list(bodies)
    _find_parents(order)
    for body in order:
        identity = _identity(body, acronyms)
        groups.setdefault(identity, Group("organization")).names.append(body)
    return _join_bare(groups, acronyms)


def _find_parents(bodies: Sequence[Body]) -> None:
    """*Non-Aligned Movement Contact Group* is a part of what the article calls *Non-Aligned Movement* elsewhere."""
    names = {key(form): body for body in bodies for form in (body.name, body.acronym or "") if len(key(form)) > 1}
    for body in bodies:
        if body.parent or body.known:
            continue
        words = key(body.name).split()
        for cut in range(len(words) - 1, 0, -1):
            lead = names.get(" ".join(words[:cut]))
            if lead is not None and lead is not body and words[cut] not in ("of", "for", "and", "on", "in"):
                body.parent = Body(body.first, body.first + cut, lead.name, "part of a longer name", 0.7, body.first)
                break


def _identity(body: Body, acronyms: dict[str, str]) -> tuple[str, str]:
    if body.group == "government" and body.country and "government" in key(body.name).split():
        return "government", key(body.country)
    core = body_core(body)
    core = acronyms.get(core, core)
    if core != key(body.name) and body.parent:
        parent = key(body.parent.name)
        return core, acronyms.get(parent, parent)
    if body.parent and body.parent.last <= body.first:
        parent = key(body.parent.name)
        return core, acronyms.get(parent, parent)
    return core, ""


def _join_bare(groups: dict[tuple[str, str], Group], acronyms: dict[str, str]) -> list[Group]:
    """The bare *Contact Group* is the one Contact Group with a parent; a full name met with and without country is one."""
    cores = Counter(core for core, owner in groups if owner and core != "government")
    for (core, owner), group in list(groups.items()):
        if owner or cores[core] != 1:
            continue
        target = next(g for (c, o), g in groups.items() if c == core and o)
        target.names += group.names
        target.reasons.append(f"“{group.names[0].name}” stands for the only fitting body in the article")  # type: ignore[union-attr]
        del groups[core, owner]
    return list(groups.values())


# ---- as records ----


def number(people: Sequence[Group], bodies: Sequence[Group], readings: Sequence[Reading]) -> None:
    """Numbers the groups in order of their first mention, people and bodies together."""
    where = {id(name): reading for reading in readings for name in (*reading.people, *reading.bodies)}

    def begins(group: Group) -> int:
        return min(where[id(n)].passage.tokens[n.first].start for n in group.names)

    for at, group in enumerate(sorted((*people, *bodies), key=begins)):
        group.number = at
        for name in group.names:
            if isinstance(name, Human):
                name.referent = at


def as_referents(people: Sequence[Group], bodies: Sequence[Group], readings: Sequence[Reading]) -> tuple[Referent, ...]:
    """The numbered groups as records, in order of their number."""
    where = {id(name): reading for reading in readings for name in (*reading.people, *reading.bodies)}
    groups = sorted((*people, *bodies), key=lambda group: group.number)
    numbers = {id(name): group.number for group in groups for name in group.names}
    by_name = {key(n.name): g.number for g in groups for n in g.names if isinstance(n, Body)}
    return tuple(_referent(group, where, numbers, by_name) for group in groups)


def _referent(group: Group, where: dict[int, Reading], numbers: dict[int, int], by_name: dict[str, int]) -> Referent:
    mentions = tuple(sorted((_mention(name, where[id(name)]) for name in group.names), key=lambda m: m.span))
    if group.kind == "person":
        forms = tuple(dict.fromkeys(n.surface for n in group.names if isinstance(n, Human) and not _office(n)))
        name = max(forms, key=lambda form: (len(form.split()), len(form)))
        return Referent(
            key=group.number, kind="person", name=name, forms=forms, mentions=mentions, reasons=tuple(group.reasons)
        )
    bodies = [n for n in group.names if isinstance(n, Body)]
    forms = tuple(dict.fromkeys(n.name for n in bodies))
    acronym = next((n.acronym for n in bodies if n.acronym), None)
    longest = [form for form in forms if form != acronym] or list(forms)
    name = max(longest, key=len)
    parent = next((numbers[id(n.parent)] for n in bodies if n.parent and id(n.parent) in numbers), None)
    if parent is None:
        parent = next((by_name[key(n.parent.name)] for n in bodies if n.parent and key(n.parent.name) in by_name), None)
    return Referent(
        key=group.number,
        kind="organization",
        name=name,
        forms=forms,
        mentions=mentions,
        acronym=acronym,
        country=next((n.country for n in bodies if n.country), None),
        parent=None if parent == group.number else parent,
        reasons=tuple(group.reasons),
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
