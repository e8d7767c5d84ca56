"""What can be found: every article, person, organization and summit, with the words that its page shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b

from msgspec import Struct
from msgspec.structs import fields

from namsite.archive import Index
from namsite.config import Config
from namsite.permalinks import PageKind, permalink
from namsite.records import ArticleRecord, BlockKind, Kind, Organization, Person, Summit
from namsite.searching.pagefind import Record
from namsite.views import credit_line, published_sentences, who

_OVERHEAD = 300  # characters that a record costs beside its words
_PICTURE = "￼"
_LEFT_OUT: tuple[BlockKind, ...] = ("title", "date", "aside")  # told otherwise, or no part of the article
_NAMED: tuple[Kind, ...] = ("person", "organization", "summit")


class Entry(Struct, frozen=True, kw_only=True):
    """Something to be found, without its words: ``date`` is an article's day or a summit's (empty where none is known),
    ``weight`` how many characters it is worth, ``digest`` stands for its words."""

    kind: PageKind
    id: str
    date: str
    weight: int
    digest: bytes

    @property
    def permalink(self) -> str:
        """The page that it is about."""
        return permalink(self.kind, self.id)


def entries(index: Index, config: Config) -> Iterator[Entry]:
    """All that can be found, articles in order of time, all else in order of ids; each is read once and let go."""
    for shelved in index.shelf.values():
        yield _entry("article", shelved.id, shelved.published or "", record_of(index, config, "article", shelved.id))
    for kind in _NAMED:
        for label in index.labels[kind].values():
            yield _entry(kind, label.id, label.start or "", record_of(index, config, kind, label.id))


def record_of(index: Index, config: Config, kind: PageKind, record_id: str) -> Record:
    """The words by which something is found; never without a text, for Pagefind leaves such a record out."""
    if kind == "article":
        return _article(index, config, index.articles[record_id])
    if kind == "series":
        raise ValueError("a series is found by its summits")
    entity = index.entity(kind, record_id)
    words = (entity.name, *_words(index, entity))
    return Record(
        url=permalink(kind, record_id),
        title=entity.name,
        note=who(index, kind, record_id),
        text=" · ".join(dict.fromkeys(filter(None, words))),
    )


def names_in(index: Index, entry: Entry) -> tuple[tuple[Kind, str], ...]:
    """The people, organizations and summits by which it can be filtered: what an article names, and of those
    themselves each by itself, an organization also by who bears its titles and a person by the summits attended."""
    if entry.kind == "article":
        return index.named[entry.id]
    related: dict[PageKind, Iterable[tuple[Kind, str]]] = {
        "organization": (("person", one) for one in index.related_to("holders", entry.id)),
        "person": (("summit", one.summit) for one in index.attended.get(entry.id, ())),
    }
    own = ((kind, entry.id) for kind in _NAMED if kind == entry.kind)
    return tuple(dict.fromkeys((*own, *related.get(entry.kind, ()))))


def _entry(kind: PageKind, record_id: str, date: str, record: Record) -> Entry:
    words = [getattr(record, each.name) for each in fields(record)]
    whole = blake2b(digest_size=16)
    for word in words:
        whole.update(word.encode("utf-8", "replace") + b"\0")
    weight = sum(map(len, words)) + _OVERHEAD
    return Entry(kind=kind, id=record_id, date=date[:10], weight=weight, digest=whole.digest())


def _article(index: Index, config: Config, record: ArticleRecord) -> Record:
    article = record.article
    return Record(
        url=permalink("article", article.id),
        title=article.title,
        note=credit_line(index.shelf[article.id]),
        text="\n\n".join(_paragraphs(index, config, record)).replace(_PICTURE, "") or article.title,
    )


def _paragraphs(index: Index, config: Config, record: ArticleRecord) -> Iterator[str]:
    """The text as far as it may be published, without its headline and its date, which are told beside it, and without
    what a saved page adds around it."""
    article = record.article
    if config.publish_text == "full":
        for block in article.blocks:
            if block.kind not in _LEFT_OUT:
                yield article.text[block.start : block.end]
    elif config.publish_text == "excerpt":
        for number in sorted(published_sentences(index, article.id)):
            span = article.sentences[number]
            if (words := article.text[span.start : span.end]) != article.title:
                yield words


def _words(index: Index, entity: Person | Organization | Summit) -> Iterator[str]:
    yield from entity.aliases
    if isinstance(entity, Person):
        yield from (held.as_written for held in entity.titles if held.role)
    elif isinstance(entity, Organization):
        yield from (entity.acronym or "", entity.country or "")
    else:
        yield from (entity.place or "", entity.host or "", entity.theme or "", index.series[entity.series].name)
