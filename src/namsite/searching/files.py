"""The files of the search index: the code once, a folder for each bundle, and a list of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from namsite import serial
from namsite.archive import Index
from namsite.config import Config
from namsite.searching.bundles import Bundle, divided
from namsite.searching.entries import entries, record_of
from namsite.searching.facets import Names, facets
from namsite.searching.pagefind import File, Record, make_index
from namsite.store import LASTING, Store, key
from namsite.version import code_version, is_searchable, search_engine

_FOLDER = "search"
_FIRST = Record(url="index.html", title="", note="", text="namsite")  # Pagefind wants an index beside its code
_Ids = tuple[str, ...]
_Keys = tuple[bytes, ...]
_Files = tuple[File, ...]


def plan(index: Index, config: Config, store: Store, site: bytes) -> Iterator[tuple[str, bytes]]:
    """Path below the output folder and content of every file, made one bundle after the other; none where the archive
    has no search, or the extra is not installed. ``site`` tells one site from another in the store."""
    if not is_searchable(config):
        return
    language = config.language.partition("-")[0].lower()
    bundles = tuple(divided(entries(index, config)))
    keys = {bundle.name: _key(bundle, language) for bundle in bundles}
    code = key("search code", code_version(), search_engine(), language)
    names = Names(index)
    filled: list[str] = []
    yield from _code(store, code, language)
    for bundle in bundles:
        folder, name = f"{_FOLDER}/bundles/{bundle.name}", keys[bundle.name]
        ids = _ids(index, config, store, bundle, name, language)
        if not any(ids):
            continue  # nothing in it has a word
        filled.append(bundle.name)
        yield f"{folder}/facets.json", facets(index, names, bundle.entries, ids)
        yield from _below(folder, serial.load(_Files, store.one(name, LASTING)))
    yield f"{_FOLDER}/bundles.json", _lines(filled)
    _keep(store, site, (code, *keys.values()))


def _key(bundle: Bundle, language: str) -> bytes:
    """What the index of a bundle depends on."""
    return key("search", code_version(), search_engine(), language, *(each.digest.hex() for each in bundle.entries))


def _ids(index: Index, config: Config, store: Store, bundle: Bundle, name: bytes, language: str) -> tuple[str, ...]:
    """Pagefind's ids of a bundle's entries; the bundle is indexed and stored if it is not known."""
    for _, data in store.read([name], "ids"):
        return serial.load(_Ids, data)
    indexed = make_index((record_of(index, config, each.kind, each.id) for each in bundle.entries), language)
    store.write({name: {"ids": serial.dump(indexed.ids), LASTING: serial.dump(indexed.files)}})
    return indexed.ids


def _code(store: Store, name: bytes, language: str) -> Iterator[tuple[str, bytes]]:
    """The loader and the WebAssembly, with an index of their own, which Pagefind wants beside them."""
    kept = [serial.load(_Files, data) for _, data in store.read([name], LASTING)]
    if not kept:
        indexed = make_index([_FIRST], language)
        kept = [(*indexed.code, *indexed.files)]
        store.write({name: {LASTING: serial.dump(kept[0])}})
    yield from _below(f"{_FOLDER}/pagefind", kept[0])


def _below(folder: str, files: Iterable[File]) -> Iterator[tuple[str, bytes]]:
    return ((f"{folder}/{file.path}", file.content) for file in files)


def _lines(names: Iterable[str]) -> bytes:
    return (json.dumps(list(names), indent=0) + "\n").encode()


def _keep(store: Store, site: bytes, keys: Iterable[bytes]) -> None:
    """Drops the indexes that the last build of this site had and this one has not."""
    now, name = tuple(keys), key("search of", site.hex())
    for _, data in store.read([name], LASTING):
        store.forget(set(serial.load(_Keys, data)) - set(now))
    store.write({name: {LASTING: serial.dump(now)}})
