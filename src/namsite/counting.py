"""What statistics count: copies of one dispatch are one article, and what they tell alike is told once.

Every number of articles, quotations, meetings and dated statements on the site comes from here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from namsite.archive import Index
from namsite.records import Dated, Encounter, Kind, Saying
from namsite.spelling import key
from namsite.views import published_value
from namsite.wording import count

_Told = TypeVar("_Told", Saying, Encounter, Dated)


def number_of_articles(index: Index, article_ids: Iterable[str]) -> str:
    """*12 articles (one in 3 copies)*: copies of one dispatch count once."""
    dispatches = index.dispatches(article_ids)
    number, copied = count(len(dispatches), "article"), _copied(dispatches)
    return f"{number} ({copied})" if copied else number


def number_in_copies(index: Index, article_ids: Iterable[str]) -> str:
    """*one in 3 copies*, *2 of them in 5 copies*; empty where there are none."""
    return _copied(index.dispatches(article_ids))


def _copied(dispatches: Sequence[Sequence[str]]) -> str:
    copied = [len(copies) for copies in dispatches if len(copies) > 1]
    which = "" if len(dispatches) == 1 else "one " if len(copied) == 1 else f"{len(copied):,} of them "
    return f"{which}in {sum(copied):,} copies" if copied else ""


def in_articles(index: Index, kind: Kind, entity_id: str) -> str:
    """In how many articles somebody or something is named."""
    return number_of_articles(index, (seen.article_id for seen in index.appearances[kind, entity_id]))


def bare_number(index: Index, kind: Kind, entity_id: str) -> str:
    """*12 (one in 3 copies)*: the same without the noun."""
    dispatches = index.dispatches(seen.article_id for seen in index.appearances[kind, entity_id])
    copied = _copied(dispatches)
    return f"{len(dispatches):,} ({copied})" if copied else f"{len(dispatches):,}"


def times_named(index: Index, kind: Kind, entity_id: str) -> int:
    """The same as a number."""
    return len(index.dispatches(seen.article_id for seen in index.appearances[kind, entity_id]))


def counted_dates(index: Index, kind: Kind, entity_id: str) -> list[str | None]:
    """The publication dates of the articles that name somebody or something, of copies the first one's."""
    dispatches = index.dispatches(seen.article_id for seen in index.appearances[kind, entity_id])
    return [published_value(index, copies[0]) for copies in dispatches]


def sayings_once(index: Index, sayings: Iterable[Saying]) -> tuple[tuple[Saying, ...], ...]:
    """Quotations, those that copies of a dispatch share together."""
    return _once_told(index, sayings, lambda saying: (saying.speaker, saying.direct, key(saying.text)))


def meetings_once(index: Index, encounters: Iterable[Encounter]) -> tuple[tuple[Encounter, ...], ...]:
    """Meetings, those that copies of a dispatch tell of together."""
    return _once_told(index, encounters, lambda met: (met.people, met.summit, met.place, met.date))


def dates_once(index: Index, dates: Iterable[Dated]) -> tuple[tuple[Dated, ...], ...]:
    """Dated statements, those that copies of a dispatch make in the same words together."""
    return _once_told(index, dates, lambda dated: (dated.start, dated.end, key(index.sentence(dated.evidence))))


def _once_told(index: Index, told: Iterable[_Told], what: Callable[[_Told], Hashable]) -> tuple[tuple[_Told, ...], ...]:
    """What several copies tell alike, together; what one article repeats stays apart."""
    turns: Counter[tuple[str, Hashable]] = Counter()
    groups: dict[Hashable, list[_Told]] = defaultdict(list)
    for one in told:
        article_id, content = one.evidence.article_id, what(one)
        groups[index.copies_of(article_id)[0], content, turns[article_id, content]].append(one)
        turns[article_id, content] += 1
    return tuple(map(tuple, groups.values()))


def in_copies(told: Sequence[object]) -> str:
    """*in 3 copies*, of what several copies of a dispatch tell; empty for one."""
    return f"in {len(told):,} copies" if len(told) > 1 else ""
