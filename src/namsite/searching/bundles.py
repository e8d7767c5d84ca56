"""How what can be found is divided: a bundle for each year of articles, one for those without a date, and one for each
kind of entity; further where one would be too large to be indexed in bounded memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from msgspec import Struct

from namsite.permalinks import FOLDERS
from namsite.searching.entries import Entry
from namsite.shelf import by_key

LARGEST = 2_500_000  # characters; Pagefind takes about 65 MiB for a million
UNDATED = "undated"


class Bundle(Struct, frozen=True, kw_only=True):
    """Entries that are indexed together; ``name`` is the folder of their index."""

    name: str
    entries: tuple[Entry, ...]


def divided(entries: Iterable[Entry], largest: int = LARGEST) -> Iterator[Bundle]:
    """The bundles in order of their names; where an entry belongs depends on itself and on the size of the whole."""
    groups = by_key((_name(entry), entry) for entry in entries)
    for name in sorted(groups):
        yield from _parts(name, groups[name], largest)


def _name(entry: Entry) -> str:
    """The year of an article, the kind of an entity."""
    return (entry.date[:4] or UNDATED) if entry.kind == "article" else FOLDERS[entry.kind]


def _parts(name: str, entries: Sequence[Entry], largest: int) -> Iterator[Bundle]:
    """One bundle, or two, four, eight …: a part that grows over the bound moves the others' entries only then."""
    number = 1
    while sum(entry.weight for entry in entries) > number * largest:
        number *= 2
    if number == 1:
        yield Bundle(name=name, entries=tuple(entries))
        return
    groups = by_key((_part(entry, number), entry) for entry in entries)
    for part in sorted(groups):
        yield Bundle(name=f"{name}-{part + 1}-of-{number}", entries=groups[part])


def _part(entry: Entry, number: int) -> int:
    digest = blake2b(entry.permalink.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big") % number
