"""The grammar of dates in news: what a date says, how far it is known, and how its value was reasoned.

No date is invented. A day whose year nothing tells stands as ``XXXX-05-04`` (a month as ``XXXX-05``), a weekday
without a publication date has neither start nor end, and 03/04/2023 in an archive without a known order of day and
month is known to the year only. ``DateRef.how`` says so in each case.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from namsite.dates.calendar import parse_published
from namsite.dates.counted import find_counted
from namsite.dates.found import Context, Found
from namsite.dates.joined import joined
from namsite.dates.named import find_named
from namsite.dates.nth import find_nth
from namsite.dates.numeric import decide_order, find_numeric, vote_order
from namsite.dates.relative import find_relative
from namsite.dates.stated import FullDay, PageDate, find_day_apart, find_full_days, find_page_date, read_stated_date
from namsite.dates.years import find_years
from namsite.records import DateOrder, DateRef, Order, Span

__all__ = [
    "DateOrder",
    "FullDay",
    "Order",
    "PageDate",
    "decide_order",
    "find_dates",
    "find_day_apart",
    "find_full_days",
    "find_page_date",
    "read_stated_date",
    "vote_order",
]

_Form = Callable[[str, Context], Iterator[Found]]
_FORMS: tuple[_Form, ...] = (find_counted, find_numeric, find_named, find_years, find_nth, find_relative)
_WITHOUT_DIGITS: tuple[_Form, ...] = (find_counted, find_named, find_relative)
_BY_THE_DAY = (find_counted, find_nth, find_relative)  # reckoned from the day of publication
_DIGIT = re.compile("[0-9]")


def find_dates(text: str, *, published: str | None, order: DateOrder | None, offset: int = 0) -> tuple[DateRef, ...]:
    """All dates named in a text, in its order and without overlaps; ``offset`` is added to their spans. ``published``
    is the ISO date that years and weekdays are reckoned from, ``order`` settles dates such as 03/04/2023."""
    context, day = _contexts(published, order)
    found: list[Found] = []
    for form in _FORMS if _DIGIT.search(text) else _WITHOUT_DIGITS:
        found += form(text, day if form in _BY_THE_DAY else context)
    return tuple([_date(one, offset) for one in joined(text, _without_overlaps(found))] if found else ())


@lru_cache(maxsize=64)  # the same for all passages of an article
def _contexts(published: str | None, order: DateOrder | None) -> tuple[Context, Context]:
    """What dates are read against, and what words such as *on Friday* are: they say nothing where only the year or the
    month of publication is known, nor does *October 11* where only the year is (it may have been the year before)."""
    year_only = published is not None and len(published) == len("2020")
    context = Context(published=None if year_only else parse_published(published), order=order)
    known = published is None or len(published) >= len("2020-01-01")
    return context, context if known else Context(published=None, order=order)


def _date(found: Found, offset: int) -> DateRef:
    span = Span(found.start + offset, found.end + offset)
    return DateRef(span=span, start=found.first, end=found.last, precision=found.precision, how=found.how)


def _without_overlaps(found: Iterable[Found]) -> list[Found]:
    """In order of the text; earlier forms win over later ones."""
    kept: list[Found] = []
    for one in found:
        at = bisect(kept, one.start, key=lambda other: other.start)
        if (at == 0 or kept[at - 1].end <= one.start) and (at == len(kept) or one.end <= kept[at].start):
            kept.insert(at, one)
    return kept
