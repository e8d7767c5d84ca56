"""Whom a line of the authority file means: the bearers of a name in all articles, in one, or in one sentence."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import chain

from namsite.authority import Bearer
from namsite.records import Kind, Mention
from namsite.resolve.clusters import Place, Reader
from namsite.spelling import plain


class Exactness(IntEnum):
    """How exactly a line names somebody: what is more exact goes before what is less."""

    FORM = 0  # an acronym, a surname or another short form, where nobody bears the name itself
    NAME = 1
    NAME_WITH_COUNTRY = 2
    ARTICLE = 3
    SENTENCE = 4


@dataclass(frozen=True, slots=True)
class _Named:
    """Somebody or something that one article names."""

    place: Place
    name: str
    forms: tuple[str, ...]
    mentions: tuple[Mention, ...]
    country: str | None = None

    @property
    def with_country(self) -> str:
        return plain(f"{self.name} ({self.country})") if self.country else ""


Found = Mapping[Place, Exactness]


class Bearers:
    """Who bears which name in the archive, for one kind."""

    def __init__(self, readers: Sequence[Reader], kind: Kind) -> None:
        self._readers = {reader.article.id: reader for reader in readers}
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

    def reference(self, places: Iterable[Place]) -> Bearer | None:
        """The shortest way to name what stands in these places and nothing else."""
        own = set(places)
        known = [self._at[place] for place in sorted(own, key=self.order)]
        candidates = chain(
            (Bearer(name) for name in dict.fromkeys(one.name for one in known)),
            (Bearer(one.name, one.place[0]) for one in known),
            (Bearer(one.name, one.place[0], self._sentence(one, mention)) for one in known for mention in one.mentions),
        )
        return next((each for each in candidates if (found := self.find(each)) and own.issuperset(found)), None)

    def nearest(self, bearer: Bearer) -> str | None:
        """The name in the archive, or in the article, that is most like one that does not occur."""
        wanted = plain(bearer.name)
        words = set(wanted.split())
        here = self._spellings if bearer.article is None else _spellings(self._of_article.get(bearer.article, ()))
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

    def _in_article(self, bearer: Bearer) -> Iterator[_Named]:
        for one in self._of_article.get(bearer.article or "", ()):
            if bearer.sentence is None or any(self._sentence(one, each) == bearer.sentence for each in one.mentions):
                yield one

    def _sentence(self, one: _Named, mention: Mention) -> int:
        return self._readers[one.place[0]].sentence_at(mention.span.start)

    @cached_property
    def _at(self) -> Mapping[Place, _Named]:
        return {one.place: one for reader in self._readers.values() for one in _named(reader, self.kind)}

    @cached_property
    def _of_article(self) -> Mapping[str, list[_Named]]:
        found: dict[str, list[_Named]] = defaultdict(list)
        for one in self._at.values():
            found[one.place[0]].append(one)
        return found

    @cached_property
    def _by_name(self) -> Mapping[str, dict[Place, Exactness]]:
        found: dict[str, dict[Place, Exactness]] = defaultdict(dict)
        for one in self._at.values():
            found[plain(one.name)][one.place] = Exactness.NAME
            if one.country:
                found[one.with_country][one.place] = Exactness.NAME_WITH_COUNTRY
        return found

    @cached_property
    def _by_form(self) -> Mapping[str, list[Place]]:
        found: dict[str, list[Place]] = defaultdict(list)
        for one in self._at.values():
            for form in sorted({plain(form) for form in one.forms}):
                found[form].append(one.place)
        return found

    @cached_property
    def _spellings(self) -> Mapping[str, str]:
        return _spellings(self._at.values())


def _spellings(named: Iterable[_Named]) -> Mapping[str, str]:
    """The names and forms as compared → as written."""
    names = sorted({name for one in named for name in (one.name, *one.forms)}, reverse=True)
    return {plain(name): name for name in names}


def _named(reader: Reader, kind: Kind) -> Iterator[_Named]:
    article_id = reader.article.id
    if kind == "summit":
        for gathering in reader.findings.gatherings:
            yield _Named((article_id, gathering.key), gathering.name, gathering.forms, gathering.mentions)
        return
    for one in reader.findings.referents:
        if one.kind == kind:
            forms = (*one.forms, *((one.acronym,) if one.acronym else ()), *one.other_names)
            yield _Named((article_id, one.key), one.name, forms, one.mentions, one.country)


def _has_form(one: _Named, name: str) -> bool:
    return plain(name) in {one.with_country, *map(plain, one.forms)}
