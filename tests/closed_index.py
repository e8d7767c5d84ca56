"""An index that answers for its keys and cannot be walked through: what asks it is answered from a few records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields

from namsite.archive import Index


class Closed(Mapping[object, object]):
    """A table of which nothing is told but what stands under a key."""

    def __init__(self, table: Mapping[object, object]) -> None:
        self.table = table

    def __getitem__(self, key: object) -> object:
        return self.table[key]

    def __iter__(self) -> Iterator[object]:
        raise AssertionError("this walks through the whole archive")

    def __len__(self) -> int:
        raise AssertionError("this counts the whole archive")


def closed(index: Index) -> Index:
    """The same index, closed."""
    tables = {each.name: getattr(index, each.name) for each in fields(index) if each.init}
    by_kind = {
        name: {kind: Closed(each) for kind, each in tables[name].items()} for name in ("labels", "tallies", "spellings")
    }
    return Index(**{name: Closed(table) for name, table in tables.items()} | by_kind)  # type: ignore[arg-type]
