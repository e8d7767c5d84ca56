"""A timeline of everything that the articles date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import dates_by_year, dates_once, in_copies
from namsite.due import Outline
from namsite.links import article_link
from namsite.listing import Line, Listing
from namsite.records import Dated
from namsite.shelf import by_key, year_of
from namsite.views import marks, may_quote
from namsite.wording import count, shortened, when

_SENTENCE = 260  # characters


def _outlines(index: Index) -> list[Outline]:
    """By year; the members are the articles that date something in it."""
    numbers = dates_by_year(index)
    dating = by_key((year, one.id) for one in index.shelf.values() for year in dict.fromkeys(one.years))
    return [
        Outline(
            key=year,
            heading=year,
            members=dating[year],
            size=numbers[year],
            summary=count(numbers[year], "statement"),
        )
        for year in sorted(dating)
    ]


def _about(index: Index, config: Config, outlines: Sequence[Outline]) -> tuple[str, str]:
    number = count(sum(outline.size for outline in outlines), "dated statement")
    years = f", from {outlines[0].heading} to {outlines[-1].heading}" if len(outlines) > 1 else ""
    return (
        f"{number} in {config.title}{years}: each date with the sentence that states it.",
        f"{number}{years}: each date with the sentence that states it.",
    )


def _lines(index: Index, config: Config, outline: Outline) -> Iterator[Line]:
    stated = [dated for one in outline.members for dated in index.dates_in[one] if year_of(dated) == outline.key]
    ordered = sorted(stated, key=lambda dated: (dated.start, index.shelf[dated.article_id].time, dated.evidence))
    return (_line(index, config, copies) for copies in dates_once(index, ordered))


def _line(index: Index, config: Config, copies: Sequence[Dated]) -> Line:
    dated = copies[0]
    quotable = may_quote(index, config, dated.evidence)
    return Line(
        target=article_link(index.shelf[dated.article_id]),
        date=when(dated.start, dated.end),
        note=" · ".join(part for part in ("" if dated.how == "stated" else dated.how, in_copies(copies)) if part),
        quote=shortened(index.sentence(dated.evidence), _SENTENCE) if quotable else "",
        marks=marks(index, config, [copy.evidence for copy in copies]),
    )


PLANNER = Listing(
    kind="timeline",
    permalink="timeline/index.html",
    title="Timeline of dated statements",
    section="timeline",
    style="dated",
    heading="Timeline",
    empty="No article states a date yet.",
    outlines=_outlines,
    lines=_lines,
    about=_about,
).planner()
