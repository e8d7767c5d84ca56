"""robots.txt and sitemaps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from lxml import etree
from msgspec.structs import replace

from namsite.config import Config
from namsite.exports import sitemaps
from namsite.plan import planned
from sample_archive import archive
from whole import index

BASE = "https://tide.example/a&b"
CONFIG = Config(base_url=BASE)
PAGES = ["404.html", "index.html", "people/index.html", *(f"articles/{n}.html" for n in range(97))]


def files(config: Config, pages: Sequence[str] = PAGES, most: int = 45_000) -> dict[str, bytes]:
    known = index(archive())
    return {due.permalink: cast(bytes, planned(known, config, due)) for due in sitemaps.due(config, pages, most)}


def addresses(content: bytes) -> tuple[str, list[str]]:
    root = etree.fromstring(content)
    return etree.QName(root).localname, [one.text or "" for one in root.iter("{*}loc")]


def test_all_pages_but_not_found_stand_in_one_sitemap() -> None:
    made = files(CONFIG)
    assert sorted(made) == ["robots.txt", "sitemap.xml"]
    root, found = addresses(made["sitemap.xml"])
    assert root == "urlset" and len(found) == len(set(found)) == len(PAGES) - 1
    assert {f"{BASE}/", f"{BASE}/people/", f"{BASE}/articles/0.html"} <= set(found)
    assert f"Sitemap: {BASE}/sitemap.xml" in made["robots.txt"].decode()


def test_too_many_for_one_are_dealt_out_and_an_index_names_all() -> None:
    made = files(CONFIG, most=30)
    root, parts = addresses(made["sitemap.xml"])
    assert root == "sitemapindex" and len(parts) == 4
    found = [one for part in parts for one in addresses(made[part.removeprefix(f"{BASE}/")])[1]]
    assert len(found) == len(set(found)) == len(PAGES) - 1


def test_one_more_page_changes_one_sitemap() -> None:
    before = files(CONFIG, most=30)
    after = files(CONFIG, [*PAGES, "articles/new.html"], most=30)
    assert len([name for name in after if after[name] != before.get(name)]) == 1


def test_without_a_base_url_or_for_nobody_there_is_no_sitemap() -> None:
    for config in (Config(), replace(CONFIG, noindex=True)):
        made = files(config)
        assert list(made) == ["robots.txt"]
        assert made["robots.txt"] == b"User-agent: *\nDisallow:\n"  # who may not read a page cannot read noindex on it
