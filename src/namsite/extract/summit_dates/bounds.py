"""The first and the last day of a summit where other sentences than the one that names it tell them: *which began on
Sunday*, *ended here today*, *had opened the meeting the day before*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from namsite.draft import Draft, Edition, Reading, Summit
from namsite.extract.summit_dates.cues import Cue, Kind, cues
from namsite.extract.summit_dates.following import held_in_all
from namsite.extract.summit_dates.nth_days import A_LATER_DAY, by_the_nth_day
from namsite.extract.summit_dates.others import a_nouns
from namsite.extract.summit_dates.spent import ENDED_AFTER, days_met, reckoned
from namsite.extract.summit_dates.that_day import ended_by_the_hour, ended_with_that, on_that_day, on_the_same_day
from namsite.extract.summit_dates.told import Bound, Bounds, held_on, in_quotation, one_day
from namsite.extract.summit_dates.whose import event_called, of_another, of_the_event
from namsite.reasons import ENDS_THAT_DAY
from namsite.records import DateRef, Span

_ENDS_NOW = re.compile(
    r"is drawing to an? (?:end|close)|ends|closes|concludes|wraps up|ha(?:s|ve) (?:ended|closed|concluded|wrapped up)",
    re.IGNORECASE,
)
_NO_VERB = re.compile(r"(?:at|by) the |(?:opening|closing)|convened", re.IGNORECASE)
_DAY_BEFORE = re.compile(
    r"\b[Tt]he (?:day before|previous day)\b|\b[Aa] day earlier\b"
    r"|\b[Oo]n the eve of (?:the|its|their) (?:summit|meeting|conference)\b"
)
_DAY_OF_IT = re.compile(  # *the first day of the summit ended on Thursday*
    r"\b(?:first|second|third|fourth|opening) (?:day|session(?! of the [\w -]*(?:Conference|Assembly|Council))|sitting"
    r"|round|part)\b[^,;.“”\"]{0,80}$",
    re.IGNORECASE,
)
_A_DAY_OF_IT = re.compile(r" (?:the|an?|its|their) (?:second|third|fourth|fifth) day\b")
_CLOSING_ACT = re.compile(
    r"\b(?:leaders|heads|presidents|rulers|kings|ministers|states|governments|countries|nations)\b[^;:“”\"]{0,60}?"
    r"\b(?:signed|adopted|approved|proclaimed|endorsed|agreed|founded|created|put their names)\b"
    r"|\b(?:leaders|heads|presidents|rulers|kings|ministers)\b[^;:“”\"]{0,60}?\b(?:left|went home|flew home|departed)\b"
    r"|\breturned (?:home )?(?:on|from)\b",
    re.IGNORECASE,
)
_LEFT = re.compile(r"\b(?:left|went home|flew home|departed|returned)\b")
_CLOSING_SESSION = re.compile(r"\bclosing (?:session|ceremony|plenary|sitting)\b")
_ITSELF = re.compile(
    r"The (?:\w+-day )?(?:meeting|summit|conference|gathering|session|talks|forum|event) (?:had |has |was )?"
    r"(?:begun|began|opened|started|ended|closed|concluded)\b"
    r"|It (?:will |is to |is due to )?(?:lasts?|runs?|ends?|continues?|closes?|concludes?)\b"
)
_SAID_ON = re.compile(r"\b(?:said|says|announced|reported)(?: here| late| earlier)?(?: on)? $")
_ON_THE_MARGINS = re.compile(r"\b(?:[Oo]n|[Ii]n|[Aa]t) the (?:margins?|sidelines?|fringes?) of\b")
_MEANT_FOR = re.compile(r"\b(?:(?:originally|initially) (?:[a-z]+ ){0,2}(?:for|on)|meant for)(?: the)? $")
_WAS_TO_HAVE = re.compile(
    r"\b(?:(?:was|were) to have|(?:should|ought to|might|could) have"
    r"|(?:was|were|had been) (?:due|scheduled|supposed) to(?: have)?) $"
)
_CALLED_OFF = re.compile(
    r"\b(?:called off|cancell?ed|scrapped|postponed|put off|skipped|missed)(?: the| its| their)? $"
)
_AT_THE_END = re.compile(r"(?:at|by) the (?:end|close|conclusion) of", re.IGNORECASE)
_OF_ONE = re.compile(r" an? (?!\w+-day)")
_EVE = re.compile(r"\b(?:eve of|day before)(?: the| its| their)?\s*$")
_SINCE = re.compile(r"\b[Ss]ince $")
_LEADS_TO_DAY = re.compile(r" (?:on |late |early |here |late on |early on )?")
_WHEN_IT = re.compile(r",? when (?:(?:it|the) |[^,;:“”\"]{1,40} and the )(?:[\w-]+ ){0,4}", re.IGNORECASE)
_IS_IN = re.compile(r"\b(?:is|are)(?: now)? (?:in|on|into) (?:its|their|the) $")  # *its last day*
_BEGAN_AND = re.compile(r"\b(?:began|opened|started|convened) and $")
_APART = 40  # characters that *and* or a comma between a day and a verb behind it counts for
_NEAR = 60  # characters between the verb and the meeting, or its day
_A_SPACE = 2  # characters between sentences
_OPENING = 3  # sentences at the head of a report in which the present tense means its day


def find_bounds(draft: Draft, edition: Edition, editions: Sequence[Edition]) -> Bounds:
    """What the sentences that name an edition say of its first and last day; of the first edition of an article, all
    sentences that name no other."""
    bounds = Bounds()
    first_told = edition.first_told
    event = event_called(edition)
    previous = list[DateRef]()
    for number, (reading, span) in enumerate(_sentences(draft, edition, editions)):
        text, block = draft.text(span), reading.passage.block.start
        days = [d for d in reading.dates if span.start <= d.span.start < span.end and d.precision == "day"]
        days = [d for d in days if not in_quotation(draft.article.text, block, d.span.start)]
        dates = [d for d in days if one_day(d)] if days else days
        before = _DAY_BEFORE.search(text) if "day" in text or "eve of" in text else None
        told = dates or number < _OPENING or before
        if first_told and 0 < number <= _OPENING and " at the " in text[:_NEAR]:
            ended_with_that(bounds, text, previous)
        previous = dates
        for cue in cues(text) if told else ():
            if of_the_event(text, cue, event) and not of_another(edition, editions, reading, span, cue):
                left_open = _take(bounds, cue, span, dates, text, draft.filed if number < _OPENING else None)
                if left_open and cue.kind == "ends" and number < _OPENING and bounds.ends is None:
                    bounds.ends = ended_by_the_hour(draft, bounds.begins, cue, span)
        if "same day" in text or " was speaking " in text or " was addressing " in text or " that " in text:
            on_the_same_day(draft, bounds, text, span.start)
        if " day" in text.lower() or " week after " in text:
            reckoned(bounds, text, span.start, days, draft.filed)
            until = any(cue.kind == "until" for cue in cues(text))
            by_the_nth_day(bounds, text, span.start, dates, draft.filed, until)
        if first_told and not bounds.whole:
            near = any(m.reading is reading and _next_to(m, span) for m in edition.mentions)
            bounds.whole = (
                held_in_all(text, span.start, days, edition.lead.head, near)
                if days
                else on_that_day(draft, text, span.start)
            )
        if days and number < _OPENING and bounds.met is None and first_told and not _ON_THE_MARGINS.search(text):
            bounds.met = days_met(text, span.start, days)
        if not first_told and not dates:
            bounds.day_before = Span(span.start + before.start(), span.start + before.end()) if before else None
        act = _CLOSING_ACT.search(text) if number < _OPENING and dates and bounds.acted is None else None
        if act:
            date = min(dates, key=lambda d: abs(d.span.start - span.start - act.end()))
            bounds.acted = Bound(date.start or "", date.span, date.how)
            bounds.left = _LEFT.search(act.group()) is not None
        bounds.left = bounds.left or ("closing" in text and _CLOSING_SESSION.search(text) is not None)
    return bounds


def _next_to(mention: Summit, sentence: Span) -> bool:
    """Whether a sentence follows the one that names the summit."""
    between = sentence.start - mention.reading.passage.span(*mention.sentence).end
    return 0 <= between <= _A_SPACE


def ends_told(draft: Draft, edition: Edition, editions: Sequence[Edition]) -> set[Kind]:
    """What sentences say of an edition, on whatever day: that it began, ended, goes on; *at the end of* is nothing."""
    event = event_called(edition)
    return {
        cue.kind
        for _, span in _sentences(draft, edition, editions)
        for text in (draft.text(span),)
        for cue in cues(text)
        if of_the_event(text, cue, event) and not _NO_VERB.match(cue.words)
    }


def _sentences(draft: Draft, edition: Edition, editions: Sequence[Edition]) -> Iterator[tuple[Reading, Span]]:
    first_told = edition.first_told
    own = {(id(m.reading), m.sentence) for m in edition.mentions}
    other = {(id(m.reading), m.sentence) for e in editions if e is not edition for m in e.mentions}
    named = {id(m.reading) for e in editions for m in e.mentions}
    for reading in draft.readings:
        here, passage = id(reading), reading.passage
        if passage.block.kind not in ("paragraph", "item") or not (first_told or here in named):
            continue
        for sentence in passage.sentences:
            span = passage.span(*sentence)
            mine, theirs = (here, sentence) in own, (here, sentence) in other
            if (mine or theirs) and _ITSELF.match(draft.article.text, span.start, span.end):
                mine = first_told or any(0 <= m.offset - span.start <= len("The two-day ") for m in edition.mentions)
                theirs = False  # *The meeting had begun on Monday, ten years after the first conference was opened*
                if not mine:
                    continue
            if mine or (first_told and not theirs):
                yield reading, span


def _take(bounds: Bounds, cue: Cue, span: Span, dates: Sequence[DateRef], text: str, today: str | None) -> bool:
    """Takes the day of a verb that begins or ends the meeting; whether the verb has none beside it."""
    if cue.kind == "until" and cue.words.startswith("due") and "went on" in text:
        return False  # *due to end on Friday, it went on until Saturday*
    if _ON_THE_MARGINS.search(text, cue.end):
        return False  # *convened their annual meeting on the margins of the session today*
    if _WAS_TO_HAVE.search(text, 0, cue.start):
        return False  # *was to have ended on Monday*
    if _CALLED_OFF.search(text, 0, cue.start):
        return False  # *had called off the opening ceremony on Sunday*
    if _AT_THE_END.fullmatch(cue.words) and _OF_ONE.match(text, cue.end):
        return False  # *told reporters at the end of a meeting on Tuesday*: it may have begun on that day
    if _EVE.search(text, 0, cue.start):
        return False  # *on Wednesday, the eve of the opening*
    if cue.kind == "on" or (cue.kind == "ends" and _DAY_OF_IT.search(text, 0, cue.start)):
        return False  # *continues on Wednesday*: neither the first day nor, for all one knows, the last
    if cue.kind in ("begins", "ends") and _A_DAY_OF_IT.match(text, cue.end):
        return False  # *began a second day of talks today*
    if cue.kind == "ends" and ENDED_AFTER.match(text, cue.start):
        return False  # *begins on Monday and ends the next day*
    since = [date for date in dates if _SINCE.search(text, 0, date.span.start - span.start)]
    since = [] if text.startswith(" since ", cue.end) else since  # *is over since Friday*
    if since and cue.kind == "ends":  # *under way since Monday, it ended today*
        bounds.begins = bounds.begins or Bound(since[0].start or "", since[0].span, since[0].how)
        dates = [date for date in dates if date not in since]
    begins = cue.kind == "begins"
    if begins and A_LATER_DAY.search(text, 0, cue.start):
        return False
    near = [date for date in dates if _distance(date, span.start, cue) <= 2 * _NEAR]
    near = [date for date in near if not held_on(text, date, span.start)]
    near = [date for date in near if not _SAID_ON.search(text, 0, date.span.start - span.start)]
    near = [date for date in near if not a_nouns(text[: date.span.start - span.start])]
    if cue.kind == "ends":  # *at today's summit, finished by sunset*
        near = [date for date in near if not text.startswith(("'s", "’s"), date.span.end - span.start)]
    near = [date for date in near if not _MEANT_FOR.search(text, 0, date.span.start - span.start)]
    before = _DAY_BEFORE.search(text, cue.end, cue.end + _NEAR) if begins else None
    near = [] if before and before.start() <= cue.end + 1 else near  # *left today, where it had begun the day before*
    near = [date for date in near if _nearest_cue(date, span.start, text) == cue.start]
    if near:
        date = min(near, key=lambda d: _distance(d, span.start, cue))
        bound = Bound(date.start or "", date.span, date.how)
    elif not begins and today and _ends_now(text, cue) and _begun(text, dates, span.start):
        bound = Bound(today, Span(span.start + cue.start, span.start + cue.end), ENDS_THAT_DAY)
    else:
        if before:
            bounds.day_before = Span(span.start + before.start(), span.start + before.end())
        return _begun(text, dates, span.start)
    if begins or _BEGAN_AND.search(text, 0, cue.start):
        bounds.begins = bounds.begins or bound
    if not begins and (bounds.ends is None or bounds.ends.how == ENDS_THAT_DAY):
        bounds.ends = bound  # *has ended*, and later *it closed yesterday*
    return False


def _ends_now(text: str, cue: Cue) -> bool:
    """*wraps up*, *is in its last day*: on the day of the report."""
    return _ENDS_NOW.fullmatch(cue.words) is not None or _IS_IN.search(text, 0, cue.start) is not None


def _begun(text: str, dates: Sequence[DateRef], offset: int) -> bool:
    """Whether no day of a sentence is that of an end: *ends the conference, which opened on Monday*."""
    kinds = {cue.start: cue.kind == "begins" for cue in cues(text)}
    return all(kinds.get(_nearest_cue(date, offset, text)) for date in dates)


def _distance(date: DateRef, offset: int, cue: Cue) -> int:
    start, end = date.span.start - offset, date.span.end - offset
    if start >= cue.end:
        return 0 if _LEADS_TO_DAY.fullmatch(cue.text, cue.end, start) else start - cue.end
    if _WHEN_IT.fullmatch(cue.text, max(end, 0), cue.start):
        return 1  # *on Sunday, when the summit ends*
    # *opens on Friday and ends on Sunday*; *began on Monday, ended today*
    between = cue.text[max(end, 0) : cue.start]
    return (cue.start - end) * 2 + (_APART if "," in between or " and " in between else 0)


def _nearest_cue(date: DateRef, offset: int, text: str) -> int:
    """Where the verb of beginning or ending stands that a day belongs to."""
    return min(cues(text), key=lambda cue: _distance(date, offset, cue)).start
