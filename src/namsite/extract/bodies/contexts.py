"""Bodies by the words around a name that no list knows: *the carmaker Zwyx*, *Zwyx, a charity*, *shares in Zwyx*, *told
the Zwyx Times*, *leader of ZWX*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from namsite.draft import Body
from namsite.extract.bodies.beside import joins_known
from namsite.extract.bodies.lists import joined, partners_begin
from namsite.extract.bodies.wires import speaks_for, told_by_wires
from namsite.lexicon import Sort, rows
from namsite.phrases import place_at, qualifies
from namsite.spelling import fold
from namsite.tokens import Passage, Token

_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_PERSON = Sort.GIVEN | Sort.SURNAME | Sort.HONORIFIC | Sort.FRONT_ROLE
_NO_NAME = Sort.CALENDAR | Sort.FUNCTION | Sort.HONORIFIC | Sort.NOT_NAME | Sort.MEETING | Sort.DOCUMENT
_NO_BODY = _PERSON | _NO_NAME | Sort.DEMONYM
_NO_PART = Sort.CALENDAR | Sort.FUNCTION | Sort.HONORIFIC
_BEHIND_NOUN = frozenset(
    {
        ",",
        ".",
        ";",
        ")",
        "in",
        "of",
        "for",
        "from",
        "with",
        "based",
        "that",
        "which",
        "whose",
        "where",
        "led",
        "run",
        "founded",
    }
)
_COMPLEMENTS = frozenset({"of", "for", "without", "against"})
_CLOSES = frozenset({",", ".", ";", ")"})
# Words before and behind a company's name.
_HELD = frozenset({"shares", "stake", "shareholders", "investors", "merger", "takeover", "acquisition"})
_HELD_BY = frozenset({"in", "of", "with"})
_EMPLOYED = frozenset(
    {"analyst", "analysts", "economist", "economists", "strategist", "strategists", "traders", "brokers"}
)
_OWNED = frozenset({"unit", "subsidiary", "arm", "division", "affiliate", "shareholders", "clients", "creditors"})
_STUDIES = _EMPLOYED | {"research", "strategy", "dealer", "brokerage", "economics"}
_AT = frozenset({"at", "with", "for", "of"})
_BOUGHT = frozenset({"bought", "acquired"})
_COMPANY_S = frozenset({"shares", "shareholders", "stock"})
_TOLD = frozenset({"told", "tells"})
_PLAYED = frozenset({"beat", "defeated", "thrashed", "edged", "overcame", "held"})
_SCORE = re.compile(r"[0-9]{1,2}[-–:][0-9]{1,2}")
_OF_COMPANIES = frozenset({"shareholders", "shares", "ceo", "revenue", "earnings", "turnover"})
_LEADERS_OF_COMPANIES = frozenset({"executive", "ceo", "cfo", "shareholder", "shareholders", "subsidiary"})
_KINDS_OF_DIRECTORS = frozenset({"managing", "finance", "commercial", "technical", "sales", "operations", "executive"})
_MEMBERS = frozenset({"members", "officials", "delegates", "staff", "headquarters", "secretariat", "summit"})
_LONG_ACRONYM = 4  # letters
_SHOULDERS = 6  # tokens between a common noun and the acronym in apposition


@cache
def _introducers() -> frozenset[str]:
    return frozenset(fold(row[0]) for row in rows("body_introducers.txt"))


@cache
def _leading() -> dict[str, str]:
    """Folded head nouns that stand first in a name, each with its class."""
    return {fold(row[0]): row[1] for row in rows("leading_nouns.txt")}


def find_by_context(passage: Passage, puzzles: list[Token]) -> Iterator[Body]:
    """Bodies of running text that only their neighbours tell; acronyms that nobody knows are added to ``puzzles``."""
    tokens, floor = passage.tokens, 0
    leading, ampersands = _leading(), "&" in passage.words
    for at in () if passage.headline else passage.capitals:
        token = tokens[at]
        if at < floor or (token.sorts & _NO_PART and (token.fold != "the" or passage.starts_sentence(at))):
            continue  # *On Monday Zwyx said*, *Later Zwyx rose*
        group = leading.get(token.fold)
        if group is None and token.sorts & _NO_BODY and token.fold != "the" and not ampersands:
            floor = _run_end(tokens, at)
            continue  # as most words with a capital
        if "-" in token.text and qualifies(token):
            continue
        end = floor = _run_end(tokens, at)
        if group == "club" and len(token.text) < _LONG_ACRONYM and not token.all_caps:
            group = None  # *AS* Zwyx, not *As*
        if at > 1 and _introduces(tokens[at - 1]):
            end = floor = _with_complement(tokens, end)
        if group and end > at + 1 and _unheard_of(tokens[at + 1]):
            yield Body(at, end, passage.name(at, end), "head noun " + token.fold, 0.75, at, group=group)
        elif ampersands and ((first := partners_begin(tokens, at, end)) < at or joined(tokens, at, end)):
            yield Body(first, end, passage.name(first, end), "joined by &", 0.7, first, group="company")
        elif _may_be_body(passage, at, end) and (rule := _evidence(passage, at, end)):
            if token.leads & Sort.FRONT_ROLE and passage.find(at, Sort.FRONT_ROLE):
                continue  # the partner, *Foreign Minister Zwyx*
            acronym = token.text if end == at + 1 and token.all_caps else None
            yield Body(at, end, passage.name(at, end), rule, 0.7, at, acronym)
        elif (
            token.all_caps and end == at + 1 and not token.sorts and not ("-" in token.text and joins_known(token.text))
        ):
            puzzles.append(token)


def _run_end(tokens: list[Token], at: int) -> int:
    """The end of the capitalised words from token ``at`` on, with particles between them."""
    end, last = at + 1, len(tokens) - 1
    while end <= last:
        token = tokens[end]
        if token.cap and token.word and not token.sorts & _NO_PART:
            if token.all_caps and token.sorts & Sort.ROLE:
                break  # Zwyx *CEO*
            end += 1
        elif end < last and tokens[end + 1].cap and (token.sorts & Sort.PARTICLE or token.text == "&"):
            end += 2
        else:
            break
    return end


def _with_complement(tokens: list[Token], end: int) -> int:
    """The charity *Bread for Zwyx*, the group *Friends of the River*: the end with what stands behind a preposition."""
    if end >= len(tokens) or tokens[end].fold not in _COMPLEMENTS:
        return end
    start = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].fold == "the")
    last = start
    while last < len(tokens) and tokens[last].cap and tokens[last].word and not tokens[last].sorts & _NO_PART:
        last += 1
    return last if last > start and tokens[end - 1].sorts & Sort.COMMON else end


def _unheard_of(token: Token) -> bool:
    return not token.sorts & (Sort.COMMON | Sort.ROLE | Sort.CALENDAR | Sort.BODY_NOUN) and token.word


def _may_be_body(passage: Passage, at: int, end: int) -> bool:
    """Neither a person, a place nor a word that begins its sentence."""
    tokens = passage.tokens
    first = at + (tokens[at].fold == "the")
    if first == end:
        return False
    token = tokens[first]
    if token.sorts & _NO_BODY or token.ordinal or token.initial or (first > at and passage.starts_sentence(at)):
        return False
    place = place_at(passage, first)
    if place and place[0] >= end:
        return False
    return not (end == first + 1 and token.sorts & Sort.COMMON and first == at)


def _evidence(passage: Passage, at: int, end: int) -> str:
    """Why the words around make a body of the name, in words; empty where they do not."""
    tokens = passage.tokens
    after = tokens[end].text if end < len(tokens) else ""
    if noun := _introduced(tokens, at, end) or (after == "," and _explained(tokens, end)):
        return f"introduced as a {noun}"
    if _traded(tokens, at, end):
        return "has shares or analysts"
    if end > at + 1 and _told(tokens, at, end):
        return "what papers and stations are told"
    if after[:1].isdigit() and _scored(tokens, at, end):
        return "plays matches"
    if _employs(tokens, at, end):
        return "has a chief executive or shareholders"
    headed = end > at + 1 and tokens[end - 1].sorts & (Sort.BODY_NOUN | (tokens[at].sorts & Sort.COMMON))
    if not headed and (wired := told_by_wires(passage, at, end)):
        return wired
    if at > 2 and tokens[at - 1].fold == "at" and speaks_for(tokens, at):
        return "whoever is at it speaks"
    return _as_acronym(tokens, at) if end == at + 1 and _unknown_letters(tokens[at]) else ""


def _unknown_letters(token: Token) -> bool:
    """Capitals that no list knows, nor both parts of: not *ASEAN-EU*."""
    letters = token.all_caps and not token.sorts and token.text.replace("-", "").isalpha()
    return letters and not ("-" in token.text and joins_known(token.text))


def _introduced(tokens: list[Token], at: int, end: int) -> str:
    """*the carmaker* Zwyx, *the new company*, Zwyx, …, *the institute for rivers*, ZWX, …"""
    if at < 2:
        return ""
    before = tokens[at - 1]
    if _introduces(before):
        return before.fold
    if before.fold[-1:] == "s" and (many := _such_as(tokens, at)):
        return many
    if before.text != "," or end >= len(tokens) or tokens[end].text not in _CLOSES:
        return ""
    noun = next((n for n in range(at - 2, max(at - 2 - _SHOULDERS, -1), -1) if _introduces(tokens[n])), None)
    if noun is None or any(token.text in (",", ".") for token in tokens[noun : at - 1]):
        return ""
    if tokens[at].all_caps and end == at + 1:
        return tokens[noun].fold
    start = noun
    while start and not tokens[start].cap and tokens[start].fold not in _DETERMINERS and noun - start < 3:
        start -= 1
    whole = noun == at - 2 and tokens[start].fold in _DETERMINERS
    owned = start > 0 and tokens[start - 1].fold in ("of", "at", "in", "for", "from", "by", "with", "to")
    return tokens[noun].fold if whole and not owned else ""


def _introduces(token: Token) -> bool:
    return not token.cap and token.fold in _introducers()


def _such_as(tokens: list[Token], at: int) -> str:
    """*rivals such as* Zwyx, *rivals* Zwyx *and* Orlaz"""
    before = tokens[at - 1]
    noun = tokens[at - 3] if at > 2 and before.fold == "as" and tokens[at - 2].fold == "such" else before
    one = noun.fold.removesuffix("s")
    plural = noun.fold.endswith("s") and not noun.cap and (one in _introducers() or f"{one[:-2]}y" in _introducers())
    return noun.fold if plural else ""


def _explained(tokens: list[Token], end: int) -> str:
    """Zwyx, *a charity in Orlovo*"""
    if end + 2 >= len(tokens) or tokens[end + 1].fold not in ("a", "an", "the"):
        return ""
    for at in range(end + 2, min(end + 6, len(tokens))):
        if _introduces(tokens[at]):
            after = tokens[at + 1] if at + 1 < len(tokens) else None
            return tokens[at].fold if after is None or (after.fold or after.text) in _BEHIND_NOUN else ""
        if (tokens[at].cap and not tokens[at].sorts & Sort.DEMONYM) or not tokens[at].word:
            return ""
    return ""


def _traded(tokens: list[Token], at: int, end: int) -> bool:
    """*shares in* Zwyx, *analysts at* Zwyx, Zwyx *shares*"""
    before = tokens[at - 1].fold if at else ""
    if at > 1 and (before in _HELD_BY or before == "at"):
        noun = tokens[at - 2].fold
        owner = end < len(tokens) and tokens[end].possessive  # shares in Maria Soto's company
        if (noun in _HELD and before != "at" and not owner) or (noun in _EMPLOYED and before in ("at", "with")):
            return True
    if at > 1 and before in _AT and tokens[at - 2].fold in (_OWNED if before == "of" else _STUDIES):
        return True
    if before in _BOUGHT and end > at + 1:
        return True
    return end < len(tokens) and tokens[end].fold in _COMPANY_S and not tokens[end].cap


def _told(tokens: list[Token], at: int, end: int) -> bool:
    """told *the* Zwyx *Times*, told Zwyx *Sports*"""
    article = at > 0 and tokens[at - 1].fold == "the"
    verb = at - 1 - article
    told = verb >= 0 and tokens[verb].fold in _TOLD
    return told and end > at + 1 and bool(tokens[end - 1].sorts & (Sort.COMMON | Sort.BODY_NOUN))


def _scored(tokens: list[Token], at: int, end: int) -> bool:
    """Tarva Rovers *beat* Orlovo City *2-1*: a name of several words, so that it is no player's; Tarva Rovers *2,*
    Orlovo City *1*."""
    if _goals(tokens, end) and (_other_side(tokens, end + 1) or _goals(tokens, at - 2)):
        return True
    played = at > 0 and tokens[at - 1].fold in _PLAYED
    return played and end > at + 1 and end < len(tokens) and _SCORE.fullmatch(tokens[end].text) is not None


def _goals(tokens: list[Token], at: int) -> bool:
    """Whether a side's goals stand at token ``at``, a comma or full stop behind."""
    if not 0 < at < len(tokens) - 1:
        return False
    return tokens[at].text.isdigit() and len(tokens[at].text) < 3 and tokens[at + 1].text in (",", ".", ";")


def _other_side(tokens: list[Token], at: int) -> bool:
    """Whether a comma at token ``at`` leads to a name and its goals."""
    end = at + 1
    while end < len(tokens) and tokens[end].cap and tokens[end].word:
        end += 1
    return tokens[at].text == "," and end > at + 1 and _goals(tokens, end)


def _employs(tokens: list[Token], at: int, end: int) -> bool:
    """Zwyx*'s chief executive*, *chief executive of* Zwyx"""
    if tokens[at].sorts:
        return False
    if end + 1 < len(tokens) and tokens[end].possessive:
        behind = [token.fold for token in tokens[end + 1 : end + 3]]
        return behind[0] in _OF_COMPANIES or behind == ["chief", "executive"] or _has_director(tokens, end + 1)
    return at > 1 and tokens[at - 1].fold in ("of", "at") and tokens[at - 2].fold in _LEADERS_OF_COMPANIES


def _has_director(tokens: list[Token], at: int) -> bool:
    """Zwyx's *managing director, Ole Vik*, Zwyx's *director Ole Vik*: one post, and who has it."""
    kinds = tokens[at].fold in _KINDS_OF_DIRECTORS and at + 1 < len(tokens)
    post = at + kinds
    if tokens[post].fold != "director" or tokens[post].cap:
        return False
    behind = post + 1 + (post + 1 < len(tokens) and tokens[post + 1].text == ",")
    return behind < len(tokens) and tokens[behind].cap and not tokens[behind].sorts & Sort.FUNCTION


def _as_acronym(tokens: list[Token], at: int) -> str:
    """*told* ZWX, ZWX *said*, *officials of* ZWX, *the* ZWYX, ZWX*'s chairman*: letters that no list knows."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if at and tokens[at - 1].fold in _TOLD and len(tokens[at].text) > 1:
        return "what papers and stations are told"
    if after and (after.possessive or (not after.cap and after.sorts & (Sort.SPEECH | Sort.ROLE | Sort.BODY_NOUN))):
        return "acts, or has officials"
    noun = tokens[at - 2] if at > 1 and tokens[at - 1].fold in ("of", "for", "from") else None
    if noun and (noun.fold in _MEMBERS or (noun.sorts & Sort.ROLE and not noun.cap)):
        return "has a leader or members"
    led = at > 0 and tokens[at - 1].fold == "the"
    behind = at > 1 and tokens[at - 2].fold in ("of", "for", "by", "from", "with", "in")
    long = len(tokens[at].text) >= (_LONG_ACRONYM - behind)
    return "an acronym with an article" if long and led and (after is None or not after.cap) else ""
