"""Long lists, on one page or on many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import cast

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due, Outline
from namsite.indexing import index
from namsite.links import Reference
from namsite.listing import Line, Listing, ListView, by_letter, grouped, sorting_key
from namsite.records import Page
from sample_archive import archive

INDEX, CONFIG = index(archive()), Config()


def listed(
    names: Sequence[str], most: int, shown_at: Callable[[Outline], str] = lambda outline: ""
) -> list[tuple[Due, ListView]]:
    """The pages of a list of names."""

    def outlines(index: Index) -> Sequence[Outline]:
        return by_letter([(name, name) for name in sorted(names, key=sorting_key)])

    def lines(index: Index, config: Config, outline: Outline) -> Iterator[Line]:
        return (Line(target=Reference(kind="person", words=name, permalink="p.html")) for name in outline.members)

    planner = Listing(
        kind="people_index",
        permalink="people/index.html",
        title="People A–Z",
        section="people",
        style="by-name",
        heading="People",
        empty="Nobody.",
        outlines=outlines,
        lines=lines,
        about=lambda index, config, outlines: ("People.", "All."),
        shown_at=shown_at,
        most=most,
    ).planner()
    return [
        (due, cast(ListView, cast(Page, planner.page(INDEX, CONFIG, due)).view)) for due in planner.due(INDEX, CONFIG)
    ]


def test_letters_know_no_accents_and_no_case() -> None:
    outlines = by_letter((name, name) for name in sorted(["Ærø", "bell", "Åse", "3M", "Żal"], key=sorting_key))
    assert [(outline.heading, outline.members) for outline in outlines] == [
        ("0–9", ("3M",)),
        ("A", ("Ærø", "Åse")),
        ("B", ("bell",)),
        ("Z", ("Żal",)),
    ]
    assert [outline.key for outline in outlines] == ["other", "a", "b", "z"]


def test_names_without_latin_letters_still_sort() -> None:
    assert sorting_key("???") == "???"
    assert by_letter([("???", "a")])[0].key == "other"


def test_groups_keep_their_order() -> None:
    outlines = grouped([("2031", "a"), ("undated", "b"), ("2031", "c")], {"undated": "Undated"}, "article")
    assert [(outline.heading, outline.summary, outline.members) for outline in outlines] == [
        ("2031", "2 articles", ("a", "c")),
        ("Undated", "1 article", ("b",)),
    ]


def test_a_short_list_is_one_page() -> None:
    ((due, view),) = listed(["Ann", "Bo"], most=2)
    assert (due.permalink, due.title, view.heading, view.standfirst) == (
        "people/index.html",
        "People A–Z",
        "People",
        "All.",
    )
    assert [(section.heading, len(section.lines), section.permalink) for section in view.sections] == [
        ("A", 1, ""),
        ("B", 1, ""),
    ]


def test_a_long_list_is_an_overview_and_a_page_for_each_section() -> None:
    (_, overview), (first, letter), (second, _) = listed(["Ann", "Al", "Bo"], most=2)
    assert [(due.permalink, due.title) for due in (first, second)] == [
        ("indexes/people-a.html", "People: A"),
        ("indexes/people-b.html", "People: B"),
    ]
    assert [(section.permalink, section.lines, section.summary) for section in overview.sections] == [
        ("indexes/people-a.html", (), "2 names"),
        ("indexes/people-b.html", (), "1 name"),
    ]
    assert letter.heading == "People: A" and letter.up is not None and letter.up.permalink == "people/index.html"
    assert letter.head.description == "People: A. Al; Ann"


def test_a_section_that_another_page_shows_has_none_of_its_own() -> None:
    pages = listed(["Ada", "Bell", "Bo"], 2, lambda outline: "people/ada.html#said" if outline.key == "a" else "")
    assert [due.permalink for due, _ in pages] == ["people/index.html", "indexes/people-b.html"]
    assert [section.permalink for section in pages[0][1].sections] == ["people/ada.html#said", "indexes/people-b.html"]
