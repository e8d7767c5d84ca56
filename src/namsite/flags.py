"""The flags that several commands take, and what they stand for."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from namsite.config import Project
    from namsite.store import Store
    from namsite.terminal import Voice


class _Place(click.ParamType[Path | str] if TYPE_CHECKING else click.ParamType):  # type: ignore[misc]
    """A folder, or a URL as it was written."""

    name = "place"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> Path | str:
        from namsite.config import is_url

        return value if isinstance(value, str) and is_url(value) else Path(value)


FOLDER = click.Path(path_type=Path)
PLACE = _Place()
COPIES = "copies"  # the folder for them in the cache
_EXECUTORS = ("serial", "threads", "processes")

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _checked_executor(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    if value is None or value in _EXECUTORS:
        return value
    from namsite.cluster import is_cluster
    from namsite.handwritten import nearest

    if is_cluster(value):
        return value
    forms = f"{', '.join(_EXECUTORS)} or dask://HOST:PORT"
    hint = nearest(value, _EXECUTORS) if value.isalpha() else "such as dask://10.0.0.5:8786"
    raise click.BadParameter(f"should be {forms}, not {value!r} ({hint})")


def speaking(command: _Command) -> _Command:
    """The flags that every command takes."""
    for option in (
        click.option("--color/--no-color", "colour", default=None, help="Colours or none; else as the terminal likes."),
        click.option("-v", "--verbose", is_flag=True, help="Say more: notes, and how long each step took."),
        click.option("-q", "--quiet", is_flag=True, help="Say nothing but problems."),
    ):
        command = option(command)
    return command


def reading(command: _Command) -> _Command:
    """The flags of all commands that read an archive."""
    for option in (
        click.option("-s", "--strict", is_flag=True, help="Exit with 1 on warnings too."),
        click.option("--no-cache", is_flag=True, help="Neither use nor keep results of earlier builds."),
        click.option("--cache", type=FOLDER, metavar="DIR", help="Keep results here, not in your cache folder."),
        click.option(
            "--executor",
            metavar="WHERE",
            callback=_checked_executor,
            help="Read articles in serial, threads or processes, or on a Dask cluster: dask://HOST:PORT.",
        ),
        click.option("-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Use so many processors."),
        click.option("-c", "--config", type=FOLDER, metavar="FILE", help="Read this instead of namsite.yaml."),
    ):
        command = option(command)
    return command


def building(command: _Command) -> _Command:
    """The flags of all commands that build a site, or look at one."""
    for option in (
        reading,
        click.option("--no-search", is_flag=True, help="Leave out the search index."),
        click.option("-u", "--base-url", metavar="URL", help="Where the site will stand."),
        click.option("-o", "--output", type=PLACE, metavar="DIR", help="Write the site here (build)."),
        click.argument("content", type=PLACE, required=False),
    ):
        command = option(command)
    return command


def project_of(flags: Mapping[str, Any]) -> Project:
    """The project of the current folder. Raises ConfigError."""
    from namsite.config import load_project

    return load_project(
        Path.cwd(),
        file=flags["config"],
        content=flags.get("content"),
        output=flags.get("output"),
        base_url=flags.get("base_url"),
        copies=lambda: _copies(flags),
        search=not flags.get("no_search"),
    )


def cache_of(flags: Mapping[str, Any]) -> Path:
    """The cache folder."""
    from namsite.store import default_folder

    return flags["cache"] or default_folder()


def _copies(flags: Mapping[str, Any]) -> Path:
    """Where copies of what lies at URLs are kept; without a cache until the end of the command."""
    if not flags.get("no_cache"):
        return cache_of(flags) / COPIES
    import shutil
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="namsite-"))
    click.get_current_context().call_on_close(lambda: shutil.rmtree(folder, ignore_errors=True))
    return folder


def store_of(flags: Mapping[str, Any]) -> Store:
    """The cache, not yet open."""
    from namsite.store import Store

    return Store(None if flags["no_cache"] else cache_of(flags))


_NEEDED = ("namsite.study", "namsite.gathering", "namsite.press")  # by processes that help


def executor_of(flags: Mapping[str, Any], say: Callable[[str], None]) -> AbstractContextManager[Executor | None]:
    """Where articles are read: on all processors of this computer unless told otherwise. None is this process."""
    from namsite.executors import processes, threads

    where, count = flags["executor"], flags["jobs"] or _usable()
    if flags["jobs"] and where not in (None, "threads", "processes"):
        raise click.UsageError(f"--jobs goes with threads and processes, not with --executor {where}")
    if where == "serial":
        return nullcontext()
    if where == "threads":
        return threads(count)
    if where in (None, "processes"):
        return processes(count, _NEEDED)
    from namsite.cluster import workers

    return workers(where, say)


def voice_of(flags: Mapping[str, Any]) -> Voice:
    """How much is said, and whether in colour."""
    from namsite.terminal import Voice

    colour = flags["colour"]
    if colour is None and os.environ.get("NO_COLOR"):
        colour = False
    return Voice(loudness=-1 if flags["quiet"] else 1 if flags["verbose"] else 0, colour=colour)


def _usable() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def below(content: Path, asked: str) -> str:
    """The path of an article as seen from the content folder; whatever else was asked for as it is."""
    try:
        return Path(os.path.normpath(Path.cwd() / asked)).relative_to(content).as_posix()
    except ValueError:
        return asked
