"""What systems can do with files and folders, and what to do where they cannot."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path


def swap(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step, where the system can."""
    import ctypes

    system = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform.startswith("linux") and hasattr(system, "renameat2"):
        here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
        return bool(system and system.renameat2(here, names[0], here, names[1], exchange) == 0)
    if sys.platform == "darwin" and hasattr(system, "renamex_np"):
        return bool(system and system.renamex_np(*names, 2) == 0)  # RENAME_SWAP
    return False


@contextlib.contextmanager
def alone(target: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Waits until no other build publishes beside ``target``, and calls ``waiting`` if it has to; leaves no file
    behind."""
    if os.name != "posix":
        yield
        return
    with contextlib.ExitStack() as held:
        with contextlib.suppress(OSError):  # some network folders know no locks, some folders may not be opened
            handle = os.open(next(parent for parent in target.parents if parent.is_dir()), os.O_RDONLY)
            held.callback(os.close, handle)
            _lock(handle, waiting)
        yield


def _lock(handle: int, waiting: Callable[[], None]) -> None:
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        waiting()
        fcntl.flock(handle, fcntl.LOCK_EX)


def carry(source: str, target: str) -> None:
    """The same file under a second name; a copy where the system has no such thing."""
    try:
        os.link(source, target, follow_symlinks=False)
    except FileNotFoundError:
        if not os.path.lexists(source):
            return  # somebody removed it meanwhile
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        carry(source, target)
    except (OSError, NotImplementedError) as problem:
        if isinstance(problem, OSError) and problem.errno == errno.ENOSPC:
            raise
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(source, target, follow_symlinks=False)
