"""HTML → pieces, for Markdown and saved pages: sanitised with nh3, then blocks with the elements around them and marks
over plain text, so that names can be linked inside."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

import nh3
from msgspec.structs import replace

from namsite.reading import Piece
from namsite.reading.decode import clean
from namsite.reading.paragraphs import BROKEN_WORD
from namsite.records import BlockKind, Mark

PICTURE = "\ufffc"

_INLINE = {
    "em": "em",
    "i": "em",
    "cite": "em",
    "strong": "strong",
    "b": "strong",
    "code": "code",
    "sup": "sup",
    "sub": "sub",
    "a": "a",
}
_BLOCKS: dict[str, BlockKind] = {
    "p": "paragraph",
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "li": "item",
    "dt": "item",
    "dd": "item",
    "td": "cell",
    "th": "cell",
    "pre": "code",
    "figcaption": "aside",
    "caption": "aside",
    "div": "paragraph",
}
_AROUND = ("ul", "ol", "dl", "table", "tr", "blockquote")
_PATHED = frozenset({*_AROUND, "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "pre"})
_TAGS = frozenset(
    {*_INLINE, *_BLOCKS, *_AROUND, "img", "br", "hr", "thead", "tbody", "tfoot", "figure", "span", "section", "article"}
)
_DROPPED_WITH_CONTENT = frozenset(
    {"script", "style", "noscript", "template", "iframe", "object", "svg", "math", "form", "nav"}
)
_SCHEMES = frozenset({"http", "https", "mailto"})
_BACK_TO_TEXT = "\u21a9"  # what Markdown puts behind a footnote
_SPACE = re.compile(r"[ \t\n\r\f]+")
_HREF = re.compile(r"(?:(?P<scheme>[a-z][a-z0-9+.-]*):|//)", re.IGNORECASE)


def pieces_of_html(html: str, *, line: int = 1, lines: Iterable[tuple[str, int]] = ()) -> list[Piece]:
    """The blocks of an HTML fragment. ``lines`` pairs the openings of the source's blocks with their line numbers, in
    order; a block takes the number of the first opening from there on that it begins with."""
    clean_html = nh3.clean(
        html,
        tags=set(_TAGS),
        attributes={"a": {"href"}, "img": {"src", "alt"}},
        url_schemes=set(_SCHEMES),
        clean_content_tags=set(_DROPPED_WITH_CONTENT),
        link_rel=None,
        strip_comments=True,
    )
    walker = _Walker()
    walker.feed(clean_html)
    walker.close()
    walker.finish()
    return _numbered(walker.pieces, line, list(lines))


def with_title(pieces: list[Piece], title: str | None, line: int = 1) -> list[Piece]:
    """The headline from front matter or metadata stands above the text, unless the text opens with it; without one, a
    first-level heading that opens the text is the headline."""
    first = pieces[0] if pieces else None
    if first is not None and first.kind == "heading" and first.path == ("h1:1",) and title in (None, first.text):
        return [replace(first, kind="title", path=()), *pieces[1:]]
    return [Piece(kind="title", text=title, line=line), *pieces] if title else pieces


def is_safe_link(href: str) -> bool:
    """http, https, mailto and relative addresses; nothing that a browser would run."""
    address = href.strip()
    scheme = _HREF.match(address)
    return bool(address) and (scheme is None or (scheme["scheme"] or "https").lower() in _SCHEMES)


@dataclass(slots=True)
class _Open:
    """An element that is open: its place among its like, and where its mark began."""

    tag: str
    name: str
    counts: dict[str, int] = field(default_factory=dict)


class _Walker(HTMLParser):
    """Walks sanitised HTML; gathers text and marks until a block ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._open: list[_Open] = [_Open("", "")]
        self._text: list[str] = []
        self._length = 0
        self._marks: list[Mark] = []
        self._inline: list[tuple[str, int, str | None]] = []
        self._spaced = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "br":
            self._add("\n" if self._in("pre") else " ")
        elif tag == "img":
            self._picture(values)
        elif tag in _INLINE:
            href = (values.get("href") or "").strip()
            self._inline.append((tag, self._length, href if tag == "a" and _leads_somewhere(href) else None))
        elif tag in _BLOCKS or tag in _AROUND:
            self.finish()
            parent = self._open[-1]
            parent.counts[tag] = parent.counts.get(tag, 0) + 1
            self._open.append(_Open(tag, f"{tag}:{parent.counts[tag]}"))

    def handle_endtag(self, tag: str) -> None:
        if tag in _INLINE:
            self._close_mark(tag)
        elif (tag in _BLOCKS or tag in _AROUND) and self._in(tag):
            self.finish()
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._add(clean(data))

    def finish(self) -> None:
        """Ends the block that is being gathered, if it shows anything."""
        while self._inline:
            self._close_mark(self._inline[-1][0])
        text = "".join(self._text)
        kept = text.strip("\n") if self._in("pre") else text.rstrip()
        if kept.strip():
            cut = len(text) - len(text.lstrip("\n")) if self._in("pre") else 0
            marks = tuple(
                sorted(_within(self._marks, cut, len(kept)), key=lambda mark: (mark.start, -mark.end, mark.tag))
            )
            self.pieces.append(Piece(kind=self._kind(kept), text=kept, path=self._path(), marks=marks))
        self._text, self._length, self._marks, self._spaced = [], 0, [], True

    def _in(self, tag: str) -> bool:
        return any(element.tag == tag for element in self._open)

    def _kind(self, text: str) -> BlockKind:
        if text.strip() == PICTURE:
            return "figure"
        kind: BlockKind = next(
            (_BLOCKS[element.tag] for element in reversed(self._open) if element.tag in _BLOCKS), "paragraph"
        )
        within: BlockKind | None = next(
            (_BLOCKS[e.tag] for e in reversed(self._open) if e.tag in ("li", "dt", "dd", "td", "th")), None
        )
        if kind == "paragraph" and within:
            return within
        return "quotation" if kind == "paragraph" and self._in("blockquote") else kind

    def _path(self) -> tuple[str, ...]:
        return tuple(element.name for element in self._open if element.tag in _PATHED)

    def _add(self, data: str) -> None:
        if not self._in("pre"):
            data = _SPACE.sub(" ", BROKEN_WORD.sub("", data.replace(_BACK_TO_TEXT, "")))
            data = data.lstrip(" ") if self._spaced else data
        if data:
            self._text.append(data)
            self._length += len(data)
            self._spaced = data[-1] == " "

    def _picture(self, values: dict[str, str | None]) -> None:
        source = (values.get("src") or "").strip()
        alt = clean(values.get("alt") or "").strip()
        if source and is_safe_link(source):
            at = self._length
            self._add(PICTURE)
            self._marks.append(Mark(start=at, end=at + 1, tag="img", href=source, alt=alt))
        elif alt:
            self._add(alt)

    def _close_mark(self, tag: str) -> None:
        for index in range(len(self._inline) - 1, -1, -1):
            name, start, href = self._inline[index]
            if name == tag:
                del self._inline[index]
                if self._length > start and (tag != "a" or href):
                    self._marks.append(Mark(start=start, end=self._length, tag=_INLINE[tag], href=href))
                return


def _leads_somewhere(href: str) -> bool:
    """Places on the same page are gone once the page is taken apart."""
    return is_safe_link(href) and not href.startswith("#")


def _within(marks: Iterable[Mark], cut: int, length: int) -> Iterable[Mark]:
    for mark in marks:
        start, end = max(0, mark.start - cut), min(length, mark.end - cut)
        if end > start:
            yield Mark(start=start, end=end, tag=mark.tag, href=mark.href, alt=mark.alt)


def _numbered(pieces: list[Piece], line: int, lines: list[tuple[str, int]]) -> list[Piece]:
    """Gives each block the line it begins on, as far as its first words are found there."""
    numbered, at = [], 0
    for piece in pieces:
        opening = _letters(piece.text)[:24]
        for index in range(at, len(lines)):
            if opening and (lines[index][0].startswith(opening) or opening.startswith(lines[index][0])):
                at, line = index, lines[index][1]
                break
        numbered.append(replace(piece, line=line))
    return numbered


def openings(text: str, first_line: int) -> list[tuple[str, int]]:
    """The letters that each line of a source begins with, and its number."""
    lines = enumerate(text.split("\n"), first_line)
    found = ((_letters(_LIST_NUMBER.sub("", line))[:24], number) for number, line in lines)
    return [(letters, number) for letters, number in found if letters]


_LIST_NUMBER = re.compile(r"^[\s>]*[0-9]{1,3}[.)]\s")
_NOT_LETTERS = re.compile(r"[\W_]+")


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text[:120])
