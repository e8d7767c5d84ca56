"""The interface's own words, in the language of the site.

English stands in the source. Other languages are gettext catalogues (``locale/fr.mo``), in which a message is found by
its English, with named places: ``%(number)s articles``. What readers see is made inside ``speaking(…)``; everywhere
else, as on the terminal, it is English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final

from msgspec import Struct

ENGLISH: Final = "en"
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "ps", "sd", "syr", "ug", "ur", "yi"})
_AGAINST = {  # letters that run the other way
    "ltr": re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]"),
    "rtl": re.compile("[A-Za-z\u00aa-\u024f\u0370-\u058f]"),
}
_APART = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


@lru_cache(maxsize=256)
def direction(tag: str) -> str:
    """``rtl`` or ``ltr``, by the language."""
    return "rtl" if tag.partition("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


def closing(text: str) -> str:
    """What closes the words that are set apart at the end of a text that was cut short."""
    return _APART[1] * (text.count(_APART[0]) - text.count(_APART[1]))


class Phrasebook(Struct, frozen=True, kw_only=True):
    """A language, and the catalogues in which its words are looked up, the owner's own first; English needs none."""

    tag: str = ENGLISH
    files: tuple[Path, ...] = ()


class Tongue:
    """A language that can be spoken: ``tag`` is its code, ``words`` the catalogue."""

    __slots__ = ("_against", "_is_latin", "tag", "words")

    def __init__(self, tag: str, words: NullTranslations) -> None:
        self.tag = tag
        self.words = words
        self._against = _AGAINST[direction(tag)]
        self._is_latin = direction(tag) == "ltr"

    def apart(self, value: str) -> str:
        """Words that run the other way, set apart so that those around them stay in order; others as they are."""
        if (self._is_latin and value.isascii()) or not self._against.search(value) or value.startswith(_APART[0]):
            return value
        return f"{_APART[0]}{value}{_APART[1]}"

    def placed(self, values: Mapping[str, object]) -> dict[str, object]:
        """What stands in the places of a message, as it stands there."""
        return {name: self.apart(one) if type(one) is str else one for name, one in values.items()}

    def filled(self, said: str, values: Mapping[str, object]) -> str:
        """A message with what stands in its places."""
        return said % self.placed(values) if values else said


_SPOKEN: ContextVar[Tongue] = ContextVar("interface")
_IN_ENGLISH: Final = Tongue(ENGLISH, NullTranslations())


def opened(phrasebook: Phrasebook) -> Tongue:
    """The language of a phrasebook, with its catalogues read."""
    words = NullTranslations()
    for file in reversed(phrasebook.files):
        with file.open("rb") as content:
            read = GNUTranslations(content)
        read.add_fallback(words)
        words = read
    return Tongue(phrasebook.tag, words)


@contextmanager
def speaking(tongue: Tongue) -> Iterator[None]:
    """What is worded inside is worded in this language."""
    before = _SPOKEN.set(tongue)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def spoken() -> Tongue:
    """The language of what is made here."""
    return _SPOKEN.get(_IN_ENGLISH)


def message(words: str) -> str:
    """Marks a message that stands in a table, and is said with ``_`` when it is shown."""
    return words


def message_in(context: str, words: str) -> str:
    """Marks one that is said with ``pgettext``."""
    return words


def _(words: str, /, **values: object) -> str:
    """A message with what stands in its places."""
    tongue = spoken()
    return tongue.filled(tongue.words.gettext(words), values)


def pgettext(context: str, words: str, /, **values: object) -> str:
    """A message that means different things in different contexts."""
    tongue = spoken()
    return tongue.filled(tongue.words.pgettext(context, words), values)


def ngettext(one: str, several: str, number: int, /, **values: object) -> str:
    """A message in the form that goes with a number."""
    tongue = spoken()
    return tongue.filled(tongue.words.ngettext(one, several, number), values)


def npgettext(context: str, one: str, several: str, number: int, /, **values: object) -> str:
    """The same in a context."""
    tongue = spoken()
    return tongue.filled(tongue.words.npgettext(context, one, several, number), values)
