"""Small archives, read from texts as a build reads them, to be explained."""

from __future__ import annotations

import tempfile
from pathlib import Path

from namsite.build import gather
from namsite.config import load_project
from namsite.explain import Material, accounts, find
from namsite.explain.accounts import Account, ArticleAccount, EntityAccount
from namsite.store import Store


def known(files: dict[str, str], *authority: str) -> Material:
    """The archive of texts by their paths, with the lines of an authority file."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path, text in files.items():
            (folder / "seeds" / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / "seeds" / path).write_text(text, encoding="utf-8")
        (folder / "authority.yaml").write_text("\n".join(authority), encoding="utf-8")
        gathered = gather(load_project(folder), Store(None))
    assert "authority" not in {problem.code for problem in gathered.problems}
    return Material(gathered.index, gathered.articles)


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
