"""Who appears with whom: names in a column, and an arc between every two who share many articles.

The names stand in an order that keeps the arcs short, so that those who belong together stand together. It is found
with whole numbers alone, and so it is the same on every machine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from msgspec import Struct

from namsite.drawings.bands import band, highest
from namsite.interface import _
from namsite.links import Reference
from namsite.wording import how_many, listed

_MOST_NAMES = 30
_TIES_EACH = 3  # of each name: more are drawn where the other one has few
_ROW = 24  # units of the drawing from name to name
_FARTHEST = 96  # percent of the width that the longest arc takes, if it spans at least so many rows:
_LONG = 20
_PASSES = 12

Pair = tuple[str, str]
Near = dict[str, dict[str, int]]  # from name to name, with the weight of the tie


class Arc(Struct, frozen=True, kw_only=True):
    """A tie between two; ``band`` is from 1 (few articles) to 4 (most), ``path`` leads from name to name."""

    path: str
    band: int
    words: str


class Arcs(Struct, frozen=True, kw_only=True):
    """Names in order, and arcs between them. The drawing is 100 units wide and, with its rows, ``height`` high."""

    form = "arcs"

    names: tuple[Reference, ...]
    arcs: tuple[Arc, ...]
    height: int
    label: str


def arcs(names: Mapping[str, Reference], shared: Mapping[Pair, int]) -> Arcs | None:
    """Of all pairs, with the number of articles that they share, the closest; None where there are not two pairs."""
    ties = _closest(shared)
    if len(ties) < 2:
        return None
    top = highest(list(ties.values()))
    bands = {pair: band(number, top) for pair, number in ties.items()}
    order = _in_order(bands)
    rows = {one: row for row, one in enumerate(order)}
    longest = max(abs(rows[one] - rows[other]) for one, other in ties)
    return Arcs(
        names=tuple(names[one] for one in order),
        arcs=tuple(
            Arc(
                path=_path(rows[one], rows[other], longest),
                band=bands[one, other],
                words=_in_words(names[one].words, names[other].words, number),
            )
            for (one, other), number in ties.items()
        ),
        height=len(order) * _ROW,
        label=_("%(names)s names, and the %(ties)s closest ties between them", names=len(order), ties=len(ties)),
    )


def _in_words(one: str, other: str, number: int) -> str:
    articles = how_many(number, "%(number)s article", "%(number)s articles")
    return _("%(thing)s: %(number)s", thing=listed([one, other]), number=articles)


def _closest(shared: Mapping[Pair, int]) -> dict[Pair, int]:
    """The closest pairs among so many names, but for those of which both have their ties already."""
    ties: dict[Pair, int] = {}
    degrees: Counter[str] = Counter()
    for pair, number in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        has_room = len(degrees.keys() | pair) <= _MOST_NAMES
        if has_room and min(degrees[one] for one in pair) < _TIES_EACH:
            ties[pair] = number
            degrees.update(pair)
    return ties


def _in_order(ties: Mapping[Pair, int]) -> list[str]:
    """The names, each moved to where it makes the arcs shortest, until none can be moved to a better place."""
    near = _by_name(ties)
    order = _grown(near)
    for _turn in range(_PASSES):
        before = list(order)
        for one in sorted(order):
            order.remove(one)
            order.insert(_best_place(order, one, near), one)
        if order == before:
            break
    return order


def _by_name(ties: Mapping[Pair, int]) -> Near:
    near: Near = {}
    for (one, other), weight in ties.items():
        near.setdefault(one, {})[other] = weight
        near.setdefault(other, {})[one] = weight
    return near


def _grown(near: Near) -> list[str]:
    """Beginning with the heaviest, always the one with the closest ties to those that stand already."""
    left = sorted(near, key=lambda one: (-sum(near[one].values()), one))
    order: list[str] = []
    pull: Counter[str] = Counter()
    while left:
        chosen = max(left, key=lambda one: pull[one])
        left.remove(chosen)
        order.append(chosen)
        pull.update(near[chosen])
    return order


def _best_place(order: Sequence[str], one: str, near: Near) -> int:
    """Where a name that is not yet in the order makes all arcs together shortest: its own have lengths, and those that
    it comes to stand under grow by one row."""
    rows = {name: row for row, name in enumerate(order)}
    own = [(rows[other], weight) for other, weight in near[one].items()]
    over = [0] * (len(order) + 1)
    for name, row in rows.items():
        for other, weight in near[name].items():
            if other != one and rows[other] > row:
                over[row + 1] += weight
                over[rows[other] + 1] -= weight
    above = list(accumulate(over))

    def length(place: int) -> int:
        return above[place] + sum(weight * (place - row if row < place else row - place + 1) for row, weight in own)

    return min(range(len(order) + 1), key=length)


def _path(row: int, other: int, longest: int) -> str:
    """Half an ellipse beside the rows."""
    upper, apart = min(row, other), abs(row - other)
    across = _FARTHEST * apart // max(longest, _LONG)
    return f"M0 {upper * _ROW + _ROW // 2}a{across} {apart * _ROW // 2} 0 0 1 0 {apart * _ROW}"
