"""Small records that wait on disk until all that belong together are there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from namsite.store import Store

_AT_ONCE = 1024  # records


class Spill:
    """Records by place and name in a table of their own, which SQLite keeps outside the store's file and only as long
    as the spill lasts. Raises StoreLostError where there is no room."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._waiting: list[tuple[int, str, bytes]] = []
        with store.using() as connection:
            connection.execute("DROP TABLE IF EXISTS temp.spill")
            connection.execute("CREATE TEMP TABLE spill (place INTEGER, name TEXT, data BLOB)")

    def put(self, place: int, name: str, data: bytes) -> None:
        """Puts a record by."""
        self._waiting.append((place, name, data))
        if len(self._waiting) == _AT_ONCE:
            self._settle()

    def taken(self) -> Iterator[tuple[int, dict[str, bytes]]]:
        """The places in their order, each with its records by name, in the order in which they came; with the last of
        them the spill ends."""
        self._settle()
        question = "SELECT place, name, data FROM temp.spill ORDER BY place, rowid"
        with self._store.using() as connection:
            for place, rows in groupby(connection.execute(question), itemgetter(0)):
                yield place, {name: data for _, name, data in rows}
            connection.execute("DROP TABLE temp.spill")

    def _settle(self) -> None:
        with self._store.using() as connection:
            connection.executemany("INSERT INTO temp.spill VALUES (?, ?, ?)", self._waiting)
        self._waiting.clear()
