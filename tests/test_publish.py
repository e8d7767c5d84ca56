"""The output folder: whole at every moment, and what is not namsite's stays."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite import folders, publish
from namsite.publish import Published, PublishError, clean, publish_few
from namsite.publish import publish as publish_site
from namsite.written import LIST_NAME, safe_path, stamp

SITE = (("index.html", b"front"), ("articles/a.html", b"a"), ("articles/deep/b.html", b"b"))


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LIST_NAME
    }


@pytest.fixture(params=["beside", "two renames", "inside"])
def output(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An output folder under each of the three ways to exchange it."""
    if request.param == "two renames":
        monkeypatch.setattr(publish, "swap", lambda one, other: False)
    if request.param == "inside":
        monkeypatch.setattr(os.path, "ismount", lambda path: True)
        (tmp_path / "build").mkdir()
    return tmp_path / "build"


def test_a_site_is_written(output: Path) -> None:
    assert publish_site(output, SITE) == Published(written=3, unchanged=0, removed=0)
    assert tree(output) == dict(SITE)
    assert [path.name for path in output.parent.iterdir()] == ["build"]


def test_only_what_changed_is_written_anew(output: Path) -> None:
    publish_site(output, SITE)
    for path in output.rglob("*.html"):
        os.utime(path, (1, 1))
    news = [("index.html", b"FRONT"), ("articles/a.html", b"a"), ("people/c.html", b"c")]
    assert publish_site(output, news) == Published(written=2, unchanged=1, removed=1)
    assert tree(output) == dict(news)
    assert (output / "articles/a.html").stat().st_mtime == 1
    assert (output / "index.html").stat().st_mtime > 1
    assert not (output / "articles/deep").exists()
    assert sorted(path.name for path in output.iterdir()) == [LIST_NAME, "articles", "index.html", "people"]
    assert [path.name for path in output.parent.iterdir()] == ["build"]


def test_other_peoples_files_survive_every_build(output: Path) -> None:
    (output / "articles").mkdir(parents=True, exist_ok=True)
    (output / "empty").mkdir()
    (output / ".gitkeep").touch()
    (output / "articles/notes.txt").write_text("mine")
    (output / "link").symlink_to("articles")
    publish_site(output, SITE)
    publish_site(output, SITE[:1])
    assert (output / ".gitkeep").exists()
    assert (output / "articles/notes.txt").read_text() == "mine"
    assert (output / "empty").is_dir()
    assert (output / "link").is_symlink()
    assert not (output / "articles/a.html").exists()


@pytest.mark.parametrize("stranger", ["index.html", "articles", "articles/a.html/inner"])
def test_a_strangers_file_in_the_way_stops_the_build(output: Path, stranger: str) -> None:
    (output / stranger).parent.mkdir(parents=True, exist_ok=True)
    (output / stranger).write_text("mine")
    with pytest.raises(PublishError):
        publish_site(output, SITE)
    assert tree(output) == {stranger: b"mine"}
    assert [path.name for path in output.parent.iterdir()] == ["build"]


def test_a_link_in_the_output_leads_nothing_outside(output: Path) -> None:
    outside = output.parent / "outside"
    outside.mkdir()
    output.mkdir(exist_ok=True)
    (output / "articles").symlink_to(outside)
    with pytest.raises(PublishError, match="was not written by namsite"):
        publish_site(output, SITE)
    assert list(outside.iterdir()) == []


def test_a_build_that_fails_on_the_way_leaves_the_old_site(output: Path) -> None:
    publish_site(output, SITE)

    def broken() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"new"
        raise OSError(28, "No space left on device")

    with pytest.raises(PublishError, match="No space left on device; what stood there before is as it was"):
        publish_site(output, broken())
    assert tree(output) == dict(SITE)
    assert [path.name for path in output.parent.iterdir()] == ["build"]


def test_a_file_may_become_a_folder_and_back(output: Path) -> None:
    publish_site(output, [("a", b"file"), ("b/c", b"deep")])
    publish_site(output, [("a/d", b"deep"), ("b", b"file")])
    assert tree(output) == {"a/d": b"deep", "b": b"file"}


def test_the_output_may_be_a_link_to_a_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "build").symlink_to("real")
    publish_site(tmp_path / "build", SITE)
    assert (tmp_path / "build").is_symlink()
    assert tree(tmp_path / "real") == dict(SITE)


def test_the_folders_mode_stays(tmp_path: Path) -> None:
    (tmp_path / "build").mkdir(mode=0o750)
    publish_site(tmp_path / "build", SITE)
    assert stat.S_IMODE((tmp_path / "build").stat().st_mode) == 0o750


def test_a_file_in_place_of_the_output_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("mine")
    with pytest.raises(PublishError, match="is a file"):
        publish_site(tmp_path / "build", SITE)
    assert (tmp_path / "build").read_text() == "mine"


def test_what_a_killed_build_left_is_taken_up(tmp_path: Path) -> None:
    output = tmp_path / "build"
    publish_site(output, SITE)
    (tmp_path / ".build.namsite-new").mkdir()
    (tmp_path / ".build.namsite-new/half.html").write_text("half")
    output.rename(tmp_path / ".build.namsite-old")  # killed between two renames
    publish_site(output, SITE)
    assert tree(output) == dict(SITE)
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_where_links_are_missing_files_are_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(95, "Operation not supported")

    publish_site(tmp_path / "build", SITE)
    (tmp_path / "build/mine.txt").write_text("mine")
    os.utime(tmp_path / "build/index.html", (1, 1))
    monkeypatch.setattr(os, "link", refuse)
    publish_site(tmp_path / "build", SITE)
    assert tree(tmp_path / "build") == {**dict(SITE), "mine.txt": b"mine"}
    assert (tmp_path / "build/index.html").stat().st_mtime == 1


def test_a_full_disk_is_not_mistaken_for_missing_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    publish_site(tmp_path / "build", SITE)
    monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(PublishError, match="No space left"):
        publish_site(tmp_path / "build", SITE)
    assert tree(tmp_path / "build") == dict(SITE)


def test_a_parent_that_may_not_be_written_is_worked_around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = Path.mkdir

    def refuse(path: Path, mode: int = 0o777, parents: bool = False, exist_ok: bool = False) -> None:
        if path.name == ".build.namsite-new":
            raise PermissionError(13, "Permission denied")
        make(path, mode, parents, exist_ok)

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(PublishError, match="Permission denied"):
        publish_site(tmp_path / "build", SITE)
    (tmp_path / "build").mkdir()
    publish_site(tmp_path / "build", SITE)
    assert tree(tmp_path / "build") == dict(SITE)


def test_a_system_that_cannot_exchange_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    monkeypatch.setattr(sys, "platform", "plan9")
    assert not folders.swap(tmp_path / "a", tmp_path / "b")


def test_a_file_that_goes_meanwhile_is_no_error(tmp_path: Path) -> None:
    folders.carry(str(tmp_path / "gone"), str(tmp_path / "deep" / "new"))
    assert list(tmp_path.iterdir()) == []


# ---- cleaning ----


def test_cleaning_takes_what_was_written_and_nothing_else(output: Path) -> None:
    output.mkdir(exist_ok=True)
    (output / ".gitkeep").touch()
    publish_site(output, SITE)
    (output / "articles/mine.txt").write_text("mine")
    assert clean(output) == 3
    assert tree(output) == {".gitkeep": b"", "articles/mine.txt": b"mine"}
    assert clean(output) == 0


def test_cleaning_an_own_folder_takes_it_away_and_a_missing_one_is_fine(tmp_path: Path) -> None:
    publish_site(tmp_path / "build", SITE)
    assert clean(tmp_path / "build") == 3
    assert not (tmp_path / "build").exists()
    assert clean(tmp_path / "build") == 0


def test_a_forged_list_leads_to_nothing_outside(tmp_path: Path) -> None:
    output, outside = tmp_path / "build", tmp_path / "outside"
    outside.mkdir()
    output.mkdir()
    (outside / "precious.txt").write_text("mine")
    (output / "link").symlink_to(outside)
    (output / "folder").mkdir()
    lines = [
        "../outside/precious.txt",
        str(outside / "precious.txt"),
        "link/precious.txt",
        "folder",
        "",
        ".",
        "a\\..\\b",
    ]
    (output / LIST_NAME).write_text("\n".join(lines))
    assert clean(output) == 0
    assert (outside / "precious.txt").read_text() == "mine"


def test_a_folder_that_cannot_be_cleaned_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "build" / LIST_NAME).mkdir(parents=True)
    with pytest.raises(PublishError, match="cannot be cleaned"):
        clean(tmp_path / "build")


# ---- paths ----


@pytest.mark.parametrize(
    "name",
    ["", "/etc/passwd", "../a", "a/../b", "a/./b", "a//b", "a/", "C:a", "a\\b", "a\0b", "a\nb", ".", "..", LIST_NAME],
)
def test_no_path_leads_outside(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a path inside the site"):
        publish_site(tmp_path / "build", [(name, b"")])
    assert list(tmp_path.iterdir()) == []


@given(st.text())
def test_a_safe_path_stays_inside(name: str) -> None:
    try:
        safe_path(name)
    except ValueError:
        return
    assert os.path.normpath(f"/site/{name}").startswith("/site/")


def test_two_pages_for_one_file_are_a_mistake_in_the_program(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="two pages want one file: a"):
        publish_site(tmp_path / "build", [("a", b"1"), ("a", b"2")])


def test_the_list_keeps_its_time_while_it_stays_the_same(tmp_path: Path) -> None:
    output = tmp_path / "site"
    publish.publish(output, [("a.html", b"A"), ("b.html", b"B")])
    before = (output / ".namsite-files").stat().st_mtime_ns
    publish.publish(output, [("a.html", b"AA"), ("b.html", None)])
    assert (output / ".namsite-files").stat().st_mtime_ns == before
    assert (output / "b.html").read_bytes() == b"B"


# ---- one file alone ----


def test_one_file_is_exchanged_by_itself(output: Path) -> None:
    publish_site(output, SITE)
    os.utime(output / "index.html", (1, 1))
    done = publish_few(output, {"articles/a.html": b"new", "index.html": b"front"}, stamp(output))
    assert done == (Published(written=1, unchanged=2, removed=0), stamp(output))
    assert tree(output) == {**dict(SITE), "articles/a.html": b"new"}
    assert (output / "index.html").stat().st_mtime == 1
    assert [path.name for path in output.parent.iterdir()] == ["build"]


def test_where_nothing_differs_nothing_is_written(output: Path) -> None:
    publish_site(output, SITE)
    left = stamp(output)
    assert publish_few(output, dict(SITE), left) == (Published(written=0, unchanged=3, removed=0), left)


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"index.html": b"x", "articles/a.html": b"y"}, id="two files"),
        pytest.param({"new.html": b"x"}, id="a new file"),
    ],
)
def test_more_than_one_file_is_published_as_a_whole(output: Path, files: dict[str, bytes]) -> None:
    publish_site(output, SITE)
    assert publish_few(output, files, stamp(output)) is None
    assert tree(output) == dict(SITE)


def test_a_file_behind_a_link_is_not_exchanged_by_itself(output: Path, tmp_path: Path) -> None:
    publish_site(output, SITE)
    (tmp_path / "elsewhere").mkdir()
    (output / "articles" / "a.html").rename(tmp_path / "elsewhere" / "a.html")
    (output / "articles" / "a.html").symlink_to(tmp_path / "elsewhere" / "a.html")
    assert publish_few(output, {"articles/a.html": b"x"}, stamp(output)) is None
    assert (tmp_path / "elsewhere" / "a.html").read_bytes() == b"a"


def test_a_single_file_that_cannot_be_written_is_an_error(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish_site(output, SITE)

    def full(path: Path, mode: str = "r", *how: Any, **more: Any) -> IO[Any]:
        if mode == "wb":
            raise OSError(28, "No space left on device")
        return opened(path, mode, *how, **more)

    opened = Path.open
    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(PublishError, match="No space left"):
        publish_few(output, {"index.html": b"x"}, stamp(output))
    monkeypatch.undo()
    assert tree(output) == dict(SITE)
    assert [path.name for path in output.parent.iterdir()] == ["build"]
