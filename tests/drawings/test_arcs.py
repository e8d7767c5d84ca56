"""Who appears with whom: which ties are drawn, and in which order the names stand."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite.drawings import Arcs, arcs
from namsite.links import Reference

Shared = dict[tuple[str, str], int]
TIES = st.dictionaries(
    st.sampled_from(list(combinations([f"p{number:02}" for number in range(40)], 2))), st.integers(1, 300), min_size=2
)


def drawn(shared: Shared) -> Arcs:
    names = {name: Reference(kind="person", words=name, permalink=f"{name}.html") for pair in shared for name in pair}
    drawing = arcs(names, shared)
    assert drawing is not None
    return drawing


def order(drawing: Arcs) -> str:
    return "".join(name.words for name in drawing.names)


@pytest.mark.parametrize("shared", [{}, {("a", "b"): 7}])
def test_nothing_is_drawn_of_a_single_pair(shared: Shared) -> None:
    assert arcs({}, shared) is None


def test_those_who_belong_together_stand_together() -> None:
    shared = {("a", "x"): 1, ("a", "c"): 9, ("c", "e"): 9, ("a", "e"): 9, ("b", "d"): 9, ("d", "f"): 9, ("b", "f"): 9}
    names = order(drawn(shared | {("b", "x"): 1}))
    assert {"".join(sorted(names[:3])), "".join(sorted(names[4:]))} == {"ace", "bdf"}
    assert names[3] == "x"


def test_a_chain_is_a_chain() -> None:
    chain = {("a", "f"): 1, ("c", "f"): 1, ("b", "c"): 1, ("b", "e"): 1, ("d", "e"): 1}
    assert order(drawn(chain)) in ("afcbed", "debcfa")


def test_an_arc_leads_from_name_to_name_and_says_how_often_they_meet() -> None:
    drawing = drawn({("a", "b"): 1, ("b", "c"): 5})
    assert [(arc.words, arc.band) for arc in drawing.arcs] == [("b and c: 5 articles", 3), ("a and b: 1 article", 1)]
    rows = {name.words: 24 * row + 12 for row, name in enumerate(drawing.names)}
    for arc, (one, other) in zip(drawing.arcs, [("b", "c"), ("a", "b")], strict=True):
        start, _, length = map(int, re.fullmatch(r"M0 (\d+)a\d+ (\d+) 0 0 1 0 (\d+)", arc.path).groups())  # type: ignore[union-attr]
        assert {start, start + length} == {rows[one], rows[other]}
    assert (drawing.height, drawing.label) == (72, "3 names, and the 2 closest ties between them")


def test_everybody_has_a_tie_to_the_closest_and_those_with_many_do_not_hide_the_others() -> None:
    hub = {("hub", f"p{number}"): 90 - number for number in range(9)}
    drawing = drawn(hub | dict.fromkeys(combinations([f"p{number}" for number in range(9)], 2), 1))
    assert sum("hub" in arc.words for arc in drawing.arcs) == 9
    assert len(drawing.arcs) <= 3 * 10


@given(TIES)
def test_a_drawing_is_bounded_and_always_the_same(shared: Shared) -> None:
    drawing = drawn(shared)
    assert len(drawing.names) == len(set(drawing.names)) <= 30
    assert len(drawing.arcs) <= 90
    assert all(1 <= arc.band <= 4 for arc in drawing.arcs)
    assert drawn(dict(reversed(shared.items()))) == drawing


@given(TIES)
def test_one_article_more_for_every_pair_in_its_band_changes_no_path(shared: Shared) -> None:
    doubled = {pair: 2 * number for pair, number in shared.items()}
    steady = {pair: 2 * number + 1 for pair, number in shared.items()}
    assert [arc.path for arc in drawn(doubled).arcs] == [arc.path for arc in drawn(steady).arcs]
