"""How names are compared: without case, diacritics, kinds of apostrophe and punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# What tells a son from his father; two full names that differ in it are never one person.
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʻ": "'", "ʼ": "'", "‐": "-", "‑": "-"})
# Lower-case letters that have no decomposition but are written plainly when diacritics are dropped.
PLAIN = {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a", "ħ": "h"}
_PLAIN = str.maketrans(PLAIN)
_NOT_ASCII = re.compile("[^\x00-\x7f]+")
_OTHER = re.compile(r"[^\w'&+/-]+")
_APART = {code: " " for code in range(128) if _OTHER.match(chr(code))}  # the same for what is written in ASCII
_ISATION = re.compile(r"\b(\w+)isation\b")
_NOT_WORD = re.compile(r"[\W_]+")


def _uncombined(signs: re.Match[str]) -> str:
    return "".join([sign for sign in signs[0] if not unicodedata.combining(sign)])


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Lower case without diacritics, apostrophes made alike, other punctuation as one space; hyphens stay."""
    if text.isascii():
        if text.isalnum():
            return text.lower()
        return " ".join(text.replace("`", "'").lower().translate(_APART).split())
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
    plain = _NOT_ASCII.sub(_uncombined, decomposed)
    return _OTHER.sub(" ", plain.casefold().translate(_PLAIN)).strip()


@lru_cache(maxsize=200_000)
def key(text: str) -> str:
    """What two spellings of one name have in common: folded, with hyphens as spaces and apostrophes dropped."""
    folded = fold(text)
    return folded if folded.replace(" ", "").isalnum() else _NOT_WORD.sub(" ", folded.replace("'", "")).strip()


@lru_cache(maxsize=200_000)
def plain(name: str) -> str:
    """A body's or a summit's name as it is compared: *organisation* and *organization* alike, without *the*."""
    text = key(name).removeprefix("the ")
    return _ISATION.sub(r"\1ization", text).replace("labour", "labor").replace("centre", "center")


_ARABIC_ARTICLE = re.compile(r"(?:a[lrsdntz]|ash|ath|el)-(?=\w{3})")


def without_article(word: str) -> str:
    """A folded word without the Arabic article before it: *sisi* of *al-sisi*."""
    return _ARABIC_ARTICLE.sub("", word, count=1)
