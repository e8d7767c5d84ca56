"""Where templates and static files lie: the owner's own, and the installed ones behind them."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def theme_folders(project: Path) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """(template folders, static folders): the project's own where it has them, then the installed ones."""
    installed = _installed()
    return _layered(project, installed, "templates"), _layered(project, installed, "static")


def _layered(project: Path, installed: Path, name: str) -> tuple[Path, ...]:
    own, default = project / name, installed / name
    is_own = own.is_dir() and own.resolve() != default.resolve()
    return (own, default) if is_own else (default,)


def _installed() -> Path:
    """The folder that holds the default theme: in a wheel ``namsite/theme``, in a checkout the repository itself."""
    package = Path(str(files("namsite")))
    places = (package / "theme", package.parents[1])
    return next((folder for folder in places if (folder / "templates").is_dir()), package)
