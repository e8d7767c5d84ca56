"""The command line: commands, flags and exit codes. Only this room prints and exits.

What a command needs is imported inside it, so that ``namsite --version`` answers at once.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from namsite import __version__
from namsite.flags import (
    COPIES,
    FOLDER,
    PLACE,
    below,
    building,
    cache_of,
    executor_of,
    project_of,
    reading,
    speaking,
    store_of,
    voice_of,
)

if TYPE_CHECKING:
    from namsite.config import Project
    from namsite.problems import Problem
    from namsite.resolve import Memory
    from namsite.terminal import Voice

OK, FAULTY, UNUSABLE, INTERRUPTED = 0, 1, 2, 130

_EXIT_CODES = """
\b
Exit codes:
  0  done
  1  done, but with errors (with --strict: or warnings)
  2  wrong usage or configuration, or nothing could be written; what stood there before is as it was
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a poor terminal is no reason to fail
    try:
        result = namsite.main(args=arguments, prog_name="namsite", standalone_mode=False)
    except click.ClickException as problem:
        problem.show()
        return UNUSABLE
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
        return INTERRUPTED
    except BrokenPipeError:  # whoever read our output has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAULTY
    return result if isinstance(result, int) else OK


@click.group(context_settings={"help_option_names": ["-h", "--help"]}, epilog=_EXIT_CODES)
@click.version_option(__version__, message="namsite %(version)s")
def namsite() -> None:
    """Turns a folder of news articles into an archive that people can browse, cite and trust."""


@namsite.command()
@click.argument("folder", type=FOLDER, default=".")
@click.option("--theme", is_flag=True, help="Begin a theme instead: a template to build on, and a stylesheet.")
@speaking
def init(folder: Path, theme: bool, **flags: Any) -> int:
    """Begin an archive in FOLDER: a commented namsite.yaml and a folder for the articles."""
    from namsite.config import shown
    from namsite.starting import ARTICLES, begin_archive, begin_theme

    voice = voice_of(flags)
    try:
        if theme:
            wrote = " and ".join(map(shown, begin_theme(folder)))
            voice.say(f"Wrote {wrote}. What they do not say stays as it is")
        else:
            file = begin_archive(folder)
            voice.say(f"Wrote {shown(file)}. Put articles into {shown(folder / ARTICLES)}/ and run: namsite build")
    except OSError as problem:
        is_there = isinstance(problem, FileExistsError)
        why = "exists already and is left as it is" if is_there else f"cannot be written: {problem.strerror}"
        voice.complain(f"{shown(Path(problem.filename or folder))}: {why}")
        return UNUSABLE
    return OK


@namsite.command(epilog=_EXIT_CODES)
@click.option("--timings", is_flag=True, help="Say at the end how long each step took.")
@building
@speaking
def build(**flags: Any) -> int:
    """Build the site from the articles in CONTENT (seeds)."""
    voice = voice_of(flags)
    return _carried_out(voice, lambda: _build(project_of(flags), flags, voice))


@namsite.command(epilog=_EXIT_CODES)
@click.option("-p", "--port", type=click.IntRange(0, 65535), default=8000, metavar="PORT", help="And this port (8000).")
@click.option("-b", "--bind", default="127.0.0.1", metavar="ADDRESS", help="Answer at this address (127.0.0.1).")
@building
@speaking
def serve(bind: str, port: int, **flags: Any) -> int:
    """Build the site, show it on this computer, and build again whenever something changes. Ctrl-C ends it."""
    from namsite.resolve import Memory
    from namsite.serve import serve as serve_site

    voice, memory = voice_of(flags), Memory()
    rebuild = partial(_carried_out, voice, lambda: _build(project_of(flags), flags, voice, memory))

    def run() -> int:
        project = project_of(flags)
        if project.content_url or project.output_url:
            raise click.UsageError("serve shows folders of this computer: namsite serve CONTENT -o DIR")
        if rebuild() == UNUSABLE and not project.output.is_dir():
            return UNUSABLE
        try:
            serve_site(project, rebuild, bind, port, voice.say)
        except KeyboardInterrupt:
            voice.say("Stopped.")
        except OSError as problem:
            raise click.UsageError(
                f"{bind}:{port} cannot be used: {problem.strerror} (choose another --port)"
            ) from None
        return OK

    return _carried_out(voice, run)


@namsite.command(epilog=_EXIT_CODES)
@building
@speaking
def check(**flags: Any) -> int:
    """List every problem in CONTENT, the open questions, and the broken links of the built site."""
    voice = voice_of(flags)
    return _carried_out(voice, lambda: _check(project_of(flags), flags, voice))


@namsite.command(epilog=_EXIT_CODES)
@click.option("--json", "as_json", is_flag=True, help="Say it for programs: a list in JSON, with nothing left out.")
@click.option("-a", "--all", "everything", is_flag=True, help="Leave nothing out.")
@click.option("--content", type=PLACE, metavar="DIR", help="The folder of the articles (seeds).")
@reading
@speaking
@click.argument("name", nargs=-1, required=True)
def explain(name: tuple[str, ...], **flags: Any) -> int:
    """Say why the archive has what it has of NAME: a person, an organization or a summit (by name, acronym, id or the
    address of its page), or an article (by id or path)."""
    voice = voice_of(flags)
    return _carried_out(voice, lambda: _explain(project_of(flags), " ".join(name), flags, voice))


@namsite.command()
@click.option("-a", "--all", "everything", is_flag=True, help="Remove the results of earlier builds as well.")
@click.option("--cache", type=FOLDER, metavar="DIR", help="They are kept here, not in your cache folder.")
@click.option("-c", "--config", type=FOLDER, metavar="FILE", help="Read this instead of namsite.yaml.")
@click.option("-o", "--output", type=PLACE, metavar="DIR", help="Clean this folder (build).")
@speaking
def clean(everything: bool, **flags: Any) -> int:
    """Remove what namsite wrote, and nothing else."""
    from namsite.publish import clean as clean_output
    from namsite.store import remove, templates_folder

    voice = voice_of(flags)

    def run() -> int:
        from namsite.config import shown

        project, cache = project_of(flags), cache_of(flags)
        removed, where = clean_output(project.output), f"{shown(project.output)}/"
        if project.output_url:
            from namsite.delivery import withdraw

            removed, where = withdraw(project.output_url), project.output_url
        voice.say(f"Removed {removed:,} files from {where}")
        if everything:
            for folder in (cache / COPIES, templates_folder()):
                shutil.rmtree(folder, ignore_errors=True)
            if remove(cache):
                voice.say(f"Removed the results of earlier builds from {shown(cache)}/")
        return OK

    return _carried_out(voice, run)


def _build(project: Project, flags: Mapping[str, Any], voice: Voice, memory: Memory | None = None) -> int:
    from namsite.terminal import Timings, counted, summary
    from namsite.traces import begin

    timings = Timings()
    _fetch(project, voice)
    with store_of(flags) as store:
        begun = begin(project, store)
        built = begun.built
        if built is None:
            from namsite import build as whole  # which takes its time, and is not needed where nothing changed

            with executor_of(flags, voice.say) as executor, voice.progress() as progress:
                tell = timings.watching(progress)
                built = whole.build(project, store, begun=begun, executor=executor, progress=tell, memory=memory)
    problems = (*store.problems, *built.problems)
    voice.report(problems, project.content, project.folder)
    voice.say(summary(built, problems, project.output, timings.seconds()))
    if project.output_url:
        from namsite.delivery import deliver

        sent = deliver(project.output, project.output_url, voice.wait)
        files = counted(sent.written, "file", "files")
        also = f"{sent.unchanged:,} were there already, {sent.removed:,} removed"
        voice.say(f"Sent {files} to {project.output_url}; {also}")
    for line in timings.lines() if flags.get("timings") else ():
        voice.answer(line)
    return _exit_code(problems, flags["strict"])


def _check(project: Project, flags: Mapping[str, Any], voice: Voice) -> int:
    from namsite.build import gather
    from namsite.check import broken_links
    from namsite.config import shown
    from namsite.problems import Severity
    from namsite.terminal import open_questions, tally

    _fetch(project, voice)
    with store_of(flags) as store, executor_of(flags, voice.say) as executor, voice.progress() as progress:
        gathered = gather(project, store, executor=executor, progress=progress)
        problems, asked = gathered.problems, open_questions(gathered.index)
    voice.report(problems, project.content, project.folder, least=Severity.NOTE)
    for line in asked:
        voice.say(f"Possibly the same: {line}")
    if asked:
        voice.say(f"To settle one, copy its line into {shown(project.authority)} below same: or not_same:, and say why")
        voice.say("What speaks for and against: namsite explain, with one of the two names")
    is_built = (project.output / "index.html").is_file()
    broken = broken_links(project.output) if is_built else ()
    voice.report(broken, project.output)
    links = (
        f"links checked in {shown(project.output)}/" if is_built else f"nothing built in {shown(project.output)}/ yet"
    )
    questions = f"{len(asked):,} open question{'s' * (len(asked) != 1)}"
    voice.say(f"{questions}; {tally((*problems, *broken))}; {links}")
    return _exit_code((*problems, *broken), flags["strict"])


def _explain(project: Project, asked: str, flags: Mapping[str, Any], voice: Voice) -> int:
    from namsite.build import gather
    from namsite.explain import Material, accounts, as_json, find, in_words, not_found
    from namsite.store import unbroken
    from namsite.terminal import columns, laid_out, printable

    _fetch(project, voice)
    with store_of(flags) as store, executor_of(flags, voice.say) as executor, voice.progress() as progress:

        def answer() -> tuple[tuple[Problem, ...], bool, list[str]]:
            gathered = gather(project, store, executor=executor, progress=progress)
            known = Material(gathered.index, gathered.articles)
            if not (matches := find(known, below(project.content, asked))):
                lines = [printable(not_found(known, asked))]
            elif flags["as_json"]:
                lines = [as_json(accounts(known, matches))]
            else:
                lines = list(laid_out(in_words(known, asked, matches, everything=flags["everything"]), columns()))
            return gathered.problems, bool(matches), lines

        found, is_known, lines = unbroken(answer)
    problems = (*store.problems, *found)
    voice.report(problems, project.content, project.folder)
    for line in lines:
        (voice.answer if is_known else voice.complain)(line)
    if not is_known:
        return UNUSABLE
    return _exit_code(problems, flags["strict"])


def _fetch(project: Project, voice: Voice) -> None:
    """Brings articles that lie at a URL to this computer."""
    if project.content_url:
        from namsite.remote import mirror

        mirror(project.content_url, project.content, voice.wait)


def _carried_out(voice: Voice, action: Callable[[], int]) -> int:
    """What an action comes to: its exit code, or one clear line and the code for what could not be done."""
    from namsite.executors import ExecutorError
    from namsite.handwritten import ConfigError
    from namsite.problems import BuildError
    from namsite.publish import PublishError
    from namsite.remote import RemoteError
    from namsite.store import NoRoomError

    try:
        return action()
    except BuildError as problem:
        voice.report(problem.problems, problem.content)
        voice.complain(str(problem))
    except (ConfigError, ExecutorError, NoRoomError, PublishError, RemoteError) as problem:
        voice.complain(str(problem))
    return UNUSABLE


def _exit_code(problems: Iterable[Problem], strict: bool) -> int:
    from namsite.problems import Severity

    worst = Severity.WARNING if strict else Severity.ERROR
    return FAULTY if any(problem.severity >= worst for problem in problems) else OK
