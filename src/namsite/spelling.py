"""How names are compared: without case, diacritics, kinds of apostrophe and punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʻ": "'", "ʼ": "'", "‐": "-", "‑": "-"})
# Letters that have no decomposition but are written plainly when diacritics are dropped.
_PLAIN = str.maketrans(
    {"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "þ": "th", "æ": "ae", "Æ": "AE"}
    | {"œ": "oe", "ß": "ss", "ə": "a", "Ə": "A", "İ": "I", "ħ": "h"}
)
_OTHER = re.compile(r"[^\w'&+/-]+")
_NOT_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Lower case without diacritics, apostrophes made alike, other punctuation as one space; hyphens stay."""
    if text.isascii():
        plain = text.translate(_APOSTROPHES)
    else:
        decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES).translate(_PLAIN))
        plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _OTHER.sub(" ", plain.casefold()).strip()


@lru_cache(maxsize=200_000)
def key(text: str) -> str:
    """What two spellings of one name have in common: folded, with hyphens as spaces and apostrophes dropped."""
    return _NOT_WORD.sub(" ", fold(text).replace("'", "")).strip()
