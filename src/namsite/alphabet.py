"""The order of names in lists, and the letters that they stand under, by the alphabet of the interface's language.

A catalogue gives its alphabet in one line (``letters in alphabetical order``). Latin letters that it lacks count as
those that they are made of: *Éva* stands under E. Where the alphabet is Latin, names in another alphabet stand behind,
under their own letters; those in scripts with thousands of signs under what they read like in Latin letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from string import ascii_lowercase

from msgspec import Struct

from namsite.addresses import LONGEST, slug
from namsite.interface import pgettext

_SCRIPTS = ("GREEK", "CYRILLIC", "ARMENIAN", "HEBREW", "ARABIC", "GEORGIAN")
_WHOLE = frozenset("йўї")  # letters of their own, although they are made of two signs
_ALIKE = {"ς": "σ", "ё": "е"}
_WITHIN_WORDS = frozenset("'’ʻʼ`´\N{ARABIC TATWEEL}")
_FIRST_RANK = 0x100  # above all that a key of a plain alphabet has


class _Alphabet(Struct, frozen=True, kw_only=True):
    """``letters`` leads from a letter, small or capital, to the small one, ``capitals`` from there to the capital;
    ``ranks`` is a table that makes small letters sort in order. ``is_plain``: it is A to Z."""

    letters: Mapping[str, str]
    capitals: Mapping[str, str]
    ranks: Mapping[int, int]
    is_plain: bool


def filing_key(name: str) -> str:
    """A name as letters of the alphabet, small, its words joined by hyphens; may be empty. See ``in_order``."""
    return _filing_key(name, _spoken())


def sorting_key(name: str) -> str:
    """Names sort by their letters alone, without case, accents or punctuation."""
    return in_order(filing_key(name).replace("-", "")) or name.casefold()


def in_order(key: str) -> str:
    """A filing key, or the beginning of one, as it sorts."""
    alphabet = _alphabet(_spoken())
    return key if alphabet.is_plain else key.translate(alphabet.ranks)


def capital(letters: str) -> str:
    """The beginning of a filing key as it is written at the head of a section: each word with a capital."""
    capitals = _alphabet(_spoken()).capitals
    words = letters.replace("-", " ").split(" ")
    return " ".join(capitals.get(word[:1], word[:1].upper()) + word[1:] for word in words)


def anchor(key: str) -> str:
    """A filing key, or the beginning of one, in the letters that addresses are made of; different keys stay so."""
    return key if key.isascii() else "".join(one if one.isascii() else f"_{ord(one):x}" for one in key)


def _spoken() -> str:
    # Translators: One letter after the other, in capitals, with spaces between them; no letters of two signs.
    return pgettext("letters in alphabetical order", "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z")


@lru_cache(maxsize=65536)
def _filing_key(name: str, letters: str) -> str:
    alphabet = _alphabet(letters)
    if alphabet.is_plain and (name.isascii() or not any(map(_own_letter, name))):
        return slug(name)
    read = "".join(_read(sign, alphabet) for sign in unicodedata.normalize("NFC", name))
    return "-".join(read.split())[:LONGEST]


def _read(sign: str, alphabet: _Alphabet) -> str:
    """What a sign of a name counts as: letters, a space, or nothing."""
    letters = alphabet.letters
    own = letters.get(sign) or letters.get(unicodedata.normalize("NFKD", sign)[0]) or _own_letter(sign)
    if own or unicodedata.combining(sign) or sign in _WITHIN_WORDS:
        return own
    return slug(sign) or " "


@lru_cache(maxsize=4096)
def _own_letter(sign: str) -> str:
    """The small letter of another alphabet, without its accents; empty for all else."""
    if sign.isascii() or not sign.isalpha() or not unicodedata.name(sign, "").startswith(_SCRIPTS):
        return ""
    small = sign.lower()
    plain = small if small in _WHOLE else unicodedata.normalize("NFKD", small)[0]
    return _ALIKE.get(plain, plain) if plain.isalpha() else ""


@lru_cache(maxsize=16)
def _alphabet(letters: str) -> _Alphabet:
    capitals = [letter for letter in letters.split() if len(letter) == 1]
    small = {one: _small(one, capitals) for one in capitals}
    order = list(small.values())
    for place, one in enumerate(ascii_lowercase):
        if one not in order and any(each in order for each in ascii_lowercase):
            order.insert(order.index(ascii_lowercase[place - 1]) + 1 if place else 0, one)
    return _Alphabet(
        letters={**small, **{each: each for each in small.values()}},
        capitals={each: one for one, each in small.items()},
        ranks={ord(one): _FIRST_RANK + rank for rank, one in enumerate(order)},
        is_plain="".join(order) == ascii_lowercase,
    )


def _small(letter: str, all_letters: list[str]) -> str:
    """The small letter; where there is İ, that is i, and I is ı."""
    if "İ" in all_letters and letter in "Iİ":
        return "ı" if letter == "I" else "i"
    return letter.lower()
