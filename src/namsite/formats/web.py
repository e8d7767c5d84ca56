"""Web pages as saved from a browser. trafilatura (extra ``namsite[html]``) finds the main text and the metadata."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from namsite.dates import PageDate, read_stated_date
from namsite.problems import Problem, error
from namsite.reading import Piece, Reading
from namsite.reading.assemble import Stated, assemble
from namsite.reading.decode import clean, decode
from namsite.reading.header import name_parts
from namsite.reading.markup import is_safe_link, openings, pieces_of_html, with_title
from namsite.records import Article, Source

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w.:-]+)""",
    re.IGNORECASE,
)
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_META = re.compile(r"<(?:meta|time)\b[^>]{1,600}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_JSON_LD = re.compile(r"""<script[^>]+application/ld\+json[^>]*>(.*?)</script>""", re.IGNORECASE | re.DOTALL)
# Names under which pages state their date of publication; the date of a change is none.
_DATE_NAMES = frozenset(
    {
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate",
        "publish_date", "publish-date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued",
        "dcterms.created",
        "citation_publication_date", "citation_date", "sailthru.date", "parsely-pub-date", "article.published",
        "published_time", "published-date", "datecreated", "rnews:datepublished", "cxenseparse:recs:publishtime",
    }
)  # fmt: skip
# Without the clock: trafilatura would else take today for the latest date that there can be.
_DATE_RULES = {
    "extensive_search": False,
    "original_date": True,
    "max_date": "2199-12-31",
    "outputformat": "%Y-%m-%d",
}


def parse(source: Source, reading: Reading) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article, or None with an error if the page is empty or no text, or if the extra is not installed."""
    html = decode_page(source.content)
    if html is None:
        return None, (
            error("not-text", "this file is no text", path=source.path, hint="move it out of the content folder"),
        )
    try:
        from trafilatura import extract, extract_metadata
    except ImportError:
        hint = "pip install 'namsite[html]'"
        return None, (error("no-html", "reading web pages needs an extra", path=source.path, hint=hint),)
    main = extract(
        html,
        output_format="html",
        include_formatting=True,
        include_links=True,
        include_comments=False,
        favor_recall=True,
    )
    metadata = extract_metadata(html, date_config=dict(_DATE_RULES)) if html.strip() else None
    stated = _stated(metadata, html, reading)
    pieces = pieces_of_html(main or html, lines=openings(_without_tags(html), 1))
    pieces = name_parts(_titled(pieces, stated.title), reading.order, titled=stated.title is not None)
    if not any(piece.kind != "title" for piece in pieces):
        return None, (
            error(
                "empty-file", "there is no text on this page", path=source.path, hint="delete it or save the page again"
            ),
        )
    return assemble(source, pieces, reading, stated)


def decode_page(content: bytes) -> str | None:
    """A page's text in the encoding that it names, unless its first bytes or its UTF-8 say otherwise."""
    if not content.startswith(_BOMS):
        named = _CHARSET.search(content[:4096])
        name = next((group for group in named.groups() if group), b"").decode("ascii", "ignore") if named else ""
        try:
            codec = codecs.lookup(name).name if name else "utf-8"
            if codec not in ("utf-8", "ascii") and not codec.startswith("utf"):
                return clean(content.decode("cp1252" if codec in ("iso8859-1", "latin-1") else codec, "replace"))
        except (LookupError, ValueError):
            pass
    return decode(content)


def _titled(pieces: list[Piece], title: str | None) -> list[Piece]:
    """Pages repeat their headline; one of the two is enough."""
    titled = with_title(pieces, title)
    same = [
        index
        for index, piece in enumerate(titled[:4])
        if index and piece.text == title and piece.kind in ("heading", "paragraph")
    ]
    return [piece for index, piece in enumerate(titled) if index not in same[:1]]


def _stated(metadata: Any, html: str, reading: Reading) -> Stated:
    """What the page's head says: trafilatura's findings, and the date with its time as the page states it."""

    def words(name: str) -> str | None:
        value = getattr(metadata, name, None)
        return " ".join(clean(str(value)).split()) or None if value else None

    url = words("url")
    return Stated(
        title=words("title"),
        date=_date(html, reading),
        date_otherwise=read_stated_date(words("date") or "", reading.order),
        byline=(words("author") or "").replace("; ", ", ") or None,
        language=_language(html),
        source_url=url if url and url.startswith(("http://", "https://")) and is_safe_link(url) else None,
        site=words("sitename"),
    )


def _date(html: str, reading: Reading) -> PageDate | None:
    for value in (*_dates_in_json(html), *_dates_in_meta(html)):
        date = read_stated_date(clean(value).strip(), reading.order)
        if date is not None and date.value is not None:
            return date
    return None


def _dates_in_meta(html: str) -> Iterator[str]:
    for tag in _META.findall(html):
        values = {name.lower(): unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(tag)}
        names = {values.get(name, "").lower() for name in ("property", "name", "itemprop")}
        if names & _DATE_NAMES or (tag[1:5].lower() == "time" and "pubdate" in tag.lower()):
            value = values.get("content") or values.get("datetime")
            if value:
                yield value


def _dates_in_json(html: str) -> Iterator[str]:
    for script in _JSON_LD.findall(html):
        try:
            yield from _published_in(json.loads(script), 0)
        except (ValueError, RecursionError):
            continue


def _published_in(data: object, depth: int) -> Iterator[str]:
    """The first dates of publication in a page's description of itself, as articles nest them (``@graph``)."""
    if isinstance(data, dict):
        value = data.get("datePublished")
        if isinstance(value, str):
            yield value
        children: list[object] = list(data.get("@graph") or []) if isinstance(data.get("@graph"), list) else []
    else:
        children = list(data) if isinstance(data, list) else []
    if depth < 3:
        for child in children:
            yield from _published_in(child, depth + 1)


def _language(html: str) -> str | None:
    found = re.search(
        r"<html\b[^>]{0,400}?\blang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)", html[:8192], re.IGNORECASE
    )
    return found[1] if found else None


def _without_tags(html: str) -> str:
    """The page's text on the lines where it stands in the file, to tell where each block begins."""
    return unescape(re.sub(r"<[^<>]*>", "", html))
