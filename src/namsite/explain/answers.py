"""What is answered to somebody who asks for a name: explanations in turn, a list to choose from, or what is like it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from msgspec import to_builtins

from namsite.explain.accounts import Account, Match
from namsite.explain.articles import explain_article
from namsite.explain.entities import explain_entity
from namsite.explain.material import Material
from namsite.explain.outline import Paragraph, outline, outline_of_matches
from namsite.explain.search import nearest

_MOST_IN_TURN = 3


def accounts(known: Material, matches: Iterable[Match]) -> Iterator[Account]:
    """All that bears on each."""
    for match in matches:
        if match.kind == "article":
            yield explain_article(known, match.id)
        else:
            yield explain_entity(known, match.kind, match.id)


def in_words(known: Material, asked: str, matches: Sequence[Match], *, everything: bool = False) -> Iterator[Paragraph]:
    """Each in turn; where that would be too many, a list with their addresses, unless ``everything`` is wanted."""
    if len(matches) > _MOST_IN_TURN and not everything:
        yield from outline_of_matches(asked, matches)
        return
    for number, account in enumerate(accounts(known, matches)):
        if number:
            yield Paragraph(0, "")
        yield from outline(account, everything=everything)


def as_json(told: Iterable[Account]) -> str:
    """Explanations as a list in JSON, in ASCII; the names of fields are those of the records."""
    return json.dumps(to_builtins(tuple(told)), indent=2)


def not_found(known: Material, asked: str) -> str:
    """That nothing has this name, and what is like it."""
    near = " or ".join(f"“{name}”" for name in nearest(known, asked))
    hint = f"did you mean {near}?" if near else "namsite check lists what was read, namsite build shows it all"
    return f"“{asked}”: no person, organization, summit or article of the archive is called so ({hint})"
