"""Frozen records ↔ MessagePack, by their type annotations alone: what is stored is data, and reading it can build
records of the type that was asked for and nothing else. Beside it, plain values as JSON, and checksums of bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar, cast
from zlib import crc32

import msgspec

T = TypeVar("T")


class ShapeError(ValueError):
    """What was read is not a record of the type that was asked for."""


def dump(record: object) -> bytes:
    """The record as bytes."""
    return _encoder.encode(record)


def load(kind: type[T], data: bytes) -> T:
    """The record that ``dump`` wrote. Raises ShapeError when the bytes are no such record."""
    return loader(kind)(data)


def loader(kind: type[T]) -> Callable[[bytes], T]:
    """``load`` for one type, for those who load many."""
    decode = _decoder(cast(Any, kind)).decode

    def load_one(data: bytes) -> T:
        try:
            return cast(T, decode(data))
        except (msgspec.MsgspecError, UnicodeDecodeError) as problem:
            raise ShapeError(str(problem)) from None

    return load_one


def joined(dumped: Mapping[str, bytes]) -> bytes:
    """What ``dump`` gives for the dictionary of records of which each was dumped already."""
    pairs = (part for name, data in dumped.items() for part in (_encoder.encode(name), data))
    return b"\xdf" + len(dumped).to_bytes(4, "big") + b"".join(pairs)  # MessagePack's map of up to 2**32


def compact_json(value: object) -> str:
    """Plain values as JSON without white space; what is no character becomes a question mark."""
    try:
        return _json_encoder.encode(value).decode()
    except UnicodeEncodeError:  # half a character, which a configuration may hold; rare, so it may take longer
        import json

        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "replace").decode()


def checksum(data: bytes, name: bytes) -> int:
    """What tells damaged bytes from sound ones. It is looked at whenever something is read, so it is a quick one."""
    return crc32(data, crc32(name))


_encoder = msgspec.msgpack.Encoder()
_json_encoder = msgspec.json.Encoder()


@cache
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)
