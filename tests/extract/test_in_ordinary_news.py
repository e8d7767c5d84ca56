"""Meetings that ordinary news only name, put off, or tell of among other things: their days, and who is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extract.articles import days, findings, participants

TEXT = Path(__file__).with_name("in_ordinary_news.txt").read_text(encoding="utf-8")
STORIES = re.findall(r"^==== (.+)\n((?:.+\n|\n)+?)>>>>\n((?:.+\n)+?)(?=====|\Z)", TEXT, re.MULTILINE)


def test_all_are_read() -> None:
    assert len(STORIES) == TEXT.count("\n==== ") > 0


@pytest.mark.parametrize(("headline", "text", "told"), STORIES, ids=[headline for headline, _, _ in STORIES])
def test_what_ordinary_news_says_of_meetings(headline: str, text: str, told: str) -> None:
    found = findings(text.strip(), published=None, headline=headline)
    there = [sorted(name for name, _ in participants(found, one)) for one in found.gatherings]
    read = [
        f"{' '.join(day or '-' for day in days(one))} | {'; '.join(names) or 'nobody'}"
        for one, names in zip(found.gatherings, there, strict=True)
    ]
    assert read == told.splitlines()
