"""Explanations in words: paragraphs with a depth, for a terminal or any other plain text."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from namsite.explain.accounts import (
    Account,
    Apart,
    ArticleAccount,
    EntityAccount,
    Found,
    Match,
    Open,
    Place,
    Seen,
    Stated,
    SummitToldOf,
)
from namsite.records import Merge
from namsite.wording import count, date_in_words, listed

Style = Literal["title", "heading", "text", "note"]

_SECOND_LOOK = "found on a second look, since other articles are certain of this name"
_HEAD_NOUN = "head noun "
# What finders say in fewer words than a reader needs.
_RULES = {
    "known body": "a body that the word lists have",
    "government of": "the government of a country",
    "company suffix": "ends as companies’ names do",
    "title in front": "a title stands before it",
    "named in full elsewhere": "a full name that the article makes certain, here or elsewhere",
}
_MOST_ARTICLES = 6
_MOST_SENTENCES = 4  # of one article
_MOST_NAMES = 40  # of one article
_MOST_LINES = 12  # of any other list
_MOST_PLACES = 3


class Paragraph(Struct, frozen=True):
    """One line of an outline, however long; ``depth`` counts its indentation from 0."""

    depth: int
    text: str
    style: Style = "text"


def outline(account: Account, *, everything: bool = False) -> tuple[Paragraph, ...]:
    """What an explanation says, section by section; of long lists the beginning, and how much was left out, unless
    ``everything`` is wanted."""
    words = _Words(everything)
    return tuple(words.of_article(account) if isinstance(account, ArticleAccount) else words.of_entity(account))


def outline_of_matches(asked: str, matches: Sequence[Match]) -> tuple[Paragraph, ...]:
    """What a name may mean, where it may mean much."""
    head = Paragraph(0, f"{count(len(matches), 'thing')} fit “{asked}”; ask for one by its address, or --all:", "title")
    return (head, *(Paragraph(1, f"{_address(one.permalink)} – {_told(one)}") for one in matches))


def _told(match: Match) -> str:
    detail = f", {match.detail}" if match.detail else ""
    return f"{match.name}{detail} ({match.kind}; {count(match.articles, 'article')})"


class _Words(Struct, frozen=True):
    everything: bool

    # ---- a person, an organization, a summit ----

    def of_entity(self, account: EntityAccount) -> Iterator[Paragraph]:
        articles = len({seen.article_id for seen in account.seen})
        mentions = sum(len(seen.mentions) for seen in account.seen)
        yield Paragraph(0, account.name, "title")
        named = f"named {count(mentions, 'time')} in {count(articles, 'article')}"
        yield Paragraph(0, f"{account.kind}, {_address(account.permalink)}, {named}", "note")
        if account.forms:
            yield Paragraph(0, f"also as {self._quoted(account.forms)}", "note")
        yield from self._section("Found in", map(self._in_article, account.seen), "article", _MOST_ARTICLES)
        yield from self._section("Names left open", map(_left_open_in, account.left_open), "name")
        yield from self._section("Joined", map(_joined, account.joined), "join")
        yield from self._section("Possibly the same", map(_open, account.open), "question")
        yield from self._section("Kept apart from", map(_apart, account.apart), "name")
        yield from self._statements("Titles", map(_without_label, account.titles), in_one_article=articles == 1)
        yield from self._statements("Taking part", account.participants, in_one_article=articles == 1)
        yield from self._statements("Statements", account.facts, in_one_article=articles == 1)

    def _in_article(self, seen: Seen) -> Iterator[Paragraph]:
        date = date_in_words(seen.published) if seen.published else "undated"
        mentions = count(len(seen.mentions), "mention")
        yield Paragraph(1, f"{seen.article_id} – {seen.article_title} ({date}): {mentions} of “{seen.name}”")
        sentences = [(place, list(found)) for place, found in groupby(seen.mentions, key=lambda one: one.place)]
        for place, found in sentences[: self._most(_MOST_SENTENCES)]:
            yield Paragraph(2, f"{_where(place)}: {place.text}", "note")
            yield from (Paragraph(3, _rule(one)) for one in found)
        yield from self._rest(len(sentences), _MOST_SENTENCES, "sentence", 2)
        yield from (Paragraph(2, reason) for reason in seen.reasons)

    # ---- an article ----

    def of_article(self, account: ArticleAccount) -> Iterator[Paragraph]:
        yield Paragraph(0, account.name, "title")
        address = _address(account.permalink)
        yield Paragraph(0, f"article {account.id}, {address}, read from {account.source_path}", "note")
        yield from self._statements("How it was read", account.read)
        if account.learned:
            names = self._quoted(account.learned)
            yield Paragraph(1, f"looked at a second time, since other articles are certain of {names}")
        yield from self._section("Named, in the order of the text", map(self._named, account.seen), "name", _MOST_NAMES)
        yield from self._statements("Titles", account.titles)
        yield from self._statements("Quotations", account.quotes)
        yield from self._section("Summits", map(self._told_of, account.summits), "summit")
        yield from self._statements("Meetings", account.meetings)
        yield from self._statements("Dates", account.dates)
        yield from self._section("Names left open", map(_left_open, account.left_open), "name")
        unread = [[Paragraph(1, self._quoted(account.unread))]] if account.unread else []
        yield from self._section("Capitalised words that nothing accounts for", unread, "line")
        yield from self._statements("Copies of this dispatch", account.copies)

    def _named(self, seen: Seen) -> Iterator[Paragraph]:
        yield Paragraph(1, f"{seen.name} ({seen.kind} {seen.id}): {count(len(seen.mentions), 'mention')}")
        ways: dict[str, list[Place]] = {}
        for found in seen.mentions:
            ways.setdefault(_rule(found), []).append(found.place)
        yield from (Paragraph(2, f"{way} [{self._places(places)}]", "note") for way, places in ways.items())
        yield from (Paragraph(2, reason, "note") for reason in seen.reasons)

    def _told_of(self, summit: SummitToldOf) -> Iterator[Paragraph]:
        yield Paragraph(1, summit.name)
        lines = (*summit.participants, *summit.facts)
        yield from (Paragraph(2, self._statement(one), "note") for one in lines[: self._most(_MOST_LINES)])
        yield from self._rest(len(lines), _MOST_LINES, "line", 2)

    # ---- what both have ----

    def _statements(
        self, heading: str, stated: Iterable[Stated], *, in_one_article: bool = True
    ) -> Iterator[Paragraph]:
        lines = ([Paragraph(1, self._statement(one, in_one_article))] for one in stated)
        return self._section(heading, lines, "line")

    def _statement(self, one: Stated, in_one_article: bool = True) -> str:
        how = f" – {one.how}" if one.how else ""
        where = f" [{self._places(one.places, in_one_article)}]" if one.places else ""
        because = f" – {one.because}" if one.because else ""
        label = f"{one.property}: " if one.property else ""
        return f"{label}{date_in_words(one.value)}{how}{where}{because}"

    def _places(self, places: Sequence[Place], in_one_article: bool = True) -> str:
        """Where the evidence stands; with the articles' ids where there are several articles."""
        told = (_where(one) if in_one_article else f"{one.article_id}#s{one.sentence}" for one in places)
        return listed(list(dict.fromkeys(told)), self._most(_MOST_PLACES))

    def _quoted(self, names: Sequence[str]) -> str:
        return listed([f"“{name}”" for name in names], self._most(_MOST_LINES))

    def _section(
        self, heading: str, items: Iterable[Iterable[Paragraph]], noun: str, most: int = _MOST_LINES
    ) -> Iterator[Paragraph]:
        """A heading and below it some items, each of one paragraph or several; nothing without items."""
        told = list(items)
        if told:
            yield Paragraph(0, heading, "heading")
            yield from (paragraph for item in told[: self._most(most)] for paragraph in item)
            yield from self._rest(len(told), most, noun, 1)

    def _rest(self, number: int, most: int, noun: str, depth: int) -> Iterator[Paragraph]:
        if number > self._most(most):
            yield Paragraph(depth, f"… and {count(number - most, f'more {noun}')} (--all shows them)", "note")

    def _most(self, number: int) -> int:
        return sys.maxsize if self.everything else number


def _rule(found: Found) -> str:
    """The rule that found a name in words, and how surely."""
    noun = found.rule.removeprefix(_HEAD_NOUN)
    rule = f"a body by its noun, “{noun}”" if noun != found.rule else _RULES.get(found.rule, found.rule)
    return f"“{found.surface}”: {_SECOND_LOOK if found.second_look else rule} ({found.score:g})"


def _without_label(title: Stated) -> Stated:
    """A title as written says its role itself."""
    return replace(title, property="")


def _joined(merge: Merge) -> Iterator[Paragraph]:
    yield Paragraph(1, f"{merge.left} with {merge.right}: {merge.reason}")


def _open(question: Open) -> Iterator[Paragraph]:
    yield Paragraph(1, f"{_other(question)}: {question.reason} ({question.strength:g})")
    if question.settled_by:
        yield Paragraph(2, question.settled_by, "note")


def _apart(apart: Apart) -> Iterator[Paragraph]:
    yield Paragraph(1, f"{_other(apart)}: {apart.reason}")


def _other(other: Open | Apart) -> str:
    detail = f"{other.detail}, " if other.detail else ""
    return f"{other.name} ({detail}{_address(other.permalink)})"


def _left_open(found: Found) -> Iterator[Paragraph]:
    yield Paragraph(1, f"{_rule(found)} [{_where(found.place)}]")


def _left_open_in(found: Found) -> Iterator[Paragraph]:
    yield Paragraph(1, f"{_rule(found)} [{found.place.article_id}#s{found.place.sentence}]")


def _where(place: Place) -> str:
    return f"{place.where} (s{place.sentence})"


def _address(permalink: str) -> str:
    """A page's address as it may be asked for."""
    return permalink.removesuffix(".html")
