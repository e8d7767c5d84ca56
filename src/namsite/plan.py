"""All pieces of the site: which are due, and each as it is asked for.

The titles of all pages are made to differ before the first page is planned, so that each can be planned by itself.
"""

from __future__ import annotations

from collections.abc import Mapping

from namsite import exports, pages
from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due, Planner, told_apart
from namsite.exports import sitemaps
from namsite.records import Page

_PLANNERS: Mapping[str, Planner] = {each.kind: each for each in (*pages.PLANNERS, *exports.PLANNERS)}


def pieces_due(index: Index, config: Config) -> dict[str, Due]:
    """What is due, by the names of the pieces, in order of their permalinks; titles and descriptions are unique."""
    of_pages = [one for planner in pages.PLANNERS for one in planner.due(index, config)]
    told = told_apart(index, pages.PLANNERS, of_pages)
    others = [one for planner in exports.PLANNERS for one in planner.due(index, config)]
    listed = sitemaps.due(config, (one.permalink for one in told))
    return {one.name: one for one in sorted((*told, *others, *listed), key=lambda one: one.permalink)}


def planned(index: Index, config: Config, due: Due) -> Page | bytes:
    """One piece: a page for its template, or what a file for programs holds."""
    return _PLANNERS[due.kind].page(index, config, due)
