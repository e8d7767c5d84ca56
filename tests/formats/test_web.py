"""Saved web pages: the article without the page around it, and what the page says about itself."""

from __future__ import annotations

import sys

import pytest

from namsite.formats import Reading, parse
from namsite.formats.web import decode_page
from namsite.problems import Problem, Severity
from namsite.records import Article, Source

HEAD = """<meta property="og:site_name" content="Adriatic Post">
<link rel="canonical" href="https://example.org/news/tirana">
<meta property="article:published_time" content="2021-06-03T08:15:00+02:00"><meta name="author" content="Arta Hoxha">"""
BODY = """<nav><a href="/">Home</a><a href="/world">World</a></nav><article><h1>Leaders meet in <em>Tirana</em></h1>
<p>TIRANA, June 3 (AP) – The prime ministers of six countries met on Thursday for the <strong>fourth</strong> summit,
the <a href="https://example.org/gov">government</a> said in a long statement that was read out.</p>
<h2>Background</h2><p>The group was set up in 2019 to bring down borders between its members, and has met three times
since then in three different capitals of the region.</p>
<ul><li>free movement of workers</li><li>common customs</li></ul>
<p>The next meeting will take place in Belgrade in the autumn, the hosts announced after the end of the talks.</p>
</article><script>alert(1)</script><footer>© 2021 Adriatic Post. All rights reserved.</footer>"""
JSON = '<script type="application/ld+json">{}</script>'


def page(head: str = HEAD, body: str = BODY, title: str = "Leaders meet in Tirana | Adriatic Post") -> str:
    return f'<!DOCTYPE html><html lang="en-GB"><head><title>{title}</title>{head}</head><body>{body}</body></html>'


def read(html: str | bytes) -> tuple[Article, tuple[Problem, ...]]:
    content = html.encode() if isinstance(html, str) else html
    article, problems = parse(Source(path="page.html", media_type="text/html", content=content, digest="0"), Reading())
    assert article is not None
    return article, problems


def test_text_and_metadata() -> None:
    article, problems = read(page())
    assert problems == ()
    assert article.title == "Leaders meet in Tirana"
    assert article.published is not None
    assert article.published.value == "2021-06-03T08:15+02:00"
    assert article.byline is not None
    assert article.byline.name == "Arta Hoxha"
    assert article.agency is not None
    assert article.agency.name == "AP"
    assert article.dateline is not None
    assert article.dateline.place == "Tirana"
    assert (article.site, article.source_url, article.language) == (
        "Adriatic Post",
        "https://example.org/news/tirana",
        "en-GB",
    )
    kinds = [block.kind for block in article.blocks]
    assert kinds == ["title", "paragraph", "heading", "paragraph", "item", "item", "paragraph"]
    assert [(mark.tag, article.text[mark.start : mark.end]) for mark in article.marks] == [
        ("em", "Tirana"),
        ("strong", "fourth"),
        ("a", "government"),
    ]
    assert "alert" not in article.text


@pytest.mark.parametrize(
    ("head", "value"),
    [
        (
            JSON.format('{"@graph": [{"@type": "NewsArticle", "datePublished": "2020-01-02"}]}'),
            "2020-01-02",
        ),
        (
            JSON.format('[{"datePublished": "2020-01-02T10:00Z"}]'),
            "2020-01-02T10:00+00:00",
        ),
        (
            JSON.format("{broken") + '<meta name="pubdate" content="2 January 2020">',
            "2020-01-02",
        ),
        ('<meta itemprop="datePublished" content="2020-01-02">', "2020-01-02"),
        ("<meta content='2020-01-02' name=DC.date.issued>", "2020-01-02"),
        ('<meta name="date" content="soon">', None),
    ],
)
def test_the_date_that_a_page_states(head: str, value: str | None) -> None:
    article, _ = read(page(head=head))
    assert (article.published.value if article.published else None) == value


def test_the_date_of_a_change_counts_only_where_there_is_no_other() -> None:
    changed = '<meta property="article:modified_time" content="2022-01-02">'
    assert read(page(head=changed))[0].published is not None
    article, _ = read(page(head=changed, body=BODY.replace("June 3 (AP)", "June 3, 2021 (AP)")))
    assert article.published is not None
    assert (article.published.value, article.published.how) == ("2021-06-03", "dateline")


def test_a_date_line_on_the_page() -> None:
    html = page(head="", body=BODY.replace("</h1>", "</h1><p>3 June 2021, 08:15</p>"))
    article, _ = read(html)
    assert article.published is not None
    assert article.published.value.startswith("2021-06-03")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_encodings(encoding: str) -> None:
    article, _ = read(page(body=BODY.replace("Tirana", "Tiranë")).encode(encoding))
    assert "Tiranë" in article.text


def test_a_page_in_the_encoding_that_it_names() -> None:
    html = page(
        head='<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
        body=BODY.replace("AP", "ТАСС"),
    )
    assert "ТАСС" in (decode_page(html.encode("cp1251")) or "")
    assert decode_page(b'<meta charset="latin1">\x93x\x94') == '<meta charset="latin1">“x”'
    assert decode_page(b'<meta charset="no-such">x') == '<meta charset="no-such">x'
    assert decode_page('<meta charset="utf-8">é'.encode()) == '<meta charset="utf-8">é'


def test_short_pages_are_read_too() -> None:
    article, _ = read("<html><body><h1>Bridge closed</h1><p>It is closed.</p></body></html>")
    assert article.title == "Bridge closed"
    assert "It is closed." in article.text


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "empty-file"), (b"<html><body></body></html>", "empty-file"), (b"\x89PNG\r\n", "not-text")],
)
def test_pages_that_hold_no_article(content: bytes, code: str) -> None:
    article, problems = parse(Source(path="x.htm", media_type="text/html", content=content, digest="0"), Reading())
    assert article is None
    assert problems[-1].code == code


def test_without_the_extra_the_file_is_an_error_with_a_hint(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    article, (problem,) = parse(
        Source(path="x.html", media_type="text/html", content=page().encode(), digest="0"), Reading()
    )
    assert article is None
    assert (problem.severity, problem.code) == (Severity.ERROR, "no-html")
    assert "namsite[html]" in str(problem)
