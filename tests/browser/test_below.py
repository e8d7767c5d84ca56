"""Lists below the first screen, which are laid out when they come near."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

DRAWN = "one => one.firstElementChild.checkVisibility({ contentVisibilityAuto: true })"
SEEN = "one => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().top < innerHeight"
LIST = "main section > :is(ul, ol)"
LENGTHEN = """list => {
  while (list.children.length < 90) list.append(list.firstElementChild.cloneNode(true));
  [...document.querySelectorAll("main section")].at(-1).id = "last";
}"""


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 480})
    yield context.new_page()
    context.close()


@pytest.fixture
def far(phone: Page, address: str) -> Page:
    """The front page of an archive as large archives have it: a browser looks 3,000 pixels ahead."""
    phone.goto(address)
    phone.locator(LIST).first.evaluate(LENGTHEN)
    phone.wait_for_timeout(200)
    return phone


def test_a_list_far_below_waits_and_a_link_to_it_leads_there(far: Page) -> None:
    below = far.locator(LIST).last
    assert far.locator(LIST).first.evaluate(DRAWN)
    assert not below.evaluate(DRAWN)
    far.evaluate("location.hash = 'last'")
    far.wait_for_function(SEEN, arg=far.locator("#last").element_handle())
    assert below.evaluate(DRAWN)


def test_a_list_far_below_is_read_aloud_found_and_printed(far: Page) -> None:
    below = far.locator(LIST).last
    words = (below.text_content() or "").split()[0]
    assert words in below.aria_snapshot()
    assert far.evaluate("words => find(words)", words)
    far.emulate_media(media="print")
    assert below.evaluate("one => getComputedStyle(one).contentVisibility") == "visible"


def test_no_list_that_waits_is_wider_than_a_phone(site: Path, address: str, phone: Page) -> None:
    """What waits is cut at its edges, so that a page cannot become wider by it: it is looked at without waiting."""
    for file in sorted(site.rglob("*.html")):
        phone.goto(address + file.relative_to(site).as_posix())
        width = phone.evaluate(
            "() => { for (const one of document.querySelectorAll('main *')) one.style.contentVisibility = 'visible';"
            " return Math.max(document.documentElement.scrollWidth, document.body.scrollWidth); }"
        )
        assert width <= 320, file
