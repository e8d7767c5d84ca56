"""Articles by year and month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import counted_dates, number_of_articles
from namsite.due import Outline
from namsite.links import article_link
from namsite.listing import Line, Listing
from namsite.shelf import Shelved, by_key
from namsite.views import copies_in_words, credit_line, published
from namsite.wording import month_in_words, shortened

_UNDATED = "undated"


def _outlines(index: Index) -> tuple[Outline, ...]:
    """By month, the newest first and the undated last."""
    months = by_key((_month(article), article) for article in index.newest_first())
    return tuple(
        Outline(
            key=month,
            heading="Undated" if month == _UNDATED else month_in_words(month),
            members=tuple(article.id for article in articles),
            size=len(articles),
            summary=number_of_articles(articles),
        )
        for month, articles in months.items()
    )


def _about(index: Index, config: Config, outlines: Sequence[Outline]) -> tuple[str, str]:
    undated = counted_dates(index.shelf.values()).count(None)
    newest = index.shelf[outlines[0].members[0]].title if outlines else "none yet"
    number = number_of_articles(index.shelf.values())
    without = f"; {undated} without a date" if undated else ""
    return (
        shortened(f"{number} in {config.title}, by month. Among them: {newest}", 200),
        f"{number}, the newest first{without}.",
    )


def _lines(index: Index, config: Config, outline: Outline) -> Iterator[Line]:
    return (_line(index.shelf[one]) for one in outline.members)


def _month(article: Shelved) -> str:
    return article.published[:7] if article.published else _UNDATED


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
