"""Pages before they are planned: titles and descriptions that no two pages share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from namsite.due import Due, Planner, told_apart
from sample_archive import archive
from whole import index

INDEX = index(archive())
COUNTRIES = {"un": "", "un-2": "Velland", "un-3": "Velland", "un-4": "Ostmark"}


def due(address: str, title: str, opening: str = "", kind: str = "list") -> Due:
    return Due(permalink=f"{address}.html", kind=kind, title=title, about=address, opening=opening)


def heads(pages: Sequence[Due], countries: Mapping[str, str] = COUNTRIES) -> list[tuple[str, str]]:
    """The titles and descriptions that pages end up with."""
    planners = [
        Planner(kind="list", due=lambda *_: (), page=NotImplemented),
        Planner(kind="body", due=lambda *_: (), page=NotImplemented, apart=lambda _, one: countries[one.about]),
    ]
    made = [one.head("Words.") for one in told_apart(INDEX, planners, pages)]
    return [(head.title, head.description) for head in made]


def test_pages_with_titles_of_their_own_keep_them() -> None:
    assert heads([due("a", "One"), due("b", "Two", opening="x")]) == [("One", "Words."), ("Two", "Words.")]


@pytest.mark.parametrize(
    ("addresses", "expected"),
    [
        (["un-2", "un-4"], [("UN (Velland)", "Words."), ("UN (Ostmark)", "Words.")]),
        (["un", "un-2"], [("UN", "Words."), ("UN (Velland)", "Words.")]),
        (["un-2", "un-3"], [("UN (Velland) (un-2)", "Words. (un-2)"), ("UN (Velland) (un-3)", "Words. (un-3)")]),
    ],
)
def test_a_shared_title_gets_what_tells_pages_apart_and_else_the_address(
    addresses: list[str], expected: list[tuple[str, str]]
) -> None:
    assert heads([due(address, "UN", kind="body") for address in addresses]) == expected


def test_a_list_and_a_body_of_one_title() -> None:
    assert heads([due("a", "UN"), due("un-4", "UN", kind="body")]) == [("UN", "Words."), ("UN (Ostmark)", "Words.")]


def test_pages_that_begin_alike_have_their_addresses_in_the_description() -> None:
    pages = [due("a", "One", opening="x"), due("b", "Two", opening="x"), due("c", "Three")]
    assert heads(pages) == [("One", "Words. (a)"), ("Two", "Words. (b)"), ("Three", "Words.")]
