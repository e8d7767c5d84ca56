"""Those who act in a report from a meeting, but in another place: *In Riga, Quinn said*, *Quinn said in Riga*."""

from __future__ import annotations

import re

from namsite.extract.participants.groups import Group

_IN_A_PLACE = re.compile(
    r"\s*(?:In|From|Outside|Back in) (?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*),?\s+"
)  # *In Riga, Quinn*
_IN_A_PLACE_WHERE = re.compile(r"\b(?:in|of|to|from) (?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*), where(?: the)?\s*$")
_AN_ASIDE = re.compile(  # *Quinn, in Rome, was pleased*
    r"\s*, (?:back |still |now )?(?:in|on an? (?:[a-z]+ )?visit to) (?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*),"
)
_FROM_A_PLACE = re.compile(  # *Quinn had sneered from Paris*
    r"\s*,?\s*(?:had |has )?(?!arriv|return|travel|land|jett|hail)(?:\w+ed|wrote|sent word)(?: [a-z]+){0,3} from"
    r" (?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)\b"
)
_SAID_IN_A_PLACE = re.compile(  # *Quinn said in Paris that*, *was fishing in Karelia*
    r"\s*,?\s*(?:said|told (?:\w+ ){0,2}\w+|spoke|appealed|warned"
    r"|(?:was|were|is|are|(?:will|would) be|remain(?:s|ed)|stay(?:s|ed))(?: \w+ing)?) (?:in|from)"
    r" (?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)\b"
)
_ANY_PLACE = re.compile(r"\b(?:in|from|to) (?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)")
_FROM_AFAR = re.compile(
    r"\b(?:hear(?:s|d) (?:of|about)"
    r"|(?:was|were|is|are) (?:told|informed|asked|blamed|mentioned|quoted|invited|expected)"
    r"|(?:tele)?phon(?:e|es|ed)|wrote|writes|tweet(?:s|ed)|wait(?:s|ed)|watch(?:es|ed)|stay(?:s|ed)|remain(?:s|ed)|sen(?:ds|t)"
    r"|at home|outside|letter|message|ill|hospital|resigned|(?:has|had) (?:once|long))\b"
)


_AT_ANOTHER_HOUR = re.compile(
    r"\s*(?:(?:Earlier|Later)(?: in the day| on| that day| on the same day)?|(?:Before|After|Prior to|Ahead of) the \w+"
    r"|(?:On )?[Tt]he same day)\b"
)
_RECEIVED = re.compile(r"\s*(?:has |had )?(?:also )?(?:received|receives|granted an audience)\b")


def seems_away(clause: str, places: tuple[str | None, ...]) -> bool:
    """*heard of it by telephone*, *waited for them in Bern*: whether the words behind somebody of whom nothing else is
    known tell of another place, or of somebody who only hears of the meeting."""
    where = (told["place"] for told in _ANY_PLACE.finditer(clause))
    return _FROM_AFAR.search(clause) is not None or any(place not in places for place in where)


def in_another_place(group: Group, clause: str, places: tuple[str | None, ...]) -> bool:
    """Whether the words around a list of people, with the ``clause`` behind it, place them anywhere but at the meeting,
    which is held in one of ``places``."""
    if _AT_ANOTHER_HOUR.match(group.left) and _RECEIVED.match(group.right):
        return True  # *Earlier in the day, President Quinn received the ministers*
    told = _IN_A_PLACE.match(group.left) or _SAID_IN_A_PLACE.match(clause) or _FROM_A_PLACE.match(clause)
    told = told or _AN_ASIDE.match(group.right)
    told = told if told and told["place"] not in places else _IN_A_PLACE_WHERE.search(group.left)
    return told is not None and told["place"] not in places
