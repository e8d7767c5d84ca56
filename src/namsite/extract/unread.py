"""Capitalised words that nothing in an article accounts for: what the rest of the archive may know."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

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


def _runs(reading: Reading) -> Iterator[str]:
    return (" ".join([token.fold for token in run]) for run in _left_open(reading) if _telling(run))


def _left_open(reading: Reading) -> Iterator[Sequence[Token]]:
    tokens = reading.passage.tokens
    sure = (human for human in reading.people if human.rule != SUGGESTED)
    taken = {at for human in sure for at in range(human.first, human.last)}
    taken |= {at for body in reading.bodies if body.known for at in range(body.first, body.last)}
    run: list[Token] = []
    behind = -1
    for at in reading.passage.capitals:
        if at in taken or tokens[at].sorts & _NEVER:
            continue
        if at == behind + 1 or (run and _joined(tokens, behind, at)):
            run += tokens[behind + 1 : at + 1]
        else:
            yield run
            run = [tokens[at]]
        behind = at
    yield run


def _joined(tokens: Sequence[Token], behind: int, at: int) -> bool:
    """Whether nothing but particles stands between two capitalised words."""
    return all(token.sorts & Sort.PARTICLE for token in tokens[behind + 1 : at])


def _telling(run: Sequence[Token]) -> bool:
    """Whether not every word of a run is known to be something else."""
    return any((not token.sorts or token.sorts & _NAME) and len(token.fold) > 1 for token in run)
