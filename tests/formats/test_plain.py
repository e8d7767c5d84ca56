"""Plain text: what a careful reader finds on a page is found, and all of the page is kept."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite.formats import Reading
from namsite.formats.plain import parse
from namsite.problems import Problem
from namsite.reasons import ORDER_AS_CONFIGURED
from namsite.records import Article, DateOrder, Order, Source


@dataclass(frozen=True)
class Case:
    name: str
    page: str
    expected: dict[str, str]


def layouts() -> list[Case]:
    text = (Path(__file__).parent / "layouts.txt").read_text(encoding="utf-8")
    parts = re.split(r"^##### (.*)\n", text, flags=re.MULTILINE)[1:]
    sections = list(zip(parts[::2], parts[1::2], strict=True))
    cases = []
    for (name, page), (_, lines) in zip(sections[::2], sections[1::2], strict=True):
        expected = dict(line.split(": ", 1) for line in lines.strip().split("\n"))
        cases.append(Case(name, page, expected))
    return cases


def read(page: str | bytes, order: Order | None = None, path: str = "page.txt") -> tuple[Article, tuple[Problem, ...]]:
    content = page.encode() if isinstance(page, str) else page
    source = Source(path=path, media_type="text/plain", content=content, digest="0")
    article, problems = parse(source, Reading(order=DateOrder(order, ORDER_AS_CONFIGURED) if order else None))
    assert article is not None
    return article, problems


def words(article: Article, start: int, end: int) -> str:
    return article.text[start:end]


def seen(article: Article, problems: tuple[Problem, ...]) -> dict[str, str]:
    paragraphs = [block for block in article.blocks if block.kind == "paragraph"]
    return {
        "title": article.title,
        "published": article.published.value if article.published else "none",
        "place": (article.dateline.place if article.dateline else None) or "none",
        "agency": article.agency.name if article.agency else "none",
        "byline": article.byline.name if article.byline else "none",
        "paragraphs": str(len(paragraphs)),
        "opens": words(article, paragraphs[0].start, paragraphs[0].end) if paragraphs else "",
        "kinds": " ".join(block.kind for block in article.blocks),
        "problem": " ".join(problem.code for problem in problems),
    }


@pytest.mark.parametrize("case", layouts(), ids=lambda case: case.name)
def test_layouts(case: Case) -> None:
    page = case.page
    order: Order | None = None
    if page.startswith("order: "):
        first, page = page.split("\n", 1)
        order = "mdy" if "mdy" in first else "dmy"
    found = seen(*read(page, order))
    for field, expected in case.expected.items():
        if field == "opens":
            assert found[field].startswith(expected)
        elif field == "problem":
            assert expected in found[field].split()
        else:
            assert found[field] == expected, field


@pytest.mark.parametrize("case", layouts(), ids=lambda case: case.name)
def test_all_that_the_page_shows_is_kept(case: Case) -> None:
    """Every word of the page is in the text, in its order; blocks cover the text but for the blank lines between."""
    article, _ = read(case.page)
    assert letters(without_marks(article.text)) == letters(without_marks(case.page))
    gaps = {article.text[a.end : b.start] for a, b in zip(article.blocks, article.blocks[1:], strict=False)}
    assert gaps <= {"\n\n"}
    assert article.blocks[0].start == 0
    assert article.blocks[-1].end == len(article.text)


def without_marks(page: str) -> str:
    return re.sub(r"^\s*\(?\d{1,2}[.)] ", "", page, flags=re.MULTILINE)


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


STOCK_LINES = ["", "BAKU, May 3 (XYZ) – Talks began.", "- item", "1. one", "By Ann Lee", "3 May 2020", "---"]
any_line = st.text(alphabet=st.characters(codec="utf-8"), max_size=80)
page_lines = st.lists(st.one_of(any_line, st.sampled_from(STOCK_LINES)), max_size=12)


@given(page_lines)
def test_any_text_gives_a_sound_article(lines: list[str]) -> None:
    source = Source(path="a/b.txt", media_type="text/plain", content="\n".join(lines).encode(), digest="0")
    article, problems = parse(source, Reading())
    if article is None:
        assert [problem.code for problem in problems] == ["empty-file"] or problems[0].code == "not-text"
        return
    assert article.title.strip()
    assert article.id == "a/b"
    ends = [0, *(block.end for block in article.blocks)]
    for block, end in zip(article.blocks, ends, strict=False):
        assert end <= block.start < block.end <= len(article.text)
        assert "\n" not in words(article, block.start, block.end)
    for sentence in article.sentences:
        assert any(block.start <= sentence.start < sentence.end <= block.end for block in article.blocks)
    assert list(article.sentences) == sorted(article.sentences)
    spans = [
        credit.span
        for credit in (article.agency, article.byline, article.published)
        if credit is not None and credit.span
    ]
    assert all(0 <= span.start < span.end <= len(article.text) for span in spans)


PAGE = "Talks in São Tomé\n\n25.04.2020 [17:44]\n\nThe talks — they took “four days” — ended in São Tomé on Monday.\n"
RUSSIAN = (
    "Переговоры завершились\n\n25.04.2020\n\nПереговоры завершились в понедельник, сообщили участники встречи.\n" * 3
)
CHINESE = "会议闭幕\n\n2020-04-25\n\n会议星期一在首都闭幕,各国代表就今后的合作交换了意见。\n" * 4
JAPANESE = "会議が閉幕\n\n2020-04-25\n\nこの会議は月曜日に首都で閉幕し、各国の代表は意見を交換した。\n" * 4
KOREAN = "회의 폐막\n\n2020-04-25\n\n이 회의는 월요일에 수도에서 폐막했으며 각국 대표들은 의견을 나누었다.\n" * 4


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (PAGE, "utf-8"),
        (PAGE, "utf-8-sig"),
        (PAGE, "utf-16"),
        (PAGE, "utf-16-le"),
        (PAGE, "utf-16-be"),
        (PAGE, "utf-32"),
        (PAGE, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "iso8859-5"),
        (CHINESE, "gb18030"),
        (CHINESE.replace("会议", "會議").replace("闭", "閉"), "utf-8"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (KOREAN, "euc_kr"),
    ],
)
def test_encodings(text: str, encoding: str) -> None:
    article, _ = read(text.encode(encoding))
    assert article.title == text.split("\n")[0]


PAGE_WITH_HIDDEN_MARKS = (
    "So\u00adft head\u200bline\x00\n\nThe\u00a0text\x07 goes\u2009on \x1b[31mred\x1b[0m.\r\n\r\nAnd on.\rEnd."
)


def test_what_no_reader_sees_is_dropped_and_spaces_are_spaces() -> None:
    article, _ = read(PAGE_WITH_HIDDEN_MARKS)
    assert article.title == "Soft headline"
    assert "The text goes on red." in article.text
    assert article.text.endswith("And on.\n\nEnd.")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b" \n\t\n", "empty-file"),
        (b"\xef\xbb\xbf", "empty-file"),
        (bytes(range(256)) * 20, "not-text"),
        (b"\x89PNG\r\n\x1a\n0000", "not-text"),
        (b"\x00\x01\x02\x03" * 300, "not-text"),
    ],
)
def test_files_that_hold_no_article(content: bytes, code: str) -> None:
    source = Source(path="x.txt", media_type="text/plain", content=content, digest="0")
    article, problems = parse(source, Reading())
    assert article is None
    assert [problem.code for problem in problems] == [code]


def test_a_few_wrong_bytes_do_not_spoil_a_text() -> None:
    article, _ = read("Été à São Tomé\n\nLa réunion s'est terminée à São Tomé ".encode() + b"\xff\xc3(" + b" fin.\n")
    assert article.title == "Été à São Tomé"


def test_places_in_the_file_and_in_the_text() -> None:
    article, _ = read(
        "Head\n\n3 May 2021 | Lima | Andes Wire\n\nBy Ana Ruiz\n\nThe talks went on, and on, and on, all the night.\n"
    )
    assert [block.line for block in article.blocks] == [1, 3, 5, 7]
    assert article.published is not None
    assert article.published.span is not None
    assert words(article, article.published.span.start, article.published.span.end) == "3 May 2021"
    assert article.agency is not None
    assert article.agency.span is not None
    assert words(article, article.agency.span.start, article.agency.span.end) == "Andes Wire"
    assert article.dateline is not None
    assert article.dateline.place == "Lima"


def test_sentences_are_kept_out_of_the_furniture() -> None:
    article, _ = read("Head\n\nThe talks began on Monday. They ended on Friday, all said.\n\nTags: talks, peace\n")
    assert [words(article, s.start, s.end) for s in article.sentences] == [
        "Head",
        "The talks began on Monday.",
        "They ended on Friday, all said.",
    ]


def test_a_name_broken_over_two_long_lines_is_one_name() -> None:
    start = "The plan was settled on Sunday by a group of six: " + "the ministers of many lands and islands, " * 4
    text = f"Talks go on\n\n12 March 2010\n\n{start}and the Secretary-General, Mr Zuvra\nMelkhani.\n\nRain fell."
    article, _ = read(text)
    assert "Mr Zuvra Melkhani." in article.text
    assert [block.kind for block in article.blocks] == ["title", "date", "paragraph", "paragraph"]
