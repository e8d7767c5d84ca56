"""When a summit is held: the date in its sentence, the day of the dateline where it is under way, its length."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from namsite.dates import find_dates
from namsite.draft import Draft, Edition, Summit
from namsite.records import DateRef, Statement

_TODAY = re.compile(
    r"\b(?:is being held|are being held|is under way|is underway|is taking place|is attended by|are taking part"
    r"|has ended|has closed|has opened|has begun|has wrapped up|wraps up|opens)\b"
)
_ENDS = re.compile(
    r"\b(?:has ended|ended|closed|has closed|closing|wraps? up|wrapped up|concluded|last day|final day|ending)\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\b(?:opened|opens|has opened|began|begins|has begun|kicked off|starts|started|first day|opening|got under way)\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(r"\b(two|three|four|five|six|seven|[2-7])-day\b")
_GATHERING = re.compile(
    r"\b(two|three|four|five|six|seven|[2-7])-day "
    r"(?:summit|gathering|meeting|conference|event|affair|session|forum|talks)\b"
)
_NTH_DAY = re.compile(r"\bon the (second|third|fourth|fifth) day\b")
_UNDER_WAY = "under way on the day of the report"
_COUNT = {word: n for n, word in enumerate(["one", "two", "three", "four", "five", "six", "seven"], 1)} | {
    str(n): n for n in range(2, 8)
}
_NTH = {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
_OTHER_CLAUSE = frozenset({"that", "who", "whose", "because", "said", "told", "until", ";"})
_FARTHEST = 30


def filing_day(draft: Draft) -> str | None:
    """The day that the dateline names (with the year of the publication date), else the day of publication."""
    article = draft.article
    published = article.published.value[:10] if article.published and len(article.published.value) >= 10 else None
    if article.dateline and published:
        text = draft.text(article.dateline.span)
        for date in find_dates(text, published=published, order=None):
            if date.start and date.start == date.end and len(date.start) == 10 and "X" not in date.start:
                return date.start
    return published


def date_of(draft: Draft, summit: Summit, summits: Sequence[Summit]) -> DateRef | None:
    """The date that a mention's sentence gives: stated, or the day of filing where the summit is under way."""
    if summit.bare:
        return None
    stated = _stated(summit, summits)
    if stated:
        return stated
    if summit.announced or summit.reading.passage.block.kind in ("title", "kicker", "heading"):
        return None
    first, last = summit.sentence
    span = summit.reading.passage.span(first, last)
    behind = summit.reading.passage.tokens[summit.last - 1].end
    match = _TODAY.match(draft.article.text[behind : span.end].lstrip(" ,"))
    day = filing_day(draft)
    if match and day and not _others(summit, summits):
        return DateRef(span=span, start=day, end=day, precision="day", how=_UNDER_WAY)
    return None


def _others(summit: Summit, summits: Sequence[Summit]) -> bool:
    return any(
        s is not summit and s.reading is summit.reading and s.sentence == summit.sentence and not s.bare
        for s in summits
    )


def _stated(summit: Summit, summits: Sequence[Summit]) -> DateRef | None:
    """The date in the sentence that belongs to the summit: the nearest one that no other summit stands nearer to."""
    reading = summit.reading
    tokens = reading.passage.tokens
    first, last = summit.sentence
    begin, end = tokens[first].start, tokens[last - 1].end
    rivals = [s for s in summits if s.reading is reading and s.sentence == (first, last) and not s.bare]
    best: tuple[int, DateRef] | None = None
    for date in reading.dates:
        if not begin <= date.span.start < end or not _may_date(date):
            continue
        nearest = min(rivals, key=lambda s: _distance(s, date))
        if nearest is summit and _binds(summit, date) and (best is None or _distance(summit, date) < best[0]):
            best = (_distance(summit, date), date)
    return best[1] if best else None


def _distance(summit: Summit, date: DateRef) -> int:
    tokens = summit.reading.passage.tokens
    if date.span.start >= tokens[summit.last - 1].end:
        return date.span.start - tokens[summit.last - 1].end
    return (tokens[summit.first].start - date.span.end) * 2


def _may_date(date: DateRef) -> bool:
    """A term of office (2019-2022) or a bare year is no day of a summit."""
    return date.precision in ("minute", "day", "month") and date.start is not None


def _binds(summit: Summit, date: DateRef) -> bool:
    """Between the summit and its date lies no other clause (*that*, *who*, *said*), and they are not too far apart."""
    tokens = summit.reading.passage.tokens
    if date.span.start >= tokens[summit.last - 1].end:
        between = [t for t in tokens[summit.last :] if t.end <= date.span.start]
        words = between[1:]  # *the summit that …*
    else:
        between = words = [t for t in tokens[: summit.first] if t.start >= date.span.end]
    return not {t.fold for t in words} & _OTHER_CLAUSE and len(between) < _FARTHEST


def days_of(draft: Draft, edition: Edition, statements: list[Statement]) -> tuple[str | None, str | None]:
    """First and last day of an edition: the most precise date that is stated, a range before one of its days; a single
    day is stretched by a stated length. A day on which it opened says nothing of the last, nor one on which it ended of
    the first."""
    if not edition.dates:
        return None, None
    best, mention = min(
        edition.dates,
        key=lambda p: (-len(p[0].start or ""), -(p[0].start != p[0].end), p[0].how != "stated", p[0].span.start),
    )
    start, end, how = best.start, best.end or best.start, best.how
    if start == end and start and len(start) == 10 and "X" not in start:
        start, end, stretched = _stretched(draft, edition, mention, start)
        how = f"{how}; {stretched}" if stretched else how
        if best.how == _UNDER_WAY and start == end:
            end = None  # the report does not know how long it goes on
    if start:
        statements.append(Statement(property="start", value=start, span=best.span, how=how))
    if end and end != start:
        statements.append(Statement(property="end", value=end, span=best.span, how=how))
    return start, end


def _stretched(draft: Draft, edition: Edition, mention: Summit, day: str) -> tuple[str | None, str | None, str]:
    """First and last day from one day and a length (*two-day*), where it is said which of them the day is."""
    span = mention.reading.passage.span(*mention.sentence)
    sentence = draft.text(span)
    begins, ends = _BEGINS.search(sentence), _ENDS.search(sentence)
    length, wording = _length(draft, edition)
    if not length:
        return None if ends and not begins else day, None if begins and not ends else day, ""
    days = dt.timedelta(days=length - 1)
    date = dt.date.fromisoformat(day)
    if ends:
        return (date - days).isoformat(), day, f"“{wording}”"
    if begins:
        return day, (date + days).isoformat(), f"“{wording}”"
    return day, day, ""


def _length(draft: Draft, edition: Edition) -> tuple[int, str]:
    for mention in edition.mentions:
        passage = mention.reading.passage
        text = draft.text(passage.span(*mention.sentence))
        match = _LENGTH.search(text)
        if match:
            return _COUNT[match[1]], match.group()
    if edition.key != 0:
        return 0, ""
    match = _GATHERING.search(draft.article.text)
    if match:
        return _COUNT[match[1]], match.group()
    match = _NTH_DAY.search(draft.article.text)
    return (_NTH[match[1]], match.group()) if match else (0, "")
