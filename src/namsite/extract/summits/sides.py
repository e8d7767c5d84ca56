"""How far the name of a summit reaches: number, body, place and kind before the noun; body, people and topic behind it."""

from __future__ import annotations

from namsite.draft import Body, Reading, Summit
from namsite.lexicon import Sort
from namsite.phrases import Known, complement, place_at
from namsite.spelling import key
from namsite.tokens import Token

KIND_WORDS = frozenset(
    [
        "extraordinary",
        "special",
        "emergency",
        "informal",
        "ministerial",
        "summit-level",
        "high-level",
        "annual",
        "regular",
        "joint",
        "virtual",
        "video",
        "online",
        "inaugural",
        "ordinary",
        "biennial",
        "trilateral",
        "quadrilateral",
        "consultative",
        "jubilee",
        "commemorative",
        "preparatory",
        "international",
    ]
)
_EXTRA = frozenset({"extraordinary", "special", "emergency"})
GROUPS_OF_PEOPLE = frozenset(
    [
        "heads",
        "state",
        "states",
        "government",
        "governments",
        "leaders",
        "ministers",
        "foreign",
        "presidents",
        "prime",
        "speakers",
    ]
)
_MEMBERS = frozenset(["member", "members", "countries", "states", "nations"])
SIZES = frozenset({"climate", "peace", "donor", "donors", "security", "review", "donors'"})


def to_the_left(reading: Reading, summit: Summit) -> None:
    tokens = reading.passage.tokens
    first = summit.first
    while first > 0:
        token = tokens[first - 1]
        body = next((b for b in reading.bodies if b.last == first or (b.last == first - 1 and token.possessive)), None)
        if token.text == ")" and first >= 3 and tokens[first - 3].text == "(":
            body = next((b for b in reading.bodies if b.last == first - 3), None)
        if body and not body.first <= summit.noun < body.last:
            summit.body = body
            first = body.whole if body.parent and body.parent.first == body.whole else body.first
        elif token.ordinal is not None and not (
            token.fold in ("first", "second") and not token.cap and tokens[first - 2].fold == "at" and first > 1
        ):
            summit.number = summit.number or token.ordinal
            first -= 1
        elif token.fold in KIND_WORDS:
            summit.extraordinary = summit.extraordinary or token.fold in _EXTRA
            first -= 1
        elif token.fold in ("next", "last", "previous", "upcoming", "forthcoming"):
            summit.announced = token.fold in ("next", "upcoming", "forthcoming")
            first -= 1
            break
        elif token.fold == "and" and first > 1 and tokens[first - 2].ordinal is not None and summit.number:
            first -= 1
        elif _apostrophe(token) and first > 1 and tokens[first - 2].fold in GROUPS_OF_PEOPLE:
            first -= 2
            while first > 0 and tokens[first - 1].fold in (
                "foreign",
                "prime",
                "economic",
                "world",
                "health",
                "oil",
                "finance",
                "defence",
                "defense",
            ):
                first -= 1
        elif (token.fold in SIZES and summit.head == "conference") or (
            token.text[0].isdigit()
            and len(token.text) == 4
            and not tokens[first - 2].text == ","
            and first == summit.first
        ):
            first -= 1
        elif token.cap and token.word and _may_modify(reading, first - 1):
            start = _place_ending(reading, first)
            if start is not None:
                summit.place = summit.place or reading.passage.text(start, first)
                first = start
            else:
                first -= 1
        else:
            break
    summit.first = first


def _apostrophe(token: Token) -> bool:
    return token.text in ("'", "’", "`") or token.possessive


def _may_modify(reading: Reading, at: int) -> bool:
    token = reading.passage.tokens[at]
    if token.sorts & (Sort.HONORIFIC | Sort.CALENDAR) or any(h.first <= at < h.last for h in reading.people):
        return False
    if token.sorts & Sort.FUNCTION and not token.ordinal:
        return False
    return not (token.sorts & Sort.FRONT_ROLE) or token.fold in GROUPS_OF_PEOPLE


def _place_ending(reading: Reading, end: int) -> int | None:
    for start in range(max(end - 4, 0), end):
        place = place_at(reading.passage, start)
        if place and place[0] == end:
            return start
    return None


def to_the_right(reading: Reading, summit: Summit, known: Known) -> None:
    tokens = reading.passage.tokens
    last = summit.last
    while last + 1 < len(tokens):
        word = tokens[last].fold
        if (
            tokens[last].text == "("
            and last + 2 < len(tokens)
            and tokens[last + 2].text == ")"
            and tokens[last + 1].all_caps
        ):
            last += 3
            continue
        if word not in ("of", "on", "for", "in"):
            break
        stop = _complement(reading, summit, last, word, known)
        if stop is None:
            break
        last = stop
    summit.last = last


def _complement(reading: Reading, summit: Summit, at: int, word: str, known: Known) -> int | None:
    tokens = reading.passage.tokens
    start = at + 1 + (tokens[at + 1].fold in ("the", "its"))
    if start >= len(tokens):
        return None
    if word == "in":
        return _in_response(reading, start)
    body = reading.body_starting(start)
    if body and word == "of":
        summit.body = summit.body or body
        return _members(reading, _brackets(reading, body))
    token = tokens[start]
    if word == "of" and token.fold in GROUPS_OF_PEOPLE:
        while start < len(tokens) and (
            tokens[start].fold in GROUPS_OF_PEOPLE
            or (
                tokens[start].fold in ("of", "and")
                and start + 1 < len(tokens)
                and tokens[start + 1].fold in GROUPS_OF_PEOPLE
            )
        ):
            start += 1
        return start
    if word == "of" and token.text.isdigit() and len(token.text) == 4:
        return start + 1 if start + 1 >= len(tokens) or tokens[start + 1].text not in ("-", "–") else None
    if word == "of" and token.sorts & (Sort.MEETING | Sort.WEAK_MEETING) and token.cap:
        return start + 1
    if (
        token.cap
        and not token.sorts & (Sort.CALENDAR | Sort.FUNCTION | Sort.FRONT_ROLE)
        and (word == "of" or not place_at(reading.passage, start))
    ):
        if token.ordinal or token.text[0].isdigit():
            return None
        stop = complement(reading.passage, start, known)
        if stop > start and word != "of":
            summit.topic = key(reading.passage.text(start, stop))
            if stop < len(tokens) and tokens[stop].text.isdigit() and len(tokens[stop].text) == 4:
                stop += 1
        return _members(reading, stop) if stop > start else None
    return None


def _in_response(reading: Reading, start: int) -> int | None:
    """*in response to COVID-19*."""
    tokens = reading.passage.tokens
    if start + 2 < len(tokens) and tokens[start].fold == "response" and tokens[start + 1].fold == "to":
        stop = start + 2 + (tokens[start + 2].fold == "the")
        while stop < len(tokens) and tokens[stop].cap:
            stop += 1
        return stop if tokens[stop - 1].cap else None
    return None


def _brackets(reading: Reading, body: Body) -> int:
    tokens = reading.passage.tokens
    at = body.last
    if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")":
        return at + 3
    return at


def _members(reading: Reading, at: int) -> int:
    """*member countries*, *Member States* behind a body's name."""
    tokens = reading.passage.tokens
    end = at
    while end < len(tokens) and tokens[end].fold in _MEMBERS:
        end += 1
    return end if end > at + 1 or (end == at + 1 and tokens[at].fold == "members") else at
