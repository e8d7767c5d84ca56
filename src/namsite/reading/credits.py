"""Whom a byline credits, one by one, and what is no credit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from namsite.lexicon import Sort, lexicon
from namsite.records import Block, Credit, Span
from namsite.spelling import fold

_BETWEEN = re.compile(r"\s*[,;&/]\s*|\s+and\s+")
_BEHIND_NAMES = frozenset({"jr", "sr", "ii", "iii", "phd", "md"})
_WORD = re.compile(r"[^\W\d_]+")
_RIGHTS = re.compile(r"(?:\(c\)|©|Copyright)(?: ?(?:\(c\)|©))?(?: ?(?:19|20)\d\d)?[,.:]? *", re.IGNORECASE)
_MOST_WORDS = 5
_NO_PERSON = Sort.ROLE | Sort.BODY_NOUN | Sort.FRONT_NOUN | Sort.COMPANY | Sort.FUNCTION
_NAME = Sort.GIVEN | Sort.SURNAME


def people_of(byline: str) -> tuple[str, ...]:
    """The authors whom a byline names (*Arta Hoxha and John Doe*); nobody where any part of it may be no person's name:
    a desk, a paper, an office."""
    people: list[str] = []
    for part in filter(None, _BETWEEN.split(byline.strip())):
        if people and part.replace(".", "").lower() in _BEHIND_NAMES:
            people[-1] += f", {part}"
        else:
            people.append(part)
    return tuple(people) if all(map(_is_name, people)) else ()


def is_place(name: str) -> bool:
    """Whether the gazetteer has a place of the name and no agency."""
    sorts = [entry.sorts for entry in lexicon().entries.get(fold(name), ())]
    return any(sort & Sort.PLACE for sort in sorts) and not any(sort & Sort.AGENCY for sort in sorts)


def credit_of(name: str | None, own: str, block: Block) -> Credit | None:
    """What a line credits, with its place in the text, without the words for its rights: *Copyright 1973, Zwyx
    Ledger*. ``own`` is the block's text."""
    name = _RIGHTS.sub("", name or "")
    if not name:
        return None
    at = own.find(name)
    return Credit(name=name, span=Span(block.start + at, block.start + at + len(name)) if at >= 0 else None)


def wire_or_paper(named: Sequence[tuple[Credit, bool]]) -> Credit | None:
    """The credit that counts, of those that a page has, each with whether it stands in a dateline: the wire in that of
    a paper's report (*LISBON, July 4 (ZWX)*), unless it is short for the paper's own name."""
    if not named:
        return None
    first = named[0][0]
    wires = [one for one, in_dateline in named[1:] if in_dateline and one.name.isupper() and one.name.isalpha()]
    return next((one for one in wires if not _is_short(one.name, first.name)), first)


def _is_short(acronym: str, name: str) -> bool:
    """*ZWX* for *Zwyx News Exchange*."""
    letters = iter("".join(word[0] for word in _WORD.findall(name)).upper())
    return acronym.casefold() in name.casefold() or all(letter in letters for letter in acronym)


def _is_name(part: str) -> bool:
    words = part.split()
    if not 2 <= len(words) <= _MOST_WORDS or not (words[0][:1].isupper() and words[-1][:1].isupper()):
        return False
    known = lexicon().words
    sorts = [known.get(fold(word.strip(".,")), Sort(0)) for word in words]
    no_names = [sort for sort in sorts if not sort & _NAME]
    return not any(sort & _NO_PERSON for sort in no_names) and not all(sort & Sort.COMMON for sort in sorts)
