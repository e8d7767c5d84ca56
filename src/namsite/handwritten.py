"""Files that people write by hand: YAML whose every key knows its line, and hints for what was mistyped."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from yaml import Node


class ConfigError(Exception):
    """A configuration that cannot be used; the message names the file, the line and what to do."""


class Value(Struct, frozen=True, kw_only=True):
    """What was written at one place: ``line`` counts from 1; a list has ``items``, a group of keys ``settings``."""

    plain: Any
    line: int
    items: tuple[Value, ...] | None = None
    settings: tuple[Setting, ...] | None = None


class Setting(Struct, frozen=True, kw_only=True):
    """A key, the line that it stands in, and its value."""

    key: str
    line: int
    value: Value


def text_of(path: Path, name: str, hint: str = "") -> str:
    """The text of a file; ``name`` is how messages call it, ``hint`` what helps where there is none."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ConfigError(f"{name}: there is no such file{f' ({hint})' if hint else ''}") from None
    except UnicodeDecodeError as problem:
        line = path.read_bytes()[: problem.start].count(b"\n") + 1
        raise ConfigError(f"{name}:{line}: this is no UTF-8 text: save the file as UTF-8") from None
    except OSError as problem:
        raise ConfigError(f"{name}: cannot be read: {problem.strerror or problem}") from None


def settings_of(text: str, name: str, form: str) -> tuple[Setting, ...]:
    """The keys of a YAML file in their order, each of them once; ``form`` says what the file should be."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        reader = loader(text)
        root = reader.get_single_node()
        if root is None:
            return ()
        if not isinstance(root, yaml.MappingNode):
            raise ConfigError(f"{name}:{root.start_mark.line + 1}: {form}")
        settings = _value(root, reader).settings or ()
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        place = f"{name}:{mark.line + 1}" if mark else name
        raise ConfigError(f"{place}: {problem.problem or problem} (is something to be put in quotes?)") from None
    except yaml.YAMLError as problem:
        raise ConfigError(f"{name}: {' '.join(str(problem).split())}") from None
    except RecursionError:
        raise ConfigError(f"{name}: {form}") from None
    except ValueError as problem:  # an impossible date written without quotes
        raise ConfigError(f"{name}: {problem}: put the value in quotes") from None
    for twice, first in repeated(settings):
        raise ConfigError(f"{name}:{twice.line}: {twice.key} stands here and in line {first.line}: keep one")
    return settings


def _value(node: Node, reader: Any) -> Value:
    import yaml

    plain = reader.construct_object(node, deep=True)
    line = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return Value(plain=plain, line=line, items=tuple(_value(item, reader) for item in node.value))
    if isinstance(node, yaml.MappingNode):
        settings = tuple(
            Setting(key=str(key.value), line=key.start_mark.line + 1, value=_value(value, reader))
            for key, value in node.value
        )
        return Value(plain=plain, line=line, settings=settings)
    return Value(plain=plain, line=line)


def repeated(settings: Sequence[Setting]) -> Iterable[tuple[Setting, Setting]]:
    """Keys that stand twice, each with where it stands first."""
    first: dict[str, Setting] = {}
    return [(one, first[one.key]) for one in settings if first.setdefault(one.key, one) is not one]


def nearest(word: str, known: Sequence[str]) -> str:
    """A hint for a mistyped key: the known one that it looks like, else all of them."""
    close = difflib.get_close_matches(word.lower().replace("-", "_"), known, n=1, cutoff=0.5)
    return f"did you mean {close[0]!r}?" if close else f"known are {', '.join(known)}"


def called(value: object) -> str:
    """A value as a message names it."""
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a group of keys"}
    return repr(value) if isinstance(value, str | int | float) else names.get(type(value), f"a {type(value).__name__}")


def quoting(value: object) -> str:
    """A hint for what YAML takes for a number, a truth or a date."""
    return " (put it in quotes)" if isinstance(value, bool | int | float) or hasattr(value, "isoformat") else ""
