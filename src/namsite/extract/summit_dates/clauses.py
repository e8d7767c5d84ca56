"""Words between a summit and its day that only seem to lead to another clause."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from namsite.tokens import Token

_LATE = frozenset({"after", "late", "midnight", "dawn", "dark", "dusk", "nightfall", "night"})
_THAT_DAY = frozenset({"one", "day", "single", "same", "very"})
_HELD = frozenset(
    {"lasted", "lasts", "ran", "runs", "took", "takes", "was", "is", "will", "began", "begins", "opened", "opens"}
)
_IS = frozenset({"is", "was", "has", "had"})
_CALLED = frozenset({"call", "calls", "called", "calling"})
_MOVED = frozenset({"postponed", "put", "rescheduled", "delayed", "deferred", "moved", "adjourned"})


def no_clause(tokens: Sequence[Token]) -> set[str]:
    """The words that lead to no other clause here: *from 11 a.m. until after dark on Sunday*, *on Friday, for that one
    day*, *the summit, that lasted from 3 May*, *what the hosts call their summit*, *a lunch that is listed as one*,
    *the first since Oslo*, *has been put off until 5 May*."""
    pairs = [(one.fold, other.fold) for one, other in pairwise(tokens)]
    late = any(one == "until" and other in _LATE for one, other in pairs)
    that_day = any(one == "that" and other in _THAT_DAY for one, other in pairs)
    words = {token.fold for token in tokens}
    held = any(one == "that" and other in _HELD for one, other in pairs[:2])
    listed = "as" in words and any(one == "that" and other in _IS for one, other in pairs)
    called = "what" in words and bool(words & _CALLED)
    put_off = tokens[-1:] != [] and tokens[-1].fold in ("until", "till") and any(t.fold in _MOVED for t in tokens)
    since = any(t.fold == "since" and _only_names(tokens[at + 1 : at + 4]) for at, t in enumerate(tokens))
    told = (
        ("until", late or put_off),
        ("that", that_day or held or listed),
        ("since", since),
        ("what", called),
    )
    return {word for word, is_none in told if is_none}


def _only_names(tokens: Sequence[Token]) -> bool:
    """*since Oslo, …*: no verb."""
    comma = next((at for at, token in enumerate(tokens) if token.text == ","), 0)
    return comma > 0 and all(token.cap for token in tokens[:comma])
