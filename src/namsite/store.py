"""The cache: results of stages, kept from build to build in one SQLite file.

A key is the digest of everything that the result depends on, so an entry is right or it is not found; nothing is ever
brought up to date. What cannot be read (a damaged file, one of another program, one of another version) is thrown away
with a notice and never believed. Nothing in the file is code.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from types import TracebackType
from typing import Any, NoReturn, Self, TypeVar
from weakref import finalize

from namsite.database import ForeignError, connect, files_of
from namsite.problems import Problem, note, warning
from namsite.serial import checksum

_Out = TypeVar("_Out")
FILE_NAME = "namsite-results.sqlite"
PATIENCE = 10.0  # seconds to wait for another build that is writing
LASTING = "lasting"  # the part of results that those who made them drop themselves
_MOST_IN_A_QUESTION = 500  # SQLite takes 999 parameters at least
_AT_ONE_LOOK = 256  # rows, until others may write


def default_folder() -> Path:
    """namsite's folder among the user's caches."""
    from platformdirs import user_cache_path

    return user_cache_path("namsite", appauthor=False)


def templates_folder() -> Path:
    """Where compiled templates are kept: with the user, wherever the cache is, because they are code."""
    return default_folder() / "templates"


def key(*parts: str) -> bytes:
    """The digest of what a result depends on: stage, its version, the configuration it reads, the input's digest."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogateescape")
        whole.update(len(data).to_bytes(8, "big") + data)
    return whole.digest()


def remove(folder: Path) -> bool:
    """Removes the cache in ``folder``; False when there is none. Raises OSError when it may not be removed."""
    file = folder / FILE_NAME
    existed = file.is_file()
    for path in files_of(file):
        path.unlink(missing_ok=True)
    return existed


class StoreLostError(Exception):
    """The cache broke while a build rested on it. Another one is open already: the build can begin anew."""


class LostElsewhereError(Exception):
    """Somebody else who uses the file found the cache broken."""


class NoRoomError(Exception):
    """Not even the system's temporary folder takes intermediate results."""


def unbroken(work: Callable[[], _Out]) -> _Out:
    """What the work gives; it begins anew when the cache that it rests on breaks on the way: once with a new file, and
    once without a cache."""
    for _ in range(2):
        with contextlib.suppress(StoreLostError):
            return work()
    return work()


class Store:
    """Results by key, each in named parts. Without a folder they are kept in a file of the system's temporary folder
    until the end; ``problems`` tells of a cache that could not be used."""

    def __init__(self, folder: Path | None) -> None:
        self.problems: list[Problem] = []
        self._folder = folder
        self._is_own = True
        self._forget: Callable[[], object] = _nothing
        self._connection: sqlite3.Connection | None = None
        self._looked: int | None = None  # rows read while ``looking``

    @classmethod
    def of_another(cls, file: Path, *, to_write: bool = False) -> Store:
        """The store that another process has open in a file; where it breaks, LostElsewhereError is raised."""
        store = cls(None)
        store._is_own = False
        name = f"{file.as_uri()}?mode={'rw' if to_write else 'ro'}"
        store._connection = sqlite3.connect(name, uri=True, timeout=PATIENCE, check_same_thread=False)
        return store

    def __enter__(self) -> Self:
        if self._folder is not None:
            self._open(self._folder)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        """Ends the use of the file; one in the temporary folder is gone with it."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._forget()

    @property
    def is_lasting(self) -> bool:
        """Whether the next build finds what is kept."""
        return self._folder is not None

    @property
    def file(self) -> Path:
        """Where the results are, for other processes that read them."""
        with self.using() as connection:
            return Path(connection.execute("PRAGMA database_list").fetchone()[2])

    def known(self, keys: Iterable[bytes], part: str) -> set[bytes]:
        """Those of the keys that have such a part."""
        return {name for name, _ in self._rows(keys, part, "length(data)")}

    def read(self, keys: Iterable[bytes], part: str) -> Iterator[tuple[bytes, bytes]]:
        """The part of each key that has it, in any order. Raises StoreLostError when one is damaged."""
        for name, (known, data) in self._rows(keys, part, "checksum, data"):
            if not isinstance(data, bytes) or known != _checksum(name, part, data):
                self.lose(sqlite3.DatabaseError("a result is damaged"))
            yield name, data

    def one(self, name: bytes, part: str) -> bytes:
        """A part that is known to be there. Raises StoreLostError when it is not."""
        row = self.row("SELECT checksum, data FROM results WHERE key = ? AND part = ?", (name, part))
        if row is None:
            self.lose(sqlite3.DatabaseError("a result is gone"))
        known, data = row
        if not isinstance(data, bytes) or known != _checksum(name, part, data):
            self.lose(sqlite3.DatabaseError("a result is damaged"))
        return data

    def row(self, question: str, values: Sequence[object]) -> tuple[Any, ...] | None:
        """The first row that answers a question, None for none: ``using`` for those who ask often. Raises
        StoreLostError when the database breaks."""
        try:
            if self._connection is None:
                self._connection = self._in_temporary_folder()
            if self._looked is not None:
                self._look(self._connection)
            row: tuple[Any, ...] | None = self._connection.execute(question, values).fetchone()
        except sqlite3.Error as problem:
            self.lose(problem)
        return row

    def all(self, names: Iterable[bytes], part: str) -> dict[bytes, bytes]:
        """Parts that are known to be there. Raises StoreLostError when one is not."""
        wanted = set(names)
        found = dict(self.read(wanted, part))
        if len(found) < len(wanted):
            self.lose(sqlite3.DatabaseError("a result is gone"))
        return found

    def write(self, results: Mapping[bytes, Mapping[str, bytes]]) -> None:
        """Keeps the results, all or none. Raises StoreLostError where that cannot be done."""
        rows = (
            (name, part, _checksum(name, part, data), data)
            for name, parts in results.items()
            for part, data in parts.items()
        )
        with self.using() as connection, connection:
            connection.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?)", rows)

    def keep_only(self, keys: Iterable[bytes], room: int) -> None:
        """When more than ``room`` results are stored, drops all but ``keys`` and what is lasting: the cache does not
        grow for ever."""
        with self.using() as connection:
            if connection.execute("SELECT count(DISTINCT key) FROM results").fetchone()[0] > room:
                kept = [(name,) for name in keys]
                with connection:
                    connection.execute("CREATE TEMP TABLE kept (key BLOB PRIMARY KEY)")
                    connection.executemany("INSERT OR IGNORE INTO kept VALUES (?)", kept)
                    connection.execute("INSERT OR IGNORE INTO kept SELECT key FROM results WHERE part = ?", (LASTING,))
                    connection.execute("DELETE FROM results WHERE key NOT IN (SELECT key FROM kept)")
                    connection.execute("DROP TABLE kept")

    def forget(self, keys: Iterable[bytes]) -> None:
        """Drops results that nobody will ask for again."""
        with self.using() as connection, connection:
            connection.executemany("DELETE FROM results WHERE key = ?", [(name,) for name in keys])

    def _rows(self, keys: Iterable[bytes], part: str, columns: str) -> Iterator[tuple[bytes, Any]]:
        for batch in _batches(keys):
            marks = ",".join("?" * len(batch))
            question = f"SELECT key, {columns} FROM results WHERE part = ? AND key IN ({marks})"  # noqa: S608
            with self.using() as connection:
                found = connection.execute(question, (part, *batch)).fetchall()
            yield from ((row[0], row[1:]) for row in found)

    def _open(self, folder: Path) -> None:
        file = folder / FILE_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._connection = connect(file, PATIENCE)
        except (OSError, sqlite3.OperationalError) as problem:
            self._give_up(problem)
        except (sqlite3.DatabaseError, ForeignError) as problem:
            self._start_anew(file, problem)

    def _start_anew(self, file: Path, reason: Exception) -> None:
        try:
            for path in files_of(file):
                path.unlink(missing_ok=True)
            self._connection = connect(file, PATIENCE)
        except (sqlite3.Error, ForeignError, OSError) as problem:
            self._give_up(problem)
        else:
            told = note if isinstance(reason, ForeignError) else warning
            self.problems.append(told("cache", f"the cache could not be used and was begun anew: {reason}"))

    def _give_up(self, reason: Exception) -> None:
        hint = "name another folder with --cache, or use --no-cache"
        self.problems.append(warning("cache", f"going on without a cache: {reason}", hint=hint))
        self._folder = None
        self._connection = None

    def lose(self, problem: sqlite3.Error) -> NoReturn:
        """Opens another cache in place of one that broke, or proved to be damaged. Raises StoreLostError, always."""
        self.close()
        if not self._is_own:
            raise LostElsewhereError(str(problem)) from problem
        if self._folder is None:
            raise NoRoomError(f"no room for intermediate results in the temporary folder: {problem}") from problem
        if isinstance(problem, sqlite3.OperationalError):
            self._give_up(problem)
        else:
            self._start_anew(self._folder / FILE_NAME, problem)
        raise StoreLostError(str(problem)) from problem

    @contextlib.contextmanager
    def shared(self) -> Iterator[None]:
        """For work that others do with this file: what they find broken is lost here. Raises StoreLostError then."""
        try:
            yield
        except LostElsewhereError as problem:
            self.lose(sqlite3.DatabaseError(str(problem)))

    @contextlib.contextmanager
    def looking(self) -> Iterator[None]:
        """The rows that are asked for inside are read under one lock, taken anew now and then for the sake of those who
        wait to write: to lock and unlock for each takes as long as to read it."""
        self._looked = 0
        try:
            yield
        finally:
            self._looked = None
            if self._connection is not None:
                self._connection.rollback()

    def _look(self, connection: sqlite3.Connection) -> None:
        looked = self._looked or 0
        if looked % _AT_ONE_LOOK == 0:
            connection.rollback()
            connection.execute("BEGIN")
        self._looked = looked + 1

    @contextlib.contextmanager
    def using(self) -> Iterator[sqlite3.Connection]:
        """The database, for a question or a change. Raises StoreLostError when it breaks."""
        try:
            if self._connection is None:
                self._connection = self._in_temporary_folder()
            yield self._connection
        except sqlite3.Error as problem:
            self.lose(problem)

    def _in_temporary_folder(self) -> sqlite3.Connection:
        try:
            folder = mkdtemp(prefix="namsite-")
        except OSError as problem:
            raise NoRoomError(f"no room for intermediate results in the temporary folder: {problem}") from problem
        self._forget = finalize(self, rmtree, folder, ignore_errors=True)
        return connect(Path(folder) / FILE_NAME, PATIENCE)


def _nothing() -> None:
    """There is no temporary folder."""


def _batches(keys: Iterable[bytes]) -> Iterator[list[bytes]]:
    waiting = iter(keys)
    while batch := list(islice(waiting, _MOST_IN_A_QUESTION)):
        yield batch


def _checksum(name: bytes, part: str, data: bytes) -> int:
    return checksum(data, name + part.encode())
