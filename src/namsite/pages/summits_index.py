"""Summits by time, and by series."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from namsite.archive import Index
from namsite.config import Config
from namsite.links import Reference, series_link, summit_link
from namsite.listing import Line, ListView, Section, grouped, list_pages
from namsite.records import Page
from namsite.shelf import Label, in_time
from namsite.views import Head
from namsite.wording import count, sentence_case, when

BY_TIME, BY_SERIES = "summits/index.html", "series/index.html"


def plan(index: Index, config: Config) -> Iterator[Page]:
    """Two lists of the same summits: by year, the newest first and the undated last; and by series."""
    number = count(len(index.labels["summit"]), "summit")
    series_number = count(len(index.series), "series", "series")
    names = "; ".join(series.name for series in islice(index.series.values(), 3)) or "none yet"
    empty = "No article speaks of a summit yet."
    by_time = ListView(
        head=Head(
            title="Summits in time",
            description=f"{number} in {config.title}, by year, with those that no article dates. Series: {names}.",
            section="summits",
        ),
        style="dated",
        heading="Summits",
        standfirst=f"{number}, the newest first; those that no article dates stand at the end.",
        sections=_years(index),
        empty=empty,
        beside=(Reference(kind="series", words="The same by series", permalink=BY_SERIES),),
    )
    by_series = ListView(
        head=Head(
            title="Summits by series",
            description=f"{series_number} of summits with their editions: {names}.",
            section="summits",
        ),
        style="dated",
        heading="Summits by series",
        standfirst="What the editions of one summit have in common, and the editions in order of time.",
        sections=_series(index),
        empty=empty,
        beside=(Reference(kind="summit", words="The same by time", permalink=BY_TIME),),
    )
    yield from list_pages(BY_TIME, by_time)
    yield from list_pages(BY_SERIES, by_series)


def _years(index: Index) -> tuple[Section, ...]:
    summits = in_time(index.labels["summit"].values())
    dated = [summit for summit in reversed(summits) if summit.start]
    undated = [summit for summit in summits if not summit.start]
    lines = [((summit.start or "")[:4], _line(summit)) for summit in dated]
    lines += [("undated", _line(summit)) for summit in undated]
    headings = {"undated": "No article says when", "XXXX": "Year not stated"}
    return grouped(lines, headings, "summit")


def _series(index: Index) -> tuple[Section, ...]:
    ordered = sorted(index.series.values(), key=lambda series: (series.name.casefold(), series.id))
    return tuple(
        Section(
            key=series.id,
            heading=sentence_case(series.name),
            lines=tuple(map(_line, index.editions(series.id))),
            summary=count(len(series.summits), "edition"),
            target=series_link(series),
        )
        for series in ordered
    )


def _line(summit: Label) -> Line:
    details = (summit.place, summit.mode, summit.stage)
    return Line(
        target=summit_link(summit),
        date=when(summit.start, summit.end),
        note=" · ".join(part for part in details if part),
    )
