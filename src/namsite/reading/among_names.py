"""The day of a report that no date line and no dateline of a known form gives: with its year, and among nothing but
names at the head of the text (*Riga – 4-V-2015 – Levant Press.*), or behind its last sentence (*(SahelPress, Ndjamena,
28 May 1984)*)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from namsite.dates import DateOrder, FullDay, find_full_days
from namsite.reading.credits import is_place
from namsite.reading.lines import is_acronym, is_media_name
from namsite.records import Block

_HEAD = 170  # characters of a text in which its day is looked for
_LONGEST = 100  # characters behind the last sentence
_MOST_WORDS = 10
_WORD = re.compile(r"[^\W\d_][\w.'’&-]*")
_SMALL = frozenset(
    [
        *("of", "the", "and", "de", "la", "le", "les", "du", "des", "da", "di", "del", "der", "den", "die", "do", "y"),
        *("et", "al", "el", "am", "à", "our", "own", "special", "correspondent", "correspondents", "reporter", "staff"),
        *("from", "by", "in", "at", "files", "office", "reports", "reported", "filed", "sent", "telegram", "telephone"),
        *("day", "evening", "morning", "night", "afternoon", "th", "st", "nd", "rd", "dated", "press", "service"),
        *("on", "page", "p", "pp", "text", "excerpts", "report", "gmt", "in", "min", "read"),
    ]
)
_AN_EVENT = re.compile(
    r"(?:In|On|At|Since|After|Before|Until|During|For|To|Between)\b|.*\b(?:since|until|before|after)\s*$"
)
_SAID_SO = re.compile(
    r"\b(?:report(?:ed|s)?|filed|sent|cabled|issued|published|written|dispatched)\b[^.;]*$", re.IGNORECASE
)
_ON = re.compile(r"\b[Oo]n (?:[A-Z][a-z]+day,? )?(?:the )?$")
_CLOCK = r"(?:,?\s(?:at\s)?[0-9]{1,2}[:.][0-9]{2}(?:\s?(?:GMT|UTC|[ap]\.?m\.?|h|[A-Z]{2,4}))?)?"
_MARK = re.compile(
    rf"{_CLOCK}\s?(?P<mark>[)\]>*]\s?[.:;/|–—-]*|[.:;/|](?=\s|$)|/|--|[–—]|-\s|\([^()]{{2,60}}\)[.:]?)\s*"
)
_NAMES_BEHIND = re.compile(
    r",?\s(?P<names>(?:[^\W\d_][\w.'’&-]*,? ?){1,8})(?P<mark>[.:;/|](?=\s|$)|\s?--|\s?[–—]|\s-\s|\([^()]{2,40}\)|\))\s*"
)
_BEHIND = re.compile(
    r"(?:\(|\[)(?P<bracket>[^()\[\]]{6,100})[)\]]\.?$|(?:\s[–—]|\s--)\s+(?P<dash>[^.]{6,100}?)\.?$"
    r"|[.!?][\"”’)]*\s+(?P<sentence>[^\W\d_(\[*0-9].{5,100})$"
)
_OTHERS_DAY = re.compile(
    r"\b(?:born|died|signed|photos?|pictures?|image|file|caption|archives?|next|upcoming|deadline|when|event|venue|starts?"
    r"|ends?|until|valid|expires?|accessed|retrieved|copyright|between)\b|©",
    re.IGNORECASE,
)
_VERBS = frozenset(
    {"on", "will", "was", "were", "is", "are", "be", "to", "until", "has", "had", "have", "for", "since"}
)
_PIECE = re.compile(r"\s*[,;:/|()\[\]–—.]\s*|\s-+\s|--|\s(?=[0-9])")
_NUMBERED = re.compile(r"\b(?:[Nn][Oo]\.?|#)\s?[0-9/]+(?:\s(?:of|OF))?\s*$")


class AmongNames(NamedTuple):
    """Such a day: its value, where the wording begins and ends, and, at the head, where the text itself begins and
    the place that is named."""

    day: FullDay
    text_from: int = 0
    place: tuple[int, int] | None = None


def find_among_names(text: str, blocks: Sequence[Block], order: DateOrder | None) -> tuple[AmongNames, Block] | None:
    """The day of a report in its first paragraph or in the headline, with what is named there; else behind the text."""
    first = next((block for block in blocks if block.kind == "paragraph"), None)
    title = next((block for block in blocks if block.kind == "title"), None)
    if first and (found := _at_the_head(text[first.start : first.end], order)):
        return found, first
    if title and (found := _in_the_title(text[title.start : title.end], order)):
        return found, title
    last = blocks[-1] if blocks else None
    if last and last.kind not in ("title", "item", "cell") and (found := _behind(text[last.start : last.end], order)):
        return found, last
    return None


def _at_the_head(text: str, order: DateOrder | None) -> AmongNames | None:
    days = find_full_days(text[:_HEAD], order)
    if not days:
        return None
    first, *others = days
    before = text[: first.start]
    if not _only_names(before) or _AN_EVENT.match(before.strip()) or _OTHERS_DAY.search(before):
        return None
    if _ON.search(before) and not _SAID_SO.search(before):
        return None
    end = first.end
    for other in others:
        if text[end : other.start].strip(" /,()–—-"):
            break
        if other.value != first.value:
            return None
        end = other.end
    mark = _MARK.match(text, end)
    if mark is None and (named := _NAMES_BEHIND.match(text, end)) and _only_names(named["names"]):
        mark = named
    apart = ")" in before or ("," in before and _place(text, first.start) is not None)
    if mark is None and apart and text[end : end + 1] == " " and text[end + 1 : end + 2].isupper():
        return AmongNames(first, end, _place(text, end))  # *Riga (LP), Monday, 4 May 2015 Ministers …*
    if mark is None or (before.rstrip().endswith("(") and not _may_date(before.strip(" (["))):
        return None
    return AmongNames(first, mark.end(), _place(text, mark.end()))


def _may_date(name: str) -> bool:
    """Whether a day in brackets behind a name is that of a report: *Riga (4 May 2015)*, not somebody's."""
    return not name or name.isupper() or is_place(name) or is_media_name(name)


def _in_the_title(text: str, order: DateOrder | None) -> AmongNames | None:
    """In a headline only beside a place at its head, or beside a paper or an agency."""
    head = _at_the_head(text, order)
    if head and (head.place or _credits(text)):
        return AmongNames(head.day)
    for start, end in [*_ends(text), (text.rfind("("), len(text)), (0, len(text))]:
        found = _among(text, max(start, 0), end, order)
        if found and _credits(text[max(start, 0) : end].replace(text[found.day.start : found.day.end], ",")):
            return found
    return None


def _behind(text: str, order: DateOrder | None) -> AmongNames | None:
    """Behind the last sentence; not in a bracket of its own, which may be a source's or a caption's."""
    if text.startswith(("(", "[")):
        return None
    ends = [*_ends(text)] if len(text) > _LONGEST else [*_ends(text), (0, len(text))]
    return next(filter(None, (_among(text, start, end, order) for start, end in ends)), None)


def _ends(text: str) -> Iterator[tuple[int, int]]:
    """What may stand behind the last sentence: a bracket, what follows a dash, some words."""
    low = max(len(text) - _LONGEST - len(". ()."), 0)
    for match in _BEHIND.finditer(text, low):
        yield match.span(match.lastgroup or 0)
    last = max((match.end() for match in re.finditer(r"[.!?][\"”’)]*\s+", text[:-1])), default=0)
    if 0 < len(text) - last <= _LONGEST:
        yield last, len(text)


def _among(text: str, start: int, end: int, order: DateOrder | None) -> AmongNames | None:
    """The one day of a stretch that has nothing but names beside it."""
    own = text[start:end]
    days = find_full_days(own, order)
    if not days or len({day.value for day in days}) > 1 or _OTHERS_DAY.search(own):
        return None
    rest = own[: days[0].start] + " " + own[days[0].end :]
    if not _only_names(rest) or _ON.search(own[: days[0].start]):
        return None
    if own.isupper() and _VERBS & {word.lower() for word in _WORD.findall(rest)}:
        return None
    return AmongNames(FullDay(days[0].value, days[0].how, days[0].start + start, days[0].end + start))


def _only_names(text: str) -> bool:
    words = _WORD.findall(text)
    most = _MOST_WORDS if not text.isupper() or "," in text or "(" in text else _MOST_WORDS // 3
    return len(words) <= most and all(word[0].isupper() or word.lower().rstrip(".") in _SMALL for word in words)


def _credits(text: str) -> bool:
    """Whether a stretch names a paper or an agency."""
    return any(is_media_name(_NUMBERED.sub("", piece)) or is_acronym(piece) for piece in _PIECE.split(text) if piece)


def _place(text: str, end: int) -> tuple[int, int] | None:
    at = 0
    for piece in _PIECE.split(text[:end]):
        start = text.find(piece, at)
        if piece and is_place(piece):
            return start, start + len(piece)
        at = max(at, start)
    return None
