"""Articles by year and month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import number_of_articles
from namsite.links import article_link
from namsite.listing import Line, ListView, Section, grouped, list_pages
from namsite.records import Page
from namsite.shelf import Shelved
from namsite.views import Head, copies_in_words, credit_line, published
from namsite.wording import month_in_words, shortened

PERMALINK = "articles/index.html"


def plan(index: Index, config: Config) -> Iterator[Page]:
    """The articles, the newest first and the undated last; a page for each month when there are many."""
    articles = index.newest_first()
    undated = sum(1 for copies in index.dispatches(index.shelf) if not index.shelf[copies[0]].published)
    newest = articles[0].title if articles else "none yet"
    number = number_of_articles(index, index.shelf)
    view = ListView(
        head=Head(
            title="Articles by year and month",
            description=shortened(f"{number} in {config.title}, by month. Among them: {newest}", 200),
            section="articles",
        ),
        style="dated",
        heading="Articles",
        standfirst=f"{number}, the newest first{f'; {undated} without a date' if undated else ''}.",
        sections=_months(index, articles),
        empty="There are no articles yet.",
    )
    yield from list_pages(PERMALINK, view)


def _months(index: Index, articles: Sequence[Shelved]) -> tuple[Section, ...]:
    lines = [(_month(article), _line(article)) for article in articles]
    headings = {key: month_in_words(key) for key, _ in lines} | {"undated": "Undated"}
    within: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        within[_month(article)].append(article.id)
    sections = grouped(lines, headings, "article")
    return tuple(replace(each, summary=number_of_articles(index, within[each.key])) for each in sections)


def _month(article: Shelved) -> str:
    return article.published[:7] if article.published else "undated"


def _line(article: Shelved) -> Line:
    return Line(
        target=article_link(article),
        date=published(article),
        note=" · ".join(part for part in (credit_line(article), copies_in_words(article)) if part),
    )
