"""What an earlier resolution found, used again where all that it rests on is as it was.

Each result is kept with the inputs that it was made of. It is used again only when today's inputs are equal, so a
resolution with a memory gives what one without gives.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

_Out = TypeVar("_Out")


class Memory:
    """Results of resolution by stage and key; those that a resolution does not ask for are forgotten after it, and all
    of them at once where there is ``no_next`` one."""

    def __init__(self, *, no_next: bool = False) -> None:
        self.has_next = not no_next
        self._before: dict[tuple[str, Hashable], tuple[tuple[Any, ...], Any]] = {}
        self._now: dict[tuple[str, Hashable], tuple[tuple[Any, ...], Any]] = {}

    def begin(self) -> None:
        """A resolution begins: what the last one found is what there is to remember."""
        self._before, self._now = self._now, {}

    def recall(self, stage: str, key: Hashable, inputs: tuple[Any, ...], make: Callable[[], _Out]) -> _Out:
        """What ``make`` gives; from the last resolution when it was made of the same ``inputs`` there. Neither inputs
        nor results may be changed afterwards."""
        if not self.has_next:
            return make()
        place = (stage, key)
        known = self._before.get(place)
        if known is None or known[0] != inputs:
            known = (inputs, make())
        self._now[place] = known
        return cast(_Out, known[1])
