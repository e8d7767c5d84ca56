"""Who somebody is, in the words of the latest article; titles that one person can hardly hold at one time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Protocol

from namsite.lexicon import roles_in
from namsite.records import Person, TitleHeld
from namsite.spelling import fold, key

_NOT_NOW = frozenset(
    {"former", "ex", "ex-", "late", "then", "then-", "outgoing", "designate", "elect", "-elect", "once"}
)
_GOVERN = ("minister", "premier", "chancellor", "head of government", "head of state")


def latest_titles(person: Person) -> tuple[TitleHeld, ...]:
    """The titles that the latest article gives a person, in the order of its text: each office once, at its fullest.

    A title that says no more than a longer one (*President* beside *President of the Republic of …*) does not count,
    nor does a courtesy title where there is another, nor what only says whose the person is (*China's*).
    """
    offices = [held for held in person.titles if held.role]
    proper = [held for held in offices if not held.courtesy] or offices
    telling = [held for held in proper if not _says_less(held, proper)]
    newest = max((held.last_seen or "" for held in telling), default="")
    fullest: dict[tuple[str, str | None, str | None], TitleHeld] = {}
    for held in sorted(telling, key=lambda held: (-len(held.as_written), held.as_written)):
        if (held.last_seen or "") == newest:
            fullest.setdefault((_office(held.role.casefold()), held.organization, held.country), held)
    return tuple(sorted(fullest.values(), key=lambda held: held.evidence))


def _office(role: str) -> str:
    """The *President* of a country and the *President of the Republic* are one."""
    return role.partition(" of the ")[0] if role in roles_in("state") else role


def latest_title(person: Person) -> str:
    """The first of a person's latest titles, as written; empty when the articles give none."""
    return next((held.as_written for held in latest_titles(person)), "")


def _says_less(held: TitleHeld, others: Iterable[TitleHeld]) -> bool:
    words = held.as_written.casefold()
    return any(words != longer and words in longer for longer in (other.as_written.casefold() for other in others))


def is_held(held: TitleHeld) -> bool:
    """Whether a title is one of today, as far as its article says: neither *former* nor *-elect*."""
    return bool(held.role) and not held.courtesy and (held.state or "").casefold() not in _NOT_NOW


def at_odds(person: Person) -> tuple[tuple[TitleHeld, TitleHeld], ...]:
    """Pairs of titles that nobody holds at one time: to govern two countries, as articles of the same days say. They
    stand side by side; which of them is right, or whether these are two people, is for a reader to judge."""
    governing = [held for held in person.titles if held.country and governs(held)]
    return tuple(
        (one, other)
        for one, other in combinations(governing, 2)
        if key(one.country or "") != key(other.country or "") and _at_one_time(one, other)
    )


class Office(Protocol):
    """A title, as far as it says who governs."""

    @property
    def role(self) -> str: ...
    @property
    def state(self) -> str | None: ...
    @property
    def courtesy(self) -> bool: ...


def governs(held: Office) -> bool:
    """Whether a title is one of today and of those who govern, which nobody bears in two countries at one time."""
    if held.courtesy or (held.state or "").casefold() in _NOT_NOW:
        return False
    return fold(held.role) in roles_in("state") or held.role.endswith(_GOVERN)


def _at_one_time(one: TitleHeld, other: TitleHeld) -> bool:
    """Whether the days on which articles give the titles overlap; undated ones, whether an article gives both."""
    if one.first_seen and one.last_seen and other.first_seen and other.last_seen:
        return one.first_seen <= other.last_seen and other.first_seen <= one.last_seen
    return bool(set(one.articles) & set(other.articles))
