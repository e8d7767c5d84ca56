"""How far the complements behind a body's head noun reach: *of Foreign Affairs of Malaysia*."""

from __future__ import annotations

from namsite.extract.bodies.offices import office_end
from namsite.lexicon import OF_NATIONS, Entry, Sort
from namsite.phrases import KNOWN_BODY, Known, complement, fields, place_at
from namsite.tokens import Passage, Token

_PREPOSITIONS = frozenset({"of", "for", "on", "in", "at", "to", "against"})
_AT_HEADS = frozenset({"office", "mission", "embassy", "delegation", "consulate", "representation"})
_JOINTS = frozenset({"of", "and", "or"})
_HEADED = frozenset({"state", "states", "government", "governments", "heads"})
_JOINT = frozenset({",", "and"})
_FIELD = Sort.COMMON | Sort.ROLE
_SMALL_WORDS = frozenset({"of", "and", "the", "for"})


def complements(passage: Passage, first: int, end: int, entry: Entry, known: Known) -> tuple[int, str | None]:
    """Where the complements behind the head noun end, and the country that they name."""
    tokens, country, last = passage.tokens, None, end
    if end > first + 1 and tokens[end - 1].sorts & Sort.COMMON and " of " in entry.name:
        last = _with_fields(passage, end, known)  # *Council of Ministers of Foreign Affairs* and Trade
    while last + 1 < len(tokens) and tokens[last].fold in _PREPOSITIONS:
        start = last + 1 + (tokens[last + 1].fold == "the")
        if start >= len(tokens):
            break
        stop = _up_to_acronym(passage, first, start)
        if not stop and tokens[last].fold == "for" and place_at(passage, start) and _has_a_name(passage, first, end):
            break  # *the envoy of the African Union* for Peru
        if not stop and tokens[last].fold == "of" and last == end:
            stop = office_end(passage, start, entry)
        if not stop and _may_complement(passage, tokens[last].fold, start, entry, last > end):
            stop = _behind_gerund(passage, complement(passage, start, known), start, known)
        if stop <= start:
            break
        stop = _with_fields(passage, stop, known)
        of_nation = tokens[last].fold == "of" and entry.group in OF_NATIONS
        country = _country_of(passage, start, stop, of_nation) or country
        last = stop
    return _with_number(passage, last, entry) if last > end else last, country


def _with_number(passage: Passage, last: int, entry: Entry) -> int:
    """*University of Yaounde I*, *of Paris VIII*: the end of a university's name with its number."""
    behind = passage.tokens[last : last + 2] if entry.name == "university" else []
    numbered = bool(behind) and behind[0].all_caps and behind[0].ordinal is not None
    first = bool(behind) and behind[0].text == "I" and len(behind) > 1 and (behind[1].cap or not behind[1].word)
    return last + (numbered or first)


def _has_a_name(passage: Passage, first: int, end: int) -> bool:
    """Whether the words alone are the name of a body of the gazetteer."""
    hit = passage.find(first, KNOWN_BODY) if passage.tokens[first].leads & KNOWN_BODY else None
    return hit is not None and hit[0] == end


def _with_fields(passage: Passage, end: int, known: Known) -> int:
    """*of Trade*, *Industry and Tourism*: the end of a list of fields of which the first ends before token ``end``; a
    body among them begins another list."""
    tokens = passage.tokens
    if end == len(tokens) or tokens[end].form not in _JOINT or not tokens[end - 1].sorts & _FIELD:
        return end
    last = fields(passage, end, known)
    return end if any(_heads_body(token) for token in tokens[end:last]) else last


def _heads_body(token: Token) -> bool:
    return bool(token.sorts & Sort.BODY_NOUN and not token.sorts & Sort.WEAK_NOUN)


def heads_end(passage: Passage, at: int) -> int:
    """*of Heads of State and Government (Prime Ministers)*: the end of those who sit in a body, from the *of* at token
    ``at``; ``at`` where none do."""
    tokens = passage.tokens
    start = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].fold == "the")
    if start >= len(tokens) or tokens[at].fold != "of" or tokens[start].fold != "heads" or not tokens[start].cap:
        return at
    end = start + 1
    while end + 1 < len(tokens) and tokens[end].fold in _JOINTS and tokens[end + 1].fold in _HEADED:
        end += 2
    if end == start + 1:
        return at
    bracket = [token.text.casefold() for token in tokens[end : end + 4]]
    return end + 4 if bracket == ["(", "prime", "ministers", ")"] else end


def _behind_gerund(passage: Passage, stop: int, start: int, known: Known) -> int:
    """*for Saving the Aral Sea*: the end of what the one word that ends before ``stop`` is done to."""
    tokens = passage.tokens
    done = stop == start + 1 and tokens[start].fold.endswith("ing") and stop + 1 < len(tokens)
    if not done or tokens[stop].fold != "the" or not tokens[stop + 1].cap:
        return stop
    return max(stop, complement(passage, stop + 1, known))


def _country_of(passage: Passage, start: int, stop: int, of_nation: bool) -> str | None:
    """The country that a complement names; ``of_nation``: behind what only countries have, *the Parliament of …*."""
    tokens, place = passage.tokens, place_at(passage, start)
    if place and place[0] == stop:
        return place[1].country or place[1].name if place[1].sorts & Sort.COUNTRY else None
    if tokens[start].fold == "republic" and tokens[stop - 1].cap:
        return tokens[stop - 1].text
    if of_nation and stop == start + 1 and not tokens[start].sorts & Sort.COMMON:
        return tokens[start].text
    return tokens[start].text if start + 1 < len(tokens) and tokens[start + 1].possessive else None


def _up_to_acronym(passage: Passage, first: int, start: int) -> int:
    """*… Measures in Asia (CICA)*: the end of the words whose initials the acronym in brackets counts up, or 0."""
    tokens, end = passage.tokens, start
    while end < len(tokens) and tokens[end].word and (tokens[end].cap or tokens[end].fold in _SMALL_WORDS):
        if tokens[end].fold == "and" and tokens[end - 1].sorts & Sort.COUNTRY:
            return 0  # *the Ministry of Health of Nepal and the World Food Programme (WFP)* are two
        end += 1
    brackets = [token.text for token in tokens[end : end + 3 : 2]]
    if end == start or brackets != ["(", ")"]:
        return 0
    acronym = tokens[end + 1].text
    initials = "".join(part[0] for t in tokens[first:end] if t.cap for part in t.text.split("-") if part)
    letters = iter(initials.upper())
    counted = acronym.isupper() and acronym[-1] == tokens[end - 1].text[0] and all(c in letters for c in acronym)
    return end if counted else 0


def _somebody(passage: Passage, start: int) -> bool:
    """Whether a title with a name begins at token ``start``, directly behind *of*."""
    office = passage.find(start, Sort.FRONT_ROLE)
    if office is None or passage.tokens[start - 1].fold != "of" or office[0] == len(passage.tokens):
        return False
    behind = passage.tokens[office[0]]
    return behind.cap and bool(behind.sorts & Sort.GIVEN) and not passage.tokens[office[0] - 1].fold.endswith("s")


def _may_complement(passage: Passage, word: str, start: int, entry: Entry, again: bool) -> bool:
    """Whether the preposition ``word`` leads to a part of the name at token ``start``; ``again``: not the first one."""
    token, place = passage.tokens[start], place_at(passage, start)
    if token.sorts & (Sort.CALENDAR | Sort.HONORIFIC | Sort.FUNCTION) and not place:
        return False
    if word == "of" and place and entry.group == "company" and entry.sorts & Sort.WEAK_NOUN:
        return False  # *Zwyx Tankers* of Piraeus: where it is
    if word == "of" and _somebody(passage, start):
        return False  # *the Government of Premier* Zwyx
    if word == "of":
        return token.cap or (token.text[0].isdigit() and entry.name in ("group", "council", "committee"))
    if entry.name == "government" or not token.cap or token.sorts & Sort.FRONT_ROLE:
        return False
    if word == "to":
        return entry.name in _AT_HEADS
    if word in ("in", "at"):
        region = word == "in" and again and place is not None and place[1].group in ("continent", "region")
        return region or (place is not None and entry.name in _AT_HEADS)
    if place is not None:  # *Economic Commission for Africa*; one leaves a ministry for Geneva
        return word == "for" and bool(entry.sorts & Sort.FRONT_NOUN) and entry.group not in OF_NATIONS
    return not token.sorts or bool(token.sorts & (Sort.COMMON | Sort.BODY_NOUN))
