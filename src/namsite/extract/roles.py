"""Titles as written: the head noun with all that belongs to it, in front and behind."""

from __future__ import annotations

import re

from namsite.draft import Body, Reading, Role
from namsite.lexicon import Entry, Sort
from namsite.phrases import Known, complement, place_at
from namsite.tokens import Passage

_PREPOSITIONS = frozenset({"of", "to", "for", "at", "on", "in"})
_SENT = re.compile(
    r"\b(?:assistant|advis[eo]r|aide|ambassador|envoy|representative|deputy|secretary|rapporteur|coordinator|counsel\w*|observer|consultant|delegate|attach[eé]|emissary|heir|successor|liaison|nuncio|minister|commissioner|spokes\w+|chaplain|physician)\b"
)
_LOWER_COMPLEMENTS = frozenset(
    [
        "state",
        "board",
        "council",
        "committee",
        "commission",
        "department",
        "office",
        "staff",
        "session",
        "parliament",
        "government",
        "cabinet",
        "ministry",
        "republic",
        "presidency",
        "meeting",
        "movement",
        "group",
        "union",
        "bloc",
        "bank",
        "company",
        "delegation",
        "agency",
        "court",
        "house",
        "senate",
        "army",
        "navy",
        "managing",
        "executive",
        "supervisory",
        "security",
        "foreign",
        "national",
        "general",
        "international",
        "opposition",
        "ruling",
        "country",
    ]
)


def find_roles(reading: Reading, known: Known) -> list[Role]:
    """All titles of a passage, left to right; a title inside a longer one's complement is not listed again."""
    passage, at = reading.passage, 0
    found: list[Role] = []
    while at < len(passage.tokens):
        hit = passage.find(at, Sort.ROLE)
        if hit and not _no_role(reading, at, *hit):
            role = _role(reading, at, *hit, known)
            previous = found[-1] if found else None
            if previous and role.first < previous.last:
                role.first = max(role.noun, previous.last)
            if not (previous and role.noun < previous.last):
                found.append(role)
                at = max(role.last, hit[0])
                continue
        at += 1
    return found


def _no_role(reading: Reading, at: int, end: int, entry: Entry) -> bool:
    """A word that looks like a title but is part of a name, or a verb (*chairs*, *heads*)."""
    token = reading.passage.tokens[at]
    if entry.name.endswith(".") and not token.text.endswith(".") and at and reading.passage.tokens[at - 1].cap:
        return True  # *Hun Sen* is no senator
    inside = any(b.first <= at < b.last and b.group != "government" and not b.first == at for b in reading.bodies)
    if inside:
        return True
    if (
        not token.cap
        and token.fold.endswith("s")
        and entry.name + "s" == token.fold
        and token.fold in ("heads", "chairs", "judges", "hosts", "leads", "coaches")
    ):
        after = reading.passage.tokens[end] if end < len(reading.passage.tokens) else None
        return after is not None and after.fold != "of"
    if not token.cap and token.fold in ("head", "chair", "lead", "host", "judge", "general", "coach", "star", "guard"):
        before = reading.passage.tokens[at - 1].fold if at else ""
        return before in ("to", "will", "would", "in", "can", "must", "should", "may")
    return False


def _role(reading: Reading, at: int, end: int, entry: Entry, known: Known) -> Role:
    passage = reading.passage
    token = passage.tokens[at]
    role = Role(
        at,
        end,
        at,
        entry.name,
        entry.group,
        bool(entry.sorts & Sort.FRONT_ROLE),
        bool(entry.sorts & Sort.WEAK_ROLE),
        plural=_plural(passage, at, end, entry),
    )
    _extend_left(reading, role, token.cap)
    _extend_right(reading, role, known)
    role.bare = role.first == at and role.last == end
    return role


def _plural(passage: Passage, at: int, end: int, entry: Entry) -> bool:
    words = " ".join(token.fold for token in passage.tokens[at:end])
    return words != entry.name.casefold() and words.endswith(("s", "men"))


# ---- to the left: Deputy, Indian External Affairs, UN, Uganda's ----


def _extend_left(reading: Reading, role: Role, cap: bool) -> None:
    passage, first = reading.passage, role.first
    tokens = passage.tokens
    while first > 0:
        token = tokens[first - 1]
        if token.sorts & Sort.STATE:
            role.state = token.fold
            first -= 1
        elif token.sorts & Sort.RANK and (token.cap == cap or token.fold in ("deputy", "vice", "senior", "acting")):
            first -= 1
        else:
            break
    if cap:
        first = _portfolio(reading, first)
    first = _owner(reading, role, first)
    while first > 0 and tokens[first - 1].sorts & Sort.STATE and not tokens[first - 1].cap:
        role.state = role.state or tokens[first - 1].fold
        first -= 1
    role.first = first


def _portfolio(reading: Reading, first: int) -> int:
    """*External Affairs* Minister, *Press* Secretary: capitalised common words before the noun."""
    passage = reading.passage
    start = first
    while start > 0:
        token = passage.tokens[start - 1]
        if (
            not token.cap
            or not token.sorts & (Sort.COMMON | Sort.BODY_NOUN)
            or token.sorts & (Sort.FUNCTION | Sort.CALENDAR | Sort.DEMONYM | Sort.MEETING | Sort.FRONT_ROLE)
        ):
            break
        if reading.body_ending(start) or (
            passage.starts_sentence(start - 1)
            and not token.sorts & Sort.RANK
            and start - 1 + 1 == first
            and first - start == 0
            and _verb_like(token.fold)
        ):
            break
        start -= 1
    return start


def _verb_like(word: str) -> bool:
    return word.endswith(("ed", "ing"))


def _owner(reading: Reading, role: Role, first: int) -> int:
    """Whose office it is, before the noun: *UN*, *Venezuelan*, *Uganda's*, *European Commission*."""
    passage = reading.passage
    tokens = passage.tokens
    if first == 0:
        return first
    possessive = tokens[first - 1].possessive or tokens[first - 1].text in ("'", "’")
    end = first - 1 if possessive else first
    body = reading.body_ending(end)
    if body and not (possessive and body.first == 0 and False):
        if body.group == "government" and not possessive and not tokens[body.first].cap:
            return first
        role.body = body
        role.country = role.country or body.country
        return body.whole
    for start in range(max(end - 4, 0), end):
        hit = passage.find(start, Sort.DEMONYM | Sort.COUNTRY | Sort.PLACE) if tokens[start].cap else None
        if hit and hit[0] == end:
            role.country = hit[1].country or hit[1].name
            return start
    word = tokens[end - 1] if end else None
    if word is None or not word.cap or not word.word or word.sorts & (Sort.FUNCTION | Sort.CALENDAR | Sort.HONORIFIC):
        return first
    if possessive and not word.sorts & (Sort.GIVEN | Sort.SURNAME):
        if word.text in ("PM",) or word.sorts & Sort.ROLE:
            return end - 1
        role.country = word.text
        return end - 1
    if not possessive and word.all_caps and len(word.text) > 1 and not word.sorts & (Sort.ROLE | Sort.COMMON):
        return end - 1
    if (
        not possessive
        and not word.sorts & (Sort.COMMON | Sort.GIVEN | Sort.SURNAME | Sort.ROLE | Sort.MEETING)
        and not passage.headline
    ):
        return _demonym_like(passage, role, end - 1, first)
    return first


def _demonym_like(passage: Passage, role: Role, at: int, first: int) -> int:
    """*Velmarian President*: an adjective that no list knows, by its ending."""
    word = passage.tokens[at]
    if word.fold.endswith(("ian", "ean", "ese", "ish", "ani", "stani", "can", "nian")) and (
        at == 0 or not passage.tokens[at - 1].cap
    ):
        role.country = word.text
        return at
    return first


# ---- to the right: of the Republic of Azerbaijan, to the United Nations, of the managing board of PSA ----


def _extend_right(reading: Reading, role: Role, known: Known) -> None:
    passage = reading.passage
    tokens, last = passage.tokens, role.last
    if last < len(tokens) and tokens[last].text in ("-elect",):
        last += 1
    while last + 1 < len(tokens) and tokens[last].fold in _PREPOSITIONS:
        stop = _one_complement(reading, role, last, known)
        if stop is None:
            break
        last = stop
    role.last = last


def _one_complement(reading: Reading, role: Role, at: int, known: Known) -> int | None:
    passage = reading.passage
    tokens = passage.tokens
    word = tokens[at].fold
    start = at + 1
    if tokens[start].fold in ("the", "a", "an", "its", "his", "her", "their"):
        start += 1
    if start >= len(tokens):
        return None
    if word in ("at", "on", "in") and not _allowed(reading, start, word, role):
        return None
    if word == "to" and not _SENT.search(role.head):
        return None
    body = reading.body_starting(start)
    if body:
        return _with_body(reading, role, body)
    token = tokens[start]
    place = place_at(passage, start)
    if place and not (place[0] < len(tokens) and tokens[place[0]].possessive):
        role.country = role.country or place[1].country or place[1].name
        return place[0]
    if token.cap or token.ordinal:
        return _capitalised(reading, role, start, known)
    if word == "of" and token.fold in _LOWER_COMPLEMENTS:
        return _lower(reading, start)
    return None


def _allowed(reading: Reading, start: int, word: str, role: Role) -> bool:
    """*at*, *on* and *in* only lead to what an office can be at: a body, *Eurasian Affairs*."""
    token = reading.passage.tokens[start]
    if not token.cap or token.sorts & Sort.CALENDAR:
        return False
    if word == "at":
        return reading.body_starting(start) is not None
    if word == "on":
        return (not place_at(reading.passage, start) and role.last != role.noun + 1) or bool(token.sorts & Sort.COMMON)
    return False


def _with_body(reading: Reading, role: Role, body: Body) -> int:
    role.body = role.body or body
    role.country = role.country or body.country
    tokens = reading.passage.tokens
    last = body.last
    if (
        last + 2 < len(tokens)
        and tokens[last].text == "("
        and tokens[last + 2].text == ")"
        and tokens[last + 1].text == body.acronym
    ):
        last += 3
    return last


def _capitalised(reading: Reading, role: Role, start: int, known: Known) -> int | None:
    """A portfolio (*Foreign Affairs*), a country that no list knows (*the Republic of Velmaria*), a session."""
    passage = reading.passage
    tokens = passage.tokens
    if tokens[start].sorts & (Sort.HONORIFIC | Sort.CALENDAR) or (
        tokens[start].sorts & Sort.FRONT_ROLE and passage.tokens[start - 2].fold == "to"
    ):
        if tokens[start].sorts & Sort.FRONT_ROLE:
            hit = passage.find(start, Sort.ROLE)
            return hit[0] if hit else start + 1
        return None
    if tokens[start].ordinal:
        nouns = [
            n
            for n in range(start + 1, min(start + 4, len(tokens)))
            if tokens[n].sorts & (Sort.MEETING | Sort.WEAK_MEETING)
        ]
        return nouns[0] + 1 if nouns else None
    stop = complement(passage, start, known)
    if stop == start:
        return None
    if tokens[start].fold in ("republic", "kingdom", "state", "commonwealth", "principality") and stop == start + 1:
        if stop < len(tokens) and tokens[stop].fold == "of":
            stop = complement(passage, stop + 1, known)
            role.country = tokens[stop - 1].text
        return stop
    if not any(token.sorts & Sort.COMMON for token in tokens[start:stop]) and role.country is None:
        role.country = " ".join(token.text for token in tokens[start:stop])
    return stop


def _lower(reading: Reading, start: int) -> int | None:
    """*of the managing board*: lower-case words up to a noun that bodies are made of."""
    tokens = reading.passage.tokens
    end = start
    while end < len(tokens) and not tokens[end].cap and tokens[end].fold in _LOWER_COMPLEMENTS:
        end += 1
    return end
