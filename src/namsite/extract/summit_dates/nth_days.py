"""Days that count a summit's: *on the second and last day*, *the last of three days*; days that go back to another:
*both took place on the same day*."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from namsite.draft import Draft
from namsite.extract.summit_dates.told import NTH, NUMBERS, Bound, Bounds, one_day
from namsite.reasons import COUNTED_FROM, DAY_OF_REPORT
from namsite.records import DateRef, Span

A_LATER_DAY = re.compile(  # *the second day of the summit began on Thursday*
    r"\b(?:second|third|fourth|fifth|last|final|closing) (?:and (?:last|final) )?day\b[^,;.“”\"]{0,80}$", re.IGNORECASE
)
_ON_THAT_DAY = re.compile(
    r"(?:Both|They|It|The (?:summit|meeting|conference|session|event|talks)) (?:took place|was held|were held)"
    r"[\w ]{0,20} (?:on (?:the|that)(?: same)?|the same|that same) day\b"
)
_OPENED_THAT_DAY = re.compile(
    r"\b(?:which|that|it|summit|conference|meeting|session|assembly) (?:had )?(?:opened|began|begun|started|convened)"
    r"(?: in [A-Z][\w-]+)?,? (?:on )?(?:the|that) same day\b"
)
_ENDED_THAT_DAY = re.compile(
    r"\b(?:ended|closed|concluded|finished|adjourned|broke up)\b[^.;:,“”\"]{0,30}? (?:the|that|later the) same day\b"
)
_SPEAKING_THEN = re.compile(
    r"(?:He|She) was (?:speaking|addressing [\w ]{3,30}) (?:at|on) the (?:opening|start|first day|inaugural session)\b"
)
_ITS_NTH_DAY = re.compile(
    r"(?:\b(?:the|its|their|for a) |, )(?P<nth>second|third|fourth|fifth) (?P<last>and (?:last|final) )?"
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


def on_that_day(draft: Draft, text: str, offset: int) -> tuple[Bound, Bound] | None:
    """*He returned on 16 June … Both took place on the same day*: the last day that was named before."""
    if " day" not in text or _ON_THAT_DAY.match(text) is None:
        return None
    day = _named_before(draft, offset)
    return (day, day) if day else None


def _named_before(draft: Draft, offset: int) -> Bound | None:
    """The last day that the text names before an offset."""
    earlier = (date for r in draft.readings for date in r.dates if date.span.start < offset and one_day(date))
    date = max(earlier, key=lambda each: each.span.start, default=None)
    return Bound(date.start or "", date.span, date.how) if date else None


def on_the_same_day(draft: Draft, bounds: Bounds, text: str, offset: int) -> None:
    """*They voted on Saturday at the assembly, which opened the same day*, *Quinn said so on Saturday. He was speaking
    at the opening of the summit*: its first day; *It ended the same day*: its last."""
    opened = _OPENED_THAT_DAY.search(text) or _SPEAKING_THEN.match(text)
    if opened and bounds.begins is None:
        bounds.begins = _named_before(draft, offset + opened.start())
    ended = _ENDED_THAT_DAY.search(text)
    if ended and bounds.ends is None:
        bounds.ends = _named_before(draft, offset + ended.start())


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
    now_in = text.endswith("now in ", 0, nth.start()) or (not dates and _IS_IN.search(text, 0, nth.start()))
    now = today if now_in else None
    that = Bound(now, span, DAY_OF_REPORT) if now else None
    if that is None and len(dates) == 1 and not until:
        that = Bound(dates[0].start or "", dates[0].span, dates[0].how)
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
