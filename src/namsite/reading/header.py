"""What stands around an article's body: headline, rubrics, date lines and bylines above it, furniture below."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from namsite.dates import DateOrder, find_day_apart, find_page_date
from namsite.reading import Piece
from namsite.reading.date_lines import day_of_issue
from namsite.reading.datelines import find_alone, find_run_in
from namsite.reading.furniture import is_breadcrumb, is_furniture, is_rule, opens_links
from namsite.reading.headlines import find_headline
from namsite.reading.labels import is_above, tells_issue
from namsite.reading.lines import byline_name, is_rubric, is_terminated
from namsite.reading.paragraphs import is_prose

_FEWEST_WORDS = 4


def name_parts(pieces: Sequence[Piece], order: DateOrder | None, *, titled: bool = False) -> list[Piece]:
    """Gives each block its kind. ``titled``: the headline is known already (front matter, metadata)."""
    body = _body_start(pieces, order, titled=titled)
    named = [*_name_head(pieces[:body], order, titled=titled), *pieces[body:]]
    return _name_tail(_name_middle(named, body, order), body)


def _body_start(pieces: Sequence[Piece], order: DateOrder | None, *, titled: bool) -> int:
    """The first paragraph that is prose or opens with a dateline. A headline may end like a sentence: whatever comes
    first and is no long paragraph counts as one, unless no other text follows."""
    seen, last = titled, None
    for index, piece in enumerate(pieces):
        if piece.kind in ("item", "quotation", "cell", "code", "heading") and seen:
            return index
        if (
            piece.kind != "paragraph"
            or is_above(piece.text)
            or tells_issue(piece.text)
            or find_alone(piece.text, order)
        ):
            continue
        if _opens_body(piece.text, order, seen=seen):
            return index
        seen, last = True, index
    return last if last is not None and is_prose(pieces[last].text) else len(pieces)


def _opens_body(text: str, order: DateOrder | None, *, seen: bool) -> bool:
    """Whether a block is the first of the text; ``seen``: something above it can be the headline."""
    prose = is_prose(text)
    if (seen or prose) and len(text) > 60 and find_run_in(text, order) is not None:
        return True
    if not seen:
        return prose and (len(text) > 160 or text.count(". ") > 1)
    introduces = text.endswith(":") and len(text.split()) > 6
    addresses = text.endswith(",") and not text.isupper()
    return prose or introduces or addresses or (is_terminated(text) and not text.startswith("("))


def _name_head(head: Sequence[Piece], order: DateOrder | None, *, titled: bool) -> list[Piece]:
    title = None if titled else find_headline(head, order)
    return [
        replace(piece, kind="title")
        if index == title
        else _name_line(piece, order, after_title=titled or title is None or index > title)
        for index, piece in enumerate(head)
    ]


def _name_line(piece: Piece, order: DateOrder | None, *, after_title: bool) -> Piece:
    if piece.kind != "paragraph":
        return piece
    text = piece.text
    if is_breadcrumb(text) or is_rubric(text):
        return replace(piece, kind="kicker")
    if byline_name(text) is not None:
        return replace(piece, kind="byline")
    if find_alone(text, order) is not None and after_title:
        return replace(piece, kind="dateline")
    if find_page_date(text, order) is not None:
        return replace(piece, kind="date")
    if find_day_apart(text, order) is not None or day_of_issue(text) is not None:
        return replace(piece, kind="date")
    return replace(piece, kind="aside" if is_furniture(text) else "kicker")


def _name_middle(pieces: list[Piece], body: int, order: DateOrder | None) -> list[Piece]:
    """Headings, and lines between the paragraphs that belong to the page."""
    title = next((piece.text for piece in pieces if piece.kind == "title"), "")
    tail = _last_prose(pieces)
    named: list[Piece] = []
    for index, piece in enumerate(pieces):
        if index < body or piece.kind not in ("paragraph", "quotation"):
            named.append(piece)
        elif is_rule(piece.text) or is_furniture(piece.text) or _repeats(piece.text, title):
            named.append(replace(piece, kind="aside"))
        elif byline_name(piece.text) is not None and index != body:
            named.append(replace(piece, kind="byline"))
        elif (
            index > body
            and (page_date := find_page_date(piece.text, order)) is not None
            and (page_date.delimited or index > tail)
        ):
            named.append(replace(piece, kind="date"))
        elif body < index < len(pieces) - 1 and _is_heading(piece, pieces[index + 1]):
            named.append(replace(piece, kind="heading"))
        else:
            named.append(piece)
    return named


def _repeats(text: str, title: str) -> bool:
    """*SITE.NET : The headline again*"""
    return len(title.split()) > 2 and title in text and len(text) < len(title) + 40 and not is_terminated(text)


def _is_heading(piece: Piece, following: Piece) -> bool:
    text = piece.text
    return (
        piece.kind == "paragraph"
        and len(text.split()) <= 10
        and not is_terminated(text)
        and text[-1] not in ',;:-–—"”’'
        and text[:1] not in '"“‘([<'
        and text[:1].isupper()
        and following.kind == "paragraph"
        and is_prose(following.text)
    )


def _name_tail(pieces: list[Piece], body: int) -> list[Piece]:
    """What follows the last paragraph: lists of links, and lines under *Related topics* and the like."""
    last = _last_prose(pieces)
    if last < body:
        return pieces
    named = list(pieces)
    links = not pieces[last].text.rstrip().endswith(":")
    for index in range(last + 1, len(named)):
        piece = named[index]
        if piece.kind == "aside":
            links = links or opens_links(piece.text)
        elif piece.kind == "paragraph" and piece.text.rstrip().endswith(":"):
            links = False
        elif (piece.kind == "item" and links and not piece.path and not _is_statement(piece.text)) or (
            piece.kind == "paragraph" and _under_links(named, index)
        ):
            named[index] = replace(piece, kind="aside")
    return named


def _is_statement(text: str) -> bool:
    """*The mayor: the roads are open again.*: a sentence, where a link has a headline without a full stop."""
    return text.rstrip("\"”'’)").endswith(".") and len(text.split()) > _FEWEST_WORDS


def _last_prose(pieces: Sequence[Piece]) -> int:
    prose = (i for i, piece in enumerate(pieces) if piece.kind in ("paragraph", "quotation") and is_prose(piece.text))
    return max(prose, default=-1)


def _under_links(pieces: Sequence[Piece], index: int) -> bool:
    above = pieces[index - 1]
    return above.kind == "aside" and (opens_links(above.text) or (index > 1 and pieces[index - 2].kind == "aside"))
