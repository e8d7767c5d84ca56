"""The choice of a format by a file's ending."""

from __future__ import annotations

from pathlib import Path

import pytest

from namsite import formats
from namsite.formats import Reading, parse, plain
from namsite.media import ENDINGS, media_type
from namsite.problems import Severity
from namsite.records import Source


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("a.txt", "text/plain"),
        ("a/b.MD", "text/markdown"),
        ("a.htm", "text/html"),
        ("a.pdf", None),
        ("a", None),
        (".txt", None),
        ("a.b/c", None),
    ],
)
def test_media_types(path: str, expected: str | None) -> None:
    assert media_type(path) == expected


def test_every_ending_has_a_format_that_reads_it() -> None:
    modules = {path.stem for path in Path(formats.__file__).parent.glob("*.py")} - {"__init__"}
    assert {name for _, name in ENDINGS.values()} == modules
    assert all(ending == ending.lower() and ending.startswith(".") for ending in ENDINGS)


def test_unknown_files_are_left_alone() -> None:
    article, (problem,) = parse(Source(path="a.pdf", media_type="", content=b"", digest=""), Reading())
    assert article is None
    assert (problem.severity, problem.code, problem.path) == (Severity.NOTE, "unknown-format", "a.pdf")


def test_a_file_that_cannot_be_followed_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(source: Source, reading: Reading) -> None:
        raise RecursionError

    monkeypatch.setattr(plain, "parse", endless)
    article, (problem,) = parse(Source(path="a.txt", media_type="", content=b"x", digest=""), Reading())
    assert article is None
    assert (problem.severity, problem.code) == (Severity.ERROR, "too-deep")
