"""The cache: results of stages, kept from build to build in one SQLite file.

A key is the digest of everything that the result depends on, so an entry is right or it is not found; nothing is ever
brought up to date. What cannot be read (a damaged file, one of another program, one of another version) is thrown away
with a notice and never believed. Nothing in the file is code.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

from namsite.problems import Problem, note

FILE_NAME = "namsite-results.sqlite"
PATIENCE = 10.0  # seconds to wait for another build that is writing
_APPLICATION = 0x6E616D73  # "nams": SQLite's own field for whose file this is
_VERSION = 1
_MOST_IN_A_QUESTION = 500  # SQLite takes 999 parameters at least


def default_folder() -> Path:
    """namsite's folder among the user's caches."""
    from platformdirs import user_cache_path

    return user_cache_path("namsite", appauthor=False)


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
    for path in _files(file):
        path.unlink(missing_ok=True)
    return existed


class Store:
    """Results by key. Without a folder it remembers nothing. Reading and writing never fail: a cache that breaks is
    left alone, and ``problems`` says so."""

    def __init__(self, folder: Path | None) -> None:
        self.problems: list[Problem] = []
        self._folder = folder
        self._connection: sqlite3.Connection | None = None

    def __enter__(self) -> Self:
        if self._folder is not None:
            self._open(self._folder)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def read(self, keys: Iterable[bytes]) -> dict[bytes, str]:
        """The results that are known among ``keys``; one whose checksum is wrong is not known."""
        found: dict[bytes, str] = {}
        with self._guard() as connection:
            if connection is not None:
                for batch in _batches(list(keys)):
                    marks = ",".join("?" * len(batch))
                    question = f"SELECT key, checksum, result FROM results WHERE key IN ({marks})"  # noqa: S608
                    found |= {
                        name: result
                        for name, check, result in connection.execute(question, batch)
                        if isinstance(result, str) and check == _checksum(name, result)
                    }
        return found

    def write(self, results: Mapping[bytes, str]) -> None:
        """Keeps the results, all or none."""
        with self._guard() as connection:
            if connection is not None and results:
                rows = [(name, _checksum(name, result), result) for name, result in results.items()]
                with connection:
                    connection.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", rows)

    def keep_only(self, keys: Iterable[bytes], room: int) -> None:
        """When more than ``room`` results are stored, drops all but ``keys``: the cache does not grow for ever."""
        with self._guard() as connection:
            if connection is not None and connection.execute("SELECT count(*) FROM results").fetchone()[0] > room:
                kept = [(name,) for name in keys]
                with connection:
                    connection.execute("CREATE TEMP TABLE kept (key BLOB PRIMARY KEY)")
                    connection.executemany("INSERT OR IGNORE INTO kept VALUES (?)", kept)
                    connection.execute("DELETE FROM results WHERE key NOT IN (SELECT key FROM kept)")
                    connection.execute("DROP TABLE kept")

    def _open(self, folder: Path) -> None:
        file = folder / FILE_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._connection = _connect(file)
        except (OSError, sqlite3.OperationalError) as problem:
            self._give_up(problem)
        except (sqlite3.DatabaseError, _ForeignError) as problem:
            self._start_anew(file, problem)

    def _start_anew(self, file: Path, reason: Exception) -> None:
        try:
            for path in _files(file):
                path.unlink(missing_ok=True)
            self._connection = _connect(file)
        except (sqlite3.Error, _ForeignError, OSError) as problem:
            self._give_up(problem)
        else:
            self.problems.append(note("cache", f"the cache could not be used and was begun anew: {reason}"))

    def _give_up(self, reason: Exception) -> None:
        hint = "name another folder with --cache, or use --no-cache"
        self.problems.append(note("cache", f"going on without a cache: {reason}", hint=hint))
        self._connection = None

    @contextlib.contextmanager
    def _guard(self) -> Iterator[sqlite3.Connection | None]:
        try:
            yield self._connection
        except sqlite3.Error as problem:
            if self._connection is not None:
                self._connection.close()
            if self._folder is None or isinstance(problem, sqlite3.OperationalError):
                self._give_up(problem)
            else:
                self._start_anew(self._folder / FILE_NAME, problem)


class _ForeignError(Exception):
    """A file that is a database, but not this version's cache."""


def _connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=PATIENCE)
    try:
        whose = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        if tables and (whose, version, tables) != (_APPLICATION, _VERSION, ["results"]):
            raise _ForeignError("it was written by another program or version")
        if not tables:
            with connection:
                connection.execute(f"PRAGMA application_id = {_APPLICATION}")
                connection.execute(f"PRAGMA user_version = {_VERSION}")
                connection.execute("CREATE TABLE results (key BLOB PRIMARY KEY, checksum BLOB, result TEXT)")
        connection.execute("PRAGMA synchronous = OFF")  # a cache may be lost; it must only not be believed when damaged
        connection.execute("SELECT key, checksum, result FROM results LIMIT 1").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _files(file: Path) -> tuple[Path, ...]:
    """The database and what SQLite may have left beside it."""
    return file, *(file.with_name(file.name + ending) for ending in ("-journal", "-wal", "-shm"))


def _batches(keys: list[bytes]) -> Iterator[list[bytes]]:
    for start in range(0, len(keys), _MOST_IN_A_QUESTION):
        yield keys[start : start + _MOST_IN_A_QUESTION]


def _checksum(name: bytes, result: str) -> bytes:
    return hashlib.blake2b(name + result.encode("ascii", "replace"), digest_size=8).digest()
