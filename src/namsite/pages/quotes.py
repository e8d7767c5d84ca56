"""Quotations by speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import in_copies, number_of_sayings, sayings_once
from namsite.due import Outline
from namsite.links import Reference, article_link, reference
from namsite.listing import Line, Listing, sorting_key
from namsite.permalinks import permalink
from namsite.records import Saying
from namsite.views import marks, may_quote, published
from namsite.wording import count, listed

_NOBODY = "x-unnamed"


def _outlines(index: Index) -> list[Outline]:
    """By speaker, and at the end what is said by nobody who is named."""
    people = index.labels["person"]
    said = {one: tally.sayings for one, tally in index.tallies["person"].items() if tally.sayings}
    speakers = sorted(said, key=lambda one: (sorting_key(people[one].name), one))
    outlines = [_outline(one, people[one].name, (one,), said[one]) for one in speakers]
    by_nobody = len(sayings_once(index, index.sayings_by("")))
    return [*outlines, _outline(_NOBODY, "Speaker not named", (), by_nobody)] if by_nobody else outlines


def _outline(key: str, heading: str, members: tuple[str, ...], number: int) -> Outline:
    return Outline(key=key, heading=heading, members=members, size=number, summary=count(number, "quotation"))


def _about(index: Index, config: Config, outlines: Sequence[Outline]) -> tuple[str, str]:
    speakers = [outline for outline in outlines if outline.members]
    total = count(number_of_sayings(index), "quotation")
    loudest = sorted(speakers, key=lambda outline: (-outline.size, outline.key))[:3]
    names = listed([outline.heading for outline in loudest]) or "nobody named"
    return (
        f"{total} in {config.title}, each with its sentence. Speakers: {names}.",
        f"{total} of {count(len(speakers), 'named speaker')}, each with the sentence it stands in.",
    )


def _speaker(index: Index, outline: Outline) -> Reference | None:
    return reference(index, "person", outline.key) if outline.members else None


def _on_own_page(outline: Outline) -> str:
    return f"{permalink('person', outline.key)}#said" if outline.members else ""


def _lines(index: Index, config: Config, outline: Outline) -> Iterator[Line]:
    sayings = index.sayings_by("".join(outline.members))
    return (_line(index, config, copies) for copies in sayings_once(index, sayings))


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


PLANNER = Listing(
    kind="quotes",
    permalink="quotes/index.html",
    title="Quotations by speaker",
    section="quotes",
    style="quotes",
    heading="Quotations",
    empty="No article quotes anybody yet.",
    outlines=_outlines,
    lines=_lines,
    about=_about,
    target=_speaker,
    shown_at=_on_own_page,
).planner()
