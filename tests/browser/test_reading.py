"""The site as a reader meets it, in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

ANNOUNCED = "articles/2031/fjord-council-to-meet.html"
LIT = "getComputedStyle(document.querySelector('.sentence:target')).backgroundColor"
PAPER = "getComputedStyle(document.body).backgroundColor"


def addresses(site: Path) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))


def test_no_page_is_wider_than_a_phone(site: Path, address: str, narrow: BrowserContext) -> None:
    page = narrow.new_page()
    for each in addresses(site):
        page.goto(address + each)
        width = page.locator("html").evaluate("root => Math.max(root.scrollWidth, document.body.scrollWidth)")
        assert width <= 320, each


def test_the_first_tab_is_a_skip_link_to_the_text(address: str, wide: BrowserContext) -> None:
    page = wide.new_page()
    page.goto(address + "people/lena-orvik.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    page.wait_for_url("**#main")


def test_a_drawing_of_many_links_can_be_skipped(address: str, wide: BrowserContext) -> None:
    page = wide.new_page()
    page.goto(address + "together/index.html")
    page.get_by_role("link", name="Skip to the list").press("Enter")
    page.wait_for_url("**#list")
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.closest('figure')")


def test_every_field_and_landmark_of_the_header_has_a_name(address: str, wide: BrowserContext) -> None:
    page = wide.new_page()
    page.goto(address)
    expect(page.get_by_role("search", name="Jump to a name")).to_be_visible()
    expect(page.get_by_role("navigation", name="Site")).to_be_visible()


def test_a_statement_leads_to_its_sentence_which_lights_up(address: str, wide: BrowserContext) -> None:
    page = wide.new_page()
    page.goto(address + "people/lena-orvik.html")
    page.locator(".standfirst .evidence").click()
    page.wait_for_url(address + ANNOUNCED + "#s5")
    assert (page.locator(".sentence:target").text_content() or "").startswith(
        "President of the Republic of Velland Lena Orvik"
    )
    assert page.evaluate(LIT) != page.evaluate("getComputedStyle(document.querySelector('#s6')).backgroundColor")


def test_a_difference_leads_to_the_sentence_in_the_copy(address: str, wide: BrowserContext) -> None:
    page = wide.new_page()
    page.goto(address + "articles/2031/after-the-summit.html#copies")
    page.locator(".differences dt:has-text('Only there') + dd .evidence").first.click()
    page.wait_for_url(address + "articles/2031/after-the-summit-2.html#s2")
    assert page.evaluate(LIT) != page.evaluate(PAPER)


def test_a_sentence_that_was_set_aside_is_shown_when_it_is_meant(address: str, wide: BrowserContext) -> None:
    page = wide.new_page()
    page.goto(address + ANNOUNCED)
    last = page.locator(".set-aside .sentence").last.get_attribute("id")
    page.goto(f"{address}{ANNOUNCED}#{last}")
    assert page.locator(".sentence:target").is_visible()


def test_the_dark_scheme_is_dark(browser: Browser, address: str) -> None:
    colours = []
    for scheme in ("light", "dark"):
        context = browser.new_context(color_scheme=scheme)
        page = context.new_page()
        page.goto(address)
        colours.append(page.evaluate(PAPER))
        context.close()
    assert colours == ["rgb(251, 250, 247)", "rgb(22, 23, 26)"]


def test_no_page_has_anything_to_complain_of(site: Path, address: str, wide: BrowserContext) -> None:
    """No message in the console, no violation of the policy, no request that fails or leaves the site."""
    page = wide.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda problem: said.append(str(problem)))
    page.on("requestfailed", lambda request: said.append(f"{request.failure}: {request.url}"))
    page.on("request", lambda request: said.append(f"request: {request.url}"))
    for each in addresses(site):
        page.goto(address + each)
    left_early = "net::ERR_ABORTED"  # by going on to the next page
    assert [line for line in said if not line.startswith((left_early, f"request: {address}"))] == []


def test_nothing_moves_while_a_page_appears(site: Path, address: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 412, "height": 823})
    context.add_init_script(
        "window.moved = []; new PerformanceObserver(list => moved.push(...list.getEntries().map(one => one.value)))"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    page = context.new_page()
    for each in addresses(site):
        page.goto(address + each, wait_until="networkidle")
        assert page.evaluate("moved") == [], each
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_what_follows_a_citation_stays_where_it_is_when_a_script_adds_its_button(
    address: str, browser: Browser, width: int
) -> None:
    places = []
    for has_scripts in (False, True):
        page = browser.new_page(viewport={"width": width, "height": 800}, java_script_enabled=has_scripts)
        page.goto(address + ANNOUNCED, wait_until="networkidle")
        assert page.locator(".citation + .copy").count() == has_scripts
        places_of = "all => all.map(one => one.getBoundingClientRect().top)"
        tops = page.locator(".citation, .cite details, footer.site").evaluate_all(places_of)
        places.append([top - tops[0] for top in tops])
        page.close()
    assert places[0] == places[1]


def test_everything_works_from_the_folder_without_scripts(site: Path, narrow: BrowserContext) -> None:
    page = narrow.new_page()
    page.goto((site / "index.html").as_uri())
    for link, heading in (
        ("People A–Z", "People"),
        ("Tomasz Brandt", "Tomasz Brandt"),
        ("Fjord Council", "Fjord Council"),
    ):
        page.get_by_role("link", name=link, exact=True).first.click()
        assert (page.locator("h1").text_content() or "").startswith(heading)
    page.wait_for_url("**/organizations/fjord-council.html")


def test_headings_never_skip_a_level(site: Path, address: str, wide: BrowserContext) -> None:
    page = wide.new_page()
    for each in addresses(site):
        page.goto(address + each)
        levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(h => Number(h.tagName[1]))")
        assert levels[0] == 1 and levels.count(1) == 1, each
        assert all(after - before <= 1 for before, after in pairwise(levels)), each


def test_on_paper_the_text_comes_without_the_navigation(address: str, wide: BrowserContext) -> None:
    page: Page = wide.new_page()
    page.goto(address + ANNOUNCED)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(PAPER) == "rgb(255, 255, 255)"
    assert not page.get_by_role("navigation").first.is_visible()
    assert page.locator(".citation").is_visible()


def test_on_paper_statements_are_numbered_by_the_articles_they_rest_on(address: str, wide: BrowserContext) -> None:
    page = wide.new_page()
    page.goto(address + "people/lena-orvik.html")
    mark, entry = ".standfirst .evidence", ".entries > li:first-child"
    before = "getComputedStyle(document.querySelector({!r}), '::before').content"
    assert page.evaluate(before.format(mark)) == page.evaluate(before.format(entry)) == "none"
    page.emulate_media(media="print")
    number = page.locator(mark).get_attribute("data-n")
    assert page.evaluate(before.format(mark)) == f'"[{number}] "'
    assert page.evaluate(before.format(entry)) == '"1."'


def test_colours_forced_by_the_reader_keep_the_lit_sentence_apart(browser: Browser, address: str) -> None:
    context = browser.new_context(forced_colors="active", reduced_motion="reduce")
    page = context.new_page()
    page.goto(address + ANNOUNCED + "#s5")
    assert page.evaluate(LIT) != page.evaluate(PAPER)
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    context.close()


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_citation_is_copied_by_keyboard(address: str, wide: BrowserContext) -> None:
    wide.grant_permissions(["clipboard-read", "clipboard-write"])
    page = wide.new_page()
    page.goto(address + ANNOUNCED)
    page.get_by_role("button", name="Copy: Citation").press("Enter")
    page.wait_for_selector(".cite [role=status]:has-text('Copied')", state="attached")
    assert copied(page).startswith("NORDWIRE, “Fjord Council to discuss rising seas by video link”, Karsund")
    page.get_by_text("For reference managers").click()
    page.get_by_role("button", name="Copy: BibTeX").press("Enter")
    page.wait_for_function("navigator.clipboard.readText().then(text => text.startsWith('@misc{'))")
    assert page.evaluate("document.activeElement.textContent") == "Copy"


def test_the_link_to_a_sentence_is_copied(address: str, wide: BrowserContext) -> None:
    wide.grant_permissions(["clipboard-read", "clipboard-write"])
    page = wide.new_page()
    page.goto(address + ANNOUNCED)
    button = page.get_by_role("button", name="Copy the link to this sentence")
    assert not button.is_visible()
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#s5'))")
    button.click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.endsWith('#s5'))")
    page.goto(address + ANNOUNCED + "#s6")
    button.click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.endsWith('#s6'))")
    assert copied(page) == address + ANNOUNCED + "#s6"


def test_the_link_is_the_one_that_the_page_will_keep(address: str, wide: BrowserContext) -> None:
    """Read from a folder or a preview, a page that knows its address gives this one."""
    kept = "https://tide.example/archive/report.html"

    def with_canonical(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(body=answer.text().replace("<head>", f'<head><link rel="canonical" href="{kept}">'))

    wide.grant_permissions(["clipboard-read", "clipboard-write"])
    page = wide.new_page()
    page.route("**/*.html", with_canonical)
    page.goto(address + ANNOUNCED + "#s6")
    page.get_by_role("button", name="Copy the link to this sentence").click()
    page.wait_for_function("navigator.clipboard.readText().then(text => text.endsWith('#s6'))")
    assert copied(page) == kept + "#s6"


def test_a_citation_is_copied_where_the_browser_has_no_clipboard_for_scripts(
    address: str, wide: BrowserContext
) -> None:
    page = wide.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(address + ANNOUNCED)
    page.evaluate("addEventListener('copy', () => (window.taken = document.activeElement.value))")
    page.get_by_role("button", name="Copy: Citation").click()
    page.wait_for_function("() => window.taken?.startsWith('NORDWIRE, “Fjord Council')")


def test_without_javascript_there_is_no_button_that_does_nothing(address: str, narrow: BrowserContext) -> None:
    page = narrow.new_page()
    page.goto(address + ANNOUNCED)
    assert page.get_by_role("button").count() == 0
    page.get_by_text("For reference managers").click()
    assert page.get_by_text("TY - NEWS").is_visible()


PEEK = "#peek"


def test_a_mark_shows_its_sentence_to_the_pointer_which_may_rest_on_it(address: str, wide: BrowserContext) -> None:
    page = wide.new_page()
    page.goto(address + "people/lena-orvik.html")
    mark = page.locator(".standfirst .evidence")
    mark.hover()
    expect(page.locator(PEEK)).to_contain_text("President of the Republic of Velland Lena Orvik will open")
    page.locator(PEEK).hover()
    page.wait_for_timeout(500)
    expect(page.locator(PEEK)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(PEEK)).not_to_be_visible()
    mark.hover()
    expect(page.locator(PEEK)).to_be_visible()
    page.mouse.move(5, 5)
    expect(page.locator(PEEK)).not_to_be_visible()


def test_a_mark_shows_its_sentence_on_focus_and_enter_goes_there(address: str, wide: BrowserContext) -> None:
    page = wide.new_page()
    page.goto(address + "people/lena-orvik.html")
    mark = page.locator(".standfirst .evidence")
    for _ in range(40):
        if mark.evaluate("mark => mark === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(page.locator(PEEK)).to_be_visible()
    assert mark.get_attribute("aria-describedby") == "peek"
    page.keyboard.press("Escape")
    expect(page.locator(PEEK)).not_to_be_visible()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(page.locator(PEEK)).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(address + ANNOUNCED + "#s5")


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 320, "height": 640}, has_touch=True)
    yield context.new_page()
    context.close()


def test_the_first_tap_shows_and_the_second_goes(phone: Page, address: str) -> None:
    phone.goto(address + "people/lena-orvik.html")
    mark = phone.locator(".standfirst .evidence")
    mark.tap()
    expect(phone.locator(PEEK)).to_be_visible()
    box = phone.locator(PEEK).bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= 320
    assert phone.url.endswith("lena-orvik.html")
    phone.locator("h1").tap()
    expect(phone.locator(PEEK)).not_to_be_visible()
    mark.tap()
    mark.tap()
    phone.wait_for_url(address + ANNOUNCED + "#s5")


def test_what_shows_a_sentence_is_loaded_at_the_first_tap_on_a_mark(phone: Page, address: str) -> None:
    asked: list[str] = []

    def answer_late(route: Route) -> None:
        asked.append(phone.url)
        phone.wait_for_timeout(200)
        asked.append(phone.url)
        route.continue_()

    phone.route("**/reading.js", answer_late)
    phone.goto(address + "people/lena-orvik.html", wait_until="networkidle")
    assert not asked
    mark = phone.locator(".standfirst .evidence")
    mark.tap()
    expect(phone.locator(PEEK)).to_be_visible()
    assert asked == [address + "people/lena-orvik.html"] * 2
    mark.tap()
    phone.wait_for_url(address + ANNOUNCED + "#s5")


def test_where_it_cannot_be_loaded_a_mark_is_a_link(phone: Page, address: str) -> None:
    phone.route("**/reading.js", lambda route: route.abort())
    phone.goto(address + "people/lena-orvik.html")
    phone.locator(".standfirst .evidence").tap()
    phone.wait_for_url(address + ANNOUNCED + "#s5")


def test_a_mark_beside_its_whole_sentence_does_not_repeat_it(address: str, wide: BrowserContext) -> None:
    page = wide.new_page()
    page.goto(address + "people/lena-orvik.html")
    said = {
        (snippet.locator("span").text_content() or "", snippet.locator(".evidence").get_attribute("title"))
        for snippet in page.locator(".entries .snippet").all()
    }
    assert said and all((" …" in words or words.startswith("… ")) == bool(title) for words, title in said)


def test_the_number_behind_a_sentence_shows_what_rests_on_it_and_leads_to_its_note(
    address: str, wide: BrowserContext
) -> None:
    page = wide.new_page()
    page.goto(address + ANNOUNCED)
    number = page.locator("#s5 a.ref")
    number.hover()
    expect(page.locator(PEEK)).to_contain_text("Lena Orvik Title: President of the Republic of Velland")
    number.click()
    page.wait_for_url(f"**{number.get_attribute('href')}")
    page.locator(".notes li:target a.back").click()
    page.wait_for_url("**#s5")
    page.goto(address + ANNOUNCED)
    page.locator("#s5 a.ref").hover()
    page.locator(PEEK).get_by_role("link", name="Lena Orvik").first.click()
    page.wait_for_url("**/people/lena-orvik.html#titles")


def test_without_javascript_a_number_leads_to_its_note_and_on_to_the_page(address: str, narrow: BrowserContext) -> None:
    page = narrow.new_page()
    page.goto(address + ANNOUNCED)
    page.locator("#s5 a.ref").click()
    page.locator(".notes li:target").get_by_role("link", name="Lena Orvik").first.click()
    page.wait_for_url("**/people/lena-orvik.html#titles")
    assert page.locator(".standfirst .evidence").get_attribute("title")


def test_a_sentence_on_the_original_page_is_linked_and_copied(address: str, wide: BrowserContext) -> None:
    wide.grant_permissions(["clipboard-read", "clipboard-write"])
    page = wide.new_page()
    page.goto(address + ANNOUNCED + "#s5")
    original = "https://nordwire.example/2031/03/12/fjord-council#:~:text=President%20of%20the%20Republic"
    link = page.locator(".notes li:has(a[href='#s5'])").get_by_role("link", name="This sentence on the original page")
    assert str(link.get_attribute("href")).startswith(original)
    page.get_by_role("button", name="Copy the link to it on the original page").click()
    page.wait_for_function(f"navigator.clipboard.readText().then(text => text.startsWith({original!r}))")
    assert copied(page) == link.get_attribute("href")


def test_a_text_fragment_leads_a_browser_to_its_sentence(browser: Browser, address: str) -> None:
    """On a page with the same words: the article's own."""
    context = browser.new_context(viewport={"width": 600, "height": 200})
    page = context.new_page()
    page.goto(address + ANNOUNCED)
    fragment = page.locator("#s7").get_attribute("data-fragment")
    page.goto(address)
    page.goto(f"{address}{ANNOUNCED}#:~:text={fragment}")
    place = "document.querySelector('#s7').getBoundingClientRect()"
    seen = f"() => {place}.bottom > 0 && {place}.top < innerHeight"
    page.wait_for_function(seen)
    assert page.evaluate("scrollY") > 100
    context.close()
