"""The nouns of namsite: frozen records that the stages hand to one another.

Fields that many records share, explained once:

``id``          a key that never changes while the article stays where it is; also the stem of the page's file
``article_id``  the article's path below the content folder without its ending, with ``/`` between folders
``start, end``  offsets into ``Article.text`` where a record carries a ``Span``; ``text[start:end]`` is the wording
``evidence``    the places in the articles that a statement rests on; never empty unless ``because`` says who said so
``how``         in words, how a value was reasoned (*stated*, *year from the publication date*, …)
dates           ISO 8601 strings, partial as far as known (``2019``, ``2019-10``, ``2019-10-25``), None where unknown;
                in a ``DateRef`` also ``XXXX-05-04`` or ``XXXX-05`` (EDTF) where no year is known
"""

from __future__ import annotations

from typing import Final, Literal, NewType

from msgspec import Struct

Reason = NewType("Reason", str)  # one of those in ``reasons``
STATED: Final = Reason("stated")
Kind = Literal["person", "organization", "summit"]
Precision = Literal["minute", "day", "month", "year"]
Order = Literal["dmy", "mdy", "ymd"]  # of day and month in numeric dates
Votes = tuple[tuple[Order, int], ...]  # how many dates speak for which order
Stage = Literal["announced", "under way", "held", "cancelled", "referred to"]
Mode = Literal["in person", "by video link", "hybrid"]
BlockKind = Literal[
    "title",  # the headline
    "kicker",  # a rubric, subtitle or breadcrumb beside the headline
    "date",  # a date line such as 25.04.2020 [17:44]
    "dateline",  # place, day and agency on a line of their own
    "byline",  # who wrote it
    "paragraph",
    "heading",
    "item",  # of a list
    "quotation",  # an indented quotation
    "cell",  # of a table
    "code",
    "figure",  # a picture; its text is U+FFFC
    "aside",  # what the saved page adds around the article: Read more, Tags, Share
]


class DateOrder(Struct, frozen=True):
    """The order by which dates are read that can be read either way (03/04/2020), and in words how it was reasoned."""

    order: Order
    how: Reason


class Source(Struct, frozen=True, kw_only=True):
    """One file as it was read; ``path`` is relative to the content folder, with ``/``."""

    path: str
    media_type: str
    content: bytes
    digest: str


class Span(Struct, frozen=True, order=True):
    """A stretch of one article's text: ``text[start:end]``."""

    start: int
    end: int


class Block(Struct, frozen=True, kw_only=True):
    """A paragraph or another unit of the page; ``path`` names the elements around it (``ul:3``, ``li:4``; empty in
    plain text), ``line`` is where it begins in the source file (from 1)."""

    start: int
    end: int
    kind: BlockKind
    path: tuple[str, ...] = ()
    line: int = 1


class Mark(Struct, frozen=True, kw_only=True):
    """Inline markup that the author wrote: ``tag`` is em, strong, code, sup, sub, a or img; ``href`` a link's or a
    picture's address, ``alt`` a picture's text. A picture stands on the one character U+FFFC."""

    start: int
    end: int
    tag: str
    href: str | None = None
    alt: str | None = None


class Published(Struct, frozen=True, kw_only=True):
    """When the page says that it was published: an ISO date, or date and time as stated; ``span`` is None when the
    value comes from front matter or a page's metadata."""

    value: str
    precision: Precision
    how: Reason
    span: Span | None = None


class Credit(Struct, frozen=True, kw_only=True):
    """A name that the page credits: the agency or the author, as written; ``people`` are the authors one by one,
    where it names people."""

    name: str
    span: Span | None = None
    people: tuple[str, ...] = ()


class Dateline(Struct, frozen=True, kw_only=True):
    """*Baku, April 25, AZERTAC*: where an article was filed, and the stretch of text that says so."""

    span: Span
    place: str | None = None
    country: str | None = None
    place_span: Span | None = None


class Dimensions(Struct, frozen=True, kw_only=True):
    """How wide and high a picture is, in pixels."""

    width: int
    height: int


class Image(Struct, frozen=True, kw_only=True):
    """A picture beside the article: ``path`` of the file relative to the content folder."""

    path: str
    alt: str


class Article(Struct, frozen=True, kw_only=True):
    """One article, parsed. ``text`` is all that was read, block by block with a blank line between; broken lines are
    joined by one space, nothing else is changed. ``sentences`` lie inside blocks and cover them but for white space;
    sentence n (from 0) has the anchor ``s{n+1}``."""

    id: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    marks: tuple[Mark, ...] = ()
    published: Published | None = None
    dateline: Dateline | None = None
    agency: Credit | None = None
    byline: Credit | None = None
    language: str = "en"
    source_path: str
    source_digest: str
    media_type: str
    source_url: str | None = None
    site: str | None = None
    images: tuple[Image, ...] = ()


# ---- what one article holds (the result of extract) ----


class Mention(Struct, frozen=True, kw_only=True):
    """A name where it stands; ``rule`` says in words why it was taken for one, ``score`` from 0 to 1 how surely."""

    span: Span
    surface: str
    rule: str
    score: float


class Suggestion(Struct, frozen=True, kw_only=True):
    """A stretch of text that a statistical model takes for the name of a person or an organization, before anybody
    has looked at it."""

    span: Span
    kind: Kind


class Referent(Struct, frozen=True, kw_only=True):
    """One person or organization that an article speaks of, with all its mentions there. ``key`` counts from 0 within
    the article; ``name`` is the fullest form there, ``forms`` all full and short forms, ``country`` the country
    whose body it is, ``parent`` the key of the body that it is part of, ``group`` what kind of body it is (*company*,
    *government*, …), ``reasons`` why short forms were taken for it."""

    key: int
    kind: Kind
    name: str
    forms: tuple[str, ...]
    mentions: tuple[Mention, ...]
    acronym: str | None = None
    country: str | None = None
    parent: int | None = None
    group: str = ""
    reasons: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()  # full names that the article says are one body's
    former_names: tuple[str, ...] = ()  # those of them that it says the body bears no longer


class Title(Struct, frozen=True, kw_only=True):
    """One line of the ledger of titles: who (``person``, a referent's key) is called what, as written, of which
    organization (key) or country, *former*, *acting*, …; a courtesy title (Dr., Ambassador) has ``courtesy``. Without a
    ``role`` it says only whose the person is: *China's*, *of the United Nations*."""

    person: int
    as_written: str
    role: str
    span: Span
    organization: int | None = None
    country: str | None = None
    state: str | None = None
    courtesy: bool = False


class Quote(Struct, frozen=True, kw_only=True):
    """What somebody said: ``text`` without the quotation marks and the comma before the attribution (parts that it
    interrupts are joined by a space), ``speaker`` a referent's key or None, ``verb`` as written, ``direct`` False for
    reported speech."""

    span: Span
    text: str
    speaker: int | None
    verb: str | None
    direct: bool
    reason: str = ""


class DateRef(Struct, frozen=True, kw_only=True):
    """A date named in the text; ``end`` equals ``start`` for a single day."""

    span: Span
    start: str | None
    end: str | None
    precision: Precision
    how: Reason


class Participation(Struct, frozen=True, kw_only=True):
    """Somebody (a referent's key) took, takes or will take part in a summit, in which capacity."""

    person: int
    capacity: str
    span: Span


class Statement(Struct, frozen=True, kw_only=True):
    """A property of a summit as one article states it, with the place where it does."""

    property: str
    value: str
    span: Span
    how: Reason = STATED


class Gathering(Struct, frozen=True, kw_only=True):
    """One summit that an article speaks of. ``name`` is the fullest form there, ``noun`` what kind of meeting it is,
    ``body`` the key of the organization whose meeting it is."""

    key: int
    name: str
    forms: tuple[str, ...]
    mentions: tuple[Mention, ...]
    noun: str
    body: int | None = None
    number: int | None = None
    extraordinary: bool = False
    start: str | None = None
    end: str | None = None
    place: str | None = None
    mode: Mode | None = None
    stage: Stage = "referred to"
    chair: str | None = None
    host: str | None = None
    theme: str | None = None
    statements: tuple[Statement, ...] = ()
    participants: tuple[Participation, ...] = ()


class Meeting(Struct, frozen=True, kw_only=True):
    """People (referents' keys) who met, the one who received or travelled first; ``summit`` a gathering's key."""

    people: tuple[int, ...]
    span: Span
    summit: int | None = None
    place: str | None = None
    date: str | None = None


class Findings(Struct, frozen=True, kw_only=True):
    """All that extract found in one article; ``referents[i].key == i`` and ``gatherings[i].key == i``;
    ``fingerprints`` stand for the sentences of its running text, by which copies of it are found; ``unread`` are runs
    of capitalised words, folded, that nothing in the article accounts for."""

    article_id: str
    referents: tuple[Referent, ...] = ()
    titles: tuple[Title, ...] = ()
    quotes: tuple[Quote, ...] = ()
    dates: tuple[DateRef, ...] = ()
    gatherings: tuple[Gathering, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    ambiguous: tuple[Mention, ...] = ()
    fingerprints: tuple[int, ...] = ()
    unread: tuple[str, ...] = ()


# ---- what the whole archive knows (the result of resolve) ----


class Evidence(Struct, frozen=True, order=True):
    """A place in an article: ``sentence`` counts from 0 (anchor ``s{sentence+1}``)."""

    article_id: str
    sentence: int
    start: int
    end: int


class Fact(Struct, frozen=True, kw_only=True):
    """A statement about an entity. Without evidence it must carry ``because``: the line of the authority file."""

    property: str
    value: str
    evidence: tuple[Evidence, ...]
    how: Reason = STATED
    because: str | None = None

    def __post_init__(self) -> None:
        if not self.evidence and not self.because:
            raise ValueError(f"a fact needs evidence or a line of the authority file: {self.property} = {self.value}")


class Appearance(Struct, frozen=True, kw_only=True):
    """An entity in one article: the fullest form used there, and where."""

    article_id: str
    name: str
    evidence: tuple[Evidence, ...]


class TitleHeld(Struct, frozen=True, kw_only=True):
    """A title that articles give a person; ``first_seen`` and ``last_seen`` are publication dates of articles."""

    as_written: str
    role: str
    organization: str | None
    country: str | None
    state: str | None
    courtesy: bool
    evidence: tuple[Evidence, ...]
    articles: tuple[str, ...]
    first_seen: str | None
    last_seen: str | None


class Merge(Struct, frozen=True, kw_only=True):
    """Why names in several places were taken for one: ``left`` and ``right`` are *name (article)*."""

    left: str
    right: str
    reason: Reason


class Person(Struct, frozen=True, kw_only=True):
    id: str
    name: str
    aliases: tuple[str, ...]
    appearances: tuple[Appearance, ...]
    titles: tuple[TitleHeld, ...] = ()
    facts: tuple[Fact, ...] = ()
    merges: tuple[Merge, ...] = ()


class Organization(Struct, frozen=True, kw_only=True):
    id: str
    name: str
    aliases: tuple[str, ...]
    appearances: tuple[Appearance, ...]
    acronym: str | None = None
    country: str | None = None
    parent: str | None = None
    facts: tuple[Fact, ...] = ()
    merges: tuple[Merge, ...] = ()


class Participant(Struct, frozen=True, kw_only=True):
    """A person (id) at a summit, in which capacity."""

    person: str
    capacity: str
    evidence: tuple[Evidence, ...]


class Summit(Struct, frozen=True, kw_only=True):
    """One edition. ``facts`` carry the evidence of start, end, place, mode, stage, number, chair, host and theme."""

    id: str
    name: str
    aliases: tuple[str, ...]
    appearances: tuple[Appearance, ...]
    series: str
    noun: str
    number: int | None = None
    extraordinary: bool = False
    start: str | None = None
    end: str | None = None
    place: str | None = None
    mode: Mode | None = None
    stage: Stage = "referred to"
    chair: str | None = None
    host: str | None = None
    theme: str | None = None
    participants: tuple[Participant, ...] = ()
    facts: tuple[Fact, ...] = ()
    merges: tuple[Merge, ...] = ()


class Series(Struct, frozen=True, kw_only=True):
    """What the editions of one summit have in common; ``organization`` whose summits they are; ``summits`` in time."""

    id: str
    name: str
    organization: str | None
    summits: tuple[str, ...]


class Saying(Struct, frozen=True, kw_only=True):
    """A quote in the archive: ``speaker`` is a person's id or None."""

    article_id: str
    text: str
    speaker: str | None
    verb: str | None
    direct: bool
    evidence: Evidence


class Encounter(Struct, frozen=True, kw_only=True):
    """A meeting of people (ids) in the archive."""

    people: tuple[str, ...]
    evidence: Evidence
    summit: str | None = None
    place: str | None = None
    date: str | None = None


class Link(Struct, frozen=True, kw_only=True):
    """A name in an article's text and the entity it leads to (None: left open, ``reason`` says why)."""

    span: Span
    surface: str
    kind: Kind
    entity_id: str | None
    reason: str


class Question(Struct, frozen=True, kw_only=True):
    """Two entities of one kind (ids) that are possibly the same; strongest reason first. ``settled_by`` is the line
    that would join them below ``same:`` in the authority file and keep them apart below ``not_same:``; None where no
    line can name both."""

    kind: Kind
    left: str
    right: str
    reason: Reason
    strength: float
    settled_by: str | None = None


class Dated(Struct, frozen=True, kw_only=True):
    """A date stated in an article, for the timeline."""

    article_id: str
    start: str | None
    end: str | None
    precision: Precision
    how: Reason
    evidence: Evidence


class Family(Struct, frozen=True, kw_only=True):
    """Articles (ids, in order of time, the undated last) that are copies of one dispatch: reprinted, shortened,
    lengthened, put right or brought up to date. An article is in one family at most; ``id`` is the first one's."""

    id: str
    articles: tuple[str, ...]


class ArticleRecord(Struct, frozen=True, kw_only=True):
    """An article with what it names: ``links`` in order of the text, ``not_before`` what can be reasoned for an undated
    one (*after 2020-05: …*)."""

    article: Article
    links: tuple[Link, ...]
    people: tuple[str, ...]
    organizations: tuple[str, ...]
    summits: tuple[str, ...]
    dates: tuple[Dated, ...] = ()
    not_before: Fact | None = None


class Page(Struct, frozen=True, kw_only=True):
    """A file of the site: ``permalink`` is its path below the output folder; ``view`` is what its template may use."""

    permalink: str
    template: str
    view: object
