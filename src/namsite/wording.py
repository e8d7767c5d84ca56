"""Dates, numbers and lists in words, in the language of the interface: English by hand, others by their catalogue, so
that neither the system's locale nor a library can change them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct

from namsite.interface import ENGLISH, Tongue, _, closing, message_in, ngettext, npgettext, pgettext, spoken

_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")


# The fixed words of records: how and how far a summit came about, as what people take part, what facts are about.
TERMS = (
    message_in("in records", "in person"),
    message_in("in records", "by video link"),
    message_in("in records", "hybrid"),
    message_in("in records", "announced"),
    message_in("in records", "under way"),
    message_in("in records", "held"),
    message_in("in records", "cancelled"),
    message_in("in records", "referred to"),
    message_in("in records", "chair"),
    message_in("in records", "host"),
    message_in("in records", "initiator"),
    message_in("in records", "part"),
    message_in("in records", "speaker"),
    message_in("in records", "signed"),
    message_in("in records", "attending"),
    message_in("in records", "met on the sidelines"),
    message_in("in records", "country"),
    message_in("in records", "parent"),
    message_in("in records", "preferred name"),
    message_in("in records", "alias"),
    message_in("in records", "not the same as"),
)


class When(Struct, frozen=True, kw_only=True):
    """A date for readers (``words``) and for machines (``machine``, the value of a ``datetime`` attribute, or None)."""

    words: str
    machine: str | None = None


class _Parts(Struct, frozen=True):
    year: str | None
    month: int | None
    day: int | None
    time: str | None
    zone: str | None


def date_in_words(value: str) -> str:
    """An ISO date, partial or with a time, as a reader would write it; what is no date comes back unchanged."""
    return _date(value, spoken())


@lru_cache(maxsize=4096)
def _date(value: str, tongue: Tongue) -> str:  # the answers are kept by the language too
    parts = _parts(value)
    if parts is None:
        return value
    words = _day(parts)
    if not parts.year:
        words = _("%(date)s (year not stated)", date=words) if words else _("date not stated")
    if not parts.time:
        return words
    zone = "" if not parts.zone else " (UTC)" if parts.zone in ("Z", "+00:00") else f" (UTC{parts.zone})"
    return _("%(date)s, %(time)s", date=words, time=f"{parts.time}{zone}")


def forms_of_dates() -> tuple[str, str, str]:
    """How a script words dates as they are worded here: for each month a day in it (*{d} January {y}*), the month
    (*January {y}*), divided by a bar, and the first of a month (*1*)."""
    months = range(1, 13)
    days = [date_in_words(f"2001-{month:02}-22").replace("22", "{d}") for month in months]
    alone = [date_in_words(f"2001-{month:02}") for month in months]
    first = _day_of_month(1)
    return "|".join(days).replace("2001", "{y}"), "|".join(alone).replace("2001", "{y}"), first


def range_in_words(start: str | None, end: str | None) -> str:
    """*25–26 October 2019*, *28 April – 2 May 2020*; *date not stated* where neither end is known."""
    return _range(start, end, spoken())


@lru_cache(maxsize=4096)
def _range(start: str | None, end: str | None, tongue: Tongue) -> str:
    if not start:
        return _("until %(date)s", date=date_in_words(end)) if end else _("date not stated")
    first, last = _parts(start), _parts(end or start)
    if not end or start == end:
        return date_in_words(start)
    if first is None or last is None or first.time or last.time:
        return _from_to(date_in_words(start), date_in_words(end))
    if not first.month or not last.month:
        return f"{first.year}–{last.year}"
    if first.year != last.year:
        return _from_to(date_in_words(start), date_in_words(end))
    if not first.year:
        return _("%(dates)s, year not stated", dates=_within_a_year(first, last, ""))
    return _within_a_year(first, last, first.year)


def _within_a_year(first: _Parts, last: _Parts, year: str) -> str:
    """Two days or two months of one year, which is said once; an empty one is not said."""
    if first.month == last.month and first.day and last.day and last.month:
        days = {"first": _day_of_month(first.day), "last": _day_of_month(last.day), "month": _month(last.month, True)}
        if year:
            return pgettext("date", "%(first)s–%(last)s %(month)s %(year)s", year=year, **days)
        return pgettext("date", "%(first)s–%(last)s %(month)s", **days)
    if not year:
        return _from_to(_day(first), _day(last))
    if first.month == last.month:
        return _from_to(_day(first), _day(last))
    begin, end = _day(_Parts(None, first.month, first.day, None, None)), _day(last)
    if first.day and last.day:
        return _from_to(begin, end)
    return pgettext("months of one year", "%(first)s–%(last)s", first=begin, last=end)


def _from_to(first: str, last: str) -> str:
    return pgettext("dates", "%(first)s – %(last)s", first=first, last=last)


def _day(parts: _Parts) -> str:
    """A day, a month or a year, as exactly as it is known; empty where nothing is."""
    month, year = _month(parts.month, bool(parts.day)), parts.year or ""
    if not month:
        return year
    if not parts.day:
        return pgettext("date", "%(month)s %(year)s", month=month, year=year) if year else month
    day = _day_of_month(parts.day)
    if not year:
        return pgettext("date", "%(day)s %(month)s", day=day, month=month)
    return pgettext("date", "%(day)s %(month)s %(year)s", day=day, month=month, year=year)


def _day_of_month(day: int) -> str:
    return pgettext("first day of a month", "1") if day == 1 else str(day)


def _month(month: int | None, has_day: bool) -> str:
    if not month:
        return ""
    months = (
        pgettext(
            "months beside a day",
            "January, February, March, April, May, June, July, August, September, October, November, December",
        )
        if has_day
        else pgettext(
            "months without a day",
            "January, February, March, April, May, June, July, August, September, October, November, December",
        )
    )
    return months.split(", ")[month - 1]


def span_in_words(dates: Iterable[str | None]) -> str:
    """From the first to the last of some dates, as exactly as the least exact of the two; empty without any."""
    known = sorted(value[:10] for value in dates if value)
    if not known:
        return ""
    exact = min(len(known[0]), len(known[-1]))
    return range_in_words(known[0][:exact], known[-1][:exact])


def when(start: str | None, end: str | None = None) -> When:
    """A day, a moment or a range for readers and machines; the machine's part is the start."""
    return _when(start, end, spoken())


@lru_cache(maxsize=16_384)  # hardly two articles are published in the same minute
def _when(start: str | None, end: str | None, tongue: Tongue) -> When:
    return When(words=range_in_words(start, end), machine=machine_date(start))


def month_in_short(number: int) -> str:
    """*Jan* for 1."""
    names = pgettext("months in short", "Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec")
    return names.split(", ")[number - 1]


def machine_date(value: str | None) -> str | None:
    """What a ``datetime`` attribute may hold, or None: a year, a month, a day, a yearless day, or a moment."""
    parts = _parts(value) if value else None
    if value is None or parts is None or parts.year == "0000":
        return None
    if parts.year:
        return value
    return f"{parts.month:02}-{parts.day:02}" if parts.month and parts.day else None


def count(number: int, noun: str, plural: str | None = None) -> str:
    """*1 article*, *2 articles*, *1,234 people*: in English, for the terminal."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def how_many(number: int, one: str, several: str) -> str:
    """A message with its ``number``: *1 article*, *2 articles*, *1,234 people*."""
    return _how_many(number, one, several, spoken())


@lru_cache(maxsize=1024)
def _how_many(number: int, one: str, several: str, tongue: Tongue) -> str:
    return ngettext(one, several, number, number=figure(number))


def figure(number: int) -> str:
    """*1,234*."""
    return f"{number:,}" if number < 1000 else f"{number:,}".replace(",", pgettext("between thousands", ","))


def ordinal(number: int) -> str:
    """*1st*, *2nd*, *11th*, *18th*."""
    if spoken().tag != ENGLISH:
        return npgettext("ordinal number", "%(number)sst", "%(number)sth", number, number=number)
    last = number % 10 if number % 100 not in (11, 12, 13) else 0
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def listed(words: Sequence[str], most: int | None = None) -> str:
    """*A, B and C*; with ``most``, *A, B and 3 more*."""
    if most is not None and len(words) > most:
        words = [*words[:most], _("%(number)s more", number=figure(len(words) - most))]
    if len(words) < 2:
        return words[0] if words else ""
    last = pgettext("before the last in a list", " and ")
    first = pgettext("in a list", ", ").join(map(spoken().apart, words[:-1]))
    return f"{first}{last}{spoken().apart(words[-1])}"


def in_a_row(parts: Iterable[str]) -> str:
    """*A, B*: one thing and its details, of those that are not empty."""
    return pgettext("before details", ", ").join(map(spoken().apart, filter(None, parts)))


def side_by_side(parts: Iterable[str | None]) -> str:
    """*A · B*, of those that are not empty."""
    return " · ".join(map(spoken().apart, filter(None, parts)))


def detailed(words: str, detail: str) -> str:
    """*A (B)*; the words alone where there is no detail."""
    return f"{spoken().apart(words)} ({spoken().apart(detail)})" if detail else words


def term(word: str | None) -> str:
    """One of the fixed words of records in the interface's language; other words as they are, and nothing for none."""
    return pgettext("in records", word) if word else ""


def described(name: str, known: str, articles: str) -> str:
    """What a page is about, what is known of that, and in how many articles."""
    return _("%(name)s: %(known)s. %(articles)s.", name=name, known=known, articles=articles)


def clauses(parts: Iterable[str]) -> str:
    """*A; B*, of those that are not empty."""
    return pgettext("between clauses", "; ").join(map(spoken().apart, filter(None, parts)))


def listed_in_english(words: Sequence[str]) -> str:
    """*A, B and C*: what English articles say, whatever the language of the interface."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def quoted(words: str) -> str:
    """Words in quotation marks."""
    return _("“%(words)s”", words=words)


def shortened(text: str, longest: int) -> str:
    """The text in at most that many characters, cut after a word and marked with an ellipsis."""
    text = " ".join(text.split())
    if len(text) <= longest:
        return text
    cut = text[: longest - 1]
    cut = cut[: max(longest - 1 - len(closing(cut)), 0)]
    whole_words = cut.rpartition(" ")[0] if " " in cut[longest // 2 :] else cut
    return f"{whole_words.rstrip(' ,;:–—-')}{closing(whole_words)}…"


def sentence_case(text: str) -> str:
    """The first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def language(tag: str) -> str:
    """A language tag that a page may bear; the interface's where it is none."""
    return tag if _is_language(tag) else spoken().tag


@lru_cache(maxsize=256)
def _is_language(tag: str) -> bool:
    return bool(_LANGUAGE_TAG.fullmatch(tag))


def _parts(value: str) -> _Parts | None:
    found = _DATE.fullmatch(value)
    if not found:
        return None
    year, month, day, time, zone = found.groups()
    if (month and not 1 <= int(month) <= 12) or (day and not 1 <= int(day) <= 31):
        return None
    return _Parts(None if year == "XXXX" else year, int(month or 0) or None, int(day or 0) or None, time, zone)
