"""Which of the lines above the text is its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from namsite.dates import DateOrder, find_page_date
from namsite.lexicon import Sort, lexicon
from namsite.reading import Piece
from namsite.reading.datelines import find_alone
from namsite.reading.furniture import is_navigation, is_rule
from namsite.reading.labels import is_above, is_label, is_slug, names_paper, tells_issue
from namsite.reading.lines import byline_name, is_media_name
from namsite.spelling import fold

_NUMBERED_PAPER = re.compile(
    r"(?:press |news |media )?(?:release|statement|communiqu[eé]|bulletin|note)\b", re.IGNORECASE
)
_IN_A_BULLETIN = re.compile(r"^(?:[0-9]{1,2}|FED|NSW|VIC|QLD|TAS): (?=[A-Z0-9“‘\"'])")
_FEW = 4  # words: a line that is no longer may be a paper's name or a section
_LONGEST_PLACE = 5  # words of a place and an agency
_COLUMN_TITLES = frozenset(["NOTEBOOK", "DIARY", "LETTER", "BRIEFING", "SKETCH", "SPECIAL"])
_YEAR = re.compile(r",.*\s(?:1[89]|20)[0-9]{2}$")  # *Tarva, 9-10 July 2016*
_WHOLE = 4  # words from which a line is surely no section


def find_headline(head: Sequence[Piece], order: DateOrder | None) -> int | None:
    """The place of the headline among the pieces above the text: the first line that may be one, unless that is but a
    section or a paper's name and a headline follows it; failing that, the first line at all."""
    candidates = [index for index, piece in enumerate(head) if piece.kind == "paragraph"]
    lines = [at for n, at in enumerate(candidates) if _may_be(head, candidates, n, order)]
    told = [at for at in lines if not is_label(head[at].text)]
    if told:
        return _below_section(head, _below_the_letterhead(head, candidates, told), order)
    if lines:
        return next((at for at in lines if not (is_slug(head[at].text) or names_paper(head[at].text))), None)
    usable = [at for at in candidates if not (is_navigation(head[at].text) or is_slug(head[at].text))]
    return usable[0] if usable and not _tells_only_where_and_when(head[usable[0]].text, order) else None


def _below_the_letterhead(head: Sequence[Piece], candidates: Sequence[int], lines: Sequence[int]) -> Sequence[int]:
    """*LAKE LEAGUE*, its motto, *PRESS RELEASE No. 7*: the headline of a paper with a letterhead stands below its
    number."""
    if not is_label(head[candidates[0]].text):
        return lines
    number = next((at for at in candidates if _NUMBERED_PAPER.match(head[at].text) and is_slug(head[at].text)), None)
    below = [at for at in lines if number is not None and at > number]
    return below if below and len(head[below[0]].text.split()) >= _WHOLE else lines


def headline_of(line: str) -> str:
    """A headline without the place of the story in a bulletin: *2: Ministers divided*, *FED: Ministers divided*."""
    return _IN_A_BULLETIN.sub("", line)


def _may_be(head: Sequence[Piece], candidates: Sequence[int], position: int, order: DateOrder | None) -> bool:
    """Whether a line is neither rubric nor breadcrumb nor byline nor date line nor, above a headline, a body's name."""
    index = candidates[position]
    text = head[index].text
    if is_above(text) or byline_name(text) is not None:
        return False
    date = find_page_date(text, order)
    alone = date is not None and all(map(is_media_name, date.beside))
    if alone or (date is not None and _has_headline(head, candidates[position + 1 :], order)):
        return False
    dateline = find_alone(text, order)
    further = position and len(candidates) > position + 1 and len(text.split()) <= _LONGEST_PLACE
    if dateline is not None and (dateline.date is not None or further):
        return False
    others = [head[other].text for other in candidates[position + 1 :]]
    if not any(not is_above(other) and find_alone(other, order) is None for other in others):
        return True
    underlined = not position and index + 1 < len(head) and is_rule(head[index + 1].text)
    return not underlined


def _below_section(head: Sequence[Piece], lines: Sequence[int], order: DateOrder | None) -> int:
    """The first of the lines, or one below it where the first is a section's or a paper's name by its look and the
    other is none: *FISHERIES*; *The Harbour Letter* with the day of the issue, or with a motto, right below it."""
    first = lines[0]
    words = head[first].text.split()
    below = [at for at in lines[1:] if len(head[at].text.split()) >= _WHOLE]
    own = _own_lines(head, first)
    outside = [at for at in below if at not in own and not _tells_issue(head[at].text, order)]
    few = len(words) <= _FEW
    if (few or _is_body(words)) and outside and any(at != first and _tells_issue(head[at].text, order) for at in own):
        return outside[0]
    if not below or not few:
        return first
    in_capitals = head[first].text.isupper() and len(words) < _FEW
    if outside and in_capitals and any(at in own for at in below):
        return outside[0]
    return below[0] if len(words) == 1 or (in_capitals and len(words) == 2 and _is_theme(*words)) else first


def _is_theme(first: str, second: str) -> bool:
    """*LAKE SUMMIT*, *THE LAKE*, *HARBOUR NOTEBOOK*, but not *PREMIER RESIGNS*."""
    sorts = lexicon().words.get(fold(second), Sort(0))
    is_column = first == "THE" or second in _COLUMN_TITLES
    return is_column or bool(sorts & (Sort.MEETING | Sort.BODY_NOUN | Sort.OTHER_EVENT))


def _is_body(words: Sequence[str]) -> bool:
    """*Conference on Measures in Tarva*, *ORGANISATION OF LAKE STATES*"""
    sorts = lexicon().words.get(fold(words[0]), Sort(0))
    return len(words) > 1 and words[1].lower() in ("of", "on", "for") and bool(sorts & (Sort.BODY_NOUN | Sort.MEETING))


def _own_lines(head: Sequence[Piece], first: int) -> list[int]:
    """The lines that stand together with one, without a blank line between."""
    own = [first]
    for step in (-1, 1):
        at = first + step
        while 0 <= at < len(head) and abs(head[at].line - head[at - step].line) == 1:
            own.append(at)
            at += step
    return own


def _tells_issue(text: str, order: DateOrder | None) -> bool:
    return (
        find_page_date(text, order) is not None
        or is_above(text)
        or is_label(text)
        or tells_issue(text)
        or _YEAR.search(text) is not None
    )


def _tells_only_where_and_when(text: str, order: DateOrder | None) -> bool:
    """A dateline, or a date with nothing beside it but a paper's name or a site's: *3 June 2021 [15:20] - SITE.TV*."""
    dateline, date = find_alone(text, order), find_page_date(text, order)
    only_date = date is not None and all(map(is_media_name, date.beside))
    return only_date or (dateline is not None and dateline.date is not None)


def _has_headline(head: Sequence[Piece], below: Sequence[int], order: DateOrder | None) -> bool:
    """Whether a line follows that may be the headline, so that a line with a date above it is the page's or a paper's
    (*The Harbour Gazette, May 21, 1968, p. 4*)."""
    lines = [head[index].text for index in below]
    return any(len(line.split()) > 2 and not is_above(line) and not find_page_date(line, order) for line in lines)
