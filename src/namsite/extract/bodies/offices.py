"""Bodies that bear the name of an office, or of somebody with what they were: *Office of the Prime Minister*, *Attorney
General's Chambers*, *King Zwyx Hospital*."""

from __future__ import annotations

from namsite.lexicon import Entry, Sort
from namsite.phrases import complement, may_be_name
from namsite.tokens import Passage, Token

_SERVICES = frozenset({"press", "service", "services", "administration"})  # *President's* Press Service
_OF_THE_PRESS = frozenset({"service", "office", "secretariat", "centre", "center", "department"})
_OFFICES = frozenset({"office", "offices", "chambers", "secretariat", "bureau", "department", "cabinet", "residence"})
_FOUNDED = frozenset({"academic", "club", "civil", "religious", "media"})
_FOUNDATIONS = frozenset(
    (
        "foundation",
        "hospital",
        "centre",
        "center",
        "institute",
        "trust",
        "fund",
        "academy",
        "library",
        "base",
        "mission",
    )
)
_BEFORE_OFFICE = 3  # words of *the United Nations Special* Coordinator
_LONGEST = 4  # words of *Director of Public Prosecutions*
_MATTERS = frozenset({"for", "on"})


def office_end(passage: Passage, start: int, entry: Entry) -> int:
    """*Office of the High Commissioner for Human Rights*: the end of the office that begins at token ``start``, behind
    the *of* of such a head noun; 0 where there is none, or the name of who holds it follows."""
    tokens = passage.tokens
    if entry.name not in _OFFICES:
        return 0
    at = start
    while at < min(start + _BEFORE_OFFICE, len(tokens)) and tokens[at].cap and tokens[at].word:
        role = passage.find(at, Sort.ROLE)
        if role and all(_may_be_part(token) for token in tokens[at : role[0]]):
            return _with_matter(passage, role[0])
        at += 1
    return 0


def _may_be_part(token: Token) -> bool:
    return token.cap or token.fold in ("of", "-")


def _with_matter(passage: Passage, end: int) -> int:
    tokens = passage.tokens
    if end < len(tokens) and tokens[end].cap and tokens[end].word:
        return 0  # *the office of President* Okafor
    behind = tokens[end + 1 : end + 2] if end < len(tokens) and tokens[end].fold in _MATTERS else []
    if behind and behind[0].cap and behind[0].sorts & Sort.COMMON:
        return complement(passage, end + 1)
    return end


def office_before(passage: Passage, end: int, noun: Token) -> int:
    """*Prime Minister's* Office, *Auditor General's* Department: how many tokens before token ``end``, behind the
    possessive, are the office that the head noun belongs to; 0 for none."""
    tokens = passage.tokens
    if noun.fold not in _OFFICES | _SERVICES or end < 2:
        return 0
    if noun.fold == "press" and not any(token.fold in _OF_THE_PRESS for token in tokens[end + 1 : end + 2]):
        return 0
    for start in range(max(end - 1 - _LONGEST, 0), end - 1):
        role = passage.find(start, Sort.FRONT_ROLE) if tokens[start].cap else None
        if role and role[0] == end - 1 and all(_may_be_part(token) for token in tokens[start : end - 1]):
            return end - start
    return 0


def called_after(passage: Passage, first: int, at: int, entry: Entry) -> int:
    """*King* Zwyx Hospital, *President* Zwyx Foundation: 1 where the capitalised word before token ``first``, where a
    name begins that goes on to the head noun at token ``at``, says what its bearer was; else 0."""
    if not (entry.group in _FOUNDED or passage.tokens[at].fold in _FOUNDATIONS):
        return 0
    before, name = passage.tokens[first - 1], passage.tokens[first]
    was = before.sorts & Sort.HONORIFIC or before.fold == "president"
    return int(bool(was and may_be_name(name, True) and not name.sorts & Sort.BODY_NOUN))
