"""Who answers in an interview: the one who is named before a colon once is meant wherever an answer stands alone."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from namsite.draft import Draft, Reading
from namsite.records import Quote

_ASKS = frozenset({"q", "question", "interviewer"})
_FEWEST = 2  # questions


def answered(draft: Draft, quotes: Sequence[Quote]) -> list[Quote]:
    """The same quotes; those without a speaker that answer a question (*Q: What did it bring?*) are by the only person
    whose name and a colon stand before an answer."""
    if not any(quote.direct and quote.speaker is None for quote in quotes):
        return list(quotes)
    asked = [at for at, reading in enumerate(draft.readings) if asks(reading)]
    if len(asked) < _FEWEST:
        return list(quotes)
    labelled = {label for at in asked for label in (_label(draft.readings, at + 1),) if label is not None}
    if len(labelled) != 1:
        return list(quotes)
    answers = [draft.readings[at + 1].passage.block for at in asked if at + 1 < len(draft.readings)]
    return [
        _by(quote, *labelled) if any(_within(quote, b.start, b.end) for b in answers) else quote for quote in quotes
    ]


def asks(reading: Reading) -> bool:
    """Whether a passage is a question, marked as one: *Q: What did it bring?*"""
    tokens = reading.passage.tokens
    return tokens[0].fold in _ASKS and len(tokens) > 1 and tokens[1].text in (":", ".")


def _label(readings: Sequence[Reading], at: int) -> int | None:
    """Who is named before a colon at the head of a passage: *Okafor: …*"""
    reading = readings[at] if at < len(readings) else None
    human = reading.people[0] if reading and reading.people else None
    if reading is None or human is None or human.first != 0 or human.last >= len(reading.passage.tokens):
        return None
    return human.referent if reading.passage.tokens[human.last].text == ":" else None


def _within(quote: Quote, start: int, end: int) -> bool:
    return quote.direct and quote.speaker is None and start <= quote.span.start < end


def _by(quote: Quote, speaker: int) -> Quote:
    return replace(quote, speaker=speaker, reason="answers a question that is put to the one who is interviewed")
