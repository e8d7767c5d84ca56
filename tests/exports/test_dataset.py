"""The archive as data: what programs may rely on."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Literal

import pytest
from msgspec.structs import fields, replace

from namsite.config import Config
from namsite.exports import dataset
from namsite.permalinks import permalink
from namsite.records import STATED, Fact, Family, Published
from sample_archive import HELD, TWIN, archive
from whole import Archive, files_of, index

Tables = dict[str, list[dict[str, Any]]]
DOCUMENTED = Path(__file__).parents[2] / "docs" / "dataset.md"


def read(of: Archive, config: Config | None = None) -> Tables:
    files = files_of(dataset.PLANNERS, index(of), config or Config())
    assert all(content.endswith(b"\n") for content in files.values() if content)
    lines = {path: content.decode("utf-8").splitlines() for path, content in files.items()}
    return {Path(path).stem: [json.loads(line) for line in each] for path, each in lines.items()}


@pytest.fixture(scope="module")
def tables() -> Tables:
    return read(archive())


def test_there_is_a_file_for_each_kind_of_record() -> None:
    assert sorted(files_of(dataset.PLANNERS, index(archive()), Config())) == [
        "data/articles.jsonl",
        "data/families.jsonl",
        "data/organizations.jsonl",
        "data/people.jsonl",
        "data/quotes.jsonl",
        "data/summits.jsonl",
    ]


def test_an_article_names_its_entities_as_it_calls_them(tables: Tables) -> None:
    announced = next(each for each in tables["articles"] if each["id"] == "2031/fjord-council-to-meet")
    assert announced["title"] == "Fjord Council to discuss rising seas by video link"
    assert announced["published"] == "2031-03-12T09:30"
    assert {"id": "lena-orvik", "name": "Lena Orvik"} in announced["people"]
    assert {"id": "fjord-council", "name": "Fjord Council"} in announced["organizations"]
    assert announced["agency"] == "NORDWIRE"
    assert announced["place"] == "Karsund"
    assert announced["page"] == "articles/2031/fjord-council-to-meet.html"
    arabic = next(each for each in tables["articles"] if each["language"] == "ar")
    assert {"id": "lena-orvik", "name": "لينا أورفيك"} in arabic["people"]


def test_an_undated_article_has_no_date(tables: Tables) -> None:
    undated = next(each for each in tables["articles"] if each["id"] == "visit to the delta")
    assert undated["published"] is None
    assert undated["published_how"] is None


def test_a_person_carries_titles_with_their_evidence(tables: Tables) -> None:
    person = next(each for each in tables["people"] if each["id"] == "abeni-oyelaran-fairweather")
    assert person["articles"] == ["2031/after-the-summit", "visit to the delta"]
    (title,) = person["titles"]
    assert title["as_written"] == "Secretary-General of the World Tide Organization"
    assert title["organization"] == "world-tide-organization"
    assert (title["first_seen"], title["last_seen"]) == ("2031-03-21", "2031-03-21")
    assert re.fullmatch(r"articles/2031/after-the-summit\.html#s\d+", title["evidence"][0])


def test_a_summit_carries_dates_series_and_participants(tables: Tables) -> None:
    third, undated = (
        next(each for each in tables["summits"] if each["id"] == summit)
        for summit in ("third-summit-of-the-fjord-council", "summit-of-the-fjord-council")
    )
    assert (third["start"], third["end"], third["mode"], third["number"]) == (
        "2031-03-20",
        "2031-03-20",
        "by video link",
        3,
    )
    assert third["series"] == "fjord-council-summits"
    assert [(each["person"], each["capacity"], each["articles"]) for each in third["participants"]] == [
        ("lena-orvik", "opens it", ["2031/fjord-council-to-meet"]),
        ("lena-orvik", "speaker", ["2031/after-the-summit"]),
    ]
    assert (undated["start"], undated["end"], undated["stage"]) == (None, None, "announced")


def test_every_quote_stands_in_its_article_and_in_the_table(tables: Tables) -> None:
    in_articles = [{"article": each["id"], **quote} for each in tables["articles"] for quote in each["quotes"]]
    assert sorted(in_articles, key=repr) == sorted(tables["quotes"], key=repr)
    assert tables["quotes"]
    people = {each["id"] for each in tables["people"]} | {None}
    assert all(quote["speaker"] in people and quote["text"] for quote in tables["quotes"])


def test_every_id_leads_to_a_record_and_every_page_is_the_records_own(tables: Tables) -> None:
    ids = {name: {each["id"] for each in tables[name]} for name in ("articles", "people", "organizations", "summits")}
    for article in tables["articles"]:
        for kind in ("people", "organizations", "summits"):
            assert {each["id"] for each in article[kind]} <= ids[kind]
    kinds: tuple[tuple[str, Literal["person", "organization", "summit"]], ...]
    kinds = (("people", "person"), ("organizations", "organization"), ("summits", "summit"))
    for name, kind in kinds:
        for each in tables[name]:
            assert set(each["articles"]) <= ids["articles"]
            assert each["page"] == permalink(kind, each["id"])


@pytest.mark.parametrize("setting", ["full", "excerpt"])
def test_quotes_are_published_with_the_text(setting: Literal["full", "excerpt"]) -> None:
    quotes = read(archive(), Config(publish_text=setting))["quotes"]
    assert quotes
    assert all(quote["text"] for quote in quotes)


def test_no_wording_leaves_an_archive_that_may_not_show_it() -> None:
    tables = read(archive(), Config(publish_text="none"))
    assert tables["quotes"]
    assert all(quote["text"] is None for quote in tables["quotes"])
    assert all(quote["text"] is None for each in tables["articles"] for quote in each["quotes"])


def test_what_is_reasoned_about_an_undated_article_is_there_with_its_reason() -> None:
    known = archive()
    fact = Fact(property="not before", value="2031-03", evidence=(known.sayings[0].evidence,))
    reasoned = replace(known, articles=tuple(replace(record, not_before=fact) for record in known.articles))
    assert read(reasoned)["articles"][0]["not_before"]["value"] == "2031-03"


def _with_a_family() -> Archive:
    return replace(archive(), families=(Family(id=HELD.id, articles=(HELD.id, TWIN.id)),))


def test_copies_are_there_as_a_family_and_on_each_article() -> None:
    tables = read(_with_a_family())
    assert tables["families"] == [{"id": HELD.id, "articles": [HELD.id, TWIN.id]}]
    assert {each["id"]: each["family"] for each in tables["articles"] if each["family"]} == {
        HELD.id: HELD.id,
        TWIN.id: HELD.id,
    }


def test_the_same_archive_gives_the_same_bytes() -> None:
    assert files_of(dataset.PLANNERS, index(archive()), Config()) == files_of(
        dataset.PLANNERS, index(archive()), Config()
    )


def test_an_empty_archive_gives_empty_files() -> None:
    empty = Archive(**{field.name: () for field in fields(Archive)})
    assert set(files_of(dataset.PLANNERS, index(empty), Config()).values()) == {b""}


def test_a_broken_character_does_not_stop_the_export() -> None:
    known = archive()
    first = known.articles[0]
    odd = replace(first.article, title="A \udcff", published=Published(value="2031", precision="year", how=STATED))
    files = files_of(
        dataset.PLANNERS, index(replace(known, articles=(replace(first, article=odd), *known.articles[1:]))), Config()
    )
    assert b'"title":"A ?"' in files["data/articles.jsonl"]


@pytest.mark.parametrize("table", ["articles", "people", "organizations", "summits", "families", "quotes"])
def test_every_field_is_documented(table: str) -> None:
    tables = read(_with_a_family())
    documented = DOCUMENTED.read_text(encoding="utf-8").partition(f"## {table}.jsonl")[2].partition("\n## ")[0]
    assert {key for each in tables[table] for key in each} == set(re.findall(r"^\| `(\w+)` ", documented, re.M))
