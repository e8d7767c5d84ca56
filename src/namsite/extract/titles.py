"""Titles as records: those of offices and those of courtesy, each as written."""

from __future__ import annotations

from collections.abc import Iterator

from namsite.draft import Draft, Human, Reading, Role
from namsite.lexicon import Sort
from namsite.phrases import given_here, place_at
from namsite.records import Title
from namsite.spelling import fold

_OF_STATES = frozenset({"state", "government", "royal", "parliament", "diplomatic"})
_NO_TITLES = frozenset({"mr", "mrs", "ms", "miss"})
_LONGEST_ACRONYM = 4  # *UAE*, *DPRK*: in capitals everywhere


def as_titles(draft: Draft, numbers: dict[int, int]) -> tuple[Title, ...]:
    """The titles of all who are named, in the order of the text; ``numbers``: the referent of each body, by ``id``."""
    titles = [
        title
        for reading in draft.readings
        for human in reading.people
        if human.referent is not None
        for title in (
            *_offices(draft, reading, human, human.referent, numbers),
            *_courtesies(draft, reading, human, human.referent),
        )
    ]
    return tuple(sorted(titles, key=lambda title: (title.span, title.person)))


def _offices(draft: Draft, reading: Reading, human: Human, person: int, numbers: dict[int, int]) -> Iterator[Title]:
    for role in (*human.titles, *((human.affiliation,) if human.affiliation else ())):
        if role.group == "relative" or (role.group == "peer" and not _says_whose(reading, role)):
            continue  # *his father Horst*, *a junior colleague*: whose, no title tells
        wording, country = _as_written(draft, reading, role, human)
        yield Title(
            person=person,
            as_written=wording,
            role=role.head,
            span=reading.passage.span(role.first, role.last),
            organization=numbers.get(id(role.body)) if role.body else None,
            country=role.country or country,
            state=role.state,
        )


def _says_whose(reading: Reading, role: Role) -> bool:
    """*Serbian counterpart*, *opposite number at the Reef Bank*: of which country or body."""
    return bool(role.country or role.body) or any(t.cap for t in reading.passage.tokens[role.first : role.noun])


def _courtesies(draft: Draft, reading: Reading, human: Human, person: int) -> Iterator[Title]:
    passage = reading.passage
    given = len(human.words) < 2 or given_here(passage.tokens, human.first)
    kept = None if given else passage.find(human.first, Sort.HONORIFIC)
    within = kept is not None and kept[0] < human.last and kept[1].group == "royal"  # *Lord Okafor*
    for first, last in (*human.honorifics, *(((human.first, kept[0]),) if kept and within else ())):
        doubled = last - first > 1 and reading.passage.tokens[first].fold in _NO_TITLES  # *Mr Justice* Okafor
        span = reading.passage.span(first + doubled, last)
        wording = draft.text(span)
        if fold(wording) not in _NO_TITLES:
            yield Title(person=person, as_written=wording, role=wording, span=span, courtesy=True)


def _as_written(draft: Draft, reading: Reading, role: Role, human: Human) -> tuple[str, str | None]:
    """The wording of a title; a plural that a list shares in the singular; *President X of Y* as *President of Y*, with
    the country Y."""
    passage = reading.passage
    if role.wording:
        return role.wording, None
    wording = draft.text(passage.span(role.first, role.last))
    if role.plural:
        plural = draft.text(passage.span(role.noun, role.noun + len(role.head.split()))).split()[-1]
        singular = role.head.split()[-1]
        return wording.replace(plural, singular.capitalize() if plural[0].isupper() else singular, 1), None
    if (
        role.bare
        and role.group in _OF_STATES
        and role.last <= human.first
        and passage.tokens[human.last : human.last + 1]
    ):
        start = human.last + 1 + any(token.fold == "the" for token in passage.tokens[human.last + 1 : human.last + 2])
        place = place_at(passage, start) if passage.tokens[human.last].fold == "of" else None
        if place and place[1].sorts & Sort.COUNTRY:
            named = draft.text(passage.span(human.last + 1, place[0]))
            of = "OF" if wording.isupper() and len(named) > _LONGEST_ACRONYM and named.isupper() else "of"
            return f"{wording} {of} {named}", place[1].country or place[1].name
    return wording, None
