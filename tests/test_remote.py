"""Content and output at URLs, on a local server that speaks S3."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from s3fs import S3FileSystem

from folders import whole
from namsite import delivery, remote
from namsite.cli import main
from namsite.written import LIST_NAME

ARTICLE = "A Visit\n\n03.04.2020\n\nPresident Lena Orvik met Minister Tomasz Brandt in Port Amaranth.\n"
OTHER = "A Summit\n\nThe 3rd Summit of the Harbour Council was held on May 4, 2019. Lena Orvik spoke.\n"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    from moto.server import ThreadedMotoServer

    serving = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    serving.start()
    host, port = serving.get_host_and_port()
    yield f"http://{host}:{port}"
    serving.stop()


@pytest.fixture
def s3(server: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> S3FileSystem:
    """The server, with an empty bucket for articles and one for the site."""
    for name, value in {
        "AWS_ENDPOINT_URL": server,
        "AWS_ACCESS_KEY_ID": "key",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_MAX_ATTEMPTS": "1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_CONFIG_FILE": str(tmp_path / "none"),
        "AWS_SHARED_CREDENTIALS_FILE": str(tmp_path / "none"),
    }.items():
        monkeypatch.setenv(name, value)
    files = S3FileSystem(use_listings_cache=False)
    for bucket in ("news", "site"):
        if files.exists(bucket):
            files.rm(bucket, recursive=True)
        files.mkdir(bucket)
    return files


@pytest.fixture
def run(s3: S3FileSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs a command in a folder of its own, the cache beside it."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)

    def command(name: str, *arguments: str) -> tuple[int, str, str]:
        code = main([name, *arguments, "--cache", str(tmp_path / "cache")])
        return code, *capfd.readouterr()

    return command


def put(s3: S3FileSystem, **articles: str) -> None:
    for name, text in articles.items():
        s3.pipe_file(f"news/articles/{name}.txt", text.encode())


def stands(s3: S3FileSystem, below: str = "site/archive") -> dict[str, bytes]:
    """What stands at a URL, without namsite's list."""
    paths = s3.find(below)
    return {path.removeprefix(f"{below}/"): s3.cat_file(path) for path in paths if not path.endswith(LIST_NAME)}


def watched(monkeypatch: pytest.MonkeyPatch, method: str) -> list[str]:
    """The names of the files that a method of S3's file system moves."""
    seen: list[str] = []
    real = getattr(S3FileSystem, method)

    async def watching(self: S3FileSystem, source: str, target: str, **named: Any) -> None:
        seen.append(Path(source).name)
        await real(self, source, target, **named)

    monkeypatch.setattr(S3FileSystem, method, watching)
    return seen


BUILD = ("build", "s3://news/articles", "-o", "s3://site/archive")


def test_a_site_from_a_bucket_to_a_bucket_is_the_same_as_between_folders(run: Run, s3: S3FileSystem) -> None:
    put(s3, visit=ARTICLE, summit=OTHER)
    code, out, error = run(*BUILD)
    assert code == 0, error
    assert re.search(r"^Sent \d+ files to s3://site/archive; 0 were there already, 0 removed$", out, re.M)
    seeds = Path("seeds")
    seeds.mkdir()
    (seeds / "visit.txt").write_text(ARTICLE)
    (seeds / "summit.txt").write_text(OTHER)
    assert run("build")[0] == 0
    assert stands(s3) == {name: content for name, content in whole(Path("build")).items() if name != LIST_NAME}


def test_content_types(run: Run, s3: S3FileSystem) -> None:
    put(s3, visit=ARTICLE)
    run(*BUILD)
    types = {name: s3.info(f"site/archive/{name}")["ContentType"] for name in stands(s3)}
    assert types["index.html"] == types["articles/visit.html"] == "text/html; charset=utf-8"
    assert types["static/style.css"] == "text/css; charset=utf-8"
    assert types["static/icon.svg"] == "image/svg+xml"
    assert types["data/articles.jsonl"].startswith("application/")
    assert {Path(name).suffix for name in types} <= set(delivery._TYPES)


def test_only_what_changed_is_fetched_and_sent(run: Run, s3: S3FileSystem, monkeypatch: pytest.MonkeyPatch) -> None:
    put(s3, visit=ARTICLE, summit=OTHER)
    run(*BUILD)
    first = stands(s3)
    fetched, sent = watched(monkeypatch, "_get_file"), watched(monkeypatch, "_put_file")
    code, out, _ = run(*BUILD)
    assert code == 0
    assert fetched == sent == []
    assert "Sent 0 files to s3://site/archive" in out
    put(s3, summit=OTHER.replace("spoke", "sang"))
    run(*BUILD)
    second = stands(s3)
    assert sorted(fetched) == ["summit.txt"]
    changed = [name for name in second if first.get(name) != second[name]]
    assert sorted(sent) == sorted(Path(name).name for name in changed)
    assert 0 < len(changed) < len(second)


def test_what_is_no_longer_due_is_removed_and_nothing_else(run: Run, s3: S3FileSystem) -> None:
    put(s3, visit=ARTICLE, summit=OTHER)
    s3.pipe_file("site/archive/mine.txt", b"mine")
    s3.pipe_file("site/archive/articles/mine.html", b"mine")
    run(*BUILD)
    assert "articles/summit.html" in stands(s3)
    s3.rm("news/articles/summit.txt")
    assert run(*BUILD)[0] == 0
    left = stands(s3)
    assert "articles/summit.html" not in left
    assert "articles/visit.html" in left
    assert left["mine.txt"] == left["articles/mine.html"] == b"mine"
    code, out, _ = run("clean", "-o", "s3://site/archive")
    assert code == 0
    assert re.search(r"Removed \d+ files from s3://site/archive", out)
    assert sorted(path.removeprefix("site/archive/") for path in s3.find("site")) == ["articles/mine.html", "mine.txt"]


def test_a_strangers_file_in_the_way_stops_the_upload(run: Run, s3: S3FileSystem) -> None:
    put(s3, visit=ARTICLE)
    s3.pipe_file("site/archive/index.html", b"mine")
    code, _, error = run(*BUILD)
    assert code == 2
    assert "s3://site/archive: index.html stands in the way and was not written by namsite" in error
    assert stands(s3) == {"index.html": b"mine"}


def test_an_upload_that_was_broken_off_is_taken_up_again(
    run: Run, s3: S3FileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(s3, visit=ARTICLE)
    run(*BUILD)
    put(s3, visit=ARTICLE.replace("Tomasz Brandt", "Abeni Fairweather"), summit=OTHER)
    put_file = S3FileSystem._put_file
    sent: list[str] = []

    async def breaking(self: S3FileSystem, local: str, there: str, **named: Any) -> None:
        if len(sent) == 3:
            raise OSError("the line is dead")
        await put_file(self, local, there, **named)
        sent.append(Path(there).name)

    with monkeypatch.context() as broken:
        broken.setattr(S3FileSystem, "_put_file", breaking)
        broken.setattr(remote, "_AT_ONCE", 1)
        code, _, error = run(*BUILD)
    assert code == 2
    assert "s3://site/archive: cannot be reached: the line is dead" in error
    again = watched(monkeypatch, "_put_file")
    assert run(*BUILD)[0] == 0
    assert again
    assert len(sent) == 3
    assert not set(sent) & set(again)
    assert "tomasz" not in " ".join(stands(s3))
    run("build", "s3://news/articles", "-o", "alone")
    assert stands(s3) == {name: content for name, content in whole(Path("alone")).items() if name != LIST_NAME}


def test_of_two_builds_to_one_place_the_first_finds_out(
    run: Run, s3: S3FileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(s3, visit=ARTICLE)
    send = delivery._send

    def meanwhile(*given: Any) -> None:
        send(*given)
        s3.pipe_file(f"site/archive/{LIST_NAME}", b"# another build\nindex.html\t0\nother.html\t0\n")
        s3.pipe_file("site/archive/index.html", b"of another build")
        s3.pipe_file("site/archive/other.html", b"of another build")

    with monkeypatch.context() as disturbed:
        disturbed.setattr(delivery, "_send", meanwhile)
        code, _, error = run(*BUILD)
    assert code == 2
    assert "another build wrote there at the same time" in error
    assert run(*BUILD)[0] == 0
    run("build", "s3://news/articles", "-o", "alone")
    assert stands(s3) == {name: content for name, content in whole(Path("alone")).items() if name != LIST_NAME}


def test_what_somebody_removed_there_is_sent_again(run: Run, s3: S3FileSystem) -> None:
    put(s3, visit=ARTICLE)
    run(*BUILD)
    first = stands(s3)
    s3.rm("site/archive/articles/visit.html")
    s3.pipe_file("site/archive/index.html", b"short")
    assert "Sent 2 files" in run(*BUILD)[1]
    assert stands(s3) == first


def test_a_copy_that_was_cut_short_is_fetched_again(run: Run, s3: S3FileSystem, tmp_path: Path) -> None:
    put(s3, visit=ARTICLE, summit=OTHER)
    run(*BUILD)
    first = stands(s3)
    (copy,) = (tmp_path / "cache").rglob("visit.txt")
    copy.write_text("A Vis")
    run(*BUILD)
    assert stands(s3) == first


def test_a_fetch_that_was_broken_off_is_not_believed(
    run: Run, s3: S3FileSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(s3, visit=ARTICLE)
    run(*BUILD)
    first = stands(s3)
    put(s3, visit=ARTICLE.replace("Visit", "Feast"))

    async def breaking(self: S3FileSystem, there: str, here: str, **named: Any) -> None:
        Path(here).write_text(ARTICLE.replace("Visit", "Fxxst"))
        raise OSError("the line is dead")

    with monkeypatch.context() as broken:
        broken.setattr(S3FileSystem, "_get_file", breaking)
        assert run(*BUILD)[0] == 2
    put(s3, visit=ARTICLE)  # the old content, with its old tag, comes back
    run(*BUILD)
    assert stands(s3) == first


def test_without_a_cache_nothing_is_kept(run: Run, s3: S3FileSystem, tmp_path: Path) -> None:
    put(s3, visit=ARTICLE)
    assert run(*BUILD, "--no-cache")[0] == 0
    assert not list((tmp_path / "cache").rglob("*.txt"))
    assert "Sent 0 files" in run(*BUILD, "--no-cache")[1]


def test_other_files_are_told_and_not_fetched(run: Run, s3: S3FileSystem, monkeypatch: pytest.MonkeyPatch) -> None:
    put(s3, visit=ARTICLE)
    s3.pipe_file("news/articles/plan.docx", b"0" * 1000)
    s3.pipe_file("news/articles/.hidden.txt", b"no")
    s3.pipe_file("news/articles/2020", b"")  # a name that is a folder's as well
    s3.pipe_file("news/articles/2020/summit.txt", OTHER.encode())
    fetched = watched(monkeypatch, "_get_file")
    code, _, error = run(*BUILD, "-v")
    assert code == 0
    assert "plan.docx: unknown-format" in error
    assert sorted(fetched) == ["summit.txt", "visit.txt"]


@pytest.mark.parametrize("name", ["a//b.txt", "../up.txt", "a\\b.txt"])
def test_a_name_that_no_folder_can_hold_is_told(run: Run, s3: S3FileSystem, name: str) -> None:
    put(s3, visit=ARTICLE)
    s3.pipe_file(f"news/articles/{name}", b"x")
    code, _, error = run(*BUILD)
    assert code == 2
    assert f"s3://news/articles: no folder can hold a file named {name!r} (rename it)" in error


def test_the_configuration_may_name_urls(run: Run, s3: S3FileSystem) -> None:
    put(s3, visit=ARTICLE)
    Path("namsite.yaml").write_text("content: s3://news/articles\noutput: s3://site/archive\n")
    assert run("build")[0] == 0
    assert "index.html" in stands(s3)
    assert run("check")[0] == 0
    code, out, _ = run("explain", "Lena Orvik")
    assert code == 0
    assert "A Visit" in out
    assert run("clean")[0] == 0
    assert stands(s3) == {}


def test_serving_is_for_folders(run: Run, s3: S3FileSystem) -> None:
    code, _, error = run("serve", "s3://news/articles")
    assert code == 2
    assert "serve shows folders of this computer" in error


def test_content_and_output_at_urls_lie_apart(run: Run) -> None:
    code, _, error = run("build", "s3://news/articles", "-o", "s3://news/articles/site")
    assert code == 2
    assert "content (s3://news/articles) and output (s3://news/articles/site) lie in one another" in error


@pytest.mark.parametrize(
    ("variables", "arguments", "said"),
    [
        ({}, ("s3://nowhere/articles",), "s3://nowhere/articles: there is no such bucket or folder"),
        ({}, ("s3://news/articles",), "s3://news/articles: no article was found there"),
        ({"AWS_ENDPOINT_URL": "http://127.0.0.1:1"}, ("s3://news/articles",), "s3://news/articles: cannot be reached"),
        ({"AWS_ACCESS_KEY_ID": "", "AWS_SECRET_ACCESS_KEY": ""}, ("s3://news/articles",), "AWS_ACCESS_KEY_ID"),
        ({}, ("nothing://x/y",), "nothing://x/y: no file system for this is installed"),
    ],
)
def test_what_cannot_be_read_is_told(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    arguments: tuple[str, ...],
    said: str,
) -> None:
    S3FileSystem.clear_instance_cache()
    for name, value in variables.items():
        monkeypatch.setenv(name, value) if value else monkeypatch.delenv(name)
    code, _, error = run("build", *arguments)
    assert code == 2
    S3FileSystem.clear_instance_cache()
    assert said in error
    assert not Path("build").exists()


def test_a_bucket_that_is_not_there_for_the_output(run: Run, s3: S3FileSystem) -> None:
    put(s3, visit=ARTICLE)
    code, _, error = run("build", "s3://news/articles", "-o", "s3://nowhere/archive")
    assert code == 2
    assert "s3://nowhere/archive: there is no such bucket or folder" in error


def test_without_the_extra_it_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    code, _, error = run(*BUILD)
    assert (code, error) == (
        2,
        "Error: s3://news/articles: fsspec is not installed (pip install 'namsite[remote]')\n",
    )


def test_other_file_systems_do_as_well(run: Run, tmp_path: Path) -> None:
    there = tmp_path / "there"
    (there / "articles").mkdir(parents=True)
    (there / "articles/visit.txt").write_text(ARTICLE)
    arguments = ("build", f"file://{there}/articles", "-o", f"file://{there}/site")
    code, _, error = run(*arguments)
    assert code == 0, error
    assert "Sent 0 files" in run(*arguments)[1]
    (there / "articles/visit.txt").write_text(ARTICLE.replace("Visit", "Feast"))
    assert run(*arguments)[0] == 0
    assert b"A Feast" in (there / "site/articles/visit.html").read_bytes()


def test_a_refusal_is_told_as_one() -> None:
    refused = "s3://x: may not be used with these credentials: Access Denied"
    with pytest.raises(remote.RemoteError, match=refused), remote.told("s3://x"):
        raise PermissionError("Access Denied")
    with pytest.raises(remote.RemoteError, match="s3://x: KeyError: 'y'"), remote.told("s3://x"):
        raise KeyError("y")
