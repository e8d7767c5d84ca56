"""The content folder: which files there are, and their bytes. Nothing but what stands in a file is read: no times, no
owners."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from namsite.formats import PICTURES, media_type, unknown_format
from namsite.problems import Problem, error, note
from namsite.reading.assemble import article_id
from namsite.records import Source

__all__ = ["article_id", "read_folder", "read_image"]

_LARGEST = 64 * 1024 * 1024


def read_folder(root: Path) -> tuple[list[Source], list[Problem]]:
    """All files below a folder that a format reads, by path. Hidden files and folders are passed over; links that leave
    the folder or lead nowhere are named. Of two files with one id the first by path is published and the other is an
    error. Raises NotADirectoryError if there is no such folder."""
    if not root.is_dir():
        raise NotADirectoryError(str(root))
    sources: list[Source] = []
    problems: list[Problem] = []
    for path in sorted(_paths(root, problems), key=lambda path: shown_path(root, path)):
        name = shown_path(root, path)
        kind = media_type(name)
        if kind is None:
            if path.suffix.lower() not in PICTURES:
                problems.append(unknown_format(name))
            continue
        content = _content(path, name, root, problems)
        if content is not None:
            digest = hashlib.sha256(content).hexdigest()
            sources.append(Source(path=name, media_type=kind, content=content, digest=digest))
    return _one_each(sources, problems), problems


def read_image(root: Path, path: str) -> bytes | None:
    """The bytes of a picture beside an article; None if it is not there, is no file or lies outside the folder."""
    file = root / path
    try:
        inside = file.resolve().is_relative_to(root.resolve())
        return file.read_bytes() if inside and file.is_file() else None
    except (OSError, ValueError):
        return None


def shown_path(root: Path, path: Path) -> str:
    """A path below the folder with ``/``; what is not UTF-8 in its name, and line breaks, are shown as escapes."""
    name = path.relative_to(root).as_posix()
    return name.encode("utf-8", "backslashreplace").decode("utf-8").replace("\n", "\\n").replace("\r", "\\r")


def _paths(folder: Path, problems: list[Problem], root: Path | None = None) -> Iterator[Path]:
    """All files below a folder that are not hidden. Linked folders are not followed, so there are no circles."""
    root = root or folder
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as trouble:
        problems.append(_unreadable(shown_path(root, folder) if folder != root else None, trouble))
        return
    names = {entry.name.lower() for entry in entries}
    for entry in entries:
        path = Path(entry.path)
        if entry.name.startswith(".") or _is_beside_page(entry.name, names):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _paths(path, problems, root)
        elif entry.is_symlink() and path.is_dir():
            problems.append(
                note("linked-folder", "a link to a folder is not followed", path=shown_path(root, path), hint="copy it")
            )
        else:
            yield path


def _is_beside_page(name: str, names: set[str]) -> bool:
    """The folder of pictures and scripts that a browser puts beside a page it saves."""
    page, mark, _ = name.lower().rpartition("_files")
    return bool(mark) and name.lower().endswith("_files") and bool({f"{page}.html", f"{page}.htm"} & names)


def _content(path: Path, name: str, root: Path, problems: list[Problem]) -> bytes | None:
    try:
        if path.is_symlink() and not path.resolve(strict=True).is_relative_to(root.resolve()):
            problems.append(
                error("outside", "a link that leads out of the content folder", path=name, hint="copy the file")
            )
            return None
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            problems.append(error("not-a-file", "this is no ordinary file", path=name))
            return None
        if status.st_size > _LARGEST:
            problems.append(error("too-large", "larger than 64 MB: no article is", path=name))
            return None
        return path.read_bytes()
    except (OSError, RuntimeError) as trouble:
        problems.append(_unreadable(name, trouble))
        return None


def _unreadable(name: str | None, trouble: Exception) -> Problem:
    reason = (getattr(trouble, "strerror", None) or "it leads in a circle").lower()
    hint = "check its permissions" if isinstance(trouble, PermissionError) else "check the link"
    return error("unreadable", f"cannot be read: {reason}", path=name, hint=hint)


def _one_each(sources: list[Source], problems: list[Problem]) -> list[Source]:
    """One file for each article's id; letters' case does not tell pages apart on every system, but paths do here."""
    kept: dict[str, Source] = {}
    for source in sources:
        name = article_id(source.path)
        if name in kept:
            message = f"{kept[name].path} and {source.path} have one id, {name}; {kept[name].path} is published"
            problems.append(error("same-id", message, path=source.path, hint="rename one of them"))
        else:
            kept[name] = source
    return list(kept.values())
