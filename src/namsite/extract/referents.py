"""Who is who inside one article: many short forms to one full name, bodies by name, acronym and country."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from namsite.draft import Body, Human, Reading
from namsite.lexicon import OF_NATIONS, company_suffixes
from namsite.records import Mention, Referent
from namsite.spelling import GENERATIONS, key

_KINDS = frozenset({"orchestra", "newspaper", "football club", "university"})


@dataclass(slots=True, eq=False)
class Group:
    """The names that were taken for one person or body (``kind``), with the reasons why short forms are among them."""

    kind: str
    names: list[Human | Body] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    other_names: list[str] = field(default_factory=list)  # that the article itself gives the body
    number: int = -1

    @property
    def humans(self) -> list[Human]:
        return [name for name in self.names if isinstance(name, Human)]

    @property
    def bodies(self) -> list[Body]:
        return [name for name in self.names if isinstance(name, Body)]

    @property
    def full_names(self) -> list[Human]:
        return [human for human in self.humans if len(human.words) > 1]


# ---- people ----


def group_people(humans: Sequence[Human]) -> tuple[list[Group], list[Human]]:
    """People by full name; short forms to the one full name that they fit. The rest is ambiguous: several fit."""
    full: dict[tuple[str, ...], Group] = {}
    for human in humans:
        if len(human.words) > 1:
            full.setdefault(tuple(key(human.surface).split()), Group("person")).names.append(human)
    groups = _join_longer(full)
    order = {id(human): at for at, human in enumerate(humans)}
    alone: dict[str, Group] = {}
    ambiguous = []
    for human in (human for human in humans if len(human.words) == 1):
        fitting = [group for group in groups if _fits(human, group)]
        reason = f"“{human.surface}” stands for the only fitting full name in the article"
        if len(fitting) > 1:
            fitting = _narrow(human, fitting, order)
            reason = f"“{human.surface}” stands for the only fitting person by family name, office or place in the text"
        if len(fitting) == 1:
            _join(fitting[0], [human], reason)
        elif fitting:
            ambiguous.append(human)
        else:
            alone.setdefault(human.words[0], Group("person")).names.append(human)
    return [*groups, *alone.values()], ambiguous


def _join(group: Group, names: Sequence[Human | Body], reason: str) -> None:
    group.names += names
    if reason not in group.reasons:
        group.reasons.append(reason)


def _join_longer(full: dict[tuple[str, ...], Group]) -> list[Group]:
    """*Tamim bin Hamad* is *Tamim bin Hamad Al Thani* when only one longer name holds all its words in order."""
    names = sorted(full, key=lambda words: (-len(words), -len(" ".join(words)), words))
    groups: dict[tuple[str, ...], Group] = {}
    for words in names:
        longer = [other for other in groups if _part_of(words, other)]
        if len(longer) == 1:
            shorter = full[words].humans
            _join(groups[longer[0]], shorter, f"“{shorter[0].surface}” is part of the fuller name in the same article")
        else:
            groups[words] = full[words]
    return list(groups.values())


_LONG_INITIALS = frozenset({"kh", "sh", "yu", "ya", "zh", "ch", "ts"})  # one letter in Cyrillic


def _part_of(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether all ``words`` stand in ``other`` in order, initials for names, the first or the last in its place."""
    if (set(other) ^ set(words)) & GENERATIONS:
        return False
    if len(other) == len(words) and not any(map(_is_initial, words)):
        return False
    rest = iter(other)
    if not all(any(_same(word, each) for each in rest) for word in words):
        return False
    return other[-1] == words[-1] or other[0] == words[0]


def _is_initial(word: str) -> bool:
    return len(word) == 1 or word in _LONG_INITIALS


def _same(word: str, other: str) -> bool:
    return word == other or (_is_initial(word) and other.startswith(word))


def _fits(human: Human, group: Group) -> bool:
    word = key(human.words[0])
    return any(word in (*key(name.surface).split(), *map(key, name.words)) for name in group.humans)


def _narrow(human: Human, fitting: list[Group], order: dict[int, int]) -> list[Group]:
    """Among several that fit: by last word, else by first word; by office; the only one named in full before."""
    word = key(human.words[0])
    last, first = (
        [g for g in fitting if any(key(name.surface).split()[at] == word for name in g.full_names)] for at in (-1, 0)
    )
    fitting = last or first or fitting
    heads = {role.head for role in human.titles}
    same = [g for g in fitting if any(role.head in heads for name in g.humans for role in name.titles)]
    fitting = same or fitting
    introduced = [g for g in fitting if any(order[id(name)] < order[id(human)] for name in g.full_names)]
    return introduced if len(introduced) == 1 else fitting


# ---- bodies ----


def body_core(body: Body) -> str:
    """The name without its parent's name in front: *contact group* of *NAM Contact Group*."""
    name = key(body.name)
    if body.parent and body.parent.first >= body.first and body.parent.last < body.last:
        lead = key(body.parent.name)
        if name.startswith(lead + " "):
            return name[len(lead) + 1 :]
    return name


def _without_suffix(core: str) -> str:
    """*zwyx maltings* of *zwyx maltings ltd*."""
    words = core.split()
    while len(words) > 1 and words[-1] in _suffixes():
        words.pop()
    return " ".join(words)


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(key(suffix) for suffix in company_suffixes() if " " not in suffix)


def group_bodies(
    bodies: Iterable[Body], acronyms: dict[str, str], same: Sequence[tuple[Body, Body]] = ()
) -> list[Group]:
    """Bodies by name; acronyms by the full name beside them or that everybody knows; governments by country; ``same``:
    pairs of names that the article gives one body."""
    order = list(bodies)
    _find_parents(order)
    groups: dict[tuple[str, str], Group] = {}
    for body in order:
        groups.setdefault(_identity(body, acronyms), Group("organization")).names.append(body)
    found = _join_whole(_join_bare(groups))
    for left, right in same:
        _join_names(found, left, right)
    return found


def _join_names(groups: list[Group], left: Body, right: Body) -> None:
    one, other = (next(g for g in groups if any(n is name for n in g.names)) for name in (left, right))
    if one is not other:
        one.other_names += [left.name, right.name, *other.other_names]
        one.names += other.names
        one.reasons.append(f"the article gives both names: “{left.name}” and “{right.name}”")
        groups.remove(other)


def _find_parents(bodies: Sequence[Body]) -> None:
    """*Non-Aligned Movement Contact Group* is a part of what the article calls *Non-Aligned Movement* elsewhere."""
    names = {key(form): body for body in bodies for form in (body.name, body.acronym or "") if len(key(form)) > 1}
    for body in bodies:
        if body.parent or body.known:
            continue
        words = _without_suffix(key(body.name)).split()
        for cut in range(len(words) - 1, 0, -1):
            lead = names.get(" ".join(words[:cut]))
            if lead is not None and lead is not body and words[cut] not in ("of", "for", "and", "on", "in"):
                body.parent = Body(body.first, body.first + cut, lead.name, "part of a longer name", 0.7, body.first)
                break


def _identity(body: Body, acronyms: dict[str, str]) -> tuple[str, str]:
    if body.group == "government" and body.country and "government" in key(body.name).split():
        return "government", key(body.country)
    core = _without_suffix(body_core(body))
    core = acronyms.get(core, core)
    if body.parent and (core != key(body.name) or body.parent.last <= body.first):
        parent = key(body.parent.name)
        return core, acronyms.get(parent, parent)
    return core, ""


def _join_bare(groups: dict[tuple[str, str], Group]) -> list[Group]:
    """The bare *Contact Group* is the one Contact Group with a parent."""
    owners = defaultdict(list)
    for core, owner in groups:
        if owner and core != "government":
            owners[core].append(owner)
    for (core, owner), group in list(groups.items()):
        if not owner and len(owners[core]) == 1:
            reason = f"“{group.bodies[0].name}” stands for the only fitting body in the article"
            _join(groups[core, owners[core][0]], group.names, reason)
            del groups[core, owner]
    return list(groups.values())


def _join_whole(groups: list[Group]) -> list[Group]:
    """*the Supreme Court* is the one *Supreme Court of the United States*, *Orlovo Philharmonic* the one *Orlovo
    Philharmonic Orchestra*."""
    names = {id(group): key(max((body.name for body in group.bodies), key=len)) for group in groups}
    for group in [group for group in groups if " " in names[id(group)]]:
        lead = names[id(group)] + " "
        longer = [other for other in groups if names[id(other)].startswith(lead)]
        if len(longer) == 1 and _same_body(group, longer[0], names[id(longer[0])].removeprefix(lead)):
            _join(longer[0], group.names, f"“{group.bodies[0].name}” stands for the only fitting body in the article")
            groups.remove(group)
    return groups


def _same_body(group: Group, other: Group, rest: str) -> bool:
    """Whether the words by which the other name is longer leave it one body's: its country, or *Orchestra*."""
    parents = {key(body.parent.name) for body in other.bodies if body.parent}
    body = other.bodies[0]
    of_country = rest.startswith("of ") and bool(body.country) and body.group in OF_NATIONS
    return rest in _KINDS or (of_country and key(group.bodies[0].name) not in parents)


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
