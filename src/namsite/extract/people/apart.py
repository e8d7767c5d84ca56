"""Names that a title with its article and two commas tell: *Its chairman, Odd Vik, asked*."""

from __future__ import annotations

from namsite.draft import Reading, Role
from namsite.lexicon import Sort
from namsite.phrases import DETERMINERS, PLACES, place_at

_NAME = Sort.GIVEN | Sort.SURNAME
_NEVER_APART = Sort.FUNCTION | Sort.CALENDAR | Sort.BODY_NOUN | Sort.ROLE | Sort.DEMONYM | PLACES | Sort.HONORIFIC
_MOST_APART = 3  # words


def set_apart(reading: Reading) -> set[int]:
    """Where names begin that stand between commas behind a title."""
    tokens = reading.passage.tokens
    behind = [role for role in reading.roles if role.last + 2 < len(tokens) and tokens[role.last].text == ","]
    return {role.last + 1 for role in behind if not role.plural and _sets_apart(reading, role)}


def _sets_apart(reading: Reading, role: Role) -> bool:
    """Whether two or three words with a capital that may be a name stand behind the comma, and another comma behind
    them; one of them is a name, or in no list."""
    tokens, at = reading.passage.tokens, role.last + 1
    end = at
    while end < len(tokens) and tokens[end].cap and tokens[end].word and not tokens[end].sorts & _NEVER_APART:
        end += 1
    if not at + 2 <= end <= at + _MOST_APART or end == len(tokens) or tokens[end].text != ",":
        return False
    led = role.first > 0 and (tokens[role.first - 1].fold in DETERMINERS or tokens[role.first - 1].possessive)
    told = any(token.sorts & _NAME or not token.sorts for token in tokens[at:end])
    return (led or not role.bare) and told and place_at(reading.passage, at) is None
