"""Problems as values: what is wrong, where, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from pathlib import Path
from typing import Literal

from msgspec import Struct


class Severity(IntEnum):
    """Notes never change the exit code, warnings do so under ``--strict``, errors are content that was not read."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


class Problem(Struct, frozen=True, kw_only=True):
    """One finding; ``path`` is relative to the content folder, or with ``home`` *project* to the one that holds
    namsite.yaml; ``line`` counts from 1."""

    severity: Severity
    code: str
    message: str
    path: str | None = None
    line: int | None = None
    hint: str | None = None
    home: Literal["content", "project"] = "content"

    def __str__(self) -> str:
        """``path:line: code: message (hint)``, without what is not known."""
        place = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}: {self.code}: {self.message}{hint}" if place else f"{self.code}: {self.message}{hint}"


def note(code: str, message: str, **where: object) -> Problem:
    return Problem(severity=Severity.NOTE, code=code, message=message, **where)  # type: ignore[arg-type]


def warning(code: str, message: str, **where: object) -> Problem:
    return Problem(severity=Severity.WARNING, code=code, message=message, **where)  # type: ignore[arg-type]


def error(code: str, message: str, **where: object) -> Problem:
    return Problem(severity=Severity.ERROR, code=code, message=message, **where)  # type: ignore[arg-type]


class BuildError(Exception):
    """Nothing can be built: the message says why, ``problems`` what was found in ``content`` on the way."""

    def __init__(self, message: str, content: Path, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.content = content
        self.problems = problems


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By place, then by wording; each once."""
    return tuple(sorted(set(problems), key=lambda each: (each.path or "", each.line or 0, each.code, str(each))))
