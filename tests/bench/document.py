"""``docs/performance.md``: the words of ``performance.md`` here, with the figures of the last measurement."""

from __future__ import annotations

from pathlib import Path

from bench import plot
from bench.results import STEPS, Results
from bench.tables import markdown, size_rows, stage_rows

TEMPLATE = Path(__file__).parent / "performance.md"


def render(results: Results) -> str:
    """The whole document."""
    tables = ((size, markdown(size_rows(steps), texts=2)) for size, steps in sorted(results.sizes.items()))
    return TEMPLATE.read_text(encoding="utf-8").format(
        about=markdown([["measured on", ""], *([name, value] for name, value in results.about.items())], texts=2),
        runs="one run" if results.runs == 1 else f"{results.runs} runs",
        steps="\n".join(f"- *{step}*: {words}" for step, words in STEPS.items()),
        plot=markdown(plot.rows(plot.lines(results)), texts=1),
        sizes="\n".join(f"## {size:,} articles\n\n{table}\n" for size, table in tables),
        stages=markdown(stage_rows(results), texts=1),
    )
