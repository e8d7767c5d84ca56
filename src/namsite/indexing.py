"""What the index of an archive holds, entry by entry, from records that come one by one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from msgspec import Struct

from namsite import serial
from namsite.archive import Attended, Relation
from namsite.problems import Problem
from namsite.records import Family, Kind, Organization, Person, Question, Series, Summit
from namsite.shelf import Entity, by_key, label_of, summit_time, tally_of, testimonies
from namsite.slips import Slip, with_copies
from namsite.spelling import key

_TOO_COMMON = 64  # articles; what is named more often than this relates nothing to anything
_MOST_WORDS = 24  # of the other names of an entity
TABLES: Mapping[Kind, str] = {"person": "people", "organization": "organizations", "summit": "summits"}


class Entry(NamedTuple):
    """What stands in a table of the index under a key: a record, or its bytes as ``serial.dump`` gives them."""

    table: str
    key: str | tuple[str, str]
    record: object


class Owed(Protocol):
    """Where testimony waits until all that is owed to an article is told, by the article's number and what it is owed
    by: of a large archive it takes more room than all else that is gathered."""

    def put(self, place: int, name: str, data: bytes) -> None:
        """Puts the testimony of one debtor by."""

    def taken(self) -> Iterator[tuple[int, dict[str, bytes]]]:
        """What is owed to each article, in order of their numbers."""


class Gist(Struct, frozen=True, kw_only=True):
    """What an index is made of: the slips of all articles in order of time, with the archive's ids; people and
    organizations, one by one, in order of their ids; and all that is few. ``owed`` is empty at first."""

    slips: Iterable[Slip]
    people: Iterable[Person]
    organizations: Iterable[Organization]
    summits: tuple[Summit, ...]
    series: tuple[Series, ...]
    questions: tuple[Question, ...]
    families: tuple[Family, ...]
    owed: Owed
    problems: Callable[[], Iterable[Problem]] = tuple  # asked when all else was told


@dataclass(slots=True)
class _Gathering:
    """What has to be gathered from all records before it can be told: small things alone."""

    dispatch: dict[str, str] = field(default_factory=dict)  # of each article
    said: Counter[str] = field(default_factory=Counter)  # quotations of each person
    quoted: Counter[str] = field(default_factory=Counter)  # … of which those in copies count once
    creditors: dict[str, int] = field(default_factory=dict)  # articles in the order in which testimony to them came
    relations: dict[tuple[Relation, str], dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    rows: Counter[tuple[Kind, str]] = field(default_factory=Counter)  # on an entity's page of what other records tell

    def relate(self, relation: Relation, record_id: str, other: str) -> None:
        """Leads from one id to another one, once."""
        self.relations[relation, record_id][other] = None


def entries(gist: Gist) -> Iterator[Entry]:
    """Every entry of the index but those that only whole articles can give, each table in its order."""
    gathering = _Gathering()
    gathering.rows.update(("person", part.person) for summit in gist.summits for part in summit.participants)
    yield from _of_articles(gist, gathering)
    yield from _of_entities("person", gist.people, gathering, gist.owed)
    yield from _of_entities("organization", gist.organizations, gathering, gist.owed)
    yield from _of_entities("summit", gist.summits, gathering, gist.owed)
    for series in gist.series:
        yield Entry("series", series.id, series)
        if series.organization:
            gathering.relate("series", series.organization, series.id)
    yield from (Entry("attended", person, attended) for person, attended in _attended(gist.summits).items())
    for one, (_, owed) in zip(gathering.creditors, gist.owed.taken(), strict=True):
        yield Entry("testimony", one, serial.joined(owed))
    yield from (Entry("relations", key, tuple(ids)) for key, ids in gathering.relations.items())
    yield from (Entry("families", family.id, family) for family in gist.families)
    yield from (Entry("questions", key, asked) for key, asked in _by_side(gist.questions).items())
    told = by_key((problem.path or ".", problem) for problem in gist.problems())
    yield from (Entry("problems", path, problems) for path, problems in told.items())


def _of_articles(gist: Gist, gathering: _Gathering) -> Iterator[Entry]:
    families = {article_id: family for family in gist.families for article_id in family.articles}
    counted: set[tuple[str, str, bytes, int]] = set()  # quotations of articles that have copies
    for slip in gist.slips:
        shelved = with_copies(slip, families)
        gathering.dispatch[slip.id] = shelved.dispatch
        turns: Counter[tuple[str, bytes]] = Counter()
        for one in slip.quoted:
            gathering.relate("said in", one.speaker, slip.id)
            content = one.speaker, one.print
            told = shelved.dispatch, *content, turns[content]
            turns[content] += 1
            gathering.said[one.speaker] += 1
            if told not in counted:
                gathering.quoted[one.speaker] += 1
            if shelved.copies > 1:
                counted.add(told)
        for person in slip.met:
            gathering.relate("met in", person, slip.id)
            gathering.rows["person", person] += 1
        for summit in slip.met_at:
            gathering.relate("met at", summit, slip.id)
            gathering.rows["summit", summit] += 1
        yield Entry("shelf", slip.id, shelved)
        yield Entry("named", slip.id, slip.named)
        yield Entry("at_path", shelved.source_path, slip.id)


def owner(kind: Kind, entity_id: str) -> str:
    """What an entity's testimony stands under in that to an article."""
    return f"{kind} {entity_id}"


def _of_entities(kind: Kind, entities: Iterable[Entity], gathering: _Gathering, owed: Owed) -> Iterator[Entry]:
    for one in entities:
        debtor = owner(kind, one.id)
        for article_id, told in testimonies(kind, one):
            number = gathering.creditors.setdefault(article_id, len(gathering.creditors))
            owed.put(number, debtor, serial.dump(told))
        if isinstance(one, Person):
            for held in one.titles:
                if held.organization:
                    gathering.relate("holders", held.organization, one.id)
                    gathering.rows["organization", held.organization] += 1
        elif isinstance(one, Organization) and one.parent:
            gathering.relate("parts", one.parent, one.id)
        quoted = gathering.quoted[one.id] if kind == "person" else 0
        rows = max(gathering.rows[kind, one.id], gathering.said[one.id] if quoted else 0)
        tally = tally_of(one, quoted, rows, gathering.dispatch.__getitem__)
        yield Entry(TABLES[kind], one.id, one)
        yield Entry(f"labels of {kind}", one.id, label_of(one))
        yield Entry(f"tallies of {kind}", one.id, tally)
        if words := _other_words(one):
            yield Entry(f"spellings of {kind}", one.id, words)
        if len(one.appearances) <= _TOO_COMMON:
            yield Entry("rare", (kind, one.id), tuple(seen.article_id for seen in one.appearances))


def _attended(summits: Iterable[Summit]) -> dict[str, tuple[Attended, ...]]:
    """The parts that people took in summits, by their ids, in order of time."""
    taken = (
        (person, Attended(summit=summit.id, parts=parts))
        for summit in sorted(summits, key=summit_time)
        for person, parts in by_key((part.person, part) for part in summit.participants).items()
    )
    return by_key(taken)


def _other_words(entity: Entity) -> tuple[str, ...]:
    """The words of an entity's other names that its name lacks, each once, of very many the first."""
    acronym = entity.acronym if isinstance(entity, Organization) else None
    known = {key(word) for word in (*entity.name.split(), acronym or "")}
    others: dict[str, str] = {}
    for word in (word for alias in entity.aliases for word in alias.split()):
        if (folded := key(word)) and folded not in known:
            others.setdefault(folded, word)
    return tuple(others.values())[:_MOST_WORDS]


def _by_side(questions: Iterable[Question]) -> dict[tuple[str, str], tuple[Question, ...]]:
    return by_key(
        ((question.kind, side), question)
        for question in questions
        for side in dict.fromkeys((question.left, question.right))
    )
