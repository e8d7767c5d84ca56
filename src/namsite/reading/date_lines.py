"""What a line with a date says about an article beside it: who wrote it, where, for whom."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from namsite.dates import PageDate, find_page_date
from namsite.reading import Reading
from namsite.reading.credits import credit_of, is_place
from namsite.reading.lines import byline_name, is_acronym, is_media_name, is_rubric
from namsite.records import Block, Credit, Dateline

_BEHIND_THE_TEXT = re.compile(r"[.!?][\"”’]? \((?P<inside>[^()]{8,80})\)$")
_WORD = re.compile(r"[^\W\d_]+")


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
