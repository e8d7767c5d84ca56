"""Names of summits: the noun with its number, body, place and topic. Ordinary meetings, matches and trials are none."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from namsite.draft import Body, Reading, Summit
from namsite.extract.summits.attended import forum_of_states, level_of_those_told
from namsite.extract.summits.codes import codes_in
from namsite.extract.summits.doubts import without_doubt
from namsite.extract.summits.formats import in_a_format
from namsite.extract.summits.levels import OF_STATES, REGIONS, level_of, level_of_body, those_who_meet, took_place
from namsite.extract.summits.no_summits import excluded, of_an_office
from namsite.extract.summits.nouns import heads_of, noun_end
from namsite.extract.summits.organs import held_its_session, met_at_a_level, organ_that_met, troikas_in, whole_name
from namsite.extract.summits.planned import another_is_planned, is_only_thought_of, to_be_held
from namsite.extract.summits.sides import KIND_WORDS, SIZES, to_the_left, to_the_right
from namsite.extract.summits.turns import by_its_year, of_no_other_kind, small_and_apart
from namsite.lexicon import Sort, lexicon
from namsite.phrases import Known, place_at
from namsite.tokens import Token

__all__ = ["find_summits", "without_doubt"]

_MEETING = Sort.MEETING | Sort.WEAK_MEETING
_STRONG = frozenset({"summit", "summits", "ministerial", "ministerials", "chogm", "trilateral", "quadrilateral"})
_OPENS_OR_ENDS = frozenset(
    {"opened", "opens", "began", "begins", "ended", "ends", "closed", "closes", "came", "concluded", "adjourned"}
)
_AGAIN = frozenset({"meeting", "conference", "gathering", "talk", "talks", "session"})
_THEIRS = frozenset({"leader", "head", "minister", "president"})
_NAMED_CONFERENCES = frozenset({"conference", "forum", "congress"})
_RARE = frozenset({"informal", "extraordinary", "emergency", "special"})
_CHAIRS = frozenset({"presidency", "chairmanship", "chair", "leadership"})
_PERIODS = frozenset({"week", "day", "year"})
_CONFERENCES = frozenset(
    {"conference", "conferences", "congress", "forum", "assembly", "convention", "dialogue", "council"}
)


def find_summits(reading: Reading, known: Known) -> list[Summit]:
    """All mentions of summits in a passage, also bare ones (*the Summit*), left to right."""
    found: list[Summit] = []
    passage = reading.passage
    nouns, codes = passage.where(_MEETING), {summit.first: summit for summit in codes_in(reading)}
    if "troika" in passage.words:
        codes |= {summit.first: _with_all_of_its_name(reading, summit, known) for summit in troikas_in(reading)}
    if "level" in passage.words:
        codes |= {summit.first: summit for summit in met_at_a_level(reading)}
    for at in sorted({*nouns, *codes}) if codes else nouns:
        token = passage.tokens[at]
        floor = found[-1].last if found else 0
        summit = (codes.get(at) or _by_noun(reading, at, token, known, floor)) if at >= floor else None
        if summit:
            found.append(summit)
    return found


def _by_noun(reading: Reading, at: int, token: Token, known: Known, floor: int) -> Summit | None:
    if not token.sorts & _MEETING:
        return None
    body_here = next((b for b in reading.bodies if b.first <= at < b.last), None)
    if body_here and heads_of(reading.passage.tokens, body_here.first) is not None:
        body_here = None  # *CARICOM Heads of [Government Conference]*
    if "its" in reading.passage.words and held_its_session(
        reading, whole_name(reading, body_here) if body_here else at + 1
    ):
        return None
    if body_here and not _meets(reading, body_here, at):
        if of_an_office(reading, at):
            return None
        return forum_of_states(reading, body_here, at) or organ_that_met(reading, body_here, at, _head(token))
    if reading.passage.tokens[at + 1 : at + 2] and reading.passage.tokens[at + 1].fold == "level":
        return None  # *at ministerial level*
    if excluded(reading, at, token):
        return None
    summit = Summit(reading, at, noun_end(reading.passage.tokens, at), at, _head(token), "")
    _with_all_of_its_name(reading, summit, known, floor)
    summit.body = summit.body or _its_body(summit) or (body_here if summit.number or summit.extraordinary else None)
    summit.level = summit.level or level_of(summit)
    summit.announced = summit.announced or another_is_planned(summit)
    if is_only_thought_of(summit):
        return None
    by_its_year(summit)
    summit.bare = not _says_something(reading, summit) or _its_presidency(summit)
    if summit.bare and _of_a_day(reading, summit):
        return summit
    if of_no_other_kind(summit) and (
        those_who_meet(summit) or (small_and_apart(summit) and _own_meeting(reading, summit))
    ):
        summit.bare = False
        return summit
    summit.doubtful = not _identified(reading, summit, token)
    if summit.doubtful and (level := level_of_those_told(summit)):
        summit.doubtful, summit.bare, summit.level = False, False, level
    return summit if not summit.doubtful or _worth_a_doubt(summit, token) else None


def _with_all_of_its_name(reading: Reading, summit: Summit, known: Known, floor: int = 0) -> Summit:
    """A summit with all that the words around its noun say."""
    to_the_left(reading, summit, floor)
    to_the_right(reading, summit, known)
    summit.name = reading.passage.text(summit.first, summit.last)
    return summit


def _of_a_day(reading: Reading, summit: Summit) -> bool:
    """*at its summit of July 30*, *to the alliance's summit in Prague on 21 November*: which one it is says the day,
    which becomes part of its name."""
    tokens = reading.passage.tokens
    if summit.head != "summit" or summit.last + 1 >= len(tokens):
        return False
    place = place_at(reading.passage, summit.last + 1) if tokens[summit.last].fold == "in" else None
    led = place is not None and place[0] + 1 < len(tokens) and tokens[place[0]].fold == "on"
    if not (led or tokens[summit.last].fold == "of"):
        return False
    start = reading.passage.starts[place[0] + 1 if place and led else summit.last + 1]
    day = next((d for d in reading.dates if d.span.start == start and d.precision == "day"), None)
    if day is None:
        return False
    if place and led:
        summit.place = reading.passage.text(summit.last + 1, place[0])
    whole = bisect_left(reading.passage.starts, day.span.end)
    numbered = any(token.text[0].isdigit() for token in tokens[summit.last : whole])
    summit.last = whole if numbered or not (place and led) else place[0]  # *a summit in Prague on Friday*
    summit.name = summit.title = reading.passage.text(summit.first, summit.last).rstrip(" .,")
    summit.bare = False
    return True


def _worth_a_doubt(summit: Summit, token: Token) -> bool:
    """What the rest of the article may make a summit of: numbered ones, *the Imperial Conference*, *the conference on
    Cambodia*, *the two-day meeting*, *their meeting*, *the conference, which began*."""
    if summit.head in _PERIODS:
        return False  # *last week*
    if summit.body and summit.body.group == "international" and summit.head in _AGAIN:
        return True  # *the ECO meeting*
    if summit.number or summit.former or (summit.head == "council" and summit.level and not summit.bare):
        return True
    if summit.head == "conference" and summit.body and summit.body.group in OF_STATES:
        return True  # *the Commonwealth conference*
    if summit.head in _AGAIN and (summit.extraordinary or took_place(summit) or to_be_held(summit)):
        return True
    if not summit.bare:
        return summit.head == "conference" and (token.cap or bool(summit.topic or summit.place))
    before = summit.reading.passage.tokens[max(summit.first - 1, 0) : summit.first]
    whose = any(t.fold == "their" or t.fold.endswith("-day") for t in before)
    after = summit.reading.passage.tokens[summit.last : summit.last + 3]
    whose = whose or (any(t.fold == "the" for t in before) and any(t.fold in _OPENS_OR_ENDS for t in after))
    return whose and summit.head in _AGAIN and summit.reading.passage.block.kind == "paragraph"


def _its_presidency(summit: Summit) -> bool:
    """*took over the presidency of the Harbour summit on Tuesday*: an office; no other summit, nor its day."""
    before = [token.fold for token in summit.reading.passage.tokens[max(summit.first - 3, 0) : summit.first]]
    return summit.number is None and before[:1] != [] and before[0] in _CHAIRS and before[1:] == ["of", "the"]


def _its_body(summit: Summit) -> Body | None:
    """*The Council of Rulers concluded its eighth session*, *a summit of its leaders*: the body before *its*."""
    tokens = summit.reading.passage.tokens
    at = summit.first - 1 - (summit.first > 1 and tokens[summit.first - 1].fold.endswith("-day"))
    of_them = any(token.fold in ("its", "their") for token in tokens[summit.noun + 1 : summit.last])
    if not summit.first or not (of_them or tokens[at].fold in ("its", "their")):
        return None
    first = summit.sentence[0]
    before = [body for body in summit.reading.bodies if first <= body.first and body.last < summit.first]
    return before[-1] if before else None


def _head(token: Token) -> str:
    return token.fold.rpartition("-")[2].removesuffix("s")


def _meets(reading: Reading, body: Body, at: int) -> bool:
    """A body's name that is a meeting's: *Commonwealth Heads of Government Meeting*, *the Bandung Conference ended*,
    *the second United Nations Conference on Trade*."""
    tokens = reading.passage.tokens
    last = tokens[body.last - 1]
    of_a_kind = body.first > 0 and tokens[body.first - 1].fold in KIND_WORDS
    counted = body.first - of_a_kind > 0 and tokens[body.first - of_a_kind - 1].ordinal is not None
    if counted and tokens[at].fold == "conference" and at + 1 < body.last:
        return True
    if counted and last.sorts & Sort.WEAK_MEETING:
        return True  # *the 34th Pacific Islands Forum*, *the seventh ordinary AU Assembly*
    if of_a_kind and tokens[body.first - 1].fold in _RARE and level_of_body(body):
        return True  # *an emergency European Council*
    if tokens[body.first].ordinal and last.sorts & (Sort.MEETING | Sort.WEAK_MEETING):
        return True  # *the VII Andean Presidential Council*
    if tokens[at].fold in _NAMED_CONFERENCES and any(token.fold == "ministers" for token in tokens[body.first : at]):
        return not body.known  # *the Foreign Ministers' Conference*
    if last.fold in _NAMED_CONFERENCES and not body.known:
        beside = (*tokens[body.last : body.last + 3], *tokens[max(body.first - 2, 0) : body.first])
        return any(token.fold in _OPENS_OR_ENDS or token.fold.endswith("-day") for token in beside)
    return bool(last.sorts & Sort.MEETING) and last.fold in _STRONG


def _says_something(reading: Reading, summit: Summit) -> bool:
    if summit.number or summit.body or summit.extraordinary or summit.place or summit.topic:
        return True
    if summit.announced or summit.former:
        return True
    tokens = reading.passage.tokens
    if summit.head == "summit" and tokens[summit.first].ordinal == 1:
        return True  # *the first summit in four years*
    if summit.head == "summit" and any(token.fold == "informal" for token in tokens[summit.first : summit.noun]):
        return True
    return any(
        t.cap
        and not t.sorts & (_MEETING | Sort.FUNCTION)
        and t.fold not in KIND_WORDS
        and t.fold.rstrip("'’s") not in _THEIRS
        and not t.possessive
        for t in tokens[summit.first : summit.last]
    )


def _identified(reading: Reading, summit: Summit, token: Token) -> bool:
    """Whether the name is one of a meeting of leaders or ministers; bare ones only count as references to another."""
    if (summit.level == "ministers" or _of_heads(reading, summit)) and _own_meeting(reading, summit):
        summit.bare = False
        return summit.head != "council" or bool(summit.number or summit.body)  # *the Council of Ministers*: whose?
    if in_a_format(summit) or (summit.number and summit.level and _theirs(reading, summit)):
        return True
    if summit.bare:
        return token.fold in _STRONG or (token.cap and summit.level != "")
    if summit.number and summit.level and summit.head in _AGAIN and _of_a_region(reading, summit):
        return True
    if token.fold in _STRONG or summit.head == "summit":
        return True
    if summit.head == "convention" and not summit.number:
        return False  # *the Lomé Convention* is a treaty
    if summit.head in _CONFERENCES:
        return (
            (token.cap and bool(summit.number or summit.place or summit.topic or _of_two_regions(reading, summit)))
            or bool(summit.body and summit.level)
            or _conference(reading, summit)
        )
    return bool(summit.level and (summit.body or summit.number or summit.extraordinary or summit.place or token.cap))


def _of_a_region(reading: Reading, summit: Summit) -> bool:
    """*the third conference of Asian labour ministers*."""
    return any(t.cap and t.fold in REGIONS for t in reading.passage.tokens[summit.first : summit.last])


def _theirs(reading: Reading, summit: Summit) -> bool:
    """*Prime ministers of the river basin came to Riga on Friday for their first conference*."""
    return reading.passage.tokens[summit.first - 1].fold == "their" and _own_meeting(reading, summit)


def _of_heads(reading: Reading, summit: Summit) -> bool:
    """*a conference of heads of state*."""
    told = summit.head in _CONFERENCES or summit.head == "meeting"
    return (
        told
        and not summit.number
        and any(token.fold == "heads" for token in reading.passage.tokens[summit.noun : summit.last])
    )


def _of_two_regions(reading: Reading, summit: Summit) -> bool:
    """*the Asian-African Conference*."""
    words = (token.fold.split("-") for token in reading.passage.tokens[summit.first : summit.noun] if token.cap)
    known = lexicon().words
    proper = Sort.NOT_NAME | Sort.PLACE | Sort.DEMONYM
    return any(len(parts) > 1 and all(known.get(part, Sort(0)) & proper for part in parts) for parts in words)


def _conference(reading: Reading, summit: Summit) -> bool:
    """*the UN climate conference in Glasgow*."""
    before = reading.passage.tokens[summit.noun - 1].fold if summit.noun else ""
    return summit.head == "conference" and summit.body is not None and before in SIZES


def _own_meeting(reading: Reading, summit: Summit) -> bool:
    """*The ministerial meeting that preceded the Summit was held on 3 May*: its sentence names a day."""
    first, last = summit.sentence
    span = reading.passage.span(first, last)
    behind = pairwise(reading.passage.tokens[summit.last : summit.last + 5])
    if any(one.fold == "preceded" and other.fold == "by" for one, other in behind):
        return False  # *was preceded by a meeting of officials on Monday*
    return any(span.start <= date.span.start < span.end and date.precision == "day" for date in reading.dates)
