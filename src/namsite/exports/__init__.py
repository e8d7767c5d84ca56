"""What the archive offers to programs: files beside the pages, one kind of file a module with its ``PLANNERS``."""

from __future__ import annotations

from namsite.due import Planner
from namsite.exports import calendars, dataset, feeds, jump, manifest, ninjs, opensearch, sitemaps

PLANNERS: tuple[Planner, ...] = (
    *dataset.PLANNERS,
    *feeds.PLANNERS,
    *calendars.PLANNERS,
    *manifest.PLANNERS,
    *opensearch.PLANNERS,
    *jump.PLANNERS,
    *ninjs.PLANNERS,
    *sitemaps.PLANNERS,
)
