"""Who takes part in a meeting, as agencies tell it in a sentence or two, each by other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.articles import findings, participants, summit

REPORTS = Path(__file__).with_name("there_in_a_sentence.txt").read_text(encoding="utf-8").splitlines()
OPENS = {
    "held": "The tenth summit of the Harbour League was held in Riga on Wednesday. ",
    "ahead": "The tenth summit of the Harbour League will be held in Riga on Saturday. ",
    "alone": "",
}


@pytest.mark.parametrize("line", [line for line in REPORTS if not line.startswith("#")])
def test_who_takes_part_told_in_a_sentence(line: str) -> None:
    when, names, text = line.split(" | ", maxsplit=2)
    found = findings(f"RIGA, June 18, 2015 (Levant Press) - {OPENS[when]}{text}", published="2015-06-18")
    assert "; ".join(sorted(name for name, _ in participants(found, summit(found)))) == names
