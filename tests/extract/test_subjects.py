"""Who says what the verb reports, where several people stand before it."""

from __future__ import annotations

import pytest

from extract.articles import findings, quotes

_SAID = "said the bridge was safe."


@pytest.mark.parametrize(
    "text",
    [
        "Mara Ghaz (Labour)",
        "Judge Mara Ghaz, sitting with Justice Paul Ravin,",
        "Judge Mara Ghaz, flanked by Deputy Mayor Paul Ravin,",
        "Mara Ghaz, together with her husband Paul Ravin,",
        "Mara Ghaz, whose father was Paul Ravin,",
        "Mara Ghaz, speaking after a meeting with Paul Ravin,",
        "Speaking after Paul Ravin, Mara Ghaz",
        "Mara Ghaz, who succeeded Paul Ravin,",
        "Mara Ghaz, 53, who follows Paul Ravin,",
        "Mara Ghaz, appointed by President Paul Ravin,",
        "Mara Ghaz, in a letter to Paul Ravin,",
        "Mara Ghaz, after talks with Paul Ravin,",
        "Mara Ghaz, on behalf of Paul Ravin,",
        "Foreign Minister Mara Ghaz, on a visit to Oslo with Trade Minister Paul Ravin,",
        "On Monday, Mara Ghaz, joined by Paul Ravin,",
        "In Oslo, Finance Minister Mara Ghaz, who will meet Paul Ravin,",
        "Mara Ghaz, wife of the late Paul Ravin,",
        "Mara Ghaz, a lawyer who represents Paul Ravin,",
        "Mara Ghaz, spokeswoman for President Paul Ravin,",
        "Mara Ghaz, the spokesman of Prime Minister Paul Ravin,",
        "Mara Ghaz, citing a report by Paul Ravin,",
        "Mara Ghaz, herself a friend of Paul Ravin,",
        "Mara Ghaz, in whose house Paul Ravin died,",
        "Mara Ghaz, Paul Ravin's deputy,",
        "Mara Ghaz, receiving Paul Ravin on Monday,",
        "Mara Ghaz was sworn in and, flanked by Paul Ravin,",
        "Mara Ghaz met the mayor in Oslo and, following talks with Paul Ravin,",
        "Minister Mara Ghaz in a meeting with Paul Ravin",
        "Minister Mara Ghaz in a letter to President Paul Ravin",
        "President Mara Ghaz at the reception for Paul Ravin",
        "Mara Ghaz in a statement on Monday",
        "Minister Mara Ghaz at the opening ceremony",
        "Welcoming Paul Ravin, President Mara Ghaz",
    ],
)
def test_who_heads_the_sentence(text: str) -> None:
    assert quotes(findings(f"{text} {_SAID}")) == [("Mara Ghaz", "the bridge was safe")]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Ghaz, Norway's envoy, and her Swedish colleague, Paul Ravin,",
        "Mara Ghaz left early. Her successor, Paul Ravin,",
        "After a meeting with Mara Ghaz, the mayor, Paul Ravin,",
        "Like Mara Ghaz, Paul Ravin, the mayor,",
        "Mara Ghaz agreed, and the mayor, Paul Ravin,",
        "Mara Ghaz, who left on Monday, and Paul Ravin, the mayor,",
        "In his reply to Mara Ghaz, who was present, Paul Ravin,",
        "Mara Ghaz resigned on Monday, and, speaking in Oslo, her deputy, Paul Ravin,",
        "Flanked by Mara Ghaz, Paul Ravin, in a dark suit,",
        "Receiving the Norwegian minister, Mara Ghaz, President Paul Ravin",
        "Mara Ghaz's deputy, Paul Ravin,",
        "On behalf of Mara Ghaz, Paul Ravin",
        "In his speech, Paul Ravin, after thanking Mara Ghaz,",
        "President of Norway Paul Ravin",
        "At a briefing for reporters in Oslo Paul Ravin",
        "In an interview with Reuters Paul Ravin",
    ],
)
def test_who_is_named_last(text: str) -> None:
    assert quotes(findings(f"{text} {_SAID}")) == [("Paul Ravin", "the bridge was safe")]


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for Paul Ravin",
        "A report by Paul Ravin",
        "The office of Paul Ravin",
        "Relatives of Paul Ravin",
        "The ministry, in a note to Paul Ravin,",
        "The bank, led by Paul Ravin,",
        "Paul Ravin's deputy",
    ],
)
def test_somebody_else(text: str) -> None:
    assert quotes(findings(f"{text} {_SAID}")) == []


@pytest.mark.parametrize(
    "text",
    [
        "\"It is safe, and it is new,'' Mara Ghaz (R) told reporters at a news conference.",
        '"It is safe, and it is new," Mara Ghaz (R-Ohio) said.',
        '"It is safe, and it is new," Mara Ghaz, accompanied by Paul Ravin, said.',
        'Mara Ghaz, who defeated Paul Ravin in May, said: "It is safe, and it is new."',
    ],
)
def test_in_quotation_marks(text: str) -> None:
    assert [(speaker, words.rstrip(".")) for speaker, words in quotes(findings(text))] == [
        ("Mara Ghaz", "It is safe, and it is new")
    ]


def test_whose_name_closes_the_sentence() -> None:
    text = "Police freed former mayor Mara Ghaz, driven from office in March, said Interior Minister Paul Ravin."
    assert quotes(findings(text)) == [
        ("Paul Ravin", "Police freed former mayor Mara Ghaz, driven from office in March")
    ]


def test_after_may_join_two_sentences() -> None:
    text = "Mara Ghaz left the hall after Paul Ravin said that taxes would rise."
    assert quotes(findings(text)) == [("Paul Ravin", "taxes would rise")]


def test_a_family_name_that_is_a_word() -> None:
    text = (
        "Moira Tan will go. “It is big news for all,” Ruth Berg said. Tan, who swims, said it “was one I could not do”."
    )
    assert ("Moira Tan", "was one I could not do") in quotes(findings(text))


def test_no_dash_of_the_dateline() -> None:
    text = "OSLO, April 22 (Reuters) - The bridge will open in May, Minister Paul Ravin said on Wednesday."
    assert quotes(findings(text)) == [("Paul Ravin", "The bridge will open in May")]
