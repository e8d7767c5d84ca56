"""Places that the gazetteer has."""

from __future__ import annotations

from namsite.lexicon import Entry, Sort
from namsite.tokens import PLACES, Passage

__all__ = ["PLACES", "place_at", "place_ending", "venue_end"]


def place_at(passage: Passage, at: int) -> tuple[int, Entry] | None:
    """The country or place of the gazetteer that begins at token ``at``, written with a capital."""
    return passage.places.get(at)


def venue_end(passage: Passage, at: int) -> int:
    """Where a house, a palace or a hall ends whose name goes on at token ``at``: *Lancaster* House; else ``at``."""
    token = passage.tokens[at] if at < len(passage.tokens) else None
    return at + 1 if token and token.cap and token.sorts & Sort.VENUE else at


def place_ending(passage: Passage, end: int) -> int | None:
    """Where the place of the gazetteer begins that ends before token ``end``."""
    for start in range(max(end - 4, 0), end):
        place = passage.places.get(start)
        if place and place[0] == end:
            return start
    return None
