"""Who takes part in a summit, and in which capacity, as the sentences that name it say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from namsite.draft import Draft, Edition, Human, Summit
from namsite.phrases import chain_begins
from namsite.records import Meeting, Participation

# what stands before the name (with its titles) → capacity
_BEFORE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:chaired by|under the (?:chairmanship|presidency) of) (?:the )?$", re.IGNORECASE), "chair"),
    (
        re.compile(
            r"on the initiative of (?:the )?$|initiated by (?:the )?$|at the initiative of (?:the )?$", re.IGNORECASE
        ),
        "initiator",
    ),
    (re.compile(r"hosted by (?:the )?$", re.IGNORECASE), "host"),
    (re.compile(r"(?:attended|addressed|joined|opened) by (?:the )?$", re.IGNORECASE), "attending"),
)
# what stands between the name and the summit → capacity
_BETWEEN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(?:chairs?|chaired|presided over|will chair|to chair)\b"), "chair"),
    (re.compile(r"\b(?:hosts?|hosted|will host|to host)\b"), "host"),
    (re.compile(r"\b(?:address(?:es|ed)?|opened|opens|spoke|speaks?|told)\b"), "speaker"),
    (
        re.compile(r"\b(?:attend(?:s|ed|ing)?|t(?:akes?|ook) part|taking part|participat\w+|joins?|joined|arriv\w+)\b"),
        "attending",
    ),
)


def find_participants(
    draft: Draft, editions: Sequence[Edition], sidelines: Sequence[tuple[Meeting, Edition]]
) -> dict[int, tuple[Participation, ...]]:
    """Edition key → who takes part; each person once, in the first capacity that is stated."""
    found: dict[int, dict[int, Participation]] = {edition.key: {} for edition in editions}
    for edition in editions:
        for mention in edition.mentions:
            for part in _beside(draft, mention):
                found[edition.key].setdefault(part.person, part)
    for meeting, edition in sidelines:
        for person in meeting.people:
            part = Participation(person=person, capacity="met on the sidelines", span=meeting.span)
            found[edition.key].setdefault(person, part)
    return {key: tuple(parts.values()) for key, parts in found.items()}


def _beside(draft: Draft, mention: Summit) -> list[Participation]:
    reading = mention.reading
    first, last = mention.sentence
    span = reading.passage.span(first, last)
    parts, listed = [], False
    previous: Human | None = None
    for human in reading.people:
        if human.referent is None or not first <= human.first < last:
            continue
        start = reading.passage.tokens[chain_begins(reading.passage.tokens, human)].start
        lead = draft.article.text[span.start : start]
        capacity = next((name for pattern, name in _BEFORE if pattern.search(lead)), None)
        if capacity is None and human.last <= mention.first:
            end = reading.passage.tokens[human.last - 1].end
            between = draft.article.text[end : reading.passage.tokens[mention.first].start]
            capacity = next((name for pattern, name in _BETWEEN if pattern.search(between)), None)
        if capacity is None and listed and previous and _goes_on(draft, previous, start, reading.passage.tokens):
            capacity = parts[-1].capacity
        listed = capacity is not None
        previous = human
        if capacity:
            parts.append(
                Participation(
                    person=human.referent, capacity=capacity, span=reading.passage.span(human.first, human.last)
                )
            )
    return parts


def _goes_on(draft: Draft, previous: Human, start: int, tokens: Sequence[object]) -> bool:
    """Only commas and *and* between two names of one list."""
    end = getattr(tokens[previous.last - 1], "end", 0)
    return re.fullmatch(r"[\s,]*(?:and|as well as)?\s*(?:the\s+)?", draft.article.text[end:start]) is not None
