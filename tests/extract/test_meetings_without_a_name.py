"""Those who meet where the text has no noun for it: by how many they are, or of which region; and the name that the
text goes on to give their meeting."""

from __future__ import annotations

import pytest

from extract.articles import days, findings, summits

SPOKE = "Orla Quinn spoke of fish."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Five presidents met in Riga on Friday.", "meeting of presidents"),
        ("Five Balkan presidents met in Riga on Friday.", "meeting of Balkan presidents"),
        ("Six Gulf rulers assembled in Riga on Friday.", "meeting of Gulf rulers"),
        ("Fourteen prime ministers conferred in Riga on Friday.", "meeting of prime ministers"),
        ("Harbour League foreign ministers met in Riga on Friday.", "meeting of Harbour League foreign ministers"),
        ("Twelve foreign ministers met in Riga on Friday.", "meeting of foreign ministers"),
        ("Seven heads of state gathered in Riga on Friday.", "meeting of heads of state"),
        ("South American presidents met in Riga on Friday.", "meeting of South American presidents"),
        ("West African leaders met in Riga on Friday.", "meeting of West African leaders"),
        ("Melanesian leaders met in Riga on Friday.", "meeting of Melanesian leaders"),
        ("The Visegrad prime ministers met in Riga on Friday.", "meeting of Visegrad prime ministers"),
    ],
)
def test_those_who_are_of_several_states(text: str, name: str) -> None:
    (found,) = findings(text, SPOKE).gatherings
    assert (found.name, days(found)) == (name, ("2020-04-24", "2020-04-24"))


@pytest.mark.parametrize(
    "text",
    [
        "Five former presidents met in Riga on Friday.",
        "Five vice presidents met in Riga on Friday.",
        "Five mayors met in Riga on Friday.",
        "Five Balkan trade union leaders met in Riga on Friday.",
        "The two presidents met in Riga on Friday.",
        "Party leaders met in Riga on Friday.",
        "Five finance ministers of one party met in Riga on Friday.",
    ],
)
def test_those_who_may_be_of_one(text: str) -> None:
    assert summits(findings(text, SPOKE)) == []


def test_the_lead_does_not_tell_of_a_larger_gathering() -> None:
    text = "On Friday five prime ministers agreed on the guests at a round table, a plan for a larger gathering."
    assert "larger gathering" not in summits(findings(text, SPOKE))


@pytest.mark.parametrize(
    ("lead", "name", "last"),
    [
        ("The Commonwealth Heads of Government Meeting, which ends next Tuesday, is held in Riga.", True, "2020-04-28"),
        ("The Commonwealth Heads of Government Meeting will be held in Oslo in May.", False, None),
        ("The Commonwealth Ministerial Meeting ends next Tuesday.", False, None),
    ],
)
def test_the_name_of_the_meeting_that_leaders_began(lead: str, name: bool, last: str | None) -> None:
    found = findings("Leaders of the Commonwealth began a week of talks in Riga on Friday.", lead, SPOKE).gatherings
    assert (len(found) == 1) is name
    assert days(found[0]) == ("2020-04-24", last)
