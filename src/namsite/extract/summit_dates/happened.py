"""What a report tells to have happened on a day of the last week: *The leaders agreed on Friday*."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache

from namsite.draft import Draft, Edition, Reading
from namsite.extract.summit_dates.others import on_the_margins
from namsite.extract.summit_dates.told import one_day
from namsite.lexicon import rows
from namsite.records import DateRef, Span

THEY = re.compile(
    r"\b(?:leaders|heads of (?:state|government)|presidents|premiers|rulers|ministers|countries|states|nations"
    r"|governments|delegates|(?:\w+ )?members of)\b",
    re.IGNORECASE,
)
ANOTHER_TIME = re.compile(
    r"\b(?:will|would|ahead of|prior to|to (?:hold|attend|meet|be held|gather)|due|next|upcoming|planned"
    r"|postponed|expected|scheduled|call(?:ed)? for|called off|cancell?ed|last (?:month|year)['’]s)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:had|has been|have been)\b")
_ON_THE_WAY = re.compile(r"\b(?:arriv(?:ed|es)|travel\w+|flew|left|landed|departed|returned)\b")
_NO_ACT = re.compile(r"\b(?:since|until|till|before|after|by|from|for|next)(?: the)?\s*$", re.IGNORECASE)
_THOSE = r"(?:leaders|heads of (?:state|government)|presidents|premiers|rulers|ministers)"
_DECIDED = r"(?:decided|agreed|announced|declared|resolved|said|ruled|pledged|promised|stated|concluded)"
_CLAUSE = re.compile(
    r"[;:“”\"«»]|\bthat\b|\b(?:from|at|in|of|to|for|on) which\b"
    r"|, (?:and |but )?(?=who|whom|whose|which|where|when|as|while|after|before|although|but)\b"
    # *They will have a court, their leaders decided on Friday*
    rf"|, (?=(?:(?:the|its|their|a|all) )?(?:[\w-]+ ){{0,3}}?{_THOSE}\b[^,;.]{{0,60}}? {_DECIDED}\b)"
    # *It will be built, Presidents Quinn of Malta and Vik of Peru resolved today*
    rf"|, (?=(?:Presidents|(?:Prime |Foreign )?Ministers|Premiers|Kings) [A-Z][^;.:“”\"]{{2,140}}? {_DECIDED}\b)"
)
_WEEK = 6  # days before the report that it calls by their names

Act = tuple[DateRef, Reading, Span]  # a day on which something happened, and the sentence that tells it


@cache
def past() -> re.Pattern[str]:
    """A verb in the past tense, by its form."""
    irregular = "|".join(row[0] for row in rows("irregular_pasts.txt"))
    return re.compile(rf"\b(?:[a-z]{{2,}}ed|has|have|{irregular})\b")


def acts_told(draft: Draft, edition: Edition, editions: Sequence[Edition]) -> Iterator[Act]:
    """The days of the last week on which something happened, with their sentences, but for sentences that name another
    summit."""
    others = {
        (id(m.reading), m.sentence)
        for e in editions
        if e is not edition and not e.of_long_ago(draft.filed)
        for m in e.mentions
    }
    others |= {(id(m.reading), m.sentence) for m in edition.mentions if on_the_margins(m)}
    for reading in draft.readings:
        if reading.passage.block.kind != "paragraph" or not reading.dates:
            continue
        for first, last in reading.passage.sentences:
            if (id(reading), (first, last)) in others:
                continue
            span = _behind_the_dateline(draft, reading.passage.span(first, last))
            for date in reading.dates:
                if (
                    span.start <= date.span.start < span.end
                    and _of_the_week(date, draft.filed)
                    and _happened(draft, span, date)
                ):
                    yield date, reading, span


def _happened(draft: Draft, sentence: Span, date: DateRef) -> bool:
    """Whether the clause of a day has a verb in the past tense, and does not place something else before it."""
    text = draft.text(sentence)
    start, end = date.span.start - sentence.start, date.span.end - sentence.start
    if _NO_ACT.search(text, 0, start):
        return False
    low, high = clause_at(text, start, end)
    clause = text[low:high]
    if (
        (_EARLIER.search(clause) and date.start != draft.filed)
        or (_ON_THE_WAY.search(clause) and not THEY.search(clause))
        or ANOTHER_TIME.search(text, low, start)
    ):
        return False
    return past().search(clause) is not None or date.start == draft.filed


def clause_at(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause around a stretch of a sentence begins and ends."""
    low = max((cut.end() for cut in _CLAUSE.finditer(text, 0, start)), default=0)
    behind = _CLAUSE.search(text, end)
    return low, behind.start() if behind else len(text)


def _behind_the_dateline(draft: Draft, span: Span) -> Span:
    dateline = draft.article.dateline
    return Span(max(span.start, dateline.span.end), span.end) if dateline and dateline.span.end < span.end else span


def _of_the_week(date: DateRef, filed: str | None) -> bool:
    return filed is not None and one_day(date) and dt.timedelta(0) <= age(date, filed) <= dt.timedelta(_WEEK)


def age(date: DateRef, filed: str) -> dt.timedelta:
    """How long before the report a day was."""
    return dt.date.fromisoformat(filed) - dt.date.fromisoformat(date.start or "")
