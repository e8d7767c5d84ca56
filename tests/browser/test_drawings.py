"""Drawings as a reader sees them: words that can be read on a phone, marks where they belong."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

ENDS = """() => [...document.querySelectorAll('.arcs path')].flatMap(path => {
  const length = path.getTotalLength(), matrix = path.getScreenCTM();
  return [path.getPointAtLength(0), path.getPointAtLength(length)].map(point => point.matrixTransform(matrix).y);
})"""
ROWS = """() => [...document.querySelectorAll('.arcs ol a')].map(link => {
  const box = link.getBoundingClientRect();
  return (box.top + box.bottom) / 2;
})"""


def near(page: Page) -> list[float]:
    """How far the ends of the arcs lie from the names, in pixels."""
    rows, ends = page.evaluate(ROWS), page.evaluate(ENDS)
    assert rows and ends
    return [min(abs(end - row) for row in rows) for end in ends]


@pytest.mark.parametrize("width", [320, 1280])
def test_arcs_end_at_the_names(address: str, browser: Browser, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(f"{address}together/index.html")
    assert max(near(page)) < 3
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert max(near(page)) < 6
    context.close()


def test_years_on_a_line_of_time_can_be_read_on_a_phone(address: str, narrow: BrowserContext) -> None:
    page = narrow.new_page()
    page.goto(f"{address}index.html")
    years = page.locator(".lanes text")
    boxes = [years.nth(number).bounding_box() for number in range(years.count())]
    spans = sorted((box["x"], box["x"] + box["width"], box["height"]) for box in boxes if box)
    assert len(spans) > 2
    assert all(height >= 11 for *_, height in spans)
    assert all(end < start for (_, end, _), (start, *_) in pairwise(spans))
    assert spans[0][0] >= 0 and spans[-1][1] <= 320


def test_drawings_have_a_name_and_a_description(address: str, wide: BrowserContext) -> None:
    page = wide.new_page()
    for each in ("index.html", "together/index.html", "people/lena-orvik.html"):
        page.goto(address + each)
        for drawing in page.locator("svg[role=img]").all():
            assert drawing.locator("> title").inner_html() and drawing.locator("> desc").inner_html()
