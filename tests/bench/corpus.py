"""News articles for measurements, as many as wanted: the same number gives the same articles, on any machine.

An article has some 350 words and names people with their titles, organizations and summits. All three grow with the
archive, to one person for two articles, one organization for seven and one summit for twenty; a few of them are in the
news again and again, most of them seldom.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import yaml

_Kind = TypeVar("_Kind")

FIRST, YEARS = datetime(2004, 1, 5, 8, 0), 20  # noqa: DTZ001  a page tells no zone
_LENGTH = 335  # words after which an article may end, which makes 350 on average
_WORDS: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "words.yaml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article with all that it names."""

    number: int
    title: str
    time: datetime
    town: str
    paragraphs: tuple[str, ...]
    people: tuple[str, ...]
    organizations: tuple[str, ...]
    summits: tuple[str, ...]

    @property
    def folder(self) -> str:
        """Year and month."""
        return f"{self.time:%Y/%m}"

    @property
    def slug(self) -> str:
        """The name of its file."""
        return f"report-{self.number:06}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody with an office, which may be that of an organization."""

    name: str
    office: str
    body: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summit:
    """A meeting, which may be that of an organization."""

    name: str
    body: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Everybody and everything that an archive of so many articles names."""

    articles: int
    people: Sequence[Person]
    bodies: Sequence[str]
    summits: Sequence[Summit]


class _Chance(random.Random):
    """Dice that know the word lists."""

    def word(self, kind: str) -> str:
        """One of a list."""
        return self.choice(_WORDS[kind])


@dataclass(slots=True)
class _Draft:
    """An article while it is written: what is to be named, and what was."""

    people: list[Person]
    bodies: list[str]
    summits: list[Summit]
    named_people: dict[str, None] = field(default_factory=dict)
    named_bodies: dict[str, None] = field(default_factory=dict)
    named_summits: dict[str, None] = field(default_factory=dict)


def world(articles: int) -> World:
    """Everybody and everything in an archive of so many articles."""
    chance = _Chance(1)
    bodies = _different(max(8, articles // 7), lambda: _body(chance), str)
    people = _different(max(12, articles // 2), lambda: _person(chance, bodies), lambda one: one.name)
    summits = _different(max(4, articles // 20), lambda: _summit(chance, bodies), lambda one: one.name)
    return World(articles=articles, people=people, bodies=bodies, summits=summits)


def reports(of: World) -> Iterator[Report]:
    """The articles of a world, from the oldest to the newest."""
    return (report(of, number) for number in range(of.articles))


def report(of: World, number: int) -> Report:
    """One article; one beyond the last is of the same world, on a later day."""
    chance = _Chance(f"report {number}")
    time = FIRST + timedelta(days=int(YEARS * 365 * number / of.articles), minutes=chance.randrange(600))
    draft = _Draft(
        people=_some(chance, of.people, 3 + chance.randrange(4)),
        bodies=_some(chance, of.bodies, 2 + chance.randrange(3)),
        summits=_some(chance, of.summits, 1 + chance.randrange(2)),
    )
    title = f"{chance.choice(_WORDS['towns'])} hosts talks on {chance.choice(_WORDS['subjects']).lower()}"
    paragraphs = tuple(_paragraphs(chance, draft))
    return Report(
        number=number,
        title=title,
        time=time,
        town=chance.word("towns"),
        paragraphs=paragraphs,
        people=tuple(draft.named_people),
        organizations=tuple(draft.named_bodies),
        summits=tuple(draft.named_summits),
    )


def _different(count: int, make: Callable[[], _Kind], name: Callable[[_Kind], str]) -> list[_Kind]:
    found: dict[str, _Kind] = {}
    while len(found) < count:
        made = make()
        found.setdefault(name(made), made)
    return list(found.values())


def _some(chance: _Chance, pool: Sequence[_Kind], count: int) -> list[_Kind]:
    """Different ones, the first of the pool more often than the last."""
    chosen: dict[int, None] = {}
    while len(chosen) < min(count, len(pool)):
        chosen[int(len(pool) * chance.random() ** 2)] = None
    return [pool[one] for one in chosen]


def _body(chance: _Chance) -> str:
    subject, body = chance.word("subjects"), chance.word("bodies")
    if chance.random() < 0.5:
        return f"{chance.word('scopes')} {body} for {subject}"
    return f"{chance.word('countries')} {subject} {body}"


def _person(chance: _Chance, bodies: Sequence[str]) -> Person:
    surname = "".join(map(chance.word, ("surname_beginnings", "surname_middles", "surname_endings")))
    body = chance.choice(bodies) if chance.random() < 0.4 else None
    if body:
        office = f"{chance.word('offices_of_bodies')} of the {body}"
    else:
        office = f"{chance.word('offices_of_states')} of {chance.word('countries')}"
    return Person(name=f"{chance.word('given')} {surname}", office=office, body=body)


def _summit(chance: _Chance, bodies: Sequence[str]) -> Summit:
    ordinal, subject, body = _ordinal(1 + chance.randrange(40)), chance.word("subjects"), chance.choice(bodies)
    kind = chance.random()
    if kind < 0.5:
        return Summit(name=f"{ordinal} Summit of the {body}", body=body)
    if kind < 0.75:
        year = FIRST.year + chance.randrange(YEARS)
        return Summit(name=f"{chance.word('towns')} Summit on {subject} {year}", body=None)
    return Summit(name=f"{ordinal} {chance.word('scopes')} Summit on {subject}", body=None)


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _paragraphs(chance: _Chance, draft: _Draft) -> Iterator[str]:
    sentences, words = [_said(chance, chance.word("leads"), draft)], 0
    while words < _LENGTH or draft.people or draft.bodies or draft.summits:
        sentences.append(_said(chance, _next(chance, draft), draft))
        if len(sentences) >= chance.choice((2, 2, 3)):
            yield " ".join(sentences)
            words += sum(len(sentence.split()) for sentence in sentences)
            sentences = []
    if sentences:
        yield " ".join(sentences)


def _next(chance: _Chance, draft: _Draft) -> str:
    names = {"of_people": draft.people, "of_bodies": draft.bodies, "of_summits": draft.summits}
    waiting = [kind for kind, left in names.items() if left]
    return chance.word("of_nobody" if not waiting or chance.random() < 0.3 else chance.choice(waiting))


def _said(chance: _Chance, phrase: str, draft: _Draft) -> str:
    words = {
        "subject": chance.word("subjects").lower(),
        "country": chance.word("countries"),
        "town": chance.word("towns"),
        "number": chance.randrange(3, 120),
    }
    if "{person}" in phrase:
        person = draft.people.pop()
        words |= {"person": person.name, "office": person.office}
        draft.named_people[person.name] = None
        draft.named_bodies |= {person.body: None} if person.body else {}
    for place in ("body", "body2"):
        if f"{{{place}}}" in phrase:
            words[place] = draft.bodies.pop()
            draft.named_bodies[str(words[place])] = None
    if "{summit}" in phrase:
        summit = draft.summits.pop()
        words["summit"] = summit.name
        draft.named_summits[summit.name] = None
        draft.named_bodies |= {summit.body: None} if summit.body else {}
    return phrase.format(**words)
