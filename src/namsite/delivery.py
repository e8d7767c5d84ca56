"""The finished site from its local folder to a URL (extra ``namsite[remote]``): only files whose bytes changed are
sent, and those no longer due are removed.

``.namsite-files`` at the URL lists what namsite wrote there, each with its digest; other files are never touched. While
files are on their way, the list has no digests for them: where that is broken off, the next build takes it up again.
An object store has no lock, so a build can only find out at the end that another one wrote to the same place.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Mapping
from itertools import groupby
from pathlib import Path, PurePosixPath
from socket import gethostname

from msgspec import Struct

from namsite import serial
from namsite.folders import alone
from namsite.publish import Published
from namsite.remote import Remote, RemoteError, There, batches, reach, told
from namsite.written import LIST_NAME, files_of, safe_path

_HEADING = (
    "# What namsite wrote here, with MD5 digests; it removes these files when they are no longer due, and no others."
)
_UNSURE = "-"  # the digest of what is being written or removed
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonl": "application/jsonl; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    **dict.fromkeys((".pagefind", ".pf_fragment", ".pf_index", ".pf_meta"), "application/octet-stream"),
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
    ".gz": "application/gzip",
    ".zip": "application/zip",
}
_OTHER = "application/octet-stream"
_MAGIC = re.compile(r"[*?\[]")  # what a file system could take for a pattern
_Digests = dict[str, tuple[int, int, str]]  # by path: size, time of change, digest


class _Changes(Struct, frozen=True):
    """What is to be sent, first what is new there, and what is to be removed."""

    send: list[str]
    remove: list[str]


def deliver(site: Path, url: str, waiting: Callable[[], None]) -> Published:
    """Makes the URL hold the site that was published to a local folder. Raises RemoteError; what was not sent then is
    sent by the next build."""
    with alone(site, waiting):
        remote = reach(url)
        there = remote.listing()
        old = _listed(remote, there)
        files = _digests(site)
        due = {name: digest for name, (_, _, digest) in files.items()}
        for name in due:
            if name in there and name not in old:
                whose = f"{name} stands in the way and was not written by namsite"
                raise RemoteError(f"{url}: {whose}: move it, or choose another place")
        changes = _compared(files, old, there)
        if changes.send or changes.remove or old != due:
            _carry_out(remote, site, changes, due)
    return Published(written=len(changes.send), unchanged=len(due) - len(changes.send), removed=len(changes.remove))


def withdraw(url: str) -> int:
    """Removes what namsite wrote to a URL; returns how many files went. Raises RemoteError."""
    remote = reach(url)
    there = remote.listing()
    names = [name for name in _listed(remote, there) if name in there]
    _remove(remote, names)
    if LIST_NAME in there:
        _remove(remote, [LIST_NAME])
    return len(names)


def _compared(due: _Digests, old: Mapping[str, str], there: Mapping[str, There]) -> _Changes:
    send = [name for name in sorted(due) if not _is_there(due[name], old.get(name), there.get(name))]
    send.sort(key=lambda name: name in there)
    return _Changes(send=send, remove=sorted(name for name in old if name not in due and name in there))


def _is_there(due: tuple[int, int, str], listed: str | None, found: There | None) -> bool:
    """Whether a file has the content that is due: by the list and its size, or, where an upload was broken off, by the
    tag, which in S3 is the digest of most files."""
    size, _, digest = due
    if found is None or found.size not in (None, size):
        return False
    return listed == digest or (listed == _UNSURE and found.tag == digest)


def _carry_out(remote: Remote, site: Path, changes: _Changes, due: Mapping[str, str]) -> None:
    """The list goes first, without digests of what is under way, and last."""
    under_way = dict.fromkeys((*changes.send, *changes.remove), _UNSURE)
    ours = _list_of({**due, **under_way}, f"# {gethostname()}, process {os.getpid()}, is writing.")
    _make_folders(remote, changes.send)
    with told(remote.url):
        remote.files.pipe_file(remote.place(LIST_NAME), ours)
    _send(remote, site, changes.send)
    _remove(remote, changes.remove)
    with told(remote.url):
        found = remote.files.cat_file(remote.place(LIST_NAME))
        if found != ours:
            unsure = dict.fromkeys({**due, **under_way}, _UNSURE) | dict.fromkeys(_parsed(found), _UNSURE)
            remote.files.pipe_file(remote.place(LIST_NAME), _list_of(unsure, "# Two builds wrote at once."))
        else:
            remote.files.pipe_file(remote.place(LIST_NAME), _list_of(due))
    if found != ours:
        raise RemoteError(
            f"{remote.url}: another build wrote there at the same time, and pages of both may stand there "
            "(when it has finished, build again: that puts all right)"
        )


def _send(remote: Remote, site: Path, names: Iterable[str]) -> None:
    for kind, group in groupby(names, key=_content_type):
        # Others tell the type by the name themselves, or have none.
        stated = {"ContentType": kind} if "s3" in _protocols(remote) else {}
        for some in batches(group):
            here, there = [os.fspath(site / name) for name in some], [remote.place(name) for name in some]
            with told(remote.url):
                remote.files.put(here, there, **remote.at_once, **stated)


def _make_folders(remote: Remote, names: Iterable[str]) -> None:
    """Object stores have none; asked for one, they may make a bucket."""
    if "s3" not in _protocols(remote):
        with told(remote.url):
            for folder in sorted({remote.place(name).rpartition("/")[0] for name in (LIST_NAME, *names)}):
                remote.files.makedirs(folder, exist_ok=True)


def _protocols(remote: Remote) -> tuple[str, ...]:
    known = remote.files.protocol
    return (known,) if isinstance(known, str) else tuple(known)


def _content_type(name: str) -> str:
    return _TYPES.get(PurePosixPath(name).suffix.lower(), _OTHER)


def _remove(remote: Remote, names: Iterable[str]) -> None:
    plain = [remote.place(name) for name in names if not _MAGIC.search(name)]
    with told(remote.url):
        if plain:
            remote.files.rm(plain)
        for name in names:
            if _MAGIC.search(name):
                remote.files.rm_file(remote.place(name))


# ---- lists and digests ----


def _listed(remote: Remote, there: Mapping[str, There]) -> dict[str, str]:
    if LIST_NAME not in there:
        return {}
    with told(remote.url):
        return _parsed(remote.files.cat_file(remote.place(LIST_NAME)))


def _parsed(content: bytes) -> dict[str, str]:
    """The digests by name; a line without one is from a folder that was copied there."""
    listed = {}
    for line in content.decode("utf-8", "replace").split("\n"):
        name, _, digest = line.partition("\t")
        if name and not name.startswith("#") and _is_safe(name):
            listed[name] = digest or _UNSURE
    return listed


def _is_safe(name: str) -> bool:
    try:
        return bool(safe_path(name))
    except ValueError:
        return False


def _list_of(digests: Mapping[str, str], note: str = "") -> bytes:
    lines = (f"{name}\t{digest}" for name, digest in sorted(digests.items()))
    return "\n".join((_HEADING, *([note] if note else ()), *lines, "")).encode()


def _digests(site: Path) -> _Digests:
    """The digests of the site's files; of those that did not change since the last time as they were then."""
    notes = site.with_name(site.name + ".digests")
    before = _noted(notes)
    now: _Digests = {}
    for name in sorted(files_of(site)):
        status = (site / name).stat()
        known = before.get(name)
        if known is None or known[:2] != (status.st_size, status.st_mtime_ns):
            content = (site / name).read_bytes()
            known = (status.st_size, status.st_mtime_ns, hashlib.md5(content, usedforsecurity=False).hexdigest())
        now[name] = known
    notes.write_bytes(serial.dump(now))
    return now


def _noted(notes: Path) -> _Digests:
    try:
        return serial.load(_Digests, notes.read_bytes())
    except (OSError, serial.ShapeError):
        return {}
