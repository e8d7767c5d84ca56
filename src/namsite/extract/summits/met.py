"""Verbs with which those who meet do so: *met*, *sat down*, *came together*, *are due in Riga*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from namsite.draft import Reading, Role
from namsite.extract.summits.levels import COUNTRIES, REGIONS
from namsite.lexicon import Sort
from namsite.phrases import place_at
from namsite.records import DateRef
from namsite.tokens import Token

MET = frozenset(
    [
        "met",
        "meet",
        "meeting",
        "gathered",
        "gathering",
        "convened",
        "gather",
        "convene",
        "convenes",
        "assembled",
        "assemble",
        "conferred",
        "confer",
    ]
)
_COME = frozenset({"come", "came", "comes", "coming", "get", "got", "sit", "sat", "sits"})
_TO_ONE_TABLE = frozenset({"together", "down"})
_FORMATIONS = frozenset(
    {"triangle", "troika", "quad", "group", "four", "five", "six", "seven", "eight", "nine", "eleven", "twenty"}
)
_AT_OTHER_TIMES = frozenset({"last", "first", "previously"})
_LED = frozenset({"with", "under", "chaired", "led", "headed", "hosted", "joined", "among", "including"})
_ASIDES = {"–": "–", "—": "—", "-": "-", "(": ")"}
_ONE_OF_A_STATE = frozenset(
    [
        *("president", "prime minister", "foreign minister", "king", "emir", "sultan", "ruler", "monarch"),
        *("heads of state", "heads of government", "heads of state and government"),
    ]
)
_NUMBERS = frozenset(
    [
        *("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen"),
        *("fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
        *map(str, range(3, 61)),
    ]
)
_SHARED = frozenset({"region", "sub-region", "subregion", "basin", "littoral"})  # by those who govern its states
_AMERICAS = frozenset({"central", "south", "latin"})
OCCASIONS = frozenset(  # to which those who govern come without conferring
    {"funeral", "burial", "wedding", "coronation", "inauguration", "mass", "parade", "concert", "match", "festival"}
    | {"ceremony", "anniversary", "gala", "memorial", "jubilee", "games", "olympics", "exhibition", "enthronement"}
)
_NO_LONGER = frozenset({"former", "ex", "vice", "past", "deputy", "acting"})
_PAST = frozenset({"former", "ex", "past"})
_OFFICES = frozenset({"foreign", "finance", "defence", "defense", "trade", "oil", "energy"})  # that no province has
_OF_ONE_STATE = _NO_LONGER | {
    "the",
    "their",
    "its",
    "two",
    "both",
    "state",
    "provincial",
    "federal",
    "regional",
    "junior",
}
_WORDS_BEFORE = 3  # tokens before a title that say whose or how many
LIST = 10  # tokens behind a title in which its countries are named
_FAR = 8  # tokens from those who meet to the verb
PREPARED = frozenset(
    {"prepared", "finalised", "finalized", "drafted", "cleared", "polished", "worked", "reviewed", "examined"}
)
OTHER_CLAUSE = frozenset({"that", "which", "said", "told", "after", "before", ";", "until", "since"})
CLAUSE = 24  # tokens that a clause between commas may have
_HOURS = frozenset({"morning", "afternoon", "evening", "day", "breakfast", "lunch", "dinner"})
_BEFORE_HOURS = frozenset({"the", "that", "same", "over"})
_OF_HOURS = frozenset({"in", "over", "the", "that", "earlier", "later", "met", "gathered", "sat", "conferred"})
NEAR = 60  # characters from the verb to the day


def verb_of_meeting(reading: Reading, role: Role, last: int) -> int | None:
    """The verb with which those who meet do so, if it follows closely."""
    tokens = reading.passage.tokens
    start = behind_a_clause(reading, role.last, last)
    verb = next((n for n in range(start, min(start + _FAR, last)) if _is_to_meet(reading, n)), None)
    if verb is None or {t.form for t in tokens[start:verb]} & (OTHER_CLAUSE | _AT_OTHER_TIMES):
        verb = _when_they_met(reading, start, last)
    if verb is None:
        return None
    if verb + 1 >= last or tokens[verb + 1].fold in ("with", "a", "an", "his", "her") or tokens[verb + 1].cap:
        return None
    if tokens[verb + 1].fold == "the":
        return verb if tokens[verb + 2 : verb + 3] and tokens[verb + 2].fold in ("day", "previous") else None
    return verb


def _when_they_met(reading: Reading, at: int, last: int) -> int | None:
    """*Leaders of the Harbour League agreed on it when they met in Riga on Tuesday*."""
    tokens = reading.passage.tokens
    if "when" not in reading.passage.words:
        return None
    behind = range(at + 2, min(at + CLAUSE, last))
    return next(
        (n for n in behind if tokens[n].fold in MET and [t.fold for t in tokens[n - 2 : n]] == ["when", "they"]), None
    )


def _is_to_meet(reading: Reading, at: int) -> bool:
    """*met*, the last word of *came together* and *sat down*, the second of *will be in Riga*, *are due in Riga*."""
    tokens = reading.passage.tokens
    if tokens[at].fold in MET:
        return True
    if tokens[at].fold in ("see", "saw") and at + 2 < len(tokens):
        return [token.fold for token in tokens[at + 1 : at + 3]] in (["one", "another"], ["each", "other"])
    if tokens[at].fold in _TO_ONE_TABLE and tokens[at - 1].fold in _COME:
        return tokens[at - 2].fold not in ("have", "has")  # *have come together in Riga and in Oslo*
    there = tokens[at].fold in ("be", "due") and at + 2 < len(tokens) and tokens[at + 1].fold == "in"
    return there and place_at(reading.passage, at + 2) is not None


def behind_a_clause(reading: Reading, at: int, last: int) -> int:
    """*ministers, chaired by the host, Orla Quinn, met*, *ministers – Quinn and Reyes – met*: behind the comma or dash
    before the verb, if there is one."""
    tokens = reading.passage.tokens
    while at + 1 < last and (tokens[at].fold in COUNTRIES or tokens[at].fold == "member"):
        at += 1  # *of the Harbour Group countries – Quinn and Reyes –*
    if at + 1 < last and tokens[at].text in _ASIDES:
        closing = _ASIDES[tokens[at].text]
        return next((n + 1 for n in range(at + 1, min(at + 2 * CLAUSE, last - 1)) if tokens[n].text == closing), at)
    if at + 1 >= last or tokens[at].text != "," or tokens[at + 1].fold not in _LED:
        return at
    commas = [n for n in range(at + 1, min(at + CLAUSE, last - 1)) if tokens[n].text == ","]
    return next((n for n in commas if tokens[n + 1].fold in MET | PREPARED | {"had", "have", "put"}), at)


def of_several_states(reading: Reading, role: Role, last: int, fewest: int = 3) -> bool:
    """Whether those with a title are of a body of states, of so many countries, of a region, of *fourteen nations*, or
    more than two of those of whom a state has one: *five presidents*."""
    tokens = reading.passage.tokens
    opens = reading.passage.sentence_of(role.first)[0]
    before = [token.fold for token in tokens[max(role.first - _WORDS_BEFORE, opens) : role.noun]]
    if not _PAST.isdisjoint(before):
        return False
    if role.head in _ONE_OF_A_STATE and not _NUMBERS.isdisjoint(before) and _NO_LONGER.isdisjoint(before):
        return True
    if role.head.startswith("heads of"):
        return True
    if role.body is not None:
        return role.body.group == "international"
    inside = range(max(role.first - 1, opens + 1), role.noun)
    if any(tokens[at].cap and tokens[at].fold in _FORMATIONS and tokens[at - 1].word for at in inside):
        return True  # *the Bucharest Nine leaders*; behind a dateline *Five* is a number
    close = before[-1:] if role.head == "leader" else before  # no *European trade union leaders*
    if not REGIONS.isdisjoint(close) or _of_an_america(before):
        return True
    theirs = tokens[role.first : min(role.last + LIST, last)]
    several = sum(bool(token.sorts & Sort.COUNTRY) for token in theirs) >= fewest
    return several or any(token.fold in COUNTRIES or token.fold in _SHARED for token in theirs)


def of_one_office(reading: Reading, role: Role) -> bool:
    """*Foreign ministers*, *oil ministers*, of no country: a government has one; those that were named before, of two
    states or of the parts of one, are none."""
    office = role.head.endswith("minister") and role.head.split()[0] in _OFFICES
    if not (office and role.plural) or role.country or role.body:
        return False
    tokens, opens = reading.passage.tokens, reading.passage.sentence_of(role.first)[0]
    before = {token.fold for token in tokens[max(role.first - _WORDS_BEFORE, opens) : role.noun]}
    follows = tokens[role.last : role.last + 1]
    named = any(role.last <= human.first <= role.last + 1 for human in reading.people)
    return not (named or before & _OF_ONE_STATE or (follows and follows[0].fold in ("of", "and")))


def _of_an_america(before: Sequence[str]) -> bool:
    """*South American presidents*."""
    return any(one in _AMERICAS and other == "american" for one, other in pairwise(before))


def by_the_hour(reading: Reading, first: int, last: int) -> bool:
    """*The ministers had met in the morning*, *over breakfast*: on a day of the meeting beside which they are named."""
    if reading.passage.words.isdisjoint(_HOURS):
        return False
    tokens = reading.passage.tokens
    return any(
        tokens[at].fold in _HOURS and tokens[at - 1].fold in _BEFORE_HOURS and tokens[at - 2].fold in _OF_HOURS
        for at in range(first + 2, last)
    )


def begins_with(reading: Reading, day: DateRef, first: int, role: Role) -> bool:
    """*On 3 May foreign ministers met in Riga*: the day opens the sentence, and nothing but *the* stands between."""
    passage = reading.passage
    between = passage.tokens[bisect_left(passage.starts, day.span.end) : role.first]
    opens = bisect_left(passage.starts, day.span.start) <= first + 1
    return opens and all(token.text in (",", "the", "The") for token in between)


def others_said(tokens: Sequence[Token], at: int) -> bool:
    """*, a paper wrote on Tuesday*."""
    return bool(tokens[at].sorts & Sort.SPEECH) and any(token.text == "," for token in tokens[at - 3 : at])
