"""Articles in another language than the one that the rules read: in them only names that are known are found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from namsite.draft import Body, Human, Reading
from namsite.lexicon import lexicon
from namsite.phrases import Known
from namsite.records import Article

_LOOKED_AT = 300  # of an article's first words
_FEWEST = 12  # words without a capital, to judge by
# The word list has nearly all such words of an English article, and of one in a related language half at most.
_ENGLISH = 2 / 3
_SIGNS = ".,;:!?()\"'“”‘’«»،؛۔。"
_ELSEWHERE = "named as other articles name them"

_Names = Mapping[str, tuple[tuple[str, ...], ...]]


def is_foreign(article: Article) -> bool:
    """Whether an article is not in English: by its words, and where they are too few by what it says itself."""
    return _is_foreign(article.text, article.language)


@lru_cache(maxsize=4)  # who extracts an article asks, and who tells of it
def _is_foreign(text: str, language: str) -> bool:
    words = _small_words(text)
    if len(words) < _FEWEST:
        return language.partition("-")[0].lower() != "en"
    return sum(map(lexicon().words.__contains__, words)) < _ENGLISH * len(words)


def find_known(reading: Reading, known: Known) -> None:
    """The people and bodies of a passage whose names the rest of the archive, the authority file or a model knows."""
    reading.people = [
        Human(first, last, words, reading.passage.text(first, last), _ELSEWHERE, 0.9)
        for names in (known.names, known.likely_names)
        for first, last, words in _occurring(reading, names)
    ]
    reading.people.sort(key=lambda human: human.first)
    for names in (known.bodies, known.likely_bodies):
        for first, last, _ in _occurring(reading, names):
            if not reading.taken(first, last):
                name = reading.passage.name(first, last)
                acronym = name if last - first == 1 and name.isupper() else None
                reading.bodies.append(Body(first, last, name, _ELSEWHERE, 0.9, first, acronym))
    reading.bodies.sort(key=lambda body: body.first)


def _small_words(text: str) -> list[str]:
    """The first words without a capital, which are no names; letters of many scripts have none."""
    small = [written for written in text.split(maxsplit=4 * _LOOKED_AT) if written == written.lower()]
    words = [word if word.isalpha() else word.strip(_SIGNS) for word in small]
    return [word for word in words if word[:1].isalpha()][:_LOOKED_AT]


def _occurring(reading: Reading, names: _Names) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where names of a passage stand, each word of them with a capital; of those that begin at one word the longest."""
    tokens, end = reading.passage.tokens, 0
    for at in reading.passage.capitals:
        for words in names.get(tokens[at].fold, ()) if at >= end else ():
            here = tokens[at : at + len(words)]
            if tuple(token.fold for token in here) == words:
                end = at + len(words)
                yield at, end, words
                break
