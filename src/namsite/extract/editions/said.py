"""Who chairs or hosts a summit, and its theme: by participles, each said of the meeting that stands before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from namsite.draft import Draft, Edition, Reading, Summit
from namsite.lexicon import Sort
from namsite.phrases import DETERMINERS, chain_begins
from namsite.records import Span
from namsite.tokens import Token

_THEME = re.compile(
    r"\b(?:entitled|titled|themed|dubbed|(?:under|with|on) the (?:theme|motto|slogan|title|banner)(?: of)?)[\s,:]*"
    r"[“\"«„](?P<said>[^”\"»“]+)[”\"»“]"
)
_THEMED_ON = re.compile(
    r"\bthemed on (?P<said>[A-Z][\w'’-]+"
    r"(?: (?:[A-Z][\w'’-]+|(?:and|for|of|the|in|a|to|with|on)(?= (?:[a-z]+ )?[A-Z])))+)"
)
_CHAIRED_BY = re.compile(r"(?:[Cc]haired by|[Uu]nder the chairmanship of)\s+")
_HOSTED_BY = re.compile(r"[Hh]osted by\s+")
_CAPITALISED = re.compile(r"(?:the )?[A-Z][\w.'’-]*(?: (?:of (?:the )?|de (?:la )?|du |des |da |do )?[A-Z][\w.'’-]*)*")
_QUOTED = re.compile('[“"«„]')
_MEETING = Sort.MEETING | Sort.WEAK_MEETING
_OF_ANOTHER = frozenset({"of", "for", "before"})
_ANY_MEETING = frozenset({"meeting", "gathering", "event", "summit", "conference", "forum"})
_PARTICIPLES = frozenset({"hosted", "chaired"})


def _theme(draft: Draft, edition: Edition, editions: Sequence[Edition]) -> Span | None:
    """*under the theme “One sea, one shore”*."""
    for summit in edition.mentions:
        offset, text = sentence_text(draft, summit)
        told = _THEME.search(text) if _QUOTED.search(text) else None
        if told:
            theme = told["said"].rstrip(" ,.;")
            return Span(offset + told.start("said"), offset + told.start("said") + len(theme))
        if told := _THEMED_ON.search(text):
            return Span(offset + told.start("said"), offset + told.end("said"))
    return None


def _chair(draft: Draft, edition: Edition, editions: Sequence[Edition]) -> Span | None:
    return _by(draft, edition, editions, _CHAIRED_BY)


def _host(draft: Draft, edition: Edition, editions: Sequence[Edition]) -> Span | None:
    return _by(draft, edition, editions, _HOSTED_BY)


SAID_OF_IT: dict[str, Callable[[Draft, Edition, Sequence[Edition]], Span | None]] = {
    "theme": _theme,
    "chair": _chair,
    "host": _host,
}


def sentence_text(draft: Draft, summit: Summit) -> tuple[int, str]:
    """Where the sentence of a mention begins, and its wording."""
    span = summit.reading.passage.span(*summit.sentence)
    return span.start, draft.text(span)


def _by(draft: Draft, edition: Edition, editions: Sequence[Edition], lead: re.Pattern[str]) -> Span | None:
    """Who chairs or hosts, as written: the capitalised words behind *chaired by*, a person by name."""
    for summit in edition.mentions:
        if _PARTICIPLES.isdisjoint(summit.reading.passage.words) and "chairmanship" not in summit.reading.passage.words:
            continue
        offset, text = sentence_text(draft, summit)
        told = lead.search(text)
        if not told or not _is_said_of(edition, editions, summit, offset + told.start()):
            continue
        at = offset + told.end()
        human = next(
            (
                h
                for h in summit.reading.people
                if _starts_near(summit.reading, chain_begins(summit.reading.passage.tokens, h), at)
            ),
            None,
        )
        words = _CAPITALISED.match(text, told.end())
        if human:
            return summit.reading.passage.span(human.first, human.last)
        if words:
            return Span(at, at + len(words.group().rstrip(".'’")))
    return None


def _starts_near(reading: Reading, first: int, at: int) -> bool:
    """Whether a name begins with token ``first``, its titles included, at offset ``at`` or an article behind it."""
    return 0 <= reading.passage.starts[first] - at <= len("the ")


def _is_said_of(edition: Edition, editions: Sequence[Edition], summit: Summit, at: int) -> bool:
    """Whether a participle at offset ``at`` is said of an edition that the sentence mentions: of the meeting named
    before it (*the 28th summit, hosted by Malta*), not of one for which that is (*the meeting for the 28th summit,
    chaired by …*), at the head of a sentence of the one that follows."""
    passage, first = summit.reading.passage, summit.sentence[0]
    here = [m for e in editions for m in e.mentions if m.reading is summit.reading and m.sentence == summit.sentence]
    before = sorted((m for m in here if passage.ends[m.last - 1] <= at), key=lambda m: m.offset)
    while len(before) > 1 and _leads_from(before[-1]) and passage.tokens[before[-1].last].text == ",":
        before.pop()
    start = before[-1].last if before else first
    between = [n for n in range(start, summit.sentence[1]) if passage.starts[n] < at]
    nouns = (n for n in between if passage.tokens[n].sorts & _MEETING and not any(m.first <= n < m.last for m in here))
    if any(not (before and _in_apposition(passage.tokens, n, start)) for n in nouns):
        return False  # *a preparatory session, chaired by Quinn, before the summit*
    if not before and passage.starts[min(first + 1, summit.sentence[1] - 1)] < at:
        return False  # *They sat at a dinner hosted by Quinn on the sidelines of the summit*
    meant = before[-1] if before else min(here, key=lambda m: m.offset)
    return any(mention is meant for mention in edition.mentions)


def _in_apposition(tokens: Sequence[Token], noun: int, floor: int) -> bool:
    """*opened on Thursday, a two-day meeting hosted by Malta*: the same meeting by another word."""
    if tokens[noun].fold not in _ANY_MEETING:
        return False
    article = next((n for n in range(noun - 1, floor, -1) if tokens[n].fold in DETERMINERS), floor)
    return article > floor and tokens[article - 1].text == ","


def _leads_from(mention: Summit) -> bool:
    """*the papers for the 25th summit*, *ahead of the summit*: whether a mention only says whose something is."""
    tokens, at = mention.reading.passage.tokens, mention.first
    at -= at > 0 and tokens[at - 1].fold in DETERMINERS
    return at > 0 and tokens[at - 1].fold in _OF_ANOTHER
