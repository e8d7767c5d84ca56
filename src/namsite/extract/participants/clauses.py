"""Whether a summit stands in the clause that tells what people do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from namsite.draft import Edition, Reading, Summit, days_before
from namsite.extract.participants.acts import behind
from namsite.extract.participants.groups import Group
from namsite.tokens import Token

_RELATIVE_CLAUSE = re.compile(r"^,?\s*(?:who|(?:one of )?whose|which|(?:to|of|for) whom)\b(?:[^,.;(]|\([^()]*\))*,")
_WILL = re.compile(r"\s*,?\s*(?:will|would|(?:is|are) (?:to|due|expected|scheduled)|plans? to)\b")
_SAYING = re.compile(r"\b(?:that|said|says|told|added)\b|[“”\"«»;:]")
_IN_BRACKETS = re.compile(r",? (?:who|whose|which)\b")
_ATTRIBUTED = re.compile(r"^\s*,?\s*(?:said|says|told|added|adds|noted|announced)\b")
_ABSENTEES = re.compile(
    r"(?:Notable |The |Among the )?(?:[Aa]bsentees?|[Aa]bsent|[Mm]issing)\b[^.;]{0,40} (?:were|was|are|is)\b"
)
_CANDIDATES = re.compile(
    r"\b(?:candidates?|contenders?|front-?runners?|hopefuls|nominees?)(?: for (?:the )?[a-z]+)?"
    r"(?: (?:are|were|is|was|include)\b|[:,](?= [A-Z]))"
    r"|\b(?:is|are|was|were|as|be) (?:an?|the|its|likely|among the) (?:[a-z]+ ){0,2}"
    r"(?:candidates?|contenders?|front-?runners?|nominees?)\b"
    r"|\b(?:vying|jockeying|in the running|shortlisted)\b"
    r"|\b[Tt]he race (?:is|was)\b",
)
_AT_ANOTHER_TIME = re.compile(
    r"(?:That time|On that occasion|At that (?:time|meeting)|Back then|In parallel|Separately,|Elsewhere,)"
)
_NONE_PLANNED = re.compile(
    r"\b(?:no (?:plans?|request|date) (?:for|to)|rul(?:ed|ing) out|den(?:ied|ying)) [^.;]{0,60}"
    r"\b(?:meeting|talks|meet)\b"
)
_LONG_AGO = re.compile(
    r"\b(?:(?<!the )(?<!its )(?<!their )(?:1\d\d\d|20\d\d)|years? (?:ago|earlier|before|later|afterwards)"
    r"|earlier (?:in the|this) (?:week|month|year)|last (?:week|month|year|spring|summer|autumn|winter)(?!['’]s))\b"
)
# *Quinn, who co-chaired the session*, *Peru was represented by Quinn*
_HAS_DONE = re.compile(
    r",?(?: who| and)? (?:has |had )?(?:co-)?(?:chaired|presided|addressed|attended|took part|led the)\b"
)
_DONE_BY = re.compile(r"\b(?:was|were) (?:represented|chaired|led|headed|attended|opened|addressed) by\b[^,;:]*$")
_AT_ANOTHER_HOUR = re.compile(
    r"(?:(?:The|On the|Later (?:the|that)) same day|Later(?: (?:in the day|on|today|that day))?"
    r"|Earlier(?: in the day)?)\b,? "
)
_MEETS_ONE = re.compile(r"\b(?:met(?: with)?|received|called on|(?:had|held) talks with)\b[^,;:]*$")
_OF_OLD = 180  # days
_PLACE_IN_TIME = frozenset({"after", "since", "before"})
_WHO = frozenset({"who", "whose"})


def main_clause(right: str) -> str:
    """The words behind a name without a relative clause at their head: *, whose term ends, spoke*."""
    aside = _RELATIVE_CLAUSE.match(right)
    return right[aside.end() :] if aside else right


def tells_of_another_meeting(sentence: str, named: bool) -> bool:
    """*On that occasion*, where no summit is named; *There is no plan for a meeting with Quinn there*: nobody
    is said to be at the summit."""
    return (not named and _AT_ANOTHER_TIME.match(sentence) is not None) or _NONE_PLANNED.search(sentence) is not None


def is_to_come(clause: str) -> bool:
    """*will take part in the event*: what somebody does another time."""
    return _WILL.match(clause) is not None


def told_of_first(named: Sequence[tuple[Summit, Edition]]) -> Edition | None:
    """The summit of which a sentence tells: not *The talks began, ten years after the first summit*."""
    if not named:
        return None
    mention, edition = min(named, key=lambda each: each[0].offset)
    before = mention.reading.passage.tokens[mention.sentence[0] : mention.first]
    return None if any(token.fold in _PLACE_IN_TIME for token in before) else edition


def of_now(groups: list[Group], reading: Reading, first: int, last: int, since: str | None) -> list[Group]:
    """The lists of people in a sentence of whom it tells something of now: nothing from long before the report, nor
    that they are missed or stand for an office."""
    text = reading.passage.text(first, last)
    if _ABSENTEES.match(text):
        groups = groups[:1]  # *Notable absentees were Quinn, who is ill, and Reyes*
    if _CANDIDATES.search(text):
        groups = [group for group in groups if group.right.strip(" ,;.") and behind(group.right, None, False)]
    if _AT_ANOTHER_HOUR.match(text):  # *The same day Quinn met with the Speaker, Reyes*: not at the talks
        groups = [group for group in groups if not _MEETS_ONE.search(group.left)]
    old = _told_of_old(reading, first, last, since)
    return groups if old is None else [group for group in groups if group.start < old]


def _told_of_old(reading: Reading, first: int, last: int, filed: str | None) -> int | None:
    """*It goes back to the meeting of 15 February 1981 in Riga, when Quinn and Reyes …*, *In 1985 Quinn …*: the offset
    from which a sentence tells of a time long before the report; None where it does not."""
    passage = reading.passage
    span = passage.span(first, last)
    for date in reading.dates if filed else ():
        if not span.start <= date.span.start < span.end or days_before(filed or "", date.end or "") < _OF_OLD:
            continue
        at, behind = bisect_left(passage.starts, date.span.start), bisect_left(passage.starts, date.span.end)
        if at == first + 1 and passage.tokens[first].fold in ("in", "on"):
            return date.span.end
        there = next((n for n in range(behind, last) if not _is_where(passage.tokens[n])), last)
        if there < last and passage.tokens[there].fold in ("when", "where"):
            return passage.starts[there]
    return None


def _is_where(token: Token) -> bool:
    """Whether a word may stand between a day and *when*: *in Riga,*."""
    return token.text == "," or token.fold in ("in", "at") or (token.cap and token.word)


def nearest_to(named: Sequence[tuple[Summit, Edition]], group: Group) -> tuple[Summit, Edition] | None:
    """The summit that a sentence names nearest to a list of people."""
    return min(named, key=lambda each: (each[0].bare, _gap(each[0], group)), default=None)


def led_to(named: Sequence[tuple[Summit, Edition]], group: Group) -> Edition | None:
    """*the meeting, chaired by Quinn, for the summit*: what leads to a name is said of the meeting before it."""
    before = [each for each in named if each[0].offset < group.start]
    return max(before, key=lambda each: each[0].offset)[1] if before else None


def _gap(mention: Summit, group: Group) -> int:
    """How far a summit is named from a list of people."""
    return mention.offset - group.end if mention.offset >= group.end else group.start - mention.offset


def in_another_clause(mention: Summit, group: Group) -> bool:
    """Whether a summit stands in another clause than what people do: *Quinn, whose country had led it since the Oslo
    summit, spoke*; *the Oslo summit was long, Quinn said*; *Quinn said that the Oslo summit …*."""
    passage = mention.reading.passage
    tokens = passage.tokens[max(mention.first - 2, 0) : mention.first]
    if any(token.fold == "since" for token in tokens):
        return True
    if mention.offset < group.start:
        return _ATTRIBUTED.match(group.right) is not None or _in_a_clause_before(mention, group)
    if any(token.text == ";" for token in passage.tokens[bisect_left(passage.starts, group.end) : mention.first]):
        return True
    between = main_clause(group.right[: mention.offset - group.end])
    return _IN_BRACKETS.match(between) is not None or _SAYING.search(between) is not None


def is_said_before(group: Group, at: int) -> bool:
    """*Quinn, the host, said that it would be put to the next meeting*: of a summit, ``at`` characters behind the list,
    those named say something only."""
    return _SAYING.search(group.right, 0, at) is not None


def is_done(group: Group) -> bool:
    """*Quinn, who co-chaired the session*, *Peru was represented by Quinn*: not at a meeting that is yet to come."""
    return _HAS_DONE.match(group.right) is not None or _DONE_BY.search(group.left) is not None


def is_long_ago(predicate: str, filed: str | None) -> bool:
    """Whether what somebody did is told to be of another time; not *the chair for 2020*, in that year or before."""
    year = filed[:4] if filed else "9999"
    return any(not (told[0].isdigit() and told[0] >= year) for told in _LONG_AGO.finditer(predicate))


def _in_a_clause_before(mention: Summit, group: Group) -> bool:
    """*Quinn, who had been at the first summit, spoke, followed by Okafor*."""
    passage, first = mention.reading.passage, mention.sentence[0]
    comma = next((n for n in range(mention.first - 1, first, -1) if passage.tokens[n].text == ","), first)
    behind = passage.tokens[mention.last : bisect_left(passage.starts, group.start)]
    return passage.tokens[comma + 1].fold in _WHO and any(token.text == "," for token in behind)
