"""Organs of bodies of states that met: *the Council of Foreign Ministers agreed on Tuesday*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from namsite.draft import Body, Reading, Summit
from namsite.extract.summits.levels import OF_STATES, days_in, level_in, level_of_body, of_states
from namsite.extract.summits.met import by_the_hour
from namsite.extract.summits.no_summits import document_of
from namsite.extract.summits.nouns import noun_end
from namsite.lexicon import Sort
from namsite.tokens import Token

_ACTED = frozenset(
    {"met", "meets", "meet", "convened", "convene", "convenes", "sat", "gathered", "session", "chaired", "agreed"}
    | {"adopted", "approved", "endorsed", "cleared", "settled", "discussed", "prepared", "considered", "recommended"}
    | {"finalized", "finalised", "reviewed"}
)
_OPENED_OR_ENDED = frozenset({"opened", "began", "ended", "closed", "concluded"})
_OTHERS = frozenset({"party", "judicial", "academic", "company", "religious", "club", "parliament", "military"})
_SITS = frozenset({"met", "meet", "meets", "meeting", "convened", "convenes", "convene", "gathered", "sat"})
_OTHER_CLAUSE = frozenset({"that", "which", "who", "said", "after", "before", ";"})
_AT_OTHER_TIMES = frozenset({"had", "last", "first", "previously", "to"})
_MEETING = Sort.MEETING | Sort.WEAK_MEETING
_NUMBERS = frozenset({"quad", "three", "four", "five", "six", "seven", "eight", "nine", "eleven", "twenty"})
_A_GROUP = re.compile(r"[EG]-?(?:[3-9]|1[0-5]|20)")
_WHOSE = frozenset(
    {"of", "from", "with", "by", "for", "in", "against", "to", "at", "on", "outside", "between", "about"}
)
_TROIKAS = frozenset({"double", "organ"})
_HOLD = frozenset(
    {"hold", "holds", "held", "host", "hosts", "hosted", "attend", "attends", "attended", "at", "for", "a"}
)
_TO_ITS_VERB = 4
_TO_ITS_SESSION = 9  # tokens from an organ to the number of its session
_TO_ITS_LEVEL = 9  # tokens from a body to its verb
_TO_THE_LEVEL = 5  # … and from *at* to the word, or from there to who meets


def met_at_a_level(reading: Reading) -> Iterator[Summit]:
    """*The Contact Group is meeting at the summit level*, *met in Riga at the level of foreign ministers*: the meeting
    of a body of states, by the words that tell the level of it."""
    tokens = reading.passage.tokens
    for at in (at for at, token in enumerate(tokens) if token.fold == "level"):
        first, last = reading.passage.sentence_of(at)
        leads = next((n for n in range(at - 1, max(at - _TO_THE_LEVEL, first), -1) if tokens[n].fold == "at"), None)
        if leads is None:
            continue
        behind = [token.fold for token in tokens[at + 1 : min(at + 1 + _TO_THE_LEVEL, last)]]
        words = {token.fold for token in tokens[leads + 1 : at]} | set(behind if behind[:1] == ["of"] else ())
        level = level_in({*words, *(f"{word}s" for word in words)})
        body = _that_sat(reading, first, leads) if level else None
        if body is not None:
            name = reading.passage.text(body.first, body.last)
            yield Summit(
                reading,
                body.first,
                body.last,
                body.first,
                "meeting",
                name,
                body,
                level=level,
                title=f"meeting of the {name}",
            )


def _that_sat(reading: Reading, first: int, last: int) -> Body | None:
    """The body of states of which the words from token ``first`` to before ``last`` say that it meets."""
    tokens = reading.passage.tokens
    verb = next((at for at in range(last - 1, first, -1) if tokens[at].fold in _SITS), None)
    if verb is None or any(token.form in _OTHER_CLAUSE for token in tokens[verb:last]):
        return None
    before = [b for b in reading.bodies if first <= b.first and 0 <= verb - b.last <= _TO_ITS_LEVEL]
    body = before[-1] if before else None
    if body is None or body.country or body.group not in OF_STATES:
        return None
    return None if any(token.cap for token in tokens[body.last : verb]) else body


def organ_that_met(reading: Reading, body: Body, at: int, head: str) -> Summit | None:
    """*The Council of Foreign Ministers had agreed on it on Tuesday*: a meeting, if the article is about another one of
    the same states; which remains in doubt here."""
    level = level_of_body(body)
    if _of_no_states(reading, body) or document_of(reading.passage.tokens, at):
        return None
    if not level or reading.passage.block.kind != "paragraph" or body.last <= at:
        return None
    first, last = reading.passage.sentence_of(at)
    verbs = opened_or_ended(reading, body.last)
    verbs = verbs or any(token.fold in _ACTED for token in reading.passage.tokens[body.last : last])
    passive = body.first > first and reading.passage.tokens[body.first - 1].fold in ("by", "the")
    if not (days_in(reading, first, last) or by_the_hour(reading, first, last)) or not (verbs or passive):
        return None
    last = whole_name(reading, body)
    return Summit(
        reading, body.first, last, at, head, reading.passage.text(body.first, last), body, level=level, doubtful=True
    )


def opened_or_ended(reading: Reading, at: int) -> bool:
    """*The European Council opened in Riga*, *The two-day European Council, which ended on Friday*: whether what stands
    at token ``at`` says that a sitting began or ended."""
    tokens = reading.passage.tokens
    which = [token.text for token in tokens[at : at + 2]] == [",", "which"]
    return any(token.fold in _OPENED_OR_ENDED for token in tokens[at + 2 * which : at + 2 * which + 1])


def troikas_in(reading: Reading) -> Iterator[Summit]:
    """*an extraordinary double troika summit*, *the SADC double troika met on Tuesday*: an organ of leaders that a
    common noun names, where it meets."""
    tokens = reading.passage.tokens
    for at in range(1, len(tokens)):
        if tokens[at].fold != "troika" or tokens[at].cap or tokens[at - 1].fold not in _TROIKAS:
            continue
        noun = tokens[at + 1 : at + 2] != [] and bool(tokens[at + 1].sorts & _MEETING)
        last = noun_end(tokens, at + 1) if noun else at + 1
        first, end = reading.passage.sentence_of(at)
        around = (*tokens[max(at - 1 - _TO_ITS_VERB, first) : at - 1], *tokens[last : min(last + _TO_ITS_VERB, end)])
        meets = any(token.fold in _SITS | _HOLD for token in around) and days_in(reading, first, end)
        if noun or meets:
            head = tokens[last - 1].fold.removesuffix("s") if noun else "meeting"
            yield Summit(reading, at - 1, last, at, head, "", level="leaders")


def organs_that_met(readings: Sequence[Reading], kept: Sequence[Summit]) -> Iterator[Summit]:
    """*The SADC Double Troika will meet in Maputo on Friday*: the meeting of an organ whose name has no noun of one, in
    a sentence that names no other."""
    taken = {(id(one.reading), one.sentence) for one in kept}
    for reading in readings:
        if reading.passage.block.kind != "paragraph" or not reading.dates:
            continue
        for body in reading.bodies:
            tokens, (first, last) = reading.passage.tokens, reading.passage.sentence_of(body.first)
            lead = body.first - 1 - (body.first > 0 and tokens[body.first - 1].fold == "the")
            few = _of_a_few(tokens[body.last - 1]) and (lead < first or tokens[lead].fold not in _WHOSE)
            named = few or of_states(body)
            organ = named and not any(token.sorts & _MEETING for token in tokens[body.first : body.last])
            if not organ or (id(reading), (first, last)) in taken:
                continue
            verb = next(
                (at for at in range(body.last, min(body.last + _TO_ITS_VERB, last)) if tokens[at].fold in _SITS), 0
            )
            if verb and days_in(reading, verb, last) and tokens[verb - 1].fold not in _AT_OTHER_TIMES:
                name = reading.passage.text(body.first, body.last)
                title, level = f"meeting of the {name}", level_of_body(body) or "leaders"
                yield Summit(
                    reading, body.first, body.last, body.first, "meeting", name, body, level=level, title=title
                )


def _of_a_few(token: Token) -> bool:
    """*the G7*, *the Bucharest Nine*: states that nothing but their meetings join."""
    return token.cap and (token.fold in _NUMBERS or _A_GROUP.fullmatch(token.text) is not None)


def _of_no_states(reading: Reading, body: Body) -> bool:
    """*the Supreme Council of the National Party*."""
    return not {entry.group for entry in reading.passage.tokens[body.last - 1].entries}.isdisjoint(_OTHERS)


def whole_name(reading: Reading, body: Body) -> int:
    """*Council of Foreign Ministers of the African Union*: where the body ends whose organ it is."""
    tokens = reading.passage.tokens
    at = body.last + 1 + (tokens[body.last + 1 : body.last + 2] != [] and tokens[body.last + 1].fold == "the")
    whose = reading.body_starting(at) if at < len(tokens) and tokens[body.last].fold == "of" else None
    return whose.last if whose and whose.group == "international" else body.last


def held_its_session(reading: Reading, at: int) -> bool:
    """*The Ministerial Council held its 159th session*, *concluded its two-day 45th session*: the session is the
    meeting; ``at`` is the token behind."""
    behind = reading.passage.tokens[at : at + _TO_ITS_SESSION]
    own = (n for n, (one, other) in enumerate(pairwise(behind)) if one.fold == "its" and _counts(other))
    return any(token.sorts & _MEETING for n in own for token in behind[n + 2 : n + 5])


def _counts(token: Token) -> bool:
    return token.ordinal is not None or token.fold.endswith("-day")
