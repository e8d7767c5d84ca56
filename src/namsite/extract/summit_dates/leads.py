"""The day of the summit that an article is about, where only what happened there is dated: *Leaders of the Harbour
League on Thursday appointed a judge*, *President Quinn yesterday took the chair of the League*."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache

from namsite.draft import Draft, Edition, Reading, Summit
from namsite.extract.summit_dates.bounds import ends_told
from namsite.extract.summit_dates.lengths import length
from namsite.extract.summit_dates.mentions import of_another_year
from namsite.extract.summit_dates.others import of_something_else, on_the_margins
from namsite.extract.summit_dates.told import Bound, one_day
from namsite.lexicon import rows
from namsite.reasons import COUNTED_FROM
from namsite.records import DateRef, Span, Statement
from namsite.spelling import fold

_THEY = re.compile(
    r"\b(?:leaders|heads of (?:state|government)|presidents|premiers|rulers|ministers|countries|states|nations"
    r"|governments|delegates|(?:\w+ )?members of)\b",
    re.IGNORECASE,
)
_STAFF = re.compile(r"\b(?:officials|experts|envoys|deputies|sherpas|diplomats|negotiators|aides)\b", re.IGNORECASE)
_ANOTHER_TIME = re.compile(
    r"\b(?:will|would|ahead of|prior to|to (?:hold|attend|meet|be held|gather)|due|next|upcoming|planned"
    r"|postponed|expected|scheduled|call(?:ed)? for|called off|cancell?ed|last (?:month|year)['’]s)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:had|has been|have been)\b")
_ON_THE_WAY = re.compile(r"\b(?:arriv(?:ed|es)|travel\w+|flew|left|landed|departed|returned)\b")
_AT_THE_TABLE = re.compile(
    r"\b(?:to sign|signed|adopted|endorsed|at (?:a|the|their) (?:round |conference |negotiating )?table"
    r"|in the (?:chair|plenary)"
    r"|round the table|took their (?:seats|places)|(?:joint|final) (?:statement|declaration|communiqu[eé]))\b"
)
_OF_AN_END = re.compile(r"\b(?:signed|adopted|endorsed|approved|left|ended|closed|concluded)\b")
_BESIDE = re.compile(r"\b(?:before|after(?! an? )|since|until)\b[^,;.]{0,30}$")
_NO_ACT = re.compile(r"\b(?:since|until|till|before|after|by|from|for|next)(?: the)?\s*$", re.IGNORECASE)
_SEVERAL_DAYS = re.compile(
    r"\b(?:(?:second|third|fourth|last|final|closing|opening|both) days?\b|the (?:day|night|evening) before|resumed"
    r"|continue[sd]?"
    r"|(?!for|in|of|those|these|old|early|recent)[a-z]+ days(?! (?:ago|earlier|later|before|after))\b)",
    re.IGNORECASE,
)
_MEETING_WORDS = re.compile(
    r"\b(?:summit|meeting|conference|session|talks|gathering|forum|assembly|council|leaders|presidents|ministers|heads"
    r"|delegat\w+|negotiat\w+)\b",
    re.IGNORECASE,
)
_THOSE = r"(?:leaders|heads of (?:state|government)|presidents|premiers|rulers|ministers)"
_DECIDED = r"(?:decided|agreed|announced|declared|resolved|said|ruled|pledged|promised|stated|concluded)"
_CLAUSE = re.compile(
    r"[;:“”\"«»]|\bthat\b|\b(?:from|at|in|of|to|for|on) which\b"
    r"|, (?:and |but )?(?=who|whom|whose|which|where|when|as|while|after|before|although|but)\b"
    # *They will have a court, their leaders decided on Friday*
    rf"|, (?=(?:(?:the|its|their|a|all) )?(?:[\w-]+ ){{0,3}}?{_THOSE}\b[^,;.]{{0,60}}? {_DECIDED}\b)"
)
_QUOTED = re.compile(r"[“\"«][^”\"»]*[”\"»]")
_IN_A_YEAR = re.compile(r"(?: in [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,?)? (?:in|of) ((?:19|20)\d\d)\b")
_OPENING = 2  # paragraphs at the head of a report that tell what happened
_FRESH = 3  # days that a report may come late
_WEEK = 6  # days before the report that it calls by their names
_WHOLE = 10  # characters of a day
_LONGEST = 5  # days from an act at a meeting to its last day

_NEITHER = (None, None)
_Act = tuple[DateRef, Reading, Span]  # a day on which something happened, and the sentence that tells it


@cache
def _past() -> re.Pattern[str]:
    """A verb in the past tense, by its form."""
    irregular = "|".join(row[0] for row in rows("irregular_pasts.txt"))
    return re.compile(rf"\b(?:[a-z]{{2,}}ed|has|have|{irregular})\b")


def day_of_the_lead(
    draft: Draft, edition: Edition, editions: Sequence[Edition], one_day_long: bool
) -> tuple[Bound | None, Bound | None]:
    """The one day on which those who meet, or their body, acted by the head of the article, as the first and the last;
    the last is open where somebody is told to have opened it. None where anything tells of several days (but
    ``one_day_long``) or of a summit that is only planned."""
    if not edition.first_told or draft.filed is None:
        return _NEITHER
    if any(_at_another_time(draft, mention) for mention in edition.mentions):
        return _NEITHER
    acts = list(_acts(draft, edition, editions))
    opening = [r for r in draft.readings if r.passage.block.kind == "paragraph"][:_OPENING]
    about_it = any(
        m.reading in opening or m.reading.passage.block.kind in ("title", "kicker") for m in edition.mentions
    )
    early = [act for act in acts if act[1] in opening] or acts
    fitting = (
        (date, sentence)
        for date, reading, sentence in early
        if _fresh(date, draft.filed)
        and (
            _there(draft, reading, sentence, edition, date)
            or (about_it and reading in opening and _at_the_table(draft, reading, sentence, date))
            or (about_it and reading in opening and one_day_long and _age(date, draft.filed) <= dt.timedelta(1))
        )
    )
    date, sentence = next(fitting, (None, None))
    if date is None or sentence is None:
        return _NEITHER
    day = Bound(date.start or "", date.span, date.how)
    if one_day_long:
        return day, day
    others = (act for act in acts if act[0].start != date.start and not _by_ministers(draft, act[2], edition))
    if any(_there(draft, where, span, edition, other) for other, where, span in others):
        return _NEITHER
    if any(map(_tells_of_days, _paragraphs(draft))):
        return _NEITHER
    told = ends_told(draft, edition, editions)
    if told - {"begins"} or (told and _OF_AN_END.search(draft.text(sentence))):
        return _NEITHER
    return day, None if told else day


def date_by_the_head(draft: Draft, main: Edition, editions: Sequence[Edition]) -> None:
    """Gives the summit that a report comes from, where no first day is told, the one on which something happened by the
    head of the report, and leaves the last open; where the last is told, the first of the days before it on which
    something happened by the head, or those who meet acted."""
    if main.start or draft.filed is None or any(_at_another_time(draft, mention) for mention in main.mentions):
        return
    opening = [r for r in draft.readings if r.passage.block.kind == "paragraph"][:_OPENING]
    acts = [act for act in _acts(draft, main, editions) if not _by_others(draft, main, *act)]
    date = (
        _before_the_end(draft, main, acts, opening) if main.end else _at_the_head(draft, main, editions, acts, opening)
    )
    if date and not of_another_year(main.mentions, date.start, date.how):
        main.start = date.start
        main.statements.append(Statement(property="start", value=date.start or "", span=date.span, how=date.how))
        if main.end is None and "begins" in ends_told(draft, main, editions):
            _by_its_length(draft, main, editions, Bound(date.start or "", date.span, date.how))


def _by_its_length(draft: Draft, main: Edition, editions: Sequence[Edition], begins: Bound) -> None:
    """*said so on Saturday as she opened the two-day summit*: the last day from the first."""
    count, wording = length(draft, main, editions)
    if count > 1:
        main.end = (dt.date.fromisoformat(begins.day) + dt.timedelta(count - 1)).isoformat()
        how = COUNTED_FROM(reason=begins.how, wording=wording)
        main.statements.append(Statement(property="end", value=main.end, span=begins.span, how=how))


def _at_the_head(
    draft: Draft, main: Edition, editions: Sequence[Edition], acts: Sequence[_Act], opening: Sequence[Reading]
) -> DateRef | None:
    """The one day of which the head tells, if it is the report's or the one before and nothing tells of several."""
    early = [act for act in acts if act[1] in opening]
    if len({date.start for date, _, _ in early}) != 1 or any(map(_tells_of_days, _paragraphs(draft))):
        return None
    date, _, sentence = early[0]
    if _OF_AN_END.search(draft.text(sentence)) and "begins" in ends_told(draft, main, editions):
        return None
    return date if _age(date, draft.filed or "") <= dt.timedelta(1) else None


def _before_the_end(draft: Draft, main: Edition, acts: Sequence[_Act], opening: Sequence[Reading]) -> DateRef | None:
    """*took off their ties yesterday*, *took over the chair on Thursday night*, at a meeting that ended later; at one
    that is to end, *The leaders agreed today*."""
    if main.end is None or len(main.end) != _WHOLE or "X" in main.end:
        return None
    end, over = dt.date.fromisoformat(main.end), main.end <= (draft.filed or "")
    theirs = (
        date
        for date, reading, sentence in acts
        if 0 < (end - dt.date.fromisoformat(date.start or "")).days <= _LONGEST
        and (over or _THEY.search(draft.text(sentence)))
        and (reading in opening or _there(draft, reading, sentence, main, date))
        and not _by_ministers(draft, sentence, main)
    )
    return min(theirs, key=lambda date: date.start or "", default=None)


def _by_others(draft: Draft, main: Edition, date: DateRef, reading: Reading, sentence: Span) -> bool:
    """*Police closed roads on Friday for the summit*, *Senior officials met on Thursday*."""
    text = draft.text(sentence)
    staff = _STAFF.search(text) is not None
    return staff or any(_of_another_thing(mention, reading, sentence, text, date) for mention in main.mentions)


def _paragraphs(draft: Draft) -> Iterator[str]:
    return (_QUOTED.sub("", draft.article.text[b.start : b.end]) for b in draft.article.blocks if b.kind != "aside")


def _tells_of_days(paragraph: str) -> bool:
    """Whether a paragraph that speaks of a meeting or those who meet tells of several days."""
    return _SEVERAL_DAYS.search(paragraph) is not None and _MEETING_WORDS.search(paragraph) is not None


def _acts(draft: Draft, edition: Edition, editions: Sequence[Edition]) -> Iterator[_Act]:
    """The days of the last week on which something happened, with their sentences, but for sentences that name another
    summit."""
    others = {
        (id(m.reading), m.sentence)
        for e in editions
        if e is not edition and not e.of_long_ago(draft.filed)
        for m in e.mentions
    }
    others |= {(id(m.reading), m.sentence) for m in edition.mentions if on_the_margins(m)}
    for reading in draft.readings:
        if reading.passage.block.kind != "paragraph" or not reading.dates:
            continue
        for first, last in reading.passage.sentences:
            if (id(reading), (first, last)) in others:
                continue
            span = _behind_the_dateline(draft, reading.passage.span(first, last))
            for date in reading.dates:
                if (
                    span.start <= date.span.start < span.end
                    and _of_the_week(date, draft.filed)
                    and _happened(draft, span, date)
                ):
                    yield date, reading, span


def _happened(draft: Draft, sentence: Span, date: DateRef) -> bool:
    """Whether the clause of a day has a verb in the past tense, and does not place something else before it."""
    text = draft.text(sentence)
    start, end = date.span.start - sentence.start, date.span.end - sentence.start
    if _NO_ACT.search(text, 0, start):
        return False
    low, high = _clause(text, start, end)
    clause = text[low:high]
    if (
        (_EARLIER.search(clause) and date.start != draft.filed)
        or (_ON_THE_WAY.search(clause) and not _THEY.search(clause))
        or _ANOTHER_TIME.search(text, low, start)
    ):
        return False
    return _past().search(clause) is not None or date.start == draft.filed


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause around a stretch of a sentence begins and ends."""
    low = max((cut.end() for cut in _CLAUSE.finditer(text, 0, start)), default=0)
    behind = _CLAUSE.search(text, end)
    return low, behind.start() if behind else len(text)


def _there(draft: Draft, reading: Reading, sentence: Span, edition: Edition, date: DateRef) -> bool:
    """Whether a sentence names the summit or its body, or leaders, ministers, countries as those who acted together."""
    text = draft.text(sentence)
    if any(_of_another_thing(mention, reading, sentence, text, date) for mention in edition.mentions):
        return False
    plain = _QUOTED.sub("", text)
    act = _past().search(plain)
    they = _THEY.search(plain, 0, act.start() if act else len(plain))
    if they and not _STAFF.search(plain, 0, they.start()):
        return True
    inside = [b for b in reading.bodies if sentence.start <= reading.passage.starts[b.first] < sentence.end]
    if edition.body is None and any(body.group == "international" for body in inside):
        return True
    for own in {id(m.body): m.body for m in edition.mentions if m.body}.values():
        names = {own.name, draft.acronyms.get(fold(own.name)), own.acronym}
        if any(b.name in names or b.acronym in names - {None} or f"({own.name})" in text for b in inside):
            return True
    return any(m.reading is reading and sentence.start <= m.offset < sentence.end for m in edition.mentions)


def _of_another_thing(mention: Summit, reading: Reading, sentence: Span, text: str, date: DateRef) -> bool:
    """*Police closed roads on Friday for the summit*."""
    if mention.reading is not reading or mention.bare or not sentence.start <= mention.offset < sentence.end:
        return False
    own = (mention.offset - sentence.start, reading.passage.ends[mention.last - 1] - sentence.start)
    start = date.span.start - sentence.start
    someone = any(sentence.start <= reading.passage.starts[human.first] < date.span.start for human in reading.people)
    theirs = someone or own[0] < start or _THEY.search(text, 0, start) is not None
    return of_something_else(text, own, (start, date.span.end - sentence.start), recent=theirs)


def _by_ministers(draft: Draft, sentence: Span, edition: Edition) -> bool:
    """*Foreign ministers tidied up the text on Tuesday*: not on a day of the leaders' own summit."""
    text = draft.text(sentence)
    they = _THEY.search(text)
    return edition.lead.level == "leaders" and they is not None and they.group().lower() == "ministers"


def _at_the_table(draft: Draft, reading: Reading, sentence: Span, date: DateRef) -> bool:
    """*Prime Minister Quinn declined on Friday to sign the declaration*, in the opening of an article: somebody does
    what is done at a summit, in the clause of the day."""
    starts = reading.passage.starts
    someone = any(sentence.start <= starts[human.first] < date.span.start for human in reading.people)
    text = draft.text(sentence)
    low, high = _clause(text, date.span.start - sentence.start, date.span.end - sentence.start)
    return someone and _AT_THE_TABLE.search(text, low, high) is not None


def _at_another_time(draft: Draft, mention: Summit) -> bool:
    """Whether a clause tells of the summit as planned, or places something else before or after it."""
    span = mention.reading.passage.span(*mention.sentence)
    sentence, here = draft.text(span), mention.offset - span.start
    end = mention.reading.passage.ends[mention.last - 1] - span.start
    low, high = _clause(sentence, here, end + len(", which"))  # *the summit, which will be held*: of the summit
    year = _IN_A_YEAR.match(sentence, end)  # *took gifts at the Lima summit in 2011, Quinn told a court on Monday*
    past = year is not None and year[1] < (draft.filed or "")[:4]
    return past or bool(_ANOTHER_TIME.search(sentence, low, high) or _BESIDE.search(sentence, 0, here))


def _behind_the_dateline(draft: Draft, span: Span) -> Span:
    dateline = draft.article.dateline
    return Span(max(span.start, dateline.span.end), span.end) if dateline and dateline.span.end < span.end else span


def _fresh(date: DateRef, filed: str) -> bool:
    return dt.timedelta(0) <= _age(date, filed) <= dt.timedelta(_FRESH)


def _of_the_week(date: DateRef, filed: str | None) -> bool:
    return filed is not None and one_day(date) and dt.timedelta(0) <= _age(date, filed) <= dt.timedelta(_WEEK)


def _age(date: DateRef, filed: str) -> dt.timedelta:
    return dt.date.fromisoformat(filed) - dt.date.fromisoformat(date.start or "")
