"""How to cite an article: in words, and in the forms that reference managers read."""

from __future__ import annotations

import re

from msgspec import Struct

from namsite.addresses import article_page
from namsite.config import Config
from namsite.interface import _
from namsite.permalinks import permalink, whole_address
from namsite.records import Credit
from namsite.serial import compact_json
from namsite.shelf import Shelved
from namsite.views import published
from namsite.wording import clauses, in_a_row, quoted

_TEX = {
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "&": "\\&", "#": "\\#", "%": "\\%", "_": "\\_",
    "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
}  # fmt: skip
_SPECIAL_IN_TEX = re.compile(r"[\\{}$&#%_~^]")
_LINE_BREAKS = re.compile(r"\s+")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class Cited(Struct, frozen=True, kw_only=True):
    """A citation in one form, to be copied: ``key`` is its anchor, ``name`` what it is called."""

    key: str
    name: str
    text: str


class Citation(Struct, frozen=True, kw_only=True):
    """What is cited of an article; empty where the page does not say. ``author`` is the byline, ``authors`` those whom
    it names; ``date`` is as exact as it is known."""

    title: str
    author: str
    authors: tuple[str, ...]
    agency: str
    place: str
    date: str
    date_in_words: str
    language: str
    archive: str
    address: str
    key: str


def citation_of(config: Config, one: Shelved, byline: Credit | None) -> Citation:
    """What is to be cited of an article."""
    found = _DATE.match(one.published or "")
    date = found[0] if found else ""
    return Citation(
        title=_LINE_BREAKS.sub(" ", one.title),
        author=byline.name if byline else "",
        authors=byline.people or (byline.name,) if byline else (),
        agency=one.credit,
        place=one.place,
        date=date,
        date_in_words=published(one).words if one.published else _("undated"),
        language=one.language,
        archive=config.title,
        address=whole_address(config.base_url, permalink("article", one.id)),
        key=article_page(one.id).replace("/", "-"),
    )


def in_words(one: Citation) -> str:
    """*AZERTAC, “Headline”, Baku, 25 April 2020; in: News archive*, with the address when the site has one."""
    parts = (one.author, one.agency, quoted(one.title), one.place, one.date_in_words)
    article, archive = in_a_row(parts), in_a_row((one.archive, one.address))
    return _("%(article)s; in: %(archive)s", article=article, archive=archive)


def forms(one: Citation) -> tuple[Cited, ...]:
    """The citation in words and for reference managers."""
    return (
        Cited(key="cite-bibtex", name="BibTeX", text=bibtex(one)),
        Cited(key="cite-ris", name="RIS", text=ris(one)),
        Cited(key="cite-csl", name="CSL JSON", text=csl(one)),
    )


def bibtex(one: Citation) -> str:
    """An entry for BibTeX and BibLaTeX. Names stand in braces of their own, so that no agency is taken apart."""
    year, month = _parts(one.date)[:2]
    fields = {
        "author": " and ".join(map(_braced, one.authors or (one.agency,))),
        "title": _braced(one.title),
        "howpublished": _tex(one.agency) if one.author else "",
        "address": _tex(one.place),
        "date": one.date,
        "year": year,
        "month": month.lstrip("0"),
        "langid": one.language if one.language != "en" else "",
        "note": _tex(one.archive if one.date else clauses((one.archive, _("undated")))),
        "url": one.address,
    }
    lines = "".join(f",\n  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@misc{{{one.key}{lines}\n}}"


def ris(one: Citation) -> str:
    """A record for EndNote, RefWorks, Mendeley and others."""
    year, month, of_month = _parts(one.date)
    tags = (
        ("TY", "NEWS"),
        ("TI", one.title),
        *(("AU", author) for author in one.authors),
        ("T2", one.agency),
        ("CY", one.place),
        ("PY", year),
        ("DA", f"{year}/{month}/{of_month}/" if year else ""),
        ("LA", one.language),
        ("DP", one.archive),
        ("UR", one.address),
    )
    return "".join(f"{tag}  - {value}\n" for tag, value in tags if value) + "ER  - "


def csl(one: Citation) -> str:
    """An item for Zotero, Pandoc and whatever else speaks the Citation Style Language."""
    date = [int(part) for part in _parts(one.date) if part]
    item = {
        "id": one.key,
        "type": "article-newspaper",
        "title": one.title,
        "author": [{"literal": author} for author in one.authors],
        "container-title": one.agency,
        "publisher-place": one.place,
        "issued": {"date-parts": [date]} if date else None,
        "language": one.language,
        "archive": one.archive,
        "URL": one.address,
    }
    return compact_json([{key: value for key, value in item.items() if value}])


def meta(one: Citation) -> tuple[tuple[str, str], ...]:
    """Names and contents of ``<meta>``: Highwire's for titles, dates and authors; Dublin Core's for what kind of thing
    it is and from which agency, which is how Zotero takes it for a newspaper article of that agency."""
    known = (
        ("citation_title", one.title),
        *(("citation_author", author) for author in one.authors),
        ("citation_publication_date", one.date.replace("-", "/")),
        ("citation_publisher", one.agency),
        ("citation_language", one.language),
        ("citation_public_url", one.address),
        ("DC.type", "newspaperArticle"),
        ("DC.source", one.agency),
        ("DC.coverage", one.place),
    )
    return tuple((name, content) for name, content in known if content)


def _parts(date: str) -> tuple[str, str, str]:
    year, month, of_month = (*date.split("-"), "", "")[:3]
    return year, month, of_month


def _braced(text: str) -> str:
    return f"{{{_tex(text)}}}" if text else ""


def _tex(text: str) -> str:
    return _SPECIAL_IN_TEX.sub(lambda found: _TEX[found[0]], text)
