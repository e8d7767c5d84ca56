"""Places that the gazetteer has."""

from __future__ import annotations

from namsite.lexicon import Entry
from namsite.tokens import PLACES, Passage

__all__ = ["PLACES", "place_at", "place_ending"]


def place_at(passage: Passage, at: int) -> tuple[int, Entry] | None:
    """The country or place of the gazetteer that begins at token ``at``, written with a capital."""
    return passage.places.get(at)


def place_ending(passage: Passage, end: int) -> int | None:
    """Where the place of the gazetteer begins that ends before token ``end``."""
    for start in range(max(end - 4, 0), end):
        place = passage.places.get(start)
        if place and place[0] == end:
            return start
    return None
