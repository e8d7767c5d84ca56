"""Folders as tests compare them."""

from __future__ import annotations

from pathlib import Path


def whole(folder: Path) -> dict[str, bytes]:
    """The content of every file below a folder, by its path there."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
