"""What a sentence tells of the days of the meeting that it speaks of again: *The talks are fixed for Saturday*, *Its
dates: 5 and 6 May*, *The meeting, held on Tuesday, …*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from namsite.extract.summit_dates.told import Bound
from namsite.records import DateRef

_EVENT = (
    r"(?:[a-z]+-day )?(?:summit|conference|meeting|gathering|session|talks|forum|event|get-together|consultations"
    r"|negotiations|deliberations|encounter|retreat)"
)
_SUBJECT = (
    rf"(?:^(?:The|This|That|Their|Its) (?:[A-Z]{{2,6}} )?{_EVENT}|^It"
    rf"|(?:\b(?:that|and|but)|[,;:]) (?:the|this|their) {_EVENT})"
)
_IS = r"(?:(?:is|are|was|were|has been|have been|had been)(?: now| also| already| provisionally| tentatively)?)"
_WILL = r"(?:(?:will|would|shall|is to|are to|was to|were to|(?:is|was) due to)(?: now| also)?)"
_FIXED = (
    r"(?:fixed|set|scheduled|planned|slated|booked|called|convened|convoked|announced|due|expected|timed|pencilled in)"
)
_HELD = r"(?:held|staged|hosted|convened)"
_PLACE = r"(?: (?:here|there)| (?:in|at) (?:the )?[A-Z][^,.;:]{2,40}?)?"
_ON = r",? (?:on |for |from |between |over )?(?:the )?"
_THE_WHOLE = re.compile(
    rf"{_SUBJECT}{_PLACE}"
    rf"(?: {_IS} (?:{_HELD}|{_FIXED}(?: (?:to be {_HELD}|to take place|to meet))?)"
    rf"| {_WILL} (?:be {_HELD}|take place|last|run|occupy|be|go on|fall)| (?:takes|took) place| lasted| ran| runs"
    rf"| f(?:ell|alls)| {_IS}(?= (?:on|from|for) )"
    rf"|, (?:which )?(?:(?:was|is|will be|to be) )?(?:{_HELD}|{_FIXED}))"
    rf"{_PLACE}{_ON}$"
)
_THE_DATES = re.compile(
    rf"(?:^|\b(?:and|but) |[;:] )(?:[Tt]he|[Ii]ts|[Tt]heir) (?:new |exact |final )?dates?(?: of the {_EVENT})?"
    r"(?: (?:is|are|will be|was|were)(?: now)?(?: to be)?(?: fixed| set)?|,)?:?(?: on| for)? (?:the )?$"
)
_ALONE = re.compile(r"(?:(?:When\?|Dates?:) )?(?:On |From |Between )?(?:the )?$", re.IGNORECASE)
_ONLY_A_DATE = re.compile(r"(?: (?:noon|midday|evening|morning|night|afternoon|inclusive))?[.!]?$")
_ITSELF = re.compile(
    r"['’]s? (?:[a-z]+-day )?(?P<head>summit|gathering|conference|talks|event|meeting|session)\b"
    r"(?! (?:of|with|between|on|about)\b)"
)
_THAT = re.compile(r" (?:that|when)\b")
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten)"
_THEY_MET = re.compile(
    rf"^(?:It|They|(?:[A-Z][\w.-]+(?: [A-Z][\w.-]+){{0,3}}['’]s?|The) (?:{_COUNT} )?(?:leaders|presidents|premiers"
    rf"|heads(?: of state)?|delegations|delegates|participants|guests)|The {_COUNT}|All (?:of them|[a-z]+)|Both)"
    r" (?:(?:had |have )?(?:met|sat(?: down)?|gathered|convened|conferred|assembled|was held|was convened|took place)"
    r"|(?:will|are to|were to|are due to|would) (?:meet|sit(?: down)?|gather|convene|confer|assemble)"
    r"|are (?:expected|awaited))"
    rf"(?: (?:there|here|together|again))*{_PLACE},? (?:on |from |between )?$"
)


def held_in_all(
    text: str, offset: int, days: Sequence[DateRef], head: str, follows: bool
) -> tuple[Bound, Bound] | None:
    """The first and the last day that a sentence tells of the meeting that it speaks of again, whose noun is ``head``;
    *They met there on 5 May* and *From 5 to 6 May* only where that ``follows`` a sentence that names the meeting."""
    for day in days:
        if not day.start or not day.end or "X" in day.start:
            continue
        if _of_the_whole(text, day.span.start - offset, day.span.end - offset, head, follows):
            return Bound(day.start, day.span, day.how), Bound(day.end, day.span, day.how)
    return None


def _of_the_whole(text: str, start: int, end: int, head: str, follows: bool) -> bool:
    """Whether the whole meeting is placed on the days that stand at ``start`` to ``end``."""
    if _THAT.match(text, end):  # *It was on Monday that the bank failed*
        return False
    if _THE_WHOLE.search(text, 0, start) or _THE_DATES.search(text, 0, start):
        return True
    itself = _ITSELF.match(text, end)
    if itself:  # *Tuesday's gathering was the first since the war*
        return itself["head"] in (head, "gathering", "event")
    alone = _ALONE.fullmatch(text, 0, start) is not None and _ONLY_A_DATE.match(text, end) is not None
    if not follows:
        return alone and text.startswith(("From ", "Between "))
    return alone or _THEY_MET.search(text, 0, start) is not None
