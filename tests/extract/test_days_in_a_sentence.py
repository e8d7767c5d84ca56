"""Days of meetings as agencies tell them in a sentence or two, each by other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.articles import days, findings, summit

REPORTS = Path(__file__).with_name("days_in_a_sentence.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in REPORTS if not line.startswith("#")])
def test_days_told_in_a_sentence(line: str) -> None:
    first, last, text = line.split(maxsplit=2)
    found = findings(f"RIGA, June 18, 2015 (Levant Press) - {text}", published="2015-06-18")
    assert days(summit(found)) == tuple(None if day == "-" else day for day in (first, last))
