"""How well the engine reads the short reports of ``meetings/``: which meetings they tell of, their days, and who takes
part; see ``meetings/README.md``.

    python tests/meeting_scores.py open        the figures; -m adds each miss and each extra with its report
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from case_scores import Tally, read, score_summits

MEETINGS = Path(__file__).parent / "meetings"


def reports(name: str) -> list[dict[str, Any]]:
    """The reports of a file of ``meetings/`` with their gold."""
    found: list[dict[str, Any]] = yaml.safe_load((MEETINGS / f"{name}.yaml").read_text(encoding="utf-8"))
    return found


def scores(name: str) -> dict[str, Tally]:
    """A tally for meetings and one for participants."""
    tallies = {"summits": Tally(), "participants": Tally()}
    for report in reports(name):
        _, findings = read(report["text"])
        people = {r.key: r.name for r in findings.referents if r.kind == "person"}
        case = {"summits": [_by_day(one) for one in report["summits"]]}
        optional = report.get("optional") or []
        score_summits(str(report["number"]), case, findings, people, optional, tallies)
    return tallies


def _by_day(summit: dict[str, Any]) -> dict[str, Any]:
    """Only whole days count: who tells a month is not asked for more."""
    days = {
        key: summit[key] if re.fullmatch(r"\d{4}-\d\d-\d\d", str(summit[key])) else None for key in ("start", "end")
    }
    return summit | days


if __name__ == "__main__":
    import sys

    for kind, tally in scores(sys.argv[1]).items():
        print(f"{kind:14} F1 {tally.f1:.3f}  hits {tally.hits}  extra {tally.extra}  missed {tally.missed}")
        if "-m" in sys.argv:
            print("\n".join(f"    {line}" for line in tally.wrong))
