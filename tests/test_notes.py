"""What rests on the sentences of an article, as its page says it."""

from __future__ import annotations

import pytest

from namsite.config import Config
from namsite.links import Reference
from namsite.notes import Note, Rests, fragments_of, notes, signs, statements_of
from namsite.records import Article
from sample_archive import ANNOUNCED, HELD, TWIN, UNDATED, archive
from whole import index

INDEX = index(archive())


def told(of: Article) -> list[Note]:
    return list(notes(INDEX, INDEX.articles[of.id], "", {}))


def lines(note: Note) -> list[str]:
    """*section of a page: statements*."""
    return [
        f"{subject.target.permalink}: "
        + "; ".join(
            " ".join((one.label, *(other.words for other in one.others), one.words)).strip()
            for one in subject.statements
        )
        for subject in note.subjects
    ]


def sentence(of: Article, words: str) -> str:
    """The anchor of the first sentence that has the words."""
    return next(f"s{turn}" for turn, one in enumerate(of.sentences, 1) if words in of.text[one.start : one.end])


@pytest.mark.parametrize(
    ("of", "words", "expected"),
    [
        (
            ANNOUNCED,
            "will open",
            [
                "people/lena-orvik.html#titles: Title President of the Republic of Velland",
                "people/tomasz-brandt.html#titles: Title Adviser",
            ],
        ),
        (ANNOUNCED, "We hope", ["people/tomasz-brandt.html#said: Quotation"]),
        (
            HELD,
            "On the sidelines",
            [
                "people/lena-orvik.html#met: Meeting Tomasz Brandt Abeni Oyelaran-Fairweather",
                "summits/third-summit-of-the-fjord-council.html#sidelines: Meeting on the sidelines "
                "Lena Orvik Tomasz Brandt Abeni Oyelaran-Fairweather",
            ],
        ),
        (UNDATED, "fisher", ["people/lena-orvik-x1a2b3.html#titles: Title Fisher"]),
    ],
)
def test_a_sentence_says_what_rests_on_it(of: Article, words: str, expected: list[str]) -> None:
    found = next(note for note in told(of) if note.anchor == sentence(of, words))
    assert set(expected) <= set(lines(found)), lines(found)


def test_parts_of_one_kind_are_told_together_and_meetings_one_by_one() -> None:
    """Many who attend are one statement; that A met B and A met C does not say that B met C."""
    people = [Reference(kind="person", words=name, permalink=f"people/{name}.html") for name in ("a", "b", "c")]
    parts = [Rests(label="Part", words="attending", others=(one,)) for one in people]
    meetings = [Rests(label="Meeting", others=(people[0], other)) for other in people[1:]]
    chair = Rests(label="Part", words="chair", others=(people[0],))
    stated = statements_of([*parts, chair, *meetings, meetings[0]])
    assert stated == (Rests(label="Part", words="attending", others=tuple(people)), chair, *meetings)


def test_an_article_on_which_nothing_rests_has_no_notes() -> None:
    assert told(TWIN) == []


def test_notes_are_numbered_in_the_order_of_the_text() -> None:
    for record in archive().articles:
        anchors = [(int(note.anchor[1:]), note.number) for note in told(record.article)]
        assert anchors == sorted(anchors)
        numbers = [number for _, number in anchors]
        assert numbers in (list(range(len(numbers))), list(range(1, len(numbers) + 1)))


def test_only_what_may_be_published_is_named_in_a_fragment() -> None:
    record = INDEX.articles[ANNOUNCED.id]
    full = fragments_of(INDEX, Config(), record)
    excerpt = fragments_of(INDEX, Config(publish_text="excerpt"), record)
    assert set(full) == set(range(len(ANNOUNCED.sentences)))
    assert 0 < len(excerpt) < len(full)
    assert fragments_of(INDEX, Config(publish_text="none"), record) == {}


def test_a_sentence_bears_its_note_and_its_fragment() -> None:
    record = INDEX.articles[ANNOUNCED.id]
    fragments = fragments_of(INDEX, Config(), record)
    known = notes(INDEX, record, ANNOUNCED.source_url or "", fragments)
    for number, sign in signs(known, fragments).items():
        note = next((note for note in known if note.anchor == f"s{number + 1}"), None)
        assert sign.note == (note.number if note else 0)
        assert sign.fragment == fragments[number]
        assert note is None or note.source == f"{ANNOUNCED.source_url}#:~:text={sign.fragment}"


def test_a_note_on_many_says_on_how_many(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not any(one.summary for one in told(ANNOUNCED))
    monkeypatch.setattr("namsite.notes._MANY", 1)
    opening = next(one for one in told(ANNOUNCED) if one.anchor == sentence(ANNOUNCED, "will open"))
    assert opening.summary == "2 people and 1 summit"
    sidelines = next(one for one in told(HELD) if one.anchor == sentence(HELD, "On the sidelines"))
    assert sidelines.summary == "3 people and 1 summit"
