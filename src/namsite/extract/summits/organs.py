"""Organs of bodies of states that met: *the Council of Foreign Ministers agreed on Tuesday*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.draft import Body, Reading, Summit
from namsite.extract.summits.levels import OF_STATES, days_in, level_in, level_of_body, of_states
from namsite.extract.summits.met import by_the_hour
from namsite.extract.summits.no_summits import document_of
from namsite.lexicon import Sort

_ACTED = frozenset(
    {"met", "meets", "meet", "convened", "convene", "convenes", "sat", "gathered", "session", "chaired", "agreed"}
    | {"adopted", "approved", "endorsed", "cleared", "settled", "discussed", "prepared", "considered", "recommended"}
    | {"finalized", "finalised", "reviewed"}
)
_OTHERS = frozenset({"party", "judicial", "academic", "company", "religious", "club", "parliament", "military"})
_SITS = frozenset({"met", "meet", "meets", "meeting", "convened", "convenes", "convene", "gathered", "sat"})
_AT_ITS_LEVEL = frozenset({"at", "the", "a"})
_AT_OTHER_TIMES = frozenset({"had", "last", "first", "previously", "to"})
_MEETING = Sort.MEETING | Sort.WEAK_MEETING
_TO_ITS_VERB = 4
_TO_ITS_LEVEL = 9  # tokens from a body to the word


def met_at_a_level(reading: Reading, at: int) -> Summit | None:
    """*The Contact Group is meeting at the summit level*: the meeting of a body of states that the word at token ``at``
    tells the level of."""
    tokens = reading.passage.tokens
    first, _ = reading.passage.sentence_of(at)
    before = [b for b in reading.bodies if first <= b.first and 0 <= at - b.last <= _TO_ITS_LEVEL]
    body = before[-1] if before else None
    if body is None or body.country or body.group not in OF_STATES or tokens[at - 1].fold not in _AT_ITS_LEVEL:
        return None
    between = tokens[body.last : at]
    if not any(token.fold in _SITS for token in between) or any(token.cap for token in between):
        return None
    name = reading.passage.text(body.first, body.last)
    level = level_in({tokens[at].fold})
    title = f"meeting of the {name}"
    return Summit(reading, body.first, body.last, body.first, "meeting", name, body, level=level, title=title)


def organ_that_met(reading: Reading, body: Body, at: int, head: str) -> Summit | None:
    """*The Council of Foreign Ministers had agreed on it on Tuesday*: a meeting, if the article is about another one of
    the same states; which remains in doubt here."""
    level = level_of_body(body)
    if _of_no_states(reading, body) or document_of(reading.passage.tokens, at):
        return None
    if not level or reading.passage.block.kind != "paragraph" or body.last <= at:
        return None
    first, last = reading.passage.sentence_of(at)
    verbs = any(token.fold in _ACTED for token in reading.passage.tokens[body.last : last])
    passive = body.first > first and reading.passage.tokens[body.first - 1].fold in ("by", "the")
    if not (days_in(reading, first, last) or by_the_hour(reading, first, last)) or not (verbs or passive):
        return None
    last = whole_name(reading, body)
    return Summit(
        reading, body.first, last, at, head, reading.passage.text(body.first, last), body, level=level, doubtful=True
    )


def organs_that_met(readings: Sequence[Reading], kept: Sequence[Summit]) -> Iterator[Summit]:
    """*The SADC Double Troika will meet in Maputo on Friday*: the meeting of an organ whose name has no noun of one, in
    a sentence that names no other."""
    taken = {(id(one.reading), one.sentence) for one in kept}
    for reading in readings:
        if reading.passage.block.kind != "paragraph" or not reading.dates:
            continue
        for body in reading.bodies:
            tokens, (first, last) = reading.passage.tokens, reading.passage.sentence_of(body.first)
            organ = not any(token.sorts & _MEETING for token in tokens[body.first : body.last]) and of_states(body)
            if not organ or (id(reading), (first, last)) in taken:
                continue
            verb = next(
                (at for at in range(body.last, min(body.last + _TO_ITS_VERB, last)) if tokens[at].fold in _SITS), 0
            )
            if verb and days_in(reading, verb, last) and tokens[verb - 1].fold not in _AT_OTHER_TIMES:
                name = reading.passage.text(body.first, body.last)
                title, level = f"meeting of the {name}", level_of_body(body)
                yield Summit(
                    reading, body.first, body.last, body.first, "meeting", name, body, level=level, title=title
                )


def _of_no_states(reading: Reading, body: Body) -> bool:
    """*the Supreme Council of the National Party*."""
    return not {entry.group for entry in reading.passage.tokens[body.last - 1].entries}.isdisjoint(_OTHERS)


def whole_name(reading: Reading, body: Body) -> int:
    """*Council of Foreign Ministers of the African Union*: where the body ends whose organ it is."""
    tokens = reading.passage.tokens
    at = body.last + 1 + (tokens[body.last + 1 : body.last + 2] != [] and tokens[body.last + 1].fold == "the")
    whose = reading.body_starting(at) if at < len(tokens) and tokens[body.last].fold == "of" else None
    return whose.last if whose and whose.group == "international" else body.last
