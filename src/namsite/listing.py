"""Long lists: sections of entries on one page, or, when there are too many, an overview and a page for each section.

Addresses stay: the overview is always there, a section's page bears its key, so a new article changes one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from namsite.addresses import slug
from namsite.links import Reference
from namsite.records import Page
from namsite.views import EvidenceMark, Head
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


def list_pages(permalink: str, view: ListView, most: int = MOST_ENTRIES) -> Iterator[Page]:
    """The list on one page; or, with more than ``most`` entries, an overview and a page for each section."""
    if sum(len(section.lines) for section in view.sections) <= most:
        yield Page(permalink=permalink, template=TEMPLATE, view=view)
        return
    name = permalink.removesuffix(".html").removesuffix("/index")
    addresses = {section.key: f"indexes/{name}-{section.key}.html" for section in view.sections}
    overview = tuple(_overview(section, addresses[section.key]) for section in view.sections)
    yield Page(permalink=permalink, template=TEMPLATE, view=replace(view, sections=overview))
    up = Reference(kind="article", words=view.heading, permalink=permalink)
    for section in view.sections:
        heading = f"{view.heading}: {section.heading}"
        head = replace(view.head, title=heading, description=f"{heading}. {_names(section.lines)}")
        page_view = replace(view, head=head, heading=heading, standfirst=section.summary, sections=(section,), up=up)
        yield Page(permalink=addresses[section.key], template=TEMPLATE, view=page_view)


def _overview(section: Section, permalink: str) -> Section:
    summary = section.summary or count(len(section.lines), "entry", "entries")
    return replace(section, lines=(), permalink=permalink, summary=summary)


def _names(lines: Sequence[Line]) -> str:
    named = [line.target.words if line.target else line.words for line in lines[:6]]
    return "; ".join(name for name in named if name)[:150]


def sorting_key(name: str) -> str:
    """Names sort by their letters alone, without case, accents or punctuation."""
    return slug(name).replace("-", "") or name.casefold()


def by_letter(lines: Sequence[tuple[str, Line]]) -> tuple[Section, ...]:
    """Sections by first letter of the sorted names; what begins with no letter stands under *0–9*."""
    sections: dict[str, list[Line]] = {}
    for name, line in lines:
        first = sorting_key(name)[:1]
        letter = first.upper() if first.isascii() and first.isalpha() else "0–9"
        sections.setdefault(letter, []).append(line)
    return tuple(
        Section(
            key="other" if letter == "0–9" else letter.lower(),
            heading=letter,
            lines=tuple(found),
            summary=count(len(found), "name"),
        )
        for letter, found in sorted(sections.items())
    )


def grouped(lines: Sequence[tuple[str, Line]], headings: Mapping[str, str], noun: str) -> tuple[Section, ...]:
    """Sections by key, in the order of the lines; a key without a heading is its own."""
    sections: dict[str, list[Line]] = {}
    for key, line in lines:
        sections.setdefault(key, []).append(line)
    return tuple(
        Section(key=key.lower(), heading=headings.get(key, key), lines=tuple(found), summary=count(len(found), noun))
        for key, found in sections.items()
    )
