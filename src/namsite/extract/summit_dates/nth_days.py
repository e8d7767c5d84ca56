"""Days that count a summit's: *on the second and last day*, *the last of three days*."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from namsite.extract.summit_dates.told import NTH, NUMBERS, Bound, Bounds
from namsite.reasons import COUNTED_FROM, DAY_OF_REPORT
from namsite.records import DateRef, Span

A_LATER_DAY = re.compile(  # *the second day of the summit began on Thursday*
    r"\b(?:second|third|fourth|fifth|last|final|closing) (?:and (?:last|final) )?day\b[^,;.“”\"]{0,80}$", re.IGNORECASE
)
_ITS_NTH_DAY = re.compile(
    r"(?:\b(?:the|its|their|for a|(?:began|begin|started) a) |, )(?P<nth>second|third|fourth|fifth) "
    r"(?P<last>and (?:last|final) )?"
    r"(?:straight |consecutive )?day\b",
    re.IGNORECASE,
)
_IS_IN = re.compile(r"\b(?:is|are)(?: now)?(?: in| into)? $")
_OF_SOMETHING_ELSE = re.compile(  # *on the second day of the Assembly's high-level week*
    r" of (?:the|its|his|her|their|an?)\b[^,;.]{0,60}?"
    r"\b(?:week|visit|trip|tour|strike|trial|festival|debate|war|fighting)\b"
)
_ONE_OF_DAYS = re.compile(
    r"\b(?:the|its|their) (?P<nth>first|second|third|fourth|fifth|last|final) (?:(?:day )?of (?:the |its |their )?"
    r"(?P<count>two|three|four|five|six|seven) days\b|day of (?P<of>two|three|four|five|six|seven)(?![\w -]*[\w]))",
    re.IGNORECASE,
)
_NEAR = 60  # characters between the words and their day


def by_the_nth_day(
    bounds: Bounds, text: str, offset: int, dates: Sequence[DateRef], today: str | None, until: bool
) -> None:
    """*On the second and last day, Friday, they signed*: it began the day before, and ended; *now in its third day*."""
    if len(dates) == 1:
        _by_one_of_the_days(bounds, text, offset, dates[0])
    nth = _ITS_NTH_DAY.search(text)
    if nth is None or _OF_SOMETHING_ELSE.match(text, nth.end()):
        return
    span = Span(offset + nth.start(), offset + nth.end())
    now_in = text.endswith((" in ", " into "), 0, nth.start()) or (not dates and _IS_IN.search(text, 0, nth.start()))
    now = today if now_in else None
    that = Bound(now, span, DAY_OF_REPORT) if now else None
    beside = [date for date in dates if 0 <= date.span.start - span.end <= len(", on ")]  # *into its second day today*
    if beside or (that is None and len(dates) == 1 and not until):
        date = beside[0] if beside else dates[0]
        that = Bound(date.start or "", date.span, date.how)
    if that is None:
        return
    first = dt.date.fromisoformat(that.day) - dt.timedelta(NTH[nth["nth"].lower()] - 1)
    bounds.begins = bounds.begins or Bound(
        first.isoformat(), that.span, COUNTED_FROM(reason=that.how, wording=nth.group())
    )
    if nth["last"]:
        bounds.ends = bounds.ends or that


def _by_one_of_the_days(bounds: Bounds, text: str, offset: int, date: DateRef) -> None:
    """*Thursday, the last of three days*, *on Friday, the second of three days of talks*: both ends."""
    one = _ONE_OF_DAYS.search(text)
    if one is None or abs(date.span.start - offset - one.start()) > _NEAR:
        return
    count = NUMBERS[(one["count"] or one["of"]).lower()]
    which = count if one["nth"].lower() in ("last", "final") else NTH.get(one["nth"].lower(), 1)
    day = dt.date.fromisoformat(date.start or "")
    how = COUNTED_FROM(reason=date.how, wording=one.group())
    first, last = day - dt.timedelta(which - 1), day + dt.timedelta(count - which)
    bounds.begins = bounds.begins or Bound(first.isoformat(), date.span, how if which > 1 else date.how)
    bounds.ends = bounds.ends or Bound(last.isoformat(), date.span, how if which < count else date.how)
