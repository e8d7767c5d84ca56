"""The web manifest: how the archive is called and which icon it has on a reader's home screen."""

from __future__ import annotations

import json
from collections.abc import Iterator

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due, Planner
from namsite.permalinks import MANIFEST

_ICONS = (
    {"src": "static/icon.svg", "sizes": "any", "type": "image/svg+xml"},
    {"src": "static/icon-192.png", "sizes": "192x192", "type": "image/png"},
    {"src": "static/icon-512.png", "sizes": "512x512", "type": "image/png"},
)


def _due(index: Index, config: Config) -> Iterator[Due]:
    yield Due(permalink=MANIFEST, kind="manifest", title="")


def _manifest(index: Index, config: Config, due: Due) -> bytes:
    """The file; its addresses are relative to it."""
    content = {
        "name": config.title,
        "description": config.description,
        "id": "./",
        "start_url": "index.html",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": "#fbfaf7",
        "theme_color": "#fbfaf7",
        "icons": _ICONS,
    }
    known = {key: value for key, value in content.items() if value}
    return (json.dumps(known, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


PLANNERS = (Planner(kind="manifest", due=_due, page=_manifest),)
