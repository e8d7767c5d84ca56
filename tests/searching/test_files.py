"""The files of the index: what is found by which words, what is made again after a change, and the same bytes."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from namsite import searching, version
from namsite.config import Config
from namsite.permalinks import permalink
from namsite.publish import PublishError
from namsite.searching import files as files_of
from namsite.searching.entries import record_of
from namsite.searching.pagefind import Indexed, Record, make_index
from namsite.store import LASTING, Store
from sample_archive import ANNOUNCED, HELD, UNDATED, archive
from whole import Archive, index

CONFIG = Config(title="The Tide Archive")
SITE = b"site"


def built(store: Store, of: Archive | None = None, config: Config = CONFIG) -> dict[str, bytes]:
    return dict(searching.plan(index(of or archive()), config, store, SITE))


@pytest.fixture(scope="module")
def whole() -> dict[str, bytes]:
    return built(Store(None))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The addresses that were indexed, one list for each index."""
    every: list[list[str]] = []

    def watched(records: Iterator[Record], language: str) -> Indexed:
        given = list(records)
        every.append([record.url for record in given])
        return make_index(given, language)

    monkeypatch.setattr(files_of, "make_index", watched)
    return every


def facets(files: dict[str, bytes], bundle: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files[f"search/bundles/{bundle}/facets.json"])
    return found


def ids_of(year: str) -> list[str]:
    """The articles of a year."""
    return [one.id for one in index(archive()).shelf.values() if (one.published or "").startswith(year)]


def changed() -> Archive:
    """The sample with one more word in one article of 2031."""
    whole = archive()
    articles = [
        replace(record, article=replace(record.article, title="Fjord Council ends at last"))
        if record.article.id == HELD.id
        else record
        for record in whole.articles
    ]
    return replace(whole, articles=tuple(articles))


def test_there_is_a_bundle_for_each_year_and_kind_and_the_code_once(whole: dict[str, bytes]) -> None:
    assert json.loads(whole["search/bundles.json"]) == ["2031", "organizations", "people", "summits", "undated"]
    code = [path for path in whole if path.endswith((".js", ".pagefind"))]
    assert code == ["search/pagefind/pagefind.js", "search/pagefind/wasm.en.pagefind"]


def test_every_page_can_be_found_and_is_filtered_by_the_names_in_it(whole: dict[str, bytes]) -> None:
    of_2031 = facets(whole, "2031")
    page = next(one for one in of_2031["pages"] if one[3] == "articles/2031/fjord-council-to-meet.html")
    names = {tuple(of_2031["names"][number][:2]) for number in page[4]}
    assert f"search/bundles/2031/fragment/{page[0]}.pf_fragment" in whole
    assert page[1:3] == ["article", "2031-03-12"] and ("person", "tomasz-brandt") in names
    everything = [one[3] for name in json.loads(whole["search/bundles.json"]) for one in facets(whole, name)["pages"]]
    found = index(archive())
    assert len(everything) == len(set(everything)) == len(found.shelf) + sum(map(len, found.labels.values()))


def test_namesakes_are_told_apart(whole: dict[str, bytes]) -> None:
    called = [name for _, one, name in facets(whole, "people")["names"] if one.startswith("lena-orvik")]
    assert len(called) == len(set(called)) == 2 and all(name.startswith("Lena Orvik (") for name in called)


def test_an_organization_is_found_with_its_holders_and_a_person_with_the_summits(whole: dict[str, bytes]) -> None:
    def names(bundle: str, address: str) -> set[str]:
        found = facets(whole, bundle)
        return {found["names"][number][1] for one in found["pages"] if one[3] == address for number in one[4]}

    assert "tomasz-brandt" in names("people", "people/tomasz-brandt.html")
    known = index(archive())
    person = next(one for one in known.people if known.attended.get(one))
    assert {one.summit for one in known.attended[person]} < names("people", f"people/{person}.html")
    body = next(one for one in known.organizations.values() if known.related_to("holders", one.id))
    assert set(known.related_to("holders", body.id)) < names("organizations", f"organizations/{body.id}.html")


def test_a_record_has_the_words_that_may_be_published() -> None:
    known = index(archive())
    words = {
        policy: record_of(known, replace(CONFIG, publish_text=policy), "article", ANNOUNCED.id).text
        for policy in ("full", "excerpt", "none")
    }
    assert "every coastal town" in words["full"] and "Share on every network" not in words["full"]
    assert "12.03.2031" not in words["full"]
    assert "President of the Republic" in words["excerpt"] and len(words["excerpt"]) < len(words["full"])
    assert words["none"] == ANNOUNCED.title


def test_the_same_archive_gives_the_same_bytes(whole: dict[str, bytes]) -> None:
    for _ in range(3):
        assert built(Store(None)) == whole


def test_after_a_change_one_bundle_is_indexed(tmp_path: Path, made: list[list[str]]) -> None:
    with Store(tmp_path) as store:
        built(store)
        made.clear()
        warm = built(store, changed())
    (indexed,) = made
    assert indexed == [permalink("article", one) for one in ids_of("2031")]
    assert warm == built(Store(None), changed())


def test_an_index_that_is_out_of_use_is_dropped(tmp_path: Path, made: list[list[str]]) -> None:
    with Store(tmp_path) as store:
        for of in (archive(), changed(), changed()):
            built(store, of)
        with store.using() as connection:
            number = connection.execute("SELECT count(*) FROM results WHERE part = ?", (LASTING,)).fetchone()[0]
    assert len(made) == 7 and number == 7  # five bundles, the code and the list of these; one bundle was made again


def test_another_language_has_code_without_a_stemmer(tmp_path: Path) -> None:
    files = built(Store(None), config=replace(CONFIG, language="az"))
    assert "search/pagefind/wasm.unknown.pagefind" in files
    assert list(json.loads(files["search/bundles/2031/pagefind-entry.json"])["languages"]) == ["az"]


def test_an_article_without_a_word_is_left_out() -> None:
    wordless = [
        replace(record, article=replace(record.article, title="—", text="", blocks=(), sentences=(), marks=()))
        for record in archive().articles
        if record.article.id == UNDATED.id
    ]
    empty = replace(archive(), articles=tuple(wordless), people=(), organizations=(), summits=(), sayings=())
    files = built(Store(None), replace(empty, series=(), encounters=()))
    assert json.loads(files["search/bundles.json"]) == []
    assert not [path for path in files if path.startswith("search/bundles/")]


def test_nothing_is_made_where_nothing_shall_be_or_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    assert built(Store(None), config=replace(CONFIG, search=False)) == {}
    monkeypatch.setattr(version, "search_engine", lambda: "")
    assert built(Store(None)) == {}


def test_the_fragments_have_what_results_show(whole: dict[str, bytes]) -> None:
    every = [gzip.decompress(whole[path])[12:] for path in whole if path.endswith(".pf_fragment")]
    shown = {one["url"]: one for one in map(json.loads, every)}
    held = shown["articles/2031/after-the-summit.html"]
    assert held["meta"] == {"title": HELD.title, "note": "Harbour Review"}
    assert shown["people/tomasz-brandt.html"]["content"].startswith("Tomasz Brandt · ")


@pytest.mark.parametrize(
    ("program", "reason"),
    [
        ("#!/bin/sh\nexit 1\n", "it ended before it"),
        ("#!/bin/sh\nhead -c 1 >/dev/null\n", "it ended before it"),
        ('#!/bin/sh\nprintf %s "{payload}"\nprintf ,\ncat >/dev/null\n', "no such thing"),
        ("no program", "could not index the archive"),
    ],
)
def test_an_indexer_that_fails_ends_the_build_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, reason: str
) -> None:
    answer = {"message_id": 1, "payload": {"type": "Error", "message": "no such thing"}}
    file = tmp_path / "pagefind"
    file.write_text(program.replace("{payload}", base64.b64encode(json.dumps(answer).encode()).decode()))
    file.chmod(0o755)
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: file)
    with pytest.raises(PublishError, match=reason):
        make_index([Record(url="a.html", title="A", note="", text="words")], "en")
