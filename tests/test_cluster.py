"""Where articles are read makes no difference: in this process, in threads, in processes, on a Dask cluster, and when a
worker of the cluster is lost on the way."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from pathlib import Path
from threading import Timer

import pytest
from distributed import LocalCluster

from folders import whole
from namsite import cluster
from namsite.cli import main
from namsite.cluster import is_cluster, workers
from namsite.executors import DistantExecutor, ExecutorError
from test_golden import GOLDEN

_PEOPLE = ("Lena Orvik", "Tomasz Brandt", "Abeni Fairweather", "Ines Calder")
_ARTICLES = 120  # more than one process has done before others have started

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def site_of_two() -> Iterator[LocalCluster]:
    """A scheduler with two workers, each a process of its own."""
    with LocalCluster(n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=":0") as local:
        yield local


@pytest.fixture(scope="module")
def dask(site_of_two: LocalCluster) -> str:
    return str(site_of_two.scheduler_address).replace("tcp://", "dask://")


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The golden archive and many articles beside it, in the current folder."""
    shutil.copytree(GOLDEN / "content", tmp_path / "seeds")
    for number in range(_ARTICLES):
        one, other = _PEOPLE[number % 4], _PEOPLE[(number + 1) % 4]
        told = f"President {one} met {other} at the {number}th Summit of the Harbour Council on May 4."
        text = f"Report {number}\n\n{number % 27 + 1:02}.04.2020\n\n{told}\n"
        (tmp_path / f"seeds/{number:03}.txt").write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(archive: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(DistantExecutor, "batch", 4)

    def command(*arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        return code, *capfd.readouterr()

    return command


def test_all_executors_give_the_same_bytes(run: Run, archive: Path, dask: str) -> None:
    sites = {}
    for where in ("serial", "threads", "processes", dask):
        code, _, error = run("build", "--no-cache", "--executor", where, "-o", "site")
        assert code in (0, 1), error
        sites[where] = whole(archive / "site")
        shutil.rmtree(archive / "site")
    first = sites["serial"]
    assert "articles/119.html" in first
    assert {where: site == first for where, site in sites.items()} == dict.fromkeys(sites, True)


def test_a_worker_that_is_lost_costs_nothing_but_time(
    run: Run, archive: Path, dask: str, site_of_two: LocalCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("build", "--no-cache", "--executor", "serial", "-o", "alone")
    lost: list[int] = []
    submit = cluster._Workers.submit

    def killing(self: cluster._Workers, function: Callable[..., object], *given: object) -> Future[object]:
        sent = submit(self, function, *given)
        if not lost:
            lost.append(site_of_two.workers[0].pid)
            os.kill(lost[0], signal.SIGKILL)
        return sent

    monkeypatch.setattr(cluster._Workers, "submit", killing)
    run("build", "--no-cache", "--executor", dask, "-o", "together")
    assert lost
    assert whole(archive / "together") == whole(archive / "alone")


def test_articles_that_end_every_worker_end_the_build(dask: str, site_of_two: LocalCluster) -> None:
    site_of_two.scheduler.allowed_failures = 0
    try:
        with (
            pytest.raises(ExecutorError, match="several workers were lost over the same articles"),
            workers(dask, print) as all_,
        ):
            all_.submit(os._exit, 1).result()
    finally:
        site_of_two.scheduler.allowed_failures = 3


def test_another_program_there_is_refused(run: Run, dask: str, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "__version__", "0.0.9")
    code, _, error = run("build", "--executor", dask)
    assert code == 2
    assert f"Error: {dask}: the scheduler has Python 3." in error or "tcp://127.0.0.1:" in error
    assert "namsite 0.0.9" in error
    assert "install the same everywhere" in error
    assert not (archive / "build").exists()


def test_a_worker_that_joins_later_with_another_program_refuses_the_work() -> None:
    with pytest.raises(ExecutorError, match=r"a worker has Python .*; this computer has Python 2\.7"):
        cluster._done_here("Python 2.7", b"never looked at")


def test_a_scheduler_that_does_not_answer(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 0.5)
    code, _, error = run("build", "--executor", "dask://127.0.0.1:1")
    assert code == 2
    assert error.startswith("Error: dask://127.0.0.1:1: no Dask scheduler answers within 0.5 s (")


def test_a_scheduler_without_workers_is_told() -> None:
    said: list[str] = []
    with LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address=":0") as empty:
        named = str(empty.scheduler_address).replace("tcp://", "dask://")
        with workers(named, said.append) as nobody:
            assert isinstance(nobody, DistantExecutor)
            assert nobody.under_way > 0
    assert said == [f"{named} has no workers yet: waiting for the first"]


def test_a_lost_scheduler_ends_the_build() -> None:
    with LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address=":0") as empty:
        named = str(empty.scheduler_address).replace("tcp://", "dask://")
        with pytest.raises(ExecutorError, match="the scheduler was lost"), workers(named, print) as nobody:
            sent = nobody.submit(str, 1)
            empty.close()
            sent.result()


def test_results_that_were_on_their_way_when_the_scheduler_was_lost_are_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Lost:
        status = "running"

    client, never = Lost(), Future[int]()
    monkeypatch.setattr(cluster, "_GLANCE", 0.01)
    sent = cluster._Sent(client, never)
    Timer(0.05, setattr, (client, "status", "closed")).start()
    with pytest.raises(CancelledError):
        sent.result()
    never.set_result(3)
    assert sent.result() == 3


def test_a_scheduler_that_is_killed_ends_the_build(run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 5)
    monkeypatch.setattr(cluster, "_GLANCE", 0.1)
    awaited = cluster._Sent.result

    def killed_while_awaited(sent: cluster._Sent[object]) -> object:
        scheduler.kill()
        return awaited(sent)

    monkeypatch.setattr(cluster._Sent, "result", killed_while_awaited)
    code = "from distributed.cli.dask_scheduler import main; main()"
    flags = ("--host", "127.0.0.1", "--port", "0", "--scheduler-file", "where.json", "--dashboard-address", ":0")
    scheduler = subprocess.Popen([sys.executable, "-c", code, *flags], stderr=subprocess.DEVNULL)
    try:
        while not Path("where.json").exists() or not (where := Path("where.json").read_text()):
            time.sleep(0.05)
        named = json.loads(where)["address"].replace("tcp://", "dask://")
        result, _, error = run("build", "--executor", named)
    finally:
        scheduler.kill()
        scheduler.wait()
    assert result == 2
    assert error == f"Error: {named}: the scheduler was lost (what was done is kept: build again)\n"
    assert not (archive / "build").exists()


def test_without_the_extra_it_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    code, _, error = run("build", "--executor", "dask://127.0.0.1:8786")
    assert (code, error) == (
        2,
        "Error: dask://127.0.0.1:8786: Dask is not installed (pip install 'namsite[dask]')\n",
    )


@pytest.mark.parametrize(
    ("where", "hint"),
    [
        ("thread", "did you mean 'threads'?"),
        ("dask://", "such as dask://10.0.0.5:8786"),
        ("dask://host", "such as dask://10.0.0.5:8786"),
        ("dask://host:70000", "such as dask://10.0.0.5:8786"),
        ("tcp://host:8786", "such as dask://10.0.0.5:8786"),
    ],
)
def test_a_mistyped_executor_is_explained(run: Run, where: str, hint: str) -> None:
    code, _, error = run("build", "--executor", where)
    assert code == 2
    assert f"should be serial, threads, processes or dask://HOST:PORT, not '{where}' ({hint})" in error


@pytest.mark.parametrize("where", ["serial", "dask://127.0.0.1:8786"])
def test_processors_are_counted_on_this_computer_only(run: Run, where: str) -> None:
    code, _, error = run("build", "--executor", where, "--jobs", "4")
    assert code == 2
    assert f"--jobs goes with threads and processes, not with --executor {where}" in error


def test_addresses_of_schedulers() -> None:
    for named in ("dask://10.0.0.5:8786", "dask://head.cluster:8786/", "dask://[::1]:8786"):
        assert is_cluster(named)
