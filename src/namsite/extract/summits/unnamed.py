"""Meetings of ministers or leaders for which the text has no noun: *Finance ministers of the Seven met on Monday*."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from namsite.draft import Reading, Role, Summit
from namsite.extract.summits.in_one_place import together_in_a_place
from namsite.extract.summits.levels import (
    OF_STATES,
    REGIONS,
    days_in,
    leading,
    level_of_roles,
    many,
    within_a_name,
)
from namsite.extract.summits.met import (
    CLAUSE,
    MET,
    NEAR,
    OCCASIONS,
    begins_with,
    of_one_office,
    of_several_states,
    verb_of_meeting,
)
from namsite.extract.summits.nouns import FIELDS, end_of_countries
from namsite.extract.summits.prepared import on_the_eve, prepared_it
from namsite.phrases import place_at
from namsite.records import DateRef

_A_MEETING = frozenset(
    {"meeting", "conference", "gathering", "talks", "summit", "session", "table", "room", "together"}
)
_ANOTHER_FOLLOWS = frozenset({"and", "before", "ahead", "after", "prepare", "preparing", "preparation"})
_TOGETHER = frozenset({"signed", "agreed", "adopted", "proclaimed", "approved", "founded", "pledged"})
_APART = frozenset({"telephone", "phone", "letter", "email", "separately", "will"})
_SIDES = frozenset({"north", "south", "east", "west", "central", "southeast", "latin"})
_LONG = frozenset({"years", "decades", "months", "decade", "year", "weeks"})
_LONGEST = 10  # days from the first of a meeting to the last


def those_who_met(
    readings: Sequence[Reading], summits: Sequence[Summit], countries: Callable[[], int]
) -> Iterator[Summit]:
    """*Health ministers of the Council will meet on 20 May*, where the sentence names no meeting; at the head of an
    article, where the article names none there. ``countries`` tells how many have offices in it."""
    taken = {(id(one.reading), one.sentence): one.offset for one in reversed(summits)}
    opening = [r for r in readings if r.passage.block.kind == "paragraph"][:2]
    current = [one for one in summits if not (one.bare or one.announced or one.former or _placed_after(one))]
    beginning = [s for s in current if s.reading in opening or s.reading.passage.block.kind in ("title", "kicker")]
    named = {summit.level for summit in beginning}
    for reading in readings:
        at_head = reading in opening
        if reading.passage.block.kind == "title":
            yield from (_meeting(reading, role) for role in reading.roles if _in_headline(reading, role))
        if reading.passage.block.kind != "paragraph":
            continue
        for role in reading.roles:
            sentence = reading.passage.sentence_of(role.first)
            named_here = taken.get((id(reading), sentence))
            day = _they_met(reading, role, bool(summits) or countries() > 1) if _may_meet(reading, role) else None
            apart = not at_head or level_of_roles(role) not in {summit.level for summit in current}
            if not day and summits and apart and _may_meet(reading, role):
                here = (s for s in summits if s.reading is reading and s.sentence == sentence)
                alone = all(one.bare and one.head == "summit" for one in here)
                if (alone and prepared_it(reading, role)) or on_the_eve(reading, role):
                    yield _meeting(reading, role)
                    continue
            if named_here is not None and not (day and _and_then(reading, day.span.end, named_here)):
                continue  # *the ministers met at the Riga summit on Friday*
            if named_here is None and at_head and not _theirs(role, current, day):
                days = days_in(reading, *sentence)
                theirs = [s for s in current if s.level == level_of_roles(role) and not of_other_days(s, days)]
                if theirs:
                    if day and not any(days_in(s.reading, *s.sentence) for s in theirs):
                        yield _meeting(reading, role, bare=True)
                    continue
            if at_head and named and level_of_roles(role) != "ministers":
                continue
            if day or (at_head and not named and leading(role) and _they_acted(reading, role, readings)):
                taken[id(reading), sentence] = 0
                named |= {level_of_roles(role)} if at_head else set()
                yield _meeting(reading, role)


def _placed_after(summit: Summit) -> bool:
    """*met on Thursday, ten years after the Oslo Summit*: the one that is named only tells when."""
    before = [token.fold for token in summit.reading.passage.tokens[max(summit.first - 4, 0) : summit.first]]
    return "after" in before and not _LONG.isdisjoint(before)


def _in_headline(reading: Reading, role: Role) -> bool:
    """*Harbour League leaders meet in Riga*."""
    tokens = reading.passage.tokens
    behind = [token.fold for token in tokens[role.last : role.last + 2]]
    if role.body is None or role.body.group != "international" or not leading(role):
        return False
    return behind[0:1] == ["meet"] and behind[1:] == ["in"] and place_at(reading.passage, role.last + 2) is not None


def of_other_days(summit: Summit, days: Sequence[DateRef]) -> bool:
    """Whether a summit is told to be of another time than the days on which those who meet acted: still to come, or
    with days of its own that lie far from them."""
    tokens = summit.reading.passage.tokens
    if {token.fold for token in tokens[summit.last : summit.last + 2]} & {"will", "would"}:
        return True
    own, known = _known(days_in(summit.reading, *summit.sentence)), _known(days)
    return bool(own and known) and all(abs((one - other).days) > _LONGEST for one in own for other in known)


def _known(days: Sequence[DateRef]) -> list[dt.date]:
    """The first of each of the days whose year is known."""
    return [dt.date.fromisoformat(day.start[:10]) for day in days if day.start and "X" not in day.start]


def _theirs(role: Role, summits: Sequence[Summit], day: DateRef | None) -> bool:
    """*The heads of state of the Harbour League met on Thursday*, far before *the Harbour League summit* is named: of
    the same body, so that it is the same meeting with its day."""
    if day is None or role.body is None:
        return False
    names = {role.body.name, role.body.acronym}
    return any(s.body and names & {s.body.name, s.body.acronym} - {None} and not s.number for s in summits)


def _first_of_two(reading: Reading, role: Role) -> int:
    """Where those who meet begin: *Finance ministers and central bank governors*, *Foreign and defence ministers*."""
    tokens, at = reading.passage.tokens, role.first
    while at and role.body is None and tokens[at - 1].cap and tokens[at - 1].fold in REGIONS | _SIDES:
        at -= 1  # *West African leaders*
    if at < 2 or at < role.first or tokens[at - 1].fold != "and":
        return at
    beside = next((other for other in reading.roles if other.plural and other.last == at - 1), None)
    if beside is not None:
        return beside.first
    field = tokens[at - 2].fold
    return at - 2 if role.head.endswith("minister") and field in FIELDS else at


def _meeting(reading: Reading, role: Role, *, bare: bool = False) -> Summit:
    """The meeting of those with a title; ``bare`` where the article goes on to name it, and they tell its day only."""
    first, last = _first_of_two(reading, role), end_of_countries(reading, role.last)
    name, opens = reading.passage.text(first, last), reading.passage.tokens[first]
    title = f"meeting of {name if opens.fold in _SIDES else within_a_name(name, opens)}"
    return Summit(
        reading,
        first,
        last,
        role.noun,
        "meeting",
        name,
        body=role.body,
        level=level_of_roles(role),
        title=title,
        bare=bare,
    )


def _and_then(reading: Reading, start: int, end: int) -> bool:
    """*met on Monday and called off the summit*, *met on Monday, a day before the summit*: what is named from offset
    ``start`` on is another one."""
    passage = reading.passage
    between = passage.tokens[bisect_left(passage.starts, start) : bisect_left(passage.starts, end)]
    return any(token.fold in _ANOTHER_FOLLOWS for token in between)


def _may_meet(reading: Reading, role: Role) -> bool:
    """Ministers, heads of state; leaders only of a body of states, or of what are told to be states."""
    if many(role) or not leading(role):
        return many(role)
    if role.body is not None:
        return role.body.group == "international"
    return of_several_states(reading, role, reading.passage.sentence_of(role.first)[1])


def _they_met(reading: Reading, role: Role, beside_others: bool) -> DateRef | None:
    """The day that follows a verb of meeting; *met with the president* is no such meeting."""
    first, last = reading.passage.sentence_of(role.first)
    several = beside_others or of_several_states(reading, role, last) or of_one_office(reading, role)
    if role.body.group not in OF_STATES if role.body else not several:
        return None
    verb = verb_of_meeting(reading, role, last)
    if verb is None:
        return _opens_with_meeting(reading, role, first) or together_in_a_place(reading, role)
    behind, days = reading.passage.ends[verb], days_in(reading, first, last)
    after = next((day for day in days if 0 < day.span.start - behind <= NEAR), None)
    return after or next((day for day in days if begins_with(reading, day, first, role)), None)


def _opens_with_meeting(reading: Reading, role: Role, first: int) -> DateRef | None:
    """*Meeting here on Friday, the ministers agreed*: the day between."""
    tokens, start = reading.passage.tokens, max(first, role.first - CLAUSE)
    at = next((n for n in range(start, role.first) if tokens[n].cap and tokens[n].fold in MET), role.first)
    return next(iter(days_in(reading, at, role.first)), None) if at < role.first else None


def _they_acted(reading: Reading, role: Role, readings: Sequence[Reading]) -> bool:
    """*The prime ministers of Peru, Chad and Malta signed a treaty on Friday*: three states and more, together; any act
    of theirs where the article goes on to speak of *the meeting*."""
    tokens = reading.passage.tokens
    first, last = reading.passage.sentence_of(role.first)
    if not (of_several_states(reading, role, last) or of_one_office(reading, role)):
        return False
    if any(first <= other.first < role.first for other in reading.roles):
        return False
    stop = next((at for at in range(role.last, last) if tokens[at].fold in ("where", "which")), last)
    rest = {token.fold for token in tokens[role.last : stop]}
    acted = rest & (_TOGETHER | MET | _A_MEETING)
    if rest & (_APART | OCCASIONS) or not days_in(reading, first, last):
        return False
    return bool(acted) or any(map(_speaks_of_a_meeting, readings))


def _speaks_of_a_meeting(reading: Reading) -> bool:
    """*after the two-day meeting*, *called the talks a success*."""
    tokens = reading.passage.tokens
    return any(
        token.fold in _A_MEETING and any(t.fold in ("the", "this", "their") for t in tokens[max(at - 2, 0) : at])
        for at, token in enumerate(tokens)
    )
