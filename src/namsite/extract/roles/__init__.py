"""Titles as written: the head noun with all that belongs to it, in front and behind."""

from __future__ import annotations

from namsite.draft import Reading, Role
from namsite.extract.roles.complements import extend_right
from namsite.extract.roles.owners import extend_left
from namsite.lexicon import Entry, Sort
from namsite.phrases import Known, behind_retired, given_here
from namsite.spelling import fold
from namsite.tokens import Passage, Token

_ALSO_PLURAL_VERBS = frozenset({"heads", "chairs", "judges", "hosts", "leads"})
_ALSO_VERBS = frozenset({"head", "chair", "lead", "host", "judge", "general", "coach", "star", "guard"})
_BEFORE_VERBS = frozenset({"to", "will", "would", "in", "can", "must", "should", "may"})
_PREMIERS = frozenset({"prime minister", "premier"})
# Those who may head a ministry as well: *Deputy Prime Minister and Minister of Foreign Affairs*.
_WITH_A_PORTFOLIO = _PREMIERS | {
    "deputy prime minister", "first deputy prime minister", "second deputy prime minister",
    "deputy premier", "vice premier", "vice-premier", "vice prime minister", "crown prince",
    "vice president", "vice-president", "state councilor", "state councillor", "attorney general", "attorney-general",
}  # fmt: skip
_IN_GOVERNMENT = frozenset({"government", "diplomatic"})  # *Special Envoy of the President – Minister of …*
_OWNERS = frozenset({"his", "her", "their", "my", "our", "whose"})
_EXECUTIVES = frozenset({"chief executive", "chief executive officer", "ceo", "managing director"})
_WITH_EXECUTIVES = frozenset({"president", "chairman", "chairwoman", "chair", "founder", "co-founder"})
_RANKS = frozenset({"chief", "deputy"})
_LONGEST_OFFICE = 3  # words of *deputy prime minister*
_UNIFORMED = ("military", "police")
_PARTIES = frozenset({"liberal", "democrat", "conservative"})  # *Liberal Democrat* spokesman
_BUSINESS = frozenset({"business", "organization"})


def find_roles(reading: Reading, known: Known) -> list[Role]:
    """All titles of a passage, left to right; a title inside a longer one's complement is not listed again."""
    passage, floor = reading.passage, 0
    found: list[Role] = []
    for at in passage.where_begins(Sort.ROLE):
        hit = passage.find(at, Sort.ROLE) if at >= floor else None
        if hit and not _gives_way(passage, at, hit[0]) and not _no_role(reading, at, *hit):
            role = _role(reading, at, *hit, known)
            if found and role.first < found[-1].last:
                if role.first <= found[-1].first:
                    found.pop()  # *Assistant* Minister, *Chief* designer
                else:
                    _begin_anew(role)
            if found and _is_rank_of(found[-1], role):
                role.first = found.pop().first
            found.append(role)
            floor = role.last
    return _join_shared(reading, found) if len(found) > 1 else found


def _is_rank_of(before: Role, role: Role) -> bool:
    """*Chief Trade Adviser*, *Deputy Bank Governor*: a rank that was a title of its own, directly before the field of
    another."""
    return before.bare and before.head in _RANKS and before.last == role.first < role.noun


def _begin_anew(role: Role) -> None:
    """*Secretary General of the African Union Ambassador X*: the body before the second title is the first one's, so
    the second has no owner but what stands behind it."""
    role.first = role.noun
    alone = role.last == role.noun + len(role.head.split())
    if role.body and role.body.first < role.noun:
        role.body = None
    if alone:
        role.country, role.bare = None, True


def _gives_way(passage: Passage, at: int, end: int) -> bool:
    """*first Secretary General*: no first secretary, where a title that begins inside reaches farther."""
    for start in range(at + 1, end):
        other = passage.find(start, Sort.ROLE)
        if other and other[0] > end and passage.tokens[start].cap == passage.tokens[end].cap:
            return True  # not *police chief* Inspector Okafor
    return False


def _join_shared(reading: Reading, roles: list[Role]) -> list[Role]:
    """*chairman and chief executive of Velmar Corp.*: two posts in business with one complement are one title."""
    tokens, joined = reading.passage.tokens, list[Role]()
    for role in roles:
        before = joined[-1] if joined else None
        shares = (
            before is not None
            and before.bare
            and before.last + 1 == role.first == role.noun
            and tokens[before.last].fold == "and"
            and role.last > role.noun + len(role.head.split())
            and before.group in _BUSINESS
            and role.group in _BUSINESS | {"government"}  # a chief executive may be a government's
            and tokens[before.noun].cap == tokens[role.noun].cap
        )
        shares = shares or (before is not None and _one_office(reading, before, role))
        if before is not None and before.head in _PARTIES and _of_a_party(reading, before, role):
            role.first, role.bare = before.first, False
            joined[-1] = role
        elif before is not None and shares:
            before.last, before.body, before.bare = role.last, role.body, False
            before.country, before.group = role.country or before.country, role.group
            before.head = before.head if before.head in _PREMIERS or before.group in _BUSINESS else role.head
        else:
            joined.append(role)
    return joined


def _of_a_party(reading: Reading, before: Role, role: Role) -> bool:
    """*Liberal Democrat justice spokesman*, *Conservative MSP*: whose post a party's member has."""
    noun = reading.passage.tokens[role.noun]
    return before.last == role.first and (role.head in _PARTIES or noun.all_caps or not noun.cap)


def _of_one_firm(reading: Reading, before: Role, role: Role) -> bool:
    """*President and chief executive* Ana Ruiz, Ole Vik, *chairman and CEO*: both directly before a name, or behind."""
    tokens = reading.passage.tokens
    led = before.bare and before.head in _WITH_EXECUTIVES and role.bare and role.head in _EXECUTIVES
    behind = before.first > 1 and tokens[before.first - 1].text == "," and tokens[before.first - 2].cap
    return led and (behind or (role.last < len(tokens) and tokens[role.last].cap))


def _one_office(reading: Reading, before: Role, role: Role) -> bool:
    """*Deputy Prime Minister – Minister of Foreign Affairs of Kazakhstan*, *Crown Prince and Prime Minister*: one
    office of two posts."""
    link = reading.passage.tokens[before.last]
    if before.last + 1 != role.first or before.plural or role.plural or before.body is not None:
        return False
    if link.fold == "and" and _of_one_firm(reading, before, role):
        return True
    if link.fold == "and":
        posts = reading.passage.tokens[before.noun].cap == reading.passage.tokens[role.noun].cap
        deputy = before.head in _WITH_A_PORTFOLIO and before.last == before.noun + len(before.head.split())
        ministry = role.head not in _WITH_A_PORTFOLIO - _PREMIERS or (before.group == "state" and "prime" in role.head)
        return posts and deputy and role.group == "government" and ministry
    government = before.group in _IN_GOVERNMENT and role.group == "government" and before.country is None
    return link.text in ("–", "—", "-") and government


def _no_role(reading: Reading, at: int, end: int, entry: Entry) -> bool:
    """A word that looks like a title but is part of a name, or a verb (*chairs*, *heads*)."""
    tokens = reading.passage.tokens
    token = tokens[at]
    if entry.name.isupper() and (token.text != entry.name or (at > 0 and tokens[at - 1].text[0].isdigit())):
        return True  # *5 pm*, *5 PM*
    if entry.name.endswith(".") and not token.text.endswith(".") and at and tokens[at - 1].cap:
        return True  # *Prabodh Sen* is no senator
    if token.sorts & Sort.GIVEN and not entry.sorts & Sort.FRONT_ROLE and end == at + 1 and _goes_on(tokens, end):
        return True  # *Amir Khan* is no amir
    may_be_given = token.sorts & Sort.GIVEN and not token.sorts & Sort.HONORIFIC
    if entry.group == "royal" and may_be_given and _behind_an_office(reading.passage, at):
        return True  # *Foreign Minister Shah Mahmood Qureshi*
    if entry.group == "royal" and given_here(tokens, at):
        return True
    place = reading.passage.places.get(at)
    if place and place[0] > end:
        return True  # *Cook Islands*
    if entry.group == "relative" and token.sorts & Sort.HONORIFIC and _of_an_order(tokens, at):
        return True  # *Sister Ana Ruiz* of the Ursulines
    for body in reading.bodies:
        if body.first < at < body.last and body.group != "government":
            return True
    if token.fold == "veteran" and end < len(tokens) and tokens[end].leads & Sort.ROLE:
        return True  # *veteran envoy*: an envoy of long standing
    if token.cap:
        return False
    if token.fold in _ALSO_PLURAL_VERBS and entry.name + "s" == token.fold:
        return end < len(tokens) and tokens[end].fold != "of"
    return token.fold in _ALSO_VERBS and at > 0 and tokens[at - 1].fold in _BEFORE_VERBS


def _behind_an_office(passage: Passage, at: int) -> bool:
    """Whether the word at token ``at`` stands directly behind a minister's title, and a name goes on."""
    start = max(at - _LONGEST_OFFICE, 0)
    offices = [passage.find(n, Sort.ROLE) for n in range(start, at) if passage.tokens[n].leads & Sort.ROLE]
    return _goes_on(passage.tokens, at + 1) and any(
        hit and hit[0] == at and hit[1].group == "government" for hit in offices
    )


def _of_an_order(tokens: list[Token], at: int) -> bool:
    """Whether a name of two words stands behind, and nothing before says whose relative somebody is."""
    owned = at > 0 and (tokens[at - 1].possessive or tokens[at - 1].fold in _OWNERS)
    return tokens[at].cap and not owned and _goes_on(tokens, at + 1) and _goes_on(tokens, at + 2)


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether the word at token ``at`` may be the rest of a name."""
    return at < len(tokens) and tokens[at].cap and tokens[at].word and not tokens[at].sorts & Sort.HONORIFIC


def _role(reading: Reading, at: int, end: int, entry: Entry, known: Known) -> Role:
    passage = reading.passage
    token = passage.tokens[at]
    role = Role(at, end, at, entry.name, entry.group, plural=_plural(passage, at, end, entry))
    extend_left(reading, role, token.cap)
    extend_right(reading, role, known)
    role.bare = role.first == at and role.last == end
    if role.group in _UNIFORMED:
        role.last = behind_retired(passage.tokens, role.last)
    return role


def _plural(passage: Passage, at: int, end: int, entry: Entry) -> bool:
    words = " ".join([token.fold for token in passage.tokens[at:end]])
    if entry.name.startswith("ministers "):
        return True
    return words.endswith(("s", "men")) and words != entry.name.casefold() and words != fold(entry.name)
