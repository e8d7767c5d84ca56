"""The titles in front of a name, and where they end because they are somebody else's."""

from __future__ import annotations

from namsite.draft import Reading, Role
from namsite.tokens import Token

_OWNERS = frozenset({"its", "his", "her", "their"})
_BESIDE = frozenset({"the", "and", "host", "hostess", "its", "their"})  # *the host and* the chair
_OF_THE_MEETING = ("chair", "host", "spokes", "moderator")  # what one of those listed may be besides an office
_COMMANDS = ("chief", "commissioner", "commander", "director")
_ORIGIN = 5  # tokens of *of* and a country


def role_before(reading: Reading, at: int) -> Role | None:
    """The title that ends where a name begins; *10 Observer …* counts things."""
    tokens = reading.passage.tokens
    for role in reading.roles:
        if role.last == at and not role.plural and not (role.first and tokens[role.first - 1].text.isdigit()):
            return role
    return None


def titles_before(reading: Reading, at: int, named: int) -> list[Role]:
    """The chain of titles that ends where the name (or its honorific) begins at token ``at``; ``named``: where the name
    before it ends, whose titles may stand behind it."""
    tokens = reading.passage.tokens
    role = role_before(reading, at)
    found = []
    while role:
        found.append(role)
        before = _before_joint(tokens, role.first)
        role = next((r for r in reading.roles if r.last == before and not r.plural), None)
        if role and not tokens[role.first].cap and not _leads_to_rank(role, found[-1]):
            role = role if not role.bare or _owned(tokens, role) else None
        if role and (role.first < named or _is_told_of(reading, role, named)):
            role = None  # *Acharya* of *Praveen Acharya and Finance Minister …*
    return found[::-1]


def _leads_to_rank(role: Role, rank: Role) -> bool:
    """*army chief* General Okafor: a post in lower case directly before a rank."""
    ranked = rank.group in ("military", "police") or rank.head == "inspector general"
    return ranked and rank.bare and role.last == rank.first and role.head.endswith(_COMMANDS)


def _owned(tokens: list[Token], role: Role) -> bool:
    """*Its leader*, the former captain …"""
    return role.first > 0 and (tokens[role.first - 1].fold in _OWNERS or tokens[role.first - 1].possessive)


def _before_joint(tokens: list[Token], at: int) -> int:
    """Where the words end that a comma, *and* or *the* joins to what begins at token ``at``."""
    for joint in ("the", "and"):
        at -= bool(at) and tokens[at - 1].fold == joint
    return at - (bool(at) and tokens[at - 1].text == ",")


def _is_told_of(reading: Reading, role: Role, named: int) -> bool:
    """*Okafor, who is the chairman, President Quinn*, *Okafor, the host and the new chair, President Quinn*: whether a
    title before a comma is that of the one named before it, whose name ends before token ``named``."""
    tokens, at = reading.passage.tokens, role.first
    if not named or role.last >= len(tokens) or tokens[role.last].text != ",":
        return False
    at -= at > 0 and tokens[at - 1].fold in ("the", "a", "an")
    if at > 1 and tokens[at - 1].fold in ("is", "was") and tokens[at - 2].fold == "who":
        return True
    if not role.head.startswith(_OF_THE_MEETING) or role.body is not None:
        return False  # *Okafor, the Libyan leader, Colonel Quinn*
    while at > named and tokens[at - 1].text != ",":
        if tokens[at - 1].word and not (tokens[at - 1].fold in _BESIDE or _in_a_title(reading, at - 1)):
            return False
        at -= 1
    return named == at - 1 or (at > named and _of_a_place(tokens[named : at - 1]))


def _in_a_title(reading: Reading, at: int) -> bool:
    return any(role.first <= at < role.last for role in reading.roles)


def _of_a_place(between: list[Token]) -> bool:
    """*of Chad*, *(Chad)*: what may stand between a name and the comma behind it."""
    return bool(between) and between[0].text in ("of", "(") and len(between) < _ORIGIN
