"""Articles by year and month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import number_of_articles
from namsite.due import Outline
from namsite.links import article_link
from namsite.listing import Line, Listing, grouped
from namsite.shelf import Shelved
from namsite.views import copies_in_words, credit_line, published
from namsite.wording import month_in_words, shortened


def _outlines(index: Index) -> tuple[Outline, ...]:
    """By month, the newest first and the undated last."""
    months = [(_month(article), article.id) for article in index.newest_first()]
    headings = {key: month_in_words(key) for key, _ in months} | {"undated": "Undated"}
    sections = grouped(months, headings, "article")
    return tuple(replace(each, summary=number_of_articles(index, each.members)) for each in sections)


def _about(index: Index, config: Config, outlines: Sequence[Outline]) -> tuple[str, str]:
    undated = sum(1 for copies in index.dispatches(index.shelf) if not index.shelf[copies[0]].published)
    newest = index.shelf[outlines[0].members[0]].title if outlines else "none yet"
    number = number_of_articles(index, index.shelf)
    without = f"; {undated} without a date" if undated else ""
    return (
        shortened(f"{number} in {config.title}, by month. Among them: {newest}", 200),
        f"{number}, the newest first{without}.",
    )


def _lines(index: Index, config: Config, outline: Outline) -> Iterator[Line]:
    return (_line(index.shelf[one]) for one in outline.members)


def _month(article: Shelved) -> str:
    return article.published[:7] if article.published else "undated"


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
    outlines=_outlines,
    lines=_lines,
    about=_about,
).planner()
