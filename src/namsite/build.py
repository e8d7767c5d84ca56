"""The whole build on one screen: read → parse → extract → resolve → plan → render → publish."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Literal

from jinja2 import TemplateError, TemplateSyntaxError

from namsite import __version__, exports, pages
from namsite.authority import read_authority
from namsite.config import Project, shown
from namsite.indexing import index
from namsite.learn import Given
from namsite.permalinks import media_permalink
from namsite.pipeline import Pipeline, find_pipeline
from namsite.problems import Problem, warning
from namsite.publish import Published, publish, safe_path
from namsite.records import Archive, Kind, Page
from namsite.render import Renderer, theme_folders
from namsite.resolve import Memory, resolve
from namsite.sources import read_folder, read_image
from namsite.store import Store
from namsite.study import Study, reading_for, study_all

Step = Literal["Reading", "Extracting", "Looking again", "Resolving", "Publishing", "Done"]
Progress = Callable[
    [Step, int, int], None
]  # as a step begins and goes on: so many of so many are done, 0 of 0 at first


_NAMED: tuple[Kind, ...] = ("person", "organization")  # names that the authority file makes certain


class BuildError(Exception):
    """Nothing can be built: the message says why, ``problems`` what was found in ``content`` on the way."""

    def __init__(self, message: str, content: Path, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message)
        self.content = content
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The archive that was published, and all that is to be said about it."""

    archive: Archive
    problems: tuple[Problem, ...]
    published: Published


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The archive, what it was made of, and all that is to be said about it."""

    archive: Archive
    studies: tuple[Study, ...]
    problems: tuple[Problem, ...]


def build(
    project: Project,
    store: Store,
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
    memory: Memory | None = None,
) -> Built:
    """Builds the site and publishes it; ``memory`` makes the next build in this process quicker. Raises BuildError or
    PublishError; then nothing was written."""
    tell = progress or _silent
    gathered = gather_with_studies(project, store, executor=executor, progress=tell, memory=memory)
    archive, problems = gathered.archive, gathered.problems
    del gathered
    tell("Publishing", 0, 0)
    templates, statics = theme_folders(project.folder)
    problems = in_order((*problems, *missing_pictures(archive, project.content)))
    known = index(archive)
    planned = pages.plan(known, project.config, problems, __version__)
    renderer = Renderer(templates, project.config)
    rendered = ((page.permalink, _render(renderer, page, project)) for page in _counted(planned, tell))
    files = chain(
        rendered, exports.plan(known, project.config), static_files(statics), pictures(archive, project.content)
    )
    published = publish(project.output, files)
    tell("Done", 0, 0)
    return Built(archive=archive, problems=problems, published=published)


def gather(
    project: Project, store: Store, *, executor: Executor | None = None, progress: Progress | None = None
) -> tuple[Archive, tuple[Problem, ...]]:
    """Everything up to the archive; writes nothing but the store. Raises ConfigError for an authority file that cannot
    be read as a whole, and for a spaCy pipeline that cannot be used."""
    gathered = gather_with_studies(project, store, executor=executor, progress=progress)
    return gathered.archive, gathered.problems


def gather_with_studies(
    project: Project,
    store: Store,
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
    memory: Memory | None = None,
) -> Gathered:
    """The same, with the studies that the archive was made of: they need as much memory again."""
    content = project.content
    authority, wrong_entries = read_authority(project.authority, project.config.authority)
    pipeline = _pipeline(project)
    tell = progress or _silent
    tell("Reading", 0, 0)
    if not content.is_dir():
        raise BuildError(f"{shown(content)}: there is no such folder (name the one that holds your articles)", content)
    sources, problems = read_folder(content)
    if not sources:
        raise BuildError(f"{shown(content)}: no article was found here", content, in_order(problems))
    reading = reading_for(project.config, sources)
    tell("Extracting", 0, len(sources))
    given: Given = {kind: authority.names(kind) for kind in _NAMED}
    studies = study_all(sources, reading, store, executor, tell, pipeline, given)
    problems = [*problems, *(problem for each in studies for problem in each.problems)]
    read = [each for each in studies if each.article and each.findings]
    if not read:
        raise BuildError(f"{shown(content)}: no article could be read", content, in_order(problems))
    tell("Resolving", 0, 0)
    problems += _unread_by(pipeline, read)
    articles = [each.article for each in read if each.article]
    findings = [each.findings for each in read if each.findings]
    with _without_collector():
        archive, open_questions = resolve(articles, findings, authority, memory)
    return Gathered(
        archive=archive, studies=tuple(read), problems=in_order((*problems, *wrong_entries, *open_questions))
    )


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


def _pipeline(project: Project) -> Pipeline | None:
    named = project.config.pipeline
    return find_pipeline(named, project.folder, f"{shown(project.file)}: extractor") if named else None


def _unread_by(pipeline: Pipeline | None, studies: Sequence[Study]) -> Iterator[Problem]:
    """A warning where no article is in the pipeline's language."""
    if pipeline and not any(each.article and pipeline.reads(each.article) for each in studies):
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


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """By place, then by wording; each once."""
    return tuple(sorted(set(problems), key=lambda each: (each.path or "", each.line or 0, each.code, str(each))))


def _counted(planned: pages.Plan, tell: Progress) -> Iterator[Page]:
    for done, page in enumerate(planned, start=1):
        yield page
        tell("Publishing", done, len(planned))


def _silent(step: Step, done: int, of: int) -> None:
    """Nobody watches."""
