"""Meetings that a report tells by the hour: those beside the one that it comes from (*In the afternoon the first reef
summit met*, *The ministers had sat in the same hall that morning*), and one that began at noon and ended at night."""

from __future__ import annotations

import re
from collections.abc import Sequence

from namsite.draft import Draft, Edition, Summit
from namsite.extract.summit_dates.told import one_day
from namsite.reasons import BY_DAY_OF_REPORT
from namsite.records import DateRef, Reason, Span, Statement

_PART = r"(?:morning|afternoon|evening)"
_HOUR = re.compile(
    rf"\b(?:in the {_PART}|th(?:e|at) {_PART}|(?:earlier|later) (?:in the|that) day|over (?:breakfast|lunch|dinner)"
    rf"|(?P<same>same (?:day|{_PART})))\b(?! of\b)",
    re.IGNORECASE,
)
_OPENED = frozenset({"opened", "began", "begun", "started", "convened"})
_OPENED_AT = re.compile(
    r"(?:^(?:It|They) (?:had )?"
    r"|\b(?:[Ss]ummit|[Cc]onference|[Mm]eeting|[Ss]ession|[Tt]alks) (?:(?:was|were|had)(?: been)? )?)"
    r"(?:opened|begun|began|started|convened) (?:[\w'’-]+ ){0,4}?"
    r"(?:at (?:noon|midday|breakfast|[0-9]{1,2}\b)|in the morning)"
)


def opened_at_an_hour(draft: Draft, day: str) -> Span | None:
    """*ended on Thursday evening … It had begun at noon*: where an hour, and no day, is told of the opening of the
    meeting that ended on ``day``."""
    for reading in draft.readings:
        passage = reading.passage
        for first, last in passage.sentences if not passage.words.isdisjoint(_OPENED) else ():
            span = passage.span(first, last)
            told = _OPENED_AT.search(draft.text(span))
            others = (d for d in reading.dates if span.start <= d.span.start < span.end and d.start != day)
            if told and next(others, None) is None:
                return Span(span.start + told.start(), span.start + told.end())
    return None


def date_by_the_hour(draft: Draft, main: Edition, editions: Sequence[Edition]) -> None:
    """Gives meetings without a day that are told by the hour in a report from ``main`` the day that was named last: of
    its days, or whichever one *the same day* goes back to; the report's own where none was named."""
    for edition in editions:
        if edition is main or edition.start or edition.end or edition.dates or edition.stage == "announced":
            continue
        told = next(filter(None, (_hour_of(draft, mention) for mention in edition.mentions)), None)
        if told is None:
            continue
        day, span, how = _day(draft, main, *told)
        if day:
            edition.start = edition.end = day
            edition.statements.append(Statement(property="start", value=day, span=span, how=how))


def _hour_of(draft: Draft, mention: Summit) -> tuple[Span, bool] | None:
    """Where the sentence of a mention tells an hour, and whether it goes back to a day."""
    if mention.former or mention.announced or mention.bare:
        return None
    span = mention.reading.passage.span(*mention.sentence)
    told = _HOUR.search(draft.text(span))
    return (Span(span.start + told.start(), span.start + told.end()), told["same"] is not None) if told else None


def _day(draft: Draft, main: Edition, hour: Span, same: bool) -> tuple[str | None, Span, Reason]:
    before = (d for r in draft.readings for d in r.dates if d.span.start < hour.start and one_day(d))
    fitting = [date for date in before if same or _during(date, main, draft.filed)]
    if fitting:
        date = max(fitting, key=lambda each: each.span.start)
        return date.start, hour, date.how
    return (None if same else draft.filed), hour, BY_DAY_OF_REPORT


def _during(date: DateRef, main: Edition, filed: str | None) -> bool:
    """Whether a day is one of the main meeting's, and not behind the day of the report."""
    last = min(day for day in (main.end, filed, "9999") if day)
    return (main.start or "") <= (date.start or "") <= (last if main.end or filed else main.start or "")
