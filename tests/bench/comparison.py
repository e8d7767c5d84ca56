"""Both programs with the same articles, built in turns, step by step."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Sequence
from itertools import count
from pathlib import Path

from bench import programs
from bench.corpus import report, reports, world
from bench.measuring import changed, files, floor, measure, written
from bench.programs import Program
from bench.results import Figures, Measured, median, medians

_STAGE = re.compile(r"(\w[\w ]*?) +([\d.]+) s(?: +\d+%)?")
_ADDITION = "The text was amended in edition {run}."


class Comparison:
    """One size: both programs with their articles, and the steps in turns."""

    def __init__(self, work: Path, articles: int, hugo: str) -> None:
        shutil.rmtree(work, ignore_errors=True)
        self.work, self.world = work, world(articles)
        self.programs = (programs.namsite(work), programs.hugo(work, hugo))
        self.later = count(articles)
        self.new: dict[str, Path] = {}
        months = set()
        for one in reports(self.world):
            months.add(one.folder)
            for program in self.programs:
                program.write(one)
        programs.hugo_months(self.programs[1], months)

    def prepare(self) -> None:
        """Builds with both, so that there is something to start from."""
        for program in self.programs:
            measure(program.command, program.folder)

    def step(self, step: str, runs: int) -> Measured:
        """The medians of several runs of one step."""
        figures: dict[str, list[Figures]] = {program.name: [] for program in self.programs}
        floors, times = [], []
        for run in range(runs):
            self._prepare(step, run)
            for program in self.programs:
                row, printed, lowest = self._build(program, step)
                figures[program.name].append(row)
                if program.name == "namsite":
                    floors.append({"floor": lowest})
                    times.append(stages_of(printed))
        return Measured(
            programs={name: median(rows) for name, rows in figures.items()},
            stages=medians(times),
            floor=medians(floors)["floor"],
        )

    def _prepare(self, step: str, run: int) -> None:
        """What happens to the articles and the folders before a step."""
        number = next(self.later) if step == "added" else self.world.articles // 2
        self.new = {}
        for program in self.programs:
            if step in ("cold", "cached"):
                program.forget(cache=step == "cold")
            if step in ("changed", "added"):
                more = _ADDITION.format(run=run) if step == "changed" else ""
                self.new[program.name] = program.write(report(self.world, number), more)

    def _build(self, program: Program, step: str) -> tuple[Figures, str, float]:
        before = files(program.output, with_digests=True)
        os.sync()  # so that nobody waits for what another one wrote
        cost = measure(program.command, program.folder)
        after = files(program.output)
        wrote = written(before, after)
        news = changed(before, wrote)
        figures = Figures(
            wall=cost.wall,
            cpu=cost.cpu,
            memory=cost.memory,
            written=len(wrote),
            changed=len(news),
            pages=sum(path.suffix == ".html" for path in after),
            size=sum(file.size for file in after.values()) / 1e6,
        )
        lowest = self._floor(program, step, news) if program.name == "namsite" else 0.0
        return figures, cost.printed, lowest

    def _floor(self, program: Program, step: str, news: Sequence[Path]) -> float:
        articles = [path for path in program.content.rglob("*") if path.is_file()]
        fresh = articles if step == "cold" else [path for path in articles if path == self.new.get(program.name)]
        scratch = self.work / "floor"
        try:
            return floor(articles, fresh, news, scratch)
        finally:
            shutil.rmtree(scratch)


def stages_of(printed: str) -> dict[str, float]:
    """What ``namsite build --timings`` says: seconds by stage."""
    lines = (_STAGE.fullmatch(line.strip()) for line in printed.splitlines())
    return {line[1]: float(line[2]) for line in lines if line}
