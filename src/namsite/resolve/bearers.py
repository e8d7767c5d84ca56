"""Whom a line of the authority file means: the bearers of a name in all articles, in one, or in one sentence."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cached_property
from itertools import chain

from namsite.authority import Bearer
from namsite.cards import sentences_of
from namsite.records import Kind
from namsite.resolve.clusters import Named, Place, Reader, with_country
from namsite.spelling import plain


class Exactness(IntEnum):
    """How exactly a line names somebody: what is more exact goes before what is less."""

    FORM = 0  # an acronym, a surname or another short form, where nobody bears the name itself
    NAME = 1
    NAME_WITH_COUNTRY = 2
    ARTICLE = 3
    SENTENCE = 4


Found = Mapping[Place, Exactness]


class Bearers:
    """Who bears which name in the archive, for one kind."""

    def __init__(self, readers: Sequence[Reader], kind: Kind) -> None:
        self._readers = {reader.id: reader for reader in readers}
        self.kind = kind

    def find(self, bearer: Bearer) -> Found:
        """Whom a name means; nobody where it does not occur."""
        named = self._by_name.get(plain(bearer.name), {})
        if bearer.article is not None:
            exact = Exactness.ARTICLE if bearer.sentence is None else Exactness.SENTENCE
            here = [one for one in self._in_article(bearer) if one.place in named] or [
                one for one in self._in_article(bearer) if _has_form(one, bearer.name)
            ]
            return {one.place: exact for one in here}
        return named or dict.fromkeys(self._by_form.get(plain(bearer.name), ()), Exactness.FORM)

    def has_article(self, article_id: str) -> bool:
        return article_id in self._readers

    def references(self, several: Sequence[Sequence[Place]]) -> list[Bearer | None]:
        """For each of several sets of places the shortest way to name what stands there and nothing else."""
        meant = set(chain.from_iterable(several))
        articles = {article for article, _ in meant}
        names = {place: name for place, name, _ in self._first_names(articles) if place in meant}
        wanted: dict[str, set[Place]] = {plain(name): set() for name in names.values()}
        for place, name, country in self._first_names(self._readers):
            for each in (plain(name), *([plain(with_country(name, country))] if country else ())):
                if each in wanted:
                    wanted[each].add(place)
        return [self._reference(sorted(places, key=self.order), names, wanted) for places in several]

    def _reference(
        self, own: Sequence[Place], names: Mapping[Place, str], named: Mapping[str, set[Place]]
    ) -> Bearer | None:
        for name in dict.fromkeys(names[place] for place in reversed(own)):
            if named[plain(name)].issubset(own):
                return Bearer(name)
        for place in own:
            if {each for each in named[plain(names[place])] if each[0] == place[0]}.issubset(own):
                return Bearer(names[place], place[0])
        for place in own:
            (one,) = (one for one in self._of_article(place[0]) if one.place == place)
            for sentence in sentences_of(one.spots):
                exact = Bearer(one.name, place[0], sentence)
                if {each.place for each in self._in_article(exact) if each.place in named[one.plain]}.issubset(own):
                    return exact
        return None

    def _first_names(self, articles: Iterable[str]) -> Iterator[tuple[Place, str, str | None]]:
        return chain.from_iterable(self._readers[one].first_names(self.kind) for one in articles)

    def nearest(self, bearer: Bearer) -> str | None:
        """The name in the archive, or in the article, that is most like one that does not occur."""
        wanted = plain(bearer.name)
        words = set(wanted.split())
        here = self._spellings if bearer.article is None else _spellings(self._of_article(bearer.article))
        near = {one: each for one, each in here.items() if words & set(one.split()) or one[:3] == wanted[:3]}
        close = difflib.get_close_matches(wanted, sorted(near), n=1)
        return near[close[0]] if close else None

    def nearest_article(self, article_id: str) -> str | None:
        """The article whose id is most like one that does not occur: one that begins like it, or is spelt alike."""
        known = sorted(self._readers)
        close = [each for each in known if each.startswith(article_id)] or difflib.get_close_matches(article_id, known)
        return close[0] if close else None

    def order(self, place: Place) -> tuple[tuple[str, str], int]:
        """Sorts places by publication of their articles."""
        return self._readers[place[0]].anchor, place[1]

    def _in_article(self, bearer: Bearer) -> Iterator[Named]:
        for one in self._of_article(bearer.article or ""):
            if bearer.sentence is None or bearer.sentence in sentences_of(one.spots):
                yield one

    def _of_article(self, article_id: str) -> Sequence[Named]:
        reader = self._readers.get(article_id)
        return reader.named(self.kind) if reader else ()

    def _everyone(self) -> Iterator[Named]:
        return chain.from_iterable(reader.named(self.kind) for reader in self._readers.values())

    @cached_property
    def _by_name(self) -> Mapping[str, dict[Place, Exactness]]:
        found: dict[str, dict[Place, Exactness]] = defaultdict(dict)
        for one in self._everyone():
            found[one.plain][one.place] = Exactness.NAME
            if one.with_country:
                found[one.with_country][one.place] = Exactness.NAME_WITH_COUNTRY
        return found

    @cached_property
    def _by_form(self) -> Mapping[str, list[Place]]:
        found: dict[str, list[Place]] = defaultdict(list)
        for one in self._everyone():
            for form in sorted({plain(form) for form in one.forms}):
                found[form].append(one.place)
        return found

    @cached_property
    def _spellings(self) -> Mapping[str, str]:
        return _spellings(self._everyone())


def _spellings(named: Iterable[Named]) -> Mapping[str, str]:
    """The names and forms as compared → as written."""
    names = sorted({name for one in named for name in (one.name, *one.forms)}, reverse=True)
    return {plain(name): name for name in names}


def _has_form(one: Named, name: str) -> bool:
    return plain(name) in {one.with_country, *map(plain, one.forms)}
