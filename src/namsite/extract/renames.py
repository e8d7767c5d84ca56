"""Other and former names that an article itself gives a body: *X, better known as Y*, *will be called Z*."""

from __future__ import annotations

import re
from itertools import pairwise

from namsite.draft import Draft, Naming

_SAME = re.compile(
    r",?\s*(?:(?P<before>(?:formerly|previously|once)(?: known as| called)?)"
    r"|(?P<now>now (?:known as|called)|(?:is |which is )?now (?:called|named|known as)"
    r"|(?:was|is|has been|will be) renamed(?: as)?|(?:has |was |were )?renamed(?: itself)?(?: as)?"
    r"|(?:has |had )?changed its name to|will (?:from now on |henceforth |now )?be (?:re)?(?:called|named))"
    r"|(?:which is |also |better |popularly )?known as|(?:was|is|has been) (?:re)?(?:called|named))"
    r"\s+(?:the\s+)?[“\"‘]?",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\([^()]{2,12}\)")


def find_other_names(draft: Draft) -> list[Naming]:
    """Pairs of names of one body, as the words between them say; which is the newer one, where they say that."""
    pairs = list[Naming]()
    for reading in draft.readings:
        if len(reading.bodies) < 2:
            continue
        passage = reading.passage
        named = [body for body in reading.bodies if not (body.first and passage.tokens[body.first - 1].text == "(")]
        for left, right in pairwise(named):
            start, end = passage.ends[left.last - 1], passage.starts[right.whole]
            acronym = _BRACKETS.match(draft.article.text, start, end)
            same = (
                _SAME.fullmatch(draft.article.text, acronym.end() if acronym else start, end) if start < end else None
            )
            if same:
                pairs.append(Naming(left, right, left if same["before"] else right if same["now"] else None))
    return pairs
