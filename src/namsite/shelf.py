"""Light records: what lists, links and numbers need of an article or an entity, so that none is read whole for them.

They are kept apart by how often they change: a ``Label`` holds still while articles come in, a ``Tally`` does not, and
a ``Testimony`` is of one article. A page that shows only labels need not be planned again for every new article.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from hashlib import blake2b
from typing import TypeVar

from msgspec import Struct

from namsite.paragraphs import sentence_places
from namsite.records import (
    Article,
    ArticleRecord,
    Dated,
    Encounter,
    Evidence,
    Kind,
    Organization,
    Person,
    Saying,
    Summit,
)
from namsite.spelling import key
from namsite.standing import latest_title
from namsite.wording import shortened

LONGEST_OPENING = 155  # characters of an article's text that describe it

Entity = Person | Organization | Summit
_Told = TypeVar("_Told", Saying, Encounter, Dated)
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Shelved(Struct, frozen=True, kw_only=True):
    """An article without its text. ``credit`` is the agency or the site, ``place`` where it was filed; ``dispatch`` is
    the first of its ``copies`` (so many, itself included); ``sayings`` counts its quotations, ``dates`` has for each
    statement of a date when that begins (empty where no year is stated), and ``opening`` is the same for articles whose
    texts begin alike (empty: no text)."""

    id: str
    title: str
    published: str | None
    language: str
    source_path: str
    media_type: str
    credit: str
    place: str
    dispatch: str
    copies: int
    sayings: int
    dates: tuple[str, ...]
    opening: str

    @property
    def time(self) -> tuple[str, str]:
        """What articles are sorted by: when they were published, the undated last."""
        return self.published or "~", self.id


class Text(Struct, frozen=True, kw_only=True):
    """An article's text to quote from: each sentence word for word, where it begins, and what a reader would call its
    place (*¶ 4*)."""

    sentences: tuple[str, ...]
    starts: tuple[int, ...]
    places: tuple[str, ...]

    def place(self, number: int) -> str:
        """What a reader would call the place of a sentence (from 0)."""
        return self.places[number]

    def start(self, number: int) -> int:
        """Where a sentence (from 0) begins."""
        return self.starts[number]

    def sentence(self, number: int) -> str:
        """A sentence (from 0), word for word."""
        return self.sentences[number]


class Label(Struct, frozen=True, kw_only=True):
    """What links and tables show of an entity: ``acronym``, ``country`` and ``parent`` are an organization's, all that
    follows a summit's."""

    id: str
    name: str
    acronym: str | None = None
    country: str | None = None
    parent: str | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None
    mode: str | None = None
    stage: str = ""
    number: int | None = None


class Tally(Struct, frozen=True, kw_only=True):
    """How often an entity is named: copies of a dispatch are one of the ``articles``, ``copied`` of them are dispatches
    in several ``copies``. ``title`` is a person's latest, ``sayings`` what they are quoted with, ``merges`` counts the
    reasons why names were joined. No list on its page has more than so many ``rows``."""

    articles: int
    copied: int
    copies: int
    title: str
    sayings: int
    merges: int
    rows: int


class Resting(Struct, frozen=True, kw_only=True):
    """A statement about an entity that rests on a sentence (from 0): ``what`` is *title*, *part* (in a summit, taken by
    the ``person`` with that id) or the property of a fact, ``words`` the title, the capacity or the value."""

    sentence: int
    what: str
    words: str
    person: str = ""


class Testimony(Struct, frozen=True, kw_only=True):
    """What an entity owes to one article: the ``name`` used there (empty where it is not named), its titles as written
    there (courtesies last), the places that mention it, and the statements about it that rest on its sentences."""

    kind: Kind
    id: str
    name: str
    titles: tuple[str, ...]
    mentions: tuple[Evidence, ...]
    resting: tuple[Resting, ...]


def shelved(record: ArticleRecord, sayings: int) -> Shelved:
    """The light record of an article that has no copies."""
    article = record.article
    return Shelved(
        id=article.id,
        title=article.title,
        published=article.published.value if article.published else None,
        language=article.language,
        source_path=article.source_path,
        media_type=article.media_type,
        credit=article.agency.name if article.agency else article.site or "",
        place=article.dateline.place or "" if article.dateline else "",
        dispatch=article.id,
        copies=1,
        sayings=sayings,
        dates=tuple(dated.start or "" if year_of(dated) else "" for dated in record.dates),
        opening=_digest(opening_of(article, LONGEST_OPENING)),
    )


def opening_of(article: Article, longest: int) -> str:
    """How the running text begins; empty for an article without any."""
    first = next((block for block in article.blocks if block.kind == "paragraph"), None)
    return shortened(article.text[first.start : first.end], longest) if first else ""


def _digest(words: str) -> str:
    return blake2b(words.encode("utf-8", "replace"), digest_size=8).hexdigest() if words else ""


def year_of(dated: Dated) -> str:
    """The year that a dated statement stands under; empty where none is stated."""
    year = (dated.start or "")[:4]
    return year if year.isdigit() else ""


def text_of(article: Article) -> Text:
    """The text of an article by sentences."""
    return Text(
        sentences=tuple(article.text[one.start : one.end] for one in article.sentences),
        starts=tuple(one.start for one in article.sentences),
        places=sentence_places(article),
    )


def label_of(entity: Entity) -> Label:
    """The light record of an entity."""
    if isinstance(entity, Organization):
        return Label(
            id=entity.id,
            name=entity.name,
            acronym=entity.acronym,
            country=entity.country,
            parent=entity.parent,
        )
    if isinstance(entity, Person):
        return Label(id=entity.id, name=entity.name)
    return Label(
        id=entity.id,
        name=entity.name,
        start=entity.start,
        end=entity.end,
        place=entity.place,
        mode=entity.mode,
        stage=entity.stage,
        number=entity.number,
    )


def tally_of(entity: Entity, sayings: int, rows: int, dispatch_of: Callable[[str], str]) -> Tally:
    """The numbers of an entity; ``sayings`` counts a person's, ``rows`` what other records show on its page, and
    ``dispatch_of`` leads from articles to dispatches."""
    articles = dict.fromkeys(seen.article_id for seen in entity.appearances)
    copies = Counter(map(dispatch_of, articles)).values()
    return Tally(
        articles=len(copies),
        copied=sum(1 for number in copies if number > 1),
        copies=sum(number for number in copies if number > 1),
        title=latest_title(entity) if isinstance(entity, Person) else "",
        sayings=sayings,
        merges=len(set(entity.merges)),
        rows=max(rows, len(articles), _own_rows(entity)),
    )


def _own_rows(entity: Entity) -> int:
    if isinstance(entity, Person):
        return len(entity.titles)
    return len(entity.participants) if isinstance(entity, Summit) else 0


def testimonies(kind: Kind, entity: Entity) -> Iterator[tuple[str, Testimony]]:
    """What an entity owes to each article, by the article's id."""
    named = {seen.article_id: seen for seen in entity.appearances}
    resting: dict[str, set[tuple[int, str, str, str]]] = defaultdict(set)
    for evidence, what, words, person in _statements(entity):
        resting[evidence.article_id].add((evidence.sentence, what, words, person))
    titles = _titles_by_article(entity) if isinstance(entity, Person) else {}
    for article_id in dict.fromkeys((*named, *resting, *titles)):
        seen = named.get(article_id)
        yield (
            article_id,
            Testimony(
                kind=kind,
                id=entity.id,
                name=seen.name if seen else "",
                titles=tuple(dict.fromkeys(titles.get(article_id, ()))),
                mentions=seen.evidence if seen else (),
                resting=tuple(
                    Resting(sentence=sentence, what=what, words=words, person=person)
                    for sentence, what, words, person in sorted(resting.get(article_id, ()))
                ),
            ),
        )


def _titles_by_article(person: Person) -> dict[str, list[str]]:
    """A person's titles as written, by article; not those that say only whose the person is."""
    given: dict[str, list[str]] = defaultdict(list)
    for held in sorted(person.titles, key=lambda held: (held.courtesy, held.evidence)):
        for article_id in held.articles if held.role else ():
            given[article_id].append(held.as_written)
    return given


def _statements(entity: Entity) -> Iterator[tuple[Evidence, str, str, str]]:
    """Each place that a statement rests on, with what is stated, in which words, and of whom if that is a part."""
    yield from ((evidence, fact.property, fact.value, "") for fact in entity.facts for evidence in fact.evidence)
    if isinstance(entity, Person):
        for held in entity.titles:
            words = held.as_written if held.role else f"“{held.as_written}”"
            yield from ((evidence, "title", words, "") for evidence in held.evidence)
    if isinstance(entity, Summit):
        for part in entity.participants:
            yield from ((evidence, "part", part.capacity, part.person) for evidence in part.evidence)


def dispatches(articles: Iterable[Shelved]) -> tuple[tuple[Shelved, ...], ...]:
    """The articles, copies of one dispatch together, in the order of the first of each: what statistics count."""
    return tuple(by_key((one.dispatch, one) for one in articles).values())


def sayings_once(sayings: Iterable[Saying], dispatch_of: Callable[[str], str]) -> tuple[tuple[Saying, ...], ...]:
    """Quotations, those that copies of a dispatch share together."""
    return told_once(sayings, lambda saying: (saying.speaker, saying.direct, key(saying.text)), dispatch_of)


def told_once(
    told: Iterable[_Told], what: Callable[[_Told], Hashable], dispatch_of: Callable[[str], str]
) -> tuple[tuple[_Told, ...], ...]:
    """What several copies of a dispatch tell alike, together; what one article repeats stays apart."""
    turns: Counter[tuple[str, Hashable]] = Counter()
    groups: dict[Hashable, list[_Told]] = defaultdict(list)
    for one in told:
        article_id, content = one.evidence.article_id, what(one)
        groups[dispatch_of(article_id), content, turns[article_id, content]].append(one)
        turns[article_id, content] += 1
    return tuple(map(tuple, groups.values()))


def summit_time(summit: Summit | Label) -> tuple[str, str, str]:
    """A key that sorts summits by time, the undated last."""
    return (summit.start or "~", summit.name, summit.id)


def in_time(summits: Iterable[Label]) -> list[Label]:
    """Summits, the dated ones in order of time, then the undated ones by name."""
    return sorted(summits, key=summit_time)


def by_key(pairs: Iterable[tuple[_Key, _Value]]) -> dict[_Key, tuple[_Value, ...]]:
    """The values of each key, in the order given."""
    groups: dict[_Key, list[_Value]] = defaultdict(list)
    for one, value in pairs:
        groups[one].append(value)
    return {one: tuple(values) for one, values in groups.items()}
