"""Whose title it is that stands in the plural before several names or countries."""

from __future__ import annotations

from dataclasses import replace

from namsite.draft import Human, Reading, Role
from namsite.phrases import place_at

_APART = frozenset({",", "–", "—", "-", ":", "("})


def begins(human: Human) -> int:
    """Where a name begins with its honorifics."""
    return human.honorifics[0][0] if human.honorifics else human.first


def share_plural(reading: Reading) -> None:
    """*foreign ministers A, B and C*: one title for the list that follows it; *Presidents of P and Q, A and B*: the
    first for A, the second for B."""
    tokens = reading.passage.tokens
    for role in (role for role in reading.roles if role.plural):
        named = _list_of_people(reading, role.last)
        for human in named:
            human.titles.append(role)
        if not named and _share_in_turn(reading, role):
            continue
        places, at = ([], 0) if named else _list_of_places(reading, role)
        if len(places) > 1:
            named = _list_of_people(reading, at + (at < len(tokens) and tokens[at].text in _APART))
            if len(named) == len(places):
                for human, place in zip(named, places, strict=True):
                    human.titles.append(_one_of(reading, role, *place))


def _share_in_turn(reading: Reading, role: Role) -> bool:
    """*the premiers of Malta, Ana Ruiz, and of Peru, Ole Vik*: each place with its name behind it."""
    tokens, at = reading.passage.tokens, _noun_end(role)
    found = list[tuple[Human, Role]]()
    while at + 1 < len(tokens) and tokens[at].fold == "of":
        place = place_at(reading.passage, at + 1 + (tokens[at + 1].fold == "the"))
        comma = place is not None and place[0] < len(tokens) and tokens[place[0]].text == ","
        human = next((h for h in reading.people if comma and place and begins(h) == place[0] + 1), None)
        if place is None or human is None:
            break
        found.append((human, _one_of(reading, role, at + 1, place[0], place[1].country or place[1].name)))
        at = human.last
        while at < len(tokens) and (tokens[at].text == "," or tokens[at].fold == "and"):
            at += 1
    for human, title in found if len(found) > 1 else ():
        human.titles.append(title)
    return len(found) > 1


def _list_of_people(reading: Reading, at: int) -> list[Human]:
    """The names of a list that begins at token ``at``."""
    tokens, named = reading.passage.tokens, list[Human]()
    while human := next((h for h in reading.people if begins(h) == at), None):
        named.append(human)
        at = human.last
        while at < len(tokens) and (tokens[at].text == "," or tokens[at].fold == "and"):
            at += 1
    return named


def _list_of_places(reading: Reading, role: Role) -> tuple[list[tuple[int, int, str]], int]:
    """The countries of *of P, Q and R* behind a plural: first and last token and usual name of each; where they end."""
    tokens, places = reading.passage.tokens, list[tuple[int, int, str]]()
    at = end = _noun_end(role)
    if at < len(tokens) and tokens[at].fold == "of":
        at += 1
        while at < len(tokens) and (place := place_at(reading.passage, at + (tokens[at].fold == "the"))):
            places.append((at, place[0], place[1].country or place[1].name))
            at = end = place[0]
            while at < len(tokens) and (tokens[at].text == "," or tokens[at].fold == "and"):
                at += 1
    return places, end


def _noun_end(role: Role) -> int:
    return role.noun + len(role.head.split())


def _one_of(reading: Reading, role: Role, first: int, last: int, country: str) -> Role:
    """The one title of a plural that belongs to one country: *leader of Japan*."""
    passage = reading.passage
    noun = role.head.capitalize() if passage.tokens[_noun_end(role) - 1].cap else role.head
    lead = f"{passage.text(role.first, role.noun)} " if role.first < role.noun else ""
    wording = f"{lead}{noun} of {passage.text(first, last)}"
    return replace(role, country=country, body=None, wording=wording, plural=False, bare=False)
