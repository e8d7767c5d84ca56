"""Bodies that an acronym in brackets explains: *Zwyx Orlaz Jamaat (ZOJ)*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.draft import Body, Reading
from namsite.lexicon import Sort
from namsite.tokens import Token

_NO_BODY = (
    Sort.DOCUMENT | Sort.MEETING | Sort.WEAK_MEETING | Sort.OTHER_EVENT | Sort.NOT_NAME | Sort.CALENDAR | Sort.GIVEN
)


def find_explained(reading: Reading, bodies: Sequence[Body]) -> Iterator[Body]:
    """*Zwyx Orlaz Jamaat (ZOJ)*: capitalised words that begin with the letters in brackets behind them, of which one is
    a name, or in a language that no list knows; ``bodies`` are those that are found already."""
    tokens, ends = reading.passage.tokens, {body.last for body in bodies}
    for at in [at for at in reading.explained if at - 1 not in ends]:
        first, end = _spelt_from(tokens, at - 1, tokens[at].text), at - 1
        words = [token for token in tokens[first:end] if token.cap]
        if (
            len(words) > 1
            and not any(w.sorts & _NO_BODY for w in words)
            and any(not w.sorts & Sort.COMMON for w in words)
        ):
            name = reading.passage.name(first, end)
            yield Body(first, end, name, "explained by its acronym", 0.75, first, tokens[at].text)


def _spelt_from(tokens: list[Token], end: int, letters: str) -> int:
    """Where the words before token ``end`` begin whose initials are exactly ``letters``, small words not counted; else
    ``end``."""
    at, left = end, letters
    while at and left:
        token = tokens[at - 1]
        if token.cap and token.word:
            if token.text[0] != left[-1]:
                return end
            left = left[:-1]
        elif not token.sorts & (Sort.FUNCTION | Sort.PARTICLE):
            return end
        at -= 1
    return end if left else at
