"""One function over many records: in this process, on several processors, or wherever else an executor leads."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

_In = TypeVar("_In")
_Out = TypeVar("_Out")
_BATCH = 32
_UNDER_WAY = 64  # batches


def run_stage(
    function: Callable[[_In], _Out], records: Iterable[_In], executor: Executor | None = None
) -> Iterator[_Out]:
    """The function's results in the order of the records: in this process, or in batches on the executor, of which a
    few are under way at any time."""
    if executor is None:
        yield from map(function, records)
        return
    waiting: deque[Future[list[_Out]]] = deque()
    left = iter(records)
    while batch := list(islice(left, _BATCH)):
        waiting.append(executor.submit(_run_batch, function, batch))
        if len(waiting) > _UNDER_WAY:
            yield from waiting.popleft().result()
    for future in waiting:
        yield from future.result()


def _run_batch(function: Callable[[_In], _Out], batch: Sequence[_In]) -> list[_Out]:
    return [function(record) for record in batch]


@contextmanager
def processes(count: int) -> Iterator[Executor | None]:
    """An executor of so many processes, which begin with the first batch that they get; for one, None."""
    if count == 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_all_start_methods, get_context

    start = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    with ProcessPoolExecutor(count, mp_context=get_context(start), initializer=_leave_interrupts) as pool:
        try:
            yield pool
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _leave_interrupts() -> None:
    """Ctrl-C is for the process that the user started; its helpers end with it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
