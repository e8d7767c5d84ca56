"""An organization's page: its names, its place among other bodies, who held which office, its summits, its articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from namsite import linked_data
from namsite.archive import Index
from namsite.config import Config
from namsite.counting import bare_number, counted_dates, in_articles
from namsite.drawings import Bars, bars
from namsite.due import Due, Planner
from namsite.following import feed_of
from namsite.interface import _, message
from namsite.linked_data import Here, json_ld
from namsite.links import Reference, reference, series_link, summit_link
from namsite.paging import Filed, date_key
from namsite.permalinks import permalink
from namsite.records import Fact, Organization, Page, Person, Series, TitleHeld
from namsite.rolls import MOST_NEWEST, Roll, Shown, articles
from namsite.shelf import Label
from namsite.views import Doubt, Entry, EvidenceMark, Head, Joint, Stated, doubts, marks, merge_reasons, stated
from namsite.wording import (
    When,
    clauses,
    described,
    detailed,
    how_many,
    sentence_case,
    shortened,
    span_in_words,
    term,
    when,
)

_Holder = tuple[Person, TitleHeld]


class Office(Struct, frozen=True, kw_only=True):
    """Somebody with a title of this organization."""

    person: Reference
    words: str
    seen: str
    marks: tuple[EvidenceMark, ...]


class Edition(Struct, frozen=True, kw_only=True):
    """One summit of this organization."""

    summit: Reference
    date: When
    place: str
    mode: str


class OwnSeries(Struct, frozen=True, kw_only=True):
    """A series of summits of this organization with its editions; of many the last ones, and ``more`` says so."""

    series: Reference
    editions: tuple[Edition, ...]
    more: str


class OrganizationView(Struct, frozen=True, kw_only=True):
    """``names`` are the other forms in which the articles name it; ``number`` counts the articles."""

    head: Head
    name: str
    acronym: str
    names: tuple[str, ...]
    country: str
    facts: tuple[str, ...]
    parent: Reference | None
    parts: tuple[Reference, ...]
    statements: tuple[Stated, ...]
    offices: Shown[Office]
    series: tuple[OwnSeries, ...]
    articles: Shown[Entry]
    number: str
    drawing: Bars | None
    merges: tuple[Joint, ...]
    doubts: tuple[Doubt, ...]


def _due(index: Index, config: Config) -> Iterator[Due]:
    """One page for each organization."""
    for key, label in index.labels["organization"].items():
        address = permalink("organization", key)
        yield Due(permalink=address, kind="organization", title=_title(label), about=key)


def _apart(index: Index, due: Due) -> str:
    """The country, or the first article that names the body."""
    first = index.shelf[index.appearances("organization", due.about)[0].article_id]
    return index.labels["organization"][due.about].country or _(
        "in “%(headline)s”", headline=shortened(first.title, 60)
    )


def _page(index: Index, config: Config, due: Due) -> Page:
    view = _view(index, config, due, index.organizations[due.about])
    return Page(permalink=due.permalink, template="organization.html", view=view)


def _view(index: Index, config: Config, due: Due, body: Organization) -> OrganizationView:
    appearances = index.appearances("organization", body.id)
    dates = counted_dates(index.on_shelf(appearances))
    holders = index.office_holders(body.id)
    parent = reference(index, "organization", body.parent) if body.parent else None
    parts = tuple(reference(index, "organization", part) for part in index.related_to("parts", body.id))
    node = linked_data.organization(Here(config, due), body, parent, parts)
    return OrganizationView(
        head=replace(
            _head(index, due, holders, appearances[0].article_id),
            data=json_ld(config, due, "organizations", node),
            alternates=feed_of(index, "organization", body.id),
        ),
        name=body.name,
        acronym=body.acronym or "",
        names=tuple(alias for alias in body.aliases if alias not in (body.name, body.acronym)),
        country=body.country or "",
        facts=(in_articles(index, "organization", body.id), span_in_words(dates) or _("undated")),
        parent=parent,
        parts=parts,
        statements=tuple(_statement(index, config, fact) for fact in body.facts),
        offices=_OFFICES.shown(index, config, body.id),
        series=_series(index, body.id),
        articles=_ARTICLES.shown(index, config, body.id),
        number=bare_number(index, "organization", body.id),
        drawing=bars(dates),
        merges=merge_reasons(body.merges),
        doubts=doubts(index, "organization", body.id),
    )


def _statement(index: Index, config: Config, fact: Fact) -> Stated:
    if fact.property == "parent":
        return stated(index, config, fact, _("Part of"), index.labels["organization"][fact.value].name)
    return stated(index, config, fact, sentence_case(term(fact.property)), fact.value)


def _title(body: Label) -> str:
    return detailed(body.name, body.acronym if body.acronym and body.acronym != body.name else "")


def _head(index: Index, due: Due, holders: Sequence[_Holder], first_named_in: str) -> Head:
    offices = clauses(dict.fromkeys(f"{person.name}, {held.as_written}" for person, held in holders[:3]))
    title = _title(index.labels["organization"][due.about])
    about = offices or _("named in “%(headline)s”", headline=index.shelf[first_named_in].title)
    articles = in_articles(index, "organization", due.about)
    return due.head(shortened(described(title, about, articles), 200), "organizations")


def _filed_offices(index: Index, body_id: str) -> list[Filed]:
    """By people and the places of the titles among theirs, in order of time."""

    def in_time(holder: _Holder) -> tuple[str, str, str]:
        person, held = holder
        return held.first_seen or "~", person.name, held.as_written

    ordered = sorted(index.office_holders(body_id), key=in_time)
    return [
        (date_key(held.first_seen, person.name), f"{person.id}#{person.titles.index(held)}") for person, held in ordered
    ]


def _offices(index: Index, config: Config, body_id: str, members: Sequence[str]) -> Iterator[Office]:
    for one in members:
        person, _, number = one.rpartition("#")
        yield _office(index, config, person, index.people[person].titles[int(number)])


def _office(index: Index, config: Config, person: str, held: TitleHeld) -> Office:
    return Office(
        person=reference(index, "person", person),
        words=sentence_case(held.as_written),
        seen=span_in_words((held.first_seen, held.last_seen)) or _("undated"),
        marks=marks(index, config, held.evidence),
    )


def _series(index: Index, body_id: str) -> tuple[OwnSeries, ...]:
    return tuple(_own_series(index, index.series[one]) for one in index.related_to("series", body_id))


def _own_series(index: Index, series: Series) -> OwnSeries:
    """With few editions all of them, of many the last ones in order of time."""
    last = series.summits[-MOST_NEWEST:]
    return OwnSeries(
        series=series_link(series),
        editions=tuple(_edition(index.labels["summit"][one]) for one in last),
        more=how_many(len(series.summits), "All %(number)s edition", "All %(number)s editions")
        if len(last) < len(series.summits)
        else "",
    )


def _edition(summit: Label) -> Edition:
    return Edition(
        summit=summit_link(summit),
        date=when(summit.start, summit.end),
        place=summit.place or "",
        mode=term(summit.mode),
    )


_OFFICES = Roll(
    kind="organization",
    name="offices",
    words=message("who held which office"),
    filed_by=message("by the day on which they are first seen"),
    filed=_filed_offices,
    rows=_offices,
    summary=lambda index, members: how_many(len(members), "%(number)s title", "%(number)s titles"),
)
_ARTICLES = articles("organization")
PLANNER = Planner(kind="organization", due=_due, page=_page, apart=_apart)
PARTS = tuple(roll.planner() for roll in (_OFFICES, _ARTICLES))
