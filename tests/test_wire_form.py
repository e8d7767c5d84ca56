"""The stories of ``wire/`` have the agreed form, and exact names are counted as it says (rules: ``wire/README.md``)."""

from __future__ import annotations

import re

import pytest

import wire_scores
from wire_scores import Marked, scores, stories, unmarked

FILES = ("open", "aside")


@pytest.mark.parametrize("name", FILES)
def test_every_mark_is_read(name: str) -> None:
    left = {about: re.findall(r"\[.{0,30}|\].{0,10}", text) for about, text, _ in stories(name)}
    assert {about: marks for about, marks in left.items() if marks} == {}


def test_numbers_are_given_once() -> None:
    numbers = [about.split()[0] for name in FILES for about, _, _ in stories(name)]
    assert len(numbers) == len(set(numbers))
    assert all(number.isdigit() for number in numbers)


def test_at_least_a_fifth_of_the_stories_is_set_aside() -> None:
    count = {name: len(list(stories(name))) for name in FILES}
    assert 5 * count["aside"] >= sum(count.values()) > 0


def test_a_mark_tells_where_a_name_stands() -> None:
    text, names = unmarked("[PER Ana Soto] of the [ORG (Velmar) Bank] and [ORG? Zwyx].")
    assert text == "Ana Soto of the Velmar Bank and Zwyx."
    assert names == [
        Marked("PER", 0, 7, 0, False, "Ana Soto"),
        Marked("ORG", 18, 22, 12, False, "Bank"),
        Marked("ORG", 25, 29, 25, True, "Zwyx"),
    ]


@pytest.mark.parametrize(
    ("story", "people", "organizations"),
    [
        ("[PER Ana Soto] told the [ORG Velmar Bank] so.", (1, 0, 0), (1, 0, 0)),
        ("Ana [PER Soto] told the [ORG Velmar Bank] so.", (0, 1, 1), (1, 0, 0)),
        ("Ana Soto told the [ORG (Velmar) Bank] so.", (0, 1, 0), (1, 0, 0)),
        ("[PER? Ana] Soto told the Velmar Bank so.", (0, 0, 0), (0, 1, 0)),
        ("[PER Ana Soto] told [ORG the Velmar Bank] so.", (1, 0, 0), (0, 1, 1)),
    ],
)
def test_a_name_counts_when_it_begins_and_ends_where_it_should(
    story: str,
    people: tuple[int, int, int],
    organizations: tuple[int, int, int],
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path_factory.mktemp("wire")
    monkeypatch.setattr(wire_scores, "WIRE", folder)
    (folder / "one.txt").write_text(f"==== 1 one\nWhat happened on that day\n\nOn Monday {story}\n", encoding="utf-8")
    found = {kind: (score.hits, score.extra, score.missed) for kind, score in scores("one").items()}
    assert found == {"PER": people, "ORG": organizations}
