"""Titles that stand for their holder: *the CICA Secretary General*, where the article names who holds the office."""

from __future__ import annotations

from collections.abc import Sequence

from namsite.draft import Draft, Human, Reading, Role
from namsite.lexicon import Sort, lexicon
from namsite.records import Dateline
from namsite.spelling import key
from namsite.tokens import tokenize

_LEADERS = frozenset({"president", "prime minister", "premier", "chancellor", "supreme leader"})  # *the Uzbek leader*
_HEADS_OF_STATE = frozenset({"president", "king", "queen", "emir", "amir", "sultan", "supreme leader"})
_ABSENT = frozenset({"a", "an", "any", "every", "each", "another", "no", "former", "next", "new"})


def find_office_holders(draft: Draft, numbers: dict[int, int]) -> list[tuple[Reading, Human]]:
    """Mentions of people by office alone, each as a name whose words are those of the holder; ``numbers`` maps a body
    (by ``id``) to its referent."""
    readings, home = draft.readings, _home(draft.article.dateline)
    holders = [(human, role) for r in readings for human in r.people for role in human.titles]
    attached = {(id(r), role.noun, role.last) for r in readings for human in r.people for role in human.titles}
    found = []
    for reading in readings:
        for role in reading.roles:
            if (id(reading), role.noun, role.last) in attached or not _may_stand_alone(reading, role):
                continue
            fitting = {human.referent: human for human, held in holders if _same_office(role, held, numbers)}
            fitting = fitting or _at_home(role, home, holders)
            fitting.pop(None, None)
            if len(fitting) == 1:
                found.append((reading, _stand_in(role, *fitting.values())))
    return found


def _home(dateline: Dateline | None) -> str | None:
    """The country that a report is from, where its dateline names a town of one country."""
    if dateline is None or dateline.place is None:
        return None
    words, known = tuple(token.fold for token in tokenize(dateline.place)), lexicon()
    if len(words) == 1:
        entries = known.entries.get(words[0], ())
    else:
        entries = tuple(entry for parts, entry in known.phrases.get(words[0], {}).get(words[1], ()) if parts == words)
    countries = {entry.country for entry in entries if entry.sorts & Sort.PLACE} - {""}
    return countries.pop() if len(countries) == 1 else None


def _at_home(role: Role, home: str | None, holders: Sequence[tuple[Human, Role]]) -> dict[int | None, Human]:
    """*President Quinn* in a report from Malta, of whom it goes on as *the Maltese president*: who bears the office
    without a country, in the country that the report is from."""
    if role.body or not (role.country and home and same_country(role.country, home)):
        return {}
    bare = (human for human, held in holders if held.bare and not held.state and _head(held) == _head(role))
    return {human.referent: human for human in bare}


def _stand_in(role: Role, holder: Human) -> Human:
    human = Human(role.first, role.last, holder.words, holder.surface, "title that stands for its holder", 0.7)
    human.referent = holder.referent
    human.titles = [role]
    return human


def _may_stand_alone(reading: Reading, role: Role) -> bool:
    """Whether a title names one office, held now, and no name stands in it."""
    if role.plural or role.bare or role.state or not _definite(reading, role):
        return False
    return not any(human.first < role.last and role.first < human.last for human in reading.people)


def _definite(reading: Reading, role: Role) -> bool:
    """*the Azerbaijani President*, or the title at the head of a headline; not *a president*."""
    tokens = reading.passage.tokens
    before = tokens[role.first - 1].fold if role.first else ""
    if before in _ABSENT:
        return False
    if reading.passage.block.kind in ("title", "kicker"):
        return tokens[role.noun].cap
    return before == "the" or tokens[role.first].cap


def _same_office(role: Role, held: Role, numbers: dict[int, int]) -> bool:
    if _head(role) != _head(held) and not _leads_the_same(role, held):
        return False
    if role.body and held.body:
        return numbers.get(id(role.body), -1) == numbers.get(id(held.body), -2)
    if role.body or held.body:
        return False
    return bool(role.country and held.country and same_country(role.country, held.country))


def _leads_the_same(role: Role, held: Role) -> bool:
    """*the Uzbek leader*, *the Uzbek head of state*: the one who is its president or king."""
    if role.head == "head of state" and role.country is not None:
        return _head(held) in _HEADS_OF_STATE
    return _plain_leader(role) and _head(held) in _LEADERS


def _plain_leader(role: Role) -> bool:
    """*the Uzbek leader*; not *the national leader of the Uzbek people*."""
    return role.head == "leader" and role.country is not None and role.first + 1 == role.noun == role.last - 1


def _head(role: Role) -> str:
    """The office without what it is of, and without the rank of an ambassador."""
    return role.head.replace("-", " ").partition(" of ")[0].partition(" extraordinary")[0]


def same_country(one: str, other: str) -> bool:
    """Equal, or alike as *Velmaria* and *Velmarian* are where no list knows them."""
    left, right = key(one), key(other)
    if left == right:
        return True
    size = min(len(left), len(right))
    common = next((n for n in range(size) if left[n] != right[n]), size)
    return common >= 4 and common >= size - 2
