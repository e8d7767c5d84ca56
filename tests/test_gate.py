"""No figure falls below what was reached; and the gate itself lets nothing pass unseen."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

import gate


def test_no_figure_falls() -> None:
    floors = gate.load()
    fallen, rose = [], False
    for name, digest, figures in gate.measured():
        below, risen = gate.compare(floors, name, digest, figures)
        fallen += below
        rose = rose or risen
    if rose and not os.environ.get("CI"):
        gate.save(floors)  # to be committed with what raised it
    assert not fallen, "\n".join([*fallen, 'mend it, or: python tests/gate.py --lower "reason"'])


def test_the_sets_of_the_project_are_pinned() -> None:
    assert {
        "cases/open",
        "cases/aside",
        "wire/open",
        "wire/aside",
        "meetings/open",
        "meetings/aside",
        "dev",
        "seeds",
    } <= set(gate.load()["sets"])


# ---- the gate ----


def floors() -> dict[str, Any]:
    return {"sets": {"one": {"gold": "g", "figures": {"names": 0.9, "wrong merges*": 1}}}}


@pytest.mark.parametrize(
    ("figures", "fallen", "risen"),
    [
        ({"names": 0.9, "wrong merges*": 1}, 0, False),
        ({"names": 0.95, "wrong merges*": 0}, 0, True),
        ({"names": 0.899, "wrong merges*": 1}, 1, False),
        ({"names": 0.95, "wrong merges*": 2}, 1, True),
        ({"quotes": 0.1}, 0, True),
    ],
)
def test_what_falls_and_what_rises(figures: gate.Figures, fallen: int, risen: bool) -> None:
    pinned = floors()
    below, rose = gate.compare(pinned, "one", "g", figures)
    assert (len(below), rose) == (fallen, risen)
    better = {kind: value for kind, value in figures.items() if not any(kind in line for line in below)}
    assert pinned["sets"]["one"]["figures"] == floors()["sets"]["one"]["figures"] | better


def test_floors_hold_for_the_gold_that_they_were_taken_on() -> None:
    below, rose = gate.compare(floors(), "one", "another", {"names": 1.0})
    assert below == ["one: the gold is another one than the floors were taken on"]
    assert not rose


def test_floors_are_not_changed_by_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "floors.yaml"
    monkeypatch.setattr(gate, "FLOORS", file)
    gate.save(floors())
    assert gate.load() == floors()
    file.write_text(file.read_text(encoding="utf-8").replace("0.9", "0.5"), encoding="utf-8")
    with pytest.raises(ValueError, match="changed by hand"):
        gate.load()


def test_lowering_takes_a_reason_into_the_changelog(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "measured", lambda: iter([("one", "h", {"names": 0.8, "wrong merges*": 1})]))
    pinned = floors()
    lines = gate.lower(pinned, "A stricter gold.")
    assert lines == ["- Floors of one: names 0.9 → 0.8. A stricter gold."]
    assert pinned["sets"]["one"] == {"gold": "h", "figures": {"names": 0.8, "wrong merges*": 1}}
    changelog = "# What has changed\n\n## Unreleased\n\n- Old.\n\n## 0.1\n\n- Older.\n"
    expected = "# What has changed\n\n## Unreleased\n\n- Old.\n" + lines[0] + "\n\n## 0.1\n\n- Older.\n"
    assert gate.with_lines(changelog, lines) == expected
