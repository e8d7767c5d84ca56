"""How the index is divided: by years and kinds, further only where it has to be, and each entry in one place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from namsite.permalinks import PageKind
from namsite.searching.bundles import Bundle, divided
from namsite.searching.entries import Entry


def entry(number: int, date: str = "2031-03-12", kind: PageKind = "article", weight: int = 10) -> Entry:
    return Entry(kind=kind, id=f"a/{number}", date=date, weight=weight, digest=b"")


def names(bundles: list[Bundle]) -> dict[str, int]:
    return {bundle.name: len(bundle.entries) for bundle in bundles}


def test_a_year_of_articles_is_a_bundle_and_each_kind_of_entity() -> None:
    every = [entry(1), entry(2, "2031-12-31"), entry(3, "2030"), entry(4, "")]
    every += [entry(5, "", "person"), entry(6, "2031-03-20", "summit"), entry(7, "", "summit")]
    assert names(list(divided(every))) == {"2030": 1, "2031": 2, "people": 1, "summits": 2, "undated": 1}


def test_what_is_too_large_is_divided_further() -> None:
    parts = list(divided([*map(entry, range(100)), entry(100, "2030")], largest=400))
    assert [bundle.name for bundle in parts] == ["2030", "2031-1-of-4", "2031-2-of-4", "2031-3-of-4", "2031-4-of-4"]
    assert sum(len(bundle.entries) for bundle in parts) == 101
    assert max(len(bundle.entries) for bundle in parts) < 40


@given(st.lists(st.tuples(st.sampled_from(("2030", "2031")), st.integers(1, 50)), max_size=40))
def test_one_more_entry_changes_one_bundle_as_long_as_nothing_grows_too_large(every: list[tuple[str, int]]) -> None:
    before = [entry(number, year, weight=weight) for number, (year, weight) in enumerate(every)]
    first = {bundle.name: bundle.entries for bundle in divided(before, largest=120)}
    second = {bundle.name: bundle.entries for bundle in divided([*before, entry(99, weight=0)], largest=120)}
    assert sum(1 for name in second if second[name] != first.get(name)) == 1
