"""Names of people in those of other things: *Queen Sirikit National Convention Centre*, *the church of St Stephen*."""

from __future__ import annotations

from itertools import takewhile

from namsite.lexicon import Sort
from namsite.phrases import Name
from namsite.tokens import Passage

_HAPPENING = Sort.MEETING | Sort.OTHER_EVENT
_THING = _HAPPENING | Sort.VENUE | Sort.BODY_NOUN | Sort.DOCUMENT
_ARTICLES = frozenset({"the", "a", "an"})
_AT = frozenset({"at", "in", "from", "near", "outside", "inside", "into", "to"})
_SETTLEMENTS = frozenset({"town", "city", "village", "resort", "port", "district", "suburb", "island", "spa", "oasis"})
_SAINTS = frozenset({"san", "santa", "santo", "saint", "st", "são", "sankt"})
_HOLY = frozenset(  # called after saints
    (
        "church",
        "oratory",
        "chapel",
        "cathedral",
        "basilica",
        "shrine",
        "abbey",
        "convent",
        "monastery",
        "feast",
        "parish",
    )
)
_STREETS = frozenset(
    {"place", "plaza", "avenue", "avenida", "rue", "rua", "calle", "boulevard", "bulevar", "via", "piazza", "praça"}
)
_CALAMITIES = frozenset({"quake", "earthquake", "hurricane", "typhoon", "cyclone", "eruption", "wildfire", "tsunami"})
_STORMS = frozenset({"hurricane", "typhoon", "cyclone"})
_WHEN = frozenset({"on", "last", "this", "next", "until", "since", "by"})
_CERTAIN = 0.95  # named in full elsewhere


def names_a_thing(passage: Passage, at: int, name: Name) -> bool:
    """Whether a name that begins at token ``at``, its honorifics included, is part of what a house, a body, a document
    or a meeting is called."""
    return (
        _leads_to_thing(passage, name.last)
        or _house(passage, name)
        or _saint(passage, name)
        or _street(passage, name)
        or _in_brackets(passage, name)
        or _called_after(passage, at, name)
    )


def names_a_place_or_day(passage: Passage, name: Name) -> bool:
    """Whether a name without title or honorific is a town's, the end of a place's, or begins with a day."""
    return (
        _settlement(passage, name)
        or _of_a_place(passage, name)
        or _on_a_day(passage, name.first)
        or _of_a_country(passage, name.first)
        or _has_a_director(passage, name.last)
    )


def _leads_to_thing(passage: Passage, at: int) -> bool:
    """*Queen Sirikit National Convention Centre*: capitalised words up to a venue, a body, a document; in a headline,
    where any word may have a capital (*Okafor Opens Road*), the next word alone tells."""
    things, longest = (_THING & ~_HAPPENING, 1) if passage.headline else (_THING, 5)
    run = takewhile(lambda token: token.cap and token.word, passage.tokens[at : at + longest])
    return any(token.sorts & things for token in run)


def _house(passage: Passage, name: Name) -> bool:
    """*Palacio de Convenciones*, *Château Laurier*: what in other languages begins with the word for a house."""
    first = passage.tokens[name.first]
    return bool(first.sorts & Sort.VENUE) and not first.sorts & (Sort.GIVEN | Sort.SURNAME)


def _street(passage: Passage, name: Name) -> bool:
    """*Place Mohamed Ali*, *Calle Ana Ruiz*: in languages in which the word for a street stands first."""
    before = passage.tokens[name.first - 1 : name.first] if name.first else []
    first = passage.tokens[name.first]
    return any(t.cap and t.fold in _STREETS and not passage.starts_sentence(name.first - 1) for t in before) or (
        first.fold in _STREETS and not first.sorts & Sort.GIVEN
    )


def _saint(passage: Passage, name: Name) -> bool:
    """*St George's Cathedral*."""
    tokens = passage.tokens
    saint = tokens[name.first].fold == "st" or (name.first and tokens[name.first - 1].fold == "st")
    return bool(saint) and name.last < len(tokens) and tokens[name.last].possessive


def _called_after(passage: Passage, at: int, name: Name) -> bool:
    """*the Baba Vida fortress*, *the church of St Stephen*: what stands in a house's name; ``at``: where the name or
    its honorific begins."""
    tokens = passage.tokens
    behind = tokens[name.last] if name.last < len(tokens) else None
    led = at > 0 and (
        tokens[at - 1].fold in _ARTICLES
        or tokens[at - 1].possessive  # *Istanbul's Ana Bo hall*
        or (tokens[at - 1].fold in _AT and at == name.first)  # *at Ana Bo airport*
    )
    if behind is not None and not behind.cap and behind.sorts & Sort.VENUE and led:
        return True
    if behind is not None and behind.fold in _CALAMITIES and not tokens[name.last - 1].possessive:
        return True  # *the 1989 Loma Prieta quake*
    if at and tokens[at - 1].cap and tokens[at - 1].fold in _STORMS:
        return True  # *Hurricane* Ana Ruiz
    at -= at > 0 and tokens[at - 1].fold in _SAINTS
    before = tokens[max(at - 2, 0) : at]
    return len(before) > 1 and before[1].fold == "of" and before[0].fold in _HOLY


def _in_brackets(passage: Passage, name: Name) -> bool:
    """*(TICAD V)*: what a conference is called for short."""
    tokens = passage.tokens
    if name.first == 0 or name.last == len(tokens) or tokens[name.first - 1].text != "(":
        return False
    return tokens[name.last].text == ")" and all(token.text.isupper() for token in tokens[name.first : name.last])


def _settlement(passage: Passage, name: Name) -> bool:
    """*the beach resort of Bang Saen*, *the town of Orla Vik*."""
    before = passage.tokens[max(name.first - 2, 0) : name.first]
    return len(before) > 1 and before[1].fold == "of" and before[0].fold in _SETTLEMENTS


def _of_a_place(passage: Passage, name: Name) -> bool:
    """*Bandar Seri Begawan*: the last words of a place's name."""
    place = passage.places.get(name.first - 1)
    return place is not None and place[0] >= name.last and name.strength < _CERTAIN


def _of_a_country(passage: Passage, at: int) -> bool:
    """*Sri Lanka Athletics*: what begins with a country of two words."""
    place = passage.places.get(at)
    return place is not None and place[0] > at + 1 and bool(place[1].sorts & Sort.COUNTRY)


def _has_a_director(passage: Passage, at: int) -> bool:
    """*Sabah Parks director Ana Bo*: a post in small letters, and who has it."""
    tokens = passage.tokens
    if at + 1 >= len(tokens) or tokens[at].cap or not tokens[at].leads & Sort.ROLE:
        return False
    role = passage.find(at, Sort.ROLE)
    return role is not None and role[0] < len(tokens) and tokens[role[0]].cap and tokens[role[0]].word


def _on_a_day(passage: Passage, at: int) -> bool:
    """*On Sunday Li and Kishida met*: a day, and not somebody's given name."""
    return bool(at) and passage.tokens[at].fold.endswith("day") and passage.tokens[at - 1].fold in _WHEN


def is_told_as_thing(passage: Passage, name: Name) -> bool:
    """*Hansa Fähren, which has a fleet* as a subject, *Okafor's Hansa Fähren are to merge*: what nobody is. (*a letter
    to Okafor, which* is of the letter.)"""
    tokens = passage.tokens
    behind = [token.text for token in tokens[name.last : name.last + 2]]
    if behind == [",", "which"]:
        return passage.starts_sentence(name.first) or tokens[name.first - 1].text == ";"
    return name.first > 0 and tokens[name.first - 1].possessive and behind[:1] in (["are"], ["were"], ["have"])
