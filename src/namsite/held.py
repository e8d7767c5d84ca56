"""A person's titles over time, as their page lists them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from namsite.archive import Index
from namsite.config import Config
from namsite.interface import _, message
from namsite.links import Reference, reference
from namsite.paging import Filed, date_key
from namsite.records import TitleHeld
from namsite.rolls import Roll
from namsite.standing import at_odds
from namsite.views import EvidenceMark, marks
from namsite.wording import how_many, quoted, sentence_case, span_in_words


class Held(Struct, frozen=True, kw_only=True):
    """One title: as written, at which body or of which country, when seen in the articles; ``at_odds``: other titles
    that nobody holds at the same time."""

    words: str
    state: str
    organization: Reference | None
    country: str
    seen: str
    marks: tuple[EvidenceMark, ...]
    at_odds: tuple[str, ...]


def _filed_titles(index: Index, person_id: str) -> list[Filed]:
    """By their places among the person's titles, in order of time."""

    def in_time(numbered: tuple[int, TitleHeld]) -> tuple[object, ...]:
        _, held = numbered
        return held.first_seen or "~", held.courtesy, held.evidence

    ordered = sorted(enumerate(index.people[person_id].titles), key=in_time)
    return [(date_key(held.first_seen, held.as_written), str(number)) for number, held in ordered]


def _titles(index: Index, config: Config, person_id: str, members: Sequence[str]) -> Iterator[Held]:
    person = index.people[person_id]
    odds = at_odds(person)
    return (_held(index, config, person.titles[int(one)], odds) for one in members)


def _held(index: Index, config: Config, held: TitleHeld, odds: tuple[tuple[TitleHeld, TitleHeld], ...]) -> Held:
    state = held.state or ""
    return Held(
        words=sentence_case(held.as_written) if held.role else quoted(held.as_written),
        state="" if state.casefold() in held.as_written.casefold() else state,
        organization=reference(index, "organization", held.organization) if held.organization else None,
        country=held.country or "",
        seen=span_in_words((held.first_seen, held.last_seen)) or _("undated"),
        marks=marks(index, config, held.evidence),
        at_odds=tuple(
            sentence_case(other.as_written) for pair in odds if held in pair for other in pair if other is not held
        ),
    )


TITLES = Roll(
    kind="person",
    name="titles",
    words=message("titles"),
    filed_by=message("by the day on which they are first seen"),
    filed=_filed_titles,
    rows=_titles,
    summary=lambda index, members: how_many(len(members), "%(number)s title", "%(number)s titles"),
)
