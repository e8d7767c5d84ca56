"""A whole archive in memory, and its index: what a build never holds at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from msgspec import Struct

from namsite import pages, serial
from namsite.archive import Index
from namsite.authority import Authority
from namsite.cards import card_of
from namsite.config import Config
from namsite.due import Due, Planner
from namsite.indexing import TABLES, Gist, entries
from namsite.plan import pieces_due, planned
from namsite.problems import Problem
from namsite.records import (
    Article,
    ArticleRecord,
    Encounter,
    Family,
    Findings,
    Organization,
    Page,
    Person,
    Question,
    Saying,
    Series,
    Summit,
)
from namsite.resolve import (
    Memory,
    Resolved,
    ambiguities,
    article_record,
    encounters,
    resolve_cards,
    sayings,
)
from namsite.shelf import Testimony, by_key, text_of
from namsite.slips import slip_of
from namsite.spill import Spill
from namsite.store import Store


class Archive(Struct, frozen=True, kw_only=True):
    """The whole archive. Articles stand in order of time, the undated last; entities in order of their id."""

    articles: tuple[ArticleRecord, ...]
    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    summits: tuple[Summit, ...]
    series: tuple[Series, ...]
    sayings: tuple[Saying, ...]
    encounters: tuple[Encounter, ...]
    questions: tuple[Question, ...]
    families: tuple[Family, ...] = ()


def resolve(
    articles: Sequence[Article],
    findings: Sequence[Findings],
    authority: Authority = Authority(),  # noqa: B008 (nothing can be changed in it)
    memory: Memory | None = None,
) -> tuple[Archive, tuple[Problem, ...]]:
    """What articles and their findings come to."""
    known = {one.id: (one, found) for one, found in zip(articles, findings, strict=True)}
    cards = [card_of(one, found) for one, found in known.values()]
    resolved = resolve_cards(cards, lambda article_id: known[article_id][0], authority, memory)
    open_names = chain.from_iterable(ambiguities(*both) for both in known.values())
    return in_memory(resolved, known.__getitem__), (*open_names, *resolved.problems)


def in_memory(resolved: Resolved, both_of: Callable[[str], tuple[Article, Findings]]) -> Archive:
    """All records of an archive; ``both_of`` gives the article of an id and what was found in it."""
    told = [(*both_of(article_id), leads) for article_id, leads in resolved.articles.items()]
    return Archive(
        articles=tuple(article_record(*each) for each in told),
        people=tuple(resolved.people),
        organizations=tuple(resolved.organizations),
        summits=resolved.summits,
        series=resolved.series,
        sayings=tuple(chain.from_iterable(sayings(*each) for each in told)),
        encounters=tuple(chain.from_iterable(encounters(*each) for each in told)),
        questions=resolved.questions,
        families=resolved.families,
    )


def index(archive: Archive, problems: Iterable[Problem] = ()) -> Index:
    """The index of an archive, in dictionaries."""
    said = by_key((saying.article_id, saying) for saying in archive.sayings)
    met = by_key((met.evidence.article_id, met) for met in archive.encounters)
    ids = {record.article.id: record for record in archive.articles}
    gist = Gist(
        slips=[slip_of(record, said.get(one, ()), met.get(one, ())) for one, record in ids.items()],
        people=archive.people,
        organizations=archive.organizations,
        summits=archive.summits,
        series=archive.series,
        questions=archive.questions,
        families=archive.families,
        owed=Spill(Store(None)),
        problems=lambda: problems,
    )
    found: dict[str, dict[Any, Any]] = defaultdict(dict)
    for table, key, record in entries(gist):
        found[table][key] = (
            tuple(serial.load(dict[str, Testimony], record).values()) if isinstance(record, bytes) else record
        )
    names = ("people", "organizations", "summits", "series", "shelf", "named", "testimony", "families", "attended")
    pairs = ("questions", "rare", "at_path", "relations", "problems", "dimensions")
    return Index(
        articles=ids,
        texts={one: text_of(record.article) for one, record in ids.items()},
        labels={kind: found[f"labels of {kind}"] for kind in TABLES},
        tallies={kind: found[f"tallies of {kind}"] for kind in TABLES},
        spellings={kind: found[f"spellings of {kind}"] for kind in TABLES},
        owing={(one, owed.kind, owed.id): owed for one, every in found["testimony"].items() for owed in every},
        sayings_in=said,
        encounters_in=met,
        dates_in={one: record.dates for one, record in ids.items() if record.dates},
        **{name: found[name] for name in (*names, *pairs)},
    )


def _testimony(record: bytes) -> tuple[Testimony, ...]:
    return tuple(serial.load(dict[str, Testimony], record).values())


class Plan(Struct, frozen=True, kw_only=True):
    """The pages of a site: those ``due``, in order of their permalinks, and each as it is asked for."""

    index: Index
    config: Config
    due: tuple[Due, ...]

    def page(self, due: Due) -> Page:
        """One page."""
        page = planned(self.index, self.config, due)
        assert isinstance(page, Page)
        return page

    def __iter__(self) -> Iterator[Page]:
        return map(self.page, self.due)


def plan(of: Index, config: Config) -> Plan:
    """All pages."""
    kinds = {planner.kind for planner in pages.PLANNERS}
    due = pieces_due(of, config).values()
    return Plan(index=of, config=config, due=tuple(one for one in due if one.kind in kinds))


def data_of(of: Index, config: Config) -> dict[str, bytes]:
    """The files for programs, by their paths."""
    return _joined(of, config, pieces_due(of, config).values())


def files_of(planners: Iterable[Planner], of: Index, config: Config) -> dict[str, bytes]:
    """The files of some kinds, by their paths."""
    return _joined(of, config, [due for planner in planners for due in planner.due(of, config)])


def _joined(of: Index, config: Config, due: Iterable[Due]) -> dict[str, bytes]:
    made = ((one.permalink, planned(of, config, one)) for one in due)
    parts = by_key((permalink, part) for permalink, part in made if isinstance(part, bytes))
    return {permalink: b"".join(each) for permalink, each in parts.items()}
