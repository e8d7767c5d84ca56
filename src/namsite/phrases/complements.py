"""How far the complement of a title or a body reaches: *of Foreign Affairs*, *of Turkic-Speaking States*."""

from __future__ import annotations

from collections.abc import Sequence

from namsite.lexicon import Sort
from namsite.phrases.names import NOTHING, Known, person_at
from namsite.phrases.places import PLACES, place_at
from namsite.tokens import Passage, Token

_NO_NAME = Sort.BODY_NOUN | Sort.MEETING | Sort.FUNCTION | Sort.CALENDAR | Sort.HONORIFIC | Sort.VENUE | Sort.DOCUMENT
_NO_FIELD = PLACES | Sort.HONORIFIC | Sort.CALENDAR | Sort.BODY | Sort.AGENCY | Sort.FUNCTION
_PROPER_NAMES = PLACES | Sort.BODY | Sort.FUNCTION
_APART = Sort.CALENDAR | Sort.HONORIFIC | Sort.FUNCTION
_APOSTROPHES = frozenset({"'", "’"})
_COUNTRY_ENDINGS = ("stan", "land", "nia", "ria", "lia", "sia", "dia", "via", "tia", "thia", "desh")


def closes(passage: Passage, at: int) -> bool:
    """Whether the complement of a title or body may end with token ``at`` so that a person's name follows."""
    token = passage.tokens[at]
    if token.text == ")":
        return True
    return bool(token.sorts & (Sort.COMMON | PLACES | Sort.BODY_NOUN | Sort.BODY | Sort.DEMONYM)) or token.all_caps


def complement(passage: Passage, at: int, known: Known = NOTHING) -> int:
    """The end of the noun phrase at token ``at`` behind *of the …*: *Foreign Affairs*, *Turkic-Speaking States*; stops
    before a title, an honorific, a date or a person's name."""
    tokens = passage.tokens
    end = at
    while end < len(tokens):
        if end > at and _joins(passage, end):
            end += 1
            continue
        place = place_at(passage, end)
        if not _may_belong(tokens, end, end == at) or (
            end > at and _name_begins(passage, at, end, place is not None, known)
        ):
            break
        end = place[0] if place and not (end > at and place[1].sorts & Sort.DEMONYM) else end + 1
    return end - (end > at and tokens[end - 1].fold == "and")


def fields(passage: Passage, at: int, known: Known = NOTHING) -> int:
    """Where a list of fields ends that goes on at token ``at`` behind its first one: *Trade, Industry and Tourism*,
    *Foreign Affairs and Trade*; ``at`` where it does not, or ends without *and*."""
    tokens, end, closed = passage.tokens, at, False
    while not closed and end + 1 < len(tokens) and (tokens[end].text == "," or tokens[end].fold == "and"):
        closed = "and" in (tokens[end].fold, tokens[end + 1].fold)
        start = end + 1 + (tokens[end].text == "," and closed)
        start += closed and start < len(tokens) and tokens[start].fold == "the"  # *Youth and the Family*
        if start >= len(tokens) or not _field(passage, start, known):
            return at
        end = complement(passage, start, known)
        closed = closed or any(token.fold == "and" for token in tokens[start:end])
    office = end < len(tokens) and tokens[end].cap and tokens[end].sorts & Sort.FRONT_ROLE
    return end if closed and not office else at


def _field(passage: Passage, at: int, known: Known) -> bool:
    """Whether a field of work may begin at token ``at``: neither a place, nor an office, nor anybody's name."""
    token = passage.tokens[at]
    trade = token.sorts & Sort.ROLE and _many(token)
    if not token.cap or token.sorts & _NO_FIELD or not (token.sorts & (Sort.COMMON | Sort.BODY_NOUN) or trade):
        return False
    office = passage.find(at, Sort.FRONT_ROLE)
    words = passage.tokens[at : office[0]] if office else []
    # *Millers, Bakers and Brewers*, but not *Minister of Foreign Affairs*
    many = bool(words) and _many(words[-1]) and all(word.fold != "of" for word in words)
    return (office is None or many or _kin(passage.tokens, at)) and person_at(passage, at, known) is None


def _joins(passage: Passage, at: int) -> bool:
    """Whether *and* or a possessive at token ``at`` joins two parts of one noun phrase."""
    token = passage.tokens[at]
    if token.fold == "and":
        return _goes_on(passage, at)
    if token.text in _APOSTROPHES:
        return passage.tokens[at - 1].fold[-1:] == "s" and _of_many(passage, at)  # *Human and Peoples' Rights*
    return token.possessive and (_body_follows(passage, at + 1) or _of_many(passage, at))


def _of_many(passage: Passage, at: int) -> bool:
    """*Women's Rights*: a possessive between two common words."""
    before, behind = passage.tokens[at - 1], passage.tokens[at + 1 : at + 2]
    common = before.sorts & Sort.COMMON and not before.sorts & (Sort.GIVEN | Sort.SURNAME | PLACES)
    return bool(common and behind and behind[0].cap and behind[0].sorts & Sort.COMMON)


def _kin(tokens: Sequence[Token], at: int) -> bool:
    """*Child Welfare*: what somebody may be called, as a part of what somebody does."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return bool(
        tokens[at].sorts & Sort.WEAK_ROLE
        and behind
        and behind.cap
        and behind.sorts & Sort.COMMON
        and not behind.sorts & (Sort.GIVEN | Sort.SURNAME)
    )


def _may_belong(tokens: Sequence[Token], at: int, first: bool) -> bool:
    """Whether a token may be part of a complement, by itself."""
    token = tokens[at]
    if not token.word or not (token.cap or token.text[0].isdigit()) or (token.initial and token.text[-1] == "."):
        return False
    if not first and tokens[at - 1].fold == "and" and token.sorts & Sort.COMMON and _closes_run(tokens, at):
        return True  # *Labour and Justice*, where somebody's title would have a name behind it
    if token.sorts & _APART:
        return first and token.ordinal is not None
    office = token.sorts & Sort.FRONT_ROLE and not token.sorts & Sort.BODY_NOUN and not _many(token)
    return first or not office or _kin(tokens, at)


def _name_begins(passage: Passage, at: int, end: int, is_place: bool, known: Known) -> bool:
    """Whether a person's name begins at token ``end`` inside the complement that began at ``at``."""
    if end == at + 1 and not is_place and _unknown_run(passage, at):
        return True
    return person_follows(passage, end, known, is_place)


def _unknown_run(passage: Passage, at: int) -> bool:
    """*of Ordovia Phuol Dael Mor*: three or more words that no list knows are a place and a name of at least two."""
    tokens = passage.tokens
    first, run = tokens[at], 0
    for token in tokens[at : at + 5]:
        if not token.cap or not token.word or token.sorts & _NO_NAME:
            break
        run += 1
    if run < 3 or first.sorts:
        return False
    like_a_country = len(first.fold) > 4 and first.fold.endswith(_COUNTRY_ENDINGS)
    return like_a_country or not tokens[at + 1].sorts & Sort.COMMON


def _many(token: Token) -> bool:
    """*Ministers*, *Heads*: a plural names what a body consists of, not a person's title."""
    return token.fold.endswith(("s", "men")) and not token.fold.endswith("ss")


def _goes_on(passage: Passage, at: int) -> bool:
    """*Interaction and Confidence Building*, *Millers and Bakers*: a common word on both sides of *and*."""
    before, after = passage.tokens[at - 1], passage.tokens[at + 1] if at + 1 < len(passage.tokens) else None
    if after is None or not after.cap:
        return False
    if _another_office(passage.tokens, at + 1):
        return False  # *of Industry and Special Envoy for Climate Change*
    third = passage.tokens[at + 2] if at + 2 < len(passage.tokens) else None
    if before.fold == "foreign" and third and third.cap and third.fold in ("affairs", "relations", "trade"):
        return True  # *Foreign and European Affairs*, *Foreign and Benelux Affairs*
    if third is not None and third.fold == "of" and after.sorts & Sort.FRONT_ROLE and not _many(after):
        return False  # *of the Cabinet of Ministers* and Minister of Trade
    closed = _closes_run(passage.tokens, at + 1)
    named = _PROPER_NAMES if closed and after.sorts & Sort.COMMON else _PROPER_NAMES | Sort.HONORIFIC
    if (before.sorts & PLACES) or (before.sorts & Sort.BODY and not before.sorts & Sort.COMMON) or after.sorts & named:
        return False
    trade = closed and _many(after) and not after.sorts & (Sort.GIVEN | Sort.SURNAME)  # *Writers and Brewers*
    if after.sorts & (Sort.FRONT_ROLE | Sort.GIVEN | Sort.SURNAME) and not (after.sorts & Sort.COMMON or trade):
        return False
    plain = bool(before.sorts & Sort.COMMON) or not before.sorts & (Sort.GIVEN | Sort.SURNAME)
    leads = not after.sorts and not closed and bool(third and third.sorts & (Sort.COMMON | Sort.BODY_NOUN))
    listed = bool(after.sorts & (Sort.COMMON | Sort.BODY_NOUN)) or (trade and bool(after.sorts & Sort.ROLE))
    return plain and (leads or listed)


def _another_office(tokens: Sequence[Token], at: int) -> bool:
    """*Special Envoy*, *Permanent Representative*: a rank in capitals and an office behind it."""
    end = at
    while end < len(tokens) and tokens[end].cap and tokens[end].sorts & Sort.RANK:
        end += 1
    if end == at or end == len(tokens):
        return False
    return tokens[end].cap and bool(tokens[end].sorts & Sort.FRONT_ROLE) and not _many(tokens[end])


def _closes_run(tokens: Sequence[Token], at: int) -> bool:
    """Whether no word with a capital stands behind token ``at``."""
    return at + 1 >= len(tokens) or not (tokens[at + 1].cap and tokens[at + 1].word)


def _body_follows(passage: Passage, at: int) -> bool:
    """A body's head noun within the next four capitalised words."""
    for token in passage.tokens[at : at + 5]:
        if not token.cap:
            return False
        if token.sorts & Sort.BODY_NOUN:
            return True
    return False


def person_follows(passage: Passage, at: int, known: Known, is_place: bool) -> bool:
    """Whether a person's name begins at token ``at`` inside a run of capitalised words."""
    name = person_at(passage, at, known)
    if name is None or name.strength >= 0.95:
        return name is not None
    if closes(passage, at - 1):
        apart = is_place and not passage.tokens[at - 1].sorts & Sort.COUNTRY  # no town directly behind a country
        return name.strength >= (0.6 if apart else 0.4)
    return name.strength >= 0.6 and not passage.tokens[at - 1].possessive and name.last - name.first < 5
