"""People A–Z, under the last word of their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import in_articles, most_named
from namsite.links import Reference, reference
from namsite.listing import Line, Listing, sorting_key, with_lines
from namsite.paging import BY_NAME, Filed, Outline, last_word, person_key
from namsite.shelf import Label
from namsite.wording import count, listed, sentence_case


def _filed(index: Index) -> list[Filed]:
    def place(person: Label) -> tuple[str, str, str]:
        return sorting_key(last_word(person.name)), person.name, person.id

    ordered = sorted(index.labels["person"].values(), key=place)
    return [(person_key(person.name), person.id) for person in ordered]


def _about(index: Index, config: Config, whole: Outline) -> tuple[str, str]:
    people = index.labels["person"]
    number = count(len(people), "person", "people")
    known = [people[one].name for one in most_named(index, "person", 3)]
    return (
        f"{number} named in {config.title}: {listed(known)} and others."
        if len(people) > len(known)
        else f"The people named in {config.title}: {listed(known) or 'nobody yet'}.",
        f"{number}, under the last word of the name.",
    )


def _lines(index: Index, config: Config, members: Sequence[str]) -> Iterator[Line]:
    return (_line(index, one) for one in members)


def _line(index: Index, person: str) -> Line:
    title = sentence_case(index.tallies["person"][person].title)
    note = " · ".join(part for part in (title, in_articles(index, "person", person)) if part)
    return Line(target=reference(index, "person", person), note=note)


PLANNER = Listing(
    kind="people_index",
    permalink="people/index.html",
    title="People A–Z",
    section="people",
    style="by-name",
    heading="People",
    empty="No article names a person yet.",
    cut=BY_NAME,
    filed=_filed,
    sections=with_lines(_lines),
    summary=lambda index, members: count(len(members), "name"),
    about=_about,
    beside=lambda index: (Reference(kind="person", words="Who appears with whom", permalink="together/index.html"),),
).planner()
