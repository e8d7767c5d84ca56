"""Which names of people in one article are one person's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from namsite.draft import Human, Reading, Role
from namsite.extract.referents.groups import Group
from namsite.spelling import GENERATIONS, key

_BOTH_WAYS = 2  # words: *Orban Viktor* is *Viktor Orban*


def group_people(readings: Sequence[Reading]) -> tuple[list[Group], list[Human]]:
    """People by full name; short forms to the one full name that they fit. The rest is ambiguous: several fit."""
    humans = [human for reading in readings for human in reading.people]
    full: dict[tuple[str, ...], Group] = {}
    for human in humans:
        if len(human.words) > 1:
            words = tuple(key(human.surface).split())
            words = words[::-1] if len(words) == _BOTH_WAYS and words[::-1] in full else words
            full.setdefault(words, Group("person")).names.append(human)
    groups = _join_longer(full)
    order = {id(human): at for at, human in enumerate(humans)}
    alone: dict[str, Group] = {}
    ambiguous = []
    for human in (human for human in humans if len(human.words) == 1):
        fitting = [group for group in groups if _fits(human, group) and not _another(human, group)]
        if fitting and human.titles:
            fitting = [group for group in fitting if not _beside(human, group, readings)]
        if fitting and _may_be_namesake(human, alone.get(human.words[0])):
            ambiguous.append(human)
            continue
        reason = f"“{human.surface}” stands for the only fitting full name in the article"
        if len(fitting) > 1:
            fitting = _narrow(human, fitting, order)
            reason = f"“{human.surface}” stands for the only fitting person by family name, office or place in the text"
        if len(fitting) == 1:
            fitting[0].join([human], reason)
        elif fitting:
            ambiguous.append(human)
        else:
            alone.setdefault(human.words[0], Group("person")).names.append(human)
    return [*groups, *alone.values()], ambiguous


def _join_longer(full: dict[tuple[str, ...], Group]) -> list[Group]:
    """*Tamim bin Hamad* is *Tamim bin Hamad Al Thani* when only one longer name holds all its words in order."""
    names = sorted(full, key=lambda words: (-len(words), -len(" ".join(words)), words))
    groups: dict[tuple[str, ...], Group] = {}
    for words in names:
        longer = [other for other in groups if _part_of(words, other)]
        if len(longer) == 1:
            shorter = full[words].humans
            groups[longer[0]].join(shorter, f"“{shorter[0].surface}” is part of the fuller name in the same article")
        else:
            groups[words] = full[words]
    return list(groups.values())


_SON_OF = frozenset({"bin", "ibn", "bint"})
_HIGHEST = ("royal", "state")
_LONG_INITIALS = frozenset({"kh", "sh", "yu", "ya", "zh", "ch", "ts"})  # one letter in Cyrillic


def _part_of(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether all ``words`` stand in ``other`` in order, initials for names, the first or the last in its place."""
    if (other[-1] != words[-1] and other[0] != words[0]) or (set(other) ^ set(words)) & GENERATIONS:
        return False
    if len(other) == len(words) and not any(map(_is_initial, words)):
        return False
    rest = iter(other)
    return all(any(_same(word, each) for each in rest) for word in words)


def _is_initial(word: str) -> bool:
    return len(word) == 1 or word in _LONG_INITIALS


def _same(word: str, other: str) -> bool:
    return word == other or (_is_initial(word) and other.startswith(word))


def _fits(human: Human, group: Group) -> bool:
    word = key(human.words[0])
    return any(word in (*key(name.surface).split(), *map(key, name.words)) for name in group.humans)


def _another(human: Human, group: Group) -> bool:
    """*King Hussein* is not President Saddam Hussein, nor *King Salman* Crown Prince Mohammad bin Salman
    or Crown Prince Salman; *Saudi Arabia's King Abdullah* is not *Jordan's King Abdullah II*."""
    titles = [role for name in group.humans for role in name.titles]
    governed, theirs = _governed(human.titles), _governed(titles)
    if governed and theirs and governed.isdisjoint(theirs):
        return True
    if not any(role.group == "royal" for role in human.titles):
        return False
    names = [key(name.surface).split() for name in group.full_names]
    fathers = {word for words in names for before, word in pairwise(words) if before in _SON_OF}
    heirs = {role.head for role in titles if role.group == "royal"} == {"crown prince"}
    crowned = not any("prince" in role.head for role in human.titles)
    word = key(human.words[0])
    if word in fathers or (heirs and crowned):
        return True
    of_a_country = any(name.affiliation and name.affiliation.country for name in group.full_names)
    told = titles or (of_a_country and all(words[0] != word for words in names))  # *Saddam Hussein of Iraq*
    return bool(told) and all(role.group != "royal" for role in titles)


def _may_be_namesake(human: Human, namesake: Group | None) -> bool:
    """Whether *King Abdullah* may also be the one of another country, who is known by that name alone."""
    offices = {role.head for name in namesake.humans for role in name.titles} if namesake else set()
    return not _governed(human.titles) and any(role.head in offices for role in human.titles)


def _governed(titles: Sequence[Role]) -> set[str]:
    """The countries whose throne or highest offices somebody has today: nobody has those of two."""
    return {role.country for role in titles if role.country and role.state is None and role.group in _HIGHEST}


def _beside(human: Human, group: Group, readings: Sequence[Reading]) -> bool:
    """*Justice Okafor sentenced John Okafor*: whom a sentence calls by title and family name first is not the one whom
    it names in full behind."""
    reading = next(one for one in readings if any(each is human for each in one.people))
    first, last = reading.passage.sentence_of(human.first)
    behind = [other for other in reading.people if human.last < other.first and first <= other.first < last]
    return any(other is name for other in behind for name in group.full_names if not name.titles)


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
