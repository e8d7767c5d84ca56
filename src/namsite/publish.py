"""From pages to the output folder, all at once.

The new site is staged beside the old one and the two are exchanged in one step, so that whoever looks, and whatever
happens in between, finds a whole site: the old one or the new one. Unchanged files are carried over as they are, with
their modification times. ``.namsite-files`` inside the output lists what namsite wrote; every other file is somebody
else's, is carried over too, and is never changed or removed.

Where nothing can be staged beside the output (a mount point, a parent folder that may not be written), files are put in
place one by one, each of them whole.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from namsite.config import shown
from namsite.folders import carry, swap
from namsite.folding import Folded
from namsite.written import LIST_NAME, list_of, listed, print_of, safe_path, sum_of

Content = bytes | Folded


class PublishError(Exception):
    """The site could not be written; the message says why, and the old site stands as it was."""


class Published(Struct, frozen=True, kw_only=True):
    """How many files were written anew, stayed as they were, and went."""

    written: int
    unchanged: int
    removed: int


class _Old(Struct, frozen=True, kw_only=True):
    """What stands in the output folder before: namsite's own files, other people's, and their empty folders."""

    root: Path
    own: frozenset[str]
    foreign: tuple[str, ...]
    folders: tuple[str, ...]


def publish(output: Path, files: Iterable[tuple[str, Content | None]]) -> Published:
    """Makes ``output`` hold ``files`` (path below it with ``/``, content) besides what is not namsite's, while nobody
    else does so (``folders.alone``). What has no content (None) stays as it is there. Raises PublishError when it
    cannot be done.
    """
    target = output.resolve()
    if target.exists() and not target.is_dir():
        raise PublishError(f"{shown(output)}: is a file, and the site needs a folder of this name")
    try:
        _recover(target)
        stage, is_beside = _stage_for(target)
        try:
            return _fill_and_exchange(_look(target), stage, files, is_beside)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    except OSError as problem:
        raise _failed(output, problem) from problem


def publish_few(output: Path, files: Mapping[str, Content | None], left: str) -> tuple[Published, str] | None:
    """Puts ``files`` in the place of namsite's own where that is all that changes in a site which stands as ``left``,
    its stamp, says; returns the new stamp too. One file at most may differ: that is a single rename, and whoever looks
    sees the old site or the new one. None where the site must be published as a whole; raises PublishError as
    ``publish`` does."""
    target = output.resolve()
    own = listed(target)
    if not all(name in own and _is_plain(target / name) for name in files):
        return None
    other = [name for name, content in files.items() if content is not None and not _is_same(target / name, content)]
    if len(other) > 1:
        return None
    for name in other:
        before = print_of(target, name)
        _replace(output, target / name, files[name] or b"")
        left = sum_of(int(left, 16) - before + print_of(target, name))
    return Published(written=len(other), unchanged=len(own) - len(other), removed=0), left


def _is_plain(path: Path) -> bool:
    """Whether a file is there and no link leads to it."""
    return path.is_file() and not path.is_symlink() and path.parent.resolve() == path.parent


def _replace(output: Path, path: Path, content: Content) -> None:
    """Exchanges one file in a single step."""
    target = output.resolve()
    try:
        _recover(target)
        stage, _ = _stage_for(target)
        try:
            _write(stage / path.name, content)
            (stage / path.name).replace(path)
        finally:
            shutil.rmtree(stage, ignore_errors=True)
    except OSError as problem:
        raise _failed(output, problem) from problem


def clean(output: Path) -> int:
    """Removes the files that namsite wrote and the folders that this leaves empty; returns how many files went."""
    target = output.resolve()
    try:
        own = listed(target)
        removed = sum(_remove(target, name) for name in sorted(own))
        (target / LIST_NAME).unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            target.rmdir()
    except OSError as problem:
        raise PublishError(f"{shown(output)}: cannot be cleaned: {problem.strerror or problem}") from problem
    return removed


def _fill_and_exchange(
    old: _Old, stage: Path, files: Iterable[tuple[str, Content | None]], is_beside: bool
) -> Published:
    taken = frozenset(old.foreign)
    new: set[str] = set()
    written: set[str] = set()
    for name, content in files:
        if name in new:
            raise ValueError(f"two pages want one file: {name}")
        new.add(name)
        is_known = name in old.own
        if not is_known:
            _check_free(old.root, safe_path(name), taken)
        if content is None or (is_known and _is_same(old.root / name, content)):
            if is_beside:
                carry(f"{old.root}/{name}", f"{stage}/{name}")
            continue
        _write(stage / name, content)
        written.add(name)
    if is_beside:
        _exchange_folders(old, stage, new)
    else:
        _move_in(old, stage, written, new)
    return Published(written=len(written), unchanged=len(new) - len(written), removed=len(old.own - new))


def _failed(output: Path, problem: OSError) -> PublishError:
    reason = problem.strerror or str(problem)
    return PublishError(f"{shown(output)}: cannot be written: {reason}; what stood there before is as it was")


def _check_free(root: Path, name: str, taken: frozenset[str]) -> None:
    """Neither the file nor a folder on the way to it may be somebody else's file."""
    parts = name.split("/")
    for length in range(1, len(parts) + 1):
        if (part := "/".join(parts[:length])) in taken:
            whose = f"{shown(root / part)}: stands in the way and was not written by namsite"
            raise PublishError(f"{whose}: move it, or choose another output folder")


# ---- staging and exchanging ----


def _beside(target: Path, what: str) -> Path:
    return target.with_name(f".{target.name}.namsite-{what}")


def _stage_for(target: Path) -> tuple[Path, bool]:
    """A fresh folder on the same file system, and whether it stands beside the target."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if not os.path.ismount(target):
        stage = _beside(target, "new")
        try:
            stage.mkdir()
        except PermissionError:
            if not target.is_dir():
                raise
        else:
            return stage, True
    stage = target / ".namsite-new"
    stage.mkdir()
    return stage, False


def _exchange_folders(old: _Old, stage: Path, new: set[str]) -> None:
    for name in old.foreign:
        carry(f"{old.root}/{name}", f"{stage}/{name}")
    for name in old.folders:
        (stage / name).mkdir(parents=True, exist_ok=True)
    listed = list_of(new)
    if _is_same(old.root / LIST_NAME, listed):
        carry(f"{old.root}/{LIST_NAME}", f"{stage}/{LIST_NAME}")
    else:
        _write(stage / LIST_NAME, listed)
    if not old.root.exists():
        stage.rename(old.root)
        return
    shutil.copymode(old.root, stage)
    if swap(stage, old.root):
        return
    previous = _beside(old.root, "old")
    old.root.rename(previous)
    stage.rename(old.root)
    shutil.rmtree(previous, ignore_errors=True)


def _move_in(old: _Old, stage: Path, written: set[str], new: set[str]) -> None:
    """File by file; at every moment the list holds all that is there."""
    stage_list = stage / LIST_NAME
    _write(stage_list, list_of(old.own | new))
    stage_list.replace(old.root / LIST_NAME)
    for name in sorted(old.own - new):
        _remove(old.root, name)
    for name in sorted(written):
        (old.root / name).parent.mkdir(parents=True, exist_ok=True)
        (stage / name).replace(old.root / name)
    _write(stage_list, list_of(new))
    stage_list.replace(old.root / LIST_NAME)


def _recover(target: Path) -> None:
    """Takes up after a build that was killed: brings the old site back, and clears away what was staged."""
    previous = _beside(target, "old")
    if previous.is_dir() and not target.exists():
        previous.rename(target)
    for leftover in (previous, _beside(target, "new"), target / ".namsite-new"):
        if leftover.is_dir():
            shutil.rmtree(leftover)


# ---- single files ----


def _look(target: Path) -> _Old:
    own = listed(target)
    foreign: list[str] = []
    folders: list[str] = []
    root = os.fspath(target)
    for folder, inner, names in os.walk(root):
        here = folder[len(root) + 1 :].replace(os.sep, "/")
        before = f"{here}/" if here else ""
        inner[:] = [name for name in inner if here or name != ".namsite-new"]
        links = [name for name in inner if Path(folder, name).is_symlink()]
        paths = (f"{before}{name}" for name in (*names, *links))
        foreign += [path for path in paths if path not in own and path != LIST_NAME]
        if not inner and not names and here:
            folders.append(here)
    return _Old(root=target, own=own, foreign=tuple(foreign), folders=tuple(folders))


def _is_same(path: Path, content: Content) -> bool:
    try:
        if path.is_symlink():
            return False
        with path.open("rb") as file:
            return all(file.read(len(part)) == part for part in _parts(content)) and not file.read(1)
    except OSError:
        return False


def _write(path: Path, content: Content) -> None:
    try:
        file = path.open("wb")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("wb")
    with file:
        file.writelines(_parts(content))


def _parts(content: Content) -> Iterable[bytes]:
    return (content,) if isinstance(content, bytes) else content


def _remove(root: Path, name: str) -> int:
    """Removes one of namsite's files, unless it is reached through a link; and the folders that become empty."""
    path = root / name
    if path.parent.resolve() != path.parent or not os.path.lexists(path) or path.is_dir():
        return 0
    path.unlink()
    for folder in path.parents:
        if folder == root:
            break
        try:
            folder.rmdir()
        except OSError:
            break
    return 1
