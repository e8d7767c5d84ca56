"""The parts that many pages show: the head, references, evidence marks, entries of articles.

All permalinks are relative to the site's root; the template filter ``url`` makes them relative to the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from markupsafe import Markup
from msgspec import Struct

from namsite.archive import Index
from namsite.config import Config
from namsite.interface import _
from namsite.links import Reference, reference
from namsite.paragraphs import place_in_words
from namsite.permalinks import permalink, sentence_permalink
from namsite.reasons import how_in_words, reason_in_words
from namsite.records import Article, Evidence, Fact, Kind, Merge, Participant, Question, Saying
from namsite.shelf import Shelved, by_key, opening_of
from namsite.wording import When, figure, how_many, listed, shortened, side_by_side, term, when

_HOVER = 300  # characters of a sentence in a tooltip
_BEFORE, _AFTER = 130, 170  # characters around a name in a snippet
_MOST_MARKS = 3
_MOST_ALIKE = 5  # reasons that name the same names


class Alternate(Struct, frozen=True, kw_only=True):
    """A page's content in another form, to subscribe to or for programs."""

    media_type: str
    words: str
    permalink: str


class Head(Struct, frozen=True, kw_only=True):
    """What every page has: ``title`` and ``description`` are unique on the site, ``section`` is the part of the
    navigation that it belongs to, ``language`` is empty for the interface's, ``kind`` is Open Graph's type, ``picture``
    a file of the theme for it. ``data`` is the page's JSON-LD, safe inside a ``<script>``; ``meta`` are names and
    contents for reference managers; ``alternates`` what this page is beside itself."""

    title: str
    description: str
    section: str = ""
    language: str = ""
    kind: str = "website"
    published: str | None = None
    picture: str = "static/card.png"
    data: Markup | None = None
    meta: tuple[tuple[str, str], ...] = ()
    alternates: tuple[Alternate, ...] = ()


class HasHead(Protocol):
    """A view with a head."""

    @property
    def head(self) -> Head: ...


class EvidenceMark(Struct, frozen=True, kw_only=True):
    """A link to the sentence that a statement rests on: what it shows (*¶ 4*), says aloud, and the sentence itself
    (empty where it must not be published)."""

    permalink: str
    label: str
    spoken: str
    sentence: str


class Snippet(Struct, frozen=True, kw_only=True):
    """A name in its sentence; ``before`` and ``after`` may be cut at a word."""

    before: str
    name: str
    after: str


class Entry(Struct, frozen=True, kw_only=True):
    """An article in a list; ``credit`` is agency and place, ``copies`` tells that there are copies of it, ``note``
    whatever this list adds, ``opening`` the first words of the text."""

    title: str
    permalink: str
    language: str
    date: When
    credit: str
    snippet: Snippet | None = None
    mark: EvidenceMark | None = None
    copies: str = ""
    note: str = ""
    opening: str = ""


class Stated(Struct, frozen=True, kw_only=True):
    """A statement in words with its evidence, or with the line of the authority file that made it. ``kind`` is *place*
    where the words name one."""

    label: str
    words: str
    marks: tuple[EvidenceMark, ...]
    because: str = ""
    date: When | None = None
    how: str = ""
    kind: str = ""


class Said(Struct, frozen=True, kw_only=True):
    """A quotation; ``text`` is empty where no running text may be published, ``copies`` lead to it in copies of the
    article."""

    text: str
    verb: str
    direct: bool
    article: Entry
    mark: EvidenceMark
    copies: tuple[EvidenceMark, ...] = ()


class Doubt(Struct, frozen=True, kw_only=True):
    """Another entity that is possibly the same as the page's."""

    other: Reference
    detail: str
    reason: str


class Joint(Struct, frozen=True, kw_only=True):
    """Why two names were taken for one; ``number`` counts the reasons that it stands for."""

    left: str
    right: str
    reason: str
    number: int


def mark(index: Index, config: Config, evidence: Evidence) -> EvidenceMark:
    """The mark that leads to one piece of evidence."""
    label = place_in_words(index.texts[evidence.article_id].place(evidence.sentence))
    headline = shortened(index.shelf[evidence.article_id].title, 80)
    return EvidenceMark(
        permalink=sentence_permalink(evidence),
        label=label,
        spoken=_("%(place)s: evidence in “%(headline)s”", place=label, headline=headline),
        sentence=shortened(index.sentence(evidence), _HOVER) if may_quote(index, config, evidence) else "",
    )


def marks(index: Index, config: Config, evidence: Sequence[Evidence]) -> tuple[EvidenceMark, ...]:
    """The first few marks, each sentence once, and of copies of a dispatch those in the first one: what is copied is no
    second witness."""
    witness: dict[str, str] = {}  # the first of each dispatch's copies that is evidence
    once: dict[tuple[str, int], Evidence] = {}
    for place in evidence:
        if len(once) == _MOST_MARKS:
            break  # a title may rest on thousands of articles
        if witness.setdefault(index.dispatch_of(place.article_id), place.article_id) == place.article_id:
            once.setdefault((place.article_id, place.sentence), place)
    return tuple(mark(index, config, place) for place in once.values())


def part_taken(index: Index, config: Config, parts: Sequence[Participant]) -> tuple[str, tuple[EvidenceMark, ...]]:
    """The capacities in which a person took part in a summit, and where that is said."""
    capacity = listed(list(dict.fromkeys(term(part.capacity) for part in parts)))
    return capacity, marks(index, config, [evidence for part in parts for evidence in part.evidence])


def may_quote(index: Index, config: Config, evidence: Evidence) -> bool:
    """May this sentence be published?"""
    if config.publish_text == "excerpt":
        return evidence.sentence in published_sentences(index, evidence.article_id)
    return config.publish_text == "full"


def published_sentences(index: Index, article_id: str) -> frozenset[int]:
    """The sentences that an excerpt has: the headline, the first paragraph, and a few that statements rest on: at most
    one in four, so that an excerpt never becomes the article."""
    opening = {"headline", "dateline", "date line", "byline", "subtitle", "¶ 1"}
    places = index.texts[article_id].places
    first = {number for number, place in enumerate(places) if place in opening}
    stating = sorted(index.stating_in(article_id) - first)
    return frozenset({*first, *stating[: len(places) // 4]})


def entry(index: Index, config: Config, article_id: str, seen: Sequence[Evidence] = (), note: str = "") -> Entry:
    """An article in a list, with the first sentence of its text that names somebody (at the places ``seen``)."""
    article = index.shelf[article_id]
    shown = index.telling(article_id, seen) if seen else None
    is_told = shown is not None and may_quote(index, config, shown)
    is_headline = shown is not None and index.texts[article_id].place(shown.sentence) == "headline"
    return Entry(
        title=article.title,
        permalink=permalink("article", article.id),
        language=article.language,
        date=published(article),
        credit=credit_line(article),
        snippet=_snippet(index, shown) if shown and is_told and not is_headline else None,
        mark=mark(index, config, shown) if shown else None,
        copies=copies_in_words(article),
        note=note,
    )


def copies_in_words(article: Shelved) -> str:
    """*one of 3 copies*; empty for an article that has none."""
    return _("one of %(number)s copies", number=figure(article.copies)) if article.copies > 1 else ""


def opening_words(config: Config, article: Article, longest: int) -> str:
    """How the text begins; empty where it must not be published."""
    return opening_of(article, longest) if config.publish_text != "none" else ""


def published(article: Shelved) -> When:
    """When an article was published; *Undated* where it does not say."""
    return when(article.published) if article.published else When(words=_("Undated"))


def credit_line(article: Shelved) -> str:
    """The agency, or the site that the page was saved from, and the place that an article was filed from."""
    return side_by_side((article.credit, article.place))


def said(index: Index, config: Config, copies: Sequence[Saying]) -> Said:
    """A quotation with its article, the first of the copies that have it."""
    saying = copies[0]
    return Said(
        text=saying.text if may_quote(index, config, saying.evidence) else "",
        verb=saying.verb or "",
        direct=saying.direct,
        article=entry(index, config, saying.article_id),
        mark=mark(index, config, saying.evidence),
        copies=tuple(mark(index, config, copy.evidence) for copy in copies[1:][:_MOST_MARKS]),
    )


def stated(index: Index, config: Config, fact: Fact, label: str, words: str, date: When | None = None) -> Stated:
    """A fact in words; how it was reasoned is told unless the text simply states it."""
    return Stated(
        label=label,
        words=words,
        marks=marks(index, config, fact.evidence),
        because=fact.because or "",
        date=date,
        how=how_in_words(fact.how),
    )


def doubts(index: Index, kind: Kind, entity_id: str) -> tuple[Doubt, ...]:
    """What is possibly the same as an entity, the strongest first."""
    questions = sorted(index.questions.get((kind, entity_id), ()), key=lambda question: -question.strength)
    return tuple(_doubt(index, question, entity_id) for question in questions)


def _doubt(index: Index, question: Question, entity_id: str) -> Doubt:
    other = question.right if question.left == entity_id else question.left
    return Doubt(
        other=reference(index, question.kind, other),
        detail=who(index, question.kind, other),
        reason=reason_in_words(question.reason),
    )


def who(index: Index, kind: Kind, entity_id: str) -> str:
    """A few words that tell an entity from its namesakes: a person's last title, a body's acronym or country."""
    if kind == "person":
        return index.tallies[kind][entity_id].title
    label = index.labels[kind][entity_id]
    acronym = label.acronym if label.acronym != label.name else None
    return acronym or label.country or label.place or ""


def merge_reasons(merges: Iterable[Merge]) -> tuple[Joint, ...]:
    """Each reason once, in the order of the ledger; where many articles give a name the same reason, the first few and
    how many more there are."""
    alike = by_key(((_form(merge.left), _form(merge.right), merge.reason), merge) for merge in dict.fromkeys(merges))
    return tuple(joint for found in alike.values() for joint in _joints(found))


def _joints(alike: Sequence[Merge]) -> Iterator[Joint]:
    for merge in alike[:_MOST_ALIKE]:
        yield Joint(left=merge.left, right=merge.right, reason=reason_in_words(merge.reason), number=1)
    if (more := len(alike) - _MOST_ALIKE) > 0:
        articles = how_many(more, "%(number)s more article", "%(number)s more articles")
        right = _("%(name)s in %(articles)s", name=_form(alike[0].right), articles=articles)
        yield Joint(left=alike[0].left, right=right, reason=reason_in_words(alike[0].reason), number=more)


def _form(name_and_article: str) -> str:
    return name_and_article.rpartition(" (")[0] or name_and_article


def _snippet(index: Index, evidence: Evidence) -> Snippet:
    text, number = index.texts[evidence.article_id], evidence.sentence
    sentence, start, end = text.sentence(number), evidence.start - text.start(number), evidence.end - text.start(number)
    before, name, after = sentence[:start], sentence[start:end], sentence[end:]
    if len(before) > _BEFORE:
        before = "… " + before[-_BEFORE:].partition(" ")[2]
    if len(after) > _AFTER:
        after = after[:_AFTER].rpartition(" ")[0] + " …"
    return Snippet(before=before, name=name, after=after)
