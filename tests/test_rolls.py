"""Lists on an entity's page: the newest entries there, the rest on pages that stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from namsite import rolls
from namsite.check import broken_links
from namsite.config import Config
from namsite.paging import Cut
from namsite.render import Renderer
from namsite.themes import theme_folders
from namsite.views import entry
from resolve.archives import Report, archive
from sample_archive import archive as sample_archive
from whole import Archive, index, plan

CONFIG = Config(title="The Harbour Archive")
TEXTS = (
    "President Orla Quinn of Velland met Prime Minister Tomas Reyes in Lisbon.",
    "“We counted {} ships,” President Orla Quinn said.",
    "President Orla Quinn of Velland received Foreign Minister Ada Brandt and spoke of {} ships.",
    "President Orla Quinn attended the 3rd Summit of the Harbour League in Oslo.",
)


def report(number: int, day: str | None) -> Report:
    return day, TEXTS[number % len(TEXTS)].format(number)


def site(of: Archive) -> dict[str, str]:
    renderer = Renderer(theme_folders(Path("nowhere"))[0], CONFIG)
    return {page.permalink: renderer.render(page).decode() for page in plan(index(of), CONFIG)}


@pytest.fixture(scope="module")
def low_bounds() -> Iterator[None]:
    """Lists of more than three are long, and pages of entities show two of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Cut, "fits", lambda _, number: number <= 3)
        patch.setattr(rolls, "MOST_NEWEST", 2)
        yield


@cache
def quinns() -> Archive:
    days = [f"203{year}-0{month}-01" for year in range(3) for month in (1, 2, 3, 4) for _ in range(2)]
    return archive(*(report(number, day) for number, day in enumerate([*days, None])))


@cache
def long_site(of: str) -> Mapping[str, str]:
    return site(quinns() if of == "quinns" else sample_archive())


def words(page: str) -> str:
    main = lxml_html.document_fromstring(re.sub(r"<(?=(?:li|p|h\d|small|footer)\b)", " <", page)).find(".//main")
    assert main is not None
    return " ".join(str(main.text_content()).split())


def headlines(page: str) -> list[str]:
    return re.findall(r'<p class="title"><a href="([^"#]+)', page)


@pytest.mark.usefixtures("low_bounds")
def test_the_page_of_somebody_in_many_articles_shows_the_newest_and_the_ways_to_the_rest() -> None:
    page = long_site("quinns")["people/orla-quinn.html"]
    said = words(page)
    assert "In the articles 25 2030 8 articles 2031 8 articles 2032 8 articles Undated 1 article" in said
    assert "The newest 2 of 25, the last one first:" in said
    assert headlines(page) == ["../articles/a23.html", "../articles/a22.html"]
    assert "25 articles" in said and "24 dated articles from January 2030 to April 2032" in page


@pytest.mark.usefixtures("low_bounds")
def test_each_article_stands_on_one_of_the_parts_pages_with_its_evidence() -> None:
    parts = {name: page for name, page in long_site("quinns").items() if "/orla-quinn/articles-" in name}
    shown = [article for page in parts.values() for article in headlines(page)]
    assert sorted(shown) == sorted(f"../../articles/a{number}.html" for number in range(25))
    january = parts["people/orla-quinn/articles-2031-01.html"]
    assert words(january).startswith(
        "Orla Quinn › 2031 Orla Quinn: articles, January 2031 2 articles, by the day on which"
    )
    assert january.count('class="evidence"') == 2
    assert 'rel="next" href="articles-2031-02.html">February 2031 →' in january and 'rel="prev"' not in january
    assert words(parts["people/orla-quinn/articles-2031.html"]).endswith("← 2030 2032 →")


@pytest.mark.usefixtures("low_bounds")
def test_quotations_have_their_own_pages_and_the_list_of_all_leads_to_the_speaker() -> None:
    files = long_site("quinns")
    assert "“We counted 1 ships” said" in words(files["people/orla-quinn/said-2030.html"])
    assert 'href="../people/orla-quinn.html#said">Orla Quinn' in files["quotes/index.html"]
    assert "6 quotations" in words(files["quotes/index.html"])


@pytest.mark.usefixtures("low_bounds")
@pytest.mark.parametrize("of", ["quinns", "sample"])
def test_links_hold_titles_differ_and_every_part_can_be_reached(of: str, tmp_path: Path) -> None:
    files = long_site(of)
    for name, page in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(page, encoding="utf-8")
    broken = [problem.message for problem in broken_links(tmp_path)]
    assert [message for message in broken if re.search(r"\.html", message)] == []  # other files are not written here
    heads = [lxml_html.document_fromstring(page) for page in files.values()]
    assert len({head.findtext(".//title") for head in heads}) == len(files)
    assert len({head.xpath("string(//meta[@name='description']/@content)") for head in heads}) == len(files)
    linked = {name for page in files.values() for name in re.findall(r'href="(?:[^"]*/)?([^"/#]+\.html)', page)}
    assert {name.rpartition("/")[2] for name in files} - linked <= {"404.html"}


@pytest.mark.usefixtures("low_bounds")
def test_no_page_grows_with_the_archive() -> None:
    assert max(map(len, long_site("quinns").values())) < 20_000


@pytest.mark.usefixtures("low_bounds")
def test_a_page_makes_no_more_entries_than_it_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counted(*args: object) -> object:
        made.append(str(args[2]))
        return entry(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("namsite.rolls.entry", counted)
    planned = plan(index(quinns()), CONFIG)
    planned.page(next(due for due in planned.due if due.permalink == "people/orla-quinn.html"))
    assert made == ["a23", "a22"]


def periods(files: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """The pages of parts by date: the list and the period of each."""
    found = {name: re.fullmatch(r"(.+?)-(\d{4}(?:-\d\d){0,2})(?:\.\d+)?\.html", name) for name in files}
    return {name: (match[1], match[2]) for name, match in found.items() if match and not name.startswith("articles/")}


days = st.tuples(st.integers(2030, 2032), st.integers(1, 3), st.integers(1, 2)).map(
    lambda day: f"{day[0]}-{day[1]:02}-{day[2]:02}"
)


@pytest.mark.usefixtures("low_bounds")
@settings(max_examples=15)
@given(st.lists(days, min_size=4, max_size=16).map(sorted), st.integers(0, 3), st.data())
def test_the_newest_article_changes_no_page_of_an_older_period(
    published: list[str], what: int, data: st.DataObject
) -> None:
    newest = data.draw(days.filter(lambda day: day >= published[-1]))
    reports = [report(number, day) for number, day in enumerate(published)]
    before, after = (site(archive(*some)) for some in (reports, [*reports, report(4 * len(reports) + what, newest)]))
    lists = periods(before)
    last = {name: max(period for other, period in lists.values() if other == name) for name, _ in lists.values()}
    older = [page for page, (name, period) in lists.items() if period < last[name][: len(period)]]
    assert {page: after[page] for page in older} == {page: before[page] for page in older}
    assert set(lists) <= set(after)
