"""The front page: what this archive is, what is new in it, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import (
    counted_dates,
    in_articles,
    most_named,
    number_in_copies,
    number_of_articles,
    number_of_sayings,
)
from namsite.drawings import Bars, Lanes, line, on_one_scale
from namsite.due import Due, Planner
from namsite.interface import _
from namsite.linked_data import website
from namsite.links import Reference, reference, summit_link
from namsite.permalinks import PageKind
from namsite.records import Kind, Page
from namsite.shelf import Label, dispatches, in_time
from namsite.views import Entry, Head, entry, opening_words, who
from namsite.wording import (
    When,
    clauses,
    figure,
    how_many,
    listed,
    sentence_case,
    shortened,
    side_by_side,
    span_in_words,
    term,
    when,
)

_LATEST = 8
_OPENING = 200  # characters
_MOST_NAMED = 8
_SUMMITS = 12


class InTheNews(Struct, frozen=True, kw_only=True):
    """Somebody or something named in many articles, with a small drawing of when."""

    target: Reference
    detail: str
    articles: str
    drawing: Bars | None


class SummitLine(Struct, frozen=True, kw_only=True):
    """A summit with its date."""

    target: Reference
    date: When
    details: str


class Door(Struct, frozen=True, kw_only=True):
    """A way into the archive, with how much lies behind it."""

    target: Reference
    number: str


class FrontView(Struct, frozen=True, kw_only=True):
    """The front page; ``span`` is the time that the dated articles cover."""

    head: Head
    title: str
    description: str
    span: str
    doors: tuple[Door, ...]
    latest: tuple[Entry, ...]
    more_articles: str
    people: tuple[InTheNews, ...]
    organizations: tuple[InTheNews, ...]
    drawing: Lanes | None
    summits: tuple[SummitLine, ...]


def _due(index: Index, config: Config) -> Iterator[Due]:
    yield Due(permalink="index.html", kind="front", title=config.title)


def _page(index: Index, config: Config, due: Due) -> Page:
    newest = dispatches(index.newest_first())
    summits = in_time(index.labels["summit"].values())
    dated = [one for one in summits if one.start]
    last = (*dated[-_SUMMITS:], *summits[len(dated) :])[:_SUMMITS]
    view = FrontView(
        head=replace(due.head(_description(index, config)), data=website(config, due)),
        title=config.title,
        description=config.description,
        span=_span(index),
        doors=_doors(index, len(newest)),
        latest=tuple(_latest(index, config, copies[0].id) for copies in newest[:_LATEST]),
        more_articles=_("All %(articles)s", articles=number_of_articles(index.shelf.values()))
        if len(newest) > _LATEST
        else "",
        people=_most_named(index, "person"),
        organizations=_most_named(index, "organization"),
        drawing=line(last),
        summits=tuple(
            SummitLine(
                target=summit_link(summit),
                date=when(summit.start, summit.end),
                details=side_by_side((summit.place, term(summit.mode))),
            )
            for summit in last
        ),
    )
    return Page(permalink=due.permalink, template="front.html", view=view)


def _latest(index: Index, config: Config, article_id: str) -> Entry:
    words = opening_words(config, index.articles[article_id].article, _OPENING)
    return replace(entry(index, config, article_id), opening=words)


def _description(index: Index, config: Config) -> str:
    numbers = listed(
        [
            number_of_articles(index.shelf.values()),
            how_many(len(index.labels["person"]), "%(number)s person", "%(number)s people"),
            how_many(len(index.labels["organization"]), "%(number)s organization", "%(number)s organizations"),
            how_many(len(index.labels["summit"]), "%(number)s summit", "%(number)s summits"),
        ]
    )
    return shortened(config.description, 200) or _(
        "%(archive)s: %(numbers)s, every statement with its sentence.", archive=config.title, numbers=numbers
    )


def _span(index: Index) -> str:
    dates = counted_dates(index.shelf.values())
    undated = dates.count(None)
    without = how_many(undated, "%(number)s undated", "%(number)s undated") if undated else ""
    parts = (span_in_words(dates), without, number_in_copies(index.shelf.values()))
    return clauses(parts)


def _doors(index: Index, articles: int) -> tuple[Door, ...]:
    lists: tuple[tuple[PageKind, str, str, int], ...] = (
        ("article", _("Articles"), "articles/index.html", articles),
        ("person", _("People"), "people/index.html", len(index.labels["person"])),
        ("organization", _("Organizations"), "organizations/index.html", len(index.labels["organization"])),
        ("summit", _("Summits"), "summits/index.html", len(index.labels["summit"])),
        ("article", _("Quotations"), "quotes/index.html", number_of_sayings(index)),
    )
    return tuple(
        Door(target=Reference(kind=kind, words=words, permalink=address), number=figure(number))
        for kind, words, address, number in lists
    )


def _most_named(index: Index, kind: Kind) -> tuple[InTheNews, ...]:
    """With drawings on one scale, over the time of the whole archive."""
    credited = {one.credit for one in index.shelf.values()}  # an agency is in its own articles, not in the news
    most = most_named(index, kind, _MOST_NAMED + len(credited))
    named = [one for one in most if credited.isdisjoint(_names(index.labels[kind][one]))][:_MOST_NAMED]
    dates = [counted_dates(index.on_shelf(index.appearances(kind, one))) for one in named]
    return tuple(
        InTheNews(
            target=reference(index, kind, one),
            detail=sentence_case(who(index, kind, one)),
            articles=in_articles(index, kind, one),
            drawing=drawing,
        )
        for one, drawing in zip(named, on_one_scale(dates, counted_dates(index.shelf.values())), strict=True)
    )


def _names(one: Label) -> tuple[str | None, ...]:
    return one.name, one.acronym


PLANNER = Planner(kind="front", due=_due, page=_page)
