"""Links to a sentence on another site's page of the same text: text fragments (``#:~:text=…``, a draft of the WICG).

A browser looks for the first place that has the words, whole words only, whatever their case. So a fragment names a few
words that lead to one place of the article: how the sentence begins and ends, or all of it, and where it stands there
more than once, what stands before or after it. What the other page repeats around the article cannot be known here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import quote

from namsite.records import Article
from namsite.spelling import fold

_WORD = re.compile(r"\w+")
_PICTURE = "\ufffc"  # stands in the text for what no page writes
_SHORT, _LONG = 10, 60  # words: a sentence that is named whole; one that never is
_FEWEST, _MOST = 4, 12  # words at each end of a longer one, and beside one that stands there twice


class Fragments:
    """The fragments of an article's sentences; ``with_neighbours`` allows words of the sentences beside one."""

    def __init__(self, article: Article, *, with_neighbours: bool = True) -> None:
        self._article = article
        self._with_neighbours = with_neighbours
        found = list(_WORD.finditer(article.text))
        self._starts = [word.start() for word in found]
        self._ends = [word.end() for word in found]
        self._folded = [fold(word[0]) for word in found]
        self._blocks = [block.start for block in article.blocks]
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._folded):
            self._places[word].append(place)

    def of(self, number: int) -> str:
        """What stands behind ``text=`` for a sentence (from 0), percent-encoded; empty where nothing so short leads to
        it alone."""
        span = self._article.sentences[number]
        first, after = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        if first == after or _PICTURE in self._article.text[span.start : span.end]:
            return ""
        if self._ends[after - 1] > span.end or (first and self._ends[first - 1] > span.start):
            return ""  # it begins or ends within a word
        return next(self._candidates(first, after), "")

    def _candidates(self, first: int, after: int) -> Iterator[str]:
        """The fragments that lead to these words alone, the best one first."""
        if after - first > _SHORT:
            yield from self._by_ends(first, after)
        if after - first > _LONG:
            return
        if self._is_alone(first, after):
            yield self._encoded(first, after)
        if self._with_neighbours:
            yield from self._by_neighbours(first, after)

    def _by_ends(self, first: int, after: int) -> Iterator[str]:
        """Its first words and its last ones."""
        most = min(_MOST, (after - first) // 2)
        begun = next((size for size in range(_FEWEST, most + 1) if self._is_alone(first, first + size)), None)
        if begun is None:
            return
        for size in range(_FEWEST, most + 1):
            if self._next(after - size, after, first + begun) == after - size:
                yield f"{self._encoded(first, first + begun)},{self._encoded(after - size, after)}"
                return

    def _by_neighbours(self, first: int, after: int) -> Iterator[str]:
        """All of it, with the words before or after it in the same paragraph, and what stands between them."""
        least, most = self._paragraph(first)
        for size in range(1, _MOST + 1):
            if first - size >= least and self._is_alone(first - size, after):
                before = _encoded(self._article.text[self._starts[first - size] : self._starts[first]])
                yield f"{before}-,{self._encoded(first, after)}"
            if after + size <= most and self._is_alone(first, after + size):
                behind = _encoded(self._article.text[self._ends[after - 1] : self._ends[after + size - 1]])
                yield f"{self._encoded(first, after)},-{behind}"

    def _paragraph(self, place: int) -> tuple[int, int]:
        """The first word of the block around a word, and the one after its last."""
        block = self._article.blocks[max(bisect_right(self._blocks, self._starts[place]) - 1, 0)]
        return bisect_left(self._starts, block.start), bisect_left(self._starts, block.end)

    def _is_alone(self, begin: int, end: int) -> bool:
        return self._next(begin, end, 0) == begin and self._next(begin, end, begin + 1) is None

    def _next(self, begin: int, end: int, since: int) -> int | None:
        """Where a run of words stands next, from a place on."""
        run = self._folded[begin:end]
        places = self._places[run[0]]
        later = places[bisect_left(places, since) :]
        return next((place for place in later if self._folded[place : place + len(run)] == run), None)

    def _encoded(self, begin: int, end: int) -> str:
        return _encoded(self._article.text[self._starts[begin] : self._ends[end - 1]])


def _encoded(words: str) -> str:
    return quote(" ".join(words.split()), safe="", errors="replace").replace("-", "%2D")


def on_page(address: str, fragment: str) -> str:
    """The address of another site's page with a fragment; empty without one."""
    if not address or not fragment:
        return ""
    return f"{address}{'' if '#' in address else '#'}:~:text={fragment}"
