"""Who appears with whom, as a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from namsite.archive import Companion, Index
from namsite.config import Config
from namsite.counting import most_named
from namsite.due import Due, Planner
from namsite.linked_data import collection
from namsite.links import Reference, reference
from namsite.listing import TEMPLATE, Line, ListView, Section, sorting_key
from namsite.records import Page
from namsite.shelf import Label
from namsite.wording import count, listed

_CLOSEST = 6
_MOST_PEOPLE = 300


def _due(index: Index, config: Config) -> Iterator[Due]:
    yield Due(permalink="together/index.html", kind="together", title="Who appears with whom")


def _page(index: Index, config: Config, due: Due) -> Page:
    """For each of the most named people, those who share most articles with them."""
    people = [index.labels["person"][one] for one in most_named(index, "person", _MOST_PEOPLE)]
    nearest = [(person, _nearest(index, person.id)) for person in _by_name(people)]
    known = listed([person.name for person in people[:3]]) or "nobody yet"
    chosen = f"The {len(people)} people named most" if len(index.labels["person"]) > len(people) else "Each person"
    view = ListView(
        head=replace(
            due.head(f"People who share articles in {config.title}, each with those nearest: {known}.", "people"),
            data=collection(config, due, "people"),
        ),
        style="by-name",
        heading="Who appears with whom",
        standfirst=f"{chosen}, with those who share most articles with them.",
        sections=tuple(_section(index, person, others) for person, others in nearest if others),
        empty="No article names two people yet.",
        beside=(Reference(kind="person", words="People A–Z", permalink="people/index.html"),),
    )
    return Page(permalink=due.permalink, template=TEMPLATE, view=view)


def _by_name(people: list[Label]) -> list[Label]:
    return sorted(people, key=lambda person: (sorting_key(person.name), person.id))


def _nearest(index: Index, person: str) -> list[Companion]:
    return [other for other in index.companions("person", person) if other.kind == "person"][:_CLOSEST]


def _section(index: Index, person: Label, nearest: Sequence[Companion]) -> Section:
    return Section(
        key=person.id,
        heading=person.name,
        target=reference(index, "person", person.id),
        lines=tuple(
            Line(target=reference(index, "person", other.id), note=count(other.articles, "article"))
            for other in nearest
        ),
    )


PLANNER = Planner(kind="together", due=_due, page=_page)
