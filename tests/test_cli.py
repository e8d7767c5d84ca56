"""The command line: what is said, where, and with which exit code."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from folders import whole
from namsite import __version__
from namsite.cli import main

ARTICLE = """Harbour Council to meet in Port Amaranth

25.04.2020 [17:44]

Port Amaranth, April 25, NORDWIRE

President of the Republic of Velland Lena Orvik will open the third Summit of the Harbour Council on May 4, 2020.
“Every town needs a harbour,” Lena Orvik said.
"""
COMMANDS = ("init", "build", "serve", "check", "explain", "clean")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in an empty folder of its own: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path.parent / f"{tmp_path.name}-cache"))

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        return code, *capfd.readouterr()

    return command


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/harbour.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "seeds"


def test_the_version(run: Run) -> None:
    assert run("--version") == (0, f"namsite {__version__}\n", "")


def test_the_version_is_there_at_once() -> None:
    code = "import sys; from namsite.cli import main; main(['--version']); print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not {"jinja2", "yaml", "rich", "sqlite3", "namsite.records", "http", "markdown"} & set(loaded.split())


@pytest.mark.parametrize("arguments", [(), *((command,) for command in COMMANDS)])
@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_is_everywhere(run: Run, arguments: tuple[str, ...], flag: str) -> None:
    code, out, _ = run(*arguments, flag)
    assert code == 0
    assert out.startswith("Usage: namsite")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_the_common_flags(run: Run, command: str) -> None:
    assert {"--quiet", "--verbose", "--color", "--no-color"} <= set(re.findall(r"--[\w-]+", run(command, "-h")[1]))


@pytest.mark.parametrize("arguments", [("bild",), ("build", "--no-such"), ("build", "-j", "0"), ("build", "a", "b")])
def test_wrong_usage_is_explained(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    code, out, error = run(*arguments)
    assert (code, out) == (2, "")
    assert "Error: " in error
    assert list(tmp_path.iterdir()) == []


# ---- build ----


def test_a_build_without_arguments(run: Run, seeds: Path, tmp_path: Path) -> None:
    code, out, error = run("build")
    assert code == 0, error
    assert re.fullmatch(
        r"Built 1 article, \d+ (person|people), \d+ organizations?, \d+ summits? in build/ \(\d+\.\d s\); "
        r"(?P<all>\d+) of (?P=all) files written; \d+ notes?, 0 warnings, 0 errors\n",
        out,
    )
    assert error == ""
    assert (tmp_path / "build/articles/harbour.html").is_file()
    assert (tmp_path / "build/data/articles.jsonl").is_file()
    assert (tmp_path / "build/static/style.css").is_file()


def test_a_quiet_build_says_nothing(run: Run, seeds: Path) -> None:
    assert run("build", "-q") == (0, "", "")


def test_a_verbose_build_lists_notes_and_times(run: Run, seeds: Path) -> None:
    (seeds / "undated.txt").write_text("A Visit\n\nLena Orvik came.\n")
    code, _, error = run("build", "--verbose")
    assert code == 0
    assert "seeds/undated.txt: undated: " in error
    assert re.search(r"^Extracting: \d+\.\d\d s$", error, re.M)


def test_all_flags_of_a_build(run: Run, seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("title: Harbours\ncontent: nowhere\n")
    code, _, error = run(
        *("build", "seeds", "-o", "public", "-c", "other.yaml", "-u", "https://example.org/a/", "-j", "2"),
        *("--cache", "cache", "--no-search", "--strict", "--no-color"),
    )
    assert code == 0, error
    front = (tmp_path / "public/index.html").read_text(encoding="utf-8")
    assert "Harbours" in front
    assert "https://example.org/a/" in front
    assert [path.suffix for path in (tmp_path / "cache").iterdir()] == [".sqlite"]


def test_a_warm_build_and_one_without_a_cache_give_the_same_bytes(run: Run, seeds: Path, tmp_path: Path) -> None:
    run("build")
    cold = whole(tmp_path / "build")
    run("build", "-o", "warm")
    run("build", "-o", "distrustful", "--no-cache")
    assert whole(tmp_path / "warm") == whole(tmp_path / "distrustful") == cold


def test_what_cannot_be_read_is_named_and_the_rest_is_built(run: Run, seeds: Path, tmp_path: Path) -> None:
    (seeds / "empty.txt").touch()
    code, out, error = run("build")
    assert code == 1
    assert "1 error" in out
    assert error.startswith("seeds/empty.txt: ")
    assert error.count("\n") == 1
    assert (tmp_path / "build/articles/harbour.html").is_file()


def test_warnings_count_under_strict_only(run: Run, seeds: Path) -> None:
    (seeds / "picture.md").write_text("# A Picture\n\n![Nothing](nothing.png)\n")
    assert run("build")[0] == 0
    code, _, error = run("build", "--strict")
    assert code == 1
    assert "seeds/picture.md" in error


def test_colours_are_a_matter_of_flag_and_environment(run: Run, seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (seeds / "empty.txt").touch()
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" not in run("build")[2]
    assert "\x1b[31m" in run("build", "--color")[2]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" in run("build", "--color")[2]
    assert "\x1b[" not in run("build")[2]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nowhere",), "nowhere: there is no such folder"),
        (("seeds/harbour.txt",), "seeds/harbour.txt: there is no such folder"),
        (("hollow",), "hollow: no article was found here"),
        (("blank",), "blank: no article could be read"),
        (("-c", "nowhere.yaml"), "nowhere.yaml: there is no such file"),
        (("-c", "wrong.yaml"), "wrong.yaml:2: unknown key 'titel' (did you mean 'title'?)"),
        (("-o", "seeds/site"), "lie in one another"),
        (("-u", "example"), "--base-url should be an address"),
        (("-o", "taken"), "taken: is a file"),
        (("-o", "foreign"), "foreign/index.html: stands in the way and was not written by namsite"),
    ],
)
def test_what_cannot_be_built_leaves_everything_as_it_was(
    run: Run, seeds: Path, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    for folder in ("hollow", "blank", "foreign"):
        (tmp_path / folder).mkdir()
    (tmp_path / "blank/empty.txt").touch()
    (tmp_path / "wrong.yaml").write_text("\ntitel: A\n")
    (tmp_path / "taken").write_text("mine")
    (tmp_path / "foreign/index.html").write_text("mine")
    before = whole(tmp_path)
    code, out, error = run("build", *arguments)
    assert (code, out) == (2, "")
    assert f"Error: {message}" in error or message in error.partition("Error: ")[2]
    assert "Traceback" not in error
    assert whole(tmp_path) == before


def test_a_broken_template_is_named_with_its_line(run: Run, seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/article.html").write_text("\n{% if %}")
    code, _, error = run("build")
    assert code == 2
    assert "templates/article.html:2: " in error
    assert not (tmp_path / "build").exists()


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        (
            "{% extends 'default/base.html' %}\n{% block footer %}\n{{ page.nonsense }}{% endblock %}",
            "templates/base.html:3: AboutView has no field 'nonsense' (on about/index.html); docs/views.md lists",
        ),
        ("a\n\n{{ nonsense }}", "templates/base.html:3: 'nonsense' is undefined (on 404.html); docs/views.md"),
        ("{{ 1 / 0 }}", "templates/base.html:1: ZeroDivisionError: division by zero (on 404.html)\n"),
        ("{% include 'my.html' %}", "templates/base.html:1: there is no template my.html (on 404.html); “default/”"),
    ],
)
def test_what_a_template_asks_for_in_vain_is_named_with_the_template_that_asks(
    run: Run, seeds: Path, tmp_path: Path, written: str, fault: str
) -> None:
    """Though the page is made with another template, which extends this one."""
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/base.html").write_text(written)
    code, _, error = run("build")
    assert code == 2 and fault in error, error
    assert not (tmp_path / "build").exists()


def test_a_theme_that_takes_away_what_the_installed_one_needs_is_told_so(run: Run, seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/parts.html").write_text("")
    code, _, error = run("build")
    assert code == 2 and "the installed theme’s templates/" in error, error


def test_control_characters_do_not_reach_the_terminal(run: Run, seeds: Path) -> None:
    (seeds / "a\x1b[31mb.txt").touch()
    assert "\x1b" not in run("build", "--no-color")[2]
    assert "\x1b[31mb" not in run("build", "--color")[2]


def test_ctrl_c_ends_with_130_and_leaves_the_old_site(
    run: Run, seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> bytes:
        raise KeyboardInterrupt

    run("build")
    before = whole(tmp_path / "build")
    monkeypatch.setattr("namsite.press.Renderer.render", interrupted)
    (seeds / "new.txt").write_text("New\n\n04.05.2020\n\nNothing else.\n")
    code, _, error = run("build")
    assert code == 130
    assert error.strip().endswith("Stopped.")
    assert whole(tmp_path / "build") == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["build", "seeds"]


def test_a_process_that_is_ended_from_outside_is_explained(
    run: Run, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from concurrent.futures.process import BrokenProcessPool

    def broken(*_: object, **__: object) -> None:
        raise BrokenProcessPool("died")

    monkeypatch.setattr("namsite.gathering.study_all", broken)
    code, _, error = run("build")
    assert code == 2
    assert "try --jobs 1" in error


def test_a_reader_who_has_enough_is_no_error(seeds: Path, tmp_path: Path) -> None:
    script = f"{sys.executable} -m namsite build --no-cache | true"
    ended = subprocess.run(["bash", "-c", script], cwd=tmp_path, capture_output=True, text=True)
    assert "Traceback" not in ended.stderr


def test_a_poor_terminal_is_no_reason_to_fail(seeds: Path, tmp_path: Path) -> None:
    (seeds / "ü€.txt").touch()
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "XDG_CACHE_HOME": str(tmp_path / "cache")}
    ended = subprocess.run(
        [sys.executable, "-m", "namsite", "build"], cwd=tmp_path, capture_output=True, text=True, env=environment
    )
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr


# ---- the other commands ----


def test_init_begins_an_archive_and_never_overwrites(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("init", "new")
    assert code == 0
    assert "new/namsite.yaml" in out
    assert (tmp_path / "new/seeds").is_dir()
    (tmp_path / "new/namsite.yaml").write_text("title: Mine\n")
    code, _, error = run("init", "new")
    assert code == 2
    assert "new/namsite.yaml: exists already and is left as it is" in error
    assert (tmp_path / "new/namsite.yaml").read_text() == "title: Mine\n"


def lines_of_pages() -> dict[str, list[str]]:
    pages = Path("build").glob("*.html")
    return {path.name: [line for line in path.read_text(encoding="utf-8").splitlines() if line] for path in pages}


def test_init_begins_a_theme_that_changes_nothing_yet_and_never_overwrites(run: Run, tmp_path: Path) -> None:
    run("init")
    Path("seeds/one.txt").write_text("A Headline\n\nSome words.\n", encoding="utf-8")
    run("build")
    before = lines_of_pages()
    code, out, _ = run("init", "--theme")
    assert code == 0 and str(Path("templates/base.html")) in out and str(Path("static/own.css")) in out
    assert run("build")[0] == 0
    own = '<link rel="stylesheet" href="static/own.css">'
    after = lines_of_pages()
    assert {name: [line for line in page if line != own] for name, page in after.items()} == before
    assert all(own in page for page in after.values())
    Path("templates/base.html").unlink()
    code, _, error = run("init", "--theme")
    assert code == 2 and "own.css: exists already" in error
    assert not Path("templates/base.html").exists()


def test_init_says_why_it_cannot_write(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert run("init", "file/inner")[0] == 2


def test_an_archive_that_was_just_begun_says_what_is_missing(run: Run) -> None:
    run("init")
    code, _, error = run("build")
    assert code == 2
    assert "seeds: no article was found here" in error


def test_check_tells_how_to_look_into_open_questions(run: Run, seeds: Path) -> None:
    for number in (1, 2):
        (seeds / f"{number}.txt").write_text(f"A Visit\n\n0{number}.03.2020\n\nThe Supreme Court met.\n")
    code, out, _ = run("check")
    assert code == 0
    assert "Possibly the same: Supreme Court (supreme-court) and Supreme Court (supreme-court-x" in out
    assert "\n  - {organizations: [Supreme Court @ 1, Supreme Court @ 2], why: …}\nTo settle one, " in out
    assert "namsite explain, with one of the two names\n" in out


def test_check_lists_everything(run: Run, seeds: Path, tmp_path: Path) -> None:
    (seeds / "undated.txt").write_text("A Visit\n\nThe Cooperation Council of Harbour States met.\n")
    code, out, error = run("check")
    assert code == 0
    assert "seeds/undated.txt: undated: " in error
    assert "nothing built in build/ yet" in out
    run("build")
    code, out, _ = run("check")
    assert code == 0
    assert "links checked in build/" in out
    page = tmp_path / "build/about/index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</body>", '<a href="gone.html">x</a></body>'))
    code, out, error = run("check")
    assert code == 1
    assert "build/about/index.html" in error
    assert "gone.html leads to no file" in error
    assert "1 error" in out


def test_explain_tells_of_a_name_and_writes_nothing(run: Run, seeds: Path, tmp_path: Path) -> None:
    code, out, error = run("explain", "lena", "ORVIK", "--cache", "cache")
    assert (code, error) == (0, "")
    assert out.startswith("Lena Orvik\nperson, people/lena-orvik, named 2 times in 1 article\n")
    assert "“Lena Orvik”: a title stands before it (0.9)" in out
    assert "\x1b" not in out
    assert all(line == line.rstrip() and len(line) <= 100 for line in out.splitlines())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "seeds"]


@pytest.mark.parametrize(
    "asked", ["2020/harbour", "./seeds/2020/harbour.txt", "2020/harbour.txt", "articles/2020/harbour"]
)
def test_explain_tells_of_an_article_in_a_folder(run: Run, seeds: Path, asked: str) -> None:
    (seeds / "2020").mkdir()
    (seeds / "harbour.txt").rename(seeds / "2020/harbour.txt")
    code, out, _ = run("explain", asked)
    assert code == 0
    assert "article 2020/harbour, articles/2020/harbour, read from 2020/harbour.txt\n" in out


def test_explain_for_programs(run: Run, seeds: Path) -> None:
    code, out, _ = run("explain", "--json", "Harbour Council", "-q")
    assert code == 0
    (one,) = json.loads(out)
    assert (one["kind"], one["name"], one["permalink"]) == (
        "organization",
        "Harbour Council",
        "organizations/harbour-council.html",
    )
    assert one["seen"][0]["mentions"][0]["place"]["article_id"] == "harbour"


def test_explain_suggests_what_is_like_an_unknown_name(run: Run, seeds: Path) -> None:
    code, out, error = run("explain", "Lena Orvick\x1b")
    assert (code, out) == (2, "")
    assert error == (
        "Error: “Lena Orvick�”: no person, organization, summit or article of the archive is called so "
        "(did you mean “Lena Orvik”?)\n"
    )


def test_explain_reads_another_folder_and_reports_its_problems(run: Run, seeds: Path, tmp_path: Path) -> None:
    seeds.rename(tmp_path / "other")
    (tmp_path / "other/empty.txt").touch()
    code, out, error = run("explain", "--content", "other", "other/harbour.txt")
    assert code == 1
    assert "article harbour, articles/harbour, read from harbour.txt" in out
    assert error.startswith("other/empty.txt: ")
    assert run("explain", "harbour")[0] == 2


def test_clean_removes_what_was_written(run: Run, seeds: Path, tmp_path: Path) -> None:
    run("build", "--cache", "cache")
    (tmp_path / "build/mine.txt").write_text("mine")
    code, out, _ = run("clean", "--cache", "cache")
    assert code == 0
    assert re.fullmatch(r"Removed \d+ files from build/\n", out)
    assert list(whole(tmp_path / "build")) == ["mine.txt"]
    templates = tmp_path.parent / f"{tmp_path.name}-cache/namsite/templates"
    assert list((tmp_path / "cache").iterdir())
    assert list(templates.iterdir())
    assert "results of earlier builds" in run("clean", "--all", "--cache", "cache")[1]
    assert list((tmp_path / "cache").iterdir()) == []
    assert not templates.exists()


def test_serve_builds_shows_and_stops(run: Run, seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("namsite.serve.watch", stopped)
    code, out, _ = run("serve", "-p", "0")
    assert code == 0
    assert "The site stands at http://127.0.0.1:" in out
    assert (tmp_path / "build/index.html").is_file()


def test_serve_says_when_the_port_is_taken(run: Run, seeds: Path) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        code, _, error = run("serve", "-p", str(taken.getsockname()[1]))
    assert code == 2
    assert "choose another --port" in error


def test_serve_without_anything_to_show_ends(run: Run) -> None:
    assert run("serve", "nowhere")[0] == 2


def test_timings_tell_where_the_time_went(run: Run, seeds: Path) -> None:
    code, said, _ = run("build", "--timings")
    assert code == 0
    steps = [line.split("  ")[0] for line in said.splitlines()[1:]]
    assert steps == ["Reading", "Extracting", "Resolving", "Planning", "Publishing", "Finishing", "In all"]
    seconds = [float(line.split(" s")[0].split()[-1]) for line in said.splitlines()[1:]]
    assert sum(seconds[:-1]) == pytest.approx(seconds[-1], abs=0.05)
    assert [line.split("  ")[0] for line in run("build", "--timings")[1].splitlines()[1:]] == ["Reading", "In all"]


@pytest.mark.parametrize(("part", "command"), [("trace", "build"), ("trace", "explain"), ("findings", "explain")])
def test_a_damaged_cache_is_told_and_the_work_is_done(
    run: Run, seeds: Path, tmp_path: Path, part: str, command: str
) -> None:
    cache = ("--cache", "kept")
    run("build", *cache)
    connection = sqlite3.connect(tmp_path / "kept" / "namsite-results.sqlite")
    with connection:
        assert connection.execute("UPDATE results SET data = x'00' WHERE part = ?", (part,)).rowcount
    connection.close()
    asked = [path.stem for path in seeds.glob("*.txt")][:1] if command == "explain" else []
    assert run(command, *cache, *asked)[0] == 0
