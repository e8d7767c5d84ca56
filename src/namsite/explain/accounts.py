"""What an explanation holds, before it is put into words. Nothing is left out here.

``permalink`` is an address below the output folder; ``how`` and ``reason`` say in words why the archive says so.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from namsite.records import Kind, Merge

MatchKind = Literal["person", "organization", "summit", "article"]


class Match(Struct, frozen=True, kw_only=True):
    """Something in the archive that a name or an address may mean; ``detail`` tells it from others of that name."""

    kind: MatchKind
    id: str
    name: str
    permalink: str
    detail: str
    articles: int


class Place(Struct, frozen=True, kw_only=True):
    """A sentence (from 1) of an article, with its text and what a reader would call its place: *¶ 4*, *headline*."""

    article_id: str
    sentence: int
    where: str
    permalink: str
    text: str


class Found(Struct, frozen=True, kw_only=True):
    """A name where it stands, the rule that found it and how surely (0 to 1); ``second_look`` where only other articles
    make it certain that this is a name."""

    surface: str
    rule: str
    score: float
    second_look: bool
    place: Place


class Seen(Struct, frozen=True, kw_only=True):
    """Somebody or something as one article has it; ``reasons`` say why short forms were taken for it."""

    kind: Kind
    id: str
    name: str
    article_id: str
    article_title: str
    published: str | None
    mentions: tuple[Found, ...]
    reasons: tuple[str, ...]


class Stated(Struct, frozen=True, kw_only=True):
    """A statement with the places that it rests on; ``because`` is the line of the authority file."""

    property: str
    value: str
    how: str
    places: tuple[Place, ...]
    because: str | None = None


class Apart(Struct, frozen=True, kw_only=True):
    """What could be taken for the same thing and is not."""

    id: str
    name: str
    permalink: str
    detail: str
    reason: str


class Open(Struct, frozen=True, kw_only=True):
    """What is possibly the same, how strong the reason is (0 to 1), and the line of the authority file that would
    settle it below ``same:`` or ``not_same:``."""

    id: str
    name: str
    permalink: str
    detail: str
    reason: str
    strength: float
    settled_by: str | None


class EntityAccount(Struct, frozen=True, kw_only=True):
    """A person, an organization or a summit. ``left_open`` are short forms of a person's name that fit several people
    of the article, ``titles`` a person's, ``participants`` a summit's; ``facts`` are all other statements."""

    kind: Kind
    id: str
    name: str
    permalink: str
    forms: tuple[str, ...]
    seen: tuple[Seen, ...]
    left_open: tuple[Found, ...]
    joined: tuple[Merge, ...]
    apart: tuple[Apart, ...]
    open: tuple[Open, ...]
    titles: tuple[Stated, ...]
    facts: tuple[Stated, ...]
    participants: tuple[Stated, ...]


class SummitToldOf(Struct, frozen=True, kw_only=True):
    """What one article says of a summit and of who takes part in it."""

    name: str
    facts: tuple[Stated, ...]
    participants: tuple[Stated, ...]


class ArticleAccount(Struct, frozen=True, kw_only=True):
    """An article: how it was read, and all that was found in it, in order of the text. ``learned`` are the names that
    the rest of the archive told for a second look, ``left_open`` names that fit several people, ``unread`` capitalised
    words that nothing accounts for, ``copies`` other articles of one dispatch."""

    kind: Literal["article"] = "article"
    id: str
    name: str
    permalink: str
    source_path: str
    read: tuple[Stated, ...]
    learned: tuple[str, ...]
    seen: tuple[Seen, ...]
    titles: tuple[Stated, ...]
    quotes: tuple[Stated, ...]
    dates: tuple[Stated, ...]
    summits: tuple[SummitToldOf, ...]
    meetings: tuple[Stated, ...]
    left_open: tuple[Found, ...]
    unread: tuple[str, ...]
    copies: tuple[Stated, ...]


Account = EntityAccount | ArticleAccount
