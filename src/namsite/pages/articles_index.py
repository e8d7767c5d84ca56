"""Articles by year and month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import counted_dates, number_of_articles
from namsite.links import article_link
from namsite.listing import Line, Listing, with_lines
from namsite.paging import BY_DATE, MOST_LINES, Filed, Outline, date_key
from namsite.shelf import Shelved
from namsite.views import copies_in_words, credit_line, published
from namsite.wording import shortened


def _filed(index: Index) -> list[Filed]:
    """The newest first and the undated last."""
    return [(date_key(article.published, article.title), article.id) for article in index.newest_first()]


def _about(index: Index, config: Config, whole: Outline) -> tuple[str, str]:
    undated = counted_dates(index.shelf.values()).count(None)
    newest = next((article.title for article in index.newest_first()), "none yet")
    number = number_of_articles(index.shelf.values())
    without = f"; {undated} without a date" if undated else ""
    return (
        shortened(f"{number} in {config.title}, by month. Among them: {newest}", 200),
        f"{number}, the newest first{without}.",
    )


def _lines(index: Index, config: Config, members: Sequence[str]) -> Iterator[Line]:
    return (_line(index.shelf[one]) for one in members)


def _line(article: Shelved) -> Line:
    return Line(
        target=article_link(article),
        date=published(article),
        note=" · ".join(part for part in (credit_line(article), copies_in_words(article)) if part),
    )


PLANNER = Listing(
    kind="articles_index",
    permalink="articles/index.html",
    title="Articles by year and month",
    section="articles",
    style="dated",
    heading="Articles",
    empty="There are no articles yet.",
    cut=replace(BY_DATE, most=MOST_LINES, sections=1),
    filed=_filed,
    sections=with_lines(_lines),
    summary=lambda index, members: number_of_articles(index.shelf[one] for one in members),
    about=_about,
).planner()
