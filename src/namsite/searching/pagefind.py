"""Pagefind, asked as its own packages ask it: a program that takes one request after the other, each a line of JSON in
Base64 that ends in a comma, and answers likewise.

Its Python package waits a tenth of a second before it reads each answer, which is a quarter of an hour for ten
thousand records; so only its binary is used (``pagefind_bin``, the extra ``search``).
"""

from __future__ import annotations

import base64
import gzip
import json
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO, Any

from msgspec import Struct

from namsite.publish import PublishError

_MAGIC = b"pagefind_dcd"  # what its files begin with, once unpacked
_ENTRY = "pagefind-entry.json"
_LOADER = "pagefind.js"
_CODE = "wasm."
_INDEX = (".pf_meta", ".pf_index", ".pf_fragment")
_ROUND = 1 << 20  # bytes


class Record(Struct, frozen=True, kw_only=True):
    """Something to be found: ``url`` below the output folder, its title, a line below the title, and its words."""

    url: str
    title: str
    note: str
    text: str


class File(Struct, frozen=True, kw_only=True):
    """A file of an index, by its path below the index's folder."""

    path: str
    content: bytes


class Indexed(Struct, frozen=True, kw_only=True):
    """An index, and the ids by which a browser is told of the records, in their order (empty: there is no word to find
    it by). ``code`` are the loader and the WebAssembly, the same for all indexes of one language."""

    files: tuple[File, ...]
    code: tuple[File, ...]
    ids: tuple[str, ...]


def make_index(records: Iterable[Record], language: str) -> Indexed:
    """Indexes the records, all as of one language (a browser loads the index of one). Raises PublishError where
    Pagefind cannot be run or gives up."""
    with _running() as ask:
        number = ask({"type": "NewIndex", "config": {"force_language": language}})["index_id"]
        urls = [_add(ask, number, record, language) for record in records]
        answer = ask({"type": "GetFiles", "index_id": number})["files"]
    found = {each["path"]: base64.b64decode(each["content"]) for each in answer}
    entry = json.loads(found[_ENTRY])
    found[_ENTRY] = json.dumps(entry, sort_keys=True).encode()
    code = _code_of(entry)
    files = tuple(File(path=path, content=found[path]) for path in sorted(found))
    ids = dict(_id_of(file) for file in files if file.path.endswith(".pf_fragment"))
    return Indexed(
        files=tuple(file for file in files if file.path == _ENTRY or file.path.endswith(_INDEX)),
        code=tuple(file for file in files if file.path in code),
        ids=tuple(ids.get(url, "") for url in urls),
    )


def _add(ask: _Ask, number: int, record: Record, language: str) -> str:
    meta = {"title": record.title} | ({"note": record.note} if record.note else {})
    about = {"url": record.url, "content": record.text, "language": language, "meta": meta}
    ask({"type": "AddRecord", "index_id": number, "filters": None, "sort": None, **about})
    return record.url


def _code_of(entry: dict[str, Any]) -> set[str]:
    """The files that a browser needs to search in an index of this kind."""
    wasm = next((each["wasm"] for each in entry["languages"].values()), None) or "unknown"
    return {_LOADER, f"{_CODE}{wasm}.pagefind"}


def _id_of(fragment: File) -> tuple[str, str]:
    """The address of a record and its id."""
    content = gzip.decompress(fragment.content).removeprefix(_MAGIC)
    return json.loads(content)["url"], fragment.path.rpartition("/")[2].removesuffix(".pf_fragment")


class _Ask:
    """Requests and their answers, one after the other."""

    def __init__(self, to: IO[bytes], answers: IO[bytes]) -> None:
        self._to = to
        self._answers = answers
        self._asked = 0

    def __call__(self, request: dict[str, Any]) -> dict[str, Any]:
        self._asked += 1
        message = json.dumps({"message_id": self._asked, "payload": request}).encode()
        self._to.write(base64.b64encode(message) + b",")
        self._to.flush()
        payload: dict[str, Any] = json.loads(base64.b64decode(b"".join(self._answer())))["payload"]
        if payload["type"] == "Error":
            raise _failed(payload["message"])
        return payload

    def _answer(self) -> Iterator[bytes]:
        while piece := self._answers.read1(_ROUND):  # type: ignore[attr-defined]
            if piece.endswith(b","):
                yield piece[:-1]
                return
            yield piece
        raise _failed("it ended before it had answered")


@contextmanager
def _running() -> Iterator[_Ask]:
    from pagefind_bin import get_executable  # the extra may be missing: then nobody asks

    try:
        command = [get_executable(), "--service"]
        running = subprocess.Popen(  # noqa: S603 (the program that the package brings)
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except OSError as problem:
        raise _failed(problem.strerror or str(problem)) from problem
    try:
        with running:
            assert running.stdin and running.stdout
            try:
                yield _Ask(running.stdin, running.stdout)
            finally:
                running.kill()  # it has no more to do, and nothing of its own to write
    except BrokenPipeError as problem:
        raise _failed("it ended before it was asked everything") from problem


def _failed(reason: str) -> PublishError:
    return PublishError(f"Pagefind could not index the archive: {reason} (--no-search builds the site without search)")
