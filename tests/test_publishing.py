"""Where pages are made: on workers far away only if they see what pages are made from."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from folders import whole
from namsite import publishing
from namsite.build import build
from namsite.config import load_project
from namsite.executors import DistantExecutor
from namsite.store import Store
from test_golden import GOLDEN


class FarAway(DistantExecutor):
    """Workers on another machine, which does or does not share the file system that the cache is on."""

    batch = 4
    under_way = 2

    def __init__(self, *, is_shared: bool) -> None:
        self._is_shared = is_shared
        self.done: set[str] = set()

    def submit(self, function: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        result: Future[Any] = Future()
        if getattr(function, "__func__", None) is Path.exists:
            result.set_result(self._is_shared)
            return result
        work = given[0]
        self.done.add(work.func.__name__ if isinstance(work, partial) else work.__name__)
        result.set_result(function(*given, **named))
        return result


@pytest.mark.parametrize("is_shared", [True, False])
def test_pages_are_made_far_away_where_the_cache_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_shared: bool
) -> None:
    shutil.copytree(GOLDEN / "content", tmp_path / "seeds")
    monkeypatch.setattr(publishing, "_FEW", 1)
    monkeypatch.setattr("namsite.study._FEW", 1)
    workers = FarAway(is_shared=is_shared)
    for output, executor in (("far", workers), ("here", None)):
        with Store(None) as store:
            build(load_project(tmp_path, output=tmp_path / output), store, executor=executor)
    assert workers.done == {"study", *(["make"] if is_shared else [])}
    assert whole(tmp_path / "far") == whole(tmp_path / "here")
