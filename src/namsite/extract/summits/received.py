"""Meetings told by one of those who meet: *On Tuesday Foreign Minister Quinn received her counterparts in Riga*,
*Finance Minister Quinn is to meet his three colleagues on 20 June*, *President Quinn and her counterparts from Peru and
Chad conferred in Riga on Tuesday*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.draft import Human, Reading, Role, Summit
from namsite.extract.summits.by_name import governs
from namsite.extract.summits.levels import REGIONS, days_in, leading, level_of_roles
from namsite.extract.summits.met import MET, OCCASIONS, of_several_states, others_said
from namsite.lexicon import Sort
from namsite.tokens import Token

_RECEIVED = frozenset(
    {"received", "receives", "receive", "hosted", "hosts", "host", "welcomed", "welcomes", "welcome"}
    | {"met", "meet", "meets", "convened", "convenes", "convene", "assembled", "gathered", "brought"}
)
_MAY_STAND_BEFORE = frozenset({"will", "would", "is", "to", "was", "has", "had", "due", "also", "have", ","})
_THEM = frozenset({"counterparts", "colleagues", "peers"})
_OTHERWISE = frozenset(
    {
        "airport",
        "separately",
        "sidelines",
        "margins",
        "dinner",
        "banquet",
        "reception",
        "funeral",
        "wedding",
        "one",
        "telephone",
        "phone",
    }
    | {"parliament", "parliamentary", "cabinet", "party", "former", "coalition", "home", "work"}
)
_HELD = frozenset({"held", "holds", "hold"})
_SAT = frozenset({"sat", "sit", "sits"})
_TALKS = frozenset({"talks", "meeting", "consultations", "negotiations", "conference", "summit", "trilateral"})
_TOGETHER = MET | _HELD | {"agreed", "signed", "sat", "drew", "adopted", "discussed", "decided", "pledged", "approved"}
_TO_GUESTS = frozenset(
    {"with", "down", "together", "all", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
)
_THEIR_LIST = 24  # tokens from those beside somebody to what they did together
_APART = 14  # tokens from somebody to them: *, Malta's president, and her colleagues*
_TO_THE_VERB = 4  # tokens from the name
_TO_THEM = 6  # … and from the verb


def received_by_one(readings: Sequence[Reading], kept: Sequence[Summit]) -> Iterator[Summit]:
    """One for each level that no meeting of the article has, from a sentence with a day that names no meeting."""
    levels = {summit.level for summit in kept}
    taken = {(id(one.reading), one.sentence) for one in kept}
    for reading in readings:
        if reading.passage.block.kind not in ("paragraph", "item") or not (reading.people and reading.dates):
            continue
        others = [role for role in reading.roles if leading(role)]
        if not others and reading.passage.words.isdisjoint(_THEM):
            continue
        for human in reading.people:
            sentence = reading.passage.sentence_of(human.first)
            host = next((role for role in human.titles if governs(human)), None)
            if host is None or (id(reading), sentence) in taken or level_of_roles(host) in levels:
                continue
            verb = _verb(reading, human, sentence[1])
            them = _beside(reading, human, sentence[1]) if verb is None else verb
            if verb is not None and not _its_object(reading, verb, sentence[1], bool(kept)):
                guests = _guests(reading, verb, sentence[1], others)
                host, them = guests or host, verb if guests else None
            if them is not None and _on_a_day(reading, *sentence):
                levels.add(level_of_roles(host))
                yield _meeting(reading, human, host, them)


def _verb(reading: Reading, human: Human, last: int) -> int | None:
    """The verb of meeting that has somebody for its subject."""
    tokens = reading.passage.tokens
    behind = (role.last for role in human.titles if role.first >= human.last)
    start = max((human.last, *behind))
    stop = min(start + _TO_THE_VERB, last)
    verb = next((at for at in range(start, stop) if tokens[at].fold not in _MAY_STAND_BEFORE), None)
    if verb is None or not (tokens[verb].fold in _RECEIVED or _holds_talks(tokens, verb)):
        return None
    return None if any(token.fold in _OTHERWISE for token in tokens[verb:last]) else verb


def _its_object(reading: Reading, verb: int, last: int, beside_others: bool) -> bool:
    """Whether it has *his counterparts*, *her three colleagues* for its object; *her colleagues* alone, who may be
    anybody's, only beside other meetings."""
    tokens = reading.passage.tokens
    whose = next((at for at in range(verb + 1, min(verb + _TO_THEM, last)) if tokens[at].fold in ("his", "her")), last)
    them = next((at for at in range(whose + 1, min(whose + _TO_THEM, last)) if tokens[at].fold in _THEM), None)
    if them is None or (whose > verb + 1 and tokens[whose - 1].fold != "with"):
        return False
    return tokens[them].fold == "counterparts" or them > whose + 1 or beside_others


def _guests(reading: Reading, verb: int, last: int, others: Sequence[Role]) -> Role | None:
    """*the foreign ministers of Malta, Peru and Chad*, *five Central Asian presidents*: those of several states who are
    its object, with nothing but whose and how many they are between."""
    tokens = reading.passage.tokens
    theirs = next((role for role in others if verb < role.first <= min(verb + _TO_THEM, last)), None)
    if theirs is None or not of_several_states(reading, theirs, last):
        return None
    between = tokens[verb + 1 : theirs.first]
    occasion = any(token.fold in OCCASIONS for token in tokens[verb:last])
    return theirs if not occasion and all(map(_leads_to_guests, between)) else None


def _on_a_day(reading: Reading, first: int, last: int) -> bool:
    """Whether the sentence names a day other than that on which others spoke of it."""
    tokens = reading.passage.tokens
    said = next((at for at in range(first + 1, last) if others_said(tokens, at)), last)
    return bool(days_in(reading, first, said))


def _leads_to_guests(token: Token) -> bool:
    return token.cap or token.fold in _TO_GUESTS or token.fold in _TALKS or bool(token.sorts & Sort.FUNCTION)


def _holds_talks(tokens: Sequence[Token], at: int) -> bool:
    """*held a trilateral meeting with*."""
    if tokens[at].fold in _SAT:
        return [token.fold for token in tokens[at + 1 : at + 3]] == ["down", "with"]
    return tokens[at].fold in _HELD and any(token.fold in _TALKS for token in tokens[at + 1 : at + 1 + _TO_THE_VERB])


def _beside(reading: Reading, human: Human, last: int) -> int | None:
    """*and her counterparts from Peru and Chad met*, *and his Nordic colleagues agreed*: those who did something
    together with somebody; colleagues of other countries only."""
    tokens = reading.passage.tokens
    stop = min(human.last + _APART, last)
    them = next((at for at in range(human.last, stop) if tokens[at].fold in _THEM), None)
    whose = next((at for at in range(human.last, them or 0) if tokens[at].fold in ("his", "her")), None)
    if them is None or whose is None or tokens[whose - 1].fold != "and":
        return None
    verb = next((at for at in range(them + 1, min(them + _THEIR_LIST, last)) if tokens[at].fold in _TOGETHER), None)
    if verb is None or any(token.fold in _OTHERWISE for token in tokens[whose:last]):
        return None
    theirs = tokens[whose:verb]
    abroad = any(t.sorts & (Sort.COUNTRY | Sort.DEMONYM) or t.fold in REGIONS for t in theirs)
    return them if abroad or tokens[them].fold == "counterparts" else None


def _meeting(reading: Reading, human: Human, host: Role, verb: int) -> Summit:
    name = reading.passage.text(human.first, verb + 1)
    level = level_of_roles(host)
    title = f"meeting of {host.head}s"
    return Summit(reading, human.first, verb + 1, verb, "meeting", name, level=level, title=title)
