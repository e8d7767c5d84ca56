"""What the archive offers to programs: files beside the pages, one kind of file a module."""

from __future__ import annotations

from collections.abc import Iterator

from namsite.archive import Index
from namsite.config import Config
from namsite.exports import dataset

EXPORTS = (dataset.plan,)


def plan(index: Index, config: Config) -> Iterator[tuple[str, bytes]]:
    """Path below the output folder and content of every file, made one after the other."""
    for export in EXPORTS:
        yield from export(index, config)
