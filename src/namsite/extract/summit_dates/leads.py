"""The day of the summit that an article is about, where only what happened there is dated: *Leaders of the Harbour
League on Thursday appointed a judge*, *President Quinn yesterday took the chair of the League*."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from namsite.draft import Draft, Edition, Reading, Summit
from namsite.extract.summit_dates.bounds import ends_told
from namsite.extract.summit_dates.happened import ANOTHER_TIME, THEY, Act, acts_told, age, clause_at, past
from namsite.extract.summit_dates.lengths import length
from namsite.extract.summit_dates.mentions import of_another_year
from namsite.extract.summit_dates.others import of_something_else
from namsite.extract.summit_dates.told import Bound
from namsite.reasons import COUNTED_FROM
from namsite.records import DateRef, Span, Statement
from namsite.spelling import fold

_STAFF = re.compile(r"\b(?:officials|experts|envoys|deputies|sherpas|diplomats|negotiators|aides)\b", re.IGNORECASE)
_AT_THE_TABLE = re.compile(
    r"\b(?:to sign|signed|adopted|endorsed|at (?:a|the|their) (?:round |conference |negotiating )?table"
    r"|in the (?:chair|plenary)"
    r"|round the table|took their (?:seats|places)|(?:joint|final) (?:statement|declaration|communiqu[eé]))\b"
)
_OF_AN_END = re.compile(r"\b(?:signed|adopted|endorsed|approved|left|ended|closed|concluded)\b")
_BESIDE = re.compile(r"\b(?:before|after(?! an? )|since|until)\b[^,;.]{0,30}$")
_SAID_AFTER = re.compile(  # on its day
    r"\b(?:journalists|reporters|newsmen|the press|news conference|[Ss]peaking|[Bb]riefing)(?: \w+){0,2} after"
    r" [^,;.]{0,30}$"
)
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
_QUOTED = re.compile(r"[“\"«][^”\"»]*[”\"»]")
_IN_A_YEAR = re.compile(r"(?: in [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?,?)? (?:in|of) ((?:19|20)\d\d)\b")
_OPENING = 2  # paragraphs at the head of a report that tell what happened
_FRESH = 3  # days that a report may come late
_WHOLE = 10  # characters of a day
_LONGEST = 5  # days from an act at a meeting to its last day

_NEITHER = (None, None)


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
    acts = list(acts_told(draft, edition, editions))
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
            or (about_it and reading in opening and one_day_long and age(date, draft.filed) <= dt.timedelta(1))
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
    acts = [act for act in acts_told(draft, main, editions) if not _by_others(draft, main, *act)]
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
    draft: Draft, main: Edition, editions: Sequence[Edition], acts: Sequence[Act], opening: Sequence[Reading]
) -> DateRef | None:
    """The one day of which the head tells, if it is the report's or the one before and nothing tells of several."""
    early = [act for act in acts if act[1] in opening]
    if len({date.start for date, _, _ in early}) != 1 or any(map(_tells_of_days, _paragraphs(draft))):
        return None
    date, _, sentence = early[0]
    if _OF_AN_END.search(draft.text(sentence)) and "begins" in ends_told(draft, main, editions):
        return None
    return date if age(date, draft.filed or "") <= dt.timedelta(1) else None


def _before_the_end(draft: Draft, main: Edition, acts: Sequence[Act], opening: Sequence[Reading]) -> DateRef | None:
    """*took off their ties yesterday*, *took over the chair on Thursday night*, at a meeting that ended later; at one
    that is to end, *The leaders agreed today*."""
    if main.end is None or len(main.end) != _WHOLE or "X" in main.end:
        return None
    end, over = dt.date.fromisoformat(main.end), main.end <= (draft.filed or "")
    theirs = (
        date
        for date, reading, sentence in acts
        if 0 < (end - dt.date.fromisoformat(date.start or "")).days <= _LONGEST
        and (over or THEY.search(draft.text(sentence)))
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


def _there(draft: Draft, reading: Reading, sentence: Span, edition: Edition, date: DateRef) -> bool:
    """Whether a sentence names the summit or its body, or leaders, ministers, countries as those who acted together."""
    text = draft.text(sentence)
    if any(_of_another_thing(mention, reading, sentence, text, date) for mention in edition.mentions):
        return False
    plain = _QUOTED.sub("", text)
    act = past().search(plain)
    they = THEY.search(plain, 0, act.start() if act else len(plain))
    if they and not _STAFF.search(plain, 0, they.start()):
        return True
    if _they_decided(text, date.span.start - sentence.start, date.span.end - sentence.start):
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
    theirs = someone or own[0] < start or THEY.search(text, 0, start) is not None
    return of_something_else(text, own, (start, date.span.end - sentence.start), recent=theirs)


def _they_decided(text: str, start: int, end: int) -> bool:
    """*The road is to be completed by May, Presidents Quinn and Vik resolved today*: in the clause of the day."""
    low, high = clause_at(text, start, end)
    act = past().search(text, low, high) if low else None
    return act is not None and THEY.match(text, low) is not None


def _by_ministers(draft: Draft, sentence: Span, edition: Edition) -> bool:
    """*Foreign ministers tidied up the text on Tuesday*: not on a day of the leaders' own summit."""
    text = draft.text(sentence)
    they = THEY.search(text)
    return edition.lead.level == "leaders" and they is not None and they.group().lower() == "ministers"


def _at_the_table(draft: Draft, reading: Reading, sentence: Span, date: DateRef) -> bool:
    """*Prime Minister Quinn declined on Friday to sign the declaration*, in the opening of an article: somebody does
    what is done at a summit, in the clause of the day."""
    starts = reading.passage.starts
    someone = any(sentence.start <= starts[human.first] < date.span.start for human in reading.people)
    text = draft.text(sentence)
    low, high = clause_at(text, date.span.start - sentence.start, date.span.end - sentence.start)
    return someone and _AT_THE_TABLE.search(text, low, high) is not None


def _at_another_time(draft: Draft, mention: Summit) -> bool:
    """Whether a clause tells of the summit as planned, or places something else before or after it."""
    span = mention.reading.passage.span(*mention.sentence)
    sentence, here = draft.text(span), mention.offset - span.start
    end = mention.reading.passage.ends[mention.last - 1] - span.start
    low, high = clause_at(sentence, here, end + len(", which"))  # *the summit, which will be held*: of the summit
    year = _IN_A_YEAR.match(sentence, end)  # *took gifts at the Lima summit in 2011, Quinn told a court on Monday*
    past = year is not None and year[1] < (draft.filed or "")[:4]
    beside = _BESIDE.search(sentence, 0, here) and not _SAID_AFTER.search(sentence, 0, here)
    return past or bool(ANOTHER_TIME.search(sentence, low, high) or beside)


def _fresh(date: DateRef, filed: str) -> bool:
    return dt.timedelta(0) <= age(date, filed) <= dt.timedelta(_FRESH)
