"""Days that stand in the sentence of a summit and are something else's: *the earthquake of 22 April*, *the accord
signed in Lima on 3 March*, *the president, who was elected on 2 April, …*."""

from __future__ import annotations

import re

from namsite.dates import find_dates
from namsite.draft import Draft, Summit
from namsite.records import DateRef

_OF = re.compile(r"\b(?P<what>[\w'’-]+) of (?:the )?(?:\w+day,? )?$")
_OF_MEETINGS = re.compile(
    r"(?:summit|conference|meeting|gathering|session|forum|council|assembly|edition|consultation|talk|ministerial|chogm"
    r"|morning|evening|night|afternoon|hour|weekend|week|day|end|start|close|course|eve|beginning|middle)s?|(?-i:\w*[A-Z0-9]{2}\w*)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s*(?:who|whose|where|[a-z]+ed)\b")
_OF_SOMEBODY = re.compile(r"\s*(?:who|whose|where)\b")
_MET = re.compile(r"\s*(?:who (?:had |have )?)?(?:met|meeting|gathered|assembled|convened|came together)\b")
_GO = re.compile(r",\s*(?:will|would|is to|are to) (?:\w+ )?(?:fly|travel|go|leave|head|attend|take part|join|be at)\b")
_OBJECT = re.compile(  # *will discuss the accord signed in Lima on*
    r"\b(?:[a-z]{3,}(?:ed|s|ss)|discuss|adopt|consider|approve|mark|review|follow|give|take|make)(?: [a-z]+ to)? "
    r"(?:the|an?|its|their) (?:[\w'’-]+ ){1,4}?(?P<verb>[a-z]+ed|made|given|taken|drawn|begun|won|lost)\b"
    r"[^,;:“”\"]{0,40}$"
)
_HELD = frozenset(
    [
        *("held", "opened", "ended", "closed", "convened", "concluded", "started", "hosted", "scheduled", "planned"),
        *("postponed", "expected", "called", "attended", "chaired", "followed", "preceded", "organised", "organized"),
        *("inaugurated", "wrapped", "adjourned", "finished", "completed", "resumed", "joined"),
    ]
)
_ITS_NAME = re.compile(r"['’]s? (?:[\w-]+ ){0,4}")
_FOR_IT = re.compile(r"\bfor (?:the|their|its|an?)\s*$")
_CAME_FOR_IT = re.compile(
    r"\b(?:m[ee]t|meets?|meeting|gather\w*|assembl\w+|conven\w+|s[ai]t|host\w*|welcom\w+|receiv\w+|join\w*|c[ao]m\w+"
    r"|together|usher\w*|lit up|light up|log(?:ged|s|ging)? on|dial\w*|link\w*|crowd\w*|squeez\w*|spen[dt]s?|need\w*"
    r"|(?:took|taken|take) their (?:seats|places|chairs))\b",
    re.IGNORECASE,
)
_SINCE_IT = re.compile(
    r"\b(?:[Ss]ince|[Dd]espite|[Ff]ollowing|[Uu]ntil|[Aa]fter|[Bb]efore|[Pp]rior to|[Aa]head of) (?:the|their|its)\s*$"
)
_ABOUT_IT = re.compile(  # *discussed preparations for the summit on Thursday*
    r"\b(?:preparations?|preparing|arrangements|agenda|plans|invitations?|run-up) (?:for|of|to)"
    r" (?:the|its|their|an?)\s*$"
)
_ITS_OWN = re.compile(  # *before the summit, scheduled for*
    r",? (?:which|that|to (?:be|take)|due|set|scheduled|planned|held|hosted|expected|opening|beginning|starting|ended"
    r"|opened|began|in|on|at)\b"
)
_VERB = re.compile(r"\b(?:has|have|had|is|was|were|will|told|said|met|held|spoke|[a-z]+ed)\b")
_BEFORE_THEY = re.compile(r"\bbefore (?:he|she|they|[A-Z]\w+)\b")

_WEEKS_OWN = re.compile(r"\b((?:[Ll]ast|[Nn]ext|[Tt]his) (?:week|month|year))['’]s (?:[\w-]+ ){0,2}$")
_LEAD = 40  # characters
_MARGINS = frozenset({"margin", "margins", "sideline", "sidelines", "fringe", "fringes"})


def of_something_else(sentence: str, summit: tuple[int, int], date: tuple[int, int], recent: bool = False) -> bool:
    """Whether a date is not the summit's; both by their offsets in the sentence. A ``recent`` one, of the days of the
    report, is not taken from it by a participle: *the summit, squeezed into four hours on Friday, …*."""
    if _ITS_NAME.fullmatch(sentence, date[1], summit[0]):
        return False  # *the results of Wednesday's NATO summit*
    before, between = sentence[: date[0]], sentence[summit[1] : date[0]]
    if a_nouns(before) or _in_an_aside(sentence, summit, date, _OF_SOMEBODY if recent else _ASIDE):
        return True
    if date[0] < summit[0]:
        return bool(_FOR_IT.search(sentence[date[1] : summit[0]]) and not _CAME_FOR_IT.search(sentence[: summit[0]]))
    thing = _OBJECT.search(between)
    if (thing and thing["verb"] not in _HELD) or _BEFORE_THEY.search(between):
        return True
    own = _ITS_OWN.match(between) is not None
    if not own and _ABOUT_IT.search(sentence[: summit[0]]):
        return True
    told = not own and _VERB.search(between)
    return bool(told and _SINCE_IT.search(sentence[: summit[0]]))


def a_nouns(before: str) -> bool:
    """Whether a date is that of the noun before *of*: *the earthquake of*; *the morning of* says nothing."""
    of = _OF.search(before)
    return of is not None and not _OF_MEETINGS.fullmatch(of["what"])


def _in_an_aside(sentence: str, summit: tuple[int, int], date: tuple[int, int], asides: re.Pattern[str]) -> bool:
    """*Novak, who was inaugurated on 2 April, will host the summit*: of another than the summit, between commas."""
    comma, behind = sentence.rfind(",", 0, date[0]), sentence.find(",", date[1])
    if comma < 0 or behind < 0 or comma < summit[0] < behind:
        return False
    if comma >= summit[1] and not _VERB.search(sentence, summit[1], comma):
        return False  # *the summit in Riga, opened on Friday, …*
    aside = sentence[comma + 1 : date[0]]
    if _MET.match(aside):
        return _GO.match(sentence, behind) is not None
    told = asides.match(aside)
    return told is not None and told[0].strip() not in _HELD and ";" not in sentence[comma:behind]


def on_the_margins(summit: Summit) -> bool:
    """*met on the margins of the summit*: what the sentence tells is not the summit."""
    before = summit.reading.passage.tokens[max(summit.first - 3, 0) : summit.first]
    return any(token.fold in _MARGINS for token in before)


def of_another_week(draft: Draft, summit: Summit, date: DateRef) -> bool:
    """*The doubt about next week's summit was removed last night*: not a day of that week."""
    before = draft.article.text[max(summit.offset - _LEAD, 0) : summit.offset]
    told = _WEEKS_OWN.search(before) if "s " in before and draft.filed else None
    for when in find_dates(told[1].lower(), published=draft.filed, order=None) if told else ():
        shared = len(when.start or "")
        return not (when.start or "") <= (date.start or "")[:shared] <= (when.end or "")
    return False
