"""Who met whom: *A met with B, C and D*, *X received Y*."""

from __future__ import annotations

import re

from namsite.draft import Draft, Edition, Human, Reading
from namsite.lexicon import Sort
from namsite.phrases import chain_begins
from namsite.records import Meeting

_MET = re.compile(
    r"\b(?:met(?: separately| privately| earlier)?(?: with)?|meets(?: with)?|received|conferred with"
    r"|held (?:\w+ )?(?:talks|a meeting|meetings|a conversation|negotiations|consultations)(?: \w+)? with)\b"
)
_SIDELINES = re.compile(r"\bon the (?:sidelines|margins|fringes) of\b|\bon the sidelines\b", re.IGNORECASE)
_GAP = 4


def find_meetings(draft: Draft, editions: list[Edition]) -> tuple[tuple[Meeting, ...], list[tuple[Meeting, Edition]]]:
    """The meetings of an article, and those held on the sidelines of one of its summits."""
    meetings: list[Meeting] = []
    sidelines = []
    for reading in draft.readings:
        if reading.passage.headline:
            continue
        for first, last in reading.passage.sentences:
            for one in _in_sentence(draft, reading, first, last):
                edition = _beside(draft, reading, first, last, editions)
                meeting = Meeting(people=one.people, span=one.span, summit=edition.key if edition else None)
                meetings.append(meeting)
                if edition:
                    sidelines.append((meeting, edition))
    return tuple(meetings), sidelines


def _in_sentence(draft: Draft, reading: Reading, first: int, last: int) -> list[Meeting]:
    tokens = reading.passage.tokens
    span = reading.passage.span(first, last)
    found = []
    for match in _MET.finditer(draft.text(span)):
        begin, end = span.start + match.start(), span.start + match.end()
        behind = next((n for n in range(first, last) if tokens[n].start >= end), last)
        before = next((n for n in range(first, last) if tokens[n].start >= begin), last)
        who = [h for h in reading.people if first <= h.first and h.last <= before and h.referent is not None]
        whom = _list_behind(reading, behind, last)
        if who and whom and who[-1].referent not in {h.referent for h in whom}:
            for other in whom:
                found.append(
                    Meeting(
                        people=(_number(who[-1]), _number(other)), span=reading.passage.span(other.first, other.last)
                    )
                )
    return found


def _number(human: Human) -> int:
    return -1 if human.referent is None else human.referent


def _list_behind(reading: Reading, at: int, last: int) -> list[Human]:
    """The people listed from token ``at`` on, with their titles, until another verb or clause begins."""
    tokens = reading.passage.tokens
    found: list[Human] = []
    for human in sorted(reading.people, key=lambda h: h.first):
        if human.referent is None or human.first < at or human.last > last:
            continue
        begin = chain_begins(reading.passage.tokens, human)
        gap = tokens[at:begin]
        if len(gap) > _GAP or any(
            t.sorts & Sort.SPEECH or t.fold in ("who", "that", "where", "which", ";", "to") for t in gap
        ):
            break
        found.append(human)
        at = max([human.last, *(role.last for role in human.titles)])
    return found


def _beside(draft: Draft, reading: Reading, first: int, last: int, editions: list[Edition]) -> Edition | None:
    """The summit on whose sidelines the sentence says that it happened."""
    if not _SIDELINES.search(draft.text(reading.passage.span(first, last))):
        return None
    for edition in editions:
        if any(m.reading is reading and m.sentence == (first, last) for m in edition.mentions):
            return edition
    return None
