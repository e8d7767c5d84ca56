"""Days with their year in forms that only date lines and datelines have: *le 20 octobre 2002*, *9-Feb-11*, *Wed Feb 9
11:20:05 2011*, *2011年2月9日*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from namsite.dates.calendar import (
    ANY_WEEKDAY_PATTERN,
    MONTH_NUMBERS,
    MONTH_PATTERN,
    YEAR_PATTERN,
    day_exists,
    expand_year,
    iso_day,
)
from namsite.dates.found import Context, Found
from namsite.lexicon import rows
from namsite.reasons import NO_SUCH_DAY, TWO_DIGIT_YEAR
from namsite.records import STATED
from namsite.spelling import fold

_DAY = r"(?<![\w.,:/–-])(?P<day>[0-9]{1,2})"
_MONTH = r"(?P<month>[^\W\d_]{3,14})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # 21 de mayo de 1968, den 21. Mai 1968, 1er mars 1970, 9. February 2011
        rf"{_DAY}(?:\.|º|°|ª|er|a|-a)?\s(?:de\s|di\s|d['’])?"
        rf"{_MONTH}\.?,?\s(?:de\s|del\s|van\s)?(?P<year>{YEAR_PATTERN})\b",
        rf"(?<![\w.,:/-])(?P<year>{YEAR_PATTERN})\.?,?\s{_MONTH}\.?\s(?P<day>[0-9]{{1,2}})\b",  # 2011. február 9.
        # 9-Feb-11, 9. Feb. 11, 9 Feb.'11
        rf"{_DAY}(?:\.?\s|[-./])(?P<month>{MONTH_PATTERN})(?:[-./\s]|\.?\s?['’])(?P<year>{YEAR_PATTERN}|[0-9]{{2}})\b"
        r"(?![:.][0-9])",
        rf"{_DAY}(?:[-./\s]|\s[/–-]\s)(?P<month>[IVX]{{1,4}})(?:[-./\s]|\s[/–-]\s)(?P<year>{YEAR_PATTERN}|[0-9]{{2}})\b",
        # 131800 FEB 2018, 101430Z SEP 70
        rf"(?<![\w.,:/–-])(?P<day>[0-9]{{2}})[0-9]{{4}}Z?\s(?P<month>{MONTH_PATTERN})\s(?P<year>{YEAR_PATTERN}|[0-9]{{2}})\b",
        rf"\b(?P<month>{MONTH_PATTERN})(?:-|,\s)(?P<day>[0-9]{{1,2}})(?:-|\s)(?P<year>{YEAR_PATTERN})\b",  # Sep-10-1970
        rf"{_DAY}\.\s(?P<month>[0-9]{{1,2}})\.\s(?P<year>{YEAR_PATTERN})\b",  # 21. 5. 1999
        rf"\b(?P<month>{MONTH_PATTERN})\s(?P<day>[0-9]{{1,2}})\.\s(?P<year>{YEAR_PATTERN})\b",  # July 8. 2019
        # Wed Feb 9 11:20:05 2011; 08 Jul, Monday 2019
        rf"\b(?P<month>{MONTH_PATTERN})\s+(?P<day>[0-9]{{1,2}})\s[0-9:]{{5,8}}\s(?:[A-Z]{{3,4}}\s)?(?P<year>{YEAR_PATTERN})\b",
        rf"{_DAY}\s(?P<month>{MONTH_PATTERN}),?\s{ANY_WEEKDAY_PATTERN},?\s(?P<year>{YEAR_PATTERN})\b",
        rf"(?P<year>{YEAR_PATTERN})\s?[年년]\s?(?P<month>[0-9]{{1,2}})\s?[月월]\s?(?P<day>[0-9]{{1,2}})\s?[日일]",
        # The last line of press wires: APW-12-30-91 2214EST; bn/na/1847gmt/31-10-92; CORALWIRE BN/NA 31-10-92 1847 GMT
        r"^\W*[A-Z]{2,4}(?:-[A-Z]{2,3})?-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})-(?P<year>[0-9]{2})\s[0-9]{4}[ECMP][SD]T\b",
        r"^\W*(?:[A-Z]+\s)?(?:[\w.]+/)*[0-9]{4}\s?gmt[/\s](?P<day>[0-9]{2})-(?P<month>[0-9]{2})-(?P<year>[0-9]{2})$",
        r"^\W*(?:[A-Z]{2,10}\s)?(?:[A-Z]{2,3}/)+[A-Z]{2,3}\s(?P<day>[0-9]{2})-(?P<month>[0-9]{2})-(?P<year>[0-9]{2})"
        r"(?=\s[0-9]{4}\sgmt$)",
        rf"{_DAY}\stháng\s(?P<month>[0-9]{{1,2}})[\s,]\s?(?:năm\s)?(?P<year>{YEAR_PATTERN})\b",
    )
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@cache
def _months() -> dict[str, int]:
    """Folded names of months in all languages that the lexicon has, English among them."""
    names = {fold(form): int(row[0]) for row in rows("months.tsv") for form in row[1].split("|")}
    return names | MONTH_NUMBERS | {numeral: number for number, numeral in enumerate(_ROMAN, 1)}


def find_elsewhere(line: str, context: Context) -> Iterator[Found]:
    """All such days of a line."""
    for form in _FORMS:
        for match in form.finditer(line):
            word = match["month"].rstrip(".")
            month = int(word) if word.isdigit() else _months().get(fold(word), 0)
            if 1 <= month <= 12:
                yield _read(match, month, context)


def _read(match: re.Match[str], month: int, context: Context) -> Found:
    year, day = expand_year(match["year"], context.published), int(match["day"])
    if not day_exists(year, month, day):
        return Found(match.start(), match.end(), None, None, "day", NO_SUCH_DAY)
    value = iso_day(year, month, day)
    how = STATED if len(match["year"]) == 4 else TWO_DIGIT_YEAR
    return Found(match.start(), match.end(), value, value, "day", how)
