"""A timeline of everything that the articles date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import dates_once, in_copies
from namsite.links import article_link
from namsite.listing import Line, ListView, Section, grouped, list_pages
from namsite.records import Dated, Page
from namsite.shelf import by_key, year_of
from namsite.views import Head, marks, may_quote
from namsite.wording import count, shortened, when

PERMALINK = "timeline/index.html"
_SENTENCE = 260  # characters


def plan(index: Index, config: Config) -> Iterator[Page]:
    """Every dated statement, by year; a page for each year when there are many."""
    sections = _years(index, config)
    number = count(sum(len(section.lines) for section in sections), "dated statement")
    years = f", from {sections[0].heading} to {sections[-1].heading}" if len(sections) > 1 else ""
    view = ListView(
        head=Head(
            title="Timeline of dated statements",
            description=f"{number} in {config.title}{years}: each date with the sentence that states it.",
            section="timeline",
        ),
        style="dated",
        heading="Timeline",
        standfirst=f"{number}{years}: each date with the sentence that states it.",
        sections=sections,
        empty="No article states a date yet.",
    )
    yield from list_pages(PERMALINK, view)


def _years(index: Index, config: Config) -> tuple[Section, ...]:
    dating = by_key((year, one.id) for one in index.shelf.values() for year in dict.fromkeys(one.years))
    lines = [(year, line) for year in sorted(dating) for line in _lines(index, config, year, dating[year])]
    return grouped(lines, {}, "statement")


def _lines(index: Index, config: Config, year: str, article_ids: Iterable[str]) -> Iterator[Line]:
    """The dated statements of a year, from the articles that make any."""
    stated = [dated for one in article_ids for dated in index.dates_in[one] if year_of(dated) == year]
    ordered = sorted(stated, key=lambda dated: (dated.start, index.shelf[dated.article_id].time, dated.evidence))
    return (_line(index, config, copies) for copies in dates_once(index, ordered))


def _line(index: Index, config: Config, copies: Sequence[Dated]) -> Line:
    dated = copies[0]
    article = index.shelf[dated.article_id]
    quotable = may_quote(index, config, dated.evidence)
    return Line(
        target=article_link(article),
        date=when(dated.start, dated.end),
        note=" · ".join(part for part in ("" if dated.how == "stated" else dated.how, in_copies(copies)) if part),
        quote=shortened(index.sentence(dated.evidence), _SENTENCE) if quotable else "",
        marks=marks(index, config, [copy.evidence for copy in copies]),
    )
