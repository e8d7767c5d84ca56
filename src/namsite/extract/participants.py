"""Who takes part in a summit, and in which capacity, as the sentences that name it say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from namsite.draft import Draft, Edition, Human, Reading, Summit
from namsite.phrases import chain_begins
from namsite.records import Meeting, Participation
from namsite.tokens import Passage

# what stands before the name (with its titles) → capacity
_BEFORE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:chaired by|under the (?:chairmanship|presidency) of) (?:the )?$", re.IGNORECASE), "chair"),
    (
        re.compile(
            r"on the initiative of (?:the )?$|initiated by (?:the )?$|at the initiative of (?:the )?$", re.IGNORECASE
        ),
        "initiator",
    ),
    (re.compile(r"hosted by (?:the )?$", re.IGNORECASE), "host"),
    (re.compile(r"(?:attended|addressed|joined|opened) by (?:the )?$", re.IGNORECASE), "attending"),
)
# what stands between the name and the summit → capacity
_BETWEEN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(?:chairs?|chaired|presided over|will chair|to chair)\b"), "chair"),
    (re.compile(r"\b(?:hosts?|hosted|will host|to host)\b"), "host"),
    (re.compile(r"\b(?:address(?:es|ed)?|opened|opens|(?:spoke|speaks?) (?:at|to))\b"), "speaker"),
    (
        re.compile(r"\b(?:attend(?:s|ed|ing)?|t(?:akes?|ook) part|taking part|participat\w+|joins?|joined|arriv\w+)\b"),
        "attending",
    ),
)


_ABSENT = re.compile(
    r"\b(?:not|never|no longer|\w+n['’]t|absent|without|skip\w*|boycott\w*|declin\w+|refus\w+|stay\w* (?:away|home)"
    r"|miss(?:es|ed)|instead|unable|cancel\w*)\b",
    re.IGNORECASE,
)
_ANOTHER_CLAUSE = re.compile(r"\b(?:that|which|after|before|when|while|since|until|said|told|ahead of)\b|[;:“”\"]")
_EVENT = r"(?:event|meeting|summit|gathering|forum|conference|session|plenary|call|talks|delegates|leaders|others)"
# What people are said to do at the event that an article is about → capacity; names stand before the words …
_DOING: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"\b(?:told|address(?:ed|es|ing)) (?:the|this) (?:[a-z-]+ ){{0,2}}{_EVENT}\b"), "speaker"),
    (
        re.compile(
            r"\b(?:took the floor|made (?:statements|speeches)|delivered (?:a )?(?:speech|statement|address)\w*)\b"
        ),
        "speaker",
    ),
    (re.compile(rf"\b(?:spoke|speaking) (?:in|at) the (?:[a-z-]+ ){{0,2}}{_EVENT}\b"), "speaker"),
    (re.compile(rf"\b(?:opened|closed|chaired|presided over) the {_EVENT}\b"), "chair"),
    (
        re.compile(
            r"\b(?:are|is|were|was) (?:also )?"
            r"(?:taking part|present|there|in attendance|among (?:those|the participants))\b"
        ),
        "attending",
    ),
    (re.compile(rf"\bjoined the {_EVENT}\b"), "attending"),
)
# … or behind them.
_DONE_BY: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"\b{_EVENT} (?:is|was|were|are|has been) (?:being )?(?:attended|joined) by\b"), "attending"),
    (
        re.compile(
            r"\b(?:also|those) (?:present|attending|taking part|there) (?:were|was|are|is|included?)\b", re.IGNORECASE
        ),
        "attending",
    ),
)
# Gatherings that are not the one that the article is about.
_ELSEWHERE = re.compile(
    r"\b(?:press|news|cabinet|government|parliamentary|party|bilateral|trilateral|weekly|annual|separate|side)[ -]"
    r"(?:conference|briefing|session|meeting|event|talks|gathering|call|forum)s?\b"
    r"|\b(?:phone|telephone|video) calls?\b"
    r"|\bsession of (?:the )?(?:\w+ )?(?:parliament|assembly|council|house|senate|cabinet|congress)\b",
    re.IGNORECASE,
)
_ABOUT = 900  # characters; the summit that an article is about is named before
_SHORT = 30  # characters before *attended by*


def find_participants(
    draft: Draft, editions: Sequence[Edition], sidelines: Sequence[tuple[Meeting, Edition]]
) -> dict[int, tuple[Participation, ...]]:
    """Edition key → who takes part; each person once, in the first capacity that is stated."""
    found: dict[int, dict[int, Participation]] = {edition.key: {} for edition in editions}
    for edition in editions:
        for mention in edition.mentions:
            for part in _beside(draft, mention):
                found[edition.key].setdefault(part.person, part)
    if editions:
        for part in _at_the_event(draft, editions):
            found[editions[0].key].setdefault(part.person, part)
    for meeting, edition in sidelines:
        for person in meeting.people:
            part = Participation(person=person, capacity="met on the sidelines", span=meeting.span)
            found[edition.key].setdefault(person, part)
    return {key: tuple(parts.values()) for key, parts in found.items()}


def _at_the_event(draft: Draft, editions: Sequence[Edition]) -> list[Participation]:
    """*Odongo told the meeting*, *the event was attended by …*: who is there, in the sentences that say so without
    naming the summit, where an article is about one."""
    main = editions[0]
    if main.key_at > _ABOUT or all(mention.announced for mention in main.mentions):
        return []
    others = [m for edition in editions[1:] for m in edition.mentions]
    parts: list[Participation] = []
    for reading in draft.readings:
        if reading.passage.block.kind in ("title", "kicker", "byline") or not reading.people:
            continue
        for first, last in reading.passage.sentences:
            if any(m.reading is reading and m.sentence == (first, last) for m in others):
                continue
            parts += _in_sentence(draft, reading, first, last)
    return parts


def _in_sentence(draft: Draft, reading: Reading, first: int, last: int) -> list[Participation]:
    passage = reading.passage
    span = passage.span(first, last)
    sentence = draft.text(span)
    if _ABSENT.search(sentence) or _ELSEWHERE.search(sentence):
        return []
    parts = []
    for patterns, behind in ((_DOING, False), (_DONE_BY, True)):
        match, capacity = next(((m, name) for pattern, name in patterns if (m := pattern.search(sentence))), (None, ""))
        if match is None:
            continue
        at = span.start + match.start()
        for human in reading.people:
            if human.referent is None or not first <= human.first < last:
                continue
            where = passage.span(human.first, human.last)
            if (where.start > at) if behind else (where.end <= at):
                parts.append(Participation(person=human.referent, capacity=capacity, span=where))
    return parts


def _beside(draft: Draft, mention: Summit) -> list[Participation]:
    passage = mention.reading.passage
    first, last = mention.sentence
    parts: list[Participation] = []
    previous: Human | None = None  # the participant named directly before
    for human in mention.reading.people:
        if human.referent is None or not first <= human.first < last:
            continue
        capacity = _capacity(draft, mention, human)
        if capacity is None and previous and _goes_on(draft, passage, previous, human):
            capacity = parts[-1].capacity
        previous = human if capacity else None
        if capacity:
            span = passage.span(human.first, human.last)
            parts.append(Participation(person=human.referent, capacity=capacity, span=span))
    return parts


def _capacity(draft: Draft, mention: Summit, human: Human) -> str | None:
    """What the words before a name, or those between it and the summit, say."""
    passage = mention.reading.passage
    begin = passage.tokens[mention.sentence[0]].start
    before = draft.article.text[begin : passage.tokens[chain_begins(passage.tokens, human)].start]
    capacity = next((name for pattern, name in _BEFORE if pattern.search(before)), None)
    if capacity and _ABSENT.search(before[-_SHORT:]):
        return None
    if capacity is None and human.last <= mention.first:
        between = draft.article.text[passage.tokens[human.last - 1].end : passage.tokens[mention.first].start]
        if not _ABSENT.search(between) and not _ANOTHER_CLAUSE.search(between):
            capacity = next((name for pattern, name in _BETWEEN if pattern.search(between)), None)
    return capacity


def _goes_on(draft: Draft, passage: Passage, previous: Human, human: Human) -> bool:
    """Only commas and *and* between two names of one list."""
    start = passage.tokens[chain_begins(passage.tokens, human)].start
    between = draft.article.text[passage.tokens[previous.last - 1].end : start]
    return re.fullmatch(r"[\s,]*(?:and|as well as)?\s*(?:the\s+)?", between) is not None
