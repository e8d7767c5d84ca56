"""Who goes to a meeting that only its body names: *President Quinn will attend the ECO meeting in Tehran*."""

from __future__ import annotations

from namsite.draft import Human, Summit
from namsite.extract.summits.levels import level_of_roles
from namsite.lexicon import Sort

_GOVERN = frozenset({"state", "royal", "government"})
_THERE = frozenset(
    [
        *(
            "opened",
            "opens",
            "open",
            "closed",
            "closes",
            "close",
            "chaired",
            "chairs",
            "chair",
            "hosted",
            "hosts",
            "host",
        ),
        *("addressed", "addresses", "address", "attended", "attends", "attend", "attending", "presided", "inaugurated"),
        *("joined", "joins", "join", "participated", "participates", "participate", "leads", "led", "lead"),
        *(
            "leaves",
            "left",
            "leave",
            "flies",
            "flew",
            "fly",
            "arrives",
            "arrived",
            "arrive",
            "heads",
            "travels",
            "travel",
        ),
    ]
)
_LEADS = frozenset({"the", "at", "of", "an", "a"})
_FAR = 14  # tokens from the name to the meeting


def level_of_those_there(summit: Summit) -> str:
    """leaders or ministers, by the office of whoever is told to open, lead or attend the meeting; nothing where nobody
    who governs does."""
    passage, first = summit.reading.passage, summit.sentence[0]
    if summit.first == first or passage.tokens[summit.first - 1].fold not in _LEADS:
        return ""
    for human in reversed(summit.reading.people):
        between = passage.tokens[human.last : summit.first]
        if first <= human.first and human.last <= summit.first and len(between) <= _FAR:
            goes = any(token.fold in _THERE for token in between) and not any(t.sorts & Sort.SPEECH for t in between)
            return _level(human) if goes else ""
    return ""


def _level(human: Human) -> str:
    roles = [role for role in human.titles if role.group in _GOVERN and not role.state]
    return level_of_roles(*roles)
