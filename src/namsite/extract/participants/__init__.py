"""Who takes part in a summit, and in which capacity: by what the sentences that name it say, by what people are said
to do at the meeting that an article is about, and by who acts in a report from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from namsite.draft import Body, Draft, Edition
from namsite.extract.participants.officials import officials
from namsite.extract.participants.scene import Scene
from namsite.extract.participants.topic import between_two, main_edition
from namsite.records import Meeting, Participation

__all__ = ["find_participants", "main_edition"]

_SEVERAL = 3
_READ = frozenset({"paragraph", "item", "quotation", "heading"})


def find_participants(
    draft: Draft,
    editions: Sequence[Edition],
    numbers: Mapping[int, int],
    sidelines: Sequence[tuple[Meeting, Edition]],
    main: tuple[Edition | None, bool],
) -> dict[int, tuple[Participation, ...]]:
    """Edition key → who takes part; each person once, in the capacity that says most. ``numbers`` maps a body (by
    ``id``) to its referent; ``main`` is what ``main_edition`` says."""
    if not editions:
        return {}
    scene = _scene(draft, editions, numbers, *main)
    for reading in draft.readings:
        if reading.passage.block.kind in _READ:
            scene.read(reading)
    for meeting, edition in sidelines:
        for person in meeting.people:
            scene.add(edition, person, "met on the sidelines", meeting.span)
    off = {edition.key for edition in editions if edition.stage == "cancelled"}  # nobody takes part
    return {key: () if key in off else tuple(parts.values()) for key, parts in scene.found.items()}


def _scene(
    draft: Draft, editions: Sequence[Edition], numbers: Mapping[int, int], main: Edition | None, live: bool
) -> Scene:
    today = draft.filed
    theirs = list(_bodies_of(editions))
    bodies = frozenset(numbers[id(body)] for body in theirs if id(body) in numbers)
    names = frozenset(name for body in theirs for name in (body.name, body.acronym) if name)
    names |= {short.upper() for short, full in draft.acronyms.items() if full in names}
    likely, others = officials(draft.readings, numbers, bodies, names)
    on = [edition for edition in editions if edition.stage != "cancelled"]
    ahead = [e for e in on if e.stage == "announced" or (today is not None and (e.start or "") > today)]
    two = between_two(draft, main) if main else frozenset[int]()
    return Scene(draft, editions, main, live, ahead, likely, others, *_governing(draft, likely, others), two)


def _governing(draft: Draft, likely: frozenset[int], others: frozenset[int]) -> tuple[int, bool]:
    """How many of those named govern, by their titles or as one of a country (*Peru's Tomas Reyes*); and whether
    several are named, and nobody with another office."""
    of_country = {h.referent for r in draft.readings for h in r.people if h.affiliation and h.affiliation.country}
    named = {h.referent for r in draft.readings for h in r.people if r.passage.block.kind == "paragraph"} - {None}
    return len(likely | (of_country - others - {None})), not others and len(named) >= _SEVERAL


def _bodies_of(editions: Sequence[Edition]) -> Iterator[Body]:
    """The bodies whose meetings they are: told so, or named in the name of one."""
    for edition in editions:
        if edition.body:
            yield edition.body
        for mention in edition.mentions:
            yield from (body for body in mention.reading.bodies if mention.first <= body.first < mention.last)
