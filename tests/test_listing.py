"""Lists of the archive, on one page or on many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from msgspec.structs import replace

from namsite.alphabet import sorting_key
from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due
from namsite.links import Reference
from namsite.listing import Line, Listing, ListView, either, with_lines
from namsite.paging import BY_NAME, name_key
from namsite.records import Page
from sample_archive import archive
from whole import index

INDEX, CONFIG = index(archive()), Config()


def listing(names: Sequence[str], most: int) -> Listing:
    """A list of names."""

    def lines(index: Index, config: Config, members: Sequence[str]) -> Iterator[Line]:
        return (Line(target=Reference(kind="person", words=name, permalink="p.html")) for name in members)

    return Listing(
        kind="people_index",
        permalink="people/index.html",
        title="People A–Z",
        section="people",
        style="by-name",
        heading="People",
        empty="Nobody.",
        cut=replace(BY_NAME, most=most),
        filed=lambda index: [(name_key(name), name) for name in sorted(names, key=sorting_key)],
        sections=with_lines(lines),
        summary=lambda index, members: f"{len(members)} names",
        about=lambda index, config, whole: ("People.", f"All {whole.size}."),
        beside=lambda index: (Reference(kind="person", words="Others", permalink="others.html"),),
    )


def listed(names: Sequence[str], most: int) -> list[tuple[Due, ListView]]:
    """The pages of a list of names."""
    planner = listing(names, most).planner()
    return [
        (due, cast(ListView, cast(Page, planner.page(INDEX, CONFIG, due)).view)) for due in planner.due(INDEX, CONFIG)
    ]


def test_a_short_list_is_one_page() -> None:
    ((due, view),) = listed(["Ann", "Bo"], most=2)
    assert (due.permalink, due.title, view.heading, view.standfirst) == (
        "people/index.html",
        "People A–Z",
        "People",
        "All 2.",
    )
    assert [(section.heading, len(section.lines), section.permalink) for section in view.sections] == [
        ("A", 1, ""),
        ("B", 1, ""),
    ]


def test_a_long_list_is_an_overview_and_a_page_for_each_part() -> None:
    (_, overview), (first, letter), (second, last) = listed(["Ann", "Al", "Bo"], most=2)
    assert [(due.permalink, due.title) for due in (first, second)] == [
        ("indexes/people-a.html", "People: A"),
        ("indexes/people-b.html", "People: B"),
    ]
    assert [(section.permalink, section.lines, section.summary) for section in overview.sections] == [
        ("indexes/people-a.html", (), "2 names"),
        ("indexes/people-b.html", (), "1 names"),
    ]
    assert letter.heading == "People: A" and [one.permalink for one in letter.within] == ["people/index.html"]
    assert letter.head.description == "People: A. Al; Ann"
    assert letter.before is None and letter.after and letter.after.permalink == "indexes/people-b.html"
    assert last.before and last.before.words == "A" and last.after is None
    assert overview.beside and not letter.beside


def test_a_part_that_is_too_long_leads_to_its_own_parts() -> None:
    pages = {due.permalink: view for due, view in listed(["Ann", "Al", "Abe", "Bo"], most=2)}
    assert [section.heading for section in pages["indexes/people-a.html"].sections] == ["Ab…", "Al…", "An…"]
    assert pages["indexes/people-a.html"].head.description == "People: A. 3 names"
    assert [one.words for one in pages["indexes/people-al.html"].within] == ["People", "A"]


def test_names_without_latin_letters_still_sort() -> None:
    assert sorting_key("???") == "???"


def test_a_list_gives_way_to_another_one_where_it_would_be_long() -> None:
    short, long = listing(["Ann", "Bo"], most=2), listing(["A", "B", "C"], most=2)
    for is_long, expected in ((False, ["All 2."]), (True, ["All 3.", "1 names", "1 names", "1 names"])):
        planner = either(short, long, lambda index, is_long=is_long: is_long)  # type: ignore[misc]
        views = [
            cast(ListView, cast(Page, planner.page(INDEX, CONFIG, due)).view) for due in planner.due(INDEX, CONFIG)
        ]
        assert [view.standfirst for view in views] == expected
