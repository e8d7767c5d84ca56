"""Whose name stands before a verb of saying: alone, before brackets or an apposition, at the head of the sentence."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from namsite.draft import Human, Reading
from namsite.phrases import DETERMINERS, chain_begins
from namsite.tokens import Token

_CLAUSE_OPENERS = frozenset(["the", "a", "an", "until", "once", "now", "then", "also"])
_WITH = frozenset(  # open what is said of somebody between commas, whomever else it names
    (
        *("who", "whose", "whom", "with", "along", "together", "alongside", "beside", "like", "unlike", "in", "after"),
        *("before", "during", "on", "at", "from", "through", "following", "himself", "herself", "among", "one"),
        *("son", "daughter", "brother", "sister", "wife", "husband", "widow", "father", "mother", "for", "by"),
        *("beaten", "chosen", "seen", "known", "sworn", "sent", "born", "driven", "given", "brought", "met", "led"),
    )
)
_JOINTS = frozenset({"and", "but", "while", "as", "or", "that", "because"})
_OBJECT_OF = frozenset({"with", "to", "for", "by", "of", "from", "between", "against", "behind", "on", "about"})
_ASIDE = frozenset({"in", "at", "on", "during", "after", "before", "through", "from", "for", "to", "with", "following"})
_BRACKETS = 6  # tokens of brackets behind a name: *(D-Ohio)*
_ASIDES = 12  # tokens between a name and its verb: *in a statement on Monday*
_OF = 5  # tokens of *of* and a place or body behind a name


def named_before(reading: Reading, at: int) -> Human | None:
    """The person whose name stands before the verb at token ``at``, a comma, brackets or a clause between."""
    if not reading.people or not at:
        return None
    tokens = reading.passage.tokens
    first = reading.passage.sentence_of(at)[0]
    if tokens[at - 1].text == ",":
        human = _with_a_clause(reading, at, first)
        if human is None and (human := _ends_at(reading, at - 1)) and _is_object(reading, human, first):
            return _before_an_aside(reading, human, first)
        return human
    human = _ends_at(reading, at) or _ends_at(reading, _before_brackets(tokens, at))
    if human is None:
        return _with_a_place(reading, at, first) or _with_asides(reading, at, first)
    return _with_asides(reading, at, first) if _is_object(reading, human, first) else human


def whole_chain(reading: Reading, human: Human) -> int:
    """Where a name begins with its titles and whose somebody is: *the Reef Council's* Okafor."""
    tokens, begin = reading.passage.tokens, chain_begins(reading.passage.tokens, human)
    if human.affiliation and human.affiliation.last == begin:
        begin = human.affiliation.first
        begin -= begin > 0 and tokens[begin - 1].fold == "the"
    return begin


def _begins(reading: Reading, human: Human) -> int:
    """The same with the article before it."""
    begin = whole_chain(reading, human)
    return begin - (begin > 0 and reading.passage.tokens[begin - 1].fold == "the")


def _ends_at(reading: Reading, at: int) -> Human | None:
    return next((human for human in reading.people if human.last == at), None)


def named_before_who(reading: Reading, at: int) -> Human | None:
    """*It was new to Okafor, who said*: the person before the comma before *who* at token ``at``."""
    first = reading.passage.sentence_of(at)[0]
    comma = at - (reading.passage.tokens[at - 1].text == ",")
    return _ends_at(reading, comma) or _with_a_clause(reading, at, first) or _with_a_place(reading, comma, first)


def _is_object(reading: Reading, human: Human, first: int) -> bool:
    """*Okafor in a letter to* Quinn *said*, *a spokesman for* Quinn *said*: whose name belongs to a preposition."""
    tokens, begin = reading.passage.tokens, chain_begins(reading.passage.tokens, human)
    begin -= begin > first and tokens[begin - 1].fold == "the"
    return begin > first and tokens[begin - 1].fold in _OBJECT_OF


def _before_an_aside(reading: Reading, human: Human, first: int) -> Human | None:
    """*Okafor was sworn in and, flanked by Quinn, said*: who heads the sentence."""
    tokens = reading.passage.tokens
    comma = next((n for n in range(human.first, first, -1) if tokens[n].text == ","), first)
    if comma == first or tokens[comma - 1].fold not in _JOINTS:
        return None
    heads = next((one for one in reading.people if one.first >= first), None)
    return heads if heads is not None and heads is not human and _begins(reading, heads) == first else None


def _before_brackets(tokens: Sequence[Token], at: int) -> int:
    """*Okafor (Labour) said*: where the brackets open that close before token ``at``."""
    if tokens[at - 1].text != ")":
        return at
    return next((n for n in range(at - 2, max(at - 2 - _BRACKETS, 0), -1) if tokens[n].text == "("), at)


def _with_a_place(reading: Reading, at: int, first: int) -> Human | None:
    """*Sharma of India said*: the name before *of* and a place or body."""
    tokens = reading.passage.tokens
    for human in reversed(reading.people):
        behind = tokens[human.last : at]
        if first <= human.first and behind and behind[0].fold == "of" and len(behind) <= _OF:
            return human if all(t.cap or t.fold in ("of", "the") for t in behind) else None
    return None


def _with_asides(reading: Reading, at: int, first: int) -> Human | None:
    """*Okafor in a letter to Quinn said*, *Okafor at the meeting noted*: who heads the sentence, where nothing but
    prepositions with what belongs to them follows."""
    tokens = reading.passage.tokens
    for human in reading.people:
        between = tokens[human.last : at]
        if human.first < first or not between or not _heads_a_clause(reading, human, first):
            continue
        if len(between) > _ASIDES or between[0].fold not in _ASIDE or not all(token.word for token in between):
            return None
        led = all(
            before.fold in _OBJECT_OF | _ASIDE for before, token in pairwise(between) if token.fold in DETERMINERS
        )
        plain = not any(token.fold in _JOINTS for token in between)
        return human if led and plain else None
    return None


def _with_a_clause(reading: Reading, at: int, first: int) -> Human | None:
    """*Marschang, senior emergency officer at the WHO, told*, *Barrow, who took over in May, said*, *Okafor, sitting
    with Justice Quinn, said*: the name before a clause between commas, at best one that heads the sentence."""
    tokens = reading.passage.tokens
    found = []
    for human in reading.people:
        behind = human.last
        if human.first < first or behind >= at - 1:
            continue
        if tokens[behind].fold == "of":
            behind = next((n for n in range(behind, at) if tokens[n].text == ","), at)
        if behind < at - 1 and tokens[behind].text == "," and _one_clause(reading, behind + 1, at - 1, human):
            if _heads_a_clause(reading, human, first):
                return human
            found.append(human)
    if _ends_at(reading, at - 1) is not None:
        return None
    return found[-1] if found else None


def _heads_a_clause(reading: Reading, human: Human, first: int) -> bool:
    """Whether a name with its titles stands at the head of a sentence, or behind a comma, a mark or *and*."""
    begin = _begins(reading, human)
    before = reading.passage.tokens[begin - 1] if begin else None
    return begin <= first or before is None or not before.word or before.fold in _JOINTS


def _one_clause(reading: Reading, first: int, last: int, human: Human) -> bool:
    """Whether the words between two commas only say more of the person before them."""
    tokens = reading.passage.tokens
    if tokens[first].text.isdigit() and first + 2 < last and tokens[first + 1].text == ",":
        first += 2  # *Okafor, 53, who …*
    opener = tokens[first]
    if opener.fold in _WITH or (not opener.cap and opener.fold.endswith(("ing", "ed"))):
        return not _goes_on_with_another(reading, first, last)
    others = [h for h in reading.people if first <= h.first < last]
    if any(tokens[h.last].possessive for h in others if _begins(reading, h) == first and h.last < last):
        return True  # *Okafor, Quinn's deputy, said*
    plain = not others or not any(token.text == "," for token in tokens[first:last])
    if any(role.first >= first and role.last <= last for role in human.titles):
        return plain
    return plain and opener.fold in _CLAUSE_OPENERS and not any(chain_begins(tokens, h) == first for h in others)


def _goes_on_with_another(reading: Reading, first: int, last: int) -> bool:
    """*Okafor, who left, and Quinn, the mayor, said*, *In a reply to Okafor, who was there, Quinn, said*."""
    tokens = reading.passage.tokens
    for human in reading.people:
        begin = _begins(reading, human)
        if first + 1 < begin and human.first < last:
            begin -= tokens[begin - 1].fold in _JOINTS
            if tokens[begin - 1].text == ",":
                return True
    return False
