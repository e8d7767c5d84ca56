"""A person's page: who they are in the articles' words, what they said, whom they met, where they are named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from namsite import linked_data
from namsite.archive import Attended, Index
from namsite.config import Config
from namsite.counting import (
    bare_number,
    counted_dates,
    in_articles,
    saying_at,
    sayings_of,
)
from namsite.drawings import Bars, bars
from namsite.due import Due, Planner
from namsite.following import feed_of
from namsite.held import TITLES, Held
from namsite.interface import _, message
from namsite.linked_data import Here, json_ld
from namsite.links import Reference, reference, summit_link
from namsite.met import MET, Met
from namsite.paging import Filed, date_key
from namsite.permalinks import permalink
from namsite.records import Evidence, Kind, Page, Person, TitleHeld
from namsite.rolls import Roll, Shown, articles, by_article
from namsite.standing import is_held, latest_titles
from namsite.views import (
    Doubt,
    Entry,
    EvidenceMark,
    Head,
    Joint,
    Said,
    Stated,
    doubts,
    marks,
    merge_reasons,
    part_taken,
    said,
    stated,
)
from namsite.wording import (
    When,
    date_in_words,
    described,
    how_many,
    listed_in_english,
    sentence_case,
    shortened,
    span_in_words,
    term,
    when,
)

_CLOSEST: tuple[tuple[Kind, int], ...] = (("person", 5), ("organization", 4), ("summit", 3))
_MOST_TITLES = 3


class TookPart(Struct, frozen=True, kw_only=True):
    """A summit and the capacity in which the person took part."""

    summit: Reference
    date: When
    capacity: str
    marks: tuple[EvidenceMark, ...]


class Beside(Struct, frozen=True, kw_only=True):
    """Somebody or something that shares articles with the person."""

    target: Reference
    note: str


class PersonView(Struct, frozen=True, kw_only=True):
    """``standfirst`` is what the latest article calls the person, ``as_of`` when that was; ``number`` counts the
    articles."""

    head: Head
    name: str
    standfirst: str
    as_of: str
    standfirst_marks: tuple[EvidenceMark, ...]
    spellings: tuple[str, ...]
    facts: tuple[str, ...]
    titles: Shown[Held]
    statements: tuple[Stated, ...]
    said: Shown[Said]
    met: Shown[Met]
    summits: Shown[TookPart]
    articles: Shown[Entry]
    number: str
    beside: tuple[Beside, ...]
    drawing: Bars | None
    merges: tuple[Joint, ...]
    doubts: tuple[Doubt, ...]


def _due(index: Index, config: Config) -> Iterator[Due]:
    """One page for each person."""
    for key, label in index.labels["person"].items():
        yield Due(permalink=permalink("person", key), kind="person", title=label.name, about=key)


def _apart(index: Index, due: Due) -> str:
    """Who the person is by the latest titles, or the first article that names them."""
    first = index.shelf[index.appearances("person", due.about)[0].article_id]
    return _standfirst(latest_titles(index.people[due.about])) or _(
        "in “%(headline)s”", headline=shortened(first.title, 60)
    )


def _page(index: Index, config: Config, due: Due) -> Page:
    view = _view(index, config, due, index.people[due.about])
    return Page(permalink=due.permalink, template="person.html", view=view)


def _view(index: Index, config: Config, due: Due, person: Person) -> PersonView:
    appearances = index.appearances("person", person.id)
    latest = latest_titles(person)[:_MOST_TITLES]
    standfirst = _standfirst(latest)
    as_of = date_in_words(latest[0].last_seen[:10]) if latest and latest[0].last_seen else ""
    dates = counted_dates(index.on_shelf(appearances))
    head = _head(index, due, person.name, _known(index, standfirst, as_of, appearances[0].article_id))
    return PersonView(
        head=replace(
            head,
            data=_data(index, config, due, person, latest),
            alternates=feed_of(index, "person", person.id),
        ),
        name=person.name,
        standfirst=standfirst,
        as_of=as_of,
        standfirst_marks=marks(index, config, [_first_said(held) for held in latest if held.evidence]),
        spellings=tuple(alias for alias in person.aliases if alias != person.name),
        facts=_facts(in_articles(index, "person", person.id), dates, index.tallies["person"][person.id].sayings),
        titles=TITLES.shown(index, config, person.id),
        statements=tuple(
            stated(index, config, fact, sentence_case(term(fact.property)), fact.value) for fact in person.facts
        ),
        said=_SAID.shown(index, config, person.id),
        met=MET.shown(index, config, person.id),
        summits=_SUMMITS.shown(index, config, person.id),
        articles=_ARTICLES.shown(index, config, person.id),
        number=bare_number(index, "person", person.id),
        beside=_beside(index, person.id),
        drawing=bars(dates),
        merges=merge_reasons(person.merges),
        doubts=doubts(index, "person", person.id),
    )


def _standfirst(latest: Sequence[TitleHeld]) -> str:
    """The same words for two offices are said once."""
    words = dict.fromkeys(held.as_written for held in latest[:_MOST_TITLES])
    return sentence_case(listed_in_english(list(words)))


def _first_said(held: TitleHeld) -> Evidence:
    """Where the latest article that gives a title gives it first."""
    return next(one for one in held.evidence if one.article_id == held.evidence[-1].article_id)


def _known(index: Index, standfirst: str, as_of: str, first_named_in: str) -> str:
    if not standfirst:
        return _("named in “%(headline)s”", headline=index.shelf[first_named_in].title)
    return _("%(titles)s, as of %(day)s", titles=standfirst, day=as_of) if as_of else standfirst


def _head(index: Index, due: Due, name: str, known: str) -> Head:
    about = shortened(described(name, known, in_articles(index, "person", due.about)), 200)
    return replace(due.head(about, "people"), kind="profile")


def _data(index: Index, config: Config, due: Due, person: Person, latest: Sequence[TitleHeld]) -> Markup:
    bodies = [
        reference(index, "organization", held.organization) for held in latest if is_held(held) and held.organization
    ]
    return json_ld(config, due, "people", linked_data.person(Here(config, due), person, latest, bodies))


def _facts(articles: str, dates: list[str | None], quotations: int) -> tuple[str, ...]:
    return (
        articles,
        span_in_words(dates) or _("undated"),
        *((how_many(quotations, "%(number)s quotation", "%(number)s quotations"),) if quotations else ()),
    )


# ---- its lists ----


def _said(index: Index, config: Config, person_id: str, members: Sequence[str]) -> Iterator[Said]:
    return (said(index, config, saying_at(index, one)) for one in members)


def _filed_summits(index: Index, person_id: str) -> list[Filed]:
    summits = [index.labels["summit"][one.summit] for one in index.attended.get(person_id, ())]
    return [(date_key(summit.start, summit.name), summit.id) for summit in summits]


def _summits(index: Index, config: Config, person_id: str, members: Sequence[str]) -> Iterator[TookPart]:
    attended = {one.summit: one for one in index.attended.get(person_id, ())}
    return (_took_part(index, config, attended[one]) for one in members)


def _took_part(index: Index, config: Config, attended: Attended) -> TookPart:
    summit = index.labels["summit"][attended.summit]
    capacity, said = part_taken(index, config, attended.parts)
    return TookPart(
        summit=summit_link(summit),
        date=when(summit.start, summit.end),
        capacity=capacity,
        marks=said,
    )


def _beside(index: Index, person_id: str) -> tuple[Beside, ...]:
    nearest = index.companions("person", person_id)
    closest = [other for kind, most in _CLOSEST for other in [near for near in nearest if near.kind == kind][:most]]
    return tuple(
        Beside(
            target=reference(index, other.kind, other.id),
            note=how_many(other.articles, "%(number)s article", "%(number)s articles"),
        )
        for other in closest
    )


_SAID = Roll(
    kind="person",
    name="said",
    words=message("quotations"),
    filed_by=message("by the day of the article"),
    filed=lambda index, one: by_article(index, sayings_of(index, one)),
    rows=_said,
    summary=lambda index, members: how_many(len(members), "%(number)s quotation", "%(number)s quotations"),
)
_SUMMITS = Roll(
    kind="person",
    name="summits",
    words=message("part in summits"),
    filed_by=message("by the day on which they begin"),
    filed=_filed_summits,
    rows=_summits,
    summary=lambda index, members: how_many(len(members), "%(number)s summit", "%(number)s summits"),
)
_ARTICLES = articles("person")
PLANNER = Planner(kind="person", due=_due, page=_page, apart=_apart)
PARTS = tuple(roll.planner() for roll in (TITLES, _SAID, MET, _SUMMITS, _ARTICLES))
