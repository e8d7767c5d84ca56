"""General knowledge: titles, head nouns, countries, given names. Data files beside this module, loaded once.

Nothing here knows particular people. ``word(text)`` says what a single word may be, ``phrases`` finds entries of
several words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntFlag, auto
from functools import cache
from importlib import resources

from namsite.spelling import fold


class Sort(IntFlag):
    """What a word or phrase may be; several at once (*Jordan* is a country and a given name)."""

    GIVEN = auto()
    SURNAME = auto()
    FAMILY_FIRST = auto()  # a surname that normally stands first
    PARTICLE = auto()
    SUFFIX = auto()
    COUNTRY = auto()
    DEMONYM = auto()
    PLACE = auto()  # cities, regions, continents, waters
    ROLE = auto()
    FRONT_ROLE = auto()
    WEAK_ROLE = auto()
    RANK = auto()  # deputy, vice, senior
    STATE = auto()  # former, acting, late
    HONORIFIC = auto()
    BODY_NOUN = auto()
    FRONT_NOUN = auto()  # leads its name: Ministry of …
    WEAK_NOUN = auto()
    COMPANY = auto()
    BODY = auto()
    AGENCY = auto()
    COMMON = auto()
    NOT_NAME = auto()
    VENUE = auto()
    DOCUMENT = auto()
    MEETING = auto()
    WEAK_MEETING = auto()
    OTHER_EVENT = auto()
    SPEECH = auto()
    FUNCTION = auto()  # the, of, however: never part of a name by itself
    CALENDAR = auto()  # days and months


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that the lexicon knows: its usual name, sorts, a class (*government*, *city*, …) and its country."""

    name: str
    sorts: Sort
    group: str = ""
    country: str = ""
    acronym: str = ""


def rows(file: str) -> Iterator[list[str]]:
    """The rows of a data file, split at tabs."""
    text = resources.files(__name__).joinpath(file).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield [cell.strip() for cell in line.split("\t")]


def _cell(row: list[str], column: int) -> str:
    return row[column] if len(row) > column else ""


def _list(row: list[str], column: int) -> list[str]:
    return [part.strip() for part in _cell(row, column).split("|") if part.strip()]


# file, column of the name, column of further forms (or None), sorts
_SIMPLE: tuple[tuple[str, Sort], ...] = (
    ("particles.txt", Sort.PARTICLE),
    ("name_suffixes.txt", Sort.SUFFIX),
    ("company_suffixes.txt", Sort.COMPANY),
    ("not_names.txt", Sort.NOT_NAME),
    ("venue_nouns.txt", Sort.VENUE),
    ("document_nouns.txt", Sort.DOCUMENT),
    ("function_words.txt", Sort.FUNCTION),
)
_CALENDAR = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def _people() -> Iterator[tuple[str, Entry]]:
    for row in rows("given_names.txt"):
        common = Sort.COMMON if "word" in row[1:] else Sort(0)
        yield row[0], Entry(row[0], Sort.GIVEN | common, group=_cell(row, 1))
    for row in rows("surnames.txt"):
        common = Sort.COMMON if "word" in row[1:] else Sort(0)
        first = Sort.FAMILY_FIRST if "first" in row[1:] else Sort(0)
        yield row[0], Entry(row[0], Sort.SURNAME | common | first)
    for row in rows("honorifics.tsv"):
        yield row[0], Entry(row[0], Sort.HONORIFIC, group=_cell(row, 2), country=_cell(row, 1))


def _plurals(noun: str) -> Iterator[str]:
    head, space, last = noun.rpartition(" ")
    if last.endswith("man"):
        yield f"{head}{space}{last[:-2]}en"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        yield f"{head}{space}{last[:-1]}ies"
    else:
        yield f"{noun}es" if last.endswith(("s", "ch", "sh")) else f"{noun}s"


def _roles() -> Iterator[tuple[str, Entry]]:
    for row in rows("roles.tsv"):
        flags = _cell(row, 2)
        sorts = Sort.ROLE
        sorts |= Sort.FRONT_ROLE if "front" in flags else Sort(0)
        sorts |= Sort.WEAK_ROLE if "weak" in flags else Sort(0)
        for form in (row[0], *_plurals(row[0])):
            yield form, Entry(row[0], sorts, group=_cell(row, 1))
    for row in rows("role_modifiers.txt"):
        state = _cell(row, 1) == "state"
        yield row[0], Entry(row[0], Sort.STATE if state else Sort.RANK)


def _places() -> Iterator[tuple[str, Entry]]:
    for row in rows("countries.tsv"):
        entry = Entry(row[0], Sort.COUNTRY, group="country", country=row[0])
        for form in (row[0], *_list(row, 2)):
            yield form, entry
        for form in _list(row, 3):
            yield form, Entry(form, Sort.DEMONYM, country=row[0])
        for form in _list(row, 4):
            yield form, Entry(form, Sort.PLACE, group="city", country=row[0])
    names = country_names()
    for row in rows("places.tsv"):
        common = Sort.COMMON if "word" in _cell(row, 3) else Sort(0)
        for form in (row[0], *_list(row, 4)):
            yield form, Entry(row[0], Sort.PLACE | common, group=_cell(row, 1), country=names.get(_cell(row, 2), ""))


def _bodies() -> Iterator[tuple[str, Entry]]:
    for row in rows("organization_nouns.tsv"):
        if row[0].endswith((" of", " for")):
            continue  # the noun alone is listed too; what follows is read as its complement
        flags = _cell(row, 2)
        sorts = Sort.BODY_NOUN
        sorts |= Sort.FRONT_NOUN if "front" in flags or "any" in flags else Sort(0)
        sorts |= Sort.WEAK_NOUN if "weak" in flags else Sort(0)
        yield row[0], Entry(row[0], sorts, group=_cell(row, 1))
    names = country_names()
    for row in rows("bodies.tsv"):
        acronyms = _list(row, 1)
        country = names.get(_cell(row, 4), "")
        entry = Entry(row[0], Sort.BODY, group=_cell(row, 3), country=country, acronym=acronyms[0] if acronyms else "")
        for form in (row[0], *acronyms, *_list(row, 2)):
            yield form, entry
    for row in rows("agencies.tsv"):
        acronyms = _list(row, 1)
        country = names.get(_cell(row, 2), _cell(row, 2))
        entry = Entry(row[0], Sort.AGENCY, group="media", country=country, acronym=acronyms[0] if acronyms else "")
        for form in (row[0], *acronyms):
            yield form, entry


def _words() -> Iterator[tuple[str, Entry]]:
    for row in rows("common_words.txt"):
        yield row[0], Entry(row[0], Sort.COMMON)
    for row in rows("event_nouns.tsv"):
        meeting = Sort.WEAK_MEETING if "weak" in row[2:] else Sort.MEETING
        for form in (row[0], *_plurals(row[0])):
            yield form, Entry(row[0], meeting if _cell(row, 1) == "meeting" else Sort.OTHER_EVENT)
    for row in rows("speech_verbs.tsv"):
        yield row[0], Entry(_cell(row, 1) or row[0], Sort.SPEECH, group=" ".join(row[2:]))
    for day in _CALENDAR:
        yield day, Entry(day, Sort.CALENDAR)
    for file, sorts in _SIMPLE:
        for row in rows(file):
            yield row[0], Entry(row[0], sorts, group=_cell(row, 1))


@cache
def country_names() -> dict[str, str]:
    """ISO 3166 code → usual name."""
    return {row[1]: row[0] for row in rows("countries.tsv") if _cell(row, 1)}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``words``: what a folded word may be; ``entries``: the entries of a folded word; ``phrases``: by their first
    word, the entries of several words, longest first."""

    words: dict[str, Sort]
    entries: dict[str, tuple[Entry, ...]]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]


@cache
def lexicon() -> Lexicon:
    """All data files as one table; read once a process (about 30 ms)."""
    words: dict[str, Sort] = {}
    entries: dict[str, list[Entry]] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for group in (_people(), _roles(), _places(), _bodies(), _words()):
        for form, entry in group:
            parts = tuple(fold(form).replace("'s ", " 's ").split())
            if len(parts) == 1:
                words[parts[0]] = words.get(parts[0], Sort(0)) | entry.sorts
                entries.setdefault(parts[0], []).append(entry)
            elif parts:
                phrases.setdefault(parts[0], []).append((parts, entry))
    longest = {first: tuple(sorted(found, key=lambda p: -len(p[0]))) for first, found in phrases.items()}
    return Lexicon(words, {word: tuple(found) for word, found in entries.items()}, longest)


@cache
def surname_endings() -> tuple[str, ...]:
    """Endings that mark a family name (*-shvili*), folded."""
    return tuple(fold(row[0]).lstrip("-") for row in rows("surname_endings.txt") if "weak" not in row[1:])
