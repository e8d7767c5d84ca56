"""General knowledge: titles, head nouns, countries, given names. Data files beside this module, loaded once.

Nothing here knows particular people. ``Lexicon.words`` says what a single word may be, ``Lexicon.phrases`` finds
entries of several words.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator
from functools import cache, reduce
from importlib import resources
from itertools import chain
from operator import or_
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from namsite.spelling import fold


class Sort(int):
    """What a word or phrase may be; several at once (*Jordan* is a country and a given name), a bit for each. The
    finders ask nothing so often, and looking up a member of an enum takes Python 3.11 longer than the question."""

    GIVEN: ClassVar[Sort]
    SURNAME: ClassVar[Sort]
    FAMILY_FIRST: ClassVar[Sort]  # a surname that normally stands first
    PARTICLE: ClassVar[Sort]
    SUFFIX: ClassVar[Sort]
    COUNTRY: ClassVar[Sort]
    DEMONYM: ClassVar[Sort]
    PLACE: ClassVar[Sort]  # cities, regions, continents, waters
    ROLE: ClassVar[Sort]
    FRONT_ROLE: ClassVar[Sort]
    WEAK_ROLE: ClassVar[Sort]
    RANK: ClassVar[Sort]  # deputy, vice, senior
    STATE: ClassVar[Sort]  # former, acting, late
    HONORIFIC: ClassVar[Sort]
    BODY_NOUN: ClassVar[Sort]
    FRONT_NOUN: ClassVar[Sort]  # leads its name: Ministry of …
    WEAK_NOUN: ClassVar[Sort]
    COMPANY: ClassVar[Sort]
    BODY: ClassVar[Sort]
    AGENCY: ClassVar[Sort]
    COMMON: ClassVar[Sort]
    NOT_NAME: ClassVar[Sort]
    VENUE: ClassVar[Sort]
    DOCUMENT: ClassVar[Sort]
    MEETING: ClassVar[Sort]
    WEAK_MEETING: ClassVar[Sort]
    OTHER_EVENT: ClassVar[Sort]
    SPEECH: ClassVar[Sort]
    FUNCTION: ClassVar[Sort]  # the, of, however: never part of a name by itself
    CALENDAR: ClassVar[Sort]  # days and months

    if TYPE_CHECKING:

        def __and__(self, other: int, /) -> Sort: ...
        def __or__(self, other: int, /) -> Sort: ...
        def __invert__(self) -> Sort: ...


for _bit, _name in enumerate(Sort.__annotations__):
    setattr(Sort, _name, Sort(1 << _bit))


class Entry(Struct, frozen=True, gc=False):
    """One thing that the lexicon knows: its usual name, sorts, a class (*government*, *city*, …) and its country."""

    name: str
    sorts: Sort
    group: str = ""
    country: str = ""
    acronym: str = ""


Phrases = tuple[tuple[tuple[str, ...], Entry], ...]  # entries of several words, each with its folded words


class Lexicon(Struct, frozen=True):
    """``words``: what a folded word may be; ``leads``: what an entry of one or more words that begins with it may be;
    ``entries``: the entries of a folded word; ``phrases``: by their first word and their second, the entries of several
    words, longest first."""

    words: dict[str, Sort]
    leads: dict[str, Sort]
    entries: dict[str, tuple[Entry, ...]]
    phrases: dict[str, dict[str, Phrases]]


# ---- the files ----

_Forms = Iterator[tuple[str, Entry]]  # forms as written, each with what it stands for
# Groups of head nouns that only countries have one of: *the Parliament of …*.
OF_NATIONS = frozenset({"government", "parliament", "judicial", "military", "police"})
_DOTTED = re.compile(r"(?:[A-ZÀ-Þ][a-z]?\.){2,}$")
# Lists of words and phrases, one a line, and what they may be.
_LISTS = (
    ("particles.txt", Sort.PARTICLE),
    ("name_suffixes.txt", Sort.SUFFIX),
    ("company_suffixes.txt", Sort.COMPANY),
    ("not_names.txt", Sort.NOT_NAME),
    ("venue_nouns.txt", Sort.VENUE),
    ("document_nouns.txt", Sort.DOCUMENT),
    ("function_words.txt", Sort.FUNCTION),
)
_CALENDAR = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun "
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)


def rows(file: str) -> list[list[str]]:
    """The rows of a data file, split at tabs; lines that begin with # are remarks."""
    text = resources.files(__name__).joinpath(file).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if not line.startswith("#")]


def _cell(row: list[str], column: int) -> str:
    return row[column] if len(row) > column else ""


def _list(row: list[str], column: int) -> list[str]:
    return row[column].split("|") if len(row) > column and row[column] else []


def _flagged(usual: Sort, **meanings: Sort) -> Callable[[str], Sort]:
    """What a cell of flags such as ``front|weak`` makes of an entry. Each cell that occurs is worked out once: joining
    flags is slow, and thousands of rows have the same few."""

    @cache
    def sorts(cell: str) -> Sort:
        return reduce(or_, (meanings[flag] for flag in cell.split("|") if flag), usual)

    return sorts


_GIVEN = _flagged(Sort.GIVEN, word=Sort.COMMON)
_SURNAME = _flagged(Sort.SURNAME, word=Sort.COMMON, first=Sort.FAMILY_FIRST)
_ROLE = _flagged(Sort.ROLE, front=Sort.FRONT_ROLE, weak=Sort.WEAK_ROLE)
_PLACE = _flagged(Sort.PLACE, word=Sort.COMMON)
_BODY_NOUN = _flagged(Sort.BODY_NOUN, front=Sort.FRONT_NOUN, any=Sort.FRONT_NOUN, weak=Sort.WEAK_NOUN)


def _people() -> _Forms:
    for row in rows("given_names.txt"):
        yield row[0], Entry(row[0], _GIVEN(_cell(row, 2)), _cell(row, 1))
    for row in rows("surnames.txt"):
        yield row[0], Entry(row[0], _SURNAME("|".join(row[1:])))
    for row in rows("honorifics.tsv"):
        yield row[0], Entry(row[0], Sort.HONORIFIC, group=_cell(row, 2))


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return f"{noun[:-2]}en"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "ch", "sh")) else f"{noun}s"


def _roles() -> _Forms:
    for row in rows("roles.tsv"):
        entry = Entry(row[0], _ROLE(_cell(row, 2)), _cell(row, 1))
        yield row[0], entry
        yield _plural(row[0]), entry
    for row in rows("role_modifiers.txt"):
        yield row[0], Entry(row[0], Sort.STATE if _cell(row, 1) == "state" else Sort.RANK)


def _places() -> _Forms:
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
        entry = Entry(row[0], _PLACE(_cell(row, 3)), _cell(row, 1), names.get(_cell(row, 2), ""))
        for form in (row[0], *_list(row, 4)):
            yield form, entry


def _bodies() -> _Forms:
    for row in rows("organization_nouns.tsv"):
        if not row[0].endswith((" of", " for", " on")):  # the noun alone is listed too; this leads to its complement
            yield row[0], Entry(row[0], _BODY_NOUN(_cell(row, 2)), _cell(row, 1))
    names = country_names()
    for row in rows("bodies.tsv"):
        acronyms = _list(row, 1)
        country = names.get(_cell(row, 4), "")
        entry = Entry(row[0], Sort.BODY, _cell(row, 3), country, acronyms[0] if acronyms else "")
        for form in (row[0], *acronyms, *_list(row, 2)):
            yield form, entry
            if form.startswith("UN "):
                yield f"U.N.{form[2:]}", entry
    for row in rows("agencies.tsv"):
        acronyms = _list(row, 1)
        country = names.get(_cell(row, 2), _cell(row, 2))
        entry = Entry(row[0], Sort.AGENCY, "media", country, acronyms[0] if acronyms else "")
        for form in (row[0], *acronyms):
            yield form, entry


def _words() -> _Forms:
    for row in rows("common_words.txt"):
        yield row[0], Entry(row[0], Sort.COMMON)
    for row in rows("event_nouns.tsv"):
        meeting = Sort.WEAK_MEETING if "weak" in row[2:] else Sort.MEETING
        entry = Entry(row[0], meeting if _cell(row, 1) == "meeting" else Sort.OTHER_EVENT)
        yield row[0], entry
        yield _plural(row[0]), entry
    for row in rows("speech_verbs.tsv"):
        yield row[0], Entry(_cell(row, 1) or row[0], Sort.SPEECH, " ".join(row[2:]))
    for day in _CALENDAR.split():
        yield day, Entry(day, Sort.CALENDAR)
    for file, sorts in _LISTS:
        for row in rows(file):
            yield row[0], Entry(row[0], sorts, _cell(row, 1))


# ---- what they make together ----


@cache
def country_names() -> dict[str, str]:
    """ISO 3166 code → usual name."""
    return {row[1]: row[0] for row in rows("countries.tsv") if _cell(row, 1)}


@cache
def lexicon() -> Lexicon:
    """All data files as one table; read once a process. It stays as long as the program and holds no circles: the
    garbage collector neither runs while it is made nor goes through it later."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        table = _table()
        gc.freeze()
    finally:
        if was_enabled:
            gc.enable()
    return table


def _table() -> Lexicon:
    entries: dict[str, tuple[Entry, ...]] = {}
    phrases: dict[str, dict[str, list[tuple[tuple[str, ...], Entry]]]] = {}
    for form, entry in chain(_people(), _roles(), _places(), _bodies(), _words()):
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
    """The folded words of a form as a text has them: *U.N.* is one word, the *'s* of *People's Republic* another, and a
    comma too."""
    if form.isascii() and form.replace(" ", "").isalnum():  # as most are: nothing to fold but capitals
        return tuple(form.lower().split())
    parts: list[str] = []
    for word in form.replace(",", " , ").split():
        folded = fold(word)
        if _DOTTED.match(word):
            parts.append(folded)
        else:
            parts += (folded.removesuffix("'s") + " 's" if folded.endswith("'s") else folded).split() or [folded]
    return tuple(parts)


def _together(entries: tuple[Entry, ...]) -> Sort:
    return reduce(or_, [entry.sorts for entry in entries])


@cache
def roles_in(group: str) -> frozenset[str]:
    """The folded titles of a group, for those who need nothing else of the lexicon."""
    return frozenset(" ".join(_parts(form)) for form, entry in _roles() if entry.group == group)


@cache
def surname_endings() -> tuple[str, ...]:
    """Endings that mark a family name (*-shvili*), folded."""
    return tuple(fold(row[0]).lstrip("-") for row in rows("surname_endings.txt") if "weak" not in row[1:])


@cache
def company_suffixes() -> frozenset[str]:
    """The suffixes of companies' names as they are written, without a final full stop."""
    return frozenset(row[0].rstrip(".") for row in rows("company_suffixes.txt"))


@cache
def before_headline() -> re.Pattern[str]:
    """What a news agency puts before a headline: *BRIEF-*, *UPDATE 2-*, *US STOCKS-*, *RESEARCH ALERT - *."""
    words = "|".join(row[0].upper() for row in rows("slugs.txt"))
    return re.compile(rf"(?:[A-Z][A-Z.]+ )*(?:{words})(?: [0-9]+)?\s?-\s?(?=[A-Z0-9])")
