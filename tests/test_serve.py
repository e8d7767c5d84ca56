"""The server on one's own computer: the site as it is on disk, plus one line that reloads it."""

from __future__ import annotations

import http.client
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from namsite.config import Project, load_project
from namsite.serve import Changes, serve, server_for, watch, with_script


@pytest.fixture
def project(tmp_path: Path) -> Project:
    site = tmp_path / "build"
    (site / "articles").mkdir(parents=True)
    (site / "index.html").write_bytes(b"<body>Front</body></html>")
    (site / "404.html").write_bytes(b"<body>Not here</body>")
    (site / "articles/index.html").write_bytes(b"<body>All</body>")
    (site / "style.css").write_bytes(b"body {}")
    (tmp_path / "seeds").mkdir()
    return load_project(tmp_path)


@contextmanager
def running(project: Project, changes: Changes) -> Iterator[http.client.HTTPConnection]:
    with server_for(project.output, "127.0.0.1", 0, changes) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)
        try:
            yield connection
        finally:
            connection.close()
            server.shutdown()
            thread.join()


def ask(connection: http.client.HTTPConnection, path: str, method: str = "GET") -> tuple[int, str, bytes]:
    connection.request(method, path)
    answer = connection.getresponse()
    return answer.status, answer.headers.get("Content-Type", ""), answer.read()


def test_pages_carry_the_script_and_the_files_do_not(project: Project) -> None:
    with running(project, Changes()) as connection:
        status, kind, page = ask(connection, "/")
        assert (status, kind) == (200, "text/html; charset=utf-8")
        assert page == b'<body>Front<script src="/.namsite/reload.js" defer></script></body></html>'
        assert ask(connection, "/index.html?x=1#y")[2] == page
        assert ask(connection, "/style.css") == (200, "text/css; charset=utf-8", b"body {}")
        assert b"/.namsite/wait" in ask(connection, "/.namsite/reload.js")[2]
        assert ask(connection, "/", "HEAD")[2] == b""
    assert (project.output / "index.html").read_bytes() == b"<body>Front</body></html>"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.atom", "application/atom+xml"),
        ("index.ics", "text/calendar; charset=utf-8"),
        ("site.webmanifest", "application/manifest+json"),
    ],
)
def test_feeds_and_calendars_are_called_what_they_are(project: Project, name: str, kind: str) -> None:
    (project.output / name).write_bytes(b"x")
    with running(project, Changes()) as connection:
        assert ask(connection, f"/{name}") == (200, kind, b"x")


def test_what_is_missing_gets_the_sites_own_page(project: Project) -> None:
    with running(project, Changes()) as connection:
        status, _, page = ask(connection, "/nowhere")
        assert status == 404
        assert b"Not here" in page
        assert ask(connection, "/../../etc/passwd")[0] == 404
        (project.output / "404.html").unlink()
        assert b"Not found" in ask(connection, "/nowhere")[2]


def test_a_folder_shows_its_index_and_never_a_listing(project: Project) -> None:
    (project.output / "media").mkdir()
    with running(project, Changes()) as connection:
        connection.request("GET", "/articles")
        answer = connection.getresponse()
        answer.read()
        assert (answer.status, answer.headers["Location"]) == (301, "articles/")
        assert b"All" in ask(connection, "/articles/")[2]
        assert ask(connection, "/media/")[0] == 404


def test_open_pages_learn_of_a_new_build(project: Project) -> None:
    changes = Changes()
    with running(project, changes) as connection:
        first = ask(connection, "/.namsite/wait?seen=")[2]
        threading.Timer(0.05, changes.announce).start()
        assert ask(connection, f"/.namsite/wait?seen={first.decode()}")[2] != first
    assert changes.wait("1", seconds=0.01) == "1"


def test_the_script_goes_to_the_end_of_a_page_without_a_body() -> None:
    assert with_script(b"<p>x").startswith(b"<p>x<script")


@pytest.mark.parametrize(
    "name",
    ["seeds/a.txt", "seeds/deep/b.txt", "namsite.yaml", "authority.yaml", "templates/base.html", "static/style.css"],
)
def test_a_change_is_noticed(project: Project, name: str) -> None:
    stop, seen = threading.Event(), threading.Event()

    def look() -> None:
        for _ in watch(project, stop, patience=0.1):
            seen.set()

    thread = threading.Thread(target=look)
    thread.start()
    try:
        for turn in range(40):  # the watcher needs a moment to begin
            (project.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (project.folder / name).write_text(str(turn) * (turn + 1))
            if seen.wait(0.25):
                break
    finally:
        stop.set()
        thread.join()
    assert seen.is_set()


def test_watching_waits_for_a_folder_to_come(project: Project) -> None:
    (project.folder / "seeds").rmdir()
    stop = threading.Event()
    threading.Timer(0.2, stop.set).start()
    assert list(watch(project, stop, patience=0.05)) == []


def test_serving_rebuilds_until_it_is_stopped(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    builds: list[float] = []

    def one_change(*_: object) -> Iterator[None]:
        yield
        raise KeyboardInterrupt

    monkeypatch.setattr("namsite.serve.watch", one_change)
    with pytest.raises(KeyboardInterrupt):
        serve(project, lambda: builds.append(time.monotonic()), "127.0.0.1", 0, said.append)
    assert len(builds) == 1
    assert said[0].startswith("The site stands at http://127.0.0.1:")
