"""What the program is: a digest of all that its results depend on but their input."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib import metadata
from pathlib import Path

from namsite.config import Config

_LIBRARIES = (
    "charset-normalizer",
    "jinja2",
    "markdown",
    "markupsafe",
    "msgspec",
    "nh3",
    "python-slugify",
    "sentencex",
    "trafilatura",
)
_SEARCH_ENGINE = "pagefind_bin"
_NONE = "none"


@lru_cache(maxsize=1)
def code_version() -> str:
    """A digest of the program's own files and of the libraries that read articles: whatever a result depends on but
    its input. A changed rule or word list never meets the results of the one before."""
    home = Path(__file__).parent
    whole = hashlib.sha256()
    for path in sorted(
        path for pattern in ("**/*.py", "lexicon/*.t[sx][vt]", "locale/*.mo") for path in home.glob(pattern)
    ):
        whole.update(path.relative_to(home).as_posix().encode() + b"\0" + path.read_bytes())
    for name in _LIBRARIES:
        whole.update(f"{name} {_version_of(name)}\0".encode())
    return whole.hexdigest()


def is_searchable(config: Config) -> bool:
    """Does the site have a search index?"""
    return config.search and bool(search_engine())


@lru_cache(maxsize=1)
def search_engine() -> str:
    """The version of Pagefind that indexes the archive; empty where the extra ``search`` is not installed."""
    version = _version_of(_SEARCH_ENGINE)
    return "" if version == _NONE else version


def _version_of(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return _NONE
