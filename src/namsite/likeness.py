"""What two articles have in common, sentence by sentence; case, accents and punctuation make no difference."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from hashlib import blake2b

from msgspec import Struct

from namsite.records import Article, BlockKind, Span
from namsite.spelling import fold

_RUNNING: frozenset[BlockKind] = frozenset({"paragraph", "item", "quotation"})
_WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
# The same for what is written in ASCII: letters in lower case, all but letters and digits as spaces.
_PLAIN = bytes(ord(chr(code).lower()) if chr(code).isalnum() else ord(" ") for code in range(128)).ljust(256)
_PRINT = array("Q").itemsize  # bytes of a fingerprint
_FEWEST_WORDS = 6  # of a sentence that is worth looking for in other articles
_SAME_WORDS = 0.4  # of two sentences' different words: fewer, and they are not compared further
_ALIKE = 0.6  # of two sentences' words, in order, from which one is the other, changed


class Line(Struct, frozen=True, kw_only=True):
    """A sentence of the running text: its number in the article, where each word stands there, the words folded, and
    for each whether it is a number or a name (a capital after the first word)."""

    sentence: int
    places: tuple[Span, ...]
    words: tuple[str, ...]
    numbers: tuple[bool, ...]
    names: tuple[bool, ...]


class Comparison(Struct, frozen=True, kw_only=True):
    """Two articles' running texts: pairs with the same words, pairs of which one is the other, changed, and the
    sentences that only one of them has; all in order of the left text, ``only_right`` in that of the right one."""

    same: tuple[tuple[Line, Line], ...]
    changed: tuple[tuple[Line, Line], ...]
    only_left: tuple[Line, ...]
    only_right: tuple[Line, ...]


def fingerprints(article: Article) -> tuple[int, ...]:
    """A number for each sentence of the running text that is not very short: the same for the same words, on every
    machine. In order of the text."""
    texts = [_words(article.text[start:end]) for _, (start, end) in _sentences(article)]
    return tuple([_fingerprint(words) for words in texts if len(words) >= _FEWEST_WORDS])


def _words(sentence: str) -> list[bytes]:
    if sentence.isascii():
        return sentence.encode("ascii").translate(_PLAIN).split()
    return [word.encode() for word in _WORD.findall(fold(sentence))]


def lines_of(article: Article) -> Iterator[Line]:
    """The sentences of the running text that have words, without the dateline."""
    for number, place in _sentences(article):
        found = list(_WORD.finditer(article.text, *place))
        words = [match.group() for match in found]
        if words:
            yield Line(
                sentence=number,
                places=tuple(Span(*match.span()) for match in found),
                words=tuple(map(fold, words)),
                numbers=tuple(word[0].isdigit() for word in words),
                names=(False, *(word[0].isupper() for word in words[1:])),
            )


def _sentences(article: Article) -> Iterator[tuple[int, tuple[int, int]]]:
    filed = article.dateline.span if article.dateline else None
    starts = [block.start for block in article.blocks]
    for number, span in enumerate(article.sentences):
        if article.blocks[bisect_right(starts, span.start) - 1].kind in _RUNNING:
            start = max(span.start, filed.end) if filed and filed.start <= span.start < filed.end else span.start
            yield number, (start, span.end)


def packed(prints: Sequence[int]) -> bytes:
    """Fingerprints as they are kept."""
    return array("Q", prints).tobytes()


def unpacked(prints: bytes) -> Sequence[int]:
    """The fingerprints that were packed."""
    return array("Q", prints)


def number_packed(prints: bytes) -> int:
    """How many fingerprints were packed."""
    return len(prints) // _PRINT


def _fingerprint(words: Sequence[bytes]) -> int:
    return int.from_bytes(blake2b(b" ".join(words), digest_size=7).digest())


def compare(left: Sequence[Line], right: Sequence[Line]) -> Comparison:
    """Pairs equal sentences first, each once and in order, then the most alike of those that are left."""
    same = _equal(left, right)
    rest_left, rest_right = _without(left, [pair[0] for pair in same]), _without(right, [pair[1] for pair in same])
    changed = _alike(rest_left, rest_right)
    return Comparison(
        same=tuple(same),
        changed=tuple(changed),
        only_left=tuple(_without(rest_left, [pair[0] for pair in changed])),
        only_right=tuple(_without(rest_right, [pair[1] for pair in changed])),
    )


def _equal(left: Sequence[Line], right: Sequence[Line]) -> list[tuple[Line, Line]]:
    waiting: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line in reversed(right):
        waiting[line.words].append(line)
    return [(line, waiting[line.words].pop()) for line in left if waiting.get(line.words)]


def _alike(left: Sequence[Line], right: Sequence[Line]) -> list[tuple[Line, Line]]:
    scored = [(likeness(a, b), a, b) for a in left for b in right if _share_words(a, b)]
    pairs: list[tuple[Line, Line]] = []
    paired: tuple[set[int], set[int]] = (set(), set())
    for score, a, b in sorted(scored, key=lambda one: (-one[0], one[1].sentence, one[2].sentence)):
        if score >= _ALIKE and a.sentence not in paired[0] and b.sentence not in paired[1]:
            pairs.append((a, b))
            paired[0].add(a.sentence)
            paired[1].add(b.sentence)
    return sorted(pairs, key=lambda pair: pair[0].sentence)


def _share_words(a: Line, b: Line) -> bool:
    ours, theirs = set(a.words), set(b.words)
    return len(ours & theirs) >= _SAME_WORDS * min(len(ours), len(theirs))


def likeness(a: Line, b: Line) -> float:
    """How many of two sentences' words are the same in the same order, from 0 to 1."""
    return 2 * sum(size for _, _, size in common(a.words, b.words)) / (len(a.words) + len(b.words))


def common(left: Sequence[str], right: Sequence[str]) -> tuple[tuple[int, int, int], ...]:
    """The stretches of words that both have, in order: where in the left, where in the right, how many; the last one is
    of no words and stands at both ends."""
    return tuple(
        (a, b, size) for a, b, size in SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    )


def differing(line: Line, other: Line) -> Iterator[Span]:
    """The stretches of a sentence's text whose words the other one does not have there."""
    at = 0
    for start, _, size in common(line.words, other.words):
        if at < start:
            yield Span(line.places[at].start, line.places[start - 1].end)
        at = start + size


def _without(lines: Sequence[Line], taken: Sequence[Line]) -> list[Line]:
    numbers = {line.sentence for line in taken}
    return [line for line in lines if line.sentence not in numbers]
