"""The page that searches the archive: a form, which a script brings to life where the index serves."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due, Planner
from namsite.interface import _
from namsite.linked_data import collection
from namsite.records import Page
from namsite.version import is_searchable
from namsite.views import Head
from namsite.wording import forms_of_dates


class SearchView(Struct, frozen=True, kw_only=True):
    """``has_index`` is False where the site was built without the extra that makes the index. ``days`` and ``months``
    are the forms of dates for each month, ``first`` is the first day of one."""

    head: Head
    has_index: bool
    days: str
    months: str
    first: str


def _due(index: Index, config: Config) -> Iterator[Due]:
    if config.search:
        yield Due(permalink="search/index.html", kind="search", title=_("Search"))


def _page(index: Index, config: Config, due: Due) -> Page:
    about = _(
        "Search %(archive)s: its articles, people, organizations and summits, by words, names and years.",
        archive=config.title,
    )
    head = replace(due.head(about), data=collection(config, due, "", "SearchResultsPage"))
    days, months, first = forms_of_dates()
    view = SearchView(head=head, has_index=is_searchable(config), days=days, months=months, first=first)
    return Page(permalink=due.permalink, template="search.html", view=view)


PLANNER = Planner(kind="search", due=_due, page=_page)
