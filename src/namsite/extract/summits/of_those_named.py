"""The meeting that an article is about, where nothing but those who are there tells that states confer: *the talks*,
*the Rabat meeting*, in an article that names those who lead several countries and no meeting otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.draft import Reading, Summit
from namsite.extract.summits.by_name import country_led, governs
from namsite.extract.summits.levels import days_in
from namsite.extract.summits.no_summits import excluded
from namsite.extract.summits.nouns import noun_end
from namsite.extract.summits.sides import to_the_left, to_the_right
from namsite.lexicon import Sort
from namsite.phrases import Known

_NOUNS = frozenset(
    ["summit", "conference", "meeting", "talks", "forum", "gathering", "negotiations", "consultations", "congress"]
)
_THE_SAME = frozenset({"the", "this", "their"})
_WITH_OTHERS = frozenset({"with", "of", "between"})
_OPENING = 3  # paragraphs
_SEVERAL = 3  # countries
_TWO = 2


def meeting_of_those_named(readings: Sequence[Reading], kept: Sequence[Summit], known: Known) -> Iterator[Summit]:
    """Its first mention with a day at the head of the article, else the first of all; then the others, which are bare.
    Two countries are enough for a meeting with a name of its own, for *the talks* of a visit they are not; where one
    alone is named with an office, the meeting must open its sentence."""
    if any(not summit.bare for summit in kept):
        return
    text = [r for r in readings if r.passage.block.kind == "paragraph"]
    lead = {country for r in text for h in r.people if (country := country_led(r.passage.tokens, h))}
    govern = {human.words for r in text for human in r.people if governs(human)}
    by_office = len(govern) >= _TWO
    if len(lead) < _TWO or not (by_office or (govern and len(lead) >= _SEVERAL)):
        return
    found = [summit for reading in text for summit in _nouns(reading, known)]
    head = [s for s in found if s.reading in text[:_OPENING] and _theirs(s)]
    head = [s for s in head if len(lead) >= _SEVERAL or _with_a_name(s)]
    head = head if by_office else [s for s in head if _opens_its_sentence(s)]
    main = next((s for s in head if days_in(s.reading, *s.sentence)), next(iter(head), None))
    same = [s for s in found if s is not main and _the_same(s)]
    if main is None or not any(days_in(s.reading, *s.sentence) for s in (main, *same)):
        return
    main.level = main.level or "leaders"
    yield main
    for other in same:
        other.bare, other.level = True, main.level
        yield other


def _nouns(reading: Reading, known: Known) -> Iterator[Summit]:
    """The meetings that a passage speaks of by a noun, with all that belongs to their names."""
    passage = reading.passage
    for at in passage.where(Sort.MEETING | Sort.WEAK_MEETING):
        token = passage.tokens[at]
        if token.fold not in _NOUNS or excluded(reading, at, token):
            continue
        if any(body.first <= at < body.last for body in reading.bodies):
            continue
        summit = Summit(reading, at, noun_end(passage.tokens, at), at, token.fold.removesuffix("s"), "")
        to_the_left(reading, summit, passage.sentence_of(at)[0])
        to_the_right(reading, summit, known)
        summit.name = passage.text(summit.first, summit.last)
        if not token.cap or summit.first < at:  # no *Forum*, which is a hall
            yield summit


def _theirs(summit: Summit) -> bool:
    """*the talks*, *the Rabat meeting*: of those named, of whom else nothing is told; no *wage talks*, no *talks with
    the doctors*, none *of shipowners*."""
    tokens = summit.reading.passage.tokens
    before = tokens[summit.first - 1].fold if summit.first else ""
    behind = tokens[summit.last].fold if summit.last < len(tokens) else ""
    return (before in _THE_SAME or before.endswith("-day")) and behind not in _WITH_OTHERS


def _opens_its_sentence(summit: Summit) -> bool:
    """*The Rabat meeting ended*: told of by itself, and by no match at which somebody ran."""
    return summit.first - summit.sentence[0] <= 1


def _with_a_name(summit: Summit) -> bool:
    return bool(summit.place or summit.number or summit.topic)


def _the_same(summit: Summit) -> bool:
    """*the talks*, *this meeting*."""
    tokens = summit.reading.passage.tokens
    return summit.last - summit.first == 1 and summit.first > 0 and tokens[summit.first - 1].fold in _THE_SAME
