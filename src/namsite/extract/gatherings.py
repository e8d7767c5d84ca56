"""Which mentions of summits in one article are one edition."""

from __future__ import annotations

from collections.abc import Sequence

from namsite.draft import Draft, Edition, Summit
from namsite.records import DateRef
from namsite.spelling import key


def group_summits(draft: Draft, summits: Sequence[Summit], numbers: dict[int, int], families: dict[int, int]) -> list[Edition]:
    """Mentions to editions: ``numbers`` maps a body (by ``id``) to its referent, ``families`` a referent to its parent."""
    dated = {id(summit): _date_of(summit, summits) for summit in summits}
    editions: list[Edition] = []
    for summit in sorted((s for s in summits if not s.bare), key=lambda s: (s.reading.passage.block.kind == "title", s.offset)):
        fitting = [e for e in editions if _fits(e, summit, dated, numbers, families)]
        if len(fitting) == 1:
            edition = fitting[0]
        elif len(fitting) > 1:
            edition = max(fitting, key=lambda e: _closeness(e, summit, numbers))
        else:
            edition = Edition()
            editions.append(edition)
        _add(edition, summit, dated)
    for summit in summits:
        if summit.bare:
            target = _meant(editions, summit, dated)
            if target:
                _add(target, summit, dated)
    editions.sort(key=lambda e: min(m.offset for m in e.mentions))
    for number, edition in enumerate(editions):
        edition.key = number
        edition.mentions.sort(key=lambda m: m.offset)
        edition.body = next((m.body for m in sorted(edition.mentions, key=lambda m: -_depth(m, numbers, families)) if m.body), None)
    _same_series(editions)
    return editions


def _same_series(editions: list[Edition]) -> None:
    """*the 14th Summit* beside the 15th Summit of a body is that body's too: the one spoken of before it, else the first."""
    for at, edition in enumerate(editions):
        if edition.body or not edition.number or any(m.place or m.topic for m in edition.mentions):
            continue
        nearest = [e for e in (*reversed(editions[:at]), *editions[at:]) if e.body and e.lead.head == edition.lead.head]
        edition.body = nearest[0].body if nearest else None


def _depth(summit: Summit, numbers: dict[int, int], families: dict[int, int]) -> int:
    """Parts of a body say more than the body: the *Contact Group* more than the *Movement*."""
    return 0 if summit.body is None else 1 + (numbers.get(id(summit.body), -1) in families)


def _add(edition: Edition, summit: Summit, dated: dict[int, DateRef | None]) -> None:
    edition.mentions.append(summit)
    date = dated[id(summit)]
    if date:
        edition.dates.append((date, summit))


def _fits(edition: Edition, summit: Summit, dated: dict[int, DateRef | None], numbers: dict[int, int], families: dict[int, int]) -> bool:
    """Nothing conflicts, and the body (or else the place, the number, the topic) agrees."""
    if edition.number and summit.number and edition.number != summit.number:
        return False
    date = dated[id(summit)]
    if date and any(_apart(date, other) for other, _ in edition.dates):
        return False
    if summit.announced != any(m.announced for m in edition.mentions):
        return False
    if (summit.level == "ministers") != any(m.level == "ministers" for m in edition.mentions):
        return False
    if summit.extraordinary and not any(m.extraordinary for m in edition.mentions) and edition.number:
        return False
    bodies = {numbers.get(id(m.body)) for m in edition.mentions if m.body} - {None}
    mine = numbers.get(id(summit.body)) if summit.body else None
    if mine is not None and bodies:
        return mine in bodies or _related(mine, bodies, families) and not (summit.number or edition.number)
    if summit.number and summit.number == edition.number:
        return True
    if summit.place and any(m.place and key(m.place) == key(summit.place) for m in edition.mentions):
        return True
    return bool(summit.topic and any(m.topic == summit.topic for m in edition.mentions))


def _related(mine: int, bodies: set[int | None], families: dict[int, int]) -> bool:
    return families.get(mine) in bodies or any(families.get(b) == mine for b in bodies if b is not None)


def _closeness(edition: Edition, summit: Summit, numbers: dict[int, int]) -> tuple[bool, bool, int]:
    same_body = bool(summit.body) and numbers.get(id(summit.body)) in {numbers.get(id(m.body)) for m in edition.mentions if m.body}
    same_number = summit.number is not None and summit.number == edition.number
    return same_number, same_body, max(m.offset for m in edition.mentions)


def _apart(date: DateRef, other: DateRef) -> bool:
    if not date.start or not other.start:
        return False
    size = min(len(date.start), len(other.start))
    if date.start[:size] == other.start[:size]:
        return False
    return not ((date.start <= other.start <= (date.end or date.start)) or (other.start <= date.start <= (other.end or other.start)))


def _meant(editions: list[Edition], summit: Summit, dated: dict[int, DateRef | None]) -> Edition | None:
    """*The Summit* is the last one spoken of before; at the head of an article the one that it is about."""
    here = summit.offset
    before = [(max((m.offset for m in e.mentions if m.offset < here), default=-1), e) for e in editions]
    before = [(at, e) for at, e in before if at >= 0 and not any(m.announced for m in e.mentions)]
    if before:
        return max(before, key=lambda pair: pair[0])[1]
    return editions[0] if len(editions) == 1 else None


# ---- dates ----


def _date_of(summit: Summit, summits: Sequence[Summit]) -> DateRef | None:
    """The date in the sentence that belongs to the summit: the nearest one that no other summit stands nearer to."""
    reading = summit.reading
    if summit.bare:
        return None
    tokens = reading.passage.tokens
    first, last = summit.sentence
    begin, end = tokens[first].start, tokens[last - 1].end
    rivals = [s for s in summits if s.reading is reading and s.sentence == (first, last) and not s.bare]
    best: tuple[int, DateRef] | None = None
    for date in reading.dates:
        if not begin <= date.span.start < end or not _may_date(date):
            continue
        nearest = min(rivals, key=lambda s: _distance(s, date))
        if nearest is summit and _binds(summit, date) and (best is None or _distance(summit, date) < best[0]):
            best = (_distance(summit, date), date)
    return best[1] if best else None


def _distance(summit: Summit, date: DateRef) -> int:
    tokens = summit.reading.passage.tokens
    if date.span.start >= tokens[summit.last - 1].end:
        return date.span.start - tokens[summit.last - 1].end
    return (tokens[summit.first].start - date.span.end) * 2


def _may_date(date: DateRef) -> bool:
    """A term of office (2019-2022) or a bare year is no day of a summit."""
    return date.precision in ("minute", "day", "month") and date.start is not None


def _binds(summit: Summit, date: DateRef) -> bool:
    """Between the summit and its date lies no other clause: a full stop, *that*, *who*, *which* or *after*."""
    tokens = summit.reading.passage.tokens
    text_first, text_last = (summit.last, None) if date.span.start >= tokens[summit.last - 1].end else (None, summit.first)
    if text_first is not None:
        between = [t for t in tokens[text_first:] if t.end <= date.span.start]
    else:
        between = [t for t in tokens[:text_last] if t.start >= date.span.end]
    words = {t.fold for t in between}
    return not words & {"that", "who", "whose", "because", "said", "told", "until", ";"} and len(between) < 30
