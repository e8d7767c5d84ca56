"""Editions told by their number or their turn alone, beside a summit that is named: *the Sixth took place in Riga*,
*the first, in Oslo on 3 May 1961, was short*, *Riga will host the next*, *the previous one was held in Oslo*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.draft import Reading, Summit
from namsite.lexicon import Sort
from namsite.phrases import PLACES, place_at

_HOLD = frozenset({"host", "hosts", "hold", "holds", "held", "hosted", "receive", "organise", "organize"})
_TOOK_PLACE = frozenset({"took", "was", "were", "will", "is", "takes", "had", "goes", "moves", "met", "gathered"})
_HELD = frozenset(
    {"scheduled", "planned", "due", "set", "place", "held", "hosted", "organised", "organized", "convened"}
    | {"gathered", "met", "sat", "assembled"}
)
_GOES = frozenset({"goes", "moves"})
_LEADS = frozenset({"in", "at", "of", "the"})
_TURNS = frozenset({"next", "previous", "last"})
_WILL_BE = (["will", "be"], ["would", "be"], ["is", "to"], ["will", "take"])
_TO_HOST = frozenset({"host", "hold", "convene", "organise", "organize"})
_WAS_HELD = (["was", "held"], ["took", "place"], ["was", "hosted"])
_OF_A_FEW = frozenset({"trilateral", "tripartite", "quadrilateral", "quadripartite"})
_YEAR = 4  # digits
_NEAR = 2  # editions from one that is named
_FAR = 10  # tokens from an ordinal to the place and the day of what it counts
_GENERAL = frozenset({"summit", "meeting", "conference", "session", "forum"})


def by_its_year(summit: Summit) -> None:
    """*The 2026 summit will be held*, *will host the 2026 summit*: to come; *the 2019 summit was held*: past."""
    tokens = summit.reading.passage.tokens
    year = tokens[summit.first].text
    if summit.head != "summit" or summit.body or summit.number or not (year.isdigit() and len(year) == _YEAR):
        return
    behind = [token.fold for token in tokens[summit.last : summit.last + 2]]
    before = [token.fold for token in tokens[max(summit.first - 2, 0) : summit.first]]
    hosted = before[1:] == ["the"] and before[0] in _TO_HOST
    summit.announced = summit.announced or behind in _WILL_BE or hosted
    summit.former = not summit.announced and (summit.former or behind in _WAS_HELD)


def small_and_apart(summit: Summit) -> bool:
    """*a mini-summit on Congo*, *a trilateral summit*: one beside that of all."""
    tokens, first = summit.reading.passage.tokens, summit.first
    kind = tokens[summit.noun].fold == "mini-summit" or any(t.fold in _OF_A_FEW for t in tokens[first : summit.noun])
    return kind and summit.head == "summit" and any(t.fold in ("a", "an") for t in tokens[max(first - 2, 0) : first])


def of_no_other_kind(summit: Summit) -> bool:
    """*a meeting*, *a special meeting*: told by nothing but those who meet."""
    told = summit.body or summit.number or summit.place or summit.topic or summit.announced or summit.former
    return summit.bare or (summit.extraordinary and not told)


def by_turn_alone(readings: Sequence[Reading], named: Sequence[Summit]) -> Iterator[Summit]:
    """*The Sixth took place in Riga*, *Riga will host the eighth*: beside a seventh summit; *the first*, *the next*:
    beside any that is of now."""
    current = [s for s in named if not (s.announced or s.former) and s.head in _GENERAL]
    for reading in readings if named else ():
        tokens = reading.passage.tokens
        inside = enumerate(tokens[:-2], 1) if "the" in reading.passage.words else ()
        for at in [at for at, before in inside if before.fold == "the"]:
            if tokens[at].ordinal is None and tokens[at].fold not in _TURNS:
                continue
            if itself := _named_before(reading, at, named):
                itself.number = itself.number or tokens[at].ordinal
                continue
            behind = at + 1 + (tokens[at + 1].fold == "one" and at + 2 < len(tokens))
            like = _like(reading, at, behind, named, current)
            if like and _told_alone(reading, at, behind):
                yield _turn(reading, at, behind, like)


def _named_before(reading: Reading, at: int, named: Sequence[Summit]) -> Summit | None:
    """*The last summit, the 21st, was held in Riga*: the one whose number stands behind its name and a comma."""
    if reading.passage.tokens[at - 2].text != ",":
        return None
    return next((s for s in named if s.reading is reading and s.last == at - 2), None)


def _like(reading: Reading, at: int, behind: int, named: Sequence[Summit], current: Sequence[Summit]) -> Summit | None:
    """The summit that the ordinal at token ``at`` counts on from; the first of all is told by place and day."""
    number = reading.passage.tokens[at].ordinal
    if number is None:
        return current[0] if current else None
    near = (one for one in named if one.number and 0 < abs(one.number - number) <= _NEAR)
    like = next(near, None)
    if like is None and number == 1 and _placed_and_dated(reading, behind):
        like = next((one for one in current if one.number != 1), None)
    return like


def _turn(reading: Reading, at: int, behind: int, like: Summit) -> Summit:
    word, number = reading.passage.tokens[at].text, reading.passage.tokens[at].ordinal
    return Summit(
        reading,
        at,
        behind,
        at,
        like.head,
        word,
        body=like.body,
        number=number,
        level=like.level,
        announced=word == "next",
        former=word in ("previous", "last"),
        title=f"{word} {like.head}",
    )


def _told_alone(reading: Reading, at: int, behind: int) -> bool:
    """Whether a turn has no noun behind it, and somebody holds it, or it has a place and a day."""
    tokens = reading.passage.tokens
    after = tokens[behind]
    if after.text in ("in", "at", ",") and _placed_and_dated(reading, behind):
        return True
    if after.cap or (after.word and not after.sorts & Sort.FUNCTION and after.fold not in _TOOK_PLACE):
        return False
    if any(token.fold in _HOLD for token in tokens[max(at - 3, 0) : at]):
        return True
    if after.fold not in _TOOK_PLACE:
        return False
    if after.fold in _GOES:
        return tokens[behind + 1].fold == "to" and tokens[behind + 2 : behind + 3] != [] and tokens[behind + 2].cap
    if after.fold in ("met", "gathered"):
        return _placed_and_dated(reading, behind)
    there = after.fold == "was" and tokens[behind + 1 : behind + 2] and tokens[behind + 1].fold == "in"
    return bool(there and place_at(reading.passage, behind + 2)) or any(
        token.fold in _HELD for token in tokens[behind + 1 : behind + 5]
    )


def _placed_and_dated(reading: Reading, at: int) -> bool:
    """*in Jaipur on 21 August 2015*, *, in the Danish port of Esbjerg on 18 May 2022*, *was held in Riga in 1961*: a
    place and a date in the words from token ``at`` on, and no other clause."""
    passage = reading.passage
    stop = min(at + _FAR + 4, passage.sentence_of(at)[1])
    placed = False
    for n in range(at, stop):
        token = passage.tokens[n]
        if token.sorts & Sort.MEETING or token.form in ("that", "who", "which", ";"):
            return False
        if token.cap and passage.tokens[n - 1].form in _LEADS:
            place = place_at(passage, n)
            placed = placed or not token.sorts or bool(place and place[1].sorts & PLACES)
        if placed and any(d.span.start <= passage.starts[n] < d.span.end for d in reading.dates):
            return True
    return False
