"""The tables of the comparison: for a terminal and, with other lines around, for the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from bench.results import PROGRAMS, STEPS, Figures, Measured, Results, ratio

HEADS = {
    "wall": "seconds",
    "cpu": "CPU seconds",
    "memory": "MiB",
    "written": "files written",
    "changed": "of them changed",
    "pages": "pages",
    "size": "MB of site",
}
_EXACT = ("wall", "cpu", "size")  # shown with two decimals
_WHOLE = "In all"  # what `namsite build --timings` calls the sum


def shown(name: str, value: float) -> str:
    """A figure as people read it."""
    return f"{value:,.2f}" if name in _EXACT else f"{value:,.0f}"


def cells(figures: Figures) -> list[str]:
    """All figures of a build."""
    return [shown(one.name, getattr(figures, one.name)) for one in fields(Figures)]


def ratios(measured: Measured) -> list[str]:
    """namsite by Hugo, for each figure."""
    ours, theirs = (measured.programs[name] for name in PROGRAMS)
    return [f"{ratio(getattr(ours, one.name), getattr(theirs, one.name)):.3f}" for one in fields(Figures)]


def of_floor(measured: Measured) -> dict[str, str]:
    """How many times as long as the floor each program takes."""
    return {name: f"{ratio(one.wall, measured.floor):,.1f}" for name, one in measured.programs.items()}


def table(measured: Measured) -> Iterator[str]:
    """One step for a terminal: a line for each program, the ratio, the floor."""
    yield _line("", list(HEADS.values()))
    for name, figures in measured.programs.items():
        yield _line(name, cells(figures))
    yield _line("ratio", ratios(measured))
    times = ", ".join(f"{name} takes {factor} times as long" for name, factor in of_floor(measured).items())
    yield f"{'floor':<10}{measured.floor:>16.4f}   ({times})"


def _line(first: str, others: list[str]) -> str:
    return f"{first:<10}" + "".join(f"{other:>16}" for other in others)


def stages(results: Results) -> Iterator[str]:
    """Where the time of namsite goes, for a terminal: a line for each build, a column for each stage."""
    for first, *others in stage_rows(results):
        yield first.ljust(24) + "".join(f"{other:>16}" for other in others)


def stage_rows(results: Results) -> list[list[str]]:
    """The same in cells, the heads first, the whole last."""
    builds = [(size, step, one.stages) for size, steps in sorted(results.sizes.items()) for step, one in steps.items()]
    names = sorted(dict.fromkeys(name for _, _, times in builds for name in times), key=_WHOLE.__eq__)
    rows = [["seconds", *names]]
    for size, step, times in builds:
        rows.append([f"{size:,} articles, {step}", *(f"{times[name]:.2f}" if name in times else "–" for name in names)])
    return rows


def markdown(rows: list[list[str]], *, texts: int) -> str:
    """A table for the document: so many columns of text, then figures."""
    head, *others = rows
    ruler = ["---" if column < texts else "---:" for column in range(len(head))]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ruler, *others))


def size_rows(steps: dict[str, Measured]) -> list[list[str]]:
    """All steps of one size, for the document."""
    rows = [["", "", *HEADS.values(), "times the floor"]]
    for step in (step for step in STEPS if step in steps):
        measured = steps[step]
        factors = of_floor(measured)
        for name, first in zip(PROGRAMS, (step, ""), strict=True):
            rows += [[first, name, *cells(measured.programs[name]), factors[name]]]
        rows.append(["", "ratio", *ratios(measured), ""])
        rows.append(["", "floor", f"{measured.floor:.4f}", *("" for _ in list(HEADS)[1:]), "1"])
    return rows
