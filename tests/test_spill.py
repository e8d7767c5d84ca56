"""Records that wait on disk until all that belong together are there."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite.spill import Spill
from namsite.store import NoRoomError, Store


@given(st.lists(st.tuples(st.integers(0, 40), st.binary(max_size=9)), max_size=3000))
def test_what_was_put_by_comes_back_by_place_in_the_order_in_which_it_came(put: list[tuple[int, bytes]]) -> None:
    with Store(None) as store:
        spill = Spill(store)
        wanted: dict[int, dict[str, bytes]] = {}
        for number, (place, data) in enumerate(put):
            spill.put(place, f"name {number}", data)
            wanted.setdefault(place, {})[f"name {number}"] = data
        taken = list(spill.taken())
    assert taken == [(place, wanted[place]) for place in sorted(wanted)]
    assert [list(records) for _, records in taken] == [list(wanted[place]) for place in sorted(wanted)]


def test_one_that_was_not_taken_leaves_nothing_to_the_next(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        Spill(store).put(1, "lost", b"x")
        spill = Spill(store)
        spill.put(2, "kept", b"y")
        with store.using() as connection, connection:
            taken = []
            for place, records in spill.taken():
                store.write({b"key": {"part": b"written while it is read"}})
                taken.append((place, records))
        assert taken == [(2, {"kept": b"y"})]
        assert store.one(b"key", "part") == b"written while it is read"
    with sqlite3.connect(tmp_path / "namsite-results.sqlite") as connection:
        assert "spill" not in {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}


def test_where_there_is_no_room_that_is_said() -> None:
    with Store(None) as store:
        spill = Spill(store)
        with store.using() as connection:
            connection.execute("DROP TABLE temp.spill")
        spill.put(1, "name", b"x")
        with pytest.raises(NoRoomError):
            list(spill.taken())
