"""The content folder: everything that can be read is read, everything else is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from namsite import sources
from namsite.media import article_id
from namsite.problems import Problem, Severity
from namsite.records import Source
from namsite.sources import list_folder, read_file, read_image


def write(root: Path, **files: str | bytes) -> None:
    for name, content in files.items():
        path = root / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def read_folder(root: Path) -> tuple[list[Source], list[Problem]]:
    """Every file that can be read, and what is to be said of the others."""
    listing = list_folder(root)
    read = [read_file(file) for file in listing.files]
    problems = listing.problems + [one for one in read if isinstance(one, Problem)]
    return [one for one in read if isinstance(one, Source)], problems


def found(problems: list[Problem]) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.path) for problem in problems]


def test_folders_are_read_by_path_and_deep(tmp_path: Path) -> None:
    write(tmp_path, b_dot_txt="B", a__c_dot_md="C", a__b__d_dot_html="D", a__b__pic_dot_png=b"P")
    files, problems = read_folder(tmp_path)
    assert [(one.path, one.media_type, one.content) for one in files] == [
        ("a/b/d.html", "text/html", b"D"),
        ("a/c.md", "text/markdown", b"C"),
        ("b.txt", "text/plain", b"B"),
    ]
    assert len({one.digest for one in files}) == 3
    assert problems == []


def test_hidden_files_are_passed_over_and_unknown_ones_named(tmp_path: Path) -> None:
    write(tmp_path, a_dot_txt="A", b_dot_pdf="%PDF", README="x")
    write(tmp_path, **{".git/x.txt": "X", ".hidden.txt": "H"})
    files, problems = read_folder(tmp_path)
    assert [one.path for one in files] == ["a.txt"]
    assert found(problems) == [("unknown-format", "README"), ("unknown-format", "b.pdf")]
    assert {problem.severity for problem in problems} == {Severity.NOTE}


def test_what_a_browser_saves_beside_a_page_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path, **{"Talks.htm": "T", "Talks_files/ad.html": "A", "Talks_files/x.js": "J", "more_files/a.txt": "M"})
    files, problems = read_folder(tmp_path)
    assert [one.path for one in files] == ["Talks.htm", "more_files/a.txt"]
    assert problems == []


def test_of_two_files_with_one_id_the_first_is_published(tmp_path: Path) -> None:
    write(tmp_path, a__x_dot_md="M", a__x_dot_txt="T", x_dot_txt="X")
    files, problems = read_folder(tmp_path)
    assert [one.path for one in files] == ["a/x.md", "x.txt"]
    (problem,) = problems
    assert problem.severity is Severity.ERROR
    assert problem.code == "same-id"
    assert "a/x.md" in problem.message
    assert "a/x.txt" in problem.message


def test_links_and_odd_files(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write(tmp_path, outside_dot_txt="O", content__real_dot_txt="R")
    (content / "inside.txt").symlink_to("real.txt")
    (content / "outside.txt").symlink_to("../outside.txt")
    (content / "nowhere.txt").symlink_to("missing.txt")
    (content / "circle.txt").symlink_to("circle.txt")
    (content / "loop").symlink_to(".")
    os.mkfifo(content / "pipe.txt")
    files, problems = read_folder(content)
    assert [one.path for one in files] == ["inside.txt", "real.txt"]
    assert sorted(found(problems)) == [
        ("linked-folder", "loop"),
        ("not-a-file", "pipe.txt"),
        ("outside", "outside.txt"),
        ("unreadable", "circle.txt"),
        ("unreadable", "nowhere.txt"),
    ]


def test_what_the_system_refuses_is_named_and_the_rest_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a_dot_txt="A", closed_dot_txt="C", shut__b_dot_txt="B")
    read_bytes, scandir = Path.read_bytes, os.scandir

    def refusing(path: Path) -> bytes:
        if path.name == "closed.txt":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    def shut(path: Path) -> object:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(Path, "read_bytes", refusing)
    monkeypatch.setattr(os, "scandir", shut)
    files, problems = read_folder(tmp_path)
    assert [one.path for one in files] == ["a.txt"]
    assert sorted(found(problems)) == [("unreadable", "closed.txt"), ("unreadable", "shut")]
    assert all(problem.hint == "check its permissions" for problem in problems)


def test_files_beyond_all_measure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_LARGEST", 3)
    write(tmp_path, a_dot_txt="AAAA")
    files, problems = read_folder(tmp_path)
    assert files == []
    assert found(problems) == [("too-large", "a.txt")]


def test_names_that_are_no_text(tmp_path: Path) -> None:
    write(tmp_path, **{"line\nbreak.txt": "L", os.fsdecode(b"bad\xff.txt"): "B"})
    files, _ = read_folder(tmp_path)
    assert [one.path for one in files] == ["bad\\udcff.txt", "line\\nbreak.txt"]


def test_missing_and_empty_folders(tmp_path: Path) -> None:
    assert read_folder(tmp_path) == ([], [])
    with pytest.raises(NotADirectoryError):
        read_folder(tmp_path / "missing")


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a.txt", "a"), ("2020/april/a.b.md", "2020/april/a.b"), ("a.b/c", "a.b/c"), ("x/.txt", "x/.txt")],
)
def test_article_ids(path: str, expected: str) -> None:
    assert article_id(path) == expected


def test_pictures(tmp_path: Path) -> None:
    content = tmp_path / "content"
    write(tmp_path, content__img__a_dot_png=b"P", secret_dot_png=b"S")
    (content / "link.png").symlink_to("../secret.png")
    assert read_image(content, "img/a.png") == b"P"
    assert read_image(content, "img/b.png") is None
    assert read_image(content, "img") is None
    assert read_image(content, "../secret.png") is None
    assert read_image(content, "link.png") is None
    assert read_image(content, "nul\0.png") is None
