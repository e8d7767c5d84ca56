"""Moments for feeds and calendars."""

from __future__ import annotations

from datetime import date

import pytest

from namsite.stamps import day, day_after, instant


@pytest.mark.parametrize(
    ("published", "timezone", "expected"),
    [
        ("2020-04-25T17:44", "UTC", "2020-04-25T17:44:00+00:00"),
        ("2020-04-25T17:44", "Asia/Baku", "2020-04-25T17:44:00+04:00"),
        ("2020-07-25T17:44", "Europe/London", "2020-07-25T17:44:00+01:00"),
        ("2020-04-25T17:44:10Z", "Asia/Baku", "2020-04-25T17:44:10Z"),
        ("2031-03-22T18:05+01:00", "UTC", "2031-03-22T18:05:00+01:00"),
        ("2020-04-25", "Asia/Baku", "2020-04-25T12:00:00Z"),
        ("2020-04", "UTC", ""),
        ("2020", "UTC", ""),
        ("2020-02-30", "UTC", ""),
        (None, "UTC", ""),
    ],
)
def test_only_a_stated_day_becomes_a_moment(published: str | None, timezone: str, expected: str) -> None:
    assert instant(published, timezone) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2020-04-25T17:44", date(2020, 4, 25)),
        ("2020-04", None),
        ("XXXX-05-04", None),
        ("2021-02-29", None),
        ("", None),
    ],
)
def test_days_of_the_calendar(value: str, expected: date | None) -> None:
    assert day(value) == expected


def test_the_day_after() -> None:
    assert day_after(date(2020, 2, 29)) == date(2020, 3, 1)
    assert day_after(date.max) == date.max
