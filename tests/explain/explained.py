"""Small archives, read from texts as a build reads them, to be explained."""

from __future__ import annotations

import hashlib

from namsite.authority import parse_authority
from namsite.config import Config
from namsite.explain import Material, accounts, find, material
from namsite.explain.accounts import Account, ArticleAccount, EntityAccount
from namsite.inputs import input_of
from namsite.records import Source
from namsite.resolve import resolve
from namsite.store import Store
from namsite.study import Studied, reading_for, study_all


def known(files: dict[str, str], *authority: str) -> Material:
    """The archive of texts by their paths, with the lines of an authority file."""
    sources = [_source(path, text.encode()) for path, text in files.items()]
    inputs, store = [input_of(one) for one in sources], Store(None)
    by_path = {one.path: one for one in sources}
    studied = Studied(store, study_all(inputs, by_path.__getitem__, reading_for(Config(), inputs), store))
    articles, findings = map(studied.article, studied), map(studied.findings, studied)
    decisions, wrong = parse_authority("\n".join(authority), "authority.yaml")
    assert not wrong
    archive, _ = resolve(list(articles), list(findings), decisions)
    return material(archive, studied)


def _source(path: str, content: bytes) -> Source:
    return Source(path=path, media_type="text/plain", content=content, digest=hashlib.sha256(content).hexdigest())


def account(archive: Material, asked: str) -> Account:
    """The one explanation of what is asked for."""
    (one,) = accounts(archive, find(archive, asked))
    return one


def entity(archive: Material, asked: str) -> EntityAccount:
    one = account(archive, asked)
    assert isinstance(one, EntityAccount)
    return one


def article(archive: Material, asked: str) -> ArticleAccount:
    one = account(archive, asked)
    assert isinstance(one, ArticleAccount)
    return one
