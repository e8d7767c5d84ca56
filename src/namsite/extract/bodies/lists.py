"""Companies that stand in one list with known ones: *Zwyx and Boeing*, *Boeing, Zwyx and Airbus*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.draft import Body
from namsite.lexicon import Sort
from namsite.phrases import place_at
from namsite.tokens import Passage, Token

_WHERE = frozenset({"in", "near", "outside"})
_JOINTS = frozenset({"and", "or", "&"})
_NOT_BESIDE = (  # no word of a company's name that only a known one beside it tells
    Sort.FUNCTION | Sort.CALENDAR | Sort.HONORIFIC | Sort.GIVEN | Sort.ROLE | Sort.NOT_NAME | Sort.COMMON | Sort.DEMONYM
)
_NOT_JOINED = (  # … that only *&* tells
    Sort.FUNCTION
    | Sort.CALENDAR
    | Sort.HONORIFIC
    | Sort.ROLE
    | Sort.COUNTRY
    | Sort.DEMONYM
    | (Sort.NOT_NAME | Sort.MEETING | Sort.DOCUMENT | Sort.BODY)
)


def beside_companies(passage: Passage, bodies: Sequence[Body]) -> Iterator[Body]:
    """Names that no list knows beside a known company's, joined by *and* or *or*, where nothing else goes on."""
    tokens = passage.tokens
    for body in [body for body in bodies if body.group == "company"]:
        if body.last + 1 < len(tokens) and tokens[body.last].fold in _JOINTS:
            yield from _named(passage, body.last + 1)
        if body.first > 1 and tokens[body.first - 1].fold in _JOINTS:
            yield from _named_before(passage, body.first - 1)


def _named(passage: Passage, at: int) -> Iterator[Body]:
    tokens, end = passage.tokens, at
    while end < len(tokens) and _may_be_company(tokens[end]):
        end += 1
    closed = end == len(tokens) or not (tokens[end].cap or tokens[end].possessive)
    yield from _body(passage, at, end) if closed else ()


def _named_before(passage: Passage, end: int) -> Iterator[Body]:
    tokens, at = passage.tokens, end
    while at and _may_be_company(tokens[at - 1]):
        at -= 1
    opened = not at or not (tokens[at - 1].cap and tokens[at - 1].word)
    yield from _body(passage, at, end) if opened else ()


def _may_be_company(token: Token) -> bool:
    return token.cap and token.word and not token.sorts & _NOT_BESIDE and not token.initial


def _body(passage: Passage, at: int, end: int) -> Iterator[Body]:
    tokens = passage.tokens[at:end]
    if tokens and place_at(passage, at) is None and any(not token.sorts for token in tokens):
        yield Body(at, end, passage.name(at, end), "in one list with a company", 0.7, at, group="company")


def joined(tokens: Sequence[Token], at: int, end: int) -> bool:
    """*Zwyx & Orlaz*: not *Research & Development*, *Trade & Industry* Minister, *Maria & Pedro*, nor the last two of
    more."""
    words = [token for token in tokens[at:end] if token.word]
    if len(words) == end - at or len(words) < 2 or any(token.sorts & _NOT_JOINED or token.initial for token in words):
        return False
    titled = end < len(tokens) and tokens[end].cap and bool(tokens[end].sorts & Sort.ROLE)
    listed = at > 1 and tokens[at - 1].text == "," and tokens[at - 2].cap and not tokens[at - 2].sorts & Sort.PLACE
    telling = any(not token.sorts & Sort.COMMON for token in words) and not all(t.sorts & Sort.GIVEN for t in words)
    return telling and not titled and not listed


def partners_begin(tokens: Sequence[Token], at: int, end: int) -> int:
    """*Zwyx, Orlaz & Co.*, *Zwyx, Orlaz & Vik*: where the partners begin of a firm whose last ones stand from token
    ``at`` to before ``end``; ``at`` where it has no more, or where firms are listed."""
    first = at
    while first > 1 and tokens[first - 1].text == "," and _may_be_partner(tokens[first - 2]):
        first -= 2
    before = tokens[first - 1] if first else None
    opened = before is None or not (before.text == "," or before.fold in _WHERE or (before.cap and before.word))
    goes_on = end + 1 < len(tokens) and tokens[end].fold in _JOINTS and tokens[end + 1].cap
    signed = any(token.text == "&" for token in tokens[at:end]) and _may_be_partner(tokens[at])
    return first if opened and signed and not goes_on else at


def _may_be_partner(token: Token) -> bool:
    return token.cap and token.word and not token.initial and not token.sorts & ~Sort.SURNAME
