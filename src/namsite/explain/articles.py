"""How one article was read, and all that was found in it."""

from __future__ import annotations

from collections.abc import Iterator

from namsite.copies import summary_of
from namsite.explain.accounts import ArticleAccount, Stated, SummitToldOf
from namsite.explain.material import Material
from namsite.likeness import compare
from namsite.permalinks import permalink
from namsite.records import Article, DateRef, Gathering, Meeting, Quote, Span, Title
from namsite.wording import count, date_in_words, listed, range_in_words


def explain_article(known: Material, article_id: str) -> ArticleAccount:
    """An article in the order in which it was worked on: read, then searched for names, then for what is said."""
    record, findings = known.index.articles[article_id], known.findings(article_id)
    return ArticleAccount(
        id=article_id,
        name=record.article.title,
        permalink=permalink("article", article_id),
        source_path=record.article.source_path,
        read=tuple(_read(known, record.article)),
        learned=known.articles.learned(article_id),
        seen=tuple(known.named(article_id)),
        titles=tuple(_title(known, article_id, each) for each in findings.titles),
        quotes=tuple(_quote(known, article_id, each) for each in findings.quotes),
        dates=tuple(_date(known, article_id, each) for each in findings.dates),
        summits=tuple(_summit(known, article_id, each) for each in findings.gatherings),
        meetings=tuple(_meeting(known, article_id, each) for each in findings.meetings),
        left_open=tuple(known.found(article_id, each) for each in findings.ambiguous),
        unread=known.unread(article_id),
        copies=tuple(_copies(known, article_id)),
    )


def _read(known: Material, article: Article) -> Iterator[Stated]:
    def stated(name: str, value: str, how: str, span: Span | None = None) -> Stated:
        return Stated(property=name, value=value, how=how, places=(known.place(article.id, span),) if span else ())

    if article.published:
        yield stated("published", article.published.value, article.published.how, article.published.span)
    else:
        yield stated("published", "undated", "nothing in the article says when it was published")
    not_before = known.index.articles[article.id].not_before
    if not_before:
        places = tuple(map(known.place_of, not_before.evidence))
        yield Stated(property="not before", value=not_before.value, how=not_before.how, places=places)
    if article.dateline:
        span = article.dateline.span
        where = ", ".join(part for part in (article.dateline.place, article.dateline.country) if part)
        yield stated("filed from", where or "no place", f"dateline “{article.text[span.start : span.end]}”", span)
    for name, credit in (("agency", article.agency), ("byline", article.byline)):
        if credit:
            how = "credited in the text" if credit.span else "from the head of the file or of the page"
            yield stated(name, credit.name, how, credit.span)
    if article.site:
        yield stated("site", article.site, "the page names it")
    yield stated(
        "text", count(len(article.sentences), "sentence"), f"{article.media_type}, language {article.language}"
    )


def _title(known: Material, article_id: str, title: Title) -> Stated:
    organization = None if title.organization is None else known.name(article_id, title.organization)
    how = (
        "a courtesy title" if title.courtesy else None,
        title.state,
        f"of the organization {organization}" if organization else None,
        f"of the country {title.country}" if title.country else None,
    )
    return Stated(
        property=known.name(article_id, title.person),
        value=title.as_written,
        how="; ".join(part for part in how if part),
        places=(known.place(article_id, title.span),),
    )


def _quote(known: Material, article_id: str, quote: Quote) -> Stated:
    speaker = "speaker unknown" if quote.speaker is None else known.name(article_id, quote.speaker)
    manner = "quoted" if quote.direct else "reported"
    return Stated(
        property=speaker,
        value=quote.text,
        how="; ".join(part for part in (manner, quote.reason) if part),
        places=(known.place(article_id, quote.span),),
    )


def _date(known: Material, article_id: str, date: DateRef) -> Stated:
    text = known.index.articles[article_id].article.text
    return Stated(
        property=text[date.span.start : date.span.end],
        value=range_in_words(date.start, date.end),
        how=date.how,
        places=(known.place(article_id, date.span),),
    )


def _summit(known: Material, article_id: str, gathering: Gathering) -> SummitToldOf:
    return SummitToldOf(
        name=gathering.name,
        facts=tuple(
            Stated(property=one.property, value=one.value, how=one.how, places=(known.place(article_id, one.span),))
            for one in gathering.statements
        ),
        participants=tuple(
            Stated(
                property=one.capacity,
                value=known.name(article_id, one.person),
                how="",
                places=(known.place(article_id, one.span),),
            )
            for one in gathering.participants
        ),
    )


def _meeting(known: Material, article_id: str, meeting: Meeting) -> Stated:
    summit = None if meeting.summit is None else known.findings(article_id).gatherings[meeting.summit].name
    how = (
        f"on the sidelines of {summit}" if summit else None,
        f"in {meeting.place}" if meeting.place else None,
        date_in_words(meeting.date) if meeting.date else None,
    )
    return Stated(
        property="met",
        value=listed([known.name(article_id, person) for person in meeting.people]),
        how="; ".join(part for part in how if part),
        places=(known.place(article_id, meeting.span),),
    )


def _copies(known: Material, article_id: str) -> Iterator[Stated]:
    for other in known.index.copies_of(article_id):
        if other != article_id:
            compared = compare(known.index.lines_in(article_id), known.index.lines_in(other))
            how = f"{len(compared.same)} sentences the same; {summary_of(compared)}"
            title = known.index.shelf[other].title
            yield Stated(property=other, value=title, how=how, places=())
