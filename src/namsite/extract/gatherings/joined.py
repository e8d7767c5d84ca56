"""Mentions of summits that say too little to be told by, joined with the one that an article names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from namsite.draft import Edition, Summit
from namsite.records import DateRef

_IS_THE = re.compile(
    r"(?:The|This) (?:[\w-]+ ){0,2}(?:gathering|meeting|summit|event|conference|session|talks) (?:is|was|are|were)"
    r"(?: also)?(?: the| their| its)?"
)
_GENERAL = frozenset({"summit", "talk", "gathering", "meeting", "retreat"})  # what any meeting may be called
_BEGINS = frozenset({"began", "begun", "opened", "started"})
_ENDS = frozenset(
    {"ended", "closed", "concluded", "ending", "concluding", "closing", "end", "close", "ends", "closes", "concludes"}
)
_AHEAD = frozenset({"will", "next", "due", "planned", "scheduled", "host"})
_MEASURES = frozenset({"precedes", "precede", "preceded", "follows", "followed"})
_TO_ITS_MEASURE = 7  # tokens
_NEAR = 3  # days from the first of a summit to the day on which it ended
_LONGEST = 10  # days from the first of a meeting to its last
_WHOLE = 10  # characters of a day
_BOTH = 2


def with_their_body(editions: Sequence[Edition], numbers: dict[int, int]) -> list[Edition]:
    """*Quinn took part in a summit of the League for the first time* is the one summit of the League that the text
    counts; so is what its leaders ended within days of it."""
    kept = list(editions)
    for edition in editions:
        if edition.number or not all(map(_only_whose, edition.mentions)):
            continue
        bodies = _bodies(edition, numbers)
        fitting = [e for e in kept if e is not edition and e.number and bodies & _bodies(e, numbers) and _of_now(e)]
        fitting = [e for e in fitting if e.dates or not edition.dates]
        if len(fitting) == 1 and not _of_another_time(edition, fitting[0]):
            fitting[0].mentions += edition.mentions
            fitting[0].dates += edition.dates
            kept.remove(edition)
    return kept


def _of_another_time(edition: Edition, main: Edition) -> bool:
    other_level = any(mention.level != main.lead.level for mention in edition.mentions)
    return other_level or any(_of_other_days(day, m, other) for day, m in edition.dates for other, _ in main.dates)


def _only_whose(summit: Summit) -> bool:
    """Whether a mention says no more than whose summit it is."""
    return summit.head == "summit" and not (
        summit.place or summit.topic or summit.extraordinary or summit.announced or summit.former
    )


def _bodies(edition: Edition, numbers: dict[int, int]) -> set[int]:
    return {numbers[id(m.body)] for m in edition.mentions if m.body and id(m.body) in numbers}


def _of_now(edition: Edition) -> bool:
    return not any(mention.announced or mention.former for mention in edition.mentions)


def with_unnamed(editions: Sequence[Edition], filed: str | None) -> list[Edition]:
    """*The leaders adopted a charter at a summit* is the Fifth Summit that the text names, if it names only one, which
    is not of another year."""
    unnamed = [edition for edition in editions if all(map(_unnamed, edition.mentions))]
    named = [e for e in editions if e not in unnamed and not any(m.announced or m.former for m in e.mentions)]
    named = [e for e in named if all(m.level != "ministers" for m in e.mentions) and not _long_past(e, filed)]
    if len(named) != 1:
        return list(editions)
    (main,) = named
    unnamed = [e for e in unnamed if not (e.of_long_ago(filed) or _before_another(e, main))]
    taken = [e for e in unnamed if not any(_of_other_days(d, m, day) for d, m in e.dates for day, _ in main.dates)]
    for edition in taken:
        main.mentions += [mention for mention in edition.mentions if mention.head != "retreat"]
        main.dates += [(day, mention) for day, mention in edition.dates if mention.head != "retreat"]
    return [edition for edition in editions if edition not in taken]


def _before_another(edition: Edition, main: Edition) -> bool:
    """*are to hold a summit in Oslo on Saturday. It precedes by a week the NATO summit*: a summit that the text begins
    with, and another one, of which it only says how far from it that is."""
    told = edition.key_at < main.key_at and bool(edition.dates) and not main.dates
    return told and all(_is_a_measure(mention) for mention in main.mentions)


def _is_a_measure(mention: Summit) -> bool:
    """*ahead of the EU summit*, *a week after the G20 summit*: what another meeting is told to be before or behind."""
    passage, at = mention.reading.passage, mention.first
    if passage.block.kind == "title":
        return False
    before = [token.fold for token in passage.tokens[max(mention.sentence[0], at - _TO_ITS_MEASURE) : at]]
    while before and (before[-1] in ("the", "an", "a", "of", "week", "s", "next", "this", "month") or not before[-1]):
        before.pop()
    if not before:
        return False
    if before[-1] in ("ahead", "before", "after", "prior", "run-up", "preparation", "preparations"):
        return True
    return not _MEASURES.isdisjoint(before)


def _of_other_days(date: DateRef, mention: Summit, main: DateRef) -> bool:
    """Whether a mention is of another time than the summit that is named; *at the end of a two-day summit on Friday* is
    of the one at which somebody spoke on Thursday, as is a retreat of its leaders."""
    if not apart(date, main):
        return False
    days = [day for day in (date.start or "", main.start or "") if len(day) == _WHOLE and "X" not in day]
    if len(days) != _BOTH or not (ends(mention) or mention.head == "retreat"):
        return True
    return not 0 <= (dt.date.fromisoformat(days[0]) - dt.date.fromisoformat(days[1])).days <= _NEAR


def with_what_it_is(editions: list[Edition]) -> list[Edition]:
    """*The two-day gathering is the eighteenth regular summit of the League*: the one that the text begins with, where
    that has no number and the other no days."""
    if len(editions) < _BOTH:
        return editions
    main = min(editions, key=lambda e: e.key_at)
    told = (e for e in editions if e.number and not e.dates and _of_now(e) and any(map(_is_told_to_be, e.mentions)))
    same = next((e for e in told if e is not main and e.lead.level == main.lead.level), None)
    if same is None or main.number or not _of_now(main) or not _may_be(main, same):
        return editions
    main.mentions += same.mentions
    return [edition for edition in editions if edition is not same]


def _may_be(main: Edition, same: Edition) -> bool:
    """Whether no other body is told of the one than of the other."""
    bodies = [{m.body.name for m in edition.mentions if m.body} for edition in (main, same)]
    return not all(bodies) or bool(bodies[0] & bodies[1])


def _is_told_to_be(mention: Summit) -> bool:
    """*The meeting was the third summit of the League*: whether the sentence says what a meeting is."""
    passage, first = mention.reading.passage, mention.sentence[0]
    return _IS_THE.fullmatch(passage.text(first, mention.first)) is not None if mention.first > first else False


def with_talks(editions: list[Edition]) -> list[Edition]:
    """*Ministers ended three days of talks* are the Fourth Ministerial Conference that the text goes on to name, if it
    names only one meeting of ministers."""
    talks = [e for e in editions if all(m.level == "ministers" and general(m) for m in e.mentions)]
    named = [e for e in editions if e not in talks and all(m.level == "ministers" for m in e.mentions)]
    named = [e for e in named if not any(m.announced or m.former for m in e.mentions)]
    if len(talks) != 1 or len(named) != 1 or (named[0].dates and talks[0].dates):
        return editions
    if talks[0].key_at > named[0].key_at and talks[0].dates:
        return editions  # *the first conference … The ministers held a meeting on 3 May*
    named[0].mentions += talks[0].mentions
    named[0].dates += talks[0].dates
    return [edition for edition in editions if edition is not talks[0]]


def with_those_who_met(editions: list[Edition]) -> list[Edition]:
    """*The leaders ended their two-day meeting on Friday*, *the presidents gathered on Friday*: at the 27th Meeting of
    the Conference that the text goes on to count, or the Riga Conference that it goes on to name, if there is only one
    of now, and no day of that is told but its last."""
    theirs = [e for e in editions if all(m.level == "leaders" and _without_a_name(m) for m in e.mentions)]
    theirs = [e for e in theirs if _of_now(e) and not any(_small(m) for m in e.mentions)]
    if len(theirs) != 1:
        return editions
    (met,) = theirs
    others = [e for e in editions if e is not met and e.lead.level != "ministers" and _of_now(e)]
    counted = [e for e in others if (_is_counted(e) or _goes_on_to_name(e, met)) and not _before_another(met, e)]
    if len(counted) != 1:
        return editions
    (main,) = counted
    if met is not min(editions, key=lambda e: e.key_at):
        return editions
    main.mentions += met.mentions
    main.dates += met.dates
    return [edition for edition in editions if edition is not met]


def _is_counted(edition: Edition) -> bool:
    to_come = any(_said(mention, _AHEAD) for mention in edition.mentions)
    return bool(edition.number) and not edition.dates and edition.lead.level == "leaders" and not to_come


def _without_a_name(mention: Summit) -> bool:
    return (bool(mention.title) and not mention.number) or general(mention)


def _goes_on_to_name(named: Edition, met: Edition) -> bool:
    """*the Commonwealth Heads of Government Meeting, which ends next Tuesday*: with a name of its own, and no day but
    one on which it ends, soon after those on which they met."""
    if named.number or named.lead.name.islower() or any(map(_small, named.mentions)):
        return False
    if not met.dates or not _may_be(met, named):
        return False
    first = min(date.start or "" for date, _ in met.dates)
    if not named.dates and any(_said(mention, _AHEAD) or _tells_a_time(mention) for mention in named.mentions):
        return False
    return all(ends(m) and _soon_after(date.start or "", first) for date, m in named.dates)


def _tells_a_time(mention: Summit) -> bool:
    """*The Riga Conference ended in 2018*: whether the sentence has any date."""
    span = mention.reading.passage.span(*mention.sentence)
    return any(span.start <= date.span.start < span.end for date in mention.reading.dates)


def _soon_after(day: str, first: str) -> bool:
    if not len(day) == len(first) == _WHOLE or "X" in day + first:
        return False
    return 0 <= (dt.date.fromisoformat(day) - dt.date.fromisoformat(first)).days <= _LONGEST


def _small(mention: Summit) -> bool:
    """*an extraordinary session*, *a narrow format*: not the whole meeting."""
    first, last = mention.sentence
    words = {token.fold for token in mention.reading.passage.tokens[first:last]}
    return mention.extraordinary or bool(
        words & {"extraordinary", "emergency", "narrow", "trilateral", "tripartite", "informal", "separately"}
    )


def _long_past(edition: Edition, filed: str | None) -> bool:
    """Whether all dates of an edition lie in other years than the report."""
    return filed is not None and bool(edition.dates) and all((d.start or "")[:4] != filed[:4] for d, _ in edition.dates)


def _unnamed(summit: Summit) -> bool:
    """Whether a mention says nothing by which one summit is told from another."""
    turn = summit.announced or summit.former or summit.level == "ministers"
    return not turn and general(summit)


def general(summit: Summit) -> bool:
    """*the summit*, *two days of talks*: what any meeting may be called, with no name of its own."""
    told = summit.body or summit.number or summit.place or summit.topic or summit.extraordinary
    return not (told or summit.title) and summit.head in _GENERAL and summit.name.islower()


def apart(date: DateRef, other: DateRef) -> bool:
    """Whether two dates, as far as they are known, neither are equal nor lie in one another."""
    start, other_start = date.start or "", other.start or ""
    size = min(len(start), len(other_start))
    if start[:size] == other_start[:size]:
        return False
    return not (start <= other_start <= (date.end or start) or other_start <= start <= (other.end or other_start))


def begins(mention: Summit) -> bool:
    """Whether the sentence of a mention tells of a beginning."""
    return _said(mention, _BEGINS)


def ends(mention: Summit) -> bool:
    """Whether the sentence of a mention tells of an end."""
    return _said(mention, _ENDS)


def _said(mention: Summit, verbs: frozenset[str]) -> bool:
    """Whether the sentence of a mention has one of the verbs."""
    first, last = mention.sentence
    return any(token.fold in verbs for token in mention.reading.passage.tokens[first:last])
