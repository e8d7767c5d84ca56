"""What the words around a name say of being at a meeting, from the wordings in ``attendance.tsv``."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from namsite.lexicon import rows
from namsite.patterns import Wordings, written_out

EVENT = (
    r"(?i:event|meeting|summit|gathering|forum|conference|session|plenary|ceremony|call|talks|council|debate|delegates|hall"
    r"|leaders|others|colleagues)"
)
PEOPLE = r"(?:delegates|delegations|participants|colleagues|fellow (?:leaders|ministers))"
_WHICH_EVENT = re.compile(
    rf"\s+(?:(?:the|this|that|such an?|an?|his|her|its|their|fellow|[\w]+['’]s?)\s+)(?:[a-z'’-]+\s+){{0,3}}?{EVENT}\b"
    rf"|\s+{PEOPLE}\b|\s+the (?:first|second|third|fourth|last)(?=[.,;]|$)|\s+it\b"
)
_STATES_OWN = (
    r"\bsession of (?:the |its |his |her )?(?:\w+ )?(?:(?:security|defen[cs]e|privy) council|parliament|cabinet)\b"
)
_A_STATES_OWN = re.compile(_STATES_OWN, re.IGNORECASE)
# Meetings that are not the one that an article is about.
_ELSEWHERE = re.compile(
    r"\b(?:press|news|cabinet|government|parliamentary|party|bilateral|trilateral|tripartite|weekly|annual|separate"
    r"|side)[ -]"
    r"(?:conference|briefing|session|meeting|event|talks|gathering|call|forum)s?\b"
    r"|\b(?:phone|telephone|video) calls?\b"
    r"|\bsession of (?:the )?(?:\w+ )?(?:parliament|assembly|council|house|senate|cabinet|congress)\b"
    rf"|{_STATES_OWN}",
    re.IGNORECASE,
)
_ANOTHER_CLAUSE = re.compile(
    r"\b(?:that|after|before|when|while|since|until|said|told|ahead of"
    r"|preparations?(?: and [a-z]+)? (?:for|of)|dedicated to|devoted to)\b|[;:“”\"«»]"
)
# *the Panel of Elders, chaired by*: what the one named heads is no meeting.
_OF_A_BODY = re.compile(
    r"\b(?:group|panel|committee|commission|board|team|force|company|bank|institute),? $", re.IGNORECASE
)
_OF_THEM_ALL = re.compile(r"\bsummits (?:were|are|have been) $")  # *Harbour summits were initiated by*
_BEGAN_A_BODY = re.compile(r"\b(?:established|founded|created|formed|set up|came into being|launched)\b|^It was\b")
_AT_TABLE = re.compile(
    r"\b(?:dinner|lunch|luncheon|breakfast|banquet|reception|tea|gala|iftar|supper)\b", re.IGNORECASE
)
_ANOTHER_ONE = re.compile(
    r"\s+(?:an?|another) (?:[a-z'’-]+ ){0,3}?(?:summit|conference|forum|gathering|meeting|event)\b"
)
_AN_EARLIER_ONE = re.compile(r"\s+(?:from )?(?:the |its |their )?(?:last|previous|earlier|preceding|past)\b")
_REMOTELY = re.compile("video|remote|virtual|online|message|letter|telegram|cable|phone")
_NEAR_OBJECT = 70  # characters from what somebody will do to what it is done to
_BEHIND = 80  # characters before a name in which the wording that leads to it ends; longer is none
THOSE_OF = (  # *Present were the presidents of Peru, Quinn, and Chad, Vik*
    r"(?: (?:the )?(?:presidents|prime ministers|premiers|foreign ministers|ministers|leaders|heads of state|rulers) of"
    r" (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?)?"
)
_TAIL = (
    rf"{THOSE_OF}"
    r"(?:\s*[,:–—-])?(?:\s+(?:that country['’]s|the|a|an|its|their|his|her|then|by|of|current|outgoing|incoming))*\s*$"
)


class Wording(NamedTuple):
    """One row of the list: its capacity, and whether the meeting itself must follow."""

    capacity: str
    event: bool


@cache
def _table(side: str) -> tuple[Wordings, tuple[Wording, ...]]:
    """The wordings of one side, written out, and what each of them says."""
    found = sorted((row for row in rows("attendance.tsv") if row[1] == side), key=lambda row: "event" in row[3:])
    forms = [(form, Wording(row[2], "event" in row[3:])) for row in found for form in written_out(row[0])]
    ending = f"(?i:{_TAIL})" if side in ("after", "beside") else r"\b"
    return Wordings([form for form, _ in forms], ending), tuple(wording for _, wording in forms)


@lru_cache(maxsize=16)  # asked of a list of people as a whole, then of each of its parts
def before(left: str, side: str = "after") -> str | None:
    """The capacity in which the words directly before a name lead to it: *attended by*."""
    if not left.strip(" ,;:"):
        return None
    words = left.lstrip()[-_BEHIND:]
    wordings, said = _table(side)
    told = wordings.search(words)
    if told is None:
        return None
    capacity = said[told.number].capacity
    if capacity == "initiator" and _OF_THEM_ALL.search(words, 0, told.start):
        return "nothing"
    return "nothing" if capacity == "chair" and _OF_A_BODY.search(words, 0, told.start) else capacity


def behind(right: str, mention: int | None, object_before: bool, side: str = "before") -> str | None:
    """The capacity that the words behind a name give it; ``mention`` is the offset of a summit's name in them,
    ``object_before`` whether the meeting stands before the name (*which President X chaired*)."""
    if not right.strip(' ,;:.”"'):
        return None
    wordings, said = _table("remote")
    remote = wordings.search(right) if _REMOTELY.search(right) else None
    if remote is not None:
        return said[remote.number].capacity
    clause = _ANOTHER_CLAUSE.search(right)
    stop = clause.start() if clause else len(right)
    wordings, said = _table(side)
    for told in wordings.all_in(right, stop + _BEHIND):
        if told.start > stop:
            break
        wording = said[told.number]
        if wording.capacity == "absent" and _AN_EARLIER_ONE.match(right, told.end):
            continue  # *who had missed the previous summit*
        if wording.capacity in ("chair", "host") and not object_before and _ANOTHER_ONE.match(right, told.end):
            continue  # *will co-chair an alliance summit against malaria*
        if side == "coming" and _A_STATES_OWN.search(right, told.end, told.end + _NEAR_OBJECT):
            continue  # *will chair Wednesday's session of the Security Council*
        if not wording.event or object_before or _event_follows(right, told.end, mention):
            return wording.capacity
    return None


def began_a_body(left: str) -> bool:
    """*The League was founded on the initiative of*, *It was initiated by*: no meeting, where none is named."""
    return _BEGAN_A_BODY.search(left) is not None


def hosts_a_meal(left: str) -> bool:
    """*at a dinner hosted by*: what leads to the host of a table, who is no host of a summit that is yet to come."""
    return _AT_TABLE.search(left) is not None


def leads_a_list(sentence: str) -> bool:
    """*The following spoke:* before points that each name somebody; the sentence ends in a colon."""
    return _table("list")[0].search(sentence) is not None


def _event_follows(right: str, at: int, mention: int | None) -> bool:
    if mention is not None:
        return at <= mention and not _ANOTHER_CLAUSE.search(right, at, mention)
    event = _WHICH_EVENT.match(right, at)
    return event is not None and not _ELSEWHERE.search(right, at, at + 60)
