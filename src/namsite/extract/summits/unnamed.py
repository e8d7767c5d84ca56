"""Meetings of ministers or leaders for which the text has no noun: *Finance ministers of the Seven met on Monday*, *the
Council of Foreign Ministers agreed on Tuesday*."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from namsite.draft import Body, Reading, Role, Summit
from namsite.extract.summits.levels import COUNTRIES, OF_STATES, level_in, level_of_roles, many
from namsite.lexicon import Sort
from namsite.phrases import place_at
from namsite.records import DateRef
from namsite.spelling import key

_MET = frozenset({"met", "meet", "meeting", "gathered", "gathering", "convened", "gather", "convene"})
_ACTED = frozenset(
    [
        *("met", "meets", "meet", "agreed", "adopted", "chaired", "convened", "sat", "approved", "endorsed", "cleared"),
        *("settled", "discussed", "gathered", "session"),
    ]
)
_OTHER_CLAUSE = frozenset({"that", "which", "said", "told", "after", "before", ";", "until", "since"})
_TOGETHER = frozenset({"signed", "agreed", "adopted", "proclaimed", "approved", "founded", "pledged"})
_APART = frozenset({"telephone", "phone", "letter", "email", "separately", "will"})
_FEW = 2
_LIST = 10  # tokens behind a title in which its countries are named
_FAR = 6  # tokens from those who meet to the verb
_NEAR = 60  # characters from the verb to the day


def organ_that_met(reading: Reading, body: Body, at: int, head: str) -> Summit | None:
    """*The Council of Foreign Ministers had agreed on it on Tuesday*: a meeting, if the article is about another one of
    the same states; which remains in doubt here."""
    level = level_in(set(key(body.name).split()))
    if not level or reading.passage.block.kind != "paragraph" or body.last <= at:
        return None
    first, last = reading.passage.sentence_of(at)
    verbs = any(token.fold in _ACTED for token in reading.passage.tokens[body.last : last])
    passive = body.first > first and reading.passage.tokens[body.first - 1].fold in ("by", "the")
    if not _days(reading, first, last) or not (verbs or passive):
        return None
    return Summit(reading, body.first, body.last, at, head, body.name, body=body, level=level, doubtful=True)


def those_who_met(
    readings: Sequence[Reading], summits: Sequence[Summit], countries: Callable[[], int]
) -> Iterator[Summit]:
    """*Health ministers of the Council will meet on 20 May*, where the sentence names no meeting; at the head of an
    article, where the article names none. ``countries`` tells how many have offices in it."""
    taken = {(id(one.reading), one.sentence) for one in summits}
    opening = [r for r in readings if r.passage.block.kind == "paragraph"][:2]
    for reading in readings:
        if reading.passage.block.kind != "paragraph" or (reading in opening and any(not s.bare for s in summits)):
            continue
        for role in reading.roles:
            sentence = reading.passage.sentence_of(role.first)
            if (
                many(role)
                and (id(reading), sentence) not in taken
                and (
                    _they_met(reading, role, bool(summits) or countries() > 1)
                    or (not summits and reading in opening[:1] and _they_acted(reading, role))
                )
            ):
                taken.add((id(reading), sentence))
                yield _meeting(reading, role)


def _meeting(reading: Reading, role: Role) -> Summit:
    last = _end_of_countries(reading, role.last)
    name = reading.passage.text(role.first, last)
    title = f"meeting of {name[:1].lower() + name[1:] if not name[:2].isupper() else name}"
    return Summit(
        reading,
        role.first,
        last,
        role.noun,
        "meeting",
        name,
        body=role.body,
        level=level_of_roles(role),
        title=title,
    )


def _end_of_countries(reading: Reading, at: int) -> int:
    """*ministers of Peru, Chad and Malta*: where the list ends of which a title has the first."""
    tokens = reading.passage.tokens
    while at + 1 < len(tokens) and tokens[at].text in (",", "and"):
        start = at + 1 + (tokens[at].text == "," and tokens[at + 1].fold == "and")
        place = place_at(reading.passage, start)
        if place is None or not place[1].sorts & Sort.COUNTRY:
            break
        at = place[0]
    return at


def _they_met(reading: Reading, role: Role, beside_others: bool) -> bool:
    """Whether a verb of meeting and a day follow; *met with the president* is no such meeting."""
    if role.body.group not in OF_STATES if role.body else not beside_others:
        return False
    tokens = reading.passage.tokens
    first, last = reading.passage.sentence_of(role.first)
    verb = next((n for n in range(role.last, min(role.last + _FAR, last)) if tokens[n].fold in _MET), None)
    if verb is None or {t.fold for t in tokens[role.last : verb]} & _OTHER_CLAUSE:
        return False
    if verb + 1 >= last or tokens[verb + 1].fold in ("with", "the", "a", "an", "his", "her") or tokens[verb + 1].cap:
        return False
    return any(0 < day.span.start - reading.passage.ends[verb] <= _NEAR for day in _days(reading, first, last))


def _they_acted(reading: Reading, role: Role) -> bool:
    """*The prime ministers of Peru, Chad and Malta signed a treaty on Friday*: three states and more, together."""
    tokens = reading.passage.tokens
    first, last = reading.passage.sentence_of(role.first)
    theirs = tokens[role.first : min(role.last + _LIST, last)]
    several = sum(bool(token.sorts & Sort.COUNTRY) for token in theirs) > _FEW
    if not (several or any(token.fold in COUNTRIES for token in theirs)):
        return False
    if any(first <= other.first < role.first for other in reading.roles):
        return False
    rest = {token.fold for token in tokens[role.last : last]}
    return bool(rest & _TOGETHER and _days(reading, first, last)) and not rest & _APART


def _days(reading: Reading, first: int, last: int) -> list[DateRef]:
    span = reading.passage.span(first, last)
    return [d for d in reading.dates if span.start <= d.span.start < span.end and d.precision == "day"]
