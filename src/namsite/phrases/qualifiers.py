"""What stands before a name and is no part of it: compounds, and the bracket behind a rank."""

from __future__ import annotations

import re
from functools import lru_cache

from namsite.lexicon import Sort
from namsite.tokens import Passage, Token

_RETIRED = frozenset({"ret", "retd", "rtd", "retired"})
_BEFORE_NAMES = re.compile(
    r"(?:Pro|Ex|Mid|Pre|Post)-[A-ZÀ-Þ]|(?!(?:Co|Re|Non|Un|Pre|Self|Multi)-)"
    r"[^-]+(?:-[^-]+)*-(?:[a-z]+ed|speaking|leaning|led|run|built|born|bound|style|era|wide|held)$"
)


@lru_cache(maxsize=100_000)
def qualifies(token: Token) -> bool:
    """*NATO-led* International Force, *Paris-based* Zwyx, *Pro-Iranian* Zwyx, *Russian-speaking* Zwyx."""
    return _BEFORE_NAMES.match(token.text) is not None


def opens_only(passage: Passage, at: int) -> bool:
    """*Partners* Zwyx Petroleum Corp: a common word in the plural that has its capital from the sentence."""
    token = passage.tokens[at]
    if token.fold[-1:] != "s" or not token.sorts & Sort.COMMON:
        return False
    after = passage.tokens[at + 1]
    return after.cap and not after.sorts & Sort.COMMON and passage.starts_sentence(at)


def behind_retired(tokens: list[Token], at: int) -> int:
    """*Lt. Gen. (retd)*, *Captain (ret.)*: where the bracket at token ``at`` ends that says that somebody no longer
    serves; ``at`` where none does."""
    if at + 2 >= len(tokens) or tokens[at].text != "(" or tokens[at + 1].fold.rstrip(".") not in _RETIRED:
        return at
    end = at + 2 + (tokens[at + 2].text == ".")
    return end + 1 if end < len(tokens) and tokens[end].text == ")" else at
