"""What the last build of a site saw and left, so that a build after which nothing changed is over at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from namsite import serial
from namsite.config import Project
from namsite.inputs import Folder, Seen
from namsite.pipeline import Pipeline
from namsite.problems import Problem
from namsite.store import Store, key
from namsite.study import code_version

_PART = "trace"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much an archive holds."""

    articles: int
    people: int
    organizations: int
    summits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A build that began at ``began`` (nanoseconds), and the files that it saw. ``asked`` stands for all that its
    result depends on, ``left`` for the files that it wrote, ``counts`` and ``problems`` for what it said."""

    began: int
    seen: tuple[Seen, ...]
    asked: str
    left: str
    counts: Counts
    problems: tuple[Problem, ...]


def last_trace(store: Store, project: Project) -> Trace | None:
    """The trace of the last build of this site; None where there is none."""
    for _, data in store.read([site_key(project)], _PART):
        try:
            return serial.load(Trace, data)
        except serial.ShapeError:  # of another version of the program
            return None
    return None


def keep_trace(store: Store, project: Project, trace: Trace) -> None:
    """Keeps the trace for the next build."""
    store.write({site_key(project): {_PART: serial.dump(trace)}})


def site_key(project: Project) -> bytes:
    """What tells one site from another in the store."""
    return key("site", str(project.content), str(project.output))


def asked_of(project: Project, folder: Folder, pipeline: Pipeline | None, themes: Iterable[Path]) -> str:
    """A digest of all that a build depends on: the program, the configuration, the authority file, the theme, the
    articles and the pictures beside them."""
    whole = hashlib.sha256()
    for part in (code_version(), repr(project.config), pipeline.version if pipeline else ""):
        whole.update(part.encode() + b"\0")
    for file in (project.authority, *_theme_files(themes)):
        whole.update(file.name.encode("utf-8", "surrogateescape") + b"\0" + _content(file) + b"\0")
    for each in folder.seen:
        whole.update(f"{each.path}\0{each.digest}\0".encode())
    for problem in folder.problems:
        whole.update(str(problem).encode() + b"\0")
    for picture in folder.pictures:
        whole.update(f"{picture.path}\0{picture.size}\0{picture.changed}\0".encode())
    return whole.hexdigest()


def _theme_files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _content(file: Path) -> bytes:
    """The digest of a small file's content; of a missing one nothing."""
    try:
        return hashlib.sha256(file.read_bytes()).digest()
    except OSError:
        return b""
