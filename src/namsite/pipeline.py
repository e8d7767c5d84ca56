"""spaCy pipelines (extra ``namsite[spacy]``): what a statistical model takes for names of people and organizations.

spaCy is imported when the first article is to be read, once in each process; finding a pipeline only looks at files.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from socket import gethostname
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from namsite.handwritten import ConfigError, nearest
from namsite.records import Article, Kind, Span, Suggestion

if TYPE_CHECKING:
    from spacy.language import Language

_KINDS: Mapping[str, Kind] = {"PERSON": "person", "PER": "person", "ORG": "organization"}
_FINDERS = frozenset({"ner", "beam_ner", "entity_ruler", "span_ruler"})
_RULERS = frozenset({"entity_ruler", "span_ruler"})  # their patterns may ask for what other components find
# Components that find no names; what they cost is spared.
_NEEDLESS = frozenset(
    {"tagger", "parser", "senter", "sentencizer", "attribute_ruler", "lemmatizer", "trainable_lemmatizer"}
    | {"morphologizer", "textcat", "textcat_multilabel", "entity_linker", "spancat", "spancat_singlelabel"}
)
_RUNNING = frozenset({"paragraph", "item", "quotation", "cell"})  # blocks where capitals tell something
_INSTALL = "pip install 'namsite[spacy]'"
_LIBRARIES = ("spacy", "thinc", "numpy")


class Pipeline(Struct, frozen=True, kw_only=True):
    """An installed pipeline: ``name`` of its package (None for a folder), the ``folder`` that has its ``meta.json``,
    its ``language`` (*xx* for all), the versions of spaCy that it is ``made_for``, ``needless`` components, and
    ``version``: all that its findings depend on. ``setting`` is how messages call the line that names it."""

    name: str | None
    folder: Path
    language: str
    made_for: str
    needless: tuple[str, ...]
    version: str
    setting: str

    def reads(self, article: Article) -> bool:
        """Whether the article is in the pipeline's language."""
        return self.language in ("xx", article.language.partition("-")[0].lower())

    def suggest(self, article: Article) -> tuple[Suggestion, ...]:
        """What the pipeline takes for names in an article's running text, in order; nothing where the article is in
        another language. Raises ConfigError when it cannot be loaded."""
        if not self.reads(article):
            return ()
        loaded = _load(self)
        blocks = [b for b in article.blocks if b.kind in _RUNNING and b.end - b.start <= loaded.max_length]
        read = loaded.pipe(article.text[block.start : block.end] for block in blocks)
        return tuple(
            Suggestion(span=Span(block.start + name.start_char, block.start + name.end_char), kind=_KINDS[name.label_])
            for block, text in zip(blocks, read, strict=True)
            for name in text.ents
            if name.label_ in _KINDS
        )


def find_pipeline(named: str, home: Path, setting: str) -> Pipeline:
    """The pipeline of a name or a path (relative to ``home``), without loading it. Raises ConfigError, whose message
    begins with ``setting``, where spaCy or the pipeline is missing or finds no names."""
    if _version_of("spacy") is None:
        raise ConfigError(f"{setting}: spaCy is not installed ({_INSTALL})")
    folder = home / named
    is_path = folder.is_dir() or any(sign in named for sign in "/\\") or named.startswith(".")
    root = folder if is_path else _package(named, setting)
    description = _description(root, named, setting)
    components = _components(root, description)
    if not _FINDERS & set(components.values()):
        has = ", ".join(components) or "no component"
        raise ConfigError(f"{setting}: {named} finds no names: it has {has}, and none of {', '.join(sorted(_FINDERS))}")
    spared = {n for n, factory in components.items() if factory in _NEEDLESS and not _RULERS & set(components.values())}
    return Pipeline(
        name=None if is_path else named,
        folder=root,
        language=str(description.get("lang", "xx")),
        made_for=str(description.get("spacy_version", "")),
        needless=tuple(sorted(spared)),
        version=_version(root, description),
        setting=setting,
    )


def _package(named: str, setting: str) -> Path:
    """The folder of an installed package, which is not imported."""
    spec = find_spec(named) if named.isidentifier() and _version_of(named) else None
    places = list(spec.submodule_search_locations or ()) if spec else []
    if not places:
        hint = nearest(named, sorted(entry.name for entry in metadata.entry_points(group="spacy_models")))
        hint = hint if hint.startswith("did") else f"python -m spacy download {named}"
        raise ConfigError(f"{setting}: no spaCy pipeline named {named!r} is installed ({hint})")
    return Path(places[0])


def _description(root: Path, named: str, setting: str) -> dict[str, Any]:
    """What a pipeline's meta.json says."""
    try:
        described = json.loads((root / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        described = None
    if not isinstance(described, dict):
        why = "there is no meta.json in it (name the folder that holds one)" if root.is_dir() else "no such folder"
        raise ConfigError(f"{setting}: {named} is no spaCy pipeline: {why}")
    return described


def _components(root: Path, description: Mapping[str, Any]) -> dict[str, str]:
    """The components by name, each with what makes it; config.cfg knows best."""
    names = [str(name) for name in description.get("pipeline") or ()]
    made = {name: name for name in names}
    for config in sorted(root.rglob("config.cfg")):
        made |= _factories(config.read_text(encoding="utf-8"))
    return {name: made[name] for name in names}


def _factories(config: str) -> Iterator[tuple[str, str]]:
    """``factory = "ner"`` below ``[components.names]``."""
    component = None
    for line in config.splitlines():
        key, _, value = line.partition("=")
        if line.startswith("["):
            group, _, component = line.strip("[] ").partition(".")
            component = component if group == "components" else None
        elif component and key.strip() == "factory":
            yield component, value.strip().strip('"')


def _version(root: Path, description: Mapping[str, Any]) -> str:
    """Names and versions, and a digest of the pipeline's files: one that was trained anew may keep its version."""
    whole = hashlib.sha256()
    for path in sorted(path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        whole.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    called = "_".join(str(description.get(key, "")) for key in ("lang", "name"))
    made_by = (f"{library} {_version_of(library)}" for library in _LIBRARIES)
    return " ".join((called, str(description.get("version", "")), *made_by, whole.hexdigest()))


def _version_here(pipeline: Pipeline) -> str:
    """The version of a pipeline on this machine, which may be a worker of a cluster."""
    root = _package(pipeline.name, pipeline.setting) if pipeline.name else pipeline.folder
    return _version(root, _description(root, root.name, pipeline.setting))


def _version_of(library: str) -> str | None:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return None


@lru_cache(maxsize=1)
def _load(pipeline: Pipeline) -> Language:
    """The pipeline with the components that find names and those they build on."""
    if _version_here(pipeline) != pipeline.version:
        known = pipeline.name or pipeline.folder
        raise ConfigError(f"{pipeline.setting}: {known} is another one on {gethostname()} (install the same there)")
    try:
        import spacy
        from spacy.util import is_compatible_version

        if not pipeline.made_for or is_compatible_version(str(_version_of("spacy")), pipeline.made_for):
            return spacy.load(pipeline.name or pipeline.folder, exclude=pipeline.needless)
        why = f"it was made for spaCy {pipeline.made_for}"
    except Exception as problem:  # what a pipeline of another version raises cannot be foreseen
        why = " ".join(str(problem).split())
    raise ConfigError(f"{pipeline.setting}: spaCy {_version_of('spacy')} cannot load this pipeline: {why}")
