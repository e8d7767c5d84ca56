"""Bodies by their head noun, with the modifiers before it and the complements behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from namsite.draft import Body
from namsite.extract.bodies.beside import quoted_end
from namsite.extract.bodies.complements import complements, heads_end
from namsite.extract.bodies.heads import council_of_heads, heads_of
from namsite.extract.bodies.judged import is_name
from namsite.extract.bodies.offices import called_after, office_before
from namsite.lexicon import Sort
from namsite.phrases import KNOWN_BODY, Known, opens_only, place_at, place_ending, qualifies
from namsite.tokens import Passage, Token

_NUMBERED = frozenset(
    {"army", "fleet", "division", "brigade", "corps", "circuit", "battalion", "regiment", "squadron", "platoon"}
)
_FIELDS = frozenset({"company", "academic"})  # groups of head nouns
_MANY = frozenset(
    (
        *(
            "people",
            "peoples",
            "citizens",
            "workers",
            "employers",
            "miners",
            "farmers",
            "peasants",
            "fishermen",
            "seamen",
        ),
        *(
            "railwaymen",
            "women",
            "children",
            "youth",
            "veterans",
            "teachers",
            "students",
            "writers",
            "artists",
            "lawyers",
        ),
        *("journalists", "nurses", "doctors", "leaders", "governors", "ministers"),
    )
)
_TRADES = ("ers", "ors", "ists", "iers")  # *Vintners' Association*
_ADJECTIVES = frozenset(
    (
        *("general", "national", "royal", "chief", "supreme", "judicial", "executive", "foreign", "pioneer", "veteran"),
        *("socialist", "communist", "liberal", "conservative", "progressive", "democrat", "republican", "nationalist"),
    )
)
# What may follow a body's name directly without being part of it: titles, meetings, days, people, places.
_NO_PART = (
    Sort.ROLE | Sort.RANK | Sort.STATE | Sort.MEETING | Sort.WEAK_MEETING | Sort.OTHER_EVENT | Sort.CALENDAR
) | (
    Sort.FUNCTION | Sort.DOCUMENT | Sort.VENUE | Sort.GIVEN | Sort.SURNAME | Sort.HONORIFIC | Sort.PLACE | Sort.COUNTRY
)
_BUILT = frozenset({"cathedral", "church", "basilica", "chapel", "abbey", "square", "park", "hall"})
_TITULAR = Sort.HONORIFIC | Sort.CALENDAR
_OF_A_COUNTRY = Sort.DEMONYM | Sort.COUNTRY
_NO_TITLE = Sort.BODY_NOUN | Sort.GIVEN | Sort.WEAK_ROLE  # *Refugee Support Federation*
_PERSUASIONS = frozenset({"islamist", "islamists"})  # of whom a name tells, but not in it
_EVENTS = frozenset({"conference", "congress", "convention", "seminar", "workshop", "symposium"})
_LONGEST_NAME = 14  # tokens up to its acronym
_UNITED = frozenset({"nations", "states", "kingdom", "arab"})
_LOWER_HEADS = frozenset({"government"})


def find_by_noun(passage: Passage, known: Known) -> Iterator[Body]:
    """All bodies with a head noun: *Ministry of Foreign Affairs of Malaysia*, *the government of Azerbaijan*."""
    if passage.headline:
        return
    nouns = passage.capitals_of(Sort.BODY_NOUN)
    if not passage.words.isdisjoint(_LOWER_HEADS):
        lower = (at for at, token in enumerate(passage.tokens) if token.fold in _LOWER_HEADS)
        nouns = sorted({*nouns, *lower})
    for at in nouns:
        body = _by_head_noun(passage, at, passage.tokens[at], known)
        if body:
            yield body


def _by_head_noun(passage: Passage, at: int, token: Token, known: Known) -> Body | None:
    noun = passage.find(at, Sort.BODY_NOUN)
    if noun is None or heads_of(passage, at) or _is_event(passage, at):
        return None
    if token.leads & Sort.DOCUMENT and _is_document(passage, at, noun[0]):
        return None
    end, entry = noun
    if entry.group == "club" and end < len(passage.tokens) and passage.tokens[end].fold in _UNITED:
        return None  # *the Fourth United Nations Conference*
    if not token.cap:
        return _lower_government(passage, at) if token.fold in _LOWER_HEADS else None
    first = _from_known(passage, _modifiers(passage, at), at)
    if (heads := council_of_heads(passage, at)) is not None:
        first = _modifiers(passage, heads)
    if 0 < first < at and passage.tokens[first - 1].cap:
        first -= called_after(passage, first, at, entry)
    end = _goes_on(passage, end)
    end = quoted_end(passage, end, entry.name)
    seated = heads_end(passage, end)
    last, country = complements(passage, first, seated, entry, known)
    if not is_name(passage, (first, at, end, last), entry):
        return None
    whole, possessor = _possessor(passage, first)
    return Body(
        first,
        last,
        passage.name(first, last),
        "head noun " + entry.name,
        0.8,
        whole,
        country=country or possessor or _demonym(passage, first, at),
        group=entry.group,
        complement=seated if last > seated else 0,
    )


def _from_known(passage: Passage, first: int, at: int) -> int:
    """*Communist Party of China* Central Committee: where a known body begins whose last words are modifiers."""
    for start in range(max(first - 4, 0), first) if first < at else ():
        hit = passage.find(start, KNOWN_BODY)
        if hit and hit[0] == at and passage.tokens[start].cap:
            return start
    return first


def _goes_on(passage: Passage, end: int) -> int:
    """*European Press Libraries*: capitalised common words directly behind the head noun belong to the name."""
    tokens = passage.tokens
    if end == len(tokens) or not tokens[end].cap:
        return end
    if tokens[end].fold == "international":
        return end + (end + 1 == len(tokens) or not tokens[end + 1].cap)  # *Zwyx Drilling International*
    while (
        end < len(tokens)
        and tokens[end].cap
        and tokens[end].sorts & Sort.COMMON
        and not tokens[end].sorts & _NO_PART
        and not passage.find(end, Sort.ROLE)  # Senate *Majority Leader*
    ):
        end += 1
    return end


def _is_event(passage: Passage, at: int) -> bool:
    """*Conference on Financing for Development*: unless the gazetteer has it, or it has an acronym (*Conference on
    Interaction (COI)*), it is held and over."""
    tokens = passage.tokens
    if tokens[at].fold not in _EVENTS or at + 1 >= len(tokens) or tokens[at + 1].fold != "on":
        return False
    behind = tokens[at + 2 : at + 2 + _LONGEST_NAME]
    return not any(one.text == "(" and other.all_caps for one, other in pairwise(behind))


def _is_document(passage: Passage, at: int, end: int) -> bool:
    """*Programme of Action*: a longer name of a document that begins with the noun."""
    document = passage.find(at, Sort.DOCUMENT)
    return document is not None and document[0] > end


def _modifiers(passage: Passage, at: int) -> int:
    """The first token of the capitalised modifiers before the head noun at ``at``."""
    first = at
    while first > 0 and (step := _modifier_before(passage, first, at)):
        first -= step
    first = first + 1 if at > first + 1 and opens_only(passage, first) else first
    new = 1 < first < at and passage.tokens[first - 1].text == "New" and not passage.starts_sentence(first - 1)
    return first - new  # *the New Dawn Party*; *New* at the head of a sentence says nothing


def _modifier_before(passage: Passage, first: int, at: int) -> int:
    """How many tokens before ``first`` are one more modifier of the head noun at ``at``; 0 for none."""
    tokens = passage.tokens
    token = tokens[first - 1]
    if token.text == ")":
        acronym = first >= 4 and tokens[first - 3].text == "(" and tokens[first - 2].all_caps
        return 3 if acronym and tokens[first - 4].cap else 0
    if token.fold == "and":
        return 2 if first >= 2 and _joins(passage, first - 1) else 0
    if first > 1 and (token.possessive or token.text in "'’"):
        if first > 2 and tokens[first - 3].fold in ("st", "saint") and tokens[at].fold not in _BUILT:
            return 3  # *St Mary's* Hospital
        if token.possessive and (office := office_before(passage, first, tokens[at])):
            return office
        return 2 if _stands_for_many(tokens[first - 2], plural=not token.possessive) else 0
    if token.cap and token.ordinal and token.sorts & Sort.FUNCTION:
        return int(_counts_bodies(tokens, first, at))
    if token.word and token.cap and not (token.sorts & _TITULAR and token.fold not in _ADJECTIVES):
        if first > 1 and tokens[first - 2].cap and (place := place_ending(passage, first)) is not None:
            return first - place - (tokens[place].fold == "the")  # *New Zealand*: *New* is no modifier by itself
        return 0 if _foreign(passage, first - 1) or ("-" in token.text and qualifies(token)) else 1
    return int(bool(token.ordinal) and first > 1 and tokens[at].fold in _NUMBERED)


def _counts_bodies(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether an ordinal before token ``first`` is part of a name: *First Geodetic Survey Brigade*, *Second Army*; what
    meets is counted by its meetings."""
    noun = tokens[at]
    if noun.sorts & (Sort.MEETING | Sort.WEAK_MEETING) or tokens[first].sorts & (Sort.MEETING | Sort.ROLE | Sort.RANK):
        return False
    return noun.fold in _NUMBERED or (
        first < at and not tokens[first].sorts & (Sort.BODY | Sort.DEMONYM | Sort.COUNTRY)
    )


def _stands_for_many(token: Token, *, plural: bool) -> bool:
    """*People's*, *Bakers'*, *Women's*: whose body it is says what kind of body, not which country's."""
    known = token.sorts & (Sort.COMMON | Sort.ROLE) or (not token.sorts and token.fold.endswith(_TRADES))
    return token.cap and (token.fold in _MANY or bool(plural and token.fold.endswith("s") and known))


def _foreign(passage: Passage, at: int) -> bool:
    """A word before the head noun that belongs to something else: a title, a meeting, a function word. *General*,
    *Socialist* and other adjectives are no titles there."""
    token = passage.tokens[at]
    if token.fold in _PERSUASIONS or (token.sorts & Sort.FUNCTION and not token.sorts & (Sort.COUNTRY | Sort.BODY)):
        return True
    if token.sorts & Sort.MEETING:
        return not token.sorts & Sort.BODY_NOUN
    many = token.fold.endswith("s") and not token.fold.endswith("ss")  # *Friends Group*
    if many or not token.sorts & Sort.FRONT_ROLE or token.sorts & _NO_TITLE:
        return False
    title = any(hit and hit[0] == at + 1 for hit in (passage.find(n, Sort.ROLE) for n in range(max(at - 2, 0), at)))
    return title or token.fold not in _ADJECTIVES


def _joins(passage: Passage, at: int) -> bool:
    """*Truth and Reconciliation Commission*: common words, capitalised, on both sides of *and*."""
    before, after = passage.tokens[at - 1], passage.tokens[at + 1]
    barred = Sort.BODY | Sort.GIVEN | Sort.COUNTRY | (Sort(0) if _also_field(before) else Sort.BODY_NOUN)
    if not (before.cap and after.cap) or before.sorts & barred:
        return False
    led = at > 1 and passage.tokens[at - 2].fold == "the" and not before.sorts & ~Sort.DEMONYM
    paired = led and not (after.sorts and not after.sorts & Sort.COMMON)  # *the Kanak and Socialist Liberation Front*
    trade = after.sorts & Sort.ROLE and after.fold.endswith("s")  # *Nurses and Midwives Council*
    thing = after.sorts & (Sort.COMMON | Sort.BODY_NOUN) or trade
    return paired or bool(before.sorts & Sort.COMMON and thing)


def _also_field(token: Token) -> bool:
    """*Research*, *Transport*: a head noun that is what somebody works at as well."""
    field = Sort.WEAK_NOUN | Sort.COMMON
    return token.sorts & field == field and any(entry.group in _FIELDS for entry in token.entries)


def _possessor(passage: Passage, first: int) -> tuple[int, str | None]:
    """*Azerbaijan's* before the name: where it begins, and the country."""
    if first < 2 or not passage.tokens[first - 1].possessive or not passage.tokens[first - 2].cap:
        return first, None
    for start in range(max(first - 5, 0), first - 1):
        place = place_at(passage, start)
        if place and place[0] == first - 1:
            return start, place[1].country or place[1].name
    owner = passage.tokens[first - 2]
    nobody = owner.all_caps or owner.sorts & (Sort.BODY | Sort.BODY_NOUN | Sort.FRONT_ROLE)
    return first - 2, None if nobody else owner.text


def _demonym(passage: Passage, first: int, at: int) -> str | None:
    """The country of *Chinese* Government or *US* Congress."""
    for start in range(first, at):
        hit = passage.find(start, _OF_A_COUNTRY) if passage.tokens[start].leads & _OF_A_COUNTRY else None
        if hit:
            return hit[1].country
    return None


def _lower_government(passage: Passage, at: int) -> Body | None:
    """*the government of Azerbaijan*: lower case, but a body by its complement."""
    tokens = passage.tokens
    if at + 2 >= len(tokens) or tokens[at + 1].fold != "of":
        return None
    start = at + 2 + (tokens[at + 2].fold == "the")
    if start >= len(tokens) or not tokens[start].cap or tokens[start].sorts & (Sort.ROLE | Sort.FUNCTION):
        return None
    place = place_at(passage, start)
    end = place[0] if place else start + 1
    if tokens[start].fold == "republic" and start + 2 < len(tokens):
        end = start + 3
    country = place[1].country or place[1].name if place else tokens[end - 1].text
    return Body(
        at,
        end,
        passage.name(at, end),
        "government of",
        0.8,
        at,
        country=country,
        group="government",
        complement=at + 1,
    )
