"""A site built from the sample archive, and a browser to read it with."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace as replaced
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, BrowserContext, Error, sync_playwright

from namsite import searching
from namsite.config import Config
from namsite.publishing import static_files
from namsite.records import Dimensions, Family
from namsite.render import Renderer
from namsite.store import Store
from namsite.themes import theme_folders
from sample_archive import HELD, TWIN, archive
from whole import data_of, index, plan

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
_FOR_SEARCH = f"{_POLICY}; script-src 'self' 'wasm-unsafe-eval'"  # of the search page, and of no other


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    folder = tmp_path_factory.mktemp("site")
    config = Config(title="The Tide Archive", description="Dispatches on the councils of the coast.")
    templates, statics = theme_folders(Path("nowhere"))
    renderer = Renderer(templates, config)
    copied = replace(archive(), families=(Family(id=HELD.id, articles=(HELD.id, TWIN.id)),))
    known = replaced(index(copied), dimensions={"2031/wall of ås.jpg": Dimensions(width=512, height=512)})
    rendered = ((page.permalink, renderer.render(page)) for page in plan(known, config))
    others = (
        *data_of(known, config).items(),
        *searching.plan(known, config, Store(None), b"site"),
        *static_files(statics),
    )
    for path, content in (*rendered, *others):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    picture = folder / "articles" / "media" / "2031" / "wall of ås.jpg"
    picture.parent.mkdir(parents=True)
    shutil.copy(folder / "static" / "icon.svg", picture)
    return folder


class _Handler(SimpleHTTPRequestHandler):
    """Serves below /archive/ and under a strict policy, without a word on the terminal."""

    def end_headers(self) -> None:
        is_search = self.path.partition("?")[0] in ("/archive/search/", "/archive/search/index.html")
        self.send_header("Content-Security-Policy", _FOR_SEARCH if is_search else _POLICY)
        super().end_headers()

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/archive"))

    def guess_type(self, path: object) -> str:
        return "image/svg+xml" if str(path).endswith(".jpg") else super().guess_type(str(path))

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    """A browser that leaves a page breaks off its requests; nobody needs to read of it."""

    def handle_error(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The site on a server, under a sub-path."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/archive/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium; without it these tests fail rather than pass unseen."""
    if CHROMIUM is None:
        pytest.fail("Chromium is not installed: the browser tests need it (apt-get install chromium)")
    with sync_playwright() as playwright:
        try:
            chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(_QUIET))
        except Error as problem:
            pytest.fail(f"Chromium does not start: {problem}")
        yield chromium
        chromium.close()


@pytest.fixture
def narrow(browser: Browser) -> Iterator[BrowserContext]:
    """A phone's window, without JavaScript."""
    context = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    yield context
    context.close()


@pytest.fixture
def wide(browser: Browser) -> Iterator[BrowserContext]:
    """A desk's window."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context
    context.close()
