"""An article's page: the text as written with its names linked, and what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from posixpath import dirname, join, normpath
from urllib.parse import quote, unquote, urlsplit

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from namsite import linked_data
from namsite.archive import Index
from namsite.citations import Citation, Cited, citation_of, forms, in_words, meta
from namsite.config import Config
from namsite.copies import Copy, compared_sentences, copies
from namsite.due import Due, Planner
from namsite.following import other_outputs
from namsite.interface import _
from namsite.linked_data import Here, json_ld
from namsite.links import Reference, reference, summit_link
from namsite.notes import Note, fragments_of, notes, signs
from namsite.paragraphs import date_evidence, place_in_words
from namsite.permalinks import media_permalink, permalink, relative_url, seen_from
from namsite.prose import Addresses, LinkedName, Picture, Prose, Sign, prose
from namsite.reasons import how_in_words, reason_in_words
from namsite.records import ArticleRecord, Kind, Page
from namsite.shelf import LONGEST_OPENING, Testimony
from namsite.views import (
    Entry,
    EvidenceMark,
    Head,
    Stated,
    entry,
    mark,
    opening_words,
    published,
    published_sentences,
    stated,
)
from namsite.wording import When, date_in_words, listed, range_in_words, sentence_case, side_by_side, term, when

_SAFE_IN_ADDRESS = "/:?#[]@!$&'()*+,;=%-._~"
_MOST_DATES = 12


class Named(Struct, frozen=True, kw_only=True):
    """An entity in the margin *In this article*; ``notes`` are a person's titles as this article writes them."""

    target: Reference
    notes: tuple[str, ...] = ()


class Anchor(Struct, frozen=True, kw_only=True):
    """A sentence that may not be quoted but that statements rest on, or in which a copy differs."""

    id: str
    words: str


class ArticleView(Struct, frozen=True, kw_only=True):
    """``text`` is the article (its parts are empty where nothing may be published, and ``anchors`` stand instead);
    ``excerpt`` tells that only a part is shown; ``left_open`` are names that could be more than one thing; ``copies``
    are the other copies of the same dispatch; ``notes`` say what other pages state on the word of which sentence;
    ``citation`` says in words how to cite it, ``citations`` in the forms of reference managers."""

    head: Head
    headline: Markup
    text: Prose
    anchors: tuple[Anchor, ...]
    excerpt: bool
    date: When
    how_dated: str
    date_mark: EvidenceMark | None
    not_before: Stated | None
    agency: str
    byline: str
    place: str
    source_url: str
    people: tuple[Named, ...]
    organizations: tuple[Named, ...]
    summits: tuple[Named, ...]
    dates: tuple[Stated, ...]
    left_open: tuple[tuple[str, str], ...]
    copies: tuple[Copy, ...]
    notes: tuple[Note, ...]
    related: tuple[Entry, ...]
    citation: str
    citations: tuple[Cited, ...]


def _due(index: Index, config: Config) -> Iterator[Due]:
    """One page for each article."""
    with_text = config.publish_text != "none"
    for one in index.shelf.values():
        opening = one.opening if with_text and one.opening else f"{one.title}:"
        yield Due(
            permalink=permalink("article", one.id), kind="article", title=one.title, about=one.id, opening=opening
        )


def _apart(index: Index, due: Due) -> str:
    return published(index.shelf[due.about]).words


def _page(index: Index, config: Config, due: Due) -> Page:
    view = _view(index, config, due, index.articles[due.about])
    return Page(permalink=due.permalink, template="article.html", view=view)


def _view(index: Index, config: Config, due: Due, record: ArticleRecord) -> ArticleView:
    article, shelved = record.article, index.shelf[record.article.id]
    titles = index.titles_in(article.id)
    source_url = _web_address(article.source_url or "") or ""
    fragments = fragments_of(index, config, record) if source_url else {}
    told = notes(index, record, source_url, fragments)
    text = _prose(index, config, record, signs(told, fragments))
    stated_date = article.published
    dated_by = date_evidence(article)
    date_mark = mark(index, config, dated_by) if dated_by else None
    cited = citation_of(config, shelved, article.byline)
    named = _named(index, record, titles)
    return ArticleView(
        head=_head(index, config, due, record, cited, tuple(one.target for each in named for one in each)),
        headline=text.headline,
        text=text,
        anchors=_anchors(index, article.id) if config.publish_text == "none" else (),
        excerpt=config.publish_text == "excerpt",
        date=published(shelved),
        how_dated=how_in_words(stated_date.how) if stated_date and not date_mark else "",
        date_mark=date_mark,
        not_before=_not_before(index, config, record),
        agency=shelved.credit,
        byline=article.byline.name if article.byline else "",
        place=shelved.place,
        source_url=source_url,
        people=named[0],
        organizations=named[1],
        summits=named[2],
        dates=_dates(index, config, record),
        left_open=_left_open(record),
        copies=copies(index, config, article.id),
        notes=told,
        related=_related(index, config, article.id),
        citation=in_words(cited),
        citations=forms(cited),
    )


def _head(
    index: Index, config: Config, due: Due, record: ArticleRecord, cited: Citation, named: Sequence[Reference]
) -> Head:
    article, shelved = record.article, index.shelf[record.article.id]
    about = opening_words(config, article, LONGEST_OPENING)
    about = about or _("%(headline)s: who is named in it, and what is said there.", headline=shelved.title)
    source_url = _web_address(article.source_url or "") or ""
    node = linked_data.article(index, Here(config, due), shelved, article.byline, source_url, named)
    return replace(
        due.head(about, "articles"),
        language=shelved.language,
        kind="article",
        published=published(shelved).machine,
        data=json_ld(config, due, "articles", node),
        meta=meta(cited),
        alternates=other_outputs(config, article.id),
    )


# ---- the text ----


def _prose(index: Index, config: Config, record: ArticleRecord, signs: Mapping[int, Sign]) -> Prose:
    article = record.article
    folder = permalink("article", article.id).rpartition("/")[0]
    if config.publish_text == "none":
        return Prose(headline=Markup.escape(article.title), body=Markup(""), set_aside=Markup(""))
    names = [
        LinkedName(
            start=link.span.start,
            end=link.span.end,
            kind=link.kind,
            href=seen_from(folder, permalink(link.kind, link.entity_id)),
        )
        for link in record.links
        if link.entity_id
    ]
    addresses = Addresses(link=partial(_author_link, index, record), picture=partial(_picture, index, record))
    shown = published_sentences(index, article.id) if config.publish_text == "excerpt" else None
    text = prose(article, names, addresses, shown, signs)
    return text if shown is None else replace(text, set_aside=Markup(""))


def _author_link(index: Index, record: ArticleRecord, address: str) -> str | None:
    """A web or mail address as it is; a path to another article of the archive as that article's page; else None."""
    if web := _web_address(address, ("http", "https", "mailto")):
        return web
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return None
    path = normpath(join(dirname(record.article.source_path), unquote(parts.path)))
    other = index.at_path.get(path)
    here = permalink("article", record.article.id)
    return relative_url(permalink("article", other), here) if other else None


def _web_address(address: str, schemes: Iterable[str] = ("http", "https")) -> str | None:
    try:
        parts = urlsplit(address.strip())
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in schemes or (parts.scheme != "mailto" and not re.fullmatch(r"[\w.:-]+", host or "")):
        return None
    tidy = quote(address.strip(), safe=_SAFE_IN_ADDRESS)
    tidy = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", tidy)
    return tidy.replace("[", "%5B").replace("]", "%5D")


def _picture(index: Index, record: ArticleRecord, address: str) -> Picture | None:
    """The published copy of a picture that lies beside the article; None for pictures elsewhere."""
    path = normpath(join(dirname(record.article.source_path), unquote(address.partition("?")[0])))
    held = {image.path for image in record.article.images}
    found = address if address in held else path if path in held else None
    if not found:
        return None
    published = relative_url(media_permalink(found), permalink("article", record.article.id))
    return Picture(address=published, size=index.dimensions.get(found))


def _anchors(index: Index, article_id: str) -> tuple[Anchor, ...]:
    places = index.texts[article_id].places
    numbers = {*index.evidence_in(article_id), *compared_sentences(index, article_id)}
    return tuple(
        Anchor(
            id=f"s{number + 1}",
            words=_("Sentence %(number)s (%(place)s)", number=number + 1, place=place_in_words(places[number])),
        )
        for number in sorted(numbers)
    )


# ---- what stands beside it ----


def _not_before(index: Index, config: Config, record: ArticleRecord) -> Stated | None:
    fact = record.not_before
    if record.article.published or not fact:
        return None
    return stated(index, config, fact, "", date_in_words(fact.value))


def _named(
    index: Index, record: ArticleRecord, titles: Mapping[str, Testimony]
) -> tuple[tuple[Named, ...], tuple[Named, ...], tuple[Named, ...]]:
    """The people, organizations and summits that the article names."""
    return (
        tuple(Named(target=reference(index, "person", key), notes=_titles(titles[key])) for key in record.people),
        tuple(Named(target=reference(index, "organization", key)) for key in record.organizations),
        tuple(_summit(index, key) for key in record.summits),
    )


def _titles(owed: Testimony) -> tuple[str, ...]:
    """Each title once, and none that only begins a longer one: *President* beside *President of the Republic*."""
    told = tuple(dict.fromkeys(map(sentence_case, owed.titles)))
    return tuple(one for one in told if not any(longer.startswith(f"{one} of ") for longer in told))


def _summit(index: Index, key: str) -> Named:
    summit = index.labels["summit"][key]
    details = (range_in_words(summit.start, summit.end), summit.place, term(summit.mode))
    target = summit_link(summit)
    return Named(target=target, notes=(side_by_side(details),))


def _dates(index: Index, config: Config, record: ArticleRecord) -> tuple[Stated, ...]:
    found: dict[str, Stated] = {}
    for dated in record.dates:
        if not dated.start and not dated.end:
            continue
        date = when(dated.start, dated.end)
        one = (mark(index, config, dated.evidence),)
        found.setdefault(
            date.words, Stated(label="", words=date.words, marks=one, date=date, how=how_in_words(dated.how))
        )
    return tuple(found.values())[:_MOST_DATES]


def _left_open(record: ArticleRecord) -> tuple[tuple[str, str], ...]:
    return tuple(
        dict.fromkeys((link.surface, reason_in_words(link.reason)) for link in record.links if not link.entity_id)
    )


def _related(index: Index, config: Config, article_id: str) -> tuple[Entry, ...]:
    return tuple(
        entry(index, config, related.article_id, note=listed([_name(index, *key) for key in related.shared], 3))
        for related in index.related(article_id)
    )


def _name(index: Index, kind: Kind, key: str) -> str:
    return index.labels[kind][key].name


PLANNER = Planner(kind="article", due=_due, page=_page, apart=_apart)
