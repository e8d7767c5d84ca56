"""Meetings of leaders told by their names alone: *President Quinn of Malta, King Ole of Norway and … conferred*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.draft import Human, Reading, Role, Summit
from namsite.extract.summits.levels import days_in, level_of_roles
from namsite.lexicon import Sort
from namsite.phrases import chain_begins
from namsite.tokens import Token

_CONFERRED = frozenset({"conferred", "met", "meet", "gathered", "confer"})
_HELD = {"held": "talks", "hold": "talks", "sat": "down", "sit": "down", "came": "together", "come": "together"}
_JOINS = frozenset(
    {"his", "her", "counterpart", "and", "of", "the", ",", "(", ")", "-", "–", "—"}
)  # a dash behind the dateline
_LEADS_IN = frozenset({"with", "by", "for", "to", "of", "from", "after", "against", "told", "between", "and"})
_GOVERN = frozenset({"state", "royal"})
_HEADS = frozenset(
    {
        "prime minister",
        "premier",
        "chancellor",
        "head of government",
        "leader",
        "secretary of state",
        "foreign secretary",
    }
)
_FEWEST = 3  # two have a meeting of their own, no summit
_OPENING = 3  # paragraphs


def leaders_who_conferred(readings: Sequence[Reading], summits: Sequence[Summit]) -> Iterator[Summit]:
    """The meeting of three leaders and more whom an article names at its head, where it names no summit otherwise."""
    if any(not summit.bare for summit in summits):
        return
    for reading in [r for r in readings if r.passage.block.kind == "paragraph"][:_OPENING]:
        if len(reading.people) < _FEWEST or reading.passage.words.isdisjoint(_CONFERRED):
            continue
        for first, last in reading.passage.sentences:
            leaders = _leaders_in(reading, first, last)
            if len(leaders) >= _FEWEST and _they_confer(reading, leaders[-1], last) and days_in(reading, first, last):
                yield _meeting(reading, leaders)
                return


def _leaders_in(reading: Reading, first: int, last: int) -> list[Human]:
    """The first people of a sentence, as long as they follow one another in a list and lead different countries."""
    tokens, found = reading.passage.tokens, list[Human]()
    together = False  # *its foreign ministers Quinn, Reyes and Vik*
    for human in (h for h in reading.people if first <= h.first < last):
        begins = chain_begins(tokens, human)
        between = tokens[found[-1].last if found else first : begins]
        if not found:
            together = any(role.plural and heads_or_ministers(role) for role in human.titles)
            between = between if not together or tokens[begins - 1].fold in _LEADS_IN else []
            between = [] if _opens_with_place_or_day(tokens[first:begins]) else between
        if not (together or _leads(human)) or not all(map(_may_join, between)):
            break
        found.append(human)
    several = together or len({country for human in found if (country := _country(tokens, human))}) > 1
    return found if several and len({human.referent for human in found}) == len(found) else []


def _opens_with_place_or_day(before: Sequence[Token]) -> bool:
    """*In Riga on Tuesday, President Quinn and …*."""
    words = [token for token in before if token.word]
    return bool(words) and words[0].fold in ("in", "on", "at") and not any(token.sorts & Sort.SPEECH for token in words)


def _may_join(token: Token) -> bool:
    return token.cap or token.possessive or token.form in _JOINS


def country_led(tokens: Sequence[Token], human: Human) -> str | None:
    """The country at whose head somebody is, or of whose government; nothing where it is not told."""
    return _country(tokens, human) if _leads(human) else None


def _country(tokens: Sequence[Token], human: Human) -> str | None:
    """The country that somebody leads: of the title, or as it stands behind the name (*of Malta*)."""
    offices = [*human.titles, *([human.affiliation] if human.affiliation else [])]
    told = next((role.country for role in offices if role.country), None)
    behind = tokens[human.last : human.last + 2]
    return told or (behind[1].text if len(behind) > 1 and behind[0].fold == "of" and behind[1].cap else None)


def _leads(human: Human) -> bool:
    """Whether somebody bears the title of a head of state or of government, or stands for a country by name alone."""
    return governs(human) or bool(human.affiliation and human.affiliation.country)


def governs(human: Human) -> bool:
    """Whether somebody bears the title of a head of state or of government, or of a minister."""
    return any(heads_or_ministers(role) for role in human.titles if role.body is None)


def heads_or_ministers(role: Role) -> bool:
    """Whether a title is that of a head of state or of government, or of a minister."""
    return role.group in _GOVERN or role.head in _HEADS or role.head.endswith("minister")


def _they_confer(reading: Reading, human: Human, last: int) -> bool:
    """Whether the verb of meeting follows the last name, its country between; to meet *with* somebody is none."""
    tokens, at = reading.passage.tokens, human.last
    while at < last and _may_join(tokens[at]):
        at += 1
    behind = tokens[at + 1].fold if at + 1 < last else ""
    held = at < last and tokens[at].fold in _HELD and behind == _HELD[tokens[at].fold]
    if held:
        return at + 2 >= last or tokens[at + 2].fold != "with"
    return at < last and tokens[at].fold in _CONFERRED and behind not in ("with", "the", "a", "his", "her")


def _meeting(reading: Reading, leaders: Sequence[Human]) -> Summit:
    first, last = chain_begins(reading.passage.tokens, leaders[0]), leaders[-1].last
    names = [human.surface for human in leaders]
    title = f"meeting of {', '.join(names[:-1])} and {names[-1]}"
    level = level_of_roles(*(role for human in leaders for role in human.titles))
    name = reading.passage.text(first, last)
    return Summit(reading, first, last, first, "meeting", name, level=level or "leaders", title=title)
