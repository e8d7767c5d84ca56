"""Addresses of pages below the output folder, and as seen from one another."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal
from urllib.parse import quote

from namsite.addresses import article_page
from namsite.records import Evidence

PageKind = Literal["article", "person", "organization", "summit", "series"]

FOLDERS: Mapping[PageKind, str] = {
    "article": "articles",
    "person": "people",
    "organization": "organizations",
    "summit": "summits",
    "series": "series",
}

ARCHIVE_FEED = "articles/index.atom"
ALL_SUMMITS = "summits/index.ics"
MANIFEST = "site.webmanifest"
OPENSEARCH = "search/opensearch.xml"
TIMELINE = "timeline/index.html"
QUOTES = "quotes/index.html"


def permalink(kind: PageKind, entity_id: str) -> str:
    """The file of a page below the output folder, with ``/``."""
    return _article_permalink(entity_id) if kind == "article" else f"{FOLDERS[kind]}/{entity_id}.html"


@lru_cache(maxsize=65536)
def _article_permalink(article_id: str) -> str:
    return f"{FOLDERS['article']}/{article_page(article_id)}.html"


def sentence_permalink(evidence: Evidence) -> str:
    """The sentence of an article's page that the evidence lies in."""
    return f"{permalink('article', evidence.article_id)}#s{evidence.sentence + 1}"


def media_permalink(image_path: str) -> str:
    """Where a picture from the content folder is published; ``image_path`` is relative to that folder."""
    return f"articles/media/{image_path}"


def feed_permalink(kind: PageKind, entity_id: str) -> str:
    """Where the feed of an entity's or a series' articles is published, if it has one."""
    return f"{FOLDERS[kind]}/{entity_id}.atom"


def calendar_permalink(series_id: str) -> str:
    """Where the calendar of a series is published, if it has one."""
    return f"{FOLDERS['series']}/{series_id}.ics"


def ninjs_permalink(article_id: str) -> str:
    """Where an article is published as ninjs, if the owner asks for it."""
    return f"{_article_permalink(article_id).removesuffix('.html')}.json"


@lru_cache(maxsize=16384)
def whole_address(base_url: str, permalink: str) -> str:
    """The address on the web of a file of the site, a folder's page without its file name; empty without a base URL."""
    if not base_url:
        return ""
    path = permalink.removesuffix("index.html") if permalink.rpartition("/")[2] == "index.html" else permalink
    return f"{base_url}/{quote(path)}"


def identity(base_url: str, title: str, permalink: str) -> str:
    """What stands for a page all over the world and stays: its address, or a name made of the archive's title."""
    return whole_address(base_url, permalink) or _urn(f"{title}/{permalink}")


def _urn(text: str) -> str:
    """A UUID of version 8: a digest with the bits that say so."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
    return f"urn:uuid:{digest[:8]}-{digest[8:12]}-8{digest[13:16]}-a{digest[17:20]}-{digest[20:]}"


def relative_url(target: str, page: str) -> str:
    """The address of a permalink (with or without ``#…``) as seen from the page with the permalink ``page``."""
    path, hash_mark, anchor = target.partition("#")
    if path == page and hash_mark:
        return f"#{anchor}"
    here, there = page.split("/")[:-1], path.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + quote("/".join(there[shared:])) + hash_mark + anchor


@lru_cache(maxsize=16384)
def seen_from(folder: str, path: str) -> str:
    """``relative_url`` without an anchor, for all pages of a folder, which see the same; so the answers are kept."""
    return relative_url(path, f"{folder}/x" if folder else "x")
