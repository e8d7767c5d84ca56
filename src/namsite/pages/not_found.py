"""The page for addresses that lead nowhere.

A server shows it in place of a missing page at any depth. With a base URL its links are whole addresses and so hold
everywhere; without one they are relative and hold where the file itself lies, for nothing else is known.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due, Planner
from namsite.interface import _, message
from namsite.records import Page
from namsite.views import Head

_WAYS = (
    (message("The front page"), "index.html"),
    (message("Articles by year and month"), "articles/index.html"),
    (message("People A–Z"), "people/index.html"),
    (message("Organizations A–Z"), "organizations/index.html"),
    (message("Summits in time"), "summits/index.html"),
    (message("About this archive"), "about/index.html"),
)


class Way(Struct, frozen=True, kw_only=True):
    """A link out; ``address`` is whole when the site has a base URL, else relative to the site's root."""

    words: str
    address: str


class NotFoundView(Struct, frozen=True, kw_only=True):
    """``holds_everywhere`` tells whether the addresses are whole."""

    head: Head
    ways: tuple[Way, ...]
    holds_everywhere: bool


def _due(index: Index, config: Config) -> Iterator[Due]:
    yield Due(permalink="404.html", kind="not_found", title=_("Page not found"))


def _page(index: Index, config: Config, due: Due) -> Page:
    base = config.base_url.rstrip("/")
    view = NotFoundView(
        head=due.head(_("%(archive)s has no page at this address.", archive=config.title)),
        ways=tuple(Way(words=_(words), address=f"{base}/{path}" if base else path) for words, path in _WAYS),
        holds_everywhere=bool(base),
    )
    return Page(permalink=due.permalink, template="not_found.html", view=view)


PLANNER = Planner(kind="not_found", due=_due, page=_page)
