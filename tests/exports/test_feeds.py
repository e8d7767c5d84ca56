"""Atom feeds, as a feed reader takes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from posixpath import dirname, join, normpath
from typing import Any

import feedparser
import pytest
from lxml import etree
from msgspec.structs import fields, replace

from closed_index import closed
from namsite.config import Config
from namsite.exports import feeds
from namsite.following import MOST
from namsite.permalinks import permalink
from namsite.records import STATED, Appearance, ArticleRecord, Family, Organization, Published
from sample_archive import ANNOUNCED, ARABIC, HELD, TWIN, UNDATED, archive, evidence
from whole import Archive, files_of, index

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://tide.example/archive"
CONFIG = Config(title="Tides & Towns", base_url=BASE, timezone="Asia/Baku", rights="© the agencies")
COUNCIL = "organizations/fjord-council.atom"


def files(config: Config = CONFIG, of: Archive | None = None) -> Mapping[str, bytes]:
    return files_of(feeds.PLANNERS, index(of or archive()), config)


def read(content: bytes) -> Any:
    parsed = feedparser.parse(content)
    assert not parsed.bozo, parsed.bozo_exception
    return parsed


def test_the_archive_and_whoever_three_articles_name_have_a_feed() -> None:
    assert sorted(files()) == [
        "articles/index.atom",
        COUNCIL,
        "organizations/world-tide-organization.atom",
        "people/lena-orvik.atom",
        "series/fjord-council-summits.atom",
    ]


def test_a_feed_is_as_the_standard_wants_it() -> None:
    for path, content in files().items():
        root = etree.fromstring(content)
        for node in (root, *root.iter(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert len(node.findall(ATOM + name)) == 1, (path, name)
            assert node.findall(f"{ATOM}link[@rel='alternate']")
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)", node.findtext(f"{ATOM}updated"))
        assert root.findtext(f"{ATOM}author/{ATOM}name")
        ids = [one.text for one in root.iter(f"{ATOM}id")]
        assert len(set(ids)) == len(ids)


def test_the_newest_stands_first_and_the_undated_do_not_stand_there() -> None:
    parsed = read(files()["articles/index.atom"])
    addresses = [f"{BASE}/{permalink('article', one.id)}" for one in (TWIN, HELD, ANNOUNCED)]
    assert [entry.link for entry in parsed.entries] == addresses
    assert parsed.feed.title == "Tides & Towns" and parsed.feed.rights == "© the agencies"
    assert UNDATED.title not in str(parsed) and ARABIC.title not in str(parsed)


def test_dates_are_the_articles_own() -> None:
    parsed = read(files()[COUNCIL])
    updated = ["2031-03-22T18:05:00+01:00", "2031-03-21T12:00:00Z", "2031-03-12T09:30:00+04:00"]
    assert [entry.updated for entry in parsed.entries] == updated
    assert parsed.feed.updated == updated[0]


def test_an_entry_tells_who_wrote_it_and_which_sentence_names_whom() -> None:
    known = archive()
    council = next(one for one in known.organizations if one.id == "fjord-council")
    running = [
        replace(seen, evidence=(*seen.evidence, evidence(ANNOUNCED, "Fjord Council", 1)))
        if seen.article_id == ANNOUNCED.id
        else seen
        for seen in council.appearances
    ]
    body = replace(council, appearances=tuple(running))
    bodies = tuple(body if one is council else one for one in known.organizations)
    entries = read(files(of=replace(known, organizations=bodies))[COUNCIL]).entries
    assert [entry.author for entry in entries] == ["NORDWIRE", "Harbour Review", "NORDWIRE"]
    assert entries[2].summary.startswith("President of the Republic of Velland Lena Orvik will open")
    assert not any("summary" in entry for entry in entries[:2])  # there only the headlines name the council


@pytest.mark.parametrize("base", ["", BASE])
def test_ids_stay_and_are_everybody_elses_nowhere(base: str) -> None:
    config = replace(CONFIG, base_url=base)
    one, two = (read(files(config)[path]) for path in ("articles/index.atom", COUNCIL))
    ids = {entry.link.rpartition("/")[2]: entry.id for entry in one.entries}
    assert ids == {entry.link.rpartition("/")[2]: entry.id for entry in two.entries}
    assert all(re.match(r"https://|urn:uuid:[0-9a-f-]{36}$", each) for each in ids.values())
    other = read(files(replace(config, title="Another", base_url=base and "https://other.example"))[COUNCIL])
    assert not {entry.id for entry in other.entries} & set(ids.values())


def test_without_a_base_url_links_lead_from_the_feed_to_the_page() -> None:
    for path, content in files(replace(CONFIG, base_url="")).items():
        links = etree.fromstring(content).findall(f".//{ATOM}link")
        assert {link.get("rel") for link in links} == {"alternate"}
        reached = [normpath(join(dirname(path), str(link.get("href")))) for link in links]
        assert permalink("article", HELD.id) in reached, path


def test_a_dispatch_is_told_once() -> None:
    copied = replace(archive(), families=(Family(id=HELD.id, articles=(HELD.id, TWIN.id)),))
    found = files(of=copied)
    assert [entry.title for entry in read(found[COUNCIL]).entries] == [HELD.title, ANNOUNCED.title]
    assert [entry.title for entry in read(found["articles/index.atom"]).entries] == [HELD.title, ANNOUNCED.title]


def test_what_must_not_be_published_is_not() -> None:
    for content in files(replace(CONFIG, publish_text="none")).values():
        assert b"<summary>" not in content


def test_an_empty_archive_has_an_empty_feed() -> None:
    empty = Archive(**{field.name: () for field in fields(Archive)})
    assert read(files(of=empty)["articles/index.atom"]).entries == []


def test_no_character_breaks_a_feed() -> None:
    known = archive()
    first = next(record for record in known.articles if record.article.id == HELD.id)
    odd = replace(first.article, title="A <b> & \x0b \ufffe \udcff ]]>", language='"><x')
    records = tuple(replace(one, article=odd) if one is first else one for one in known.articles)
    parsed = read(files(of=replace(known, articles=records))["articles/index.atom"])
    assert "A <b> &" in parsed.entries[1].title


def many(number: int) -> Archive:
    """One organization in many articles."""
    base = next(record for record in archive().articles if record.article.id == TWIN.id)
    council = next(one for one in archive().organizations if one.id == "fjord-council")
    seen = next(one for one in council.appearances if one.article_id == TWIN.id)
    records: list[ArticleRecord] = []
    appearances: list[Appearance] = []
    for i in range(number):
        key = f"copy-{i:03}"
        day = Published(value=f"2031-{1 + i // 28:02}-{1 + i % 28:02}", precision="day", how=STATED)
        places = tuple(replace(place, article_id=key) for place in seen.evidence)
        records.append(replace(base, article=replace(base.article, id=key, published=day)))
        appearances.append(Appearance(article_id=key, name=seen.name, evidence=places))
    body: Organization = replace(council, appearances=tuple(appearances))
    empty = Archive(**{field.name: () for field in fields(Archive)})
    return replace(empty, articles=tuple(records), organizations=(body,))


def test_a_feed_has_the_newest_and_no_more() -> None:
    found = files(of=many(MOST + 9))
    assert sorted(found) == ["articles/index.atom", COUNCIL]
    for content in found.values():
        entries = read(content).entries
        assert len(entries) == MOST
        assert entries[0].link.endswith("copy-058.html") and entries[-1].link.endswith("copy-009.html")


def test_the_feed_of_one_is_made_of_what_concerns_it() -> None:
    known = index(archive())
    for planner in feeds.PLANNERS[1:]:
        for due in planner.due(known, CONFIG):
            assert planner.page(closed(known), CONFIG, due) == files()[due.permalink]
