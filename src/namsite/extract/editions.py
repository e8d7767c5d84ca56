"""What an article says of a summit: when, where, how, who chairs, which theme; each with the place that states it."""

from __future__ import annotations

import re
from collections.abc import Callable

from namsite.draft import Draft, Edition, Summit
from namsite.lexicon import Sort
from namsite.phrases import place_at
from namsite.records import Gathering, Mention, Mode, Participation, Span, Stage, Statement

_BY_VIDEO = re.compile(
    r"\b(?:through|by|via|in(?: the format of)?|over|using)\s+(?:a\s+)?(?:video[- ]?(?:conference|conferencing|link|call|format)\w*)|\bvideo[- ]?(?:conference|summit|link)\b"
    r"|\bheld online\b|\bvirtual(?:ly)?\b|\bonline (?:summit|meeting|format)\b",
    re.IGNORECASE,
)
_THEME = re.compile(
    r"\b(?:entitled|titled|themed|dubbed|(?:under|with|on) the (?:theme|motto|slogan|title|banner)(?: of)?)[\s,:]*[“\"«„](?P<theme>[^”\"»“]+)[”\"»“]"
)
_HELD = re.compile(
    r"\b(?:was held|were held|took place|has ended|ended|wrapped up|closed|brought together|adopted|gathered|concluded|attended|visited|held)\b"
)
_AHEAD = re.compile(
    r"\b(?:will|to hold|to host|is due|are due|is to|are to|set for|scheduled|plans to|planned for|upcoming|forthcoming|ahead of)\b"
)
_NOW = re.compile(
    r"\b(?:is being held|are being held|is under way|under way|underway|opened|opens|is attended by|are taking part|began|kicked off|is taking place)\b"
)
_ATTENDS = re.compile(r"\b(?:attend(?:s|ed|ing)?|t(?:akes?|ook|aking) part|participat\w+|arriv\w+)\b")
Days = Callable[[Draft, Edition, list[Statement]], tuple[str | None, str | None]]


def describe(
    draft: Draft, edition: Edition, numbers: dict[int, int], participants: tuple[Participation, ...], days: Days
) -> Gathering:
    """The edition as a record, each property with the place that states it."""
    statements: list[Statement] = []
    lead = edition.lead
    start, end = days(draft, edition, statements)
    place = _place(edition, statements)
    mode = _mode(draft, edition, statements)
    theme = _theme(draft, edition, statements)
    chair = _by(draft, edition, statements, "chair", r"(?:chaired by|under the chairmanship of)\s+")
    host = _by(draft, edition, statements, "host", r"(?:hosted by|will be hosted by)\s+")
    stage = _stage(draft, edition, statements)
    name = lead.name
    if edition.number:
        numbered = next(m for m in edition.mentions if m.number)
        statements.append(_statement("number", str(edition.number), numbered))
    forms = tuple(dict.fromkeys(m.name for m in edition.mentions if not m.bare))
    return Gathering(
        key=edition.key,
        name=name,
        forms=forms,
        mentions=tuple(_mention(m) for m in edition.mentions),
        noun=lead.head,
        body=numbers.get(id(edition.body)) if edition.body else None,
        number=edition.number,
        extraordinary=any(m.extraordinary for m in edition.mentions),
        start=start,
        end=end,
        place=place,
        mode=mode,
        stage=stage,
        chair=chair,
        host=host,
        theme=theme,
        statements=tuple(statements),
        participants=participants,
    )


def _span(summit: Summit) -> Span:
    return summit.reading.passage.span(summit.first, summit.last)


def _mention(summit: Summit) -> Mention:
    rule = "stands for the summit named before" if summit.bare else "name of a summit"
    return Mention(span=_span(summit), surface=summit.name, rule=rule, score=0.7 if summit.bare else 0.9)


def _statement(name: str, value: str, summit: Summit, how: str = "stated") -> Statement:
    return Statement(property=name, value=value, span=_span(summit), how=how)


def _sentence_text(draft: Draft, summit: Summit) -> tuple[int, str]:
    first, last = summit.sentence
    span = summit.reading.passage.span(first, last)
    return span.start, draft.text(span)


def _place(edition: Edition, statements: list[Statement]) -> str | None:
    for summit in edition.mentions:
        if summit.place:
            statements.append(_statement("place", summit.place, summit))
            return summit.place
    for summit in edition.mentions:
        found = None if summit.bare else _place_near(summit)
        if found:
            statements.append(Statement(property="place", value=found[0], span=found[1]))
            return found[0]
    return None


def _place_near(summit: Summit) -> tuple[str, Span] | None:
    """*in Baku* behind the summit (or before it where somebody goes there to attend), in the same sentence."""
    passage = summit.reading.passage
    tokens = passage.tokens
    first, last = summit.sentence
    attended = any(_ATTENDS.fullmatch(t.fold) for t in tokens[first : summit.first])
    order = [*range(summit.last, last), *(range(first, summit.first) if attended else ())]
    for at in order:
        if tokens[at - 1].fold not in ("in", "at", "to", "visited", "visits", "visit") or at == first:
            continue
        if tokens[at - 1].fold in ("to", "visited", "visits", "visit") and at > summit.first:
            continue
        start = at + (tokens[at].fold == "the")
        if any(t.fold in ("that", "who", "which", "said", "after") for t in tokens[summit.last : at]):
            break
        place = place_at(passage, start) if start < len(tokens) else None
        named = tokens[start : place[0]] if place else tokens[start : start + 1]
        if (not place and not _unknown_place(summit, start)) or any(
            b.first <= start < b.last for b in summit.reading.bodies
        ):
            continue
        if place is None or place[1].sorts & (Sort.PLACE | Sort.COUNTRY):
            end = place[0] if place else start + 1
            return " ".join(t.text for t in named), passage.span(start, end)
    return None


def _unknown_place(summit: Summit, at: int) -> bool:
    """A capitalised word that no list knows, behind *in*: a place, unless something else was found there."""
    passage = summit.reading.passage
    if at >= len(passage.tokens):
        return False
    token = passage.tokens[at]
    free = not summit.reading.taken(at, at + 1)
    return (
        token.cap
        and not token.sorts
        and not token.all_caps
        and free
        and passage.tokens[at - 1].fold in ("in", "at", "visited", "to")
    )


def _mode(draft: Draft, edition: Edition, statements: list[Statement]) -> Mode | None:
    for summit in edition.mentions:
        offset, text = _sentence_text(draft, summit)
        for match in _BY_VIDEO.finditer(text):
            statements.append(
                Statement(
                    property="mode", value="by video link", span=Span(offset + match.start(), offset + match.end())
                )
            )
            return "by video link"
    for summit in edition.mentions:
        tokens = summit.reading.passage.tokens
        first, last = summit.sentence
        went = next(
            (
                t
                for t in tokens[first : summit.first]
                if t.fold in ("visited", "arrived", "arrives", "travelled", "traveled", "visits")
            ),
            None,
        )
        if went and any(_ATTENDS.fullmatch(t.fold) for t in tokens[first : summit.first]):
            statements.append(
                Statement(
                    property="mode",
                    value="in person",
                    span=Span(went.start, went.end),
                    how="people travelled there to attend",
                )
            )
            return "in person"
    return None


def _theme(draft: Draft, edition: Edition, statements: list[Statement]) -> str | None:
    for summit in edition.mentions:
        offset, text = _sentence_text(draft, summit)
        match = _THEME.search(text)
        if match:
            span = Span(offset + match.start("theme"), offset + match.end("theme"))
            statements.append(Statement(property="theme", value=match["theme"], span=span))
            return match["theme"]
    return None


def _by(draft: Draft, edition: Edition, statements: list[Statement], name: str, pattern: str) -> str | None:
    """Who chairs or hosts, as written: the capitalised words behind *chaired by*, a person by name."""
    for summit in edition.mentions:
        offset, text = _sentence_text(draft, summit)
        match = re.search(pattern, text)
        if not match:
            continue
        at = offset + match.end()
        human = next((h for h in summit.reading.people if _starts_near(draft, summit, h.first, at)), None)
        words = re.match(r"(?:the )?[A-Z]\S*(?: [A-Z]\S*)*", text[match.end() :])
        if human:
            span = summit.reading.passage.span(human.first, human.last)
        elif words:
            span = Span(at, at + len(words.group().rstrip(".,;")))
        else:
            continue
        statements.append(Statement(property=name, value=draft.text(span), span=span))
        return draft.text(span)
    return None


def _starts_near(draft: Draft, summit: Summit, first: int, at: int) -> bool:
    """Whether only a title stands between offset ``at`` and token ``first``."""
    start = summit.reading.passage.tokens[first].start
    between = [
        r for r in summit.reading.roles if summit.reading.passage.tokens[r.first].start <= at + 4 and r.last == first
    ]
    return start == at or (start > at and bool(between))


def _stage(draft: Draft, edition: Edition, statements: list[Statement]) -> Stage:
    if all(m.announced for m in edition.mentions):
        return "announced"
    stages: tuple[tuple[re.Pattern[str], Stage], ...] = ((_AHEAD, "announced"), (_NOW, "under way"), (_HELD, "held"))
    for summit in sorted(edition.mentions, key=lambda m: (m.reading.passage.block.kind == "title", m.offset)):
        offset, text = _sentence_text(draft, summit)
        tokens = summit.reading.passage.tokens
        behind = tokens[summit.last - 1].end - offset
        for pattern, stage in stages:
            match = pattern.search(text, behind) or (
                pattern.search(text) if not summit.bare or stage != "announced" else None
            )
            if match:
                span = Span(offset + match.start(), offset + match.end())
                statements.append(Statement(property="stage", value=stage, span=span))
                return stage
    return "referred to"
