"""What is due, packed: one process works out tens of thousands of orders, another one passes them on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from msgspec import Struct

from namsite import serial
from namsite.folding import folded, unfolded

_TOGETHER = 512  # orders


class Orders(Struct, frozen=True):
    """What the pieces with some names are to be made for, in their order: each a ``Due`` as bytes. They are alike, so
    that they are kept compressed, many together."""

    names: tuple[str, ...]
    _chunks: tuple[bytes, ...]

    @classmethod
    def of(cls, orders: Iterable[tuple[str, bytes]]) -> Orders:
        """Orders with the names of the pieces, packed while they come."""
        names: list[str] = []
        chunks: list[bytes] = []
        waiting = iter(orders)
        while batch := list(islice(waiting, _TOGETHER)):
            names += [name for name, _ in batch]
            chunks.append(folded(serial.dump([order for _, order in batch])))
        return cls(tuple(names), tuple(chunks))

    def __len__(self) -> int:
        return len(self.names)

    def items(self) -> Iterator[tuple[str, bytes]]:
        """The orders with their names, a few at hand at a time."""
        orders = (order for chunk in self._chunks for order in serial.load(list[bytes], unfolded(chunk)))
        return zip(self.names, orders, strict=True)


NOTHING_DUE = Orders.of(())
