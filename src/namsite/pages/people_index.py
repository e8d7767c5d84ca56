"""People A–Z, under the last word of their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import in_articles, most_named
from namsite.due import Outline
from namsite.links import Reference, reference
from namsite.listing import Line, Listing, by_letter, sorting_key
from namsite.shelf import Label
from namsite.spelling import GENERATIONS
from namsite.wording import count, listed, sentence_case


def _outlines(index: Index) -> tuple[Outline, ...]:
    def filed(person: Label) -> tuple[str, str, str]:
        return sorting_key(_last_word(person.name)), person.name, person.id

    ordered = sorted(index.labels["person"].values(), key=filed)
    return by_letter((_last_word(person.name), person.id) for person in ordered)


def _about(index: Index, config: Config, outlines: Sequence[Outline]) -> tuple[str, str]:
    people = index.labels["person"]
    number = count(len(people), "person", "people")
    known = [people[one].name for one in most_named(index, "person", 3)]
    return (
        f"{number} named in {config.title}: {listed(known)} and others."
        if len(people) > len(known)
        else f"The people named in {config.title}: {listed(known) or 'nobody yet'}.",
        f"{number}, under the last word of the name.",
    )


def _lines(index: Index, config: Config, outline: Outline) -> Iterator[Line]:
    return (_line(index, one) for one in outline.members)


def _line(index: Index, person: str) -> Line:
    title = sentence_case(index.tallies["person"][person].title)
    note = " · ".join(part for part in (title, in_articles(index, "person", person)) if part)
    return Line(target=reference(index, "person", person), note=note)


def _last_word(name: str) -> str:
    """The word a name is filed under: the last one, but for *Jr.*, *III* and their like."""
    words = name.split()
    while len(words) > 1 and words[-1].rstrip(".").casefold() in GENERATIONS:
        words.pop()
    return words[-1] if words else name


PLANNER = Listing(
    kind="people_index",
    permalink="people/index.html",
    title="People A–Z",
    section="people",
    style="by-name",
    heading="People",
    empty="No article names a person yet.",
    outlines=_outlines,
    lines=_lines,
    about=_about,
    beside=(Reference(kind="person", words="Who appears with whom", permalink="together/index.html"),),
).planner()
