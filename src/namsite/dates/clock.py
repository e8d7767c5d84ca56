"""The time of day on a page's date line: *[17:44]*, *3:05 pm*, *02.10 GMT*, *14:20 (UTC +04:00)*."""

from __future__ import annotations

import re
from typing import NamedTuple

# Abbreviations that mean one offset everywhere. BST, IST, CST and AST do not, so they give none.
_ZONES = {
    "Z": "+00:00", "GMT": "+00:00", "UTC": "+00:00", "WET": "+00:00", "CET": "+01:00", "WAT": "+01:00",
    "CEST": "+02:00", "EET": "+02:00", "CAT": "+02:00", "SAST": "+02:00", "EEST": "+03:00", "EAT": "+03:00",
    "MSK": "+03:00", "PKT": "+05:00", "WIB": "+07:00", "WITA": "+08:00", "WIT": "+09:00",
    "SGT": "+08:00", "HKT": "+08:00", "JST": "+09:00", "KST": "+09:00",
    "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00",
    "MST": "-07:00", "PDT": "-07:00", "PST": "-08:00",
}  # fmt: skip
_ZONE = (
    r"(?:\s*[(\[]?\s*(?:(?P<base>UTC|GMT|Z|[A-Z]{2,4}T|MSK|WIB|WITA)\b)?"
    r"\s*(?P<offset>[-+−]\s?[0-9]{1,2}(?::?[0-9]{2})?)?(?:\s*[)\]])?)"
)
_TIME = re.compile(
    r"(?:\bat\s+|\[\s*|\(\s*)?(?<![0-9.:])"
    r"(?:(?P<hour>[0-9]{1,2})(?P<colon>[:.h])(?P<minute>[0-9]{2})(?::[0-9]{2}(?:\.[0-9]+)?)?|(?P<four>[0-9]{4})(?=\s?(?:GMT|UTC|[Hh](?:ou)?rs\b))|(?P<only>[0-9]{1,2})(?=\s?[ap]\.?m\b))"
    r"(?![0-9])\s*(?P<half>[AaPp]\.?\s?[Mm]\b\.?)?(?:\s?[Hh](?:ou)?rs\b\.?)?\s*\]?" + _ZONE
)


class Clock(NamedTuple):
    """A time of day: offsets of its wording, ``HH:MM`` with the offset if one is stated."""

    start: int
    end: int
    value: str


def find_clock(line: str) -> Clock | None:
    """The first time of day in a line from which the date has been blanked."""
    for match in _TIME.finditer(line):
        hour, minute = _hour_and_minute(match)
        half = (match["half"] or "").lower().replace(".", "").strip()
        if half and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half.startswith("p") else 0)
        if hour < 24 and minute < 60:
            end = match.start() + len(match[0].rstrip(" -+"))
            return Clock(match.start(), end, f"{hour:02d}:{minute:02d}{_offset(match)}")
    return None


def in_its_zone(clock: Clock | None, beside: tuple[str, ...]) -> tuple[Clock | None, tuple[str, ...]]:
    """A time with the zone that stands apart from it, behind the day (*06:14 on 3 June 2004 UTC*), and what else stands
    beside the two."""
    zone = next((piece for piece in beside if piece in _ZONES), None)
    if clock is None or zone is None:
        return clock, beside
    value = clock.value if len(clock.value) > len("06:14") else clock.value + _ZONES[zone]
    return clock._replace(value=value), tuple(piece for piece in beside if piece != zone)


def _hour_and_minute(match: re.Match[str]) -> tuple[int, int]:
    if match["four"]:
        return int(match["four"][:2]), int(match["four"][2:])
    if match["only"]:
        return int(match["only"]), 0
    return int(match["hour"]), int(match["minute"])


def _offset(match: re.Match[str]) -> str:
    stated = (match["offset"] or "").replace(" ", "").replace("−", "-").replace(":", "")
    if not stated or match["base"] not in (None, "UTC", "GMT"):
        return _ZONES.get(match["base"] or "", "")
    hours, minutes = (stated[1:-2], stated[-2:]) if len(stated) > 3 else (stated[1:], "00")
    return f"{stated[0]}{int(hours):02d}:{minutes}" if int(hours) <= 14 and int(minutes) < 60 else ""
