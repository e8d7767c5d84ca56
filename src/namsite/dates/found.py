"""What every form of date is read into."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from namsite.dates.calendar import Lean
from namsite.records import DateOrder, Precision, Reason


class Context(Struct, frozen=True, kw_only=True):
    """What a date is read against: the day of publication and the order of numeric dates, where known."""

    published: date | None
    order: DateOrder | None


class Found(NamedTuple):
    """A date in a text: offsets of its wording, and the fields of a ``DateRef``."""

    start: int
    end: int
    first: str | None
    last: str | None
    precision: Precision
    how: Reason


MOVED = (
    "postponed|put (?:off|back)|brought forward|moved (?:up|forward|back)|rescheduled|delayed|deferred"  # another day
)
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z“\"])")
_FUTURE = (
    r"\b(?:will|shall|would(?! have)"
    r"|(?:is|are|was|were) (?:to|due|set(?! (?:out|up|aside)\b)|expected|scheduled|slated|planned)"
    r"|(?:is|are) (?:now )?(?:fixed|booked|timed|pencilled in|called|awaited)"
    r"|(?:should|could|might|must)(?! have)|be (?:held|hosted|convened|organi[sz]ed|staged)|(?<!not )takes? place"
    r"|to (?:be|take|meet|run|start|open|prepare)"
    r"|due|expected|scheduled|slated|set (?:for|to)|plans?|planned|upcoming"
    r"|forthcoming|next|ahead of|ready for|on (?:his|her|their) way to"
    r"|prepar(?:es?|ing|ations) for|coming)\b|['’]ll\b"
)
_PAST = (
    r"\b(?<!\bbe )(?<!\bbeing )(?:was|were|had|has|have|did|(?<!\bis )(?<!\bare )held|took|said|told|met|began"
    r"|ran|became|went|came|gave"
    r"|made|won|led|spoke|wrote|got|sat|broke|chose|fell|found|kept|lost|sent|signed|flew|drove|rode"
    r"|after|since|ago|earlier|[A-Za-z][a-z]+ed)\b"
)
_CUE = re.compile(f"(?P<future>{_FUTURE})|(?P<past>{_PAST})")
_THEY_MEET = r"\b(?:is|are) (?:hold|host|conven|meet|gather|stag)ing\b[^.;]{0,80}$"
THEY_MEET = re.compile(_THEY_MEET)
_OPENS_SOON = re.compile(  # no noun, as in *the start of the summit on Monday*
    r"\b(?<!\bthe )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\ba )"
    r"(?:arrives?|opens?|begins?|starts?|meets?|visits?|travels?|leaves?|departs?|hosts|takes place|gathers?"
    r"|hands (?:over|the|a|his|her|back)|convenes?|concludes?|returns?|flies|speaks|addresses|kicks off|continues?"
    r"|resumes?|runs|falls)\b[^.]{0,40}$"
    r"|\b(?<!\bthe )(?:hosts|holds?|(?:is|are) (?:being )?(?:held|hosted)|(?:leaders|[a-z]+ministers|presidents|heads"
    r" of (?:state|government)|members|states|countries|premiers|they) (?:gather|assemble|confer))\b[^.;]{0,80}$"
    rf"|{_THEY_MEET}"
    r"|\b(?i:summit|meeting|conference|session|talks|forum|gathering|council|event|it) (?:is|are) (?:on|for) $"
)
_GOES_ON = re.compile(
    r"\b(?:opens|begins|ends|closes|concludes|wraps up|winds up|continues|resumes|kicks off|takes place|gathers"
    r"|gets under ?way"
    r"|convenes|holds|rises|follows|finishes|breaks up|disperses?|(?:go|goes|fly|flies) home)\b[^.,]{0,40}$"
    r"|\b(?:lasts?|sits?|stays?|runs?|goes on|(?:is|are) (?:being (?:held|hosted)|under ?way|meeting|taking place))\b"
    r"[^.;“”\"]{0,60}\b(?:until|till|through)\s$"
    r"|\b(?i:summit|meeting|conference|session|talks|forum),? (?:beginning|starting|opening)(?: here)?(?: on)? $"
)
_TERM = re.compile(  # *has until Saturday to decide*, *cancelled a visit starting Monday*
    r"\b(?:has|have|gets?|(?:gives?|gave|given|granted)(?: [\w'’-]+){0,6}) (?:until|till)(?: the)?\s$"
    r"|\b(?:if|unless|must|should|deadline)\b[^.;]{0,80}\bby(?: the)?\s$"
    r"|\bdeadline of(?: the)?\s$"
    r"|\b(?:visit|trip|tour|journey|strike|walkout|stoppage|boycott)\b[^.,;]{0,40},? (?:beginning|starting)(?: on)?\s$"
    r"|\b(?:steps? down|retires?|leaves? office|takes? (?:office|over)|assumes? office"
    r"|(?:expires?|elapses?|runs? out))(?: [a-z]+ [a-z]+)? on\s$"
    r"|\b(?:propos|suggest|demand|recommend|urg|ask|request)\w* that [^.;“”\"]{1,60}?"
    r"(?<!ed )\b(?:meet|be (?:held|convened)|hold|convene|gather|resume|return|sit)\b[^.;“”\"]{0,50}$"
)
_MEANT_FOR = re.compile(r"\b(?:originally|initially|first) (?:\w+ )?(?:for|on)(?: the)?\s$")
_PUT_OFF = re.compile(rf"\b(?:{MOVED}|adjourned) (?:to|until|till)(?: the)?\s$")
_CALLED_FOR = re.compile(r"\b(?:called|convened|convoked|summoned|fixed)\b[^.;:“”\"]{0,90}\bfor(?: the)?\s$")
_OF_IT = re.compile(r"\b(?i:summit|meeting|conference|session|talks|gathering|council|forum) of $")
_WHEN_IT_ENDS = re.compile(r",? when [^.,;]{1,40}\b(?:ends|closes|opens|begins|starts|concludes|will)\b")
_IN_ORDER_TO = re.compile(
    r"\bto (?:attend|lead|join|chair|take part|address|hold|host|visit|have|discuss|convene|travel)\b[^.;]*$"
)  # *heads for Peru to lead*
_AHEAD = 180  # characters behind a day in which its verb is looked for
_OPENS_NOW = re.compile(r"\s(?:opens|begins|starts|hosts|chairs|receives|visits|travels|arrives|leaves|meets)\b")


def lean_of(text: str, start: int, end: int) -> Lean | None:
    """Whether the sentence around a date looks ahead or back: the last cue before the date, else the first after it."""
    before = _SENTENCE_END.split(text[max(0, start - 100) : start])[-1]
    if _MEANT_FOR.search(before) or _OF_IT.search(before):  # *the summit of Friday will be remembered*
        return "past"
    if _WHEN_IT_ENDS.match(text, end) or _CALLED_FOR.search(before) or _TERM.search(before):
        return "future"
    cues = list(_CUE.finditer(before))
    goes_on = _GOES_ON.search(before)
    if before.lower().rfind("tomorrow") > max((cue.start() for cue in cues), default=-1):
        return "future"  # *one sits tomorrow; the other, the 19th, on Friday*
    if _PUT_OFF.search(before) or (goes_on and all(cue.end() <= goes_on.start() for cue in cues)):
        return "future"
    if cues:
        return "future" if cues[-1]["future"] else "past"
    if _OPENS_SOON.search(before) or _IN_ORDER_TO.search(before):
        return "future"
    after = _SENTENCE_END.split(text[end : end + _AHEAD], maxsplit=1)[0].split(" and is ")[0].split(" and will ")[0]
    if _OPENS_NOW.match(after):
        return "future"
    cue = _CUE.search(after)
    return None if cue is None else "future" if cue["future"] else "past"
