"""Whom a byline credits, one by one."""

from __future__ import annotations

import re

from namsite.lexicon import Sort, lexicon
from namsite.spelling import fold

_BETWEEN = re.compile(r"\s*[,;&/]\s*|\s+and\s+")
_BEHIND_NAMES = frozenset({"jr", "sr", "ii", "iii", "phd", "md"})
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


def _is_name(part: str) -> bool:
    words = part.split()
    if not 2 <= len(words) <= _MOST_WORDS or not (words[0][:1].isupper() and words[-1][:1].isupper()):
        return False
    known = lexicon().words
    sorts = [known.get(fold(word.strip(".,")), Sort(0)) for word in words]
    no_names = [sort for sort in sorts if not sort & _NAME]
    return not any(sort & _NO_PERSON for sort in no_names) and not all(sort & Sort.COMMON for sort in sorts)
