"""Names of bodies: by gazetteer, by head nouns with their modifiers and complements, by the words around them."""

from __future__ import annotations

from namsite.draft import Body
from namsite.extract.bodies.contexts import find_by_context
from namsite.extract.bodies.known import find_known
from namsite.extract.bodies.nouns import find_by_noun
from namsite.extract.bodies.parents import place_in_parents
from namsite.phrases import Known
from namsite.tokens import Passage


def find_bodies(passage: Passage, known: Known) -> list[Body]:
    """All names of bodies in a passage, left to right, the longer one where two overlap."""
    found = [*find_known(passage, known), *find_by_noun(passage, known), *find_by_context(passage)]
    kept: list[Body] = []
    for body in sorted(found, key=lambda b: (b.first - b.last, -b.score, b.first)):
        if not any(other.first < body.last and body.first < other.last for other in kept):
            kept.append(body)
    kept.sort(key=lambda body: body.first)
    return sorted([*kept, *place_in_parents(passage, kept)], key=lambda body: body.first)
