"""What the last build of a site saw and left, so that a build after which nothing changed is over at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import time_ns

from msgspec import Struct
from msgspec.structs import replace

from namsite import serial
from namsite.config import Project, shown
from namsite.inputs import Folder, Seen
from namsite.interface import Phrasebook
from namsite.pipeline import Pipeline, find_pipeline
from namsite.problems import BuildError, Problem, in_order
from namsite.publish import Published
from namsite.store import Store, key, unbroken
from namsite.themes import phrasebook_of, theme_folders
from namsite.version import code_version, search_engine
from namsite.written import stamp

_PART = "trace"


class Counts(Struct, frozen=True, kw_only=True):
    """How much an archive holds."""

    articles: int
    people: int
    organizations: int
    summits: int


class Built(Struct, frozen=True, kw_only=True):
    """What was published, and all that is to be said about it."""

    counts: Counts
    problems: tuple[Problem, ...]
    published: Published


class Trace(Struct, frozen=True, kw_only=True):
    """A build that began at ``began`` (nanoseconds), and the files that it saw. ``asked`` stands for all that its
    result depends on, ``read_by`` and ``made_by`` for what the archive and the pages are made by beside the articles,
    ``shown_by`` for the theme's other files, ``left`` for the ``files`` (so many) that it wrote, ``counts`` and
    ``problems`` for what it said; ``edition`` is that of the catalogue."""

    began: int
    seen: tuple[Seen, ...]
    asked: str
    read_by: str
    made_by: str
    shown_by: str
    left: str
    files: int
    edition: bytes
    counts: Counts
    problems: tuple[Problem, ...]


class Begun(Struct, frozen=True, kw_only=True):
    """A build that has looked at what there is: when it ``began`` (nanoseconds), the content folder, the folders of
    templates and of static files, the interface's language, ``asked``, ``read_by``, ``made_by`` and ``shown_by`` as in
    its trace to be, and the trace of the ``last`` build of this ``site``; ``is_as_left`` tells that the output folder
    has the files which that one wrote. Where nothing changed since then, ``built`` is what it came to."""

    began: int
    folder: Folder
    pipeline: Pipeline | None
    templates: tuple[Path, ...]
    statics: tuple[Path, ...]
    phrasebook: Phrasebook
    site: bytes
    asked: str
    read_by: str
    made_by: str
    shown_by: str
    last: Trace | None
    is_as_left: bool
    built: Built | None

    @property
    def changed(self) -> tuple[str, ...] | None:
        """The articles that were changed since the last build, if nothing else was that the archive is made of; None
        where more was, or nothing is known of it."""
        last = self.last
        return _changed(last, self.folder) if last and last.read_by == self.read_by else None

    @property
    def left(self) -> str:
        """The stamp of the output folder, where only pages can differ from those that are there; else empty."""
        last = self.last
        same = last and (last.read_by, last.made_by, last.shown_by) == (self.read_by, self.made_by, self.shown_by)
        return last.left if last and same and self.is_as_left else ""


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
    phrasebook = phrasebook_of(project)
    read_by, made_by = _read_by(project, folder, pipeline), _made_by(project, pipeline, templates, phrasebook)
    shown_by = _shown_by(statics)
    asked = _asked(folder, (read_by, made_by, shown_by))
    is_as_left = last is not None and stamp(project.output) == last.left
    built = None
    if last and last.asked == asked and is_as_left:
        unchanged = Published(written=0, unchanged=last.files, removed=0)
        built = Built(counts=last.counts, problems=last.problems, published=unchanged)
        if folder.has_opened:
            _keep(store, project, replace(last, seen=tuple(folder.seen), began=began))
    return Begun(
        began=began,
        folder=folder,
        pipeline=pipeline,
        templates=templates,
        statics=statics,
        phrasebook=phrasebook,
        site=site_key(project),
        asked=asked,
        read_by=read_by,
        made_by=made_by,
        shown_by=shown_by,
        last=last,
        is_as_left=is_as_left,
        built=built,
    )


def end(project: Project, store: Store, begun: Begun, built: Built, edition: bytes, left: str = "") -> None:
    """Leaves the trace of a build for the next one; ``left`` is the stamp of what it wrote, if that is known."""
    trace = Trace(
        began=begun.began,
        seen=tuple(begun.folder.seen),
        asked=begun.asked,
        read_by=begun.read_by,
        made_by=begun.made_by,
        shown_by=begun.shown_by,
        edition=edition,
        left=left or stamp(project.output),
        files=built.published.written + built.published.unchanged,
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


def _read_by(project: Project, folder: Folder, pipeline: Pipeline | None) -> str:
    """A digest of what the archive is made by: the program, the configuration, the authority file, and what stands
    beside the articles."""
    whole = hashlib.sha256()
    for part in (code_version(), repr(project.config), pipeline.version if pipeline else ""):
        whole.update(part.encode() + b"\0")
    _take_files(whole, (project.authority,))
    for problem in folder.problems:
        whole.update(str(problem).encode() + b"\0")
    for picture in folder.pictures:
        whole.update(f"{picture.path}\0{picture.size}\0{picture.changed}\0".encode())
    return whole.hexdigest()


def _made_by(project: Project, pipeline: Pipeline | None, templates: Iterable[Path], phrasebook: Phrasebook) -> str:
    """A digest of what every page is made by: the program, the configuration, the templates and the words."""
    whole = hashlib.sha256()
    for part in (code_version(), search_engine(), repr(project.config), pipeline.version if pipeline else ""):
        whole.update(part.encode() + b"\0")
    _take_files(whole, (*_theme_files(templates), *phrasebook.files))
    return whole.hexdigest()


def _shown_by(statics: Iterable[Path]) -> str:
    """A digest of the theme's other files."""
    whole = hashlib.sha256()
    _take_files(whole, _theme_files(statics))
    return whole.hexdigest()


def _asked(folder: Folder, by: Iterable[str]) -> str:
    """A digest of all that a build depends on: what it is made by, the articles."""
    whole = hashlib.sha256("".join(by).encode())
    for each in folder.seen:
        whole.update(f"{each.path}\0{each.digest}\0".encode())
    return whole.hexdigest()


def _changed(last: Trace, folder: Folder) -> tuple[str, ...] | None:
    """The articles whose content is another one than at the last build; None where some came, went or moved."""
    before = {each.path: each.digest for each in last.seen}
    if before.keys() != {each.path for each in folder.seen}:
        return None
    return tuple(each.path for each in folder.seen if each.digest != before[each.path])


def _take_files(whole: hashlib._Hash, files: Iterable[Path]) -> None:
    for file in files:
        whole.update(file.name.encode("utf-8", "surrogateescape") + b"\0" + _content(file) + b"\0")


def _theme_files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from sorted(path for path in folder.rglob("*") if path.is_file())


def _content(file: Path) -> bytes:
    """The digest of a small file's content; of a missing one nothing."""
    try:
        return hashlib.sha256(file.read_bytes()).digest()
    except OSError:
        return b""
