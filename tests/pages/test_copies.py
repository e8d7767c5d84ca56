"""What the pages say of copies of one dispatch: who has it, what differs, and that it counts once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

import pytest
from lxml import html as lxml_html

from namsite.config import Config
from namsite.render import Renderer
from namsite.themes import theme_folders
from resolve.archives import archive
from whole import Archive, index, plan

LEAD = "President of Velland Lena Orvik opened the harbour of Karsund on Monday before {} guests."
QUOTE = "“No captain should be alone in the dark,” Lena Orvik said."
MET = "On the sidelines, Lena Orvik met with Minister of Energy of Velland Tomasz Brandt on 4 May 2031."
LAST = "The harbour was built in nine years by 400 people, of whom two lost their lives."
ADDED = "A lighthouse will follow when somebody pays for it."
OTHER = "President of Velland Lena Orvik planted an oak in Port Amaranth."

FIRST, SECOND, THIRD = "articles/a1.html", "articles/a0.html", "articles/a2.html"


@cache
def known() -> Archive:
    return archive(
        ("2031-05-06", "\n\n".join([LEAD.format(90), QUOTE, MET, LAST, ADDED])),
        ("2031-05-05", "\n\n".join([LEAD.format(80), QUOTE, MET, LAST])),
        ("2031-05-07", "\n\n".join([LEAD.format(80), QUOTE.replace("“", '"').replace("”", '"'), MET, LAST])),
        ("2031-08-01", OTHER),
    )


@cache
def site(publish: Literal["full", "excerpt", "none"] = "full") -> Mapping[str, str]:
    config = Config(title="The Tide Archive", publish_text=publish)
    renderer = Renderer(theme_folders(Path("nowhere"))[0], config)
    return {page.permalink: renderer.render(page).decode() for page in plan(index(known()), config)}


def text(address: str, part: str = "//main", publish: Literal["full", "excerpt", "none"] = "full") -> str:
    apart = re.sub(r"<(?=(?:td|th|dd|dt|li|h\d|p|summary|small|span class)\b)", " <", site(publish)[address])
    (found,) = lxml_html.document_fromstring(apart).xpath(part)
    return " ".join(str(found.text_content()).split())


def copies(address: str, publish: Literal["full", "excerpt", "none"] = "full") -> str:
    return text(address, "//section[@class='copies']", publish)


def test_the_three_are_a_family() -> None:
    assert [family.articles for family in known().families] == [("a1", "a0", "a2")]


def test_a_page_names_the_other_copies_in_order_of_time() -> None:
    assert "in 3 copies and counts them as one article" in copies(SECOND)
    assert copies(SECOND).index("5 May 2031") < copies(SECOND).index("7 May 2031")
    assert "6 May 2031" not in copies(SECOND)


def test_the_sentences_that_differ_stand_side_by_side() -> None:
    assert "Sentence 1" not in copies(SECOND)
    assert f"Here {LEAD.format(90)} ¶ 1 There {LEAD.format(80)} ¶ 1" in copies(SECOND)
    assert f"Only here {ADDED} ¶ 5" in copies(SECOND)
    assert f"Only there {ADDED} ¶ 5" in copies(FIRST)
    assert "1 sentence changed and 1 only in this article" in copies(SECOND)
    assert QUOTE not in copies(SECOND)


def test_the_words_that_differ_are_marked() -> None:
    assert "before <b>90</b> guests." in site()[SECOND]


def test_a_reprint_is_said_to_be_word_for_word_the_same() -> None:
    assert "Word for word the same, but for spelling and punctuation." in copies(FIRST)


def test_differences_lead_to_the_sentences_in_both() -> None:
    links = lxml_html.document_fromstring(site()[SECOND]).xpath("//dl[@class='differences']//a/@href")
    assert "a1.html#s3" in links
    for link in links:
        page, _, anchor = str(link).partition("#")
        assert f'id="{anchor}"' in site()[f"articles/{page}" if page else SECOND]


@pytest.mark.parametrize("publish", ["excerpt", "none"])
def test_what_may_not_be_published_is_not_shown_as_a_difference(publish: Literal["excerpt", "none"]) -> None:
    assert ADDED not in site(publish)[SECOND] + site(publish)[FIRST]
    assert "Only here ¶ 5" in copies(SECOND, publish)
    assert 'id="s7"' in site(publish)[SECOND]


def test_an_article_without_copies_says_nothing_of_them() -> None:
    assert "copies" not in text("articles/a3.html", "//header[@class='top']") + text("articles/a3.html", "//aside")
    assert 'class="copies"' not in site()["articles/a3.html"]


def test_numbers_of_articles_count_a_dispatch_once() -> None:
    assert "2 articles (one in 3 copies)" in text("people/lena-orvik.html")
    assert "Minister of Energy of Velland · 1 article (in 3 copies)" in text("people/index.html")
    assert "2 articles (one in 3 copies)" in text("articles/index.html")
    assert "2 Articles" in text("index.html")
    assert "5 May – 1 August 2031; one in 3 copies" in text("index.html")
    assert "2 articles (one in 3 copies)" in text("about/index.html")


def test_a_month_counts_a_dispatch_once_and_lists_every_copy() -> None:
    listed = text("articles/index.html")
    assert "May 2031 1 article (in 3 copies)" in listed
    assert listed.count("one of 3 copies") == 3


def test_lists_of_articles_mark_copies() -> None:
    assert text("people/lena-orvik.html").count("one of 3 copies") == 3
    assert "In the articles 2 (one in 3 copies)" in text("people/lena-orvik.html")


def test_the_latest_articles_are_different_ones() -> None:
    assert text("index.html").count("one of 3 copies") == 1


def test_who_appears_with_whom_counts_a_dispatch_once() -> None:
    assert "Tomasz Brandt 1 article" in text("together/index.html")
    assert "Tomasz Brandt 1 article" in text("people/lena-orvik.html")


def test_a_quotation_is_told_once_with_its_place_in_the_copies() -> None:
    page = text("people/lena-orvik.html")
    assert "1 quotation" in page
    assert page.count("No captain should be alone in the dark") == 1
    assert "in copies too ¶ 2 ¶ 2" in page
    assert "1 quotation of 1 named speaker" in text("quotes/index.html")
    assert "in 3 copies" in text("quotes/index.html")


def test_a_meeting_is_told_once() -> None:
    assert "Met 1 Tomasz Brandt, 4 May 2031 ¶ 3 In the articles" in text("people/lena-orvik.html")


def test_a_copy_is_no_second_witness() -> None:
    assert "Minister of Energy of Velland ¶ 3 Velland" in text("people/tomasz-brandt.html")
    assert "President of Velland ¶ 1 ¶ 1 Velland" in text("people/lena-orvik.html")


def test_a_dated_statement_is_told_once() -> None:
    assert text("timeline/index.html").count("met with Minister of Energy") == 1


def test_related_articles_are_no_copies() -> None:
    related = text(SECOND, "//section[@class='related']")
    assert "1 August 2031" in related
    assert "May 2031" not in related
    assert text("articles/a3.html", "//section[@class='related']").count("May 2031") == 1
