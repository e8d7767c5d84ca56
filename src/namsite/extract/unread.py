"""Capitalised words that nothing in an article accounts for: what the rest of the archive may know."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from namsite.draft import Reading
from namsite.lexicon import Sort
from namsite.phrases import SUGGESTED
from namsite.tokens import Token

_NAME = Sort.GIVEN | Sort.SURNAME
_NEVER = Sort.FUNCTION | Sort.CALENDAR | Sort.HONORIFIC


def find_unread(readings: Sequence[Reading]) -> tuple[str, ...]:
    """Runs of capitalised words (folded, each run once, sorted) that belong to no person and no body of the gazetteer,
    and hold a word that may be a name."""
    return tuple(sorted({run for reading in readings for run in _runs(reading)}))


def find_speaking(reading: Reading, surnames: Container[str]) -> Iterator[str]:
    """Those of ``surnames`` (folded) that stand alone before a verb of saying."""
    tokens = reading.passage.tokens
    for at in reading.passage.capitals if surnames else ():
        if tokens[at].fold not in surnames or at + 1 == len(tokens) or reading.taken(at, at + 1):
            continue
        speaks = tokens[at + 1].sorts & Sort.SPEECH and not tokens[at + 1].cap
        if speaks and (not at or not tokens[at - 1].cap or tokens[at - 1].sorts & Sort.FUNCTION):
            yield tokens[at].fold


def _runs(reading: Reading) -> Iterable[str]:
    tokens = reading.passage.tokens
    open_words = [at for at in reading.passage.capitals if not tokens[at].sorts & _NEVER]
    taken = _taken(reading) if open_words else ()
    start = end = -1  # the run at hand
    for at in open_words:
        if at in taken:
            continue
        if start < 0 or not _joined(tokens, end, at):
            if _telling(tokens, start, end):
                yield " ".join([token.fold for token in tokens[start:end]])
            start = at
        end = at + 1
    if _telling(tokens, start, end):
        yield " ".join([token.fold for token in tokens[start:end]])


def _taken(reading: Reading) -> set[int]:
    """The tokens of people, but for those that are only suggested, and of bodies of the gazetteer."""
    sure = (human for human in reading.people if human.rule != SUGGESTED)
    taken = {at for human in sure for at in range(human.first, human.last)}
    return taken.union(*(range(body.first, body.last) for body in reading.bodies if body.known))


def _joined(tokens: Sequence[Token], end: int, at: int) -> bool:
    """Whether nothing but particles stands between two capitalised words."""
    for between in range(end, at):
        if not tokens[between].sorts & Sort.PARTICLE:
            return False
    return True


def _telling(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether not every word of a run is known to be something else."""
    for at in range(start, end):
        token = tokens[at]
        if (not token.sorts or token.sorts & _NAME) and len(token.fold) > 1:
            return True
    return False
