"""Summits by time, and by series: two lists of the same summits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from namsite.archive import Index
from namsite.config import Config
from namsite.drawings import Lanes, by_series
from namsite.following import calendar_of_all
from namsite.links import Reference, series_link, summit_link
from namsite.listing import Line, Listing, either, sorting_key, with_lines
from namsite.paging import BY_DATE, BY_MEMBER, BY_NAME, MOST_LINES, Filed, Outline, date_key, name_key
from namsite.records import Series
from namsite.shelf import Label, in_time
from namsite.wording import count, when

_MOST_LANES = 40
_BY_TIME, _BY_SERIES = "summits/index.html", "series/index.html"
_NONE = "No article speaks of a summit yet."


def _years(index: Index) -> list[Filed]:
    """The newest first and the undated last."""
    summits = in_time(index.labels["summit"].values())
    dated = [summit for summit in reversed(summits) if summit.start]
    undated = [summit for summit in summits if not summit.start]
    return [(date_key(summit.start, summit.name), summit.id) for summit in [*dated, *undated]]


def _year(key: str) -> str:
    return "No article says when" if key == "undated" else BY_DATE.heading(key)


def _by_name(index: Index) -> list[Series]:
    return sorted(index.series.values(), key=lambda series: (series.name.casefold(), series.id))


def _editions(index: Index) -> list[Filed]:
    return [(series.id, summit) for series in _by_name(index) for summit in series.summits]


def _all_series(index: Index) -> list[Filed]:
    ordered = sorted(index.series.values(), key=lambda series: (sorting_key(series.name), series.id))
    return [(name_key(series.name), series.id) for series in ordered]


def _about_years(index: Index, config: Config, whole: Outline) -> tuple[str, str]:
    number = count(len(index.labels["summit"]), "summit")
    return (
        f"{number} in {config.title}, by year, with those that no article dates. Series: {_names(index)}.",
        f"{number}, the newest first; those that no article dates stand at the end.",
    )


def _about_series(index: Index, config: Config, whole: Outline) -> tuple[str, str]:
    return (
        f"{count(len(index.series), 'series', 'series')} of summits with their editions: {_names(index)}.",
        "What the editions of one summit have in common, and the editions in order of time.",
    )


def _names(index: Index) -> str:
    return "; ".join(series.name for series in islice(index.series.values(), 3)) or "none yet"


def _link_to_series(index: Index, outline: Outline) -> Reference:
    return series_link(index.series[outline.key])


def _lines(index: Index, config: Config, members: Sequence[str]) -> Iterator[Line]:
    return (_line(index.labels["summit"][one]) for one in members)


def _line(summit: Label) -> Line:
    details = (summit.place, summit.mode, summit.stage)
    return Line(
        target=summit_link(summit),
        date=when(summit.start, summit.end),
        note=" · ".join(part for part in details if part),
    )


def _series(index: Index, config: Config, members: Sequence[str]) -> Iterator[Line]:
    for series in (index.series[one] for one in members):
        yield Line(target=series_link(series), note=count(len(series.summits), "edition"))


def _drawing(index: Index, outline: Outline, stem: str) -> Lanes | None:
    """The editions of each series in time; of many series, those that most articles name."""
    if outline.key:
        return None
    series = _most_named(index)
    others = len(index.series) - len(series)
    return by_series(
        [(series_link(one), index.editions(one.id)) for one in series],
        f"Drawn are the {len(series)} series named most; {others:,} more stand in the list." if others else "",
    )


def _most_named(index: Index) -> list[Series]:
    """By name. How often a series is named counts in bands, so that one more article changes few drawings."""
    series = _by_name(index)
    if len(series) <= _MOST_LANES:
        return series
    tallies = index.tallies["summit"]
    named = {one.id: sum(tallies[summit].articles for summit in one.summits).bit_length() for one in series}
    ranked = sorted(series, key=lambda one: (-named[one.id], -len(one.summits)))
    chosen = {one.id for one in ranked[:_MOST_LANES]}
    return [one for one in series if one.id in chosen]


def _by_time(index: Index) -> tuple[Reference, ...]:
    return (Reference(kind="summit", words="The same by time", permalink=_BY_TIME),)


BY_TIME = Listing(
    kind="summits_index",
    permalink=_BY_TIME,
    title="Summits in time",
    section="summits",
    style="dated",
    heading="Summits",
    empty=_NONE,
    cut=replace(BY_DATE, most=MOST_LINES, heading=_year),
    filed=_years,
    sections=with_lines(_lines),
    summary=lambda index, members: count(len(members), "summit"),
    about=_about_years,
    beside=lambda index: (Reference(kind="series", words="The same by series", permalink=_BY_SERIES),),
    alternates=lambda index: calendar_of_all(index.labels["summit"].values()),
).planner()

_WITH_EDITIONS = Listing(
    kind="series_index",
    permalink=_BY_SERIES,
    title="Summits by series",
    section="summits",
    style="dated",
    heading="Summits by series",
    empty=_NONE,
    cut=replace(BY_MEMBER, most=MOST_LINES),
    filed=_editions,
    sections=with_lines(_lines, _link_to_series),
    summary=lambda index, members: count(len(members), "edition"),
    about=_about_series,
    beside=_by_time,
    drawing=_drawing,
)
_SERIES_ALONE = replace(
    _WITH_EDITIONS,
    style="by-name",
    cut=BY_NAME,
    filed=_all_series,
    sections=with_lines(_series),
    summary=lambda index, members: count(len(members), "series", "series"),
)
BY_SERIES = either(
    _WITH_EDITIONS, _SERIES_ALONE, lambda index: not _WITH_EDITIONS.cut.fits(len(index.labels["summit"]))
)
