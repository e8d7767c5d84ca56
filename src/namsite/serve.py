"""The site on this computer while one works on it: rebuilt when something changes, and open pages reload.

The pages get one line more on the way to the browser, the script that waits for the next build. The files on disk stay
as they are published.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from namsite.config import Project

_SCRIPT_PATH = "/.namsite/reload.js"
_WAIT_PATH = "/.namsite/wait"
_TAG = f'<script src="{_SCRIPT_PATH}" defer></script>'.encode()
_LONGEST_WAIT = 25.0  # seconds; then the browser asks again, so that no closed page holds a thread for long
_SCRIPT = b"""(async () => {
  let seen = null;
  for (;;) {
    try {
      const answer = await fetch("/.namsite/wait?seen=" + (seen ?? ""), { cache: "no-store" });
      const now = await answer.text();
      if (seen !== null && now !== seen) return location.reload();
      seen = now;
    } catch {
      await new Promise((resume) => setTimeout(resume, 1000));
    }
  }
})();
"""


class Changes:
    """How often the site has been built; pages wait here for the next time."""

    def __init__(self) -> None:
        self._count = 0
        self._changed = threading.Condition()

    def announce(self) -> None:
        """A new site stands: wakes all that wait."""
        with self._changed:
            self._count += 1
            self._changed.notify_all()

    def wait(self, seen: str, seconds: float = _LONGEST_WAIT) -> str:
        """The count once it differs from ``seen``, or after that many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: seen != str(self._count), timeout=seconds)
            return str(self._count)


class _Handler(SimpleHTTPRequestHandler):
    """Files of the site, their pages with the script; no listings of folders, and nothing is kept by the browser."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {  # not every system knows these
        ".atom": "application/atom+xml",
        ".ics": "text/calendar",
        ".webmanifest": "application/manifest+json",
    }

    def __init__(self, *arguments: Any, site: Path, changes: Changes) -> None:
        self._changes = changes
        super().__init__(*arguments, directory=str(site))

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == _SCRIPT_PATH:
            self._answer(HTTPStatus.OK, "text/javascript; charset=utf-8", _SCRIPT)
        elif address.path == _WAIT_PATH:
            seen = parse_qs(address.query).get("seen", [""])[0]
            self._answer(HTTPStatus.OK, "text/plain; charset=utf-8", self._changes.wait(seen).encode())
        else:
            self._answer_file(Path(self.translate_path(self.path)))

    do_HEAD = do_GET  # noqa: N815

    def _answer_file(self, path: Path) -> None:
        if path.is_dir() and not urlsplit(self.path).path.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", urlsplit(self.path).path.rpartition("/")[2] + "/")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if path.is_dir():
            path /= "index.html"
        status = HTTPStatus.OK if path.is_file() else HTTPStatus.NOT_FOUND
        page = path if path.is_file() else Path(self.directory) / "404.html"
        content = page.read_bytes() if page.is_file() else b"<!doctype html><title>Not found</title><p>Not found"
        kind = self.guess_type(page)
        self._answer(status, kind, with_script(content) if kind.startswith("text/html") else content)

    def _answer(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        text = "; charset=utf-8" if kind.startswith("text/") and "charset" not in kind else ""
        self.send_response(status)
        self.send_header("Content-Type", kind + text)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Requests are not reported; the terminal belongs to the builds."""


def with_script(page: bytes) -> bytes:
    """The page with the script that reloads it, at the end of its body."""
    head, end, tail = page.rpartition(b"</body>")
    return head + _TAG + end + tail if end else page + _TAG


def serve(project: Project, rebuild: Callable[[], object], bind: str, port: int, say: Callable[[str], None]) -> None:
    """Shows the project's output at http://bind:port/ and calls ``rebuild`` on every change, until interrupted."""
    changes, stop = Changes(), threading.Event()
    with server_for(project.output, bind, port, changes) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        host = f"[{bind}]" if ":" in bind else bind
        say(f"The site stands at http://{host}:{server.server_address[1]}/ (Ctrl-C ends this)")
        try:
            for _ in watch(project, stop):
                rebuild()
                changes.announce()
        finally:
            stop.set()
            server.shutdown()


def server_for(site: Path, bind: str, port: int, changes: Changes) -> ThreadingHTTPServer:
    """A server of the site's files, not yet running. Raises OSError when the address cannot be had."""
    return _Server((bind, port), partial(_Handler, site=site, changes=changes))


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in mid-answer is no event."""


def watch(project: Project, stop: threading.Event, patience: float = 1.0) -> Iterator[None]:
    """Yields whenever the articles, the configuration, the authority file or the owner's theme changed, until ``stop``
    is set. Folders that come or go, and the two files, are looked for every ``patience`` seconds."""
    from watchfiles import watch as changes_in

    milliseconds = int(patience * 1000)
    while not stop.is_set():
        folders, settings = _watched(project), _signature(project)
        if not folders:
            stop.wait(patience)
            continue
        for changes in changes_in(*folders, stop_event=stop, rust_timeout=milliseconds, yield_on_timeout=True):
            before, settings = settings, _signature(project)
            if changes or before != settings or folders != _watched(project):
                yield
            if folders != _watched(project):
                break


def _watched(project: Project) -> list[Path]:
    wanted = (project.content, *(project.folder / own for own in ("templates", "static", "locale")))
    return [folder for folder in wanted if folder.is_dir()]


def _signature(project: Project) -> list[tuple[int, int] | None]:
    return [_state(file) for file in (project.file, project.authority)]


def _state(file: Path) -> tuple[int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
