"""Articles by year and month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import counted_dates, number_of_articles
from namsite.drawings import Calendar, calendar
from namsite.drawings.days import day_number
from namsite.interface import _, message
from namsite.links import article_link
from namsite.listing import Days, Line, Listing, with_lines
from namsite.paging import BY_DATE, MOST_LINES, Filed, Outline, date_key, part_permalink
from namsite.shelf import Shelved, by_key
from namsite.views import copies_in_words, credit_line, published
from namsite.wording import shortened, side_by_side

_PERMALINK = "articles/index.html"
_DAY = "2020-04-25"
_MOST_OF_A_YEAR = 3  # headlines, on an overview


def _filed(index: Index) -> list[Filed]:
    """The newest first and the undated last."""
    return [(date_key(article.published, article.title), article.id) for article in index.newest_first()]


def _about(index: Index, config: Config, whole: Outline) -> tuple[str, str]:
    undated = counted_dates(index.shelf.values()).count(None)
    newest = next((article.title for article in index.newest_first()), _("none yet"))
    number = number_of_articles(index.shelf.values())
    description = _(
        "%(articles)s in %(archive)s, by month. Among them: %(headline)s",
        articles=number,
        archive=config.title,
        headline=newest,
    )
    if not undated:
        return shortened(description, 200), _("%(articles)s, the newest first.", articles=number)
    order = _("%(articles)s, the newest first; %(number)s without a date.", articles=number, number=undated)
    return shortened(description, 200), order


def _lines(index: Index, config: Config, members: Sequence[str]) -> Iterator[Line]:
    return (_line(index.shelf[one]) for one in members)


def _line(article: Shelved) -> Line:
    return Line(
        target=article_link(article),
        date=published(article),
        note=side_by_side((credit_line(article), copies_in_words(article))),
    )


def _days(index: Index) -> dict[str, Days]:
    """By year, the days on which articles were published, each with their number; of copies the first one's counts."""
    counted = Counter(date[: len(_DAY)] for date in counted_dates(index.shelf.values()) if date and _is_day(date))
    return by_key((day[:4], (day, number)) for day, number in sorted(counted.items()))


def _is_day(date: str) -> bool:
    return len(date) >= len(_DAY) and day_number(date) is not None


def _drawing(index: Index, outline: Outline, stem: str) -> Calendar | None:
    """The calendar of the archive, or of a year; a month leads to its page or to its section."""
    cut = {one.key for one in (outline, *outline.parts) if one.is_cut}

    def address(month: str) -> str:
        year = month[:4]
        if year in cut:
            return part_permalink(stem, month)
        return f"{part_permalink(stem, year) if '' in cut or outline.key else _PERMALINK}#{month}"

    return calendar({outline.key: outline.days} if outline.key else _days(index), address)


PLANNER = Listing(
    kind="articles_index",
    permalink=_PERMALINK,
    title=message("Articles by year and month"),
    section="articles",
    style="dated",
    heading=message("Articles"),
    empty=message("There are no articles yet."),
    cut=replace(BY_DATE, most=MOST_LINES, sections=1),
    filed=_filed,
    sections=with_lines(_lines),
    summary=lambda index, members: number_of_articles(index.shelf[one] for one in members),
    about=_about,
    drawing=_drawing,
    days=_days,
    foremost=lambda index, members: members[:_MOST_OF_A_YEAR],
    link=lambda index, one: Line(target=article_link(index.shelf[one])),
).planner()
