"""How far the name of a summit reaches: number, body, place, kind before the noun; body, people, topic behind it."""

from __future__ import annotations

from collections.abc import Sequence

from namsite.draft import Body, Reading, Summit
from namsite.extract.summits.formats import format_before, format_behind
from namsite.extract.summits.levels import REGIONS
from namsite.extract.summits.nouns import (
    FIELDS,
    GROUPS_OF_PEOPLE,
    HEADED,
    WHICH_OF_THEM,
    WHOLE_REGIONS,
    assembly_of,
    at_first,
    behind_so_many,
    between_states,
    council_of_heads,
    end_of_countries,
    end_of_groups,
    first_in_years,
    heads_of,
    in_response,
    is_the_last,
    is_verb_of_headline,
    is_year,
    names_its_town,
    noun_end,
    of_a_row,
    of_another_year,
    of_many,
    spelt_out,
    their_countries,
    those_of_the_body,
)
from namsite.lexicon import Sort
from namsite.phrases import Known, complement, place_at, place_ending, venue_end
from namsite.spelling import key
from namsite.tokens import Token

KIND_WORDS = frozenset(
    [
        *("extraordinary", "special", "emergency", "informal", "ministerial", "summit-level", "high-level", "annual"),
        *("regular", "joint", "virtual", "video", "online", "inaugural", "ordinary", "biennial", "trilateral", "such"),
        *(
            "tripartite",
            "quadrilateral",
            "quadripartite",
            "consultative",
            "economic",
            "jubilee",
            "commemorative",
            "preparatory",
            "international",
        ),
        *("in-person", "face-to-face", "hybrid", "physical", "founding", "working", "consecutive"),
    ]
)
_EXTRA = frozenset({"extraordinary", "special", "emergency"})
_MEMBERS = frozenset(["member", "members", "countries", "states", "nations"])
SIZES = frozenset({"climate", "peace", "pledging", "donor", "donors", "security", "review", "donors'"})
CLIMATE = "cop"  # the conferences of the parties to the climate convention: *COP26*, *the UN climate conference*
_WHICH_TURN = frozenset({"next", "last", "previous", "earlier", "upcoming", "forthcoming", "coming"})
_WHOSE = 3  # tokens that may stand before those who meet
_TELLS = frozenset({"of", "was", "took", "had", "will", "is"})
_DASHES = frozenset({"–", "-", "—", "/"})
_AHEAD = frozenset({"next", "upcoming", "forthcoming", "coming"})


def to_the_left(reading: Reading, summit: Summit, floor: int) -> None:
    """Takes in what the words before the noun say, down to token ``floor``."""
    tokens = reading.passage.tokens
    while summit.first > floor:
        before = _step_left(reading, summit, summit.first)
        if before is None:
            break
        summit.first = max(before, floor)
    if summit.first <= floor:
        return
    recent = [token.fold for token in tokens[max(summit.first - 2, 0) : summit.first]] == ["most", "recent"]
    if recent or (tokens[summit.first - 1].fold in _WHICH_TURN and not is_the_last(tokens, summit.first - 1)):
        summit.announced = tokens[summit.first - 1].fold in _AHEAD
        summit.former = not summit.announced
        summit.first -= 1 + recent
        owner = _body_before(reading, summit.first) if tokens[summit.first - 1].possessive else None
        summit.body = summit.body or owner  # *the HPL's forthcoming summit*
    elif summit.first >= floor + 3 and of_another_year(tokens, summit.first):
        summit.announced = tokens[summit.first - 3].fold == "next"
        summit.former = not summit.announced
        summit.first -= 3


def _step_left(reading: Reading, summit: Summit, first: int) -> int | None:
    """Where the name begins when the word before token ``first`` belongs to it; None when it does not."""
    tokens = reading.passage.tokens
    token = tokens[first - 1]
    if (named := format_before(reading, summit, first)) is not None:
        return named
    if spelt := spelt_out(reading, first):
        summit.body = summit.body or spelt[1]
        return spelt[0]
    body = _body_before(reading, first)
    if body and not body.first <= summit.noun < body.last:
        summit.body = summit.body or (None if body.joint else body)  # *the SADC Double Troika Summit*: the organ's
        return body.whole if body.parent and body.parent.first == body.whole else body.first
    if token.text in _DASHES and first > 1 and _joined(reading, first - 1):
        body = _body_before(reading, first - 1)
        return body.whole if body else first - 2  # *the European Union–Harbour Summit*
    if token.text == "I" and first > 1 and tokens[first - 2].fold == "the" and _is_told(summit):
        summit.number = summit.number or 1
        return first - 1
    if token.ordinal is not None and _somebodys(reading, first - 1):
        return None
    if token.ordinal is not None and not at_first(tokens, first - 1):
        if not (token.ordinal == 1 and first_in_years(tokens, summit.noun)):
            summit.number = summit.number or token.ordinal
        return first - 1
    if token.fold in KIND_WORDS or (token.fold == "presidential" and summit.head == "summit"):
        summit.extraordinary = summit.extraordinary or token.fold in _EXTRA
        summit.number = summit.number or (1 if token.fold == "founding" else None)
        return first - 1
    if token.fold in _WHICH_TURN:
        return None
    if token.fold == "and" and first > 1 and tokens[first - 2].ordinal is not None and summit.number:
        return first - 1
    if token.text in (",", "and") and first > 1 and of_a_row(tokens, first):
        return first - 2
    if (token.possessive or token.text in ("'", "’", "`")) and first > 1 and tokens[first - 2].fold in GROUPS_OF_PEOPLE:
        return _whose(tokens, first - 2)
    if first > 1 and of_many(tokens, first - 2):
        return first - 2
    if token.cap and token.fold in HEADED and (heads := heads_of(tokens, first - 1)) is not None:
        return heads
    in_brackets = token.text == ")" and first >= 3 and tokens[first - 3].text == "("
    if in_brackets and (tokens[first - 2].all_caps or tokens[first - 2].fold in _EXTRA):  # *(HR) Summit*
        return first - 3
    name = (summit.noun, summit.body.first if summit.body else summit.noun)
    if token.fold == "climate" and summit.head == "conference":
        summit.topic = CLIMATE
    told = first > 1 and tokens[first - 2].fold == "the"  # *the 2009 Tunis Forum*
    dated = (first in name or told) and is_year(tokens, first - 1)
    if dated or (token.fold in SIZES and summit.head == "conference"):
        return first - 1
    if (token.cap or between_states(token)) and token.word and _may_modify(reading, first - 1):
        return _modifier(reading, summit, first)
    return None


def _is_told(summit: Summit) -> bool:
    """*the I Summit was held*, *the I Summit of*: by what follows the name, which is no *I*."""
    tokens = summit.reading.passage.tokens
    return tokens[summit.noun].cap and tokens[min(summit.noun + 1, len(tokens) - 1)].fold in _TELLS


def _joined(reading: Reading, at: int) -> bool:
    """Whether the dash at token ``at`` stands between two names, with no space around it."""
    passage = reading.passage
    close = passage.ends[at - 1] == passage.starts[at] and passage.ends[at] == passage.starts[at + 1]
    return close and passage.tokens[at - 1].cap


def _body_before(reading: Reading, first: int) -> Body | None:
    """The body that ends before token ``first``, also with a possessive or its acronym in brackets behind."""
    tokens = reading.passage.tokens
    if tokens[first - 1].text == ")" and first >= 3 and tokens[first - 3].text == "(":
        return next((body for body in reading.bodies if body.last == first - 3), None)
    ends = (first, first - 1) if tokens[first - 1].possessive else (first,)
    return next((body for body in reading.bodies if body.last in ends), None) if reading.bodies else None


def _somebodys(reading: Reading, at: int) -> bool:
    """*his first summit*, *Mr Quinn's first meeting in the chair*: the number is not the summit's."""
    tokens = reading.passage.tokens
    if at and tokens[at - 1].fold in ("his", "her", "my"):
        return True
    return at > 1 and tokens[at - 1].possessive and any(human.last in (at - 1, at) for human in reading.people)


def _whose(tokens: Sequence[Token], first: int) -> int:
    """*foreign ministers'*: where those whose meeting it is begin."""
    while first > 0 and tokens[first - 1].fold in FIELDS:
        first -= 1
    return first


def _modifier(reading: Reading, summit: Summit, first: int) -> int:
    """A capitalised word before the noun, or the place that it ends: a town is where it is held, a region or a
    continent who meets (*the East Asia Summit*)."""
    start = place_ending(reading.passage, first)
    if start is None:
        return first - 1
    if names_its_town(reading.passage, start, first):
        summit.place = summit.place or reading.passage.text(start, venue_end(reading.passage, first))
    return start


def _may_modify(reading: Reading, at: int) -> bool:
    token = reading.passage.tokens[at]
    if token.sorts & (Sort.HONORIFIC | Sort.CALENDAR) or any(h.first <= at < h.last for h in reading.people):
        return False
    if (token.sorts & Sort.FUNCTION and not token.ordinal) or is_verb_of_headline(reading, at):
        return False
    return not (token.sorts & Sort.FRONT_ROLE) or token.fold in GROUPS_OF_PEOPLE


def to_the_right(reading: Reading, summit: Summit, known: Known) -> None:
    """Takes in what the words behind the noun say: *(NAM)*, *of …*, *on …*, *for …*, *in response to …*."""
    tokens = reading.passage.tokens
    while summit.last + 1 < len(tokens):
        stop = _acronym(tokens, summit.last)
        if stop is None and tokens[summit.last].fold in ("of", "on", "for", "in"):
            stop = _complement(reading, summit, summit.last, known)
        if stop is None:
            break
        summit.last = stop


def _acronym(tokens: Sequence[Token], at: int) -> int | None:
    """The end of an acronym in brackets."""
    in_brackets = at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")"
    return at + 3 if in_brackets and tokens[at + 1].all_caps else None


def _complement(reading: Reading, summit: Summit, at: int, known: Known) -> int | None:
    """The end of what the preposition at token ``at`` leads in, None where it is no part of the name."""
    tokens = reading.passage.tokens
    word = tokens[at].fold
    start = behind_so_many(tokens, at + 1 + (tokens[at + 1].fold in ("the", "its", "a", "an")))
    if start >= len(tokens):
        return None
    if word in ("in", "of") and (stop := format_behind(reading, summit, start)) is not None:
        return stop
    if word == "in":
        return in_response(reading, start)
    if word == "of":
        body = reading.body_starting(start) or assembly_of(reading, summit, start)
        if body:
            summit.body = summit.body or body
            if council := council_of_heads(tokens, body.last):
                return council
            stop = _members(reading, _brackets(reading, body))
            theirs = those_of_the_body(tokens, stop)
            return stop if theirs is None else theirs
        token = tokens[start]
        for there in range(start, min(start + _WHOSE, len(tokens))):
            if tokens[there].fold in GROUPS_OF_PEOPLE:  # *of the East African heads of state*
                return end_of_groups(tokens, there)
            field = (
                summit.number and tokens[there].fold in FIELDS and token.fold in REGIONS
            )  # *of Asian labour ministers*
            if not (tokens[there].cap or field) and there > start:  # *of frontline ministers*
                break
        if token.text.isdigit() and len(token.text) == 4:
            return None if tokens[start + 1 : start + 2] and tokens[start + 1].text in ("-", "–") else start + 1
        if token.sorts & (Sort.MEETING | Sort.WEAK_MEETING) and token.cap:
            return noun_end(tokens, start)
    return _topic(reading, summit, start, word, known)


def _topic(reading: Reading, summit: Summit, start: int, word: str, known: Known) -> int | None:
    """*on Food Security*, *for a New Global Financing Pact*, *of Arab States*; with the year behind it."""
    tokens = reading.passage.tokens
    first = start + (tokens[start].text == "New" and start + 1 < len(tokens) and tokens[start + 1].cap)
    token = tokens[first]
    office = token.sorts & Sort.FRONT_ROLE and not token.sorts & Sort.WEAK_ROLE
    if not token.cap or token.ordinal or office or token.sorts & (Sort.CALENDAR | Sort.FUNCTION):
        return None
    if word == "for" and any(human.first == first for human in reading.people):
        return None
    if word == "for" and any(role.first == first or role.noun == first + 1 for role in reading.roles):
        return None  # *the first summit for Peruvian President Quinn*
    on_a_country = word == "on" and summit.head == "conference"
    if word != "of" and not on_a_country and place_at(reading.passage, start):
        return None
    stop = complement(reading.passage, first, known)
    if stop == first:
        return None
    if word == "of" and tokens[first].sorts & Sort.COUNTRY:
        stop = max(stop, end_of_countries(reading, stop))  # *of Malta, Peru and Chad*
    follows = tokens[stop : stop + 1]
    if word == "of" and (theirs := their_countries(tokens, stop)) > stop:
        return theirs
    noun = follows and follows[0].word and not follows[0].cap and not follows[0].sorts & Sort.FUNCTION
    if tokens[stop - 1].sorts & Sort.DEMONYM and noun:
        return None  # *on the Israeli aggression*
    if word != "of":
        summit.topic = key(reading.passage.text(start, stop))
        if stop < len(tokens) and tokens[stop].text.isdigit() and len(tokens[stop].text) == 4:
            stop += 1
        stop = _in_a_country(reading, stop)
    return _members(reading, stop)


def _in_a_country(reading: Reading, at: int) -> int:
    """*Summit on Peace in Ukraine*, *Conference on Security and Co-operation in Europe*: no place of the meeting."""
    tokens = reading.passage.tokens
    start = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].fold == "the")
    place = place_at(reading.passage, start) if at < len(tokens) and tokens[at].fold == "in" else None
    return place[0] if place and (place[1].sorts & Sort.COUNTRY or place[1].group in WHOLE_REGIONS) else at


def _brackets(reading: Reading, body: Body) -> int:
    tokens, at = reading.passage.tokens, body.last
    return at + 3 if at + 2 < len(tokens) and tokens[at].text == "(" and tokens[at + 2].text == ")" else at


def _members(reading: Reading, at: int) -> int:
    """*member countries*, *Member States* behind a body's name."""
    tokens = reading.passage.tokens
    if at + 1 < len(tokens) and tokens[at].fold in WHICH_OF_THEM and tokens[at + 1].fold in _MEMBERS:
        return at + 2  # *of the Black Sea littoral states*
    end = at
    while end < len(tokens) and tokens[end].fold in _MEMBERS:
        end += 1
    return end if end > at + 1 or (end == at + 1 and tokens[at].fold == "members") else at
