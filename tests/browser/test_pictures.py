"""The pictures that the README shows: pages as they are now, drawn anew with ``--update-pictures``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

import pictured
from namsite.build import build
from namsite.config import load_project
from namsite.store import Store

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
WIDTH, HEIGHT = 1180, 820


@dataclass(frozen=True, slots=True)
class Picture:
    """A page of an archive (the ``seeds``, or one ``invented`` for its drawings), and what is to be seen on it."""

    name: str
    archive: Literal["seeds", "invented"]
    page: str
    shows: str
    scheme: Literal["light", "dark"] = "light"
    height: int = HEIGHT


PICTURES = (
    Picture("article", "seeds", "articles/000_d0cd6bd55310ef6e.html", ".prose a.summit"),
    Picture("person", "seeds", "people/ilham-aliyev.html", "#titles", scheme="dark"),
    Picture("summits", "invented", "series/index.html", ".lanes rect", height=460),
    Picture("together", "invented", "together/index.html", ".arcs path", height=760),
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder of the site of an archive, which is built when it is asked for."""
    folder = tmp_path_factory.mktemp("pictured")

    def site(archive: str) -> Path:
        content, output = ROOT / "seeds", folder / f"site-{archive}"
        if archive == "invented":
            content = folder / "articles"
            content.mkdir(exist_ok=True)
            pictured.write(content)
        if not output.exists():
            build(load_project(folder, content=content, output=output, search=False), Store(None))
        return output

    return site


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_can_be_drawn(
    picture: Picture, built: Callable[[str], Path], browser: Browser, update_pictures: bool
) -> None:
    viewport = {"width": WIDTH, "height": picture.height}
    context = browser.new_context(viewport=viewport, color_scheme=picture.scheme)  # type: ignore[arg-type]
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((built(picture.archive) / picture.page).as_uri())
    expect(page.locator(picture.shows).first).to_be_in_viewport()
    assert not said
    if update_pictures:
        page.screenshot(path=IMAGES / f"{picture.name}.png")
    context.close()
    header = (IMAGES / f"{picture.name}.png").read_bytes()[:24]
    assert [int.from_bytes(header[start : start + 4], "big") for start in (16, 20)] == [WIDTH, picture.height]


def test_the_readme_shows_every_picture_and_no_other() -> None:
    shown = re.findall(r"!\[[^]]+\]\(docs/images/(\w+)\.png\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert sorted(shown) == sorted(picture.name for picture in PICTURES)
    assert {file.stem for file in IMAGES.glob("*.png")} == set(shown)
