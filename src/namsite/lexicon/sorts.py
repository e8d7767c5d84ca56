"""What a word or a phrase may be, and the table of all that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, TypeAlias

from msgspec import Struct


class Sort(int):
    """What a word or phrase may be; several at once (*Jordan* is a country and a given name), a bit for each. The
    finders ask nothing so often, and looking up a member of an enum takes Python 3.11 longer than the question. They
    are plain numbers, of a type of their own only for those who check types: so a table of them can be stored."""

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
    LONE_NOUN: ClassVar[Sort]  # a name by itself: Council of Ministers
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
    setattr(Sort, _name, 1 << _bit)


if TYPE_CHECKING:
    _Sorts: TypeAlias = Sort
else:
    _Sorts = int


class Entry(Struct, frozen=True, gc=False, array_like=True):
    """One thing that the lexicon knows: its usual name, sorts, a class (*government*, *city*, …) and its country."""

    name: str
    sorts: _Sorts
    group: str = ""
    country: str = ""
    acronym: str = ""


Phrases = tuple[tuple[tuple[str, ...], Entry], ...]  # entries of several words, each with its folded words


class Lexicon(Struct, frozen=True):
    """``words``: what a folded word may be; ``leads``: what an entry of one or more words that begins with it may be;
    ``entries``: the entries of a folded word; ``phrases``: by their first word and their second, the entries of several
    words, longest first."""

    words: dict[str, _Sorts]
    leads: dict[str, _Sorts]
    entries: dict[str, tuple[Entry, ...]]
    phrases: dict[str, dict[str, Phrases]]
