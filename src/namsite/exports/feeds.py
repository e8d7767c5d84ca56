"""Atom feeds: the newest articles of the archive, and of each person, organization and series that is named in enough.

A feed has the articles of which the day is known, for an entry without a date there is none; of copies it has the
first. Each file is made from the records of the one it is about, and says nothing of today: ``updated`` is the date of
the newest article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from html import escape

from msgspec import Struct

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due, Planner
from namsite.following import MOST, appearances_of_series, dated, has_feed, series_has_feed
from namsite.permalinks import (
    ARCHIVE_FEED,
    feed_permalink,
    identity,
    permalink,
    seen_from,
    whole_address,
)
from namsite.records import Appearance, Kind
from namsite.shelf import Shelved
from namsite.stamps import instant
from namsite.views import may_quote, opening_words
from namsite.wording import language, shortened

_NOT_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LONGEST = 300  # characters of a summary
_NEVER = "1970-01-01T00:00:00Z"  # Atom wants a date even of a feed without an entry


class _Feed(Struct, frozen=True, kw_only=True):
    """``page`` is what the feed follows, ``entries`` are articles with a few words of each."""

    permalink: str
    page: str
    title: str
    entries: Sequence[tuple[Shelved, str]]


class _Site(Struct, frozen=True):
    """What entries need of the configuration."""

    base: str
    title: str
    timezone: str

    def identity(self, page: str) -> str:
        return identity(self.base, self.title, page)

    def address(self, page: str, folder: str) -> str:
        """The whole address, or without a base URL the one seen from a folder."""
        return whole_address(self.base, page) or seen_from(folder, page)


def _due_for_archive(index: Index, config: Config) -> Iterator[Due]:
    yield Due(permalink=ARCHIVE_FEED, kind="feed: archive", title="")


def _archive(index: Index, config: Config, due: Due) -> bytes:
    """The archive's feed, which is always there."""
    newest = dated(index.shelf.values())[:MOST]
    entries = [(one, opening_words(config, index.articles[one.id].article, _LONGEST)) for one in newest]
    return _written(config, _Feed(permalink=due.permalink, page="index.html", title=config.title, entries=entries))


def _due_for_series(index: Index, config: Config) -> Iterator[Due]:
    for key, series in index.series.items():
        if series_has_feed(index, series):
            yield Due(permalink=feed_permalink("series", key), kind="feed: series", title="", about=key)


def _series(index: Index, config: Config, due: Due) -> bytes:
    series = index.series[due.about]
    seen = appearances_of_series(index, series.summits)
    return _naming(index, config, due, permalink("series", series.id), series.name, seen)


def _planner(kind: Kind) -> Planner:
    """The feeds of people, or of organizations."""
    name = f"feed: {kind}"

    def due(index: Index, config: Config) -> Iterator[Due]:
        for key in index.tallies[kind]:
            if has_feed(index, kind, key):
                yield Due(permalink=feed_permalink(kind, key), kind=name, title="", about=key)

    def feed(index: Index, config: Config, due: Due) -> bytes:
        about, label = due.about, index.labels[kind][due.about]
        return _naming(index, config, due, permalink(kind, about), label.name, index.appearances(kind, about))

    return Planner(kind=name, due=due, page=feed)


def _naming(index: Index, config: Config, due: Due, page: str, name: str, seen: Iterable[Appearance]) -> bytes:
    """The feed of the articles in which something is named."""
    first: dict[str, Appearance] = {}
    for one in seen:
        first.setdefault(one.article_id, one)
    newest = dated(index.shelf[one] for one in first)[:MOST]
    entries = [(one, _words(index, config, first[one.id])) for one in newest]
    title = f"{name} · {config.title}"
    return _written(config, _Feed(permalink=due.permalink, page=page, title=title, entries=entries))


def _words(index: Index, config: Config, seen: Appearance) -> str:
    """The first sentence of the text that names the one whom the feed is about."""
    place = index.telling(seen.article_id, seen.evidence)
    if place is None or index.texts[place.article_id].place(place.sentence) == "headline":
        return ""
    return shortened(index.sentence(place), _LONGEST) if may_quote(index, config, place) else ""


def _written(config: Config, feed: _Feed) -> bytes:
    newest = feed.entries[0][0].published if feed.entries else None
    site, folder = _Site(config.base_url, config.title, config.timezone), feed.permalink.rpartition("/")[0]
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<id>{escape(site.identity(feed.permalink))}</id>",
        f"<title>{escape(feed.title)}</title>",
        f"<updated>{instant(newest, config.timezone) or _NEVER}</updated>",
        *([f'<link rel="self" href="{escape(site.address(feed.permalink, folder))}"/>'] if site.base else []),
        f'<link rel="alternate" type="text/html" href="{escape(site.address(feed.page, folder))}"/>',
        f"<author><name>{escape(config.title)}</name></author>",
        *([f"<rights>{escape(config.rights)}</rights>"] if config.rights else []),
        *(f"{_entry(one, site, folder)}{_summary(words)}</entry>" for one, words in feed.entries),
        "</feed>",
    ]
    return _NOT_XML.sub("", "\n".join(lines) + "\n").encode("utf-8", "replace")


@lru_cache(maxsize=4096)
def _entry(one: Shelved, site: _Site, folder: str) -> str:
    """An entry but for its summary and its end: the same in all feeds of a folder."""
    page = permalink("article", one.id)
    author = f"<author><name>{escape(one.credit)}</name></author>" if one.credit else ""
    return (
        f'<entry xml:lang="{language(one.language)}"><id>{escape(site.identity(page))}</id>'
        f"<title>{escape(one.title)}</title><updated>{instant(one.published, site.timezone)}</updated>"
        f'<link rel="alternate" type="text/html" href="{escape(site.address(page, folder))}"/>{author}'
    )


def _summary(words: str) -> str:
    return f"<summary>{escape(words)}</summary>" if words else ""


PLANNERS = (
    Planner(kind="feed: archive", due=_due_for_archive, page=_archive),
    _planner("person"),
    _planner("organization"),
    Planner(kind="feed: series", due=_due_for_series, page=_series),
)
