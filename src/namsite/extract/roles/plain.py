"""Complements in lower case: *of the managing board*, *of water resources*, *of the Indian delegation*."""

from __future__ import annotations

import re

from namsite.draft import Reading
from namsite.lexicon import Sort
from namsite.tokens import Token

# What an office may be *of* without a capital: *the managing board*.
LOWER_COMPLEMENTS = frozenset(
    (
        *("state", "board", "council", "committee", "commission", "department", "office", "staff", "session", "court"),
        *("parliament", "government", "cabinet", "ministry", "republic", "presidency", "house", "senate", "meeting"),
        *("movement", "group", "union", "bloc", "bank", "company", "delegation", "agency", "army", "navy", "country"),
        *("managing", "executive", "supervisory", "security", "foreign", "national", "general", "international"),
        *("opposition", "ruling", "working", "joint", "task", "force", "panel", "local", "branch", "chapter"),
    )
)
_ORGANS = frozenset(
    (
        *("administration", "mission", "office", "delegation", "team", "secretariat", "bureau", "branch", "programme"),
        *("committee", "party", "conference", "board", "bench", "council", "commission", "assembly", "contingent"),
        *(
            "force",
            "forces",
            "peacekeepers",
            "observers",
            "section",
            "chapter",
            "wing",
            "negotiators",
            "squad",
            "parliament",
            "army",
            "command",
            "bloc",
            "caucus",
            "faction",
        ),
    )
)
_KINDS_OF_ORGANS = frozenset(
    (
        *("interim", "management", "executive", "supervisory", "advisory", "provisional", "transitional", "caretaker"),
        *(
            "permanent",
            "presidential",
            "special",
            "national",
            "military",
            "diplomatic",
            "parliamentary",
            "steering",
            "negotiating",
        ),
        *("organising", "organizing", "ruling", "opposition", "regional", "youth", "women's"),
    )
)
_PARTS = frozenset({"department", "service", "office", "division", "directorate", "section", "bureau", "desk", "unit"})
_OFFICES = frozenset({"president", "minister", "premier", "king", "emir", "chancellor", "governor"})
_ADJECTIVES = frozenset(
    (
        *("managing", "executive", "supervisory", "security", "foreign", "national", "general", "international"),
        *("state", "opposition", "ruling", "working", "joint"),
    )
)
_LONGEST_COMPLEMENT = 4  # words
_CLOSING_WORDS = frozenset({"at", "is", "was", "will", "has", "had", "would", "may", "who"})
_CLOSING = frozenset({",", ".", ";", ")", "–", "—"})
# Past tenses, which end a noun phrase in lower case.
_VERB = re.compile(
    r"[a-z]{2,}ed|left|went|came|took|gave|met|made|won|lost|led|held|sent|ran|rose|fell|sat|saw|spoke|began"
)


def organ_behind(tokens: list[Token], at: int) -> int:
    """The end of *delegation*, *interim administration*, *management board* in lower case behind an owner that ends at
    token ``at``; else ``at``."""
    end = _behind_an_office(tokens, at)
    end += end < len(tokens) and tokens[end].fold in _KINDS_OF_ORGANS
    return end + 1 if end < len(tokens) and not tokens[end].cap and tokens[end].fold in _ORGANS else at


def _behind_an_office(tokens: list[Token], at: int) -> int:
    """The end of *president's*, *prime minister's*, *presidents* in lower case, if an organ follows."""
    end = at + (at < len(tokens) and tokens[at].fold in ("prime", "foreign"))
    if end >= len(tokens) or tokens[end].cap or tokens[end].fold.removesuffix("s") not in _OFFICES:
        return at
    plural = tokens[end].fold.endswith("s")
    marked = end + 1 < len(tokens) and (tokens[end + 1].possessive or (plural and tokens[end + 1].text in "'’"))
    behind = end + 1 + marked
    owns = (plural or marked) and behind < len(tokens) and tokens[behind].fold in _ORGANS
    return behind if owns else at


def lower_case(reading: Reading, start: int) -> int | None:
    """*of the managing board*, *of finance at Velmar Bank*: lower-case words up to a noun that bodies are made of, or
    common words that a comma, a name or *at* closes."""
    tokens = reading.passage.tokens
    whole = closed(tokens, start) or _department(tokens, start)
    if whole:
        return whole
    end = start
    while end < len(tokens) and not tokens[end].cap and tokens[end].fold in LOWER_COMPLEMENTS:
        end += 1
    while end > start and tokens[end - 1].fold in _ADJECTIVES and end < len(tokens) and tokens[end].word:
        end -= 1  # *of the foreign* …: cut in half
    if end == start:
        return None
    field = closed(tokens, end + 1) if end < len(tokens) and tokens[end].fold in ("on", "for") else None
    return field or end  # *of the working group on trade*


def _department(tokens: list[Token], start: int) -> int | None:
    """*of the foreign relations department of the …*: the end of common words up to one for a part of an office, with
    whose it is behind it."""
    end, longest = start, min(start + _LONGEST_COMPLEMENT + 2, len(tokens))
    while end < longest and (
        _plain_noun(tokens[end], first=end == start)
        or tokens[end].fold in ("state", "protocol")  # *the state protocol service*
        or (end > start and tokens[end].fold == "and")
    ):
        end += 1
    parted = end > start + 1 and tokens[end - 1].fold in _PARTS and end < len(tokens) and tokens[end].fold == "of"
    return end if parted else None


def closed(tokens: list[Token], start: int) -> int | None:
    """The end of up to four common words in lower case, and as many behind whose they are, with a comma, a name or *at*
    behind; else None."""
    end, longest = start, start + _LONGEST_COMPLEMENT
    while end < min(longest, len(tokens)) and _plain_noun(tokens[end], first=end == start):
        end += 1
        if _owns(tokens, end):
            end, longest = end + 1, end + 1 + _LONGEST_COMPLEMENT  # *the prime minister's press office*
        joined = end + 1 < len(tokens) and tokens[end].fold == "and" and _plain_noun(tokens[end + 1], first=False)
        end += 2 * joined  # *of water resources and irrigation*
    if end == start:
        return None
    after = tokens[end] if end < len(tokens) else None
    closes = after is None or after.text in _CLOSING or (after.cap and after.word) or after.fold in _CLOSING_WORDS
    closes = closes or (after is not None and bool(after.sorts & Sort.SPEECH))
    return end if closes else _in_a_part(tokens, end)


def _in_a_part(tokens: list[Token], at: int) -> int | None:
    """*for the army in the region,*: where *in the north* ends with a comma or the sentence behind it."""
    end = at + 3
    where = [token.fold for token in tokens[at : at + 2]] == ["in", "the"]
    if not where or end > len(tokens) or not _plain_noun(tokens[end - 1], first=False):
        return None
    return end if end == len(tokens) or tokens[end].text in _CLOSING else None


def _owns(tokens: list[Token], at: int) -> bool:
    """*of the dockers' union*, *of the mine's rescue station*: whether a possessive at token ``at`` leads to a noun."""
    if at + 1 >= len(tokens) or not (
        tokens[at].possessive or (tokens[at].text in "'’" and tokens[at - 1].fold[-1:] == "s")
    ):
        return False
    return _plain_noun(tokens[at + 1], first=False)


def _plain_noun(token: Token, *, first: bool) -> bool:
    if token.cap or not token.word or not token.text.isalpha():
        return False
    if token.sorts & (Sort.FUNCTION | Sort.SPEECH):
        return first and token.ordinal is not None
    noun = not token.sorts or token.sorts & (Sort.COMMON | Sort.BODY_NOUN | Sort.PLACE) or token.ordinal
    return bool(noun) and (first or not _VERB.fullmatch(token.fold))
