"""Meetings told by whoever is host to them: *On Tuesday Foreign Minister Quinn received her counterparts in Riga*,
*Finance Minister Quinn is to meet his three colleagues on 20 June*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.draft import Human, Reading, Role, Summit
from namsite.extract.summits.by_name import governs
from namsite.extract.summits.levels import days_in, level_of_roles

_RECEIVED = frozenset(
    {"received", "receives", "receive", "hosted", "hosts", "host", "welcomed", "welcomes", "welcome"}
    | {"met", "meet", "meets", "convened", "convenes", "convene", "assembled", "gathered"}
)
_MAY_STAND_BEFORE = frozenset({"will", "would", "is", "to", "was", "has", "had", "due", "also", "have", ","})
_THEM = frozenset({"counterparts", "colleagues", "peers"})
_OTHERWISE = frozenset(
    {"airport", "separately", "dinner", "banquet", "reception", "funeral", "wedding", "one", "telephone", "phone"}
    | {"parliament", "parliamentary", "cabinet", "party", "former", "coalition", "home", "work"}
)
_TO_THE_VERB = 4  # tokens from the name
_TO_THEM = 6  # … and from the verb


def received_by_one(readings: Sequence[Reading], kept: Sequence[Summit]) -> Iterator[Summit]:
    """One for each level that no meeting of the article has, from a sentence with a day that names no meeting."""
    levels = {summit.level for summit in kept}
    taken = {(id(one.reading), one.sentence) for one in kept}
    for reading in readings:
        if reading.passage.block.kind not in ("paragraph", "item") or reading.passage.words.isdisjoint(_THEM):
            continue
        for human in reading.people:
            sentence = reading.passage.sentence_of(human.first)
            host = next((role for role in human.titles if governs(human)), None)
            if host is None or (id(reading), sentence) in taken or level_of_roles(host) in levels:
                continue
            verb = _verb(reading, human, sentence[1], bool(kept))
            if verb is not None and days_in(reading, *sentence):
                levels.add(level_of_roles(host))
                yield _meeting(reading, human, host, verb)


def _verb(reading: Reading, human: Human, last: int, beside_others: bool) -> int | None:
    """The verb that has somebody for its subject and *his counterparts*, *her three colleagues* for its object; *her
    colleagues* alone, who may be anybody's, only beside other meetings."""
    tokens = reading.passage.tokens
    behind = (role.last for role in human.titles if role.first >= human.last)
    start = max((human.last, *behind))
    stop = min(start + _TO_THE_VERB, last)
    verb = next((at for at in range(start, stop) if tokens[at].fold not in _MAY_STAND_BEFORE), None)
    if verb is None or tokens[verb].fold not in _RECEIVED:
        return None
    them = next((at for at in range(verb + 1, min(verb + _TO_THEM, last)) if tokens[at].fold in _THEM), None)
    if them is None or tokens[verb + 1].fold not in ("his", "her"):
        return None
    if tokens[them].fold != "counterparts" and them == verb + 2 and not beside_others:
        return None
    return None if any(token.fold in _OTHERWISE for token in tokens[verb:last]) else verb


def _meeting(reading: Reading, human: Human, host: Role, verb: int) -> Summit:
    name = reading.passage.text(human.first, verb + 1)
    level = level_of_roles(host)
    title = f"meeting of {host.head}s"
    return Summit(reading, human.first, verb + 1, verb, "meeting", name, level=level, title=title)
