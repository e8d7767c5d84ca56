"""Who met whom: *A met with B, C and D*, *X received Y*."""

from __future__ import annotations

import re
from itertools import pairwise

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
_OTHER_CLAUSE = frozenset({"who", "that", "where", "which", ";", "to"})


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
    verbs = [
        (
            next(n for n in range(first, last) if tokens[n].end > span.start + match.start()),
            next((n for n in range(first, last) if tokens[n].start >= span.start + match.end()), last),
        )
        for match in _MET.finditer(draft.text(span))
    ]
    found: list[Meeting] = []
    who: int | None = None
    for (verb, behind), (following, _) in pairwise((*verbs, (last, last))):
        who = _subject(reading, first, verb, who)
        whom = _list_behind(reading, behind, following)
        if following < last and whom and whom[-1][1].last == following:
            whom.pop()  # who stands directly before the next verb is whom that one speaks of
        if who is not None and who not in {referent for referent, _ in whom}:
            found += [
                Meeting(people=(who, referent), span=reading.passage.span(human.first, human.last))
                for referent, human in whom
            ]
    return found


def _subject(reading: Reading, first: int, verb: int, earlier: int | None) -> int | None:
    """Who met somebody: the person named last before the verb; *met with A and received B* has one subject."""
    if earlier is not None and reading.passage.tokens[verb - 1].fold in ("and", "then", "also"):
        return earlier
    before = [h.referent for h in reading.people if first <= h.first and h.last <= verb and h.referent is not None]
    return before[-1] if before else None


def _list_behind(reading: Reading, at: int, last: int) -> list[tuple[int, Human]]:
    """The people (with their referents) listed from token ``at`` on until another verb or clause begins."""
    tokens = reading.passage.tokens
    found: list[tuple[int, Human]] = []
    for human in sorted(reading.people, key=lambda h: h.first):
        if human.referent is None or human.first < at or human.last > last:
            continue
        gap = tokens[at : chain_begins(tokens, human)]
        if len(gap) > _GAP or any(t.sorts & Sort.SPEECH or t.fold in _OTHER_CLAUSE for t in gap):
            break
        found.append((human.referent, human))
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
