"""Where templates, static files and the interface's words lie: the owner's own, and the installed ones behind them."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from namsite.config import Project, shown
from namsite.handwritten import ConfigError
from namsite.interface import ENGLISH, Phrasebook

_WORDS = "locale"


def theme_folders(project: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """(template folders, static folders): the project's own where it has them, then the installed ones."""
    installed = _installed()
    return _layered(project, installed, "templates"), _layered(project, installed, "static")


def phrasebook_of(project: Project) -> Phrasebook:
    """The interface's language: the one that is asked for, else that of the articles where there are words for it.
    Raises ConfigError where there are none for what is asked for."""
    wanted = project.config.interface
    folders = (project.folder / _WORDS, _package() / _WORDS)
    for tag in _ever_shorter(wanted or project.config.language):
        found = tuple(file for folder in folders if (file := folder / f"{tag}.mo").is_file())
        if found or tag == ENGLISH:
            return Phrasebook(tag=tag, files=found)
    if wanted:
        known = sorted({ENGLISH, *(file.stem for folder in folders for file in folder.glob("*.mo"))})
        own = f"a catalogue of your own is {_WORDS}/{wanted}.mo beside it"
        message = f"interface should be one of {', '.join(known)}, not {wanted!r} ({own})"
        raise ConfigError(f"{shown(project.file)}: {message}")
    return Phrasebook()


def _ever_shorter(tag: str) -> tuple[str, ...]:
    """*fr-CA*, *fr*."""
    parts = tag.split("-")
    return tuple("-".join(parts[:length]) for length in range(len(parts), 0, -1))


def _layered(project: Path, installed: Path, name: str) -> tuple[Path, ...]:
    own, default = project / name, installed / name
    is_own = own.is_dir() and own.resolve() != default.resolve()
    return (own, default) if is_own else (default,)


def _installed() -> Path:
    """The folder that holds the default theme: in a wheel ``namsite/theme``, in a checkout the repository itself."""
    package = _package()
    places = (package / "theme", package.parents[1])
    return next((folder for folder in places if (folder / "templates").is_dir()), package)


def _package() -> Path:
    return Path(str(files("namsite")))
