"""The whole site of a small archive, file by file. ``pytest --update-golden`` writes it anew: read the difference."""

from __future__ import annotations

import shutil
from pathlib import Path

from namsite.build import build
from namsite.config import load_project
from namsite.store import Store
from namsite.written import LIST_NAME

GOLDEN = Path(__file__).parent / "golden"
SITE = GOLDEN / "site"
NOT_OURS = ("static", "pagefind", "bundles")  # the theme's own files, and the search index that Pagefind makes


def test_the_site_is_as_it_was_read_and_approved(tmp_path: Path, update_golden: bool) -> None:
    shutil.copy(GOLDEN / "namsite.yaml", tmp_path)
    project = load_project(tmp_path, content=GOLDEN / "content", output=tmp_path / "site")
    build(project, Store(None))
    (tmp_path / "site" / LIST_NAME).unlink()
    if update_golden:
        shutil.rmtree(SITE, ignore_errors=True)
        shutil.copytree(tmp_path / "site", SITE, ignore=shutil.ignore_patterns(*NOT_OURS, "*.png"))
    found, approved = files(tmp_path / "site"), files(SITE)
    assert sorted(found) == sorted(approved)
    for name, content in approved.items():
        assert found[name] == content, name


def files(folder: Path) -> dict[str, list[bytes]]:
    """Every file that is ours, by its path, in lines."""
    every = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".png")
    paths = [path for path in every if not set(NOT_OURS) & set(path.relative_to(folder).parts)]
    return {path.relative_to(folder).as_posix(): path.read_bytes().splitlines() for path in paths}
