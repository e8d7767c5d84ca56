"""Views into bytes: the templates, the reader's own first, compiled once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import cast
from urllib.parse import quote

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined, Template
from markupsafe import Markup

from namsite.compilation import compile_plainly
from namsite.config import Config
from namsite.permalinks import relative_url
from namsite.records import Page
from namsite.views import HasHead

LANGUAGE = "en"  # of the interface's own words
SECTIONS = (
    ("articles", "Articles", "articles/index.html"),
    ("people", "People", "people/index.html"),
    ("organizations", "Organizations", "organizations/index.html"),
    ("summits", "Summits", "summits/index.html"),
    ("quotes", "Quotations", "quotes/index.html"),
    ("timeline", "Timeline", "timeline/index.html"),
)
_RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ku", "ps", "sd", "syr", "ug", "ur", "yi"})
_NOT_HTML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_HTML = re.compile("[\t\n\r -~\xa0-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]*")  # the same, quicker to check
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class Renderer:
    """Renders pages with the templates of several folders: the first that has a file wins, the last one is the
    installed theme, whose files also answer to ``default/…`` (``{% extends "default/base.html" %}``).
    """

    def __init__(self, templates: Sequence[Path], config: Config) -> None:
        own = FileSystemLoader([str(folder) for folder in templates])
        default = PrefixLoader({"default": FileSystemLoader([str(folder) for folder in templates[-1:]])})
        self._environment = Environment(
            loader=ChoiceLoader([own, default]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        compile_plainly(self._environment)
        self._environment.globals["site"] = config
        self._environment.globals["interface_language"] = LANGUAGE
        self._environment.globals["sections"] = SECTIONS
        self._environment.filters["direction"] = direction
        self._environment.filters["language"] = language
        self._base = config.base_url.rstrip("/")
        self._template: Callable[[str], Template] = cache(self._environment.get_template)

    def render(self, page: Page) -> bytes:
        """The page's file; raises jinja2.TemplateError when a template names what its view does not have."""
        here = page.permalink
        tag = language(cast(HasHead, page.view).head.language)
        text = self._template(page.template).render(
            page=page.view,
            permalink=here,
            canonical=_canonical(self._base, here),
            language=tag,
            interface=_attributes(LANGUAGE) if tag != LANGUAGE else "",
            text_language=_attributes(tag) if tag != LANGUAGE else "",
            url=_addresses_from(here),
        )
        clean = text if _HTML.fullmatch(text) else _NOT_HTML.sub("", text)
        return clean.encode("utf-8", "replace")


def language(tag: str) -> str:
    """A language tag that a page may bear; the interface's where it is none."""
    return tag if _LANGUAGE_TAG.fullmatch(tag) else LANGUAGE


def direction(tag: str) -> str:
    """``rtl`` or ``ltr``, by the language."""
    return "rtl" if tag.partition("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"


def _attributes(tag: str) -> Markup:
    """The language attributes of an element in another language than the page around it."""
    return Markup(' lang="{}" dir="{}"').format(tag, direction(tag))


def _canonical(base: str, permalink: str) -> str:
    """The page's whole address, a folder's page without its file name; empty without a base URL."""
    if not base:
        return ""
    path = permalink.removesuffix("index.html") if permalink.rpartition("/")[2] == "index.html" else permalink
    return f"{base}/{quote(path)}"


@lru_cache(maxsize=16384)
def _seen_from(folder: str, path: str) -> str:
    return relative_url(path, f"{folder}/x" if folder else "x")


def _addresses_from(here: str) -> Callable[[str], str]:
    """``url``: a permalink as seen from this page. Pages of one folder see the same, so the answers are kept."""
    folder = here.rpartition("/")[0]

    def url(target: str) -> str:
        path, hash_mark, anchor = target.partition("#")
        if not hash_mark:
            return _seen_from(folder, path)
        return f"#{anchor}" if path == here else f"{_seen_from(folder, path)}#{anchor}"

    return url
