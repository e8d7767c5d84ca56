"""Organizations A–Z, by name and by acronym."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import in_articles, most_named
from namsite.due import Outline
from namsite.links import reference
from namsite.listing import Line, Listing, by_letter, letter_of, sorting_key
from namsite.shelf import Label
from namsite.wording import count, listed


def _outlines(index: Index) -> tuple[Outline, ...]:
    bodies = list(index.labels["organization"].values())
    return by_letter((name, body.id) for name, _, body in _filed(bodies))


def _about(index: Index, config: Config, outlines: Sequence[Outline]) -> tuple[str, str]:
    bodies = index.labels["organization"]
    known = [bodies[one].name for one in most_named(index, "organization", 3)]
    others = " and others" if len(bodies) > len(known) else ""
    return (
        f"The organizations named in {config.title}, by name and acronym: {listed(known) or 'none yet'}{others}.",
        f"{count(len(bodies), 'organization')}, by name and by acronym.",
    )


def _lines(index: Index, config: Config, outline: Outline) -> Iterator[Line]:
    bodies = [index.labels["organization"][one] for one in dict.fromkeys(outline.members)]
    for name, is_acronym, body in _filed(bodies):
        if letter_of(name) == outline.heading:
            yield Line(words=name, see=reference(index, "organization", body.id)) if is_acronym else _line(index, body)


def _filed(bodies: Sequence[Label]) -> list[tuple[str, bool, Label]]:
    """Bodies under their names and, where they have one, under their acronyms."""
    names = [(_without_article(body.name), False, body) for body in bodies]
    acronyms = [(body.acronym, True, body) for body in bodies if body.acronym and body.acronym != body.name]
    return sorted([*names, *acronyms], key=lambda one: (sorting_key(one[0]), *one[:2], one[2].id))


def _line(index: Index, body: Label) -> Line:
    acronym = body.acronym if body.acronym != body.name else None
    parent = f"of {index.labels['organization'][body.parent].name}" if body.parent else None
    note = " · ".join(part for part in (acronym, parent, in_articles(index, "organization", body.id)) if part)
    return Line(target=reference(index, "organization", body.id), note=note)


def _without_article(name: str) -> str:
    return name[4:] if name.casefold().startswith("the ") else name


PLANNER = Listing(
    kind="organizations_index",
    permalink="organizations/index.html",
    title="Organizations A–Z",
    section="organizations",
    style="by-name",
    heading="Organizations",
    empty="No article names an organization yet.",
    outlines=_outlines,
    lines=_lines,
    about=_about,
).planner()
