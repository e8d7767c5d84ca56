"""Where in an article a sentence stands, as a reader counts: the headline, the fourth paragraph."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from namsite.interface import _, message
from namsite.records import Article, BlockKind, Evidence

_TEXT = message("text")
_LINE_NAMES: Mapping[BlockKind, str] = {
    "title": message("headline"),
    "kicker": message("subtitle"),
    "date": message("date line"),
    "dateline": message("dateline"),
    "byline": message("byline"),
    "heading": message("heading"),
    "figure": message("picture"),
    "aside": message("set aside"),
}


def sentence_at(article: Article, position: int) -> int:
    """The number (from 0) of the last sentence that begins at a position of the text or before it."""
    return max(bisect_right(article.sentences, position, key=lambda span: span.start) - 1, 0)


def date_evidence(article: Article) -> Evidence | None:
    """Where the article says when it was published; None when that stands in front matter or nowhere."""
    span = article.published.span if article.published else None
    if span is None or not article.sentences:
        return None
    sentence = sentence_at(article, span.start)
    inside = article.sentences[sentence].start <= span.start < article.sentences[sentence].end
    return Evidence(article.id, sentence, span.start, span.end) if inside else None


def paragraph_numbers(article: Article) -> tuple[int | None, ...]:
    """For each block its number as a reader counts paragraphs; a table counts once, headings and credits not at all."""
    numbers: list[int | None] = []
    count, table = 0, ""
    for block in article.blocks:
        this_table = next((step for step in block.path if step.startswith("table")), "") if block.kind == "cell" else ""
        counts = block.kind in ("paragraph", "item", "quotation", "code") or (this_table and this_table != table)
        count += bool(counts)
        numbers.append(count if counts or this_table else None)
        table = this_table
    return tuple(numbers)


def sentence_places(article: Article) -> tuple[str, ...]:
    """What a reader would call the place of each sentence."""
    starts = [block.start for block in article.blocks]
    numbers = paragraph_numbers(article)
    places = []
    for span in article.sentences:
        at = bisect_right(starts, span.start) - 1
        number = numbers[at] if at >= 0 else None
        name = _LINE_NAMES.get(article.blocks[at].kind, _TEXT) if at >= 0 else _TEXT
        places.append(f"¶ {number}" if number else name)
    return tuple(places)


def place_in_words(place: str) -> str:
    """What a reader would call such a place in the interface's language."""
    return place if place.startswith("¶") else _(place)
