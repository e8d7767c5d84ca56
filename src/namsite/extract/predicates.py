"""Titles that a verb gives: *Soto was chair of the meeting*, *elected Soto president*, *who is to be chair*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from namsite.draft import Human, Reading, Role
from namsite.lexicon import Sort, rows
from namsite.phrases import behind_letters, chain_begins, origin_end
from namsite.tokens import Passage

_ADVERBS = frozenset(
    {"now", "also", "then", "currently", "still", "later", "again", "today", "yesterday", "once", "recently"}
    | {"unanimously", "formally", "twice", "previously", "earlier", "briefly"}
)
_WHEN = ("on", "in", "last")  # *elected in March 2019 president*
_MONTH_OR_DAY = re.compile("[A-Z][a-z]+")
_YEAR = re.compile("[0-9]{4}")
_WORD = re.compile(r"\S+")
_SIGNS = re.compile(r"^\W+")
_BEFORE_OFFICE = re.compile(
    r"\b(?:(?:the|a|an|its|his|her|their|new|next|first|second|third|fourth|fifth|sixth|seventh|\d+(?:st|nd|rd|th))\s+)+$"
)
_LEADS = frozenset({"the", "its", "his", "her", "their", "our"})
_BE = (("is",), ("was",), ("remains",), ("will", "be"), ("is", "to", "be"))
_MAKERS = frozenset({"elected", "re-elected", "named", "appointed", "declared", "made", "proclaimed", "crowned"})


class _Said(NamedTuple):
    """A wording that gives an office, where it begins in a text, and what it implies."""

    start: int
    state: str


@cache
def _wordings() -> tuple[dict[tuple[str, ...], str], frozenset[tuple[str, ...]]]:
    """The wordings of the list, each with what it implies, and all that one of them may end with."""
    states = {tuple(row[0].split()): row[1] if len(row) > 1 else "" for row in rows("office_verbs.txt")}
    return states, frozenset(words[at:] for words in states for at in range(len(words)))


def _said_last(text: str) -> _Said | None:
    """The longest wording of the list that ends a text, with adverbs between its words and behind them."""
    states, endings = _wordings()
    words = list(_WORD.finditer(text))
    found, once = None, False
    behind: tuple[str, ...] = ()
    while words:
        word = words.pop()
        if word[0] in _ADVERBS:
            once = once or word[0] == "once"
        elif (before := _without_time(words, word[0])) is not None:
            del words[before:]
        else:
            bare = _SIGNS.sub("", word[0])
            state = states.get((bare, *behind))
            if state is not None:
                found = _Said(word.end() - len(bare), state or ("former" if once else ""))
            behind = (word[0], *behind)
            if behind not in endings:
                break
    return found


def _without_time(words: Sequence[re.Match[str]], last: str) -> int | None:
    """How many words stand before *in March 2019*, *on Monday*, of which ``last`` is the last; None for other words."""
    at = len(words) - 1
    if _YEAR.fullmatch(last) and at >= 0:
        at, last = at - 1, words[at][0]
    return at if at >= 0 and words[at][0] in _WHEN and _MONTH_OR_DAY.fullmatch(last) else None


def attach_predicates(reading: Reading) -> None:
    """Gives people the titles that a verb says they hold, held or will hold."""
    taken = {(role.noun, role.last) for human in reading.people for role in human.titles}
    for role in reading.roles if reading.people else ():
        if role.plural or (role.noun, role.last) in taken or not _is_office(reading.passage, role):
            continue
        human, state = _subject(reading, role)
        human = human or _object(reading, role)
        if human is None:
            human, state = _behind_verb(reading, role)
        if human is not None:
            new = role.first < role.noun and reading.passage.tokens[role.first].fold == "new"  # it goes without saying
            held = state or None if new else role.state or state or None
            human.titles.append(replace(role, first=role.first + new, state=held))


def _is_office(passage: Passage, role: Role) -> bool:
    """Neither what anybody may be called (*was a guest*) nor whose relative somebody is."""
    if role.group in ("relative", "peer"):
        return False
    hit = passage.find(role.noun, Sort.ROLE)
    return not (role.bare and hit and hit[1].sorts & Sort.WEAK_ROLE)


def _subject(reading: Reading, role: Role) -> tuple[Human | None, str]:
    """Who stands before the verb whose predicate a title is, and what the verb implies."""
    passage = reading.passage
    first, _ = passage.sentence_of(role.first)
    if role.first == first:
        return None, ""
    text = passage.text(first, role.first) + " "
    lead = _BEFORE_OFFICE.search(text)
    before = text[: lead.start()] if lead else text
    said = _said_last(before)
    if said is None or (role.bare and lead and lead[0].split()[0] in ("a", "an")):
        return None, ""
    verb = next(at for at in range(first, role.first) if len(passage.text(first, at + 1)) > said.start)
    return _before_verb(reading, first, verb), said.state


def _before_verb(reading: Reading, first: int, verb: int) -> Human | None:
    """The person directly before token ``verb``, before *who*, or before a clause between commas."""
    tokens = reading.passage.tokens
    while verb > first + 1 and tokens[verb - 1].fold in _ADVERBS:
        verb -= 1  # *who also* served as
    people = [human for human in reading.people if first <= human.first and human.last <= verb]
    if not people:
        return None
    nearest, last = people[-1], tokens[verb - 1]
    end = behind_letters(tokens, nearest.last)
    end += end > nearest.last  # the comma
    end = origin_end(reading.passage, end)
    if end == verb or (last.fold == "who" and verb - end <= 2):
        return nearest
    clause = last.text == "," and tokens[people[0].last].text == ","
    return people[0] if clause and (len(people) == 1 or chain_begins(tokens, people[0]) == first) else None


def _behind_verb(reading: Reading, role: Role) -> tuple[Human | None, str]:
    """*The mediator is Maria Soto*, *Her coach will be Maria Soto*: who stands behind the verb of a title, and what the
    verb implies."""
    passage, tokens = reading.passage, reading.passage.tokens
    first, _ = passage.sentence_of(role.first)
    led = role.first == first or (role.first == first + 1 and tokens[first].fold in _LEADS)
    verb = next((verb for verb in _BE if [t.fold for t in tokens[role.last : role.last + len(verb)]] == [*verb]), None)
    if not led or verb is None or role.state:
        return None, ""
    at = role.last + len(verb)
    human = next((h for h in reading.people if h.first >= at and chain_begins(tokens, h) == at), None)
    return human, "" if len(verb) == 1 else "designate"


def _object(reading: Reading, role: Role) -> Human | None:
    """*elected Soto president*, *appointed Soto of Peru as secretary-general*."""
    tokens = reading.passage.tokens
    start = role.first - (role.first > 0 and tokens[role.first - 1].fold == "as")
    human = next((h for h in reading.people if origin_end(reading.passage, h.last) == start), None)
    at = chain_begins(tokens, human) - 1 if human else -1
    return human if at >= 0 and tokens[at].fold in _MAKERS else None
