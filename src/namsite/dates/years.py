"""Years alone: *in 2016*, *2019-2022*, *late 2021*, *the 1990s*, *summer of 1961*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from namsite.dates.calendar import YEAR_PATTERN
from namsite.dates.found import Context, Found
from namsite.records import STATED

_YEAR = re.compile(
    rf"(?P<first>{YEAR_PATTERN})(?:(?P<decade>s)\b|(?P<joint>\s?[-–—/]\s?|\s(?:to|and|until|till|through)\s)"
    rf"(?P<second>{YEAR_PATTERN}|(?<=[–/-])[0-9]{{2}}))?(?![0-9\w]|[.,:/–-]?[0-9])"
)
_LEAD = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Yy]ears?|[Cc]irca)\s$"
    r"|\b(?P<rough>(?:[Ee]arly|[Mm]id|[Ll]ate)[\s-](?:in\s)?|(?:[Tt]he\s)?(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)\s(?:of\s)?)$"
    r"|\b(?:[Ee]nd of|[Bb]eginning of|[Ss]tart of|[Mm]iddle of|(?:first|second) half of)\s$"
)
_WEAK_LEAD = re.compile(r"\b(?:[Oo]f|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|[Ff]or|[Tt]o|and)\s$")
_RANGE_LEAD = re.compile(r"\b(?:[Ff]rom|[Bb]etween)\s$")
_COUNTED = re.compile(
    r"\s(?!(?:and|or|but|to|in|at|on|by|with|when|where|which|who|as|the|a|an|was|were|is|are|has|had|have|will|would|until"
    r"|under|after|before|for|from|that|it|he|she|they|of|if|during|because|while|said)\b)[a-z]+"
)
_PERCENT = re.compile(r"\s?(?:%|per\s?cent|percent|[kmg°]\w{0,2}\b|million|billion|dollars|people)")


def find_years(text: str, context: Context) -> Iterator[Found]:
    """Years and ranges of years (terms of office); numbers that merely look like years are left alone."""
    for match in _YEAR.finditer(text):
        start = match.start()
        if start and not (text[start - 1].isspace() or text[start - 1] in "(“\"'‘["):
            continue
        if _PERCENT.match(text, match.end()):
            continue
        lead = _LEAD.search(text, max(0, start - 20), start)
        found = _read(text, match, lead)
        if found is not None:
            rough = lead.start() if lead and lead["rough"] else start
            yield found._replace(start=rough)


def _read(text: str, match: re.Match[str], lead: re.Match[str] | None) -> Found | None:
    start, first, second = match.start(), match["first"], match["second"]
    if match["decade"]:
        last = f"{int(first) // 10 * 10 + 9}" if first.endswith("0") else None
        return Found(start, match.end(), first, last, "year", STATED) if last else None
    if second:
        return _read_range(text, match, first, second, led=lead is not None)
    weak = _WEAK_LEAD.search(text, max(0, start - 8), start) and not _COUNTED.match(text, match.end())
    bracketed = text[start - 1 : start] == "(" and text[match.end() : match.end() + 1] == ")"
    return Found(start, match.end(), first, first, "year", STATED) if lead or weak or bracketed else None


def _read_range(text: str, match: re.Match[str], first: str, second: str, *, led: bool) -> Found | None:
    start = match.start()
    if match["joint"].strip().isalpha():
        if not (led or _RANGE_LEAD.search(text, max(0, start - 10), start)):
            return None
        if match["joint"].strip() == "and" and not text[max(0, start - 9) : start].lower().startswith("between "):
            return None
    last = second if len(second) == 4 else first[:2] + second
    if int(last) <= int(first) or (len(second) == 2 and int(second) <= 12 and not match["joint"].startswith("–")):
        return None
    return Found(start, match.end(), first, last, "year", STATED)
