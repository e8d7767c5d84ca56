"""Titles that a verb gives: *Soto was chair of the meeting*, *elected Soto president*, *who is to be chair*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from namsite.draft import Human, Reading, Role
from namsite.lexicon import Sort, rows
from namsite.phrases import behind_letters, chain_begins
from namsite.tokens import Passage

_ADVERBS = (
    r"(?:(?:now|also|then|currently|still|later|again|today|yesterday|once|recently|unanimously|formally|"
    r"(?:on|in|last)\s+[A-Z][a-z]+(?:\s+\d{4})?)\s+)*"
)
_BEFORE_OFFICE = re.compile(
    r"\b(?:(?:the|a|an|its|his|her|their|new|next|first|second|third|fourth|fifth|sixth|seventh|\d+(?:st|nd|rd|th))\s+)+$"
)
_LEADS = frozenset({"the", "its", "his", "her", "their", "our"})
_BE = (("is",), ("was",), ("remains",), ("will", "be"), ("is", "to", "be"))
_MAKERS = frozenset({"elected", "re-elected", "named", "appointed", "declared", "made", "proclaimed", "crowned"})


@cache
def _verbs() -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern for a wording of the list at the end of a text, with adverbs; what each wording implies."""
    states = {row[0]: row[1] if len(row) > 1 else "" for row in rows("office_verbs.txt")}
    return re.compile(rf"\b(?:{_any_of([words.split() for words in states])})\s+{_ADVERBS}$"), states


def _any_of(wordings: Iterable[Sequence[str]]) -> str:
    """A pattern for one of several wordings, adverbs between its words; those that begin with one word share it, which
    is quicker to compile and to search."""
    behind: dict[str, list[Sequence[str]]] = {}
    for first, *rest in wordings:
        behind.setdefault(first, []).append(rest)
    found = []
    for first, rests in behind.items():
        longer = [rest for rest in rests if rest]
        more = rf"(?:\s+{_ADVERBS}(?:{_any_of(longer)})){'' if [] not in rests else '?'}" if longer else ""
        found.append(re.escape(first) + more)
    return "|".join(found)


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
    pattern, states = _verbs()
    match = pattern.search(before)
    if match is None or (role.bare and lead and lead[0].split()[0] in ("a", "an")):
        return None, ""
    verb = next(at for at in range(first, role.first) if len(passage.text(first, at + 1)) > match.start())
    said = " ".join(match[0].split())
    state = next((states[words] for words in sorted(states, key=len, reverse=True) if said.startswith(words)), "")
    state = state or ("former" if " once" in said else "")
    return _before_verb(reading, first, verb), state


def _before_verb(reading: Reading, first: int, verb: int) -> Human | None:
    """The person directly before token ``verb``, before *who*, or before a clause between commas."""
    tokens = reading.passage.tokens
    people = [human for human in reading.people if first <= human.first and human.last <= verb]
    if not people:
        return None
    nearest, last = people[-1], tokens[verb - 1]
    end = behind_letters(tokens, nearest.last)
    end += end > nearest.last  # the comma
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
    """*elected Soto president*."""
    tokens = reading.passage.tokens
    human = next((h for h in reading.people if h.last == role.first), None)
    at = chain_begins(tokens, human) - 1 if human else -1
    return human if at >= 0 and tokens[at].fold in _MAKERS else None
