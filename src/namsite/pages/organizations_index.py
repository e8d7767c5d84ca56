"""Organizations A–Z, by name and by acronym."""

from __future__ import annotations

from collections.abc import Iterator

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import in_articles, most_named
from namsite.links import reference
from namsite.listing import Line, ListView, Section, by_letter, list_pages, sorting_key
from namsite.records import Page
from namsite.shelf import Label
from namsite.views import Head
from namsite.wording import count, listed

PERMALINK = "organizations/index.html"


def plan(index: Index, config: Config) -> Iterator[Page]:
    """The index of organizations; a page for each letter when there are many."""
    bodies = index.labels["organization"]
    known = [bodies[one].name for one in most_named(index, "organization", 3)]
    view = ListView(
        head=Head(
            title="Organizations A–Z",
            description=f"The organizations named in {config.title}, by name and acronym: {listed(known) or 'none yet'}"
            f"{' and others' if len(bodies) > len(known) else ''}.",
            section="organizations",
        ),
        style="by-name",
        heading="Organizations",
        standfirst=f"{count(len(bodies), 'organization')}, by name and by acronym.",
        sections=_sections(index),
        empty="No article names an organization yet.",
    )
    yield from list_pages(PERMALINK, view)


def _sections(index: Index) -> tuple[Section, ...]:
    bodies = index.labels["organization"].values()
    named = [(_without_article(body.name), _line(index, body)) for body in bodies]
    lettered = [
        (body.acronym, Line(words=body.acronym, see=reference(index, "organization", body.id)))
        for body in bodies
        if body.acronym and body.acronym != body.name
    ]
    return by_letter(sorted([*named, *lettered], key=lambda pair: (sorting_key(pair[0]), pair[0])))


def _line(index: Index, body: Label) -> Line:
    acronym = body.acronym if body.acronym != body.name else None
    parent = f"of {index.labels['organization'][body.parent].name}" if body.parent else None
    note = " · ".join(part for part in (acronym, parent, in_articles(index, "organization", body.id)) if part)
    return Line(target=reference(index, "organization", body.id), note=note)


def _without_article(name: str) -> str:
    return name[4:] if name.casefold().startswith("the ") else name
