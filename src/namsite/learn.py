"""What the whole archive knows for certain of names, for a second look at the articles that leave them open.

A name is certain when grammar made it so in one article (a title in front, an acronym in brackets, the agency credited)
and no other article takes the same words for something else. Nothing here depends on the order of the articles, and
what a second look finds teaches nothing further.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from namsite.lexicon import Sort, lexicon
from namsite.phrases import NOTHING, SUGGESTED, Known, longest_first
from namsite.records import Findings, Kind, Referent
from namsite.tokens import tokenize

Words = tuple[str, ...]
Given = Mapping[Kind, Iterable[str]]  # names by the kind of what bears them
NOBODY: Given = {}
_SURE = 0.9  # score of a mention that needs no second article
_NO_SURNAME = (
    Sort.COMMON | Sort.COUNTRY | Sort.PLACE | Sort.CALENDAR | Sort.BODY | Sort.AGENCY | Sort.DEMONYM | Sort.ROLE
)
_ORDINARY = Sort.COMMON | Sort.FUNCTION | Sort.PLACE | Sort.COUNTRY | Sort.GIVEN | Sort.SURNAME | Sort.ROLE


class Lesson(Struct, frozen=True, kw_only=True):
    """What one article teaches: the names of people and bodies in it, which of them are certain, which of the certain
    people bear a family name that is no other word, and the words that it leaves open; all folded, their words parted
    by spaces."""

    people: tuple[str, ...]
    bodies: tuple[str, ...]
    sure_people: tuple[str, ...]
    sure_bodies: tuple[str, ...]
    surnames: tuple[str, ...]
    unread: tuple[str, ...]


class Lexis(Struct, frozen=True, kw_only=True):
    """Names that are certain somewhere in the archive, by their first word; family names of those people."""

    people: Mapping[str, tuple[Words, ...]]
    bodies: Mapping[str, tuple[Words, ...]]
    surnames: frozenset[str]

    def about(self, lesson: Lesson) -> Known:
        """What it knows of the words that an article leaves open; ``NOTHING`` for most articles."""
        people: dict[str, set[Words]] = defaultdict(set)
        bodies: dict[str, set[Words]] = defaultdict(set)
        surnames: set[str] = set()
        own = {*map(_split, lesson.people), *map(_split, lesson.bodies)}
        for run in lesson.unread:
            words = tuple(run.split())
            for at, word in enumerate(words):
                people[word].update(set(_inside(self.people.get(word, ()), words, at)) - own)
                bodies[word].update(set(_inside(self.bodies.get(word, ()), words, at)) - own)
            if len(words) == 1 and words[0] in self.surnames and words not in own:
                surnames.add(words[0])
        if not (any(people.values()) or any(bodies.values()) or surnames):
            return NOTHING
        return Known(_told(people), _told(bodies), frozenset(surnames))


def lesson_of(findings: Findings) -> Lesson:
    """What the findings of one article teach, and what they leave open."""
    sure: dict[Kind, set[Words]] = {"person": set(), "organization": set()}
    taken: dict[Kind, set[Words]] = {"person": set(), "organization": set()}
    titled = {title.person for title in findings.titles if not title.courtesy}
    for referent in _found(findings):
        taken[referent.kind].update(map(_words, referent.forms))
        if referent.kind == "person":
            sure["person"].update(_person(referent, referent.key in titled))
        else:
            sure["organization"].update(_body(referent))
    return Lesson(
        people=_joined(taken["person"]),
        bodies=_joined(taken["organization"]),
        sure_people=_joined(sure["person"]),
        sure_bodies=_joined(sure["organization"]),
        surnames=tuple(sorted(_surnames(sure["person"]))),
        unread=findings.unread,
    )


def learn(lessons: Iterable[Lesson], given: Given = NOBODY) -> Lexis:
    """What all articles together make certain, and the names that the authority file gives."""
    people, bodies, sure_people, sure_bodies, surnames = (set[str](), set[str](), set[str](), set[str](), set[str]())
    for lesson in lessons:
        people.update(lesson.people)
        bodies.update(lesson.bodies)
        sure_people.update(lesson.sure_people)
        sure_bodies.update(lesson.sure_bodies)
        surnames.update(lesson.surnames)
    decided = {kind: set(map(_words, names)) - {()} for kind, names in given.items()}
    named, called = decided.get("person", set()), decided.get("organization", set())
    persons = (set(map(_split, sure_people - bodies)) - called) | {words for words in named if len(words) > 1}
    others = (set(map(_split, sure_bodies - people)) - named) | called
    last = {name[-1] for name in persons} - {words[0] for words in others if len(words) == 1}
    return Lexis(
        people=_told(_by_first(persons)),
        bodies=_told(_by_first(others)),
        surnames=frozenset(last & (surnames | _surnames(named))),
    )


def _found(findings: Findings) -> Iterator[Referent]:
    """The referents, but for those whose full name a model alone takes for one: they count neither for nor against."""
    for referent in findings.referents:
        full = [m.rule for m in referent.mentions if referent.kind != "person" or len(_words(m.surface)) > 1]
        if not full or any(rule != SUGGESTED for rule in full):
            yield referent


def _person(referent: Referent, titled: bool) -> Iterator[Words]:
    """A full name that stands behind a title somewhere, or is sure by its words."""
    for mention in referent.mentions:
        words = _words(mention.surface)
        if len(words) > 1 and (mention.score >= _SURE or titled) and _is_name(words):
            yield words


def _is_name(words: Words) -> bool:
    """Whether the words are no initials and not all something else as well: *Jordan River*."""
    return len(words[-1]) > 2 and any(not _sorts(word) & _NO_SURNAME for word in words)


def _surnames(people: Iterable[Words]) -> set[str]:
    """The last words of people's names that are nothing else as well."""
    last = {name[-1] for name in people if name}
    return {word for word in last if len(word) > 2 and not _sorts(word) & _NO_SURNAME}


def _body(referent: Referent) -> Iterator[Words]:
    """An acronym with the full name that an article gives beside it, and that full name; the agency credited."""
    known = {_words(mention.surface) for mention in referent.mentions if mention.score >= _SURE}
    full = {_words(form) for form in referent.forms} | known
    explained = referent.acronym is not None and len(full) > 1
    for words in full:
        long = len(words) > 1 and explained and any(not _sorts(word) & _ORDINARY for word in words)
        short = len(words) == 1 and not _sorts(words[0]) & _ORDINARY and (explained or words in known)
        if long or short:
            yield words


def _inside(names: Iterable[Words], words: Words, at: int) -> Iterator[Words]:
    return (name for name in names if words[at : at + len(name)] == name)


def _by_first(names: Iterable[Words]) -> dict[str, set[Words]]:
    found: dict[str, set[Words]] = defaultdict(set)
    for words in names:
        found[words[0]].add(words)
    return found


def _told(names: Mapping[str, set[Words]]) -> dict[str, tuple[Words, ...]]:
    return longest_first({first: found for first, found in sorted(names.items()) if found})


def _joined(names: Iterable[Words]) -> tuple[str, ...]:
    return tuple(sorted(" ".join(words) for words in names if words))


def _split(name: str) -> Words:
    return tuple(name.split(" "))


@lru_cache(maxsize=200_000)
def _words(name: str) -> Words:
    return tuple(token.fold for token in tokenize(name) if token.word)


def _sorts(word: str) -> Sort:
    return lexicon().words.get(word, Sort(0))
