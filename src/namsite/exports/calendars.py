"""Calendars (iCalendar, RFC 5545): the dated editions of each series, and all dated summits.

Only summits of which a day is stated have an entry. All are whole days; nothing here knows today.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from namsite.archive import Index
from namsite.config import Config
from namsite.due import Due, Planner
from namsite.following import calendar_of
from namsite.interface import _, spoken
from namsite.links import summit_words
from namsite.paging import Outline, Part
from namsite.permalinks import ALL_SUMMITS, calendar_permalink, identity, permalink, whole_address
from namsite.records import Summit
from namsite.shelf import by_key, in_time
from namsite.stamps import day, day_after, instant
from namsite.wording import clauses, quoted, sentence_case, term

_MOST_OCTETS = 75  # of a line
_BEGINS, _ENDS = "begins", "ends"
_BEHIND = ("END:VCALENDAR",)
_SPECIAL = re.compile(r"[\\;,]")


def _due_for_all(index: Index, config: Config) -> Iterator[Due]:
    """One calendar with all dated summits, year by year: those of 50,000 articles are too many to have at hand."""
    years = by_key((str(one.start)[:4], one.id) for one in in_time(index.labels["summit"].values()) if day(one.start))
    for stretch, members in ((_BEGINS, ()), *years.items(), (_ENDS, ())) if years else ():
        outline = Outline(key=stretch, heading="", members=members, size=len(members), summary="")
        of = Part(permalink=ALL_SUMMITS, outline=outline)
        yield Due(permalink=ALL_SUMMITS, kind="calendar: all", title="", part=of, stretch=stretch)


def _all(index: Index, config: Config, due: Due) -> bytes:
    if due.stretch == _BEGINS:
        return _octets(_before(f"{_('Summits')} · {config.title}"))
    members = due.part.outline.members if due.part else ()
    return _octets(_events(index, config, members) if due.stretch != _ENDS else _BEHIND)


def _due_for_series(index: Index, config: Config) -> Iterator[Due]:
    """One for each series with a dated edition."""
    for key, series in index.series.items():
        if calendar_of(series, index.editions(key)):
            yield Due(permalink=calendar_permalink(key), kind="calendar: series", title="", about=key)


def _series(index: Index, config: Config, due: Due) -> bytes:
    editions = [edition.id for edition in in_time(index.editions(due.about)) if day(edition.start)]
    before = _before(sentence_case(index.series[due.about].name))
    return _octets((*before, *_events(index, config, editions), *_BEHIND))


def _before(name: str) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//namsite//namsite//{spoken().tag.upper()}"
    yield f"NAME:{_text(name)}"
    yield f"X-WR-CALNAME:{_text(name)}"


def _events(index: Index, config: Config, summits: Iterable[str]) -> Iterator[str]:
    return (line for one in summits for line in _event(index, config, index.summits[one]))


def _octets(lines: Iterable[str]) -> bytes:
    return "".join(_folded(line) for line in lines).encode("utf-8", "replace")


def _event(index: Index, config: Config, summit: Summit) -> Iterator[str]:
    first, last = day(summit.start), day(summit.end if len(summit.end or "") >= len("2020-04-25") else summit.start)
    assert first is not None and last is not None
    page = permalink("summit", summit.id)
    yield "BEGIN:VEVENT"
    yield f"UID:{identity(config.base_url, config.title, page)}"
    yield f"DTSTAMP:{_last_word(index, config, summit)}"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{day_after(max(first, last)):%Y%m%d}"
    yield f"SUMMARY:{_text(sentence_case(summit.name))}"
    if summit.place:
        yield f"LOCATION:{_text(summit.place)}"
    yield f"DESCRIPTION:{_text(_description(summit))}"
    if summit.stage == "cancelled":
        yield "STATUS:CANCELLED"
    yield "TRANSP:TRANSPARENT"
    if config.base_url:
        yield f"URL:{whole_address(config.base_url, page)}"
    yield "END:VEVENT"


def _last_word(index: Index, config: Config, summit: Summit) -> str:
    """When the entry last changed, as far as that can be known: the date of the newest article on the summit, else the
    summit's own day."""
    told = (index.shelf[seen.article_id].published for seen in summit.appearances)
    newest = max((moment for one in told if (moment := _utc(one, config.timezone))), default="")
    return newest or _utc(summit.start, config.timezone)


def _utc(published: str | None, timezone: str) -> str:
    from datetime import UTC, datetime

    moment = instant(published, timezone)
    return datetime.fromisoformat(moment).astimezone(UTC).strftime("%Y%m%dT%H%M%SZ") if moment else ""


def _description(summit: Summit) -> str:
    parts = (
        summit_words(summit),
        quoted(summit.theme) if summit.theme else "",
        term(summit.mode),
        _("chaired by %(name)s", name=summit.chair) if summit.chair else "",
        term(summit.stage),
    )
    return sentence_case(clauses(parts))


def _text(words: str) -> str:
    return _SPECIAL.sub(lambda found: "\\" + found[0], " ".join(words.split()))


def _folded(line: str) -> str:
    """The line with its end, broken where it is longer than the standard allows, never inside a character."""
    if len(line) <= _MOST_OCTETS and line.isascii():
        return line + "\r\n"
    pieces, piece, octets = [], "", 0
    for character in line:
        size = len(character.encode("utf-8", "replace"))
        if octets + size > _MOST_OCTETS:
            pieces.append(piece)
            piece, octets = " ", 1
        piece, octets = piece + character, octets + size
    return "\r\n".join((*pieces, piece)) + "\r\n"


PLANNERS = (
    Planner(kind="calendar: all", due=_due_for_all, page=_all),
    Planner(kind="calendar: series", due=_due_for_series, page=_series),
)
