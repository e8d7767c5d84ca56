"""Text fragments: what a browser would find with them, by the rules of the draft, in the article's own text."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from namsite.fragments import Fragments, on_page
from namsite.records import Article
from sample_archive import ANNOUNCED, HELD, article

UNRESERVED = re.compile(r"(?:[A-Za-z0-9_.~]|%[0-9A-F]{2})+")
FORM = re.compile(
    rf"(?:({UNRESERVED.pattern})-,)?({UNRESERVED.pattern})(?:,({UNRESERVED.pattern}))?(?:,-({UNRESERVED.pattern}))?"
)


def of(*sentences: str, **more: bool) -> list[str]:
    one = article("a", [("title", "Title"), ("paragraph", " ".join(sentences))])
    return [Fragments(one, **more).of(number) for number in range(1, len(sentences) + 1)]


def found(text: str, fragment: str) -> tuple[int, int] | None:
    """Where a browser scrolls to: the first place that fits, whole words only, case and white space alike."""
    shape = FORM.fullmatch(fragment)
    assert shape, fragment
    prefix, start, end, suffix = (words and _pattern(unquote(words)) for words in shape.groups())
    form = re.compile(rf"\b{prefix}\s*({start})\b" if prefix else rf"\b({start})\b", re.IGNORECASE)
    at = 0
    while begin := form.search(text, at):
        at = begin.start() + 1  # a browser looks on from there, also at what overlaps
        close = re.compile(rf"\b{end}\b", re.IGNORECASE).search(text, begin.end()) if end else begin
        if close and (not suffix or re.compile(rf"\s*{suffix}\b", re.IGNORECASE).match(text, close.end())):
            return begin.start(1), close.end()
    return None


def _pattern(words: str) -> str:
    return r"\s+".join(map(re.escape, words.split()))


def test_a_short_sentence_is_named_whole_and_a_long_one_by_its_ends() -> None:
    long = "The ministers of nine coastal states agreed on Friday to keep the wall under repair until the next summit."
    assert of("The wall holds.", long) == [
        "The%20wall%20holds",
        "The%20ministers%20of%20nine,until%20the%20next%20summit",
    ]


def test_what_would_be_read_as_syntax_is_encoded() -> None:
    assert of("Sea-level talks, held at R&D “Nord”, go on.") == [
        "Sea%2Dlevel%20talks%2C%20held%20at%20R%26D%20%E2%80%9CNord%E2%80%9D%2C%20go%20on"
    ]


def test_a_sentence_that_stands_there_twice_is_told_by_its_neighbours() -> None:
    first, _, second = of("He agreed.", "The talks ended.", "He agreed.")
    assert first == "He%20agreed,-.%20The"
    assert second == "ended.-,He%20agreed"
    assert of("He agreed.", "The talks ended.", "He agreed.", with_neighbours=False) == ["", "The%20talks%20ended", ""]


def test_what_no_words_lead_to_has_no_fragment() -> None:
    assert of("…") == [""]
    assert of("Yes.", "Yes.", "Yes.")[1] == ""


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://a.example/b", "https://a.example/b#:~:text=Yes"),
        ("https://a.example/b#c", "https://a.example/b#c:~:text=Yes"),
        ("", ""),
    ],
)
def test_a_fragment_stands_behind_an_address(address: str, expected: str) -> None:
    assert on_page(address, "Yes") == expected
    assert on_page("https://a.example/b", "") == ""


@pytest.mark.parametrize("known", [ANNOUNCED, HELD], ids=lambda one: one.id)
def test_every_sentence_of_an_article_is_found_again(known: Article) -> None:
    for number in range(len(known.sentences)):
        leads_to_its_sentence(known, number)


WORDS = st.sampled_from(["the", "The", "wall", "sea-wall", "Ås", "AS", "“we", "hope”", "5", "R&D,", "d'être", "الجدار"])
SENTENCES = st.lists(st.lists(WORDS, min_size=1, max_size=16).map(lambda words: " ".join(words) + "."), max_size=6)


@given(SENTENCES)
@example(["the wall the wall the wall the wall the wall the wall."])
@example(["the wall the", "wall the wall."])
@example(["wall wall.", "the."])  # the headline and the first word are a place that overlaps
def test_a_fragment_leads_to_its_own_sentence_or_there_is_none(sentences: list[str]) -> None:
    known = article("a", [("title", "Wall"), ("paragraph", " ".join(sentences) or "Text.")])
    for number in range(len(known.sentences)):
        leads_to_its_sentence(known, number)


def leads_to_its_sentence(known: Article, number: int) -> None:
    """The first and the last word that are lit up are the first and the last of the sentence."""
    fragment = Fragments(known).of(number)
    if fragment:
        span = known.sentences[number]
        words = [word.span() for word in re.finditer(r"\w+", known.text) if span.start <= word.start() < span.end]
        assert found(known.text, fragment) == (words[0][0], words[-1][1])
