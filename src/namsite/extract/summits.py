"""Names of summits: the noun with its number, body, place and topic. Ordinary meetings, matches and trials are none."""

from __future__ import annotations

from namsite.draft import Body, Reading, Summit
from namsite.lexicon import Sort
from namsite.phrases import Known, complement, place_at
from namsite.spelling import key
from namsite.tokens import Token

_STRONG = frozenset({"summit", "summits", "ministerial", "ministerials", "chogm"})
_LEADERS = frozenset({"summit", "summits", "leaders", "heads", "presidents", "chogm", "summit-level"})
_MINISTERS = frozenset({"ministerial", "ministerials", "ministers", "foreign"})
_KIND_WORDS = frozenset(
    "extraordinary special emergency informal ministerial summit-level high-level annual regular joint virtual video online "
    "inaugural ordinary biennial trilateral quadrilateral consultative jubilee commemorative preparatory international".split()
)
_EXTRA = frozenset({"extraordinary", "special", "emergency"})
_NEVER_BEFORE = frozenset({"news", "press", "private", "party", "general", "board", "shareholders", "annual-general", "video", "telephone", "cabinet"})
_GROUPS_OF_PEOPLE = frozenset("heads state states government governments leaders ministers foreign presidents prime speakers".split())
_MEMBERS = frozenset("member members countries states nations".split())
_CONFERENCES = frozenset({"conference", "conferences", "congress", "forum", "assembly", "convention", "dialogue", "council"})
_SIZES = frozenset({"climate", "peace", "donor", "donors", "security", "review", "donors'"})


def find_summits(reading: Reading, known: Known) -> list[Summit]:
    """All mentions of summits in a passage, also bare ones (*the Summit*), left to right."""
    found: list[Summit] = []
    for at, token in enumerate(reading.passage.tokens):
        if found and at < found[-1].last:
            continue
        summit = _by_code(reading, at, token) or _by_noun(reading, at, token, known)
        if summit:
            if found and summit.first < found[-1].last:
                summit.first = found[-1].last
            found.append(summit)
    return found


def _by_code(reading: Reading, at: int, token: Token) -> Summit | None:
    """*COP26*, *CHOGM*: a conference known by its code."""
    if token.text[:3] == "COP" and token.text[3:].isdigit():
        return Summit(reading, at, at + 1, at, "conference", token.text, number=int(token.text[3:]), level="leaders", topic="cop")
    return None


def _by_noun(reading: Reading, at: int, token: Token, known: Known) -> Summit | None:
    if not token.sorts & (Sort.MEETING | Sort.WEAK_MEETING):
        return None
    body_here = next((b for b in reading.bodies if b.first <= at < b.last), None)
    if body_here and not _meets(reading, body_here):
        return None
    if _excluded(reading, at, token):
        return None
    noun, end = _whole_noun(reading, at)
    summit = Summit(reading, noun, end, at, _head(token), "")
    _to_the_left(reading, summit)
    _to_the_right(reading, summit, known)
    tokens = reading.passage.tokens
    summit.name = reading_text(reading, summit.first, summit.last)
    words = {t.fold.rstrip("'’") for t in tokens[summit.first : summit.last]}
    summit.level = "leaders" if words & _LEADERS else "ministers" if words & _MINISTERS else ""
    summit.bare = not _says_something(reading, summit)
    if not _identified(reading, summit, token):
        return None
    return summit


def reading_text(reading: Reading, first: int, last: int) -> str:
    """The wording of tokens ``first`` to before ``last``, with the spaces of the text."""
    tokens = reading.passage.tokens
    return "".join(t.text + (" " if n + 1 < last and tokens[n + 1].start > t.end else "") for n, t in enumerate(tokens[first:last], first))


def _head(token: Token) -> str:
    return token.fold.rpartition("-")[2].removesuffix("s")


def _meets(reading: Reading, body: Body) -> bool:
    """A body's name that is a meeting's at the same time: *Commonwealth Heads of Government Meeting*."""
    last = reading.passage.tokens[body.last - 1]
    return bool(last.sorts & Sort.MEETING) and last.fold in _STRONG


def _excluded(reading: Reading, at: int, token: Token) -> bool:
    """*news conference*, *Conference Center*, *the summit of a climb*, *conference call*."""
    tokens = reading.passage.tokens
    before = tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if before and before.fold.rstrip("'’") in _NEVER_BEFORE and _head(token) != "summit":
        return True
    if after and (after.sorts & Sort.VENUE or after.fold in ("call", "room", "hall", "centre", "center", "table", "declaration")):
        return not (token.fold in _STRONG and after.fold in ("declaration",))
    if token.fold in ("summit",) and after and after.fold == "of":
        start = at + 2 + (at + 2 < len(tokens) and tokens[at + 2].fold in ("the", "a", "an", "its", "his", "her"))
        if start < len(tokens) and not tokens[start].cap and not tokens[start].text[0].isdigit():
            return not tokens[start].sorts & Sort.ROLE and tokens[start].fold not in _GROUPS_OF_PEOPLE
    return False


def _whole_noun(reading: Reading, at: int) -> tuple[int, int]:
    """*Summit Conference*, *Heads of Government Meeting*: further nouns of meetings directly behind."""
    tokens = reading.passage.tokens
    end = at + 1
    while end < len(tokens) and tokens[end].sorts & (Sort.MEETING | Sort.WEAK_MEETING) and tokens[end].cap == tokens[at].cap:
        end += 1
    return at, end


# ---- to the left ----


def _to_the_left(reading: Reading, summit: Summit) -> None:
    tokens = reading.passage.tokens
    first = summit.first
    while first > 0:
        token = tokens[first - 1]
        body = next((b for b in reading.bodies if b.last == first or (b.last == first - 1 and token.possessive)), None)
        if token.text == ")" and first >= 3 and tokens[first - 3].text == "(":
            body = next((b for b in reading.bodies if b.last == first - 3), None)
        if body and not body.first <= summit.noun < body.last:
            summit.body = body
            first = body.whole if body.parent and body.parent.first == body.whole else body.first
        elif token.ordinal is not None and not (token.fold in ("first", "second") and not token.cap and tokens[first - 2].fold == "at" and first > 1):
            summit.number = summit.number or token.ordinal
            first -= 1
        elif token.fold in _KIND_WORDS:
            summit.extraordinary = summit.extraordinary or token.fold in _EXTRA
            first -= 1
        elif token.fold in ("next", "last", "previous", "upcoming", "forthcoming"):
            summit.announced = token.fold in ("next", "upcoming", "forthcoming")
            first -= 1
            break
        elif token.fold == "and" and first > 1 and tokens[first - 2].ordinal is not None and summit.number:
            first -= 1
        elif _apostrophe(token) and first > 1 and tokens[first - 2].fold in _GROUPS_OF_PEOPLE:
            first -= 2
            while first > 0 and tokens[first - 1].fold in ("foreign", "prime", "economic", "world", "health", "oil", "finance", "defence", "defense"):
                first -= 1
        elif token.fold in _SIZES and summit.head == "conference":
            first -= 1
        elif token.text[0].isdigit() and len(token.text) == 4 and not tokens[first - 2].text == "," and first == summit.first:
            first -= 1
        elif token.cap and token.word and _may_modify(reading, first - 1):
            start = _place_ending(reading, first)
            if start is not None:
                summit.place = summit.place or reading_text(reading, start, first)
                first = start
            else:
                first -= 1
        else:
            break
    summit.first = first


def _apostrophe(token: Token) -> bool:
    return token.text in ("'", "’", "`") or token.possessive


def _may_modify(reading: Reading, at: int) -> bool:
    token = reading.passage.tokens[at]
    if token.sorts & (Sort.HONORIFIC | Sort.CALENDAR) or any(h.first <= at < h.last for h in reading.people):
        return False
    if token.sorts & Sort.FUNCTION and not token.ordinal:
        return False
    return not (token.sorts & Sort.FRONT_ROLE) or token.fold in _GROUPS_OF_PEOPLE


def _place_ending(reading: Reading, end: int) -> int | None:
    for start in range(max(end - 4, 0), end):
        place = place_at(reading.passage, start)
        if place and place[0] == end:
            return start
    return None


# ---- to the right ----


def _to_the_right(reading: Reading, summit: Summit, known: Known) -> None:
    tokens = reading.passage.tokens
    last = summit.last
    while last + 1 < len(tokens):
        word = tokens[last].fold
        if tokens[last].text == "(" and last + 2 < len(tokens) and tokens[last + 2].text == ")" and tokens[last + 1].all_caps:
            last += 3
            continue
        if word not in ("of", "on", "for", "in"):
            break
        stop = _complement(reading, summit, last, word, known)
        if stop is None:
            break
        last = stop
    summit.last = last


def _complement(reading: Reading, summit: Summit, at: int, word: str, known: Known) -> int | None:
    tokens = reading.passage.tokens
    start = at + 1 + (tokens[at + 1].fold in ("the", "its"))
    if start >= len(tokens):
        return None
    if word == "in":
        return _in_response(reading, start)
    body = reading.body_starting(start)
    if body and word == "of":
        summit.body = summit.body or body
        return _members(reading, _brackets(reading, body))
    token = tokens[start]
    if word == "of" and token.fold in _GROUPS_OF_PEOPLE:
        while start < len(tokens) and (tokens[start].fold in _GROUPS_OF_PEOPLE or (tokens[start].fold in ("of", "and") and start + 1 < len(tokens) and tokens[start + 1].fold in _GROUPS_OF_PEOPLE)):
            start += 1
        return start
    if word == "of" and token.text.isdigit() and len(token.text) == 4:
        return start + 1 if start + 1 >= len(tokens) or tokens[start + 1].text not in ("-", "–") else None
    if word == "of" and token.sorts & (Sort.MEETING | Sort.WEAK_MEETING) and token.cap:
        return start + 1
    if token.cap and not token.sorts & (Sort.CALENDAR | Sort.FUNCTION | Sort.FRONT_ROLE) and (word == "of" or not place_at(reading.passage, start)):
        if token.ordinal or token.text[0].isdigit():
            return None
        stop = complement(reading.passage, start, known)
        if stop > start and word != "of":
            summit.topic = key(reading_text(reading, start, stop))
            if stop < len(tokens) and tokens[stop].text.isdigit() and len(tokens[stop].text) == 4:
                stop += 1
        return _members(reading, stop) if stop > start else None
    return None


def _in_response(reading: Reading, start: int) -> int | None:
    """*in response to COVID-19*."""
    tokens = reading.passage.tokens
    if start + 2 < len(tokens) and tokens[start].fold == "response" and tokens[start + 1].fold == "to":
        stop = start + 2 + (tokens[start + 2].fold == "the")
        while stop < len(tokens) and tokens[stop].cap:
            stop += 1
        return stop if tokens[stop - 1].cap else None
    return None


def _brackets(reading: Reading, body: Body) -> int:
    tokens = reading.passage.tokens
    at = body.last
    if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")":
        return at + 3
    return at


def _members(reading: Reading, at: int) -> int:
    """*member countries*, *Member States* behind a body's name."""
    tokens = reading.passage.tokens
    end = at
    while end < len(tokens) and tokens[end].fold in _MEMBERS:
        end += 1
    return end if end > at + 1 or (end == at + 1 and tokens[at].fold == "members") else at


# ---- identity ----


def _says_something(reading: Reading, summit: Summit) -> bool:
    if summit.number or summit.body or summit.extraordinary or summit.place or summit.topic or summit.announced:
        return True
    tokens = reading.passage.tokens
    return any(
        t.cap and not t.sorts & (Sort.MEETING | Sort.WEAK_MEETING | Sort.FUNCTION) and t.fold not in _KIND_WORDS
        for t in tokens[summit.first : summit.last]
    )


def _identified(reading: Reading, summit: Summit, token: Token) -> bool:
    """Whether the name is one of a meeting of leaders or ministers; bare ones only count as references to another."""
    if summit.bare:
        return token.fold in _STRONG or token.cap and summit.level != "" or _definite_event(reading, summit)
    if token.fold in _STRONG or summit.head == "summit":
        return True
    if summit.head in _CONFERENCES:
        return token.cap and bool(summit.number or summit.place or summit.topic) or bool(summit.body and summit.level) or _conference(reading, summit)
    return bool(summit.level and (summit.body or summit.number or token.cap))


def _conference(reading: Reading, summit: Summit) -> bool:
    """*the UN climate conference in Glasgow*."""
    before = reading.passage.tokens[summit.noun - 1].fold if summit.noun else ""
    return summit.head == "conference" and summit.body is not None and before in _SIZES


def _definite_event(reading: Reading, summit: Summit) -> bool:
    return False
