"""What stands behind the head noun of a title: *of the Republic of Azerbaijan*, *to the United Nations*."""

from __future__ import annotations

import re

from namsite.draft import Body, Reading, Role
from namsite.extract.roles.loose import (
    and_other_places,
    country_behind,
    field_of_a_place,
    for_thanks,
    in_brackets,
    of_an_office,
    parts_behind,
)
from namsite.extract.roles.plain import LOWER_COMPLEMENTS, closed, lower_case, organ_behind
from namsite.lexicon import Sort
from namsite.phrases import Known, complement, fields, person_at, place_at
from namsite.tokens import Token

_PREPOSITIONS = frozenset({"of", "to", "for", "at", "on", "in", "with", "from"})
_BEHIND_NOUN = frozenset({"designate", "elect", "emeritus", "emerita", "pro", "ad"})  # *pro tempore*
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their"})
# Whoever is sent or appointed *to* something.
_SENT = re.compile(
    r"\b(?:assistant|advis[eo]r|aide|ambassador|envoy|representative|deputy|secretary|rapporteur|coordinator|counsel\w*"
    r"|observer|consultant|delegate|attach[eé]|emissary|heir|successor|liaison|nuncio|minister|commissioner|spokes\w+"
    r"|chaplain|physician)\b"
)
# Whoever serves somebody else who holds an office.
_SERVES = re.compile(
    r"\b(?:assistant|advis[eo]r|aide|envoy|representative|emissary|spokes\w+|press secretary|chief of staff"
    r"|chef de cabinet)$"
)
_SERVED = frozenset({"state", "government", "organization", "royal"})
_OFFICES = frozenset({"ministry", "department", "office", "cabinet", "secretariat", "government", "administration"})
_OFFICERS = frozenset({"state", "government", "royal", "diplomatic", "military", "police"})
_UNIFORMED = frozenset({"military", "police"})
_MOST_KINDS = 3  # words and signs of *students' union*, *investment bank*
_APOSTROPHES = frozenset({"'", "’"})
_CLOSING = frozenset({",", ".", ";", ")", "–", "—"})
_MEETINGS = Sort.MEETING | Sort.WEAK_MEETING
_NO_EMPLOYER = Sort.CALENDAR | Sort.MEETING | Sort.VENUE | Sort.FUNCTION | Sort.HONORIFIC
_FIELDS = frozenset({"affairs", "relations", "issues", "matters", "integration", "cooperation", "studies"})
_STATES = frozenset({"republic", "kingdom", "state", "commonwealth", "principality"})


def extend_right(reading: Reading, role: Role, known: Known) -> None:
    passage = reading.passage
    tokens, last = passage.tokens, role.last
    if last > role.noun + 1:
        last = organ_behind(tokens, last)  # *of the Opposition bench*
        if last < len(tokens) and tokens[last - 1].text == "opposition" and (body := reading.body_starting(last)):
            last = _with_body(reading, role, body)  # *of the opposition Farmers' League*
        last = _with_fields(reading, role, last, known)
    if last < len(tokens) and tokens[last].fold in _BEHIND_NOUN and (state := passage.find(last, Sort.STATE)):
        role.state, last = role.state or state[1].name, state[0]
    last = country_behind(reading, role, last)
    last = in_brackets(tokens, last) if role.group in _OFFICERS | _SERVED else last
    if [token.fold for token in tokens[last : last + 2]] == ["responsible", "for"] and role.group == "government":
        last += 1  # *Minister Responsible for Trade*
    while last + 1 < len(tokens) and tokens[last].fold in _PREPOSITIONS:
        stop = _one_complement(reading, role, last, known)
        if stop is None:
            break
        last = _with_fields(reading, role, stop, known)
    role.last = last


def _is_field(tokens: list[Token], role: Role, body: Body) -> bool:
    """*Commissioner for Humanitarian Aid*: without an article, what a weak head noun would make a body is a field."""
    weak = tokens[body.last - 1].sorts & Sort.WEAK_NOUN and not body.known and body.acronym is None
    return bool(weak) and role.group == "government" and body.parent is None


def _with_fields(reading: Reading, role: Role, at: int, known: Known) -> int:
    """The end of a minister's list of fields, of which the first ends at token ``at``; what looked like bodies in it
    are none."""
    if role.group != "government" or not reading.passage.tokens[at - 1].cap:
        return at
    end = fields(reading.passage, at, known)
    within = [body for body in reading.bodies if at < body.last and body.first < end]
    if any(body.known or body.last > end for body in within):
        return at
    reading.bodies = [body for body in reading.bodies if body not in within]
    return end


def _one_complement(reading: Reading, role: Role, at: int, known: Known) -> int | None:
    passage = reading.passage
    tokens = passage.tokens
    word = tokens[at].fold
    start = at + 1
    start += tokens[start].fold in _DETERMINERS
    if start >= len(tokens):
        return None
    if word == "in" and [token.fold for token in tokens[at + 1 : at + 3]] == ["charge", "of"]:
        lower = closed(tokens, at + 3)  # *minister in charge of fisheries*
        capitals = at + 3 < len(tokens) and tokens[at + 3].cap
        return (_capitalised(reading, role, at + 3, known) if capitals else None) or lower
    if not _may_lead(reading, start, word, role):
        return _employer(reading, role, at, known) if word == "at" else None
    body = reading.body_starting(start)
    if body and start == at + 1 and word != "at" and _is_field(tokens, role, body):
        reading.bodies.remove(body)
        body = None
    token = tokens[start]
    place = None if body else place_at(passage, start)
    people = None if body or place else passage.find(start, Sort.DEMONYM)  # *of the Chinese President*
    owner = body.last if body else place[0] if place else people[0] if people else start
    holder = _held_by_another(reading, role, start, owner, known)
    if holder is not None:
        return holder or None
    if body and word in ("for", "on") and body.last < len(tokens) and tokens[body.last].text.lower() in _FIELDS:
        return body.last + 1  # *for EU Affairs*
    if body:
        return _beyond(reading, role, _with_body(reading, role, body))
    owner = place[0] if place else start + 1
    land = place or people
    if land and word in ("of", "for", "on") and (field := field_of_a_place(tokens, land[0])) > land[0]:
        return field
    organ = organ_behind(tokens, land[0]) if land and word != "in" else 0
    if land and organ > land[0]:
        role.country = role.country or land[1].country or land[1].name
        role.group = "diplomatic" if tokens[organ - 1].fold == "delegation" else role.group
        return organ  # *of the Indian delegation*, *of the Peru delegation*
    if people and word == "of" and not token.possessive and (called := _called(reading, role, people[0])):
        return called  # *of the Turkish company Zwyx*
    if people and word == "of" and (served := of_an_office(reading, people[0])):
        role.country = role.country or people[1].country or people[1].name
        return served
    if token.cap and owner + 1 < len(tokens) and tokens[owner].possessive:
        unknown = token.text if word == "of" else None  # *for Quinn's League* is of somebody
        role.country = role.country or (place[1].country or place[1].name if place else unknown)
        owned = owner + 1
        return _capitalised(reading, role, owned, known) if tokens[owned].cap else lower_case(reading, owned)
    if place:
        if word != "in":  # where an ambassador is
            role.country = role.country or place[1].country or place[1].name
        parts = parts_behind(tokens, place[0])
        return parts if parts > place[0] or word not in ("for", "to") else and_other_places(passage, parts)
    if token.cap or token.ordinal:
        stop = _capitalised(reading, role, start, known)
        return organ_behind(tokens, stop) if stop is not None and token.cap and start > at + 1 else stop
    if word == "for" and for_thanks(reading, role):
        return None
    called = _called(reading, role, start) if word in ("of", "for") else None
    if called or word not in ("of", "for"):
        return called
    return closed(tokens, start) if word == "for" else lower_case(reading, start)


def _called(reading: Reading, role: Role, start: int) -> int | None:
    """*of the utility Zwyx*, *of the investment bank Zwyx*, *of the interim government of Zwyx*: the end of a body
    behind the common noun for what it is."""
    tokens, end = reading.passage.tokens, start
    while (
        end < min(start + _MOST_KINDS, len(tokens))
        and not tokens[end].cap
        and (tokens[end].word or tokens[end].text in _APOSTROPHES)
    ):
        if end > start and reading.body_starting(end):
            break
        if tokens[end].sorts & (Sort.FUNCTION | Sort.SPEECH) and tokens[end].fold not in LOWER_COMPLEMENTS:
            return None
        end += 1
    body = reading.body_starting(end) if end > start else None
    if body is None or body.first != end or tokens[end].fold == "the":
        return None
    return _with_body(reading, role, body)


def _held_by_another(reading: Reading, role: Role, start: int, at: int, known: Known) -> int | None:
    """*Assistant to the President Ana Ruiz*, *Special Envoy of the UN Secretary-General Ana Ruiz*: where the second
    office ends, if one with a holder behind it stands at token ``at``; 0 where the name is the second's, *adviser to US
    President Okafor*; else None."""
    passage, tokens = reading.passage, reading.passage.tokens
    office = passage.find(at, Sort.FRONT_ROLE) if at < len(tokens) and _SERVES.search(role.head) else None
    if office is None or office[1].group not in _SERVED or office[0] == len(tokens):
        return None
    if person_at(passage, office[0], known) is None:
        return None  # *Executive Director of the Secretariat Ambassador Ruiz* has two offices
    before = role.first - (role.first > 0 and tokens[role.first - 1].fold in _DETERMINERS)
    behind_name = before > 0 and tokens[before - 1].text == ","
    ones_own = tokens[role.noun].cap and tokens[at].cap and tokens[start - 1].fold == "the" and not behind_name
    return office[0] if ones_own else 0


def _may_lead(reading: Reading, start: int, word: str, role: Role) -> bool:
    """*at* leads to a body, *in* to an army or to where an ambassador is, *on* to a field (*Eurasian Affairs*), *to*
    behind whoever is sent."""
    token = reading.passage.tokens[start]
    if word == "to":
        return _SENT.search(role.head) is not None
    if word in ("with", "from"):
        return _employed(reading, start, word, role)
    if word not in ("at", "on", "in"):
        return True
    if not token.cap or token.sorts & Sort.CALENDAR:
        return False
    if word == "in" and role.group == "diplomatic":
        return _sent_there(reading, role, start)
    if word in ("at", "in"):
        body = reading.body_starting(start)
        return body is not None and (word == "at" or role.group in _UNIFORMED or _is_office(reading, role, body))
    if place_at(reading.passage, start):
        return _SENT.search(role.head) is not None
    return bool(token.sorts & Sort.COMMON) or role.last > role.noun + 1


def _employer(reading: Reading, role: Role, at: int, known: Known) -> int | None:
    """*head of finance at Zwyx,*: the end of the name of where somebody works, behind a field in lower case; a name
    that no list knows may be a firm's there, no day's, meeting's or hall's."""
    tokens = reading.passage.tokens
    field = not tokens[at - 1].cap and at > role.noun + len(role.head.split()) and role.group not in _OFFICERS
    if not field or not tokens[at + 1].cap or tokens[at + 1].sorts & _NO_EMPLOYER:
        return None
    end = complement(reading.passage, at + 1, known)
    closes = end == len(tokens) or tokens[end].text in _CLOSING
    return end if closes and end > at + 1 else None


def _is_office(reading: Reading, role: Role, body: Body) -> bool:
    """*Permanent Secretary in the Ministry of Transport*, *minister in the Prime Minister's Office*: where officials
    of a government work."""
    if role.group == body.group == "parliament":
        return True  # *Leader of the Opposition in the Senate of Peru*
    words = reading.passage.tokens[body.first : body.last]
    return role.group == "government" and any(word.fold in _OFFICES for word in words)


def _sent_there(reading: Reading, role: Role, start: int) -> bool:
    """*Ambassador in Riga Ana Ruiz*, *the ambassador in Riga, Ana Ruiz, …*, *Ana Ruiz, ambassador in Riga*: a place and
    a name behind, or a name before."""
    passage, tokens = reading.passage, reading.passage.tokens
    place = place_at(passage, start)
    behind = place[0] if place else len(tokens)
    before = role.first - (role.first > 0 and tokens[role.first - 1].fold in _DETERMINERS)
    named = before > 1 and tokens[before - 1].text == "," and tokens[before - 2].cap
    if place and named and (behind == len(tokens) or tokens[behind].text in _CLOSING):
        return True
    behind += behind < len(tokens) and tokens[behind].text == ","
    behind += behind < len(tokens) and bool(tokens[behind].leads & Sort.HONORIFIC)  # *envoy in Riga, Mr* Ole Vik
    return behind < len(tokens) and person_at(passage, behind) is not None


def _employed(reading: Reading, start: int, word: str, role: Role) -> bool:
    """*an analyst with Zwyx Corp*, *, a judge from Samoa*: whose people somebody is, behind an article; who is sent
    is not called so, nor who is called back *from* a place."""
    tokens = reading.passage.tokens
    led = role.first > 0 and tokens[role.first - 1].fold in ("a", "an", "the")
    if not led or _SENT.search(role.head) or role.plural:
        return False
    body = reading.body_starting(start) is not None
    if word == "with":
        return body
    apart = role.first > 1 and tokens[role.first - 2].text == ","
    return apart and (body or place_at(reading.passage, start) is not None)


def _with_body(reading: Reading, role: Role, body: Body) -> int:
    role.body = role.body or body
    role.country = role.country or body.country
    tokens = reading.passage.tokens
    behind = [token.text for token in tokens[body.last : body.last + 3]]
    return body.last + 3 if behind == ["(", body.acronym, ")"] else body.last


def _beyond(reading: Reading, role: Role, at: int) -> int:
    """What a body's name is only the owner of: *of the UN Secretary-General for Central Africa*, *of the UN
    administration*."""
    passage, tokens = reading.passage, reading.passage.tokens
    if at >= len(tokens):
        return at
    office = passage.find(at, Sort.FRONT_ROLE) if tokens[at].cap and _SENT.search(role.head) else None
    if (
        office
        and office[0] < len(tokens)
        and (tokens[office[0]].fold in _PREPOSITIONS or tokens[office[0]].text in _CLOSING)
    ):
        return office[0]
    organ = organ_behind(tokens, at + tokens[at].possessive)  # *of the Harbour Party's caucus*
    if organ == at + tokens[at].possessive:
        return at
    place = place_at(passage, organ + 1) if organ + 1 < len(tokens) and tokens[organ].fold == "in" else None
    return place[0] if place else organ


def _capitalised(reading: Reading, role: Role, start: int, known: Known) -> int | None:
    """A portfolio (*Foreign Affairs*), a country that no list knows (*the Republic of Velmaria*), a session."""
    passage, tokens = reading.passage, reading.passage.tokens
    office = passage.find(start, Sort.FRONT_ROLE)
    portfolio = role.group == "government" and tokens[start].fold == "justice"
    if office and not portfolio and office[0] < len(tokens) and person_at(passage, office[0], known):
        return None  # *secretary of President Okafor*: the second title is its holder's; not *Minister of Justice*
    if office and office[0] > start + 1 and _SERVES.search(role.head) and tokens[start - 1].fold == "the":
        return office[0]  # *of the Prime Minister* of Malta
    apart = tokens[start].sorts & (Sort.HONORIFIC | Sort.CALENDAR)
    if apart or (office and "to" in (tokens[start - 1].fold, tokens[start - 2].fold)):
        return office[0] if office else None
    if tokens[start].ordinal:
        nouns = (n for n in range(start + 1, min(start + 4, len(tokens))) if tokens[n].sorts & _MEETINGS)
        return next((n + 1 for n in nouns), None)
    stop = complement(passage, start, known)
    if stop == start:
        return None
    if stop < len(tokens) and tokens[stop].fold in _FIELDS:
        return stop + 1  # *of Islamic affairs*
    if tokens[start].fold in _STATES and stop == start + 1:
        name = complement(passage, stop + 1, known) if stop < len(tokens) and tokens[stop].fold == "of" else 0
        if name > stop + 1:
            role.country = tokens[name - 1].text
            return name
        return stop
    served = "for" in (tokens[start - 1].fold, tokens[start - 2].fold)  # *spokeswoman for Kranz*: somebody, at most
    if not served and not any(token.sorts & Sort.COMMON for token in tokens[start:stop]) and role.country is None:
        role.country = " ".join(token.text for token in tokens[start:stop])
    return stop
