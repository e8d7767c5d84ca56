"""Frozen records ↔ JSON, by their type annotations alone.

A record becomes the list of its fields' values, so that what is stored is small and holds nothing but data: reading it
can build records of the type that was asked for, and nothing else. ``shape`` spells a type out down to the last field;
whoever stores results keeps it with them, and results of another shape are never read.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import lru_cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
_Code = Callable[[Any], Any]
_PLAIN = (str, int, float, bool, type(None))


class ShapeError(ValueError):
    """What was read is not a record of the type that was asked for."""


def dump(kind: type[T], record: T) -> str:
    """The record as one line of JSON in ASCII. Raises TypeError when the type holds what has no such form."""
    return json.dumps(_encoder(cast(Any, kind))(record), separators=(",", ":"), ensure_ascii=True, check_circular=False)


def load(kind: type[T], line: str) -> T:
    """The record that ``dump`` wrote. Raises ShapeError when the line is no such record."""
    decode = _decoder(cast(Any, kind))
    try:
        return cast(T, decode(json.loads(line)))
    except ShapeError:
        raise
    except (ValueError, TypeError, RecursionError) as problem:
        raise ShapeError(str(problem)) from None


@lru_cache(maxsize=512)
def shape(kind: Any) -> str:
    """The type in words, down to its fields: two types of one shape are stored alike."""
    if is_dataclass(kind):
        inner = ",".join(f"{name}:{shape(hint)}" for name, hint in _hints(kind))
        return f"{_name(kind)}({inner})"
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return "|".join(sorted(map(repr, arguments)))
    if origin is None:
        return _name(kind)
    return f"{_name(origin)}[{','.join('…' if part is Ellipsis else shape(part) for part in arguments)}]"


def _name(kind: Any) -> str:
    return str(getattr(kind, "__name__", kind))


def _hints(kind: Any) -> list[tuple[str, Any]]:
    known = get_type_hints(kind)
    return [(field.name, known[field.name]) for field in fields(kind)]


def _optional(kind: Any) -> Any:
    """X of ``X | None``; None for any other type."""
    if get_origin(kind) not in (Union, types.UnionType):
        return None
    inner = [part for part in get_args(kind) if part is not type(None)]
    if len(inner) != 1:
        raise TypeError(f"a union of several types has no stored form: {kind}")
    return inner[0]


@lru_cache(maxsize=512)
def _encoder(kind: Any) -> _Code:
    if is_dataclass(kind):
        parts = [(name, _encoder(hint)) for name, hint in _hints(kind)]
        return lambda record: [encode(getattr(record, name)) for name, encode in parts]
    inner = _optional(kind)
    if inner is not None:
        encode_inner = _encoder(inner)
        return lambda value: None if value is None else encode_inner(value)
    if get_origin(kind) is tuple:
        return _tuple_encoder(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: value.value
    if kind in _PLAIN or get_origin(kind) is Literal:
        return lambda value: value
    raise TypeError(f"no stored form is known for {kind}")


def _tuple_encoder(arguments: tuple[Any, ...]) -> _Code:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        encode = _encoder(arguments[0])
        return lambda values: [encode(value) for value in values]
    parts = [_encoder(part) for part in arguments]
    return lambda values: [encode(value) for encode, value in zip(parts, values, strict=True)]


@lru_cache(maxsize=512)
def _decoder(kind: Any) -> _Code:
    if is_dataclass(kind):
        return _record_decoder(kind)
    inner = _optional(kind)
    if inner is not None:
        decode_inner = _decoder(inner)
        return lambda value: None if value is None else decode_inner(value)
    if get_origin(kind) is tuple:
        return _tuple_decoder(get_args(kind))
    if get_origin(kind) is Literal:
        return _choice_decoder(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if kind in _PLAIN:
        return _plain_decoder(kind)
    raise TypeError(f"no stored form is known for {kind}")


def _record_decoder(kind: Any) -> _Code:
    parts = [(name, _decoder(hint)) for name, hint in _hints(kind)]

    def decode(value: Any) -> Any:
        if type(value) is not list or len(value) != len(parts):
            raise ShapeError(f"no {kind.__name__}: {value!r:.60}")
        return kind(**{name: part(inner) for (name, part), inner in zip(parts, value, strict=True)})

    if any(field.kw_only for field in fields(kind)):
        return decode
    return lambda value: kind(*(part(inner) for (_, part), inner in zip(parts, _listed(value), strict=True)))


def _tuple_decoder(arguments: tuple[Any, ...]) -> _Code:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        decode = _decoder(arguments[0])
        return lambda values: tuple([decode(value) for value in _listed(values)])
    parts = [_decoder(part) for part in arguments]
    return lambda values: tuple([decode(value) for decode, value in zip(parts, _listed(values), strict=True)])


def _choice_decoder(choices: tuple[Any, ...]) -> _Code:
    def decode(value: Any) -> Any:
        if value not in choices:
            raise ShapeError(f"none of {choices}: {value!r:.60}")
        return value

    return decode


def _plain_decoder(kind: type) -> _Code:
    def decode(value: Any) -> Any:
        if type(value) is kind:
            return value
        if kind is float and type(value) is int:
            return float(value)
        raise ShapeError(f"no {kind.__name__}: {value!r:.60}")

    return decode


def _listed(value: Any) -> list[Any]:
    if type(value) is not list:
        raise ShapeError(f"no list: {value!r:.60}")
    return value
