"""Installed as a wheel into an empty folder: namsite finds its own theme, and the owner's wins file by file."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from namsite.slimming import slim

REPOSITORY = Path(__file__).parents[1]


def pip(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *map(str, arguments)]
    ended = subprocess.run(command, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", folder, REPOSITORY)
    (built,) = folder.glob("namsite-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    pip("install", "--no-deps", "--no-index", "--target", folder, wheel)
    return folder


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/visit.txt").write_text("A Visit\n\n03.04.2020\n\nPresident Lena Orvik met Tomasz Brandt.\n")
    (tmp_path / "seeds/summit.txt").write_text("A Summit\n\nThe 3rd Summit of the Harbour Council was held.\n")
    return tmp_path


def build(installed: Path, archive: Path) -> None:
    """Runs the installed program; the checkout is not on its path."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "XDG_CACHE_HOME": str(archive / "cache")}
    code = "import namsite, sys; print(namsite.__file__); from namsite.cli import main; sys.exit(main(['build']))"
    ended = subprocess.run([sys.executable, "-c", code], cwd=archive, env=environment, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith(str(installed))


def test_the_wheel_holds_the_theme_and_the_word_lists(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("templates", "static"):
        theme = {f"namsite/theme/{folder}/{path.name}" for path in (REPOSITORY / folder).glob("[!.]*.*")}
        assert theme
        assert theme <= names
    own = {"starter/namsite.yaml", "starter/static/own.css", "locale/fr.mo", "py.typed", "lexicon/countries.tsv"}
    assert {f"namsite/{name}" for name in own} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any("seeds" in name or name.startswith("tests") for name in names)


def test_an_installed_namsite_builds_in_an_empty_folder(installed: Path, archive: Path) -> None:
    build(installed, archive)
    assert "<main" in (archive / "build/index.html").read_text(encoding="utf-8")
    style = (REPOSITORY / "static/style.css").read_bytes()
    assert (archive / "build/static/style.css").read_bytes() == slim("style.css", style)
    assert (archive / "build/articles/visit.html").is_file()


def test_the_owners_templates_override_the_installed_ones(installed: Path, archive: Path) -> None:
    (archive / "templates").mkdir()
    (archive / "templates/not_found.html").write_text(
        '{% extends "default/not_found.html" %}{% block title %}Lost at sea{% endblock %}'
    )
    build(installed, archive)
    page = (archive / "build/404.html").read_text(encoding="utf-8")
    assert "<title>Lost at sea</title>" in page
    assert "Lost at sea" not in (archive / "build/index.html").read_text(encoding="utf-8")


def test_the_source_package_holds_what_is_needed_to_build_and_test(tmp_path: Path) -> None:
    code = f"from hatchling.build import build_sdist; print(build_sdist({str(tmp_path)!r}))"
    ended = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    (package,) = tmp_path.glob("namsite-*.tar.gz")
    with tarfile.open(package) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    for needed in (
        "Makefile",
        ".ci/run",
        "LICENSE",
        "CHANGELOG.md",
        "docs/index.md",
        "tests/conftest.py",
        "static/style.css",
    ):
        assert needed in names
    assert not any(name.startswith((".venv", "build/articles", ".git/")) for name in names)
