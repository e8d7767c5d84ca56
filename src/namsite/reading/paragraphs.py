"""From a page's lines to its paragraphs: broken lines joined, paragraphs told apart that no blank line parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from namsite.dates import DateOrder, find_day_apart, find_page_date
from namsite.reading import Piece
from namsite.reading.datelines import find_alone, find_run_in
from namsite.reading.furniture import is_breadcrumb, is_furniture, is_rule, is_surely_furniture, opens_links
from namsite.reading.lines import bullet_text, byline_name, is_rubric, is_terminated, numbered_text, quoted_text
from namsite.records import BlockKind

_OPENS_PARAGRAPH = re.compile(r"[^\W\d_a-zß-öø-ÿ]|[\"“‘'«„(\[0-9–—-]")
_RUNS_ON = re.compile(
    r"(?:[,;:–—-]|(?:^|\s)(?:of|the|to|and|or|for|in|on|at|with|a|an|by|from|as|over|into|under|after|its|his|her|their|that))$"
)
BROKEN_WORD = re.compile(r"(?<=\w[-‐])[ \t]*\n[ \t]*(?!(?:and|or|to)\b)(?=\w)")
_LEFT_OF_HYPHEN = re.compile(r"(?P<left>\w+)[-‐]$")
_SUSPENDED = frozenset({"and", "or", "to"})  # pre- and post-war
_BROKEN_LINE = re.compile(r"[-‐](?<=\w.)[ \t]*\n")
_WHOLE_WORD = re.compile(r"[^\W\d_]{4,}")
_FIRST_WORD = re.compile(r"\w+")
_NOBODY_WRAPS_AT = 160  # columns: longer lines are paragraphs that were never broken
_PROSE_LINE = 60


class Line(Struct, frozen=True):
    """One line of the file without its surrounding spaces; ``indent`` in columns, ``number`` from 1."""

    text: str
    number: int
    indent: int


class Layout(Struct, frozen=True, kw_only=True):
    """What is known about the page when a group of lines is read: the order of numeric dates; words of the text that
    tell a broken word from a compound; ``crowded``: no blank lines part the paragraphs; ``above_body`` before the first
    paragraph of prose, ``titled`` once a line that can be the headline has been seen in an earlier group."""

    order: DateOrder | None
    words: frozenset[str] = frozenset()
    crowded: bool = False
    above_body: bool = False
    titled: bool = False


def split_blocks(text: str, order: DateOrder | None) -> list[Piece]:
    """All that a page's text shows, block by block, before headline and furniture are told from paragraphs."""
    groups = list(groups_of_lines(text))
    layout = Layout(order=order, words=_whole_words(text), crowded=_is_crowded(groups), above_body=True)
    pieces: list[Piece] = []
    for group in groups:
        found = pieces_of_group(group, layout)
        pieces.extend(found)
        if layout.above_body or not layout.titled:
            layout = _below(layout, [piece.text for piece in found if piece.kind == "paragraph"])
    return pieces


def _below(layout: Layout, paragraphs: Sequence[str]) -> Layout:
    """What is known of the page below a group of lines with these paragraphs."""
    return replace(
        layout,
        above_body=layout.above_body and not any(is_prose(paragraph) for paragraph in paragraphs),
        titled=layout.titled or any(_may_be_title(paragraph, layout) for paragraph in paragraphs),
    )


def _may_be_title(text: str, layout: Layout) -> bool:
    """Whether a block above the text is neither a rubric nor a place and a day."""
    dateline = find_alone(text, layout.order)
    return not is_rubric(text) and (dateline is None or dateline.date is None)


def _is_crowded(groups: Sequence[Sequence[Line]]) -> bool:
    """Whether nearly all lines stand in one group, so that blank lines do not part the paragraphs."""
    sizes = [len(group) for group in groups]
    return max(sizes, default=0) >= 4 and max(sizes) >= 0.7 * sum(sizes)


def _whole_words(text: str) -> frozenset[str]:
    """The words of the text, in lower case, if any line ends in a hyphen that may break one of them."""
    broken = _BROKEN_LINE.search(text)
    return frozenset(word.lower() for word in _WHOLE_WORD.findall(text)) if broken else frozenset()


def groups_of_lines(text: str) -> Iterator[list[Line]]:
    """Lines that no blank line parts; what press wires mark by a caret (*^BC-SUMMIT*, *^By Ana Ruiz*) stands alone."""
    group: list[Line] = []
    for number, raw in enumerate(text.split("\n"), 1):
        stripped = raw.strip()
        marked = stripped.startswith("^") and len(stripped) > 1
        if stripped and not marked:
            group.append(Line(stripped, number, _indent(raw) if raw[0].isspace() else 0))
            continue
        if group:
            yield group
            group = []
        if marked:
            yield [Line(stripped.lstrip("^ "), number, 0)]
    if group:
        yield group


def _indent(raw: str) -> int:
    spaced = raw.expandtabs(4)
    return len(spaced) - len(spaced.lstrip())


def join_lines(lines: Sequence[str], words: frozenset[str] = frozenset()) -> str:
    """Broken lines as one, with a space between. A hyphen at a line's end stays (*Kassym-Jomart*) unless the whole text
    has the word without it (``words``)."""
    joined = lines[0]
    for line in lines[1:]:
        broken = _LEFT_OF_HYPHEN.search(joined)
        right = _FIRST_WORD.match(line)
        if broken and right and right[0] not in _SUSPENDED:
            whole = (broken["left"] + right[0]).lower()
            joined = (joined[:-1] if whole in words and right[0].islower() else joined) + line
        else:
            joined = f"{joined} {line}"
    return joined


def pieces_of_group(group: Sequence[Line], layout: Layout) -> list[Piece]:
    """The blocks of one group of lines. Lines that are something of their own (a date line, a byline, a list item, the
    page's furniture) stand alone."""
    pieces: list[Piece] = []
    run: list[Line] = []
    numbered = len(group) > 1 and sum(numbered_text(line.text) is not None for line in group) > 1

    def close() -> None:
        if run:
            pieces.extend(_prose(run, layout))
            run.clear()

    for line, following in zip(group, [*group[1:], None], strict=True):
        item = _item(line.text, run, pieces, numbered=numbered)
        if item is not None:
            close()
            pieces.append(Piece(kind="item", text=item, line=line.number))
        elif pieces and not run and pieces[-1].kind == "item" and _continues_item(line, group, pieces[-1]):
            joined = join_lines([pieces[-1].text, line.text], layout.words)
            pieces[-1] = Piece(kind="item", text=joined, line=pieces[-1].line)
        elif (kind := _kind_alone(line.text, following, run, pieces, layout)) is not None:
            close()
            pieces.append(Piece(kind=kind, text=line.text, line=line.number))
        else:
            run.append(line)
    close()
    return pieces


def _item(text: str, run: list[Line], pieces: list[Piece], *, numbered: bool) -> str | None:
    if numbered and (item := numbered_text(text)) is not None:
        return item
    item = bullet_text(text)
    if item is None or is_rule(text):
        return None
    dash = text[0] in "-–—"
    after_item = bool(pieces) and not run and pieces[-1].kind in ("item", "aside")
    return (
        None if dash and run and not (after_item or run[-1].text.endswith(":") or is_terminated(run[-1].text)) else item
    )


def _continues_item(line: Line, group: Sequence[Line], item: Piece) -> bool:
    """The second line of an item that was broken: indented deeper than its bullet, or going on in mid-sentence."""
    first = next(other for other in group if other.number >= item.line)
    return line.indent > first.indent or (line.text[:1].islower() and not is_terminated(item.text))


def _kind_alone(
    text: str, following: Line | None, run: list[Line], pieces: list[Piece], layout: Layout
) -> BlockKind | None:
    """What a line is that stands for itself, or None for a line of a paragraph. In mid-sentence nothing stands alone;
    but above the body, headlines end nowhere."""
    if is_rule(text) or is_surely_furniture(text):
        return "aside"
    if len(run) == 1 and not pieces and layout.above_body and following is None and _is_date_line(text, layout):
        return "date"  # *Oslo talks go on*, and the date line below it
    if run and not is_terminated(run[-1].text) and not _may_be_headlines(run, layout):
        return None
    if not run and not layout.above_body and (opens_links(text) or _under_links(text, pieces)):
        return "aside"
    if following is not None and following.text[:1].islower() and not is_terminated(text):
        return None
    return _kind_above(text, run, pieces, layout) if layout.above_body else _kind_of_credit(text, layout)


def _is_date_line(text: str, layout: Layout) -> bool:
    page_date = find_page_date(text, layout.order)
    return page_date is not None and page_date.pure


def _may_be_headlines(run: list[Line], layout: Layout) -> bool:
    return layout.above_body and len(run) <= 3 and not _RUNS_ON.search(run[-1].text)


def _kind_above(text: str, run: list[Line], pieces: list[Piece], layout: Layout) -> BlockKind | None:
    """Lines between the top of the page and the text."""
    if is_breadcrumb(text):
        return "kicker"
    if find_run_in(text, layout.order) is not None:
        return None if byline_name(text) is None else "byline"
    if (
        run
        and not is_terminated(run[-1].text)
        and text.endswith(".")
        and not text.split(",")[0].split("(")[0].isupper()
    ):
        return None  # the end of a sentence that began above: *… of the People's Consultative / Assembly (MPR).*
    titled = layout.titled or bool(run) or any(piece.kind == "paragraph" for piece in pieces)
    if titled and find_alone(text, layout.order) is not None:
        return "dateline"
    return _kind_of_credit(text, layout)


def _kind_of_credit(text: str, layout: Layout) -> BlockKind | None:
    page_date = find_page_date(text, layout.order)
    if page_date is not None and (page_date.pure or page_date.delimited) and find_run_in(text, layout.order) is None:
        return "date"
    if byline_name(text) is not None:
        return "byline"
    return "aside" if is_furniture(text) and not find_day_apart(text, layout.order) else None


def _under_links(text: str, pieces: list[Piece]) -> bool:
    """Whether a line is one of the links under *You may also like*: short, and no sentence."""
    if not pieces or pieces[-1].kind != "aside" or is_rule(pieces[-1].text):
        return False
    first = next((piece for piece in reversed(pieces) if opens_links(piece.text)), None)
    return first is not None and len(text.split()) <= 14 and not text.endswith(".")


def is_prose(text: str) -> bool:
    """Whether a block reads like a paragraph rather than a headline."""
    return len(text) > 2 * _PROSE_LINE + 60 or (is_terminated(text) and len(text.split()) > 9)


def _prose(run: Sequence[Line], layout: Layout) -> list[Piece]:
    lines = list(run)
    pieces: list[Piece] = []
    if layout.above_body and not layout.titled and len(lines) > 1:
        pieces, lines = _headlines(lines, layout.words)
    elif layout.above_body and all(map(_is_headline, lines, [*lines[1:], None])):
        return [_piece([line], layout.words) for line in lines]
    pieces.extend(_paragraphs(lines, layout))
    return pieces


def _headlines(lines: list[Line], words: frozenset[str]) -> tuple[list[Piece], list[Line]]:
    """Takes the headlines off the lines that open the page: the first, with the lines that run on from it, and each
    further one that is no sentence while none of the lines is prose."""
    count = 1
    while count < len(lines) and count < 4 and _runs_on(lines[count - 1].text, lines[count].text):
        count += 1
    title = join_lines([line.text for line in lines[:count]], words)
    if count == len(lines) and not is_prose(title):
        return [_piece(lines[:count], words)], []
    if is_prose(title) or count == len(lines) or count >= 4:
        return [], lines
    rest = lines[count:]
    pieces = [_piece(lines[:count], words)]
    if any(len(line.text) >= _PROSE_LINE or is_terminated(line.text) for line in rest):
        return pieces, rest
    return [*pieces, *(_piece([line], words) for line in rest)], []


def _is_headline(line: Line, following: Line | None) -> bool:
    """A short line that no other goes on from: one of several above the text."""
    ends = following is None or not _runs_on(line.text, following.text)
    return len(line.text) < _PROSE_LINE and not is_terminated(line.text) and ends


def _runs_on(line: str, following: str) -> bool:
    return not is_terminated(line) and (following[:1].islower() or _RUNS_ON.search(line) is not None)


def _paragraphs(lines: Sequence[Line], layout: Layout) -> Iterator[Piece]:
    """Wrapped lines are joined. A paragraph ends where the next line is indented, and, if no blank lines part the
    paragraphs, where a line ends a sentence with room for another word; lines too long to be wrapped stand alone where
    they end a sentence or are headings."""
    if len(lines) < 2:
        yield from (_piece([line], layout.words) for line in lines)
        return
    width = max(len(line.text) for line in lines)
    ended = sum(is_terminated(line.text) for line in lines)
    unbroken = width > _NOBODY_WRAPS_AT or (layout.crowded and ended >= 0.8 * len(lines))
    outer = min(line.indent for line in lines)
    indents = 0 < sum(line.indent > outer for line in lines) < len(lines)
    paragraph = [lines[0]]
    for line in lines[1:]:
        before = paragraph[-1].text
        may_end = is_terminated(before) and _OPENS_PARAGRAPH.match(line.text) is not None
        if indents:
            new = line.indent > outer and may_end
        elif unbroken:
            new = not _runs_on(before, line.text) and (len(before) < _PROSE_LINE or is_terminated(before))
        else:
            fits = len(before) + 1 + len(line.text.split(maxsplit=1)[0]) <= width
            new = layout.crowded and may_end and fits
        if new:
            yield _piece(paragraph, layout.words)
            paragraph = []
        paragraph.append(line)
    yield _piece(paragraph, layout.words)


def _piece(lines: Sequence[Line], words: frozenset[str]) -> Piece:
    texts = [line.text for line in lines]
    if all(text.startswith(">") for text in texts):
        quoted = [quoted_text(text) or text for text in texts]
        return Piece(kind="quotation", text=join_lines(quoted, words), line=lines[0].number)
    return Piece(kind="paragraph", text=join_lines(texts, words), line=lines[0].number)
