"""Content at a URL (extra ``namsite[remote]``): an object store such as S3, or whatever else fsspec reaches.

Articles and pictures are copied into a local folder, of which the next build fetches only what changed, as far as the
other side tells: by size, and by its tag or its time of change.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from namsite import serial
from namsite.folders import alone
from namsite.media import is_picture, media_type
from namsite.written import safe_path

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_INSTALL = "pip install 'namsite[remote]'"
_TAGS = ("ETag", "etag", "md5Hash", "content_md5", "LastModified", "last_modified", "updated", "mtime", "created")
_AT_ONCE = 64  # files: a few connections each way, and no heap of work that is dropped when one fails
_States = dict[str, str]


class RemoteError(Exception):
    """A URL that cannot be read or written; the message says why, and what to do."""


class There(Struct, frozen=True, kw_only=True):
    """A file at a URL: its size in bytes; ``tag`` changes when its content does, empty where the other side tells
    nothing."""

    size: int | None
    tag: str


class Remote(Struct, frozen=True):
    """A folder at a URL: ``root`` is what its file system calls it."""

    url: str
    files: AbstractFileSystem
    root: str

    def listing(self) -> dict[str, There]:
        """All files below the folder, by their paths from there; none where there is no such folder. Raises
        RemoteError."""
        with told(self.url):
            found: Mapping[str, Mapping[str, Any]] = self.files.find(self.root, detail=True)
        below = self.root.rstrip("/") + "/"
        return {
            path.removeprefix(below): There(size=about.get("size"), tag=_tag(about))
            for path, about in found.items()
            if path.startswith(below) and not path.endswith("/") and about.get("type") != "directory"
        }

    @property
    def at_once(self) -> dict[str, int]:
        """That a batch is moved at one time, for file systems that can do so."""
        return {"batch_size": _AT_ONCE} if self.files.async_impl else {}

    def place(self, name: str) -> str:
        """What the file system calls a file below the folder."""
        return f"{self.root.rstrip('/')}/{name}"


def batches(names: Iterable[str]) -> Iterator[list[str]]:
    """Names in lists of what is moved at one time."""
    left = iter(names)
    while some := list(islice(left, _AT_ONCE)):
        yield some


def reach(url: str) -> Remote:
    """The folder at a URL, not yet looked at. Raises RemoteError."""
    try:
        import fsspec
    except ImportError:
        raise RemoteError(f"{url}: fsspec is not installed ({_INSTALL})") from None
    with told(url):
        files, root = fsspec.url_to_fs(url, use_listings_cache=False)
    return Remote(url, files, root)


def mirror(url: str, folder: Path, waiting: Callable[[], None]) -> None:
    """Makes ``folder`` hold the articles and pictures at a URL; files of other kinds are there by name only. Raises
    RemoteError."""
    remote = reach(url)
    there = {name: about for name, about in remote.listing().items() if not _is_hidden(name)}
    wanted = _usable(url, there)
    if not any(media_type(name) for name in wanted):
        raise RemoteError(f"{url}: no article was found there")
    folder.mkdir(parents=True, exist_ok=True)
    with alone(folder, waiting):
        notes = folder.with_name(folder.name + ".fetched")
        before = _noted(notes)
        now = {name: f"{about.size} {about.tag}" for name, about in wanted.items() if about.tag}
        for name in sorted(set(_present(folder)) - set(wanted)):
            (folder / name).unlink()
        stale = [name for name in wanted if _is_stale(folder / name, wanted[name], before.get(name), now.get(name))]
        settled = now.keys() - set(stale)
        # What is being fetched is not noted: broken off, it is fetched again, even if the old content comes back.
        notes.write_bytes(serial.dump({name: now[name] for name in sorted(settled)}))
        _fetch(remote, folder, stale)
        notes.write_bytes(serial.dump(now))


def _usable(url: str, there: Mapping[str, There]) -> dict[str, There]:
    """What is to be mirrored. Object stores have names that folders cannot have, such as ``a//b`` or ``a`` beside
    ``a/b``: where nobody would read the file, it is left out."""
    folders = {name[:slash] for name in there for slash in _slashes(name)}
    wanted = {}
    for name, about in there.items():
        try:
            if safe_path(name) in folders:
                raise ValueError
        except ValueError:
            if _is_read(name):
                raise RemoteError(f"{url}: no folder can hold a file named {name!r} (rename it)") from None
        else:
            wanted[name] = about
    return wanted


def _slashes(name: str) -> Iterator[int]:
    return (at for at, sign in enumerate(name) if sign == "/")


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") and part.strip(".") for part in name.split("/"))


def _is_read(name: str) -> bool:
    return media_type(name) is not None or is_picture(name)


def _is_stale(file: Path, about: There, before: str | None, now: str | None) -> bool:
    """Whether a file must be fetched: it has changed, or its copy is gone or cut short."""
    try:
        size = file.stat().st_size
    except OSError:
        return True
    if not _is_read(file.name):
        return False
    return now is None or before != now or (about.size is not None and about.size != size)


def _fetch(remote: Remote, folder: Path, names: list[str]) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
    for name in names:
        if not _is_read(name):
            (folder / name).touch()
    for some in batches(name for name in names if _is_read(name)):
        with told(remote.url):
            there, here = [remote.place(name) for name in some], [os.fspath(folder / name) for name in some]
            remote.files.get(there, here, **remote.at_once)


def _present(folder: Path) -> Iterator[str]:
    """The files in a mirror; folders that are empty go."""
    for home, _, names in os.walk(folder, topdown=False):
        for name in names:
            yield (Path(home) / name).relative_to(folder).as_posix()
        if not names:
            with suppress(OSError):  # it has folders that are not empty
                Path(home).rmdir()
    folder.mkdir(exist_ok=True)


def _noted(notes: Path) -> _States:
    """What was there when it was fetched, by name; nothing where that is not known."""
    try:
        return serial.load(_States, notes.read_bytes())
    except (OSError, serial.ShapeError):
        return {}


def _tag(about: Mapping[str, Any]) -> str:
    return next((str(about[name]) for name in _TAGS if about.get(name)), "").strip('"')


@contextmanager
def told(url: str) -> Iterator[None]:
    """What goes wrong at a URL, in one line. Each file system has exceptions of its own."""
    try:
        yield
    except Exception as problem:
        raise RemoteError(f"{url}: {_meaning(problem)}") from problem


def _meaning(problem: Exception) -> str:
    why = " ".join(str(problem).split())
    kind = type(problem).__name__
    if isinstance(problem, ImportError) or (isinstance(problem, ValueError) and "Protocol not known" in why):
        return f"no file system for this is installed: {why}"
    if "Credentials" in kind or "Credentials" in why:
        return f"{why} (for S3 set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE)"
    if isinstance(problem, PermissionError):
        return f"may not be used with these credentials: {why}"
    if isinstance(problem, FileNotFoundError):
        return f"there is no such bucket or folder: {why}"
    if isinstance(problem, OSError) or re.search("Connect|Endpoint|Timeout", kind):
        return f"cannot be reached: {why} (is there a network, and is the address right?)"
    return f"{kind}: {why}"
