"""Articles as ninjs 3.0, held against an excerpt of its published schema: what namsite writes, constrained as it is
there, and nothing else. No package brings the whole."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from namsite.addresses import article_page
from namsite.config import Config
from namsite.exports import ninjs
from sample_archive import ANNOUNCED, ARABIC, HELD, UNDATED, archive
from whole import files_of, index

SCHEMA = Path(__file__).parent / "schemas" / "ninjs_3.0_used.json"
formats = FormatChecker()


@formats.checks("uri")  # type: ignore[untyped-decorator]
def _is_uri(value: object) -> bool:
    return bool(urlsplit(str(value)).scheme) and " " not in str(value)


@formats.checks("date-time", raises=ValueError)  # type: ignore[untyped-decorator]
def _is_moment(value: object) -> bool:
    return datetime.fromisoformat(str(value)).tzinfo is not None


VALIDATOR = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")), format_checker=formats)


def items(**settings: Any) -> dict[str, dict[str, Any]]:
    files = files_of(ninjs.PLANNERS, index(archive()), Config(**{"outputs": ("ninjs",), **settings}))
    return {path: json.loads(content) for path, content in files.items()}


def item(article_id: str, **settings: Any) -> dict[str, Any]:
    found = items(**settings)
    return next(one for path, one in found.items() if path == f"articles/{article_id}.json")


def test_there_are_none_unless_asked_for() -> None:
    assert items(outputs=()) == {}
    assert len(items()) == len(archive().articles)


@pytest.mark.parametrize("text", ["full", "excerpt", "none"])
@pytest.mark.parametrize("base", ["", "https://tide.example/archive"])
def test_all_are_valid(text: str, base: str) -> None:
    for path, one in items(publish_text=text, base_url=base, rights="© the agencies").items():
        assert not list(VALIDATOR.iter_errors(one)), path


def test_the_validator_sees_what_is_wrong() -> None:
    good = item(ANNOUNCED.id)
    for bad in (
        {"uri": "no address"},
        {"contentCreated": "2031-03-12"},
        {"headline": "x"},
        {"people": [{"id": 1}]},
        {"type": "story"},
        {"representationType": "some"},
        {"headlines": [{"role": "main"}]},
        {"bodies": [{"value": "x", "wordCount": "1"}]},
        {"events": [{"name": "x", "uri": "no address"}]},
        {"infoSources": [{"name": "x", "rel": "y"}]},
        {"altIds": [{"id": "x"}]},
        {"standard": {"name": "ninjs", "schema": "no address"}},
    ):
        assert list(VALIDATOR.iter_errors(good | bad))


def test_an_article() -> None:
    one = item(ANNOUNCED.id, timezone="Asia/Baku", base_url="https://tide.example/archive")
    assert one["uri"] == "https://tide.example/archive/articles/2031/fjord-council-to-meet.html"
    assert one["headlines"] == [{"value": ANNOUNCED.title}]
    assert one["contentCreated"] == "2031-03-12T09:30:00+04:00"
    assert one["located"] == "Karsund" and one["infoSources"] == [{"name": "NORDWIRE"}]
    assert one["bodies"][0]["value"] == ANNOUNCED.text
    assert one["people"][0] == {
        "name": "Lena Orvik",
        "rel": "mentions",
        "uri": "https://tide.example/archive/people/lena-orvik.html",
    }
    assert item(HELD.id)["by"] == "Ines Calder"


def test_a_date_without_a_time_is_not_made_a_moment() -> None:
    held, undated = item(HELD.id), item(article_page(UNDATED.id))
    assert held["descriptions"] == [{"role": "published", "value": "2031-03-21"}] and "contentCreated" not in held
    assert "descriptions" not in undated and "contentCreated" not in undated


def test_no_text_leaves_the_house_that_may_not() -> None:
    for text in ("excerpt", "none"):
        one = item(ANNOUNCED.id, publish_text=text)
        assert "bodies" not in one and one["representationType"] == "partial"
    assert ARABIC.language in {one["language"] for one in items().values()}
