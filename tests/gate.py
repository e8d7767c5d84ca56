"""The figures that may not fall: floors for each evaluation set, pinned with a digest of its gold.

    python tests/gate.py                     compare; raise the floors that are exceeded
    python tests/gate.py --lower "reason"    lower the floors to today's figures too, and write why into CHANGELOG.md

``tests/floors.yaml`` holds them. The tests raise floors by themselves (commit the file); they fail when a figure is
below its floor, when the gold is another one, and when the file was changed by hand. The project's own cases are always
checked, the sets of an evaluation folder (``../shared/eval``, or ``$NAMSITE_EVALUATION``) where it is at hand.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

import meeting_scores
import wire_scores
from case_scores import CASES, scores
from evaluation import EVALUATION, f1, participants, predictions, scorer, titles
from namsite.build import gather
from namsite.config import load_project
from namsite.store import Store
from whole import data_of
from wire_scores import KINDS

FLOORS = Path(__file__).parent / "floors.yaml"
PROJECT = Path(__file__).parents[1]
CHANGELOG = PROJECT / "CHANGELOG.md"
Figures = dict[str, float]  # names that end in a star count what is wrong: less is better
_SLACK = 1e-9


def measured() -> Iterator[tuple[str, str, Figures]]:
    """Each evaluation set that is at hand: its name, the digest of its gold, its figures."""
    for folder in ("open", "aside"):
        paths = sorted((CASES / folder).glob("*.yaml"))
        figures = {kind: _cut(tally.f1) for kind, tally in scores(folder).items()}
        yield f"cases/{folder}", _digest(paths), figures
    for name in ("open", "aside"):
        exact = {KINDS[kind]: _cut(score.f1) for kind, score in wire_scores.scores(name).items()}
        yield f"wire/{name}", _digest([wire_scores.WIRE / f"{name}.txt"]), exact
    for name in ("open", "aside"):
        told = {kind: _cut(tally.f1) for kind, tally in meeting_scores.scores(name).items()}
        yield f"meetings/{name}", _digest([meeting_scores.MEETINGS / f"{name}.yaml"]), told
    if (EVALUATION / "score.py").is_file():
        for name, content in (("dev", EVALUATION / "dev" / "texts"), ("seeds", PROJECT / "seeds")):
            gold = EVALUATION / name / "gold.yaml"
            yield name, _digest([gold]), _against(gold, content)


def load() -> dict[str, Any]:
    """The floors as they were written last; raises ValueError when somebody else wrote them."""
    pinned: dict[str, Any] = yaml.safe_load(FLOORS.read_text(encoding="utf-8"))
    if pinned.pop("seal") != _seal(pinned):
        raise ValueError(f'{FLOORS.name} was changed by hand: use python tests/gate.py [--lower "reason"]')
    return pinned


def save(floors: dict[str, Any]) -> None:
    """Writes the floors with their seal."""
    text = yaml.safe_dump({**floors, "seal": _seal(floors)}, sort_keys=True, allow_unicode=True)
    FLOORS.write_text(text, encoding="utf-8")


def compare(floors: dict[str, Any], name: str, digest: str, figures: Figures) -> tuple[list[str], bool]:
    """What fell below its floor, in words; whether something rose, which is then in ``floors``."""
    pinned = floors["sets"].get(name, {"gold": digest, "figures": {}})
    if pinned["gold"] != digest:
        return [f"{name}: the gold is another one than the floors were taken on"], False
    fallen, risen = [], False
    for kind, value in figures.items():
        floor = pinned["figures"].get(kind)
        better = floor is None or (value < floor if kind.endswith("*") else value > floor + _SLACK)
        if better:
            pinned["figures"][kind] = value
            risen = True
        elif value != floor:
            fallen.append(f"{name}: {kind} is {value}, its floor is {floor}")
    floors["sets"][name] = pinned
    return fallen, risen


def lower(floors: dict[str, Any], reason: str) -> list[str]:
    """Takes today's figures and gold as they are; gives the lines for the changelog."""
    lines = []
    for name, digest, figures in measured():
        before = floors["sets"].get(name, {"figures": {}})["figures"]
        changes = [
            f"{kind} {before[kind]} → {figures[kind]}"
            for kind in figures
            if before.get(kind) not in (None, figures[kind])
        ]
        floors["sets"][name] = {"gold": digest, "figures": figures}
        if changes:
            lines.append(f"- Floors of {name}: {', '.join(changes)}. {reason}")
    return lines


def with_lines(changelog: str, lines: list[str]) -> str:
    """The changelog with further lines at the end of its first section."""
    head, mark, older = changelog.partition("\n## ")
    latest, mark_behind, released = older.partition("\n## ")
    added = "".join(f"{line}\n" for line in lines)
    return f"{head}{mark}{latest.rstrip()}\n{added}{mark_behind}{released}"


def _against(gold_file: Path, content: Path) -> Figures:
    """The figures of the outside scorer and the two scores beside it, on the archive that a build makes of a folder."""
    score = scorer()
    gold = yaml.safe_load(gold_file.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        data = _dataset(content, Path(folder))
        result = score.Scorer(gold).score(predictions(data))
        both = {"titles": f1(*titles(data, gold))[2], "participants": f1(*participants(data, gold))[2]}
    figures = {f"{kind}, F1": _cut(result[kind][2]) for kind in (*score.KINDS, "summits (by name)")}
    figures |= {f"{kind}, B-cubed F1": _cut(result["clusters"][kind][2]) for kind in score.KINDS}
    figures |= {f"{kind}, F1": _cut(value) for kind, value in both.items()}
    figures["published, right"] = result["published"][0]
    figures["quotes with the right speaker"] = result["quotes"][2]
    figures["wrong merges*"] = sum(result["clusters"][kind][4] for kind in score.KINDS)
    figures["wrong or invented summit dates*"] = result["wrong summit dates"]
    return figures


def _dataset(content: Path, folder: Path) -> Path:
    project = load_project(folder, content=content, output=folder / "site")
    with Store(None) as store:
        files = data_of(gather(project, store).index, project.config)
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder / "data"


def _cut(value: float) -> float:
    """Three places, never more than what was measured."""
    return math.floor(value * 1000 + _SLACK) / 1000


def _digest(paths: list[Path]) -> str:
    whole = hashlib.sha256()
    for path in paths:
        whole.update(path.name.encode() + b"\0" + path.read_bytes())
    return whole.hexdigest()[:16]


def _seal(floors: dict[str, Any]) -> str:
    return hashlib.sha256(yaml.safe_dump(floors, sort_keys=True).encode()).hexdigest()[:16]


def main() -> int:
    """Compares, raises, and lowers where a reason is given."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--lower", metavar="REASON")
    reason = options.parse_args().lower
    floors = load() if FLOORS.exists() else {"sets": {}}
    if reason:
        lines = lower(floors, reason)
        CHANGELOG.write_text(with_lines(CHANGELOG.read_text(encoding="utf-8"), lines), encoding="utf-8")
        save(floors)
        print(*lines, sep="\n")
        return 0
    fallen: list[str] = []
    for name, digest, figures in measured():
        fallen += compare(floors, name, digest, figures)[0]
        print(name, *(f"  {kind}: {value}" for kind, value in figures.items()), sep="\n")
    save(floors)
    print(*fallen, sep="\n")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
