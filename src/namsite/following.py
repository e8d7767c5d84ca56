"""What a reader can follow without visiting: which feeds and calendars there are, and what is in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from namsite.archive import Index
from namsite.config import Config
from namsite.permalinks import ALL_SUMMITS, PageKind, calendar_permalink, feed_permalink, ninjs_permalink
from namsite.records import Appearance, Series
from namsite.shelf import Label, Shelved, dispatches
from namsite.stamps import day
from namsite.views import Alternate

LEAST = 3  # articles from which on there is a feed
MOST = 50  # entries of a feed, the newest


def dated(articles: Iterable[Shelved]) -> list[Shelved]:
    """The articles of which the day is known, the newest first, and of copies the first one."""
    known = [copies[0] for copies in dispatches(articles) if day(copies[0].published)]
    return sorted(known, key=lambda one: one.time, reverse=True)


def has_feed(published: Iterable[str | None]) -> bool:
    """Whether articles that were published then are enough for a feed; copies are given once."""
    return sum(1 for value in published if day(value)) >= LEAST


def feed_of(kind: PageKind, entity_id: str, name: str, published: Iterable[str | None]) -> tuple[Alternate, ...]:
    """The feed of an entity or a series that is named in articles published then; none where they are too few."""
    if not has_feed(published):
        return ()
    permalink = feed_permalink(kind, entity_id)
    return (Alternate(media_type="application/atom+xml", words=f"Articles on {name}", permalink=permalink),)


def calendar_of(series: Series, editions: Iterable[Label]) -> tuple[Alternate, ...]:
    """The calendar of a series; none where no edition has a day."""
    if not any(day(edition.start) for edition in editions):
        return ()
    words, permalink = f"Calendar: {series.name}", calendar_permalink(series.id)
    return (Alternate(media_type="text/calendar", words=words, permalink=permalink),)


def calendar_of_all(summits: Iterable[Label]) -> tuple[Alternate, ...]:
    """The calendar of all summits; none where no summit has a day."""
    if not any(day(summit.start) for summit in summits):
        return ()
    return (Alternate(media_type="text/calendar", words="Calendar of all dated summits", permalink=ALL_SUMMITS),)


def other_outputs(config: Config, article_id: str) -> tuple[Alternate, ...]:
    """The forms that the owner wants of each article beside its page."""
    if "ninjs" not in config.outputs:
        return ()
    address = ninjs_permalink(article_id)
    return (Alternate(media_type="application/json", words="This article as ninjs", permalink=address),)


def appearances_of_series(index: Index, summits: Sequence[str]) -> list[Appearance]:
    """Where the editions of a series are named, each article once, in order of time."""
    seen: dict[str, Appearance] = {}
    for summit in summits:
        for one in index.summits[summit].appearances:
            seen.setdefault(one.article_id, one)
    return sorted(seen.values(), key=lambda one: index.shelf[one.article_id].time)
