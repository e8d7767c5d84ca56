"""The archive as a reader walks it: addresses of pages, look-ups by id, and who leads to whom.

``index`` reads the whole archive once; after that every question is a look-up. Nothing here decides what is shown.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeVar

from namsite.likeness import Line, lines_of
from namsite.paragraphs import date_evidence, sentence_places
from namsite.records import (
    Appearance,
    Archive,
    ArticleRecord,
    Encounter,
    Evidence,
    Family,
    Kind,
    Organization,
    Person,
    Question,
    Saying,
    Series,
    Summit,
    TitleHeld,
)

Side = Literal["before", "during", "after", "undated"]

_TOO_COMMON = 64  # articles; what is named more often than this relates nothing to anything
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """An entity that shares articles with another one."""

    kind: Kind
    id: str
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """An article that shares people, organizations or summits with another one; the rarest shared ones come first."""

    article_id: str
    shared: tuple[tuple[Kind, str], ...]


@dataclass(frozen=True, kw_only=True)
class Index:
    """All of an archive by id, with back links; made by ``index``."""

    archive: Archive
    articles: Mapping[str, ArticleRecord]
    people: Mapping[str, Person]
    organizations: Mapping[str, Organization]
    summits: Mapping[str, Summit]
    series: Mapping[str, Series]

    def entity(self, kind: Kind, entity_id: str) -> Person | Organization | Summit:
        """The record behind an id; a KeyError is a bug in resolve."""
        tables: Mapping[Kind, Mapping[str, Person | Organization | Summit]] = {
            "person": self.people,
            "organization": self.organizations,
            "summit": self.summits,
        }
        return tables[kind][entity_id]

    def sentence(self, evidence: Evidence) -> str:
        """The sentence that the evidence lies in, word for word."""
        article = self.articles[evidence.article_id].article
        span = article.sentences[evidence.sentence]
        return article.text[span.start : span.end]

    def telling(self, seen: Appearance) -> Evidence | None:
        """The first place in the running text where an entity is named; a headline only if there is no other."""
        places = self.places[seen.article_id]
        running = (place for place in seen.evidence if places[place.sentence].startswith("¶"))
        return next(running, seen.evidence[0] if seen.evidence else None)

    @cached_property
    def places(self) -> Mapping[str, tuple[str, ...]]:
        """For each article, what a reader would call the place of each sentence: *¶ 4*, *headline*, *dateline*."""
        return {record.article.id: sentence_places(record.article) for record in self.archive.articles}

    @cached_property
    def newest_first(self) -> tuple[ArticleRecord, ...]:
        """All articles, the newest first; the undated follow, in the order in which the archive keeps them."""
        dated = [record for record in reversed(self.archive.articles) if record.article.published]
        return (*dated, *(record for record in self.archive.articles if not record.article.published))

    @cached_property
    def order(self) -> Mapping[str, int]:
        """Each article's place in time; the undated come last."""
        return {record.article.id: place for place, record in enumerate(self.archive.articles)}

    @cached_property
    def article_at(self) -> Mapping[str, str]:
        """The article that was read from a path below the content folder."""
        return {record.article.source_path: record.article.id for record in self.archive.articles}

    @cached_property
    def appearances(self) -> Mapping[tuple[Kind, str], tuple[Appearance, ...]]:
        """Where each entity is named, in order of time."""
        return {
            (kind, entity.id): tuple(sorted(entity.appearances, key=lambda seen: self.order[seen.article_id]))
            for kind, entity in self._entities()
        }

    @cached_property
    def sayings_by(self) -> Mapping[str, tuple[Saying, ...]]:
        """What each person said, in order of time."""
        return self._in_time((saying.speaker, saying) for saying in self.archive.sayings if saying.speaker)

    @cached_property
    def sayings_in(self) -> Mapping[str, tuple[Saying, ...]]:
        return _grouped((saying.article_id, saying) for saying in self.archive.sayings)

    @cached_property
    def encounters_of(self) -> Mapping[str, tuple[Encounter, ...]]:
        """The meetings of each person, in order of time."""
        return self._in_time((person, met) for met in self.archive.encounters for person in met.people)

    @cached_property
    def encounters_at(self) -> Mapping[str, tuple[Encounter, ...]]:
        """The meetings on the sidelines of each summit."""
        return self._in_time((met.summit, met) for met in self.archive.encounters if met.summit)

    @cached_property
    def encounters_in(self) -> Mapping[str, tuple[Encounter, ...]]:
        return _grouped((met.evidence.article_id, met) for met in self.archive.encounters)

    @cached_property
    def summits_of_person(self) -> Mapping[str, tuple[Summit, ...]]:
        """The summits that each person took part in, dated ones first, in order of time."""
        return _grouped(
            (person, summit)
            for summit in self.summits_in_time
            for person in dict.fromkeys(participant.person for participant in summit.participants)
        )

    @cached_property
    def series_of_organization(self) -> Mapping[str, tuple[Series, ...]]:
        return _grouped((series.organization, series) for series in self.archive.series if series.organization)

    @cached_property
    def summits_in_time(self) -> tuple[Summit, ...]:
        """All summits, the dated ones in order of time, then the undated ones by name."""
        return tuple(sorted(self.archive.summits, key=summit_time))

    @cached_property
    def office_holders(self) -> Mapping[str, tuple[tuple[Person, TitleHeld], ...]]:
        """Who bore a title of each organization."""
        return _grouped(
            (held.organization, (person, held))
            for person in self.archive.people
            for held in person.titles
            if held.organization
        )

    @cached_property
    def titles_in(self) -> Mapping[tuple[str, str], tuple[TitleHeld, ...]]:
        """The titles that an article (first key) gives a person (second key)."""
        return _grouped(
            ((article_id, person.id), held)
            for person in self.archive.people
            for held in person.titles
            for article_id in held.articles
        )

    @cached_property
    def parts_of(self) -> Mapping[str, tuple[Organization, ...]]:
        """The bodies that belong to each organization."""
        return _grouped((part.parent, part) for part in self.archive.organizations if part.parent)

    @cached_property
    def family_of(self) -> Mapping[str, Family]:
        """The family of each article that has copies."""
        return {article_id: family for family in self.archive.families for article_id in family.articles}

    @cached_property
    def lines_in(self) -> Mapping[str, tuple[Line, ...]]:
        """The sentences of each article that has copies, to compare it with them."""
        return {article_id: tuple(lines_of(self.articles[article_id].article)) for article_id in self.family_of}

    def copies_of(self, article_id: str) -> tuple[str, ...]:
        """An article and its copies, in order of time."""
        family = self.family_of.get(article_id)
        return family.articles if family else (article_id,)

    def dispatches(self, article_ids: Iterable[str]) -> tuple[tuple[str, ...], ...]:
        """The articles, copies of one dispatch together, in the order of the first of each: what statistics count."""
        families = self.family_of
        grouped = _grouped((families[one].id if one in families else one, one) for one in dict.fromkeys(article_ids))
        return tuple(grouped.values())

    @cached_property
    def questions_about(self) -> Mapping[tuple[Kind, str], tuple[Question, ...]]:
        """Open questions, *possibly the same*, by either side."""
        return _grouped(
            ((question.kind, side), question)
            for question in self.archive.questions
            for side in dict.fromkeys((question.left, question.right))
        )

    @cached_property
    def evidence_in(self) -> Mapping[str, frozenset[int]]:
        """The sentences of each article that a statement rests on; of mere mentions only the first one counts."""
        found: dict[str, set[int]] = defaultdict(set)
        for evidence in self._statements():
            found[evidence.article_id].add(evidence.sentence)
        return {article_id: frozenset(sentences) for article_id, sentences in found.items()}

    @cached_property
    def stating_in(self) -> Mapping[str, frozenset[int]]:
        """The same without mere mentions, quotations and dates: what an excerpt may be made of."""
        found: dict[str, set[int]] = defaultdict(set)
        for evidence in self._stating():
            found[evidence.article_id].add(evidence.sentence)
        return {article_id: frozenset(sentences) for article_id, sentences in found.items()}

    def companions(self, kind: Kind, entity_id: str) -> tuple[Companion, ...]:
        """Who and what shares articles with an entity, the closest first; copies of a dispatch count once."""
        counted: Counter[tuple[Kind, str]] = Counter()
        for copies in self.dispatches(seen.article_id for seen in self.appearances[kind, entity_id]):
            counted.update({other for one in copies for other in named_in(self.articles[one])})
        del counted[kind, entity_id]
        ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        return tuple(Companion(kind=other, id=key, articles=number) for (other, key), number in ranked)

    def related(self, article_id: str, limit: int = 5) -> tuple[Related, ...]:
        """The articles that share most with one, each shared entity weighted by how rare it is; of copies one.

        Weights go in steps (1, 1/2, 1/4 …, halved whenever the entity is named in twice as many articles), so that one
        more article changes few of them.
        """
        weights: dict[str, float] = defaultdict(float)
        shared: dict[str, list[tuple[int, Kind, str]]] = defaultdict(list)
        for kind, entity_id in named_in(self.articles[article_id]):
            seen_in = self.appearances[kind, entity_id]
            if len(seen_in) > _TOO_COMMON:
                continue
            step = len(seen_in).bit_length()
            for seen in seen_in:
                weights[seen.article_id] += 4.0 / 2**step
                shared[seen.article_id].append((step, kind, entity_id))
        for copy in self.copies_of(article_id):
            weights.pop(copy, None)
        ranked = sorted(weights, key=lambda other: (-weights[other], self.order[other]))
        best = [copies[0] for copies in self.dispatches(ranked)[:limit]]
        return tuple(
            Related(article_id=other, shared=tuple(key[1:] for key in sorted(shared[other]))) for other in best
        )

    def editions_beside(self, summit: Summit) -> tuple[Summit | None, Summit | None]:
        """The dated editions just before and just after one; (None, None) for an undated edition."""
        dated = [other for other in self.summits_in_time if other.series == summit.series and _is_dated(other)]
        if summit not in dated:
            return None, None
        place = dated.index(summit)
        return (dated[place - 1] if place else None), (dated[place + 1] if place + 1 < len(dated) else None)

    def _entities(self) -> Iterator[tuple[Kind, Person | Organization | Summit]]:
        yield from (("person", person) for person in self.archive.people)
        yield from (("organization", organization) for organization in self.archive.organizations)
        yield from (("summit", summit) for summit in self.archive.summits)

    def _in_time(self, pairs: Iterable[tuple[str, _Value]]) -> Mapping[str, tuple[_Value, ...]]:
        grouped = _grouped(pairs)
        return {key: tuple(sorted(found, key=self._place_of)) for key, found in grouped.items()}

    def _place_of(self, record: object) -> tuple[int, int]:
        assert isinstance(record, Saying | Encounter)
        return self.order[record.evidence.article_id], record.evidence.start

    def _stating(self) -> Iterator[Evidence]:
        for _, entity in self._entities():
            yield from (evidence for fact in entity.facts for evidence in fact.evidence)
        for person in self.archive.people:
            yield from (evidence for held in person.titles for evidence in held.evidence)
        for summit in self.archive.summits:
            yield from (evidence for participant in summit.participants for evidence in participant.evidence)
        yield from (met.evidence for met in self.archive.encounters)

    def _statements(self) -> Iterator[Evidence]:
        yield from self._stating()
        for _, entity in self._entities():
            yield from (place for seen in entity.appearances if (place := self.telling(seen)))
        yield from (saying.evidence for saying in self.archive.sayings)
        for record in self.archive.articles:
            yield from (dated.evidence for dated in record.dates)
            yield from record.not_before.evidence if record.not_before else ()
            if place := date_evidence(record.article):
                yield place


def index(archive: Archive) -> Index:
    """The archive by id; back links are worked out when first asked for."""
    return Index(
        archive=archive,
        articles={record.article.id: record for record in archive.articles},
        people={person.id: person for person in archive.people},
        organizations={organization.id: organization for organization in archive.organizations},
        summits={summit.id: summit for summit in archive.summits},
        series={series.id: series for series in archive.series},
    )


def named_in(record: ArticleRecord) -> Iterator[tuple[Kind, str]]:
    """Everything that an article names."""
    yield from (("person", key) for key in record.people)
    yield from (("organization", key) for key in record.organizations)
    yield from (("summit", key) for key in record.summits)


def summit_time(summit: Summit) -> tuple[str, str, str]:
    """A key that sorts summits by time, the undated last."""
    return (summit.start or "~", summit.name, summit.id)


def when_published(published: str | None, summit: Summit) -> Side:
    """Was an article published before, during or after a summit? *Undated* when either has no full date."""
    if not published or not summit.start or len(summit.start) < len("2020-04-25") or len(published) < len("2020-04-25"):
        return "undated"
    day = published[:10]
    if day < summit.start:
        return "before"
    return "after" if day > (summit.end or summit.start) else "during"


def _is_dated(summit: Summit) -> bool:
    return bool(summit.start) and str(summit.start)[:1].isdigit()


def _grouped(pairs: Iterable[tuple[_Key, _Value]]) -> dict[_Key, tuple[_Value, ...]]:
    groups: dict[_Key, list[_Value]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
