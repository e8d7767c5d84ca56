"""What a command costs, with all processes that it starts, and what the disk would ask of anybody (Linux only).

CPU seconds are exact: this process adopts what a command leaves behind, waits for it, and takes the kernel's account of
every process. Memory is the sum of the processes' proportional shares (PSS), looked up ten times a second, more often
in the first second: what comes and goes between two looks is missed.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

MIB = 1024  # KiB
_ADOPT = 36  # PR_SET_CHILD_SUBREAPER of <linux/prctl.h>


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Seconds by the clock and of all processors, the peak of memory in MiB, and what was printed."""

    wall: float
    cpu: float
    memory: float
    printed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """What tells whether a file was written, and whether that changed it."""

    modified: int
    node: int
    size: int
    digest: bytes | None


Files = Mapping[Path, File]


def processes(of: int) -> list[int]:
    """A process and all that it started."""
    try:
        threads = [each.name for each in Path(f"/proc/{of}/task").iterdir()]
        children = [
            int(one) for each in threads for one in Path(f"/proc/{of}/task/{each}/children").read_text().split()
        ]
    except OSError:
        return [of]
    return [of, *(below for child in children for below in processes(child))]


def memory(of: int) -> int:
    """KiB that a process has of its own, with its share of what it has in common with others; 0 when it has ended."""
    try:
        lines = Path(f"/proc/{of}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def measure(command: Iterable[str], folder: Path) -> Cost:
    """Runs a command in a folder; ends the benchmark with what it said if it fails."""
    words = list(command)
    ctypes.CDLL(None).prctl(_ADOPT, 1, 0, 0, 0)
    begun = time.perf_counter()
    running = subprocess.Popen(words, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    watch, done = _Watch(running.pid), threading.Event()
    watching = threading.Thread(target=watch.look, args=(done,))
    reading = threading.Thread(target=watch.read, args=(running,))
    watching.start()
    reading.start()
    _, status, used = os.wait4(running.pid, 0)
    wall = time.perf_counter() - begun
    done.set()
    watching.join()
    running.returncode = os.waitstatus_to_exitcode(status)
    cpu = used.ru_utime + used.ru_stime + _of_those_left()
    reading.join()
    if running.returncode:
        sys.exit(f"{' '.join(words)} ended with {running.returncode}:\n{watch.printed[-2000:]}")
    return Cost(wall=wall, cpu=cpu, memory=watch.peak / MIB, printed=watch.printed)


class _Watch:
    """Looks at the memory of a process and reads what it prints, each in a thread."""

    def __init__(self, process: int) -> None:
        self.process, self.peak, self.printed = process, 0, ""

    def look(self, done: threading.Event) -> None:
        """Keeps the highest sum, until done."""
        pause = 0.005
        while not done.wait(pause):
            self.peak = max(self.peak, sum(map(memory, processes(self.process))))
            pause = min(0.1, pause * 1.3)

    def read(self, running: subprocess.Popen[str]) -> None:
        """Keeps what is printed, so that nobody waits for a full pipe."""
        assert running.stdout
        with running.stdout as lines:
            self.printed = lines.read()


def _of_those_left() -> float:
    """CPU seconds of processes whose parent did not wait for them: worker processes, mostly."""
    cpu = 0.0
    while True:
        try:
            _, _, used = os.wait4(-1, 0)
        except ChildProcessError:
            return cpu
        cpu += used.ru_utime + used.ru_stime


def files(folder: Path, *, with_digests: bool = False) -> Files:
    """All files below a folder."""
    found = {}
    for path in folder.rglob("*"):
        if path.is_file():
            stat = path.stat()
            read = digest(path) if with_digests else None
            found[path] = File(modified=stat.st_mtime_ns, node=stat.st_ino, size=stat.st_size, digest=read)
    return found


def digest(path: Path) -> bytes:
    """What stands for the bytes of a file."""
    return hashlib.blake2b(path.read_bytes(), digest_size=16).digest()


def written(before: Files, after: Files) -> list[Path]:
    """The files that were written in between, whether that changed them or not."""
    return [path for path, file in after.items() if _stamp(before.get(path)) != _stamp(file)]


def changed(before: Files, wrote: Iterable[Path]) -> list[Path]:
    """Those of the files written whose bytes are others than before, and new ones; ``before`` has digests."""
    return [path for path in wrote if path not in before or before[path].digest != digest(path)]


def _stamp(file: File | None) -> tuple[int, int] | None:
    return (file.modified, file.node) if file else None


def floor(known: Iterable[Path], new: Iterable[Path], wrote: Iterable[Path], scratch: Path) -> float:
    """Seconds for what nobody can leave out: to look at the size and time of the files that are known, to read the new
    ones once, and to write the bytes of ``wrote`` once, into a new folder."""
    looking = _timed(lambda: [path.stat() for path in known])
    reading = _timed(lambda: [path.read_bytes() for path in new])
    scratch.mkdir(parents=True)
    writing = 0.0
    for number, path in enumerate(wrote):
        content, target = path.read_bytes(), scratch / f"{number % 256:02x}"
        target.mkdir(exist_ok=True)
        writing += _timed(partial((target / str(number)).write_bytes, content))
    return looking + reading + writing


def _timed(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
