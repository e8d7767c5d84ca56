"""The flags that several commands take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

FOLDER = click.Path(path_type=Path)

_Command = TypeVar("_Command", bound=Callable[..., Any])


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
        click.option("-o", "--output", type=FOLDER, metavar="DIR", help="Write the site here (build)."),
        click.argument("content", type=FOLDER, required=False),
    ):
        command = option(command)
    return command
