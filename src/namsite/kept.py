"""Compiled templates, kept from one process to the next as Python keeps its modules: in a folder of the user's own.

They are code. So they never lie in the cache, which may be anywhere and is only data, and a folder that somebody else
owns or may write to is left alone."""

from __future__ import annotations

import contextlib
import hashlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import FileSystemBytecodeCache

from namsite.interface import Phrasebook
from namsite.version import code_version

if TYPE_CHECKING:
    from jinja2.bccache import Bucket

_OTHERS_WRITE = 0o022


class KeptTemplates(FileSystemBytecodeCache):
    """What templates were compiled to, by name, file and language. The code also depends on the program and on the
    words of the ``phrasebook``: what was compiled by others is compiled anew. A folder that cannot be used keeps
    nothing."""

    def __init__(self, folder: Path, phrasebook: Phrasebook) -> None:
        super().__init__(str(folder), f"%s.{phrasebook.tag}")
        whole = hashlib.sha256(code_version().encode())
        for file in phrasebook.files:
            whole.update(hashlib.sha256(file.read_bytes()).digest())
        self._seal = whole.hexdigest()
        self._is_safe = _is_own(folder)

    def get_source_checksum(self, source: str) -> str:
        """What the code is known by."""
        return hashlib.sha256(f"{self._seal}\0{source}".encode("utf-8", "surrogatepass")).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Brings the code, where it is there and whole."""
        if self._is_safe:
            try:
                super().load_bytecode(bucket)
            except Exception:  # whatever is wrong with the file, the template can be compiled
                bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps the code."""
        if self._is_safe:
            with contextlib.suppress(OSError):
                super().dump_bytecode(bucket)


def _is_own(folder: Path) -> bool:
    """Whether the folder is there, or could be made, and only its user may write to it."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.stat()
    except OSError:
        return False
    return not hasattr(os, "getuid") or (status.st_uid == os.getuid() and not status.st_mode & _OTHERS_WRITE)
