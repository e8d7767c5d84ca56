"""The heads of dispatches as agencies of many countries write them: the meetings' days, and who takes part."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extract.articles import days, findings, participants

TEXT = Path(__file__).with_name("dispatches_in_brief.txt").read_text(encoding="utf-8")
CASES = re.findall(r"^==== (.+)\n((?:.+\n|\n)+?)>>>>\n((?:.+\n)+?)(?=====|\Z)", TEXT, re.MULTILINE)


def test_all_are_read() -> None:
    assert len(CASES) == TEXT.count("\n==== ") > 0


@pytest.mark.parametrize(("head", "text", "told"), CASES, ids=[head for head, _, _ in CASES])
def test_a_dispatch_in_brief(head: str, text: str, told: str) -> None:
    headline, _, published = head.partition(" | ")
    found = findings(text.strip(), published=published or None, headline=headline)
    *meetings, people = told.splitlines()
    assert [" ".join(day or "-" for day in days(one)) for one in found.gatherings] == meetings
    there = sorted(name for one in found.gatherings[:1] for name, _ in participants(found, one))
    assert people == "*" or ("; ".join(there) or "nobody") == people
