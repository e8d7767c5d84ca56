"""Articles by year and month."""

from __future__ import annotations

from collections.abc import Iterator

from namsite.archive import Index
from namsite.config import Config
from namsite.links import article_link
from namsite.listing import Line, ListView, Section, grouped, list_pages
from namsite.records import ArticleRecord, Page
from namsite.views import Head, credit_line, published
from namsite.wording import count, month_in_words, shortened

PERMALINK = "articles/index.html"


def plan(index: Index, config: Config) -> Iterator[Page]:
    """The articles, the newest first and the undated last; a page for each month when there are many."""
    records = index.archive.articles
    undated = sum(1 for record in records if not record.article.published)
    newest = next((record.article.title for record in reversed(records) if record.article.published), "")
    newest = newest or (records[0].article.title if records else "none yet")
    number = count(len(records), "article")
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
    lines = [(_month(record), _line(record)) for record in index.newest_first]
    headings = {key: month_in_words(key) for key, _ in lines} | {"undated": "Undated"}
    return grouped(lines, headings, "article")


def _month(record: ArticleRecord) -> str:
    return record.article.published.value[:7] if record.article.published else "undated"


def _line(record: ArticleRecord) -> Line:
    article = record.article
    return Line(
        target=article_link(article),
        date=published(record),
        note=credit_line(record),
    )
