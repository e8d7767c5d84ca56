"""What a site is made of, as the last build left it: each piece with what it was made for and what it asked for.

A piece is a page, or a part of a file that programs read. It stays as it is while what is due there stays the same and
nothing that it asked the catalogue for changed.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from sqlite3 import DatabaseError
from typing import NamedTuple
from zlib import crc32

from namsite import serial
from namsite.catalogue import Catalogue, Changes
from namsite.orders import Orders

_PLAN = ""  # the name of the row that has the names of all pieces, and what was asked for to know them
_AT_ONCE = 256


class Made(NamedTuple):
    """A piece, compressed, with the marks of what it asked for, packed."""

    content: bytes
    asked: bytes


class Pieces:
    """The pieces of one site. Raises StoreLostError where what is stored is damaged."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._store = catalogue.store
        self._site = catalogue.number
        self._waiting: list[tuple[str, bytes, Made]] = []

    def names(self) -> tuple[str, ...]:
        """The names of the pieces, in the order in which they stand; none where nothing was made yet."""
        row = self._find(_PLAN)
        return serial.load(tuple[str, ...], row[0]) if row else ()

    def to_make(self, orders: Orders | None, changes: Changes) -> Orders:
        """The orders for the pieces that are not there as ordered (with None: as they were), or asked for something
        that changed; in their order."""
        wanted = None if orders is None else dict(orders.items())
        stale: dict[str, bytes] = {}
        there: set[str] = set()
        for name, made_for, asked in self._rows():
            is_touched = not changes.isdisjoint(unpacked(asked))
            if wanted is None:
                if is_touched:
                    stale[name] = made_for
            elif not is_touched and wanted.get(name) == made_for:
                there.add(name)
        if wanted is None:
            return Orders.of({name: stale[name] for name in self.names() if name in stale})
        return Orders.of({name: order for name, order in wanted.items() if name not in there})

    def is_planned(self, changes: Changes) -> bool:
        """Whether the same pieces are due although something changed."""
        row = self._find(_PLAN)
        return row is not None and changes.isdisjoint(unpacked(row[1]))

    def content(self, name: str) -> bytes:
        """A piece as it was made, compressed."""
        question = "SELECT checksum, data FROM contents WHERE site = ? AND name = ?"
        with self._store.using() as connection:
            found = connection.execute(question, (self._site, name)).fetchone()
        if found is None or found[0] != _checksum(name, found[1]):
            self._store.lose(DatabaseError("a piece is damaged"))
        return bytes(found[1])

    def begin(self, names: tuple[str, ...], asked: bytes) -> None:
        """From here on the pieces with these names are due; ``asked`` is what was asked for to know that."""
        due = frozenset(names)
        with self._store.using() as connection, connection:
            before = connection.execute("SELECT name FROM pieces WHERE site = ?", (self._site,)).fetchall()
            gone = [(self._site, name) for (name,) in before if name not in due]
            for table in ("pieces", "contents"):
                connection.executemany(f"DELETE FROM {table} WHERE site = ? AND name = ?", gone)  # noqa: S608
        self._put([(_PLAN, serial.dump(names), asked)])

    def keep(self, name: str, order: bytes, made: Made) -> None:
        """Keeps a piece that was made."""
        self._waiting.append((name, order, made))
        if len(self._waiting) == _AT_ONCE:
            self.settle()

    def settle(self) -> None:
        """Writes what waits to be written."""
        self._put([(name, order, made.asked) for name, order, made in self._waiting])
        rows = ((self._site, name, _checksum(name, made.content), made.content) for name, _, made in self._waiting)
        with self._store.using() as connection, connection:
            connection.executemany("INSERT OR REPLACE INTO contents VALUES (?, ?, ?, ?)", rows)
        self._waiting.clear()

    def _put(self, pieces: Iterable[tuple[str, bytes, bytes]]) -> None:
        rows = ((self._site, name, _checksum(name, due + asked), due, asked) for name, due, asked in pieces)
        with self._store.using() as connection, connection:
            connection.executemany("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?, ?, ?)", rows)

    def _rows(self) -> Iterator[tuple[str, bytes, bytes]]:
        with self._store.using() as connection:
            rows = connection.execute(
                "SELECT name, checksum, due, asked FROM pieces WHERE site = ? AND name != ?", (self._site, _PLAN)
            ).fetchall()
        for name, known, due, asked in rows:  # all of them, whenever anything was changed: written out, to be quick
            if known != crc32(asked, crc32(due, crc32(name.encode("utf-8", "surrogatepass")))):
                self._store.lose(DatabaseError("a piece is damaged"))
            yield name, due, asked

    def _find(self, name: str) -> tuple[bytes, bytes] | None:
        question = "SELECT checksum, due, asked FROM pieces WHERE site = ? AND name = ?"
        with self._store.using() as connection:
            found = connection.execute(question, (self._site, name)).fetchone()
        return None if found is None else self._sound(name, *found)

    def _sound(self, name: str, known: int, due: bytes, asked: bytes) -> tuple[bytes, bytes]:
        if known != _checksum(name, due + asked):
            self._store.lose(DatabaseError("a piece is damaged"))
        return due, asked


def packed(marks: Iterable[int]) -> bytes:
    """Marks as bytes."""
    return array("I", sorted(marks)).tobytes()


def unpacked(data: bytes) -> Sequence[int]:
    """The marks that ``packed`` wrote."""
    return memoryview(data).cast("I")


def _checksum(name: str, data: bytes) -> int:
    return serial.checksum(data, name.encode("utf-8", "surrogatepass"))
