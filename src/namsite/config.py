"""namsite.yaml → Config, checked once."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from namsite.handwritten import ConfigError, called, nearest, quoting, settings_of, text_of

FILE_NAME = "namsite.yaml"
AUTHORITY_NAME = "authority.yaml"
RULES = "rules"
_SPACY = "spacy:"
_FORM = "the file should be a list of lines such as title: My archive"


class Config(Struct, frozen=True, kw_only=True):
    """What the owner of an archive decides. Paths are as written, relative to the folder of ``namsite.yaml``;
    ``language`` is that of the articles, ``interface`` that of the site's own words (empty: the same, where there are
    words for it), ``base_url`` has no slash at its end, ``outputs`` are forms in which each article is written beside
    its page."""

    title: str = "News archive"
    description: str = ""
    language: str = "en"
    interface: str = ""
    timezone: str = "UTC"
    date_order: Literal["auto", "dmy", "mdy", "ymd"] = "auto"
    base_url: str = ""
    content: str = "seeds"
    output: str = "build"
    authority: str = AUTHORITY_NAME
    extractor: str = RULES
    rights: str = ""
    licence: str = ""
    publish_text: Literal["full", "excerpt", "none"] = "full"
    noindex: bool = False
    outputs: tuple[str, ...] = ()
    search: bool = True

    @property
    def pipeline(self) -> str | None:
        """The name or the path of the spaCy pipeline that ``extractor`` names; None for the built-in rules alone."""
        return self.extractor.removeprefix(_SPACY) if self.extractor != RULES else None

    @property
    def rights_line(self) -> str:
        """The rights and the licence in one line; empty where neither is set."""
        return " · ".join(part for part in (self.rights, self.licence) if part)


class Project(Struct, frozen=True, kw_only=True):
    """A configuration and where it applies: ``file`` is where it is (or would be) written, ``folder`` holds it and the
    owner's templates/ and static/; ``content``, ``output`` and ``authority`` are absolute;
    ``authority`` need not exist. Where content or output are at a URL, they are copies of what is there."""

    config: Config
    file: Path
    folder: Path
    content: Path
    output: Path
    authority: Path
    content_url: str = ""
    output_url: str = ""


def load_project(
    folder: Path,
    *,
    file: Path | None = None,
    content: Path | str | None = None,
    output: Path | str | None = None,
    base_url: str | None = None,
    copies: Callable[[], Path] | None = None,
    search: bool = True,
) -> Project:
    """The project in ``folder``: its namsite.yaml (or ``file``, or the defaults), overridden by what is given here.
    What lies at URLs is copied into the folder that ``copies`` gives (else into the project's own).

    Raises ConfigError when the file is missing though named, cannot be read, or says something that makes no sense.
    """
    path = file or folder / FILE_NAME
    config = read_config(path) if file or path.exists() else Config()
    if base_url is not None:
        config = replace(config, base_url=_checked_url(base_url, "--base-url"))
    config = replace(config, search=config.search and search)
    home = path.parent.absolute()
    place = Project(
        config=config,
        file=path.absolute(),
        folder=home,
        content=_place(content or config.content, Path() if content else home, copies, "content"),
        output=_place(output or config.output, Path() if output else home, copies, "site"),
        authority=(home / config.authority).absolute(),
        content_url=_url(content or config.content),
        output_url=_url(output or config.output),
    )
    _check_apart(place)
    if config.authority != AUTHORITY_NAME and not place.authority.exists():
        raise ConfigError(f"{shown(place.authority)}: there is no such file (authority in {shown(path)} names it)")
    return place


def is_url(text: str) -> bool:
    """Whether a place is a URL, such as *s3://bucket/path*."""
    return re.match(r"[a-z][a-z0-9+.-]+://", text) is not None


def _url(place: Path | str) -> str:
    return place.rstrip("/") if isinstance(place, str) and is_url(place) else ""


def _place(place: Path | str, home: Path, copies: Callable[[], Path] | None, what: str) -> Path:
    """A folder, or where the copy of what lies at a URL belongs: its name tells which it is, and is no other's."""
    if not (url := _url(place)):
        return (home / place).absolute()
    label = re.sub(r"[^A-Za-z0-9]+", "-", url).strip("-")[:60]
    name = f"{what}-{label}-{hashlib.sha256(url.encode()).hexdigest()[:8]}"
    return ((copies() if copies else home) / name).absolute()


def read_config(path: Path) -> Config:
    """The settings of one file, checked; raises ConfigError for the first that is wrong."""
    name = shown(path)
    return parse_config(text_of(path, name, hint="namsite init writes one"), name)


def parse_config(text: str, name: str = FILE_NAME) -> Config:
    """The settings that ``text`` makes; ``name`` is how messages call the file."""
    values: dict[str, object] = {}
    for setting in settings_of(text, name, _FORM):
        check = _check_of(setting.key, f"{name}:{setting.line}")
        if setting.value.plain is not None:  # a key without a value means the default
            values[setting.key] = check(setting.value.plain, f"{name}:{setting.line}: {setting.key}")
    return Config(**cast(Any, values))


def _check_of(key: str, place: str) -> Callable[[object, str], object]:
    if key not in _CHECKS:
        raise ConfigError(f"{place}: unknown key {key!r} ({nearest(key, tuple(_CHECKS))})")
    return _CHECKS[key]


def _checked_text(value: object, place: str) -> str:
    if not isinstance(value, str):
        raise ConfigError(f"{place} should be text, not {called(value)}{quoting(value)}")
    return value.strip()


def _path_of(what: str) -> Callable[[object, str], str]:
    def check(value: object, place: str) -> str:
        text = _checked_text(value, place)
        if not text or "\0" in text:
            raise ConfigError(f"{place} should name {what}")
        return text

    return check


def _checked_truth(value: object, place: str) -> bool:
    if not isinstance(value, bool):
        raise ConfigError(f"{place} should be true or false, not {called(value)}")
    return value


def _one_of(*choices: str) -> Callable[[object, str], str]:
    def check(value: object, place: str) -> str:
        if value not in choices:
            hint = f" ({nearest(value, choices)})" if isinstance(value, str) else ""
            raise ConfigError(f"{place} should be one of {', '.join(choices)}, not {called(value)}{hint}")
        return value

    return check


def _some_of(*choices: str) -> Callable[[object, str], tuple[str, ...]]:
    check = _one_of(*choices)

    def check_all(value: object, place: str) -> tuple[str, ...]:
        if not isinstance(value, list):
            raise ConfigError(f"{place} should be a list such as [{choices[0]}], not {called(value)}")
        return tuple(dict.fromkeys(check(each, place) for each in value))

    return check_all


def _checked_extractor(value: object, place: str) -> str:
    text = _checked_text(value, place)
    name = text.removeprefix(_SPACY).strip()
    if text == RULES or (text.startswith(_SPACY) and name and "\0" not in name):
        return text if text == RULES else _SPACY + name
    forms = f"{RULES}, or {_SPACY} and a pipeline's name or path such as {_SPACY}en_core_web_sm"
    head = text.partition(":")[0].lower()
    close = nearest(head, (RULES, _SPACY.rstrip(":"))) if head else ""
    raise ConfigError(f"{place} should be {forms}, not {text!r}{f' ({close})' if close.startswith('did') else ''}")


def _checked_language(value: object, place: str) -> str:
    if value is False:  # YAML reads a bare no, the code of Norwegian, as false
        raise ConfigError(f'{place} should be text: write "no" in quotes for Norwegian')
    text = _checked_text(value, place)
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", text):
        raise ConfigError(f"{place} should be a language code such as en, en-GB or az, not {text!r}")
    return text


def _checked_interface(value: object, place: str) -> str:
    return _checked_language(value, place) if value != "" else ""


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
    "interface": _checked_interface,
    "timezone": _checked_timezone,
    "date_order": _one_of("auto", "dmy", "mdy", "ymd"),
    "base_url": _checked_url,
    "content": _path_of("a folder"),
    "output": _path_of("a folder"),
    "authority": _path_of("a file"),
    "extractor": _checked_extractor,
    "rights": _checked_text,
    "licence": _checked_text,
    "publish_text": _one_of("full", "excerpt", "none"),
    "noindex": _checked_truth,
    "outputs": _some_of("ninjs"),
    "search": _checked_truth,
}


def _check_apart(place: Project) -> None:
    """An output inside the content would be read as content; content inside the output could be taken for old pages."""
    content, output = place.content.resolve(), place.output.resolve()
    is_inside = content == output or content in output.parents or output in content.parents
    if place.content_url and place.output_url:
        one, other = f"{place.content_url}/", f"{place.output_url}/"
        is_inside = one.startswith(other) or other.startswith(one)
    if is_inside:
        both = f"content ({place.content_url or shown(place.content)}) and output"
        both += f" ({place.output_url or shown(place.output)})"
        raise ConfigError(f"{both} lie in one another: choose two folders")
    if output == place.folder.resolve() or output in place.folder.resolve().parents:
        raise ConfigError(f"output ({shown(place.output)}) holds {FILE_NAME} itself: choose a folder of its own")


def shown(path: Path) -> str:
    """The path as a user in the current folder would write it."""
    try:
        near = os.path.relpath(path)
    except ValueError:  # another drive
        return str(path)
    return str(path) if near.startswith("..") else near
