"""The renderer and the search for themes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from namsite import themes
from namsite.config import Config
from namsite.interface import direction
from namsite.records import Page
from namsite.render import Renderer
from namsite.themes import theme_folders
from namsite.views import Head
from namsite.wording import language


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    head: Head
    words: str = ""


def page(permalink: str = "people/a.html", template: str = "t.html", tag: str = "en", words: str = "") -> Page:
    view = View(head=Head(title="T", description="D", language=tag), words=words)
    return Page(permalink=permalink, template=template, view=view)


def templates(folder: Path, **files: str) -> Path:
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return folder


def rendered(folders: list[Path], what: Page, **config: object) -> str:
    return Renderer(folders, Config(**config)).render(what).decode()  # type: ignore[arg-type]


def test_text_is_escaped_and_what_no_page_may_hold_is_dropped(tmp_path: Path) -> None:
    theme = templates(tmp_path / "theme", t="{{ page.words }}")
    assert rendered([theme], page(words="<b>\0\x1f\x85\ufffe&\ud800é")) == "&lt;b&gt;&amp;?é"


def test_a_name_that_the_view_does_not_have_is_an_error(tmp_path: Path) -> None:
    theme = templates(tmp_path / "theme", t="{{ page.nothing }}")
    with pytest.raises(UndefinedError):
        rendered([theme], page())


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("people/a.html", "index.html", "../index.html"),
        ("people/a.html", "people/a.html#s1", "#s1"),
        ("people/a.html", "people/a.html", "a.html"),
        ("index.html", "people/a.html", "people/a.html"),
    ],
)
def test_addresses_are_seen_from_the_page(tmp_path: Path, here: str, there: str, expected: str) -> None:
    theme = templates(tmp_path / "theme", t="{{ url(page.words) }}")
    assert rendered([theme], page(here, words=there)) == expected


@pytest.mark.parametrize(
    ("base", "here", "expected"),
    [
        ("", "people/a.html", ""),
        ("https://x.example/", "index.html", "https://x.example/"),
        ("https://x.example/sub", "people/index.html", "https://x.example/sub/people/"),
        ("https://x.example/sub", "articles/é.html", "https://x.example/sub/articles/%C3%A9.html"),
    ],
)
def test_canonical_addresses_need_a_base_url(tmp_path: Path, base: str, here: str, expected: str) -> None:
    theme = templates(tmp_path / "theme", t="{{ canonical }}")
    assert rendered([theme], page(here), base_url=base) == expected


def test_a_readers_own_template_wins_and_may_build_on_the_default(tmp_path: Path) -> None:
    own = templates(tmp_path / "own", t='{% extends "default/t.html" %}{% block b %}mine{% endblock %}')
    theme = templates(tmp_path / "theme", t="<{% block b %}default{% endblock %}>", u='{% include "t.html" %}')
    assert rendered([own, theme], page()) == "<mine>"
    assert rendered([own, theme], page(template="u.html")) == "<mine>"
    assert rendered([theme], page()) == "<default>"


def test_languages(tmp_path: Path) -> None:
    theme = templates(tmp_path / "theme", t="{{ language }}|{{ interface }}|{{ text_language }}")
    assert rendered([theme], page()) == "en||"
    assert rendered([theme], page(tag="ar")) == 'ar| lang="en" dir="ltr"| lang="ar" dir="rtl"'
    assert rendered([theme], page(tag='"><script>')) == "en||"
    assert [direction(tag) for tag in ("en", "AR-eg", "az")] == ["ltr", "rtl", "ltr"]
    assert language("zh-Hant") == "zh-Hant"


def test_metadata_that_depends_on_the_configuration() -> None:
    folders = list(theme_folders(Path("nowhere"))[0])
    for_robots = '<meta name="robots" content="noindex">'
    what = page("404.html", "base.html")
    assert for_robots in rendered(folders, what, noindex=True)
    assert for_robots not in rendered(folders, what)
    assert '<link rel="canonical" href="https://x.example/404.html">' in rendered(
        folders, what, base_url="https://x.example"
    )
    assert "<p>© A · CC BY</p>" in rendered(folders, what, rights="© A", licence="CC BY")
    assert "<p>CC BY</p>" in rendered(folders, what, licence="CC BY")


def test_no_page_breaks_a_strict_policy() -> None:
    folder = theme_folders(Path("nowhere"))[0][-1]
    for template in folder.glob("*.html"):
        text = template.read_text(encoding="utf-8")
        assert " style=" not in text and "<style" not in text and not re.search(r" on\w+=", text), template.name
        for script in re.findall(r"<script[^>]*>[^<]*", text):
            is_data = 'type="application/ld+json"' in script
            assert is_data or (script.endswith(">") and 'src="{{ url("static/' in script), (template.name, script)


def test_the_own_folders_come_first_where_they_exist(tmp_path: Path) -> None:
    installed = theme_folders(tmp_path)
    assert all((folder / "base.html").is_file() for folder in installed[0])
    assert all((folder / "style.css").is_file() for folder in installed[1])
    (tmp_path / "templates").mkdir()
    own, static = theme_folders(tmp_path)
    assert own == (tmp_path / "templates", *installed[0])
    assert static == installed[1]


def test_the_theme_is_not_its_own_override() -> None:
    templates_folder = theme_folders(Path("nowhere"))[0][0]
    assert theme_folders(templates_folder.parent)[0] == (templates_folder,)


def test_an_installed_package_brings_its_theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "namsite"
    (package / "theme" / "templates").mkdir(parents=True)
    monkeypatch.setattr(themes, "files", lambda name: package)
    assert theme_folders(Path("nowhere"))[0] == (package / "theme" / "templates",)
