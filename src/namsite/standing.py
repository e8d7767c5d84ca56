"""Who somebody is, in the words of the latest article."""

from __future__ import annotations

from collections.abc import Iterable

from namsite.records import Person, TitleHeld


def latest_titles(person: Person) -> tuple[TitleHeld, ...]:
    """The titles that the latest article gives a person, in the order of its text: each office once, at its fullest.

    A title that says no more than a longer one (*President* beside *President of the Republic of …*) does not count,
    nor does a courtesy title where there is another, nor what only says whose the person is (*China's*).
    """
    offices = [held for held in person.titles if held.role]
    proper = [held for held in offices if not held.courtesy] or offices
    telling = [held for held in proper if not _says_less(held, proper)]
    newest = max((held.last_seen or "" for held in telling), default="")
    fullest: dict[tuple[str, str | None, str | None], TitleHeld] = {}
    for held in sorted(telling, key=lambda held: (-len(held.as_written), held.as_written)):
        if (held.last_seen or "") == newest:
            fullest.setdefault((held.role.casefold(), held.organization, held.country), held)
    return tuple(sorted(fullest.values(), key=lambda held: held.evidence))


def latest_title(person: Person) -> str:
    """The first of a person's latest titles, as written; empty when the articles give none."""
    return next((held.as_written for held in latest_titles(person)), "")


def _says_less(held: TitleHeld, others: Iterable[TitleHeld]) -> bool:
    words = held.as_written.casefold()
    return any(words != longer and words in longer for longer in (other.as_written.casefold() for other in others))
