"""What a reader can follow without visiting: which feeds and calendars there are, and what is in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from namsite.archive import Index
from namsite.config import Config
from namsite.interface import _
from namsite.permalinks import ALL_SUMMITS, calendar_permalink, feed_permalink, ninjs_permalink
from namsite.records import Appearance, Kind, Series
from namsite.shelf import Label, Shelved, dispatches
from namsite.stamps import day
from namsite.views import Alternate

LEAST = 3  # articles from which on there is a feed, the undated too: they count on the page
MOST = 50  # entries of a feed, the newest


def dated(articles: Iterable[Shelved]) -> list[Shelved]:
    """The articles of which the day is known, the newest first, and of copies the first one."""
    known = [copies[0] for copies in dispatches(articles) if day(copies[0].published)]
    return sorted(known, key=lambda one: one.time, reverse=True)


def has_feed(index: Index, kind: Kind, entity_id: str) -> bool:
    """Whether somebody or something is named in enough articles for a feed."""
    return index.tallies[kind][entity_id].articles >= LEAST


def series_has_feed(index: Index, series: Series) -> bool:
    """Whether the editions of a series are named often enough for a feed."""
    return sum(index.tallies["summit"][one].articles for one in series.summits) >= LEAST


def feed_of(index: Index, kind: Kind, entity_id: str) -> tuple[Alternate, ...]:
    """The feed of an entity; none where it is named in too few articles."""
    name = index.labels[kind][entity_id].name
    return (_feed(feed_permalink(kind, entity_id), name),) if has_feed(index, kind, entity_id) else ()


def feed_of_series(index: Index, series: Series) -> tuple[Alternate, ...]:
    """The feed of a series; none where it is named too seldom."""
    return (_feed(feed_permalink("series", series.id), series.name),) if series_has_feed(index, series) else ()


def _feed(permalink: str, name: str) -> Alternate:
    return Alternate(media_type="application/atom+xml", words=_("Articles on %(name)s", name=name), permalink=permalink)


def calendar_of(series: Series, editions: Iterable[Label]) -> tuple[Alternate, ...]:
    """The calendar of a series; none where no edition has a day."""
    if not any(day(edition.start) for edition in editions):
        return ()
    words, permalink = _("Calendar: %(name)s", name=series.name), calendar_permalink(series.id)
    return (Alternate(media_type="text/calendar", words=words, permalink=permalink),)


def calendar_of_all(summits: Iterable[Label]) -> tuple[Alternate, ...]:
    """The calendar of all summits; none where no summit has a day."""
    if not any(day(summit.start) for summit in summits):
        return ()
    return (Alternate(media_type="text/calendar", words=_("Calendar of all dated summits"), permalink=ALL_SUMMITS),)


def other_outputs(config: Config, article_id: str) -> tuple[Alternate, ...]:
    """The forms that the owner wants of each article beside its page."""
    if "ninjs" not in config.outputs:
        return ()
    address = ninjs_permalink(article_id)
    return (Alternate(media_type="application/json", words=_("This article as ninjs"), permalink=address),)


def appearances_of_series(index: Index, summits: Sequence[str]) -> list[Appearance]:
    """Where the editions of a series are named, each article once, in order of time."""
    seen: dict[str, Appearance] = {}
    for summit in summits:
        for one in index.summits[summit].appearances:
            seen.setdefault(one.article_id, one)
    return sorted(seen.values(), key=lambda one: index.shelf[one.article_id].time)
