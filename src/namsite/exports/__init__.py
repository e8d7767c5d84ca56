"""What the archive offers to programs: files beside the pages, one kind of file a module."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.archive import Index
from namsite.config import Config
from namsite.exports import calendars, dataset, feeds, manifest, ninjs, sitemaps

EXPORTS = (dataset.plan, feeds.plan, calendars.plan, manifest.plan, ninjs.plan)


def plan(index: Index, config: Config, permalinks: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Path below the output folder and content of every file, made one after the other; ``permalinks`` are those of the
    pages."""
    for export in EXPORTS:
        yield from export(index, config)
    yield from sitemaps.plan(config, permalinks)
