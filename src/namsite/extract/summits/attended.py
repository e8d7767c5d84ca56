"""Who goes to a meeting that nothing else makes one of states: *President Quinn will attend the ECO meeting in Tehran*,
*A conference in Riga on Friday brought together the presidents of Peru, Chad and Malta*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from namsite.draft import Body, Human, Reading, Role, Summit
from namsite.extract.summits.by_name import heads_or_ministers
from namsite.extract.summits.levels import days_in, leading, level_of_roles
from namsite.extract.summits.met import of_several_states
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
        *("spoke", "speaks", "speak", "part", "guest", "skipped", "skips", "skip", "skipping", "expected", "awaited"),
    ]
)
_LEADS = frozenset({"the", "at", "of", "an", "a"})
_FAR = 14  # tokens from the name to the meeting
_BRINGS = frozenset({"brought", "bring", "brings", "bringing"})
_UNITES = frozenset({"united", "unites", "unite", "assembled", "assembles", "grouped", "groups", "grouping"})
_BY = frozenset(
    {"opened", "chaired", "co-chaired", "attended", "inaugurated", "addressed", "hosted", "led", "convened", "closed"}
    | {"speech", "speeches", "presided"}
)
_TO_THEM = 6  # tokens from a verb to those who govern
_HIGH = "high-level"
_MEETING = Sort.MEETING | Sort.WEAK_MEETING
_FORUMS = frozenset({"forum", "dialogue", "conference"})
_OF_AID = frozenset({"conference", "event", "meeting", "summit"})
_DONORS = frozenset({"donor", "donors", "donor's", "donors'", "donors’", "pledging"})
_DONORS_OF_OTHERS = frozenset({"blood", "organ", "party", "kidney", "campaign", "plasma", "egg"})
_OF_STATES = frozenset({"international", "generic"})


def level_of_those_there(summit: Summit) -> str:
    """leaders or ministers, by the office of whoever is told to open, lead or attend the meeting; nothing where nobody
    who governs does."""
    passage, first = summit.reading.passage, summit.sentence[0]
    if summit.first == first or passage.tokens[summit.first - 1].fold not in _LEADS:
        return ""
    for human in reversed(summit.reading.people):
        if first <= human.first and human.last <= summit.first and summit.first - human.last <= _FAR:
            return _level(human) if _goes(summit, human.last) else ""
    return _level_of_many(summit)


def _level_of_many(summit: Summit) -> str:
    """*The presidents of Malta, Peru and Chad attended it*: of those in front."""
    first = summit.sentence[0]
    theirs = [r for r in summit.reading.roles if first <= r.first and r.last <= summit.first and leading(r)]
    return level_of_roles(theirs[-1]) if theirs and _goes(summit, theirs[-1].last) else ""


def _goes(summit: Summit, start: int) -> bool:
    """Whether the words from token ``start`` to the meeting say that somebody goes there: not to another (*opens the
    summit at the World Forum*), and not only speaks of it."""
    between = summit.reading.passage.tokens[start : summit.first]
    there = len(between) <= _FAR and any(token.fold in _THERE for token in between)
    others = (token for token in between if token.fold not in _THERE)
    return there and not any(token.sorts & (Sort.SPEECH | _MEETING) for token in others)


def forum_of_states(reading: Reading, body: Body, at: int) -> Summit | None:
    """*President Quinn opened the Bled Strategic Forum on Tuesday*: a body by its name, the meeting of which is told by
    a day and by those who govern and go there."""
    tokens = reading.passage.tokens
    if tokens[at].fold not in _FORUMS or body.group not in _OF_STATES or body.country:
        return None
    name = reading.passage.text(body.first, body.last)
    summit = Summit(reading, body.first, body.last, at, tokens[at].fold, name, body if body.known else None)
    if days_in(reading, *summit.sentence):
        summit.level = level_of_those_beside(summit) or _brought_together(summit)
    return summit if summit.level else None


def level_of_those_told(summit: Summit) -> str:
    """The same for a meeting with a day that brought together those who govern several states, and for a high-level one
    or a forum with a name (*the Shangri-La Dialogue*) that somebody who governs opened or attended."""
    words, own = summit.reading.passage.words, summit.reading.passage.tokens[summit.first : summit.noun + 1]
    named = own[-1].cap and own[-1].fold in _FORUMS and len(own) > 1
    high = named or (_HIGH in words and any(token.fold == _HIGH for token in own))
    together = "together" in words or not words.isdisjoint(_UNITES)
    aid = summit.head in _OF_AID and not words.isdisjoint(_DONORS) and _of_donors(summit)
    between = summit.bare and _next(summit) in ("between", "among", "amongst")
    if not (high or together or aid or between) or not days_in(summit.reading, *summit.sentence):
        return ""
    if between:
        return _level_of_parties(summit)
    if aid:
        return level_of_those_beside(summit) or "ministers"
    return (_brought_together(summit) if together else "") or (level_of_those_beside(summit) if high else "")


def _next(summit: Summit) -> str:
    return next((token.fold for token in summit.reading.passage.tokens[summit.last : summit.last + 1]), "")


def _level_of_parties(summit: Summit) -> str:
    """*talks between the foreign ministers of Malta, Peru and Chad*: of those of several states."""
    reading, last = summit.reading, summit.sentence[1]
    theirs = [r for r in reading.roles if summit.last < r.first <= summit.last + _FAR and leading(r)]
    return level_of_roles(theirs[0]) if theirs and of_several_states(reading, theirs[0], last) else ""


def _of_donors(summit: Summit) -> bool:
    """*a donors' conference for Chad*, *Donors pledged two billion at a conference*: of those who help a country."""
    tokens, at = summit.reading.passage.tokens, summit.noun - 1
    at -= at > 0 and not tokens[at].word
    if at > 0 and tokens[at].fold.rstrip("'’s") in ("donor", "pledging"):
        return tokens[at - 1].fold not in _DONORS_OF_OTHERS
    first = summit.sentence[0]
    return any(
        t.fold == "donors" and n.fold in ("pledged", "promised") for t, n in pairwise(tokens[first : summit.noun])
    )


def level_of_those_beside(summit: Summit) -> str:
    """The same by all that a sentence tells to open, lead or attend the meeting, in front of it or behind."""
    return level_of_roles(*_beside(summit)) or _level_of_many(summit)


def _brought_together(summit: Summit) -> str:
    """*brought together the foreign ministers of Malta, Peru and Chad*, *will bring together eleven presidents*."""
    reading, last = summit.reading, summit.sentence[1]
    tokens = reading.passage.tokens
    for at in range(summit.last, min(summit.last + 2 * _FAR, last - 1)):
        together = tokens[at].fold in _BRINGS and tokens[at + 1].fold == "together"
        if not (together or tokens[at].fold in _UNITES):
            continue
        theirs = next((r for r in reading.roles if at < r.first <= at + _TO_THEM and leading(r)), None)
        return level_of_roles(theirs) if theirs and _of_states(reading, theirs, last) else ""
    return ""


def _of_states(reading: Reading, role: Role, last: int) -> bool:
    """Whether those with a title govern several states: *ministers of ten countries*, *Presidents Quinn and Reyes*."""
    named = sum(any(own is role for own in human.titles) for human in reading.people)
    return named > 1 or of_several_states(reading, role, last)


def _beside(summit: Summit) -> Iterator[Role]:
    """*President Quinn opened a high-level meeting on water*, *a high-level meeting on water, opened by President
    Quinn*: the offices of those by whom it was opened or attended."""
    tokens, (first, last) = summit.reading.passage.tokens, summit.sentence
    theirs = [role for role in summit.reading.roles if first <= role.first < last and role.body is None]
    theirs = [role for role in theirs if heads_or_ministers(role)]
    yield from (role for role in theirs if role.last <= summit.first and _goes(summit, role.last))
    for at in range(summit.last, last - 1) if theirs else ():
        if tokens[at].fold in _BY and tokens[at + 1].fold in ("by", "from"):
            yield from (role for role in theirs if at < role.first <= at + 2 * _TO_THEM)


def _level(human: Human) -> str:
    roles = [role for role in human.titles if role.group in _GOVERN and not role.state]
    return level_of_roles(*roles)
