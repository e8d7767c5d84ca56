"""Sentences: the marks that end none, and the spans that cover all."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from namsite.sentences import split


def sentences(text: str, language: str = "en") -> list[str]:
    return [text[span.start : span.end] for span in split(text, 0, len(text), language)]


@pytest.mark.parametrize(
    "text",
    [
        "Lt. Gov. Jane Smith spoke.",
        "He met Dr. Sok Siphana and H.E. Mr. Kairat Sarybay, Ph.D., in Baku.",
        "Several bodies (e.g. the UN) took part, i.e. all of them.",
        "Article No. 5 was read on Oct. 25 in St. Petersburg.",
        "External Affairs Minister S. Jaishankar arrives on Thursday.",
        "P. V. Narasimha Rao was in the chair.",
        "E. Rahmon and G. Berdimuhamedov met Kh. Noziri.",
        "The U.S. Senate voted with the U.S. Treasury.",
        "Mr. and Mrs. Smith vs. Jones et al. was heard.",
        "The firm, Apple Inc., said so.",
        "Ferdinand Marcos Jr. spoke first.",
        "Gen. Jeje Odongo and Col. (ret.) John Doe came at 5 p.m. on Friday.",
        "The price rose by 3.5 percent to $9.20 a barrel.",
        "“It is an important step,” he said, “but it is not enough.”",
        '"Will it work?" she asked.',
        "It is Yahoo! Inc. that lost.",
        "The president... did not reply.",
        "See p. 12 and pp. 14-16, vol. 3.",
        "no mark at all",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He met Dr. Smith. They talked.", 2),
        ("He lives in the U.S. The move surprised many.", 2),
        ("It closed at 5 p.m. The guests left.", 2),
        ("On Oct. 25 it began. It ended on Sept. 3.", 2),
        ("The dinner was given by King Felipe VI. Spain's Prime Minister spoke.", 2),
        ('"Trucks must move," he said. "Even when people cannot." He left.', 3),
        ('He asked: "Who goes there?" Nobody answered.', 2),
        ("“We mourn,” she said. “But we celebrate.”", 2),
        ("(He was late.) The meeting began.", 2),
        ("They met. (He was late.) The meeting began.", 3),
        ("What then? Really! Yes.", 3),
        ("He won in 2022. 40 people watched.", 2),
        ("Its Vitamin C. The rest is known.", 2),
        ("She lives in Washington, D.C. The city slept.", 2),
    ],
)
def test_sentences_are_told_apart(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_quotation_marks_stay_with_their_sentence() -> None:
    assert sentences("“We mourn.” They left.") == ["“We mourn.”", "They left."]


def test_only_the_stretch_is_split() -> None:
    text = "One. Two. Three."
    assert [text[span.start : span.end] for span in split(text, 5, 16)] == ["Two.", "Three."]
    assert split(text, 4, 5) == ()


@given(st.text(alphabet=st.sampled_from('aB .!?"”“()1é '), max_size=80), st.sampled_from(["en", "de", "xx", ""]))
def test_sentences_cover_the_text_but_for_white_space(text: str, language: str) -> None:
    spans = split(text, 0, len(text), language)
    assert (
        "".join(text[span.start : span.end] for span in spans).split()
        == "".join(text[span.start : span.end] for span in spans).split()
    )
    outside = text
    for span in reversed(spans):
        outside = outside[: span.start] + outside[span.end :]
    assert not outside.strip()
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They met Prime Minister Hun Sen. The talks were short.", 2),
        ("They met Amartya Sen. It was late.", 2),
        ("Virginia Sen. Mark Warner spoke.", 1),
        ("Republican Sen. Mark Warner spoke.", 1),
        ("They met Samdech Hun Sen. Hun Sen spoke.", 2),
        ("They met Jack Ma. Shares fell.", 2),
        ("They met Brian Eng. Shares fell.", 2),
        ("Minister of Water Eng. Ahmed Ali and Eng. Musa Said spoke.", 1),
        ("Secretary Ma. Theresa Lazaro spoke.", 1),
        ("Mohamed Sh. Osman spoke.", 1),
    ],
)
def test_an_abbreviation_that_is_a_name_ends_a_sentence(text: str, count: int) -> None:
    assert len(sentences(text)) == count
