"""What a site is made of, as the last build left it: each piece with what it was made for and what it asked for.

A piece is a page, or a part of a file that programs read. It stays as it is while what is due there stays the same and
nothing that it asked the catalogue for changed. Pieces that are made one after the other are bound in a sheaf, which
has what any of them asked for: where a change concerns none of them, nobody has to look at each.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from sqlite3 import DatabaseError
from typing import NamedTuple
from zlib import crc32

from namsite import serial
from namsite.catalogue import Catalogue, Changes
from namsite.orders import Orders

_PLAN = ""  # the name of the row that has the names of all pieces, and what was asked for to know them
_AT_ONCE = 256
_BOUND = 64  # pieces in a sheaf
_UNBOUND = 0  # the number of no sheaf


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
        if orders is None:
            bound = (row for number in self._touched(changes) for row in self._rows("sheaf = ?", number))
            stale = {name: made_for for name, made_for, asked in bound if not changes.isdisjoint(unpacked(asked))}
            return Orders.of((name, stale[name]) for name in self.names() if name in stale)
        wanted = dict(orders.items())
        there = {
            name
            for name, made_for, asked in self._rows("name != ?", _PLAN)
            if wanted.get(name) == made_for and changes.isdisjoint(unpacked(asked))
        }
        return Orders.of((name, order) for name, order in wanted.items() if name not in there)

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
            left = "SELECT sheaf FROM pieces WHERE site = ?"
            connection.execute(
                f"DELETE FROM sheaves WHERE site = ? AND number NOT IN ({left})",  # noqa: S608
                (self._site, self._site),
            )
        self._put([(_PLAN, serial.dump(names), asked, _UNBOUND)])

    def keep(self, name: str, order: bytes, made: Made) -> None:
        """Keeps a piece that was made."""
        self._waiting.append((name, order, made))
        if len(self._waiting) == _AT_ONCE:
            self.settle()

    def settle(self) -> None:
        """Writes what waits to be written."""
        waiting = iter(self._waiting)
        while bound := list(islice(waiting, _BOUND)):
            number = self._bind(frozenset(one for _, _, made in bound for one in unpacked(made.asked)))
            self._put([(name, order, made.asked, number) for name, order, made in bound])
        rows = ((self._site, name, _checksum(name, made.content), made.content) for name, _, made in self._waiting)
        with self._store.using() as connection, connection:
            connection.executemany("INSERT OR REPLACE INTO contents VALUES (?, ?, ?, ?)", rows)
        self._waiting.clear()

    def _bind(self, asked: Iterable[int]) -> int:
        """Begins a sheaf of pieces that asked for this; its number. What a piece asks for later is in another one."""
        marks = packed(asked)
        with self._store.using() as connection, connection:
            last = connection.execute("SELECT max(number) FROM sheaves WHERE site = ?", (self._site,)).fetchone()[0]
            number: int = (last or _UNBOUND) + 1
            row = (self._site, number, _checksum(str(number), marks), marks)
            connection.execute("INSERT INTO sheaves VALUES (?, ?, ?, ?)", row)
        return number

    def _touched(self, changes: Changes) -> Iterator[int]:
        """The sheaves in which a piece asked for something that changed."""
        with self._store.using() as connection:
            question = "SELECT number, checksum, asked FROM sheaves WHERE site = ?"
            sheaves = connection.execute(question, (self._site,)).fetchall()
        for number, known, asked in sheaves:
            if known != _checksum(str(number), asked):
                self._store.lose(DatabaseError("a sheaf is damaged"))
            if not changes.isdisjoint(unpacked(asked)):
                yield number

    def _put(self, pieces: Iterable[tuple[str, bytes, bytes, int]]) -> None:
        rows = (
            (self._site, name, sheaf, _checksum(name, due + asked), due, asked) for name, due, asked, sheaf in pieces
        )
        with self._store.using() as connection, connection:
            connection.executemany("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?, ?, ?, ?)", rows)

    def _rows(self, which: str, value: str | int) -> Iterator[tuple[str, bytes, bytes]]:
        with self._store.using() as connection:
            question = f"SELECT name, checksum, due, asked FROM pieces WHERE site = ? AND {which}"  # noqa: S608
            rows = connection.execute(question, (self._site, value)).fetchall()
        for name, known, due, asked in rows:  # of all, where the plan is another one: written out, to be quick
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
