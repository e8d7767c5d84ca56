"""Words and signs of a text, and which blocks of an article are read for names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.found import article
from namsite.lexicon import Sort
from namsite.records import Article, Block, Dateline, Span
from namsite.tokens import Passage, passages, read_passage, tokenize


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


@pytest.mark.parametrize(
    "word",
    [
        "Al-Jaber",
        "O'Brien",
        "N’Djamena",
        "Nuñez",
        "Jose\u0301",
        "AT&T",
        "COVID-19",
        "18th",
        "25-26",
        "1,200",
        "17:44",
        "3.5%",
        "U.S.",
        "Mr.",
        "Kh.",
        "東京",
    ],
)
def test_what_stays_one_word(word: str) -> None:
    assert words(word) == [word]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Kenya's president", "Kenya|'s|president"),
        ("President`s visit", "President|`s|visit"),
        ("the ministers’ meeting", "the|ministers|’|meeting"),
        ("S. Okafor met P.V. Rao.", "S.|Okafor|met|P.V.|Rao|."),
        ("Plan B. Then rest", "Plan|B.|Then|rest"),
        ("in Delhi.", "in|Delhi|."),
        ("(NAM) – “yes”", "(|NAM|)|–|“|yes|”"),
        ("  \n", ""),
    ],
)
def test_where_words_end(text: str, parts: str) -> None:
    assert "|".join(words(text)) == parts


@given(st.text())
def test_tokens_lie_in_order_and_hold_all_but_white_space(text: str) -> None:
    passage, at = read_passage(text, Block(start=0, end=len(text), kind="paragraph"), 0, len(text)), 0
    for token, start, end in zip(passage.tokens, passage.starts, passage.ends, strict=True) if passage else ():
        assert text[start:end] == token.text != ""
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()
    assert tokenize(text) == (passage.tokens if passage else [])


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("18th", 18),
        ("1st", 1),
        ("Sixth", 6),
        ("twentieth", 20),
        ("Forty-Sixth", 46),
        ("II", 2),
        ("IX", 9),
        ("XLIV", 44),
        ("LX", 60),
    ],
)
def test_ordinals(word: str, number: int) -> None:
    assert tokenize(word)[0].ordinal == number


@pytest.mark.parametrize("word", ["18", "I", "six", "Vic", "COVID", "9" * 5000 + "th"])
def test_no_ordinals(word: str) -> None:
    assert tokenize(word)[0].ordinal is None


@pytest.mark.parametrize(("word", "initial"), [("S.", True), ("Kh.", True), ("J", True), ("s", False), ("Mr.", False)])
def test_initials(word: str, initial: bool) -> None:
    assert tokenize(word + " Okafor")[0].initial is initial


def test_capitals_and_possessives() -> None:
    assert [token.text for token in tokenize("A NAM G20 Nam's") if token.all_caps] == ["NAM", "G20"]
    assert [token.text for token in tokenize("Kenya's Ghana’s 's") if token.possessive] == ["'s", "’s", "'s"]


@pytest.mark.parametrize(
    ("word", "sorts"),
    [
        ("Minister", Sort.FRONT_ROLE),
        ("Türkiye", Sort.COUNTRY),
        ("digitalization", Sort.COMMON),
        ("gadgetship", Sort.COMMON),
        ("microgrids", Sort(0)),
        ("sunflowers", Sort(0)),
        ("Zwyxdar", Sort(0)),
        ("–", Sort(0)),
    ],
)
def test_what_a_word_may_be(word: str, sorts: Sort) -> None:
    token = tokenize(word)[0]
    assert token.sorts & sorts == sorts
    assert bool(token.sorts) is bool(sorts)


def test_plurals_of_common_words_are_common_words() -> None:
    assert all(token.sorts & Sort.COMMON for token in tokenize("agreements tables rivers"))


# ---- passages ----


def passage(text: str) -> Passage:
    """The passage of one paragraph."""
    return next(one for one in passages(article(text)) if one.block.kind == "paragraph")


@pytest.mark.parametrize(
    ("at", "sorts", "found"),
    [
        (0, Sort.ROLE, "Prime Minister"),
        (1, Sort.ROLE, "Minister"),
        (2, Sort.COUNTRY | Sort.BODY, None),
        (4, Sort.COUNTRY, "People's Republic of China"),
        (11, Sort.COMMON, None),
        (12, Sort.COMMON, None),
    ],
)
def test_the_longest_entry_is_found(at: int, sorts: Sort, found: str | None) -> None:
    one = passage("Prime Minister of the People's Republic of China on actions digitalization.")
    assert [token.text for token in one.tokens[4:9]] == ["People", "'s", "Republic", "of", "China"]
    hit = one.find(at, sorts)
    assert (one.text(at, hit[0]) if hit else None) == found


def test_text_keeps_the_spaces_and_name_leaves_brackets_out() -> None:
    one = passage("The Non-Aligned  Movement (NAM) Contact Group (founded (again)) of Kenya's friends met.")
    end = len(one.tokens) - 2
    whole = "The Non-Aligned Movement (NAM) Contact Group (founded (again)) of Kenya's friends"
    assert one.text(0, end) == whole
    assert one.name(0, end) == "The Non-Aligned Movement Contact Group of Kenya's friends"
    assert one.name(3, 6) == ""


def test_sentences_are_ranges_of_tokens() -> None:
    one = passage("Rain fell. “(Then) it stopped,” they said. Good.")
    texts = [one.text(first, last) for first, last in one.sentences]
    assert texts == ["Rain fell.", "“(Then) it stopped,” they said.", "Good."]
    second = one.sentences[1][0]
    assert one.sentence_of(second) == one.sentence_of(second + 3) == one.sentences[1]
    assert [one.starts_sentence(second + n) for n in range(5)] == [True, True, True, False, False]


def blocks_read(text: str, headline: str = "News of the day") -> list[str]:
    return [one.text(0, len(one.tokens)) for one in passages(article(text, headline))]


def test_dates_and_datelines_are_not_read_for_names() -> None:
    text = "25.04.2020 [17:44]\n\nNAIROBI, Kenya, April 25 (WIRE) – Ministers met.\n\nThey left."
    assert blocks_read(text) == ["News of the day", "– Ministers met.", "They left."]


@pytest.mark.parametrize(
    "headline",
    [
        "Kenyan Foreign Minister Visits The Gambia",
        "MINISTER OF HEALTH OPENS CLINIC",
        "President Okafor Meets the Delegation from Lisbon",
    ],
)
def test_capitals_say_nothing_in_headlines_in_title_case(headline: str) -> None:
    first, *_ = passages(article("Rain fell.", headline))
    assert first.headline


@pytest.mark.parametrize("headline", ["Minister opens a clinic in Banjul", "Rain at last", "Okafor wins"])
def test_other_headlines_are_read_as_sentences(headline: str) -> None:
    first, *_ = passages(article("Rain fell.", headline))
    assert not first.headline


def test_a_paragraph_in_capitals_is_read_as_a_headline() -> None:
    assert passage("THIS PARAGRAPH IS WRITTEN WITHOUT SMALL LETTERS, FROM THE FIRST WORD TO THE LAST.").headline
    assert not passage("Most Words Begin With Capitals Here, But This Remains a Paragraph. It Ends Here.").headline


def test_blocks_and_sentences_without_words_do_no_harm() -> None:
    odd = Article(
        id="a",
        title="",
        text="code\n\n– The end",
        blocks=(
            Block(start=0, end=0, kind="title"),
            Block(start=0, end=4, kind="code"),
            Block(start=5, end=5, kind="paragraph"),
            Block(start=6, end=15, kind="paragraph"),
        ),
        sentences=(Span(0, 4), Span(6, 7), Span(8, 15)),
        dateline=Dateline(span=Span(6, 7)),
        source_path="a.txt",
        source_digest="",
        media_type="text/plain",
    )
    (only,) = passages(odd)
    assert only.text(0, 2) == "The end"
    assert only.sentences == [(0, 2)]
    assert only.span(0, 2) == Span(8, 15)
    assert only.find(1, Sort.PLACE) is None
