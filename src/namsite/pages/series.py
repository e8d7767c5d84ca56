"""A series' page: what its editions have in common, and the editions in time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from namsite import linked_data
from namsite.archive import Index
from namsite.config import Config
from namsite.drawings import Lanes, line
from namsite.due import Due, Planner
from namsite.following import calendar_of, feed_of_series
from namsite.interface import _, message, ngettext
from namsite.linked_data import Here, json_ld
from namsite.links import Reference, reference, summit_link, summit_words
from namsite.paging import Filed, date_key
from namsite.permalinks import permalink
from namsite.records import Page, Series, Summit
from namsite.rolls import Roll, Shown
from namsite.views import EvidenceMark, Head, marks
from namsite.wording import When, clauses, figure, how_many, sentence_case, shortened, term, when

_NAMED = 8  # editions: more than a description has room for


class Edition(Struct, frozen=True, kw_only=True):
    """One edition; ``date_marks`` lead to the sentences that date it."""

    summit: Reference
    date: When
    date_marks: tuple[EvidenceMark, ...]
    place: str
    mode: str
    stage: str
    chair: str


class SeriesView(Struct, frozen=True, kw_only=True):
    """What a series' page shows."""

    head: Head
    name: str
    organization: Reference | None
    editions: Shown[Edition]
    facts: tuple[str, ...]
    drawing: Lanes | None


def _due(index: Index, config: Config) -> Iterator[Due]:
    """One page for each series."""
    for key, series in index.series.items():
        title = sentence_case(_("%(series)s: all editions", series=series.name))
        yield Due(permalink=permalink("series", key), kind="series", title=title, about=key)


def _page(index: Index, config: Config, due: Due) -> Page:
    view = _view(index, config, due, index.series[due.about])
    return Page(permalink=due.permalink, template="series.html", view=view)


def _view(index: Index, config: Config, due: Due, series: Series) -> SeriesView:
    summits = index.editions(series.id)
    names = clauses(map(summit_words, summits[:_NAMED]))
    undated = sum(1 for summit in summits if not summit.start)
    organization = reference(index, "organization", series.organization) if series.organization else None
    about = ngettext(
        "%(series)s, %(number)s edition in this archive: %(names)s.",
        "%(series)s, %(number)s editions in this archive: %(names)s.",
        len(summits),
        series=series.name,
        number=figure(len(summits)),
        names=names,
    )
    name = sentence_case(series.name)
    node = linked_data.event_series(Here(config, due), name, organization, index.editions(series.id))
    return SeriesView(
        head=replace(
            due.head(shortened(about, 200), "summits"),
            data=json_ld(config, due, "summits", node),
            alternates=(
                *feed_of_series(index, series),
                *calendar_of(series, index.editions(series.id)),
            ),
        ),
        name=name,
        organization=organization,
        editions=_EDITIONS.shown(index, config, series.id),
        facts=(
            how_many(len(summits), "%(number)s edition", "%(number)s editions"),
            *((how_many(undated, "%(number)s undated", "%(number)s undated"),) if undated else ()),
        ),
        drawing=line(index.editions(series.id)),
    )


def _filed(index: Index, series_id: str) -> list[Filed]:
    return [(date_key(summit.start, summit.name), summit.id) for summit in index.editions(series_id)]


def _editions(index: Index, config: Config, series_id: str, members: Sequence[str]) -> Iterator[Edition]:
    return (_edition(index, config, index.summits[one]) for one in members)


def _edition(index: Index, config: Config, summit: Summit) -> Edition:
    dating = [evidence for fact in summit.facts if fact.property in ("start", "end") for evidence in fact.evidence]
    return Edition(
        summit=summit_link(summit),
        date=when(summit.start, summit.end),
        date_marks=marks(index, config, dating),
        place=summit.place or "",
        mode=term(summit.mode),
        stage=term(summit.stage),
        chair=summit.chair or "",
    )


_EDITIONS = Roll(
    kind="series",
    name="editions",
    words=message("editions"),
    filed_by=message("by the day on which they begin"),
    filed=_filed,
    rows=_editions,
    summary=lambda index, members: how_many(len(members), "%(number)s edition", "%(number)s editions"),
)
PLANNER = Planner(kind="series", due=_due, page=_page)
PARTS = (_EDITIONS.planner(),)
