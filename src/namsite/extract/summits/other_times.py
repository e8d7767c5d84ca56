"""Other editions of a summit for which the text has no name of their own: *Earlier conferences were held in Riga in
1961 and Oslo in 1964*, *the leaders, who last met in Riga on 3 April*, *they agreed to meet in Oslo on 24 May*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from namsite.draft import Body, Reading, Role, Summit
from namsite.extract.summits.levels import OF_STATES, leading, level_of_body, level_of_roles, within_a_name
from namsite.lexicon import Sort
from namsite.phrases import PLACES, place_at
from namsite.records import STATED, DateRef

_MEETING = Sort.MEETING | Sort.WEAK_MEETING
_WHICH = frozenset({"earlier", "previous", "past", "other", "later", "subsequent", "former", "following", "preceding"})
_LEADS = frozenset({"in", "at", "of", "and", ","})
_NO_PLACE = Sort.FUNCTION | Sort.CALENDAR | Sort.HONORIFIC | Sort.FRONT_ROLE | _MEETING
_MET = frozenset({"met", "gathered", "convened", "assembled", "conferred"})
_MEET = frozenset({"meet", "gather", "convene", "assemble"})
_WILL = frozenset({"will", "are", "to", "is", "due", "may", ""})
_BEFORE = frozenset({"last", "first", "previously"})
_LED = frozenset({"region", "continent", "bloc", "four", "five", "six", "seven", "eight", "nine", "ten"})
_HAD = frozenset({"which", "had", "also", ""})
_FAR = 4  # tokens from those who meet to the verb
_CLAUSE = 24  # tokens that a clause between commas may have
_BEHIND = 12  # tokens from the verb to the place or the day
_SEVERAL = 2
_IN_A_ROW = frozenset({"and", "on", "in"})
_TO_A_DATE = frozenset({"in", "on", "(", "that", ",", "held", "from", "which", "ran"})
_TURNS = {"former": "last", "announced": "next"}


def at_other_times(readings: Sequence[Reading], named: Sequence[Summit]) -> tuple[list[Summit], set[int]]:
    """The editions that the text lists or places by *last met*, beside those ``named``; and the mentions (by ``id``)
    that stand for a whole list of them."""
    if not named:
        return [], set()
    found: list[Summit] = []
    lists: set[int] = set()
    for reading in readings:
        if reading.passage.block.kind not in ("paragraph", "item") or not reading.dates:
            continue
        for first, last in reading.passage.sentences:
            noun = _plural(reading, first, last)
            noun = _came_together(reading, first, last) if noun is None else noun
            listed = list(_listed(reading, noun, last, named[0])) if noun is not None else []
            if noun is not None and len(listed) < _SEVERAL:
                listed = list(_on_days(reading, noun, last, named[0]))
            if len(listed) >= _SEVERAL:
                found += listed
                lists |= {id(one) for one in named if one.reading is reading and one.first <= (noun or 0) < one.last}
        told = {one.first for one in named if one.reading is reading}
        found += (one for one in _met_before(reading) if one.first not in told)
    return found, lists


def _plural(reading: Reading, first: int, last: int) -> int | None:
    """*Earlier conferences*, *subsequent ones*, *the summits in*: the noun of a list of meetings."""
    tokens = reading.passage.tokens
    if not reading.passage.holds & _MEETING and "ones" not in reading.passage.words:
        return None
    for at in range(first + 1, last):
        token = tokens[at]
        several = token.fold == "ones" or (token.sorts & _MEETING and token.fold.endswith("s"))
        if several and (tokens[at - 1].fold in _WHICH or token.fold == "summits" or _of_a_place(reading, at + 1)):
            return at
    return None


def _of_a_place(reading: Reading, at: int) -> bool:
    """*the conferences of Riga in 1961 and of …*."""
    tokens = reading.passage.tokens
    return at + 1 < len(tokens) and tokens[at].fold == "of" and _place_end(reading, at + 1) > at + 1


def _came_together(reading: Reading, first: int, last: int) -> int | None:
    """*The ministers have come together in Riga (2001) and in Oslo (2003)*: the verb of those who met."""
    tokens = reading.passage.tokens
    they = next((role for role in reading.roles if first <= role.first < last and leading(role)), None)
    if they is None:
        return None
    verbs = (at for at in range(they.last, last) if tokens[at].fold in _MET or tokens[at].fold == "together")
    return next(verbs, None)


def _listed(reading: Reading, noun: int, last: int, like: Summit) -> Iterator[Summit]:
    """Each *Riga in 1961*, *in Oslo on 6 August 2021*, *Oslo (2010)* behind the noun of the list."""
    tokens = reading.passage.tokens
    plural = tokens[noun].sorts & _MEETING
    head = tokens[noun].fold.removesuffix("s") if plural else like.head
    at = noun + 1
    while at < last:
        end = _place_end(reading, at) if tokens[at - 1].text in _LEADS else at
        date = _date_behind(reading, end, last) if end > at else None
        if date is None:
            at += 1
            continue
        stop = next((n for n in range(end, last) if reading.passage.starts[n] >= date.span.end), last)
        stop += stop < last and tokens[stop].text == ")"
        place = reading.passage.text(at, end)
        yield Summit(
            reading,
            at,
            stop,
            at,
            head,
            reading.passage.text(at, stop),
            body=like.body,
            level=like.level,
            place=place,
            former=True,
            title=f"{head} in {reading.passage.text(at, stop)}",
        )
        at = stop


def _on_days(reading: Reading, noun: int, last: int, like: Summit) -> Iterator[Summit]:
    """Each day of *two summits were held in Riga, on 3 May 2011 and on 6 and 7 July 2012*, in a row behind the noun."""
    passage = reading.passage
    span = passage.span(noun, last)
    days = [date for date in reading.dates if span.start <= date.span.start < span.end and date.how == STATED]
    if len(days) < _SEVERAL or "will" in (token.fold for token in passage.tokens[noun:last]):
        return
    row = days[:1]
    for date in days[1:]:
        between = passage.tokens[_at(reading, row[-1].span.end) : _at(reading, date.span.start)]
        if not all(token.fold in _IN_A_ROW or token.text == "," for token in between):
            break
        row.append(date)
    place = next((place_at(passage, at + 1) for at in range(noun, last - 1) if passage.tokens[at].fold == "in"), None)
    head = passage.tokens[noun].fold.removesuffix("s") if passage.tokens[noun].sorts & _MEETING else like.head
    for date in row if len(row) >= _SEVERAL else ():
        first, stop = _at(reading, date.span.start), _at(reading, date.span.end)
        name = passage.text(first, stop)
        where = place[1].name if place and place[1].sorts & PLACES else None
        title = f"{head} of {name}"
        yield Summit(
            reading, first, stop, first, head, name, like.body, level=like.level, place=where, former=True, title=title
        )


def _at(reading: Reading, offset: int) -> int:
    return bisect_left(reading.passage.starts, offset)


def _place_end(reading: Reading, at: int) -> int:
    """Where a place that begins at token ``at`` ends, known or not; ``at`` where none does."""
    tokens = reading.passage.tokens
    place = place_at(reading.passage, at)
    if place:
        return place[0]
    end = at
    while end < len(tokens) and tokens[end].cap and tokens[end].word and not tokens[end].sorts & _NO_PLACE:
        end += 1
    return at if reading.taken(at, end) else end


def _date_behind(reading: Reading, at: int, last: int) -> DateRef | None:
    """The date directly behind a place: *in 1961*, *on 6 August 2021*, *(2010)*, *that September*."""
    tokens = reading.passage.tokens
    while at < last and tokens[at].text in _TO_A_DATE:
        at += 1
    return next((d for d in reading.dates if at < last and d.span.start == reading.passage.starts[at]), None)


def _met_before(reading: Reading) -> Iterator[Summit]:
    """*The leaders last met in Riga on 3 April*, *the Harbour Five first met in Oslo*."""
    for role in reading.roles:
        if leading(role) and (role.body is None or role.body.group in OF_STATES):
            turn = _turn(reading, _behind_the_noun(reading, role.last))
            if turn:
                yield _meeting(reading, role.first, role.last, role, turn)
    met = not reading.passage.words.isdisjoint(_MET)
    for body in reading.bodies:
        organ = met and _organ_of_states(reading, body)
        turn = _turn(reading, body.last, organ=organ) if organ or body.group == "international" else ""
        if turn and not any(role.first <= body.first < role.last for role in reading.roles):
            yield _meeting(reading, body.first, body.last, body, turn)


def _organ_of_states(reading: Reading, body: Body) -> bool:
    """*the Committee of Foreign Ministers*, *the Double Troika*: by its name an organ of leaders or ministers, and no
    council or conference, whose sessions are named otherwise."""
    tokens = reading.passage.tokens[body.first : body.last]
    return bool(level_of_body(body)) and not any(token.sorts & _MEETING for token in tokens)


def _behind_the_noun(reading: Reading, at: int) -> int:
    """*the leaders of the league last met*, *leaders of the region*: behind the common noun for what they lead."""
    tokens = reading.passage.tokens[at : at + 3]
    noun = [token.fold for token in tokens[:2]] == ["of", "the"] and len(tokens) > _SEVERAL and tokens[2].sorts
    return at + 3 if noun and (noun & Sort.BODY_NOUN or tokens[2].fold in _LED) else at


def _behind_a_clause(reading: Reading, at: int, last: int) -> int:
    """*the Double Troika, chaired by President Quinn, met*: behind the comma before the verb."""
    tokens = reading.passage.tokens
    if at >= last or tokens[at].text != ",":
        return at
    stop = min(at + _CLAUSE, last - 1)
    return next((n + 1 for n in range(at + 1, stop) if tokens[n].text == "," and tokens[n + 1].fold in _MET), at)


def _turn(reading: Reading, at: int, organ: bool = False) -> str:
    """former, announced, or nothing: which of their meetings it is that those before token ``at`` are told to hold at
    a place or on a day. An ``organ`` beside a summit *met*, or *had met*, at its own."""
    tokens = reading.passage.tokens
    last = reading.passage.sentence_of(at - 1)[1]
    at = _behind_a_clause(reading, at, last) if organ else at
    for verb in range(at, min(at + _FAR, last)):
        before = {token.fold for token in tokens[at:verb]}
        after = [token.fold for token in tokens[verb + 1 : verb + 5]]
        met = tokens[verb].fold in _MET or (tokens[verb].fold == "came" and after[:1] == ["together"])
        earlier = before & _BEFORE or after == ["for", "the", "first", "time"]
        if met and (earlier or (organ and before <= _HAD)):
            return "former" if _told_where_or_when(reading, verb + 1, last) else ""
        agreed = tokens[verb].fold == "meet" and {"agreed", "to"} <= before
        again = tokens[verb].fold in _MEET and after[:1] in (["again"], ["next"]) and before <= _WILL
        if agreed or again:
            return "announced" if _told_where_or_when(reading, verb + 1, last) else ""
    return ""


def _told_where_or_when(reading: Reading, at: int, last: int) -> bool:
    """Whether a place or a date follows closely."""
    tokens = reading.passage.tokens
    stop = min(at + _BEHIND, last)
    for n in range(at, stop):
        place = place_at(reading.passage, n) if tokens[n - 1].fold in ("in", "at") else None
        if place and place[1].sorts & PLACES:
            return True
    span = reading.passage.span(at, stop) if at < stop else None
    return any(span is not None and span.start <= date.span.start < span.end for date in reading.dates)


def _meeting(reading: Reading, first: int, last: int, who: Role | Body, turn: str) -> Summit:
    body, level = (who.body, level_of_roles(who)) if isinstance(who, Role) else (who, level_of_body(who) or "leaders")
    organ = isinstance(who, Body) and _organ_of_states(reading, who)
    name = reading.passage.text(first, last)
    theirs = within_a_name(name, reading.passage.tokens[first]) if isinstance(who, Role) else name
    return Summit(
        reading,
        first,
        last,
        first if isinstance(who, Body) else who.noun,
        "meeting",
        name,
        body=body,
        level=level,
        former=turn == "former",
        announced=turn == "announced",
        title=f"meeting of the {name}" if organ else f"{_TURNS[turn]} meeting of {theirs}",
    )
