"""Quick jump as a reader uses it, on a server and from a folder."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from namsite.exports.jump import words_of
from namsite.spelling import PLAIN


@pytest.fixture(params=["folder", "server"])
def page(request: pytest.FixtureRequest, site: Path, address: str, wide: BrowserContext) -> Iterator[Page]:
    """A page of the site, without a message in the console."""
    page = wide.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda problem: said.append(str(problem)))
    home = site.as_uri() + "/" if request.param == "folder" else address
    page.goto(home + "articles/2031/after-the-summit.html")
    yield page
    assert said == []


def ask(page: Page, words: str) -> list[str]:
    """The names that are offered, without what stands below them."""
    field = page.get_by_role("combobox")
    field.fill(words)
    expect(page.locator("form.jump-to [role=status]")).not_to_be_empty()
    return [str(one.evaluate("one => one.childNodes[1].textContent")) for one in page.get_by_role("option").all()]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("orv", "Lena Orvik, President of the Republic of Velland"),
        ("BRÁNDT tom", "Tomasz Brandt"),
        ("fc", "Fjord Council (FC)"),
        ("لينا", "Lena Orvik, President of the Republic of Velland"),
        ("third summ", "Third Summit of the Fjord Council, 20 March 2031"),
        ("tide org", "World Tide Organization"),
    ],
)
def test_a_few_letters_of_any_word_find_a_name(page: Page, words: str, name: str) -> None:
    assert any(found.startswith(name) for found in ask(page, words))


def test_the_keyboard_chooses_and_goes(page: Page) -> None:
    field = page.get_by_role("combobox")
    assert ask(page, "o")
    expect(field).to_have_attribute("aria-expanded", "true")
    options = page.get_by_role("option")
    last = options.count() - 1
    for key, place in (
        ("ArrowDown", 0),
        ("ArrowDown", 1),
        ("ArrowUp", 0),
        ("ArrowUp", last),
        ("Home", 0),
        ("End", last),
    ):
        page.keyboard.press(key)
        expect(options.nth(place)).to_have_attribute("aria-selected", "true")
        assert field.get_attribute("aria-activedescendant") == options.nth(place).get_attribute("id")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("o")
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    ask(page, "brandt")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/people/tomasz-brandt.html")


def test_a_click_goes(page: Page) -> None:
    ask(page, "brandt")
    page.get_by_role("option").first.click()
    page.wait_for_url("**/people/tomasz-brandt.html")


def test_what_nobody_is_called_is_said(page: Page) -> None:
    assert ask(page, "xyzzy") == []
    expect(page.locator("form.jump-to [role=status]")).to_have_text("No name begins like this")


def test_enter_without_a_choice_searches_and_from_a_folder_takes_the_first_name(page: Page) -> None:
    ask(page, "brandt")
    page.keyboard.press("Enter")
    if page.url.startswith("file:"):
        page.wait_for_url("**/people/tomasz-brandt.html")
    else:
        page.wait_for_url("**/search/index.html?q=brandt")
        expect(page.get_by_label("Words")).to_have_value("brandt")


def test_without_javascript_there_is_no_field(address: str, narrow: BrowserContext) -> None:
    page = narrow.new_page()
    page.goto(address)
    assert page.locator("#jump").count() == 1
    assert not page.locator("#jump").is_visible()


def test_names_are_folded_alike_here_and_there(wide: BrowserContext) -> None:
    """The names of the files are made of words that Python folds; the script asks for those that it folds."""
    names = [
        "İlham ƏLİYEV",
        "O’Neil-Łoś",
        "Straße",
        "ΟΔΥΣΣΕΥΣ",
        "Μάρκος",
        "Ёлкин",
        "محمّد",
        "שָׁלוֹם",
        "हिन्दी",
        "ʿAbd al-Qādir",
        "１２",
        "R&D",
        "ﬁne",
    ]
    source = (Path(__file__).parents[2] / "static" / "jump.js").read_text(encoding="utf-8")
    found = re.search(r"  const PLAIN = .*?;\n", source), re.search(r"  const wordsOf = .*?;\n", source, re.DOTALL)
    parts = "".join(each[0] for each in found if each)
    page = wide.new_page()
    for name in [*names, *PLAIN, *(letter.upper() for letter in PLAIN)]:
        assert page.evaluate(f"() => {{ {parts} return wordsOf({json.dumps(name)}) }}") == words_of(name), name
