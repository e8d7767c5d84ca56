"""The search page as a reader uses it: words, order, facets, keyboard, and what it says where it cannot work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

FOUND = "#found"
TITLES = "#results .title a"


@pytest.fixture
def page(address: str, wide: BrowserContext) -> Iterator[Page]:
    """The search page, without a message in the console."""
    page = wide.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda problem: said.append(str(problem)))
    page.goto(address + "search/index.html")
    yield page
    assert said == []


def ask(page: Page, words: str) -> None:
    page.get_by_label("Words").fill(words)
    expect(page.locator(FOUND)).to_have_text(re.compile(r"^(\d+ results|One result|Nothing was found)"))


def titles(page: Page) -> list[str]:
    return page.locator(TITLES).all_text_contents()


def test_words_find_articles_and_entities_and_lead_to_them(page: Page, address: str) -> None:
    ask(page, "every coastal town")
    expect(page.locator(FOUND)).to_have_text("One result.")
    assert titles(page) == ["Fjord Council to discuss rising seas by video link"]
    assert page.locator("#results mark").all_text_contents() == ["every", "coastal", "town"]
    page.locator(TITLES).first.click()
    page.wait_for_url(address + "articles/2031/fjord-council-to-meet.html")


def test_a_person_is_found_by_a_title_and_what_is_nowhere_is_not_found(page: Page) -> None:
    ask(page, "minister for the coast")
    assert "Tomasz Brandt" in titles(page)
    ask(page, "xyzzy")
    expect(page.locator(FOUND)).to_have_text("Nothing was found.")


def test_every_word_has_to_be_there_also_in_a_bundle_that_does_not_know_one_of_them(page: Page) -> None:
    ask(page, "council xyzzy")
    expect(page.locator(FOUND)).to_have_text("Nothing was found.")
    ask(page, "council – coastal")
    expect(page.locator(FOUND)).to_have_text("One result.")
    ask(page, '"sea walls"')
    expect(page.locator(FOUND)).to_have_text("One result.")
    ask(page, '"walls sea"')
    expect(page.locator(FOUND)).to_have_text("Nothing was found.")


def test_facets_narrow_the_results_and_say_how_many_there_are(page: Page) -> None:
    ask(page, "council")
    every = len(titles(page))
    box = page.get_by_role("checkbox", name=re.compile("^Article"))
    number = int(re.sub(r"\D", "", page.locator("label", has=box).text_content() or ""))
    box.check()
    expect(page.locator(FOUND)).to_have_text(re.compile(rf"^{number} results"))
    assert 0 < number < every
    person = page.get_by_role("checkbox", name=re.compile("^Tomasz Brandt"))
    person.focus()
    page.keyboard.press("Space")
    expect(person).to_be_checked()
    expect(page.locator(FOUND)).not_to_have_text(re.compile(rf"^{number} results"))
    expect(person).to_be_focused()
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator(FOUND)).to_have_text(re.compile(rf"^{every} results"))
    expect(page.get_by_label("Words")).to_be_focused()


def test_a_facet_alone_lists_all_that_it_fits(page: Page, address: str) -> None:
    page.goto(address + "search/index.html?summit=third-summit-of-the-fjord-council&kind=person")
    expect(page.locator(FOUND)).to_have_text(re.compile(r"^(\d+ results|One result)"))
    assert page.get_by_role("checkbox", name=re.compile("^Person")).is_checked()


def test_results_of_all_bundles_come_in_order_of_time(page: Page) -> None:
    ask(page, "council")
    for order, words in (("newest", "newest first"), ("oldest", "oldest first")):
        page.get_by_label("Order").select_option(label=words)
        page.wait_for_url(f"**order={order}*")
        expect(page.locator("#results time").first).to_be_attached()
        times = [str(one.get_attribute("datetime")) for one in page.locator("#results time").all()]
        assert times == sorted(times, reverse=order == "newest") and len(set(times)) > 2
        lines = page.locator("#results .when").all_text_contents()
        undated = ["Undated" in line or not re.search(r"\d{4}", line) for line in lines]
        assert undated == sorted(undated)


def test_what_was_asked_stands_in_the_address(page: Page, address: str) -> None:
    ask(page, "tide wall")
    page.get_by_label("Order").select_option("oldest")
    page.wait_for_url("**/search/index.html?q=tide+wall&order=oldest")
    before = titles(page)
    page.reload()
    expect(page.locator(FOUND)).to_have_text(re.compile("result"))
    assert titles(page) == before
    assert page.get_by_label("Words").input_value() == "tide wall"


def test_the_number_of_results_is_told_to_screen_readers(page: Page) -> None:
    assert page.get_by_role("status").get_attribute("id") == "found"
    page.keyboard.press("Tab")
    page.get_by_role("searchbox", name="Words").focus()
    page.keyboard.type("sea walls")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text(re.compile("result"))


def test_in_a_narrow_window_nothing_is_cut_off(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(address + "search/index.html?q=council")
    expect(page.locator(FOUND)).to_have_text(re.compile("result"))
    for group in page.locator("#search summary").all():
        if group.is_visible():
            group.click()
    widest = max(box["x"] + box["width"] for one in page.locator("#search *").all() if (box := one.bounding_box()))
    assert widest <= 320
    context.close()


def test_without_scripts_the_lists_are_offered(address: str, narrow: BrowserContext) -> None:
    page = narrow.new_page()
    page.goto(address + "search/index.html")
    assert page.get_by_text("which is switched off here").is_visible()
    assert not page.get_by_label("Words").is_visible()
    page.locator("#instead").get_by_role("link", name="People A–Z").click()
    page.wait_for_url(address + "people/index.html")


def test_from_a_folder_it_says_that_it_needs_a_server(site: Path, wide: BrowserContext) -> None:
    page = wide.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((site / "search/index.html").as_uri())
    assert page.get_by_text("this page was opened from a folder").is_visible()
    assert not page.get_by_label("Words").is_visible()
    page.locator("#instead").get_by_role("link", name="Articles by year and month").click()
    page.wait_for_url((site / "articles/index.html").as_uri())
    assert said == []


def test_of_two_pages_with_one_id_the_one_that_was_found_is_shown(address: str, wide: BrowserContext) -> None:
    page = wide.new_page()
    facets = page.request.get(address + "search/bundles/2031/facets.json").json()
    one = next(one for one in facets["pages"] if one[3].endswith("fjord-council-to-meet.html"))

    def with_another(route: Route) -> None:
        others = route.fetch().json()
        route.fulfill(json={**others, "pages": [[one[0], "person", "", "people/nobody.html", []], *others["pages"]]})

    page.route("**/bundles/organizations/facets.json", with_another)
    page.route("**/bundles/undated/facets.json", with_another)
    page.goto(address + "search/index.html?q=every+coastal+town")
    expect(page.locator(FOUND)).to_have_text("One result.")
    assert page.locator(TITLES).get_attribute("href") == address + one[3]


@pytest.mark.parametrize("missing", ["bundles.json", "facets.json", "pagefind.js"])
def test_an_index_that_cannot_be_loaded_is_said_and_the_lists_are_offered(
    address: str, wide: BrowserContext, missing: str
) -> None:
    def gone(route: Route) -> None:
        route.fulfill(status=404)

    page = wide.new_page()
    page.route(f"**/{missing}", gone)
    page.goto(address + "search/index.html")
    expect(page.get_by_text("The search index could not be loaded.")).to_be_visible()
    assert page.locator("#instead").get_by_role("link", name="People A–Z").is_visible()


def test_dates_are_worded_as_on_every_other_page(page: Page) -> None:
    ask(page, "every coastal town")
    expect(page.locator("#results time")).to_have_text("12 March 2031")


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_when_results_and_facets_come(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.add_init_script(
        "window.moved = [];"
        "new PerformanceObserver((list) => moved.push(...list.getEntries().map(({ value, sources }) =>"
        " [value, ...sources.map(({ node }) => node?.id || node?.className || node?.tagName)])))"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    page.goto(address + "search/index.html?q=council")
    expect(page.locator(FOUND)).to_have_text(re.compile("result"))
    expect(page.locator("[data-facet=person] summary")).to_be_visible()
    page.wait_for_timeout(200)
    assert page.evaluate("moved") == []
    context.close()
