"""Nouns of meetings that name none: *news conference*, *Conference Center*, *the summit of a climb*, mottoes."""

from __future__ import annotations

from collections.abc import Sequence

from namsite.draft import Reading
from namsite.extract.summits.levels import COUNTRIES
from namsite.extract.summits.nouns import GROUPS_OF_PEOPLE
from namsite.extract.summits.sides import SIZES
from namsite.lexicon import Sort
from namsite.phrases import place_at
from namsite.tokens import Token

_MEETING = Sort.MEETING | Sort.WEAK_MEETING
_STRONG = frozenset({"summit", "summits", "ministerial", "ministerials", "chogm"})
_OF_A_FEW = frozenset({"trilateral", "tripartite", "quadrilateral", "quadripartite"})
_NEVER_BEFORE = frozenset(
    {
        "news",
        "press",
        "private",
        "party",
        "general",
        "board",
        "shareholders",
        "annual-general",
        "video",
        "telephone",
        "cabinet",
    }
)
_OF_OTHERS = frozenset(  # who do not govern
    {"youth", "business", "ceo", "investment", "media", "students", "people's", "peoples", "women's", "entrepreneurs"}
)
_NEVER_BEHIND = frozenset({"call", "room", "hall", "centre", "center", "table"})
_MOUNTAINEERS = frozenset(
    ["climber", "climbers", "mountaineer", "mountaineers", "sherpa", "sherpas", "alpinist", "alpinists", "crampons"]
)
_BLOCS = frozenset({"bloc", "grouping", "body", "region", "continent", "club", "seven", "eight", "twenty"})
_NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"})
_HEIGHTS = frozenset({"metres", "meters", "feet", "ft", "m"})
_DUBBED = frozenset({"dubbed", "titled", "entitled", "themed", "theme", "motto", "slogan"})
_MARKS = frozenset({'"', "“", "«", "„"})
_ITS_WORDS = frozenset({"statement", "declaration", "decision", "decisions", "resolution", "communique", "document"})
_LONGEST_MOTTO = 12  # tokens


def of_an_office(reading: Reading, at: int) -> bool:
    """*President of the European Council*, *Deputy Prime Minister for the Council of Ministers*: no sitting of it."""
    return any(role.first < at < role.last and not role.plural for role in reading.roles)


def excluded(reading: Reading, at: int, token: Token) -> bool:
    """*news conference*, *Conference Center*, *the summit of a climb*, *conference call*."""
    tokens = reading.passage.tokens
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    motto = not _DUBBED.isdisjoint(reading.passage.words) and _in_a_motto(tokens, at)
    if token.fold == "council" and (document_of(tokens, at) or of_an_office(reading, at)):
        return True
    if before and before.fold in _OF_OTHERS and token.fold in ("summit", "forum"):
        return True  # *the D-8 Youth Summit*
    if motto or token.fold == "councils" or (before and before.fold == "related"):  # *and Related Summits*
        return True
    theirs = [t.fold for t in tokens[at + 1 : at + 4] if t.fold in GROUPS_OF_PEOPLE]  # *video conference of ministers*
    if before and before.fold.rstrip("'’") in _NEVER_BEFORE and token.fold.removesuffix("s") != "summit" and not theirs:
        return True
    if token.fold in _OF_A_FEW and after and after.word and not after.sorts & Sort.FUNCTION:
        return True  # *a trilateral agreement*, *a trilateral summit*
    if token.fold == "ministerial" and after and after.sorts & _MEETING and token.cap != after.cap:
        return True  # of the noun that follows
    if (
        token.fold == "ministerial"
        and after
        and after.fold in SIZES
        and any(t.sorts & _MEETING for t in tokens[at + 2 : at + 3])
    ):
        return True  # *the ministerial pledging conference*
    if after and after.fold == "declaration":
        return token.fold not in _STRONG
    if after and (after.sorts & Sort.VENUE or after.fold in _NEVER_BEHIND):
        return True
    if token.fold != "summit":
        return False
    if any(t.fold.startswith("reach") for t in tokens[max(at - 2, 0) : at]) or _climbers(reading, at):
        return True
    if after is None or after.fold != "of":
        return False
    return _of_a_mountain(reading, at + 2) or any(t.fold in _HEIGHTS for t in tokens[at + 3 : at + 8])


def document_of(tokens: Sequence[Token], at: int) -> bool:
    """*the statement of the Council of Heads of State*: words of it, no meeting."""
    start = at
    while start and (tokens[start - 1].cap or tokens[start - 1].fold == "the"):
        start -= 1
    return start > 1 and tokens[start - 1].fold == "of" and tokens[start - 2].fold in _ITS_WORDS


def _in_a_motto(tokens: Sequence[Token], at: int) -> bool:
    """*their 41st summit, dubbed "The Summit of Hope"*: another name of the one that is named."""
    opens = next((n for n in range(at - 1, max(at - _LONGEST_MOTTO, 0), -1) if tokens[n].text in _MARKS), None)
    return opens is not None and any(token.fold in _DUBBED for token in tokens[max(opens - 2, 0) : opens])


def _climbers(reading: Reading, at: int) -> bool:
    first, last = reading.passage.sentence_of(at)
    return any(token.fold in _MOUNTAINEERS for token in reading.passage.tokens[first:last])


def _of_a_mountain(reading: Reading, at: int) -> bool:
    """*the summit of a climb*: a common word that is nobody's behind *of*."""
    tokens = reading.passage.tokens
    start = at + (at < len(tokens) and tokens[at].fold in ("the", "a", "an", "its", "his", "her"))
    if _is_mountain(reading, start):
        return True
    if any(token.fold in ("kind", "format") for token in tokens[at : at + 3]):  # *the first summit of its kind*
        return False
    if start >= len(tokens) or tokens[start].cap or tokens[start].text[0].isdigit():
        return False
    if any(token.fold in COUNTRIES for token in tokens[start : start + 3]):  # *a summit of ten countries*
        return False
    if tokens[start].sorts & Sort.BODY_NOUN or tokens[start].fold in _BLOCS:  # *the ninth summit of the bloc*
        return False
    if tokens[start].fold in _NUMBERS:  # *the first summit of the three blocs*
        return False
    return not tokens[start].sorts & Sort.ROLE and tokens[start].fold not in GROUPS_OF_PEOPLE


def _is_mountain(reading: Reading, at: int) -> bool:
    tokens = reading.passage.tokens
    place = place_at(reading.passage, at)
    mount = at < len(tokens) and tokens[at].cap and tokens[at].fold in ("mount", "mt", "monte", "cerro", "volcano")
    return mount or bool(place and place[1].group == "mountain")
