"""What was asked for is noted, whether it is kept or not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from namsite.catalogue import mark
from namsite.lenses import Lens

KNOWN = {name: name.upper() for name in "abcdefg"}


@given(st.lists(st.sampled_from("abcdefghi")), st.integers(1, 3))
def test_a_lens_that_keeps_little_notes_as_much(asked: list[str], room: int) -> None:
    whole, little = Lens(KNOWN, "letters"), Lens(KNOWN, "letters", room)
    for name in asked:
        assert little.get(name) == whole.get(name) == KNOWN.get(name)
        assert sum(1 for _ in dict.keys(little)) <= room
    assert set(little.asked()) == set(whole.asked()) == {mark("letters", name) for name in asked}
    little.begin()
    assert not set(little.asked())
