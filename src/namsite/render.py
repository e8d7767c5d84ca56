"""Views into bytes: the templates, the reader's own first, compiled once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any, cast

from jinja2 import BytecodeCache, ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined, Template
from markupsafe import Markup

from namsite.compilation import compile_plainly
from namsite.config import Config
from namsite.interface import ENGLISH, Phrasebook, Tongue, _, direction, message, opened, speaking
from namsite.links import SECTIONS
from namsite.permalinks import seen_from, whole_address
from namsite.records import Page
from namsite.rolls import Shown, by_year
from namsite.version import is_searchable
from namsite.views import Entry, HasHead
from namsite.wording import figure, language

_SEARCH = ("search", message("Search"), "search/index.html")
_NOT_HTML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_HTML = re.compile("[\t\n\r -~\xa0-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]*")  # the same, quicker to check


class Renderer:
    """Renders pages with the templates of several folders: the first that has a file wins, the last one is the
    installed theme, whose files also answer to ``default/…`` (``{% extends "default/base.html" %}``). What they are
    compiled to may be ``kept``.
    """

    def __init__(
        self,
        templates: Sequence[Path],
        config: Config,
        tongue: Tongue | None = None,
        kept: BytecodeCache | None = None,
    ) -> None:
        self._tongue = tongue or opened(Phrasebook())
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
            bytecode_cache=kept,
            extensions=("jinja2.ext.i18n",),
        )
        self._environment.policies["ext.i18n.trimmed"] = True
        compile_plainly(self._environment)
        self._base = config.base_url.rstrip("/")
        self._here = _Here()
        self._environment.globals |= self._messages() | {
            "site": config,
            "interface_language": self._tongue.tag,
            "in_english": _attributes(ENGLISH) if self._tongue.tag != ENGLISH else "",
            "has_search": is_searchable(config),
            "sections": self._sections(config),
            "absolute": partial(whole_address, self._base),
            "url": self._here.url,
            "listed_at": self._here.listed_at,
        }
        self._environment.filters |= {
            "apart": self._tongue.apart,
            "by_year": by_year,
            "direction": direction,
            "figure": figure,
            "language": language,
        }
        self._template: Callable[[str], Template] = cache(self._environment.get_template)

    def render(self, page: Page) -> bytes:
        """The page's file; raises jinja2.TemplateError when a template names what its view does not have."""
        with speaking(self._tongue):
            text = self._rendered(page)
        clean = text if _HTML.fullmatch(text) else _NOT_HTML.sub("", text)
        return clean.encode("utf-8", "replace")

    def _rendered(self, page: Page) -> str:
        here, own = page.permalink, self._tongue.tag
        self._here.turn_to(page)
        tag = language(cast(HasHead, page.view).head.language)
        return self._template(page.template).render(
            page=page.view,
            permalink=here,
            canonical=whole_address(self._base, here),
            language=tag,
            interface=_attributes(own) if tag != own else "",
            text_language=_attributes(tag) if tag != own else "",
        )

    def _messages(self) -> dict[str, Callable[..., Markup]]:
        """What templates say the interface's words with; the words may hold markup, what stands in their places is
        escaped."""

        def said(words: Callable[..., str]) -> Callable[..., Markup]:
            def in_places(*parts: Any, **values: object) -> Markup:
                text = Markup(words(*parts))  # noqa: S704 (a catalogue's, as a template is)
                return Markup(self._tongue.filled(text, values))  # noqa: S704 (values are escaped)

            return in_places

        own = self._tongue.words
        messages = {name: said(getattr(own, name)) for name in ("gettext", "ngettext", "pgettext", "npgettext")}
        return messages | {"_": messages["gettext"]}

    def _sections(self, config: Config) -> tuple[tuple[str, str, str], ...]:
        """The navigation in the interface's words."""
        every = (*SECTIONS, _SEARCH) if is_searchable(config) else SECTIONS
        with speaking(self._tongue):
            return tuple((section, _(words), target) for section, words, target in every)


def _attributes(tag: str) -> Markup:
    """The language attributes of an element in another language than the page around it."""
    return Markup(' lang="{}" dir="{}"').format(tag, direction(tag))


class _Here:
    """The page that is being rendered, for what all templates ask with the same words. Macros know it without being
    told, so that a file of macros is read once and not for each page."""

    __slots__ = ("_folder", "_permalink", "_places")

    def __init__(self) -> None:
        self._permalink = self._folder = ""
        self._places: Mapping[str, int] = {}

    def turn_to(self, page: Page) -> None:
        """From here on it is this page."""
        articles: Shown[Entry] | None = getattr(page.view, "articles", None)
        self._permalink = page.permalink
        self._folder = page.permalink.rpartition("/")[0]
        self._places = {one.permalink: place for place, one in enumerate(articles.rows, 1)} if articles else {}

    def listed_at(self, target: str) -> int:
        """The place of an article, or of a sentence's article, in the list that the page has of them; 0 for others."""
        return self._places.get(target.partition("#")[0], 0) if self._places else 0

    def url(self, target: str) -> str:
        """A permalink as seen from this page."""
        path, hash_mark, anchor = target.partition("#")
        if not hash_mark:
            return seen_from(self._folder, path)
        return f"#{anchor}" if path == self._permalink else f"{seen_from(self._folder, path)}#{anchor}"
