"""Ordinal numbers in words, in figures and in Roman numerals: *eighteenth*, *18th*, *XVIII*."""

from __future__ import annotations

import re

_ROMAN = re.compile(r"^[IVXL]+$")
_ORDINAL = re.compile(r"^\d{1,4}(?:st|nd|rd|th)$")
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UP_TO_NINTH = ["", *(f"-{word}" for word in _ORDINALS.split()[:9])]
ORDINAL_WORDS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)} | {
    f"{ten}{word}" if word else f"{ten[:-1]}ieth": 10 * tens + number
    for tens, ten in enumerate(_TENS, 2)
    for number, word in enumerate(_UP_TO_NINTH)
}


def read_ordinal(text: str, folded: str) -> int | None:
    """The number that a word is (18 for *18th*), or None; ``folded``: the same word without case and diacritics."""
    if text[0].isdigit():
        return int(text[:-2]) if _ORDINAL.match(text) else None
    if folded in ORDINAL_WORDS:
        return ORDINAL_WORDS[folded]
    return _roman(text) if len(text) > 1 and _ROMAN.match(text) else None


def _roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[c] for c in text]
    return sum(v if v >= max(values[i:]) else -v for i, v in enumerate(values))
