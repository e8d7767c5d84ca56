"""Links to the pages of an archive's records.

All permalinks are relative to the site's root; the template filter ``url`` makes them relative to the page.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from namsite.archive import Index
from namsite.interface import _, message
from namsite.permalinks import QUOTES, TIMELINE, PageKind, permalink
from namsite.records import Kind, Series, Summit
from namsite.shelf import Label, Shelved
from namsite.wording import range_in_words, sentence_case

# The parts of the site, as the navigation and the ways to a page name them: section, words, permalink.
SECTIONS = (
    ("articles", message("Articles"), "articles/index.html"),
    ("people", message("People"), "people/index.html"),
    ("organizations", message("Organizations"), "organizations/index.html"),
    ("summits", message("Summits"), "summits/index.html"),
    ("quotes", message("Quotations"), QUOTES),
    ("timeline", message("Timeline"), TIMELINE),
)
# What is stated of a summit, as pages call it.
SUMMIT_LABELS: Mapping[str, str] = {
    "start": message("When"),
    "place": message("Where"),
    "mode": message("How"),
    "number": message("Number"),
    "chair": message("Chaired by"),
    "host": message("Host"),
    "theme": message("Theme"),
    "stage": message("Stage"),
    "extraordinary": message("Kind"),
}


class Reference(Struct, frozen=True, kw_only=True):
    """A link to an entity's page; ``kind`` is person, organization, summit, series or article. ``language`` is that of
    an article's headline, else empty."""

    kind: PageKind
    words: str
    permalink: str
    language: str = ""


def reference(index: Index, kind: Kind, entity_id: str) -> Reference:
    """A link to an entity, under its preferred name; a summit's also has its date."""
    label = index.labels[kind][entity_id]
    words = sentence_case(summit_words(label)) if kind == "summit" else label.name
    return Reference(kind=kind, words=words, permalink=permalink(kind, entity_id))


def summit_words(summit: Summit | Label) -> str:
    """The name with the date: *Contact Group summit, 4 May 2020*; *…, date not stated*."""
    return _("%(summit)s, %(date)s", summit=summit.name, date=range_in_words(summit.start, summit.end))


def summit_link(summit: Summit | Label) -> Reference:
    """A link to a summit under its name alone, for places where its date stands beside it."""
    return Reference(kind="summit", words=sentence_case(summit.name), permalink=permalink("summit", summit.id))


def series_link(series: Series) -> Reference:
    """A link to a series."""
    return Reference(kind="series", words=sentence_case(series.name), permalink=permalink("series", series.id))


def article_link(article: Shelved) -> Reference:
    """A link to an article under its headline."""
    return Reference(
        kind="article", words=article.title, permalink=permalink("article", article.id), language=article.language
    )
