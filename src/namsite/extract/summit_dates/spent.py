"""The days that those who meet are said to have spent: *The ministers met in Riga on 3 and 4 May*, *For two days
(3-4 May) they sat there*."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from namsite.extract.summit_dates.others import a_nouns
from namsite.extract.summit_dates.told import NUMBERS, Bound, Bounds
from namsite.reasons import COUNTED_FROM, DAY_OF_REPORT
from namsite.records import DateRef, Span

_MET = re.compile(
    r"\b(?:leaders|heads|presidents|premiers|ministers|rulers|monarchs)\b[^;:“”\"]{0,80}?"
    r"\b(?:met|meeting|meet|gathered|gathering|gather|assembled|assemble|convened|came together|come together)\b",
    re.IGNORECASE,
)
_THEY = re.compile(
    r"\b(?:leaders|heads of (?:state|government)|presidents|rulers|ministers|delegations|delegates)\b", re.IGNORECASE
)
_NOT_YET = re.compile(r"\b(?:will|would|to (?:hold|meet|gather)|due|next|ahead|planned|expected|if|had)\b|[“\"«]")
_OTHERWISE = re.compile(r"\b(?:for|since|before|after|until|between|by|from)(?: the)?\s*$")
_DAYS_NAMED = re.compile(
    r"\b(?:two|three|four|five|six|seven|both|all) days(?: together)?(?:[,:]? (?:from |on )?| \()$", re.IGNORECASE
)
_AFTER_ITS_OPENING = re.compile(  # *closed on Monday, three days after it had been opened*
    r"\b(?P<count>a|one|two|three|four|five|six|seven) (?P<unit>days?|weeks?) after"
    r" (?:(?:it|its|the \w+) (?:had |was |had been )?"
    r"(?:open|began|begun|start)|[^,.;:“”\"]{3,60}\b(?:had )?"
    r"(?:opened (?:it|them|the \w+)|declared (?:it|them) open)\b)"
)
ENDED_AFTER = re.compile(  # *opened on Monday and closed the following day*
    r"\b(?:end(?:s|ed)|close[sd]|conclude[sd]|finish(?:es|ed)|adjourn(?:s|ed)|wrap(?:s|ped) up|w(?:inds|ound) up)\b"
    r"[^.;:,]{0,20}?\b(?:the (?:following|next) day|the day after(?! tomorrow)"
    r"|(?P<count>a|one|two|three|four|five|six|seven) days? later)\b"
)
_OPENED_EARLIER = re.compile(  # *She had opened it two days earlier*
    r"\b(?:opened|begun|began|started|convened|inaugurated)\b[^.;:,]{0,40}?"
    r" (?P<count>two|three|four|five|six) days (?:earlier|before)(?=[.,;]|$)"
    r"|\b(?P<then>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix) days (?:earlier|before),? [^.;:]{0,60}?"
    r"\b(?:opened|declared (?:it|the \w+) open|inaugurated|it had (?:begun|started))\b"
)
_TILL_NOW = re.compile(  # *Riga was host to it over the past two days*, *For the last three days the leaders have met*
    r"\b(?:held|took place|met|sat|gathered|assembled|conferred|deliberated|hosted|host to|in session|meeting)\b"
    r"[^.;:“”\"]{0,60}? (?:over|in|during|for) the (?:past|last) (?P<count>two|three|four|five|six) days\b"
    r"|\b(?:[Oo]ver|[Ii]n|[Dd]uring|[Ff]or) the (?:past|last) (?P<then>two|three|four|five|six) days\b[^.;:“”\"]{0,60}?"
    r"\b(?:held|host|hosted|home to|met|been meeting|sat|been sitting|conferred|deliberated)\b"
)
_COUNTS = {"a": 1} | NUMBERS
_NEAR = 60  # characters between the verb and the meeting, or its day


def days_met(text: str, offset: int, days: Sequence[DateRef]) -> tuple[Bound, Bound] | None:
    """The day or days behind *The ministers met in Riga*; the days that those who meet are said to have spent."""
    days = [d for d in days if not a_nouns(text[: d.span.start - offset])]
    spent = next((d for d in days if d.start != d.end and _of_theirs(text, d, offset)), None)
    verb = _MET.search(text)
    behind = [
        d for d in days if verb and d.start and "X" not in d.start and 0 <= d.span.start - offset - verb.end() <= _NEAR
    ]
    if not behind and spent:
        behind = [spent]
    if not behind:
        return None
    first, _ = _ends_of(behind[0])
    _, last = _ends_of(behind[-1] if behind[0].start == behind[0].end else behind[0])
    return (first, last) if first and last else None


def _of_theirs(text: str, days: DateRef, offset: int) -> bool:
    """*Presidents yesterday and today gave themselves a court*, *On 3 and 4 May ten delegations sat in the castle*."""
    they = _THEY.search(text)
    if they is None or _NOT_YET.search(text) or _OTHERWISE.search(text, 0, days.span.start - offset):
        return False
    return days.span.start == offset + 3 or days.span.start - offset > they.start()


def _ends_of(date: DateRef) -> tuple[Bound | None, Bound | None]:
    """The first and the last day of a date whose year is known."""
    if not date.start or not date.end or "X" in date.start:
        return None, None
    return Bound(date.start, date.span, date.how), Bound(date.end, date.span, date.how)


def reckoned(bounds: Bounds, text: str, offset: int, days: Sequence[DateRef], today: str | None) -> None:
    """What a sentence that counts days says of the first and the last, some of them back from ``today``."""
    if today:
        _till_now(bounds, text, offset, today)
    _opened_before(bounds, text, offset)
    _ended_after(bounds, text, offset)
    _counted(bounds, text, offset, days)


def _counted(bounds: Bounds, text: str, offset: int, days: Sequence[DateRef]) -> None:
    """*For two days, Saturday and Sunday, they spoke*: the days from the first to the last."""
    for date in days:
        first, last = _ends_of(date)
        if first and last and first.day != last.day and _DAYS_NAMED.search(text, 0, date.span.start - offset):
            bounds.begins, bounds.ends = bounds.begins or first, bounds.ends or last


def _opened_before(bounds: Bounds, text: str, offset: int) -> None:
    """*Closed on Monday, three days after it had been opened*: the first day from the last."""
    after = _AFTER_ITS_OPENING.search(text)
    earlier = None if after else _OPENED_EARLIER.search(text)
    if bounds.ends is None or bounds.begins or not (after or earlier):
        return
    if after and not offset <= bounds.ends.span.start < offset + len(text):
        return
    if earlier:
        _take_first(bounds, earlier, offset, NUMBERS[(earlier["count"] or earlier["then"]).lower()])
    elif after:
        _take_first(bounds, after, offset, _COUNTS[after["count"]] * (7 if after["unit"].startswith("week") else 1))


def _take_first(bounds: Bounds, told: re.Match[str], offset: int, days: int) -> None:
    """The first day, so many days before the last."""
    assert bounds.ends is not None
    first = dt.date.fromisoformat(bounds.ends.day) - dt.timedelta(days)
    span = Span(offset + told.start(), offset + told.end())
    bounds.begins = Bound(first.isoformat(), span, COUNTED_FROM(reason=bounds.ends.how, wording=told.group()))


def _till_now(bounds: Bounds, text: str, offset: int, today: str) -> None:
    """*was held over the past two days*: yesterday and today."""
    told = _TILL_NOW.search(text)
    if told is None or bounds.begins:
        return
    span = Span(offset + told.start(), offset + told.end())
    last = bounds.ends or Bound(today, span, DAY_OF_REPORT)
    first = dt.date.fromisoformat(last.day) - dt.timedelta(NUMBERS[told["count"] or told["then"]] - 1)
    bounds.begins = Bound(first.isoformat(), span, COUNTED_FROM(reason=last.how, wording=told.group()))
    bounds.ends = last


def _ended_after(bounds: Bounds, text: str, offset: int) -> None:
    """*Opened on Monday and closed the following day*: the last day from the first."""
    after = ENDED_AFTER.search(text)
    begins = bounds.begins
    if after is None or begins is None or bounds.ends or not offset <= begins.span.start < offset + after.start():
        return
    last = dt.date.fromisoformat(begins.day) + dt.timedelta(_COUNTS[after["count"] or "a"])
    span = Span(offset + after.start(), offset + after.end())
    bounds.ends = Bound(last.isoformat(), span, COUNTED_FROM(reason=begins.how, wording=after.group()))
