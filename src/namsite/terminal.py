"""What namsite says on a terminal: problems, one line of summary, and how far it has come."""

from __future__ import annotations

import shutil
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click
from msgspec import Struct

from namsite.config import shown
from namsite.problems import Problem, Severity

if TYPE_CHECKING:
    from namsite.archive import Index
    from namsite.explain import Paragraph, Style
    from namsite.gathering import Progress, Step
    from namsite.records import Kind
    from namsite.traces import Built

_SET_IN = "  "
_PAUSE = 10.0  # seconds
_WAITING = "Waiting for another build, which is writing beside this one"
_WIDEST, _NARROWEST = 100, 20
_STYLES: dict[Style, dict[str, bool]] = {
    "title": {"bold": True},
    "heading": {"underline": True},
    "text": {},
    "note": {"dim": True},
}
_COLOURS = {Severity.NOTE: "cyan", Severity.WARNING: "yellow", Severity.ERROR: "red"}


class Voice(Struct, frozen=True, kw_only=True):
    """How much is said (-1 quiet, 0, 1 verbose), and whether in colour (None: where the stream is a terminal)."""

    loudness: Literal[-1, 0, 1] = 0
    colour: bool | None = None

    def say(self, message: str) -> None:
        """A line on standard output, unless it was to be quiet."""
        if self.loudness >= 0:
            click.echo(message, color=self.colour)

    def answer(self, message: str) -> None:
        """What was asked for, on standard output; always said."""
        click.echo(message, color=self.colour)

    def detail(self, message: str) -> None:
        """A line on standard error for those who want to know more."""
        if self.loudness > 0:
            click.secho(message, err=True, color=self.colour, dim=True)

    def wait(self) -> None:
        """That another build is using a folder, on standard error, unless it was to be quiet."""
        if self.loudness >= 0:
            click.echo(_WAITING, err=True, color=self.colour)

    def complain(self, message: str) -> None:
        """Why nothing could be done; always said."""
        click.echo(f"{click.style('Error:', fg='red', bold=True)} {message}", err=True, color=self.colour)

    def report(
        self, problems: Iterable[Problem], content: Path, folder: Path | None = None, *, least: Severity | None = None
    ) -> None:
        """The problems from a severity on, on standard error; notes only when verbose unless told otherwise. Their
        paths lie in the content folder, or in the project's ``folder``."""
        least = least or (Severity.NOTE if self.loudness > 0 else Severity.WARNING)
        for problem in problems:
            if problem.severity >= least:
                click.echo(problem_line(problem, content, folder), err=True, color=self.colour)

    @contextmanager
    def progress(self) -> Iterator[Progress]:
        """Tells how far a build has come: a bar for each step on a terminal, elsewhere a line now and then, the time of
        each step when verbose, nothing when quiet."""
        if self.loudness > 0:
            yield _timed(self.detail)
        elif self.loudness == 0 and sys.stderr.isatty():
            with _bars(self.colour) as tell:
                yield tell
        elif self.loudness == 0:
            yield now_and_then(lambda line: click.echo(line, err=True))
        else:
            yield lambda step, done, of: None


class Timings:
    """How long each step of a build took."""

    def __init__(self) -> None:
        self._begun = time.perf_counter()
        self._steps: list[tuple[str, float]] = [("Reading", self._begun)]

    def watching(self, progress: Progress) -> Progress:
        """The same progress, watched."""

        def tell(step: Step, done: int, of: int) -> None:
            if step != self._steps[-1][0]:
                self._steps.append((step, time.perf_counter()))
            progress(step, done, of)

        return tell

    def seconds(self) -> float:
        """How long it has taken so far."""
        return time.perf_counter() - self._begun

    def lines(self) -> Iterator[str]:
        """A line for each step, in seconds and as a part of the whole, and one for the whole."""
        end = time.perf_counter()
        whole = max(end - self._begun, 1e-9)
        ends = [*(begun for _, begun in self._steps[1:]), end]
        for (step, begun), ended in zip(self._steps, ends, strict=True):
            if step != "Done":
                yield f"{step:<14}{ended - begun:>9.2f} s{(ended - begun) / whole:>7.0%}"
        yield f"{'In all':<14}{whole:>9.2f} s"


def problem_line(problem: Problem, content: Path, folder: Path | None = None) -> str:
    """``path:line: code: message (hint)``, the path as seen from the current folder; one line, whatever is in it."""
    home = folder if folder and problem.home == "project" else content
    path = shown(home / problem.path) if problem.path else None
    place = "".join(f"{part}:" for part in (path, problem.line) if part is not None)
    code = click.style(problem.code, fg=_COLOURS[problem.severity])
    hint = f" ({problem.hint})" if problem.hint else ""
    return " ".join(filter(None, (printable(place), f"{code}:", printable(f"{problem.message}{hint}"))))


def summary(built: Built, problems: Iterable[Problem], output: Path, seconds: float) -> str:
    """What was built, where, in what time, how many files changed, and how many problems there were."""
    counts, files = built.counts, built.published
    things = (
        (counts.articles, "article", "articles"),
        (counts.people, "person", "people"),
        (counts.organizations, "organization", "organizations"),
        (counts.summits, "summit", "summits"),
    )
    held = ", ".join(counted(number, one, more) for number, one, more in things)
    told = list(problems)
    where = " (see them all: namsite check)" if told else ""
    changed = f"{files.written:,} of {counted(files.written + files.unchanged, 'file', 'files')} written"
    return f"Built {held} in {shown(output)}/ ({seconds:.1f} s); {changed}; {tally(told)}{where}"


def tally(problems: Iterable[Problem]) -> str:
    """How many of each severity."""
    counts = Counter(problem.severity for problem in problems)
    words = ((Severity.NOTE, "note"), (Severity.WARNING, "warning"), (Severity.ERROR, "error"))
    return ", ".join(counted(counts[severity], word, f"{word}s") for severity, word in words)


def counted(number: int, one: str, more: str) -> str:
    """*1 person*, *2 people*, *1,000 people*."""
    return f"{number:,} {one if number == 1 else more}"


def open_questions(index: Index) -> list[str]:
    """Each pair that is possibly the same, strongest reason first, and below it the line of the authority file that
    would settle it."""

    def called(kind: Kind, one: str, other: str) -> str:
        name = index.labels[kind][one].name
        return f"{name} ({one})" if name == index.labels[kind][other].name else name

    once = {question: None for questions in index.questions.values() for question in questions}
    ranked = sorted(once, key=lambda each: (-each.strength, each.kind, each.left, each.right))
    lines = []
    for each in ranked:
        pair = f"{called(each.kind, each.left, each.right)} and {called(each.kind, each.right, each.left)}"
        pair += f" ({each.kind}): {each.reason}"
        lines.append(printable(pair) + (f"\n  {printable(each.settled_by)}" if each.settled_by else ""))
    return lines


def laid_out(paragraphs: Iterable[Paragraph], width: int) -> Iterator[str]:
    """An outline in lines of at most ``width`` columns, a blank line before each heading, continued lines set in."""
    from rich.cells import cell_len
    from rich.console import Console
    from rich.text import Text

    console = Console(width=width)
    for paragraph in paragraphs:
        if paragraph.style == "heading":
            yield ""
        margin = "  " * paragraph.depth
        room = max(width - cell_len(margin) - len(_SET_IN), _NARROWEST)
        lines = Text(printable(paragraph.text)).wrap(console, room)
        for number, line in enumerate(lines):
            look = _STYLES[paragraph.style]
            words = click.style(line.plain.rstrip(), **look) if look else line.plain.rstrip()
            yield f"{margin}{_SET_IN if number else ''}{words}"


def columns() -> int:
    """How wide lines may be: as wide as the terminal, but no wider than one likes to read; 100 columns in a pipe."""
    return min(shutil.get_terminal_size(fallback=(_WIDEST, 24)).columns, _WIDEST)


def printable(text: str) -> str:
    """Control characters and broken encodings from file names or articles must not reach the terminal."""
    safe = "".join(sign if sign.isprintable() else "�" for sign in text)
    return safe.encode("utf-8", "replace").decode("utf-8")


def _timed(tell: Callable[[str], None]) -> Progress:
    begun: dict[str, float | Step] = {}

    def progress(step: Step, done: int, of: int) -> None:
        now, before = time.perf_counter(), begun.get("step")
        if step == "Waiting":
            tell(_WAITING)
        if step != before:
            if before:
                tell(f"{before}: {now - float(begun['at']):.2f} s")
            begun.update(step=step, at=now)

    return progress


def now_and_then(tell: Callable[[str], None], clock: Callable[[], float] = time.perf_counter) -> Progress:
    """Tells every ten seconds how far a step has come, how fast it goes and how long it will take."""
    begun: dict[Step, tuple[float, int]] = {}  # when the first pieces of a step were done, and how many
    told = [clock()]

    def progress(step: Step, done: int, of: int) -> None:
        if step == "Waiting":
            tell(_WAITING)
        now = clock()
        start, first = begun.setdefault(step, (now, done)) if done else (now, done)
        if done > first and now - told[0] >= _PAUSE and now > start:
            rate = (done - first) / (now - start)
            tell(f"{step}: {done:,} of {of:,}, {rate:,.0f} a second, {(of - done) / rate:,.0f} s left")
            told[0] = now

    return progress


@contextmanager
def _bars(colour: bool | None) -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        ProgressColumn,
        Task,
        TaskID,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bars
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:,.0f}/s" if task.speed else "")

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Bars(*columns, console=Console(stderr=True, no_color=colour is False), transient=True) as bars:
        tasks: dict[Step, TaskID] = {}

        def progress(step: Step, done: int, of: int) -> None:
            if step == "Done":
                return
            if step not in tasks:
                for other in tasks.values():
                    bars.stop_task(other)
                tasks[step] = bars.add_task(_WAITING if step == "Waiting" else step, total=None)
            bars.update(tasks[step], completed=done, total=of or None)

        yield progress
