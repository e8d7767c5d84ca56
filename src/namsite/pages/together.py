"""Who appears with whom, as a drawing and as a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec.structs import replace

from namsite.archive import Companion, Index
from namsite.config import Config
from namsite.counting import foremost_named, most_named
from namsite.drawings import Arcs, arcs
from namsite.interface import _, message
from namsite.links import Reference, reference
from namsite.listing import Line, Listing, Section
from namsite.paging import BY_NAME, MOST_LINES, Filed, Outline, in_order_of_keys, person_key
from namsite.wording import figure, how_many, listed

_CLOSEST = 6
_MOST_PEOPLE = 300
_MOST_COMPARED = 60


def _filed(index: Index) -> list[Filed]:
    """The most named people, by the last word of their names."""
    people = most_named(index, "person", _MOST_PEOPLE)
    return in_order_of_keys((person_key(index.labels["person"][one].name), one) for one in people)


def _about(index: Index, config: Config, whole: Outline) -> tuple[str, str]:
    people = index.labels["person"]
    known = listed([people[one].name for one in most_named(index, "person", 3)]) or _("nobody yet")
    return (
        _(
            "People who share articles in %(archive)s, each with those nearest: %(names)s.",
            archive=config.title,
            names=known,
        ),
        _(
            "The %(number)s people named most, with those who share most articles with them.",
            number=figure(whole.size),
        )
        if len(people) > whole.size
        else _("Each person, with those who share most articles with them."),
    )


def _sections(index: Index, config: Config, outline: Outline) -> Iterator[Section]:
    """One for each person, with those who share most articles with them."""
    for person in outline.members:
        if nearest := _nearest(index, person):
            yield _section(index, person, nearest)


def _nearest(index: Index, person: str) -> list[Companion]:
    return [other for other in index.companions("person", person) if other.kind == "person"][:_CLOSEST]


def _drawing(index: Index, outline: Outline, stem: str) -> Arcs | None:
    """The closest of those named most; what copies of a dispatch name together counts once."""
    if outline.key:
        return None
    people = sorted(most_named(index, "person", _MOST_COMPARED))
    named_in = {one: frozenset(seen.article_id for seen in index.people[one].appearances) for one in people}
    shared = {pair: named_in[pair[0]] & named_in[pair[1]] for pair in combinations(people, 2)}
    return arcs(
        {one: reference(index, "person", one) for one in people},
        {pair: len(set(map(index.dispatch_of, articles))) for pair, articles in shared.items() if articles},
    )


def _section(index: Index, person: str, nearest: Sequence[Companion]) -> Section:
    return Section(
        key=person,
        heading=index.labels["person"][person].name,
        target=reference(index, "person", person),
        lines=tuple(
            Line(
                target=reference(index, "person", other.id),
                note=how_many(other.articles, "%(number)s article", "%(number)s articles"),
            )
            for other in nearest
        ),
    )


PLANNER = Listing(
    kind="together",
    permalink="together/index.html",
    title=message("Who appears with whom"),
    section="people",
    style="by-name",
    heading=message("Who appears with whom"),
    empty=message("No article names two people yet."),
    cut=replace(BY_NAME, most=MOST_LINES // _CLOSEST),
    filed=_filed,
    sections=_sections,
    summary=lambda index, members: how_many(len(members), "%(number)s name", "%(number)s names"),
    about=_about,
    drawing=_drawing,
    beside=lambda index: (Reference(kind="person", words=_("People A–Z"), permalink="people/index.html"),),
    foremost=lambda index, members: foremost_named(index, "person", members),
    link=lambda index, one: Line(target=reference(index, "person", one)),
).planner()
