"""Summits by time, and by series: two lists of the same summits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Outline
from namsite.following import calendar_of_all
from namsite.links import Reference, series_link, summit_link
from namsite.listing import Line, Listing, grouped
from namsite.permalinks import permalink
from namsite.shelf import Label, in_time
from namsite.wording import count, sentence_case, when

_BY_TIME, _BY_SERIES = "summits/index.html", "series/index.html"
_NONE = "No article speaks of a summit yet."


def _years(index: Index) -> tuple[Outline, ...]:
    """By year, the newest first and the undated last."""
    summits = in_time(index.labels["summit"].values())
    dated = [((summit.start or "")[:4], summit.id) for summit in reversed(summits) if summit.start]
    undated = [("undated", summit.id) for summit in summits if not summit.start]
    return grouped([*dated, *undated], {"undated": "No article says when", "XXXX": "Year not stated"}, "summit")


def _series(index: Index) -> list[Outline]:
    return [
        Outline(
            key=series.id,
            heading=sentence_case(series.name),
            members=series.summits,
            size=len(series.summits),
            summary=count(len(series.summits), "edition"),
        )
        for series in sorted(index.series.values(), key=lambda series: (series.name.casefold(), series.id))
    ]


def _about_years(index: Index, config: Config, outlines: Sequence[Outline]) -> tuple[str, str]:
    number = count(len(index.labels["summit"]), "summit")
    return (
        f"{number} in {config.title}, by year, with those that no article dates. Series: {_names(index)}.",
        f"{number}, the newest first; those that no article dates stand at the end.",
    )


def _about_series(index: Index, config: Config, outlines: Sequence[Outline]) -> tuple[str, str]:
    return (
        f"{count(len(outlines), 'series', 'series')} of summits with their editions: {_names(index)}.",
        "What the editions of one summit have in common, and the editions in order of time.",
    )


def _names(index: Index) -> str:
    return "; ".join(series.name for series in islice(index.series.values(), 3)) or "none yet"


def _link_to_series(index: Index, outline: Outline) -> Reference:
    return series_link(index.series[outline.key])


def _on_own_page(outline: Outline) -> str:
    return permalink("series", outline.key)


def _lines(index: Index, config: Config, outline: Outline) -> Iterator[Line]:
    return (_line(index.labels["summit"][one]) for one in outline.members)


def _line(summit: Label) -> Line:
    details = (summit.place, summit.mode, summit.stage)
    return Line(
        target=summit_link(summit),
        date=when(summit.start, summit.end),
        note=" · ".join(part for part in details if part),
    )


BY_TIME = Listing(
    kind="summits_index",
    permalink=_BY_TIME,
    title="Summits in time",
    section="summits",
    style="dated",
    heading="Summits",
    empty=_NONE,
    outlines=_years,
    lines=_lines,
    about=_about_years,
    beside=(Reference(kind="series", words="The same by series", permalink=_BY_SERIES),),
    alternates=lambda index: calendar_of_all(index.labels["summit"].values()),
).planner()

BY_SERIES = Listing(
    kind="series_index",
    permalink=_BY_SERIES,
    title="Summits by series",
    section="summits",
    style="dated",
    heading="Summits by series",
    empty=_NONE,
    outlines=_series,
    lines=_lines,
    about=_about_series,
    target=_link_to_series,
    shown_at=_on_own_page,
    beside=(Reference(kind="summit", words="The same by time", permalink=_BY_TIME),),
).planner()
