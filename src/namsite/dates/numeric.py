"""Numeric dates: *25.04.2020 [17:44]*, *01/17/2024*, *22.10.19*, *18. IX. 2010*, *2020-04-25T17:44+04:00*; who votes on
their order.

A date with dots is stated, whatever the order of others: wherever dots are written, the day stands first. With slashes
and dashes the order is the archive's, the configuration's, or not clear."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from namsite.dates.calendar import day_exists, expand_year, iso_day
from namsite.dates.found import Context, Found
from namsite.reasons import NO_SUCH_DAY, ORDER_AS_CONFIGURED, ORDER_OF_THE_ARCHIVE, ORDER_UNCLEAR, TWO_DIGIT_YEAR
from namsite.records import STATED, DateOrder, Order, Votes

_NUMERIC = re.compile(
    r"(?P<a>[0-9]{1,2})(?P<sep>[./-])(?P<b>[0-9]{1,2})(?P=sep)(?P<c>[0-9]{4}|[0-9]{2})(?![0-9]|[./-]?[0-9]|[A-Za-z_%])"
)
_ISO = re.compile(
    r"(?P<year>(?:1[5-9]|20)[0-9]{2})(?P<sep>[-./])(?P<month>[0-9]{1,2})(?P=sep)(?P<day>[0-9]{1,2})(?![0-9]|[./-][0-9])"
    r"(?:[T ](?P<time>[0-9]{2}:[0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?\s?(?P<zone>Z\b|[+-][0-9]{2}:?[0-9]{2}\b)?)?"
)
_ROMAN = re.compile(
    r"(?P<day>[0-9](?<![\w.,/-][0-9])[0-9]?)(?P<sep>[./-])\s?(?P<month>I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?P=sep)\s?"
    r"(?P<year>(?:1[4-9]|20)[0-9]{2})(?![\w-])"
)
_FIRST_YEAR = 1500  # numbers with a smaller one are of another calendar: *15/05/1444*, *1402/05/12*
_ANY = re.compile(r"[0-9][./-]\s?[0-9IVX]")  # in all of these
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_MONTHS = {numeral: number for number, numeral in enumerate(_NUMERALS, 1)}
_CLOCK = re.compile(r"\s*\[\s?(?P<time>[0-9]{1,2}:[0-9]{2})(?::[0-9]{2})?\s?\]")
_STICKS = re.compile(r"(?:[\w/+@#=]|[0-9A-Za-z][.,:/–-]|[$€£§]\s?)$")
_VERSION = re.compile(
    r"\b(?:v|ver|version|release|build|firmware|section|chapter|clause|article|paragraph|part|item|ip|no|tel|phone|fax|"
    r"[a-z]*os|python|java|windows|android|linux)\.?:?\s$",
    re.IGNORECASE,
)


def find_numeric(text: str, context: Context) -> Iterator[Found]:
    """All numeric dates. Versions, scores, addresses and telephone numbers are left alone."""
    if not _ANY.search(text):
        return
    for match in _ISO.finditer(text):
        sticks = _STICKS.search(text, max(0, match.start() - 2), match.start())
        if not sticks and 1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 31:
            yield _read_iso(match)
    for match in _ROMAN.finditer(text):
        yield _read_days(match, int(match["year"]), _MONTHS[match["month"]], int(match["day"]))
    for match in _NUMERIC.finditer(text):
        if _stands_alone(text, match):
            found = _read_numeric(text, match, context)
            if found is not None:
                yield found


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    before = max(0, match.start() - 14)
    if _STICKS.search(text, max(0, match.start() - 2), match.start()) or _VERSION.search(text, before, match.start()):
        return False
    if len(match["c"]) == 4:
        return _FIRST_YEAR <= int(match["c"]) <= 2099
    return match["sep"] != "-" and (match["sep"] == "/" or len(match["a"]) == len(match["b"]) == 2)


def _read_iso(match: re.Match[str]) -> Found:
    found = _read_days(match, int(match["year"]), int(match["month"]), int(match["day"]))
    value = found.first
    if value is None:
        return found
    if match["time"] is None or not clock_exists(match["time"]):
        return Found(match.start(), match.end("day"), value, value, "day", STATED)
    zone = (match["zone"] or "").replace("Z", "+00:00")
    zone = f"{zone[:3]}:{zone[-2:]}" if zone else ""
    value = f"{value}T{match['time']}{zone}"
    return Found(match.start(), match.end(), value, value, "minute", STATED)


def _read_days(match: re.Match[str], year: int, month: int, day: int) -> Found:
    if not day_exists(year, month, day):
        return Found(match.start(), match.end(), None, None, "day", NO_SUCH_DAY)
    value = iso_day(year, month, day)
    return Found(match.start(), match.end(), value, value, "day", STATED)


def _read_numeric(text: str, match: re.Match[str], context: Context) -> Found | None:
    a, b, c = match["a"], match["b"], match["c"]
    how = STATED if len(c) == 4 else TWO_DIGIT_YEAR
    readings = _readings(a, b, c, context)
    if not readings:
        impossible = len(c) == 4 and int(a) <= 31 and int(b) <= 31
        return Found(match.start(), match.end(), None, None, "day", NO_SUCH_DAY) if impossible else None
    if len(readings) > 1:
        order = DateOrder("dmy", how) if match["sep"] == "." else context.order
        if order is None or order.order not in readings:
            year = f"{expand_year(c, context.published):04d}"
            return Found(match.start(), match.end(), year, year, "year", ORDER_UNCLEAR)
        value, how = readings[order.order], order.how
    else:
        ((order_read, value),) = readings.items()
        how = context.order.how if context.order and order_read == "ymd" else how
    clock = _CLOCK.match(text, match.end())
    if clock and clock_exists(clock["time"]):
        value = f"{value}T{clock['time']:0>5}"
        return Found(match.start(), clock.end(), value, value, "minute", how)
    return Found(match.start(), match.end(), value, value, "day", how)


def _readings(a: str, b: str, c: str, context: Context) -> dict[Order, str]:
    """What the three numbers can mean; one entry where day and month are the same number."""
    year = expand_year(c, context.published)
    readings: dict[Order, str] = {}
    if day_exists(year, int(b), int(a)):
        readings["dmy"] = iso_day(year, int(b), int(a))
    if a != b and day_exists(year, int(a), int(b)):
        readings["mdy"] = iso_day(year, int(a), int(b))
    if (
        context.order
        and context.order.order == "ymd"
        and len(a) == len(c) == 2
        and day_exists(expand_year(a, context.published), int(b), int(c))
    ):
        return {"ymd": iso_day(expand_year(a, context.published), int(b), int(c))}
    return readings


def clock_exists(time: str) -> bool:
    hours, minutes = time.split(":")
    return int(hours) < 24 and int(minutes) < 60


def vote_order(text: str) -> Votes:
    """How many numeric dates in a text can only be read day first (``dmy``) or month first (``mdy``). Dates with dots
    are day first by convention and do not vote."""
    votes: Counter[Order] = Counter()
    for match in _NUMERIC.finditer(text):
        a, b = int(match["a"]), int(match["b"])
        if match["sep"] != "." and _stands_alone(text, match) and 1 <= min(a, b) <= 12 < max(a, b) <= 31:
            votes["dmy" if a > b else "mdy"] += 1
    return tuple(sorted(votes.items()))


def decide_order(votes: Iterable[Votes], configured: Order | None) -> DateOrder | None:
    """The order that the whole archive's unambiguous dates agree on (a tenth may dissent: misprints and imported
    articles); where none vote or they are divided, the one that is ``configured``, if any."""
    total: Counter[Order] = Counter()
    for ballot in votes:
        for order, count in ballot:
            total[order] += count
    cast = sum(total.values())
    agreed = next((order for order, count in total.items() if count * 10 >= cast * 9), None)
    if agreed:
        return DateOrder(agreed, ORDER_OF_THE_ARCHIVE)
    return DateOrder(configured, ORDER_AS_CONFIGURED) if configured else None
