"""Articles as records of the archive: whom and what their names lead to, what they quote, who met whom in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from namsite.cards import Places
from namsite.problems import Problem, note
from namsite.reasons import SPEAKS_OF
from namsite.records import (
    Article,
    ArticleRecord,
    Dated,
    DateRef,
    Encounter,
    Fact,
    Findings,
    Kind,
    Link,
    Mention,
    Saying,
)

_LOOKS_AHEAD = re.compile(
    r"\b(?:will|shall|to be held|to hold|to host|is due|are due|is to|are to|set for|scheduled|plans? to|planned"
    r"|upcoming|forthcoming|next year)\b",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\b(?:by|until|till|before|through|to|towards)(?: the end of)?(?: the year)?\s+$", re.IGNORECASE)


class Leads(Struct, frozen=True, kw_only=True):
    """Where what an article names leads: the ids in the archive of its referents and its gatherings, by their keys."""

    referents: tuple[str, ...]
    gatherings: tuple[str, ...]


def article_record(article: Article, findings: Findings, leads: Leads) -> ArticleRecord:
    """One article with its links in order of the text."""
    places = Places(article)
    links = sorted((*_links_of_names(findings, leads), *_links_of_summits(findings, leads)), key=_position)
    return ArticleRecord(
        article=article,
        links=tuple(links),
        people=_named(links, "person"),
        organizations=_named(links, "organization"),
        summits=_named(links, "summit"),
        dates=tuple(_dated(places, article, date) for date in findings.dates),
        not_before=_not_before(article, findings, places),
    )


def _links_of_names(findings: Findings, leads: Leads) -> list[Link]:
    named = [
        _link(mention, referent.kind, leads.referents[referent.key])
        for referent in findings.referents
        for mention in referent.mentions
    ]
    return [*named, *(_link(mention, "person", None) for mention in findings.ambiguous)]


def _links_of_summits(findings: Findings, leads: Leads) -> list[Link]:
    return [
        _link(mention, "summit", leads.gatherings[gathering.key])
        for gathering in findings.gatherings
        for mention in gathering.mentions
    ]


def _link(mention: Mention, kind: Kind, entity_id: str | None) -> Link:
    return Link(span=mention.span, surface=mention.surface, kind=kind, entity_id=entity_id, reason=mention.rule)


def _position(link: Link) -> tuple[int, int, str]:
    return (link.span.start, -link.span.end, link.kind)


def _named(links: list[Link], kind: Kind) -> tuple[str, ...]:
    return tuple(dict.fromkeys(link.entity_id for link in links if link.kind == kind and link.entity_id))


def _dated(places: Places, article: Article, date: DateRef) -> Dated:
    return Dated(
        article_id=article.id,
        start=date.start,
        end=date.end,
        precision=date.precision,
        how=date.how,
        evidence=places.evidence(date.span),
    )


def _not_before(article: Article, findings: Findings, places: Places) -> Fact | None:
    """For an undated article: the latest date that it looks back on."""
    if article.published:
        return None
    past = [
        (date.start, date.span)
        for date in findings.dates
        if date.start and "X" not in date.start and not _lies_ahead(article, places, date)
    ]
    if not past:
        return None
    value, span = max(past, key=lambda one: one[0])
    wording = article.text[span.start : span.end]
    how = SPEAKS_OF(wording=wording)
    return Fact(property="not before", value=value, evidence=(places.evidence(span),), how=how)


def _lies_ahead(article: Article, places: Places, date: DateRef) -> bool:
    """*will be held on 4 May*, *by 2030*: what is planned says nothing of when an article was written."""
    sentence = article.sentences[places.sentence_at(date.span.start)]
    before = article.text[sentence.start : date.span.start]
    return _UP_TO.search(before) is not None or (
        _LOOKS_AHEAD.search(article.text, sentence.start, sentence.end) is not None
    )


def sayings(article: Article, findings: Findings, leads: Leads) -> tuple[Saying, ...]:
    """What one article quotes."""
    places = Places(article)
    return tuple(
        Saying(
            article_id=article.id,
            text=quote.text,
            speaker=None if quote.speaker is None else leads.referents[quote.speaker],
            verb=quote.verb,
            direct=quote.direct,
            evidence=places.evidence(quote.span),
        )
        for quote in findings.quotes
    )


def encounters(article: Article, findings: Findings, leads: Leads) -> tuple[Encounter, ...]:
    """Who met whom in one article, and on the sidelines of which summit."""
    places = Places(article)
    return tuple(
        Encounter(
            people=tuple(leads.referents[person] for person in meeting.people),
            evidence=places.evidence(meeting.span),
            summit=None if meeting.summit is None else leads.gatherings[meeting.summit],
            place=meeting.place,
            date=meeting.date,
        )
        for meeting in findings.meetings
    )


def ambiguities(article: Article, findings: Findings) -> Iterator[Problem]:
    """A note for each name of an article that may be several people's."""
    for mention in findings.ambiguous:
        yield note(
            "ambiguous",
            f"“{mention.surface}” may be several people here; it is left without a link",
            path=article.source_path,
            line=max(block.line for block in article.blocks if block.start <= mention.span.start),
            hint="write the full name",
        )
