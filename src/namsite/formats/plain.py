"""Plain text as saved from the pages of news agencies and papers."""

from __future__ import annotations

from namsite.problems import Problem, error
from namsite.reading import Reading
from namsite.reading.assemble import assemble
from namsite.reading.decode import decode
from namsite.reading.header import name_parts
from namsite.reading.paragraphs import split_blocks
from namsite.records import Article, Source


def parse(source: Source, reading: Reading) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article, or None with an error if the file is empty or no text."""
    text = decode(source.content)
    if text is None:
        return None, (
            error("not-text", "this file is no text", path=source.path, hint="move it out of the content folder"),
        )
    pieces = name_parts(split_blocks(text, reading.order), reading.order)
    if not pieces:
        return None, (
            error("empty-file", "there is nothing in this file", path=source.path, hint="delete it or fill it"),
        )
    return assemble(source, pieces, reading)
