"""What statistics count: copies of one dispatch are one article, and what they tell alike is told once.

Every number of articles, quotations, meetings and dated statements on the site comes from here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import nsmallest
from itertools import chain

from namsite.archive import Index
from namsite.records import Dated, Encounter, Kind, Saying
from namsite.shelf import Shelved, dispatches, told_once, year_of
from namsite.shelf import sayings_once as _sayings_once
from namsite.spelling import key
from namsite.wording import count


def number_of_articles(articles: Iterable[Shelved]) -> str:
    """*12 articles (one in 3 copies)*: copies of one dispatch count once."""
    return _number(*_numbers(articles))


def number_in_copies(articles: Iterable[Shelved]) -> str:
    """*one in 3 copies*, *2 of them in 5 copies*; empty where there are none."""
    return _copied(*_numbers(articles))


def _numbers(articles: Iterable[Shelved]) -> tuple[int, int, int]:
    """How many dispatches there are, how many of them in copies, and in how many."""
    copies = [len(copies) for copies in dispatches(articles)]
    return len(copies), sum(1 for number in copies if number > 1), sum(number for number in copies if number > 1)


def _number(articles: int, copied: int, copies: int) -> str:
    number, in_copies = count(articles, "article"), _copied(articles, copied, copies)
    return f"{number} ({in_copies})" if in_copies else number


def _copied(articles: int, copied: int, copies: int) -> str:
    which = "" if articles == 1 else "one " if copied == 1 else f"{copied:,} of them "
    return f"{which}in {copies:,} copies" if copied else ""


def in_articles(index: Index, kind: Kind, entity_id: str) -> str:
    """In how many articles somebody or something is named."""
    tally = index.tallies[kind][entity_id]
    return _number(tally.articles, tally.copied, tally.copies)


def bare_number(index: Index, kind: Kind, entity_id: str) -> str:
    """*12 (one in 3 copies)*: the same without the noun."""
    tally = index.tallies[kind][entity_id]
    copied = _copied(tally.articles, tally.copied, tally.copies)
    return f"{tally.articles:,} ({copied})" if copied else f"{tally.articles:,}"


def most_named(index: Index, kind: Kind, most: int) -> list[str]:
    """The ids of those that most articles name; in order of their ids where as many do."""
    ranked = ((-tally.articles, one) for one, tally in index.tallies[kind].items())
    return [one for _, one in nsmallest(most, ranked)]


def counted_dates(articles: Iterable[Shelved]) -> list[str | None]:
    """The publication dates of articles, of copies the first one's."""
    return [copies[0].published for copies in dispatches(articles)]


def number_of_sayings(index: Index) -> int:
    """How many quotations there are in the archive; only those of copies have to be read."""
    alone = sum(one.sayings for one in index.shelf.values() if one.copies == 1)
    copied = (index.sayings_in.get(one, ()) for family in index.families.values() for one in family.articles)
    return alone + len(sayings_once(index, chain.from_iterable(copied)))


def dates_by_year(index: Index) -> Mapping[str, int]:
    """How many dated statements there are in each year."""
    numbers = Counter(year for one in index.shelf.values() if one.copies == 1 for year in one.years)
    copied = (index.dates_in.get(one, ()) for family in index.families.values() for one in family.articles)
    dated = (one for one in chain.from_iterable(copied) if year_of(one))
    numbers.update(year_of(once[0]) for once in dates_once(index, dated))
    return numbers


def sayings_once(index: Index, sayings: Iterable[Saying]) -> tuple[tuple[Saying, ...], ...]:
    """Quotations, those that copies of a dispatch share together."""
    return _sayings_once(sayings, index.dispatch_of)


def meetings_once(index: Index, encounters: Iterable[Encounter]) -> tuple[tuple[Encounter, ...], ...]:
    """Meetings, those that copies of a dispatch tell of together."""
    return told_once(encounters, lambda met: (met.people, met.summit, met.place, met.date), index.dispatch_of)


def dates_once(index: Index, dates: Iterable[Dated]) -> tuple[tuple[Dated, ...], ...]:
    """Dated statements, those that copies of a dispatch make in the same words together."""

    def what(dated: Dated) -> tuple[str | None, str | None, str]:
        return dated.start, dated.end, key(index.sentence(dated.evidence))

    return told_once(dates, what, index.dispatch_of)


def in_copies(told: Sequence[object]) -> str:
    """*in 3 copies*, of what several copies of a dispatch tell; empty for one."""
    return f"in {len(told):,} copies" if len(told) > 1 else ""
