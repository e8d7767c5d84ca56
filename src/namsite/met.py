"""Whom a person met, occasion by occasion, as their page lists it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from msgspec import Struct

from namsite.archive import Index
from namsite.config import Config
from namsite.counting import meeting_at, meetings_of
from namsite.interface import _, message
from namsite.links import Reference, reference
from namsite.permalinks import permalink
from namsite.records import Encounter, Evidence
from namsite.rolls import Roll, by_article
from namsite.shelf import Label, by_key
from namsite.views import EvidenceMark, marks
from namsite.wording import When, how_many, when

_Told = tuple[Encounter, ...]  # a meeting as one article tells of it, and copies of that article


class Company(Struct, frozen=True, kw_only=True):
    """People met on one occasion of whom the same sentences tell."""

    people: tuple[Reference, ...]
    marks: tuple[EvidenceMark, ...]


class Met(Struct, frozen=True, kw_only=True):
    """An occasion from this person's side: everybody met then, and where and when it was."""

    company: tuple[Company, ...]
    summit: Reference | None
    place: str
    date: When | None


def _meetings(index: Index, config: Config, person_id: str, members: Sequence[str]) -> Iterator[Met]:
    told = (meeting_at(index, one) for one in members)
    occasions = by_key((_occasion(meeting[0]), meeting) for meeting in told)
    return (_met(index, config, meetings, person_id) for meetings in occasions.values())


def _occasion(met: Encounter) -> Hashable:
    """Meetings are of one occasion that were on the sidelines of one summit or in one place, on the same day as far as
    that is told; of others only those of one sentence."""
    where = met.summit, met.place, met.date
    if met.summit or (met.place and met.date):
        return where
    return *where, met.evidence.article_id, met.evidence.sentence


def _met(index: Index, config: Config, meetings: Sequence[_Told], person_id: str) -> Met:
    met = meetings[0][0]
    return Met(
        company=_company(index, config, meetings, person_id),
        summit=_sidelines(index.labels["summit"][met.summit]) if met.summit else None,
        place=met.place or "",
        date=when(met.date) if met.date else None,
    )


def _company(index: Index, config: Config, meetings: Sequence[_Told], person_id: str) -> tuple[Company, ...]:
    """Everybody met, with all sentences that say so; those of the same sentences together."""
    places: dict[str, dict[Evidence, None]] = {}
    for copies in meetings:
        evidence = dict.fromkeys(copy.evidence for copy in copies)
        for other in copies[0].people:
            if other != person_id:
                places.setdefault(other, {}).update(evidence)
    told = by_key((marks(index, config, tuple(evidence)), other) for other, evidence in places.items())
    return tuple(
        Company(people=tuple(reference(index, "person", other) for other in people), marks=said)
        for said, people in told.items()
    )


def _sidelines(summit: Label) -> Reference:
    """The summit as it reads after *on the sidelines of*."""
    words = summit.name if summit.name.casefold().startswith("the ") else _("the %(summit)s", summit=summit.name)
    return Reference(kind="summit", words=words, permalink=permalink("summit", summit.id))


MET = Roll(
    kind="person",
    name="met",
    words=message("meetings"),
    filed_by=message("by the day of the article"),
    filed=lambda index, one: by_article(index, meetings_of(index, one)),
    rows=_meetings,
    summary=lambda index, members: how_many(len(members), "%(number)s meeting", "%(number)s meetings"),
)
