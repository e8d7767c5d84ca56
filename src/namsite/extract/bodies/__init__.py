"""Names of bodies: by gazetteer, by head nouns with their modifiers and complements, by the words around them."""

from __future__ import annotations

from operator import attrgetter

from namsite.draft import Body, Reading
from namsite.extract.bodies.beside import told_by_neighbours
from namsite.extract.bodies.contexts import find_by_context
from namsite.extract.bodies.explained import find_explained
from namsite.extract.bodies.known import find_known
from namsite.extract.bodies.lists import beside_companies
from namsite.extract.bodies.nouns import find_by_noun
from namsite.extract.bodies.parents import place_in_parents
from namsite.phrases import Known
from namsite.tokens import Token

_FIRST = attrgetter("first")


def hint(reading: Reading) -> list[tuple[str, ...]]:
    """A first look: the folded words of names that their neighbours make bodies, so that they are bodies everywhere."""
    puzzles: list[Token] = []
    reading.hinted = list(find_by_context(reading.passage, puzzles))
    reading.puzzles = puzzles
    tokens = reading.passage.tokens
    names = [tokens[body.first : body.last] for body in reading.hinted]
    return [tuple([token.fold for token in words]) for words in names if _telling(words)]


def _telling(words: list[Token]) -> bool:
    """Whether a name means the same everywhere: more than one word, or one that no list knows."""
    return all(word.word for word in words) and (len(words) > 1 or not words[0].sorts)


def find_bodies(reading: Reading, known: Known) -> list[Body]:
    """All names of bodies in a passage, left to right, the longer one where two overlap."""
    passage = reading.passage
    if reading.hinted is None:
        hint(reading)
    kept = _longest(
        [
            *find_known(passage, known),
            *find_by_noun(passage, known),
            *told_by_neighbours(passage),
            *(reading.hinted or ()),
        ]
    )
    if not passage.headline:
        explained = find_explained(reading, kept) if reading.explained else ()
        if more := [*explained, *beside_companies(passage, kept)]:
            kept = _longest([*kept, *more])
    return sorted([*kept, *place_in_parents(passage, kept)], key=_FIRST) if kept else kept


def _longest(found: list[Body]) -> list[Body]:
    """Left to right, the longer one where two overlap, but for two that a hyphen joins."""
    if len(found) < 2:
        return found
    kept: list[Body] = []
    for body in sorted(found, key=lambda b: (b.first - b.last, -b.score, b.first)):
        for other in kept:
            if other.first < body.last and body.first < other.last and not (other.joint and body.joint):
                break
        else:
            kept.append(body)
    kept.sort(key=_FIRST)
    return kept
