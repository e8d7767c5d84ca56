"""Lines above a text that are no headline by their wording: papers' and offices' names, sections, slugs, stamps."""

from __future__ import annotations

import re

from namsite.dates.calendar import MONTH_NUMBERS
from namsite.lexicon import Sort, lexicon
from namsite.reading.credits import is_place
from namsite.reading.furniture import is_breadcrumb, is_furniture, is_navigation
from namsite.reading.lines import is_acronym, is_masthead, is_media_name, is_rubric, is_terminated
from namsite.spelling import fold

_LONGEST = 120  # characters
_BARS = re.compile(r"\s*[|·•∙›»>]\s*|\s//\s")
_DASHES = re.compile(r"\s(?:[–—/-]|--)\s")
_EDITION = re.compile(
    r"\b(?:English (?:service|page|pages|section|language service)|service in English|edition|desk|news at \w+"
    r"|daily bulletin|newsroom|telex|newsletter|telegraph service)$",
    re.IGNORECASE,
)
_SERVICE = re.compile(
    r"\s(?:(?:in )?English(?: (?:service|edition|pages?|desk|section|language service))?|service in English"
    r"|(?:international|foreign|world|news) desk|daily bulletin(?: \(English\))?|digital|online)$",
    re.IGNORECASE,
)
_SERIES = re.compile(  # *The week in English*, *News from Tarva*, *Tarva, Tuesday*
    r"(?:\S+\s){1,4}in English|(?:news|letter|notes|dispatch(?:es)?|report) from (?:the )?\w+"
    r"|[^\W\d]+(?: \w+)?, (?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)
_MENU = re.compile(r"(?:\S+(?: \S+){0,2}(?: {2,}|\t)){3,}\S+(?: \S+){0,2}")  # *Front Page  World  Business  Sport*
_COLUMNS = re.compile(r"\S\s{4,}\S|^(?:\W*\w\s){5,}")  # *SPORT        page 7*, *T H E   P O S T*
_SHORT_FOR = re.compile(r"^(?P<short>[A-Z]{2,6})\s(?:[-–—|]|--)\s(?P<full>\w.*)$")
_SERVICE_WORDS = frozenset(
    ["english", "service", "edition", "desk", "international", "page", "digital", "online", "bulletin", "news"]
)
_PAPER_AND_TOWN = re.compile(r"^(?P<paper>[^,]+),\s(?P<town>[^,]+)$")
_PAPER_OF = re.compile(
    r"^The (?:Guardian|Times|Herald|Post|Observer|Star|Sun|Mirror|Voice|Sentinel|Standard|Nation|Record|Sunday) "
)
_OFFICE = re.compile(
    r"^(?:The )?(?:Ministry|Government|Presidency|Office|Chancellery|Embassy|Secretariat|Permanent Mission"
    r"|High Commission|Directorate|Department|Division|Bureau"
    r"|Press (?:Service|Services|Office|Department|and Communications)|State House|Information (?:Service|Office))"
    r"(?=$|\s(?:of|for|to)\s|\s?[,–—-])",
    re.IGNORECASE,
)
_ISSUE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:the )?(?:[0-9]{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:"
    + "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
    + r")\b.{0,10}\b(?:1[89]|20)[0-9]{2}\b",
    re.IGNORECASE,
)
_LONGEST_ISSUE = 10  # words
_EVERYDAY_WORDS = """
today record report review standard star sun mail post nation voice mirror express independent online information press
"""
_EVERYDAY = frozenset(_EVERYDAY_WORDS.split())
_FEW = 3
_MOST_WORDS = 8  # of a paper's name
_SMALL = frozenset(["of", "the", "and", "for", "in", "on", "to", "at", "de", "la", "du", "des", "do", "da", "y"])
_CODES = tuple(
    re.compile(code, re.IGNORECASE if code.startswith("(?:") else 0)
    for code in (
        r"ZCZC\b.*",
        r"[a-z]?[0-9]{3,}[a-z]?",
        r"[A-Z]{1,5}[/ -][0-9]{2,}(?:[/-]\w+)*(?:\s*\([\w-]+\))?",
        r"/[A-Z][\w-]*/(?:\s\w+){0,2}",
        r"\w+(?:-\w+){2,}",
        r"(?:[a-z] )?(?:BC|AM|PM)-[\w-]+(?: .{0,30})?",
        r"(?:(?:\S+\s){0,6}[0-9](?:st|nd|rd|th)[ -]?(?:ld|lead|write-?thr(?:u|ough)|add)\b.{0,20})",
        r"(?:(?:\S+\s){1,3}[–—-]{1,2}\s(?:first|second|third|night|new)\s(?:lead|add)\b.{0,20})",
        r"(?:.*\bvol(?:\.|ume)?\s?[0-9ivxlc]+\b.*|(?:\S+\s){1,7}no\.?\s?[0-9]+)",
        r"(?:no\. ?[0-9/]+,.*)",
        r"(?:(?:issue|number|vol\w*)\b.{0,6}[0-9]+,.{0,30}\b(?:19|20)[0-9]{2}|page [0-9]+)",
        r"(?:.{0,40}\((?:advance|pix|take \w+ of \w+|urgent|embargoed)\).{0,20})",
        r"(?:(?:(?:press|news|media) )?(?:release|statement|note|bulletin|circular|communiqu[eé]|issue|part|ref|vol"
        r"|no|nr)\b[.:]?\s(?:(?:no|nr)\b\.? ?|n[º°]\.? ?)?[\w/.-]*[0-9][^a-z]{0,30})",
    )
)
_STAMP = re.compile(
    r"^(?:(?:updated?|published|posted|amended|last (?:updated?|modified)|article published)\b.*"
    r"(?:[0-9][:.][0-9]{2}|\b(?:19|20)[0-9]{2}\b)"
    r"|[0-9]{1,2} [A-Z]{3}\w*,? [0-9]{1,2}[:.][0-9]{2}\b|[0-9]{1,2}[:.][0-9]{2}\b(?:\s\S+){0,4}$)",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^(?:(?:correction|corrected|clarification|editors?['’]?s? note|eds|attention editors?|note to editors?)\s*:"
    r"|(?:not )?for (?:immediate )?(?:release|publication|use (?:of|by))\b"
    r"|embargo(?:ed)?\b|check against delivery"
    r"|dear\s.*,$|listen\b.*[0-9]|contents\s*:)"
    r"|\bvalue your privacy\b|\b[0-9]+ votes\)",
    re.IGNORECASE,
)


def is_above(line: str) -> bool:
    """Whether a line belongs to the page or the paper and not to the article."""
    return is_breadcrumb(line) or is_rubric(line) or is_masthead(line) or is_navigation(line) or is_furniture(line)


def is_label(line: str) -> bool:
    """Whether a line names a paper, an office, a section or a place, or is a wire's slug, a number or a stamp of time:
    nothing that an editor would call a headline."""
    text = line.strip(" *~#[]()")
    if len(line) > _LONGEST or is_terminated(line):
        return bool(_NOTE.search(line))
    return bool(
        not any(sign.isalpha() for sign in text)
        or is_slug(line)
        or _COLUMNS.search(text)
        or _MENU.fullmatch(text)
        or _SERIES.fullmatch(text)
        or _STAMP.search(text)
        or _NOTE.search(line)
        or _is_section(text)
        or names_paper(text)
        or _names_office(text)
        or _is_named(text, Sort.COUNTRY)
        or is_place(text)
    )


def tells_issue(line: str) -> bool:
    """Whether a line begins with the day of a paper's issue: *Monday, April 15, 1935. Price 2d.*"""
    return len(line.split()) <= _LONGEST_ISSUE and _ISSUE.match(line) is not None


def is_slug(line: str) -> bool:
    """Whether a line is a number or what a wire calls a story: *ZCZC TLP1190*, *PRESS RELEASE No. 41*, *BC-Summit*."""
    text = line.strip(" *~#")
    return any(code.fullmatch(text) for code in _CODES) or _is_take(text)


def _is_take(text: str) -> bool:
    """*ZWYX 14 NATIONAL*: an agency's letters, the number of its story, and a section."""
    words = text.split()
    take = len(words) > 2 and text.isupper() and words[0].isalpha() and words[1].isdigit()
    return take and is_rubric(" ".join(words[2:]))


def names_paper(text: str) -> bool:
    """*Zwyx Wire – English service*, *HARBOUR CHRONICLE, Tarva*, *Tarva Gazette // Around the lake*."""
    if len(text.split()) > _MOST_WORDS + 2:
        return False
    if paper_named(text) is not None:
        return True
    own = _first_part(text)
    is_desk = _EDITION.search(text.partition(" (")[0]) is not None or _EDITION.search(text.strip("()")) is not None
    return (is_desk or _PAPER_OF.match(own) is not None or _is_named(own, Sort.AGENCY)) and _is_name(own)


def paper_named(line: str) -> str | None:
    """The paper or the agency that a line names: *Zwyx* of *Zwyx – English service* and of *Zwyx International Desk*,
    *Zwyx Bulletin* of *ZB - Zwyx Bulletin*; None where the line may name another thing."""
    text = line.strip(" *~#[]()")
    acronym = _SHORT_FOR.match(text)
    if acronym is not None and _are_initials(acronym["short"], acronym["full"]):
        full = _first_part(acronym["full"])
        return full if _is_name(full) else None
    own = _first_part(text)
    bare = _SERVICE.sub("", own)
    if not _is_name(bare) or is_rubric(bare) or is_place(bare):
        return None
    rest = text.removeprefix(own).strip(" -–—/|()[]")
    return bare if bare != own or _is_paper(own) or _SERVICE.fullmatch(f" {rest}") else None


def _is_paper(text: str) -> bool:
    """A paper's or an agency's name; *TALKS END IN LIMA TODAY*, a headline in capitals, is none."""
    words = text.split()
    in_doubt = text.isupper() and len(words) > _FEW and words[-1].lower() in _EVERYDAY
    return is_media_name(text) and not in_doubt


def names_source(name: str) -> bool:
    """Whether *Source:* may go before a name: an agency's, an acronym, a body's by its last word."""
    if is_media_name(name) or is_acronym(name):
        return True
    last = lexicon().words.get(fold(name.split()[-1]), Sort(0)) if name.strip() else Sort(0)
    return _is_name(name) and bool(last & Sort.BODY_NOUN)


def _first_part(text: str) -> str:
    """What stands before the first bar, dash or bracket, without the town behind a comma."""
    first = _DASHES.split(_BARS.split(text)[0])[0]
    town = _PAPER_AND_TOWN.match(first)
    if town is not None and (is_place(town["town"]) or len(town["town"].split()) == 1):
        first = town["paper"]
    return first.partition(" (")[0].strip()


def _are_initials(short: str, full: str) -> bool:
    initials = "".join(word[0] for word in full.split() if word[0].isupper())
    return len(short) > 1 and initials.startswith(short)


def _is_name(text: str) -> bool:
    """Whether every word is written as in a name."""
    words = text.split()
    return 0 < len(words) <= _MOST_WORDS and all(not word[:1].islower() or word in _SMALL for word in words)


def _is_section(text: str) -> bool:
    """*BUSINESS | COMPANIES*, *Home news - Tarva*: short parts between bars, or a rubric beside a short part."""
    bars = [part for part in _BARS.split(text) if part]
    if len(bars) > 1:
        return all(len(part.split()) <= (4 if len(bars) == 2 else 6) for part in bars)
    parts = [part for part in _DASHES.split(text) if part]
    short = len(parts) > 1 and all(len(part.split()) <= 3 for part in parts)
    return short and any(is_rubric(part) or _is_service(part) for part in parts)


def _is_service(part: str) -> bool:
    return all(word in _SERVICE_WORDS for word in part.lower().split())


def _names_office(text: str) -> bool:
    """*Ministry of Foreign Affairs*, *Secretariat, Tarva*, *General Assembly*, a known body."""
    if _is_named(text, Sort.BODY):
        return True
    words = re.findall(r"[^\s,–—-]+", text)
    is_name = all(not word[:1].islower() or word in _SMALL for word in words)
    if not is_name or ":" in text or len(words) > 10:
        return False
    last = words[-1].lower() if words else ""
    is_body = len(words) == 2 and bool(lexicon().words.get(fold(last), Sort(0)) & Sort.BODY_NOUN)
    return _OFFICE.match(text) is not None or is_body or (last == "secretariat" and len(words) <= 4)


def _is_named(text: str, sort: Sort) -> bool:
    return any(entry.sorts & sort for entry in lexicon().entries.get(fold(text), ()))
