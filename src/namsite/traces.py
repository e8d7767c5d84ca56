"""What the last build of a site saw and left, so that a build after which nothing changed is over at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from time import time_ns

from namsite import serial
from namsite.config import Project, shown
from namsite.inputs import Folder, Seen
from namsite.pipeline import Pipeline, find_pipeline
from namsite.problems import BuildError, Problem, in_order
from namsite.publish import Published, number_of_files, stamp
from namsite.store import Store, key, unbroken
from namsite.themes import theme_folders
from namsite.version import code_version, search_engine

_PART = "trace"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much an archive holds."""

    articles: int
    people: int
    organizations: int
    summits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What was published, and all that is to be said about it."""

    counts: Counts
    problems: tuple[Problem, ...]
    published: Published


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A build that has looked at what there is: when it ``began`` (nanoseconds), the content folder, the folders of
    templates and of static files, and ``asked``, which stands for all that its result depends on. Where nothing
    changed since the last build, ``built`` is what that one came to."""

    began: int
    folder: Folder
    pipeline: Pipeline | None
    templates: tuple[Path, ...]
    statics: tuple[Path, ...]
    asked: str
    built: Built | None


def begin(project: Project, store: Store) -> Begun:
    """Looks at what there is to build. Raises BuildError where there is nothing, ConfigError for a spaCy pipeline that
    cannot be used."""
    return unbroken(lambda: _begin(project, store))


def _begin(project: Project, store: Store) -> Begun:
    began = time_ns()
    pipeline = _pipeline(project)
    last = _last_trace(store, project)
    folder = _folder(project, last)
    templates, statics = theme_folders(project.folder)
    asked = _asked(project, folder, pipeline, (*templates, *statics))
    built = None
    if last and last.asked == asked and stamp(project.output) == last.left:
        unchanged = Published(written=0, unchanged=number_of_files(project.output), removed=0)
        built = Built(counts=last.counts, problems=last.problems, published=unchanged)
        _keep(store, project, replace(last, seen=tuple(folder.seen), began=began))
    return Begun(
        began=began,
        folder=folder,
        pipeline=pipeline,
        templates=templates,
        statics=statics,
        asked=asked,
        built=built,
    )


def end(project: Project, store: Store, begun: Begun, built: Built) -> None:
    """Leaves the trace of a build for the next one."""
    trace = Trace(
        began=begun.began,
        seen=tuple(begun.folder.seen),
        asked=begun.asked,
        left=stamp(project.output),
        counts=built.counts,
        problems=built.problems,
    )
    _keep(store, project, trace)


def _pipeline(project: Project) -> Pipeline | None:
    named = project.config.pipeline
    return find_pipeline(named, project.folder, f"{shown(project.file)}: extractor") if named else None


def _folder(project: Project, last: Trace | None) -> Folder:
    content = project.content
    try:
        folder = Folder(content, last.seen, last.began) if last else Folder(content)
    except NotADirectoryError:
        message = f"{shown(content)}: there is no such folder (name the one that holds your articles)"
        raise BuildError(message, content) from None
    if not folder.seen:
        raise BuildError(f"{shown(content)}: no article was found here", content, in_order(folder.problems))
    return folder


def _last_trace(store: Store, project: Project) -> Trace | None:
    """The trace of the last build of this site; None where there is none."""
    for _, data in store.read([site_key(project)], _PART):
        try:
            return serial.load(Trace, data)
        except serial.ShapeError:  # of another version of the program
            return None
    return None


def _keep(store: Store, project: Project, trace: Trace) -> None:
    """Keeps the trace for the next build."""
    store.write({site_key(project): {_PART: serial.dump(trace)}})


def site_key(project: Project) -> bytes:
    """What tells one site from another in the store."""
    return key("site", str(project.content), str(project.output))


def _asked(project: Project, folder: Folder, pipeline: Pipeline | None, themes: Iterable[Path]) -> str:
    """A digest of all that a build depends on: the program, the configuration, the authority file, the theme, the
    articles and the pictures beside them."""
    whole = hashlib.sha256()
    for part in (code_version(), search_engine(), repr(project.config), pipeline.version if pipeline else ""):
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
