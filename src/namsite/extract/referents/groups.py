"""The names of one article that were taken for one person or body."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import cast

from namsite.draft import Body, Human


@dataclass(slots=True, eq=False)
class Group:
    """The names that were taken for one person or body (``kind``), with the reasons why short forms are among them."""

    kind: str
    names: list[Human | Body] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    other_names: list[str] = field(default_factory=list)  # that the article itself gives the body
    former_names: list[str] = field(default_factory=list)  # those among them that it bears no longer
    within: list[str] = field(default_factory=list)  # its names inside the names of its parts
    number: int = -1

    @property
    def humans(self) -> list[Human]:
        return cast(list[Human], self.names) if self.kind == "person" else []

    @property
    def bodies(self) -> list[Body]:
        return cast(list[Body], self.names) if self.kind == "organization" else []

    @property
    def full_names(self) -> list[Human]:
        return [human for human in self.humans if len(human.words) > 1]

    def join(self, names: Iterable[Human | Body], reason: str) -> None:
        """Takes further names in, and keeps why."""
        self.names += names
        if reason not in self.reasons:
            self.reasons.append(reason)
