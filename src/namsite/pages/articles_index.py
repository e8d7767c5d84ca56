"""Articles by year and month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import number_of_articles
from namsite.links import article_link
from namsite.listing import Line, ListView, Section, grouped, list_pages
from namsite.records import ArticleRecord, Page
from namsite.views import Head, copies_in_words, credit_line, published, published_value
from namsite.wording import month_in_words, shortened

PERMALINK = "articles/index.html"


def plan(index: Index, config: Config) -> Iterator[Page]:
    """The articles, the newest first and the undated last; a page for each month when there are many."""
    records = index.archive.articles
    undated = sum(1 for copies in index.dispatches(index.articles) if not published_value(index, copies[0]))
    newest = next((record.article.title for record in reversed(records) if record.article.published), "")
    newest = newest or (records[0].article.title if records else "none yet")
    number = number_of_articles(index, index.articles)
    view = ListView(
        head=Head(
            title="Articles by year and month",
            description=shortened(f"{number} in {config.title}, by month. Among them: {newest}", 200),
            section="articles",
        ),
        style="dated",
        heading="Articles",
        standfirst=f"{number}, the newest first{f'; {undated} without a date' if undated else ''}.",
        sections=_months(index),
        empty="There are no articles yet.",
    )
    yield from list_pages(PERMALINK, view)


def _months(index: Index) -> tuple[Section, ...]:
    lines = [(_month(record), _line(index, record)) for record in index.newest_first]
    headings = {key: month_in_words(key) for key, _ in lines} | {"undated": "Undated"}
    within: dict[str, list[str]] = defaultdict(list)
    for record in index.newest_first:
        within[_month(record)].append(record.article.id)
    sections = grouped(lines, headings, "article")
    return tuple(replace(each, summary=number_of_articles(index, within[each.key])) for each in sections)


def _month(record: ArticleRecord) -> str:
    return record.article.published.value[:7] if record.article.published else "undated"


def _line(index: Index, record: ArticleRecord) -> Line:
    article = record.article
    return Line(
        target=article_link(article),
        date=published(record),
        note=" · ".join(part for part in (credit_line(record), copies_in_words(index, article.id)) if part),
    )
