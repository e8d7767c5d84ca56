"""The pictures that the README shows: pages as they are now, drawn anew with ``--update-pictures``.

A picture may not grow stale: each page still has the words that it had (kept beside the pictures), and looks much as it
did. Both are compared loosely, for a reader's machine has other typefaces, and a rule of extraction adds a name here
and there.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

import pictured
from namsite.build import build
from namsite.config import load_project
from namsite.store import Store

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
WORDS = IMAGES / "words.json"
WIDTH, HEIGHT = 1180, 820
LEAST_ALIKE = 0.85  # of the words
MOST_APART = 8  # of 255, on average over the picture
BLURRED = """async (pictures) => {
  const [one, other] = await Promise.all(pictures.map(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(36, 24).getContext("2d");
    canvas.imageSmoothingQuality = "high";
    canvas.drawImage(image, 0, 0, 36, 24);
    return canvas.getImageData(0, 0, 36, 24).data;
  }));
  return one.reduce((sum, value, place) => sum + Math.abs(value - other[place]), 0) / one.length;
}"""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page of an archive (the ``seeds``, one ``invented`` for its drawings, or one ``served`` with its search index),
    and what is to be seen on it, on a phone after a ``tap``."""

    name: str
    archive: Literal["seeds", "invented", "served"]
    page: str
    shows: str
    scheme: Literal["light", "dark"] = "light"
    width: int = WIDTH
    height: int = HEIGHT
    tap: str = ""


PICTURES = (
    Picture("article", "seeds", "articles/000_d0cd6bd55310ef6e.html", ".prose a.summit"),
    Picture("person", "seeds", "people/ilham-aliyev.html", "#titles", scheme="dark"),
    Picture("summits", "invented", "series/index.html", ".lanes rect", height=460),
    Picture("together", "invented", "together/index.html", ".arcs path", height=760),
    Picture("search", "served", "search/index.html?q=council", "#results mark", height=664),
    Picture("peek", "seeds", "articles/000_d0cd6bd55310ef6e.html", ".peek", width=390, height=700, tap=".ref >> nth=1"),
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


@pytest.fixture
def drawn(
    built: Callable[[str], Path], address: str, browser: Browser
) -> Iterator[Callable[[Picture], tuple[Page, bytes]]]:
    """Opens the page of a picture and draws it; the console stays empty."""
    contexts, said = [], list[str]()

    def draw(picture: Picture) -> tuple[Page, bytes]:
        viewport = {"width": picture.width, "height": picture.height}
        contexts.append(
            browser.new_context(viewport=viewport, color_scheme=picture.scheme, has_touch=bool(picture.tap))  # type: ignore[arg-type]
        )
        page = contexts[-1].new_page()
        page.on("console", lambda message: said.append(message.text))
        served = picture.archive == "served"
        page.goto(address + picture.page if served else (built(picture.archive) / picture.page).as_uri())
        if picture.tap:
            page.locator(picture.tap).scroll_into_view_if_needed()
            page.evaluate("scrollBy(0, 260)")
            page.locator(picture.tap).tap()
        expect(page.locator(picture.shows).first).to_be_in_viewport()
        return page, page.screenshot()

    yield draw
    assert not said
    for context in contexts:
        context.close()


@pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.name)
def test_a_picture_shows_the_page_as_it_is(
    picture: Picture, drawn: Callable[[Picture], tuple[Page, bytes]], update_pictures: bool
) -> None:
    page, now = drawn(picture)
    file, known = IMAGES / f"{picture.name}.png", json.loads(WORDS.read_text(encoding="utf-8"))
    words = page.locator("main").inner_text().split()[:200]
    if update_pictures:
        file.write_bytes(now)
        known[picture.name] = " ".join(words)
        WORDS.write_text(json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    then = file.read_bytes()
    assert [int.from_bytes(then[start : start + 4], "big") for start in (16, 20)] == [picture.width, picture.height]
    stale = f"docs/images/{picture.name}.png is stale: pytest --no-cov --update-pictures {Path(__file__).name}"
    alike = SequenceMatcher(None, known[picture.name].split(), words, autojunk=False).ratio()
    assert alike >= LEAST_ALIKE, f"{stale} (words: {alike:.0%})"
    apart = page.context.new_page().evaluate(BLURRED, [b64encode(one).decode() for one in (then, now)])
    assert apart <= MOST_APART, f"{stale} (looks: {apart:.1f})"


def test_the_readme_shows_every_picture_and_no_other() -> None:
    shown = re.findall(r"!\[[^]]+\]\(docs/images/(\w+)\.png\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert sorted(shown) == sorted(picture.name for picture in PICTURES)
    assert {file.stem for file in IMAGES.glob("*.png")} == set(shown)
