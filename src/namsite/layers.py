"""Stretches of a text as elements: whatever crosses another one is closed and opened again, so that the result is well
formed. All text is escaped."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence

import markupsafe
from msgspec import Struct

_PICTURE = "\ufffc"  # stands in the text for a picture
# Plain text as HTML, a plain string too: markupsafe makes Markup of it, which is only in the way of joining.
escape_text: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)


class Layer(Struct, frozen=True):
    start: int
    rank: int
    end: int
    opening: str
    closing: str  # empty: the opening stands for the whole stretch


class _Nest:
    """Writes a stretch of text with elements that open and close in turn, always properly nested."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._at = start
        self._open: list[Layer] = []
        self._soonest = sys.maxsize  # the first end of an open layer
        self.html: list[str] = []

    def write_until(self, position: int) -> None:
        """The text up to a position, with every layer closed where it ends."""
        while (soonest := self._soonest) <= position:
            self._write(soonest)
            outermost = next(depth for depth, layer in enumerate(self._open) if layer.end <= soonest)
            self._reopen([layer for layer in self._close(outermost) if layer.end > soonest])
        self._write(position)

    def enter(self, layer: Layer) -> None:
        """Opens a layer outside of those that belong further in; one that stands for its stretch is just written."""
        if layer.start < self._at:  # hidden behind something that stands for the whole stretch
            return
        if not layer.closing:
            self.html.append(layer.opening)
            self._at = layer.end
            return
        depth = next((i for i, other in enumerate(self._open) if other.rank > layer.rank), len(self._open))
        self._reopen([layer, *self._close(depth)])

    def _write(self, position: int) -> None:
        if position > self._at:
            text = self._text[self._at : position]
            self.html.append(escape_text(text.replace(_PICTURE, "") if _PICTURE in text else text))
            self._at = position

    def _close(self, depth: int) -> list[Layer]:
        closed = self._open[depth:]
        del self._open[depth:]
        self.html.extend([layer.closing for layer in reversed(closed)])
        self._soonest = min([layer.end for layer in self._open], default=sys.maxsize)
        return closed

    def _reopen(self, layers: Iterable[Layer]) -> None:
        for layer in layers:
            self.html.append(layer.opening)
            self._open.append(layer)
            self._soonest = min(self._soonest, layer.end)


def in_order(layers: Iterable[Layer]) -> list[Layer]:
    """Layers as they open; those of one stretch and rank as they came."""
    return sorted(layers, key=lambda layer: (layer.start, layer.rank, layer.end))


def nested(text: str, start: int, end: int, layers: Sequence[Layer]) -> str:
    """The text between two offsets; ``layers`` are sorted and lie within."""
    nest = _Nest(text, start)
    for layer in layers:
        nest.write_until(layer.start)
        nest.enter(layer)
    nest.write_until(end)
    return "".join(nest.html)
