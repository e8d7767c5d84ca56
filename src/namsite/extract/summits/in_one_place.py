"""What those who govern several states did, or will do, together in one place on one day, whatever it was: *Trade
ministers of the League wrestled with the draft in Riga on Wednesday*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from namsite.draft import Reading, Role
from namsite.extract.summits.levels import OF_STATES, days_in
from namsite.extract.summits.met import OCCASIONS, behind_a_clause, of_several_states, others_said
from namsite.extract.summits.nouns import end_of_countries
from namsite.lexicon import Sort
from namsite.phrases import place_at
from namsite.records import DateRef
from namsite.tokens import Token

_AUXILIARIES = frozenset({"will", "would", "are", "were", "have", "had", "is", "be", "been", "to", "also", "then"})
_BE = frozenset({"are", "were", "be", "been"})
_HOLD = frozenset({"hold", "holds", "held", "holding", "have", "had", "went", "go", "sat", "sit"})
_MEETING = Sort.MEETING | Sort.WEAK_MEETING
_IN = frozenset({"in", "at", "near", "outside"})
_ENDS = frozenset({"that", "which", "who", "whose", "where", "when", "while", "after", "before", "since", "until", ";"})
_FAR = 4  # tokens that an auxiliary and an adverb may take
_BEFORE = 5  # tokens before a title that say whose or how many
_OF_A_GUEST = frozenset({"received", "hosted", "welcomed", "expected", "awaited"})


def together_in_a_place(reading: Reading, role: Role) -> DateRef | None:
    """The day of what they did in one place, from the words of the sentence that has them for its subject."""
    passage = reading.passage
    first, last = passage.sentence_of(role.first)
    tokens = passage.tokens
    days = days_in(reading, first, last)
    theirs = role.body.group in OF_STATES if role.body else of_several_states(reading, role, last)
    if not days or not theirs or not _opens(reading, role, first, days):
        return None
    verb = _verb(tokens, behind_a_clause(reading, end_of_countries(reading, role.last), last), last)
    if verb is None:
        return None
    if any(token.fold in OCCASIONS for token in tokens[verb:last]):
        return None  # *attended a funeral in Riga*
    if tokens[verb].fold not in _HOLD and any(token.sorts & _MEETING for token in tokens[verb:last]):
        return None  # *voted for a congress in Riga*
    stop = next((n for n in range(verb + 1, last) if tokens[n].form in _ENDS or others_said(tokens, n)), last)
    end = passage.starts[stop] if stop < len(tokens) else passage.ends[-1]
    if not any(token.fold in _IN and place_at(passage, at + 1) for at, token in enumerate(tokens[first:stop], first)):
        return None
    return next((day for day in days if day.span.start < end), None)


def _opens(reading: Reading, role: Role, first: int, days: Sequence[DateRef]) -> bool:
    """Whether they open their sentence, but for a day, a place, and how many they are."""
    passage, at = reading.passage, role.first
    if any(first <= human.first < at for human in reading.people):
        return False
    behind = bisect_left(passage.starts, days[0].span.end) if days[0].span.start < passage.starts[at] else first
    return at - max(behind, first) <= _BEFORE and all(
        token.word or token.text in (",", "-", "–", "—") for token in passage.tokens[first:at]
    )


def _verb(tokens: Sequence[Token], at: int, last: int) -> int | None:
    """The verb of what they did; nothing where they are only on the way, or did it not."""
    verb = next((n for n in range(at, min(at + _FAR, last)) if tokens[n].fold not in _AUXILIARIES), None)
    if verb is None or tokens[verb].cap or not tokens[verb].word or tokens[verb].sorts & Sort.FUNCTION:
        return None
    if tokens[verb].fold in ("arrived", "arrive", "left", "leave", "not", "failed"):
        return None
    passive = verb > at and tokens[verb - 1].fold in _BE and not tokens[verb].fold.endswith("ing")
    return None if passive and tokens[verb].fold not in _OF_A_GUEST else verb
