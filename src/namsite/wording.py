"""Dates, numbers and lists in words, in British English; by hand, so that no locale can change them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
LANGUAGE = "en"  # of the interface's own words
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date for readers (``words``) and for machines (``machine``, the value of a ``datetime`` attribute, or None)."""

    words: str
    machine: str | None = None


@dataclass(frozen=True, slots=True)
class _Parts:
    year: str | None
    month: int | None
    day: int | None
    time: str | None
    zone: str | None


@lru_cache(maxsize=4096)
def date_in_words(value: str) -> str:
    """An ISO date, partial or with a time, as a reader would write it; what is no date comes back unchanged."""
    parts = _parts(value)
    if parts is None:
        return value
    words = " ".join(part for part in (_day_and_month(parts), parts.year) if part)
    if not parts.year:
        words += " (year not stated)" if words else "date not stated"
    if not parts.time:
        return words
    zone = "" if not parts.zone else " (UTC)" if parts.zone in ("Z", "+00:00") else f" (UTC{parts.zone})"
    return f"{words}, {parts.time}{zone}"


def range_in_words(start: str | None, end: str | None) -> str:
    """*25–26 October 2019*, *28 April – 2 May 2020*; *date not stated* where neither end is known."""
    return _range(start, end)


@lru_cache(maxsize=4096)
def _range(start: str | None, end: str | None) -> str:
    if not start:
        return f"until {date_in_words(end)}" if end else "date not stated"
    first, last = _parts(start), _parts(end or start)
    if not end or start == end:
        return date_in_words(start)
    both = f"{date_in_words(start)} – {date_in_words(end)}"
    if first is None or last is None or first.time or last.time:
        return both
    if not first.month or not last.month:
        return f"{first.year}–{last.year}"
    if first.year != last.year:
        return both
    if not first.year:
        return f"{_yearless(first, last)}, year not stated"
    if first.month != last.month:
        dash = " – " if first.day and last.day else "–"
        return f"{_day_and_month(first)}{dash}{_day_and_month(last)} {last.year}"
    return f"{first.day}–{last.day} {MONTHS[last.month - 1]} {last.year}" if first.day and last.day else both


def _yearless(first: _Parts, last: _Parts) -> str:
    if first.month == last.month and first.day and last.day and last.month:
        return f"{first.day}–{last.day} {MONTHS[last.month - 1]}"
    return f"{_day_and_month(first)} – {_day_and_month(last)}"


def span_in_words(dates: Iterable[str | None]) -> str:
    """From the first to the last of some dates, as exactly as the least exact of the two; empty without any."""
    known = sorted(value[:10] for value in dates if value)
    if not known:
        return ""
    exact = min(len(known[0]), len(known[-1]))
    return range_in_words(known[0][:exact], known[-1][:exact])


@lru_cache(maxsize=4096)
def when(start: str | None, end: str | None = None) -> When:
    """A day, a moment or a range for readers and machines; the machine's part is the start."""
    return When(words=range_in_words(start, end), machine=machine_date(start))


def machine_date(value: str | None) -> str | None:
    """What a ``datetime`` attribute may hold, or None: a year, a month, a day, a yearless day, or a moment."""
    parts = _parts(value) if value else None
    if value is None or parts is None or parts.year == "0000":
        return None
    if parts.year:
        return value
    return f"{parts.month:02}-{parts.day:02}" if parts.month and parts.day else None


def month_in_words(value: str) -> str:
    """*October 2019* for any date within it; *2019* where the month is not known."""
    return date_in_words(value[:7])


def count(number: int, noun: str, plural: str | None = None) -> str:
    """*1 article*, *2 articles*, *1,234 people*."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def ordinal(number: int) -> str:
    """*1st*, *2nd*, *11th*, *18th*."""
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def listed(words: Sequence[str], most: int | None = None) -> str:
    """*A, B and C*; with ``most``, *A, B and 3 more*."""
    if most is not None and len(words) > most:
        words = [*words[:most], f"{len(words) - most} more"]
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def shortened(text: str, longest: int) -> str:
    """The text in at most that many characters, cut after a word and marked with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    whole_words = cut.rpartition(" ")[0] if " " in cut[longest // 2 :] else cut
    return whole_words.rstrip(" ,;:–—-") + "…"


def sentence_case(text: str) -> str:
    """The first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def language(tag: str) -> str:
    """A language tag that a page may bear; the interface's where it is none."""
    return tag if _LANGUAGE_TAG.fullmatch(tag) else LANGUAGE


def _parts(value: str) -> _Parts | None:
    found = _DATE.fullmatch(value)
    if not found:
        return None
    year, month, day, time, zone = found.groups()
    if (month and not 1 <= int(month) <= 12) or (day and not 1 <= int(day) <= 31):
        return None
    return _Parts(None if year == "XXXX" else year, int(month or 0) or None, int(day or 0) or None, time, zone)


def _day_and_month(parts: _Parts) -> str:
    return " ".join(str(part) for part in (parts.day, MONTHS[parts.month - 1] if parts.month else None) if part)
