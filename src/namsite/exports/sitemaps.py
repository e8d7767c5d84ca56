"""What search engines ask for first: robots.txt and the addresses of all pages, which need a base URL.

Above a sitemap's limit of 50,000 addresses these are dealt out to several by a digest of the permalink, so that one
more page changes one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from html import escape

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due, Planner
from namsite.paging import Outline, Part
from namsite.permalinks import whole_address

_MOST = 45_000  # addresses of a sitemap on average: chance deals out a few hundred more to some
_KIND = "sitemap"
_ROBOTS = "robots.txt"
_SITEMAP = "sitemap.xml"
_NOT_FOUND = "404.html"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def due(config: Config, permalinks: Iterable[str], most: int = _MOST) -> Iterator[Due]:
    """robots.txt, and with a base URL the sitemap of the pages with these permalinks; where there are more than
    ``most``, several and an index. A site that search engines shall leave alone has no sitemap."""
    yield Due(permalink=_ROBOTS, kind=_KIND, title="")
    if _is_listed(config):
        pages = sorted(one for one in permalinks if one != _NOT_FOUND)
        parts = 1
        while len(pages) > parts * most:
            parts *= 2  # so that the sitemaps are seldom dealt out anew
        if parts == 1:
            yield _listing(_SITEMAP, "url", pages)
        else:
            yield from _dealt(pages, parts)


def _dealt(pages: Iterable[str], parts: int) -> Iterator[Due]:
    dealt: dict[str, list[str]] = {f"sitemaps/{part + 1:04}.xml": [] for part in range(parts)}
    names = list(dealt)
    for page in pages:
        digest = blake2b(page.encode(), digest_size=4).digest()
        dealt[names[int.from_bytes(digest, "big") % parts]].append(page)
    yield _listing(_SITEMAP, "sitemap", names)
    for name, members in dealt.items():
        yield _listing(name, "url", members)


def _listing(name: str, element: str, members: Sequence[str]) -> Due:
    """A file that lists others, each as an element of that name."""
    outline = Outline(key=element, heading="", members=tuple(members), size=len(members), summary="")
    return Due(permalink=name, kind=_KIND, title="", part=Part(permalink=name, outline=outline))


def _file(index: Index, config: Config, due: Due) -> bytes:
    """One of the files."""
    if due.part is None:
        return _robots(config)
    listing = due.part.outline
    root = "urlset" if listing.key == "url" else "sitemapindex"
    return _document(root, listing.key, (whole_address(config.base_url, one) for one in listing.members))


def _is_listed(config: Config) -> bool:
    return bool(config.base_url) and not config.noindex


def _robots(config: Config) -> bytes:
    """Everything may be read, also where ``noindex`` stands: who may not read a page cannot read that on it."""
    sitemap = f"Sitemap: {whole_address(config.base_url, _SITEMAP)}\n" if _is_listed(config) else ""
    return f"User-agent: *\nDisallow:\n{sitemap}".encode()


def _document(root: str, element: str, addresses: Iterable[str]) -> bytes:
    lines = "".join(f"<{element}><loc>{escape(address)}</loc></{element}>\n" for address in addresses)
    return f'{_HEAD}<{root} xmlns="{_NAMESPACE}">\n{lines}</{root}>\n'.encode()


PLANNERS = (Planner(kind=_KIND, due=lambda index, config: (), page=_file),)
