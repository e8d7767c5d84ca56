"""Quotations by speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import in_copies, number_of_sayings, sayings_once
from namsite.links import article_link, reference
from namsite.listing import Line, ListView, Section, list_pages, sorting_key
from namsite.records import Page, Saying
from namsite.views import Head, marks, may_quote, published
from namsite.wording import count, listed

PERMALINK = "quotes/index.html"


def plan(index: Index, config: Config) -> Iterator[Page]:
    """Who said what; an overview of speakers when there are many quotations."""
    people = index.labels["person"]
    said = {one: tally.sayings for one, tally in index.tallies["person"].items() if tally.sayings}
    speakers = sorted(said, key=lambda one: (sorting_key(people[one].name), one))
    total = count(number_of_sayings(index), "quotation")
    loudest = sorted(speakers, key=lambda one: (-said[one], one))[:3]
    names = listed([people[one].name for one in loudest]) or "nobody named"
    view = ListView(
        head=Head(
            title="Quotations by speaker",
            description=f"{total} in {config.title}, each with its sentence. Speakers: {names}.",
            section="quotes",
        ),
        style="quotes",
        heading="Quotations",
        standfirst=f"{total} of {count(len(speakers), 'named speaker')}, each with the sentence it stands in.",
        sections=tuple(_sections(index, config, speakers)),
        empty="No article quotes anybody yet.",
    )
    yield from list_pages(PERMALINK, view)


def _sections(index: Index, config: Config, speakers: list[str]) -> Iterator[Section]:
    for speaker in speakers:
        sayings = sayings_once(index, index.sayings_by(speaker))
        yield Section(
            key=speaker,
            heading=index.labels["person"][speaker].name,
            lines=tuple(_line(index, config, copies) for copies in sayings),
            summary=count(len(sayings), "quotation"),
            target=reference(index, "person", speaker),
        )
    nobody = index.sayings_by("")
    if nobody:
        lines = tuple(_line(index, config, copies) for copies in sayings_once(index, nobody))
        summary = count(len(lines), "quotation")
        yield Section(key="x-unnamed", heading="Speaker not named", lines=lines, summary=summary)


def _line(index: Index, config: Config, copies: Sequence[Saying]) -> Line:
    saying = copies[0]
    article = index.shelf[saying.article_id]
    return Line(
        target=article_link(article),
        date=published(article),
        note=" · ".join(part for part in (saying.verb, in_copies(copies)) if part),
        quote=_quoted(saying) if may_quote(index, config, saying.evidence) else "",
        marks=marks(index, config, [copy.evidence for copy in copies]),
    )


def _quoted(saying: Saying) -> str:
    return f"“{saying.text}”" if saying.direct else saying.text
