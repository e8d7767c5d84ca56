"""Places that the gazetteer has."""

from __future__ import annotations

from namsite.lexicon import Entry, Sort
from namsite.tokens import Passage

PLACES = Sort.COUNTRY | Sort.PLACE


def place_at(passage: Passage, at: int) -> tuple[int, Entry] | None:
    """The country or place of the gazetteer that begins at token ``at``, written with a capital."""
    if at >= len(passage.tokens) or not passage.tokens[at].cap:
        return None
    return passage.find(at, PLACES)
