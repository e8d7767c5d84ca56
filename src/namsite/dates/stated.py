"""The date that a page states about itself: on a date line of its own, or in front matter and metadata."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from namsite.dates.calendar import (
    ANY_WEEKDAY_PATTERN,
    MONTH_PATTERN,
    WEEKDAY_NUMBERS,
    YEAR_PATTERN,
    iso_month,
    month_number,
)
from namsite.dates.clock import Clock, find_clock, in_its_zone
from namsite.dates.elsewhere import find_elsewhere
from namsite.dates.found import Context, Found
from namsite.dates.named import find_named
from namsite.dates.numeric import find_numeric
from namsite.reasons import NO_SUCH_DAY, ORDER_BY_WEEKDAY, ORDER_UNCLEAR
from namsite.records import STATED, DateOrder, Precision, Reason

_LABEL = re.compile(
    r"^[\s(\[*_]*(?:th(?:is|e)\s)?(?:(?:web\s?)?(?:page|article|story|text|report|material|web)\s(?:was\s|has\sbeen\s)?)?"
    r"(?:(?P<updated>(?:last\s)?(?:updated|modified|edited|changed|reviewed|revised)|update)"
    r"|(?:first\s|originally\s)?(?:published|posted|created|added|issued|released|filed|uploaded|submitted|sent|dated|printed)"
    r"|for\s(?:immediate\s)?release|date(?:\sof\s(?:publication|issue|release))?|(?:publication|publish|release|issue|posting)\s?date)"
    r"\b(?:\s(?:on|at|in))?\s*[:\-–|]?\s*",
    re.IGNORECASE,
)
_ANY_LABEL = re.compile(
    r"\b(?:published|posted|updated|created|last modified|date)\b(?:\s(?:on|at|in))?\s*:?", re.IGNORECASE
)
_PUBLISHED = re.compile(r"\b(?:published|posted|created)\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*(?:\.\.\.|\s\*\s|[|·•●∙‧»›>/\\]|\s[-–—]+\s|,|;|\t|\s{2,})\s*")
_STRONG_SEPARATOR = re.compile(r"\.\.\.|\s\*\s|[|·•●∙‧»›\t]|\s(?:[/>–—-]|--)\s|\s{2,}")
_WEEKDAY = re.compile(rf"{ANY_WEEKDAY_PATTERN}(?:\s(?:night|morning|evening|afternoon))?,?")
_ANOTHER_DATE = re.compile(
    r"\b(?:when|event|deadline|where|venue|starts?|ends?|begins?|photos?|pictures?|images?|file|caption|handout|reuters/|"
    r"afp/|getty|copyright|expires?|valid|born|died|signed|until|from|between|accessed|retrieved|archived)\b[^|]*$|©|\(c\)|[@#]\w|pic\.",
    re.IGNORECASE,
)
_IN_A_SENTENCE = re.compile(  # *The summit was held in Riga on 15 April 2010. – Levant Press*
    r"\b(?:was|were|has|have|had|will|took|met|held|hosted|opened|ended|began)\b.*\s(?:on|from|in|to|until|since)\s+$"
)
_EMBARGOED = re.compile(r"\bembargo(?:ed)?:? (?:until|till)\b", re.IGNORECASE)  # what it may be published on
_ORDERS = (DateOrder("dmy", ORDER_BY_WEEKDAY), DateOrder("mdy", ORDER_BY_WEEKDAY))
_LED_BY = re.compile(r"\b(?:at|on)\b")
_MONTH_AND_YEAR = re.compile(rf"(?P<month>{MONTH_PATTERN}),?\s+(?P<year>{YEAR_PATTERN})")
_PARTIAL = re.compile(r"(?P<year>(?:1[4-9]|20)[0-9]{2})(?:-(?P<month>0[1-9]|1[0-2]))?")
_BY = re.compile(r"(?:written |posted |reported )?by:? ", re.IGNORECASE)
# What newspapers print beside their date: *Vol. 3 No. 12*, *page 4*, *Late City Final*, *Price 6d*.
_NUMBERING = re.compile(
    r"front page|p[0-9]+|(?:pp?|pgs?|pages?|col|columns?|nos?|nrs?|vol|volume|issue|edition|section|price|press release"
    r"|ref)\b\.?"
    r"[\s.:]*[\w./-]{0,12}|[0-9][0-9.,/]*|(?:\w+\s){0,3}edition|[ivxlc]+|[0-9]{4}-(?:[0-9]{4})?",
    re.IGNORECASE,
)
_SITE = re.compile(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}")
_IN_NAMES = """
of the and de la le les du des da di del der den die und y et al al-hijjah al-hijja for from in at by our own special
correspondent correspondents reporter staff writer edition local time day lundi mardi mercredi jeudi vendredi samedi
dimanche lunes martes miércoles jueves viernes sábado domingo mis en ligne el am à h г
"""
_SMALL_WORDS = frozenset(_IN_NAMES.split())
# A year, or a number of two digits behind a separator: without either there is no day with its year.
_MAYBE_DAY = re.compile(r"[0-9]{4}|[./'’-][0-9]{2}|[A-Za-z]{3}\.? [0-9]{2}\b")
_SHORT = re.compile(r"(?<![\w-])([0-9]{1,2})-([0-9]{1,2})-([0-9]{2})(?![\w-])")  # *24-02-76*: no score, above a text
_JOINED_ON = re.compile(r"(?<=[^\W\d_])[/-](?=[0-9]{1,2} [^\W\d_]{3,} [0-9]{4})")  # *Levant Press/Riga/4 May 2015*
_FROM_SOMEBODY = re.compile(r"^\W*from (?![0-9])", re.IGNORECASE)
# A day between marks, or behind *issued … on*: the line's own, whatever else it says.
_SET_APART = re.compile(
    r"(?:[,.|/•·:;)\]–—-]\s*|\s{2,}|\b(?:issued|published|posted|released|printed|sent|filed)\b[^.;:]{0,60}\bon\s)$",
    re.IGNORECASE,
)
_SET_APART_BEHIND = re.compile(r"\s*(?:$|[,.|/•·:;(\[)\]–—-]|[0-9])")
# What a desk puts before the moment at which it sent a story: *SCP mk/rt 24/05/22 17:52*.
_SIGNED_OFF = re.compile(r"(?:[A-Z]{2,8}[ /])?[A-Za-z]{2,3}(?:/[A-Za-z]{2,3}){1,3}[ /]+(?=[0-9])")
_LINE_LIMIT = 180
_WORDS_BESIDE = 12


class FullDay(NamedTuple):
    """A day with its year, and where it stands."""

    value: str
    how: Reason
    start: int
    end: int


class PageDate(Struct, frozen=True, kw_only=True):
    """The date on a page's date line; ``start`` and ``end`` are its place in the line, ``value`` None if the calendar
    has no such day. ``updated`` tells a date of change from one of publication, ``beside`` what else the line says,
    ``delimited`` that separators or a label set the date off."""

    value: str | None
    precision: Precision
    how: Reason
    start: int
    end: int
    updated: bool
    beside: tuple[str, ...]
    delimited: bool

    @property
    def pure(self) -> bool:
        """Whether the line says nothing else."""
        return not self.beside


def find_page_date(line: str, order: DateOrder | None) -> PageDate | None:
    """Reads a line as a date line; None if it is none, that is, if it names no day with its year, or if the date is
    part of a sentence, a caption, an announcement of something else."""
    return _page_date(line, order) if len(line) <= _LINE_LIMIT and _MAYBE_DAY.search(line) else None


def find_day_apart(line: str, order: DateOrder | None) -> PageDate | None:
    """The one day of a line above the text that is no date line but has a day set apart: *From our Correspondent, Oslo,
    October 23, 1985*; None for the days of a life, of a photograph or of a period."""
    if len(line) > _LINE_LIMIT or not _MAYBE_DAY.search(line):
        return None
    text = _SHORT.sub(r"\1/\2/\3", line)
    context = Context(published=None, order=order)
    usual = [one for form in (find_numeric, find_named) for one in form(text, context)]
    if not any(map(_is_full, usual)):
        usual = [*find_elsewhere(text, context)] or usual
    found = next(iter(usual), None)
    if found is None or not all(_is_full(one) and one.first == found.first for one in usual) or found.first is None:
        return None
    before = line[: found.start]
    if "©" in line or _ANOTHER_DATE.search(_FROM_SOMEBODY.sub("", line)) or not _SET_APART.search(before):
        return None
    if not _SET_APART_BEHIND.match(line, found.end):
        return None
    return PageDate(
        value=found.first,
        precision=found.precision,
        how=found.how,
        start=found.start,
        end=found.end,
        updated=False,
        beside=(),
        delimited=True,
    )


def find_full_days(text: str, order: DateOrder | None) -> list[FullDay]:
    """All days of a text that are known with their year, in any form that a date line may have."""
    if not _MAYBE_DAY.search(text):
        return []
    text, context = _SHORT.sub(r"\1/\2/\3", text), Context(published=None, order=order)
    text = _JOINED_ON.sub(" ", text)
    full: list[Found] = []
    for form in (find_numeric, find_named, find_elsewhere):
        days = (one for one in form(text, context) if _is_full(one))
        full += [one for one in days if all(one.end <= other.start or other.end <= one.start for other in full)]
    full.sort()
    return [FullDay(one.first, one.how, one.start, one.end) for one in full if one.first and one.precision == "day"]


@lru_cache(maxsize=64)  # a line is asked about when its block, the headline and the article's own date are looked for
def _page_date(line: str, order: DateOrder | None) -> PageDate | None:
    found = _full_day(line, Context(published=None, order=order))
    if found is None:
        return None
    blanked = line[: found.start] + " " * (found.end - found.start) + line[found.end :]
    if (desk := _SIGNED_OFF.match(line)) is not None and desk.end() == found.start:
        blanked = " " * desk.end() + blanked[desk.end() :]
    clocks: list[Clock] = []
    while (again := find_clock(blanked)) is not None:
        clocks.append(again)
        blanked = blanked[: again.start] + " " * (again.end - again.start) + blanked[again.end :]
    clock = None
    if clocks and found.first and found.precision == "day":
        clock = _own_clock(line, found, clocks)
    label = _label(line, found)
    stated_as = line[: found.start].lower()
    updated = max(stated_as.rfind("updated"), stated_as.rfind("modified")) > max(
        stated_as.rfind("published"), stated_as.rfind("posted")
    )
    if (_ANOTHER_DATE.search(blanked[: found.start]) and not _EMBARGOED.search(line, 0, found.start)) or "©" in line:
        return None
    if (
        label is None
        and not _ANY_LABEL.search(blanked, 0, found.start)
        and _IN_A_SENTENCE.search(blanked[: found.start])
    ):
        return None
    rest = _ANY_LABEL.sub("|", _WEEKDAY.sub(" ", blanked[label.end() :] if label else blanked))
    parts = (part.strip(" ()[]:.,-–—*_") for part in _SEPARATOR.split(rest))
    beside = tuple(piece for piece in parts if piece and not (clock and _LED_BY.fullmatch(piece)))
    clock, beside = in_its_zone(clock, beside)
    if not _reads_as_furniture(line, blanked, beside, found, labelled=label is not None):
        return None
    value = f"{found.first}T{clock.value}" if clock else found.first
    return PageDate(
        value=value,
        precision="minute" if clock else found.precision,
        how=found.how,
        start=min(found.start, clock.start) if clock else found.start,
        end=max(found.end, clock.end) if clock else found.end,
        updated=updated,
        beside=beside,
        delimited=label is not None or not beside or _STRONG_SEPARATOR.search(line) is not None,
    )


def _own_clock(line: str, found: Found, clocks: list[Clock]) -> Clock:
    """Of several times the one between the same bars as the date, behind it rather than before it."""
    low, high = line.rfind("|", 0, found.start), line.find("|", found.end)
    near = [one for one in clocks if low < one.start and (high < 0 or one.start < high)] or clocks
    return next((one for one in near if one.start >= found.end), near[0])


def _label(line: str, found: Found) -> re.Match[str] | None:
    """*Published:* before the date; without a colon it has to stand right before the date or its weekday."""
    label = _LABEL.match(line, 0, found.start)
    if label is None or ":" in label[0]:
        return label
    between = line[label.end() : found.start]
    clock = find_clock(between)
    if clock is not None:
        between = between[: clock.start] + between[clock.end :]
    return None if _LED_BY.sub("", _WEEKDAY.sub("", between)).strip(" ,") else label


def _full_day(line: str, context: Context) -> Found | None:
    """The first day with a year, or the one that *Published* stands before; a number that would be a day if the
    calendar had it counts, a range does not."""
    usual = [one for form in (find_numeric, find_named) for one in form(line, context)]
    days = sorted(_settled(line, one) for one in usual if _is_full(one))
    ranges = [one for one in usual if one.first != one.last]  # *29 June – 5 July 2017*: of an issue, no day of it
    others = find_elsewhere(line, context) if not days else ()
    days = days or sorted(o for o in others if not any(r.start < o.end and o.start < r.end for r in ranges))
    if len(days) > 1:
        ends = [0, *(one.end for one in days)]
        own = [one for one, end in zip(days, ends, strict=False) if _PUBLISHED.search(line, end, one.start)]
        days = own or days
    return days[0] if days else None


def _settled(line: str, found: Found) -> Found:
    """Where the order of day and month is not clear, the one that fits the weekday beside it: *Sunday 06/03/1984*."""
    named = _WEEKDAY.search(line) if found.how == ORDER_UNCLEAR else None
    if named is None:
        return found
    number = WEEKDAY_NUMBERS[named[0].split()[0].rstrip(".,").lower()]
    read = (day for order in _ORDERS for day in find_numeric(line, Context(published=None, order=order)))
    fitting = [
        d for d in read if d.start == found.start and d.first and date.fromisoformat(d.first).weekday() == number
    ]
    return fitting[0] if len(fitting) == 1 else found


def _is_full(found: Found) -> bool:
    if found.how in (NO_SUCH_DAY, ORDER_UNCLEAR):
        return True
    one_day = found.first == found.last and found.precision in ("day", "minute")
    return one_day and found.first is not None and not found.first.startswith("X")


def _reads_as_furniture(line: str, blanked: str, beside: tuple[str, ...], found: Found, *, labelled: bool) -> bool:
    """Whether the words around a date are what pages put beside dates, not a sentence that the date is part of;
    ``blanked``: the line without its date and time."""
    if not beside:
        return True
    if sum(len(piece.split()) for piece in beside) > _WORDS_BESIDE or line.rstrip().endswith(("?", "!", ":", ";")):
        return False
    if re.search(r"[a-z]{3}\.\s*$", line) and not labelled and not _STRONG_SEPARATOR.search(line):
        return False
    before, after = blanked[: found.start].rstrip(), blanked[found.end :].lstrip()
    if labelled and after.startswith("."):
        return True  # *Issued Friday, July 4, 2008. All times GMT.*
    if labelled or _STRONG_SEPARATOR.search(line):
        return True
    apart = not before or not after or before.endswith((",", "(", "[", ";")) or after.startswith((",", ";", ")"))
    return (apart or _BY.match(line) is not None) and _names_only(beside)


def _names_only(beside: tuple[str, ...]) -> bool:
    """Places, agencies and rubrics: short and capitalised throughout; the numbering of a paper; a byline; a site."""
    return all(
        _BY.match(piece) is not None
        or _NUMBERING.fullmatch(piece) is not None
        or _SITE.fullmatch(piece) is not None
        or (len(piece.split()) <= 6 and all(map(_in_name, piece.split())))
        for piece in beside
    )


def _in_name(word: str) -> bool:
    return word[:1] == word[:1].upper() or word.lower() in _SMALL_WORDS


def read_stated_date(value: str, order: DateOrder | None) -> PageDate | None:
    """Reads the value of a ``date:`` field, which holds nothing but a date: any full form, *2019-10*, *October 2019*
    or *2019*; None if it is none, ``value`` None inside if the calendar has no such day."""
    text = value.strip()
    page_date = find_page_date(text, order)
    if page_date is not None and page_date.pure:
        return page_date
    partial, named = _PARTIAL.fullmatch(text), _MONTH_AND_YEAR.fullmatch(text)
    if partial:
        precision: Precision = "month" if partial["month"] else "year"
        return _partial(text, text, precision)
    if named:
        return _partial(text, iso_month(int(named["year"]), month_number(named["month"])), "month")
    return None


def _partial(text: str, value: str, precision: Precision) -> PageDate:
    return PageDate(
        value=value, precision=precision, how=STATED, start=0, end=len(text), updated=False, beside=(), delimited=True
    )
