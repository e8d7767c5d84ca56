"""Markdown: front matter first, then the text with its structure, its links and its pictures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite.formats import Reading
from namsite.formats.markdown import parse
from namsite.problems import Problem, Severity
from namsite.records import Article, Mark, Source

BODY = "\n\nThe ministers of six countries met on Thursday, and none of them was late.\n"


def read(text: str, path: str = "folder/page.md") -> tuple[Article, tuple[Problem, ...]]:
    article, problems = parse(
        Source(path=path, media_type="text/markdown", content=text.encode(), digest="0"), Reading()
    )
    assert article is not None
    return article, problems


def marks(article: Article) -> list[tuple[str, str, str | None]]:
    return [(mark.tag, article.text[mark.start : mark.end], mark.href) for mark in article.marks]


def blocks(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def test_front_matter_wins_over_the_text() -> None:
    article, problems = read(
        """---
title: "Leaders meet: a report"
date: 2020-04-25 17:44
authors: [Jane Doe, {name: John Roe}]
agency: Andes Wire
place: Quito
country: Ecuador
lang: en_GB
canonical: https://example.org/x
site_name: Example
tags: [a, b]
anything: {else: [1, 2]}
---

By Someone Else

1 May 2019

LIMA, May 1 (XYZ) – The ministers of six countries met on Thursday, and none of them was late.
"""
    )
    assert problems == ()
    assert article.id == "folder/page"
    assert article.title == "Leaders meet: a report"
    assert article.published is not None
    assert (article.published.value, article.published.span) == ("2020-04-25T17:44", None)
    assert article.byline is not None
    assert article.byline.name == "Jane Doe, John Roe"
    assert article.agency is not None
    assert article.agency.name == "Andes Wire"
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.country) == ("Quito", "Ecuador")
    assert (article.language, article.source_url, article.site) == ("en-GB", "https://example.org/x", "Example")
    assert [kind for kind, _ in blocks(article)] == ["title", "byline", "date", "paragraph"]
    assert article.blocks[0].line == 2


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date: 2020-04-25", "2020-04-25"),
        ("date: 2020-04-25T17:44:00+04:00", "2020-04-25T17:44+04:00"),
        ("date: 25.04.2020 [17:44]", "2020-04-25T17:44"),
        ("published: April 25, 2020", "2020-04-25"),
        ("date: 2020-04", "2020-04"),
        ("date: 2020", "2020"),
    ],
)
def test_dates_in_front_matter(field: str, value: str) -> None:
    article, problems = read(f"---\ntitle: T\n{field}\n---{BODY}")
    assert article.published is not None
    assert article.published.value == value
    assert problems == ()


@pytest.mark.parametrize(
    ("date", "code"),
    [
        ("31.02.2020", "impossible-date"),
        ("2020-02-30", "impossible-date"),
        ("soon", "unclear-date"),
        ("9" * 50, "unclear-date"),
    ],
)
def test_dates_that_are_none_leave_the_article_undated(date: str, code: str) -> None:
    article, problems = read(f"---\ntitle: T\ndate: {date}\n---\n\n3 May 2020{BODY}")
    assert article.published is None
    (problem,) = problems
    assert (problem.code, problem.line, problem.severity) == (code, 3, Severity.WARNING)


@pytest.mark.parametrize(
    ("fields", "line"),
    [
        ('title: "unclosed\nkey: [1, 2', None),
        ("title: T\n  bad: : x: y", 3),
        ("title: T\n\tkey: 1", 3),
        ("title: !!python/object/apply:os.system ['x']", 2),
        ("title:nothing", 2),
    ],
)
def test_broken_front_matter_is_an_error_and_the_text_is_read(fields: str, line: int | None) -> None:
    article, problems = read(f"---\n{fields}\n---\n\n# A headline{BODY}")
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    assert article.title == "A headline"
    assert errors[0].code == "front-matter"
    assert line in (None, errors[0].line)


def test_front_matter_without_end_or_measure() -> None:
    assert read("---\ntitle: T\n\nand so on, for the rest of this page, without an end.\n")[0].published is None
    _, problems = read(f"---\ntitle: {'x' * 70_000}\n---{BODY}")
    assert problems[0].code == "front-matter"


def test_front_matter_in_toml() -> None:
    article, _ = read(f"+++\ntitle = 'T'\ndate = 2020-04-25T17:44:00\n+++{BODY}")
    assert article.title == "T"
    assert article.published is not None
    assert article.published.value == "2020-04-25T17:44"
    _, problems = read(f"+++\ntitle = \n+++{BODY}")
    assert (problems[0].code, problems[0].line) == ("front-matter", 2)


def test_a_first_level_heading_is_the_headline() -> None:
    article, problems = read(f"# Leaders *meet*\n\n3 May 2020{BODY}")
    assert article.title == "Leaders meet"
    assert [kind for kind, _ in blocks(article)] == ["title", "date", "paragraph"]
    assert marks(article) == [("em", "meet", None)]
    assert problems == ()
    assert [kind for kind, _ in blocks(read(f"---\ntitle: T\n---\n\n# T{BODY}")[0])] == ["title", "paragraph"]
    assert [kind for kind, _ in blocks(read(f"---\ntitle: T\n---\n\n# U{BODY}")[0])] == [
        "title",
        "heading",
        "paragraph",
    ]


STRUCTURE = """---
title: T
date: 2020-04-25
---
The *prime* **ministers** of [Peru](https://example.org/p "t") and
Kassym-
Jomart `code` met <script>alert(1)</script>x<sup>2</sup> [bad](javascript:alert(1)) <b onclick="x">b</b> now.

## Background

1. First point
2. Second point
    * deeper

> We have waited for a long time.

| Country | Leader |
|---|---|
| Albania | E. Rama |

```
code <here>
  more
```

![A photo](img/a.png "t")

Term
:   Definition[^1].

[^1]: A note. See http://example.org and <mail@example.org>.

The end has come, and it has come at last, said the last speaker of the day.
"""


def test_structure_and_marks() -> None:
    article, problems = read(STRUCTURE)
    assert problems == ()
    kinds = [kind for kind, _ in blocks(article)]
    assert kinds == [
        *("title", "paragraph", "heading", "item", "item", "item", "quotation", "cell", "cell", "cell", "cell"),
        *("code", "figure", "item", "item", "paragraph", "item"),
    ]
    paths = {article.text[block.start : block.end]: block.path for block in article.blocks}
    assert paths["Second point"] == ("ol:1", "li:2")
    assert paths["deeper"] == ("ol:1", "li:2", "ul:1", "li:1")
    assert paths["E. Rama"] == ("table:1", "tr:2", "td:2")
    assert paths["code <here>\n  more"] == ("pre:1",)
    assert "Peru and Kassym-Jomart code met x2 bad b now." in article.text
    assert "alert" not in article.text
    found = marks(article)
    assert ("em", "prime", None) in found
    assert ("strong", "ministers", None) in found
    assert ("a", "Peru", "https://example.org/p") in found
    assert ("code", "code", None) in found
    assert ("img", "\ufffc", "folder/img/a.png") in found
    assert not [href for _, _, href in found if href and href.startswith(("javascript", "#"))]
    assert [(image.path, image.alt) for image in article.images] == [("folder/img/a.png", "A photo")]
    lines = {article.text[block.start : block.end][:12]: block.line for block in article.blocks}
    assert (lines["The prime mi"], lines["Background"], lines["First point"], lines["Albania"]) == (5, 9, 11, 19)


def test_pictures_elsewhere() -> None:
    article, problems = read(
        "# T\n\n![far](https://example.org/a.png) ![root](/a.png) ![out](../../a.png) ![near](../b%20c.png)" + BODY
    )
    pictures = [mark for mark in article.marks if mark.tag == "img"]
    assert [mark.href for mark in pictures] == ["https://example.org/a.png", "b c.png"]
    assert [problem.code for problem in problems if problem.code != "undated"] == ["picture-outside"] * 2
    assert [image.path for image in article.images] == ["b c.png"]


def test_plain_paragraphs_need_no_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("markdown.Markdown.convert", None)
    article, _ = read(
        f"---\ntitle: T\n---\n\nBAKU, May 3, 2020 (XYZ) – Talks began\nin Kassym-\nJomart today, they said.{BODY}"
    )
    assert article.agency is not None
    assert article.agency.name == "XYZ"
    assert "in Kassym-Jomart today" in article.text


def test_nesting_beyond_reason_is_read_as_it_stands() -> None:
    article, _ = read("# T\n\n" + "> " * 5000 + "deep\n\n" + "[" * 3000 + "\n")
    assert "deep" in article.text


@pytest.mark.parametrize(
    ("content", "code"), [(b"", "empty-file"), (b"---\n---\n", "empty-file"), (b"\x89PNG\r\n", "not-text")]
)
def test_files_that_hold_no_article(content: bytes, code: str) -> None:
    article, problems = parse(Source(path="x.md", media_type="text/markdown", content=content, digest="0"), Reading())
    assert article is None
    assert problems[-1].code == code


snippets = st.sampled_from(
    [
        "*a*",
        "**b",
        "`c`",
        "[d](e)",
        "![f](g.png)",
        "\n\n",
        "\n",
        "- ",
        "> ",
        "| ",
        "---",
        "<b>",
        "</p>",
        "<td>",
        "&amp;",
        "x",
        "1. ",
        "# ",
    ]
)


@given(st.lists(snippets, max_size=30).map("".join))
def test_any_markdown_gives_a_sound_article(text: str) -> None:
    article, _ = parse(Source(path="x.md", media_type="text/markdown", content=text.encode(), digest="0"), Reading())
    if article is None:
        return
    for mark in article.marks:
        assert isinstance(mark, Mark)
        assert any(block.start <= mark.start < mark.end <= block.end for block in article.blocks)
    ends = [0, *(block.end for block in article.blocks)]
    assert all(end <= block.start < block.end for block, end in zip(article.blocks, ends, strict=False))
