"""The cache's file: an SQLite database with the tables of this version, or none of the cache's."""

from __future__ import annotations

import sqlite3
from pathlib import Path

_APPLICATION = 0x6E616D73  # "nams": SQLite's own field for whose file this is
_VERSION = 7
_TABLES = {
    "results": "(key BLOB, part TEXT, checksum INTEGER, data BLOB, PRIMARY KEY (key, part))",
    "sites": "(number INTEGER PRIMARY KEY, key BLOB UNIQUE, edition BLOB, begun REAL)",
    "records": "(site INTEGER, kind TEXT, key TEXT, print BLOB, checksum INTEGER, data BLOB,"
    " PRIMARY KEY (site, kind, key))",
    "pieces": "(site INTEGER, name TEXT, sheaf INTEGER, checksum INTEGER, due BLOB, asked BLOB,"
    " PRIMARY KEY (site, name))",
    "sheaves": "(site INTEGER, number INTEGER, checksum INTEGER, asked BLOB, PRIMARY KEY (site, number))",
    "contents": "(site INTEGER, name TEXT, checksum INTEGER, data BLOB, PRIMARY KEY (site, name))",
}
_INDEX = "CREATE INDEX bound ON pieces (site, sheaf)"


class ForeignError(Exception):
    """A file that is a database, but not this version's cache."""


def connect(file: Path, patience: float) -> sqlite3.Connection:
    """The database in a file, which may be a new one; ``patience`` are the seconds to wait for others who write. Raises
    ForeignError, or what SQLite says of a file that is none of its own."""
    connection = sqlite3.connect(file, timeout=patience, check_same_thread=False)
    try:
        whose = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
        tables = [row[0] for row in names]
        if tables and (whose, version, tables) != (_APPLICATION, _VERSION, list(_TABLES)):
            raise ForeignError("it was written by another program or version")
        if not tables:
            with connection:
                connection.execute(f"PRAGMA application_id = {_APPLICATION}")
                connection.execute(f"PRAGMA user_version = {_VERSION}")
                for name, columns in _TABLES.items():
                    connection.execute(f"CREATE TABLE {name} {columns}")
                connection.execute(_INDEX)
        connection.execute("PRAGMA synchronous = OFF")  # a cache may be lost; it must only not be believed when damaged
        connection.execute("SELECT key, part, checksum, data FROM results LIMIT 1").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def files_of(file: Path) -> tuple[Path, ...]:
    """The database and what SQLite may have left beside it."""
    return file, *(file.with_name(file.name + ending) for ending in ("-journal", "-wal", "-shm"))
