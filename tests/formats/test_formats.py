"""The choice of a format by a file's ending."""

from __future__ import annotations

import pytest

from namsite import formats
from namsite.formats import FORMATS, Reading, media_type, parse
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


def test_no_two_formats_claim_one_ending() -> None:
    endings = [ending for each in FORMATS for ending in each.SUFFIXES]
    assert len(endings) == len(set(endings))
    assert all(ending == ending.lower() and ending.startswith(".") for ending in endings)


def test_unknown_files_are_left_alone() -> None:
    article, (problem,) = parse(Source(path="a.pdf", media_type="", content=b"", digest=""), Reading())
    assert article is None
    assert (problem.severity, problem.code, problem.path) == (Severity.NOTE, "unknown-format", "a.pdf")


def test_a_file_that_cannot_be_followed_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(source: Source, reading: Reading) -> None:
        raise RecursionError

    monkeypatch.setattr(formats.plain, "parse", endless)
    article, (problem,) = parse(Source(path="a.txt", media_type="", content=b"x", digest=""), Reading())
    assert article is None
    assert (problem.severity, problem.code) == (Severity.ERROR, "too-deep")
