"""Organizations A–Z, by name and by acronym."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from namsite.alphabet import sorting_key
from namsite.archive import Index
from namsite.config import Config
from namsite.counting import foremost, in_articles, most_named
from namsite.interface import _, message
from namsite.links import reference
from namsite.listing import Line, Listing, with_lines
from namsite.paging import BY_NAME, Filed, Outline, name_key
from namsite.shelf import Label
from namsite.wording import how_many, listed, side_by_side

_ACRONYM = "#acronym"


def _filed(index: Index) -> list[Filed]:
    """Bodies under their names and, where they have one, under their acronyms: those are marked."""
    bodies = index.labels["organization"].values()
    names = [(_without_article(body.name), body.id) for body in bodies]
    acronyms = [(body.acronym, body.id + _ACRONYM) for body in bodies if body.acronym and body.acronym != body.name]
    ordered = sorted([*names, *acronyms], key=lambda one: (sorting_key(one[0]), *one))
    return [(name_key(name), member) for name, member in ordered]


def _about(index: Index, config: Config, whole: Outline) -> tuple[str, str]:
    bodies = index.labels["organization"]
    known = [bodies[one].name for one in most_named(index, "organization", 3)]
    names = listed(known) or _("none yet")
    if len(bodies) > len(known):
        names = _("%(names)s and others", names=names)
    return (
        _(
            "The organizations named in %(archive)s, by name and acronym: %(names)s.",
            archive=config.title,
            names=names,
        ),
        how_many(
            len(bodies),
            "%(number)s organization, by name and by acronym.",
            "%(number)s organizations, by name and by acronym.",
        ),
    )


def _lines(index: Index, config: Config, members: Sequence[str]) -> Iterator[Line]:
    for one in members:
        body = index.labels["organization"][one.removesuffix(_ACRONYM)]
        yield _see(index, body) if one.endswith(_ACRONYM) else _line(index, body)


def _see(index: Index, body: Label) -> Line:
    return Line(words=body.acronym or "", see=reference(index, "organization", body.id))


def _line(index: Index, body: Label) -> Line:
    acronym = body.acronym if body.acronym != body.name else None
    parent = _("of %(body)s", body=index.labels["organization"][body.parent].name) if body.parent else None
    note = side_by_side((acronym, parent, in_articles(index, "organization", body.id)))
    return Line(target=reference(index, "organization", body.id), note=note)


def _foremost(index: Index, members: Iterable[str]) -> list[str]:
    """A body that stands under its name and its acronym once."""
    bodies = {one.removesuffix(_ACRONYM): one for one in sorted(members, reverse=True)}
    tallies = index.tallies["organization"]
    known = (one for one in members if bodies[one.removesuffix(_ACRONYM)] == one)
    return foremost(known, lambda one: tallies[one.removesuffix(_ACRONYM)].articles)


def _link(index: Index, member: str) -> Line:
    known = reference(index, "organization", member.removesuffix(_ACRONYM))
    acronym = index.labels["organization"][member.removesuffix(_ACRONYM)].acronym if member.endswith(_ACRONYM) else None
    return Line(target=replace(known, words=acronym) if acronym else known)


def _without_article(name: str) -> str:
    return name[4:] if name.casefold().startswith("the ") else name


PLANNER = Listing(
    kind="organizations_index",
    permalink="organizations/index.html",
    title=message("Organizations A–Z"),
    section="organizations",
    style="by-name",
    heading=message("Organizations"),
    empty=message("No article names an organization yet."),
    cut=BY_NAME,
    filed=_filed,
    sections=with_lines(_lines),
    summary=lambda index, members: how_many(len(members), "%(number)s name", "%(number)s names"),
    about=_about,
    foremost=_foremost,
    link=_link,
).planner()
