"""An organization's page: its names, its place among other bodies, who held which office, its summits, its articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import bare_number, counted_dates, in_articles
from namsite.drawings import Bars, bars
from namsite.links import Reference, reference, series_link, summit_link
from namsite.permalinks import permalink
from namsite.records import Fact, Merge, Organization, Page, Person, TitleHeld
from namsite.shelf import Label
from namsite.views import Doubt, Entry, EvidenceMark, Head, Stated, doubts, entry, marks, merge_reasons, stated
from namsite.wording import When, sentence_case, shortened, span_in_words, when

_Holder = tuple[Person, TitleHeld]


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Somebody with a title of this organization."""

    person: Reference
    words: str
    seen: str
    marks: tuple[EvidenceMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One summit of this organization."""

    summit: Reference
    date: When
    place: str
    mode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSeries:
    """A series of summits of this organization with its editions."""

    series: Reference
    editions: tuple[Edition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationView:
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
    offices: tuple[Office, ...]
    series: tuple[OwnSeries, ...]
    articles: tuple[Entry, ...]
    number: str
    drawing: Bars | None
    merges: tuple[Merge, ...]
    doubts: tuple[Doubt, ...]


def plan(index: Index, config: Config) -> Iterator[Page]:
    """One page for each organization."""
    for key in index.labels["organization"]:
        address = permalink("organization", key)
        yield Page(permalink=address, template="organization.html", view=_view(index, config, index.organizations[key]))


def _view(index: Index, config: Config, body: Organization) -> OrganizationView:
    appearances = index.appearances("organization", body.id)
    dates = counted_dates(index, appearances)
    holders = index.office_holders(body.id)
    return OrganizationView(
        head=_head(index, body, holders, appearances[0].article_id),
        name=body.name,
        acronym=body.acronym or "",
        names=tuple(alias for alias in body.aliases if alias not in (body.name, body.acronym)),
        country=body.country or "",
        facts=(in_articles(index, "organization", body.id), span_in_words(dates) or "undated"),
        parent=reference(index, "organization", body.parent) if body.parent else None,
        parts=tuple(reference(index, "organization", part) for part in index.related_to("parts", body.id)),
        statements=tuple(_statement(index, config, fact) for fact in body.facts),
        offices=_offices(index, config, holders),
        series=_series(index, body.id),
        articles=tuple(entry(index, config, seen.article_id, seen) for seen in appearances),
        number=bare_number(index, "organization", body.id),
        drawing=bars(dates),
        merges=merge_reasons(body.merges),
        doubts=doubts(index, "organization", body.id),
    )


def _statement(index: Index, config: Config, fact: Fact) -> Stated:
    if fact.property == "parent":
        return stated(index, config, fact, "Part of", index.labels["organization"][fact.value].name)
    return stated(index, config, fact, sentence_case(fact.property), fact.value)


def _head(index: Index, body: Organization, holders: Sequence[_Holder], first_named_in: str) -> Head:
    offices = "; ".join(dict.fromkeys(f"{person.name}, {held.as_written}" for person, held in holders[:3]))
    first = index.shelf[first_named_in]
    acronym = f" ({body.acronym})" if body.acronym and body.acronym != body.name else ""
    about = offices or f"named in “{first.title}”"
    return Head(
        title=f"{body.name}{acronym}",
        description=shortened(f"{body.name}{acronym}: {about}. {in_articles(index, 'organization', body.id)}.", 200),
        section="organizations",
        apart=body.country or f"in “{shortened(first.title, 60)}”",
    )


def _offices(index: Index, config: Config, holders: Iterable[_Holder]) -> tuple[Office, ...]:
    def in_time(holder: _Holder) -> tuple[str, str, str]:
        person, held = holder
        return held.first_seen or "~", person.name, held.as_written

    return tuple(
        Office(
            person=reference(index, "person", person.id),
            words=sentence_case(held.as_written),
            seen=span_in_words((held.first_seen, held.last_seen)) or "undated",
            marks=marks(index, config, held.evidence),
        )
        for person, held in sorted(holders, key=in_time)
    )


def _series(index: Index, body_id: str) -> tuple[OwnSeries, ...]:
    return tuple(
        OwnSeries(
            series=series_link(index.series[series]),
            editions=tuple(map(_edition, index.editions(series))),
        )
        for series in index.related_to("series", body_id)
    )


def _edition(summit: Label) -> Edition:
    return Edition(
        summit=summit_link(summit),
        date=when(summit.start, summit.end),
        place=summit.place or "",
        mode=summit.mode or "",
    )
