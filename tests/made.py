"""The files that exports make of an archive."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Planner


def made(planners: Iterable[Planner], index: Index, config: Config) -> dict[str, bytes]:
    """Content by path."""
    due = [(planner, one) for planner in planners for one in planner.due(index, config)]
    return {one.permalink: cast(bytes, planner.page(index, config, one)) for planner, one in due}
