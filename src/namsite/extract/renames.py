"""Other and former names that an article itself gives a body: *X, better known as Y*, *will be called Z*."""

from __future__ import annotations

import re
from itertools import pairwise

from namsite.draft import Body, Draft

_SAME = re.compile(
    r",?\s*(?:(?:which is |also |better |formerly |previously |popularly |now |once )?known as"
    r"|formerly|previously|now called|(?:was|is|has been|will be) (?:re)?named"
    r"|(?:will )?(?:from now on |henceforth |now )?(?:be|is|was) (?:re)?(?:called|named)"
    r"|(?:has |was |were )?renamed(?: itself)?(?: as)?|(?:has |had )?changed its name to)\s+(?:the\s+)?[“\"‘]?",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\([^()]{2,12}\)")


def find_other_names(draft: Draft) -> list[tuple[Body, Body]]:
    """Pairs of names of one body, as the words between them say."""
    pairs = []
    for reading in draft.readings:
        if len(reading.bodies) < 2:
            continue
        passage = reading.passage
        named = [body for body in reading.bodies if not (body.first and passage.tokens[body.first - 1].text == "(")]
        for left, right in pairwise(named):
            start, end = passage.ends[left.last - 1], passage.starts[right.whole]
            acronym = _BRACKETS.match(draft.article.text, start, end)
            if start < end and _SAME.fullmatch(draft.article.text, acronym.end() if acronym else start, end):
                pairs.append((left, right))
    return pairs
