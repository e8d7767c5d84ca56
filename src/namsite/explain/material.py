"""What explanations are made of: the archive, and what was found in each article on the way to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from namsite.archive import Index
from namsite.explain.accounts import Found, Place, Seen
from namsite.paragraphs import sentence_at
from namsite.permalinks import sentence_permalink
from namsite.records import Evidence, Findings, Gathering, Kind, Mention, Referent, Span
from namsite.tables import Articles
from namsite.tokens import tokenize


class Material(Struct, frozen=True):
    """The archive by id, and what was found in each article."""

    index: Index
    articles: Articles

    def findings(self, article_id: str) -> Findings:
        """What was found in an article."""
        return self.articles.findings(article_id)

    def place(self, article_id: str, span: Span) -> Place:
        """The sentence that a stretch of an article lies in."""
        sentence = sentence_at(self.index.articles[article_id].article, span.start)
        return self.place_of(Evidence(article_id, sentence, span.start, span.end))

    def place_of(self, evidence: Evidence) -> Place:
        """The sentence that the evidence lies in."""
        return Place(
            article_id=evidence.article_id,
            sentence=evidence.sentence + 1,
            where=self.index.texts[evidence.article_id].place(evidence.sentence),
            permalink=sentence_permalink(evidence),
            text=self.index.sentence(evidence),
        )

    def named(self, article_id: str, only: tuple[Kind, str] | None = None) -> list[Seen]:
        """Everything that an article names, or ``only`` one thing (its kind and id), in the order of its text."""
        findings, ids = self.findings(article_id), self._ids(article_id)
        things: tuple[tuple[Kind, Referent | Gathering], ...] = (
            *((one.kind, one) for one in findings.referents),
            *(("summit", one) for one in findings.gatherings),
        )
        placed = [(kind, ids[kind, one.mentions[0].span], one) for kind, one in things]
        wanted = [each for each in placed if only in (None, each[:2])]
        return [self._seen(article_id, *each) for each in sorted(wanted, key=lambda each: _first(each[2]))]

    def found(self, article_id: str, mention: Mention) -> Found:
        """A mention with its sentence."""
        learned = self.articles.learned(article_id)
        return Found(
            surface=mention.surface,
            rule=mention.rule,
            score=mention.score,
            second_look=bool(learned) and _folded(mention.surface) in learned,
            place=self.place(article_id, mention.span),
        )

    def name(self, article_id: str, referent: int) -> str:
        """The name in the archive of a person or an organization that an article speaks of."""
        one = self.findings(article_id).referents[referent]
        return self.index.labels[one.kind][self._ids(article_id)[one.kind, one.mentions[0].span]].name

    def unread(self, article_id: str) -> tuple[str, ...]:
        """Capitalised words, folded, that are no part of anything that was found in an article."""
        findings = self.findings(article_id)
        things: tuple[Referent | Gathering, ...] = (*findings.referents, *findings.gatherings)
        mentions = (mention for one in things for mention in one.mentions)
        wordings = [mention.surface for mention in (*mentions, *findings.ambiguous)]
        found = {f" {_folded(one)} " for one in (*wordings, *(title.as_written for title in findings.titles))}
        return tuple(words for words in findings.unread if not any(f" {words} " in one for one in found))

    def gatherings_of(self, article_id: str, summit_id: str) -> Iterator[Gathering]:
        """What an article speaks of as one edition of a summit."""
        ids = self._ids(article_id)
        for one in self.findings(article_id).gatherings:
            if ids["summit", one.mentions[0].span] == summit_id:
                yield one

    def _seen(self, article_id: str, kind: Kind, entity_id: str, one: Referent | Gathering) -> Seen:
        article = self.index.shelf[article_id]
        return Seen(
            kind=kind,
            id=entity_id,
            name=one.name,
            article_id=article_id,
            article_title=article.title,
            published=article.published,
            mentions=tuple(self.found(article_id, each) for each in sorted(one.mentions, key=lambda m: m.span)),
            reasons=one.reasons if isinstance(one, Referent) else (),
        )

    def _ids(self, article_id: str) -> dict[tuple[Kind, Span], str]:
        """Which entity each name in an article leads to."""
        links = self.index.articles[article_id].links
        return {(link.kind, link.span): link.entity_id for link in links if link.entity_id}


def sentences_once(places: Iterable[Place]) -> tuple[Place, ...]:
    """Each sentence once."""
    return tuple(dict.fromkeys(places))


def _first(one: Referent | Gathering) -> Span:
    return min(mention.span for mention in one.mentions)


def _folded(surface: str) -> str:
    return " ".join(token.fold for token in tokenize(surface) if token.word)
