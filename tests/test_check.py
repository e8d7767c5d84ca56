"""Links of a built site: which are broken, where, and which are somebody else's business."""

from __future__ import annotations

from pathlib import Path

import pytest

from namsite.check import broken_links


def write(site: Path, name: str, body: str) -> None:
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text(f"<!doctype html>\n<body>{body}", encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(tmp_path, "index.html", '<h1 id="top-of-it">Front</h1>')
    write(tmp_path, "articles/a b.html", '<p id="s1">One</p><a name="old"></a>')
    (tmp_path / "style.css").write_text("")
    return tmp_path


@pytest.mark.parametrize(
    "address",
    [
        "index.html",
        "articles/a%20b.html",
        "articles/a%20b.html#s1",
        "articles/a%20b.html#old",
        "articles/a%20b.html?page=2",
        "#here",
        "#top",
        "style.css#anything",
        ".",
        "https://example.org/nowhere",
        "//example.org/nowhere",
        "mailto:someone@example.org",
        "/from/the/root",
    ],
)
def test_sound_links_are_not_mentioned(site: Path, address: str) -> None:
    write(site, "page.html", f'<p id="here"><a href="{address}">x</a>')
    assert broken_links(site) == ()


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('<a href="nowhere.html">x</a>', "nowhere.html leads to no file"),
        ('<a href="articles">x</a>', "articles leads to no file"),
        ('<img src="gone.png">', "gone.png leads to no file"),
        ('<link rel="stylesheet" href="gone.css">', "gone.css leads to no file"),
        ('<script src="gone.js"></script>', "gone.js leads to no file"),
        ('<a href="index.html#s9">x</a>', "index.html#s9 leads to no such place on its page"),
        ('<a href="#s9">x</a>', "#s9 leads to no such place on its page"),
        ('<a href="../outside.html">x</a>', "../outside.html leads out of the site"),
        ('<a href="http://[">x</a>', "http://[ is no address"),
    ],
)
def test_broken_links_are_named_with_page_and_line(site: Path, body: str, message: str) -> None:
    write(site, "page.html", f"\n{body}")
    (problem,) = broken_links(site)
    assert str(problem) == f"page.html:3: broken-link: {message}"


def test_a_folder_without_a_site_has_no_links(tmp_path: Path) -> None:
    assert broken_links(tmp_path) == ()
