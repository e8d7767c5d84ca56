"""How things are worded on a terminal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

import click
import pytest

from namsite.explain import Paragraph
from namsite.problems import error, note, warning
from namsite.publish import Published
from namsite.terminal import (
    Voice,
    columns,
    counted,
    laid_out,
    now_and_then,
    open_questions,
    printable,
    problem_line,
    summary,
    tally,
)
from namsite.traces import Built, Counts
from sample_archive import archive
from whole import index


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 people"), (1, "1 person"), (2, "2 people"), (12345, "12,345 people")]
)
def test_things_are_counted_in_plain_english(number: int, words: str) -> None:
    assert counted(number, "person", "people") == words


def test_problems_are_tallied_by_severity() -> None:
    assert tally([note("a", ""), note("b", ""), error("c", "")]) == "2 notes, 0 warnings, 1 error"


def test_the_summary_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    counts = Counts(articles=5, people=4, organizations=3, summits=3)
    built = Built(counts=counts, problems=(), published=Published(written=12, unchanged=1230, removed=1))
    line = summary(built, [warning("a", "")], tmp_path / "build", 1.234)
    assert line == (
        "Built 5 articles, 4 people, 3 organizations, 3 summits in build/ (1.2 s); "
        "12 of 1,242 files written; 0 notes, 1 warning, 0 errors (see them all: namsite check)"
    )


def test_a_problem_is_one_line_with_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    problem = error("empty-file", "nothing\nin it", path="a\x1bb.txt", line=3, hint="write something")
    assert (
        problem_line(problem, tmp_path / "seeds")
        == "seeds/a�b.txt:3: \x1b[31mempty-file\x1b[0m: nothing�in it (write something)"
    )
    assert problem_line(note("cache", "gone"), tmp_path).endswith("cache\x1b[0m: gone")


def test_a_problem_of_the_project_has_its_place_beside_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    problem = error("authority", "why is missing", path="authority.yaml", line=3, home="project")
    line = problem_line(problem, tmp_path / "elsewhere" / "seeds", tmp_path)
    assert line.startswith("authority.yaml:3: ")


def test_open_questions_name_both_and_the_reason_and_what_settles_them() -> None:
    lines = open_questions(index(archive()))
    assert lines
    assert all(" and " in line and ": " in line for line in lines)
    assert lines[0].endswith("\n  - {people: [Lena Orvik @ 2031/after-the-summit, Lena Orvik @ undated/nets], why: …}")
    assert "\n" not in lines[1]


def test_namesakes_in_a_question_are_told_apart_by_their_ids() -> None:
    first, second = open_questions(index(archive()))
    assert first.startswith("Lena Orvik (lena-orvik) and Lena Orvik (lena-orvik-x1a2b3) (person): ")
    assert second.startswith("Summit of the Fjord Council and third Summit of the Fjord Council (summit): ")


def test_an_outline_is_wrapped_and_set_in() -> None:
    told = (
        Paragraph(0, "Lena Orvik", "title"),
        Paragraph(0, "Found in", "heading"),
        Paragraph(1, "one two three four five"),
    )
    assert [click.unstyle(line) for line in laid_out(told, 24)] == [
        "Lena Orvik",
        "",
        "Found in",
        "  one two three four",
        "    five",
    ]


def test_wide_characters_take_two_columns_and_none_is_dangerous() -> None:
    lines = list(laid_out([Paragraph(0, "東京都" * 10), Paragraph(0, "a\x1b[31mb")], 34))
    assert [len(line) for line in lines[:2]] == [16, 16]
    assert lines[-1] == "a�[31mb"


def test_lines_are_as_wide_as_the_terminal_within_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert columns() == 60
    monkeypatch.setenv("COLUMNS", "400")
    assert columns() == 100


def test_nothing_unprintable_is_printed() -> None:
    assert printable("a\x07\udcff\n") == "a���"


def test_on_a_terminal_a_bar_shows_how_far_a_build_has_come(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    with Voice().progress() as progress:
        progress("Reading", 0, 0)
        progress("Extracting", 1, 2)
    assert "Extracting" in capsys.readouterr().err


def test_a_quiet_voice_says_nothing_but_problems(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    voice = Voice(loudness=-1)
    with voice.progress() as progress:
        progress("Reading", 0, 0)
    voice.say("hello")
    voice.detail("more")
    voice.report([note("a", "b"), warning("c", "d")], tmp_path)
    voice.complain("Why")
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "c: d\nError: Why\n"


@pytest.mark.parametrize("loudness", [0, 1])
def test_a_build_that_waits_for_another_says_so_at_once(
    capsys: pytest.CaptureFixture[str], loudness: Literal[0, 1]
) -> None:
    with Voice(loudness=loudness).progress() as progress:
        progress("Waiting", 0, 0)
        assert capsys.readouterr().err == "Waiting for another build, which is writing beside this one\n"
        progress("Publishing", 0, 0)


def test_a_long_build_tells_now_and_then_how_far_it_has_come() -> None:
    told: list[str] = []
    seconds = iter([0.0, 0.0, 4.0, 10.0, 12.0, 13.0, 30.0, 38.0])
    progress = now_and_then(told.append, lambda: next(seconds))
    progress("Extracting", 0, 4000)
    for done in (800, 2000, 2400):
        progress("Extracting", done, 4000)
    progress("Publishing", 0, 100)
    progress("Publishing", 1, 100)  # after what had to be planned before, which says nothing of the others
    progress("Publishing", 81, 100)
    assert told == [
        "Extracting: 2,000 of 4,000, 200 a second, 10 s left",
        "Publishing: 81 of 100, 10 a second, 2 s left",
    ]
