"""The front page: what this archive is, what is new in it, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import counted_dates, in_articles, number_in_copies, number_of_articles, sayings_once, times_named
from namsite.drawings import Bars, Strip, bars, strip
from namsite.links import Reference, reference, summit_link
from namsite.permalinks import PageKind
from namsite.records import Kind, Organization, Page, Person
from namsite.views import Entry, Head, entry, opening_words, published_value, who
from namsite.wording import When, count, listed, sentence_case, shortened, span_in_words, when

_LATEST = 8
_OPENING = 200  # characters
_MOST_NAMED = 8
_SUMMITS = 12
_DRAWN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class InTheNews:
    """Somebody or something named in many articles, with a small drawing of when."""

    target: Reference
    detail: str
    articles: str
    drawing: Bars | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SummitLine:
    """A summit with its date."""

    target: Reference
    date: When
    details: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A way into the archive, with how much lies behind it."""

    target: Reference
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontView:
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
    drawing: Strip | None
    summits: tuple[SummitLine, ...]


def plan(index: Index, config: Config) -> Iterator[Page]:
    """The front page."""
    archive = index.archive
    newest = [record.article.id for record in index.newest_first]
    summits = list(index.summits_in_time)
    view = FrontView(
        head=Head(title=config.title, description=_description(index, config)),
        title=config.title,
        description=config.description,
        span=_span(index),
        doors=_doors(index),
        latest=tuple(_latest(index, config, copies[0]) for copies in index.dispatches(newest)[:_LATEST]),
        more_articles=f"All {number_of_articles(index, newest)}" if len(index.dispatches(newest)) > _LATEST else "",
        people=_most_named(index, "person", archive.people),
        organizations=_most_named(index, "organization", archive.organizations),
        drawing=strip(summits[-_DRAWN:]),
        summits=tuple(
            SummitLine(
                target=summit_link(summit),
                date=when(summit.start, summit.end),
                details=" · ".join(part for part in (summit.place, summit.mode) if part),
            )
            for summit in summits[-_SUMMITS:]
        ),
    )
    yield Page(permalink="index.html", template="front.html", view=view)


def _latest(index: Index, config: Config, article_id: str) -> Entry:
    words = opening_words(config, index.articles[article_id], _OPENING)
    return replace(entry(index, config, article_id), opening=words)


def _description(index: Index, config: Config) -> str:
    archive = index.archive
    numbers = listed(
        [
            number_of_articles(index, index.articles),
            count(len(archive.people), "person", "people"),
            count(len(archive.organizations), "organization"),
            count(len(archive.summits), "summit"),
        ]
    )
    return shortened(config.description, 200) or f"{config.title}: {numbers}, every statement with its sentence."


def _span(index: Index) -> str:
    dates = [published_value(index, copies[0]) for copies in index.dispatches(index.articles)]
    undated = dates.count(None)
    parts = (span_in_words(dates), f"{undated} undated" if undated else "", number_in_copies(index, index.articles))
    return "; ".join(part for part in parts if part)


def _doors(index: Index) -> tuple[Door, ...]:
    archive = index.archive
    lists: tuple[tuple[PageKind, str, str, int], ...] = (
        ("article", "Articles", "articles/index.html", len(index.dispatches(index.articles))),
        ("person", "People", "people/index.html", len(archive.people)),
        ("organization", "Organizations", "organizations/index.html", len(archive.organizations)),
        ("summit", "Summits", "summits/index.html", len(archive.summits)),
        ("article", "Quotations", "quotes/index.html", len(sayings_once(index, archive.sayings))),
    )
    return tuple(
        Door(target=Reference(kind=kind, words=words, permalink=address), number=f"{number:,}")
        for kind, words, address, number in lists
    )


def _most_named(index: Index, kind: Kind, entities: Sequence[Person] | Sequence[Organization]) -> tuple[InTheNews, ...]:
    def place(entity: Person | Organization) -> tuple[int, str, str]:
        return -times_named(index, kind, entity.id), entity.name, entity.id

    ranked = sorted(entities, key=place)[:_MOST_NAMED]
    return tuple(
        InTheNews(
            target=reference(index, kind, entity.id),
            detail=sentence_case(who(index, kind, entity.id)),
            articles=in_articles(index, kind, entity.id),
            drawing=bars(counted_dates(index, kind, entity.id)),
        )
        for entity in ranked
    )
