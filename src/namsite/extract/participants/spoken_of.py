"""Those whom a report from a meeting names without saying that they do anything: they are there as well, unless the
words that lead to them tell of a message, a memory, a post, a fall, or of somebody who stands in for them."""

from __future__ import annotations

import re

from namsite.extract.participants.groups import Group

_NOT_THERE = re.compile(
    r"\b(?:represent(?:s|ed|ing|atives?)|st(?:ood|ands|anding) in for|deputi[sz]\w+ for"
    r"|(?:in (?:the )?place|instead|behalf) of"
    r"|(?:message|letter|greeting|telegram|cable|note|condolence|congratulation|invitation)s?(?: [a-z]+){0,2}"
    r" (?:of|from|to|by)"
    r"|(?:brought|conveyed|carried|read out) (?:the )?(?:greetings|regards|wishes|words)"
    r"|(?:film|documentary|exhibition|book|play|song)s? (?:about|on|dedicated to|devoted to)"
    r"|tomb|grave|mausoleum|memory|monument|statue|portrait|birthday|funeral|murder|assassination|execution"
    r"|ouster|overthrow|inauguration|swearing-in|arrest|trial"
    r"|overthr(?:ew|own|ows)|toppled|ousted|deposed|(?:seized|took|grabbed) (?:the )?power"
    r"|neither|nor|without|absence|(?:does|did|do) not send|no (?:[\w-]+ ){0,3}(?:with|for|from)"
    r"|appoint(?:s|ed|ing|ment)|chose|chosen|designated|nominated|picked|successor|replac\w+|predecessor"
    r"|thank(?:s|ed|ing)?|gratitude to|tribute to|(?:idea|plan|policy|brainchild|envoy|adviser|aide|spokes\w+|wife) of"
    r"|(?:speak|spoke|speaking|attend(?:s|ed|ing)?|sat in|signed) for"
    r"|(?:fly|flies|travels?|leaves?|returns?|depart(?:s|ed)?)(?: [a-z]+)? (?:to|for) [A-Z]\w+"
    r"|(?:call|called|calling|calls)(?: [a-z]+)? (?:up)?on"
    r"|guests? of|(?:adviser|advisor|aide|assistant|secretary|counsel) to(?: the)?(?: [A-Z][\w.]*)?(?=\s*$)"
    r"|by (?:tele)?phone|(?:tele)?phoned|wrote to|resident of|museum to)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:is|are) (?:due|likely) (?:to|in)\b|\blikely\b")

_ONLY_HIS_LETTER = re.compile(
    r"['’]s?\s(?:[a-z-]+ ){0,2}?(?:letter|message|greetings?|regards|telegram|cable|note|apologies|absence|place)\b"
)

_OF_SOMEBODY = re.compile(  # *if my doctor, Quinn, permits*, *spoke to Quinn of the Gazette*
    r"\b(?:my|our|his|her|their) (?:[a-z]+ )?(?:wife|husband|son|daughter|brother|sister|mother|father|widow|friend"
    r"|doctor|physician|surgeon|nurse|lawyer|coach|interpreter|driver|tailor|cook|biographer|teacher|hairdresser),?\s*$"
    r"|\b(?:spoke|spoken|speaking|talked|talking) (?:to|with)(?: (?:our|its) [a-z]+)?\s*$"
    r"|\b(?:interviewed by|questions (?:from|by|of))\s*$"
)


def may_be_there(text: str, group: Group) -> bool:
    """Whether nothing in the words of the article that lead to a list of people says that they are not there; what
    somebody is quoted to say of them says nothing."""
    if _NOT_THERE.search(group.left) or _TO_COME.search(group.left):
        return False
    start = text.rfind("\n", 0, group.start) + 1
    quoted = text.rfind("“", start, group.start) > text.rfind("”", start, group.start)
    return not quoted and text.count('"', start, group.start) % 2 == 0


def whose_letter_it_is(group: Group) -> bool:
    """*brought President Quinn's letter*: somebody named only to say whose message, or whose absence, it is."""
    return _ONLY_HIS_LETTER.match(group.right) is not None


def is_beside_somebody(group: Group) -> bool:
    """Whether those named only belong to somebody, or ask him questions."""
    return _OF_SOMEBODY.search(group.left) is not None
