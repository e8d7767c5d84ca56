"""The workers of a Dask cluster (extra ``namsite[dask]``) as an executor.

Batches hold all that they need, so that one whose worker is lost is done again by another. Every batch names the
program that it was made for: a worker that joins with another version refuses it instead of giving other results.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError, Executor, Future, wait
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from namsite import __version__
from namsite.executors import DistantExecutor, ExecutorError
from namsite.version import code_version

if TYPE_CHECKING:
    from distributed import Client

_Out = TypeVar("_Out")
_FORM = re.compile(r"dask://(\[[0-9A-Fa-f:.]+\]|[^\s:/@?#\[\]]+):([1-9][0-9]{0,4})/?")
_INSTALL = "pip install 'namsite[dask]'"
_PATIENCE = 20.0  # seconds until a scheduler that does not answer is given up
_GLANCE = 1.0  # seconds after which a result that does not come is asked for again
_LOGGERS = ("distributed", "distributed.client", "tornado", "tornado.application")
_AHEAD = 2  # batches for each processor, so that none waits for the next one


def is_cluster(named: str) -> bool:
    """Whether ``named`` is the address of a Dask scheduler, such as *dask://10.0.0.5:8786*."""
    found = _FORM.fullmatch(named)
    return found is not None and int(found[2]) < 65536


@contextmanager
def workers(named: str, say: Callable[[str], None]) -> Iterator[Executor]:
    """The workers of the scheduler at such an address, while they are needed. Raises ExecutorError where the extra is
    missing, nobody answers, another version of Python or of namsite runs there, or the cluster is lost."""
    try:
        from distributed import Client, KilledWorker
    except ImportError:
        raise ExecutorError(f"{named}: Dask is not installed ({_INSTALL})") from None
    for name in _LOGGERS:  # what goes wrong there is told by exceptions too
        logging.getLogger(name).setLevel(logging.CRITICAL)
    address = named.rstrip("/").replace("dask://", "tcp://")
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False, name="namsite")
    except Exception as problem:  # what another version answers cannot be foreseen
        hint = "is dask scheduler running there, and open to this computer?"
        raise ExecutorError(f"{named}: no Dask scheduler answers within {_PATIENCE:g} s ({hint})") from problem
    with client:
        _check(client, named)
        if not client.nthreads():
            say(f"{named} has no workers yet: waiting for the first")
        try:
            yield _Workers(client)
        except KilledWorker as problem:
            hint = "memory? give each more of it, and look at its log"
            raise ExecutorError(f"{named}: several workers were lost over the same articles ({hint})") from problem
        except CancelledError as problem:
            raise ExecutorError(f"{named}: the scheduler was lost (what was done is kept: build again)") from problem


def program() -> str:
    """What results depend on beside their input: the versions of Python and of namsite, and a digest of namsite's files
    and the libraries that it reads with."""
    return f"Python {sys.version_info.major}.{sys.version_info.minor}, namsite {__version__} ({code_version()[:12]})"


class _Workers(DistantExecutor):
    """The workers that a client knows. Work is sent as bytes, which the scheduler passes on without a look."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._executor = client.get_executor(pure=False)
        self._program = program()

    @property
    def under_way(self) -> int:
        processors: Mapping[str, int] = self._client.nthreads()
        return _AHEAD * max(1, sum(processors.values()))

    def submit(self, function: Callable[..., _Out], /, *given: Any, **named: Any) -> Future[_Out]:
        from distributed.protocol import serialize_bytes

        work = serialize_bytes(partial(function, *given, **named))
        return _Sent(self._client, self._executor.submit(_done_here, self._program, work))


class _Sent(Future[_Out]):
    """A result that is to come. Dask's own futures of results that were on their way when the scheduler was lost never
    end."""

    def __init__(self, client: Client, awaited: Future[_Out]) -> None:
        super().__init__()
        self._client = client
        self._awaited = awaited

    def result(self, timeout: float | None = None) -> _Out:
        """The result, however long it takes; raises CancelledError when the scheduler is lost."""
        while not self._awaited.done():
            wait([self._awaited], timeout=_GLANCE)
            if self._client.status == "closed" and not self._awaited.done():
                raise CancelledError
        return self._awaited.result()


def _done_here(wanted: str, work: bytes) -> object:
    """Does the work, on a worker that has the same program."""
    if (here := program()) != wanted:
        raise ExecutorError(_differing("a worker", here, wanted))
    from distributed.protocol import deserialize_bytes

    return deserialize_bytes(work)()


def _check(client: Client, named: str) -> None:
    """Raises ExecutorError unless the scheduler and all workers that are there run the same program as we do."""
    try:
        answers: Mapping[str, object] = {"the scheduler": client.run_on_scheduler(program)}
        answers = {**answers, **client.run(program, on_error="return")}
    except Exception as problem:  # it cannot import namsite, or speaks to clients in another way
        answers = {"the scheduler": problem}
    for whose, answer in answers.items():
        if answer != program():
            raise ExecutorError(f"{named}: {_differing(whose, answer, program())}")


def _differing(whose: str, theirs: object, ours: str) -> str:
    has = f"has {theirs}" if isinstance(theirs, str) else f"cannot run namsite: {theirs}"
    return f"{whose} {has}; this computer has {ours} (install the same everywhere)"
