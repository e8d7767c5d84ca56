"""Summits that are only thought of are none; those that will be held, or that bear a number or a name, are."""

from __future__ import annotations

import pytest

from extract.found import findings


def named(text: str) -> list[str]:
    return [one.name for one in findings(text).gatherings]


@pytest.mark.parametrize(
    "text",
    [
        "If Corfu fails, a special EU summit may be called in Brussels in July.",
        "If it had failed, an emergency EU summit would have been held in Brussels in January.",
        "Diplomats said an emergency ASEAN summit could be called in Jakarta in March.",
        "There will be no G20 summit in Rome in June.",
        "The European Union ruled out a special NATO summit in Brussels in July.",
        "President Ana Ruiz proposed an emergency Arab summit in Cairo in May.",
        "France wants a summit of the Mediterranean states in Nice in September.",
        "Calls for an emergency Arab summit in Cairo in May have grown.",
        "The ministers rejected a Libyan call for an emergency Arab summit in Tripoli in May.",
        "He denied that an Arab summit would be held in Cairo in May.",
        "Plans for a NATO summit in Oslo in May were dropped.",
        "An ASEAN summit in Jakarta in May would be welcome, he said.",
    ],
)
def test_only_thought_of(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A special EU summit will be held in Brussels on 14 July.", "special EU summit"),
        ("Leaders may meet at a special EU summit in Brussels on 14 July.", "special EU summit"),
        ("Plans for a NATO summit in Oslo in May are well advanced.", "NATO summit"),
        ("The Second Arab League Summit should be held in Doha in October.", "Second Arab League Summit"),
        ("He said an Arab summit would be held in Cairo in May.", "Arab summit"),
        ("The Arab summit on Thursday agreed that elections should be held in Chad by June.", "Arab summit"),
        ("Ole Vik set out his hopes for the Arab summit, which opened in Riga on Thursday.", "Arab summit"),
        ("Ole Vik, who proposed the Arab summit held in Riga on Thursday, said it was a success.", "Arab summit"),
        ("The Arab summit in Doha on Monday said talks could be held in June.", "Arab summit"),
    ],
)
def test_planned(text: str, name: str) -> None:
    assert named(text) == [name]
