"""What is kept compressed comes out as it was: files made of parts, and the orders of a build."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite.folding import Folded, folded
from namsite.orders import Orders
from namsite.publish import Published, publish


def of_parts(*parts: bytes) -> Folded:
    return Folded(tuple(map(folded, parts)))


@given(st.lists(st.binary()))
def test_parts_come_out_as_they_went_in(parts: list[bytes]) -> None:
    kept = of_parts(*parts)
    assert list(kept) == parts
    assert list(kept) == parts, "a second time too"


@given(st.dictionaries(st.text(), st.binary(), max_size=2000))
def test_orders_keep_their_names_and_their_order(orders: dict[str, bytes]) -> None:
    packed = Orders.of(orders.items())
    assert list(packed.items()) == list(orders.items())
    assert packed.names == tuple(orders)
    assert len(packed) == len(orders)


def test_more_orders_than_are_packed_together() -> None:
    orders = {f"{number}.html": str(number).encode() for number in range(1500)}
    assert dict(Orders.of(orders.items()).items()) == orders


def test_a_file_of_parts_is_written_whole_and_left_where_it_is_the_same(tmp_path: Path) -> None:
    output, name = tmp_path / "site", "data/all.jsonl"
    assert publish(output, [(name, of_parts(b"one\n", b"two\n"))]) == Published(written=1, unchanged=0, removed=0)
    assert (output / name).read_bytes() == b"one\ntwo\n"
    os.utime(output / name, (1, 1))
    assert publish(output, [(name, of_parts(b"one\ntw", b"o\n"))]) == Published(written=0, unchanged=1, removed=0)
    assert (output / name).stat().st_mtime == 1


@pytest.mark.parametrize("parts", [(b"one\n",), (b"one\n", b"two\n", b"three\n"), (b"one\n", b"TWO\n"), ()])
def test_a_file_of_other_parts_is_written_anew(tmp_path: Path, parts: tuple[bytes, ...]) -> None:
    output = tmp_path / "site"
    publish(output, [("all.jsonl", of_parts(b"one\n", b"two\n"))])
    assert publish(output, [("all.jsonl", of_parts(*parts))]) == Published(written=1, unchanged=0, removed=0)
    assert (output / "all.jsonl").read_bytes() == b"".join(parts)
