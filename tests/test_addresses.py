"""Addresses that stay: safe everywhere, unique, and the same whatever else the archive holds."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite.addresses import article_page, entity_ids, slug

SAFE = re.compile(r"[a-z0-9_.-]+(/[a-z0-9_.-]+)*")
RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}

names = st.text(max_size=100) | st.sampled_from(
    ["John Park", "JOHN PARK", "John Párk", "C++", "C", "С", "Con", "Nul", "", "!!!", "习近平", "Cafe", "Café", "index"]
)
anchors = st.tuples(st.sampled_from(["2019-01-02", "2020-04-25", "9999"]), st.sampled_from(["a", "b/c", "d"]))
entries = st.lists(st.tuples(names, anchors, st.sampled_from(["", "minister", "coach"])), max_size=12, unique=True)


@pytest.mark.parametrize("stays", ["000_d0cd6bd55310ef6e", "2020/04/azertac-20200425", "a/b", "v1.2", "_x", "9"])
def test_a_safe_article_id_is_its_own_address(stays: str) -> None:
    assert article_page(stays) == stays


@pytest.mark.parametrize(
    ("article_id", "begins_with"),
    [
        ("A Visit to Baku", "a-visit-to-baku-x"),
        ("2020/Grüße aus Wien", "2020/grusse-aus-wien-x"),
        ("con", "con-x"),
        ("nul.old/a", "nul-old-x"),
        ("COM1", "com1-x"),
        ("index", "index-x"),
        ("media/a", "media-x"),
        ("a.html/b", "a-html-x"),
        ("..", "x"),
        ("习近平", "xi-jin-ping-x"),
        ("n" * 240, "n" * 60 + "-x"),
        ("bad\udcff", "bad-x"),
        ("-rf", "rf-x"),
        ("a\nb", "a-b-x"),
    ],
)
def test_an_unsafe_segment_is_made_safe_and_marked(article_id: str, begins_with: str) -> None:
    assert article_page(article_id).startswith(begins_with)
    assert article_page(article_id) != article_page(article_id + "!")


@given(st.lists(st.text(), unique=True, max_size=20))
def test_article_pages_are_safe_and_never_meet(ids: list[str]) -> None:
    pages = [article_page(article_id) for article_id in ids]
    assert len({page.casefold() for page in pages}) == len(ids)
    for page in pages:
        assert SAFE.fullmatch(page)
        for segment in page.split("/"):
            assert segment.partition(".")[0] not in RESERVED
            assert not segment.startswith(".") and not segment.endswith(".")
            assert len(segment) <= 90


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ilham Aliyev", "ilham-aliyev"),
        ("İlham Əliyev", "ilham-eliyev"),
        ("António Guterres", "antonio-guterres"),
        ("Nguyễn Phú Trọng", "nguyen-phu-trong"),
        ("O’Brien", "obrien"),
        ("AT&T", "at-t"),
        ("Turkic Council (TC)", "turkic-council-tc"),
        ("Łukasz Żółć", "lukasz-zolc"),
        ("Sœur Marie", "soeur-marie"),
    ],
)
def test_a_latin_name_is_its_own_id(name: str, expected: str) -> None:
    assert entity_ids([(name, ("2020-01-01", "a"), "")]) == (expected,)


@pytest.mark.parametrize("name", ["C++", "习近平", "С. Лавров", "Con", "index", "", "!!!", "x" * 200, "Bla-x12345"])
def test_a_name_that_would_lose_something_carries_a_mark(name: str) -> None:
    (alone,) = entity_ids([(name, ("2020-01-01", "a"), "")])
    assert re.search(r"(^|-)x[0-9a-f]{7}$", alone)


def test_the_namesake_met_first_keeps_the_plain_id() -> None:
    first = ("John Park", ("2019-05-01", "b"), "minister")
    second = ("John Park", ("2020-05-01", "a"), "coach")
    third = ("John Park", ("9999", "c"), "singer")
    ids = entity_ids([third, second, first])
    assert ids[2] == "john-park"
    assert len(set(ids)) == 3
    assert all(re.fullmatch(r"john-park-x[0-9a-f]{5}", each) for each in ids[:2])


@given(entries, st.randoms())
def test_ids_do_not_depend_on_the_order(
    given_entries: list[tuple[str, tuple[str, str], str]], chance: random.Random
) -> None:
    shuffled = given_entries[:]
    chance.shuffle(shuffled)
    assert dict(zip(given_entries, entity_ids(given_entries), strict=True)) == dict(
        zip(shuffled, entity_ids(shuffled), strict=True)
    )


@given(entries)
def test_ids_are_safe_and_unique_whatever_the_case(given_entries: list[tuple[str, tuple[str, str], str]]) -> None:
    ids = entity_ids(given_entries)
    assert len({each.casefold() for each in ids}) == len(given_entries)
    assert all(re.fullmatch(r"[a-z0-9-]+", each) and each not in RESERVED for each in ids)


@given(entries)
def test_what_comes_later_changes_no_id(given_entries: list[tuple[str, tuple[str, str], str]]) -> None:
    in_time = sorted(given_entries, key=lambda entry: (*entry[1:], entry[0]))
    for length in range(len(in_time)):
        assert entity_ids(in_time)[:length] == entity_ids(in_time[:length])


def test_wholly_equal_entries_are_told_apart_too() -> None:
    entry = ("John Park", ("2019-05-01", "b"), "")
    assert len(set(entity_ids([entry] * 5))) == 5


def test_a_slug_may_be_empty() -> None:
    assert slug("!!!") == ""
