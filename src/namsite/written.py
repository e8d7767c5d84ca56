"""The list of what namsite wrote into an output folder, and whether it is still as it was left."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from pathlib import Path

LIST_NAME = ".namsite-files"
_SEGMENT = r"[-._]*+[A-Za-z0-9][-.\w]*+"
_PLAIN = re.compile(rf"(?:(?:{_SEGMENT}/)*+{_SEGMENT}\n)*+", re.ASCII)  # paths that stay inside, as nearly all do
_UNSAFE = re.compile(r"[\x00-\x1f\x7f\\]|^[A-Za-z]:|^/|(?:^|/)\.{0,2}(?:/|$)")  # a path that leads out of a folder
_HEADING = "# What namsite wrote here; it removes these files when they are no longer due, and no others."


def stamp(output: Path) -> str:
    """Stands for namsite's files in the output folder as they are: changes when one of them is changed or removed.
    Empty where there are none."""
    root = output.resolve()
    names = _lines(root)
    try:
        return sum_of(sum(print_of(root, name) for name in names)) if names else ""
    except OSError:
        return ""


def print_of(root: Path, name: str) -> int:
    """Stands for one file as it is; those of all files are added up, so that one can be exchanged."""
    status = os.stat(f"{root}/{name}", follow_symlinks=False)  # noqa: PTH116 (as many as pages: Path is slow)
    told = f"{name}\0{status.st_size}\0{status.st_mtime_ns}\n".encode()
    return int.from_bytes(hashlib.blake2b(told, digest_size=16).digest())


def sum_of(prints: int) -> str:
    """The stamp that so many prints of files add up to."""
    return f"{prints % (1 << 128):032x}"


def files_of(output: Path) -> frozenset[str]:
    """The paths of namsite's files below the output folder."""
    return listed(output.resolve())


def listed(target: Path) -> frozenset[str]:
    """The files that namsite wrote."""
    return frozenset(_lines(target))


def _lines(target: Path) -> list[str]:
    """The list of what namsite wrote, in its order; a line that names a place outside is nobody's."""
    try:
        text = (target / LIST_NAME).read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, NotADirectoryError):
        return []
    text = text.removeprefix(f"{_HEADING}\n")
    if _PLAIN.fullmatch(text) and f"{LIST_NAME}\n" not in text:
        return text.splitlines()
    lines = (line for line in text.split("\n") if line and not line.startswith("#"))
    return [line for line in lines if not _UNSAFE.search(line) and line != LIST_NAME]


def list_of(names: Iterable[str]) -> bytes:
    """The list as it is written."""
    return "\n".join((_HEADING, *sorted(names), "")).encode("utf-8")


def safe_path(name: str) -> str:
    """``name`` itself when it stays below the folder it is joined to, on every system; else ValueError (a bug)."""
    if _UNSAFE.search(name) or name == LIST_NAME:
        raise ValueError(f"not a path inside the site: {name!r}")
    return name
