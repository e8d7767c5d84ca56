"""What was measured: records, and how they are kept."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path

import msgspec

STEPS = {
    "cold": "from nothing: no output, no cache",
    "cached": "the output was removed, the cache kept",
    "changed": "one article was changed",
    "added": "one article was added",
    "same": "nothing changed",
}
PROGRAMS = ("namsite", "Hugo")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """One build: seconds, CPU seconds of all processes, MiB at the peak, files written, those of them whose bytes are
    new, HTML pages in all, megabytes of the whole site."""

    wall: float
    cpu: float
    memory: float
    written: float
    changed: float
    pages: float
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One step at one size: the figures of each program; for namsite seconds by stage and the seconds that reading
    once and writing once take on the same disk."""

    programs: dict[str, Figures]
    stages: dict[str, float]
    floor: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """All that was measured with one version on one machine; ``sizes`` by articles, then by step."""

    about: dict[str, str]
    runs: int
    sizes: dict[int, dict[str, Measured]] = field(default_factory=dict)


def median(rows: Sequence[Figures]) -> Figures:
    """The median of each figure."""
    return Figures(**{one.name: statistics.median(getattr(row, one.name) for row in rows) for one in fields(Figures)})


def medians(rows: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """The median of each entry; what a run has not counts as nothing."""
    names = dict.fromkeys(name for row in rows for name in row)
    return {name: statistics.median(row.get(name, 0.0) for row in rows) for name in names}


def ratio(ours: float, theirs: float) -> float:
    """Ours by theirs, 0 where they have nothing."""
    return ours / theirs if theirs else 0.0


def kept(path: Path) -> Results | None:
    """The results in a file, None where there is none."""
    return msgspec.json.decode(path.read_bytes(), type=Results) if path.is_file() else None


def keep(results: Results, path: Path) -> None:
    """Writes them, for people to read as well."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(msgspec.json.format(msgspec.json.encode(results), indent=1) + b"\n")
