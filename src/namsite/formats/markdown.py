"""Markdown with front matter. The front matter wins over what is found in the text."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from msgspec.structs import replace

from namsite.problems import Problem, error, warning
from namsite.reading import Piece, Reading
from namsite.reading.assemble import assemble
from namsite.reading.decode import decode
from namsite.reading.front_matter import read_front_matter
from namsite.reading.header import name_parts
from namsite.reading.markup import PICTURE, openings, pieces_of_html, with_title
from namsite.reading.paragraphs import groups_of_lines, join_lines
from namsite.records import Article, Image, Mark, Source

_EXTENSIONS = ("extra", "sane_lists")
# What makes a group of lines more than a plain paragraph.
_MARKED = re.compile(r"[*_`<>\[\]#|~\\&^]|^(?:[-+=:]|\d+[.)]|\s{4}|\t)|https?:|^\s*[A-Z]{2,}:|\{|  $", re.MULTILINE)
_TOO_DEEP = re.compile(r"^[ \t]*(?:>[ \t]?){40}|[\[(*_]{200}", re.MULTILINE)


def parse(source: Source, reading: Reading) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article, or None with an error if the file is empty or no text."""
    text = decode(source.content)
    if text is None:
        return None, (
            error("not-text", "this file is no text", path=source.path, hint="move it out of the content folder"),
        )
    front, problems = read_front_matter(text, source.path, reading)
    stated = front.stated
    pieces = _blocks(front.body, front.body_line)
    pieces = with_title(pieces, stated.title, front.title_line)
    titled = any(piece.kind == "title" for piece in pieces)
    pieces, images, lost = _with_pictures(pieces, source.path)
    pieces = name_parts(pieces, reading.order, titled=titled)
    if not pieces:
        return None, (
            *problems,
            error("empty-file", "there is nothing in this file", path=source.path, hint="delete it or fill it"),
        )
    stated = replace(stated, images=images)
    article, more = assemble(source, pieces, reading, stated)
    return article, (*problems, *lost, *more)


def _blocks(body: str, first_line: int) -> list[Piece]:
    """Texts without any markup do not need the Markdown library, and texts nested beyond reason must not reach it."""
    if not body.strip():
        return []
    if not _MARKED.search(body) or _TOO_DEEP.search(body):
        return [
            Piece(
                kind="paragraph", text=join_lines([line.text for line in group]), line=group[0].number + first_line - 1
            )
            for group in groups_of_lines(body)
        ]
    from markdown import Markdown

    html = Markdown(extensions=list(_EXTENSIONS), output_format="html").convert(body)
    return pieces_of_html(html, line=first_line, lines=openings(body, first_line))


def _with_pictures(pieces: list[Piece], path: str) -> tuple[list[Piece], tuple[Image, ...], tuple[Problem, ...]]:
    """Pictures beside the article get their path below the content folder; others stay links to where they are."""
    images: list[Image] = []
    problems: list[Problem] = []
    kept = []
    for piece in pieces:
        marks = tuple(_placed(piece, path, images, problems)) if PICTURE in piece.text else piece.marks
        kept.append(replace(piece, marks=marks))
    return kept, tuple(dict.fromkeys(images)), tuple(problems)


def _placed(piece: Piece, path: str, images: list[Image], problems: list[Problem]) -> Iterator[Mark]:
    for mark in piece.marks:
        if mark.tag != "img" or urlsplit(mark.href or "").netloc or ":" in (mark.href or ""):
            yield mark
            continue
        address = unquote(urlsplit(mark.href or "").path)
        place = posixpath.normpath(posixpath.join(posixpath.dirname(path), address))
        if place.startswith("../") or place == ".." or posixpath.isabs(place) or "\\" in place:
            hint = "put it beside the article"
            problems.append(
                warning(
                    "picture-outside",
                    f"the picture {address} lies outside the content folder",
                    path=path,
                    line=piece.line,
                    hint=hint,
                )
            )
            continue
        images.append(Image(path=place, alt=mark.alt or ""))
        yield replace(mark, href=place)
