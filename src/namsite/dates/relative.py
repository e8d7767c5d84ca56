"""Dates that only the publication date makes full: *on Tuesday*, *yesterday*, *last month*, *two days ago*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from namsite.dates.calendar import (
    TURNS,
    WEEKDAY_NUMBERS,
    WEEKDAY_PATTERN,
    iso_month,
    month_from,
    nearest_weekday,
)
from namsite.dates.found import THEY_MEET, Context, Found, lean_of
from namsite.reasons import NOTHING_TO_RECKON_FROM, RELATIVE
from namsite.records import Precision

_WEEKDAY = re.compile(
    rf"(?P<first>{WEEKDAY_PATTERN})\b"
    rf"(?:(?P<joint>\s(?i:and|to|until|till|through)\s|\s?[-–—]\s?)(?P<second>{WEEKDAY_PATTERN})\b)?"
    r"(?:,? (?:of )?(?P<week>last|this|next) week\b|(?P<later> week)(?=[.,;:)]|$| (?:in|at|to|for|when)\b)"
    r"| (?P<turn>next|last)(?=[.,;:)]|$| (?:in|at|to|for|when)\b))?"
)
_WEEKDAY_LEAD = re.compile(
    r"\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?: coming| past)?|[Cc]oming)"
    r"|(?P<week>[Ll]ast|[Tt]his|[Nn]ext) week,? (?:on|from)|(?P<later>[Aa] week (?:on|from)))\s$"
)
_NAME_BEFORE = re.compile(
    r"\b(?:Black|Good|Bloody|Cyber|Palm|Easter|Holy|Ash|Super|Maundy|Whit|Shrove|Sheffield|Giving|Big|Manic|Boxing)\s$|[\w@#]$"
)
_NAME_AFTER = re.compile(
    r"\s(?:Times|Telegraph|Mail|Mirror|Express|Sun|Post|Independent|Tribune|Herald|World|Review|Magazine|Club|Standard"
    r"|Business|Nation|School|Addams|Night|Agreement|Market)\b|[’']?s\b(?<!['’]s)|[-][A-Z]|[\w]"
)
_WORD = re.compile(
    r"\b(?=[TtYyLlNnAaOoFfSsDd1-9])"
    r"(?:(?P<day>(?:[Tt]he )?[Dd]ay (?:after tomorrow|before yesterday)|TODAY|[Tt]oday|[Tt]onight"
    r"|[Yy]esterday|[Tt]omorrow|[Tt]his (?:morning|afternoon|evening)|[Ll]ast (?:night|evening))\b"
    r"(?!['’]s(?! (?:[\w-]+ ){0,6}?(?i:summit|meeting|conference|session|talks|gathering|forum|ministerial|plenary)\b))"
    r"|(?<!\bthe )(?P<which>[Ll]ast|[Tt]his|[Nn]ext) (?P<unit>week|month|year)\b(?!['’-]| of\b)"
    r"|(?P<weekend>[Tt]his|[Ll]ast|[Nn]ext|[Oo]ver the|[Aa]t the) weekend\b(?!['’]s)"
    r"|(?P<count>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[1-9][0-9]?) days? ago\b)"
)
# One of these is in every text that ``_WORD`` finds something in, which is much the slower.
_ALONE = ("TODAY", "oday", "onight", "esterday", "omorrow", " ago", " weekend")
_LEADS = ("his ", "ast ", "ext ")
_LED = (
    *("ast night", "ast evening", "his morning", "his afternoon", "his evening"),
    *(f"{which}{unit}" for which in _LEADS for unit in ("week", "month", "year")),
)
_LAST_WEEK = re.compile(r"\b[Ll]ast week\b[^.]*(?:\.[^.]*)?$")  # in the sentence or in the one before
_NEAR = 250  # characters
_LINE = 100
_LEAD = 16  # characters before a weekday in which the words that tell which one it is begin
_DAY_SHIFTS = {
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "tomorrow": 1,
    "after tomorrow": 2,
    "before yesterday": -2,
}
_SATURDAY = 5
_COUNTS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def find_relative(text: str, context: Context) -> Iterator[Found]:
    """Weekdays and words such as *yesterday*; without a publication date they stay open."""
    for match in _WEEKDAY.finditer(text) if "day" in text or "DAY" in text else ():
        before, after = max(0, match.start() - 10), match.end()
        if not _NAME_BEFORE.search(text, before, match.start()) and not _NAME_AFTER.match(text, after):
            yield from _read_weekdays(text, match, context)
    for match in _WORD.finditer(text) if _may_hold_word(text) else ():
        yield _read_weekend(text, match, context) if match["weekend"] else _read_word(match, context)


def _may_hold_word(text: str) -> bool:
    inside = text.__contains__
    return any(map(inside, _ALONE)) or (any(map(inside, _LEADS)) and any(map(inside, _LED)))


def _read_weekdays(text: str, match: re.Match[str], context: Context) -> Iterator[Found]:
    lead = _WEEKDAY_LEAD.search(text, max(0, match.start() - _LEAD), match.start())
    start = lead.start() if lead else match.start()
    first = WEEKDAY_NUMBERS[match["first"].lower()]
    second = WEEKDAY_NUMBERS[match["second"].lower()] if match["second"] else first
    if context.published is None:
        yield Found(start, match.end(), None, None, "day", NOTHING_TO_RECKON_FROM)
        return
    low, last = _nearest(text, match, lead, context.published)
    between = text[: match.start()].lower().endswith("between ")
    if "and" in (match["joint"] or "").lower() and (second - first) % 7 != 1 and not between:
        yield Found(start, match.end("first"), low.isoformat(), low.isoformat(), "day", RELATIVE)
        yield Found(match.start("second"), match.end(), last.isoformat(), last.isoformat(), "day", RELATIVE)
        return
    yield Found(start, match.end(), low.isoformat(), last.isoformat(), "day", RELATIVE)


def _nearest(text: str, match: re.Match[str], lead: re.Match[str] | None, published: date) -> tuple[date, date]:
    """The days that one or two weekdays mean: of the week that the words beside them tell, else the nearest."""
    start = lead.start() if lead else match.start()
    first = WEEKDAY_NUMBERS[match["first"].lower()]
    second = WEEKDAY_NUMBERS[match["second"].lower()] if match["second"] else first
    if (week := match["week"] or (lead and lead["week"])) is not None:
        low = date.fromisoformat(_period(week.lower(), "week", published)[0]) + timedelta(days=first)
        high = low + timedelta(days=(second - first) % 7)
        # *will host a summit from Thursday to Friday this week*, said on Sunday
        over = week.lower() == "this" and high < published and lean_of(text, start, match.end()) == "future"
        return low + timedelta(days=7 * over), high + timedelta(days=7 * over)
    which = ((lead["which"] if lead else None) or match["turn"] or "").lower()
    later = match["later"] or (lead and lead["later"])  # *on Monday week*, *a week on Monday*
    ahead = which in ("next", "coming", "this coming") or later
    lean = "future" if ahead else None if which and which != "this" else lean_of(text, start, match.end())
    if which == "this" and lean is None:
        lean = "future"
    into = (published.weekday() - first) % 7  # *Saturday and Sunday*, said on Saturday: today is one of them
    if into < (second - first) % 7 and not which:
        lean = "future"
    if (
        lean == "future"
        and (published.weekday() - second) % 7 == 1
        and THEY_MEET.search(text, max(0, start - _LINE), start)
    ):
        lean = "past"  # *are meeting in Riga on Friday*, on a page of Saturday
    last = nearest_weekday(second, published, lean)
    if lean == "past" and _LAST_WEEK.search(text, max(0, start - _NEAR), start):  # *flew, last week, … on Wednesday*
        last = published + timedelta(days=second - published.weekday() - 7)
    if which == "last" and last == published:
        last -= timedelta(days=7)
    if ahead and which and last == published:
        last += timedelta(days=7)
    if later:
        last += timedelta(days=7)
    return last - timedelta(days=(second - first) % 7), last


def _read_word(match: re.Match[str], context: Context) -> Found:
    published = context.published
    unit: Precision = "month" if match["unit"] == "month" else "year" if match["unit"] == "year" else "day"
    if published is None:
        return Found(match.start(), match.end(), None, None, unit, NOTHING_TO_RECKON_FROM)
    if match["unit"]:
        low, high = _period(match["which"].lower(), match["unit"], published)
    else:
        words = (match["day"] or "").lower().removeprefix("the ").removeprefix("day ")
        count = match["count"].lower() if match["count"] else None
        back = 0 if count is None else -(_COUNTS.get(count) or int(count))
        low = high = (published + timedelta(days=_DAY_SHIFTS.get(words, back))).isoformat()
    return Found(match.start(), match.end(), low, high, unit, RELATIVE)


def _read_weekend(text: str, match: re.Match[str], context: Context) -> Found:
    """Saturday and Sunday: the nearest ones of which the sentence may speak; none where it looks neither way and the
    words do not say."""
    published, which = context.published, match["weekend"].lower()
    nothing = Found(match.start(), match.end(), None, None, "day", NOTHING_TO_RECKON_FROM)
    if published is None:
        return nothing
    saturday = published + timedelta(days=_SATURDAY - published.weekday())
    ahead = which in ("this", "next")
    if published.weekday() < _SATURDAY and which != "next":
        lean = "past" if which == "last" else lean_of(text, match.start(), match.end())
        if lean is None and not ahead:
            return nothing
        ahead = lean != "past"
        saturday -= timedelta(days=0 if ahead else 7)
    elif published.weekday() >= _SATURDAY and which in ("last", "next"):
        saturday += timedelta(days=7 if ahead else -7)
    sunday = saturday + timedelta(days=1)
    return Found(match.start(), match.end(), saturday.isoformat(), sunday.isoformat(), "day", RELATIVE)


def _period(which: str, unit: str, published: date) -> tuple[str, str]:
    """A week from Monday to Sunday, a month, a year."""
    shift = TURNS[which]
    if unit == "week":
        monday = published + timedelta(days=7 * shift - published.weekday())
        return monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    if unit == "year":
        return (f"{published.year + shift:04d}",) * 2
    return (iso_month(*month_from(published, shift)),) * 2
