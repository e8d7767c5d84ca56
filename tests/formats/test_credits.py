"""Whom a byline credits."""

from __future__ import annotations

import pytest

from namsite.formats import Reading, parse
from namsite.reading.credits import people_of
from namsite.records import Source


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("Petra Halloran", ["Petra Halloran"]),
        ("Arta Hoxha, John Doe", ["Arta Hoxha", "John Doe"]),
        ("Arta Hoxha, John Doe and María de la Cruz", ["Arta Hoxha", "John Doe", "María de la Cruz"]),
        ("Arta Hoxha & John Doe", ["Arta Hoxha", "John Doe"]),
        ("John Doe, Jr., Arta Hoxha", ["John Doe, Jr.", "Arta Hoxha"]),
        ("Business Desk", []),
        ("our correspondent", []),
        ("Arta Hoxha, Chief Correspondent", []),
        ("Arta Hoxha, Reuters", []),
        ("Doe, John", []),
        ("", []),
    ],
)
def test_people(byline: str, people: list[str]) -> None:
    assert list(people_of(byline)) == people


def test_a_list_in_front_matter() -> None:
    text = "---\ntitle: News\nauthor: [Arta Hoxha, John Doe]\n---\n\nThe harbour was quiet on Monday.\n"
    article, _ = parse(Source(path="a.md", media_type="text/markdown", content=text.encode(), digest=""), Reading())
    assert article and article.byline
    assert (article.byline.name, article.byline.people) == ("Arta Hoxha, John Doe", ("Arta Hoxha", "John Doe"))
