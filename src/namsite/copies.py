"""The copies of an article's dispatch, and the sentences in which they differ from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from namsite.archive import Index
from namsite.config import Config
from namsite.interface import _
from namsite.likeness import Comparison, Line, compare, differing
from namsite.records import Evidence, Span
from namsite.views import Entry, EvidenceMark, entry, mark, may_quote
from namsite.wording import figure, how_many, listed, sentence_case


class Piece(Struct, frozen=True, kw_only=True):
    """A stretch of a sentence; ``differs`` where the other article has other words or none."""

    text: str
    differs: bool


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence of one of two copies; ``pieces`` is empty where it must not be published."""

    pieces: tuple[Piece, ...]
    mark: EvidenceMark


class Difference(Struct, frozen=True, kw_only=True):
    """A sentence as it stands here and as it stands there; None where one of the two does not have it."""

    here: Sentence | None
    there: Sentence | None


class Copy(Struct, frozen=True, kw_only=True):
    """Another copy; ``summary`` tells in how many sentences the two differ: *2 sentences changed, one only here*."""

    article: Entry
    summary: str
    differences: tuple[Difference, ...]


def copies(index: Index, config: Config, article_id: str) -> tuple[Copy, ...]:
    """The other copies of an article's dispatch, in order of time."""
    return tuple(
        _copy(index, config, article_id, other) for other in index.copies_of(article_id) if other != article_id
    )


def compared_sentences(index: Index, article_id: str) -> Iterator[int]:
    """The sentences of an article in which a copy differs from it."""
    for other in index.copies_of(article_id):
        if other != article_id:
            compared = compare(index.lines_in(article_id), index.lines_in(other))
            yield from (line.sentence for line in (*compared.only_left, *(pair[0] for pair in compared.changed)))


def _copy(index: Index, config: Config, article_id: str, other: str) -> Copy:
    compared = compare(index.lines_in(article_id), index.lines_in(other))
    here, there = _Quoter(index, config, article_id), _Quoter(index, config, other)
    return Copy(
        article=entry(index, config, other),
        summary=summary_of(compared),
        differences=tuple(
            Difference(
                here=here.sentence(left, right) if left else None,
                there=there.sentence(right, left) if right else None,
            )
            for left, right in _in_order(compared)
        ),
    )


def summary_of(compared: Comparison) -> str:
    """In how many sentences two copies differ: *2 sentences changed and one only in this article*."""
    changed, here, there = len(compared.changed), len(compared.only_left), len(compared.only_right)
    parts = []
    if changed:
        parts.append(how_many(changed, "%(number)s sentence changed", "%(number)s sentences changed"))
    if here:
        parts.append(
            _("%(number)s only in this article", number=figure(here))
            if parts
            else how_many(here, "%(number)s sentence only in this article", "%(number)s sentences only in this article")
        )
    if there:
        parts.append(
            _("%(number)s only in that one", number=figure(there))
            if parts
            else how_many(there, "%(number)s sentence only in that one", "%(number)s sentences only in that one")
        )
    return sentence_case(listed(parts)) or _("Word for word the same, but for spelling and punctuation")


def _in_order(compared: Comparison) -> list[tuple[Line | None, Line | None]]:
    """The differences in order of this article's text; what only the other one has stands after the sentence that it
    follows there."""
    pairs = (*compared.same, *compared.changed)
    here_of = {right.sentence: left.sentence for left, right in pairs}
    found: list[tuple[tuple[int, int], tuple[Line | None, Line | None]]] = [
        *(((left.sentence, 0), (left, right)) for left, right in compared.changed),
        *(((left.sentence, 0), (left, None)) for left in compared.only_left),
    ]
    for right in compared.only_right:
        before = [there for there in here_of if there < right.sentence]
        found.append(((here_of[max(before)] if before else -1, right.sentence + 1), (None, right)))
    return [pair for _, pair in sorted(found, key=lambda one: one[0])]


class _Quoter(Struct, frozen=True):
    """Sentences of one article for the page, as far as they may be quoted."""

    index: Index
    config: Config
    article_id: str

    def sentence(self, line: Line, other: Line | None) -> Sentence:
        evidence = Evidence(self.article_id, line.sentence, line.places[0].start, line.places[-1].end)
        allowed = may_quote(self.index, self.config, evidence)
        return Sentence(
            pieces=self._pieces(line, tuple(differing(line, other)) if other else ()) if allowed else (),
            mark=mark(self.index, self.config, evidence),
        )

    def _pieces(self, line: Line, differ: Sequence[Span]) -> tuple[Piece, ...]:
        article = self.index.articles[self.article_id].article
        filed = article.dateline.span if article.dateline else None
        span = article.sentences[line.sentence]
        whole = Span(line.places[0].start if filed and filed.start <= span.start < filed.end else span.start, span.end)
        return tuple(_cut(article.text, whole, differ))


def _cut(text: str, whole: Span, differ: Iterable[Span]) -> Iterator[Piece]:
    at = whole.start
    for span in differ:
        if at < span.start:
            yield Piece(text=text[at : span.start], differs=False)
        yield Piece(text=text[span.start : span.end], differs=True)
        at = span.end
    if at < whole.end:
        yield Piece(text=text[at : whole.end], differs=False)
