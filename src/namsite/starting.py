"""The first files of an archive, and of a theme of one's own."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from namsite.config import FILE_NAME

ARTICLES = "seeds"
THEME = ("templates/base.html", "static/own.css")


def begin_archive(folder: Path) -> Path:
    """Writes a commented namsite.yaml and makes a folder for the articles; the path of the file. Raises
    FileExistsError with its name where it is there already, OSError where nothing can be written."""
    (folder / ARTICLES).mkdir(parents=True, exist_ok=True)
    _write(folder, (FILE_NAME,))
    return folder / FILE_NAME


def begin_theme(folder: Path) -> tuple[Path, ...]:
    """Writes the little that a theme of one's own begins with; the paths of the files. Raises FileExistsError where one
    of them is there already, and then writes none; OSError where nothing can be written."""
    _write(folder, THEME)
    return tuple(folder / name for name in THEME)


def _write(folder: Path, names: tuple[str, ...]) -> None:
    for name in names:
        if (folder / name).exists():
            raise FileExistsError(0, "exists", str(folder / name))
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        with (folder / name).open("x", encoding="utf-8", newline="\n") as target:
            target.write(files("namsite").joinpath("starter", *name.split("/")).read_text(encoding="utf-8"))
