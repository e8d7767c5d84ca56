"""Titles as written: the head noun with all that belongs to it, in front and behind."""

from __future__ import annotations

import re

from namsite.draft import Body, Reading, Role
from namsite.lexicon import Entry, Sort
from namsite.phrases import Known, complement, person_at, place_at
from namsite.tokens import Passage

_PREPOSITIONS = frozenset({"of", "to", "for", "at", "on", "in"})
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their"})
# Whoever is sent or appointed *to* something.
_SENT = re.compile(
    r"\b(?:assistant|advis[eo]r|aide|ambassador|envoy|representative|deputy|secretary|rapporteur|coordinator|counsel\w*"
    r"|observer|consultant|delegate|attach[eé]|emissary|heir|successor|liaison|nuncio|minister|commissioner|spokes\w+"
    r"|chaplain|physician)\b"
)
# What an office may be *of* without a capital: *the managing board*.
_LOWER_COMPLEMENTS = frozenset(
    (
        *("state", "board", "council", "committee", "commission", "department", "office", "staff", "session", "court"),
        *("parliament", "government", "cabinet", "ministry", "republic", "presidency", "house", "senate", "meeting"),
        *("movement", "group", "union", "bloc", "bank", "company", "delegation", "agency", "army", "navy", "country"),
        *("managing", "executive", "supervisory", "security", "foreign", "national", "general", "international"),
        *("opposition", "ruling"),
    )
)
_RANKS_IN_LOWER_CASE = frozenset({"deputy", "vice", "senior", "acting"})
_ALSO_PLURAL_VERBS = frozenset({"heads", "chairs", "judges", "hosts", "leads"})
_ALSO_VERBS = frozenset({"head", "chair", "lead", "host", "judge", "general", "coach", "star", "guard"})
_BEFORE_VERBS = frozenset({"to", "will", "would", "in", "can", "must", "should", "may"})
_FIELD = Sort.COMMON | Sort.BODY_NOUN
_NO_FIELD = Sort.FUNCTION | Sort.CALENDAR | Sort.DEMONYM | Sort.MEETING | Sort.FRONT_ROLE
_LANDS = Sort.DEMONYM | Sort.COUNTRY | Sort.PLACE
_MEETINGS = Sort.MEETING | Sort.WEAK_MEETING
_STATES = frozenset({"republic", "kingdom", "state", "commonwealth", "principality"})
_DEMONYM_ENDINGS = ("ian", "ean", "ese", "ish", "ani", "can")


def find_roles(reading: Reading, known: Known) -> list[Role]:
    """All titles of a passage, left to right; a title inside a longer one's complement is not listed again."""
    passage, floor = reading.passage, 0
    found: list[Role] = []
    for at in passage.where_begins(Sort.ROLE):
        hit = passage.find(at, Sort.ROLE) if at >= floor else None
        if hit and not _no_role(reading, at, *hit):
            role = _role(reading, at, *hit, known)
            if found and role.first < found[-1].last:
                role.first = role.noun
            found.append(role)
            floor = role.last
    return found


def _no_role(reading: Reading, at: int, end: int, entry: Entry) -> bool:
    """A word that looks like a title but is part of a name, or a verb (*chairs*, *heads*)."""
    tokens = reading.passage.tokens
    token = tokens[at]
    if entry.name.endswith(".") and not token.text.endswith(".") and at and tokens[at - 1].cap:
        return True  # *Prabodh Sen* is no senator
    if any(body.first < at < body.last and body.group != "government" for body in reading.bodies):
        return True
    if token.cap:
        return False
    if token.fold in _ALSO_PLURAL_VERBS and entry.name + "s" == token.fold:
        return end < len(tokens) and tokens[end].fold != "of"
    return token.fold in _ALSO_VERBS and at > 0 and tokens[at - 1].fold in _BEFORE_VERBS


def _role(reading: Reading, at: int, end: int, entry: Entry, known: Known) -> Role:
    passage = reading.passage
    token = passage.tokens[at]
    role = Role(at, end, at, entry.name, entry.group, plural=_plural(passage, at, end, entry))
    _extend_left(reading, role, token.cap)
    _extend_right(reading, role, known)
    role.bare = role.first == at and role.last == end
    return role


def _plural(passage: Passage, at: int, end: int, entry: Entry) -> bool:
    words = " ".join(token.fold for token in passage.tokens[at:end])
    return words != entry.name.casefold() and words.endswith(("s", "men"))


# ---- to the left: Deputy, Indian External Affairs, UN, Uganda's ----


def _extend_left(reading: Reading, role: Role, cap: bool) -> None:
    tokens, first = reading.passage.tokens, role.first
    while first > 0 and not reading.body_ending(first):
        token = tokens[first - 1]
        if token.sorts & Sort.STATE:
            role.state = token.fold
        elif not token.sorts & Sort.RANK or not (token.cap == cap or token.fold in _RANKS_IN_LOWER_CASE):
            break
        first -= 1
    if cap:
        first = _portfolio(reading, first)
    first = _owner(reading, role, first)
    while first > 0 and tokens[first - 1].sorts & Sort.STATE and not tokens[first - 1].cap:
        role.state = role.state or tokens[first - 1].fold
        first -= 1
    role.first = first


def _portfolio(reading: Reading, first: int) -> int:
    """*External Affairs* Minister, *Press* Secretary: capitalised common words before the noun."""
    passage, start = reading.passage, first
    while start > 0:
        token = passage.tokens[start - 1]
        if not token.cap or not token.sorts & _FIELD or token.sorts & _NO_FIELD:
            break
        if reading.body_ending(start) or (start == first and _opening_verb(passage, start - 1)):
            break
        start -= 1
    return start


def _opening_verb(passage: Passage, at: int) -> bool:
    """*Meeting President Okafor*: the verb that begins the sentence is no portfolio."""
    token = passage.tokens[at]
    return passage.starts_sentence(at) and not token.sorts & Sort.RANK and token.fold.endswith(("ed", "ing"))


def _owner(reading: Reading, role: Role, first: int) -> int:
    """Whose office it is, before the noun: *UN*, *Venezuelan*, *Uganda's*, *European Commission*; where that begins."""
    passage, tokens = reading.passage, reading.passage.tokens
    if first == 0:
        return first
    possessive = tokens[first - 1].possessive or tokens[first - 1].text in ("'", "’")
    end = first - 1 if possessive else first
    body = reading.body_ending(end)
    if body:
        if body.group == "government" and not possessive and not tokens[body.first].cap:
            return first
        role.body = body
        role.country = role.country or body.country
        return body.whole
    for start in range(max(end - 4, 0), end):
        hit = passage.find(start, _LANDS) if tokens[start].cap else None
        if hit and hit[0] == end:
            role.country = hit[1].country or hit[1].name
            return start
    word = tokens[end - 1] if end else None
    if word is None or not word.cap or not word.word or word.sorts & (Sort.FUNCTION | Sort.CALENDAR | Sort.HONORIFIC):
        return first
    return _unknown_owner(passage, role, end - 1, first, possessive)


def _unknown_owner(passage: Passage, role: Role, at: int, first: int, possessive: bool) -> int:
    """The same for a capitalised word at token ``at`` that no list knows as a country or a body."""
    word = passage.tokens[at]
    if possessive:
        before = passage.tokens[at - 1] if at else None
        longer = before is not None and (before.cap or before.sorts & Sort.PARTICLE) and not word.all_caps
        if longer or word.sorts & (Sort.GIVEN | Sort.SURNAME):
            return first  # a person's: *Sheikh Mohammed Al Maktoum's envoy*
        if not word.sorts & Sort.ROLE and word.text != "PM":
            role.country = word.text
        return at
    if word.all_caps and not word.sorts & (Sort.ROLE | Sort.COMMON):
        return at
    barred = Sort.COMMON | Sort.GIVEN | Sort.SURNAME | Sort.ROLE | Sort.MEETING
    if not word.sorts & barred and not passage.headline:
        return _demonym_like(passage, role, at, first)
    return first


def _demonym_like(passage: Passage, role: Role, at: int, first: int) -> int:
    """*Velmarian President*: an adjective that no list knows, by its ending."""
    word = passage.tokens[at]
    if word.fold.endswith(_DEMONYM_ENDINGS) and (at == 0 or not passage.tokens[at - 1].cap):
        role.country = word.text
        return at
    return first


# ---- to the right: of the Republic of Azerbaijan, to the United Nations, of the managing board of PSA ----


def _extend_right(reading: Reading, role: Role, known: Known) -> None:
    passage = reading.passage
    tokens, last = passage.tokens, role.last
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
    start += tokens[start].fold in _DETERMINERS
    if start >= len(tokens):
        return None
    if not _may_lead(reading, start, word, role):
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


def _may_lead(reading: Reading, start: int, word: str, role: Role) -> bool:
    """*at* leads to a body, *on* to a field (*Eurasian Affairs*), *to* behind whoever is sent, *in* to nothing."""
    token = reading.passage.tokens[start]
    if word == "to":
        return _SENT.search(role.head) is not None
    if word not in ("at", "on", "in"):
        return True
    if not token.cap or token.sorts & Sort.CALENDAR or word == "in":
        return False
    if word == "at":
        return reading.body_starting(start) is not None
    return bool(token.sorts & Sort.COMMON) or (role.last > role.noun + 1 and not place_at(reading.passage, start))


def _with_body(reading: Reading, role: Role, body: Body) -> int:
    role.body = role.body or body
    role.country = role.country or body.country
    tokens = reading.passage.tokens
    behind = [token.text for token in tokens[body.last : body.last + 3]]
    return body.last + 3 if behind == ["(", body.acronym, ")"] else body.last


def _capitalised(reading: Reading, role: Role, start: int, known: Known) -> int | None:
    """A portfolio (*Foreign Affairs*), a country that no list knows (*the Republic of Velmaria*), a session."""
    passage, tokens = reading.passage, reading.passage.tokens
    office = passage.find(start, Sort.FRONT_ROLE)
    if office and office[0] < len(tokens) and person_at(passage, office[0], known):
        return None  # *adviser to President Okafor*: the second title is its holder's
    apart = tokens[start].sorts & (Sort.HONORIFIC | Sort.CALENDAR)
    if apart or (office and "to" in (tokens[start - 1].fold, tokens[start - 2].fold)):
        return office[0] if office else None
    if tokens[start].ordinal:
        nouns = (n for n in range(start + 1, min(start + 4, len(tokens))) if tokens[n].sorts & _MEETINGS)
        return next((n + 1 for n in nouns), None)
    stop = complement(passage, start, known)
    if stop == start:
        return None
    if tokens[start].fold in _STATES and stop == start + 1:
        name = complement(passage, stop + 1, known) if stop < len(tokens) and tokens[stop].fold == "of" else 0
        if name > stop + 1:
            role.country = tokens[name - 1].text
            return name
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
