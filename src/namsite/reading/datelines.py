"""Datelines, alone or at the head of the first paragraph: *BAKU, Azerbaijan, Oct 25, 2019 (BSS) –*, *PARIS/MILAN.*"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from namsite.dates import DateOrder, PageDate, find_page_date
from namsite.lexicon import Sort, lexicon
from namsite.patterns import Late
from namsite.reading.credits import is_place
from namsite.reading.lines import is_acronym, is_known_agency, is_media_name, is_rubric, other_weekdays
from namsite.spelling import fold

_MONTH = (  # the flag for either case: a second list in capitals would be compiled as long as the first
    r"(?=[A-Z])(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = (
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?(?:\s(?:night|morning|evening|afternoon))?"
    r"[.,]?\s)?"
)
_YEAR = r"(?:1[4-9]|20)[0-9]{2}"
_DAY = (
    rf"(?:{_WEEKDAY}(?:{_MONTH}(?:\s|(?<=\.))[0-9]{{1,2}}(?:st|nd|rd|th)?|[0-9]{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH})"
    rf"(?:(?:[.,]?\s|(?<=[0-9])/){_YEAR})?|[0-9]{{1,2}}[./-][0-9]{{1,2}}[./-](?:[0-9]{{4}}|[0-9]{{2}})|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}"
    rf"|{_YEAR}\s{_MONTH}\s[0-9]{{1,2}}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    # In another language: le dimanche 20 octobre 2002, den 21. Mai 1968
    rf"|(?:[^\W\d_]{{2,10}},?\s){{0,2}}[0-9]{{1,2}}(?:\.|er|º)?\s(?:de\s)?[^\W\d_]{{3,12}}\.?\s(?:de\s)?{_YEAR})"
)
_CLOCK = r"(?:,\s[0-9]{1,2}[:.][0-9]{2}(?:\s(?:GMT|UTC|[A-Z]{2,4}T))?)?"
_WEEKDAY_BEHIND = (  # *Budapest, November 7, Thursday (MHI)*, *Minsk, 12 December (Thursday)*
    r"(?:[.,]?\s\(?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\)?(?=[.,:/\s–—-]))?"
)
_UPPER = r"A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢİĪĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽƏ"
_CAPS_WORD = rf"(?:[{_UPPER}]['’])?[{_UPPER}][{_UPPER}'’-]*[{_UPPER}]\b"
_CAPS = rf"(?:(?:ST|MT|FT)\.\s)?(?![ /])(?:[ /]?{_CAPS_WORD})+"
_NAME_WORD = rf"(?:al-|el-|[Ll]['’]|d['’])?[{_UPPER}](?:[^\W\d_]|[’'-](?!\s))+"
_SMALL = "de|del|of|la|da|do|al|el|upon|on|sur|am|the"
_NAME = rf"(?:St\. )?(?=[^\W\d_])(?!(?:{_SMALL}) )(?:[ -]?(?:(?:{_SMALL}) ){{0,2}}{_NAME_WORD}){{1,4}}"
_NOT_DATE = (
    rf"(?!{_MONTH}(?:\s|(?<=\.))[0-9]|(?:From|By)\s[{_UPPER}]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b)"
)
_REGION = (
    rf"(?:[,-]\s{_NOT_DATE}(?P<country>{_NAME}|{_CAPS}|(?:[A-Z]\.\s?)+|[A-Z][a-z]{{1,5}}\.)"
    rf"(?=[,\s(/–—:-]|\.\s(?:[0-9]|{_MONTH}\s)|$))?"
)
_DASH = r"(?:\s(?:--+|[–—_-])|(?<=[)\]/.])(?:--+|[–—-])|--+|[–—](?=\s))"
_BRACKETED = r"(?:\((?P<round>[^()\n]{2,60})\)|/\s?(?P<slash>[^/\n]{2,60}?)\s?/|\[(?P<square>[^\]\n]{2,40})\])"
_PLAIN = rf"[{_UPPER}][\w.-]*(?: (?:of |and )?[{_UPPER}][\w.-]*){{0,4}}"
_MEDIUM = (
    rf"(?:Agency [{_UPPER}][\w-]+|(?:[{_UPPER}][\w.’'-]* (?:of |and |& )?){{1,4}}(?:News|Newswire|Agency|Wire|Press"
    r"|Herald|Times|Post|Service|Observer|Radio|Television|TV|Journal|Gazette|Tribune|Daily|Weekly|Bulletin|Media|Monitor"
    r"|Chronicle|Telegraph|Report|Review|Online|D[ei]spatch|Standard|Mail|Mirror|Courier|Inquirer|Echo|Record"
    r"|NEWS|AGENCY|PRESS|SERVICE|WIRE)\b)"
)
_AGENCY = (
    rf"(?:(?:[.,]?\s?|\s-\s?){_BRACKETED}|(?<=[0-9])\s(?P<bare>[A-Z]{{2,8}})(?={_DASH})|[.,]\s{_NOT_DATE}(?P<plain>{_PLAIN})(?={_DASH}|:\s|[.,]?\s*$)"
    rf"|[.,]\s(?P<open>[{_UPPER}][\w.-]+(?=/\s)|(?=[\w-]*[{_UPPER}]{{2}})[{_UPPER}][\w-]+(?=\.\s+[{_UPPER}“\"]))"
    rf"|(?:[.,]|\s\||(?<=[0-9])\s[–—-])\s(?P<medium>{_MEDIUM})(?=\.\s+[{_UPPER}“\"]|{_DASH}))"
)
_MARK = (
    rf"(?P<mark>\.?{_DASH}\s*(?=\S)|\s?[:;]\s+|[./]\s+|(?<=\)):(?=[{_UPPER}“\"])"
    r"|(?<=[)\]])\s[/|]\s+(?!(?i:posted|published|updated|last|date)\b)"
    rf"|(?<=[)\]/])\s+(?=[{_UPPER}“\"‘']))"
)
_PLACE = rf"(?P<place>{_CAPS}|{_NOT_DATE}{_NAME}(?:/{_NAME})?)"
_LUNAR = r"(?:Muharram|Safar|Rabi|Jumada|Jamada|Rajab|Sha['’]?ban|Ramadh?an|Shawwal|Dhu|Thul|Zul)[A-Za-z'’ -]{0,14}"
_HIJRI = (  # *Makkah, Ramadan 27, 1440, June 01, 2019, SPA*; *Manama, 9 Jumada II 1447 H / 30 November 2025*
    rf"(?:(?:{_LUNAR} [0-9]{{1,2}},? |[0-9]{{1,2}} {_LUNAR} )1[34][0-9]{{2}}(?: ?A?\.?H\b\.?)?"
    r"(?:,\s|\s?[/–—-]\s?|,?\scorresponding to\s))?"
)
_BEFORE_DAY = rf"(?:[.,:]?\s+|\s[–—-]\s){_HIJRI}"
_RUN_IN = re.compile(
    rf"\s*{_PLACE}{_REGION}(?:{_BEFORE_DAY}(?P<day>{_DAY}){_WEEKDAY_BEHIND}{_CLOCK})?{_AGENCY}?{_MARK}"
)
_DAY_FIRST = Late(rf"\s*(?P<day>{_DAY})[.,:]?\s(?P<place>{_CAPS}|{_NAME}){_REGION}{_AGENCY}?{_MARK}")
_DATE_ONLY = Late(rf"\s*(?P<day>{_DAY}){_AGENCY}?(?P<mark>\s?(?:--+|[–—|:-])\s+|\.\s)(?=\S)")
_IN_BRACKETS = Late(rf"\s*\({_PLACE}{_REGION}{_BEFORE_DAY}(?P<day>{_DAY}){_CLOCK}\.?\)(?P<mark>[\s:.–—-]*\s)")
_DAY_BEHIND = Late(
    rf"\s*{_PLACE}{_REGION},?\s?(?:(?<=\s)|[–—-]+)\s?\((?P<round>[^()\n/]{{2,40}})(?:\),?\s?(?:[–—_-]+\s?|(?<=\s))|/)"
    rf"(?P<day>{_DAY})\)?{_MARK}"
)
_DAY_BEHIND_SLASHES = Late(  # *Ulaanbaatar /STEPPE/ November 18, 2020. The …*
    rf"\s*{_PLACE}{_REGION},?\s/\s?(?P<slash>[^/\n]{{2,40}}?)\s?/[.,]?\s(?P<day>{_DAY}){_MARK}"
)
_DAY_IN_BRACKETS = Late(
    rf"\s*{_PLACE}{_REGION},?\s\((?:{_NOT_DATE}(?P<plain>[{_UPPER}][^(),\n]{{1,40}}?)(?:,|\s[–-])\s)?(?P<day>{_DAY})(?:,\s(?P<open>{_PLAIN}))?(?P<bracket>\)){_MARK}"
)
_AGENCY_FIRST = re.compile(
    r"\s*(?:\((?P<round>[A-Z][\w .&/-]{1,40})\)|(?P<plain>[A-Z]{2,3}))\s?(?P<mark>--+|[–—-])\s+(?=\S)"
)
_ALONE = re.compile(
    rf"{_PLACE}{_REGION}(?:{_BEFORE_DAY}(?P<day>{_DAY}{_CLOCK}))?"
    rf"(?:{_AGENCY}|(?<=[0-9])\s(?:[–—|-]|--)\s(?P<apart>{_PLAIN}))?\s*[.,:–—-]*\s*"
)
_AGENCY_PLACE = Late(rf"(?P<plain>[{_UPPER}][^,|]{{1,40}}),\s(?P<place>{_NAME}|{_CAPS})\s*")
_AGENCY_THEN_PLACE = Late(  # *(N.Z. Press Association)   WELLINGTON, August 7.*
    rf"\((?P<round>[^()\n]{{2,60}})\),?\s+{_PLACE}{_REGION}{_BEFORE_DAY}(?P<day>{_DAY})[\s.,:–—-]*"
)
_AGENCY_THEN_DAY = Late(  # *(Harbour Secretariat, Georgetown)   Thursday, 4 July 2013: …*
    rf"\s*\((?P<round>[^()\n]{{2,80}})\)\s+(?:[–—-]\s)?(?P<day>{_DAY})(?P<mark>\s?[:–—-]\s)"
)
_AGENCY_PLACE_DAY = Late(  # *(HL News)   CASTRIES, St. Lucia, May 23, 2008 – …*
    rf"\s*\((?P<round>[^()\n]{{2,60}})\),?\s+{_PLACE}{_REGION}{_BEFORE_DAY}(?P<day>{_DAY}){_MARK}"
)
_COUNTRY_IN_BRACKETS = Late(  # *Viña del Mar (Chile), Nov 11, 1996 (Iberpress).-*, *Pune [India], …*
    rf"\s*{_PLACE}\s[(\[](?P<country>{_NAME})[)\]]{_BEFORE_DAY}(?P<day>{_DAY}){_CLOCK}{_AGENCY}?{_MARK}"
)
_DAY_IN_SLASHES = Late(  # *Riga /22.10.19/ Balta: …*
    rf"\s*{_PLACE}{_REGION}\s?/\s?(?P<day>{_DAY})\s?/\s?(?:(?P<plain>{_PLAIN})(?=\s?:\s|{_DASH}))?{_MARK}"
)
_AGENCY_UNMARKED = Late(rf"\s*(?P<place>{_CAPS})\.\s(?P<plain>{_CAPS_WORD})(?P<mark>\s)(?=[{_UPPER}“\"«])")
_NAMES_A_PLACE = re.compile(rf"[^a-z0-9]|al-|el-|[ld]['’]|(?:{_SMALL})\b")
_OPENS_WITH_A_DAY = re.compile(
    r"\s*(?:[0-9]|Mon|Tue|Wed|Thu|Fri|Sat|Sun|[JFMASOND](?i:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)"
    r"|(?:[^\W\d_]{2,10},?\s){1,2}[0-9]{1,2}(?:\.|er|º)?\s[^\W\d_])"
)
_A_WORD_BEHIND = re.compile(r"\s['’]?[^\W\d_]")
_DAY_NEAR = re.compile(r"[0-9]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_LONGEST_BEFORE_SLASH = 40  # characters
_NEAR = 120  # characters behind an opening bracket in which a dateline's day begins
_LABEL = re.compile(
    r"(?:last |first )?(?:published|posted|updated|modified|created|date|issued|added|by|on|when|event|deadline|photo"
    r"|picture)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 5  # of a place in capitals
_FEW = 3  # words of a place that nobody knows
_LONGEST_ALONE = 120  # characters
_OWN_MAN = re.compile(r"(?:from|by) (?:our|a|the|its)\b|our own\b|own correspondent", re.IGNORECASE)
_IN_TRANSLATION = re.compile(r",? (?:in )?translat\w+[^,]*$")
_AGENCIES = ("round", "slash", "square", "plain", "open", "bare", "medium", "apart")
_Pattern = Late | re.Pattern[str]


class DatelineFound(Struct, frozen=True, kw_only=True):
    """A dateline's parts with their places in the line or paragraph; ``date`` only if it gives the year."""

    start: int
    end: int
    place: tuple[int, int] | None
    country: str | None
    agency: tuple[int, int] | None
    date: PageDate | None


def find_run_in(paragraph: str, order: DateOrder | None, rest: str = "") -> DatelineFound | None:
    """A dateline at the head of a paragraph. ``rest`` is the article's other text: capitals that come back there
    (*NATO – the alliance …*) are a body's name, not a city's."""
    head = paragraph[:200]
    match = _AGENCY_THEN_DAY.match(head) if _opens_a_bracket(head) else None
    if match is not None and (found := _found(match, order)).date:
        return found
    match = _AGENCY_FIRST.match(head)
    if match is not None and (match["round"] or not _recurs(match["plain"], paragraph[match.end() :] + rest)):
        return _found(match, order)
    match = _AGENCY_UNMARKED.match(head) if head[:2].isupper() else None
    if match is not None and is_known_agency(match["plain"]):
        return _found(match, order)  # *OSH. KAZINFORM The president …*
    for like, match in _like_datelines(head):
        if _is_dateline(like, match, paragraph, rest):
            return _found(match, order)
    match = _DATE_ONLY.match(head) if _OPENS_WITH_A_DAY.match(head) else None
    dated = _found(match, order) if match else None
    return dated if dated and dated.date else None


@lru_cache(maxsize=64)  # a line is asked about when its block, the headline and the dateline are looked for
def _like_datelines(head: str) -> tuple[tuple[_Pattern, re.Match[str]], ...]:
    return tuple([(pattern, match) for pattern in _promising(head) if (match := pattern.match(head))])


def _promising(head: str) -> Iterator[_Pattern]:
    """The patterns that a line may fit, as its first words tell: the others need not be compiled."""
    if _opens_a_bracket(head):
        yield from (_IN_BRACKETS, _AGENCY_PLACE_DAY)
    else:
        place, _, behind = head.partition("(")
        if _DAY_NEAR.search(behind[:_NEAR]) and all(map(_NAMES_A_PLACE.match, place.split())):
            yield from (_COUNTRY_IN_BRACKETS, _DAY_IN_BRACKETS, _DAY_BEHIND)
        place, square, behind = head.partition(" [")
        if square and _DAY_NEAR.search(behind[:_NEAR]) and len(place) < _LONGEST_BEFORE_SLASH:
            yield _COUNTRY_IN_BRACKETS
        place, slash, behind = head.partition("/")
        if slash and behind.lstrip()[:1].isdigit() and len(place) < _LONGEST_BEFORE_SLASH:
            yield _DAY_IN_SLASHES
        elif slash and "/ " in behind[:_LONGEST_BEFORE_SLASH] and len(place) < _LONGEST_BEFORE_SLASH:
            yield _DAY_BEHIND_SLASHES
        yield _RUN_IN
        if _OPENS_WITH_A_DAY.match(head) and _A_WORD_BEHIND.search(head):
            yield _DAY_FIRST


def _opens_a_bracket(line: str) -> bool:
    return line.lstrip().startswith("(")


def find_alone(line: str, order: DateOrder | None) -> DatelineFound | None:
    """A dateline on a line of its own: place and day, place and agency, or a place in capitals."""
    return _alone(line, order) if len(line) <= _LONGEST_ALONE else None


@lru_cache(maxsize=64)
def _alone(line: str, order: DateOrder | None) -> DatelineFound | None:
    match = _ALONE.fullmatch(line)
    if match is not None and match["day"] and is_media_name(match["place"]):
        return None  # a paper and its date
    if match is not None and not is_rubric(match["place"]) and not _LABEL.match(match["place"]):
        agency = _agency(match)
        capitals = match["place"].isupper()
        if match["day"] or (agency and (match["round"] or match["slash"] or _is_agency(agency))):
            return _found(match, order)
        most = (2 if _is_known(match) else 0) if match["country"] else 1
        if capitals and not agency and len(match["place"].split()) <= most and len(line) > 3:
            return _found(match, order)
    match = _AGENCY_THEN_PLACE.fullmatch(line) if _opens_a_bracket(line) else None
    if match is not None:
        return _found(match, order)
    match = _AGENCY_PLACE.fullmatch(line)
    if match is None or not _is_agency(match["plain"]) or is_rubric(match["plain"]):
        return None
    plain = match["plain"]
    no_agency = plain.isupper() and not is_media_name(plain) and (" " in plain or len(match["place"].split()) > _FEW)
    return None if no_agency and not is_place(match["place"]) else _found(match, order)


def _is_dateline(like: _Pattern, match: re.Match[str], paragraph: str, rest: str) -> bool:
    """Capitals need only a mark behind them; *Brussels – The Commission …* needs a day or an agency as well."""
    groups = match.groupdict()
    mark, agency, place = match["mark"].strip(), _agency(match), match["place"]
    if place in other_weekdays():
        return False  # *Senin, 6 April 2020 – …*: a day alone
    if like is _IN_BRACKETS:
        return True
    if like is _COUNTRY_IN_BRACKETS and not _is_country(groups["country"]):
        return False  # an agency
    if match["day"]:
        return mark != "" or agency is not None
    if groups["round"] or groups["slash"] or groups["square"]:
        return place.isupper() or mark != ""
    if not place.isupper() or len(place) < 3 or len(place.split()) > _MOST_WORDS or not mark:
        return False  # *PRESIDENT VIK THANKED ALL OF THEM.*
    return bool(agency or groups["country"] or "/" in place) or not _recurs(place, paragraph[match.end() :] + rest)


def _is_known(match: re.Match[str]) -> bool:
    """Whether of a place and its country one is known: *TARVA, Peru*, but not *FIVE ATOLLS, ONE PAGE*."""
    place, country = match["place"], match["country"].strip(" ,")
    return is_place(place) or is_place(country) or _is_country(country)


def _is_country(name: str) -> bool:
    return any(entry.sorts & Sort.COUNTRY for entry in lexicon().entries.get(fold(name), ()))


def _recurs(capitals: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(capitals)}(?!\w)", text) is not None


def _is_agency(name: str) -> bool:
    return is_media_name(name) or is_acronym(name) or "." in name.strip(".") or name.isupper()


def _agency(match: re.Match[str]) -> str | None:
    return next((match[name] for name in _AGENCIES if match.groupdict().get(name)), None)


def _found(match: re.Match[str], order: DateOrder | None) -> DatelineFound:
    groups = match.groupdict()
    agency = next(((match.start(name), match.end(name)) for name in _AGENCIES if groups.get(name)), None)
    ends = [match.end(name) for name in ("place", "country", "day", "bracket") if groups.get(name)]
    if agency is not None:
        bracket = match.string[agency[1] : agency[1] + 1] in (")", "/", "]")
        ends.append(agency[1] + bracket)
    starts = [match.start(name) for name in ("place", "day") if groups.get(name)] or [agency[0] if agency else 0]
    if agency is not None and not groups.get("place"):
        starts = [agency[0] - (match.string[agency[0] - 1 : agency[0]] == "(")]
    elif agency is not None:
        before = agency[0] < match.start("place") and match.string[agency[0] - 1 : agency[0]] == "("
        starts.append(agency[0] - before)
    day = find_page_date(match["day"], order) if groups.get("day") else None
    place = (match.start("place"), match.end("place")) if groups.get("place") else None
    country = (groups.get("country") or "").strip() or None
    if agency is not None and place is None and is_place(match.string[slice(*agency)]):
        place, agency = agency, None  # *June 25, 2018 (KHARTOUM)*
    elif agency is None and place is not None and is_media_name(match["place"]):
        town = (match.start("country"), match.end("country")) if country else None
        place, country, agency = town, None, place  # *2 June 2019, Isles Online*, *The Isles Daily, Kingston, …*
    return DatelineFound(
        start=min(starts),
        end=max(ends),
        place=place,
        country=country,
        agency=_named(match.string, *agency) if agency else None,
        date=_shifted(day, match.start("day")) if day else None,
    )


def _named(line: str, start: int, end: int) -> tuple[int, int] | None:
    """The agency in what a dateline credits: not *(From our own correspondent)*, without *, translated*."""
    if _OWN_MAN.match(line, start, end):
        return None
    translated = _IN_TRANSLATION.search(line, start, end)
    if translated:
        return start, translated.start()
    dotted = line[start:end].count(".") == 1 and line[end - 1] == "." and end - start > len("N.Z.")
    return start, end - dotted


def _shifted(day: PageDate, offset: int) -> PageDate:
    return replace(day, start=day.start + offset, end=day.end + offset)
