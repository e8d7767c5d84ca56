"""Meetings that are called by letters and a number: *COP26*, *TICAD VI*, *MC12*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from namsite.draft import Reading, Summit
from namsite.lexicon import rows
from namsite.ordinals import read_ordinal

_CODE = re.compile(r"(?P<letters>[A-Z]{2,6})(?P<number>-?[0-9]{1,2})?")
_APART = re.compile(r"[0-9]{1,2}|[IVX]{1,5}")


def codes_in(reading: Reading) -> Iterator[Summit]:
    """The meetings that a passage calls so, left to right."""
    tokens, begins = reading.passage.tokens, _begins()
    for at in [at for at in reading.passage.capitals if tokens[at].text[:2] in begins]:
        code = _CODE.fullmatch(tokens[at].text)
        known = _known().get(code["letters"]) if code else None
        if code is None or known is None:
            continue
        apart = None if code["number"] or at + 1 == len(tokens) else _APART.fullmatch(tokens[at + 1].text)
        number = code["number"].lstrip("-") if code["number"] else apart[0] if apart else ""
        if not number:
            continue
        noun, level, topic = known
        last = at + 1 + (apart is not None)
        count = int(number) if number.isdigit() else read_ordinal(number, number.lower())
        name = reading.passage.text(at, last)
        yield Summit(reading, at, last, at, noun, name, number=count, level=level, topic=topic)


@cache
def _begins() -> frozenset[str]:
    return frozenset(letters[:2] for letters in _known())


@cache
def _known() -> dict[str, tuple[str, str, str]]:
    return {row[0]: (row[1], row[2], row[3]) for row in rows("meeting_codes.tsv")}
