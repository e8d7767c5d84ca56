"""Places that the gazetteer has."""

from __future__ import annotations

from namsite.lexicon import Entry, Sort
from namsite.tokens import PLACES, Passage

__all__ = ["PLACES", "origin_end", "place_at", "place_ending", "venue_end"]

_FROM = frozenset({"of", "from"})


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


def origin_end(passage: Passage, at: int) -> int:
    """Where *of Peru*, *from Peru* or *(Peru)* ends behind a name that ends at token ``at``; else ``at``."""
    tokens = passage.tokens
    if at + 1 >= len(tokens) or (tokens[at].fold not in _FROM and tokens[at].text != "("):
        return at
    place = place_at(passage, at + 1 + (tokens[at + 1].fold == "the"))
    if place is None or tokens[at].text != "(":
        return place[0] if place else at
    closed = place[0] < len(tokens) and tokens[place[0]].text == ")"
    return place[0] + 1 if closed else at
