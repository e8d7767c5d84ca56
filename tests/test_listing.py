"""Lists of the archive, on one page or on many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

import pytest
from msgspec.structs import replace

from namsite.alphabet import sorting_key
from namsite.archive import Index
from namsite.config import Config
from namsite.counting import foremost
from namsite.due import Due
from namsite.links import Reference
from namsite.listing import Line, Listing, ListView, either, with_lines
from namsite.paging import BY_NAME, Cut, name_key
from namsite.records import Page
from sample_archive import archive
from whole import index, plan

INDEX, CONFIG = index(archive()), Config()
OVERVIEWS = (
    *("articles_index", "people_index", "organizations_index", "summits_index", "series_index"),
    *("timeline", "quotes", "together"),
)


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


def test_an_overview_names_the_foremost_of_each_part() -> None:
    """Of parts of parts on the page of the part; on no page of a part that is not cut."""
    named = replace(
        listing(["Ann", "Al", "Abe", "Bo"], most=2),
        foremost=lambda index, members: members[-2:],
        link=lambda index, member: Line(words=member),
    ).planner()
    whole, *parts = (
        cast(ListView, cast(Page, named.page(INDEX, CONFIG, due)).view) for due in named.due(INDEX, CONFIG)
    )
    assert [[line.words for line in one.foremost] for one in whole.sections] == [["Al", "Ann"], ["Bo"]]
    assert [[line.words for line in one.foremost] for one in parts[0].sections] == [["Abe"], ["Al"], ["Ann"]]
    assert all(due.part.outline.foremost == () for due in named.due(INDEX, CONFIG) if due.part)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((1, 1, 1), ["a", "b"]),
        ((1, 4, 1), ["a", "b"]),
        ((1, 4, 9), ["b", "c"]),
        ((4, 5, 7), ["a", "b"]),  # one band: one more article leaves them as they are
        ((4, 5, 8), ["a", "c"]),
    ],
)
def test_who_stands_out_goes_by_bands_and_stands_in_the_order_of_the_list(
    numbers: tuple[int, ...], expected: list[str]
) -> None:
    assert foremost("abc", dict(zip("abc", numbers, strict=True)).__getitem__, most=2) == expected


def test_overviews_name_what_a_reader_would_look_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Namesakes once, a body that stands under its acronym too once, of the timeline the days stated most."""
    monkeypatch.setattr(Cut, "fits", lambda _, number: number <= 1)
    site = plan(INDEX, CONFIG)
    views = {due.permalink: cast(ListView, site.page(due).view) for due in site.due if due.kind in OVERVIEWS}
    assert {
        path: _foremost(view) for path, view in views.items() if path.endswith("/index.html") and _foremost(view)
    } == {
        "articles/index.html": {
            "2031": ["مجلس المضيق يجتمع", "Fjord Council ends with a promise to Ås and Ærø"],
            "Undated": ["Secretary-General visits the delta before the Summit of the Fjord Council"],
        },
        "people/index.html": {"B": ["Tomasz Brandt"], "O": ["Lena Orvik", "Abeni Oyelaran-Fairweather"]},
        "organizations/index.html": {"F": ["Fjord Council"], "N": ["NORDWIRE"], "W": ["World Tide Organization"]},
        "summits/index.html": {
            "2031": ["Third Summit of the Fjord Council"],
            "2029": ["Second Summit of the Fjord Council"],
            "No article says when": ["Summit of the Fjord Council"],
        },
        "timeline/index.html": {
            "2029": ["4 June 2029: Fjord Council to discuss rising seas by video link"],
            "2031": ["20 March 2031: Fjord Council to discuss rising seas by video link"],
        },
        "together/index.html": {"B": ["Tomasz Brandt"], "O": ["Lena Orvik", "Abeni Oyelaran-Fairweather"]},
    }
    assert _foremost(views["indexes/organizations-f.html"]) == {"Fc…": ["FC"], "Fj…": ["Fjord Council"]}


def test_long_lists_of_speakers_and_of_series_name_the_foremost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Cut, "fits", lambda _, number: not number)
    site = plan(INDEX, CONFIG)
    views = {due.permalink: cast(ListView, site.page(due).view) for due in site.due if due.kind in OVERVIEWS}
    said = views["quotes/index.html"].sections
    assert [line.target.permalink for one in said for line in one.foremost if line.target] == [
        "people/tomasz-brandt.html#said"
    ]
    assert list(_foremost(views["series/index.html"]).values()) == [["Summits of the Fjord Council"]]


def _foremost(view: ListView) -> dict[str, list[str]]:
    named = {one.heading: [_words(line) for line in one.foremost] for one in view.sections}
    return named if any(named.values()) else {}


def _words(line: Line) -> str:
    assert line.target
    return f"{line.date.words}: {line.target.words}" if line.date else line.target.words


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
