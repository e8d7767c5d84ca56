"""The whole build on one screen: what there is → gather → publish, and what is left for the next build."""

from __future__ import annotations

from concurrent.futures import Executor

from namsite.amending import amended, is_little
from namsite.catalogue import Catalogue
from namsite.config import Project
from namsite.executors import Processes
from namsite.folders import alone
from namsite.gathering import Gathered, Progress, Read, gather_all, gather_apart, read_all
from namsite.interface import opened, speaking
from namsite.publishing import publish_site
from namsite.resolve import Memory
from namsite.store import Store, key, unbroken
from namsite.traces import Begun, Built, Trace, begin, end

_FEW = 256  # articles that take so little memory that one process may do all


def build(
    project: Project,
    store: Store,
    *,
    begun: Begun | None = None,
    executor: Executor | None = None,
    progress: Progress | None = None,
    memory: Memory | None = None,
) -> Built:
    """Builds the site and publishes it, unless nothing changed; ``begun`` is the look at what there is, if it was taken
    already, and ``memory`` makes the next build in this process quicker. Raises BuildError or PublishError; then
    nothing was written."""
    tell = progress or _silent
    tell("Reading", 0, 0)
    begun = begun or begin(project, store)
    return begun.built or unbroken(lambda: _build(project, store, begun, executor, tell, memory))


def _build(
    project: Project, store: Store, begun: Begun, executor: Executor | None, tell: Progress, memory: Memory | None
) -> Built:
    read = None if is_little(begun) else read_all(project, store, begun, executor, tell)
    with alone(project.output.resolve(), lambda: tell("Waiting", 0, 0)):
        catalogue = Catalogue(store, begun.site)
        last = begun.last if begun.last and begun.last.edition == catalogue.edition else None
        edition = catalogue.begin_edition()
        heeds = last is not None and last.made_by == begun.made_by  # else all pages are made
        gathered = _put_right(project, catalogue, begun, last)
        if gathered is None:
            read = read or read_all(project, store, begun, executor, tell)
            gathered = _gathered(project, catalogue, read, executor, tell, memory, heeds=heeds)
        changes = gathered.changes if heeds else None
        counts, problems = gathered.counts, gathered.problems
        del read, gathered  # they take memory that pages need
        with speaking(opened(begun.phrasebook)):
            published, left = publish_site(project, catalogue, begun, changes, executor, tell)
        built = Built(counts=counts, problems=problems, published=published)
        tell("Done", 0, 0)
        end(project, store, begun, built, edition, left)
    return built


def _gathered(
    project: Project,
    catalogue: Catalogue,
    read: Read,
    executor: Executor | None,
    tell: Progress,
    memory: Memory | None,
    *,
    heeds: bool,
) -> Gathered:
    """All articles resolved: apart where there are many, for that takes most memory, unless the next build is to be
    quick."""
    if memory is not None or not isinstance(executor, Processes) or len(read.studied.studies) <= _FEW:
        return gather_all(project, catalogue, read, tell, memory, heeds=heeds)
    executor.rest()
    gathered = gather_apart(project, catalogue, read, tell, executor, heeds=heeds)
    executor.rest()
    return gathered


def _put_right(project: Project, catalogue: Catalogue, begun: Begun, last: Trace | None) -> Gathered | None:
    """What the last build gathered, put right where little was changed since; None where that is not enough."""
    if last and begun.changed == ():
        return Gathered(catalogue=catalogue, changes=frozenset(), counts=last.counts, problems=last.problems)
    return amended(project, catalogue, begun) if last else None


def gather(
    project: Project, store: Store, *, executor: Executor | None = None, progress: Progress | None = None
) -> Gathered:
    """Everything up to the catalogue; writes nothing but the store. Raises ConfigError for an authority file that
    cannot be read as a whole, and for a spaCy pipeline that cannot be used."""
    tell = progress or _silent
    tell("Reading", 0, 0)
    begun = begin(project, store)
    return unbroken(lambda: _gather(project, store, begun, executor, tell))


def _gather(project: Project, store: Store, begun: Begun, executor: Executor | None, tell: Progress) -> Gathered:
    catalogue, last = Catalogue(store, begun.site), begun.last
    if last and begun.changed == () and last.edition == catalogue.edition:
        return Gathered(catalogue=catalogue, changes=frozenset(), counts=last.counts, problems=last.problems)
    aside = Catalogue(store, key("aside", begun.site.hex()))  # that of the site stays as the site is
    return gather_all(project, aside, read_all(project, store, begun, executor, tell), tell, None, heeds=False)


def _silent(step: object, done: int, of: int) -> None:
    """Nobody watches."""
