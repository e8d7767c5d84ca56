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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The 20th Ministerial Council of the Harbour League will be held in Oslo on 23 and 24 June, following"
            " which, on 26 and 27 June, its heads of state convene for the 18th Harbour Summit.",
            [("2015-06-23", "2015-06-24"), ("2015-06-26", "2015-06-27")],
        ),
        (
            "The tenth Harbour Ministerial Conference was held in Oslo on Tuesday; on Wednesday the leaders met for the"
            " 18th Harbour Summit.",
            [("2015-06-16", "2015-06-16"), ("2015-06-17", "2015-06-17")],
        ),
    ],
)
def test_each_of_two_meetings_has_its_days(text: str, told: list[tuple[str, str]]) -> None:
    found = findings(f"RIGA, June 18, 2015 (Levant Press) - {text}", published="2015-06-18")
    assert [days(one) for one in found.gatherings] == told
