"""The whole build on one screen: read → parse → extract → resolve → plan → render → publish."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Literal

from jinja2 import TemplateError, TemplateSyntaxError

from namsite import __version__, exports, pages, searching
from namsite.authority import read_authority
from namsite.config import Project, shown
from namsite.folders import alone
from namsite.indexing import index
from namsite.inputs import ChangedError
from namsite.learn import Given
from namsite.permalinks import media_permalink
from namsite.pipeline import Pipeline
from namsite.problems import BuildError, Problem, in_order, warning
from namsite.publish import publish, safe_path
from namsite.records import Archive, Kind, Page
from namsite.render import Renderer
from namsite.resolve import Memory, in_memory, resolve_cards
from namsite.sources import read_image
from namsite.store import Store, unbroken
from namsite.study import Studied, reading_for, study_all
from namsite.traces import Begun, Built, Counts, begin, end, site_key

Step = Literal["Reading", "Extracting", "Looking again", "Resolving", "Publishing", "Waiting", "Done"]
Progress = Callable[
    [Step, int, int], None
]  # as a step begins and goes on: so many of so many are done, 0 of 0 at first


_NAMED: tuple[Kind, ...] = ("person", "organization")  # names that the authority file makes certain


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The archive, what it was made of, and all that is to be said about it."""

    archive: Archive
    studied: Studied
    problems: tuple[Problem, ...]


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
    gathered = _gather(project, store, begun, executor, tell, memory)
    with alone(project.output.resolve(), lambda: tell("Waiting", 0, 0)):
        return _written(project, store, begun, gathered, tell)


def _written(project: Project, store: Store, begun: Begun, gathered: Gathered, tell: Progress) -> Built:
    """Publishes the site and leaves the trace of it, which must not be that of another build."""
    archive = gathered.archive
    tell("Publishing", 0, 0)
    problems = in_order((*gathered.problems, *missing_pictures(archive, project.content)))
    known = index(archive)
    planned = pages.plan(known, project.config, problems, __version__)
    renderer = Renderer(begun.templates, project.config)
    rendered = ((page.permalink, _render(renderer, page, project)) for page in _counted(planned, tell))
    exported = exports.plan(known, project.config, [due.permalink for due in planned.due])
    files = chain(
        rendered,
        exported,
        searching.plan(known, project.config, store, site_key(project)),
        static_files(begun.statics),
        pictures(archive, project.content),
    )
    with _settled():
        published = publish(project.output, files)
    tell("Done", 0, 0)
    counts = Counts(
        articles=len(archive.articles),
        people=len(archive.people),
        organizations=len(archive.organizations),
        summits=len(archive.summits),
    )
    built = Built(counts=counts, problems=problems, published=published)
    end(project, store, begun, built)
    return built


def gather(
    project: Project,
    store: Store,
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
    memory: Memory | None = None,
) -> Gathered:
    """Everything up to the archive; writes nothing but the store. Raises ConfigError for an authority file that cannot
    be read as a whole, and for a spaCy pipeline that cannot be used."""
    tell = progress or _silent
    tell("Reading", 0, 0)
    begun = begin(project, store)
    return unbroken(lambda: _gather(project, store, begun, executor, tell, memory))


def _gather(
    project: Project,
    store: Store,
    begun: Begun,
    executor: Executor | None,
    tell: Progress,
    memory: Memory | None,
) -> Gathered:
    content, folder, pipeline = project.content, begun.folder, begun.pipeline
    authority, wrong_entries = read_authority(project.authority, project.config.authority)
    inputs = folder.inputs
    reading = reading_for(project.config, inputs)
    tell("Extracting", 0, len(inputs))
    given: Given = {kind: authority.names(kind) for kind in _NAMED}
    try:
        studies = study_all(inputs, folder.read, reading, store, executor, tell, pipeline, given)
    except ChangedError as problem:
        raise BuildError(str(problem), content) from problem
    problems = [*folder.problems, *(problem for each in studies for problem in each.problems)]
    studied = Studied(store, studies)
    if not any(studied):
        raise BuildError(f"{shown(content)}: no article could be read", content, in_order(problems))
    tell("Resolving", 0, 0)
    problems += _unread_by(pipeline, studied)
    with _without_collector():
        resolved = resolve_cards(studied.cards(), studied.article, authority, memory)
        archive = in_memory(resolved, lambda one: (studied.article(one), studied.findings(one)))
    problems += [*wrong_entries, *resolved.problems]
    return Gathered(archive=archive, studied=studied, problems=in_order(problems))


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


@contextmanager
def _settled() -> Iterator[None]:
    """The archive stays as it is while pages are made; looking for garbage in it takes a quarter of that time."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _unread_by(pipeline: Pipeline | None, studied: Studied) -> Iterator[Problem]:
    """A warning where no article is in the pipeline's language."""
    if pipeline and not any(pipeline.reads(studied.article(one)) for one in studied):
        language = f"the language of the spaCy pipeline ({pipeline.language})"
        hint = "set language: or choose another pipeline"
        yield warning("unused-pipeline", f"no article is in {language}: it found nothing", hint=hint)


def _render(renderer: Renderer, page: Page, project: Project) -> bytes:
    try:
        return renderer.render(page)
    except TemplateError as problem:
        place = problem.name if isinstance(problem, TemplateSyntaxError) and problem.name else page.template
        line = f":{problem.lineno}" if isinstance(problem, TemplateSyntaxError) else ""
        raise BuildError(f"templates/{place}{line}: {problem.message or problem}", project.content) from problem


def static_files(folders: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """The theme's files for ``static/``; of two with one name the one in the earlier folder, the owner's, is taken."""
    chosen: dict[str, Path] = {}
    for folder in reversed(folders):
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder)
            if path.is_file() and not any(part.startswith(".") for part in name.parts):
                chosen[name.as_posix()] = path
    for address, file in sorted(chosen.items()):
        yield f"static/{address}", file.read_bytes()


def pictures(archive: Archive, content: Path) -> Iterator[tuple[str, bytes]]:
    """The pictures beside the articles, each once."""
    for path in sorted({image.path for record in archive.articles for image in record.article.images}):
        if (data := _picture(content, path)) is not None:
            yield media_permalink(path), data


def missing_pictures(archive: Archive, content: Path) -> Iterator[Problem]:
    """A warning for each picture that an article shows and the folder does not have."""
    for record in archive.articles:
        for image in record.article.images:
            if _picture(content, image.path) is None:
                message, hint = f"the picture {image.path} is not there", "put it beside the article"
                yield warning("missing-picture", message, path=record.article.source_path, hint=hint)


def _picture(content: Path, path: str) -> bytes | None:
    try:
        safe_path(media_permalink(path))
    except ValueError:
        return None
    return read_image(content, path)


def _counted(planned: pages.Plan, tell: Progress) -> Iterator[Page]:
    for done, page in enumerate(planned, start=1):
        yield page
        tell("Publishing", done, len(planned))


def _silent(step: Step, done: int, of: int) -> None:
    """Nobody watches."""
