"""What a site is made of, as the last build left it: each piece with what it was made for and what it asked for.

A piece is a page, or a part of a file that programs read. It stays as it is while what is due there stays the same and
nothing that it asked the catalogue for changed.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from sqlite3 import DatabaseError
from typing import NamedTuple

from namsite import serial
from namsite.catalogue import Catalogue, Changes
from namsite.due import Due

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

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

    def due(self) -> dict[str, Due]:
        """What the pieces were made for, by their names, in the order in which they stand."""
        found = {name: serial.load(Due, due) for name, due, _ in self._rows()}
        return {name: found[name] for name in self.names() if name in found}

    def names(self) -> tuple[str, ...]:
        """The names of the pieces, in the order in which they stand; none where nothing was made yet."""
        row = self._find(_PLAN)
        return serial.load(tuple[str, ...], row[0]) if row else ()

    def standing(self, due: dict[str, Due] | None, changes: Changes) -> frozenset[str]:
        """The names of the pieces that may stay: those that are due as they were (with None: all), and asked for
        nothing of what changed."""
        wanted = None if due is None else {name: serial.dump(one) for name, one in due.items()}
        return frozenset(
            name
            for name, made_for, asked in self._rows()
            if (wanted is None or wanted.get(name) == made_for) and changes.isdisjoint(unpacked(asked))
        )

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

    def begin(self, due: dict[str, Due], asked: bytes) -> None:
        """From here on these pieces are due; ``asked`` is what was asked for to know that."""
        with self._store.using() as connection, connection:
            before = connection.execute("SELECT name FROM pieces WHERE site = ?", (self._site,)).fetchall()
            gone = [(self._site, name) for (name,) in before if name not in due]
            for table in ("pieces", "contents"):
                connection.executemany(f"DELETE FROM {table} WHERE site = ? AND name = ?", gone)  # noqa: S608
            self._put(_PLAN, serial.dump(tuple(due)), asked)

    def keep(self, name: str, due: Due, made: Made) -> None:
        """Keeps a piece that was made."""
        self._waiting.append((name, serial.dump(due), made))
        if len(self._waiting) == _AT_ONCE:
            self.settle()

    def settle(self) -> None:
        """Writes what waits to be written."""
        with self._store.using() as connection, connection:
            for name, due, made in self._waiting:
                self._put(name, due, made.asked)
            connection.executemany(
                "INSERT OR REPLACE INTO contents VALUES (?, ?, ?, ?)",
                ((self._site, name, _checksum(name, made.content), made.content) for name, _, made in self._waiting),
            )
        self._waiting.clear()

    def _put(self, name: str, due: bytes, asked: bytes) -> None:
        row = self._site, name, _checksum(name, due + asked), due, asked
        with self._store.using() as connection:
            connection.execute("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?, ?, ?)", row)

    def _rows(self) -> Iterator[tuple[str, bytes, bytes]]:
        with self._store.using() as connection:
            rows = connection.execute(
                "SELECT name, checksum, due, asked FROM pieces WHERE site = ? AND name != ?", (self._site, _PLAN)
            ).fetchall()
        for name, checksum, due, asked in rows:
            yield (name, *self._sound(name, checksum, due, asked))

    def _find(self, name: str) -> tuple[bytes, bytes] | None:
        question = "SELECT checksum, due, asked FROM pieces WHERE site = ? AND name = ?"
        with self._store.using() as connection:
            found = connection.execute(question, (self._site, name)).fetchone()
        return None if found is None else self._sound(name, *found)

    def _sound(self, name: str, checksum: bytes, due: bytes, asked: bytes) -> tuple[bytes, bytes]:
        if checksum != _checksum(name, due + asked):
            self._store.lose(DatabaseError("a piece is damaged"))
        return due, asked


def packed(marks: Iterable[int]) -> bytes:
    """Marks as bytes."""
    return array("I", sorted(marks)).tobytes()


def unpacked(data: bytes) -> Sequence[int]:
    """The marks that ``packed`` wrote."""
    return array("I", data)


def folded(content: bytes) -> bytes:
    """A piece as it is kept."""
    return zstd.compress(content, level=1)


def unfolded(data: bytes) -> bytes:
    """The piece that was kept."""
    return zstd.decompress(data)


def _checksum(name: str, data: bytes) -> bytes:
    return blake2b(name.encode("utf-8", "surrogatepass") + b"\0" + data, digest_size=8).digest()
