"""Meetings by the letters that stand in brackets behind their name: *the Harbour Law Ministers Meeting (HLMM)*, then
*the most recent HLMM*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.draft import Reading, Summit
from namsite.extract.summits.sides import to_the_left

_BRACKETS = 3  # tokens of *(HLMM)*


def called_by_letters(readings: Sequence[Reading], summits: Sequence[Summit]) -> Iterator[Summit]:
    """Further mentions of meetings that a name with letters in brackets introduces; those that no word tells from the
    one introduced are bare."""
    spelt = {letters: summit for summit in summits if (letters := _letters_of(summit))}
    for reading in readings if spelt else ():
        tokens = reading.passage.tokens
        for at in reading.passage.capitals:
            whole = spelt.get(tokens[at].text)
            if whole and not reading.taken(at, at + 1) and not _named(reading, at, summits):
                yield _mention(reading, at, whole)


def _named(reading: Reading, at: int, summits: Sequence[Summit]) -> bool:
    """Whether the token is part of a name that was found."""
    return any(summit.reading is reading and summit.first <= at < summit.last for summit in summits)


def _letters_of(summit: Summit) -> str:
    """*HLMM*, where a name ends with it in brackets, and it is no body's."""
    behind = summit.reading.passage.tokens[summit.last - _BRACKETS : summit.last]
    named = len(behind) == _BRACKETS and behind[0].text == "(" and behind[1].all_caps and summit.noun < summit.last - 1
    return behind[1].text if named and summit.last - _BRACKETS == summit.noun + 1 else ""


def _mention(reading: Reading, at: int, whole: Summit) -> Summit:
    """One mention of ``whole`` at token ``at``, with the words before that tell which one it is."""
    mention = Summit(reading, at, at + 1, at, whole.head, "", body=whole.body, level=whole.level, topic=whole.topic)
    to_the_left(reading, mention, mention.sentence[0])
    mention.name = reading.passage.text(mention.first, mention.last)
    mention.bare = not (mention.number or mention.former or mention.announced or mention.extraordinary)
    return mention
