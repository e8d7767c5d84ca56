"""Addresses of pages below the output folder, and as seen from one another."""

from __future__ import annotations

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
