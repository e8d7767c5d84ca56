"""The issue of a weekly or a monthly that an undated article stands in: *29 June – 5 July 2017*, *Week of May 4 to 10,
1968* above the headline. No day of publication, but the year of the days that the article names."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from namsite.dates import find_dates
from namsite.draft import Draft
from namsite.reasons import YEAR_FROM_PUBLICATION, YEAR_OF_ISSUE
from namsite.records import DateOrder, DateRef

_LONGEST = 31  # days that an issue covers


def month_of_issue(draft: Draft, order: DateOrder | None) -> str | None:
    """The month in which the issue of an undated article ended; None where no line above the headline gives one."""
    for block in draft.article.blocks:
        if block.kind == "paragraph":
            return None
        text = draft.article.text[block.start : block.end]
        for date in find_dates(text, published=None, order=order):
            if date.start and date.end and _is_issue(date.start, date.end):
                return date.end[:7]
    return None


def reckoned(date: DateRef) -> DateRef:
    """A date with the year of the issue, saying so."""
    return replace(date, how=YEAR_OF_ISSUE) if date.how == YEAR_FROM_PUBLICATION else date


def _is_issue(start: str, end: str) -> bool:
    if start == end or len(start) != 10 or len(end) != 10 or "X" in start + end:
        return False
    return (dt.date.fromisoformat(end) - dt.date.fromisoformat(start)).days <= _LONGEST
