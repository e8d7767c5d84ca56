"""What a line with a date says about an article beside it: who wrote it, where, for whom."""

from __future__ import annotations

import datetime as dt
import re

from msgspec import Struct
from msgspec.structs import replace

from namsite.dates import DateOrder, PageDate, find_dates, find_day_apart, find_page_date
from namsite.dates.calendar import WEEKDAY_NUMBERS
from namsite.reading import Reading
from namsite.reading.credits import credit_of, is_place
from namsite.reading.labels import tells_issue
from namsite.reading.lines import byline_name, is_acronym, is_media_name, is_rubric
from namsite.reasons import ORDER_BY_WEEKDAY
from namsite.records import Block, Credit, Dateline

_BEHIND_THE_TEXT = re.compile(r"[.!?][\"”’]? \((?P<inside>[^()]{8,80})\)$")
_WORD = re.compile(r"[^\W\d_]+")
_WEEKDAY_OF_THE_LEAD = re.compile(r"(?<=\bon )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_YET_TO_BE = re.compile(
    r"\b(?:will|would|shall|(?:is|are|due|expected|scheduled|set|plans?|planned) to|due|next|coming)\b"
)
_EITHER = (DateOrder("dmy", ORDER_BY_WEEKDAY), DateOrder("mdy", ORDER_BY_WEEKDAY))


class Found(Struct, frozen=True):
    """What one block says about the article."""

    block: Block
    date: PageDate | None = None
    dateline: Dateline | None = None
    byline: Credit | None = None
    agency: Credit | None = None
    own_line: bool = False


def readable(name: str) -> str:
    """*BAKU* → *Baku*, *NUR-SULTAN* → *Nur-Sultan*; abbreviations (*D.C.*) and mixed case as they are."""
    return _WORD.sub(lambda word: word[0].capitalize(), name) if name.isupper() and "." not in name.strip(".") else name


def beside_date(own: str, block: Block, date: PageDate) -> Found:
    """Authors, agencies and places on the date's own line: *2023-08-24 | Johannesburg | Mzansi Wire*."""
    byline: Credit | None = None
    agency: Credit | None = None
    places: list[Credit] = []
    for part in date.beside:
        label, colon, words = part.partition(":")
        if colon and label.strip().lower() in ("source", "agency") and words.strip():
            agency = agency or credit_of(words.strip(), own, block)
        credit = credit_of(part, own, block)
        if colon or credit is None or is_rubric(part):
            continue
        if (name := byline_name(part)) is not None:
            byline = credit_of(name, own, block)
        elif "(" not in part and not is_place(part) and (is_media_name(part) or is_acronym(part)):
            agency = agency or credit
        elif "(" in part and (is_acronym((parts := part.rpartition("("))[2]) or is_media_name(parts[2])):
            place, whole = parts[0].strip(), is_media_name(parts[0].strip())  # *Miami (UPI)*, *Orlovo Press (OP)*
            agency = agency or credit_of(place if whole else parts[2], own, block)
            if place and not whole:
                places += [found for found in (credit_of(place, own, block),) if found]
        elif all(word[:1].isupper() for word in part.split()) and len(part.split()) <= 4:
            places.append(credit)
    # Between a date and an agency stands the place; beside a date alone a known place, else the author.
    town = next((credit for credit in places if is_place(credit.name)), next(iter(places), None) if agency else None)
    named = [credit for credit in places if len(credit.name.split()) > 1 and credit is not town]
    dateline = None
    if town and town.span:
        dateline = Dateline(span=town.span, place=readable(town.name), place_span=town.span)
    if named and not agency:
        paper = named[0].name.lower().startswith("the ")
        byline, agency = (byline, named[0]) if paper else (byline or named[0], None)
    return Found(block, date=date, dateline=dateline, byline=byline, agency=agency, own_line=True)


def behind_the_text(own: str, block: Block, reading: Reading) -> Found:
    """*… they said. (4 September 1986, Harbour Telegraph)*: when and where a story was printed."""
    brackets = _BEHIND_THE_TEXT.search(own)
    date = find_page_date(brackets["inside"], reading.order) if brackets else None
    if brackets is None or date is None or not all(map(is_media_name, date.beside)):
        return Found(block)
    found = beside_date(own, block, date)
    at = brackets.start("inside")
    return replace(found, date=replace(date, start=date.start + at, end=date.end + at))


def day_of_issue(line: str) -> PageDate | None:
    """The day with which a paper's line begins: *Monday, April 15, 1935. Price 2d.*"""
    return find_page_date(line.partition(". ")[0], None) if tells_issue(line) else None


def date_agreeing(line: str, dateline: str, lead: str) -> PageDate | None:
    """The date of a line that can be read either way (*05/01/2021*), as the dateline has its day (*Jan 5*), or as the
    first weekday of the lead tells (*met on Tuesday*: the day of the report or the one before it; not *will meet on
    Tuesday*); None where both readings are one, and where both may be."""
    either = [date for order in _EITHER if (date := find_page_date(line, order) or find_day_apart(line, order))]
    either = [date for date in either if date.value]
    if len({date.value for date in either}) < len(_EITHER):
        return None
    days = {date.start[5:] for date in find_dates(dateline, published=None, order=None) if date.start}
    fitting = [date for date in either if (date.value or "")[5:10] in days]
    weekday = _WEEKDAY_OF_THE_LEAD.search(lead) if not days else None
    if weekday is not None and not _YET_TO_BE.search(lead, 0, weekday.start()):
        fitting = [date for date in either if _soon_after(weekday[0], date.value or "")]
    return fitting[0] if len(fitting) == 1 else None


def _soon_after(weekday: str, day: str) -> bool:
    """Whether a day bears that name, or the one before it does."""
    since = dt.date.fromisoformat(day[:10]).weekday() - WEEKDAY_NUMBERS[weekday.lower()]
    return since % 7 <= 1
