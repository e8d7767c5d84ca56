"""The data files beside this module: what each says of the forms that it lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, reduce
from importlib import resources
from itertools import chain
from operator import or_

from namsite.lexicon.sorts import Entry, Sort

Forms = Iterator[tuple[str, Entry]]  # forms as written, each with what it stands for
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
    text = resources.files("namsite.lexicon").joinpath(file).read_text(encoding="utf-8")
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
_BODY_NOUN = _flagged(
    Sort.BODY_NOUN, front=Sort.FRONT_NOUN, any=Sort.FRONT_NOUN, weak=Sort.WEAK_NOUN, alone=Sort.LONE_NOUN
)


def _people() -> Forms:
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


def roles() -> Forms:
    """The titles, in one and in many, and what may stand before them."""
    for row in rows("roles.tsv"):
        entry = Entry(row[0], _ROLE(_cell(row, 2)), _cell(row, 1))
        yield row[0], entry
        yield _plural(row[0]), entry
    for row in rows("role_modifiers.txt"):
        yield row[0], Entry(row[0], Sort.STATE if _cell(row, 1) == "state" else Sort.RANK)


def _places() -> Forms:
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


def _bodies() -> Forms:
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


def _words() -> Forms:
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


def forms() -> Forms:
    """All that the files list."""
    return chain(_people(), roles(), _places(), _bodies(), _words())


@cache
def country_names() -> dict[str, str]:
    """ISO 3166 code → usual name."""
    return {row[1]: row[0] for row in rows("countries.tsv") if _cell(row, 1)}
