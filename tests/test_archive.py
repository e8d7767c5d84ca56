"""Look-ups and back links, on the sample archive."""

from __future__ import annotations

from posixpath import join, normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from closed_index import closed
from namsite.archive import Companion, _Memo, editions_beside, when_published
from namsite.paragraphs import date_evidence, sentence_at, sentence_places
from namsite.permalinks import media_permalink, permalink, relative_url, sentence_permalink
from namsite.records import STATED, Evidence, Person, Published, Span, Summit
from namsite.shelf import in_time, label_of
from sample_archive import ANNOUNCED, DELTA, FISHER, HELD, SECOND, THIRD, TWIN, UNDATED, archive, article
from whole import index

INDEX = index(archive())


@pytest.mark.parametrize(
    ("kind", "key", "expected"),
    [
        ("person", "ann", "people/ann.html"),
        ("organization", "who", "organizations/who.html"),
        ("summit", "g7", "summits/g7.html"),
        ("series", "g7", "series/g7.html"),
        ("article", "2020/one", "articles/2020/one.html"),
    ],
)
def test_permalinks(kind: str, key: str, expected: str) -> None:
    assert permalink(kind, key) == expected  # type: ignore[arg-type]


def test_articles_with_unsafe_names_get_safe_pages() -> None:
    page = permalink("article", "Ünsafe name?/..")
    assert page.startswith("articles/") and page.endswith(".html") and page.isascii()
    assert not set(page) & set(' ?%"<>') and ".." not in page.split("/")


def test_evidence_leads_to_its_sentence_counted_from_one() -> None:
    assert sentence_permalink(Evidence("2020/one", 11, 3, 5)) == "articles/2020/one.html#s12"
    assert media_permalink("2020/a.jpg") == "articles/media/2020/a.jpg"


@pytest.mark.parametrize(
    ("target", "page", "expected"),
    [
        ("people/a.html", "index.html", "people/a.html"),
        ("index.html", "people/a.html", "../index.html"),
        ("people/b.html", "people/a.html", "b.html"),
        ("people/a.html#s1", "people/a.html", "#s1"),
        ("people/a.html", "people/a.html", "a.html"),
        ("articles/x/b.html#s1", "articles/y/z/a.html", "../../x/b.html#s1"),
        ("articles/media/a b:c.jpg", "articles/x.html", "media/a%20b%3Ac.jpg"),
    ],
)
def test_addresses_are_relative_to_the_page(target: str, page: str, expected: str) -> None:
    assert relative_url(target, page) == expected


_PATHS = st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=4).map("/".join)


@given(_PATHS, _PATHS)
def test_relative_addresses_lead_back_to_their_target(target: str, page: str) -> None:
    assert normpath(join("/site", page, "..", relative_url(target, page))) == f"/site/{target}"


def test_look_ups_by_id() -> None:
    assert isinstance(INDEX.entity("person", "lena-orvik"), Person)
    assert isinstance(INDEX.entity("summit", THIRD.id), Summit)
    assert INDEX.entity("organization", "nordwire").name == "NORDWIRE"
    assert INDEX.series["fjord-council-summits"].summits[0] == SECOND.id
    assert INDEX.at_path["2031/after-the-summit.md"] == HELD.id


def test_evidence_reads_word_for_word() -> None:
    place = INDEX.sayings_by("tomasz-brandt")[0].evidence
    assert INDEX.sentence(place).startswith("“We hope that every coastal town")


def test_back_links_are_in_order_of_time() -> None:
    assert [seen.article_id for seen in INDEX.appearances("person", "lena-orvik")] == [ANNOUNCED.id, HELD.id, "ar/مد"]
    assert [saying.verb for saying in INDEX.sayings_by("tomasz-brandt")] == ["said", "added"]
    assert len(INDEX.sayings_in[HELD.id]) == 1
    assert [met.summit for met in INDEX.encounters_of("abeni-oyelaran-fairweather")] == [THIRD.id, None]
    assert len(INDEX.encounters_at(THIRD.id)) == len(INDEX.encounters_in[HELD.id]) == 1
    assert [summit.id for summit in in_time(INDEX.labels["summit"].values())] == [SECOND.id, THIRD.id, DELTA.id]
    assert [one.summit for one in INDEX.attended["lena-orvik"]] == [THIRD.id]


def test_who_belongs_to_an_organization() -> None:
    (holder,) = INDEX.office_holders("world-tide-organization")
    assert holder[0].id == "abeni-oyelaran-fairweather" and holder[1].role == "secretary-general"
    assert INDEX.related_to("parts", "fjord-council") == ("world-tide-organization",)
    assert INDEX.related_to("series", "fjord-council") == ("fjord-council-summits",)
    assert INDEX.titles_in(UNDATED.id)[FISHER.id].titles == ("fisher",)


def test_questions_stand_on_both_sides() -> None:
    assert INDEX.questions["person", "lena-orvik"] == INDEX.questions["person", FISHER.id]


def test_companions_are_the_closest_first_and_never_oneself() -> None:
    nearest = INDEX.companions("person", "lena-orvik")
    assert nearest[0] == Companion(kind="organization", id="fjord-council", articles=2)
    assert all(other.id != "lena-orvik" for other in nearest)
    assert [other.articles for other in nearest] == sorted((other.articles for other in nearest), reverse=True)


def test_related_articles_share_what_is_rare() -> None:
    related = INDEX.related(ANNOUNCED.id)
    assert related[0].article_id == HELD.id
    assert all(other.article_id != ANNOUNCED.id for other in related)
    assert ("person", "tomasz-brandt") in related[0].shared
    assert len(INDEX.related(ANNOUNCED.id, limit=2)) == 2


def test_what_is_named_everywhere_relates_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("namsite.indexing._TOO_COMMON", 0)
    assert index(archive()).related(ANNOUNCED.id) == ()


def test_editions_beside_a_summit() -> None:
    editions = INDEX.editions("fjord-council-summits")
    assert editions_beside(editions, SECOND) == (None, label_of(THIRD))
    assert editions_beside(editions, THIRD) == (label_of(SECOND), None)
    assert editions_beside(editions, DELTA) == (None, None)


def test_places_are_what_a_reader_would_call_them() -> None:
    assert sentence_places(ANNOUNCED)[:6] == ("subtitle", "headline", "date line", "dateline", "¶ 1", "¶ 1")
    assert sentence_places(ANNOUNCED)[-1] == "set aside"
    held = dict(zip((HELD.text[s.start : s.end] for s in HELD.sentences), sentence_places(HELD), strict=True))
    assert held["What was agreed"] == "heading"
    assert held["Town"] == held["2.4 m"] == "¶ 4"
    assert held["tide --place ås --year 2040 --unit metre"] == "¶ 6"


def test_a_mention_is_shown_where_the_text_runs() -> None:
    headline_and_text = INDEX.appearances("organization", "fjord-council")[0]
    assert INDEX.telling(ANNOUNCED.id, headline_and_text.evidence) == headline_and_text.evidence[0]
    assert INDEX.telling(ANNOUNCED.id, ()) is None


def test_the_sentences_that_statements_rest_on() -> None:
    resting = INDEX.evidence_in(ANNOUNCED.id)
    assert date_evidence(ANNOUNCED) is not None
    assert {sentence_places(ANNOUNCED)[number] for number in resting} >= {"date line", "¶ 1", "¶ 2", "¶ 3"}
    assert "set aside" not in {sentence_places(ANNOUNCED)[number] for number in resting}


def test_a_date_without_a_place_in_the_text_has_no_evidence() -> None:
    assert date_evidence(HELD) is None
    assert date_evidence(UNDATED) is None
    between = Published(value="2031", precision="year", how=STATED, span=Span(len(TWIN.title), len(TWIN.title) + 1))
    assert date_evidence(replace(TWIN, published=between)) is None


def test_positions_between_sentences_belong_to_the_one_before() -> None:
    of = article("a", [("title", "T"), ("paragraph", "One. Two.")])
    assert [sentence_at(of, at) for at in (0, 1, 3, 8)] == [0, 0, 1, 2]
    assert sentence_at(replace(of, sentences=()), 0) == 0
    assert sentence_places(replace(of, blocks=())) == ("text",) * 3


@pytest.mark.parametrize(
    ("published", "start", "end", "side"),
    [
        (None, "2031-03-20", None, "undated"),
        ("2031-03", "2031-03-20", None, "undated"),
        ("2031-03-12", None, None, "undated"),
        ("2031-03-12", "2031-03", None, "undated"),
        ("2031-03-12", "2031-03-20", None, "before"),
        ("2031-03-20T10:00", "2031-03-20", None, "during"),
        ("2031-03-21", "2031-03-20", "2031-03-22", "during"),
        ("2031-03-23", "2031-03-20", "2031-03-22", "after"),
    ],
)
def test_before_during_and_after(published: str | None, start: str | None, end: str | None, side: str) -> None:
    assert when_published(published, replace(THIRD, start=start, end=end)) == side


def test_no_question_walks_through_the_archive() -> None:
    kept = closed(INDEX)
    for kind, key in [("person", "lena-orvik"), ("organization", "fjord-council"), ("summit", THIRD.id)]:
        assert kept.companions(kind, key) == INDEX.companions(kind, key)  # type: ignore[arg-type]
        assert kept.appearances(kind, key) == INDEX.appearances(kind, key)  # type: ignore[arg-type]
    for one in INDEX.shelf:
        assert kept.related(one) == INDEX.related(one)
        assert kept.evidence_in(one) == INDEX.evidence_in(one)
        assert kept.titles_in(one) == INDEX.titles_in(one)
    assert kept.sayings_by("tomasz-brandt") == INDEX.sayings_by("tomasz-brandt")
    assert kept.encounters_of("tomasz-brandt") == INDEX.encounters_of("tomasz-brandt")
    assert kept.encounters_at(THIRD.id) == INDEX.encounters_at(THIRD.id)
    assert kept.office_holders("world-tide-organization") == INDEX.office_holders("world-tide-organization")


def test_what_is_made_of_a_record_is_made_again_for_another_record() -> None:
    made: list[str] = []

    def make(record: list[str]) -> str:
        made.extend(record)
        return record[0].upper()

    memo = _Memo(make, most=2)
    first = ["a"]
    assert [memo.of("1", first), memo.of("1", first), memo.of("1", ["b"])] == ["A", "A", "B"]
    assert [memo.of("2", ["c"]), memo.of("3", ["d"]), memo.of("1", first)] == ["C", "D", "A"]
    assert made == ["a", "b", "c", "d", "a"]
