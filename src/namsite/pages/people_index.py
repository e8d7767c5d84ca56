"""People A–Z, under the last word of their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.alphabet import sorting_key
from namsite.archive import Index
from namsite.config import Config
from namsite.counting import foremost_named, in_articles, most_named
from namsite.interface import _, message
from namsite.links import Reference, reference
from namsite.listing import Line, Listing, with_lines
from namsite.paging import BY_NAME, Filed, Outline, last_word, person_key
from namsite.shelf import Label
from namsite.wording import how_many, listed, sentence_case, side_by_side


def _filed(index: Index) -> list[Filed]:
    def place(person: Label) -> tuple[str, str, str]:
        return sorting_key(last_word(person.name)), person.name, person.id

    ordered = sorted(index.labels["person"].values(), key=place)
    return [(person_key(person.name), person.id) for person in ordered]


def _about(index: Index, config: Config, whole: Outline) -> tuple[str, str]:
    people = index.labels["person"]
    number = how_many(len(people), "%(number)s person", "%(number)s people")
    known = [people[one].name for one in most_named(index, "person", 3)]
    names = listed(known) or _("nobody yet")
    return (
        _("%(people)s named in %(archive)s: %(names)s and others.", people=number, archive=config.title, names=names)
        if len(people) > len(known)
        else _("The people named in %(archive)s: %(names)s.", archive=config.title, names=names),
        _("%(people)s, under the last word of the name.", people=number),
    )


def _lines(index: Index, config: Config, members: Sequence[str]) -> Iterator[Line]:
    return (_line(index, one) for one in members)


def _line(index: Index, person: str) -> Line:
    title = sentence_case(index.tallies["person"][person].title)
    note = side_by_side((title, in_articles(index, "person", person)))
    return Line(target=reference(index, "person", person), note=note)


PLANNER = Listing(
    kind="people_index",
    permalink="people/index.html",
    title=message("People A–Z"),
    section="people",
    style="by-name",
    heading=message("People"),
    empty=message("No article names a person yet."),
    cut=BY_NAME,
    filed=_filed,
    sections=with_lines(_lines),
    summary=lambda index, members: how_many(len(members), "%(number)s name", "%(number)s names"),
    about=_about,
    beside=lambda index: (Reference(kind="person", words=_("Who appears with whom"), permalink="together/index.html"),),
    foremost=lambda index, members: foremost_named(index, "person", members),
    link=lambda index, one: Line(target=reference(index, "person", one)),
).planner()
