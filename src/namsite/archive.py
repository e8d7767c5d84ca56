"""The archive as a reader walks it: look-ups by id, and who leads to whom.

An ``Index`` is made of mappings alone, and every question is answered from the few records that it concerns, but for
``newest_first``. So the mappings may be dictionaries or look into a file when asked, and whoever notes which keys a
page asked for knows what it depends on. For the same reason nothing is remembered here by an id alone: what is made
once and kept (``_Memo``) is kept with the record that it was made of, and that has to be asked for each time.

Nothing here decides what is shown.
"""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Generic, Literal, TypeVar

from msgspec import Struct

from namsite.likeness import Line, lines_of
from namsite.paragraphs import date_evidence
from namsite.problems import Problem
from namsite.records import (
    Appearance,
    ArticleRecord,
    Dated,
    Dimensions,
    Encounter,
    Evidence,
    Family,
    Kind,
    Organization,
    Participant,
    Person,
    Question,
    Saying,
    Series,
    Summit,
    TitleHeld,
)
from namsite.shelf import (
    Entity,
    Label,
    Shelved,
    Tally,
    Testimony,
    Text,
    dispatches,
    in_time,
)

Side = Literal["before", "during", "after", "undated"]
Relation = Literal["holders", "parts", "series", "said in", "met in", "met at"]

_MOST_COMPARED = 256  # articles whose sentences are kept in hand for comparing copies
_Value = TypeVar("_Value")
_Record = TypeVar("_Record")


class Attended(Struct, frozen=True, kw_only=True):
    """A person's ``parts`` in a summit (id): each in one capacity, where articles say so."""

    summit: str
    parts: tuple[Participant, ...]


class Companion(Struct, frozen=True, kw_only=True):
    """An entity that shares articles with another one."""

    kind: Kind
    id: str
    articles: int


class Related(Struct, frozen=True, kw_only=True):
    """An article that shares people, organizations or summits with another one; the rarest shared ones come first."""

    article_id: str
    shared: tuple[tuple[Kind, str], ...]


class _Memo(Generic[_Record, _Value]):
    """What was made of the last few records, by their ids; made again where a record is not the one it was made of."""

    def __init__(self, make: Callable[[_Record], _Value], most: int) -> None:
        self._make = make
        self._most = most
        self._made: OrderedDict[str, tuple[_Record, _Value]] = OrderedDict()

    def of(self, record_id: str, record: _Record) -> _Value:
        """What is made of a record."""
        known = self._made.get(record_id)
        if known is None or known[0] is not record:
            known = record, self._make(record)
        self._made[record_id] = known
        self._made.move_to_end(record_id)
        if len(self._made) > self._most:
            self._made.popitem(last=False)
        return known[1]


@dataclass(frozen=True, kw_only=True)
class Index:
    """All of an archive by id. Where nothing is known of a key it is missing: ask with ``get``.

    ``articles`` to ``series`` hold whole records. What lists, links and numbers need is in light ones: ``shelf`` (the
    articles in order of time, the undated last), ``texts``, and for each kind of entity ``labels``, ``tallies`` and
    ``spellings`` (words of its other names that its name lacks) in order of ids. Of an article, ``named`` is what it
    names, ``testimony`` what each entity owes to it (``owing``: by article, kind and id), and the others hold what is
    said, who meets and which dates are stated in it. ``families`` are by their ids, ``questions`` by kind and either
    side. ``rare`` are the articles that name what few name; ``at_path`` leads from a path below the content folder to
    the article read from it. ``relations`` lead from an id to others: to the holders of an organization's titles, its
    parts and its series, and to the articles that quote somebody (nobody who is named: an empty id), tell of
    somebody's meetings or of meetings at a summit; ``attended`` are the summits that a person took part in, in order of
    time. ``problems`` are by the path of the file that they are in, those of the archive as a whole by a dot;
    ``dimensions`` are of pictures, by their paths below the content folder.
    """

    articles: Mapping[str, ArticleRecord]
    people: Mapping[str, Person]
    organizations: Mapping[str, Organization]
    summits: Mapping[str, Summit]
    series: Mapping[str, Series]
    shelf: Mapping[str, Shelved]
    texts: Mapping[str, Text]
    labels: Mapping[Kind, Mapping[str, Label]]
    tallies: Mapping[Kind, Mapping[str, Tally]]
    spellings: Mapping[Kind, Mapping[str, tuple[str, ...]]]
    named: Mapping[str, tuple[tuple[Kind, str], ...]]
    testimony: Mapping[str, tuple[Testimony, ...]]
    owing: Mapping[tuple[str, Kind, str], Testimony]
    sayings_in: Mapping[str, tuple[Saying, ...]]
    encounters_in: Mapping[str, tuple[Encounter, ...]]
    dates_in: Mapping[str, tuple[Dated, ...]]
    families: Mapping[str, Family]
    questions: Mapping[tuple[Kind, str], tuple[Question, ...]]
    rare: Mapping[tuple[Kind, str], tuple[str, ...]]
    at_path: Mapping[str, str]
    relations: Mapping[tuple[Relation, str], tuple[str, ...]]
    attended: Mapping[str, tuple[Attended, ...]]
    problems: Mapping[str, tuple[Problem, ...]]
    dimensions: Mapping[str, Dimensions]
    _lines: _Memo[ArticleRecord, tuple[Line, ...]] = field(
        init=False,
        repr=False,
        compare=False,
        default_factory=lambda: _Memo(lambda record: tuple(lines_of(record.article)), _MOST_COMPARED),
    )

    def entity(self, kind: Kind, entity_id: str) -> Entity:
        """The record behind an id; a KeyError is a bug in resolve."""
        tables: Mapping[Kind, Mapping[str, Entity]] = {
            "person": self.people,
            "organization": self.organizations,
            "summit": self.summits,
        }
        return tables[kind][entity_id]

    def sentence(self, evidence: Evidence) -> str:
        """The sentence that the evidence lies in, word for word."""
        return self.texts[evidence.article_id].sentence(evidence.sentence)

    def telling(self, article_id: str, mentions: Sequence[Evidence]) -> Evidence | None:
        """The first place in the running text where an entity is named; a headline only if there is no other."""
        text = self.texts[article_id]
        running = (place for place in mentions if text.place(place.sentence).startswith("¶"))
        return next(running, mentions[0] if mentions else None)

    def owed(self, article_id: str, kind: Kind, entity_id: str) -> Testimony:
        """What an entity owes to an article that names it."""
        return self.owing[article_id, kind, entity_id]

    def newest_first(self) -> list[Shelved]:
        """All articles, the newest first; the undated follow, in the order of their ids."""
        every = list(self.shelf.values())
        dated = [one for one in reversed(every) if one.published]
        return [*dated, *(one for one in every if not one.published)]

    def appearances(self, kind: Kind, entity_id: str) -> list[Appearance]:
        """Where an entity is named, in order of time."""
        return sorted(self.entity(kind, entity_id).appearances, key=lambda seen: self.shelf[seen.article_id].time)

    def sayings_by(self, person_id: str, within: Sequence[str] | None = None) -> list[Saying]:
        """What a person said (``within`` some articles), in order of time; an empty id asks for what nobody named
        said."""
        articles = self.related_to("said in", person_id) if within is None else within
        found = [saying for one in articles for saying in self.sayings_in.get(one, ())]
        return sorted((saying for saying in found if (saying.speaker or "") == person_id), key=self._place_of)

    def encounters_of(self, person_id: str, within: Sequence[str] | None = None) -> list[Encounter]:
        """The meetings of a person (that some articles tell of), in order of time."""
        articles = self.related_to("met in", person_id) if within is None else within
        found = [met for one in articles for met in self.encounters_in.get(one, ())]
        return sorted((met for met in found for person in met.people if person == person_id), key=self._place_of)

    def encounters_at(self, summit_id: str, within: Sequence[str] | None = None) -> list[Encounter]:
        """The meetings on the sidelines of a summit (that some articles tell of), in order of time."""
        articles = self.related_to("met at", summit_id) if within is None else within
        found = [met for one in articles for met in self.encounters_in.get(one, ())]
        return sorted((met for met in found if met.summit == summit_id), key=self._place_of)

    def office_holders(self, organization_id: str) -> list[tuple[Person, TitleHeld]]:
        """Who bore which title of an organization, by people's ids."""
        people = [self.people[one] for one in self.related_to("holders", organization_id)]
        return [(person, held) for person in people for held in person.titles if held.organization == organization_id]

    def related_to(self, relation: Relation, record_id: str) -> tuple[str, ...]:
        """The ids that stand in a relation to one; none where nothing is known."""
        return self.relations.get((relation, record_id), ())

    def lines_in(self, article_id: str) -> tuple[Line, ...]:
        """The sentences of an article, to compare it with its copies."""
        return self._lines.of(article_id, self.articles[article_id])

    def dispatch_of(self, article_id: str) -> str:
        """The first of the copies of a dispatch that an article is one of: itself where it has none."""
        return self.shelf[article_id].dispatch

    def copies_of(self, article_id: str) -> tuple[str, ...]:
        """An article and its copies, in order of time."""
        one = self.shelf[article_id]
        return self.families[one.dispatch].articles if one.copies > 1 else (article_id,)

    def on_shelf(self, appearances: Iterable[Appearance]) -> list[Shelved]:
        """The articles that an entity appears in, each once."""
        return [self.shelf[one] for one in dict.fromkeys(seen.article_id for seen in appearances)]

    def titles_in(self, article_id: str) -> Mapping[str, Testimony]:
        """What an article calls people, by their ids."""
        return {one.id: one for one in self.testimony.get(article_id, ()) if one.kind == "person"}

    def evidence_in(self, article_id: str) -> frozenset[int]:
        """The sentences of an article that a statement rests on; of mere mentions only the first one counts."""
        record = self.articles[article_id]
        own = [saying.evidence for saying in self.sayings_in.get(article_id, ())]
        own += [dated.evidence for dated in record.dates]
        own += record.not_before.evidence if record.not_before else ()
        told = (self.telling(article_id, one.mentions) for one in self.testimony.get(article_id, ()))
        filed = date_evidence(record.article)
        return frozenset(
            {
                *self.stating_in(article_id),
                *(evidence.sentence for evidence in own if evidence.article_id == article_id),
                *(place.sentence for place in told if place),
                *((filed.sentence,) if filed else ()),
            }
        )

    def stating_in(self, article_id: str) -> frozenset[int]:
        """The same without mere mentions, quotations and dates: what an excerpt may be made of."""
        stating = {one.sentence for owed in self.testimony.get(article_id, ()) for one in owed.resting}
        return frozenset({*stating, *(met.evidence.sentence for met in self.encounters_in.get(article_id, ()))})

    def companions(self, kind: Kind, entity_id: str) -> tuple[Companion, ...]:
        """Who and what shares articles with an entity, the closest first; copies of a dispatch count once."""
        counted: Counter[tuple[Kind, str]] = Counter()
        for copies in dispatches(self.on_shelf(self.entity(kind, entity_id).appearances)):
            counted.update({other for one in copies for other in self.named[one.id]})
        del counted[kind, entity_id]
        ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        return tuple(Companion(kind=other, id=key, articles=number) for (other, key), number in ranked)

    def related(self, article_id: str, limit: int = 5) -> tuple[Related, ...]:
        """The articles that share most with one, each shared entity weighted by how rare it is; of copies one.

        Weights go in steps (1, 1/2, 1/4 …, halved whenever the entity is named in twice as many articles), so that one
        more article changes few of them.
        """
        weights: dict[str, float] = defaultdict(float)
        common: list[tuple[int, Kind, str, tuple[str, ...]]] = []
        for kind, entity_id in self.named[article_id]:
            seen_in = self.rare.get((kind, entity_id), ())
            step = len(seen_in).bit_length()
            weight = 4.0 / 2**step
            for other in seen_in:
                weights[other] += weight
            common.append((step, kind, entity_id, seen_in))
        for copy in self.copies_of(article_id):
            weights.pop(copy, None)
        shared: dict[str, list[tuple[Kind, str]]] = {one: [] for one in self._heaviest(weights, limit)}
        for _, kind, entity_id, seen_in in sorted(common):
            for other in shared.keys() & seen_in:
                shared[other].append((kind, entity_id))
        return tuple(Related(article_id=other, shared=tuple(entities)) for other, entities in shared.items())

    def _heaviest(self, weights: Mapping[str, float], limit: int) -> list[str]:
        """The articles that weigh most, of copies one, by time where they weigh the same; the others are not asked."""
        best: dict[str, str] = {}
        heaviest = itemgetter(1)
        for _, level in groupby(sorted(weights.items(), key=heaviest, reverse=True), heaviest):
            for one in sorted((self.shelf[article_id] for article_id, _ in level), key=lambda one: one.time):
                best.setdefault(one.dispatch, one.id)
            if len(best) >= limit:
                break
        return list(best.values())[:limit]

    def editions(self, series_id: str) -> list[Label]:
        """The editions of a series, in its order."""
        return [self.labels["summit"][one] for one in self.series[series_id].summits]

    def _place_of(self, record: Saying | Encounter) -> tuple[tuple[str, str], int]:
        return self.shelf[record.evidence.article_id].time, record.evidence.start


def editions_beside(editions: Iterable[Label], summit: Summit) -> tuple[Label | None, Label | None]:
    """The dated editions just before and just after one; (None, None) for an undated edition."""
    dated = [other for other in in_time(editions) if _is_dated(other)]
    ids = [other.id for other in dated]
    if summit.id not in ids:
        return None, None
    place = ids.index(summit.id)
    return (dated[place - 1] if place else None), (dated[place + 1] if place + 1 < len(dated) else None)


def when_published(published: str | None, summit: Summit) -> Side:
    """Was an article published before, during or after a summit? *Undated* when either has no full date."""
    if not published or not summit.start or len(summit.start) < len("2020-04-25") or len(published) < len("2020-04-25"):
        return "undated"
    day = published[:10]
    if day < summit.start:
        return "before"
    return "after" if day > (summit.end or summit.start) else "during"


def _is_dated(summit: Label) -> bool:
    return bool(summit.start) and str(summit.start)[:1].isdigit()
