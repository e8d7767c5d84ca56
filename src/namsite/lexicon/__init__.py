"""General knowledge: titles, head nouns, countries, given names. Data files beside this module, loaded once.

Nothing here knows particular people. ``Lexicon.words`` says what a single word may be, ``Lexicon.phrases`` finds
entries of several words.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable
from functools import cache, partial, reduce
from operator import or_

from namsite.lexicon.files import country_names, forms, roles, rows
from namsite.lexicon.sorts import Entry, Lexicon, Phrases, Sort
from namsite.serial import load
from namsite.spelling import fold

__all__ = [
    "OF_NATIONS",
    "Entry",
    "Lexicon",
    "Phrases",
    "Sort",
    "adopt",
    "before_headline",
    "company_suffixes",
    "country_names",
    "dotted_forms",
    "lexicon",
    "roles_in",
    "rows",
    "surname_endings",
]

# Groups of head nouns that only countries have one of: *the Parliament of …*.
OF_NATIONS = frozenset({"government", "parliament", "judicial", "military", "police"})
_DOTTED = re.compile(r"(?:[A-ZÀ-Þ][a-z]?\.){2,}$")


@cache
def lexicon() -> Lexicon:
    """All data files as one table; read once a process."""
    return _lasting(partial(load, Lexicon, _adopted.pop()) if _adopted else _table)


def adopt(stored: bytes) -> None:
    """Takes what ``serial.dump`` made of the table in place of the files, where nobody has asked for it yet: it is read
    in a third of the time. Whoever stored it sees to it that the files are still the same."""
    if not lexicon.cache_info().currsize:
        _adopted[:] = [stored]


_adopted: list[bytes] = []


def _lasting(make: Callable[[], Lexicon]) -> Lexicon:
    """The table stays as long as the program and holds no circles: the garbage collector neither runs while it is made
    nor goes through it later."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        table = make()
        gc.freeze()
    finally:
        if was_enabled:
            gc.enable()
    return table


def _table() -> Lexicon:
    entries: dict[str, tuple[Entry, ...]] = {}
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], Entry]]]] = {}
    for form, entry in forms():
        if form.isascii() and form.isalnum():  # most forms are plain
            word = form.lower()
        else:
            parts = _parts(form)
            if len(parts) > 1:
                phrases.setdefault(parts[0], {}).setdefault(parts[1], []).append((parts, entry))
                continue
            word = parts[0]
        known = entries.get(word)
        entries[word] = (*known, entry) if known else (entry,)
    longest = {
        first: {second: tuple(sorted(found, key=lambda each: -len(each[0]))) for second, found in following.items()}
        for first, following in phrases.items()
    }
    words = {word: found[0].sorts if len(found) == 1 else _together(found) for word, found in entries.items()}
    leads = dict(words)
    for first, following in longest.items():
        begun = tuple(entry for found in following.values() for _, entry in found)
        leads[first] = leads.get(first, Sort(0)) | _together(begun)
    return Lexicon(words, leads, entries, longest)


def _parts(form: str) -> tuple[str, ...]:
    """The folded words of a form as a text has them: *U.N.* is one word, the *'s* of *People's Republic* and the
    apostrophe of *Peoples' Treaty* another, and a comma too."""
    if form.isascii() and form.replace(" ", "").isalnum():  # as most are: nothing to fold but capitals
        return tuple(form.lower().split())
    parts: list[str] = []
    for word in form.replace(",", " , ").split():
        folded = fold(word)
        if _DOTTED.match(word):
            parts.append(folded)
        else:
            owner, apostrophe, rest = folded.rpartition("'")
            owned = owner and (rest == "s" or (not rest and " " in form))  # *de'* alone is one word
            parts += [owner, apostrophe + rest] if owned else (folded.split() or [folded])
    return tuple(parts)


def _together(entries: tuple[Entry, ...]) -> Sort:
    return reduce(or_, [entry.sorts for entry in entries])


@cache
def roles_in(group: str) -> frozenset[str]:
    """The folded titles of a group, for those who need nothing else of the lexicon."""
    return frozenset(" ".join(_parts(form)) for form, entry in roles() if entry.group == group)


@cache
def surname_endings() -> tuple[str, ...]:
    """Endings that mark a family name (*-shvili*), folded."""
    return tuple(fold(row[0]).lstrip("-") for row in rows("surname_endings.txt") if "weak" not in row[1:])


@cache
def company_suffixes() -> frozenset[str]:
    """The suffixes of companies' names as they are written, without a final full stop."""
    return frozenset(row[0].rstrip(".") for row in rows("company_suffixes.txt"))


@cache
def dotted_forms() -> tuple[str, ...]:
    """Words of forms of address that end in a full stop, without it: *Smt*, *Lic*."""
    words = {word[:-1] for row in rows("honorifics.tsv") for word in row[0].split() if word.endswith(".")}
    return tuple(sorted(word for word in words if word.isalpha() and len(word) > 1))


@cache
def before_headline() -> re.Pattern[str]:
    """What a news agency puts before a headline: *BRIEF-*, *UPDATE 2-*, *US STOCKS-*, *RESEARCH ALERT - *."""
    words = "|".join(row[0].upper() for row in rows("slugs.txt"))
    return re.compile(rf"(?:[A-Z][A-Z.]+ )*(?:{words})(?: [0-9]+)?\s?-\s?(?=[A-Z0-9])")
