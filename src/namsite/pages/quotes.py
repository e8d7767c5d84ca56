"""Quotations by speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import in_copies, sayings_once
from namsite.links import article_link, reference
from namsite.listing import Line, ListView, Section, list_pages, sorting_key
from namsite.records import Page, Saying
from namsite.views import Head, marks, may_quote, published
from namsite.wording import count, listed

PERMALINK = "quotes/index.html"


def plan(index: Index, config: Config) -> Iterator[Page]:
    """Who said what; an overview of speakers when there are many quotations."""
    speakers = sorted(index.sayings_by, key=lambda key: (sorting_key(index.people[key].name), key))
    total = count(len(sayings_once(index, index.archive.sayings)), "quotation")
    loudest = sorted(speakers, key=lambda key: (-len(sayings_once(index, index.sayings_by[key])), key))[:3]
    names = listed([index.people[key].name for key in loudest]) or "nobody named"
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
        sayings = sayings_once(index, index.sayings_by[speaker])
        yield Section(
            key=speaker,
            heading=index.people[speaker].name,
            lines=tuple(_line(index, config, copies) for copies in sayings),
            summary=count(len(sayings), "quotation"),
            target=reference(index, "person", speaker),
        )
    nobody = [saying for saying in index.archive.sayings if not saying.speaker]
    if nobody:
        lines = tuple(_line(index, config, copies) for copies in sayings_once(index, nobody))
        summary = count(len(lines), "quotation")
        yield Section(key="x-unnamed", heading="Speaker not named", lines=lines, summary=summary)


def _line(index: Index, config: Config, copies: Sequence[Saying]) -> Line:
    saying = copies[0]
    record = index.articles[saying.article_id]
    return Line(
        target=article_link(record.article),
        date=published(record),
        note=" · ".join(part for part in (saying.verb, in_copies(copies)) if part),
        quote=_quoted(saying) if may_quote(index, config, saying.evidence) else "",
        marks=marks(index, config, [copy.evidence for copy in copies]),
    )


def _quoted(saying: Saying) -> str:
    return f"“{saying.text}”" if saying.direct else saying.text
