"""What a line of a page is by its wording alone: a rubric, a byline, a paper's name, a list item, a quoted line."""

from __future__ import annotations

import re
from functools import cache

from namsite.lexicon import rows

_STOPS = tuple(".!?…。！？؟")
_CLOSING_SIGNS = "\"”’»)]'*_"
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Gov|Sen|Rep|St|Jr|Sr|No|Rev|Hon|Amb|Maj|Capt|vs|Inc|Ltd|Co|Corp"
    r"|U\.S|U\.K|U\.N|e\.g|i\.e|[A-Z]\.[A-Z])\.$"
)
_SLUG = re.compile(r"(?:[a-z]\s){0,2}(?:am|pm|bc|AM|PM|BC)-[\w.'-]{3,40}(?:,?\s+[\w.-]+){0,4}")
_LONGEST_ABBREVIATION = 8  # characters, with what stands before it and its full stop
_BULLET = re.compile(r"^(?P<mark>[•●∙▪■◦‣▸►➤*·→»]|[-–—])\s+(?=\S)")
_NUMBERED = re.compile(r"^(?P<mark>\(?[0-9]{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
_QUOTED = re.compile(r"^(?:>\s?)+")

_RUBRIC_WORDS = """
news world politics political business economy economic economics finance markets sport sports opinion analysis
culture arts health science tech technology law region regions regional breaking exclusive update updated feature
features interview interviews africa asia europe americas america middle east international national local latest
top story stories press release releases statement statements society life lifestyle environment climate energy
defence defense security diplomacy foreign affairs policy home materials article articles report reports special
live video photos gallery archive headlines briefing today asia-pacific pacific central south north west southeast
editorial comment comments column columns blog blogs immediate front page domestic official announcement
announcements communique communiqué notice obituary obituaries preliminary joint final note notes companies courts
court digest diary roundup museums music museum arts books screens travel letters brief extra nation fisheries
agriculture transport education government parliament justice labour advisory speeches remarks activities
communications services newsroom media centre center events event category
publications general urgent flash
for and the of & in from main our
"""
_A_YEAR = re.compile("(?:19|20)[0-9]{2}")
_RUBRICS = frozenset(_RUBRIC_WORDS.split())
_MEDIA_NOUN = re.compile(
    r"\b(?:News|Newswire|Agency|Wire|Press|Herald|Times|Post|Service|Observer|Radio|Television|TV|Broadcasting|Newspaper"
    r"|Journal|Gazette|Tribune|Daily|Weekly|Bulletin|Media|Monitor|Chronicle|Telegraph|Digest|Reuters|Report|Review"
    r"|Today|Online|Information|Dispatch|Standard|Mail|Star|Sun|Guardian|Mirror|Express|Independent|Nation|Record"
    r"|Register|Sentinel|Voice|Courier|Examiner|Inquirer|Ledger|Messenger|Advertiser|Argus|Reporter|Clarion|Echo"
    r"|Mercury|Courant|Intelligencer)$"
    r"|\b(?:News|Press|Wire|Information) (?:Agency|Service|Office|Network|Desk|Wire|Centre|Center)\b"
    r"|^[\w-]+\.(?:com|org|net|az|info|news|\w\w)$"
    r"|^(?:Agencia|Agence|Agenzia|Agência|Agencija|Radio|Rádio)\s\S|^\w{3,}(?:press|wire|inform)$|\bAgencija$|\bNewswire$",
)
_LONGEST_MASTHEAD = 120  # characters
_NUMBER = re.compile(r"\b(?:Vol|Volume|No|Nr|Issue|Number)\b\.?\s*(?:No\.?\s*)?[0-9]+", re.IGNORECASE)
_PARTS = re.compile(r"(?:[|·•∙]|\s[-–—/]\s|\s{2,}).*\b(?:1[5-9]|20)[0-9]{2}\b")
_WRITERS = re.compile(
    r",?\s(?:Staff\s)?(?:Writers?|Reporters?|Correspondents?|Staff|Bureau|Desk)(?:\sReport)?$", re.IGNORECASE
)
_CLOSING = re.compile(r"^[\s(–—-]*(?P<name>[^\s–—()-][^–—()/]{1,40}?)(?:/\w+|\s(?:and|with)\s.*)?[\s)]*$")
_SHORT = 4  # letters of a name that in other letters may be another's
_NO_AGENCY = frozenset({"MORE", "END", "ENDS", "STOP", "FIN"})
_BY = re.compile(
    r"^\(?(?:(?:written|reported|compiled|story|text|words|article|analysis|posted|authored?|edited|interview) by|by"
    r"|authors?\s?:|from our|our|(?:staff|special|senior|web|agency|foreign) (?:writer|correspondent|reporter|desk"
    r"|editor)s?$)\s?:?\s*",
    re.IGNORECASE,
)
_CREDITS = re.compile(
    r"^[\s(\[*]*(?:(?:additional )?reporting|writing|editing|compiled|written|production|translation) by\s",
    re.IGNORECASE,
)
_IN_BYLINES = """
and & in for of de da di do dos del der den van von bin ibn al el la le the with special to our own at from agencies
agency correspondent correspondents staff reporter reporters editor desk writer writers bureau chief contributor team
news political diplomatic foreign senior columnist
"""
_BYLINE_WORDS = frozenset(_IN_BYLINES.split())
_DASH = re.compile(r"\s[–—|-]\s")
_WORD_EDGE = " ,.;:()[]*_\"'"


def is_terminated(line: str) -> bool:
    """Whether a line ends like a sentence; initials and abbreviations do not."""
    if not line.rstrip(_CLOSING_SIGNS).endswith(_STOPS):
        return False
    return not line.endswith(".") or not _ABBREVIATED.search(line, max(len(line) - _LONGEST_ABBREVIATION, 0))


@cache
def other_weekdays() -> frozenset[str]:
    """Weekdays of other languages, as they begin a line: *Senin*, *SENIN*."""
    days = (day for row in rows("weekdays.tsv") for day in row[1].split("|"))
    return frozenset(form for day in days for form in (day[0].upper() + day[1:], day.upper()))


def is_rubric(line: str) -> bool:
    """*TECH | LAW*, *World*, *PRESS RELEASE*: sections of a newspaper and kinds of texts; *r a bc-summit 2ndld 10-31*:
    what a press wire calls a story; *Senin*, which a date follows."""
    if line in other_weekdays() or _SLUG.fullmatch(line):
        return True
    words = re.findall(r"[\w&-]+", line.lower()) if len(line) < 80 else []
    words = [word for word in words if not _A_YEAR.fullmatch(word)]  # *2004 News Story*
    return 0 < len(words) <= 6 and all(word in _RUBRICS for word in words) and not is_terminated(line)


def is_masthead(line: str) -> bool:
    """*THE HARBOUR WEEK • Vol. 7, No. 16 • May 4 to 10, 1968*: a paper's number beside a year, in one line of parts."""
    return (
        len(line) < _LONGEST_MASTHEAD
        and _NUMBER.search(line) is not None
        and _PARTS.search(line) is not None
        and not is_terminated(line)
    )


def is_media_name(text: str) -> bool:
    """Whether a few words look like a paper's or an agency's name."""
    words = text.split()
    return (
        0 < len(words) <= 6
        and all(
            word[:1].isupper() or word.lower() in ("of", "the", "and") or not word[:1].isalpha()
            for word in words
            if len(words) > 1
        )
        and _MEDIA_NOUN.search(text.title() if text.isupper() else text) is not None
    )


def writers_paper(line: str) -> str | None:
    """*Tarva Press* of *Tarva Press Writer*, the paper that its writer's line names."""
    paper = _WRITERS.sub("", line)
    return paper if paper != line and is_media_name(paper) else None


def closing_credit(line: str) -> str | None:
    """The agency that a last line credits: *– Reuter and our own correspondent*, *(TNA)*."""
    match = _CLOSING.match(line)
    name = match["name"].strip() if match else ""
    if name in _NO_AGENCY or not name:
        return None
    short = is_acronym(name) and len(name) < 6
    return name if short or is_media_name(name) or name in _agencies() else None


def is_known_agency(name: str) -> bool:
    """Whether the lexicon has an agency of the name, whatever letters are capitals: *Kazinform*, *KAZINFORM*."""
    return name in _agencies() or (len(name) > _SHORT and name[:1].isupper() and name.casefold() in _in_small_letters())


@cache
def _in_small_letters() -> frozenset[str]:
    return frozenset(map(str.casefold, _agencies()))


def agency_of_byline(line: str) -> str | None:
    """*Trend* of *By Trend* and of *By Anna Belova – Trend:*: the agency that a byline credits for itself."""
    name = _DASH.split(line)[-1].strip(_WORD_EDGE) if _DASH.search(line) else byline_name(line)
    return name if name and is_known_agency(name) else None


@cache
def _agencies() -> frozenset[str]:
    """The names of agencies that the lexicon has, as written."""
    return frozenset(form for row in rows("agencies.tsv") for form in (row[0], *(row[1].split("|") if row[1:] else ())))


def is_acronym(text: str) -> bool:
    return text.isupper() and text.isalpha() and 2 <= len(text) <= 12


def byline_name(line: str) -> str | None:
    """The names on a byline without *By*, or None if the line is none. *By 2030 emissions will fall* is none."""
    if len(line) > 160:
        return None
    credit = _CREDITS.match(line)
    if credit is not None:
        return re.split(r"[;.)\]]", line[credit.end() :])[0].strip(_WORD_EDGE) or None
    lead = _BY.match(line)
    if lead is None or is_terminated(line):
        return None
    rest = _DASH.split(line[lead.end() :])[0].strip(_WORD_EDGE)
    if not rest:
        return line.strip(_WORD_EDGE)
    words = [word.strip(_WORD_EDGE) for word in re.split(r"[\s,/|]+", rest)]
    words = [word for word in words if word]
    named = sum(word[:1].isupper() for word in words)
    fits = all(word[:1].isupper() or word.lower() in _BYLINE_WORDS for word in words)
    if not fits or not words or len(words) > 14 or words[0].isdigit():
        return None
    own = lead[0].strip().lower()
    if own in ("from our", "our"):
        return line.strip(_WORD_EDGE) if "correspondent" in line.lower() or "reporter" in line.lower() else None
    return rest if named or {"staff", "desk", "correspondent", "reporter"} & {word.lower() for word in words} else None


def bullet_text(line: str) -> str | None:
    """The text of a list item without its mark, or None."""
    match = _BULLET.match(line)
    return line[match.end() :] if match else None


def numbered_text(line: str) -> str | None:
    """The text of a numbered item without its number, or None."""
    match = _NUMBERED.match(line)
    return line[match.end() :] if match else None


def quoted_text(line: str) -> str | None:
    """The text of a line quoted with ``>``, or None."""
    match = _QUOTED.match(line)
    return line[match.end() :] if match else None
