"""What all formats share between bytes and an article: decoding, the page's own lines, datelines, blocks, sentences."""

from __future__ import annotations

from msgspec import Struct

from namsite.dates import DateOrder
from namsite.records import BlockKind, Mark

__all__ = ["Piece", "Reading"]


class Reading(Struct, frozen=True, kw_only=True):
    """What reading depends on beside the file: the language of articles that name none; the order of day and month in
    numeric dates, None where the archive gives no answer; the archive's time zone. Times stay as they are stated: the
    zone is there for formats that state instants (seconds since 1970) and nothing else."""

    language: str = "en"
    order: DateOrder | None = None
    timezone: str = "UTC"


class Piece(Struct, frozen=True, kw_only=True):
    """A block before its place in the article's text is known. Offsets of ``marks`` count from the piece's start;
    ``line`` is where it begins in the file (from 1)."""

    kind: BlockKind
    text: str
    line: int = 1
    path: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
