"""The search page, where there is an index and where there is none."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from namsite import version
from namsite.config import Config
from namsite.render import Renderer
from namsite.themes import theme_folders
from sample_archive import archive
from whole import index, plan

ADDRESS = "search/index.html"


def site(config: Config) -> Mapping[str, str]:
    renderer = Renderer(theme_folders(Path("nowhere"))[0], config)
    return {page.permalink: renderer.render(page).decode() for page in plan(index(archive()), config)}


def test_every_page_leads_to_the_search_page() -> None:
    files = site(Config())
    assert '<form id="search" role="search" aria-label="Search" hidden' in files[ADDRESS]
    assert all(
        'search/index.html">Search</a>' in page or address == ADDRESS
        for address, page in files.items()
        if address != "404.html"
    )


def test_the_search_page_alone_has_the_script() -> None:
    assert [address for address, page in site(Config()).items() if "static/search.js" in page] == [ADDRESS]


def test_without_the_extra_the_page_says_how_to_get_it_and_only_the_page_about_the_archive_leads_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(version, "search_engine", lambda: "")
    files = site(Config())
    assert (
        "pip install &#39;namsite[search]&#39;" in files[ADDRESS] or "pip install 'namsite[search]'" in files[ADDRESS]
    )
    assert "static/search.js" not in files[ADDRESS] and 'href="../articles/index.html">' in files[ADDRESS]
    assert [address for address, page in files.items() if "search/index.html" in page] == ["about/index.html"]


def test_an_archive_may_have_no_search_at_all() -> None:
    files = site(Config(search=False))
    assert ADDRESS not in files
    assert not [address for address, page in files.items() if "search/index.html" in page]
