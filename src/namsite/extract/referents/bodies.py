"""Which names of bodies in one article are one body's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from namsite.draft import Body, Human, Naming
from namsite.extract.referents.groups import Group
from namsite.lexicon import OF_NATIONS, company_suffixes
from namsite.spelling import key, plain

_KINDS = frozenset({"orchestra", "newspaper", "football club", "university"})


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
    last = core.rpartition(" ")[2]
    if last not in _suffixes():
        return core if last != "a" else core.removesuffix(" s a")  # *S.A.*, where other suffixes are one word
    words = core.split()
    while len(words) > 1 and words[-1] in _suffixes():
        words.pop()
    return " ".join(words)


@cache
def _suffixes() -> frozenset[str]:
    return frozenset(key(suffix) for suffix in company_suffixes() if " " not in suffix)


def group_bodies(bodies: Iterable[Body], acronyms: dict[str, str], same: Sequence[Naming] = ()) -> list[Group]:
    """Bodies by name; acronyms by the full name beside them or that everybody knows; governments by country; ``same``:
    pairs of names that the article gives one body."""
    order = list(bodies)
    _find_parents(order)
    # an acronym stands for the whole name, which a parent at its head divides: *Coral Union Survey Mission (CUSM)*
    divided = {key(body.name): _identity(body, acronyms) for body in order if body.parent and body.acronym}
    groups: dict[tuple[str, str], Group] = {}
    for body in order:
        identity = _identity(body, acronyms)
        identity = divided.get(identity[0], identity)
        if identity not in groups:
            groups[identity] = Group("organization")
        groups[identity].names.append(body)
    for body in order:
        parent = body.parent
        owner = groups.get(_identity(parent, acronyms)) if parent and (parent.usual or parent.acronym) else None
        if owner and parent and all(name is not body for name in owner.names):
            owner.within.append(parent.name)
    found = _join_short(_join_whole(_join_bare(groups)))
    for naming in same:
        _join_names(found, naming)
    return found


def _join_names(groups: list[Group], naming: Naming) -> None:
    left, right, newer = naming
    one, other = (next(g for g in groups if any(n is name for n in g.names)) for name in (left, right))
    if one is not other:
        one.other_names += [left.name, right.name, *other.other_names]
        one.names += other.names
        one.reasons.append(f"the article gives both names: “{left.name}” and “{right.name}”")
        groups.remove(other)
    if newer:
        one.former_names += [(right if newer is left else left).name, *other.former_names]


def _find_parents(bodies: Sequence[Body]) -> None:
    """*Non-Aligned Movement Contact Group* is a part of what the article calls *Non-Aligned Movement* elsewhere."""
    forms = ((key(form), body) for body in bodies for form in (body.name, body.acronym) if form)
    names = {form: body for form, body in forms if len(form) > 1}
    alike = Counter(name.partition(" ")[0] for name in names)
    for body in bodies:
        if body.parent or body.known:
            continue
        words = _without_suffix(key(body.name)).split()
        if not words or alike[words[0]] < 2:
            continue  # no other name begins so
        for cut in range(len(words) - 1, 0, -1):
            lead = names.get(" ".join(words[:cut]))
            if lead is not None and lead is not body and words[cut] not in ("of", "for", "and", "on", "in"):
                body.parent = Body(body.first, body.first + cut, lead.name, "part of a longer name", 0.7, body.first)
                break


def _identity(body: Body, acronyms: dict[str, str]) -> tuple[str, str]:
    if body.group == "government" and body.country and "government" in key(body.name).split():
        return "government", key(body.country)
    core = body_core(body)
    if body.usual and body.group != "company":  # whose brands go by names of their own
        full = acronyms.get(core)
        core = full if full and plain(full) != plain(body.usual) else key(body.usual)
        return _without_suffix(acronyms.get(core, core)), ""
    core = _without_suffix(acronyms.get(_without_suffix(core), core))
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
            groups[core, owners[core][0]].join(group.names, reason)
            del groups[core, owner]
    return list(groups.values())


def _join_whole(groups: list[Group]) -> list[Group]:
    """*the Supreme Court* is the one *Supreme Court of the United States*, *Orlovo Philharmonic* the one *Orlovo
    Philharmonic Orchestra*, *the Commonwealth* the one *Commonwealth of Independent States*."""
    names = {id(group): key(max([body.name for body in group.bodies], key=len)) for group in groups}
    alike: dict[str, list[Group]] = {}
    for group in groups:
        alike.setdefault(names[id(group)].partition(" ")[0], []).append(group)
    for group in [group for group in groups if " " in names[id(group)] or group.bodies[0].known]:
        lead = names[id(group)] + " "
        others = alike[lead.partition(" ")[0]]
        longer = [other for other in others if names[id(other)].startswith(lead)] if len(others) > 1 else []
        if len(longer) == 1 and _same_body(group, longer[0], names[id(longer[0])].removeprefix(lead)):
            longer[0].join(group.names, f"“{group.bodies[0].name}” stands for the only fitting body in the article")
            groups.remove(group)
            others.remove(group)
    return groups


def _join_short(groups: list[Group]) -> list[Group]:
    """*Zwyx* is the one company whose name begins or ends with it: *Zwyx Sellu Oyj*, *Celulosa Zwyx S.A.*"""
    short = [group for group in groups if _is_short(group.names[0])]
    ends: dict[str, list[Group]] = defaultdict(list)
    for group in groups if short else ():
        words = group.bodies[0].name.split()
        while len(words) > 1 and words[-1].rstrip(".") in company_suffixes():
            words.pop()
        if len(words) > 1 and any(body.group == "company" for body in group.bodies):
            for word in {key(words[0]), key(words[-1])}:
                ends[word].append(group)
    for group in short if ends else ():
        name = group.bodies[0].name
        longer = ends.get(key(name), ())
        if len(longer) == 1:
            longer[0].join(group.names, f"“{name}” stands for the only fitting body in the article")
            groups.remove(group)
    return groups


def _is_short(name: Human | Body) -> bool:
    """Whether a name may be the short form of another: one word, neither known by itself nor an acronym."""
    return name.last == name.first + 1 and isinstance(name, Body) and not name.known and not name.acronym


def _same_body(group: Group, other: Group, rest: str) -> bool:
    """Whether the words by which the other name is longer leave it one body's: its country, or *Orchestra*."""
    parents = {key(body.parent.name) for body in other.bodies if body.parent}
    body = other.bodies[0]
    of_country = rest.startswith("of ") and bool(body.country) and body.group in OF_NATIONS
    short = group.bodies[0]
    if short.known and body.known and rest.startswith("of ") and short.group == body.group == "international":
        return all(key(other.name) != key(other.usual) for other in group.bodies)  # the *Commonwealth* of Nations, of …
    return rest in _KINDS or (of_country and key(short.name) not in parents)
