"""What a browser filters and sorts results by: a file beside each bundle's index. Pagefind's own filters would not do:
they are not the same bytes twice, and merged results come in the order of their scores only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from namsite.archive import Index
from namsite.records import Kind
from namsite.searching.entries import Entry, names_in
from namsite.serial import compact_json
from namsite.views import who


class Names:
    """How people, organizations and summits are called in a list of choices: namesakes with what tells them apart."""

    def __init__(self, index: Index) -> None:
        self._index = index
        every = [(kind, label.name) for kind, labels in index.labels.items() for label in labels.values()]
        self._shared = frozenset(name for name, number in Counter(every).items() if number > 1)

    def of(self, kind: Kind, entity_id: str) -> str:
        """A name that no other one has, as far as the archive knows."""
        name = self._index.labels[kind][entity_id].name
        if (kind, name) not in self._shared:
            return name
        return f"{name} ({who(self._index, kind, entity_id) or entity_id})"


def facets(index: Index, names: Names, entries: Sequence[Entry], ids: Iterable[str]) -> bytes:
    """The facets of a bundle as JSON: ``names`` are [kind, id, name]; ``pages`` are [Pagefind's id, kind, date,
    address, the numbers of its names]."""
    numbers: dict[tuple[Kind, str], int] = {}
    pages = [
        [
            one,
            entry.kind,
            entry.date,
            entry.permalink,
            [numbers.setdefault(name, len(numbers)) for name in names_in(index, entry)],
        ]
        for entry, one in zip(entries, ids, strict=True)
        if one
    ]
    named = [[kind, one, names.of(kind, one)] for kind, one in numbers]
    return compact_json({"names": named, "pages": pages}).encode("utf-8", "replace")
