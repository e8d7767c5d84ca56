"""Where a summit is held: *in Riga* behind its name, *the Latvian city of Riga*, *Riga will host it*."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from namsite.draft import Edition, Reading, Summit
from namsite.lexicon import Sort
from namsite.phrases import place_at, venue_end
from namsite.records import Span, Statement
from namsite.tokens import Token

ATTENDS = re.compile(r"\b(?:attend(?:s|ed|ing)?|t(?:akes?|ook|aking) part|participat\w+|arriv\w+)\b")
_NO_PLACE = Sort.FUNCTION | Sort.CALENDAR | Sort.HONORIFIC | Sort.FRONT_ROLE | Sort.MEETING
_TOWARDS = frozenset({"to", "visited", "visits", "visit"})
_HELD_THERE = frozenset(
    [
        *(
            "opened",
            "commenced",
            "kicked",
            "inaugurated",
            "organised",
            "organized",
            "ended",
            "closed",
            "concluded",
            "hosted",
            "convened",
            "gathered",
            "wrapped",
            "started",
            "conferred",
            "finished",
            "completed",
            "adjourned",
            "resumed",
            "continued",
        ),
        *("themed", "entitled", "titled", "dubbed"),
    ]
)
# What is *in* a country without being the meeting: *the crisis in Sudan*.
_ISSUES = frozenset(
    [
        *("crisis", "crises", "war", "wars", "conflict", "conflicts", "fighting", "clashes", "violence", "unrest"),
        *("situation", "situations", "development", "developments", "events", "news", "coup", "coups", "elections"),
        *("election", "famine", "hunger", "drought", "floods", "outbreak", "epidemic", "poverty", "refugees", "troops"),
        *("forces", "tensions", "hostilities", "instability", "stability", "security", "peace", "ceasefire", "truce"),
        *("process", "transition", "attacks", "attack", "bombing", "bombings", "killings", "massacre", "genocide"),
        *("insurgency", "terrorism", "aggression", "offensive", "intervention", "interference", "violations"),
        *("settlements", "dispute", "disputes", "operations", "operation", "investment", "investments", "projects"),
        *("progress", "reforms", "democracy", "disaster", "earthquake", "earthquakes", "atrocities", "emergency"),
        *("mission", "occupation", "blockade", "siege", "humanitarian", "growth", "piracy", "trafficking", "abuses"),
    ]
)
_OTHER_CLAUSE = frozenset({"that", "who", "which", "said", "after", "since", ";"})
_TAKES_PLACE = frozenset(
    (
        *("held", "hosted", "convened", "place", "opened", "opens", "open", "began", "begins", "begin", "started"),
        *("kicked", "kicks", "kick", "commenced", "ended", "ends", "concluded", "concludes", "closed", "got", "get"),
        *("meet", "meets", "met", "gather", "gathered"),
    )
)
_SOON = 5  # tokens of a clause in which it says that it takes place
_TOWNS = frozenset({"city", "town", "capital", "resort", "port", "village", "district", "suburb", "island", "spa"})
_MOST_KINDS = 4  # words of *Black Sea resort town*
_BEFORE_TOWNS = frozenset({"the", "on", "of", "in", "old", "coastal", "southern", "northern", "eastern", "western"})
_GATHER = frozenset({"gather", "gathers", "gathered", "gathering", "meet", "meets", "met", "assembled", "convened"})
_HOSTS = frozenset({"host", "hosts", "hosted", "hosting"})
_HOLD = frozenset({"hold", "holds", "held"})
_AUXILIARIES = frozenset({"will", "would", "to", "is", "was", "due", "expected", "set", "has", "be", "also"})
_LETTERS = 3  # of *UAE*
_TO_ITS_HOST = 3  # tokens from the verb to the summit


def place_of(edition: Edition, statements: list[Statement]) -> str | None:
    """Where a summit is held, as its names or the words around them say, with the place that states it."""
    for summit in edition.mentions:
        if summit.place:
            span = summit.reading.passage.span(summit.first, summit.last)
            value = _as_a_name(summit.place)
            statements.append(Statement(property="place", value=value, span=span))
            return value
    looks = (look(one) for look in (_place_near, _host_town) for one in edition.mentions if not one.bare)
    told = [found for found in looks if found]
    told = told or [found for one in edition.mentions if one.bare and _takes_place(one) and (found := _place_near(one))]
    if not told:
        return None
    value, span = next((found for found in told if not _is_country(edition, found[1])), told[0])
    value = _as_a_name(value)
    statements.append(Statement(property="place", value=value, span=span))
    return value


def _as_a_name(place: str) -> str:
    """*BUCHAREST* of a headline in capitals is *Bucharest*."""
    long = place.isupper() and len(place) > _LETTERS
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), place) if long else place


def _takes_place(summit: Summit) -> bool:
    """*The meeting will be held*: whether what follows directly says that it takes place."""
    behind = summit.reading.passage.tokens[summit.last : summit.last + _SOON]
    return any(token.fold in _TAKES_PLACE for token in behind)


def _is_country(edition: Edition, span: Span) -> bool:
    """Whether a place is a whole country: the town in it says more."""
    for summit in edition.mentions:
        passage = summit.reading.passage
        at = bisect_left(passage.starts, span.start)
        if at < len(passage.starts) and passage.starts[at] == span.start:
            place = place_at(passage, at)
            return place is not None and bool(place[1].sorts & Sort.COUNTRY) and passage.ends[place[0] - 1] == span.end
    return False


def _place_near(summit: Summit) -> tuple[str, Span] | None:
    """*in Baku* behind the summit (or before it where somebody goes there to attend), in the same sentence."""
    passage = summit.reading.passage
    tokens = passage.tokens
    first, last = summit.sentence
    venue: tuple[str, Span] | None = None
    attended = any(ATTENDS.fullmatch(t.fold) or t.fold in _GATHER for t in tokens[first : summit.first])
    for at in (*range(summit.last, last), *(range(first + 1, summit.first) if attended else ())):
        leads = tokens[at - 1].fold in ("in", "at") or (tokens[at - 1].fold in _TOWARDS and at <= summit.first)
        if not leads:
            continue
        if any(t.form in _OTHER_CLAUSE for t in tokens[_behind_its_clause(tokens, summit.last) : at]):
            break
        if _of_the_topic(tokens, summit, at) or (at > summit.last + 1 and tokens[at - 2].fold in _ISSUES):
            continue
        if any(t.fold.endswith("ed") and t.fold not in _HELD_THERE for t in tokens[summit.last : at - 1]):
            break  # *overshadowed by bombs in London*
        start = _narrowed(summit.reading, at + (tokens[at].fold == "the"))
        end = _place_end(summit, start)
        if end:
            found = " ".join(t.text for t in tokens[start:end]), passage.span(start, end)
            if not any(token.sorts & Sort.VENUE for token in tokens[start:end]):
                return found
            venue = venue or found  # *at Lancaster House*, unless the town is named as well
    return venue


def _behind_its_clause(tokens: Sequence[Token], at: int) -> int:
    """*the summit that will be held in Riga*, *the summit, which opened in Riga*: where the clause goes on that says
    when and where it is; else ``at``."""
    start = at + (at < len(tokens) and tokens[at].text == ",")
    if start >= len(tokens) or tokens[start].fold not in ("that", "which", "who"):
        return at
    words = [token.fold for token in tokens[start + 1 : start + _SOON]]
    return start + 1 if not _TAKES_PLACE.isdisjoint(words) else at


def _narrowed(reading: Reading, at: int) -> int:
    """*the Latvian city of Riga*, *Latvia's capital Riga*, *Latvia's Riga*, *the port city of Riga*: where the name of
    the town begins that a country or a common noun stands before; else ``at``."""
    passage, tokens = reading.passage, reading.passage.tokens
    land = place_at(passage, at) or passage.find(at, Sort.DEMONYM) if at < len(tokens) else None
    start = land[0] if land else at
    owned = start > at and start < len(tokens) and tokens[start].possessive
    start += owned
    kinds = start
    while kinds < min(start + _MOST_KINDS, len(tokens)) and tokens[kinds].word and not tokens[kinds].cap:
        behind = kinds + 1
        if tokens[kinds].fold in _TOWNS and not (behind < len(tokens) and tokens[behind].fold in _TOWNS):
            behind += behind < len(tokens) and (tokens[behind].fold == "of" or tokens[behind].text == ",")
            land = place_at(passage, behind)
            apart = land[0] + 1 if land and land[1].sorts & Sort.COUNTRY else 0
            if 0 < apart < len(tokens) and tokens[apart - 1].text == "," and tokens[apart].cap:
                return apart  # *the capital of Austria, Vienna*
            return behind if behind < len(tokens) and tokens[behind].cap else at
        if tokens[kinds].sorts & Sort.FUNCTION:
            break
        kinds += 1
    return start if owned and start < len(tokens) and tokens[start].cap and not _is_hall(tokens[start]) else at


def _is_hall(token: Token) -> bool:
    """*Peru's Parliament*, *Malta's House of …*."""
    return bool(token.sorts & (Sort.VENUE | Sort.BODY_NOUN | Sort.BODY | Sort.COMMON))


def _may_be_of_a_place(token: Token) -> bool:
    return token.cap and token.word and not token.sorts & _NO_PLACE


def _host_town(summit: Summit) -> tuple[str, Span] | None:
    """*Riga will host the summit*, *The port city of Riga hosts the summit*: the town before the verb, which opens its
    sentence but for a day; of a country that is host nothing is told but that."""
    passage, first = summit.reading.passage, summit.sentence[0]
    tokens = passage.tokens
    verb = next((at for at in range(summit.first - 1, first, -1) if tokens[at].fold in _HOSTS | _HOLD), None)
    if verb is None or summit.first - verb > _TO_ITS_HOST:
        return None
    end = next((at for at in range(verb - 1, first - 1, -1) if tokens[at].fold not in _AUXILIARIES), first) + 1
    start = end
    while start > first and _may_be_of_a_place(tokens[start - 1]):
        start -= 1
    if start == end or not _opens(summit.reading, first, start):
        return None
    stop = _place_end(summit, start)
    known = place_at(passage, start)
    if tokens[verb].fold in _HOLD and known is None and tokens[start - 1].fold != "of":
        return None  # *Quinn held a summit*
    if stop != end or (known and known[1].sorts & Sort.COUNTRY) or summit.reading.taken(start, end):
        return None
    return " ".join(token.text for token in tokens[start:end]), passage.span(start, end)


def _opens(reading: Reading, first: int, at: int) -> bool:
    """Whether nothing stands before a town in its sentence but a day, or what kind of town it is."""
    passage, tokens = reading.passage, reading.passage.tokens
    if any(body.last > first and body.first < at for body in reading.bodies):
        return False
    days = [date for date in reading.dates if passage.starts[first] <= date.span.start < passage.starts[at]]
    for at_token in range(first, at):
        token, start = tokens[at_token], passage.starts[at_token]
        dated = any(date.span.start <= start < date.span.end for date in days)
        land = token.sorts & (Sort.DEMONYM | Sort.COUNTRY) or token.possessive
        if not (dated or land or token.text == "," or token.fold in _BEFORE_TOWNS or token.fold in _TOWNS):
            return False
    return True


def _of_the_topic(tokens: Sequence[Token], summit: Summit, at: int) -> bool:
    """*the summit on piracy in the Gulf*: no verb and no day stands between a summit and the place at token ``at``."""
    between = tokens[summit.last : at]
    if at <= summit.last or between[0].fold not in ("on", "for"):
        return False
    return not any(t.fold in _HELD_THERE or t.sorts & Sort.CALENDAR or t.text.isdigit() for t in between)


def _place_end(summit: Summit, at: int) -> int | None:
    """Where the place that begins at token ``at`` ends: one of the gazetteer, or a name that no list knows."""
    reading = summit.reading
    if any(body.first <= at < body.last for body in reading.bodies):
        return None
    place = place_at(reading.passage, at)
    if place:
        end = venue_end(reading.passage, place[0])  # *in Africa Hall*
        behind = reading.passage.tokens[end : end + 1]
        goes_on = bool(behind) and behind[0].cap and behind[0].sorts & (Sort.COMMON | Sort.BODY_NOUN)
        return None if goes_on and not behind[0].sorts & (Sort.CALENDAR | Sort.ROLE) else end  # *Manas Cultural Center*
    end = _unknown_place_end(summit, at)
    return end if end > at else None


def _unknown_place_end(summit: Summit, at: int) -> int:
    """Where the capitalised words behind *in* end, if one of them is known to no list: *in Port Lumen*; ``at`` where
    something else was found there."""
    tokens = summit.reading.passage.tokens
    end = at
    while end < len(tokens) and _may_be_of_a_place(tokens[end]):
        end += 1
    if end < len(tokens) and tokens[end].cap and tokens[end].word:
        return at  # *at the Manas Cultural Center*
    unknown = any(not token.sorts and not token.all_caps for token in tokens[at:end])
    return end if unknown and not summit.reading.taken(at, end) else at
