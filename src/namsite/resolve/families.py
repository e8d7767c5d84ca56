"""Which articles are copies of one dispatch.

Two articles are looked at when they share whole sentences; whether one is a copy of the other is then decided on their
words, whatever else the archive holds. What must not be taken for a copy: two reports of one event, a daily report in
its usual frame with other numbers, other news above the same background. See docs/decisions/0006-copies.md.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain

from namsite.likeness import Comparison, Line, common, compare, likeness, lines_of, unpacked
from namsite.records import Article, Family
from namsite.resolve.clusters import Reader
from namsite.resolve.memory import Memory

_Judge = Callable[[int, int], bool]
TextOf = Callable[[str], Article]

_TOO_COMMON = 64  # articles of different wording; a sentence that stands in more is a formula and leads to nothing
_FEWEST_SHARED = 0.2  # of the shorter one's sentences, word for word, before two articles are compared
_FEWEST_WORDS = 20  # in common; less is a flash or a caption, which tells nothing
_MOST_OF = 0.6  # of the shorter one's words must stand in sentences that both have
_MOST_EXCHANGED = 0.1  # of the numbers and names of a sentence that counts as standing in both
_OPENING = 3  # sentences among which the other's first one must stand
_SAME_LEAD = 0.8  # of its words, in order, where it was changed
_RETOLD = 0.7  # of a first sentence's longer words must stand anywhere in the other, where it was rewritten
_LONG = 4  # letters of a word that says something
_AT_HAND = 4096  # articles whose words are kept while candidates are compared


def find_families(readers: Sequence[Reader], text_of: TextOf, memory: Memory) -> tuple[Family, ...]:
    """The families of an archive, by id; readers in order of time, ``text_of`` gives the article of an id."""
    readers = _sharing(readers)

    @lru_cache(maxsize=_AT_HAND)
    def lines(at: int) -> tuple[Line, ...]:
        return tuple(lines_of(text_of(readers[at].id)))

    def are_copies(one: int, other: int) -> bool:
        left, right = readers[one], readers[other]
        ids = left.id, right.id
        return memory.recall("copies", ids, (left, right), lambda: is_copy(lines(one), lines(other)))

    alike = _word_for_word([reader.card.fingerprints for reader in readers], are_copies)
    copies: dict[int, set[int]] = defaultdict(set)
    for one, other in _candidates(readers, list(alike), memory):
        if are_copies(one, other):
            copies[one].add(other)
            copies[other].add(one)
    groups = [sorted(at for first in group for at in alike[first]) for group in _around_centres(alike, copies)]
    families = [tuple(readers[at].id for at in group) for group in groups if len(group) > 1]
    return tuple(Family(id=articles[0], articles=articles) for articles in sorted(families))


def _sharing(readers: Sequence[Reader]) -> list[Reader]:
    """The articles that have a sentence in common with another one; the others are in no family."""
    once: set[int] = set()
    often: set[int] = set()
    for reader in readers:
        prints = reader.prints
        often |= prints & once
        once |= prints
    return [reader for reader in readers if not reader.prints.isdisjoint(often)]


def _word_for_word(prints: Sequence[bytes], are_copies: _Judge) -> dict[int, list[int]]:
    """Articles of the same wording under the first of them, which then stands for all."""
    first_of: dict[bytes, int] = {}
    alike: dict[int, list[int]] = {}
    for at, wording in enumerate(prints):
        if not wording:
            continue
        first = first_of.setdefault(wording, at)
        if first != at and are_copies(first, at):
            alike[first].append(at)
        else:
            alike[at] = [at]
    return alike


def _candidates(readers: Sequence[Reader], firsts: Sequence[int], memory: Memory) -> Iterator[tuple[int, int]]:
    """Pairs of articles that share enough sentences to be compared, the earlier one first; each of the ``firsts``
    stands for all of its wording."""
    often = Counter(chain.from_iterable(readers[at].prints for at in firsts))
    standing: dict[int, list[Reader]] = {one: [] for one, number in often.items() if 1 < number <= _TOO_COMMON}
    places = {id(readers[at]): at for at in firsts}
    for at in places.values():
        for one in readers[at].prints:
            if one in standing:
                standing[one].append(readers[at])
    for at in places.values():
        reader = readers[at]
        beside = [standing[one] for one in unpacked(reader.card.fingerprints) if one in standing]
        found = memory.recall("sharing", reader.id, (reader, beside), partial(_much_in_common, reader, beside))
        for other in sorted(places[id(one)] for one in found):
            if other > at:
                yield at, other


def _much_in_common(reader: Reader, beside: Sequence[Sequence[Reader]]) -> list[Reader]:
    """Articles that share enough sentences with one; ``beside`` has those that share each of them."""
    shared: Counter[Reader] = Counter()
    for some in {id(each): each for each in beside}.values():
        shared.update(some)
    own = reader.sentences
    return [one for one, often in shared.items() if one is not reader and much_in_common(often, own, one.sentences)]


def much_in_common(shared: int, one: int, other: int) -> bool:
    """Whether two articles of so many sentences share so many that they are to be compared."""
    return shared >= _FEWEST_SHARED * min(one, other)


def _around_centres(alike: Mapping[int, list[int]], copies: Mapping[int, set[int]]) -> Iterator[list[int]]:
    """Groups in which all are copies of one of them, the one with most copies: a chain of updates does not join
    articles that have nothing in common any more."""

    def most_copies(at: int) -> tuple[int, int]:
        return -sum(len(alike[other]) for other in copies.get(at, ())), at

    taken: set[int] = set()
    for centre in sorted(alike, key=most_copies):
        if centre not in taken:
            group = [centre, *(other for other in copies.get(centre, ()) if other not in taken)]
            taken.update(group)
            yield group


# ---- copy or not ----


def is_copy(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether one article is the other one reprinted, shortened, lengthened, put right or brought up to date."""
    compared = compare(left, right)
    exchanged = [_exchanged(*pair) for pair in compared.changed]
    kept = [pair for pair, others in zip(compared.changed, exchanged, strict=True) if _tells_the_same(pair[0], others)]
    words = sum(len(line.words) for line, _ in compared.same) + sum(_in_common(*pair) for pair in kept)
    shorter = min(sum(len(line.words) for line in lines) for lines in (left, right))
    if words < max(_FEWEST_WORDS, _MOST_OF * shorter):
        return False
    numbers = sum(numbers for numbers, _ in exchanged)
    numbers_kept = sum(sum(line.numbers) for line, _ in (*compared.same, *kept))
    return numbers <= numbers_kept and _same_news(left, right, compared)


def _tells_the_same(line: Line, exchanged: tuple[int, int]) -> bool:
    return sum(exchanged) <= _MOST_EXCHANGED * (sum(line.numbers) + sum(line.names))


def _in_common(left: Line, right: Line) -> int:
    return sum(size for _, _, size in common(left.words, right.words))


def _exchanged(left: Line, right: Line) -> tuple[int, int]:
    """How many numbers and how many names of one sentence have others in their place in the other sentence."""
    numbers = names = at_left = at_right = 0
    for start_left, start_right, size in common(left.words, right.words):
        ours, theirs = slice(at_left, start_left), slice(at_right, start_right)
        numbers += min(sum(left.numbers[ours]), sum(right.numbers[theirs]))
        names += min(sum(left.names[ours]), sum(right.names[theirs]))
        at_left, at_right = start_left + size, start_right + size
    return numbers, names


def _same_news(left: Sequence[Line], right: Sequence[Line], compared: Comparison) -> bool:
    """Whether both begin with the same: the first sentence of one stands near the beginning of the other, or each first
    sentence is told in other words there."""
    kept = {(a.sentence, b.sentence) for a, b in compared.same}
    kept |= {(a.sentence, b.sentence) for a, b in compared.changed if likeness(a, b) >= _SAME_LEAD}
    openings = [(left[0], line) for line in right[:_OPENING]] + [(line, right[0]) for line in left[:_OPENING]]
    if any((a.sentence, b.sentence) in kept for a, b in openings):
        return True
    return _told_in(left[0], right) and _told_in(right[0], left)


def _told_in(first: Line, lines: Sequence[Line]) -> bool:
    told = {word for line in lines for word in line.words}
    words = {word for word in first.words if len(word) >= _LONG or word.isdigit()}
    return len(words & told) >= _RETOLD * len(words)
