"""Front matter: the fields above a Markdown text, in YAML (``---``) or TOML (``+++``)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from typing import Literal

import yaml
from msgspec import Struct, field

from namsite.dates import PageDate, read_stated_date
from namsite.problems import Problem, error, warning
from namsite.reading import Reading
from namsite.reading.assemble import Stated
from namsite.reading.decode import clean
from namsite.reading.markup import is_safe_link

_LIMIT = 64 * 1024  # characters: more is no front matter
_FENCED = {
    "---": re.compile(r"---[ \t]*\n(?P<fields>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)"),
    "+++": re.compile(r"\+\+\+[ \t]*\n(?P<fields>(?:.*\n)*?)\+\+\+[ \t]*(?:\n|$)"),
}
_FIELD = re.compile(r"^[\w-]+[ \t]*[:=]", re.MULTILINE)
_NAMES: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline"),
    "date": ("date", "published", "publish_date", "pubdate", "date_published", "published_time"),
    "byline": ("author", "authors", "byline", "by"),
    "agency": ("agency", "publisher", "source", "wire"),
    "place": ("place", "location", "city"),
    "country": ("country",),
    "language": ("language", "lang"),
    "source_url": ("source_url", "canonical", "canonical_url", "original_url", "url", "link"),
    "site": ("site", "site_name", "website"),
}
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads dates as they are written: they are ours to read, and 2020-02-30 is no reason to stop."""


_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern) for tag, pattern in resolvers if tag in ("tag:yaml.org,2002:null", "tag:yaml.org,2002:merge")
    ]
    for first, resolvers in _Loader.yaml_implicit_resolvers.items()
}


class FrontMatter(Struct, frozen=True, kw_only=True):
    """The fields above a text; ``body`` is the text below them, which begins on line ``body_line``."""

    stated: Stated = field(default_factory=Stated)
    body: str
    body_line: int = 1
    title_line: int = 1


def read_front_matter(text: str, path: str, reading: Reading) -> tuple[FrontMatter, tuple[Problem, ...]]:
    """Splits fields from text. Broken front matter is an error with its line, and the text is read all the same."""
    text = text.lstrip("\n")
    pattern = _FENCED.get(text[:3])
    match = pattern.match(text) if pattern else None
    if match is None or (match["fields"].strip() and not _FIELD.search(match["fields"])):
        return FrontMatter(body=text), ()
    body_line = match[0].count("\n") + 1
    body = text[match.end() :]
    fields, problem = _load(match["fields"], toml=text.startswith("+++"), path=path)
    if problem is not None:
        return FrontMatter(body=body, body_line=body_line), (problem,)
    lines = _lines(match["fields"])
    stated, problems = _stated(fields, lines, path, reading)
    title_line = lines.get("title", 1)
    return FrontMatter(stated=stated, body=body, body_line=body_line, title_line=title_line), problems


def _load(fields: str, *, toml: bool, path: str) -> tuple[Mapping[object, object], Problem | None]:
    try:
        loaded = tomllib.loads(fields) if toml else _load_yaml(fields)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError) as trouble:
        mark = getattr(trouble, "problem_mark", None)
        found = re.search(r"at line (\d+)", str(trouble))
        line = 2 + (mark.line if mark is not None else int(found[1]) - 1 if found else 0)
        what = getattr(trouble, "problem", None) or str(trouble).splitlines()[0]
        return {}, error(
            "front-matter",
            f"the fields above the text cannot be read: {what}",
            path=path,
            line=line,
            hint="put values with : or # in quotation marks; the text itself is published",
        )
    if isinstance(loaded, Mapping):
        return loaded, None
    message = "the fields above the text should be lines such as title: A headline"
    return {}, None if loaded is None else error("front-matter", message, path=path, line=2)


def _load_yaml(fields: str) -> object:
    if len(fields) > _LIMIT:
        raise ValueError("they are longer than any front matter")
    return yaml.load(fields, Loader=_Loader)  # noqa: S506 - a safe loader, see above


def _lines(fields: str) -> dict[str, int]:
    """On which line of the file each field stands."""
    lines: dict[str, int] = {}
    for number, line in enumerate(fields.split("\n"), 2):
        name = re.match(r"([\w-]+)[ \t]*[:=]", line)
        if name:
            lines.setdefault(name[1].lower().replace("-", "_"), number)
    return lines


def _stated(
    fields: Mapping[object, object], lines: Mapping[str, int], path: str, reading: Reading
) -> tuple[Stated, tuple[Problem, ...]]:
    values = {str(name).lower().replace("-", "_"): value for name, value in fields.items() if isinstance(name, str)}

    def first(field_name: str) -> tuple[str, str | None]:
        for name in _NAMES[field_name]:
            words = _words(values.get(name))
            if words:
                return name, words
        return "", None

    date_name, date_words = first("date")
    date, problems = _date(date_words, path, lines.get(date_name), reading)
    url = first("source_url")[1]
    language = first("language")[1]
    stated = Stated(
        title=first("title")[1],
        date=date,
        byline=first("byline")[1],
        agency=first("agency")[1],
        place=first("place")[1],
        country=first("country")[1],
        language=language.replace("_", "-") if language and _LANGUAGE.fullmatch(language) else None,
        source_url=url if url and url.startswith(("http://", "https://")) and is_safe_link(url) else None,
        site=first("site")[1],
    )
    return stated, problems


def _date(
    words: str | None, path: str, line: int | None, reading: Reading
) -> tuple[PageDate | Literal["unreadable"] | None, tuple[Problem, ...]]:
    """A date that is given but cannot be read leaves the article undated: none is taken from the text instead."""
    if words is None:
        return None, ()
    date = read_stated_date(words, reading.order)
    if date is not None and date.value is not None:
        return date, ()
    code = "unclear-date" if date is None else "impossible-date"
    message = "this is no date" if date is None else "the calendar has no such day"
    hint = "write it as 2020-04-25 or 2020-04-25T17:44; until then the article is undated"
    return "unreadable", (warning(code, f"date: {words[:40]}: {message}", path=path, line=line, hint=hint),)


def _words(value: object) -> str | None:
    """A field's value as one line: a word, a number, a list of names, or ``{name: …}``; None for anything else."""
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return " ".join(clean(str(value)).split()) or None
    if isinstance(value, Mapping):
        return _words(value.get("name"))
    if isinstance(value, Iterable):
        parts = [words for part in list(value)[:20] if not isinstance(part, list) and (words := _words(part))]
        return ", ".join(parts) or None
    return str(value) if hasattr(value, "isoformat") else None
