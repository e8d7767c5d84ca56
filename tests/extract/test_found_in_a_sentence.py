"""Which meetings a report of a sentence or two tells of, each by other words, and which it does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.articles import days, findings

REPORTS = Path(__file__).with_name("found_in_a_sentence.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in REPORTS if not line.startswith("#")])
def test_meetings_told_in_a_sentence(line: str) -> None:
    told, text = line.split(" | ", maxsplit=1)
    found = findings(f"RIGA, June 18, 2015 (Levant Press) - {text}", published="2015-06-18")
    read = [" ".join(day or "-" for day in days(one)) for one in found.gatherings]
    assert ("; ".join(read) or "none") == told
