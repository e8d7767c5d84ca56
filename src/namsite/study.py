"""One article after the other: parse and extract, on as many processors as are given, and never twice.

What one file gives depends on its content, its path, what the configuration says about reading, and the program; the
digest of these four is the key of the result in the store.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from importlib import metadata
from pathlib import Path
from typing import Literal, TypeVar

from namsite import formats, serial
from namsite.config import Config
from namsite.dates import Order, decide_order, vote_order
from namsite.extract import extract
from namsite.learn import NOBODY, Given, learn
from namsite.phrases import NOTHING, Known
from namsite.pipeline import Pipeline
from namsite.problems import Problem
from namsite.records import Article, Findings, Source, Suggestion
from namsite.store import Store, key

Look = Literal["Extracting", "Looking again"]
Progress = Callable[[Look, int, int], None]  # so many of so many are done
_In = TypeVar("_In")
_Out = TypeVar("_Out")
_BATCH = 32
_FEW = 64  # articles that one process has done before others have started
_LIBRARIES = ("charset-normalizer", "markdown", "nh3", "python-slugify", "sentencex", "trafilatura")
_ROOM = 1000  # results of earlier builds that may stay in the store


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """What one file gave: an article and what was found in it, or nothing but problems. ``suggestions`` are what a
    spaCy pipeline takes for names; ``learned`` the names, folded, that the rest of the archive told for a second
    look."""

    article: Article | None
    findings: Findings | None
    problems: tuple[Problem, ...]
    suggestions: tuple[Suggestion, ...] = ()
    learned: tuple[str, ...] = ()


def reading_for(config: Config, sources: Sequence[Source]) -> formats.Reading:
    """What parsing needs to know; with ``date_order: auto``, the order of day and month that the whole archive
    shows."""
    order = decide_order(map(_votes, sources)) if config.date_order == "auto" else config.date_order
    return formats.Reading(language=config.language, order=order, timezone=config.timezone)


def _votes(source: Source) -> Counter[Order]:
    """Digits and strokes are the same bytes in all encodings in use; UTF-16 only puts NULs between them."""
    return vote_order(source.content.replace(b"\0", b"").decode("latin-1"))


def study(reading: formats.Reading, pipeline: Pipeline | None, source: Source) -> Study:
    """Parses and extracts one file: the unit of work that is stored and sent to other processes."""
    article, problems = formats.parse(source, reading)
    if article is None:
        return Study(article=None, findings=None, problems=tuple(problems))
    suggestions = pipeline.suggest(article) if pipeline else ()
    findings = extract(article, reading.order, suggestions=suggestions)
    return Study(article=article, findings=findings, problems=tuple(problems), suggestions=suggestions)


def look_again(order: Order | None, asked: tuple[Article, tuple[Suggestion, ...], Known]) -> Study:
    """Extracts an article once more, with what the rest of the archive knows of its names."""
    article, suggestions, known = asked
    findings = extract(article, order, known, suggestions)
    return Study(article=article, findings=findings, problems=(), learned=_names(known))


def _names(known: Known) -> tuple[str, ...]:
    """Every name that is known, its words folded, in alphabetical order."""
    full = {" ".join(words) for names in (known.names, known.bodies) for each in names.values() for words in each}
    return tuple(sorted(full | known.surnames))


def study_all(
    sources: Sequence[Source],
    reading: formats.Reading,
    store: Store,
    executor: Executor | None = None,
    progress: Progress | None = None,
    pipeline: Pipeline | None = None,
    given: Given = NOBODY,
) -> list[Study]:
    """A study of each file, in their order, with a second look at those of whose names the rest of the archive, or the
    authority file (``given``), knows more: from the store where it is known, else made now and stored. Raises
    ConfigError for a pipeline that cannot be loaded."""
    bench = _Bench(store, executor, progress or _silent)
    program = f"{code_version()} {serial.shape(Study)} {reading!r} {pipeline.version if pipeline else ''}"
    firsts = [key("study", program, source.path, source.digest) for source in sources]
    made = bench.make("Extracting", dict(zip(firsts, sources, strict=True)), partial(study, reading, pipeline))
    lexis = learn((each.findings for each in made.values() if each.findings), given)
    more = {first: lexis.about(each.findings) for first, each in made.items() if each.findings}
    seconds = {first: key("again", first.hex(), _spelt(known)) for first, known in more.items() if known is not NOTHING}
    asked = {second: (made[first].article, made[first].suggestions, more[first]) for first, second in seconds.items()}
    again = bench.make("Looking again", asked, partial(look_again, reading.order))
    store.keep_only([*firsts, *seconds.values()], room=2 * (len(firsts) + len(seconds)) + _ROOM)
    return [_with(made[first], again.get(seconds.get(first, b""))) for first in firsts]


def _with(first: Study, second: Study | None) -> Study:
    return replace(first, findings=second.findings, learned=second.learned) if second else first


def _spelt(known: Known) -> str:
    """What is known of an article's names, in one way."""
    return repr((sorted(known.names.items()), sorted(known.bodies.items()), sorted(known.surnames)))


@dataclass(frozen=True, slots=True)
class _Bench:
    """Where studies are made: what is stored is not made again."""

    store: Store
    executor: Executor | None
    progress: Progress

    def make(self, look: Look, wanted: Mapping[bytes, _In], work: Callable[[_In], Study]) -> dict[bytes, Study]:
        """A study for each key."""
        studies = dict(_stored(self.store, wanted))
        missing = {name: record for name, record in wanted.items() if name not in studies}
        fresh: dict[bytes, str] = {}
        helpers = self.executor if len(missing) > _FEW else None
        made = run_stage(work, list(missing.values()), helpers)
        for done, (name, each) in enumerate(zip(missing, made, strict=True), start=1):
            studies[name] = each
            if each.article:  # what could not be read today may be readable when an extra is installed
                fresh[name] = serial.dump(Study, each)
            self.progress(look, done, len(missing))
        self.store.write(fresh)
        return studies


def _silent(look: Look, done: int, of: int) -> None:
    """Nobody watches."""


def run_stage(
    function: Callable[[_In], _Out], records: Sequence[_In], executor: Executor | None = None
) -> Iterator[_Out]:
    """The function's results in the order of the records: in this process, or in batches on the executor."""
    if executor is None:
        return map(function, records)
    batches = [records[start : start + _BATCH] for start in range(0, len(records), _BATCH)]
    waiting = [executor.submit(_run_batch, function, batch) for batch in batches]
    return (result for future in waiting for result in future.result())


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


def _run_batch(function: Callable[[_In], _Out], batch: Sequence[_In]) -> list[_Out]:
    return [function(record) for record in batch]


def _stored(store: Store, keys: Iterable[bytes]) -> Iterator[tuple[bytes, Study]]:
    for name, line in store.read(keys).items():
        try:
            yield name, serial.load(Study, line)
        except serial.ShapeError:
            continue  # it is made again and written over


@lru_cache(maxsize=1)
def code_version() -> str:
    """A digest of the program's own files and of the libraries that read articles: whatever a result depends on but
    its input. A changed rule or word list never meets the results of the one before."""
    home = Path(__file__).parent
    whole = hashlib.sha256()
    for path in sorted(path for pattern in ("**/*.py", "lexicon/*.t[sx][vt]") for path in home.glob(pattern)):
        whole.update(path.relative_to(home).as_posix().encode() + b"\0" + path.read_bytes())
    for name in _LIBRARIES:
        whole.update(f"{name} {_version_of(name)}\0".encode())
    return whole.hexdigest()


def _version_of(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return "none"
