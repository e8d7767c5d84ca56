"""The agency that a page credits."""

from __future__ import annotations

from namsite.draft import Body, Draft, Reading
from namsite.lexicon import Sort
from namsite.tokens import Token, read_passage


def _by_whom(token: Token) -> bool:
    """*NEVA-TASS correspondent Ivan Belov*: who reports, behind the agency."""
    return not token.cap and bool(token.sorts & Sort.ROLE)


def add_agency(draft: Draft) -> None:
    """The agency that the page credits is a body, where the credit stands."""
    agency = draft.article.agency
    if agency is None or agency.span is None:
        return
    block = next(b for b in draft.article.blocks if b.start <= agency.span.start < b.end)
    starts = {r.passage.starts[body.first] for r in draft.readings for body in r.bodies}
    if agency.span.start in starts:
        return
    passage = read_passage(draft.article.text, block, agency.span.start, agency.span.end)
    if passage is None:
        return
    tokens = passage.tokens
    end = next(
        (at for at in range(1, len(tokens)) if tokens[at].text in (",", "/", "(") or _by_whom(tokens[at])), len(tokens)
    )
    name = passage.text(0, end)
    behind = tokens[end + 1].text if end + 1 < len(tokens) and tokens[end + 1].all_caps else None
    acronym = name if tokens[0].all_caps and end == 1 else behind
    reading = Reading(passage)
    reading.bodies = [Body(0, end, name, "credited as the source", 0.9, 0, acronym, group="media")]
    draft.readings.append(reading)
