"""Of several people in one sentence, who is named in turn, and who is one of two of whom it tells."""

from __future__ import annotations

import re

from namsite.extract.participants.groups import Group

# *The chair was handed over by Quinn to Reyes*, *Accompanying Quinn are Reyes and Vik*: of two, what leads to the one
# and to the other.
_TO_THE_ONE = re.compile(
    r"\b(?:(?:handed|passed|transferred|passes) (?:over |on )?(?:by|from)|[Aa]ccompanying|[Ff]lanking)\b[\w ]*$"
)
_NEAR = 80  # characters before a name
_TO_THE_OTHER = re.compile(
    r"\s*(?:to|is|are|was|were|(?:will|would) be) (?:(?:the|its|their|his|her|[A-Z][\w-]+['’]s) )*"
)
_IN_TURN = re.compile(  # *, Peru by*, *, for Peru by its envoy,*, *and Peru its envoy,* after *sent*
    r"\s*[,;]?(?: and)?(?: for)?(?: the)?(?: [A-Z][\w'’-]+){1,3}(?: by)?"
    r"(?: (?:its|the|an?|her|his)(?: [\w-]+){0,4},?)?\s*"
)


def leads_to_one_of_two(group: Group) -> bool:
    """Whether the words before a name lead to the first of two."""
    return _TO_THE_ONE.search(group.left[-_NEAR:]) is not None


def leads_to_the_other(group: Group) -> bool:
    """Whether nothing but *to*, *are* and the like stands between the first of two and this one."""
    return _TO_THE_OTHER.fullmatch(group.left) is not None


def is_in_turn(group: Group) -> bool:
    """Whether a list goes on with a country and whom it sent."""
    return _IN_TURN.fullmatch(group.left) is not None
