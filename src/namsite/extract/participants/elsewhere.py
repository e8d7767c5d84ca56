"""Those who act in a report from a meeting, but in another place: *In Riga, Quinn said*, *Quinn said in Riga*."""

from __future__ import annotations

import re

from namsite.extract.participants.groups import Group

_IN_A_PLACE = re.compile(r"\s*(?:In|From|Outside) (?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*),?\s+")  # *In Riga, Quinn*
_IN_A_PLACE_WHERE = re.compile(r"\b(?:in|of|to|from) (?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*), where(?: the)?\s*$")
_SAID_IN_A_PLACE = re.compile(  # *Quinn said in Paris that*, *was fishing in Karelia*
    r"\s*,?\s*(?:said|told (?:\w+ ){0,2}\w+|spoke|appealed|warned"
    r"|(?:was|were|is|are|remain(?:s|ed)|stay(?:s|ed))(?: \w+ing)?) (?:in|from)"
    r" (?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)\b"
)


def in_another_place(group: Group, clause: str, places: tuple[str | None, ...]) -> bool:
    """Whether the words around a list of people, with the ``clause`` behind it, place them anywhere but at the meeting,
    which is held in one of ``places``."""
    told = _IN_A_PLACE.match(group.left) or _SAID_IN_A_PLACE.match(clause)
    told = told if told and told["place"] not in places else _IN_A_PLACE_WHERE.search(group.left)
    return told is not None and told["place"] not in places
