"""The interface's own words, in the language of the site.

English stands in the source. Other languages are gettext catalogues (``locale/fr.mo``), in which a message is found by
its English, with named places: ``%(number)s articles``. What readers see is made inside ``speaking(…)``; everywhere
else, as on the terminal, it is English.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Final

ENGLISH: Final = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasebook:
    """A language, and the catalogues in which its words are looked up, the owner's own first; English needs none."""

    tag: str = ENGLISH
    files: tuple[Path, ...] = ()


class Tongue:
    """A language that can be spoken: ``tag`` is its code, ``words`` the catalogue."""

    __slots__ = ("tag", "words")

    def __init__(self, tag: str, words: NullTranslations) -> None:
        self.tag = tag
        self.words = words


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
    said = spoken().words.gettext(words)
    return said % values if values else said


def pgettext(context: str, words: str, /, **values: object) -> str:
    """A message that means different things in different contexts."""
    said = spoken().words.pgettext(context, words)
    return said % values if values else said


def ngettext(one: str, several: str, number: int, /, **values: object) -> str:
    """A message in the form that goes with a number."""
    return spoken().words.ngettext(one, several, number) % values


def npgettext(context: str, one: str, several: str, number: int, /, **values: object) -> str:
    """The same in a context."""
    return spoken().words.npgettext(context, one, several, number) % values
