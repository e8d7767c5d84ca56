"""A summit's page: when, where, how, who took part; what it must not be confused with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from namsite import linked_data
from namsite.archive import Index, Side, editions_beside, when_published
from namsite.config import Config
from namsite.counting import in_articles, meeting_at, meetings_at
from namsite.drawings import Lanes, line
from namsite.due import Due, Planner
from namsite.interface import _, message
from namsite.linked_data import Here, json_ld
from namsite.links import SUMMIT_LABELS, Reference, reference, series_link, summit_link, summit_words
from namsite.paging import BY_NAME, MOST_ROWS, Filed, person_key
from namsite.permalinks import permalink
from namsite.records import Encounter, Fact, Page, Summit
from namsite.rolls import Roll, Shown, articles, by_article
from namsite.shelf import Label, by_key
from namsite.views import (
    Doubt,
    Entry,
    EvidenceMark,
    Head,
    Joint,
    Stated,
    doubts,
    marks,
    merge_reasons,
    part_taken,
    stated,
)
from namsite.wording import (
    When,
    clauses,
    described,
    how_many,
    in_a_row,
    ordinal,
    quoted,
    range_in_words,
    sentence_case,
    shortened,
    side_by_side,
    term,
    when,
)

_ORDER = ("start", "place", "mode", "number", "chair", "host", "theme", "stage")
_DRAWN = 60  # editions, in whose midst the summit stands
_MOST_OTHERS = 20
_STAGES = {
    "announced": message("Announced: the articles speak of it as still to come."),
    "under way": message("Under way in the latest article."),
    "held": message("Held: the articles look back on it."),
    "cancelled": message("Cancelled: the articles say that it did not take place."),
    "referred to": message("Only referred to, without a word on whether it took place."),
}
_SIDES: tuple[tuple[Side, str], ...] = (
    ("before", message("Before it")),
    ("during", message("During it")),
    ("after", message("After it")),
    ("undated", message("No dates to compare")),
)


class TakesPart(Struct, frozen=True, kw_only=True):
    """A person and the capacities in which they take part."""

    person: Reference
    capacity: str
    marks: tuple[EvidenceMark, ...]


class OnTheSidelines(Struct, frozen=True, kw_only=True):
    """People who met at this summit."""

    people: tuple[Reference, ...]
    marks: tuple[EvidenceMark, ...]


class OtherEdition(Struct, frozen=True, kw_only=True):
    """Another edition of the series; ``position`` tells the one before and the one after, else it is empty."""

    summit: Reference
    date: When
    details: str
    position: str
    differs: str


class Articles(Struct, frozen=True, kw_only=True):
    """The articles on one side of the summit, of many the newest."""

    heading: str
    entries: tuple[Entry, ...]


class SummitView(Struct, frozen=True, kw_only=True):
    """``title`` is the name with the date; ``editions`` counts those of its series; ``stage`` tells what the articles
    know of it; ``sides`` are the ``articles`` before, during and after it."""

    head: Head
    title: str
    series: Reference
    editions: int
    standfirst: str
    stage: str
    names: tuple[str, ...]
    statements: tuple[Stated, ...]
    participants: Shown[TakesPart]
    sidelines: Shown[OnTheSidelines]
    articles: Shown[Entry]
    sides: tuple[Articles, ...]
    others: tuple[OtherEdition, ...]
    drawing: Lanes | None
    merges: tuple[Joint, ...]
    doubts: tuple[Doubt, ...]


def _due(index: Index, config: Config) -> Iterator[Due]:
    """One page for each summit."""
    for key, label in index.labels["summit"].items():
        yield Due(permalink=permalink("summit", key), kind="summit", title=_title(label), about=key)


def _apart(index: Index, due: Due) -> str:
    label = index.labels["summit"][due.about]
    return label.place or term(label.stage)


def _page(index: Index, config: Config, due: Due) -> Page:
    view = _view(index, config, due, index.summits[due.about])
    return Page(permalink=due.permalink, template="summit.html", view=view)


def _view(index: Index, config: Config, due: Due, summit: Summit) -> SummitView:
    series = index.series[summit.series]
    participants = _PARTICIPANTS.shown(index, config, summit.id)
    articles = _ARTICLES.shown(index, config, summit.id)
    near = [index.labels["summit"][one] for one in _around(series.summits, summit.id, _DRAWN)]
    people = [one.person for one in participants.rows]
    node = linked_data.event(Here(config, due), summit, series_link(series), people)
    return SummitView(
        head=replace(_head(index, due, summit), data=json_ld(config, due, "summits", node)),
        title=_title(summit),
        series=series_link(series),
        editions=len(series.summits),
        standfirst=_standfirst(summit),
        stage=_(_STAGES[summit.stage]),
        names=tuple(alias for alias in summit.aliases if alias != summit.name),
        statements=_statements(index, config, summit),
        participants=participants,
        sidelines=_SIDELINES.shown(index, config, summit.id),
        articles=articles,
        sides=_sides(articles, summit),
        others=_others(index, summit, near),
        drawing=line(near, summit.id),
        merges=merge_reasons(summit.merges),
        doubts=doubts(index, "summit", summit.id),
    )


def _title(summit: Summit | Label) -> str:
    year = (summit.start or "")[:4]
    return sentence_case(summit.name if year and year in summit.name else summit_words(summit))


def _head(index: Index, due: Due, summit: Summit) -> Head:
    known = clauses((_standfirst(summit), term(summit.stage)))
    about = described(_title(summit), known, in_articles(index, "summit", summit.id))
    return due.head(shortened(about, 200), "summits")


def _standfirst(summit: Summit) -> str:
    """*“The theme”, in Baku, by video link, chaired by …*: what is known, in one line."""
    parts = (
        quoted(summit.theme) if summit.theme else "",
        _("in %(place)s", place=summit.place) if summit.place else "",
        term(summit.mode),
        _("chaired by %(name)s", name=summit.chair) if summit.chair else "",
        _("hosted by %(name)s", name=summit.host)
        if summit.host and summit.host not in (summit.chair, summit.place)
        else "",
        range_in_words(summit.start, summit.end) if not summit.start else "",
    )
    return sentence_case(in_a_row(parts))


def _statements(index: Index, config: Config, summit: Summit) -> tuple[Stated, ...]:
    """The facts in a fixed order, start and end as one; what nobody states is left out, but for the date."""
    facts = [fact for fact in summit.facts if fact.property != "end" or not summit.start]
    rank = {name: place for place, name in enumerate(_ORDER)}
    ranked = sorted(facts, key=lambda fact: (rank.get(fact.property, len(rank)), fact.property))
    shown = [_statement(index, config, summit, fact) for fact in ranked]
    if not summit.start:
        shown.insert(0, Stated(label=_("When"), words=sentence_case(_("date not stated")), marks=()))
    return tuple(shown)


def _statement(index: Index, config: Config, summit: Summit, fact: Fact) -> Stated:
    label = _(SUMMIT_LABELS.get(fact.property, sentence_case(fact.property)))
    if fact.property == "start":
        end = next((other for other in summit.facts if other.property == "end"), None)
        evidence = tuple(dict.fromkeys((*fact.evidence, *(end.evidence if end else ()))))
        both = Fact(property="start", value=fact.value, evidence=evidence, how=fact.how, because=fact.because)
        date = when(summit.start, summit.end)
        return stated(index, config, both, label, date.words, date)
    words = term(fact.value) if fact.property in ("mode", "stage") else fact.value
    if fact.property == "number" and fact.value.isdigit():
        words = ordinal(int(fact.value))
    shown = stated(index, config, fact, label, sentence_case(words))
    return replace(shown, kind="place") if fact.property == "place" else shown


def _around(editions: Sequence[str], summit_id: str, most: int) -> Sequence[str]:
    """The editions in whose midst one stands, at most so many."""
    start = max(0, min(editions.index(summit_id) - most // 2, len(editions) - most))
    return editions[start : start + most]


def _filed_people(index: Index, summit_id: str) -> list[Filed]:
    """By name, but in the order in which the articles name them."""
    people = dict.fromkeys(participant.person for participant in index.summits[summit_id].participants)
    return [(person_key(index.labels["person"][one].name), one) for one in people]


def _participants(index: Index, config: Config, summit_id: str, members: Sequence[str]) -> Iterator[TakesPart]:
    parts = by_key((part.person, part) for part in index.summits[summit_id].participants)
    for person in members:
        capacity, said = part_taken(index, config, parts[person])
        yield TakesPart(person=reference(index, "person", person), capacity=sentence_case(capacity), marks=said)


def _sidelines(index: Index, config: Config, summit_id: str, members: Sequence[str]) -> Iterator[OnTheSidelines]:
    return (_sideline(index, config, meeting_at(index, one)) for one in members)


def _sideline(index: Index, config: Config, copies: Sequence[Encounter]) -> OnTheSidelines:
    people = tuple(reference(index, "person", person) for person in dict.fromkeys(copies[0].people))
    return OnTheSidelines(people=people, marks=marks(index, config, [met.evidence for met in copies]))


def _sides(articles: Shown[Entry], summit: Summit) -> tuple[Articles, ...]:
    groups = by_key((when_published(one.date.machine, summit), one) for one in articles.rows)
    return tuple(Articles(heading=_(heading), entries=groups[side]) for side, heading in _SIDES if side in groups)


def _others(index: Index, summit: Summit, near: Sequence[Label]) -> tuple[OtherEdition, ...]:
    """The editions that are nearest in time, but for this one."""
    before, after = editions_beside(near, summit)
    beside = frozenset(_around([one.id for one in near], summit.id, _MOST_OTHERS))
    words = (_("The edition before:"), _("The edition after:"))
    positions = {edition.id: said for edition, said in zip((before, after), words, strict=True) if edition}
    return tuple(
        OtherEdition(
            summit=summit_link(other),
            date=when(other.start, other.end),
            details=side_by_side((other.place, term(other.mode))),
            position=positions.get(other.id, ""),
            differs=_difference(summit, other),
        )
        for other in near
        if other.id in beside and other.id != summit.id
    )


def _difference(summit: Summit, other: Label) -> str:
    """What tells two editions apart, for those who might take one for the other."""
    reasons = []
    if summit.mode and other.mode and summit.mode != other.mode:
        reasons.append(_("that one %(other)s, this one %(own)s", other=term(other.mode), own=term(summit.mode)))
    if summit.start and other.start and summit.start != other.start:
        reasons.append(_("that one is dated %(date)s", date=range_in_words(other.start, other.end)))
    elif bool(summit.start) != bool(other.start):
        reasons.append(_("no article dates that one") if summit.start else _("no article dates this one"))
    if summit.number and other.number and summit.number != other.number:
        other_number, own_number = ordinal(other.number), ordinal(summit.number)
        reasons.append(_("that one is the %(other)s, this one the %(own)s", other=other_number, own=own_number))
    if summit.place and other.place and summit.place != other.place:
        reasons.append(_("that one in %(other)s, this one in %(own)s", other=other.place, own=summit.place))
    return _("%(reasons)s.", reasons=sentence_case(clauses(reasons))) if reasons else ""


_PARTICIPANTS = Roll(
    kind="summit",
    name="participants",
    words=message("people and their part"),
    filed_by=message("by the last word of their names"),
    filed=_filed_people,
    rows=_participants,
    summary=lambda index, members: how_many(len(members), "%(number)s person", "%(number)s people"),
    cut=replace(BY_NAME, most=MOST_ROWS),
)
_SIDELINES = Roll(
    kind="summit",
    name="sidelines",
    words=message("meetings on the sidelines"),
    filed_by=message("by the day of the article"),
    filed=lambda index, one: by_article(index, meetings_at(index, one)),
    rows=_sidelines,
    summary=lambda index, members: how_many(len(members), "%(number)s meeting", "%(number)s meetings"),
)
_ARTICLES = articles("summit")
PLANNER = Planner(kind="summit", due=_due, page=_page, apart=_apart)
PARTS = tuple(roll.planner() for roll in (_PARTICIPANTS, _SIDELINES, _ARTICLES))
