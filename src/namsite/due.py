"""Pages before they are planned: their addresses and titles, which cost little, so that those are known of all pages
before the first one is worked out. With them each page can be planned by itself, now or another time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from namsite.archive import Index
from namsite.config import Config
from namsite.paging import Part
from namsite.records import Page
from namsite.views import Head
from namsite.wording import detailed

_PICTURED = ("article", "person", "organization", "summit", "series")
_PICTURES = {kind: f"static/card-{kind}.png" for kind in _PICTURED} | {"front": "static/card.png"}


class Due(Struct, frozen=True, kw_only=True):
    """A page that is due: ``kind`` is its planner's name, ``about`` the id of the record that it shows (empty where
    there is one such page), ``part`` the part of a list. Pages whose descriptions may be the same have one
    ``opening``, empty where titles tell them apart; ``is_alike`` tells that there are others. A file for programs may
    be made ``stretch`` by stretch, in the order in which they are due; it has no title."""

    permalink: str
    kind: str
    title: str
    about: str = ""
    part: Part | None = None
    opening: str = ""
    is_alike: bool = False
    stretch: str = ""

    @property
    def name(self) -> str:
        """What the piece is known by."""
        return f"{self.permalink}#{self.stretch}" if self.stretch else self.permalink

    @property
    def address(self) -> str:
        """The permalink as it is shown in titles, without its ending."""
        return self.permalink.removesuffix(".html")

    def head(self, description: str, section: str = "") -> Head:
        """The head of the page, whose title and description no other page has."""
        words = detailed(description, self.address) if self.is_alike else description
        picture = _PICTURES.get(self.kind, "static/card-list.png")
        return Head(title=self.title, description=words, section=section, picture=picture)


def _by_address(index: Index, due: Due) -> str:
    """Nothing but its address tells a page apart."""
    return ""


class Planner(Struct, frozen=True, kw_only=True):
    """A kind of page, or of file for programs: which of it are due, how one is planned (a file: made), and what tells
    apart pages that share a title."""

    kind: str
    due: Callable[[Index, Config], Iterable[Due]]
    page: Callable[[Index, Config, Due], Page | bytes]
    apart: Callable[[Index, Due], str] = _by_address


def told_apart(index: Index, planners: Sequence[Planner], due: Sequence[Due]) -> list[Due]:
    """The pages with titles of their own: those that share one get what tells them apart, and their address where that
    is not enough. A page with its address in the title, or with an opening that others have, has it in the description.
    """
    apart = {planner.kind: planner.apart for planner in planners}
    shared = _several(one.title for one in due)
    alike = _several(one.opening for one in due)
    distinct = [_with(one, apart[one.kind](index, one)) if one.title in shared else one for one in due]
    still = _several(one.title for one in distinct)
    return [
        replace(one, title=detailed(one.title, one.address), is_alike=True)
        if one.title in still
        else replace(one, is_alike=True)
        if one.opening in alike
        else one
        for one in distinct
    ]


def _with(due: Due, distinction: str) -> Due:
    return replace(due, title=detailed(due.title, distinction))


def _several(words: Iterable[str]) -> frozenset[str]:
    """What occurs more than once."""
    return frozenset(one for one, number in Counter(words).items() if number > 1 and one)
