"""Bodies by what news agencies say of them in passing: Zwyx *radio*, Zwyx *analyst* Maria Soto, Zwyx *said it plans*,
Zwyx *rose 1.2 percent*."""

from __future__ import annotations

import re
from functools import cache

from namsite.lexicon import Sort, rows
from namsite.spelling import fold
from namsite.tokens import Passage, Token

_OWN = frozenset(  # *it plans*: what somebody says of another thing goes on with *was* or *would*
    (
        *(
            "plans",
            "planned",
            "expects",
            "expected",
            "agreed",
            "intends",
            "aims",
            "acquired",
            "bought",
            "sold",
            "raised",
        ),
        *("reported", "posted", "cut", "signed", "owns", "holds", "lowered", "completed", "hopes"),
    )
)
_NAMED = Sort.GIVEN | Sort.SURNAME | Sort.ROLE | Sort.HONORIFIC
_DAY = frozenset({"on", "late", "early", "earlier", "also", "today", "yesterday"})
_STAFF = frozenset(
    (
        *("analyst", "economist", "strategist", "dealer", "trader", "spokesman", "spokeswoman", "spokesperson"),
        *("ceo", "cfo", "boss", "shareholder", "guerrilla", "gunman", "militant", "activist", "fighter", "lawmaker"),
    )
)
_STAFFS = frozenset({"chief", "senior", "chairman", "chairwoman", "managing", "executive"})
_OFFICERS = frozenset({"executive", "economist", "analyst", "strategist", "financial", "operating", "director"})
_MOVED = frozenset(
    (
        *("rose", "fell", "lost", "gained", "dropped", "climbed", "slid", "added", "jumped", "surged", "shed", "eased"),
        *("slipped", "tumbled", "advanced", "soared", "plunged", "rallied", "sank", "firmed", "dipped", "edged"),
        *("declined", "retreated", "slumped", "leapt", "closed", "ended", "finished", "was", "were"),
    )
)
_BY = frozenset({"up", "down", "off", "higher", "lower", "by", "about", "nearly", "almost", "another", "some", "over"})
_UNITS = frozenset({"percent", "pct", "cents", "cent", "pence", "p", "points", "ticks", "%"})
_FRACTION = re.compile(r"[0-9]")
_QUOTED_AT = frozenset({"up", "down", "unch", "unchanged", "off", "vs"})
_PROFITS = frozenset({"loss", "profit"})
_RATES = frozenset({"raises", "cuts", "upgrades", "downgrades", "initiates", "starts", "reiterates", "lowers", "lifts"})
_RATED = frozenset({"target", "price", "rating", "with", "to", "after", "on", "coverage"})
_DOES = frozenset({"has", "had", "will", "would", "is", "was", "plans", "agreed", "owns", "holds", "expects", "shares"})
_AGENT_BEFORE = frozenset({"by", "with", "rival", "unit", "rivals", "and", "as"})
_INNER_CAPITAL = re.compile(
    r"(?!(?:Mac|Mc|De|Di|Du|La|Le|Van|Von|Fitz|St|O|Al|El|Ben|Bin|Abu|Ap|Da|Del)[A-Z])[A-Z][a-z]+[A-Z]"
)


@cache
def body_followers() -> frozenset[str]:
    """Common nouns, folded, that stand behind a body's name."""
    return frozenset(fold(row[0]) for row in rows("body_followers.txt"))


@cache
def _telling() -> frozenset[str]:
    """Words behind a name that may tell what it is."""
    return body_followers() | _STAFF | _STAFFS | _MOVED | _RATES | _PROFITS


def told_by_wires(passage: Passage, at: int, end: int) -> str:
    """Why tokens ``at`` to before ``end``, which no list takes for something else, name a body; else empty."""
    tokens = passage.tokens
    if end >= len(tokens):
        return ""
    after = tokens[end]
    if after.fold not in _telling() and not after.sorts & Sort.SPEECH and not after.text[0].isdigit():
        plain = tokens[at].text[1:].islower()
        return "capitals inside, and it acts" if not plain and _acts_as_brand(tokens, at, end) else ""
    if not after.cap and after.fold in body_followers() and not _begins_name(tokens, end + 1):
        return f"called a {after.fold}"
    nobody = not any(token.sorts & _NAMED for token in tokens[at:end])
    if nobody and _staffed(tokens, end):
        return "has officers or analysts"
    if nobody and after.sorts & Sort.SPEECH and not after.cap and _of_itself(tokens, end + 1):
        return "speaks of itself"
    if after.fold in _MOVED and not _led(tokens, at) and _by_how_much(tokens, end + 1):
        return "rises or falls on the market"
    if (
        after.fold in _RATES
        and not after.cap
        and nobody
        and tokens[end + 1 : end + 2]
        and tokens[end + 1].fold in _RATED
    ):
        return "rates shares"
    if _quoted(tokens, at, end):
        return "is quoted with its price or profit"
    return "capitals inside, and it acts" if _acts_as_brand(tokens, at, end) else ""


def _led(tokens: list[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].fold in ("the", "a", "an")


def _begins_name(tokens: list[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].cap and bool(tokens[at].sorts & (Sort.BODY_NOUN | Sort.COMPANY))


def _staffed(tokens: list[Token], end: int) -> bool:
    """Zwyx *analyst* Maria Soto, Zwyx *chief executive* Maria Soto, Zwyx *spokesman*"""
    words = [token.fold for token in tokens[end : end + 3]]
    if words[0] in _STAFF:
        behind = end + 1
    elif words[0] in _STAFFS and len(words) > 1 and (words[1] in _OFFICERS or words[0].startswith("chair")):
        behind = end + 1 + (words[1] in _OFFICERS) + (len(words) > 2 and words[2] == "officer")
    else:
        return False
    return behind < len(tokens) and tokens[behind].cap and not tokens[behind].sorts & Sort.FUNCTION


def _of_itself(tokens: list[Token], at: int) -> bool:
    """said *it plans*, said *on Monday its* profit"""
    last = min(at + 5, len(tokens))
    while at < last and (tokens[at].fold in _DAY or tokens[at].sorts & Sort.CALENDAR or tokens[at].fold == "that"):
        at += 1
    if at + 1 >= last:
        return False
    return tokens[at].fold == "its" or (tokens[at].fold == "it" and tokens[at + 1].fold in _OWN)


def _by_how_much(tokens: list[Token], at: int) -> bool:
    """*1.2 percent*, *two cents higher*, *0.22 peso to 23.05*: an amount with its unit within a few words."""
    while at < len(tokens) and tokens[at].fold in _BY:
        at += 1
    if at >= len(tokens) or not tokens[at].text[0].isdigit():
        return False
    return tokens[at].text.endswith("%") or any(
        token.fold in _UNITS or token.text == "%" for token in tokens[at + 1 : at + 3]
    )


def _quoted(tokens: list[Token], at: int, end: int) -> bool:
    """*24.50 down 0.50*, *312.4 vs 251.0*, *loss 36.1 vs 22.7*: as in a line of a table, behind nothing but numbers."""
    end += tokens[end].fold in _PROFITS
    before = tokens[at - 1] if at else None
    if end + 1 >= len(tokens) or not tokens[end].text[0].isdigit() or tokens[end + 1].fold not in _QUOTED_AT:
        return False
    return before is None or before.text[0].isdigit() or before.fold in _QUOTED_AT


def _acts_as_brand(tokens: list[Token], at: int, end: int) -> bool:
    """*by* FerroLux, FerroLux *has*: a word with a capital inside that no list knows."""
    token, after = tokens[at], tokens[end]
    if (
        end != at + 1
        or token.sorts
        or token.text[1:].islower()
        or not _INNER_CAPITAL.match(token.text)
        or _led(tokens, at)
    ):
        return False
    acts = after.possessive or (not after.cap and (after.fold in _DOES or bool(after.sorts & Sort.SPEECH)))
    before = tokens[at - 1] if at else None
    return (acts or bool(before and before.fold in _AGENT_BEFORE)) and not (before and before.text == "@")


def speaks_for(tokens: list[Token], at: int) -> bool:
    """*said Maria Soto at* Zwyx"""
    first = at - 2
    if not tokens[first].cap:
        return False
    while first and tokens[first].cap and tokens[first].word:
        first -= 1
    return bool(tokens[first].sorts & Sort.SPEECH) and not tokens[first].cap
