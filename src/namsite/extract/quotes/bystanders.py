"""Who speaks where no verb of saying tells: who stands beside the quotation marks or before them, or who spoke last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from namsite.draft import Draft, Human, Reading
from namsite.extract.quotes.interviews import asks
from namsite.extract.quotes.speakers import meant, office_holder
from namsite.phrases import chain_begins
from namsite.records import Quote, Span

_STOPS = frozenset({".", "!", "?"})
_PRONOUNS = frozenset({"he", "she"})
_MOST_WORDS = 2  # between quotation marks and the name of who said it: *sighed*, *went on*
_DASHES = frozenset({"–", "—", "-", "--"})


def without_verb(
    reading: Reading, span: Span, ending: str, last: Quote | None, earlier: Sequence[Reading], verb: str | None = None
) -> tuple[int, str] | None:
    """The speaker of the words at ``span`` and why; ``ending``: their last sign, ``last``: the quote before them in
    this passage, ``verb``: a verb of saying whose subject is no name."""
    human = _beside(reading, span, ending, earlier)
    if human is not None:
        return _as_speaker(human, "stands beside the words")
    if verb is not None:
        return None
    if last is not None and last.speaker is not None and not _others_since(reading, last, span):
        return last.speaker, "goes on after words of the same speaker in this paragraph"
    human = _named_before(reading, span)
    return _as_speaker(human, "is the one who acts in the sentence") if human else None


def _as_speaker(human: Human, why: str) -> tuple[int, str] | None:
    return None if human.referent is None else (human.referent, f"“{human.surface}” {why}")


def _beside(reading: Reading, span: Span, ending: str, earlier: Sequence[Reading]) -> Human | None:
    """*“…,” beamed Okafor*, *“…,” she beamed*, *“…,” according to Okafor*, *“…” – Okafor*"""
    tokens = reading.passage.tokens
    at = bisect_left(reading.passage.starts, span.end)
    at += at < len(tokens) and tokens[at].text == ","
    words = [token.fold for token in tokens[at : at + 2]]
    if words == ["according", "to"]:
        at += 2
    elif at < len(tokens) and tokens[at].text in _DASHES:
        at += 1
    elif ending not in ",?!" and tokens[at - 1 : at] and tokens[at - 1].text != ",":
        return None
    if words[:1] and words[0] in _PRONOUNS:
        return meant(reading, at, earlier)
    for human in reading.people:
        begin = chain_begins(tokens, human)
        if at <= begin <= at + _MOST_WORDS and all(_plain_word(token.text) for token in tokens[at:begin]):
            return human
    return office_holder(reading, at, earlier)


def _plain_word(text: str) -> bool:
    return text.isalpha() and text.islower()


def _others_since(reading: Reading, last: Quote, span: Span) -> bool:
    """Whether somebody else is named between two quotes."""
    starts = reading.passage.starts
    since = (h for h in reading.people if last.span.end <= starts[h.first] < span.start)
    return any(human.referent != last.speaker for human in since)


def _named_before(reading: Reading, span: Span) -> Human | None:
    """*Okafor spoke of quarrels “which keep the map cold”*, *Okafor had an answer: “…”*, *Okafor was blunt. “…”*: who
    opens the sentence or is the only one in it."""
    tokens = reading.passage.tokens
    at = bisect_left(reading.passage.starts, span.start) - 1
    while at >= 0 and not tokens[at].word:
        at -= 1
    if at < 0:
        return None
    first, _ = reading.passage.sentence_of(at)
    named = [human for human in reading.people if first <= human.first and human.last <= at + 1]
    named = [human for human in named if not _absent(reading, human)]
    different = {human.referent for human in named}
    if not named or (len(different) > 1 and chain_begins(tokens, named[0]) > first + 1):
        return None
    alone = len(different) == 1 and (chain_begins(tokens, named[0]) <= first + 1 or tokens[at + 1].text in (":", ","))
    return named[0] if alone or tokens[at + 1].text == ":" else None


def _absent(reading: Reading, human: Human) -> bool:
    """*Quinn spoke on behalf of King Okafor and said*."""
    begin = chain_begins(reading.passage.tokens, human)
    return [token.fold for token in reading.passage.tokens[max(begin - 2, 0) : begin]] == ["behalf", "of"]


def goes_on(
    draft: Draft, reading: Reading, found: list[Quote], quotes: Sequence[Quote], earlier: Sequence[Reading]
) -> list[Quote]:
    """Where a paragraph is nothing but a quote, its speaker is who spoke in the paragraph before or was its only
    subject."""
    block = reading.passage.block
    whole = len(found) == 1 and found[0].speaker is None and found[0].span == Span(block.start, block.end)
    if not whole or not earlier or earlier[-1].passage.block.end + 2 != block.start:
        return found
    above = earlier[-1]
    if asks(above):
        return found  # whoever is named in a question does not answer it
    spoken = [q for q in quotes if q.direct and above.passage.block.start <= q.span.start < above.passage.block.end]
    people = {human.referent for human in above.people}
    speaker = spoken[-1].speaker if spoken else people.pop() if len(people) == 1 else None
    if speaker is None:
        return found
    return [replace(found[0], speaker=speaker, reason="goes on from the paragraph before")]
