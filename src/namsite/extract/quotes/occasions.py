"""When and where something was said, between the verb and what is reported: *said Tuesday that*."""

from __future__ import annotations

from collections.abc import Sequence

from namsite.lexicon import Sort
from namsite.tokens import Token

FINITE = frozenset(
    {
        "was",
        "were",
        "is",
        "are",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "may",
        "did",
        "does",
        "serves",
        "broke",
        "left",
    }
)
_HERE = frozenset({"here", "today", "yesterday"})
_OCCASIONS = frozenset(
    {"statement", "interview", "briefing", "speech", "conference", "communique", "letter", "message"}
)
_CLAUSE = FINITE | {"that", "there", "he", "she", "it", "they", "could", "should", "must", "might"}
_WILLING = frozenset(
    {"agreed", "promised", "pledged", "vowed", "offered", "decided", "proposed", "threatened", "asked"}
)
_LONGEST = 14  # tokens
_TO_INFINITIVE = 6  # tokens from a verb to *to*


def behind_day(tokens: Sequence[Token], rest: int, end: int) -> int:
    """*said Tuesday that*, *said here today*: where the day or the place behind a verb ends."""
    while rest < end - 1 and (tokens[rest].fold in _HERE or _weekday(tokens[rest])):
        rest += 1
    return rest


def _weekday(token: Token) -> bool:
    return bool(token.sorts & Sort.CALENDAR) and token.fold.endswith("day")


def only_when_and_where(tokens: Sequence[Token], rest: int, end: int) -> bool:
    """*said in a statement issued in Riga*: whether nothing but when and where it was said stands behind the verb."""
    behind = [token.form for token in tokens[rest:end]]
    if not behind or len(behind) >= _LONGEST or behind[0] not in ("in", "at", "during"):
        return False
    return not _OCCASIONS.isdisjoint(behind[1:5]) and _CLAUSE.isdisjoint(behind) and "," not in behind


def does_something(tokens: Sequence[Token], at: int, end: int) -> bool:
    """*Quinn and his host, President Vik, agreed here on Friday to meet again*: whether the verb at token ``at`` leads
    to what somebody means to do, and to nothing that is said."""
    to = next((n for n in range(at + 1, min(at + _TO_INFINITIVE, end - 1)) if tokens[n].fold == "to"), None)
    if tokens[at].fold not in _WILLING or to is None or tokens[to + 1].cap or tokens[to + 1].sorts & Sort.FUNCTION:
        return False
    return all(token.fold != "that" for token in tokens[at:end])
