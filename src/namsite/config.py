"""namsite.yaml → Config, checked once."""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import urlsplit

FILE_NAME = "namsite.yaml"
_FORM = "the file should be a list of lines such as title: My archive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """What the owner of an archive decides. Paths are as written, relative to the folder of ``namsite.yaml``;
    ``base_url`` has no slash at its end."""

    title: str = "News archive"
    description: str = ""
    language: str = "en"
    timezone: str = "UTC"
    date_order: Literal["auto", "dmy", "mdy", "ymd"] = "auto"
    base_url: str = ""
    content: str = "seeds"
    output: str = "build"
    rights: str = ""
    licence: str = ""
    publish_text: Literal["full", "excerpt", "none"] = "full"
    noindex: bool = False

    @property
    def rights_line(self) -> str:
        """The rights and the licence in one line; empty where neither is set."""
        return " · ".join(part for part in (self.rights, self.licence) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A configuration and where it applies: ``file`` is where it is (or would be) written, ``folder`` holds it and the
    owner's templates/ and static/; ``content`` and ``output`` are absolute."""

    config: Config
    file: Path
    folder: Path
    content: Path
    output: Path


class ConfigError(Exception):
    """A configuration that cannot be used; the message names the file, the line and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """One line of the file: where it stands and what was written."""

    key: str
    value: object
    line: int


def load_project(
    folder: Path,
    *,
    file: Path | None = None,
    content: Path | None = None,
    output: Path | None = None,
    base_url: str | None = None,
) -> Project:
    """The project in ``folder``: its namsite.yaml (or ``file``, or the defaults), overridden by what is given here.

    Raises ConfigError when the file is missing though named, cannot be read, or says something that makes no sense.
    """
    path = file or folder / FILE_NAME
    config = read_config(path) if file or path.exists() else Config()
    if base_url is not None:
        config = replace(config, base_url=_checked_url(base_url, "--base-url"))
    home = path.parent.absolute()
    place = Project(
        config=config,
        file=path.absolute(),
        folder=home,
        content=(content or home / config.content).absolute(),
        output=(output or home / config.output).absolute(),
    )
    _check_apart(place)
    return place


def read_config(path: Path) -> Config:
    """The settings of one file, checked; raises ConfigError for the first that is wrong."""
    name = shown(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ConfigError(f"{name}: there is no such file (namsite init writes one)") from None
    except UnicodeDecodeError as problem:
        line = path.read_bytes()[: problem.start].count(b"\n") + 1
        raise ConfigError(f"{name}:{line}: this is no UTF-8 text: save the file as UTF-8") from None
    except OSError as problem:
        raise ConfigError(f"{name}: cannot be read: {problem.strerror or problem}") from None
    return parse_config(text, name)


def parse_config(text: str, name: str = FILE_NAME) -> Config:
    """The settings that ``text`` makes; ``name`` is how messages call the file."""
    values: dict[str, object] = {}
    lines: dict[str, int] = {}
    for setting in _settings(text, name):
        if setting.key in lines:
            raise ConfigError(
                f"{name}:{setting.line}: {setting.key} stands here and in line {lines[setting.key]}: keep one"
            )
        lines[setting.key] = setting.line
        check = _check_of(setting.key, f"{name}:{setting.line}")
        if setting.value is not None:  # a key without a value means the default
            values[setting.key] = check(setting.value, f"{name}:{setting.line}: {setting.key}")
    return Config(**cast(Any, values))


def _settings(text: str, name: str) -> list[_Setting]:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        reader = loader(text)
        root = reader.get_single_node()
        if root is None:
            return []
        if not isinstance(root, yaml.MappingNode):
            raise ConfigError(f"{name}:{root.start_mark.line + 1}: {_FORM}")
        return [
            _Setting(
                key=str(key.value),
                value=reader.construct_object(value, deep=True),
                line=key.start_mark.line + 1,
            )
            for key, value in root.value
        ]
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        place = f"{name}:{mark.line + 1}" if mark else name
        raise ConfigError(f"{place}: {problem.problem or problem} (is something to be put in quotes?)") from None
    except yaml.YAMLError as problem:
        raise ConfigError(f"{name}: {' '.join(str(problem).split())}") from None
    except RecursionError:
        raise ConfigError(f"{name}: {_FORM}") from None
    except ValueError as problem:  # an impossible date written without quotes
        raise ConfigError(f"{name}: {problem}: put the value in quotes") from None


def _check_of(key: str, place: str) -> Callable[[object, str], object]:
    if key not in _CHECKS:
        raise ConfigError(f"{place}: unknown key {key!r}{_nearest(key)}")
    return _CHECKS[key]


def _nearest(word: str, known: tuple[str, ...] = ()) -> str:
    close = difflib.get_close_matches(word.lower().replace("-", "_"), known or tuple(_CHECKS), n=1, cutoff=0.5)
    return f" (did you mean {close[0]!r}?)" if close else f" (known are {', '.join(known or _CHECKS)})"


def _checked_text(value: object, place: str) -> str:
    if not isinstance(value, str):
        raise ConfigError(f"{place} should be text, not {_called(value)}{_quoting(value)}")
    return value.strip()


def _checked_path(value: object, place: str) -> str:
    text = _checked_text(value, place)
    if not text or "\0" in text:
        raise ConfigError(f"{place} should name a folder")
    return text


def _checked_truth(value: object, place: str) -> bool:
    if not isinstance(value, bool):
        raise ConfigError(f"{place} should be true or false, not {_called(value)}")
    return value


def _one_of(*choices: str) -> Callable[[object, str], str]:
    def check(value: object, place: str) -> str:
        if value not in choices:
            hint = _nearest(value, choices) if isinstance(value, str) else ""
            raise ConfigError(f"{place} should be one of {', '.join(choices)}, not {_called(value)}{hint}")
        return value

    return check


def _checked_language(value: object, place: str) -> str:
    if value is False:  # YAML reads a bare no, the code of Norwegian, as false
        raise ConfigError(f'{place} should be text: write "no" in quotes for Norwegian')
    text = _checked_text(value, place)
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", text):
        raise ConfigError(f"{place} should be a language code such as en, en-GB or az, not {text!r}")
    return text


def _checked_timezone(value: object, place: str) -> str:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    text = _checked_text(value, place)
    try:
        ZoneInfo(text)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ConfigError(
            f"{place} should be a time zone such as Asia/Baku, Europe/London or UTC, not {text!r}"
        ) from None
    return text


def _checked_url(value: object, place: str) -> str:
    text = _checked_text(value, place)
    if not text:
        return ""
    try:
        parts = urlsplit(text)
        is_usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        is_usable = False
    if not is_usable or re.search(r"[\s?#\"'<>\\]", text):
        raise ConfigError(f"{place} should be an address such as https://example.org/archive, not {text!r}")
    return text.rstrip("/")


_CHECKS: Mapping[str, Callable[[object, str], object]] = {
    "title": _checked_text,
    "description": _checked_text,
    "language": _checked_language,
    "timezone": _checked_timezone,
    "date_order": _one_of("auto", "dmy", "mdy", "ymd"),
    "base_url": _checked_url,
    "content": _checked_path,
    "output": _checked_path,
    "rights": _checked_text,
    "licence": _checked_text,
    "publish_text": _one_of("full", "excerpt", "none"),
    "noindex": _checked_truth,
}


def _check_apart(place: Project) -> None:
    """An output inside the content would be read as content; content inside the output could be taken for old pages."""
    content, output = place.content.resolve(), place.output.resolve()
    if content == output or content in output.parents or output in content.parents:
        both = f"content ({shown(place.content)}) and output ({shown(place.output)})"
        raise ConfigError(f"{both} lie in one another: choose two folders")
    if output == place.folder.resolve() or output in place.folder.resolve().parents:
        raise ConfigError(f"output ({shown(place.output)}) holds {FILE_NAME} itself: choose a folder of its own")


def _called(value: object) -> str:
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a group of keys"}
    return repr(value) if isinstance(value, str | int | float) else names.get(type(value), f"a {type(value).__name__}")


def _quoting(value: object) -> str:
    return " (put it in quotes)" if isinstance(value, bool | int | float) or hasattr(value, "isoformat") else ""


def shown(path: Path) -> str:
    """The path as a user in the current folder would write it."""
    try:
        near = os.path.relpath(path)
    except ValueError:  # another drive
        return str(path)
    return str(path) if near.startswith("..") else near
