"""Long lists cut into parts: by date and by name, nothing lost, no part too long, and parts that stay."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from namsite.links import Reference
from namsite.paging import (
    BY_DATE,
    BY_MEMBER,
    BY_NAME,
    Cut,
    Filed,
    Outline,
    Part,
    date_key,
    last_word,
    name_key,
    newest,
    outline,
    paged,
    person_key,
    ways,
)

TOP = Reference(kind="person", words="Ann", permalink="people/ann.html#said")


def cut(keys: list[str], how: Cut, most: int) -> Outline:
    filed = [(key, str(number)) for number, key in enumerate(keys)]
    return outline(filed, replace(how, most=most), lambda members: f"{len(members)} of them")


def dates(*values: str, most: int = 2) -> Outline:
    return cut([date_key(value, "") for value in values], BY_DATE, most)


def names(*words: str, most: int = 2) -> Outline:
    return cut([name_key(word) for word in words], BY_NAME, most)


def leaves(whole: Outline) -> Iterator[Outline]:
    """The parts with members, the smallest ones."""
    if whole.is_cut:
        yield from (leaf for part in whole.parts for leaf in leaves(part))
    else:
        yield whole


def shown(whole: Outline) -> list[tuple[str, str, str]]:
    return [(part.key, part.heading, part.summary) for part in whole.parts]


def test_a_list_that_fits_has_sections_on_one_page() -> None:
    whole = dates("2031-03-01", "2031-04", "2032-01-01", most=3)
    assert not whole.is_cut and list(paged(whole, "people/ann/said", TOP)) == []
    assert [(one.heading, one.members) for one in whole.sections] == [("2031", ("0", "1")), ("2032", ("2",))]
    assert dates().sections == ()


def test_a_long_list_is_cut_by_year_and_a_long_year_by_month() -> None:
    whole = dates("2030-12-31", "2031-01-01", "2031-01-02", "2031-02-01")
    assert whole.is_cut and whole.size == 4
    assert shown(whole) == [("2030", "2030", "1 of them"), ("2031", "2031", "3 of them")]
    assert shown(whole.parts[1]) == [
        ("2031-01", "January 2031", "2 of them"),
        ("2031-02", "February 2031", "1 of them"),
    ]
    assert [one.members for one in whole.parts[1].parts] == [("1", "2"), ("3",)]


def test_sections_of_a_part_lie_at_the_depth_asked_for() -> None:
    keys = ["2030-12-31", "2031-01-01", "2031-01-02", "2031-02-01"]
    whole = cut(keys, replace(BY_DATE, sections=1), 3)
    assert [one.heading for one in whole.parts] == ["2030", "2031"]
    assert [one.heading for one in whole.parts[1].sections] == ["January 2031", "February 2031"]


def test_what_is_filed_alike_is_cut_by_number() -> None:
    whole = dates(*["2031-01-01"] * 5)
    assert [(part.key, part.heading, part.summary) for part in ways(whole)] == [
        (f"2031-01-01.{number}", f"1 January 2031, part {number}", f"{size} of them")
        for number, size in ((1, 2), (2, 2), (3, 1))
    ]
    assert [part.key for part in ways(dates("2030", *["2031"] * 3).parts[1])] == ["2031-xx.1", "2031-xx.2"]


def test_a_part_that_is_the_only_one_gives_way_to_its_own_but_keeps_its_page() -> None:
    whole = dates("2031-01-01", "2031-01-02", "2031-02-01")
    assert [part.heading for part in whole.parts] == ["2031"]
    assert [part.heading for part in ways(whole)] == ["January 2031", "February 2031"]
    pages = list(paged(whole, "x", TOP))
    assert [page.permalink for page in pages] == ["x-2031.html", "x-2031-01.html", "x-2031-02.html"]
    assert [part.heading for part in pages[0].outline.parts] == ["January 2031", "February 2031"]


def test_names_are_cut_by_their_first_letters() -> None:
    whole = names("Åse", "Smith", "Smyth", "Sand", "3M", "...", "Smith")
    assert [(one.key, one.heading) for one in whole.parts] == [("_other", "0–9"), ("a", "A"), ("s", "S")]
    assert [(one.key, one.heading) for one in whole.parts[2].parts] == [("sa", "Sa…"), ("sm", "Sm…")]
    assert [(one.key, one.heading) for one in whole.parts[2].parts[1].parts] == [("smi", "Smi…"), ("smy", "Smy…")]
    assert [one.heading for one in ways(names("Li", "Lin", "Li Na", "Lima"))] == ["Li …", "Li", "Lim…", "Lin…"]
    assert [one.heading for one in names("3M", "...", "?", "a").parts[0].parts] == ["3", "Other"]


def test_people_are_filed_under_their_last_word() -> None:
    assert person_key("Orla Quinn").startswith("quinn-orla")
    assert last_word("Tomasz Brandt Jr.") == "Brandt" and last_word("III") == "III" and last_word("") == ""


@pytest.mark.parametrize(
    ("key", "heading"),
    [
        ("2031", "2031"),
        ("2031-xx", "2031, month not stated"),
        ("2031-03", "March 2031"),
        ("2031-03-xx", "March 2031, day not stated"),
        ("2031-03-04", "4 March 2031"),
        ("undated", "Undated"),
        ("undated-re", "Undated: Re…"),
        ("xxxx", "Year not stated"),
        ("xxxx-05", "May (year not stated)"),
    ],
)
def test_parts_by_date_in_words(key: str, heading: str) -> None:
    assert BY_DATE.heading(key) == heading


def test_the_undated_are_cut_by_name() -> None:
    whole = cut([date_key(None, name) for name in ("Zeal", "Ash", "Oak")], BY_DATE, 2)
    assert [(one.key, one.members) for one in ways(whole)] == [
        ("undated-a", ("1",)),
        ("undated-o", ("2",)),
        ("undated-z", ("0",)),
    ]


def test_the_newest_come_last_one_first_and_no_undated_one_among_them() -> None:
    filed = [("2031-01-01", "a"), ("2031-02", "b"), ("undated-c_", "c")]
    assert newest(filed, 1) == ["b"] and newest(filed, 9) == ["b", "a"]
    assert newest(filed[2:], 9) == ["c"]


def test_each_part_has_an_address_its_neighbours_and_the_way_back() -> None:
    pages = list(paged(dates("2030", "2031-01-01", "2031-01-02", "2031-02-01"), "people/ann/said", TOP))
    assert [page.permalink for page in pages] == [
        f"people/ann/said-{key}.html" for key in ("2030", "2031", "2031-01", "2031-02")
    ]
    _, year, january, february = pages
    assert year.before and year.before.words == "2030" and year.after is None
    assert [one.words for one in january.within] == ["Ann", "2031"] and january.before is None
    assert january.after and january.after.permalink == february.permalink
    assert [one.members for one in year.outline.parts] == [(), ()]  # it shows their numbers alone


days = st.dates().map(str)
values = st.one_of(days, days.map(lambda day: day[:7]), days.map(lambda day: day[:4]), st.just("XXXX-05-04"))
few_days = st.sampled_from(["2031-01-01", "2031-01-02", "2031-01", "2031", "2031-11-30", "2032-01-01"])
words = st.text(string.ascii_letters + "0 -é", max_size=6)
by_date = st.lists(st.one_of(few_days, values), max_size=40).map(lambda keys: sorted(map(str.lower, keys)))
by_name = st.lists(st.one_of(st.sampled_from(["Li", "Lin", "Li Na", "Smith"]), words), max_size=40)
lists = st.one_of(
    by_date.map(lambda keys: (keys, BY_DATE)),
    by_name.map(lambda found: ([name_key(one) for one in found], BY_NAME)),
    by_name.map(lambda found: ([date_key(None, one) for one in found], BY_DATE)),
    by_name.map(lambda found: ([name_key(one) for one in found], BY_MEMBER)),
)


@given(lists, st.integers(1, 6))
def test_no_part_is_too_long_and_each_member_is_in_one(given: tuple[list[str], Cut], most: int) -> None:
    keys, how = given
    whole = cut(keys, how, most)
    found = [one for leaf in leaves(whole) for section in leaf.sections for one in section.members]
    assert sorted(found, key=int) == [str(number) for number in range(len(keys))]
    assert all(leaf.size <= most for leaf in leaves(whole))
    pages = [part.permalink for part in paged(whole, "x", TOP)]
    assert len(set(pages)) == len(pages)


def parts(filed: list[Filed], how: Cut, most: int, sort: Callable[[list[Filed]], list[Filed]]) -> dict[str, Part]:
    whole = outline(sort(filed), replace(how, most=most), lambda members: f"{len(members)}")
    return {part.permalink: part for part in paged(whole, "x", TOP)}


@given(lists, st.lists(st.one_of(few_days, values), max_size=5), st.integers(1, 6))
def test_a_page_stays_where_it_is_and_as_it_is_unless_something_is_added_to_it(
    given: tuple[list[str], Cut], more: list[str], most: int
) -> None:
    keys, how = given
    added = [name_key(one) if how is BY_NAME else one.lower() for one in more]
    filed = [(key, f"{number:03}") for number, key in enumerate([*keys, *added])]
    before = parts(filed[: len(keys)], how, most, sorted)
    after = parts(filed, how, most, sorted)
    assert set(before) <= set(after)
    new = {member for _, member in filed[len(keys) :]}
    for address, part in before.items():
        now = after[address].outline
        if not part.outline.is_cut and not now.is_cut and not new & set(now.members):
            assert (now, after[address].within) == (part.outline, part.within)
