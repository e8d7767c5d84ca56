"""Heads of state and of government, who are people, and the councils in which they sit."""

from __future__ import annotations

from namsite.tokens import Passage

_HEADED = 2  # tokens of *Heads of* State
_BRACKET = 4  # tokens of *(Prime Ministers)*


def heads_of(passage: Passage, at: int) -> bool:
    """*Heads of State and Government*: people, not a body."""
    if at < 2:
        return False
    before, joint = passage.tokens[at - 2].fold, passage.tokens[at - 1].fold
    if joint == "or" and before == "/":  # *Heads of State and/or Government*
        before = passage.tokens[max(at - 4, 0)].fold
    return (before == "state" and joint in ("and", "or", "and/or")) or (before in ("heads", "head") and joint == "of")


def council_of_heads(passage: Passage, at: int) -> int | None:
    """*the BSF Heads of State Council*, *the Heads of Government (Prime Ministers) Council*: where those begin who sit
    in the council at token ``at``."""
    tokens = passage.tokens
    bracket = [token.fold for token in tokens[max(at - _BRACKET, 0) : at]] == ["", "prime", "ministers", ""]
    last = at - 1 - _BRACKET * bracket
    if tokens[at].fold != "council" or last < _HEADED or tokens[last].fold not in ("state", "government"):
        return None
    if tokens[last - 2].fold == "state" and tokens[last - 1].fold == "and":
        last -= 2
    return last - _HEADED if heads_of(passage, last) and tokens[last - _HEADED].cap else None
