"""The built site as a reader's browser would find it: does every internal link end somewhere?"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from msgspec import Struct, field

from namsite.problems import Problem, error

_ADDRESSES = {("a", "href"), ("link", "href"), ("img", "src"), ("script", "src"), ("source", "src"), ("area", "href")}


class _Links(Struct, frozen=True):
    """What a page points to (with the line), and the anchors that it offers."""

    targets: list[tuple[str, int]] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links = _Links()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" or (name == "name" and tag == "a"):
                self.links.anchors.add(value or "")
            elif (tag, name) in _ADDRESSES:
                self.links.targets.append((value or "", self.getpos()[0]))


def broken_links(site: Path) -> tuple[Problem, ...]:
    """An error for each internal link of the site's pages that ends in no file or at no anchor; sorted."""
    pages = {path.resolve(): _read(path) for path in sorted(site.rglob("*.html")) if path.is_file()}
    return tuple(problem for page, links in pages.items() for problem in _broken_in(page, links, site.resolve(), pages))


def _read(path: Path) -> _Links:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8", errors="replace"))
    reader.close()
    return reader.links


def _broken_in(page: Path, links: _Links, site: Path, pages: dict[Path, _Links]) -> Iterator[Problem]:
    for address, line in links.targets:
        fault = _fault(address, page, site, pages)
        if fault:
            name = page.relative_to(site).as_posix()
            yield error("broken-link", f"{address or 'an empty address'} {fault}", path=name, line=line)


def _fault(address: str, page: Path, site: Path, pages: dict[Path, _Links]) -> str | None:
    """What is wrong with an internal address; None for a sound one and for those that lead elsewhere."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return "is no address"
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return None  # an absolute path depends on where the site stands, which the files cannot tell
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    if target.is_dir():
        target = target / "index.html"
    if not target.is_relative_to(site):
        return "leads out of the site"
    if not target.is_file():
        return "leads to no file"
    anchor = unquote(parts.fragment)
    if anchor and anchor != "top" and target in pages and anchor not in pages[target].anchors:
        return "leads to no such place on its page"
    return None
