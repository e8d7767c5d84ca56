"""Who met whom: *A met with B, C and D*, *X received Y*, *A and B met*; when and where, as far as the sentence says."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from msgspec.structs import replace

from namsite.draft import Draft, Edition, Human, Reading
from namsite.lexicon import Sort
from namsite.phrases import chain_begins, place_at
from namsite.records import DateRef, Meeting

_MET = re.compile(
    r"\b(?:met(?: separately| privately| earlier)?(?: with)?|meets(?: with)?|received|conferred with"
    r"|(?:held|had) (?:an? )?(?:(?:series|number) of )?(?:[\w-]+ ){0,2}?"
    r"(?:talks|meetings?|conversations?|negotiations|consultations|discussions)(?: \w+)?"
    r"(?: (?:on|in|at) the (?:sidelines?|margins?|fringes?)[^,.;]{0,60}?)? with)\b"
)
_MET_WORDS = (
    *("met", "meets", "received", "conferred", "held"),
    *("had talks", "had meetings", "had bilateral", "had separate", "had a meeting", "had a bilateral"),
)
_SIDELINES = re.compile(
    r"\b(?:on|in|at) the (?:sidelines?|margins?|fringes?)\b"
    r"|\bwithin the framework of the (?:[\w-]+ ){0,2}(?:summit|session|meeting|conference|forum)\b",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"(?:He|She|The (?:[Pp]rime )?(?:[Mm]inister|[Pp]resident)) |[^,.;]{2,60} also ")
_GAP = 4
_OTHER_CLAUSE = frozenset({"who", "that", "where", "which", ";", "to"})
_NO_OBJECT = frozenset({"in", "at", "of", "on", "for", "from", "near", "after", "before", "by", "here", "there"})
_FAR = 100  # characters from the verb to a day or a place


def find_meetings(draft: Draft, editions: list[Edition]) -> tuple[tuple[Meeting, ...], list[tuple[Meeting, Edition]]]:
    """The meetings of an article, and those held on the sidelines of one of its summits."""
    meetings: list[Meeting] = []
    sidelines = []
    for reading in draft.readings:
        if reading.passage.headline or not reading.people:
            continue
        block = reading.passage.block
        text = draft.article.text[block.start : block.end]
        if not any(map(text.__contains__, _MET_WORDS)):
            continue
        margins = bool(editions) and _SIDELINES.search(text) is not None
        who: int | None = None
        beside: Edition | None = None
        for first, last in reading.passage.sentences:
            before = who is not None or beside is not None
            again = before and _AGAIN.match(draft.text(reading.passage.span(first, last))) is not None
            found = _in_sentence(draft, reading, first, last, who if again else None)
            here = _beside(draft, reading, first, last, editions) if margins else None
            beside = here or (beside if again else None)
            for one in found:
                meeting = replace(one, summit=beside.key if beside else None)
                meetings.append(meeting)
                if beside:
                    sidelines.append((meeting, beside))
            who = found[0].people[0] if found else None
    return tuple(meetings), sidelines


def _in_sentence(draft: Draft, reading: Reading, first: int, last: int, he: int | None) -> list[Meeting]:
    """The meetings that one sentence tells of; ``he`` is who met people in the one before, if it goes on about him."""
    passage, tokens = reading.passage, reading.passage.tokens
    begin = passage.starts[first]
    verbs = [
        (
            bisect_right(passage.ends, begin + match.start()),
            bisect_left(passage.starts, begin + match.end(), hi=last),
        )
        for match in _MET.finditer(draft.article.text[begin : passage.ends[last - 1]])
    ]
    found: list[Meeting] = []
    who = he
    for (verb, behind), (following, _) in pairwise((*verbs, (last, last))):
        who = _subject(reading, first, verb, who)
        who = he if who is None and not found else who
        whom = _list_behind(reading, behind, following)
        if following < last and whom and whom[-1][1].last == following:
            whom.pop()  # who stands directly before the next verb is whom that one speaks of
        pairs = [(who, referent, human) for referent, human in whom] if who is not None else []
        if not whom and tokens[behind - 1].fold == "met":
            pairs = _one_another(reading, first, verb)
        start = first if not found else verb
        when = _day(reading, start, verb, following)
        where = _place(reading, start, verb, following)
        if all(one != referent for one, referent, _ in pairs):
            found += [
                Meeting(
                    people=(one, referent), span=reading.passage.span(human.first, human.last), date=when, place=where
                )
                for one, referent, human in pairs
            ]
    return found


def _one_another(reading: Reading, first: int, verb: int) -> list[tuple[int, int, Human]]:
    """*Quinn and Reyes met in Riga*: two people directly before the verb."""
    tokens = reading.passage.tokens
    before = [h for h in reading.people if first <= h.first and h.last <= verb and h.referent is not None]
    if len(before) < 2 or max([before[-1].last, *(r.last for r in before[-1].titles)]) != verb:
        return []
    one, other = before[-2:]
    gap = tokens[max([one.last, *(r.last for r in one.titles if r.last <= other.first)]) : chain_begins(tokens, other)]
    if [token.fold for token in gap] != ["and"] or one.referent is None or other.referent is None:
        return []
    return [(one.referent, other.referent, other)]


def _day(reading: Reading, first: int, verb: int, last: int) -> str | None:
    """The day on which they met, as far as the sentence tells one: the nearest to the verb, in no other clause."""
    starts, ends = reading.passage.starts, reading.passage.ends
    at = starts[verb]
    near: list[tuple[int, DateRef]] = []
    for date in reading.dates:
        inside = starts[first] <= date.span.start < ends[last - 1]
        if inside and date.start and date.start == date.end and date.precision == "day" and "X" not in date.start:
            low, high = sorted((at, date.span.start))
            if high - low <= _FAR and not _apart(reading, low, high):
                near.append((high - low, date))
    return min(near, key=lambda each: each[0])[1].start if near else None


def _place(reading: Reading, first: int, verb: int, last: int) -> str | None:
    """The place of the gazetteer in which they met: *met in Riga*, *In Riga, Quinn received …*."""
    tokens, starts = reading.passage.tokens, reading.passage.starts
    for at in (*range(verb, last - 1), *range(first, min(first + 1, verb))):
        if tokens[at].fold in ("in", "at") and not _apart(reading, starts[verb], starts[at]):
            start = at + 1 + (tokens[at + 1].fold == "the")
            place = place_at(reading.passage, start)
            if place and not any(body.first <= start < body.last for body in reading.bodies):
                return reading.passage.text(start, place[0])
    return None


def _apart(reading: Reading, low: int, high: int) -> bool:
    """Whether another clause begins between two offsets."""
    passage = reading.passage
    between = passage.tokens[bisect_left(passage.starts, low) : bisect_left(passage.starts, high)]
    return any(token.fold in _OTHER_CLAUSE or token.sorts & Sort.SPEECH for token in between)


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
        if len(gap) > _GAP or any(t.sorts & Sort.SPEECH or t.fold in _OTHER_CLAUSE | _NO_OBJECT for t in gap):
            break
        found.append((human.referent, human))
        at = max([human.last, *(role.last for role in human.titles)])
    return found


def _beside(draft: Draft, reading: Reading, first: int, last: int, editions: list[Edition]) -> Edition | None:
    """The summit on whose sidelines the sentence says that it happened: one that it names, else, *on the margins*, the
    one that the article is about."""
    if not editions or not _SIDELINES.search(draft.text(reading.passage.span(first, last))):
        return None
    for edition in editions:
        if any(m.reading is reading and m.sentence == (first, last) for m in edition.mentions):
            return edition
    here = reading.passage.starts[first]
    return next((edition for edition in editions if edition.first_told and edition.key_at < here), None)
