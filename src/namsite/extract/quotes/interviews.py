"""Who answers in an interview: the one who is named with an answer once is meant wherever an answer stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from namsite.draft import Draft, Reading
from namsite.records import Quote, Span

_ASKS = frozenset({"q", "question", "interviewer"})
_FEWEST = 2  # questions
_LONGEST_QUESTION = 25  # tokens
_FEWEST_WORDS = 4  # of a headline that is nothing but a quote
_QUOTED_WHOLE = re.compile(r"[“\"«]([^“”\"«»]+)[”\"»]")
_ANSWERS = "answers a question that is put to the one who is interviewed"


def answered(draft: Draft, quotes: Sequence[Quote]) -> list[Quote]:
    """The same quotes; those without a speaker that answer a question (*Q: What did it bring?*) are by the only person
    who is named with an answer, and so is a headline that is nothing but a quote."""
    asked = [at for at, reading in enumerate(draft.readings) if asks(reading)]
    if len(asked) < _FEWEST:
        return list(quotes)
    answers = [draft.readings[at + 1].passage.block for at in asked if at + 1 < len(draft.readings)]
    starts = {block.start for block in answers}
    labelled = {label for at in asked for label in (_label(draft.readings, at + 1),) if label is not None}
    labelled |= {q.speaker for q in quotes if q.direct and q.speaker is not None and q.span.start in starts}
    if len(labelled) != 1:
        return list(quotes)
    by = [_by(quote, *labelled) if any(_within(quote, b.start, b.end) for b in answers) else quote for quote in quotes]
    return [*by, *_headline(draft, *labelled)]


def asks(reading: Reading) -> bool:
    """Whether a passage is a question, marked as one (*Q: What came of it?*) or nothing else (*What came of it?*)."""
    tokens = reading.passage.tokens
    if tokens[0].fold in _ASKS and len(tokens) > 1 and tokens[1].text in (":", "."):
        return True
    alone = len(reading.passage.sentences) == 1 and len(tokens) <= _LONGEST_QUESTION and tokens[-1].text == "?"
    return alone and reading.passage.block.kind in ("paragraph", "heading") and tokens[0].cap


def _headline(draft: Draft, speaker: int) -> Iterator[Quote]:
    block = next((r.passage.block for r in draft.readings if r.passage.block.kind == "title"), None)
    whole = _QUOTED_WHOLE.fullmatch(draft.article.text, block.start, block.end) if block else None
    if block and whole and len(whole[1].split()) >= _FEWEST_WORDS:
        span = Span(block.start, block.end)
        yield Quote(span=span, text=whole[1].strip(), speaker=speaker, verb=None, direct=True, reason=_ANSWERS)


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
    return replace(quote, speaker=speaker, reason=_ANSWERS)
