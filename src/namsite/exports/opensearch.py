"""The OpenSearch description, by which a browser takes the archive's search page among its own search engines."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due, Planner
from namsite.permalinks import OPENSEARCH, whole_address
from namsite.version import is_searchable
from namsite.wording import shortened

_SHORT, _LONG = 16, 1024  # characters, by the specification


def _due(index: Index, config: Config) -> Iterator[Due]:
    """Where there is something to search, at an address that is known."""
    if config.base_url and is_searchable(config):
        yield Due(permalink=OPENSEARCH, kind="opensearch", title="")


def _description(index: Index, config: Config, due: Due) -> bytes:
    search, icon, own = (
        escape(whole_address(config.base_url, one)) for one in ("search/index.html", "static/icon.svg", OPENSEARCH)
    )
    about = shortened(config.description or config.title, _LONG)
    lines = (
        '<?xml version="1.0" encoding="utf-8"?>',
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
        f"<ShortName>{escape(shortened(config.title, _SHORT))}</ShortName>",
        f"<Description>{escape(about)}</Description>",
        "<InputEncoding>UTF-8</InputEncoding>",
        f'<Image type="image/svg+xml" width="64" height="64">{icon}</Image>',
        f'<Url type="text/html" template="{search}?q={{searchTerms}}"/>',
        f'<Url type="application/opensearchdescription+xml" rel="self" template="{own}"/>',
        "</OpenSearchDescription>",
        "",
    )
    return "\n".join(lines).encode("utf-8", "replace")


PLANNERS = (Planner(kind="opensearch", due=_due, page=_description),)
