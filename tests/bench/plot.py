"""The plot of cost against size, drawn by hand as SVG: readable on light and on dark, without a script or a font."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from bench.results import PROGRAMS, Results

_WIDTH, _HEIGHT = 720, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 56, 16, 76, 52
_STEPS = {"cold": "from nothing", "changed": "after one article was changed"}
_STYLE = """
.back { fill: #fff }
text { font: 13px system-ui, sans-serif; fill: #333 }
.grid { stroke: #ddd } .axis { stroke: #777 }
.line { fill: none; stroke-width: 2 } .later { stroke-dasharray: 6 4 }
.namsite { stroke: #00639c } .hugo { stroke: #b3480c }
circle.namsite { fill: #00639c } rect.hugo { fill: #b3480c }
@media (prefers-color-scheme: dark) {
  .back { fill: #16181c } text { fill: #ddd } .grid { stroke: #33373d } .axis { stroke: #999 }
  .namsite { stroke: #6bb8ee } .hugo { stroke: #f2955c }
  circle.namsite { fill: #6bb8ee } rect.hugo { fill: #f2955c }
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one kind of build costs: CPU milliseconds per article, by articles."""

    label: str
    program: str
    is_later: bool
    points: tuple[tuple[int, float], ...]


def lines(results: Results) -> list[Line]:
    """Each program, from nothing and after a change; those that were not measured are left out."""
    found = (
        Line(
            label=f"{program}, {words}",
            program=program,
            is_later=step != "cold",
            points=tuple(
                (size, 1000 * steps[step].programs[program].cpu / size)
                for size, steps in sorted(results.sizes.items())
                if step in steps
            ),
        )
        for step, words in _STEPS.items()
        for program in PROGRAMS
    )
    return [line for line in found if line.points]


def rows(of: Sequence[Line]) -> list[list[str]]:
    """The figures of the plot, a column for each size."""
    sizes = sorted({size for line in of for size, _ in line.points})
    table = [["CPU milliseconds per article", *(f"{size:,} articles" for size in sizes)]]
    for line in of:
        known = dict(line.points)
        table.append([line.label, *(f"{known[size]:.2f}" if size in known else "–" for size in sizes)])
    return table


def draw(of: Sequence[Line]) -> str:
    """The plot: sizes across on a logarithmic scale, milliseconds upward from nothing."""
    scale = _Scale(of)
    title = "CPU milliseconds per article against the number of articles"
    said = "; ".join(
        f"{line.label}: {', '.join(f'{cost:.2f} at {size:,}' for size, cost in line.points)}" for line in of
    )
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}"'
        ' role="img" aria-labelledby="title description">',
        f'<title id="title">{title}</title>',
        f'<desc id="description">{escape(said)}</desc>',
        f"<style>{_STYLE}</style>",
        f'<rect class="back" width="{_WIDTH}" height="{_HEIGHT}"/>',
        *_axes(scale),
        *(part for line in of for part in _line(line, scale)),
        *_legend(of),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


class _Scale:
    """From articles and milliseconds to places in the drawing."""

    def __init__(self, of: Sequence[Line]) -> None:
        self.sizes = sorted({size for line in of for size, _ in line.points})
        highest = max(cost for line in of for _, cost in line.points)
        self.tick = _round_step(highest / 5)
        self.top = self.tick * math.ceil(highest / self.tick + 1e-9)
        self.first, last = math.log(self.sizes[0]), math.log(self.sizes[-1])
        self.span = last - self.first

    def x(self, size: int) -> float:
        """In the middle where there is one size only."""
        across = _WIDTH - _LEFT - _RIGHT - 80
        part = (math.log(size) - self.first) / self.span if self.span else 0.5
        return round(_LEFT + 40 + across * part, 1)

    def y(self, cost: float) -> float:
        return round(_HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * cost / self.top, 1)

    def ticks(self) -> Iterator[float]:
        """Places of the grid's lines, from nothing to the top."""
        return (self.tick * number for number in range(round(self.top / self.tick) + 1))


def _round_step(least: float) -> float:
    """The next of 1, 2, 5, 10 … and their tenths."""
    power = 10.0 ** math.floor(math.log10(least)) if least > 0 else 1.0
    return next(power * step for step in (1, 2, 5, 10) if power * step >= least * (1 - 1e-9))


def _axes(scale: _Scale) -> Iterator[str]:
    base, end = scale.y(0), _WIDTH - _RIGHT
    decimals = max(0, -math.floor(math.log10(scale.tick)))
    for cost in scale.ticks():
        y = scale.y(cost)
        yield f'<line class="{"grid" if cost else "axis"}" x1="{_LEFT}" y1="{y}" x2="{end}" y2="{y}"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{cost:.{decimals}f}</text>'
    for size in scale.sizes:
        x = scale.x(size)
        yield f'<line class="axis" x1="{x}" y1="{base}" x2="{x}" y2="{base + 5}"/>'
        yield f'<text x="{x}" y="{base + 20:.1f}" text-anchor="middle">{size:,}</text>'
    yield f'<text x="{end}" y="{_HEIGHT - 12}" text-anchor="end">articles</text>'
    yield f'<text x="{_LEFT - 8}" y="{_TOP - 14}">CPU milliseconds per article</text>'


def _line(line: Line, scale: _Scale) -> Iterator[str]:
    places = [(scale.x(size), scale.y(cost)) for size, cost in line.points]
    joined = " ".join(f"{x},{y}" for x, y in places)
    yield f'<polyline class="{_classes(line)}" points="{joined}"/>'
    for x, y in places:
        yield _marker(line.program, x, y)


def _marker(program: str, x: float, y: float) -> str:
    """A circle or a square, for those who do not tell the colours apart."""
    if program == PROGRAMS[0]:
        return f'<circle class="{program.lower()}" cx="{x}" cy="{y}" r="4"/>'
    return f'<rect class="{program.lower()}" x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8"/>'


def _classes(line: Line) -> str:
    return f"line {line.program.lower()}{' later' if line.is_later else ''}"


def _legend(of: Sequence[Line]) -> Iterator[str]:
    for number, line in enumerate(of):
        x, y = _LEFT + 330 * (number % 2), 18 + 20 * (number // 2)
        yield f'<line class="{_classes(line)}" x1="{x}" y1="{y}" x2="{x + 30}" y2="{y}"/>'
        yield _marker(line.program, x + 15, y)
        yield f'<text x="{x + 38}" y="{y + 4}">{escape(line.label)}</text>'
