"""What somebody is reported to say: the clause behind the verb, or the one before the speaker."""

from __future__ import annotations

import pytest

from extract.articles import findings, quotes


@pytest.mark.parametrize(
    ("said", "text"),
    [
        # before the speaker, with where and when it was said behind the verb
        ("The road is open", "The road is open, Deputy Foreign Minister Ole Vik said at a briefing today."),
        ("The road is open", "The road is open, President Ole Vik said on Monday."),
        ("The road is open", "The road is open, Oman's Foreign Minister Ole Vik said while visiting Riga."),
        ("The road is open", "The road is open, Ole Vik said, adding that the bridge is closed."),
        ("The road is open", "RIGA /14.09.18/ Balta: The road is open, President Ole Vik said at a briefing."),
        # before the verb, with the speaker behind it
        ("The road is open", "The road is open, said Ole Vik."),
        ("The road is open", "The road is open, said Peruvian President Ole Vik during a meeting of leaders in Riga."),
        ("The road is open", "The road is open, announced Peruvian President Ole Vik."),
        ("The road is open", "The road is open, said the mayor, Ole Vik, on Monday."),
        # behind *that*
        ("the road is open", "President Ole Vik said in Riga on Monday that the road is open."),
        ("the road is open", "President Ole Vik said after the meeting with Ana Bo in Riga that the road is open."),
        # behind the verb
        ("the road is open again", "President Ole Vik said the road is open again."),
        ("in May the road will be open", "President Ole Vik said in May the road will be open."),
        ("in English the road is open", "At a briefing on Monday, President Ole Vik said in English the road is open."),
    ],
)
def test_what_is_said(said: str, text: str) -> None:
    assert quotes(findings(text)) == [("Ole Vik", said)]


@pytest.mark.parametrize("text", ["In Riga, said Ole Vik, the road is open.", "Yes, said Ole Vik, the road is open."])
def test_an_attribution_inside_leaves_it_open(text: str) -> None:
    assert quotes(findings(text)) == []


def test_the_first_president_is_not_another_one() -> None:
    other = "Ana Bo congratulated President Ole Vik and the people of Chad."
    said = "“This obliges me to work on,” the First President of Kenya said."
    assert quotes(findings(other, said)) == [(None, "This obliges me to work on")]
    first = "First President of Chad Ole Vik came.\n\n“This obliges me to work on,” the First President of Chad said."
    assert quotes(findings(*first.split("\n\n"))) == [("Ole Vik", "This obliges me to work on")]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("the road is open", "President Ole Vik said Tuesday that the road is open."),
        ("the road is open again", "President Ole Vik said here today the road is open again."),
        ("the road is open again", "Ole Vik, the union's leader, said Friday the road is open again."),
        ("The road is open", "The road is open, Ole Vik said Wednesday."),
        (
            "The road is open",
            "The road is open, State House spokesperson Ole Vik said in a statement issued in Lusaka.",
        ),
        ("The road is open", "The road is open, Aso Rock spokesman Ole Vik said in a televised interview on Sunday."),
        ("in a statement there was an error", "Ole Vik said in a statement there was an error."),
    ],
)
def test_when_and_where_is_not_what_is_said(said: str, text: str) -> None:
    assert quotes(findings(text)) == [("Ole Vik", said)]


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Bo and her Macedonian host, President Ole Vik, agreed here Friday to reopen the road.",
        "Chancellor Ana Bo and her guest, King Ole Vik, agreed in Riga to meet again.",
        "Two ministers and their host, President Ole Vik, promised on Monday to open the road.",
        "After a long night the governor, Ole Vik, asked the union to wait.",
        "With the road closed the spokesman, Ole Vik, said in a brief statement on Monday.",
    ],
)
def test_what_somebody_did_is_nothing_said(text: str) -> None:
    assert not any(speaker == "Ole Vik" for speaker, _ in quotes(findings(text)))
