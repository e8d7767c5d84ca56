"""The formats that articles come in, one file each. A new one is one more file and one more entry in ``FORMATS``; it
has ``SUFFIXES`` (file endings in lower case with their media types) and ``parse``."""

from __future__ import annotations

from typing import Protocol

from namsite.formats import markdown, plain, web
from namsite.problems import Problem, error, note
from namsite.reading import Reading
from namsite.records import Article, Source

__all__ = ["FORMATS", "Reading", "media_type", "parse"]


class Format(Protocol):
    """What a module of this package has to offer."""

    SUFFIXES: dict[str, str]

    def parse(self, source: Source, reading: Reading) -> tuple[Article | None, tuple[Problem, ...]]: ...


FORMATS: tuple[Format, ...] = (plain, markdown, web)
_BY_SUFFIX = {suffix: each for each in FORMATS for suffix in each.SUFFIXES}
PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"})


def media_type(path: str) -> str | None:
    """The media type by a file's ending, None if no format reads such files."""
    suffix = _suffix(path)
    return _BY_SUFFIX[suffix].SUFFIXES[suffix] if suffix in _BY_SUFFIX else None


def parse(source: Source, reading: Reading) -> tuple[Article | None, tuple[Problem, ...]]:
    """Reads one file: the article, or None with the reason why there is none; and what else is to be said."""
    suffix = _suffix(source.path)
    if suffix not in _BY_SUFFIX:
        return None, (unknown_format(source.path),)
    try:
        return _BY_SUFFIX[suffix].parse(source, reading)
    except RecursionError:
        return None, (
            error("too-deep", "the nesting in this file is too deep to follow", path=source.path, hint="simplify it"),
        )


def unknown_format(path: str) -> Problem:
    known = ", ".join(sorted(_BY_SUFFIX))
    return note("unknown-format", "left alone: no format reads files of this kind", path=path, hint=f"known: {known}")


def _suffix(path: str) -> str:
    name = path.rpartition("/")[2]
    dot = name.rfind(".")
    return name[dot:].lower() if dot > 0 else ""
