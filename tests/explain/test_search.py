"""What a name, an id or an address means."""

from __future__ import annotations

import pytest

from namsite.catalogue import Catalogue
from namsite.explain import Material, find, not_found
from namsite.store import Store
from namsite.tables import Articles
from sample_archive import archive
from whole import index


@pytest.fixture(scope="module")
def sample() -> Material:
    return Material(index(archive()), Articles(Catalogue(Store(None), b"")))


ORVIKS = ["people/lena-orvik.html", "people/lena-orvik-x1a2b3.html"]
COUNCIL = ["organizations/fjord-council.html"]
THIRD = ["summits/third-summit-of-the-fjord-council.html"]


@pytest.mark.parametrize(
    ("asked", "permalinks"),
    [
        ("Lena Orvik", ORVIKS),
        ("LENA ÓRVIK", ORVIKS),
        ("لينا أورفيك", ORVIKS[:1]),
        ("lena-orvik", ORVIKS[:1]),
        ("lena-orvik-x1a2b3", ORVIKS[1:]),
        ("people/lena-orvik", ORVIKS[:1]),
        ("people/lena-orvik.html", ORVIKS[:1]),
        ("https://example.org/archive/people/lena-orvik.html?x=1#met", ORVIKS[:1]),
        ("build/people/lena-orvik.html", ORVIKS[:1]),
        ("FC", COUNCIL),
        ("the Fjord Council", COUNCIL),
        ("council of the fjords", COUNCIL),
        ("brandt", ["people/tomasz-brandt.html"]),
        ("Fairweather Abeni", ["people/abeni-oyelaran-fairweather.html"]),
        ("third Summit", THIRD),
        ("2031/after-the-summit", ["articles/2031/after-the-summit.html"]),
        ("2031/after-the-summit#s3", ["articles/2031/after-the-summit.html"]),
        ("https://example.org/articles/2031/after-the-summit.html#s3", ["articles/2031/after-the-summit.html"]),
    ],
)
def test_what_is_found(sample: Material, asked: str, permalinks: list[str]) -> None:
    assert [match.permalink for match in find(sample, asked)] == permalinks


def test_an_article_is_found_by_the_path_of_its_file(sample: Material) -> None:
    for record in archive().articles:
        assert record.article.id in [match.id for match in find(sample, record.article.source_path)]


@pytest.mark.parametrize(
    "asked", ["fjord-council-summits", "summits of the Fjord Council", "series/fjord-council-summits"]
)
def test_a_series_stands_for_its_summits(sample: Material, asked: str) -> None:
    assert {match.kind for match in find(sample, asked)} == {"summit"}
    assert len(find(sample, asked)) == 3


def test_what_most_articles_name_comes_first(sample: Material) -> None:
    articles = [match.articles for match in find(sample, "fjord")]
    assert len(articles) > 1
    assert articles == sorted(articles, reverse=True)


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("Lena Orvick", "Lena Orvik"),
        ("Fjord Counsil", "Fjord Council"),
        ("2031/after-the-sumit", "2031/after-the-summit"),
    ],
)
def test_what_is_like_it_is_suggested(sample: Material, asked: str, near: str) -> None:
    assert find(sample, asked) == ()
    assert f"did you mean “{near}”" in not_found(sample, asked)


@pytest.mark.parametrize("asked", ["", "#", "???", "Xyqqz Wvvk"])
def test_nothing_is_found_for_nothing(sample: Material, asked: str) -> None:
    assert find(sample, asked) == ()
    assert "namsite check" in not_found(sample, asked)
