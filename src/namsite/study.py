"""One article after the other: parse and extract, on as many processors as are given, and never twice.

What one file gives depends on its content, its path, what the configuration says about reading, and the program; the
digest of these four is the key of the result in the store.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from functools import lru_cache, partial
from itertools import islice
from typing import Literal, TypeVar

from msgspec import Struct

from namsite import formats, serial
from namsite.cards import Card, card_of
from namsite.config import Config
from namsite.dates import decide_order
from namsite.executors import run_stage
from namsite.extract import extract, is_foreign
from namsite.inputs import Input
from namsite.learn import NOBODY, Given, Lesson, learn, lesson_of
from namsite.lexicon import adopt, lexicon
from namsite.media import article_id
from namsite.phrases import NOTHING, Known
from namsite.pipeline import Pipeline
from namsite.problems import Problem, note
from namsite.records import Article, DateOrder, Findings, Source, Suggestion
from namsite.resolve import ambiguities
from namsite.shelf import text_of
from namsite.slips import Slip, local
from namsite.store import Store, key
from namsite.version import code_version

Look = Literal["Extracting", "Looking again"]
Progress = Callable[[Look, int, int], None]  # so many of so many are done
Parts = Mapping[str, bytes]
_In = TypeVar("_In")
_Problems = tuple[Problem, ...]
_Suggestions = tuple[Suggestion, ...]
_AT_HAND = 1024  # articles
_FEW = 64  # articles that one process has done before others have started
_AT_ONCE = 256  # results that are written together
_ROOM = 1000  # results of earlier builds that may stay in the store


class Study(Struct, frozen=True, kw_only=True):
    """What one file gave, as the store has it: ``first`` is the key of its ``article``, ``last`` that of its
    ``findings``, its ``card`` and its ``slip`` (another one after a second look); None where there is no article in it.
    """

    path: str
    first: bytes | None
    last: bytes | None
    problems: tuple[Problem, ...]


class Studied:
    """The articles of an archive, by their ids, on the way to being resolved; read from the store as they are asked
    for."""

    def __init__(self, store: Store, studies: Iterable[Study]) -> None:
        self._store = store
        self.studies = tuple(each for each in studies if each.first and each.last)
        self._keys = {
            article_id(each.path): (each.first, each.last) for each in self.studies if each.first and each.last
        }
        self.article = lru_cache(_AT_HAND)(self._article)

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def keys(self, of: str) -> tuple[bytes, bytes]:
        """Where the store has an article and its findings."""
        return self._keys[of]

    def cards(self) -> Iterator[Card]:
        """The cards of all articles, in any order."""
        return (
            serial.load(Card, data) for _, data in self._store.read((last for _, last in self._keys.values()), "card")
        )

    def slips(self, order: Iterable[str]) -> Iterator[Slip]:
        """The slips of articles, in the order of their ids that is asked for."""
        waiting = iter(order)
        while batch := list(islice(waiting, _AT_ONCE)):
            found = self._store.all((self._keys[one][1] for one in batch), "slip")
            yield from (serial.load(Slip, found[self._keys[one][1]]) for one in batch)

    def _article(self, of: str) -> Article:
        return serial.load(Article, self._store.one(self._keys[of][0], "article"))


def reading_for(config: Config, inputs: Iterable[Input]) -> formats.Reading:
    """What parsing needs to know; the order of day and month is the one that the whole archive shows, else that of the
    configuration."""
    configured = None if config.date_order == "auto" else config.date_order
    order = decide_order((each.votes for each in inputs), configured)
    return formats.Reading(language=config.language, order=order, timezone=config.timezone)


def study(reading: formats.Reading, pipeline: Pipeline | None, source: Source) -> Parts:
    """Parses and extracts one file: the unit of work that is stored and sent to other processes. What it gives are the
    parts of its result as bytes, without a ``card`` where there is no article."""
    article, problems = formats.parse(source, reading)
    if article is None:
        return {"problems": serial.dump(tuple(problems))}
    if is_foreign(article):
        problems = (*problems, _other_language(source.path))
    suggestions = pipeline.suggest(article) if pipeline else ()
    findings = extract(article, reading.order, suggestions=suggestions)
    parts = {
        "article": serial.dump(article),
        "text": serial.dump(text_of(article)),
        "lesson": serial.dump(lesson_of(findings)),
        **_found(article, findings),
    }
    if problems:
        parts["problems"] = serial.dump(tuple(problems))
    if suggestions:
        parts["suggestions"] = serial.dump(suggestions)
    return parts


def _other_language(path: str) -> Problem:
    return note(
        "other-language",
        "not in English, which is what the rules read: only names that other articles or authority.yaml have are found",
        path=path,
        hint="a spaCy pipeline for its language finds more: extractor in namsite.yaml",
    )


def look_again(order: DateOrder | None, asked: tuple[bytes, bytes | None, Known]) -> Parts:
    """Extracts an article (given with its suggestions as they are stored) once more, with what the rest of the archive
    knows of its names."""
    stored, suggested, known = asked
    article = serial.load(Article, stored)
    suggestions = serial.load(_Suggestions, suggested) if suggested else ()
    findings = extract(article, order, known, suggestions)
    return _found(article, findings) | {"known": serial.dump(known)}


def _found(article: Article, findings: Findings) -> dict[str, bytes]:
    slip, told = local(article, findings)
    parts = {
        "findings": serial.dump(findings),
        "card": serial.dump(card_of(article, findings)),
        "slip": serial.dump(slip),
        "told": serial.dump(told),
    }
    if left_open := tuple(ambiguities(article, findings)):
        parts["left open"] = serial.dump(left_open)
    return parts


def study_all(
    inputs: Sequence[Input],
    read: Callable[[str], Source],
    reading: formats.Reading,
    store: Store,
    executor: Executor | None = None,
    progress: Progress | None = None,
    pipeline: Pipeline | None = None,
    given: Given = NOBODY,
) -> list[Study]:
    """A study of each file, in their order, with a second look at those of whose names the rest of the archive, or the
    authority file (``given``), knows more: from the store where it is known, else made now and stored. ``read`` gives
    the file of a path. Raises ConfigError for a pipeline that cannot be loaded."""
    bench = _Bench(store, executor, progress or _silent)
    program = program_of(reading, pipeline)
    firsts = {each.path: first_key(program, each.path, each.digest) for each in inputs}
    paths = {first: path for path, first in firsts.items()}
    failed = bench.make("Extracting", list(paths), lambda name: read(paths[name]), partial(study, reading, pipeline))
    studied = [first for first in paths if first not in failed]
    lexis = learn((lesson for _, lesson in _lessons(store, studied)), given)
    more = {name: known for name, lesson in _lessons(store, studied) if (known := lexis.about(lesson)) is not NOTHING}
    seconds = {again_key(first, known): first for first, known in more.items()}
    asking = partial(_asking, store, seconds, more)
    bench.make("Looking again", list(seconds), asking, partial(look_again, reading.order))
    store.keep_only([*studied, *seconds, _words_key()], room=2 * (len(firsts) + len(seconds)) + _ROOM)
    last_of = {first: first for first in studied} | {first: second for second, first in seconds.items()}
    of_parsing = _said(store, studied, "problems")
    left_open = _said(store, last_of.values(), "left open")

    def told(path: str, first: bytes) -> Study:
        last = last_of.get(first)
        if last is None:
            return Study(path=path, first=None, last=None, problems=failed[first])
        problems = (*of_parsing.get(first, ()), *left_open.get(last, ()))
        return Study(path=path, first=first, last=last, problems=problems)

    return [told(path, first) for path, first in firsts.items()]


def _lessons(store: Store, studied: Iterable[bytes]) -> Iterator[tuple[bytes, Lesson]]:
    """The lessons of articles, one by one: all together they would take more memory than all else in this process."""
    return ((name, _lesson(data)) for name, data in store.read(studied, "lesson"))


def _asking(
    store: Store, seconds: Mapping[bytes, bytes], more: Mapping[bytes, Known], second: bytes
) -> tuple[bytes, bytes | None, Known]:
    """What a second look needs: the article and its suggestions as they are stored, and what is known of its names."""
    first = seconds[second]
    suggested = dict(store.read([first], "suggestions"))
    return store.one(first, "article"), suggested.get(first), more[first]


def program_of(reading: formats.Reading, pipeline: Pipeline | None) -> str:
    """What stands for all that the study of a file depends on but the file."""
    return f"{code_version()} {reading!r} {pipeline.version if pipeline else ''}"


def first_key(program: str, path: str, digest: str) -> bytes:
    """Where the store has what a file gives."""
    return key("study", program, path, digest)


def again_key(first: bytes, known: Known) -> bytes:
    """Where the store has what a second look at it gives."""
    spelt = repr((sorted(known.names.items()), sorted(known.bodies.items()), sorted(known.surnames)))
    return key("again", first.hex(), spelt)


class _Bench(Struct, frozen=True):
    """Where studies are made: what is stored is not made again."""

    store: Store
    executor: Executor | None
    progress: Progress

    def make(
        self, look: Look, wanted: Sequence[bytes], bring: Callable[[bytes], _In], work: Callable[[_In], Parts]
    ) -> dict[bytes, tuple[Problem, ...]]:
        """Makes what is missing of ``wanted``; of those in which there is no article, the problems."""
        known = self.store.known(wanted, "card")
        missing = [name for name in wanted if name not in known]
        helpers = self.executor if len(missing) > _FEW else None
        if missing:
            have_words(self.store, helpers)
        made = zip(missing, run_stage(work, map(bring, missing), helpers), strict=True)
        failed: dict[bytes, tuple[Problem, ...]] = {}
        fresh: dict[bytes, Parts] = {}
        for done, (name, parts) in enumerate(made, start=1):
            if "card" in parts:
                fresh[name] = parts
            else:  # what could not be read today may be readable when an extra is installed
                failed[name] = serial.load(_Problems, parts["problems"])
            if len(fresh) == _AT_ONCE:
                self.store.write(fresh)
                fresh.clear()
            self.progress(look, done, len(missing))
        self.store.write(fresh)
        return failed


def have_words(store: Store, helpers: Executor | None = None) -> None:
    """Has the word lists at hand as an earlier build stored them; else stores them for the next one. Where ``helpers``
    read the articles, this process has no use for them and takes no room for them."""
    name, part = _words_key(), "words"
    if not store.known([name], part):
        if store.is_lasting:
            store.write({name: {part: next(run_stage(_words, [name], helpers))}})
    elif helpers is None:
        adopt(store.one(name, part))


def _words(_: bytes) -> bytes:
    return serial.dump(lexicon())


def _words_key() -> bytes:
    return key("words", code_version())


def _said(store: Store, keys: Iterable[bytes], part: str) -> dict[bytes, tuple[Problem, ...]]:
    """The problems that some results have, by key."""
    return {name: serial.load(_Problems, data) for name, data in store.read(keys, part)}


def _silent(look: Look, done: int, of: int) -> None:
    """Nobody watches."""


_lesson = serial.loader(Lesson)
