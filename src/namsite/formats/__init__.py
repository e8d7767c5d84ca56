"""The formats that articles come in, one file each. A new one is one more file with ``parse``, and its endings in
``media.ENDINGS``; what it needs is loaded with the first file that it reads."""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, cast

from namsite.media import format_of, unknown_format
from namsite.problems import Problem, error
from namsite.reading import Reading
from namsite.records import Article, Source

__all__ = ["Reading", "parse"]


class Format(Protocol):
    """What a module of this package has to offer."""

    def parse(self, source: Source, reading: Reading) -> tuple[Article | None, tuple[Problem, ...]]: ...


def parse(source: Source, reading: Reading) -> tuple[Article | None, tuple[Problem, ...]]:
    """Reads one file: the article, or None with the reason why there is none; and what else is to be said."""
    name = format_of(source.path)
    if name is None:
        return None, (unknown_format(source.path),)
    try:
        return cast(Format, import_module(f"namsite.formats.{name}")).parse(source, reading)
    except RecursionError:
        return None, (
            error("too-deep", "the nesting in this file is too deep to follow", path=source.path, hint="simplify it"),
        )
