"""What stands behind a title more loosely than a complement: a country without *of*, an office of nobody named."""

from __future__ import annotations

from namsite.draft import Reading, Role
from namsite.lexicon import Sort
from namsite.phrases import person_at, place_at
from namsite.tokens import Passage, Token

_NAME = Sort.GIVEN | Sort.SURNAME
_OF_A_COUNTRY = frozenset(
    {"president", "prime minister", "vice president", "foreign minister", "minister of foreign affairs"}
)
_WITHOUT_A_FIELD = frozenset(
    (
        *("president", "vice president", "prime minister", "premier", "king", "queen", "emir", "amir", "sultan"),
        *("head of state", "secretary general", "secretary-general", "counterpart", "governor", "mayor", "leader"),
    )
)
_THANKS = ("thank", "gratitude", "grateful", "congratulat", "prais", "appreciat", "commend", "hail", "apologi")
_SERVED = frozenset({"state", "government", "organization", "royal"})
_NO_FIELD = Sort.GIVEN | Sort.COUNTRY | Sort.DEMONYM | Sort.HONORIFIC | Sort.STATE | Sort.CALENDAR
_LONGEST_FIELD = 7  # tokens, with the brackets
_PARTS = frozenset({"region", "district", "province", "oblast", "county", "municipality", "prefecture", "governorate"})
_FIELDS = frozenset({"affairs", "relations"})
_LONGEST_OF_A_PLACE = 4  # tokens behind it
_CLOSING = frozenset({",", ".", ";", ")", "–", "—"})


def country_behind(reading: Reading, role: Role, at: int) -> int:
    """*President the Republic of Kenya* Peter Vik, *the President Russia* Ole Vik: where a country ends that stands
    without *of* between an office and a name; else ``at``."""
    passage, tokens = reading.passage, reading.passage.tokens
    if role.country or role.head not in _OF_A_COUNTRY or at >= len(tokens) or not tokens[at - 1].cap:
        return at
    start = at + (tokens[at].text == "the")
    place = place_at(passage, start) if start < len(tokens) and tokens[start].cap else None
    if place is None or not place[1].sorts & Sort.COUNTRY or tokens[start].sorts & _NAME or place[0] >= len(tokens):
        return at
    name = person_at(passage, place[0])
    if name is None or name.last < place[0] + 2:
        return at
    role.country = place[1].country or place[1].name
    return place[0]


def in_brackets(tokens: list[Token], at: int) -> int:
    """*Secretary (Economic Relations)*, *Joint Secretary (East)*: the end of what an official has in hand, in brackets
    behind the title and before a name or *in*; else ``at``."""
    if at >= len(tokens) or tokens[at].text != "(" or not tokens[at - 1].cap:
        return at
    end = next((n for n in range(at + 2, min(at + _LONGEST_FIELD, len(tokens))) if tokens[n].text == ")"), at)
    inside = tokens[at + 1 : end]
    field = inside and all(token.cap or token.text in "&,'" or token.fold in ("and", "of") for token in inside)
    if not field or any(token.sorts & _NO_FIELD or token.all_caps for token in inside) or end + 1 >= len(tokens):
        return at
    common = any(token.sorts & Sort.COMMON for token in inside)
    return end + 1 if common and (tokens[end + 1].cap or tokens[end + 1].fold in ("in", "of", "at")) else at


def of_an_office(reading: Reading, at: int) -> int | None:
    """*press service of Kenyan president,*: the end of an office in lower case with nobody's name behind it."""
    passage, tokens = reading.passage, reading.passage.tokens
    office = passage.find(at, Sort.FRONT_ROLE) if at < len(tokens) and not tokens[at].cap else None
    if office is None or office[1].group not in _SERVED:
        return None
    return office[0] if office[0] == len(tokens) or tokens[office[0]].text in _CLOSING else None


def for_thanks(reading: Reading, role: Role) -> bool:
    """*his gratitude to the Kenyan President for the welcome*: for what somebody is thanked, no field of his."""
    if role.head not in _WITHOUT_A_FIELD:
        return False
    passage = reading.passage
    first, _ = passage.sentence_of(role.first)
    return any(token.fold.startswith(_THANKS) for token in passage.tokens[first : role.first])


def and_other_places(passage: Passage, at: int) -> int:
    """*for West Africa and the Sahel*, *to Peru, Chile and Malta*: where the last place ends of somebody who is sent to
    several; *envoy for Peru and Malta's president* is to one."""
    tokens, end, closed = passage.tokens, at, False
    while not closed and end + 1 < len(tokens) and (tokens[end].text == "," or tokens[end].fold == "and"):
        closed = "and" in (tokens[end].fold, tokens[end + 1].fold)
        start = end + 1 + (tokens[end].text == "," and closed)
        start += start < len(tokens) and tokens[start].fold == "the"
        place = place_at(passage, start) if start < len(tokens) else None
        if place is None:
            return at
        end = place[0]
    if not closed:
        return at
    behind = tokens[end] if end < len(tokens) else None
    if behind is None or not (behind.possessive or behind.text in "'’" or behind.cap):
        return end
    name = person_at(passage, end) if behind.cap and not behind.sorts & Sort.ROLE else None
    return (
        end if name is not None and (name.last > end + 1 or "." in behind.text) else at
    )  # *to Peru and Malta Ole Vik*


def parts_behind(tokens: list[Token], at: int) -> int:
    """*of Orlovo region*, *of the Orlovo District*: where the word for a kind of place behind a name ends, which is at
    token ``at``; else ``at``."""
    return at + 1 if at < len(tokens) and tokens[at].fold in _PARTS else at


def field_of_a_place(tokens: list[Token], at: int) -> int:
    """*for Pacific Island Affairs*, *for East Asian and Pacific Affairs*: where a field of work ends that the name of a
    place or a people begins, which ends at token ``at``; else ``at``."""
    end = at
    while end < min(at + _LONGEST_OF_A_PLACE, len(tokens)) and (tokens[end].cap or tokens[end].fold == "and"):
        if tokens[end].fold in _FIELDS:
            return end + 1
        if tokens[end].sorts & (_NAME | Sort.ROLE):
            break
        end += 1
    return at
