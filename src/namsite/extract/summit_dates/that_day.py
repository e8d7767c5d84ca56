"""Days that go back to another one: *both took place on the same day*, *opened that morning*, *opened on Monday at ten
and rose at six*; those that only an hour tells, of the report: *The summit was over before noon*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from namsite.draft import Draft
from namsite.extract.summit_dates.cues import Cue
from namsite.extract.summit_dates.told import Bound, Bounds, one_day
from namsite.reasons import ENDS_THAT_DAY
from namsite.records import DateRef, Span

_ON_THAT_DAY = re.compile(
    r"(?:Both|They|It|The (?:summit|meeting|conference|session|event|talks)) (?:took place|was held|were held)"
    r"[\w ]{0,20} (?:on (?:the|that)(?: same)?|the same|that same) day\b"
)
_OPENED_THAT_DAY = re.compile(
    r"\b(?:which|that|it|summit|conference|meeting|session|assembly)(?: (?:[A-Z][\w.-]+ ){1,4})? ?"
    r"(?:had |was |had been )?(?:opened|began|begun|started|convened|declared open|gavelled open|called to order)"
    r"(?: in [A-Z][\w-]+)?,? (?:on |later |earlier )?(?:(?:the|that) same (?:day|morning)"
    r"|that (?:day|morning|afternoon|evening))\b"
)
_ENDED_THAT_DAY = re.compile(
    r"\b(?:ended|closed|concluded|finished|adjourned|broke up)\b[^.;:,“”\"]{0,30}? (?:(?:the|that|later the) same day"
    r"|that (?:evening|night|afternoon|same evening))\b"
)
_HOUR = re.compile(
    r"\b(?:(?:at|by|before|after|towards|until|around|about) (?:noon|midday|midnight|dawn|dusk|sunset|sunrise|nightfall"
    r"|breakfast|lunch(?:time)?|dinner|tea|dark|evening"
    r"|(?:(?:a )?(?:quarter|half|twenty|ten|five)(?: minutes)? (?:to|past) )?(?:one|two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve|[0-9]{1,2}(?:[.:][0-9]{2})?(?: ?[ap]\.?m\b)?)(?: o['’]clock)?(?! [a-z]+(?:s|ed|men)\b))"
    r"|in the (?:late |early )?(?:morning|afternoon|evening|night|small hours)"
    r"|[A-Za-z]+day (?:morning|noon|afternoon))\b"
)
_SPEAKING_THEN = re.compile(
    r"(?:He|She|The (?:President|Prime Minister|Premier|Minister|King|Foreign Minister|head of state)) was"
    r" (?:speaking (?:at|on)|addressing(?: [\w ]{3,30} (?:at|on))?) the (?:opening|start|first day|inaugural)\b"
)
_CAME_AT_THE_END = re.compile(  # what was told in the sentence before
    r"(?:The|This|Their) (?:appeal|call|decision|pledge|warning|statement|declaration|agreement|announcement|demand"
    r"|request|promise|offer|move|commitment|vote|accord|plea|resolution) (?:came|was (?:made|taken|reached|issued"
    r"|agreed|given|announced|adopted|signed)) at the (?:end|close|conclusion) of"
    r" (?:the|their|its|a (?:\w+-day|day-long))\b"
)
_NEAR = 60  # characters between the verb and the hour


def on_that_day(draft: Draft, text: str, offset: int) -> tuple[Bound, Bound] | None:
    """*He returned on 16 June … Both took place on the same day*: the last day that was named before."""
    if " day" not in text or _ON_THAT_DAY.match(text) is None:
        return None
    day = _named_before(draft, offset)
    return (day, day) if day else None


def _named_before(draft: Draft, offset: int) -> Bound | None:
    """The last day that the text names before an offset."""
    earlier = (date for r in draft.readings for date in r.dates if date.span.start < offset and one_day(date))
    date = max(earlier, key=lambda each: each.span.start, default=None)
    return Bound(date.start or "", date.span, date.how) if date else None


def on_the_same_day(draft: Draft, bounds: Bounds, text: str, offset: int) -> None:
    """*They voted on Saturday at the assembly, which opened the same day*, *Quinn said so on Saturday. He was speaking
    at the opening of the summit*: its first day; *It ended the same day*: its last."""
    opened = _OPENED_THAT_DAY.search(text) or _SPEAKING_THEN.match(text)
    if opened and bounds.begins is None:
        bounds.begins = _named_before(draft, offset + opened.start())
    ended = _ENDED_THAT_DAY.search(text)
    if ended and bounds.ends is None:
        bounds.ends = _named_before(draft, offset + ended.start())


def ended_by_the_hour(draft: Draft, first: Bound | None, cue: Cue, sentence: Span) -> Bound | None:
    """*opened on Monday at ten and rose at six*: on that Monday; *was over before noon*: on that of the report, unless
    it named another before. Nothing where only the beginning has a day, and no hour."""
    text, start = cue.text, max(cue.start - _NEAR, 0)
    if not (_HOUR.search(text, cue.end, cue.end + _NEAR) or _HOUR.search(text, start, cue.start)):
        return None
    if first and sentence.start <= first.span.start < sentence.end:
        at = first.span.start - sentence.start
        if not text.endswith("since ", 0, at) and first.day != draft.filed:
            same = at < cue.start and _HOUR.search(text, max(at - _NEAR, 0), cue.start)
            return Bound(first.day, first.span, first.how) if same else None
    else:
        named = _named_before(draft, sentence.start + cue.start)
        if named and named.day != draft.filed:
            return None
    span = Span(sentence.start + cue.start, sentence.start + cue.end)
    return Bound(draft.filed, span, ENDS_THAT_DAY) if draft.filed else None


def ended_with_that(bounds: Bounds, text: str, before: Sequence[DateRef]) -> None:
    """*The ministers asked today for a fund. The appeal came at the end of their three-day session*: they closed it on
    the day of the sentence ``before``."""
    days = {date.start: date for date in before}
    if bounds.acted is None and len(days) == 1 and _CAME_AT_THE_END.match(text):
        date = before[0]
        bounds.acted = Bound(date.start or "", date.span, date.how)
