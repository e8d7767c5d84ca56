"""Sentences inside one block. sentencex does the work; the guards below know the titles and initials of news."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from namsite.lexicon import Sort, dotted_forms, lexicon, rows
from namsite.records import Span

_NO_NAME = Sort.COUNTRY | Sort.PLACE | Sort.DEMONYM | Sort.ROLE | Sort.STATE | Sort.CALENDAR
_MAYBE_INSIDE = re.compile(r"[.!?…。！？؟।][\"”’»)\]]*\s")
ALSO_NAMES = tuple(f" {row[0]}." for row in rows("also_names.txt"))  # *Hun Sen.*, where *Sen.* is no senator
_NAMES = "|".join(name[1:-1] for name in ALSO_NAMES)
_NO_END = re.compile(
    r"(?:^|[\s(\"“‘\[])(?:"
    rf"[A-Z](?:\.[A-Z])?|(?:{_NAMES}|Lt|Gov|Gen|Col|Maj|Capt|Cmdr|Sgt|Adm|Brig|Amb|Hon|Rt|Rep|Sec|Supt|Insp|Cllr|Fr|Sr|Br"
    r"|Dr|Prof|Mr|Mrs|Ms|Mx|Messrs|Mme|Mlle|St|Ste|Sts|Rev|Msgr|H\.E|H\.R\.H|Pres|Dep|Asst|Atty"
    r"|vs|cf|Cf|e\.g|i\.e|viz|approx|ca|c|No|Nos|Art|Arts|vol|Vol|pp|p|para|Ch|fig|Fig|est|incl|al-|Kh|Yu|Ya|Sh|Zh|Ch|Md"
    rf"|Ts|Dz|Wm|Mohd|Chas|Thos|Jas|{'|'.join(dotted_forms())}"
    r"))\.$|\((?:ret|retd|Ret|Retd)\.\)$"
)
_INITIALISM_END = re.compile(r"(?:\b[A-Z]\.){2,}$")
_TWO_INITIALS, _LONGEST_ABBREVIATION = 4, 10  # characters at the end that tell
_LOWER_START = re.compile(r"[a-z]")
_MAY_END = re.compile(r"(?:^|\s)(?:No|c|p|al-|Min|Sec)\.$")
_DIGIT_START = re.compile(r"[0-9]")
_BRACKETED = re.compile(r"\([^()]+[.!?][\"”’]?\)\s+(?=[A-Z“\"‘])")
_OWN_NAME = re.compile(rf"\b(?P<own>[A-Z][\w-]+) (?:{_NAMES})\.$")
_NAME_AND_ON = re.compile(rf" (?:{_NAMES})\.\s+(?=[A-Z“\"‘])")
_REGNAL = re.compile(r"\b(?:[A-Z][a-zé]+|[Vv]itamin|[Pp]lan|[Hh]epatitis|[Gg]roup|[Cc]lass)\s[A-Z]\.$")
_SENTENCE_WORDS = re.compile(r"(?:The|He|She|It|They|We|But|And|In|On|At|This|That|His|Her|Its|A|An)\b")


def split(text: str, start: int, end: int, language: str = "en") -> tuple[Span, ...]:
    """The sentences of ``text[start:end]`` in order; together they cover all but the white space between them."""
    stretch = text[start:end]
    starts = [0, *_boundaries(stretch, language)] if _MAYBE_INSIDE.search(stretch) else [0]
    ends = [*starts[1:], len(stretch)]
    return tuple(
        span
        for low, high in zip(starts, ends, strict=True)
        if (span := _trimmed(stretch, low, high, start)) is not None
    )


def _boundaries(stretch: str, language: str) -> list[int]:
    """Offsets where a sentence other than the first begins."""
    found = {int(boundary["start_index"]) for boundary in _sentencex()(language[:2] or "en", stretch)}
    if "(" in stretch:
        found |= {match.end() for match in _BRACKETED.finditer(stretch) if _opens_sentence(stretch, match.start())}
    if any(name in stretch for name in ALSO_NAMES):
        found |= {match.end() for match in _NAME_AND_ON.finditer(stretch)}
    return [at for at in sorted(found) if 0 < at < len(stretch) and _ends_sentence(stretch, at)]


@cache
def _sentencex() -> Callable[[str, str], Any]:
    """The library is loaded with the first text of several sentences."""
    import sentencex

    boundaries: Callable[[str, str], Any] = sentencex.get_sentence_boundaries
    return boundaries


def _opens_sentence(stretch: str, at: int) -> bool:
    before = stretch[max(0, at - 3) : at].rstrip(' "”’')
    return not before or before[-1] in ".!?"


def _ends_sentence(stretch: str, at: int) -> bool:
    """Whether what stands before an offset really ends a sentence; initials and abbreviated titles do not."""
    before, after = stretch[max(0, at - 32) : at].rstrip(), stretch[at : at + 16]
    if _LOWER_START.match(after):
        return False
    if _INITIALISM_END.search(before, max(len(before) - _TWO_INITIALS, 0)):
        return _SENTENCE_WORDS.match(after) is not None
    if not _NO_END.search(before, max(len(before) - _LONGEST_ABBREVIATION, 0)):
        return True
    if _DIGIT_START.match(after):
        return False
    if _ends_a_name(before):
        return True
    if _MAY_END.search(before) or _REGNAL.search(before):
        return _SENTENCE_WORDS.match(after) is not None
    return False


def _ends_a_name(before: str) -> bool:
    """*Amartya Sen.*: behind a name that is no place (*Virginia Sen.* Mark Warner), and nothing else."""
    own = _OWN_NAME.search(before)
    sorts = lexicon().words.get(own["own"].lower(), Sort(0)) if own else Sort(0)
    return bool(sorts & (Sort.GIVEN | Sort.SURNAME)) and not sorts & _NO_NAME


def _trimmed(stretch: str, low: int, high: int, offset: int) -> Span | None:
    part = stretch[low:high]
    words = part.strip()
    if not words:
        return None
    start = offset + low + (len(part) - len(part.lstrip()) if part[0].isspace() else 0)
    return Span(start, start + len(words))
