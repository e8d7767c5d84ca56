"""What a list of choices calls people, organizations and summits."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from namsite.records import Summit
from namsite.searching.facets import Names
from sample_archive import archive
from whole import index


def summit(summit_id: str, start: str | None = None, place: str | None = None) -> Summit:
    """An edition of a summit that is always called the same."""
    return replace(archive().summits[0], id=summit_id, name="Tide Summit", start=start, end=start, place=place)


@pytest.mark.parametrize(
    ("summits", "called"),
    [
        ([summit("one", "2031-03-20")], ["Tide Summit"]),
        (
            [summit("one", "2031-03-20"), summit("two", None, "Ås"), summit("three", "2030")],
            ["Tide Summit (20 March 2031)", "Tide Summit (date not stated, Ås)", "Tide Summit (2030)"],
        ),
        ([summit("one"), summit("two")], ["Tide Summit (date not stated, one)", "Tide Summit (date not stated, two)"]),
    ],
)
def test_summits_of_one_name_are_told_apart_by_date_and_place(summits: list[Summit], called: list[str]) -> None:
    known = index(replace(archive(), summits=tuple(summits), series=()))
    names = Names(known)
    assert [names.of("summit", one.id) for one in summits] == called
