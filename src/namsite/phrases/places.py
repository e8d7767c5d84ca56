"""Places that the gazetteer has."""

from __future__ import annotations

from namsite.lexicon import Entry, Sort
from namsite.tokens import Passage

PLACES = Sort.COUNTRY | Sort.PLACE


def place_at(passage: Passage, at: int) -> tuple[int, Entry] | None:
    """The country or place of the gazetteer that begins at token ``at``, written with a capital."""
    if at >= len(passage.tokens):
        return None
    token = passage.tokens[at]
    return passage.find(at, PLACES) if token.cap and token.leads & PLACES else None


def place_ending(passage: Passage, end: int) -> int | None:
    """Where the place of the gazetteer begins that ends before token ``end``."""
    for start in range(max(end - 4, 0), end):
        place = place_at(passage, start)
        if place and place[0] == end:
            return start
    return None
