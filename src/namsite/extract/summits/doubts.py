"""Which doubtful mentions of summits stay, by what the whole article names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from namsite.draft import Body, Reading, Role, Summit
from namsite.extract.summits.attended import level_of_those_there
from namsite.extract.summits.by_letters import called_by_letters
from namsite.extract.summits.by_name import country_led, leaders_who_conferred
from namsite.extract.summits.levels import COUNTRIES, OF_STATES, leading, level_of_roles, many, of_states, took_place
from namsite.extract.summits.of_the_lead import meeting_of_the_lead
from namsite.extract.summits.of_those_named import meeting_of_those_named
from namsite.extract.summits.organs import opened_or_ended, organs_that_met
from namsite.extract.summits.other_times import at_other_times
from namsite.extract.summits.received import received_by_one
from namsite.extract.summits.turns import by_turn_alone
from namsite.extract.summits.unnamed import those_who_met
from namsite.lexicon import Sort
from namsite.phrases import Known

_DAYS = re.compile(r"(?:one|two|three|four|five|[1-5])-day")
_LIST = 8  # tokens behind a title in which its countries are named
_NEAR = 8  # tokens from a bare summit to the body that it is said to be of
_GOVERNING = frozenset({"state", "royal"})
_FEW = 2
_OFFICES = frozenset({"state", "royal", "government"})
_CLIMBING = frozenset(
    {"below", "from", "near", "towards", "toward", "up", "atop", "scaled", "climbed", "on", "above", "attained"}
)
_OF_BODIES = frozenset({"conference", "session", "meeting", "assembly", "council", "congress", "forum"})
_SESSION = frozenset(
    [
        *("opened", "opens", "ended", "ends", "began", "begins", "closed", "concluded", "held", "chaired", "hosted"),
        *("adopted", "wound", "wrapped", "convened", "met", "end", "close", "conclusion", "elected", "start", "starts"),
        *("started", "underway", "begin", "open", "meet", "meets", "convene", "convenes", "takes"),
        *("lasts", "lasted", "continues", "continued"),
    ]
)
_IN_THE_CHAIR = frozenset({"chairmanship", "chair", "chaired", "presidency", "presided"})
_SAT = frozenset(
    {"met", "meet", "meets", "meeting", "held", "hold", "holds", "gathered", "gather", "sat"}
    | {"convened", "convene", "convenes"}
)
_ITSELF_MET = frozenset({"met", "convened", "sat"})
_CLOSE = 40  # characters from a verb to its day
_OF_LEADERS = frozenset({"summit", "trilateral", "quadrilateral"})
_OPENING = 2  # paragraphs


def without_doubt(summits: Sequence[Summit], readings: Sequence[Reading], known: Known) -> list[Summit]:
    """The mentions that stay, in order of the text: *the seventh annual meeting* beside the sixth of some ministers is
    theirs too. Where an article names no summit otherwise at its head, one bare mention may stand for it."""
    for summit in sorted(summits, key=lambda one: one.bare):
        if summit.doubtful:
            _settle(summit, [one for one in summits if not one.doubtful], readings)
    kept = [summit for summit in summits if not summit.doubtful]
    kept += called_by_letters(readings, kept)
    kept += leaders_who_conferred(readings, kept)
    _promote_bare(kept, readings)
    kept += meeting_of_the_lead(readings, kept)
    kept += organs_that_met(readings, kept)
    kept += meeting_of_those_named(readings, kept, known)
    named = [summit for summit in kept if not summit.bare]
    kept += [*those_who_met(readings, kept, lambda: len(_countries(readings))), *by_turn_alone(readings, named)]
    kept += received_by_one(readings, kept)
    others, lists = at_other_times(readings, [summit for summit in kept if not summit.bare])
    kept = [summit for summit in kept if id(summit) not in lists] + others
    return sorted(kept, key=lambda summit: summit.offset)


def _settle(summit: Summit, certain: Sequence[Summit], readings: Sequence[Reading]) -> None:
    like = [one for one in certain if _alike(one.head, summit.head) and not one.bare]
    others = [one for one in certain if not one.bare]
    organ = summit.head == "council" and not summit.number and not summit.body
    itself = summit.body is not None and summit.body.first == summit.first and summit.noun < summit.body.last
    if organ or itself:  # *the Council of Ministers met*: at the summit
        beside = not _sat_on_a_day(summit) and any(
            one.reading is summit.reading and one.sentence == summit.sentence for one in others
        )
        main = bool(others) or any(one.head == "summit" for one in certain)  # *the Summit*, which is named nowhere
        summit.doubtful = beside or not (main or (_at_the_head(summit, readings) and _organ_of_states_met(summit)))
    elif summit.former and not like and others and _dated(summit):
        summit.doubtful, summit.level = False, others[0].level
    elif summit.former or (summit.number and any(one.number for one in like)):
        ours = [one for one in like if one.level == like[0].level]
        summit.doubtful = not like or any(one.number == summit.number for one in ours if summit.number)
        summit.level = summit.level or next((one.level for one in like if _same_body(one, summit)), "")
    elif summit.number and summit.head in _OF_BODIES and summit.body and _between_states(summit.body, summit):
        summit.doubtful = not (_opens_or_ends(summit) or _dated(summit))
    elif summit.number and summit.head in _OF_BODIES and summit.body and others and _of_an_organ(summit):
        summit.doubtful = not _dated(summit)
    elif (summit.bare or (summit.number and not summit.body)) and not others and _they_meet(readings):
        _, theirs = _those_at_the_head(readings) or (summit.reading, None)
        assert theirs
        summit.doubtful = summit.bare = False
        summit.level, summit.body = level_of_roles(theirs), theirs.body
    elif summit.body and not summit.number and summit.body.group == "international" and not summit.announced:
        summit.level = level_of_those_there(summit) if _dated(summit) else ""
        summit.doubtful = not summit.level
    elif summit.announced and others:
        summit.doubtful, summit.level = False, others[0].level
    elif summit.extraordinary and others and _dated(summit) and (_of_states(summit) or _was_held(summit)):
        summit.doubtful = summit.bare = False  # *members of the League stayed on for an emergency session on Friday*
    elif _again(summit, others, readings):
        summit.doubtful, summit.bare = False, True
    elif summit.bare and not summit.extraordinary:
        return
    elif not summit.number and summit.level:
        beside = summit.level == "ministers" and any(one.level == "leaders" for one in others)
        summit.doubtful = not beside and len(_countries(readings)) < 2
    elif (
        _at_the_head(summit, readings)
        and _of_states(summit)
        and (_governed(readings) or _they_sit(summit, readings) or _chaired_by_a_minister(summit))
    ):
        theirs = next((role for reading in readings for role in reading.roles if many(role)), None)
        summit.doubtful, summit.level = False, level_of_roles(theirs) if theirs else "leaders"


def _alike(head: str, other: str) -> bool:
    """*the fourth ministerial meeting … the fifth meeting*."""
    return head == other or (head == "ministerial" and other == "meeting")


def _same_body(one: Summit, other: Summit) -> bool:
    """Whether two meetings are told to be of one body, or one of them of none."""
    return one.body is None or other.body is None or one.body.name == other.body.name


def _between_states(body: Body, summit: Summit) -> bool:
    """A body of states, or an organ of one that opened or ended."""
    of_one = body.parent is not None and body.parent.group == "international"
    return body.group == "international" or (of_one and _opens_or_ends(summit))


def _of_an_organ(summit: Summit) -> bool:
    """*The 45th session of the Executive Council took place*: of no company, party or parliament."""
    return (
        summit.body is not None
        and summit.body.group == "generic"
        and "council" in summit.body.name.lower()
        and (took_place(summit) or _opens_or_ends(summit))
    )


def _was_held(summit: Summit) -> bool:
    """*An extraordinary session on Malta was held in the same hall on 3 May*, *met in Riga on 3 May*."""
    tokens = summit.reading.passage.tokens[summit.last : summit.last + 4]
    sat = any(token.fold in _ITSELF_MET for token in tokens)
    return sat or any(
        one.fold in ("was", "took") and other.fold in ("held", "place") for one, other in pairwise(tokens)
    )


def _organ_of_states_met(summit: Summit) -> bool:
    """*The Council of Foreign Ministers of the League met in Riga on Friday*: no government of one country."""
    body = summit.body
    if body is None or body.country:
        return False
    several = body.group == "international" or bool({"foreign", "heads"} & set(body.name.lower().split()))
    several = several or of_states(body)
    tokens, (first, last) = summit.reading.passage.tokens, summit.sentence
    opens = tokens[first].fold == "meeting" and summit.first - first <= _NEAR  # *Meeting in Riga, the Council agreed*
    opens = opens or opened_or_ended(summit.reading, summit.last)
    return several and (opens or any(token.fold in _SAT for token in tokens[summit.last : last]))


def _sat_on_a_day(summit: Summit) -> bool:
    """*The Council met in Riga on Tuesday, on the eve of the summit*."""
    passage = summit.reading.passage
    behind = passage.ends[summit.last - 1]
    sat = any(token.fold in _SAT for token in passage.tokens[summit.last : summit.last + 2])
    return sat and any(0 < d.span.start - behind <= _CLOSE and d.precision == "day" for d in summit.reading.dates)


def _dated(summit: Summit) -> bool:
    """*the previous session, held on 27 May*: its sentence names one day."""
    span = summit.reading.passage.span(*summit.sentence)
    return any(span.start <= d.span.start < span.end and d.precision == "day" for d in summit.reading.dates)


def _again(summit: Summit, others: Sequence[Summit], readings: Sequence[Reading]) -> bool:
    """*A meeting of the Supreme Council took place today*, at the head of an article whose headline has a summit."""
    in_headline = any(one.reading.passage.block.kind == "title" for one in others)
    own = summit.body is None or summit.body.group in OF_STATES
    return in_headline and own and not summit.number and took_place(summit) and _at_the_head(summit, readings)


def _of_states(summit: Summit) -> bool:
    """A conference, unless it is that of another body; another meeting, where its sentence names a body of states."""
    if summit.head == "conference":
        return summit.body is None or summit.body.group in OF_STATES
    first, last = summit.sentence
    return summit.extraordinary and any(
        body.group == "international" and first <= body.first < last for body in summit.reading.bodies
    )


def _they_meet(readings: Sequence[Reading]) -> bool:
    """Whether an article begins with the leaders or ministers of a body of states or of several countries."""
    theirs = _those_at_the_head(readings)
    if theirs is None:
        return False
    role = theirs[1]
    of_states = role.body is not None and role.body.group in OF_STATES
    return of_states or _of_several(*theirs) or (many(role) and len(_countries(readings)) > 1)


def _they_sit(summit: Summit, readings: Sequence[Reading]) -> bool:
    """The same, or *Arab ministers held an emergency meeting at the Arab League on Friday*."""
    return _they_meet(readings) or (
        summit.extraordinary and _dated(summit) and _those_at_the_head(readings) is not None
    )


def _those_at_the_head(readings: Sequence[Reading]) -> tuple[Reading, Role] | None:
    """The plural title with which an article begins: *The presidents of Bolivia, Peru and …*."""
    opening = [r for r in readings if r.passage.block.kind == "paragraph"][:_OPENING]
    opening += [r for r in readings if r.passage.block.kind == "title"]
    return next(((reading, role) for reading in opening for role in reading.roles if leading(role)), None)


def _of_several(reading: Reading, role: Role) -> bool:
    """Whether a plural title is told to be of heads of state or of several countries."""
    behind = reading.passage.tokens[role.first : role.last + _LIST]
    named = sum(bool(token.sorts & Sort.COUNTRY) for token in behind)
    return role.head.startswith("heads of") or named > 1 or any(token.fold in COUNTRIES for token in behind)


def _governed(readings: Sequence[Reading]) -> bool:
    """Whether an article names offices of several countries, or several people who hold office."""
    offices = _OFFICES | {"diplomatic"}
    people = {h.words[-1] for r in readings for h in r.people for role in h.titles if role.group in offices}
    return len(_countries(readings)) > 1 or len(people) > _FEW


def _chaired_by_a_minister(summit: Summit) -> bool:
    """*The Lancaster House conference opened under the chairmanship of Foreign Secretary Quinn*: states confer."""
    last = summit.sentence[1]
    chaired = any(token.fold in _IN_THE_CHAIR for token in summit.reading.passage.tokens[summit.last : last])
    people = (human for human in summit.reading.people if summit.last <= human.first < last)
    return chaired and any(role.group in _OFFICES for human in people for role in human.titles)


def _opens_or_ends(summit: Summit) -> bool:
    """Whether the sentence tells of a session as it is held, not only of its president."""
    first, last = summit.sentence
    folds = [token.fold for token in summit.reading.passage.tokens[first:last]]
    under_way = any(one == "under" and other == "way" for one, other in pairwise(folds))
    return (under_way or bool(_SESSION.intersection(folds))) and not any(
        r.first <= summit.first < r.last for r in summit.reading.roles
    )


def _at_the_head(summit: Summit, readings: Sequence[Reading]) -> bool:
    opening = [r for r in readings if r.passage.block.kind == "paragraph"][:_OPENING]
    return summit.reading in opening or summit.reading.passage.block.kind == "title"


def _countries(readings: Sequence[Reading]) -> set[str]:
    """The countries whose offices an article names."""
    return {role.country for reading in readings for role in reading.roles if role.country and role.group in _OFFICES}


def _promote_bare(summits: Sequence[Summit], readings: Sequence[Reading]) -> None:
    """Where an article names no summit otherwise at its head, *the two-day summit, the first of the Harbour League* is
    one: the first bare mention with a length or a body behind it, or any where several who govern are named."""
    below = [s for s in summits if s.reading.passage.block.kind == "paragraph"]
    named = min((s.offset for s in summits if not s.bare), default=None)
    for summit in below:
        if summit.head not in _OF_LEADERS or (
            named is not None and not (summit.offset < named and _at_the_head(summit, readings))
        ):
            continue
        passage = summit.reading.passage
        behind = [b for b in summit.reading.bodies if summit.last <= b.first <= summit.last + _NEAR]
        long = any(_DAYS.fullmatch(t.fold) for t in passage.tokens[max(summit.first - 2, 0) : summit.noun])
        owned = behind and passage.tokens[behind[0].whole - 1].fold in ("the", "of")
        theirs = _they_meet(readings)
        if (
            long
            or owned
            or (
                _met(summit) and (theirs or _many_govern(readings) or _beside_a_body(summit) or _of_those_named(summit))
            )
        ):
            summit.bare = False
            summit.body = behind[0] if owned else None
            return


def _beside_a_body(summit: Summit) -> bool:
    """*The Harbour Council took another name at a summit on Friday*: a body of states, and a day, in one sentence."""
    first, last = summit.sentence
    bodies = (body for body in summit.reading.bodies if first <= body.first < last)
    return _dated(summit) and any(body.group == "international" for body in bodies)


def _of_those_named(summit: Summit) -> bool:
    """*Peru's Quinn and Chad's Reyes parted on Thursday at the end of a summit*: two who lead different countries, and
    a day, in one sentence."""
    first, last = summit.sentence
    passage = summit.reading.passage
    theirs = (human for human in summit.reading.people if first <= human.first < last)
    lead = {country_led(passage.tokens, human) for human in theirs} - {None}
    return len(lead) > 1 and _dated(summit)


def _many_govern(readings: Sequence[Reading]) -> bool:
    return sum(role.group in _GOVERNING for reading in readings for role in reading.roles) > 1


def _met(summit: Summit) -> bool:
    """Whether the words before do not speak of the top of a mountain: *reached the summit*."""
    tokens = summit.reading.passage.tokens
    before = tokens[max(summit.first - 2, 0) : summit.first]
    return not any(token.fold in _CLIMBING or token.fold.startswith("reach") for token in before)
