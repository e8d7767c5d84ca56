"""What two articles have in common, sentence by sentence."""

from __future__ import annotations

from extract.articles import article, report
from namsite.likeness import Line, compare, fingerprints, lines_of


def lines(*paragraphs: str) -> list[Line]:
    return list(lines_of(article(report(*paragraphs))))


def words(found: tuple[Line, ...]) -> list[str]:
    return [" ".join(line.words) for line in found]


def test_case_accents_quotation_marks_and_punctuation_make_no_difference() -> None:
    plain = article(report('"No captain should be alone, Señor Núñez," the secretary of the council said.'))
    other = article(report("“No captain should be alone Senor Nunez” the Secretary of the Council said."))
    assert fingerprints(plain) == fingerprints(other) != ()


def test_another_number_makes_another_sentence() -> None:
    texts = (f"The harbour sent word of {number} ships in the roads." for number in (11, 12))
    one, other = (fingerprints(article(report(text))) for text in texts)
    assert one != other


def test_a_fingerprint_is_the_same_on_every_machine() -> None:
    assert fingerprints(article(report("The harbour sent word that its breakwater had held."))) == (17672738772227631,)


def test_the_headline_and_the_date_line_have_no_part_in_it() -> None:
    assert [line.words for line in lines("Nobody came.")] == [("nobody", "came")]


def test_numbers_and_names_are_known() -> None:
    (line,) = lines("Yesterday Ivo Perrin saw 11 ships.")
    assert [word for word, is_name in zip(line.words, line.names, strict=True) if is_name] == ["ivo", "perrin"]
    assert [word for word, is_number in zip(line.words, line.numbers, strict=True) if is_number] == ["11"]


def test_equal_sentences_are_paired_each_once() -> None:
    compared = compare(lines("It rained.", "It rained.", "Nobody came."), lines("It rained.", "Somebody sang a song."))
    assert [(a.sentence, b.sentence) for a, b in compared.same] == [(2, 2)]
    assert words(compared.only_left) == ["it rained", "nobody came"]
    assert words(compared.only_right) == ["somebody sang a song"]


def test_a_changed_sentence_is_paired_with_the_one_most_like_it() -> None:
    left = lines("The harbour of Porto sent word of 11 ships in the roads.")
    right = lines(
        "The harbour of Faro sent word of 90 boats in the roads.",
        "The harbour of Porto sent word of 12 ships in the roads.",
    )
    compared = compare(left, right)
    assert [words(pair) for pair in compared.changed] == [
        [
            "the harbour of porto sent word of 11 ships in the roads",
            "the harbour of porto sent word of 12 ships in the roads",
        ]
    ]
    assert words(compared.only_right) == ["the harbour of faro sent word of 90 boats in the roads"]


def test_sentences_that_share_only_little_words_are_not_paired() -> None:
    compared = compare(lines("The mayor of the town was there."), lines("The wind from the north was cold."))
    assert compared.changed == ()
