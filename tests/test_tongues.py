"""Archives in other languages than English: nothing is found in them, and their pages are right all the same."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import pytest
from lxml import html as lxml_html

from namsite.build import build
from namsite.config import load_project
from namsite.store import Store

TONGUES = Path(__file__).parent / "tongues"
ISOLATED = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
HEADLINE = "مجلس الموانئ يفتتح دورته الرابعة في مدينة المرجان"


@cache
def site(name: str, settings: str) -> dict[str, str]:
    """The files of an archive by their paths."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        copytree(TONGUES / name, home / "seeds")
        (home / "namsite.yaml").write_text(f"search: false\n{settings}", encoding="utf-8")
        project = load_project(home)
        build(project, Store(None))
        pages = [path for path in project.output.rglob("*") if path.suffix in (".html", ".jsonl")]
        return {path.relative_to(project.output).as_posix(): path.read_text(encoding="utf-8") for path in pages}


def words(element: lxml_html.HtmlElement) -> str:
    return " ".join(str(element.text_content()).split())


@pytest.mark.parametrize(("settings", "tag"), [("language: ar\n", "en"), ("language: ar\ninterface: fr\n", "fr")])
def test_an_arabic_article_runs_from_right_to_left_and_the_interface_from_left_to_right(
    settings: str, tag: str
) -> None:
    page = lxml_html.document_fromstring(site("arabic", settings)["articles/majlis.html"])
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    (headline,), (prose,) = page.xpath("//h1"), page.xpath("//div[@class='prose']")
    assert words(headline) == HEADLINE
    assert (headline.get("lang"), headline.get("dir")) == (prose.get("lang"), prose.get("dir")) == ("ar", "rtl")
    for frame in page.xpath("//body/header | //article | //body/footer | //a[@class='skip']"):
        assert (frame.get("lang"), frame.get("dir")) == (tag, "ltr")
    (top,) = page.xpath("//header[@class='top']")
    assert top.get("dir") == "rtl" and not top.get("lang"), "kind, date and agency stand at the headline's edge"
    assert {one.get("dir") for one in top.xpath(".//li")} == {"ltr"}
    assert page.xpath("string(//time/@datetime)") == "2031-03-14"
    assert [words(one) for one in prose.xpath(".//li")] == ["سلامة الملاحة", "رسوم العبور (EUR 25)", "تدريب البحّارة"]


def test_a_headline_with_a_name_between_guillemets_is_read() -> None:
    page = lxml_html.document_fromstring(site("arabic", "language: ar\n")["articles/safina.html"])
    assert words(page.xpath("//h1")[0]) == "سفينة البحث «نجمة الشمال» تعود من رحلتها"
    assert page.xpath("string(//time/@datetime)") == "2031-03-15"


def test_arabic_titles_in_lists_are_told_as_such_and_english_ones_are_not() -> None:
    front = lxml_html.document_fromstring(site("arabic", "language: ar\n")["index.html"])
    titles = {words(one): one for one in front.xpath("//p[@class='title']")}
    assert titles[HEADLINE].get("dir") == "rtl"
    assert titles[HEADLINE].xpath("a/@lang") == ["ar"]
    assert titles["Harbour Council opens fourth session"].get("dir") is None
    listed = lxml_html.document_fromstring(site("arabic", "language: ar\n")["articles/index.html"])
    (link,) = listed.xpath(f"//a[.='{HEADLINE}']")
    assert (link.get("lang"), link.get("dir")) == ("ar", "rtl")


def test_arabic_words_among_others_are_set_apart() -> None:
    page = lxml_html.document_fromstring(site("arabic", "language: ar\ntitle: أرشيف\n")["articles/majlis.html"])
    citation = words(page.xpath("//p[@class='citation']")[0])
    start, end = ISOLATED
    assert f"“{start}{HEADLINE}{end}”" in citation
    assert citation.endswith(f"14 March 2031; in: {start}أرشيف{end}")
    pages = site("arabic", "language: ar\n")
    assert all(text.count(start) == text.count(end) for text in pages.values())
    assert start not in pages["data/articles.jsonl"]


@pytest.mark.parametrize("page", ["summits/index.html", "series/index.html", "together/index.html"])
def test_lists_of_what_is_not_found_say_so(page: str) -> None:
    text = words(lxml_html.document_fromstring(site("azerbaijani", "language: az\n")[page]).xpath("//main")[0])
    assert "yet." in text


def test_azerbaijani_pages_have_their_letters_and_plain_addresses() -> None:
    pages = site("azerbaijani", "language: az\n")
    assert all(name.isascii() for name in pages)
    records = [json.loads(line) for line in pages["data/articles.jsonl"].splitlines()]
    titles = {one["id"]: one["title"] for one in records}
    assert titles["iclas"] == "İsmayıllıda işıqlı küçələr sərgisi açıldı"
    assert titles["ilan"] == "ığdır bazarında qiymətlər ucuzlaşdı"  # no letter is made a capital of another alphabet
    page = lxml_html.document_fromstring(pages["articles/iclas.html"])
    assert (page.get("lang"), page.get("dir")) == ("az", "ltr")
