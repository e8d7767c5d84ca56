"""The index of an archive in the store: written entry by entry, read as it is asked.

Each site has one. It is brought up to date by comparing what it holds with what it should hold, which tells what
changed; pages that asked for none of that stay as they are. A build begins an ``edition`` before it changes anything,
so that whoever remembers something about a catalogue knows whether it is still this one.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from sqlite3 import Connection, DatabaseError
from typing import NamedTuple

from namsite import serial
from namsite.indexing import Entry
from namsite.store import Store

Changes = frozenset[int]  # marks of what changed
_AT_ONCE = 256  # records
_ORDER = ""  # the key under which the keys of a kind stand in their order


class Insight(NamedTuple):
    """What tells the marks of what changed inside a record of a kind: by its key, what it was, and what it is now."""

    kind: str
    look: Callable[[str, bytes, bytes | None], Iterable[int]]


def mark(kind: str, key: str) -> int:
    """A number for a record of the catalogue, whether it is there or not; two may share one, which costs a page made
    in vain. That of the empty key stands for all records of a kind and their order."""
    return zlib.crc32(key.encode("utf-8", "surrogatepass"), zlib.crc32(kind.encode()))


def marks(kind: str, keys: Iterable[str | tuple[str, str]]) -> Iterator[int]:
    """The marks of records of one kind."""
    begun = zlib.crc32(kind.encode())
    return (zlib.crc32(key_of(key).encode("utf-8", "surrogatepass"), begun) for key in keys)


def key_of(key: str | tuple[str, str]) -> str:
    """A key as the catalogue has it."""
    return key if isinstance(key, str) else "\0".join(key)


class Catalogue:
    """The records of one site in a store, by kind and key. Raises StoreLostError where they are damaged."""

    def __init__(self, store: Store, site: bytes) -> None:
        self.store = store
        self.site = site
        with store.using() as connection, connection:
            known = connection.execute("SELECT number FROM sites WHERE key = ?", (site,)).fetchone()
            if known is None:
                columns = "INSERT INTO sites (key, edition, begun)"
                new = connection.execute(f"{columns} VALUES (?, x'', julianday('now'))", (site,))
            self.number: int = known[0] if known else int(new.lastrowid or 0)

    @property
    def edition(self) -> bytes:
        """What this edition of the catalogue is known by."""
        with self.store.using() as connection:
            found = connection.execute("SELECT edition FROM sites WHERE number = ?", (self.number,)).fetchone()
        return bytes(found[0]) if found else b""

    def record(self, kind: str, key: str) -> bytes | None:
        """A record as ``serial.dump`` gave it; None where there is none."""
        question = "SELECT checksum, data FROM records WHERE site = ? AND kind = ? AND key = ?"
        found = self.store.row(question, (self.number, kind, key))
        return None if found is None else self._sound(key, *found)

    def keys(self, kind: str) -> tuple[str, ...]:
        """The keys of all records of a kind, in their order."""
        order = self.record(kind, _ORDER)
        return () if order is None else serial.load(tuple[str, ...], order)

    def records(self, kind: str) -> Iterator[tuple[str, bytes]]:
        """All records of a kind with their keys, in the order of the keys as the database has it."""
        question = (
            "SELECT key, checksum, data FROM records WHERE site = ? AND kind = ? AND key > ? ORDER BY key LIMIT ?"
        )
        last = _ORDER
        while True:
            with self.store.using() as connection:
                rows = connection.execute(question, (self.number, kind, last, _AT_ONCE)).fetchall()
            yield from ((key, self._sound(key, known, data)) for key, known, data in rows)
            if len(rows) < _AT_ONCE:
                return
            last = rows[-1][0]

    def update(self, entries: Iterable[Entry], insight: Insight | None = None) -> Changes:
        """Brings the catalogue to hold these entries and no others; what changed. ``insight`` tells what changed inside
        the records of one kind."""
        update = _Update(self, set(), insight)
        self._refill(entries, update)
        return update.changes()

    def refill(self, entries: Iterable[Entry]) -> None:
        """The same where nobody asks what changed: of a large archive that takes more room than the entries."""
        self._refill(entries, _Update(self, None, None))

    def _refill(self, entries: Iterable[Entry], update: _Update) -> None:
        with self.store.using() as connection, connection:
            for entry in entries:
                update.take(entry)
            update.finish()

    def amend(self, entries: Iterable[Entry], insight: Insight | None = None) -> Changes:
        """Puts entries in the place of those with the same keys; what changed."""
        update = _Update(self, set(), insight)
        with self.store.using() as connection, connection:
            for entry in entries:
                update.replace(entry)
            update.finish()
        return update.changes()

    def begin_edition(self) -> bytes:
        """From here on it is another edition, which is returned."""
        with self.store.using() as connection, connection:
            change = "UPDATE sites SET edition = randomblob(16), begun = julianday('now') WHERE number = ?"
            connection.execute(change, (self.number,))
            _forget_lost_sites(connection)
        return self.edition

    def prints(self, kind: str) -> dict[str, bytes]:
        """The print of each record of a kind, and that of their order under the empty key."""
        question = "SELECT key, print FROM records WHERE site = ? AND kind = ?"
        with self.store.using() as connection:
            return dict(connection.execute(question, (self.number, kind)).fetchall())

    def kinds(self) -> list[str]:
        """What kinds of records there are."""
        with self.store.using() as connection:
            found = connection.execute("SELECT DISTINCT kind FROM records WHERE site = ?", (self.number,))
            return [kind for (kind,) in found.fetchall()]

    def write(self, rows: Sequence[tuple[str, str, bytes, bytes]]) -> None:
        """Puts records (kind, key, print, data) into their places."""
        site = self.number
        sealed = ((site, kind, key, seal, serial.checksum(data, _name(key)), data) for kind, key, seal, data in rows)
        with self.store.using() as connection:
            connection.executemany("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?, ?)", sealed)

    def remove(self, rows: Iterable[tuple[str, str]]) -> None:
        """Removes records (kind, key)."""
        with self.store.using() as connection:
            connection.executemany(
                "DELETE FROM records WHERE site = ? AND kind = ? AND key = ?", ((self.number, *row) for row in rows)
            )

    def _sound(self, key: str, known: int, data: bytes) -> bytes:
        if not isinstance(data, bytes) or known != serial.checksum(data, _name(key)):
            self.store.lose(DatabaseError("a record is damaged"))
        return data


@dataclass(slots=True)
class _Kind:
    """A kind of records while it is brought up to date: the prints that it had, and the keys that came."""

    before: dict[str, bytes]
    came: list[str] = field(default_factory=list)


class _Update:
    """The difference between what a catalogue holds and what it should hold, worked out while it is written; marks of
    what changed are collected in ``changes`` if somebody asks for them."""

    def __init__(self, catalogue: Catalogue, changes: set[int] | None, insight: Insight | None) -> None:
        self._catalogue = catalogue
        self._insight = insight
        self._replaced: list[tuple[str, bytes, bytes | None]] = []
        self._kinds: dict[str, _Kind] = {}
        self._waiting: list[tuple[str, str, bytes, bytes]] = []
        self._changes = changes

    def take(self, entry: Entry) -> None:
        """The next entry of its kind."""
        kind, key = entry.table, key_of(entry.key)
        if kind not in self._kinds:
            self._kinds[kind] = _Kind(self._catalogue.prints(kind))
        known = self._kinds[kind]
        known.came.append(key)
        self._compare(kind, key, entry.record, known.before.pop(key, None))

    def replace(self, entry: Entry) -> None:
        """An entry that is there already, anew."""
        kind, key = entry.table, key_of(entry.key)
        data = self._catalogue.record(kind, key)
        self._compare(kind, key, entry.record, None if data is None else _print(key, data))

    def finish(self) -> None:
        """Removes what did not come, and notes the order in which the others came."""
        for kind in self._catalogue.kinds() if self._kinds else ():
            self._kinds.setdefault(kind, _Kind(self._catalogue.prints(kind)))
        for kind, known in self._kinds.items():
            self._compare(kind, _ORDER, known.came, known.before.pop(_ORDER, None))
            self._note(mark(kind, key) for key in known.before)
            for key in known.before:
                self._replaces(kind, key, None)
            self._catalogue.remove((kind, key) for key in known.before)
        self._catalogue.write(self._waiting)

    def _compare(self, kind: str, key: str, record: object, before: bytes | None) -> None:
        data = record if isinstance(record, bytes) else serial.dump(record)
        seal = _print(key, data)
        if seal == before:
            return
        self._note((mark(kind, key), mark(kind, _ORDER)))
        if before is not None:
            self._replaces(kind, key, data)
        self._waiting.append((kind, key, seal, data))
        if len(self._waiting) == _AT_ONCE:
            self._catalogue.write(self._waiting)
            self._waiting.clear()

    def changes(self) -> Changes:
        """What changed, inside records too, once all is written."""
        if self._insight:
            self._note(one for each in self._replaced for one in self._insight.look(*each))
        return frozenset(self._changes or ())

    def _note(self, marks: Iterable[int]) -> None:
        if self._changes is not None:
            self._changes.update(marks)

    def _replaces(self, kind: str, key: str, now: bytes | None) -> None:
        if self._insight and kind == self._insight.kind and key != _ORDER:
            data = self._catalogue.record(kind, key)
            self._replaced += [(key, data, now)] if data else []


def _print(key: str, data: bytes) -> bytes:
    """What tells a new record from the old one."""
    return blake2b(_name(key) + b"\0" + data, digest_size=8).digest()


def _name(key: str) -> bytes:
    return key.encode("utf-8", "surrogatepass")


def _forget_lost_sites(connection: Connection) -> None:
    """Removes the records of sites of which there is no trace any more, and no build that may be under way."""
    lost = connection.execute(
        "SELECT number FROM sites WHERE begun < julianday('now') - 1"
        " AND key NOT IN (SELECT key FROM results WHERE part = 'trace')"
    ).fetchall()
    for table, column in (
        *((each, "site") for each in ("records", "pieces", "sheaves", "contents")),
        ("sites", "number"),
    ):
        connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", lost)  # noqa: S608
