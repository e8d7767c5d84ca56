"""Who appears with whom, as a list."""

from __future__ import annotations

from collections.abc import Iterator

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import most_named
from namsite.links import Reference, reference
from namsite.listing import Line, ListView, Section, list_pages, sorting_key
from namsite.records import Page
from namsite.shelf import Label
from namsite.views import Head
from namsite.wording import count, listed

PERMALINK = "together/index.html"
_CLOSEST = 6
_MOST_PEOPLE = 300


def plan(index: Index, config: Config) -> Iterator[Page]:
    """For each of the most named people, those who share most articles with them."""
    people = [index.labels["person"][one] for one in most_named(index, "person", _MOST_PEOPLE)]
    sections = tuple(section for person in _by_name(people) if (section := _section(index, person)))
    known = listed([person.name for person in people[:3]]) or "nobody yet"
    chosen = f"The {len(people)} people named most" if len(index.labels["person"]) > len(people) else "Each person"
    view = ListView(
        head=Head(
            title="Who appears with whom",
            description=f"People who share articles in {config.title}, each with those nearest: {known}.",
            section="people",
        ),
        style="by-name",
        heading="Who appears with whom",
        standfirst=f"{chosen}, with those who share most articles with them.",
        sections=sections,
        empty="No article names two people yet.",
        beside=(Reference(kind="person", words="People A–Z", permalink="people/index.html"),),
    )
    yield from list_pages(PERMALINK, view, most=_MOST_PEOPLE * _CLOSEST)


def _by_name(people: list[Label]) -> list[Label]:
    return sorted(people, key=lambda person: (sorting_key(person.name), person.id))


def _section(index: Index, person: Label) -> Section | None:
    nearest = [other for other in index.companions("person", person.id) if other.kind == "person"][:_CLOSEST]
    if not nearest:
        return None
    return Section(
        key=person.id,
        heading=person.name,
        target=reference(index, "person", person.id),
        lines=tuple(
            Line(target=reference(index, "person", other.id), note=count(other.articles, "article"))
            for other in nearest
        ),
    )
