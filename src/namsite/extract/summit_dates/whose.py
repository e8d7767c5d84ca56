"""Whose a verb of beginning or ending is: the meeting's, or another thing's that a sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from namsite.draft import Edition, Reading, Summit
from namsite.extract.summit_dates.cues import EVENT, Cue, cues
from namsite.records import Span

_OF_A_MEETING = re.compile(
    r"opening(?! (?:the|its|their))|inaugural |(?:closing|last|first|final) (?:day|session)|closing ceremony"
    r"|(?:declaration|communiqu|statement|charter|final document)",
    re.IGNORECASE,
)
_ORGANS = ("assembly", "council", "congress")
_AHEAD_OF = re.compile(r"\b(?:ahead of|before|(?:on the )?eve of)\b[^,;.]{0,40}$")
_NOWHERE = 1 << 30
_RELATIVE = re.compile(
    r",? (?P<who>who) (?:was|were) $"
    r"|\b(?:the|an?|its|their) (?P<what>[a-z][\w-]*(?: [a-z][\w-]*){0,4}) that(?: had| has)? $"
)
_WHICH_ELSE = re.compile(r"\b(?:week|visit|trip|tour|festival|trial|strike), which (?:will |is to )?$")
_AND_WHICH = re.compile(r"\band which (?:will |is to |is due to )?$")
_FOR_IT = re.compile(r"\bfor (?:the|their|its|an?)\b")
_IT_WAS = re.compile(r"\b(?:after|since) it (?:had |has )?(?:been |was )?$")
_SIT = re.compile(r"^(?:will|(?:is|are) to) (?:sit|meet|stay)\b|\bsince$|^stays?\b")
_CAME_OR_WENT = re.compile(r"^had (?:gathered|assembled|come)|^sat down|^disperses?$|^break up|\bhome$")
_ONLY_MINISTERS = re.compile(r"\b(?<!prime )ministers\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:delegat\w+|leaders|presidents|ministers|heads of state)\b", re.IGNORECASE)  # *will sit until*
_IT = re.compile(r"It (?:[\w-]+ ){0,6}")
_CODE = re.compile(r"[A-Z]{2,6}[ -]?(?:[0-9]{1,2}|[IVX]{1,5})")
_SOMEBODY_TO = re.compile(r"\b(?:him|her|them|[A-Z][\w'’-]+) to $")  # *asked him to stay until Sunday*
_NEAR = 60  # characters between the verb and the meeting, or its day


def event_called(edition: Edition) -> re.Pattern[str]:
    """How a sentence calls the meeting that it tells of: by its noun, or otherwise; ministers do not hold a summit."""
    lead = edition.lead
    code = lead.name if _CODE.fullmatch(lead.name) else lead.head  # *COP25 ends on Friday*
    organ = next((word for word in _ORGANS if word in lead.name.lower()), code)
    return _called(f"{lead.head}|{organ}", lead.level == "ministers" and lead.head != "summit")


@lru_cache(maxsize=256)
def _called(heads: str, no_summit: bool) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{EVENT.removeprefix('summit|') if no_summit else EVENT}|{heads})\b", re.IGNORECASE)


def of_the_event(text: str, cue: Cue, event: re.Pattern[str]) -> bool:
    """Whether a meeting is named near a verb of beginning or ending, with no other clause between; *opening* and
    *closing day* are nothing else's."""
    if cue.kind == "until" and _SOMEBODY_TO.search(text, 0, cue.start):
        return False
    if _OF_A_MEETING.search(cue.words) or _IT.fullmatch(text, 0, cue.start) or text.startswith(" it ", cue.end):
        return True
    if " it " in cue.words:  # *called it to order*
        return True
    if text.endswith(("when it ", "when it also ", "when it formally "), 0, cue.start):
        return True  # *on Wednesday, when it opened*
    if _CAME_OR_WENT.search(cue.words) and _THEY.search(text, 0, cue.start):
        return event.search("summit") is None or _ONLY_MINISTERS.search(text, 0, cue.start) is None
    if _IT_WAS.search(text, 0, cue.start) or (_SIT.search(cue.words) and _THEY.search(text, 0, cue.start)):
        return True
    if _of_an_antecedent(text, cue, event):
        return False
    if event.search(text, max(0, cue.start - 2 * _NEAR), cue.start):
        return True
    if _AND_WHICH.search(text, 0, cue.start):  # *the conference, which … opened on Monday and which closes on Friday*
        return any(other.start < cue.start and of_the_event(text, other, event) for other in cues(text))
    named = event.search(text, cue.start, cue.end + _NEAR)
    return named is not None and _FOR_IT.search(text, cue.end, named.start()) is None


def _of_an_antecedent(text: str, cue: Cue, event: re.Pattern[str]) -> bool:
    """*the war that ended on 1 March*, *Novak, who was inaugurated on 2 April*: not the meeting."""
    if _WHICH_ELSE.search(text, 0, cue.start):
        return True
    clause = _RELATIVE.search(text, 0, cue.start)
    if clause is None:
        return False
    if clause["who"]:
        return cue.words == "inaugurated"
    return event.search(clause["what"]) is None


def of_another(edition: Edition, editions: Sequence[Edition], reading: Reading, sentence: Span, cue: Cue) -> bool:
    """Whether another summit that the sentence names stands nearer to a verb of beginning or ending: *opened the Reef
    Summit, the first part of the Harbour Conference*."""
    here = sentence.start + cue.start

    def nearest(summits: Iterable[Summit]) -> int:
        named = (m for m in summits if m.reading is reading and sentence.start <= m.offset < sentence.end)
        return min((_gap(mention, here) for mention in named), default=_NOWHERE)

    others = (m for e in editions if e is not edition for m in e.mentions if not m.bare)
    own = nearest(edition.mentions)
    if own == _NOWHERE:
        return False
    behind = cue.text[cue.end : max(min(m.offset for m in edition.mentions) - sentence.start, 0)]
    return nearest(others) < own or _AHEAD_OF.search(behind) is not None


def _gap(mention: Summit, here: int) -> int:
    """How many characters a summit is named from a place in the text."""
    end = mention.reading.passage.ends[mention.last - 1]
    return mention.offset - here if mention.offset > here else max(here - end, 0)
