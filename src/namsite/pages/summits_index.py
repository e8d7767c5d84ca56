"""Summits by time, and by series: two lists of the same summits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec.structs import replace

from namsite.alphabet import sorting_key
from namsite.archive import Index
from namsite.config import Config
from namsite.counting import foremost, foremost_named
from namsite.drawings import Lanes, by_series
from namsite.following import calendar_of_all
from namsite.interface import _, message, ngettext
from namsite.links import Reference, series_link, summit_link
from namsite.listing import Line, Listing, either, with_lines
from namsite.paging import BY_DATE, BY_MEMBER, BY_NAME, MOST_LINES, Filed, Outline, date_key, name_key
from namsite.records import Series
from namsite.shelf import Label, in_time
from namsite.wording import clauses, figure, how_many, side_by_side, term, when

_MOST_LANES = 40
_MOST_OF_A_YEAR = 3  # named by an overview
_BY_TIME, _BY_SERIES = "summits/index.html", "series/index.html"
_NONE = message("No article speaks of a summit yet.")


def _years(index: Index) -> list[Filed]:
    """The newest first and the undated last."""
    summits = in_time(index.labels["summit"].values())
    dated = [summit for summit in reversed(summits) if summit.start]
    undated = [summit for summit in summits if not summit.start]
    return [(date_key(summit.start, summit.name), summit.id) for summit in [*dated, *undated]]


def _year(key: str) -> str:
    return _("No article says when") if key == "undated" else BY_DATE.heading(key)


def _by_name(index: Index) -> list[Series]:
    return sorted(index.series.values(), key=lambda series: (sorting_key(series.name), series.id))


def _editions(index: Index) -> list[Filed]:
    return [(series.id, summit) for series in _by_name(index) for summit in series.summits]


def _all_series(index: Index) -> list[Filed]:
    ordered = sorted(index.series.values(), key=lambda series: (sorting_key(series.name), series.id))
    return [(name_key(series.name), series.id) for series in ordered]


def _about_years(index: Index, config: Config, whole: Outline) -> tuple[str, str]:
    number = how_many(len(index.labels["summit"]), "%(number)s summit", "%(number)s summits")
    return (
        _(
            "%(summits)s in %(archive)s, by year, with those that no article dates. Series: %(names)s.",
            summits=number,
            archive=config.title,
            names=_names(index),
        ),
        _("%(summits)s, the newest first; those that no article dates stand at the end.", summits=number),
    )


def _about_series(index: Index, config: Config, whole: Outline) -> tuple[str, str]:
    return (
        ngettext(
            "%(number)s series of summits with their editions: %(names)s.",
            "%(number)s series of summits with their editions: %(names)s.",
            len(index.series),
            number=figure(len(index.series)),
            names=_names(index),
        ),
        _("What the editions of one summit have in common, and the editions in order of time."),
    )


def _names(index: Index) -> str:
    return clauses(series.name for series in islice(index.series.values(), 3)) or _("none yet")


def _link_to_series(index: Index, outline: Outline) -> Reference:
    return series_link(index.series[outline.key])


def _lines(index: Index, config: Config, members: Sequence[str]) -> Iterator[Line]:
    return (_line(index.labels["summit"][one]) for one in members)


def _line(summit: Label) -> Line:
    details = (summit.place, term(summit.mode), term(summit.stage))
    return Line(
        target=summit_link(summit),
        date=when(summit.start, summit.end),
        note=side_by_side(details),
    )


def _series(index: Index, config: Config, members: Sequence[str]) -> Iterator[Line]:
    for series in (index.series[one] for one in members):
        yield Line(
            target=series_link(series), note=how_many(len(series.summits), "%(number)s edition", "%(number)s editions")
        )


def _drawing(index: Index, outline: Outline, stem: str) -> Lanes | None:
    """The editions of each series in time; of many series, those that most articles name."""
    if outline.key:
        return None
    series = _most_named(index)
    others = len(index.series) - len(series)
    return by_series(
        [(series_link(one), index.editions(one.id)) for one in series],
        _(
            "Drawn are the %(drawn)s series named most; %(others)s more stand in the list.",
            drawn=len(series),
            others=figure(others),
        )
        if others
        else "",
    )


def _most_named(index: Index) -> list[Series]:
    """By name. How often a series is named counts in bands, so that one more article changes few drawings."""
    series = _by_name(index)
    if len(series) <= _MOST_LANES:
        return series
    named = {one.id: _editions_named(index, one.id).bit_length() for one in series}
    ranked = sorted(series, key=lambda one: (-named[one.id], -len(one.summits)))
    chosen = {one.id for one in ranked[:_MOST_LANES]}
    return [one for one in series if one.id in chosen]


def _editions_named(index: Index, series: str) -> int:
    return sum(index.tallies["summit"][summit].articles for summit in index.series[series].summits)


def _by_time(index: Index) -> tuple[Reference, ...]:
    return (Reference(kind="summit", words=_("The same by time"), permalink=_BY_TIME),)


BY_TIME = Listing(
    kind="summits_index",
    permalink=_BY_TIME,
    title=message("Summits in time"),
    section="summits",
    style="dated",
    heading=message("Summits"),
    empty=_NONE,
    cut=replace(BY_DATE, most=MOST_LINES, heading=_year),
    filed=_years,
    sections=with_lines(_lines),
    summary=lambda index, members: how_many(len(members), "%(number)s summit", "%(number)s summits"),
    about=_about_years,
    beside=lambda index: (Reference(kind="series", words=_("The same by series"), permalink=_BY_SERIES),),
    alternates=lambda index: calendar_of_all(index.labels["summit"].values()),
    foremost=lambda index, members: foremost_named(index, "summit", members, _MOST_OF_A_YEAR),
    link=lambda index, one: Line(target=summit_link(index.labels["summit"][one])),
).planner()

_WITH_EDITIONS = Listing(
    kind="series_index",
    permalink=_BY_SERIES,
    title=message("Summits by series"),
    section="summits",
    style="dated",
    heading=message("Summits by series"),
    empty=_NONE,
    cut=replace(BY_MEMBER, most=MOST_LINES),
    filed=_editions,
    sections=with_lines(_lines, _link_to_series),
    summary=lambda index, members: how_many(len(members), "%(number)s edition", "%(number)s editions"),
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
    summary=lambda index, members: how_many(len(members), "%(number)s series", "%(number)s series"),
    foremost=lambda index, members: foremost(members, lambda one: _editions_named(index, one)),
    link=lambda index, one: Line(target=series_link(index.series[one])),
)
BY_SERIES = either(
    _WITH_EDITIONS, _SERIES_ALONE, lambda index: not _WITH_EDITIONS.cut.fits(len(index.labels["summit"]))
)
