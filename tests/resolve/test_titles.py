"""The ledger of titles."""

from __future__ import annotations

from resolve.archives import archive, days


def test_one_line_for_each_wording_with_the_first_and_last_day() -> None:
    one = archive(
        ("2012-05-01", "President of the World Bank Orla Quinn spoke."),
        ("2010-05-01", "President of the World Bank Orla Quinn spoke."),
        (None, "President of the World Bank Orla Quinn spoke."),
        ("2014-05-01", "Former Prime Minister Orla Quinn and Dr. Orla Quinn left."),
    )
    (person,) = one.people
    lines = [(t.as_written, t.organization, t.first_seen, t.last_seen, t.articles) for t in person.titles]
    assert lines == [
        ("President of the World Bank", "world-bank", "2010-05-01", "2012-05-01", ("a1", "a0", "a2")),
        ("Former Prime Minister", None, "2014-05-01", "2014-05-01", ("a3",)),
        ("Dr.", None, "2014-05-01", "2014-05-01", ("a3",)),
    ]
    assert [title.courtesy for title in person.titles] == [False, False, True]


def test_a_title_seen_in_undated_articles_only_has_no_days() -> None:
    (person,) = archive((None, "President Orla Quinn spoke.")).people
    assert (person.titles[0].first_seen, person.titles[0].last_seen) == (None, None)


def test_a_title_rests_on_the_sentence_that_gives_it() -> None:
    one = archive(*days("Rain fell. President Orla Quinn spoke."))
    (place,) = one.people[0].titles[0].evidence
    text = one.articles[0].article.text
    assert (text[place.start : place.end], place.article_id) == ("President", "a0")
    sentence = one.articles[0].article.sentences[place.sentence]
    assert text[sentence.start : sentence.end] == "President Orla Quinn spoke."
