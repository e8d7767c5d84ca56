"""Whether a summit stands in the clause that tells what people do."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from namsite.draft import Edition, Summit
from namsite.extract.participants.groups import Group

_RELATIVE_CLAUSE = re.compile(r"^,?\s*(?:who|(?:one of )?whose|which|(?:to|of|for) whom)\b(?:[^,.;(]|\([^()]*\))*,")
_SAYING = re.compile(r"\b(?:that|said|says|told|added)\b|[“”\"«»;:]")
_IN_BRACKETS = re.compile(r",? (?:who|whose|which)\b")
_ATTRIBUTED = re.compile(r"^\s*,?\s*(?:said|says|told|added|adds|noted|announced)\b")
_OPENS = frozenset({"–", "—", "-", "(", ":", ","})
_TWO = 2
_PLACE_IN_TIME = frozenset({"after", "since", "before"})
_WHO = frozenset({"who", "whose"})


def main_clause(right: str) -> str:
    """The words behind a name without a relative clause at their head: *, whose term ends, spoke*."""
    aside = _RELATIVE_CLAUSE.match(right)
    return right[aside.end() :] if aside else right


def are_those_who_met(mention: Summit, group: Group) -> bool:
    """*The premiers of the Harbour Group countries – Quinn, Reyes and Vik – will meet in Riga*."""
    passage = mention.reading.passage
    tokens = passage.tokens[mention.last : bisect_left(passage.starts, group.start)]
    if not mention.title or mention.offset > group.start or not tokens or tokens[-1].text not in _OPENS:
        return False
    return len(tokens) == 1 or (len(tokens) == _TWO and tokens[0].word and not tokens[0].cap)


def told_of_first(named: Sequence[tuple[Summit, Edition]]) -> Edition | None:
    """The summit of which a sentence tells: not *The talks began, ten years after the first summit*."""
    if not named:
        return None
    mention, edition = min(named, key=lambda each: each[0].offset)
    before = mention.reading.passage.tokens[mention.sentence[0] : mention.first]
    return None if any(token.fold in _PLACE_IN_TIME for token in before) else edition


def gap(mention: Summit, group: Group) -> int:
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


def _in_a_clause_before(mention: Summit, group: Group) -> bool:
    """*Quinn, who had been at the first summit, spoke, followed by Okafor*."""
    passage, first = mention.reading.passage, mention.sentence[0]
    comma = next((n for n in range(mention.first - 1, first, -1) if passage.tokens[n].text == ","), first)
    behind = passage.tokens[mention.last : bisect_left(passage.starts, group.start)]
    return passage.tokens[comma + 1].fold in _WHO and any(token.text == "," for token in behind)
