"""Articles as records of the archive: whom and what their names lead to, what they quote, who met whom in them."""

from __future__ import annotations

import re

from namsite.records import (
    ArticleRecord,
    Dated,
    DateRef,
    Encounter,
    Fact,
    Kind,
    Link,
    Mention,
    Saying,
)
from namsite.resolve.clusters import Places, Reader

_LOOKS_AHEAD = re.compile(
    r"\b(?:will|shall|to be held|to hold|to host|is due|are due|is to|are to|set for|scheduled|plans? to|planned"
    r"|upcoming|forthcoming|next year)\b",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\b(?:by|until|till|before|through|to|towards)(?: the end of)?(?: the year)?\s+$", re.IGNORECASE)


def article_record(reader: Reader, bodies: Places, people: Places, summits: Places) -> ArticleRecord:
    """One article with its links in order of the text; the maps lead from what it names to the archive's ids."""
    article, findings = reader.article, reader.findings
    links = sorted((*_links_of_names(reader, bodies, people), *_links_of_summits(reader, summits)), key=_position)
    return ArticleRecord(
        article=article,
        links=tuple(links),
        people=_named(links, "person"),
        organizations=_named(links, "organization"),
        summits=_named(links, "summit"),
        dates=tuple(_dated(reader, date) for date in findings.dates),
        not_before=_not_before(reader),
    )


def _links_of_names(reader: Reader, bodies: Places, people: Places) -> list[Link]:
    article_id, findings = reader.article.id, reader.findings
    named = [
        _link(mention, referent.kind, (people if referent.kind == "person" else bodies)[article_id, referent.key])
        for referent in findings.referents
        for mention in referent.mentions
    ]
    return [*named, *(_link(mention, "person", None) for mention in findings.ambiguous)]


def _links_of_summits(reader: Reader, summits: Places) -> list[Link]:
    return [
        _link(mention, "summit", summits[reader.article.id, gathering.key])
        for gathering in reader.findings.gatherings
        for mention in gathering.mentions
    ]


def _link(mention: Mention, kind: Kind, entity_id: str | None) -> Link:
    return Link(span=mention.span, surface=mention.surface, kind=kind, entity_id=entity_id, reason=mention.rule)


def _position(link: Link) -> tuple[int, int, str]:
    return (link.span.start, -link.span.end, link.kind)


def _named(links: list[Link], kind: Kind) -> tuple[str, ...]:
    return tuple(dict.fromkeys(link.entity_id for link in links if link.kind == kind and link.entity_id))


def _dated(reader: Reader, date: DateRef) -> Dated:
    return Dated(
        article_id=reader.article.id,
        start=date.start,
        end=date.end,
        precision=date.precision,
        how=date.how,
        evidence=reader.evidence(date.span),
    )


def _not_before(reader: Reader) -> Fact | None:
    """For an undated article: the latest date that it looks back on."""
    article = reader.article
    if article.published:
        return None
    past = [
        (date.start, date.span)
        for date in reader.findings.dates
        if date.start and "X" not in date.start and not _lies_ahead(reader, date)
    ]
    if not past:
        return None
    value, span = max(past, key=lambda one: one[0])
    wording = article.text[span.start : span.end]
    how = f"the article speaks of {wording}"
    return Fact(property="not before", value=value, evidence=(reader.evidence(span),), how=how)


def _lies_ahead(reader: Reader, date: DateRef) -> bool:
    """*will be held on 4 May*, *by 2030*: what is planned says nothing of when an article was written."""
    article = reader.article
    sentence = article.sentences[reader.sentence_at(date.span.start)]
    before = article.text[sentence.start : date.span.start]
    return _UP_TO.search(before) is not None or (
        _LOOKS_AHEAD.search(article.text, sentence.start, sentence.end) is not None
    )


def sayings(reader: Reader, people: Places) -> list[Saying]:
    """What one article quotes; ``people`` maps each article's people to their ids."""
    article = reader.article
    return [
        Saying(
            article_id=article.id,
            text=quote.text,
            speaker=None if quote.speaker is None else people[article.id, quote.speaker],
            verb=quote.verb,
            direct=quote.direct,
            evidence=reader.evidence(quote.span),
        )
        for quote in reader.findings.quotes
    ]


def encounters(reader: Reader, people: Places, summits: Places) -> list[Encounter]:
    """Who met whom in one article, and on the sidelines of which summit."""
    article = reader.article
    return [
        Encounter(
            people=tuple(people[article.id, person] for person in meeting.people),
            evidence=reader.evidence(meeting.span),
            summit=None if meeting.summit is None else summits[article.id, meeting.summit],
            place=meeting.place,
            date=meeting.date,
        )
        for meeting in reader.findings.meetings
    ]
