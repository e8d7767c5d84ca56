"""Long lists, on one page or on many."""

from __future__ import annotations

from typing import cast

from namsite.links import Reference
from namsite.listing import Line, ListView, by_letter, grouped, list_pages, sorting_key
from namsite.views import Head


def line(words: str) -> Line:
    return Line(target=Reference(kind="person", words=words, permalink="people/x.html"))


def view(names: list[str]) -> ListView:
    return ListView(
        head=Head(title="People", description="People."),
        style="by-name",
        heading="People",
        standfirst="All.",
        sections=by_letter([(name, line(name)) for name in sorted(names, key=sorting_key)]),
        empty="Nobody.",
    )


def test_letters_know_no_accents_and_no_case() -> None:
    sections = by_letter([(name, line(name)) for name in sorted(["Ærø", "bell", "Åse", "3M", "Żal"], key=sorting_key)])
    assert [(section.heading, [one.target.words for one in section.lines if one.target]) for section in sections] == [
        ("0–9", ["3M"]),
        ("A", ["Ærø", "Åse"]),
        ("B", ["bell"]),
        ("Z", ["Żal"]),
    ]
    assert [section.key for section in sections] == ["other", "a", "b", "z"]


def test_names_without_latin_letters_still_sort() -> None:
    assert sorting_key("???") == "???"
    assert by_letter([("???", line("???"))])[0].key == "other"


def test_groups_keep_their_order() -> None:
    sections = grouped(
        [("2031", line("a")), ("undated", line("b")), ("2031", line("c"))], {"undated": "Undated"}, "article"
    )
    assert [(section.heading, section.summary) for section in sections] == [
        ("2031", "2 articles"),
        ("Undated", "1 article"),
    ]


def test_a_short_list_is_one_page() -> None:
    (page,) = list_pages("people/index.html", view(["Ann", "Bo"]))
    assert page.permalink == "people/index.html"


def test_a_long_list_is_an_overview_and_a_page_for_each_section() -> None:
    overview, first, second = list_pages("people/index.html", view(["Ann", "Al", "Bo"]), most=2)
    assert [page.permalink for page in (first, second)] == ["indexes/people-a.html", "indexes/people-b.html"]
    shown = cast(ListView, overview.view)
    assert [(section.permalink, section.lines, section.summary) for section in shown.sections] == [
        ("indexes/people-a.html", (), "2 names"),
        ("indexes/people-b.html", (), "1 name"),
    ]
    letter = cast(ListView, first.view)
    assert letter.heading == "People: A" and letter.up is not None and letter.up.permalink == "people/index.html"
    assert letter.head.description == "People: A. Al; Ann"
