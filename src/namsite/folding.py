"""Bytes as the cache keeps them, compressed."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from msgspec import Struct

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


def folded(content: bytes) -> bytes:
    """What is kept of some bytes."""
    return zstd.compress(content, level=1)


def unfolded(data: bytes) -> bytes:
    """The bytes that were kept."""
    return zstd.decompress(data)


class Folded(Struct, frozen=True):
    """What is one in the end, compressed in parts; going through it gives the parts as they were, one by one."""

    parts: tuple[bytes, ...]

    def __iter__(self) -> Iterator[bytes]:
        return map(unfolded, self.parts)
