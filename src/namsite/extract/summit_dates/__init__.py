"""When a summit is held: the date in its sentence, the day of the dateline where it is under way, its length."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from msgspec.structs import replace

from namsite.draft import Draft, Edition, Summit
from namsite.extract.summit_dates.bounds import find_bounds
from namsite.extract.summit_dates.by_the_hour import date_by_the_hour, opened_at_an_hour
from namsite.extract.summit_dates.leads import date_by_the_head, day_of_the_lead
from namsite.extract.summit_dates.lengths import length
from namsite.extract.summit_dates.mentions import date_of, filing_day, of_another_year
from namsite.extract.summit_dates.told import Bound, Bounds, held_on
from namsite.reasons import COUNTED_FROM, DAY_BEFORE, RELATIVE, THE_DAY_BEFORE, UNDER_WAY
from namsite.records import STATED, DateRef, Reason, Statement

__all__ = ["date_by_the_head", "date_by_the_hour", "date_of", "days_of", "filing_day"]

_MEETING = r"(?: an?| their| its| the) (?:[\w-]+ ){0,4}(?:summit|meeting|talks|conference|session|council|forum)"
_ENDS = re.compile(
    r"\b(?:curtains? (?:came|comes|fell|falls)(?: down)?"
    r"|has ended|ended|(?<!behind )closed|has closed|wraps? up|wrapped up|concluded|last day|final day"
    r"|closing (?:ceremony|session|plenary)"
    r"|(?:summit|conference|assembly|session|meeting|council)(?: of [\w' ()-]{3,90})? rose"
    r" (?:here|on|late|early|today|yesterday|after)"
    r"|c[ao]me to an? (?:end|close)|br(?:ought|ings?|inging) (?:[\w-]+ ){1,7}?to an? (?:end|close)"
    rf"|(?<!its )(?<!an )(?<!the )(?:end|close|conclude|wind up){_MEETING}"
    r"|(?:will|is to|are to|due to|scheduled to|expected to) (?:end|close|conclude))\b",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\b(?:opened|opens|to open|has opened|began|begins|has begun|kick(?:ed|s) off|starts|started|first day|opening"
    r"|commence[sd]|got under ?way|gets under ?way|curtains? (?:rose|went up)"
    r"|(?:will|is to|are to|due to|scheduled to|expected to) (?:open|begin|start|kick off|convene))\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b[Aa]fter (?:(?:an?|the|their|its) )?(?:two|three|four|five|six|seven)[- ]days?\b"
    r"|\b(?:adopted|signed|agreed|issued|declared|approved|endorsed|decided|adjourned|left|(?:flew|went) home)\b"
)
_CAME_FOR = re.compile(
    r"\b(?:gather(?:ed)?|met|meet|assembled?|convened?|arrived?|s[ai]t down|welcomes?|receives?|hosts?|comes?"
    r"|travels?)\b[^.;]{0,100}\bfor\b"
)
_ITS_OWN = re.compile(r"['’]s\b")  # *at today's summit, which ended early*
_FROM = re.compile(r"\b(?:from|starting|beginning|commencing|opening)(?: on)?\s+$")
_FIRST_DAY = re.compile(r"\b(?:first|opening) (?:day|session|sitting) of\b")
_LEAD = 16  # characters before a day that may say that a meeting lasts from it on
_A_WEEK = re.compile(r"(?:last|this|next) week", re.IGNORECASE)
_WEEK = 7  # days
_LONGEST = 30  # days
_YEAR = 4  # characters of a date
_PERIODS = (7, _YEAR)  # … of a month and a year
_SEASON = 120  # days of a conference whose first and last day stand in one sentence


def days_of(
    draft: Draft, edition: Edition, editions: Sequence[Edition], statements: list[Statement]
) -> tuple[str | None, str | None]:
    """First and last day of an edition: the most precise date that is stated, a range before one of its days; else what
    is told of its first and its last day, and of its length. A day on which it opened says nothing of the last, nor one
    on which it ended of the first."""
    best = min(
        [(_no_week(draft, date), mention) for date, mention in edition.dates],
        key=lambda p: (-len(p[0].start or ""), -(p[0].start != p[0].end), p[0].how != STATED, p[0].span.start),
        default=None,
    )
    stated = best[0] if best else None
    if stated and not _single_day(stated):
        return _tell(statements, _bound(stated.start, stated), _bound(stated.end or stated.start, stated))
    bounds = find_bounds(draft, edition, editions)
    ends = [bound for bound in (bounds.begins, bounds.ends) if bound and not _in_its_sentence(edition, bound)]
    if stated and any(_far(bound.day, stated.start or "") for bound in ends):
        bounds = Bounds()  # told of another meeting
    if not best and edition.key and bounds.day_before:
        _on_the_eve(draft, bounds, editions[0])
    if bounds.whole and not best and (_several(bounds.whole) or not (bounds.begins or bounds.ends)):
        count, wording = (1, "") if _several(bounds.whole) else length(draft, edition, editions)
        whole = _by_length(bounds.whole[0], None, count, wording) if count > 1 else bounds.whole
        return _tell(statements, *whole)
    if best and not (bounds.begins or bounds.ends):
        _place(draft, bounds, *best)
    return _tell(statements, *_stretched(draft, edition, editions, bounds, stated))


def _no_week(draft: Draft, date: DateRef) -> DateRef:
    """*It was held last week*: not from Monday to Sunday, but in that month, or year."""
    if not _A_WEEK.fullmatch(draft.text(date.span)) or not date.start or not date.end:
        return date
    shared = next(date.start[:size] for size in _PERIODS if date.start[:size] == date.end[:size] or size == _YEAR)
    return replace(date, start=shared, end=shared, precision="month" if len(shared) > _YEAR else "year")


def _several(days: tuple[Bound, Bound]) -> bool:
    """Whether the last of them is another than the first."""
    return days[0].day != days[1].day


def _in_its_sentence(edition: Edition, bound: Bound) -> bool:
    """Whether a day stands in a sentence that names the edition."""
    spans = (mention.reading.passage.span(*mention.sentence) for mention in edition.mentions)
    return any(span.start <= bound.span.start < span.end for span in spans)


def _far(day: str, other: str) -> bool:
    return abs((dt.date.fromisoformat(day) - dt.date.fromisoformat(other)).days) > _LONGEST


def _single_day(date: DateRef) -> bool:
    return (
        bool(date.start)
        and date.start == (date.end or date.start)
        and len(date.start or "") == 10
        and "X" not in (date.start or "")
    )


def _bound(day: str | None, date: DateRef, how: Reason | None = None) -> Bound | None:
    return Bound(day, date.span, how or date.how) if day else None


def _on_the_eve(draft: Draft, bounds: Bounds, main: Edition) -> None:
    """*The ministers met a day earlier*: before the one day of the summit that the article is about; *on its eve*:
    before the first of its days."""
    if bounds.day_before is None or main.start is None or len(main.start) != 10 or "X" in main.start:
        return
    if main.end in (None, main.start) or "eve" in draft.text(bounds.day_before):
        day = Bound(_shift(main.start, -1), bounds.day_before, DAY_BEFORE(day=main.start))
        bounds.begins = bounds.ends = day


def _place(draft: Draft, bounds: Bounds, date: DateRef, mention: Summit) -> None:
    """A single day is the first or the last one where its sentence says so, and not that it was held then."""
    span = mention.reading.passage.span(*mention.sentence)
    sentence = draft.text(span)
    if held_on(sentence, date, span.start):
        return  # *took place on 9 April and ended in confusion*
    begins, ends = _BEGINS.search(sentence), _ENDS.search(sentence)
    if sentence.endswith(("since ", "Since "), 0, date.span.start - span.start):
        bounds.begins = _bound(date.start, date)
    elif ends and not begins and not _ITS_OWN.match(sentence, date.span.end - span.start):
        bounds.ends = _bound(date.start, date)
    elif begins and not ends:
        bounds.begins = _bound(date.start, date)


def _stretched(
    draft: Draft, edition: Edition, editions: Sequence[Edition], bounds: Bounds, stated: DateRef | None
) -> tuple[Bound | None, Bound | None]:
    """First and last day, one of them reckoned from the other and the length (*two-day*) where only one is told."""
    begins, ends = bounds.begins, bounds.ends
    if begins and ends:
        begins, ends = _in_order(begins, ends, draft.filed)
        of_it = (_in_its_sentence(edition, begins), _in_its_sentence(edition, ends))
        if _days(begins, ends) < 0 and of_it[0] != of_it[1]:
            return (begins, None) if of_it[0] else (None, ends)  # the other is of something else that begins or ends
        together = all(of_it)
        return (begins, ends) if 0 <= _days(begins, ends) < (_SEASON if together else _LONGEST) else (None, None)
    if ends and bounds.met and bounds.met[0].day < bounds.met[1].day == ends.day:
        return bounds.met[0], ends
    if ends and bounds.day_before:
        return Bound(_shift(ends.day, -1), bounds.day_before, THE_DAY_BEFORE(reason=ends.how)), ends
    count, wording = length(draft, edition, editions)
    if begins and bounds.acted and bounds.left and 0 < _days(begins, bounds.acted) < _LONGEST:
        return begins, bounds.acted
    came = stated and ends and not begins and (_came_for(draft, edition, stated) or _they_meet(edition, stated))
    if came and stated and ends and _within(stated.start or "", ends.day):
        begins = _bound(stated.start, stated)
        return begins, ends
    if ends and not begins and not count:
        begins = _came_before(edition, ends)
        if not begins and edition is editions[0] and (hour := opened_at_an_hour(draft, ends.day)):
            begins = Bound(ends.day, hour, ends.how)
    if begins or ends:
        return _by_length(begins, ends, count, wording)
    if stated and bounds.day_before and edition.first_told:
        return Bound(_shift(stated.start or "", -1), bounds.day_before, THE_DAY_BEFORE(reason=stated.how)), None
    if stated and count > 1 and _came_for(draft, edition, stated):
        return _by_length(_bound(stated.start, stated), None, count, wording)
    if stated and count > 1 and (_to_come(draft, edition, stated, wording) or _later_told(edition, stated)):
        return _by_length(_bound(stated.start, stated), None, count, wording)
    if stated and count > 1 and _OVER.search(_sentence(draft, edition, stated)):
        return _by_length(None, _bound(stated.start, stated), count, wording)
    if stated:
        longer = count > 1 or (stated.how == UNDER_WAY and count != 1)
        longer = (
            longer or _from_then_on(draft, stated) or _FIRST_DAY.search(_sentence(draft, edition, stated)) is not None
        )
        return _bound(stated.start, stated), None if longer else _bound(stated.start, stated)
    if bounds.acted and count and edition.first_told:
        return _by_length(None, bounds.acted, count, wording)
    if bounds.met:
        first, last = bounds.met
        return (first, last) if first.day != last.day or count < 2 else _by_length(first, None, count, wording)
    alone, till = day_of_the_lead(draft, edition, editions, count == 1) if count < 2 else (None, None)
    return (None, None) if alone and of_another_year(edition.mentions, alone.day, alone.how) else (alone, till)


def _in_order(begins: Bound, ends: Bound, filed: str | None) -> tuple[Bound, Bound]:
    """*starts on Monday and runs until Friday*: where the last day would be before the first, and is still to come, it
    is that of the week behind."""
    weekdays = begins.how == ends.how == RELATIVE and -_WEEK < _days(begins, ends) < 0
    if not weekdays or filed is None or not filed < ends.day:
        return begins, ends
    return begins, Bound(_shift(ends.day, _WEEK), ends.span, ends.how)


def _came_for(draft: Draft, edition: Edition, stated: DateRef) -> bool:
    """*The leaders gathered in Riga on Friday for their summit*: its first day."""
    return _CAME_FOR.search(_sentence(draft, edition, stated)) is not None


def _to_come(draft: Draft, edition: Edition, stated: DateRef, wording: str) -> bool:
    """*The leaders sit down on Monday … the three-day summit*, *The summit will be held on Monday … It will last three
    days*, *a two-day summit from Friday*: a day on which they will is the first."""
    ahead = draft.filed is not None and (stated.start or "") > draft.filed
    return ahead and (
        wording.startswith(("last", "run", "go on"))
        or _from_then_on(draft, stated)
        or any(mention.title for day, mention in edition.dates if day is stated)
    )


def _from_then_on(draft: Draft, stated: DateRef) -> bool:
    """*A summit from Friday*, not *home from Friday's summit*."""
    text, span = draft.article.text, stated.span
    return text[span.end : span.end + 1] not in "'’" and bool(
        _FROM.search(text, max(0, span.start - _LEAD), span.start)
    )


def _later_told(edition: Edition, stated: DateRef) -> bool:
    """*agreed at a summit on Tuesday … The two-day summit will be joined on Wednesday by*: not the last."""
    named = ((m.reading, m.reading.passage.span(*m.sentence)) for m in edition.mentions)
    days = (d for reading, span in named for d in reading.dates if span.start <= d.span.start < span.end)
    return any(_single_day(day) and _within(stated.start or "", day.start or "") for day in days)


def _came_before(edition: Edition, ends: Bound) -> Bound | None:
    """*Leaders sat down on Thursday for their summit, which ends tomorrow*: the day on which they came for it."""
    for mention in edition.mentions:
        passage, (first, _) = mention.reading.passage, mention.sentence
        low = passage.starts[first]
        days = [d for d in mention.reading.dates if low <= d.span.start < mention.offset and _single_day(d)]
        if len(days) == 1 and _CAME_FOR.search(passage.text(first, mention.noun)) and days[0].start:
            return _bound(days[0].start, days[0]) if _within(days[0].start, ends.day) else None
    return None


def _they_meet(edition: Edition, stated: DateRef) -> bool:
    """*Thirty presidents meet in Riga today*, where the article goes on to name their session."""
    return any(mention.bare and mention.title for day, mention in edition.dates if day is stated)


def _within(first: str, last: str) -> bool:
    """Whether two days may be the first and the last of one meeting."""
    return first < last and not _far(first, last)


def _sentence(draft: Draft, edition: Edition, date: DateRef) -> str:
    """The sentence that names the edition and the day."""
    mention = next(mention for day, mention in edition.dates if day is date)
    return draft.text(mention.reading.passage.span(*mention.sentence))


def _by_length(begins: Bound | None, ends: Bound | None, count: int, wording: str) -> tuple[Bound | None, Bound | None]:
    if not count:
        return begins, ends
    if begins:
        return begins, _moved(begins, count - 1, wording)
    return (_moved(ends, 1 - count, wording), ends) if ends else (None, None)


def _moved(bound: Bound, days: int, wording: str) -> Bound:
    return Bound(_shift(bound.day, days), bound.span, COUNTED_FROM(reason=bound.how, wording=wording))


def _shift(day: str, days: int) -> str:
    ordinal = dt.date.fromisoformat(day).toordinal() + days
    return dt.date.fromordinal(min(max(ordinal, 1), dt.date.max.toordinal())).isoformat()


def _days(begins: Bound, ends: Bound) -> int:
    return (dt.date.fromisoformat(ends.day) - dt.date.fromisoformat(begins.day)).days


def _tell(statements: list[Statement], start: Bound | None, end: Bound | None) -> tuple[str | None, str | None]:
    if start:
        statements.append(Statement(property="start", value=start.day, span=start.span, how=start.how))
    if end and (start is None or end.day != start.day):
        statements.append(Statement(property="end", value=end.day, span=end.span, how=end.how))
    return start.day if start else None, end.day if end else None
