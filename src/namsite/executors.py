"""One function over many records: in this process, on several processors, or wherever else an executor leads."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

_In = TypeVar("_In")
_Out = TypeVar("_Out")
_BATCH = 32
_UNDER_WAY = 16  # batches, where the number of processors is not known
_AHEAD = 4  # batches that wait for each processor
SELDOM = (100_000, 50, 100)  # for gc.set_threshold: records are read in thousands, and hardly any are in circles


class ExecutorError(Exception):
    """The work could not be done where it was sent; the message says why, and what to do."""


class DistantExecutor(Executor):
    """An executor whose processors are far away and many: ``batch`` records are worth the way there, and ``under_way``
    batches keep all of them busy (which may change as machines come and go)."""

    batch = 128

    @property
    def under_way(self) -> int:
        raise NotImplementedError


def run_stage(
    function: Callable[[_In], _Out], records: Iterable[_In], executor: Executor | None = None
) -> Iterator[_Out]:
    """The function's results in the order of the records: in this process, or in batches on the executor, of which a
    few are under way at any time. On another machine the function is imported by its name, and a batch may be done
    twice, so it must depend on its record alone."""
    if executor is None:
        yield from map(function, records)
        return
    waiting: deque[Future[list[_Out]]] = deque()
    left = iter(records)
    size = executor.batch if isinstance(executor, DistantExecutor) else _BATCH
    while batch := list(islice(left, size)):
        waiting.append(executor.submit(_run_batch, function, batch))
        most = executor.under_way if isinstance(executor, DistantExecutor | Processes) else _UNDER_WAY
        while len(waiting) > most:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _run_batch(function: Callable[[_In], _Out], batch: Sequence[_In]) -> list[_Out]:
    return [function(record) for record in batch]


class Processes(Executor):
    """So many processes, which begin with the first batch that they get, and anew with the first one after a
    ``rest``. Where the system allows it, the modules ``known`` are loaded once, and all of them share the memory."""

    def __init__(self, count: int, known: Sequence[str] = ()) -> None:
        self._count = count
        self._known = list(known)
        self.under_way = _AHEAD * count
        self._pool: Executor | None = None

    def submit(self, fn: Callable[..., _Out], /, *args: Any, **kwargs: Any) -> Future[_Out]:
        """Has a function called by one of them."""
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_all_start_methods, get_context

            start = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
            context = get_context(start)
            if start == "forkserver":
                context.set_forkserver_preload(self._known)
            self._pool = ProcessPoolExecutor(self._count, mp_context=context, initializer=_prepare)
        return self._pool.submit(fn, *args, **kwargs)

    def rest(self) -> None:
        """Ends the processes when what they do is done: what they remember takes memory."""
        self.shutdown()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the processes."""
        if self._pool is not None:
            self._pool.shutdown(wait, cancel_futures=cancel_futures)
            self._pool = None


@contextmanager
def processes(count: int, known: Sequence[str] = ()) -> Iterator[Executor | None]:
    """An executor of so many processes, which are going to use the modules ``known``; for one, None. Raises
    ExecutorError when one of them is ended from outside."""
    if count == 1:
        yield None
        return
    try:
        with _ended(Processes(count, known)) as pool:
            yield pool
    except BrokenExecutor as problem:
        why = "a process that was reading articles was ended from outside (memory? try --jobs 1)"
        raise ExecutorError(why) from problem


@contextmanager
def threads(count: int) -> Iterator[Executor]:
    """An executor of so many threads of this process, of which Python lets one work at a time."""
    from concurrent.futures import ThreadPoolExecutor

    with _ended(ThreadPoolExecutor(count)) as pool:
        yield pool


@contextmanager
def _ended(pool: Executor) -> Iterator[Executor]:
    """The pool, whose work is left undone when it is broken off."""
    with pool:
        try:
            yield pool
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _prepare() -> None:
    """Ctrl-C is for the process that the user started; its helpers end with it. They look seldom for garbage, and never
    among what they began with."""
    import gc
    import signal

    gc.freeze()
    gc.set_threshold(*SELDOM)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
