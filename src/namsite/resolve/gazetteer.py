"""What the lexicon lists under a whole name."""

from __future__ import annotations

from collections.abc import Sequence

from namsite.lexicon import Entry, lexicon
from namsite.spelling import fold


def entries_of(name: str) -> Sequence[Entry]:
    """All entries that a name of one or more words stands for."""
    parts = tuple(fold(name).split())
    if not parts:
        return ()
    if len(parts) == 1:
        return lexicon().entries.get(parts[0], ())
    found = lexicon().phrases.get(parts[0], {}).get(parts[1], ())
    return tuple(entry for words, entry in found if words == parts)
