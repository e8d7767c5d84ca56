"""The content folder: which files there are, and their bytes. Times of change only tell what need not be read again;
nothing that is published depends on them."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from operator import itemgetter
from pathlib import Path

from msgspec import Struct

from namsite.media import article_id, is_picture, media_type, unknown_format
from namsite.problems import Problem, error, note
from namsite.records import Source

__all__ = ["File", "Listing", "list_folder", "read_file", "read_image"]

_LARGEST = 64 * 1024 * 1024


class File(Struct, frozen=True, kw_only=True):
    """A file of the content folder that is an article or a picture, before it is opened: its path as
    ``records.Source`` has it, and where it is; ``media_type`` is empty for a picture; ``size`` in bytes and
    ``changed``, the time of its last change in nanoseconds."""

    path: str
    place: str
    media_type: str
    size: int
    changed: int


class Listing(Struct, frozen=True, kw_only=True):
    """The files of a folder by path: articles, pictures, and what is to be said of the others."""

    files: list[File]
    pictures: list[File]
    problems: list[Problem]


def list_folder(root: Path) -> Listing:
    """All files below a folder that a format reads, by path. Hidden files and folders are passed over; links that leave
    the folder or lead nowhere are named. Of two files with one id the first by path is taken and the other is an
    error. Raises NotADirectoryError if there is no such folder."""
    if not root.is_dir():
        raise NotADirectoryError(str(root))
    files: list[File] = []
    pictures: list[File] = []
    problems: list[Problem] = []
    for name, entry in sorted(_entries(os.fspath(root), "", problems), key=itemgetter(0)):
        kind = media_type(name)
        pictured = is_picture(name)
        if kind is None and not pictured:
            problems.append(unknown_format(name))
        elif status := _status(entry, name, root, [] if pictured else problems):
            size, changed = status.st_size, status.st_mtime_ns
            file = File(path=name, place=entry.path, media_type=kind or "", size=size, changed=changed)
            (pictures if pictured else files).append(file)
    return Listing(files=_one_each(files, problems), pictures=pictures, problems=problems)


def read_file(file: File) -> Source | Problem:
    """A file with its content, or why it cannot be read."""
    try:
        content = Path(file.place).read_bytes()
    except OSError as trouble:
        return _unreadable(file.path, trouble)
    digest = hashlib.sha256(content).hexdigest()
    return Source(path=file.path, media_type=file.media_type, content=content, digest=digest)


def read_image(root: Path, path: str) -> bytes | None:
    """The bytes of a picture beside an article; None if it is not there, is no file or lies outside the folder."""
    file = root / path
    try:
        inside = file.resolve().is_relative_to(root.resolve())
        return file.read_bytes() if inside and file.is_file() else None
    except (OSError, ValueError):
        return None


def shown(name: str) -> str:
    """A file's name for people: what is not UTF-8 in it, and line breaks, are shown as escapes."""
    if name.isascii() and name.isprintable():
        return name
    return name.encode("utf-8", "backslashreplace").decode("utf-8").replace("\n", "\\n").replace("\r", "\\r")


def _entries(folder: str, prefix: str, problems: list[Problem]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All files below a folder that are not hidden, with their paths as shown. Linked folders are not followed, so
    there are no circles."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as trouble:
        problems.append(_unreadable(prefix.removesuffix("/") or None, trouble))
        return
    names = {entry.name.lower() for entry in entries}
    for entry in entries:
        name = prefix + shown(entry.name)
        if entry.name.startswith(".") or _is_beside_page(entry.name, names):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _entries(entry.path, f"{name}/", problems)
        elif entry.is_symlink() and _leads_to_folder(entry):
            problems.append(note("linked-folder", "a link to a folder is not followed", path=name, hint="copy it"))
        else:
            yield name, entry


def _leads_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # it leads in a circle
        return False


def _is_beside_page(name: str, names: set[str]) -> bool:
    """The folder of pictures and scripts that a browser puts beside a page it saves."""
    page, mark, _ = name.lower().rpartition("_files")
    return bool(mark) and name.lower().endswith("_files") and bool({f"{page}.html", f"{page}.htm"} & names)


def _status(entry: os.DirEntry[str], name: str, root: Path, problems: list[Problem]) -> os.stat_result | None:
    try:
        if entry.is_symlink() and not Path(entry.path).resolve(strict=True).is_relative_to(root.resolve()):
            problems.append(
                error("outside", "a link that leads out of the content folder", path=name, hint="copy the file")
            )
            return None
        status = entry.stat()
    except (OSError, RuntimeError) as trouble:
        problems.append(_unreadable(name, trouble))
        return None
    if not stat.S_ISREG(status.st_mode):
        problems.append(error("not-a-file", "this is no ordinary file", path=name))
        return None
    if status.st_size > _LARGEST:
        problems.append(error("too-large", "larger than 64 MB: no article is", path=name))
        return None
    return status


def _unreadable(name: str | None, trouble: Exception) -> Problem:
    reason = (getattr(trouble, "strerror", None) or "it leads in a circle").lower()
    hint = "check its permissions" if isinstance(trouble, PermissionError) else "check the link"
    return error("unreadable", f"cannot be read: {reason}", path=name, hint=hint)


def _one_each(sources: list[File], problems: list[Problem]) -> list[File]:
    """One file for each article's id; letters' case does not tell pages apart on every system, but paths do here."""
    kept: dict[str, File] = {}
    for source in sources:
        name = article_id(source.path)
        if name in kept:
            message = f"{kept[name].path} and {source.path} have one id, {name}; {kept[name].path} is published"
            problems.append(error("same-id", message, path=source.path, hint="rename one of them"))
        else:
            kept[name] = source
    return list(kept.values())
