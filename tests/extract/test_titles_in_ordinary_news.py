"""Who is named in ordinary news, by which name and with which titles: a sentence each, as agencies put it."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.found import findings

LINES = Path(__file__).with_name("titles_in_ordinary_news.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in LINES if " => " in line and not line.startswith("#")])
def test_who_is_named(line: str) -> None:
    told, text = line.split(" => ")
    found = findings(text)
    titles: dict[int, list[str]] = {}
    for title in found.titles:
        if not title.courtesy or title.as_written in told.partition(": ")[2]:
            titles.setdefault(title.person, []).append(title.as_written)
    people = [one for one in found.referents if one.kind == "person"]
    read = [f"{one.name}: {'; '.join(titles[one.key])}" if one.key in titles else one.name for one in people]
    assert (" | ".join(read) or "nobody") == told
