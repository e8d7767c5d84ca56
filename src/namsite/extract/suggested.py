"""Names that a model suggests, cut to where names begin and end, without those that are known to be something else."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from namsite.draft import Body, Reading, Role
from namsite.lexicon import Sort
from namsite.phrases import KNOWN_BODY, LIKELY, NOTHING, PLACES, SUGGESTED, Known, longest_first, person_at, place_at
from namsite.records import Kind, Suggestion
from namsite.tokens import Passage, Token

Words = tuple[str, ...]
_IN_FRONT = Sort.FUNCTION | Sort.HONORIFIC | Sort.RANK | Sort.STATE
_NO_PART = (
    Sort.CALENDAR | Sort.MEETING | Sort.WEAK_MEETING | Sort.OTHER_EVENT | Sort.VENUE | Sort.DOCUMENT | Sort.HONORIFIC
) | (Sort.ROLE | Sort.NOT_NAME)
_OTHERWISE = Sort.COMMON | Sort.GIVEN | Sort.SURNAME | Sort.DEMONYM | Sort.BODY_NOUN | PLACES | KNOWN_BODY
_OF_STATES = frozenset({"state", "government", "royal", "parliament", "diplomatic"})
_BEHIND = Sort.ROLE | Sort.HONORIFIC | Sort.RANK | Sort.FUNCTION  # what may follow a name without being of it
_PERHAPS = 0.5  # strength of words that may well be a person
_BEFORE_PLACES = frozenset({"of", "in", "near"})  # *the summit of Mount Chirca*
_ELSEWHERE = PLACES | Sort.DEMONYM | Sort.FUNCTION | Sort.COMMON


def add_likely(known: Known, readings: Sequence[Reading], suggestions: Sequence[Suggestion]) -> Known:
    """``known`` with the names that ``suggestions`` make likely: those that may be what the model takes them for, that
    it does not take for something else as often, and that are not certain to be something else."""
    if not suggestions:
        return known
    counts: Counter[tuple[Kind, Words]] = Counter()
    for reading in readings:
        if not reading.passage.headline:
            counts.update(_in_passage(reading.passage, suggestions))
    people = {words for kind, words in counts if kind == "person" and _prevails(counts, kind, words)}
    parts = {word for names in (people, *known.names.values()) for words in names for word in words}
    bodies = {
        words
        for kind, words in counts
        if kind == "organization" and _prevails(counts, kind, words) and not (len(words) == 1 and words[0] in parts)
    }
    return replace(known, likely_names=_by_first(people), likely_bodies=_by_first(bodies))


def find_likely_bodies(reading: Reading, known: Known) -> list[Body]:
    """The likely bodies of a passage, beside the bodies, titles and people that were found in it."""
    passage, found = reading.passage, list[Body]()
    for at in passage.capitals:
        for parts in known.likely_bodies.get(passage.tokens[at].fold, ()):
            last = at + len(parts)
            words = tuple(token.fold for token in passage.tokens[at:last])
            if words == parts and _free(reading, at, last) and not (found and found[-1].last > at):
                name = passage.name(at, last)
                found.append(Body(at, last, name, SUGGESTED, LIKELY, at, name if len(parts) == 1 else None))
    return found


def _free(reading: Reading, first: int, last: int) -> bool:
    """Whether nothing else stands on the words, and they stand alone; in a headline any word may have a capital."""
    titles = [role for role in reading.roles if role.first < last and first < role.last]
    if reading.taken(first, last) or any(_whole_title(role, first) for role in titles):
        return False
    return reading.passage.headline or _stands_alone(reading.passage.tokens, first, last, bool(titles))


def _stands_alone(tokens: Sequence[Token], first: int, last: int, in_title: bool) -> bool:
    """Whether no word beside them may be a part of the same name, and none before them speaks for a place."""
    may_be_place = not in_title and not tokens[first].all_caps
    if first and tokens[first - 1].text == "(":  # *Zhumagulova (KGZ)*: what brackets explain, the rules decide
        return False
    for token in tokens[max(first - 1, 0) : first]:
        if (token.cap and not token.sorts & Sort.FUNCTION) or (token.fold in _BEFORE_PLACES and may_be_place):
            return False
    return not any(token.cap and token.word and not token.sorts & _BEHIND for token in tokens[last : last + 1])


def _whole_title(role: Role, first: int) -> bool:
    """Whether the words at token ``first`` belong to a title: not those behind *leader of*, which nothing else is
    known of."""
    return role.body is not None or role.group in _OF_STATES or first <= role.noun


def _prevails(counts: Mapping[tuple[Kind, Words], int], kind: Kind, words: Words) -> bool:
    """Whether the model takes the words for this kind more often than for the other."""
    other: Kind = "organization" if kind == "person" else "person"
    return counts[kind, words] > counts.get((other, words), 0)


def _by_first(names: set[Words]) -> dict[str, tuple[Words, ...]]:
    found: dict[str, set[Words]] = {}
    for words in names:
        found.setdefault(words[0], set()).add(words)
    return longest_first(found)


def _in_passage(passage: Passage, suggestions: Sequence[Suggestion]) -> Iterator[tuple[Kind, Words]]:
    starts = passage.starts
    for suggestion in suggestions:
        first = bisect_left(starts, suggestion.span.start)
        last = bisect_left(starts, suggestion.span.end)
        if first < last and passage.ends[last - 1] <= suggestion.span.end:
            cut = _person(passage, first, last) if suggestion.kind == "person" else _body(passage, first, last)
            if cut:
                yield suggestion.kind, tuple(token.fold for token in passage.tokens[cut[0] : cut[1]])


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Without what does not belong to a name: *the*, *'s*, quotation marks, what follows a comma or a bracket."""
    while first < last and (not tokens[first].cap or tokens[first].sorts & _IN_FRONT):
        first += 1
    end = next((at for at in range(first, last) if tokens[at].text in "(),;:"), last)
    while end > first and not (tokens[end - 1].cap and tokens[end - 1].word):
        end -= 1
    return first, end


def _person(passage: Passage, first: int, last: int) -> tuple[int, int] | None:
    """A full name of a person, by the words: behind the titles that stand in front, with its particles."""
    first, last = _trimmed(passage.tokens, first, last)
    while first < last and (title := passage.find(first, Sort.ROLE | Sort.HONORIFIC)) and title[0] < last:
        first = title[0]
    if last - first < 2:
        return None
    name = person_at(passage, first, NOTHING)
    return (name.first, name.last) if name and name.last >= last else None


def _body(passage: Passage, first: int, last: int) -> tuple[int, int] | None:
    """A body's name, by the words: nothing in it is a title, a meeting, a place that meets, a document or a day."""
    tokens = passage.tokens
    first, last = _trimmed(tokens, first, last)
    words = tokens[first:last]
    if not words or any(token.sorts & _NO_PART or any(map(str.isdigit, token.text)) for token in words):
        return None
    if len(words) == 1:
        alone = words[0].all_caps and len(words[0].text) > 2 and not words[0].sorts & _OTHERWISE
        return (first, last) if alone else None
    place = place_at(passage, first)
    if (place and place[0] >= last) or all(token.sorts & _ELSEWHERE or not token.word for token in words):
        return None
    person = person_at(passage, first, NOTHING)
    return None if person and person.strength >= _PERHAPS else (first, last)
