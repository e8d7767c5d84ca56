"""A timeline of everything that the articles date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import date_at, dates_of, foremost, in_copies
from namsite.interface import _, message
from namsite.links import article_link
from namsite.listing import Line, Listing, with_lines
from namsite.paging import BY_DATE, Filed, Outline, date_key
from namsite.permalinks import TIMELINE
from namsite.reasons import how_in_words
from namsite.records import Dated
from namsite.views import marks, may_quote
from namsite.wording import how_many, shortened, side_by_side, when

_SENTENCE = 260  # characters
_MOST_DAYS = 3  # of a year, named by an overview
_DAY = "2020-04-25"


def _filed(index: Index) -> list[Filed]:
    return [(date_key(date, ""), place) for date, place in dates_of(index)]


def _about(index: Index, config: Config, whole: Outline) -> tuple[str, str]:
    number = how_many(whole.size, "%(number)s dated statement", "%(number)s dated statements")
    here = _("%(statements)s in %(archive)s", statements=number, archive=config.title)
    return _with_sentences(here, whole), _with_sentences(number, whole)


def _with_sentences(statements: str, whole: Outline) -> str:
    if len(whole.parts) < 2:
        return _("%(statements)s: each date with the sentence that states it.", statements=statements)
    return _(
        "%(statements)s, from %(first)s to %(last)s: each date with the sentence that states it.",
        statements=statements,
        first=whole.parts[0].heading,
        last=whole.parts[-1].heading,
    )


def _lines(index: Index, config: Config, members: Sequence[str]) -> Iterator[Line]:
    return (_line(index, config, date_at(index, one)) for one in members)


def _line(index: Index, config: Config, copies: Sequence[Dated]) -> Line:
    dated = copies[0]
    quotable = may_quote(index, config, dated.evidence)
    return Line(
        target=article_link(index.shelf[dated.article_id]),
        date=when(dated.start, dated.end),
        note=side_by_side((how_in_words(dated.how), in_copies(copies))),
        quote=shortened(index.sentence(dated.evidence), _SENTENCE) if quotable else "",
        marks=marks(index, config, [copy.evidence for copy in copies]),
    )


def _foremost(index: Index, members: Sequence[str]) -> list[str]:
    """The first statements of the days that most statements name."""
    days = {member: day for member in members if len(day := _date(index, member)) >= len(_DAY)}
    first = {day: member for member, day in reversed(days.items())}
    stated = Counter(days.values())
    return foremost(reversed(first.values()), lambda one: stated[days[one]], _MOST_DAYS)


def _date(index: Index, member: str) -> str:
    article, _, number = member.rpartition("#")
    return index.shelf[article].dates[int(number)]


def _link(index: Index, member: str) -> Line:
    article = index.shelf[member.rpartition("#")[0]]
    return Line(target=article_link(article), date=when(_date(index, member)[: len(_DAY)]))


PLANNER = Listing(
    kind="timeline",
    permalink=TIMELINE,
    title=message("Timeline of dated statements"),
    section="timeline",
    style="dated",
    heading=message("Timeline"),
    empty=message("No article states a date yet."),
    cut=BY_DATE,
    filed=_filed,
    sections=with_lines(_lines),
    summary=lambda index, members: how_many(len(members), "%(number)s statement", "%(number)s statements"),
    about=_about,
    foremost=_foremost,
    link=_link,
).planner()
