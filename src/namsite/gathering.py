"""From the content folder to the catalogue: read → parse → extract → resolve, and what is to be said about it."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Literal

from msgspec import Struct

from namsite import serial
from namsite.archive import Index
from namsite.authority import Authority, read_authority
from namsite.catalogue import Catalogue, Changes
from namsite.config import Project, shown
from namsite.indexing import Entry, Gist, entries
from namsite.inputs import ChangedError
from namsite.learn import Given
from namsite.media import dimensions
from namsite.permalinks import media_permalink
from namsite.pipeline import Pipeline
from namsite.problems import BuildError, Problem, in_order, warning
from namsite.quoted import insight
from namsite.records import Dimensions, Kind
from namsite.resolve import Leads, Memory, Resolved, resolve_cards
from namsite.slips import Slip, led
from namsite.sources import read_image
from namsite.spill import Spill
from namsite.store import Store
from namsite.study import Studied, Study, reading_for, study_all
from namsite.tables import HELD, TOLD, Articles, Held, open_index
from namsite.traces import Begun, Counts
from namsite.written import safe_path

Step = Literal[
    "Reading", "Extracting", "Looking again", "Resolving", "Waiting", "Planning", "Publishing", "Finishing", "Done"
]
Progress = Callable[
    [Step, int, int], None
]  # as a step begins and goes on: so many of so many are done, 0 of 0 at first
PICTURES = "pictures"  # the kind of record that tells which pictures articles show
_DIMENSIONS = "dimensions"  # … and how large they are, where their files tell it
PRINTS = "prints"  # … and which fingerprints the sentences of each have
_NAMED: tuple[Kind, ...] = ("person", "organization")  # names that the authority file makes certain


class Gathered(Struct, frozen=True, kw_only=True):
    """The catalogue of the archive, what changed in it where somebody asked, and all that is to be said about it."""

    catalogue: Catalogue
    changes: Changes | None
    counts: Counts
    problems: tuple[Problem, ...]

    @property
    def index(self) -> Index:
        """The index of the archive."""
        return open_index(self.catalogue)

    @property
    def articles(self) -> Articles:
        """The articles, and what was found in them."""
        return Articles(self.catalogue)


class Read(Struct, frozen=True, kw_only=True):
    """The articles of the content folder as they were studied one by one, and the owner's decisions."""

    studied: Studied
    authority: Authority
    problems: tuple[Problem, ...]


def read_all(project: Project, store: Store, begun: Begun, executor: Executor | None, tell: Progress) -> Read:
    """Reads what the content folder holds. Raises BuildError where there is no article, and ConfigError for an
    authority file that cannot be read as a whole."""
    folder = begun.folder
    authority, wrong_entries = read_authority(project.authority, project.config.authority)
    inputs = folder.seen
    reading = reading_for(project.config, inputs)
    tell("Extracting", 0, len(inputs))
    given: Given = {kind: authority.names(kind) for kind in _NAMED}
    try:
        studies = study_all(inputs, folder.read, reading, store, executor, tell, begun.pipeline, given)
    except ChangedError as problem:
        raise BuildError(str(problem), project.content) from problem
    problems = [*folder.problems, *(problem for each in studies for problem in each.problems)]
    studied = Studied(store, studies)
    if not any(studied):
        raise BuildError(f"{shown(project.content)}: no article could be read", project.content, in_order(problems))
    problems += [*wrong_entries, *_unread_by(begun.pipeline, studied)]
    return Read(studied=studied, authority=authority, problems=tuple(problems))


def gather_all(
    project: Project, catalogue: Catalogue, read: Read, tell: Progress, memory: Memory | None, *, heeds: bool
) -> Gathered:
    """Resolves all articles and brings the catalogue to hold what they come to; what that changes, if somebody
    ``heeds`` it."""
    tell("Resolving", 0, 0)
    studied = read.studied
    with _without_collector():
        resolved = resolve_cards(studied.cards(), studied.article, read.authority, memory)
        problems = [*read.problems, *resolved.problems]
        told = _Told(project.content, resolved, studied, Spill(catalogue.store), problems)
        changes: Changes | None = None
        if heeds:
            changes = catalogue.update(told.entries(), insight(catalogue.store))
        else:
            catalogue.refill(told.entries())
    return Gathered(catalogue=catalogue, changes=changes, counts=told.counts(), problems=told.said)


class _Task(Struct, frozen=True, kw_only=True):
    """What another process needs to resolve all articles."""

    file: Path
    site: bytes
    project: Project
    studies: tuple[Study, ...]
    authority: Authority
    problems: tuple[Problem, ...]
    heeds: bool


def gather_apart(
    project: Project, catalogue: Catalogue, read: Read, tell: Progress, executor: Executor, *, heeds: bool
) -> Gathered:
    """The same in another process, which ends with all the memory that resolving takes."""
    tell("Resolving", 0, 0)
    task = _Task(
        file=catalogue.store.file,
        site=catalogue.site,
        project=project,
        studies=read.studied.studies,
        authority=read.authority,
        problems=read.problems,
        heeds=heeds,
    )
    with catalogue.store.shared():
        changes, counts, problems = executor.submit(_apart, task).result()
    return Gathered(catalogue=catalogue, changes=changes, counts=counts, problems=problems)


def _apart(task: _Task) -> tuple[Changes | None, Counts, tuple[Problem, ...]]:
    store = Store.of_another(task.file, to_write=True)
    try:
        read = Read(studied=Studied(store, task.studies), authority=task.authority, problems=task.problems)
        gathered = gather_all(task.project, Catalogue(store, task.site), read, _silent, None, heeds=task.heeds)
    finally:
        store.close()
    return gathered.changes, gathered.counts, gathered.problems


def _silent(step: Step, done: int, of: int) -> None:
    """Nobody watches."""


class _Told:
    """All that the catalogue is to hold, told entry by entry; what it comes to is known when all was told."""

    def __init__(
        self, content: Path, resolved: Resolved, studied: Studied, owed: Spill, problems: Sequence[Problem]
    ) -> None:
        self._content = content
        self._resolved = resolved
        self._owed = owed
        self._studied = studied
        self._problems = problems
        self._pictures: dict[str, bool] = {}  # whether each that an article shows is there
        self._dimensions: dict[str, Dimensions] = {}
        self._missing: list[Problem] = []
        self._of_articles: list[Entry] = []
        self._number: Counter[str] = Counter()
        self.said: tuple[Problem, ...] = ()

    def entries(self) -> Iterator[Entry]:
        """The entries; with them everything is counted."""
        resolved = self._resolved
        gist = Gist(
            slips=self._slips(),
            people=resolved.people,
            organizations=resolved.organizations,
            summits=resolved.summits,
            series=resolved.series,
            questions=resolved.questions,
            families=resolved.families,
            owed=self._owed,
            problems=self._all_problems,
        )
        for entry in entries(gist):
            self._number[entry.table] += 1
            yield entry
            yield from self._of_articles
            self._of_articles.clear()
        yield from (Entry(PICTURES, path, "") for path in sorted(self._pictures) if self._pictures[path])
        yield from (Entry(_DIMENSIONS, path, size) for path, size in sorted(self._dimensions.items()))

    def counts(self) -> Counts:
        """How much was told."""
        number = self._number
        return Counts(
            articles=number["shelf"],
            people=number["people"],
            organizations=number["organizations"],
            summits=number["summits"],
        )

    def _slips(self) -> Iterator[Slip]:
        leads = self._resolved.articles
        for slip in self._studied.slips(leads):
            for path in slip.images:
                if path not in self._pictures:
                    self._pictures[path] = self._look_at(path)
                if not self._pictures[path]:
                    message, hint = f"the picture {path} is not there", "put it beside the article"
                    where = slip.shelved.source_path
                    self._missing.append(warning("missing-picture", message, path=where, hint=hint))
            first, last = self._studied.keys(slip.id)
            self._of_articles += beside_index(slip, first, last, leads[slip.id])
            yield led(slip, leads[slip.id])

    def _look_at(self, path: str) -> bool:
        """Whether a picture is there; how large it is."""
        found = picture(self._content, path)
        if found is not None and (size := dimensions(found)):
            self._dimensions[path] = size
        return found is not None

    def _all_problems(self) -> Iterator[Problem]:
        self.said = in_order((*self._problems, *self._missing))
        return iter(self.said)


def beside_index(slip: Slip, first: bytes, last: bytes, leads: Leads) -> tuple[Entry, ...]:
    """What the catalogue has of an article beside the index: where the store has it, by what it is told from its
    copies, and what stands for all that is told in it."""
    told = blake2b(slip.told + serial.dump(leads), digest_size=8).digest()
    return (
        Entry(HELD, slip.id, Held(first=first, last=last, leads=leads, sentences=slip.sentences)),
        Entry(PRINTS, slip.id, slip.prints),
        Entry(TOLD, slip.id, told),
    )


def picture(content: Path, path: str) -> bytes | None:
    """A picture of the content folder; None where there is none that can be published."""
    try:
        safe_path(media_permalink(path))
    except ValueError:
        return None
    return read_image(content, path)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Resolution makes many small records and no circles; looking for circles among them takes as long as all else."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _unread_by(pipeline: Pipeline | None, studied: Studied) -> Iterator[Problem]:
    """A warning where no article is in the pipeline's language."""
    if pipeline and not any(pipeline.reads(studied.article(one)) for one in studied):
        language = f"the language of the spaCy pipeline ({pipeline.language})"
        hint = "set language: or choose another pipeline"
        yield warning("unused-pipeline", f"no article is in {language}: it found nothing", hint=hint)
