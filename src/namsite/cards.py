"""What learning and resolution need of an article, without its text: one small card for each.

A card is a few hundred bytes to a few thousand, so that the cards of a whole archive fit into memory where its articles
would not. Places are packed: of each only the sentence and the two offsets are kept.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from itertools import starmap
from operator import itemgetter
from sys import intern

from msgspec import Struct
from msgspec.structs import force_setattr

from namsite.likeness import packed
from namsite.records import Article, Evidence, Findings, Gathering, Kind, Mode, Reason, Referent, Span, Stage, Title

Spots = bytes  # one or several places in an article: the sentence (from 0), where it starts and ends
_SPOT = struct.Struct("<III")


def _shared(card: Struct, *names: str) -> None:
    """Has words that many cards hold be the same strings in all of them: they are a third of what cards take."""
    for name in names:
        words = getattr(card, name)
        if words:
            force_setattr(card, name, intern(words) if type(words) is str else _one(words))


@lru_cache(maxsize=65536)
def _one(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(intern, words))


class NameCard(Struct, frozen=True, kw_only=True, gc=False):
    """A person or an organization in one article, as ``records.Referent`` has it."""

    key: int
    kind: Kind
    name: str
    forms: tuple[str, ...]
    spots: Spots
    acronym: str | None = None
    country: str | None = None
    parent: int | None = None
    group: str = ""
    other_names: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _shared(self, "name", "forms", "acronym", "country", "group")


class TitleCard(Struct, frozen=True, kw_only=True, gc=False):
    """A title, as ``records.Title`` has it."""

    person: int
    as_written: str
    role: str
    spot: Spots
    organization: int | None = None
    country: str | None = None
    state: str | None = None
    courtesy: bool = False

    def __post_init__(self) -> None:
        _shared(self, "as_written", "role", "country")


class StatementCard(Struct, frozen=True, kw_only=True, gc=False):
    """A property of a summit, as ``records.Statement`` has it."""

    property: str
    value: str
    spot: Spots
    how: Reason

    def __post_init__(self) -> None:
        _shared(self, "property", "value", "how")


class PartCard(Struct, frozen=True, kw_only=True, gc=False):
    """Somebody's part in a summit, as ``records.Participation`` has it."""

    person: int
    capacity: str
    spot: Spots


class SummitCard(Struct, frozen=True, kw_only=True, gc=False):
    """A summit in one article, as ``records.Gathering`` has it."""

    key: int
    name: str
    forms: tuple[str, ...]
    spots: Spots
    noun: str
    body: int | None = None
    number: int | None = None
    extraordinary: bool = False
    start: str | None = None
    end: str | None = None
    place: str | None = None
    mode: Mode | None = None
    stage: Stage = "referred to"
    chair: str | None = None
    host: str | None = None
    theme: str | None = None
    statements: tuple[StatementCard, ...] = ()
    participants: tuple[PartCard, ...] = ()

    def __post_init__(self) -> None:
        _shared(self, "name", "forms", "noun", "start", "end", "place")


class Card(Struct, frozen=True, kw_only=True, gc=False):
    """An article as resolution sees it; ``referents[i].key == i`` and ``gatherings[i].key == i``, ``fingerprints``
    stand for the sentences of its running text, packed."""

    id: str
    published: str | None
    referents: tuple[NameCard, ...] = ()
    titles: tuple[TitleCard, ...] = ()
    gatherings: tuple[SummitCard, ...] = ()
    fingerprints: bytes = b""


class Places:
    """Where stretches of one article's text lie."""

    def __init__(self, article: Article) -> None:
        self._article_id = article.id
        self._starts = [sentence.start for sentence in article.sentences]

    def sentence_at(self, position: int) -> int:
        """The number (from 0) of the last sentence that begins at a position of the text or before it."""
        return (bisect_right(self._starts, position) or 1) - 1

    def evidence(self, span: Span) -> Evidence:
        """A stretch of the article as evidence."""
        return Evidence(self._article_id, self.sentence_at(span.start), span.start, span.end)

    def pack(self, spans: Iterable[Span]) -> Spots:
        """Stretches of the article as spots, in their order."""
        at = self.sentence_at
        return b"".join([_SPOT.pack(at(span.start), span.start, span.end) for span in spans])


def evidence_of(article_id: str, spots: Spots) -> Iterator[Evidence]:
    """Spots of an article as evidence."""
    return starmap(partial(Evidence, article_id), _SPOT.iter_unpack(spots))


def sentences_of(spots: Spots) -> Iterator[int]:
    """The sentence of each spot."""
    return map(itemgetter(0), _SPOT.iter_unpack(spots))


def card_of(article: Article, findings: Findings) -> Card:
    """The card of an article."""
    places = Places(article)
    return Card(
        id=article.id,
        published=article.published.value if article.published else None,
        referents=tuple(_name(one, places) for one in findings.referents),
        titles=tuple(_title(one, places) for one in findings.titles),
        gatherings=tuple(_summit(one, places) for one in findings.gatherings),
        fingerprints=packed(findings.fingerprints),
    )


def _name(one: Referent, places: Places) -> NameCard:
    return NameCard(
        key=one.key,
        kind=one.kind,
        name=one.name,
        forms=one.forms,
        spots=places.pack([mention.span for mention in one.mentions]),
        acronym=one.acronym,
        country=one.country,
        parent=one.parent,
        group=one.group,
        other_names=one.other_names,
        former_names=one.former_names,
    )


def _title(one: Title, places: Places) -> TitleCard:
    return TitleCard(
        person=one.person,
        as_written=one.as_written,
        role=one.role,
        spot=places.pack((one.span,)),
        organization=one.organization,
        country=one.country,
        state=one.state,
        courtesy=one.courtesy,
    )


def _summit(one: Gathering, places: Places) -> SummitCard:
    statements = (
        StatementCard(property=each.property, value=each.value, spot=places.pack((each.span,)), how=each.how)
        for each in one.statements
    )
    parts = (
        PartCard(person=each.person, capacity=each.capacity, spot=places.pack((each.span,)))
        for each in one.participants
    )
    return SummitCard(
        key=one.key,
        name=one.name,
        forms=one.forms,
        spots=places.pack(mention.span for mention in one.mentions),
        noun=one.noun,
        body=one.body,
        number=one.number,
        extraordinary=one.extraordinary,
        start=one.start,
        end=one.end,
        place=one.place,
        mode=one.mode,
        stage=one.stage,
        chair=one.chair,
        host=one.host,
        theme=one.theme,
        statements=tuple(statements),
        participants=tuple(parts),
    )
