"""Whose somebody is said to be without an office: *China's Xi*, *Mugabe of Zimbabwe*, *Justin Trudeau (Canada)*."""

from __future__ import annotations

from namsite.draft import Human, Reading, Role
from namsite.phrases import chain_begins, place_at


def attach_affiliations(reading: Reading) -> None:
    """Gives people of a passage the country or body that is named with them, where they have no title or only titles
    behind it: *Ole Vik of Norway, chair of the Arctic Council*."""
    for human in reading.people:
        if not human.titles:
            human.affiliation = _owner(reading, human) or _origin(reading, human)
        elif human.titles[0].first > human.last + 1:
            human.affiliation = _origin(reading, human)


def _owner(reading: Reading, human: Human) -> Role | None:
    """*China's* before a name."""
    tokens = reading.passage.tokens
    last = chain_begins(tokens, human)
    if last < 2 or not tokens[last - 1].possessive:
        return None
    for first in range(max(last - 5, 0), last - 1):
        role = _named(reading, first, first)
        if role and role.last == last - 1:
            role.last = last
            return role
    return None


def _origin(reading: Reading, human: Human) -> Role | None:
    """*of Zimbabwe*, *(Canada)* behind a name."""
    tokens = reading.passage.tokens
    at = human.last
    if at + 1 >= len(tokens) or (tokens[at].fold != "of" and tokens[at].text != "("):
        return None
    bracket = tokens[at].text == "("
    role = _named(reading, at, at + 1 + (tokens[at + 1].fold == "the"))
    if role is None or (role.last < len(tokens) and tokens[role.last].possessive):
        return None
    if bracket:
        closed = role.last < len(tokens) and tokens[role.last].text == ")"
        role.last += 1
        return role if closed else None
    return role


def _named(reading: Reading, first: int, start: int) -> Role | None:
    """The country or body that is named at token ``start``, as a role from token ``first`` on."""
    body = reading.body_starting(start)
    if body is not None:
        return Role(first, body.last, start, "", "affiliation", body=body, country=body.country)
    place = place_at(reading.passage, start)
    if place is None:
        return None
    return Role(first, place[0], start, "", "affiliation", country=place[1].country or place[1].name)
