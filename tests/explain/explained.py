"""Small archives, read from texts as a build reads them, to be explained."""

from __future__ import annotations

import hashlib

from namsite.authority import parse_authority
from namsite.config import Config
from namsite.explain import Material, accounts, find, material
from namsite.explain.accounts import Account, ArticleAccount, EntityAccount
from namsite.records import Source
from namsite.resolve import resolve
from namsite.store import Store
from namsite.study import reading_for, study_all


def known(files: dict[str, str], *authority: str) -> Material:
    """The archive of texts by their paths, with the lines of an authority file."""
    sources = [_source(path, text.encode()) for path, text in files.items()]
    studies = study_all(sources, reading_for(Config(), sources), Store(None))
    articles = [each.article for each in studies if each.article]
    findings = [each.findings for each in studies if each.findings]
    decisions, wrong = parse_authority("\n".join(authority), "authority.yaml")
    assert not wrong
    archive, _ = resolve(articles, findings, decisions)
    return material(archive, studies)


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
