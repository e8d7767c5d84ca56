"""The whole site of a small archive, file by file. ``pytest --update-golden`` writes it anew: read the difference."""

from __future__ import annotations

import shutil
from pathlib import Path

from namsite.build import build
from namsite.config import load_project
from namsite.publish import LIST_NAME
from namsite.store import Store

GOLDEN = Path(__file__).parent / "golden"
SITE = GOLDEN / "site"


def test_the_site_is_as_it_was_read_and_approved(tmp_path: Path, update_golden: bool) -> None:
    shutil.copy(GOLDEN / "namsite.yaml", tmp_path)
    project = load_project(tmp_path, content=GOLDEN / "content", output=tmp_path / "site")
    build(project, Store(None))
    (tmp_path / "site" / LIST_NAME).unlink()
    if update_golden:
        shutil.rmtree(SITE, ignore_errors=True)
        shutil.copytree(tmp_path / "site", SITE, ignore=shutil.ignore_patterns("static", "*.png"))
    found, approved = files(tmp_path / "site"), files(SITE)
    assert sorted(found) == sorted(approved)
    for name, content in approved.items():
        assert found[name] == content, name


def files(folder: Path) -> dict[str, list[bytes]]:
    """Every file but the theme's own, by its path, in lines."""
    paths = (p for p in folder.rglob("*") if p.is_file() and p.suffix != ".png" and "static" not in p.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes().splitlines() for path in paths}
