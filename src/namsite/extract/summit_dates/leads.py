"""The day of a summit whose report gives none but the one on which its lead has leaders or ministers act together:
*Leaders of the Harbour League on Thursday appointed a judge*."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from namsite.draft import Draft, Edition, Reading, Summit
from namsite.extract.summit_dates.bounds import Bound, one_day
from namsite.records import DateRef, Span
from namsite.spelling import fold

_THEY = re.compile(
    r"[^,;:.“”\"]{0,60}\b(?:leaders|heads of (?:state|government)|presidents|rulers|ministers)\b", re.IGNORECASE
)
_ACTED = re.compile(r"\b(?:[a-z]{3,}ed|gave|set|put|took|chose|threw|drew|met)\b")
_ANOTHER_TIME = re.compile(
    r"\b(?:will|would|ahead of|to (?:hold|attend|meet|be held|gather)|due|next|upcoming|planned|postponed"
    r"|call(?:ed)? for|called off|cancell?ed)\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\b(?:before|after|since|until)\b[^,;.]{0,30}$")
_SEVERAL_DAYS = re.compile(
    r"\b(?:open(?:ed|ing|s)|beg[iau]ns?|ended|ends|closed|closing|concluded|wrapped up|resumed|continue[sd]?|yesterday"
    r"|(?:second|third|last|final) day|day before|[a-z]+ days(?! (?:ago|earlier|later|before|after)))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"«][^”\"»]*[”\"»]")
_ARTICLE = len("The ")
_FRESH = 3  # days that a report may come late


def day_of_the_lead(draft: Draft, edition: Edition, editions: Sequence[Edition]) -> Bound | None:
    """The one day of the first sentence, on which those who meet, or their body, acted; None where anything in the
    article tells of several days or of a summit that is only planned."""
    reading = next((r for r in draft.readings if r.passage.block.kind == "paragraph"), None)
    if reading is None or not edition.first_told or draft.filed is None:
        return None
    first, last = reading.passage.sentences[0]
    span = _behind_the_dateline(draft, reading.passage.span(first, last))
    days = [d for d in reading.dates if span.start <= d.span.start < span.end]
    if len(days) != 1 or not _fresh(days[0], draft.filed) or not _acted(draft, reading, span, edition):
        return None
    if any(
        m.reading is reading and m.sentence == (first, last) for e in editions if e is not edition for m in e.mentions
    ):
        return None
    if _SEVERAL_DAYS.search(_QUOTED.sub("", draft.article.text)):
        return None
    if any(_at_another_time(draft, mention) for mention in edition.mentions):
        return None
    return Bound(days[0].start or "", days[0].span, days[0].how)


def _at_another_time(draft: Draft, mention: Summit) -> bool:
    """Whether a sentence tells of the summit as planned, or places something else before or after it."""
    span = mention.reading.passage.span(*mention.sentence)
    sentence = draft.text(span)
    return bool(_ANOTHER_TIME.search(sentence) or _BESIDE.search(sentence, 0, mention.offset - span.start))


def _behind_the_dateline(draft: Draft, span: Span) -> Span:
    dateline = draft.article.dateline
    return Span(max(span.start, dateline.span.end), span.end) if dateline and dateline.span.end < span.end else span


def _fresh(date: DateRef, filed: str) -> bool:
    if not one_day(date):
        return False
    late = dt.date.fromisoformat(filed) - dt.date.fromisoformat(date.start or "")
    return dt.timedelta(0) <= late <= dt.timedelta(_FRESH)


def _acted(draft: Draft, reading: Reading, span: Span, edition: Edition) -> bool:
    """Whether leaders, ministers or the body whose summit it is stand where the subject does, with a verb of doing."""
    text = draft.text(span)
    they = _THEY.match(text)
    starts, ends = reading.passage.starts, reading.passage.ends
    names = {edition.body.name, draft.acronyms.get(fold(edition.body.name))} if edition.body else set()
    brackets = f"({edition.body.name})" if edition.body else "()"
    ours = (
        b
        for b in reading.bodies
        if (b.name in names or text[ends[b.last - 1] - span.start :].lstrip().startswith(brackets))
        and starts[b.first] <= span.start + _ARTICLE
    )
    body = next(ours, None)
    at = they.end() if they else ends[body.last - 1] - span.start if body else None
    return at is not None and _ACTED.search(text, at) is not None and _ANOTHER_TIME.search(text) is None
