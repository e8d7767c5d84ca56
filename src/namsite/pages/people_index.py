"""People A–Z, under the last word of their names."""

from __future__ import annotations

from collections.abc import Iterator

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import in_articles, most_named
from namsite.links import Reference, reference
from namsite.listing import Line, ListView, Section, by_letter, list_pages, sorting_key
from namsite.records import Page
from namsite.shelf import Label
from namsite.spelling import GENERATIONS
from namsite.views import Head
from namsite.wording import count, listed, sentence_case

PERMALINK = "people/index.html"


def plan(index: Index, config: Config) -> Iterator[Page]:
    """The index of people; a page for each letter when there are many."""
    people = index.labels["person"]
    known = [people[one].name for one in most_named(index, "person", 3)]
    view = ListView(
        head=Head(
            title="People A–Z",
            description=f"{count(len(people), 'person', 'people')} named in {config.title}: {listed(known)} and others."
            if len(people) > len(known)
            else f"The people named in {config.title}: {listed(known) or 'nobody yet'}.",
            section="people",
        ),
        style="by-name",
        heading="People",
        standfirst=f"{count(len(people), 'person', 'people')}, under the last word of the name.",
        sections=_sections(index),
        empty="No article names a person yet.",
        beside=(Reference(kind="person", words="Who appears with whom", permalink="together/index.html"),),
    )
    yield from list_pages(PERMALINK, view)


def _sections(index: Index) -> tuple[Section, ...]:
    def filed(person: Label) -> tuple[str, str, str]:
        return sorting_key(_last_word(person.name)), person.name, person.id

    ordered = sorted(index.labels["person"].values(), key=filed)
    return by_letter([(_last_word(person.name), _line(index, person)) for person in ordered])


def _line(index: Index, person: Label) -> Line:
    title = sentence_case(index.tallies["person"][person.id].title)
    note = " · ".join(part for part in (title, in_articles(index, "person", person.id)) if part)
    return Line(target=reference(index, "person", person.id), note=note)


def _last_word(name: str) -> str:
    """The word a name is filed under: the last one, but for *Jr.*, *III* and their like."""
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".").casefold() in GENERATIONS:
        words.pop()
    return words[-1] if words else name
