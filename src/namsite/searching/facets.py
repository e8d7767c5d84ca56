"""What a browser filters and sorts results by: a file beside each bundle's index. Pagefind's own filters would not do:
they are not the same bytes twice, and merged results come in the order of their scores only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from namsite.archive import Index
from namsite.records import Kind
from namsite.searching.entries import Entry, names_in
from namsite.serial import compact_json
from namsite.shelf import by_key
from namsite.views import who
from namsite.wording import in_a_row, range_in_words


class Names:
    """How people, organizations and summits are called in a list of choices: namesakes with what tells them apart."""

    def __init__(self, index: Index) -> None:
        self._index = index
        every = by_key(((kind, one.name), one.id) for kind, labels in index.labels.items() for one in labels.values())
        self._namesakes = {name: bearers for name, bearers in every.items() if len(bearers) > 1}
        self._known: dict[tuple[Kind, str], Counter[str]] = {}

    def of(self, kind: Kind, entity_id: str) -> str:
        """A name that no other one has: of namesakes of whom the archive knows the same, with the id."""
        name = self._index.labels[kind][entity_id].name
        if (kind, name) not in self._namesakes:
            return name
        known = self._distinction(kind, entity_id)
        is_enough = known and self._distinctions(kind, name)[known] == 1
        return f"{name} ({known if is_enough else in_a_row((known, entity_id))})"

    def _distinctions(self, kind: Kind, name: str) -> Counter[str]:
        if (kind, name) not in self._known:
            bearers = self._namesakes[kind, name]
            self._known[kind, name] = Counter(self._distinction(kind, one) for one in bearers)
        return self._known[kind, name]

    def _distinction(self, kind: Kind, entity_id: str) -> str:
        """A summit's date and place, else a few words of who it is."""
        if kind != "summit":
            return who(self._index, kind, entity_id)
        summit = self._index.labels[kind][entity_id]
        return in_a_row((range_in_words(summit.start, summit.end), summit.place or ""))


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
