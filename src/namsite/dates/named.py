"""Dates with the month by name: *May 4*, *25-26 October 2019*, *28 April-2 May*, *late 2021*, *in March*."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from msgspec import Struct

from namsite.dates.calendar import (
    ANY_WEEKDAY_PATTERN,
    MONTH_PATTERN,
    MONTH_STEM_PATTERN,
    WEEKDAY_NUMBERS,
    YEAR_PATTERN,
    day_exists,
    expand_year,
    iso_day,
    iso_month,
    month_number,
    nearest_year,
)
from namsite.dates.found import Context, Found, lean_of
from namsite.reasons import NO_SUCH_DAY, TWO_DIGIT_YEAR, YEAR_BEFORE, YEAR_FROM_PUBLICATION, YEAR_UNKNOWN
from namsite.records import STATED, Reason

_ORDINAL = r"(?:\s?(?:st|nd|rd|th)\b)?"
_DAY = rf"[0-9][0-9]?(?![0-9]){_ORDINAL}"
_BETWEEN_DAYS = r"(?:\s?[-–—/]\s?|\s(?:and|&|to|or|until|till|through)\s(?:the\s)?)"
_DAYS = rf"{_DAY}(?:(?:,\s{_DAY}){{0,5}}{_BETWEEN_DAYS}{_DAY})?"
_YEAR = (
    rf"(?:(?:,?\s*|\s+of\s+|\s+in\s+|(?<=[0-9])/)(?<=\W)(?P<year%d>{YEAR_PATTERN})(?![0-9]|[.,:][0-9])"
    r"|,?\s['’](?P<short%d>[0-9]{2})(?![0-9])"
    r"|,?\s(?:of\s)?(?P<which%d>this|last|next|the same|that)\syear\b)?"
)
_BEFORE_DAY = r"(?:\s+|(?<=\.)(?=[0-9]))"  # *Oct.27*
_COUNTED = r"(?!\s?%%|[.:,][0-9]|\s(?:per\s?cent|percent|million|billion|thousand|points?|people|goals?|[ap]\.?m)\b)"
_DAY_FIRST = re.compile(rf"(?P<days>{_DAYS})(?:\s+of)?[\s-](?P<month>{MONTH_PATTERN}){_YEAR % (1, 1, 1)}")
_MONTH_FIRST = re.compile(
    rf"(?P<month>{MONTH_PATTERN})(?:{_BEFORE_DAY}(?:the\s(?![0-9]+(?:st|nd|rd|th)\s[A-Z]))?(?P<days>{_DAYS})"
    rf"{_COUNTED % ()})?{_YEAR % (1, 1, 1)}"
)
_MAY_NAME_MONTH = re.compile(MONTH_STEM_PATTERN)
_NUMBER = re.compile(r"[0-9]+")
_LAST_AND = re.compile(r"\s(?:and|&|or)\s(?:the\s)?|/")
_RANGE_WORD = re.compile(r"\s?[-–—/]\s?|\s+(?:to|until|till|through)\s+(?:the\s+)?")
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_BEFORE_NUMBER = re.compile(r"[0-9A-Za-z$€£][.,:/'’-]?$|[$€£#№/]\s?$|\b(?:[Nn]o|[Aa]rticle|[Rr]esolution)\.?\s$")
_AFTER_ANOTHER = re.compile(rf"{MONTH_PATTERN}(?:,?\s{YEAR_PATTERN})?\s?[-–—/]$")
_WEEKDAY_BEFORE = re.compile(
    rf"(?P<name>{ANY_WEEKDAY_PATTERN})(?:\s?(?:,|and|to|[-–—])\s?(?P<until>{ANY_WEEKDAY_PATTERN}))?\s?,?\s+(?:the\s+)?\(?$"
)
_MONTH_LEAD = re.compile(
    r"\b(?P<rough>[Ee]arly|[Mm]id|[Ll]ate)[\s-](?:in\s)?$|\b(?P<which>[Ll]ast|[Nn]ext|[Tt]his(?:\scoming|\spast)?)\s$"
    r"|\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring"
    r"|[Ee]nd of|[Bb]eginning of|[Ss]tart of|[Mm]onth of|[Mm]iddle of)\s$"
)
_MORE_MONTH_LEAD = re.compile(r"\b(?:[Bb]y|[Ff]rom|[Oo]f|[Bb]efore|[Aa]fter|[Ff]or|[Bb]etween|[Tt]hrough|[Tt]o)\s$")
_YEAR_BEFORE = re.compile(
    r"\b[Ii]n (?P<year>1[89][0-9]{2}|20[0-9]{2}),? (?:after|before|at|during|with|following) [^.;,:0-9]{0,60}$"
)
_OF_ANOTHER_YEAR = re.compile(  # *Last year's meeting was held in Riga on 3 May*, *last year's summit in Riga on 3 May*
    r"\b(?P<which>[Ll]ast|[Nn]ext) year['’]s (?:[\w'’-]+ ){0,4}?"
    r"(?:summit|meeting|session|conference|forum|congress|talks)"
    r",? (?:(?:(?:was|were|had been|will be|is to be) )?(?:held|hosted|opened|took place|takes place)\b[^.;:“”\"]{0,40}"
    r"|(?:in (?:the )?(?:[A-Z][\w'’-]+,? ){1,4})?(?:of|on|from) )$"
)
_OPENED = re.compile(  # *opened on 1 September 1961 and closed on 6 September*
    rf"(?P<month>{MONTH_PATTERN})(?:\s[0-9]{{1,2}},)?\s(?P<year>1[89][0-9]{{2}}|20[0-9]{{2}}),? and "
    r"(?:was )?(?:closed|ended|concluded|adjourned|wound up|wrapped up|lasted|ran|went on)\b[^.;:0-9]{0,30}$"
)
_CLAUSE = 90  # characters before a day in which its clause may name the year
_FIRST_NAMES = frozenset({"april", "august", "june", "may", "march", "jan", "mar", "dec"})


class Atom(Struct, frozen=True, kw_only=True):
    """One day, several days of one month, or a month, as the text has it; ``day`` and ``until`` are None for
    a month."""

    start: int
    end: int
    month: int
    day: int | None
    until: int | None
    year: int | None
    short: bool = False
    which: str | None = None
    weekday: int | None = None
    led: bool = True
    apart: tuple[int, int] | None = None


def find_named(text: str, context: Context) -> Iterator[Found]:
    """All dates with a month's name, ranges joined."""
    atoms = _atoms(text, context) if _MAY_NAME_MONTH.search(text) else []
    index = 0
    while index < len(atoms):
        first = atoms[index]
        second = atoms[index + 1] if index + 1 < len(atoms) else None
        if second is not None and _makes_range(text, first, second):
            yield _read_range(text, first, second, context)
            index += 2
            continue
        if first.led:
            yield from _read_atom(text, first, context)
        index += 1


def _atoms(text: str, context: Context) -> list[Atom]:
    """Day-first forms win where both fit: in *4 May 2020* the month does not look for a day of its own."""
    atoms: list[Atom] = []
    months = list(_MONTH_FIRST.finditer(text))
    if not months:
        return atoms
    for match in _DAY_FIRST.finditer(text):
        start = match.start()
        if not _BEFORE_NUMBER.search(text, max(0, start - 12), start) or _AFTER_ANOTHER.search(
            text, max(0, start - 18), start
        ):
            atoms.append(_atom(text, match, context))
    starts, ends = [atom.start for atom in atoms], [atom.end for atom in atoms]
    for match in months:
        if match.start() and (text[match.start() - 1].isalnum() or text[match.start() - 1] in "’'@#_"):
            continue
        at = bisect(starts, match.start())
        if (at == 0 or ends[at - 1] <= match.start()) and (at == len(starts) or match.end() <= starts[at]):
            atoms.append(_atom(text, match, context))
    return sorted((atom for atom in atoms if atom.day is None or 1 <= atom.day <= 31), key=lambda atom: atom.start)


def _atom(text: str, match: re.Match[str], context: Context) -> Atom:
    days = [int(number) for number in _NUMBER.findall(match["days"] or "")]
    end = match.end()
    if len(days) > 1 and not (days[0] < days[-1] <= 31):
        days = days[:1] if text[match.start()] == match["month"][0] else days[-1:]
        if match["days"] and text[match.start()] == match["month"][0]:
            first = _NUMBER.search(text, match.start("days"))
            end = first.end() if first else end
    start = match.start()
    if match["days"] and len(days) == 1 and not text.startswith(match["month"], start):
        start = [found.start() for found in _NUMBER.finditer(text, match.start("days"), match.end("days"))][-1]
    apart = _apart(match, days)
    weekday = _WEEKDAY_BEFORE.search(text, max(0, start - 30), start) if days else None
    lead = _MONTH_LEAD.search(text, max(0, start - 24), start)
    which = match["which1"] or (lead["which"] if lead and not days else None)
    year = match["year1"] or match["short1"]
    return Atom(
        start=weekday.start()
        if weekday
        else lead.start()
        if lead and not days and (lead["rough"] or lead["which"])
        else start,
        end=end if not (match["month"].endswith(".") and end == match.end("month") and not days) else end - 1,
        month=month_number(match["month"]),
        day=days[0] if days else None,
        until=days[-1] if len(days) > 1 else None,
        year=expand_year(year, context.published) if year else None,
        short=match["short1"] is not None,
        which=which.lower() if which else None,
        weekday=WEEKDAY_NUMBERS[weekday["name"].rstrip(".").lower()] if weekday else None,
        led=bool(days or year or lead or which or _led_otherwise(text, start, match)),
        apart=apart,
    )


def _apart(match: re.Match[str], days: list[int]) -> tuple[int, int] | None:
    """*4 and 11 May* are two days, not a week: the offsets where the first ends and the second begins."""
    if len(days) != 2 or days[1] == days[0] + 1:
        return None
    joint = _LAST_AND.search(match.string, match.start("days"), match.end("days"))
    between = match.string[max(0, match.start() - 12) : match.start()].lower().rstrip().endswith("between")
    return None if joint is None or between or joint[0] == "/" else (joint.start(), joint.end())


def _led_otherwise(text: str, start: int, match: re.Match[str]) -> bool:
    """A month alone needs a preposition; names that people bear too (May, April) need an unmistakable one."""
    if match["month"].rstrip(".").lower() in _FIRST_NAMES or text[match.end() : match.end() + 2] in ("'s", "’s"):
        return False
    return _MORE_MONTH_LEAD.search(text, max(0, start - 10), start) is not None


def _makes_range(text: str, first: Atom, second: Atom) -> bool:
    """*28 April-2 May*, *31 October to 12 November*, *between March and May*; not *4 May and 6 June*."""
    if (first.day is None) != (second.day is None) or first.until or first.end > second.start:
        return False
    begin = second.start
    between = text[first.end : begin]
    if _RANGE_WORD.fullmatch(between):
        return True
    lead = text[max(0, first.start - 12) : first.start].lower().rstrip()
    return _AND.fullmatch(between) is not None and lead.endswith("between")


def _read_range(text: str, first: Atom, second: Atom, context: Context) -> Found:
    year, how = _year(text, second, context)
    first_year = first.year
    if first_year is None and year is not None:
        first_year = (
            year - 1 if (first.month, first.day or 0) > (second.month, second.until or second.day or 0) else year
        )
    if first.day is None or second.day is None:
        low, high = iso_month(first_year, first.month), iso_month(year, second.month)
        return Found(first.start, second.end, low, high, "month", how)
    last_day = second.until or second.day
    if not (day_exists(first_year, first.month, first.day) and day_exists(year, second.month, last_day)):
        return Found(first.start, second.end, None, None, "day", NO_SUCH_DAY)
    low, high = iso_day(first_year, first.month, first.day), iso_day(year, second.month, last_day)
    return Found(first.start, second.end, low, high, "day", how)


def _read_atom(text: str, atom: Atom, context: Context) -> Iterator[Found]:
    year, how = _year(text, atom, context)
    if atom.day is None:
        yield Found(atom.start, atom.end, iso_month(year, atom.month), iso_month(year, atom.month), "month", how)
        return
    last = atom.until or atom.day
    if not (day_exists(year, atom.month, atom.day) and day_exists(year, atom.month, last)):
        yield Found(atom.start, atom.end, None, None, "day", NO_SUCH_DAY)
        return
    low, high = iso_day(year, atom.month, atom.day), iso_day(year, atom.month, last)
    if atom.apart is None:
        yield Found(atom.start, atom.end, low, high, "day", how)
        return
    yield Found(atom.start, atom.apart[0], low, low, "day", how)
    yield Found(atom.apart[1], atom.end, high, high, "day", how)


def _year(text: str, atom: Atom, context: Context) -> tuple[int | None, Reason]:
    if atom.year is not None:
        return atom.year, TWO_DIGIT_YEAR if atom.short else STATED
    if context.published is None or atom.which in ("the same", "that"):
        return None, YEAR_UNKNOWN
    shift = {"last": -1, "next": 1, "this": 0}.get(atom.which or "")
    if shift is not None and atom.day is not None:
        return context.published.year + shift, YEAR_FROM_PUBLICATION
    if atom.which is not None:
        return _year_of_month(atom, context), YEAR_FROM_PUBLICATION
    named = _YEAR_BEFORE.search(text, max(0, atom.start - _CLAUSE), atom.start)
    if named and atom.weekday is None:
        return int(named["year"]), YEAR_BEFORE
    opened = _OPENED.search(text, max(0, atom.start - _CLAUSE), atom.start) if atom.weekday is None else None
    if opened and month_number(opened["month"]) <= atom.month:
        return int(opened["year"]), YEAR_BEFORE
    other = _OF_ANOTHER_YEAR.search(text, max(0, atom.start - _CLAUSE), atom.start)
    if other:
        return context.published.year + (1 if other["which"].lower() == "next" else -1), YEAR_FROM_PUBLICATION
    lean = lean_of(text, atom.start, atom.end)
    return nearest_year(atom.month, atom.day, context.published, lean, atom.weekday), YEAR_FROM_PUBLICATION


def _year_of_month(atom: Atom, context: Context) -> int:
    """*last May* is the latest May before the month of publication, *next March* the first after it."""
    assert context.published is not None
    published = context.published
    if (atom.which or "").startswith("last"):
        return published.year - (atom.month >= published.month)
    if atom.which == "next":
        return published.year + (atom.month <= published.month)
    return published.year
