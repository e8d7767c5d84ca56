"""What ministers did before their leaders met: *Foreign ministers had settled the text on Tuesday*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from namsite.draft import Reading, Role
from namsite.extract.summits.levels import OF_STATES, days_in, level_of_roles
from namsite.extract.summits.met import (
    LIST,
    NEAR,
    OTHER_CLAUSE,
    PREPARED,
    begins_with,
    behind_a_clause,
    by_the_hour,
    verb_of_meeting,
)
from namsite.lexicon import rows
from namsite.tokens import Token

_EVES = ("the day before", "a day earlier", "the previous day", "on the eve of the")
_TEXTS = frozenset(
    {"draft", "drafts", "text", "texts", "declaration", "agenda", "statement", "communique", "document", "documents"}
    | {"budget", "paper", "programme", "wording"}
)
_TOUCHES = frozenset({"final", "finishing", "last"})  # *put the final touches to the text*
_ELSEWHERE = frozenset({"arrived", "been", "left", "gone", "flown", "come", "travelled", "told", "said", "to", "no"})
_WHO = frozenset({"who", "whose"})


def prepared_it(reading: Reading, role: Role) -> bool:
    """*Foreign ministers had settled the text on Tuesday*, *On Tuesday ministers adopted the draft*: whether a day is
    told of what ministers of several states did before their leaders met."""
    if level_of_roles(role) != "ministers" or (role.body.group not in OF_STATES if role.body else role.country):
        return False
    first, last = reading.passage.sentence_of(role.first)
    tokens = reading.passage.tokens
    start = behind_a_clause(reading, role.last, last)
    who = [token.form for token in tokens[role.last : role.last + 2]] == [",", "who"]
    start = role.last + 2 if who else start
    verb = next((at for at in range(start, min(start + 2, last)) if _worked(tokens, at)), None)
    if verb is None:
        return False
    behind, days = reading.passage.ends[verb], days_in(reading, first, last)
    day = next((day for day in days if 0 < day.span.start - behind <= 2 * NEAR), None)
    if day is None:
        return any(begins_with(reading, day, first, role) for day in days)
    between = tokens[verb : bisect_left(reading.passage.starts, day.span.start)]
    return not {token.form for token in between} & (OTHER_CLAUSE | _WHO)


def _worked(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb at token ``at`` tells of preparing a meeting, or of what was done with a text."""
    if tokens[at].fold == "had":
        return tokens[at + 1].fold not in _ELSEWHERE
    if tokens[at].fold == "put":
        return bool(_TOUCHES & {token.fold for token in tokens[at + 1 : at + 4]})
    past = tokens[at].fold.endswith("ed") or tokens[at].fold in _irregular()
    return tokens[at].fold in PREPARED or (
        past and bool(_TEXTS & {token.fold for token in tokens[at + 1 : at + 1 + LIST]})
    )


@cache
def _irregular() -> frozenset[str]:
    return frozenset(row[0] for row in rows("irregular_pasts.txt"))


def on_the_eve(reading: Reading, role: Role) -> bool:
    """*The foreign ministers met the day before*, *on the eve of the summit*, *had met in the morning*."""
    if role.body.group not in OF_STATES if role.body else False:
        return False
    first, last = reading.passage.sentence_of(role.first)
    verb = verb_of_meeting(reading, role, last)
    words = reading.passage.text(first, last).lower()
    return verb is not None and (any(turn in words for turn in _EVES) or by_the_hour(reading, first, last))
