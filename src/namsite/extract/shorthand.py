"""Short forms of bodies' names in one article: acronyms and what they stand for, companies without their suffix."""

from __future__ import annotations

from collections.abc import Iterator

from namsite.draft import Body, Reading
from namsite.lexicon import Sort, lexicon
from namsite.phrases import KNOWN_BODY
from namsite.spelling import fold, key
from namsite.tokens import Passage

_SMALL_WORDS = frozenset({"of", "and", "the", "for", "in", "on", "de", "du", "la", "to"})
_FEWEST_LETTERS = 3


def acronyms(readings: list[Reading]) -> dict[str, str]:
    """Acronyms as the article pairs them with a full name, else as everybody knows them, else by the initials of the
    one name that they fit; keys and values folded."""
    pairs: dict[str, str] = {}
    for reading in readings:
        for named in reading.bodies:
            for body in (named, named.parent):
                if body and body.acronym and key(body.acronym) != key(body.name):
                    pairs.setdefault(key(body.acronym), key(body.name))
    for reading in readings:
        for body in reading.bodies:
            if body.known and body.acronym and (short := key(body.name)) not in pairs:
                pairs[short] = _usual_name(body) or short
    return pairs | _by_initials(readings, pairs)


def _usual_name(body: Body) -> str | None:
    """The full name, folded, that the gazetteer has for a body called by its acronym."""
    return next((key(e.name) for e in lexicon().entries.get(fold(body.name), ()) if e.sorts & KNOWN_BODY), None)


def _by_initials(readings: list[Reading], pairs: dict[str, str]) -> dict[str, str]:
    """*AIP*, where the article names the *Associated Islands Press*."""
    alone = {key(body.name) for reading in readings for body in reading.bodies if body.acronym and not body.known}
    alone -= pairs.keys()
    if not alone:
        return {}
    found: dict[str, set[str]] = {}
    full = {key(body.name) for reading in readings for body in reading.bodies if not body.known and " " in body.name}
    for name in full - set(pairs.values()):
        initials = "".join(word[0] for word in name.split() if word not in _SMALL_WORDS)
        if len(initials) >= _FEWEST_LETTERS:
            found.setdefault(initials, set()).add(name)
    return {short: found[short].pop() for short in alone if len(found.get(short, ())) == 1}


def without_suffix(passage: Passage) -> Iterator[tuple[str, ...]]:
    """The folded words of companies without the suffix that gives them away: *Zwyx Maltings* of *Zwyx Maltings Ltd*."""
    tokens = passage.tokens
    for suffix in () if passage.headline else passage.where(Sort.COMPANY):
        at = suffix - (suffix > 0 and tokens[suffix - 1].text == ",")  # *Zwyx Maltings, Ltd*
        first = at
        while (
            first and tokens[first - 1].cap and tokens[first - 1].word and not tokens[first - 1].sorts & Sort.FUNCTION
        ):
            first -= 1
        words = tokens[first:at]
        telling = len(words) > 1 or (len(words) == 1 and not words[0].sorts and len(words[0].text) > 2)
        if tokens[suffix].cap and telling and not tokens[suffix].sorts & Sort.BODY_NOUN:
            yield tuple(word.fold for word in words)
