"""What the archive offers to programs: files beside the pages, one kind of file a module with its ``PLANNERS``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Planner
from namsite.exports import calendars, dataset, feeds, manifest, ninjs, sitemaps

PLANNERS: tuple[Planner, ...] = (*feeds.PLANNERS, *calendars.PLANNERS, *manifest.PLANNERS, *ninjs.PLANNERS)


def plan(index: Index, config: Config, permalinks: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Path below the output folder and content of every file, made one after the other; ``permalinks`` are those of the
    pages."""
    yield from dataset.plan(index, config)
    for planner in PLANNERS:
        for due in planner.due(index, config):
            yield due.permalink, cast(bytes, planner.page(index, config, due))
    for due in sitemaps.due(config, permalinks):
        yield due.permalink, sitemaps.file(index, config, due)
