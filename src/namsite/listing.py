"""Long lists: sections of entries on one page, or, when there are too many, an overview and a page for each section.

Addresses stay: the overview is always there, a section's page bears its key, so a new article changes one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from namsite.addresses import slug
from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due, Outline, Planner
from namsite.linked_data import collection
from namsite.links import Reference
from namsite.records import Page
from namsite.shelf import by_key
from namsite.views import Alternate, EvidenceMark, Head
from namsite.wording import When, count

MOST_ENTRIES = 400  # on one page
TEMPLATE = "listing.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One entry: a link (or mere words), what it is, when, and what it rests on. ``see`` is where *NAM: see …* leads,
    ``quote`` a quotation."""

    target: Reference | None = None
    words: str = ""
    date: When | None = None
    note: str = ""
    quote: str = ""
    see: Reference | None = None
    marks: tuple[EvidenceMark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading with its entries: a letter, a year, a speaker. ``key`` is its anchor and the stem of its own page;
    ``lines`` is empty on an overview, where ``permalink`` leads to the section's page and ``summary`` counts."""

    key: str
    heading: str
    lines: tuple[Line, ...]
    summary: str = ""
    permalink: str = ""
    target: Reference | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView:
    """A page that is a list. ``style`` is by-name, dated or quotes; ``up`` leads from a section's page to the overview;
    ``beside`` are lists of the same things in another order."""

    head: Head
    style: str
    heading: str
    standfirst: str
    sections: tuple[Section, ...]
    empty: str
    up: Reference | None = None
    beside: tuple[Reference, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list of the archive. ``outlines`` are its sections, in order; ``lines`` makes the lines of one; ``about`` says
    in the head and below the heading what is in it; ``target`` is where a section's heading leads, and ``shown_at`` the
    permalink of a page that shows all of a section anyway, so that it gets none of its own (else empty);
    ``alternates`` are the same things in other forms."""

    kind: str
    permalink: str
    title: str
    section: str
    style: str
    heading: str
    empty: str
    outlines: Callable[[Index], Sequence[Outline]]
    lines: Callable[[Index, Config, Outline], Iterable[Line]]
    about: Callable[[Index, Config, Sequence[Outline]], tuple[str, str]]
    target: Callable[[Index, Outline], Reference | None] = lambda index, outline: None
    shown_at: Callable[[Outline], str] = lambda outline: ""
    beside: tuple[Reference, ...] = ()
    alternates: Callable[[Index], tuple[Alternate, ...]] = lambda index: ()
    most: int = MOST_ENTRIES

    def planner(self) -> Planner:
        """The list as a kind of page."""
        return Planner(kind=self.kind, due=self._due, page=self._page)

    def _due(self, index: Index, config: Config) -> Iterator[Due]:
        """The list on one page; or, with more than ``most`` entries, an overview and a page for each section."""
        yield Due(permalink=self.permalink, kind=self.kind, title=self.title)
        outlines = self.outlines(index)
        if self._is_long(outlines):
            for outline in outlines:
                if not self.shown_at(outline):
                    title = f"{self.heading}: {outline.heading}"
                    yield Due(permalink=self._address(outline), kind=self.kind, title=title, section=outline)

    def _page(self, index: Index, config: Config, due: Due) -> Page:
        view = self._section_view(index, config, due, due.section) if due.section else self._view(index, config, due)
        return Page(permalink=due.permalink, template=TEMPLATE, view=view)

    def _view(self, index: Index, config: Config, due: Due) -> ListView:
        outlines = self.outlines(index)
        make = self._overview if self._is_long(outlines) else self._section
        description, standfirst = self.about(index, config, outlines)
        return ListView(
            head=replace(self._head(config, due, description), alternates=self.alternates(index)),
            style=self.style,
            heading=self.heading,
            standfirst=standfirst,
            sections=tuple(make(index, config, outline) for outline in outlines),
            empty=self.empty,
            beside=self.beside,
        )

    def _section_view(self, index: Index, config: Config, due: Due, outline: Outline) -> ListView:
        section = self._section(index, config, outline)
        heading = f"{self.heading}: {outline.heading}"
        return ListView(
            head=self._head(config, due, f"{heading}. {_names(section.lines)}"),
            style=self.style,
            heading=heading,
            standfirst=outline.summary,
            sections=(section,),
            empty=self.empty,
            up=Reference(kind="article", words=self.heading, permalink=self.permalink),
            beside=self.beside,
        )

    def _head(self, config: Config, due: Due, description: str) -> Head:
        data = collection(config, due, self.section)
        return replace(due.head(description, self.section), data=data)

    def _section(self, index: Index, config: Config, outline: Outline) -> Section:
        return Section(
            key=outline.key,
            heading=outline.heading,
            lines=tuple(self.lines(index, config, outline)),
            summary=outline.summary,
            target=self.target(index, outline),
        )

    def _overview(self, index: Index, config: Config, outline: Outline) -> Section:
        return Section(
            key=outline.key,
            heading=outline.heading,
            lines=(),
            summary=outline.summary,
            permalink=self.shown_at(outline) or self._address(outline),
            target=self.target(index, outline),
        )

    def _is_long(self, outlines: Iterable[Outline]) -> bool:
        return sum(outline.size for outline in outlines) > self.most

    def _address(self, outline: Outline) -> str:
        name = self.permalink.removesuffix(".html").removesuffix("/index")
        return f"indexes/{name}-{outline.key}.html"


def _names(lines: Sequence[Line]) -> str:
    named = [line.target.words if line.target else line.words for line in lines[:6]]
    return "; ".join(name for name in named if name)[:150]


def sorting_key(name: str) -> str:
    """Names sort by their letters alone, without case, accents or punctuation."""
    return slug(name).replace("-", "") or name.casefold()


def letter_of(name: str) -> str:
    """The first letter of a name; *0–9* for what begins with no letter."""
    first = sorting_key(name)[:1]
    return first.upper() if first.isascii() and first.isalpha() else "0–9"


def by_letter(names: Iterable[tuple[str, str]]) -> tuple[Outline, ...]:
    """Sections by first letter of the sorted names, of which each comes with an id."""
    return tuple(
        Outline(
            key="other" if letter == "0–9" else letter.lower(),
            heading=letter,
            members=members,
            size=len(members),
            summary=count(len(members), "name"),
        )
        for letter, members in sorted(by_key((letter_of(name), one) for name, one in names).items())
    )


def grouped(members: Iterable[tuple[str, str]], headings: Mapping[str, str], noun: str) -> tuple[Outline, ...]:
    """Sections of ids by their keys, in the order in which those come; a key without a heading is its own."""
    return tuple(
        Outline(
            key=key.lower(),
            heading=headings.get(key, key),
            members=ids,
            size=len(ids),
            summary=count(len(ids), noun),
        )
        for key, ids in by_key(members).items()
    )
