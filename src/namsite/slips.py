"""What lists and numbers need of an article: made when it is studied, so that its text is not read for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b

from msgspec import Struct
from msgspec.structs import replace

from namsite import serial
from namsite.likeness import packed
from namsite.records import Article, ArticleRecord, Dated, Encounter, Family, Findings, Kind, Saying
from namsite.resolve import Leads, article_record, encounters, sayings
from namsite.shelf import Shelved, shelved
from namsite.spelling import key


class Quoted(Struct, frozen=True, kw_only=True):
    """A quotation by its speaker (empty: nobody who is named); ``print`` is the same for the same words."""

    speaker: str
    print: bytes


class Slip(Struct, frozen=True, kw_only=True):
    """An article without its text: its light record as of an article without copies, the pictures in it, the ids of
    whom and what it names (in order of the text), what it quotes, whom and what its meetings concern, the
    fingerprints of its sentences, packed, how many sentences there are, and a digest of its quotations, meetings and
    dates."""

    shelved: Shelved
    images: tuple[str, ...]
    people: tuple[str, ...]
    organizations: tuple[str, ...]
    summits: tuple[str, ...]
    quoted: tuple[Quoted, ...]
    met: tuple[str, ...]
    met_at: tuple[str, ...]
    prints: bytes = b""
    sentences: int = 0
    told: bytes = b""

    @property
    def id(self) -> str:
        return self.shelved.id

    @property
    def named(self) -> tuple[tuple[Kind, str], ...]:
        """Whom and what the article names: people, organizations, summits."""
        named: tuple[tuple[Kind, Sequence[str]], ...] = (
            ("person", self.people),
            ("organization", self.organizations),
            ("summit", self.summits),
        )
        return tuple((kind, one) for kind, ids in named for one in ids)


class Told(Struct, frozen=True, kw_only=True):
    """What is said, who meets and which dates are stated in an article."""

    sayings: tuple[Saying, ...]
    encounters: tuple[Encounter, ...]
    dates: tuple[Dated, ...]


def slip_of(record: ArticleRecord, quotes: Sequence[Saying], meetings: Sequence[Encounter]) -> Slip:
    """The slip of an article, with the ids that its records have."""
    return Slip(
        shelved=shelved(record, len(quotes)),
        images=tuple(image.path for image in record.article.images),
        people=record.people,
        organizations=record.organizations,
        summits=record.summits,
        quoted=tuple(Quoted(speaker=saying.speaker or "", print=_print(saying)) for saying in quotes),
        met=tuple(person for met in meetings for person in met.people),
        met_at=tuple(met.summit for met in meetings if met.summit),
    )


def local(article: Article, findings: Findings) -> tuple[Slip, Told]:
    """The slip of an article that is not resolved yet, and what is told in it: the ids are the keys of its referents
    and gatherings."""
    own = Leads(
        referents=tuple(str(one.key) for one in findings.referents),
        gatherings=tuple(str(one.key) for one in findings.gatherings),
    )
    record = article_record(article, findings, own)
    told = Told(
        sayings=sayings(article, findings, own),
        encounters=encounters(article, findings, own),
        dates=record.dates,
    )
    prints = packed(findings.fingerprints)
    digest = blake2b(serial.dump(told), digest_size=8).digest()
    slip = slip_of(record, told.sayings, told.encounters)
    return replace(slip, prints=prints, sentences=len(article.sentences), told=digest), told


def led(slip: Slip, leads: Leads) -> Slip:
    """A slip made by ``local`` with the ids that its names lead to."""
    referents, gatherings = leads.referents, leads.gatherings
    return replace(
        slip,
        people=_once(referents[int(one)] for one in slip.people),
        organizations=_once(referents[int(one)] for one in slip.organizations),
        summits=_once(gatherings[int(one)] for one in slip.summits),
        quoted=tuple(replace(one, speaker=referents[int(one.speaker)]) if one.speaker else one for one in slip.quoted),
        met=tuple(referents[int(one)] for one in slip.met),
        met_at=tuple(gatherings[int(one)] for one in slip.met_at),
    )


def told_of(told: Told, leads: Leads) -> Told:
    """What ``local`` says is told in an article, with the ids that its names lead to."""
    referents, gatherings = leads.referents, leads.gatherings
    return Told(
        sayings=tuple(
            replace(one, speaker=referents[int(one.speaker)]) if one.speaker else one for one in told.sayings
        ),
        encounters=tuple(
            replace(
                one,
                people=tuple(referents[int(person)] for person in one.people),
                summit=gatherings[int(one.summit)] if one.summit else None,
            )
            for one in told.encounters
        ),
        dates=told.dates,
    )


def with_copies(slip: Slip, families: Mapping[str, Family]) -> Shelved:
    """The light record of an article; ``families`` are by the ids of their articles."""
    family = families.get(slip.id)
    if family is None:
        return slip.shelved
    return replace(slip.shelved, dispatch=family.id, copies=len(family.articles))


def _print(saying: Saying) -> bytes:
    return blake2b(f"{saying.direct}{key(saying.text)}".encode("utf-8", "replace"), digest_size=8).digest()


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
