"""The cache remembers what is right, and is never believed when it is not."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from namsite.problems import Severity
from namsite.serial import checksum
from namsite.store import FILE_NAME, LASTING, NoRoomError, Store, StoreLostError, default_folder, key, remove, unbroken

PART = "text"


def write(store: Store, results: dict[bytes, bytes]) -> None:
    store.write({name: {PART: data, "other": b""} for name, data in results.items()})


def read(store: Store, keys: Iterable[bytes]) -> dict[bytes, bytes]:
    return dict(store.read(keys, PART))


def fill(folder: Path, count: int = 3) -> dict[bytes, bytes]:
    results = {key("stage", str(number)): f"result {number} ü".encode() for number in range(count)}
    with Store(folder) as store:
        write(store, results)
        assert store.problems == []
    return results


def test_results_are_there_in_the_next_build(tmp_path: Path) -> None:
    results = fill(tmp_path, 1200)
    with Store(tmp_path) as store:
        assert read(store, [*results, key("unknown")]) == results
        assert store.known([*results, key("unknown")], PART) == set(results)
        assert store.known(results, "no such part") == set()
        assert read(store, []) == {}
        assert store.one(next(iter(results)), PART) == b"result 0 \xc3\xbc"
        store.write({})


def test_keys_differ_whenever_a_part_does() -> None:
    assert len({key("ab", "c"), key("a", "bc"), key("abc"), key("abc", ""), key("\udcff"), key("?")}) == 6


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    for _ in range(2):
        with Store(None) as store:
            assert read(store, [b"a"]) == {}
            write(store, {b"a": b"b"})
            assert read(store, [b"a"]) == {b"a": b"b"}
            store.keep_only([], room=0)
            assert read(store, [b"a"]) == {}
            assert store.problems == []
    assert list(tmp_path.iterdir()) == []


def test_what_is_lasting_goes_only_when_it_is_named(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        store.write({b"a": {LASTING: b"1", PART: b"2"}, b"b": {LASTING: b"3"}, b"c": {PART: b"4"}})
        store.keep_only([], room=0)
        assert read(store, [b"a", b"c"]) == {b"a": b"2"}
        store.forget([b"b", b"unknown"])
        assert dict(store.read([b"a", b"b"], LASTING)) == {b"a": b"1"}


@pytest.mark.parametrize("damage", ["junk", "cut", "foreign", "older", "other tables"])
def test_a_damaged_or_foreign_file_is_begun_anew_with_a_notice(tmp_path: Path, damage: str) -> None:
    results = fill(tmp_path)
    file = tmp_path / FILE_NAME
    if damage == "junk":
        file.write_bytes(b"no database at all" * 1000)
    elif damage == "cut":
        file.write_bytes(file.read_bytes()[:5000])
    else:
        statement = {
            "foreign": "PRAGMA application_id = 1",
            "older": "PRAGMA user_version = 0",
            "other tables": "ALTER TABLE results RENAME TO something",
        }[damage]
        connection = sqlite3.connect(file)
        connection.execute(statement)
        connection.close()
    with Store(tmp_path) as store:
        assert read(store, results) == {}
        write(store, results)
        assert read(store, results) == results
        severity = Severity.NOTE if damage in ("foreign", "older", "other tables") else Severity.WARNING
        assert [(problem.code, problem.severity) for problem in store.problems] == [("cache", severity)]


def test_a_result_that_was_tampered_with_is_not_believed(tmp_path: Path) -> None:
    results = fill(tmp_path)
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    with connection:
        connection.execute("UPDATE results SET data = 'other' WHERE key = ?", (next(iter(results)),))
    connection.close()
    with Store(tmp_path) as store:
        with pytest.raises(StoreLostError, match="damaged"):
            read(store, results)
        assert read(store, results) == {}
        assert [problem.code for problem in store.problems] == ["cache"]


def test_a_result_that_is_gone_is_missed(tmp_path: Path) -> None:
    fill(tmp_path)
    with Store(tmp_path) as store, pytest.raises(StoreLostError, match="gone"):
        store.one(b"nothing", PART)


def test_work_begins_anew_when_the_cache_breaks_on_the_way(tmp_path: Path) -> None:
    results = fill(tmp_path)
    begun = []
    with Store(tmp_path) as store:

        def work() -> dict[bytes, bytes]:
            begun.append(True)
            if len(begun) == 1:
                store.one(b"nothing", PART)
            write(store, results)
            return read(store, results)

        assert unbroken(work) == results
    assert len(begun) == 2


def test_without_room_for_anything_the_reason_is_told() -> None:
    with Store(None) as store, pytest.raises(NoRoomError, match="temporary folder"):
        store.one(b"nothing", PART)


def test_damage_found_on_the_way_begins_the_cache_anew(tmp_path: Path) -> None:
    results = fill(tmp_path, 2000)
    file = tmp_path / FILE_NAME
    content = bytearray(file.read_bytes())
    content[8192:-4096] = b"\xff" * (len(content) - 8192 - 4096)
    file.write_bytes(content)
    with Store(tmp_path) as store:

        def work() -> None:
            read(store, results)
            write(store, results)

        unbroken(work)
        assert store.problems
    with Store(tmp_path) as store:
        assert read(store, results) == results


def test_a_folder_that_cannot_be_used_means_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder" / FILE_NAME).mkdir(parents=True)
    for place in ("file", "folder"):
        with Store(tmp_path / place) as store:
            write(store, {b"a": b"b"})
            assert read(store, [b"a"]) == {b"a": b"b"}
            assert "--no-cache" in str(store.problems[0])


def test_a_cache_that_another_program_holds_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("namsite.store.PATIENCE", 0.05)
    fill(tmp_path)
    other = sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)
    with Store(tmp_path) as store:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreLostError):
            write(store, {b"a": b"b"})
        write(store, {b"a": b"b"})
        assert "locked" in str(store.problems[0])
    other.close()


def test_who_looks_leaves_a_turn_to_who_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("namsite.store._AT_ONE_LOOK", 2)
    (name, result), *_ = fill(tmp_path).items()
    with Store(tmp_path) as store, ThreadPoolExecutor() as pool:
        reader = Store.of_another(store.file)
        with reader.looking():
            assert reader.one(name, PART) == result
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                insert(store.file, b"a", patience=0.05)
            writing = pool.submit(insert, store.file, b"b", patience=60)
            while not writing.done():
                assert reader.one(name, PART) == result
            writing.result()
        insert(store.file, b"c", patience=0.05)
        assert reader.one(b"b", PART) == b""
        reader.close()


def insert(file: Path, name: bytes, patience: float) -> None:
    """Writes a result past the store."""
    connection = sqlite3.connect(file, timeout=patience)
    with connection:
        values = (name, PART, checksum(b"", name + PART.encode()), b"")
        connection.execute("INSERT INTO results VALUES (?, ?, ?, ?)", values)
    connection.close()


def test_old_results_go_when_there_are_too_many(tmp_path: Path) -> None:
    results = fill(tmp_path, 10)
    kept = list(results)[:4]
    with Store(tmp_path) as store:
        store.keep_only(kept, room=10)
        assert len(read(store, results)) == 10
        store.keep_only(kept, room=9)
        assert set(read(store, results)) == set(kept)


def test_removing_takes_the_cache_alone(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("")
    assert not remove(tmp_path)
    fill(tmp_path)
    assert remove(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["other"]


def test_the_usual_place_is_among_the_users_caches() -> None:
    assert "namsite" in default_folder().parts
