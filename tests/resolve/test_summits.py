"""Which editions of summits in several articles are one, and the records made of them."""

from __future__ import annotations

import pytest

from namsite.records import Evidence
from resolve.archives import archive, days, reasons


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("The 5th NATO summit was held.", "The 6th NATO summit was held."), id="numbers"),
        pytest.param(
            ("The NATO summit was held on May 3, 2019.", "The NATO summit was held on June 9, 2021."), id="dates"
        ),
        pytest.param(
            ("The 5th NATO summit was held in Lisbon.", "The 5th NATO summit was held in Vilnius."), id="places"
        ),
        pytest.param(
            (
                "The 5th NATO summit was held by video link.",
                "President Orla Quinn visited Lisbon to attend the 5th NATO summit.",
            ),
            id="modes",
        ),
        pytest.param(
            ("The 5th NATO summit was held.", "The 5th Extraordinary NATO summit was held."), id="an extraordinary one"
        ),
        pytest.param(("The 5th NATO summit was held.", "The 5th EU summit was held."), id="bodies"),
        pytest.param(
            ("The NATO summit was held on May 3, 2019.", "The NATO ministerial meeting was held on May 3, 2019."),
            id="leaders and ministers",
        ),
        pytest.param(("The NATO summit was long.", "The NATO summit was short."), id="nothing agrees"),
    ],
)
def test_two_editions(texts: tuple[str, str]) -> None:
    assert [len(one.appearances) for one in archive(*days(*texts)).summits] == [1, 1]


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        (
            ("The NATO summit was held on May 3, 2019.", "The NATO summit of May 3, 2019 was long."),
            "one series and the same date, 2019-05-03",
        ),
        (
            ("The 5th NATO summit was held in Lisbon.", "The 5th NATO summit was held in May 2019."),
            "one series and the same number, 5",
        ),
        (
            ("The 5th NATO summit was held in Lisbon.", "The 5th NATO summit was held in Portugal."),
            "one series and the same number, 5",
        ),
    ],
)
def test_one_edition(texts: tuple[str, str], reason: str) -> None:
    (one,) = archive(*days(*texts)).summits
    assert [merge.reason for merge in one.merges] == [reason]


def test_a_year_left_open_agrees_with_no_other() -> None:
    text = "The NATO summit was held on May 4."
    one = archive((None, text), ("2019-05-05", text))
    assert [summit.start for summit in one.summits] == ["2019-05-04", "XXXX-05-04"]
    assert len(one.questions) == 1


def test_what_nothing_tells_apart_is_asked() -> None:
    one = archive(*days("The NATO summit was long.", "The NATO summit was short."))
    assert reasons(one) == ["one series, and neither number, date, place nor mode tells them apart"]


def test_two_editions_of_one_article_are_not_asked_about() -> None:
    one = archive(*days("The next NATO summit is far. The NATO summit was short."))
    assert (len(one.summits), one.questions) == (2, ())


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("The 5th NATO summit was held.", "NATO summits"),
        ("The foreign ministers' meeting of NATO was held on May 3.", "NATO ministerial meetings"),
        ("The World Summit on Food Security was held.", "World Food Security summits"),
        ("The EU-Africa Summit was held.", "EU-Africa summits"),
        ("The Lisbon summit was held.", "Lisbon summits"),
        ("COP26 was held.", "COP26 conferences"),
        ("The 17th Summit was held.", "17th Summit (summits)"),
    ],
)
def test_names_of_series(text: str, series: str) -> None:
    assert [one.name for one in archive(*days(text)).series] == [series]


def test_a_series_holds_its_editions_in_time_the_undated_last() -> None:
    one = archive(
        *days(
            "The NATO summit was long.",
            "The NATO summit was held on June 9, 2021.",
            "The NATO summit was held on May 3, 2019.",
        )
    )
    (series,) = one.series
    starts = {summit.id: summit.start for summit in one.summits}
    assert [starts[summit] for summit in series.summits] == ["2019-05-03", "2021-06-09", None]
    assert series.organization == "nato"


def test_what_most_articles_say_stands_and_each_says_where() -> None:
    one = archive(
        *days(
            "The 5th NATO summit will be held in Lisbon in May 2019.",
            "The 5th NATO summit was held on May 3, 2019.",
            "President Orla Quinn chaired the 5th NATO summit, held on May 3-4, 2019.",
        )
    )
    (summit,) = one.summits
    assert (summit.start, summit.end, summit.place, summit.number, summit.stage) == (
        "2019-05-03",
        "2019-05-04",
        "Lisbon",
        5,
        "held",
    )
    (part,) = summit.participants
    assert (part.person, part.capacity, _articles(part.evidence)) == ("orla-quinn", "chair", ["a2"])
    starts = {fact.value: _articles(fact.evidence) for fact in summit.facts if fact.property == "start"}
    assert starts == {"2019-05": ["a0"], "2019-05-03": ["a1", "a2"]}


def _articles(places: tuple[Evidence, ...]) -> list[str]:
    return [place.article_id for place in places]


def test_editions_of_one_name_have_addresses_that_tell_them_apart() -> None:
    one = archive(*days("The NATO summit was held on May 3, 2019.", "The NATO summit was held on June 9, 2021."))
    assert [summit.id for summit in one.summits] == ["nato-summit-2019-05-03", "nato-summit-2021-06-09"]


def test_editions_of_which_nothing_is_known_are_compared_with_one_of_them() -> None:
    one = archive(*days("The NATO summit was held in May 2018.", *["The NATO summit was held."] * 5))
    assert len(one.summits) == 6
    asked = {frozenset((question.left, question.right)) for question in one.questions}
    assert len(asked) == 5
    assert len(frozenset.union(*asked)) == 6
