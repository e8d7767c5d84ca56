"""Long lists, cut into parts that have pages of their own (decision 12): by year, month and day, or by the letters that
names begin with, and where everything is filed alike, by number.

A part is cut from what is filed under its own key and from nothing else, so what is added to one part changes no other;
and a part that has a page keeps it when it grows too long: the page then leads to the parts that it was cut into.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from namsite.alphabet import anchor, capital, filing_key, in_order
from namsite.interface import _
from namsite.links import Reference
from namsite.shelf import by_key
from namsite.spelling import GENERATIONS
from namsite.wording import date_in_words

MOST_LINES = 400  # on one page, of an index: some 250 bytes each
MOST_ROWS = 200  # on one page, of entries with a sentence: some 800 bytes each

Filed = tuple[str, str]  # what a member of a list is filed under, and its id

_UNDATED = "undated"
_NO_LETTER = "_other"
_END = "_"  # of a name, so that none is the beginning of another one; no slug has it
_EXACT = len("2019"), len("2019-03"), len("2019-03-14")


class Cut(Struct, frozen=True, kw_only=True):
    """How a list is cut. ``part`` is the key of the part at a depth (from 0) for what is filed under a key, empty below
    the last; ``heading`` is that key in words. A page has at most ``most`` members, in sections by the parts at the
    depth ``sections``. ``is_by_name``: where it is cut, the list is in the order of the keys."""

    part: Callable[[str, int], str]
    heading: Callable[[str], str]
    most: int
    sections: int = 0
    is_by_name: bool = False

    def fits(self, number: int) -> bool:
        """Have so many members room on one page?"""
        return number <= self.most


class Outline(Struct, frozen=True, kw_only=True):
    """A list or a part of one before its lines are made. ``key`` is its anchor and ends the address of its page;
    ``members`` are the ids of its lines, unless it has ``parts``: sections of its page, or, where it ``is_cut``, pages
    of their own. ``size`` counts the members, ``summary`` does so in words; ``foremost`` are those that an overview
    names; where days are drawn, ``days`` has those of a year, each with the number of its members."""

    key: str
    heading: str
    size: int
    summary: str
    members: tuple[str, ...] = ()
    parts: tuple[Outline, ...] = ()
    is_cut: bool = False
    foremost: tuple[str, ...] = ()
    days: tuple[tuple[str, int], ...] = ()

    @property
    def sections(self) -> tuple[Outline, ...]:
        """The sections of its page, where it is not cut."""
        return self.parts or ((self,) if self.members else ())

    @property
    def every(self) -> tuple[str, ...]:
        """The members, those of its parts too."""
        return (*self.members, *(member for part in self.parts for member in part.every))


class Part(Struct, frozen=True, kw_only=True):
    """A part of a list that has a page: where that is, what it lies in (the list first), and the parts beside it."""

    permalink: str
    outline: Outline
    within: tuple[Reference, ...] = ()
    before: Reference | None = None
    after: Reference | None = None


Summary = Callable[[Sequence[str]], str]  # so many members in words


def outline(filed: Sequence[Filed], cut: Cut, summary: Summary) -> Outline:
    """A list with its parts, in the order in which it first has them."""
    return _outline("", filed, 0, cut, summary)


def _outline(key: str, filed: Sequence[Filed], depth: int, cut: Cut, summary: Summary) -> Outline:
    members = tuple(member for _, member in filed)
    heading = cut.heading(key) if key else ""
    whole = Outline(key=anchor(key), heading=heading, size=len(members), summary=summary(members), members=members)
    if cut.fits(len(filed)):
        sections = _sections(filed, cut, summary) if depth <= cut.sections else ()
        return replace(whole, members=() if sections else members, parts=sections)
    is_by_name = cut.is_by_name or filed[0][0].startswith(_UNDATED)
    ordered = in_order_of_keys(filed) if is_by_name else filed
    parts = (
        tuple(_outline(part, of, depth + 1, cut, summary) for part, of in _groups(ordered, depth, cut).items())
        if cut.part(filed[0][0], depth)
        else _numbered(key, members, cut, summary)
    )
    return replace(whole, members=(), parts=parts, is_cut=True)


def _sections(filed: Sequence[Filed], cut: Cut, summary: Summary) -> tuple[Outline, ...]:
    """The undated are one section, however deep the others are cut."""
    groups = by_key((cut.part(key, 0 if key.startswith(_UNDATED) else cut.sections), (key, one)) for key, one in filed)
    return tuple(_outline(part, of, cut.sections + 1, cut, summary) for part, of in groups.items())


def _groups(filed: Sequence[Filed], depth: int, cut: Cut) -> dict[str, tuple[Filed, ...]]:
    return by_key((cut.part(one[0], depth), one) for one in filed)


def _numbered(key: str, members: tuple[str, ...], cut: Cut, summary: Summary) -> tuple[Outline, ...]:
    """What is filed alike, cut by number; what is added at the end changes the last part."""
    batches = [members[start : start + cut.most] for start in range(0, len(members), cut.most)]
    return tuple(
        Outline(
            key=f"{anchor(key)}.{number}",
            heading=_("%(heading)s, part %(number)s", heading=cut.heading(key), number=number),
            size=len(batch),
            summary=summary(batch),
            members=batch,
        )
        for number, batch in enumerate(batches, 1)
    )


def with_foremost(whole: Outline, foremost: Callable[[Sequence[str]], Iterable[str]]) -> Outline:
    """A list whose parts that have pages know which of their members an overview names."""
    if not whole.is_cut:
        return whole
    parts = (with_foremost(part, foremost) for part in whole.parts)
    return replace(whole, parts=tuple(replace(part, foremost=tuple(foremost(part.every))) for part in parts))


def paged(whole: Outline, stem: str, top: Reference) -> Iterator[Part]:
    """Every part that has a page; none for a list that is not cut. ``top`` leads to the page of the whole list."""
    if whole.is_cut:
        yield from _paged(whole.parts, stem, (top,))


def _paged(parts: Sequence[Outline], stem: str, within: tuple[Reference, ...]) -> Iterator[Part]:
    links = [Reference(kind="article", words=one.heading, permalink=part_permalink(stem, one.key)) for one in parts]
    for one, link, before, after in zip(parts, links, [None, *links], [*links[1:], None], strict=False):
        yield Part(permalink=link.permalink, outline=_shallow(one), within=within, before=before, after=after)
        if one.is_cut:
            yield from _paged(one.parts, stem, (*within, link))


def part_permalink(stem: str, key: str) -> str:
    """The page of a part, by its key, of the list whose parts' addresses begin with ``stem``."""
    return f"{stem}-{key}.html"


def _shallow(part: Outline) -> Outline:
    """A part without what only the pages of its own parts show."""
    own = replace(part, foremost=())
    return replace(own, parts=tuple(replace(one, members=(), parts=()) for one in ways(part))) if part.is_cut else own


def ways(whole: Outline) -> tuple[Outline, ...]:
    """The parts of a list that is cut, between which one can choose: the only one gives way to its own."""
    parts = whole.parts
    while len(parts) == 1 and parts[0].parts and parts[0].is_cut:
        parts = parts[0].parts
    return parts


# ---- by date ----


def date_key(value: str | None, name: str) -> str:
    """What something of a day (an ISO date, partial or with a time) is filed under; the undated by ``name``."""
    return value[: _EXACT[-1]].lower() if value else f"{_UNDATED}-{name_key(name)}"


def _date_part(key: str, depth: int) -> str:
    """The year, the month, the day; the undated are one part, which is cut by name."""
    if key.startswith(_UNDATED):
        return _beginning(key, len(_UNDATED) + 1 + depth) if depth else _UNDATED
    if depth == 0:
        return key[: _EXACT[0]]
    if depth >= len(_EXACT) or len(key) < _EXACT[depth - 1]:
        return ""
    length = _EXACT[depth]
    return key[:length] if len(key) >= length else f"{key}-xx"


def _date_heading(key: str) -> str:
    if key.startswith(_UNDATED):
        if key == _UNDATED:
            return _("Undated")
        return _("Undated: %(letters)s", letters=_name_heading(key[len(_UNDATED) + 1 :]))
    if key == "xxxx":
        return _("Year not stated")
    stated = key.removesuffix("-xx")
    words = date_in_words(stated.upper())
    if stated == key:
        return words
    return _("%(date)s, day not stated", date=words) if "-" in stated else _("%(date)s, month not stated", date=words)


def newest(filed: Sequence[Filed], most: int) -> list[str]:
    """The last members of a list in order of time, the last one first; of the undated none, unless all are."""
    dated = [member for key, member in filed if key[:1].isdigit()]
    return (dated or [member for _, member in filed])[: -most - 1 : -1]


BY_DATE = Cut(part=_date_part, heading=_date_heading, most=MOST_ROWS)


# ---- by something that has a section of its own, as the speaker of a quotation has ----


BY_MEMBER = Cut(part=lambda key, depth: "" if depth else key, heading=str, most=MOST_LINES)

# ---- by name ----


def name_key(name: str) -> str:
    """What a name is filed under."""
    return f"{filing_key(name)}{_END}"


def _name_part(key: str, depth: int) -> str:
    """The first letter, the first two, and so on; what begins with no letter is one part at first."""
    if key[:1].isalpha():
        return _beginning(key, depth + 1)
    return _beginning(key, depth) if depth else _NO_LETTER


def _beginning(key: str, length: int) -> str:
    return key[:length] if len(key) >= length else ""


def _name_heading(key: str) -> str:
    if key == _NO_LETTER:
        return "0–9"
    if key == _END:
        return _("Other")
    words = capital(key.rstrip(_END))
    return words if len(key) == 1 or key.endswith(_END) else f"{words}…"


BY_NAME = Cut(part=_name_part, heading=_name_heading, most=MOST_LINES, is_by_name=True)


def in_order_of_keys(filed: Iterable[Filed]) -> list[Filed]:
    """What is filed, in the order of the alphabet."""
    return sorted(filed, key=lambda one: (in_order(one[0]), one[1]))


def person_key(name: str) -> str:
    """What a person's name is filed under: its last word first."""
    return name_key(f"{last_word(name)} {name}")


def last_word(name: str) -> str:
    """The word that a person is filed under: the last one, but for *Jr.*, *III* and their like."""
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".").casefold() in GENERATIONS:
        words.pop()
    return words[-1] if words else name
