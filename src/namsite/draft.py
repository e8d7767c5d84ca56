"""What the finders hand to one another while one article is read: chunks of tokens that were taken for something."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from namsite.records import Article, DateRef, Span, Stage, Statement
from namsite.tokens import Passage, Token

_WEEKS = 21  # days after which a meeting is none of a report's own
_HEAD = 900  # characters: what an article is about is named before


@dataclass(slots=True, eq=False)
class Body:
    """A body's name at tokens ``first`` to before ``last``; ``whole`` begins with the possessive before it
    (*Azerbaijan's* Presidential Administration), ``known`` when a gazetteer has it."""

    first: int
    last: int
    name: str
    rule: str
    score: float
    whole: int
    acronym: str | None = None
    country: str | None = None
    parent: Body | None = None
    group: str = ""
    known: bool = False
    complement: int = 0  # where the complement begins, 0 for none
    usual: str = ""  # the name that the gazetteer has for a known body
    joint: bool = False  # by a hyphen with another: the EU-Russia summit is not one of the EU
    full: str = ""  # the name with that of the body behind it, whose part it is


class Naming(NamedTuple):
    """Two names that an article gives one body; ``newer`` is the one that it goes by now, where the article says so."""

    left: Body
    right: Body
    newer: Body | None


@dataclass(slots=True, eq=False)
class Role:
    """A title at tokens ``first`` to before ``last``: its head noun, and whose office it is."""

    first: int
    last: int
    noun: int
    head: str
    group: str
    plural: bool = False
    state: str | None = None
    body: Body | None = None
    country: str | None = None
    bare: bool = False  # neither modifier nor complement
    wording: str = ""  # as put together, where the text does not have it in one piece


@dataclass(slots=True, eq=False)
class Human:
    """A person's name at tokens ``first`` to before ``last``, with the titles found around it."""

    first: int
    last: int
    words: tuple[str, ...]  # folded, without suffix
    surface: str
    rule: str
    score: float
    titles: list[Role] = field(default_factory=list)
    affiliation: Role | None = None  # the country or body named with somebody who has no title
    honorifics: list[tuple[int, int]] = field(default_factory=list)
    referent: int | None = None


@dataclass(slots=True, eq=False)
class Reading:
    """One passage with all that was found in it so far."""

    passage: Passage
    bodies: list[Body] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    people: list[Human] = field(default_factory=list)
    dates: tuple[DateRef, ...] = ()
    explained: Sequence[int] = ()  # acronyms in brackets behind the words that they begin
    puzzles: Sequence[Token] = ()  # acronyms that nothing explains in this passage
    hinted: list[Body] | None = None  # bodies that only their neighbours tell, once looked for

    def body_starting(self, at: int) -> Body | None:
        """The longest body whose name (or the possessive before it) begins at token ``at``."""
        longest: Body | None = None
        for body in self.bodies:
            if (body.first == at or body.whole == at) and (longest is None or body.last > longest.last):
                longest = body
        return longest

    def body_ending(self, at: int) -> Body | None:
        for body in self.bodies:
            if body.last == at:
                return body
        return None

    def taken(self, first: int, last: int) -> bool:
        """Whether a body or a person stands on one of the tokens."""
        for body in self.bodies:
            if body.first < last and first < body.last:
                return True
        for human in self.people:
            if human.first < last and first < human.last:
                return True
        return False


@dataclass(slots=True, eq=False)
class Draft:
    """One article while it is read."""

    article: Article
    readings: list[Reading]
    acronyms: dict[str, str] = field(default_factory=dict)  # folded acronym → full name, as the article pairs them
    filed: str | None = None  # the day on which it was filed, once that was looked for

    def text(self, span: Span) -> str:
        return self.article.text[span.start : span.end]


@dataclass(slots=True, eq=False)
class Summit:
    """A summit's name at tokens ``first`` to before ``last`` of one passage, with what the name itself says."""

    reading: Reading
    first: int
    last: int
    noun: int
    head: str
    name: str
    body: Body | None = None
    number: int | None = None
    extraordinary: bool = False
    level: str = ""  # leaders | ministers | "" where the name does not say
    place: str | None = None
    topic: str = ""
    bare: bool = False  # *the Summit*: says nothing of its own
    announced: bool = False  # *the next summit*
    former: bool = False  # *the last summit*
    doubtful: bool = False  # nothing says who meets, or whether it is a meeting
    title: str = ""  # what to call a meeting that the text gives no name
    sentence: tuple[int, int] = field(init=False)  # its tokens

    def __post_init__(self) -> None:
        self.sentence = self.reading.passage.sentence_of(self.noun)

    @property
    def offset(self) -> int:
        return self.reading.passage.starts[self.first]


@dataclass(slots=True, eq=False)
class Edition:
    """The mentions that were taken for one edition, and what is known of it."""

    mentions: list[Summit] = field(default_factory=list)
    key: int = -1
    statements: list[Statement] = field(default_factory=list)
    dates: list[tuple[DateRef, Summit]] = field(default_factory=list)
    body: Body | None = None
    start: str | None = None
    end: str | None = None
    place: str | None = None
    stage: Stage = "referred to"
    in_passing: bool = False  # only named beside the news of an article

    @property
    def number(self) -> int | None:
        return next((m.number for m in self.mentions if m.number), None)

    @property
    def key_at(self) -> int:
        """Where the article first names it."""
        return min(mention.offset for mention in self.mentions)

    @property
    def first_told(self) -> bool:
        """Whether it is the first that the article names, at its head: what it says of *the meeting* is of this one."""
        return self.key == 0 and self.key_at <= _HEAD and not self.in_passing

    def of_long_ago(self, filed: str | None) -> bool:
        """Whether all its dates are known to lie weeks before the day of the report."""
        days = [date.end or "" for date, _ in self.dates]
        return filed is not None and bool(days) and all(days_before(filed, day) > _WEEKS for day in days)

    @property
    def lead(self) -> Summit:
        """The mention that names it best: not bare, below the headline, with a name of its own (*the Summit of the
        Future*, not *a two-day summit*), one that a date stands beside, the longest."""
        dated = {id(mention) for _, mention in self.dates}

        def fullness(mention: Summit) -> tuple[bool, bool, bool, bool, int]:
            in_text = mention.reading.passage.block.kind != "title"
            told = bool(mention.body or mention.number or mention.topic or mention.place or mention.title)
            told = told or not mention.name.islower()
            return (not mention.bare, in_text, told, id(mention) in dated, len(mention.name))

        return max(self.mentions, key=fullness)


def days_before(filed: str, day: str) -> int:
    """How many days before the report a day lies, or the last of a month or a year; 0 where its year is not known."""
    if not day[:4].isdigit():
        return 0
    full = day[:10] if len(day) >= len("2020-01-01") else f"{day}-28" if len(day) > len("2020") else f"{day}-12-31"
    return 0 if "X" in full else (dt.date.fromisoformat(filed[:10]) - dt.date.fromisoformat(full)).days
