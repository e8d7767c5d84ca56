"""What statistics count: copies of one dispatch are one article, and what they tell alike is told once.

Every number of articles, quotations, meetings and dated statements on the site comes from here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from itertools import chain
from typing import TypeVar

from namsite.archive import Index
from namsite.interface import _, ngettext
from namsite.records import Dated, Encounter, Kind, Saying
from namsite.shelf import Shelved, dispatches, told_once, year_of
from namsite.shelf import sayings_once as _sayings_once
from namsite.spelling import key
from namsite.wording import figure, how_many

_Told = TypeVar("_Told", Saying, Encounter, Dated)


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
    number, in_copies = (
        how_many(articles, "%(number)s article", "%(number)s articles"),
        _copied(articles, copied, copies),
    )
    return f"{number} ({in_copies})" if in_copies else number


def _copied(articles: int, copied: int, copies: int) -> str:
    if not copied:
        return ""
    if articles == 1:
        return _("in %(copies)s copies", copies=figure(copies))
    return ngettext(
        "one in %(copies)s copies",
        "%(number)s of them in %(copies)s copies",
        copied,
        number=figure(copied),
        copies=figure(copies),
    )


def in_articles(index: Index, kind: Kind, entity_id: str) -> str:
    """In how many articles somebody or something is named."""
    tally = index.tallies[kind][entity_id]
    return _number(tally.articles, tally.copied, tally.copies)


def bare_number(index: Index, kind: Kind, entity_id: str) -> str:
    """*12 (one in 3 copies)*: the same without the noun."""
    tally = index.tallies[kind][entity_id]
    copied = _copied(tally.articles, tally.copied, tally.copies)
    return f"{figure(tally.articles)} ({copied})" if copied else figure(tally.articles)


def most_named(index: Index, kind: Kind, most: int) -> list[str]:
    """The ids of those that most articles name; in order of their ids where as many do."""
    ranked = ((-tally.articles, one) for one, tally in index.tallies[kind].items())
    return [one for _, one in nsmallest(most, ranked)]


def foremost(members: Iterable[str], number: Callable[[str], int], most: int = 5) -> list[str]:
    """The members of a list that stand out by a number, in the order given. Numbers count in bands (1, 2–3, 4–7 …), so
    that one more article seldom changes who they are."""
    chosen = nsmallest(most, enumerate(members), key=lambda one: -number(one[1]).bit_length())
    return [member for _, member in sorted(chosen)]


def foremost_named(index: Index, kind: Kind, members: Iterable[str], most: int = 5) -> list[str]:
    """Those that stand out by how many articles name them."""
    tallies = index.tallies[kind]
    return foremost(members, lambda one: tallies[one].articles, most)


def counted_dates(articles: Iterable[Shelved]) -> list[str | None]:
    """The publication dates of articles, of copies the first one's."""
    return [copies[0].published for copies in dispatches(articles)]


def number_of_sayings(index: Index) -> int:
    """How many quotations there are in the archive; only those of copies have to be read."""
    alone = sum(one.sayings for one in index.shelf.values() if one.copies == 1)
    copied = (index.sayings_in.get(one, ()) for family in index.families.values() for one in family.articles)
    return alone + len(sayings_once(index, chain.from_iterable(copied)))


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


# ---- what is told once, by the place where it stands in the records of the first article that tells it ----


def sayings_of(index: Index, person_id: str) -> list[str]:
    """The places of what a person is quoted with, in order of time; an empty id asks for what nobody named said."""
    told = sayings_once(index, index.sayings_by(person_id))
    return [_place(first.article_id, index.sayings_in, first) for first, *_ in told]


def saying_at(index: Index, place: str) -> tuple[Saying, ...]:
    """The quotation at a place, in the article and in copies of it."""
    article_id, saying = _told_at(index.sayings_in, place)
    copies = index.copies_of(article_id)
    speaker = saying.speaker or ""
    return (saying,) if len(copies) == 1 else _with(saying, sayings_once(index, index.sayings_by(speaker, copies)))


def meetings_of(index: Index, person_id: str) -> list[str]:
    """The places of a person's meetings, in order of time."""
    return _meetings(index, index.encounters_of(person_id))


def meetings_at(index: Index, summit_id: str) -> list[str]:
    """The places of the meetings on the sidelines of a summit, in order of time."""
    return _meetings(index, index.encounters_at(summit_id))


def meeting_at(index: Index, place: str) -> tuple[Encounter, ...]:
    """The meeting at a place, in the article and in copies of it."""
    article_id, met = _told_at(index.encounters_in, place)
    copies = index.copies_of(article_id)
    if len(copies) == 1:
        return (met,)
    return _with(met, meetings_once(index, index.encounters_of(met.people[0], copies)))


def dates_of(index: Index) -> list[tuple[str, str]]:
    """Every date of a known year with the place that states it, in order of time. Only those of copies are read."""
    alone = (
        (date, one.time, place, one.id)
        for one in index.shelf.values()
        if one.copies == 1
        for place, date in enumerate(one.dates)
        if date
    )
    copied = (
        (first.start or "", index.shelf[first.article_id].time, index.dates_in[first.article_id].index(first), first)
        for family in index.families.values()
        for first, *_ in dates_once(index, _dated(index, family.articles))
    )
    every = [*alone, *((date, time, place, first.article_id) for date, time, place, first in copied)]
    return [(date, f"{article_id}#{place}") for date, _, place, article_id in sorted(every)]


def date_at(index: Index, place: str) -> tuple[Dated, ...]:
    """The statement of a date at a place, in the article and in copies of it."""
    article_id, dated = _told_at(index.dates_in, place)
    copies = index.copies_of(article_id)
    return (dated,) if len(copies) == 1 else _with(dated, dates_once(index, _dated(index, copies)))


def _dated(index: Index, articles: Iterable[str]) -> Iterator[Dated]:
    return (one for article_id in articles for one in index.dates_in.get(article_id, ()) if year_of(one))


def _meetings(index: Index, met: Iterable[Encounter]) -> list[str]:
    told = meetings_once(index, met)
    return [_place(first.evidence.article_id, index.encounters_in, first) for first, *_ in told]


def _place(article_id: str, records: Mapping[str, tuple[_Told, ...]], one: _Told) -> str:
    return f"{article_id}#{records[article_id].index(one)}"


def _told_at(records: Mapping[str, tuple[_Told, ...]], place: str) -> tuple[str, _Told]:
    article_id, _, number = place.rpartition("#")
    return article_id, records[article_id][int(number)]


def _with(one: _Told, told: Iterable[tuple[_Told, ...]]) -> tuple[_Told, ...]:
    """What several copies tell alike, of which ``one`` is the first."""
    return next(alike for alike in told if alike[0] == one)


def in_copies(told: Sequence[object]) -> str:
    """*in 3 copies*, of what several copies of a dispatch tell; empty for one."""
    return _("in %(copies)s copies", copies=figure(len(told))) if len(told) > 1 else ""
