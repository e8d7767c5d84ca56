"""What search engines ask for first: robots.txt and the addresses of all pages, which need a base URL.

Above a sitemap's limit of 50,000 addresses these are dealt out to several by a digest of the permalink, so that one
more page changes one of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from html import escape

from namsite.config import Config
from namsite.permalinks import whole_address

_MOST = 45_000  # addresses of a sitemap on average: chance deals out a few hundred more to some
_SITEMAP = "sitemap.xml"
_NOT_FOUND = "404.html"
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def plan(config: Config, permalinks: Sequence[str], most: int = _MOST) -> Iterator[tuple[str, bytes]]:
    """robots.txt, and with a base URL the sitemap of the pages with these permalinks; where there are more than
    ``most``, several and an index. A site that search engines shall leave alone has no sitemap."""
    is_listed = bool(config.base_url) and not config.noindex
    yield "robots.txt", _robots(config, is_listed)
    if is_listed:
        pages = sorted(one for one in permalinks if one != _NOT_FOUND)
        yield from _sitemaps(config, pages, most)


def _robots(config: Config, is_listed: bool) -> bytes:
    """Everything may be read, also where ``noindex`` stands: who may not read a page cannot read that on it."""
    sitemap = f"Sitemap: {whole_address(config.base_url, _SITEMAP)}\n" if is_listed else ""
    return f"User-agent: *\nDisallow:\n{sitemap}".encode()


def _sitemaps(config: Config, pages: Sequence[str], most: int) -> Iterator[tuple[str, bytes]]:
    parts = 1
    while len(pages) > parts * most:
        parts *= 2  # so that the sitemaps are seldom dealt out anew
    if parts == 1:
        yield _SITEMAP, _document("urlset", "url", (whole_address(config.base_url, page) for page in pages))
        return
    names = [f"sitemaps/{part + 1:04}.xml" for part in range(parts)]
    dealt: list[list[str]] = [[] for _ in names]
    for page in pages:
        digest = blake2b(page.encode(), digest_size=4).digest()
        dealt[int.from_bytes(digest, "big") % parts].append(whole_address(config.base_url, page))
    yield _SITEMAP, _document("sitemapindex", "sitemap", (whole_address(config.base_url, name) for name in names))
    for name, addresses in zip(names, dealt, strict=True):
        yield name, _document("urlset", "url", addresses)


def _document(root: str, element: str, addresses: Iterable[str]) -> bytes:
    lines = "".join(f"<{element}><loc>{escape(address)}</loc></{element}>\n" for address in addresses)
    return f'{_HEAD}<{root} xmlns="{_NAMESPACE}">\n{lines}</{root}>\n'.encode()
