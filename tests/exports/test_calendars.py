"""Calendars, as a calendar program takes them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import pytest
from icalendar import Calendar
from msgspec.structs import fields, replace

from namsite.config import Config
from namsite.exports import calendars
from namsite.plan import planned
from namsite.records import Summit
from sample_archive import DELTA, SECOND, THIRD, archive
from whole import Archive, files_of, index

CONFIG = Config(title="The Tide Archive", base_url="https://tide.example/archive")
ALL, SERIES = "summits/index.ics", "series/fjord-council-summits.ics"


def with_summit(of: Summit, **changes: Any) -> Archive:
    known = archive()
    return replace(known, summits=tuple(replace(one, **changes) if one is of else one for one in known.summits))


def files(config: Config = CONFIG, of: Archive | None = None) -> Mapping[str, bytes]:
    return files_of(calendars.PLANNERS, index(of or archive()), config)


def events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_a_series_and_the_archive_have_one() -> None:
    assert sorted(files()) == [SERIES, ALL]
    assert Calendar.from_ical(files()[SERIES])["X-WR-CALNAME"] == "Summits of the Fjord Council"


@pytest.mark.parametrize("path", [ALL, SERIES])
def test_dated_summits_stand_there_for_their_days(path: str) -> None:
    second, third = events(files()[path])
    assert second["SUMMARY"] == "Second Summit of the Fjord Council"
    assert (second.start, second.end) == (date(2029, 6, 4), date(2029, 6, 6))
    assert second["LOCATION"] == "Karsund"
    assert (third.start, third.end) == (date(2031, 3, 20), date(2031, 3, 21))
    assert "LOCATION" not in third and "by video link" in third["DESCRIPTION"]
    assert third["URL"] == "https://tide.example/archive/summits/third-summit-of-the-fjord-council.html"


def test_the_last_word_is_the_newest_articles() -> None:
    _, third = events(files()[ALL])
    assert third.stamp == datetime(2031, 3, 21, 12, tzinfo=UTC)


@pytest.mark.parametrize("start", [None, "2030", "2030-06", "XXXX-06-01"])
def test_without_a_day_there_is_no_entry(start: str | None) -> None:
    found = events(files(of=with_summit(SECOND, start=start, end=start))[ALL])
    assert [event["SUMMARY"] for event in found] == ["Third Summit of the Fjord Council"]


@pytest.mark.parametrize("end", [None, "2029-06", "2029-06-01"])
def test_an_end_that_is_no_day_after_the_first_is_left_out(end: str | None) -> None:
    second, _ = events(files(of=with_summit(SECOND, end=end))[ALL])
    assert (second.start, second.end) == (date(2029, 6, 4), date(2029, 6, 5))


def test_a_cancelled_summit_says_so() -> None:
    second, third = events(files(of=with_summit(SECOND, stage="cancelled"))[ALL])
    assert second["STATUS"] == "CANCELLED" and "STATUS" not in third


def test_where_nothing_is_dated_there_is_no_calendar() -> None:
    known = archive()
    assert files(of=replace(known, summits=tuple(replace(one, start=None) for one in known.summits))) == {}
    assert files(of=Archive(**{field.name: () for field in fields(Archive)})) == {}


def test_ids_are_names_of_their_own_without_a_base_url() -> None:
    second, third = events(files(replace(CONFIG, base_url=""))[ALL])
    assert second["UID"].startswith("urn:uuid:") and second["UID"] != third["UID"]
    assert "URL" not in second
    again = events(files(replace(CONFIG, base_url=""))[SERIES])
    assert [event["UID"] for event in again] == [second["UID"], third["UID"]]


def test_lines_are_short_and_nothing_in_a_name_breaks_them() -> None:
    name = "Summit; of, \\ the “Ærø” 各国首脑会议 " * 5
    content = files(of=with_summit(SECOND, name=name, place="Port\nAmaranth"))[ALL]
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
    assert [line.decode("utf-8") for line in lines]
    second, _ = events(content)
    assert second["SUMMARY"] == name.strip() and second["LOCATION"] == "Port Amaranth"


def test_an_undated_summit_is_in_no_calendar() -> None:
    assert DELTA.place is not None
    assert all(DELTA.place.encode() not in content for content in files().values())
    assert THIRD.name[1:].encode() in files()[ALL]


def test_the_archives_calendar_is_made_year_by_year() -> None:
    of = index(archive())
    due = [one for planner in calendars.PLANNERS for one in planner.due(of, CONFIG) if one.permalink == ALL]
    assert [one.stretch for one in due] == ["begins", "2029", "2031", "ends"]
    year = planned(of, CONFIG, due[2])
    assert isinstance(year, bytes) and b"Third Summit" in year and b"Second Summit" not in year
