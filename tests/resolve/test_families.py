"""Which articles are copies of one dispatch: the pairs of copies.yaml, and what holds for whole archives."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.articles import article, report
from namsite.cards import card_of
from namsite.likeness import fingerprints
from namsite.records import Article, Findings
from namsite.resolve.clusters import Reader
from namsite.resolve.families import find_families
from namsite.resolve.memory import Memory
from resolve.archives import archive

PAIRS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("copies.yaml").read_text("utf-8"))


def families(articles: Sequence[Article]) -> list[tuple[str, ...]]:
    found = [Reader(card_of(one, Findings(article_id=one.id, fingerprints=fingerprints(one)))) for one in articles]
    texts = {one.id: one for one in articles}
    return [
        family.articles
        for family in find_families(sorted(found, key=lambda reader: reader.anchor), texts.__getitem__, Memory())
    ]


def dispatch(*numbers: int, day: int = 1, path: str = "") -> Article:
    """An article whose sentences tell of the numbered harbours, so that equal numbers are equal sentences."""
    texts = [f"Harbour {n} sent word that its breakwater had held against wind number {n * 7}." for n in numbers]
    return article(report(*texts, published=f"2020-04-{day:02}"), path or f"d{day}.txt")


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["about"] for pair in PAIRS])
def test_pairs(pair: dict[str, Any]) -> None:
    both = [article(pair["left"], "left.txt"), article(pair["right"], "right.txt")]
    assert len(families(both)) == pair["copy"]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["about"] for pair in PAIRS])
def test_either_way_round(pair: dict[str, Any]) -> None:
    both = [article(pair["right"], "left.txt"), article(pair["left"], "right.txt")]
    assert len(families(both)) == pair["copy"]


def test_a_family_is_in_order_of_time_the_undated_last_under_the_first_ones_id() -> None:
    text = (
        "Harbour 1 sent word that its breakwater had held against the wind, and so did the four beside it on the bay."
    )
    known = archive(("2020-05-02", text), (None, text), ("2020-05-01", text))
    assert [(family.id, family.articles) for family in known.families] == [("a2", ("a2", "a0", "a1"))]


def test_updates_of_updates_are_not_chained_to_what_has_nothing_in_common_with_them() -> None:
    versions = [dispatch(*range(first, first + 8), day=first) for first in range(1, 20, 2)]
    for family in families(versions):
        days = [int(name[1:]) for name in family]
        assert max(days) - min(days) <= 6


def test_word_for_word_copies_stay_together_beside_a_longer_version() -> None:
    short = [dispatch(1, 2, 3, day=day) for day in (1, 2, 3)]
    assert families([*short, dispatch(1, 2, 3, 4, 5, day=4)]) == [("d1", "d2", "d3", "d4")]


def test_many_word_for_word_copies_are_one_family() -> None:
    copies = [dispatch(1, 2, 3, path=f"c{number:03}.txt") for number in range(80)]
    assert [len(family) for family in families(copies)] == [80]


def test_a_formula_that_stands_in_very_many_articles_makes_no_candidates() -> None:
    reports = [dispatch(1, 10 * n, 10 * n + 1, path=f"c{n:03}.txt") for n in range(1, 80)]
    assert families(reports) == []


def test_short_sentences_tell_nothing() -> None:
    texts = ["He said so.", "It rained.", "Nobody came."]
    assert families([article(report(*texts), f"{name}.txt") for name in "ab"]) == []


def test_the_dateline_and_what_stands_around_the_text_make_no_difference() -> None:
    text = (
        "The harbour sent word that its breakwater had held, and that the lighthouse keeper, Ines Vaz, 81, was at home."
    )
    one = article(report(f"PORTO, April 25 (Harbour Press) - {text}"), "one.txt")
    other = article(report(text, "Read more: Storm over Porto"), "other.txt")
    assert families([one, other]) == [("one", "other")]


@settings(deadline=None)
@given(st.lists(st.sets(st.integers(0, 12), min_size=3, max_size=6), min_size=2, max_size=7), st.randoms())
def test_an_article_is_in_one_family_at_most_whatever_the_order(wordings: list[set[int]], chance: Any) -> None:
    articles = [dispatch(*sorted(each), day=day) for day, each in enumerate(wordings, start=1)]
    found = families(articles)
    members = [name for family in found for name in family]
    assert len(members) == len(set(members))
    assert all(len(family) > 1 for family in found)
    chance.shuffle(articles)
    assert families(articles) == found


def test_the_archive_has_the_same_families_in_every_order() -> None:
    text = (
        "Harbour 1 sent word that its breakwater had held against the wind, and so did the four beside it on the bay."
    )
    reports = [("2020-05-01", text), ("2020-05-01", text + " The fifth did not answer."), (None, text)]
    known = {tuple(map(str, archive(*order).families[0].articles)) for order in permutations(reports)}
    assert all(len(articles) == 3 for articles in known)
