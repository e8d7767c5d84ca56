"""From the catalogue to the output folder: plan → render → publish; what nothing changed for is left as it was."""

from __future__ import annotations

import gc
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from functools import partial
from itertools import chain, groupby, tee
from pathlib import Path

from namsite import searching
from namsite.catalogue import Catalogue, Changes
from namsite.config import Project
from namsite.executors import SELDOM, DistantExecutor, Processes, run_stage
from namsite.folding import Folded
from namsite.gathering import PICTURES, Progress, picture
from namsite.orders import NOTHING_DUE, Orders
from namsite.permalinks import media_permalink
from namsite.pieces import Made, Pieces
from namsite.press import Workshop, leave, make, orders_in
from namsite.publish import Content, Published, publish, publish_few
from namsite.slimming import slim
from namsite.store import templates_folder
from namsite.tables import open_index
from namsite.traces import Begun
from namsite.version import is_searchable

_FEW = 128  # pieces that one process has made, or articles whose pages it has planned, before others have started
File = tuple[str, Content | None]
_Parts = tuple[str, ...]  # the names of the pieces of one file


def publish_site(
    project: Project,
    catalogue: Catalogue,
    begun: Begun,
    changes: Changes | None,
    executor: Executor | None,
    tell: Progress,
) -> tuple[Published, str]:
    """Makes the pieces that are new or asked for what changed (with None: all), and publishes the site; returns the
    stamp of what it left too, or an empty one where that was not looked at. Raises BuildError where a template is
    wrong, PublishError where nothing can be written."""
    tell("Planning", 0, 0)
    pieces = Pieces(catalogue)
    before = pieces.names() if begun.is_as_left else ()
    is_planned = changes is not None and pieces.is_planned(changes)
    workshop = Workshop(
        file=catalogue.store.file,
        site=begun.site,
        edition=catalogue.edition,
        content=project.content,
        config=project.config,
        templates=begun.templates,
        phrasebook=begun.phrasebook,
        kept=templates_folder() if catalogue.store.is_lasting else None,
    )
    apart = executor if isinstance(executor, Processes) and len(begun.folder.seen) > _FEW else None
    with catalogue.store.shared():
        orders = None if is_planned else _ordered(workshop, pieces, apart)
    to_make = pieces.to_make(orders, changes) if changes is not None else orders or NOTHING_DUE
    tell("Publishing", 0, 0)
    made = _made(workshop, pieces, to_make, executor, tell)
    new = frozenset(to_make.names)
    may_be_little = is_planned and len(new) <= _FEW and not is_searchable(project.config)
    try:
        with catalogue.store.shared(), _settled():
            few = dict(_files(pieces, _around(before, new), new, made)) if may_be_little and begun.left else {}
            done = publish_few(project.output, few, begun.left) if few else None
            if done is None:
                due, as_left = pieces.names(), frozenset(_by_file(before))
                files = _carried(due, few) if few else _files(pieces, due, new, made, as_left)
                done = publish(project.output, chain(files, _others(project, catalogue, begun, executor, tell))), ""
    finally:
        leave()
    pieces.settle()
    return done


def _around(names: Iterable[str], new: Iterable[str]) -> Iterator[str]:
    """The names of the pieces of all files that have new ones."""
    files = set(map(_file_of, new))
    return (name for name in names if _file_of(name) in files)


def _carried(names: Iterable[str], few: Mapping[str, Content | None]) -> Iterator[File]:
    """All files of the pieces, with the contents of those ``few`` that are new."""
    return ((path, few.get(path)) for path, _ in groupby(map(_file_of, names)))


def _others(
    project: Project, catalogue: Catalogue, begun: Begun, executor: Executor | None, tell: Progress
) -> Iterator[File]:
    """What is no page, once the pages are made: the search index, the theme's files, pictures."""
    tell("Finishing", 0, 0)
    if isinstance(executor, Processes):
        executor.rest()
    yield from searching.plan(open_index(catalogue), project.config, catalogue.store, begun.site)
    yield from static_files(begun.statics)
    yield from _pictures(catalogue, project.content)


def _ordered(workshop: Workshop, pieces: Pieces, apart: Processes | None) -> Orders:
    """Orders for all that is due; where there is much, worked out in another process, which ends with all the memory
    that it takes."""
    if apart:
        orders, asked = apart.submit(orders_in, workshop).result()
        apart.rest()
    else:
        orders, asked = orders_in(workshop)
    pieces.begin(orders.names, asked)
    return orders


def _made(
    workshop: Workshop, pieces: Pieces, orders: Orders, executor: Executor | None, tell: Progress
) -> Iterator[Made]:
    """The new pieces, in their order; they are kept as they come."""
    helpers = executor if len(orders) > _FEW and _in_reach(workshop.file, executor) else None
    sent, kept = tee(orders.items())
    results = run_stage(partial(make, workshop), (order for _, order in sent), helpers)
    for done, ((name, order), made) in enumerate(zip(kept, results, strict=True), start=1):
        pieces.keep(name, order, made)
        tell("Publishing", done, len(orders))
        yield made


def _in_reach(file: Path, executor: Executor | None) -> bool:
    """Whether those who are far away see the store: they do on a file system that all share."""
    return not isinstance(executor, DistantExecutor) or executor.submit(file.exists).result()


def _files(
    pieces: Pieces, names: Iterable[str], new: Container[str], made: Iterator[Made], as_left: Container[_Parts] = ()
) -> Iterator[File]:
    """The files that the pieces make, each with its content or, where it is there ``as_left`` and may stay, None."""
    for parts in _by_file(names):
        path = _file_of(parts[0])
        if parts in as_left and not any(name in new for name in parts):
            yield path, None
        else:
            yield path, Folded(tuple(next(made).content if name in new else pieces.content(name) for name in parts))


def _by_file(names: Iterable[str]) -> Iterator[_Parts]:
    """The names of the pieces of each file, together."""
    return (tuple(parts) for _, parts in groupby(names, _file_of))


def _file_of(name: str) -> str:
    return name.partition("#")[0]


def static_files(folders: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """The theme's files for ``static/``; of two with one name the one in the earlier folder, the owner's, is taken.
    Those of the last folder, the installed theme's, are made slim."""
    chosen: dict[str, Path] = {}
    for folder in reversed(folders):
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder)
            if path.is_file() and not any(part.startswith(".") for part in name.parts):
                chosen[name.as_posix()] = path
    for address, file in sorted(chosen.items()):
        content = file.read_bytes()
        yield f"static/{address}", slim(address, content) if file.is_relative_to(folders[-1]) else content


def _pictures(catalogue: Catalogue, content: Path) -> Iterator[tuple[str, bytes]]:
    """The pictures beside the articles, each once."""
    for path in catalogue.keys(PICTURES):
        if (data := picture(content, path)) is not None:
            yield media_permalink(path), data


@contextmanager
def _settled() -> Iterator[None]:
    """What there is stays while pages are made, and little of what comes is garbage in circles; looking for it takes a
    quarter of that time."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()
