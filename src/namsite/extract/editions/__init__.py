"""What an article says of a summit: when, where, how; each with the place that states it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence

from namsite.draft import Draft, Edition, Summit
from namsite.extract.editions.places import ATTENDS, place_of
from namsite.extract.editions.said import SAID_OF_IT, sentence_text
from namsite.reasons import BY_DAY_OF_REPORT, TRAVELLED
from namsite.records import STATED, Gathering, Mention, Mode, Participation, Reason, Span, Stage, Statement

_BY_VIDEO = re.compile(
    r"\b(?:through|by|via|in(?: the format of)?|over|using)\s+(?:a\s+)?"
    r"(?:video[- ]?(?:conference|conferencing|link|call|format)\w*)"
    r"|\bvideo[- ]?(?:conference|summit|link)\b|\bheld online\b|\bvirtual(?:ly)?\b"
    r"|\bonline (?:summit|meeting|format)\b",
    re.IGNORECASE,
)
_IN_PERSON = re.compile(r"\b(?:first|next|another|an|the) (?:[\w-]+ ){0,2}?(?:in-person|face-to-face|physical)\b")
_REMOTE = ("video", "online", "virtual")  # one of them is in each of these
_HELD = re.compile(
    r"\b(?:was held|were held|took place|has ended|ended|wrapped up|wound up|closed|brought together|adopted|gathered"
    r"|concluded|attended|visited|(?<!have been )held)\b"
)
_TO_ITS_END = r"(?:end|close|conclude|wrap|finish|adjourn|last|run until|continue)\b"  # what is to end is under way
_AHEAD = re.compile(
    rf"\b(?:will(?! {_TO_ITS_END})|to hold|to host|be (?:held|hosted|convened|organi[sz]ed)|(?<!not )take place"
    rf"|(?:is|are) (?:due(?! to {_TO_ITS_END})|to(?! {_TO_ITS_END}))|set for|scheduled(?! to {_TO_ITS_END})|plans to"
    r"|planned for|upcoming|forthcoming|ahead of|go(?:es)? ahead|next (?:week|month|year)['’]s)\b"
)
_NOW = re.compile(
    r"\b(?:is being held|are being held|is under way|under way|underway|opened|opens|is attended by|are taking part"
    r"|began|kicked off|is taking place|at the (?:start|opening|outset|beginning) of)\b"
)
_EVE = re.compile(r"\b(?:on the eve of|ahead of|in preparation for|to prepare(?: for)?) (?:the |its |their )?$")
_CANCELLED = re.compile(
    r"\b(?:was|were|is|been) (?:cancell?ed|called off|scrapped|abandoned)\b"
    r"|\b(?:cancell?ed|cancel(?:s|ling)|call(?:ed|s|ing) off|scrapp(?:ed|ing)|scraps)"
    r"(?= (?:an?|the|its|their|this|next|[\w-]+['’]s?) (?!(?:visit|trip|plans?|tour|talks|flight|attendance)\b))"
)
_STAGES: tuple[tuple[re.Pattern[str], Stage], ...] = (
    (_CANCELLED, "cancelled"),
    (_AHEAD, "announced"),
    (_NOW, "under way"),
    (_HELD, "held"),
)
_WENT = frozenset({"visited", "arrived", "arrives", "travelled", "traveled", "visits"})
_A_WEEK = 7  # days
_BEFORE = 60  # characters before a name in which what is said is said of it
_ORDER = ("start", "end", "place", "mode", "theme", "chair", "host", "stage", "number")
Days = Callable[[Draft, Edition, Sequence[Edition], list[Statement]], tuple[str | None, str | None]]


def settle(draft: Draft, edition: Edition, editions: Sequence[Edition], days: Days) -> None:
    """When, where and how far along an edition is: what those who look for people there need to know."""
    edition.start, edition.end = days(draft, edition, editions, edition.statements)
    edition.place = place_of(edition, edition.statements)
    edition.stage = _stage(draft, edition, edition.statements)
    _by_the_calendar(draft, edition)


def _by_the_calendar(draft: Draft, edition: Edition) -> None:
    """A summit after the day of the report is announced, if nothing else is said, one before that day no longer is."""
    start, end = edition.start, edition.end or edition.start
    if not (start and end and draft.filed) or "X" in start or edition.stage == "cancelled":
        return
    if len(start) == len(end) == len(draft.filed):
        told: Stage | None = "announced" if start > draft.filed and edition.stage != "held" else None
        if start <= draft.filed and edition.stage == "announced":
            told = "held" if end < draft.filed else "under way"
    else:  # *in August*: of a month or year that is over
        told = "held" if edition.stage == "announced" and end < draft.filed[: len(end)] else None
    if told and told != edition.stage:
        day = next(one for one in edition.statements if one.property == "start")
        edition.statements[:] = [one for one in edition.statements if one.property != "stage"]
        edition.statements.append(Statement(property="stage", value=told, span=day.span, how=BY_DAY_OF_REPORT))
        edition.stage = told


def _of_these_days(draft: Draft, edition: Edition) -> None:
    """The summit that a report comes from was held, or is under way, where its days are told and nothing else is."""
    start, end, filed = edition.start, edition.end, draft.filed
    if edition.stage != "referred to" or not edition.first_told or not (start and end and filed):
        return
    if "X" in start or not len(start) == len(end) == len(filed) or start > filed:
        return
    if (dt.date.fromisoformat(filed) - dt.date.fromisoformat(end)).days <= _A_WEEK:
        edition.stage = "held" if end <= filed else "under way"
        day = next(one for one in edition.statements if one.property == "start")
        told = Statement(property="stage", value=edition.stage, span=day.span, how=BY_DAY_OF_REPORT)
        edition.statements[:] = [*(one for one in edition.statements if one.property != "stage"), told]


def describe(
    draft: Draft,
    edition: Edition,
    editions: Sequence[Edition],
    numbers: dict[int, int],
    participants: tuple[Participation, ...],
) -> Gathering:
    """The settled edition as a record, each property with the place that states it."""
    _of_these_days(draft, edition)
    statements = edition.statements
    lead = edition.lead
    mode = _mode(draft, edition, statements)
    told = {name: find(draft, edition, editions) for name, find in SAID_OF_IT.items()}
    statements += [Statement(property=name, value=draft.text(span), span=span) for name, span in told.items() if span]
    theme, chair, host = (draft.text(span) if span else None for span in told.values())
    if edition.number:
        numbered = next(m for m in edition.mentions if m.number)
        statements.append(_statement("number", str(edition.number), numbered))
    forms = tuple(dict.fromkeys(m.name for m in edition.mentions if not m.bare))
    return Gathering(
        key=edition.key,
        name=lead.title or lead.name,
        forms=forms,
        mentions=tuple(_mention(m) for m in edition.mentions),
        noun=lead.head,
        body=numbers.get(id(edition.body)) if edition.body else None,
        number=edition.number,
        extraordinary=any(m.extraordinary for m in edition.mentions),
        start=edition.start,
        end=edition.end,
        place=edition.place,
        mode=mode,
        stage=edition.stage,
        chair=chair,
        host=host,
        theme=theme,
        statements=tuple(sorted(statements, key=lambda one: _ORDER.index(one.property))),
        participants=participants,
    )


def _span(summit: Summit) -> Span:
    return summit.reading.passage.span(summit.first, summit.last)


def _mention(summit: Summit) -> Mention:
    rule = "stands for the summit named before" if summit.bare else "name of a summit"
    return Mention(span=_span(summit), surface=summit.name, rule=rule, score=0.7 if summit.bare else 0.9)


def _statement(name: str, value: str, summit: Summit, how: Reason = STATED) -> Statement:
    return Statement(property=name, value=value, span=_span(summit), how=how)


def _mode(draft: Draft, edition: Edition, statements: list[Statement]) -> Mode | None:
    for summit in edition.mentions:
        offset, text = sentence_text(draft, summit)
        lower = text.lower()
        remote = any(word in lower for word in _REMOTE) and not _IN_PERSON.search(text)
        match = _BY_VIDEO.search(text) if remote else None
        if match:
            span = Span(offset + match.start(), offset + match.end())
            statements.append(Statement(property="mode", value="by video link", span=span))
            return "by video link"
    for summit in edition.mentions:
        passage, first = summit.reading.passage, summit.sentence[0]
        went = next((at for at in range(first, summit.first) if passage.tokens[at].fold in _WENT), None)
        if went is not None and any(ATTENDS.fullmatch(t.fold) for t in passage.tokens[first : summit.first]):
            span = passage.span(went, went + 1)
            statements.append(Statement(property="mode", value="in person", span=span, how=TRAVELLED))
            return "in person"
    return None


def _stage(draft: Draft, edition: Edition, statements: list[Statement]) -> Stage:
    for summit in sorted(edition.mentions, key=lambda m: (m.reading.passage.block.kind == "title", m.offset)):
        offset, text = sentence_text(draft, summit)
        if _EVE.search(text, 0, summit.offset - offset):
            continue  # *ministers met on the eve of the summit*
        if _in_a_past_year(draft, summit):
            statements.append(_statement("stage", "held", summit))
            return "held"
        here, behind = summit.offset - offset, summit.reading.passage.ends[summit.last - 1] - offset
        matches = [(m, stage) for pattern, stage in _STAGES for m in pattern.finditer(text)]
        matches = [
            (m, stage)
            for m, stage in matches
            if m.end() > here or (here - m.end() <= _BEFORE and not (summit.bare and stage == "announced"))
        ]
        if matches:
            match, stage = min(matches, key=lambda each: _distance(each[0], here, behind))
            span = Span(offset + match.start(), offset + match.end())
            statements.append(Statement(property="stage", value=stage, span=span))
            return stage
    return "announced" if all(m.announced for m in edition.mentions) else "referred to"


def _in_a_past_year(draft: Draft, summit: Summit) -> bool:
    """*will confirm what was said at the Riga summit in 2016*: one of a year before that of the report."""
    tokens = summit.reading.passage.tokens[summit.last : summit.last + 2]
    year = tokens[1].text if len(tokens) > 1 and tokens[0].fold in ("in", "of") else ""
    return bool(draft.filed) and year.isdigit() and len(year) == len("2016") and year < str(draft.filed)[:4]


def _distance(match: re.Match[str], here: int, behind: int) -> tuple[bool, int]:
    """What is said behind a name is said of it rather than what stands before; the nearest is."""
    return match.start() < behind, match.start() - behind if match.start() >= behind else here - match.end()
