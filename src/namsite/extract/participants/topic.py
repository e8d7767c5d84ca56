"""Which summit an article is about, and whether it tells of it as it happens."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from namsite.draft import Draft, Edition, Reading, Summit
from namsite.extract.participants.groups import groups_in
from namsite.patterns import in_either_case

_ABOUT = 900  # characters; the summit that an article is about is named before
_THOSE = in_either_case("leaders|heads of (?:state|government)|presidents|ministers|rulers|states")
_TOGETHER = re.compile(rf"\b(?=\w)(?:{_THOSE})\b")
_ASIDE = re.compile(r"\b(?:ahead of|before|since|back from|until|despite)\s+(?:[\w'’-]+\s+){0,3}$", re.IGNORECASE)
_NEWS_DAYS = 12  # a weekly's, which may come late
A_WEEK = 8  # days
_ENOUGH = 3
_FRESH = 3  # days from a summit to a report that makes less of it
_WHOLE = 10  # characters of a day
_LATER = 4
_TWO = 2
_HELD = re.compile(r"\s*,?\s*(?:(?:also|have|had|will) )?(?:held|hold|began|opened|ended|concluded)\b")


def main_edition(draft: Draft, editions: Sequence[Edition]) -> tuple[Edition | None, bool]:
    """The summit that an article is about (the one that stands out most, if any is named early), and
    whether the article tells of it as it happens."""
    if not editions:
        return None, False
    opening = [r for r in draft.readings if r.passage.block.kind == "paragraph"][:2]
    many = _of_many(draft, opening)
    today = any(_held_today(edition, draft.filed, opening) for edition in editions)
    weights = [
        (
            _weight(draft, edition, opening) + many - _LATER * (today and edition.stage == "announced"),
            -edition.key_at,
            edition,
        )
        for edition in editions
    ]
    weight, _, best = max(weights, key=lambda one: one[:2])
    if (
        best.in_passing
        or all(mention.announced for mention in best.mentions)
        or (best.key_at > _ABOUT and weight < _ENOUGH)
    ):
        return None, False
    if best.number and editions[0].number and best.number < editions[0].number:
        return None, False  # *the second summit, to be held next year; the first was held in Riga*
    return best, _told_as_it_happens(draft, best, weight)


def _held_today(edition: Edition, today: str | None, opening: Sequence[Reading]) -> bool:
    """Whether the head of an article names a meeting of the day of the report: what is still to come is not its own."""
    days = (edition.start or "", edition.end or edition.start or "")
    named = any(mention.reading in opening and not mention.bare for mention in edition.mentions)
    return today is not None and named and edition.stage != "announced" and days[0] <= today <= days[1]


def _told_as_it_happens(draft: Draft, edition: Edition, weight: int) -> bool:
    """Whether an article reports from the summit, so that those who act in it are there: the summit stands out, and it
    is being held or has just ended."""
    fresh = weight == _ENOUGH - 1 and near_the_report(edition, draft.filed, _FRESH)
    if edition.stage in ("announced", "cancelled") or (weight < _ENOUGH and not fresh):
        return False
    near = near_the_report(edition, draft.filed)
    if near is not None:
        return near
    told = weight > _ENOUGH or draft.filed is None
    return edition.stage in ("held", "under way") or (
        told and (_filed_somewhere(draft, edition) or _of_known_days(edition))
    )


def _filed_somewhere(draft: Draft, edition: Edition) -> bool:
    """Whether a dateline or the page gives the day of the report, be it without the year, or the report was filed where
    the summit is held."""
    dateline = draft.article.dateline
    if draft.filed is not None or dateline is None:
        return draft.filed is not None
    there = dateline.place is not None and dateline.place == edition.place
    return there or any(map(str.isdigit, draft.text(dateline.span)))


def _of_known_days(edition: Edition) -> bool:
    """Whether the article itself gives a day of the summit with its year."""
    return edition.start is not None and len(edition.start) == _WHOLE and "X" not in edition.start


def near_the_report(edition: Edition, today: str | None, most: int = _NEWS_DAYS) -> bool | None:
    """Whether the article was filed within so many days of the summit; None where one of the two days is not known."""
    told = [day for day in (edition.start, edition.end) if day and "X" not in day]
    days = [day for day in told if len(day) == _WHOLE]
    if not told or today is None:
        return None
    here = dt.date.fromisoformat(today)
    if not days:  # *held in May*
        around = [(here + dt.timedelta(shift)).isoformat() for shift in (-most, 0, most)]
        return None if any(day.startswith(part) for day in around for part in told) else False
    return any(abs((here - dt.date.fromisoformat(day)).days) <= most for day in days)


def between_two(draft: Draft, edition: Edition) -> frozenset[int]:
    """*Presidents Quinn and Okafor held a summit in Riga*: the two between whom it is, at whose meeting nobody else is
    for granted; nobody where it is none of two."""
    lead = edition.lead
    if lead.body or lead.number or lead.level == "ministers":
        return frozenset()
    first, last = lead.sentence
    groups = groups_in(draft, lead.reading, first, last)
    if len(groups) != 1 or len(groups[0].members) != _TWO or not _HELD.match(groups[0].right):
        return frozenset()
    return frozenset(member.referent for member in groups[0].members)


def _weight(draft: Draft, edition: Edition, opening: Sequence[Reading]) -> int:
    """How much an article makes of a summit: named in the headline, in the first paragraphs (``opening``), early,
    often; told of on the day of the report."""
    kinds = {m.reading.passage.block.kind for m in edition.mentions}
    named = [m for m in edition.mentions if m.reading.passage.block.kind not in ("title", "kicker")]
    weight = 2 * ("title" in kinds) + 2 * any(m.reading in opening for m in edition.mentions)
    weight += edition.key_at <= _ABOUT
    weight += len(named) > 1
    near = near_the_report(edition, draft.filed)
    dated = (edition.start or edition.end) is not None and near is not False
    weight += dated and edition.stage not in ("announced", "cancelled")
    passing = bool(named) and all(_in_passing(draft, mention) for mention in named)
    return weight - 2 * (passing and not near)


def _of_many(draft: Draft, opening: Sequence[Reading]) -> bool:
    """Whether the headline or the first paragraphs speak of leaders or ministers together."""
    blocks = [r.passage.block for r in draft.readings if r.passage.block.kind == "title" or r in opening]
    return any(_TOGETHER.search(draft.article.text, block.start, block.end) for block in blocks)


def _in_passing(draft: Draft, mention: Summit) -> bool:
    """*ahead of the summit*, *since the summit*: it only places something else in time."""
    start = mention.reading.passage.starts[mention.sentence[0]]
    return _ASIDE.search(draft.article.text[start : mention.offset]) is not None
