"""Articles that were changed without anything new in them for the others: a few records of the catalogue are put right,
and nothing is learned or resolved again.

That an article teaches nothing new, names the same in the same places, and shares no sentence with another one, is
compared with what the store has of it. Where any of this is not so, or not known, the whole archive is gathered.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from namsite import serial
from namsite.cards import Card
from namsite.catalogue import Catalogue
from namsite.config import Project
from namsite.formats import Reading
from namsite.gathering import PRINTS, Gathered, beside_index
from namsite.indexing import Entry
from namsite.likeness import lines_of, unpacked
from namsite.media import article_id
from namsite.phrases import Known
from namsite.quoted import insight
from namsite.records import Article
from namsite.resolve import is_copy, much_in_common
from namsite.slips import Slip
from namsite.study import Parts, again_key, first_key, have_words, look_again, program_of, reading_for, study
from namsite.tables import Articles, Held, open_index
from namsite.traces import Begun

_MOST = 32  # articles; for more than these it is as quick to gather all
_FIRST = ("lesson", "problems")  # parts of the first look at an article …
_LAST = ("card", "slip", "left open", "known")  # … and of the last one, which may be the same
_TELLING = ("lesson", "problems", "left open")  # what others learn from, and what the owner is told


class _Result(Struct, frozen=True, kw_only=True):
    """What an article gave: where the store has both looks at it, and what is to be compared of them."""

    first: bytes
    last: bytes
    parts: Parts

    @property
    def card(self) -> Card:
        """The card but for what tells copies."""
        return replace(serial.load(Card, self.parts["card"]), fingerprints=b"")

    @property
    def slip(self) -> Slip:
        """The slip."""
        return serial.load(Slip, self.parts["slip"])

    def tells_the_same(self, other: _Result) -> bool:
        """Whether whatever rests on the other one may rest on this one, but for the words."""
        mine, others = self.slip, other.slip
        return (
            all(self.parts.get(part) == other.parts.get(part) for part in _TELLING)
            and self.card == other.card
            and mine.shelved.language == others.shelved.language
            and replace(
                mine, shelved=others.shelved, prints=others.prints, sentences=others.sentences, told=others.told
            )
            == others
        )


def is_little(begun: Begun) -> bool:
    """Whether so little was changed since the last build that it may be put right without reading all."""
    return begun.changed is not None and len(begun.changed) <= _MOST


def amended(project: Project, catalogue: Catalogue, begun: Begun) -> Gathered | None:
    """The catalogue with the changed articles put right; None where more than that is to be done."""
    last, changed = begun.last, begun.changed
    if not last or not changed or not is_little(begun):
        return None
    reading = reading_for(project.config, begun.folder.seen)
    if reading != reading_for(project.config, last.seen):
        return None
    desk = _Desk(catalogue, begun, reading)
    entries: list[Entry] = []
    for path in changed:
        found = desk.put_right(path)
        if found is None:
            return None
        entries += found
    return Gathered(
        catalogue=catalogue,
        changes=catalogue.amend(entries, insight(catalogue.store)),
        counts=last.counts,
        problems=last.problems,
    )


class _Desk:
    """Where changed articles are compared with what the store has of them."""

    def __init__(self, catalogue: Catalogue, begun: Begun, reading: Reading) -> None:
        self._catalogue = catalogue
        self._store = catalogue.store
        self._begun = begun
        self._reading = reading
        self._articles = Articles(catalogue)
        self._index = open_index(catalogue)

    def put_right(self, path: str) -> list[Entry] | None:
        """The entries of one article anew; None where others have to be told of the change."""
        one = article_id(path)
        try:
            held = self._articles.held(one)
        except KeyError:  # there was no article in the file
            return None
        before = self._known(held)
        now = self._study(path, before) if before else None
        if before is None or now is None or not now.tells_the_same(before):
            return None
        if not self._stays_alone(one, now.first, unpacked(before.slip.prints), unpacked(now.slip.prints)):
            return None
        return [
            Entry("shelf", one, now.slip.shelved),
            *beside_index(now.slip, now.first, now.last, held.leads),
        ]

    def _known(self, held: Held) -> _Result | None:
        """What the store has of an article; None where some of it is gone."""
        looks = [*((held.first, part) for part in _FIRST), *((held.last, part) for part in _LAST)]
        parts = {part: data for name, part in looks for _, data in self._store.read([name], part)}
        is_whole = {"lesson", "card", "slip"} <= parts.keys()
        return _Result(first=held.first, last=held.last, parts=parts) if is_whole else None

    def _study(self, path: str, before: _Result) -> _Result | None:
        """What an article gives now, with the same told by the others; None where there is none in the file."""
        pipeline = self._begun.pipeline
        source = self._begun.folder.read(path)
        have_words(self._store)
        parts = study(self._reading, pipeline, source)
        if "card" not in parts:
            return None
        first = last = first_key(program_of(self._reading, pipeline), path, source.digest)
        seen = parts
        if told := before.parts.get("known"):
            known = serial.load(Known, told)
            last = again_key(first, known)
            again = look_again(self._reading.order, (parts["article"], parts.get("suggestions"), known))
            seen = {**again, "known": told}
        self._store.write({first: parts} | ({last: seen} if last != first else {}))
        looks = [*((parts, part) for part in _FIRST), *((seen, part) for part in _LAST)]
        return _Result(first=first, last=last, parts={part: look[part] for look, part in looks if part in look})

    def _stays_alone(self, article: str, first: bytes, before: Sequence[int], now: Sequence[int]) -> bool:
        """Whether an article that was no copy is none now, and the others' sentences are as common as they were."""
        if self._index.shelf[article].copies > 1:
            return False
        own, new = frozenset(now), frozenset(now) ^ frozenset(before)
        lines = tuple(lines_of(serial.load(Article, self._store.one(first, "article"))))
        for one, data in self._catalogue.records(PRINTS):
            others = unpacked(data)
            if one == article or (own.isdisjoint(others) and new.isdisjoint(others)):
                continue
            if not new.isdisjoint(others) or (
                much_in_common(len(own.intersection(others)), len(now), len(others))
                and is_copy(lines, self._index.lines_in(one))
            ):
                return False
        return True
