"""Which mentions of summits in one article are one edition."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from operator import itemgetter

from namsite.draft import Edition, Summit
from namsite.extract.gatherings.joined import (
    apart,
    begins,
    ends,
    with_talks,
    with_their_body,
    with_those_who_met,
    with_unnamed,
    with_what_it_is,
)
from namsite.extract.gatherings.kinds import (
    headed_as_to_come,
    in_one_town,
    is_called_the_same,
    of_all,
    of_another_kind,
    ordinary,
    own_words,
    still_to_come,
)
from namsite.phrases import place_at
from namsite.records import DateRef
from namsite.spelling import key

_FIRST = itemgetter(0)
_WHOLE = 10  # characters of a day
_LONGEST = 7  # days
_HOSTS = frozenset({"host", "hosts", "hold", "holds", "receive", "receives", "hosted"})
_AUXILIARIES = frozenset({"will", "would", "to", "is", "was", "due", "expected", "set", "offered", "be"})
_TO_ITS_HOST = 3  # tokens from the verb to the summit
_EARLY = 900  # characters: what a headline names is spoken of before


def group_summits(
    summits: Sequence[Summit],
    dated: dict[int, DateRef | None],
    numbers: dict[int, int],
    families: dict[int, int],
    filed: str | None = None,
) -> list[Edition]:
    """Mentions to editions: ``dated`` maps a mention (by ``id``) to its date, ``numbers`` a body to its referent,
    ``families`` a referent to its parent; ``filed`` is the day of the report."""
    editions: list[Edition] = []
    named = [summit for summit in summits if not summit.bare]
    of_late = {id(summit) for summit in named if _first_of_late(summit)}
    of_late = of_late if len(of_late) < len(named) else set()
    named = [summit for summit in named if id(summit) not in of_late and not of_all(summit, dated[id(summit)])]
    for summit in sorted(named, key=lambda s: (s.reading.passage.block.kind in ("title", "kicker"), s.offset)):
        fitting = [e for e in editions if _fits(e, summit, dated, numbers, families, filed)]
        if fitting:
            in_title = summit.reading.passage.block.kind in ("title", "kicker")
            edition = max(
                fitting, key=lambda e: (*_closeness(e, summit, numbers), -_first_in_text(e) if in_title else _latest(e))
            )
        else:
            edition = Edition()
            editions.append(edition)
        _add(edition, summit, dated)
    editions = [edition for edition in editions if not _says_nothing(edition)]
    editions = with_what_it_is(with_unnamed(with_their_body(editions, numbers), filed))
    editions = with_those_who_met(with_talks(editions))
    for summit in summits:
        meant = _meant(editions, summit, filed) if summit.bare or id(summit) in of_late else None
        date = dated[id(summit)]
        if meant and date and any(apart(date, other) for other, _ in meant.dates):
            meant = Edition() if summit.first < summit.noun else None
            editions += [meant] if meant else []  # *the informal summit held in Riga on 3 May*: of another time
        if meant:
            _add(meant, summit, dated)
    editions.sort(key=lambda e: min(m.offset for m in e.mentions))
    for number, edition in enumerate(editions):
        edition.key = number
        edition.mentions.sort(key=lambda m: m.offset)
        edition.body = next(
            (m.body for m in sorted(edition.mentions, key=lambda m: -_depth(m, numbers, families)) if m.body), None
        )
    _same_series(editions)
    return editions


def _first_of_late(summit: Summit) -> bool:
    """*It was the first regular summit in three years*: of the one that the article tells of."""
    first = summit.reading.passage.tokens[summit.first]
    return first.ordinal == 1 and not summit.number and not (summit.body or summit.place or summit.topic)


def _same_series(editions: list[Edition]) -> None:
    """*the 14th Summit* and *the next summit* beside the 15th of a body are that body's too: the one spoken of before,
    else the first."""
    for at, edition in enumerate(editions):
        announced = all(m.announced or m.former for m in edition.mentions)
        if edition.body or not (edition.number or announced) or any(m.place or m.topic for m in edition.mentions):
            continue
        nearest = [e for e in (*reversed(editions[:at]), *editions[at:]) if e.body and e.lead.head == edition.lead.head]
        edition.body = nearest[0].body if nearest else None


def _says_nothing(edition: Edition) -> bool:
    """*The next summit has no date*, *since the last summit*: neither whose, when nor where it is."""
    if (
        edition.dates
        or edition.number
        or not all((m.announced or m.former) and not (m.body or m.place or m.topic) for m in edition.mentions)
    ):
        return False
    for mention in edition.mentions:
        passage = mention.reading.passage
        first, last = mention.sentence
        span = passage.span(first, last)
        if any(span.start <= date.span.start < span.end for date in mention.reading.dates):
            return False
        if any(passage.tokens[at].cap and place_at(passage, at) for at in range(mention.last, last)):
            return False
        if _has_a_host(mention):
            return False
    return True


def _has_a_host(summit: Summit) -> bool:
    """*Riga will host the next summit*: who holds it is told, be it by a name that no list has."""
    tokens, first = summit.reading.passage.tokens, summit.sentence[0]
    verb = next((at for at in range(summit.first - 1, first, -1) if tokens[at].fold in _HOSTS), None)
    if verb is None or summit.first - verb > _TO_ITS_HOST:
        return False
    subject = next((at for at in range(verb - 1, first - 1, -1) if tokens[at].fold not in _AUXILIARIES), first)
    return tokens[subject].cap and tokens[subject].word


def _depth(summit: Summit, numbers: dict[int, int], families: dict[int, int]) -> int:
    """Parts of a body say more than the body: the *Contact Group* more than the *Movement*."""
    return 0 if summit.body is None else 1 + (numbers.get(id(summit.body), -1) in families)


def _add(edition: Edition, summit: Summit, dated: dict[int, DateRef | None]) -> None:
    edition.mentions.append(summit)
    date = dated[id(summit)]
    if date:
        edition.dates.append((date, summit))


def _fits(
    edition: Edition,
    summit: Summit,
    dated: dict[int, DateRef | None],
    numbers: dict[int, int],
    families: dict[int, int],
    filed: str | None,
) -> bool:
    """Nothing conflicts, and the body (or else the place, the number, the topic) agrees."""
    if edition.number and summit.number and edition.number != summit.number:
        return False
    date = dated[id(summit)]
    if date and any(apart(date, day) and not _its_other_end(date, summit, day, m) for day, m in edition.dates):
        return False
    in_title = summit.reading.passage.block.kind in ("title", "kicker")
    if in_title and edition.of_long_ago(filed) and (headed_as_to_come(summit) or not _namesakes(summit, edition)):
        return False
    extraordinary = summit.extraordinary and any(m.extraordinary for m in edition.mentions)
    if in_title and extraordinary and edition.key_at < _EARLY and not summit.number:
        return True  # *Ministers condemn strikes in emergency session*
    if _the_first_of_all(summit, date, edition, filed):
        return False
    years, others = _years([summit], [date]), _years(edition.mentions, [day for day, _ in edition.dates])
    if years and others and not years & others:
        return False
    if of_another_kind(summit, date, edition):
        return False
    if summit.announced != any(m.announced for m in edition.mentions) and not still_to_come(
        summit, date, edition, filed
    ):
        return False
    if summit.former != any(m.former for m in edition.mentions):
        return False
    if (summit.level == "ministers") != any(m.level == "ministers" for m in edition.mentions):
        return False
    if summit.extraordinary and not any(m.extraordinary for m in edition.mentions) and edition.number:
        return False
    if ordinary(summit) and any(m.extraordinary for m in edition.mentions):
        return False
    bodies = {numbers.get(id(m.body)) for m in edition.mentions if m.body} - {None}
    mine = numbers.get(id(summit.body)) if summit.body else None
    counted = summit.number and edition.number
    if in_title and counted and edition.key_at < _EARLY and not (summit.place or summit.topic):
        return True  # *39th AU summit*: the 39th session of the Assembly of the Union
    if in_title and not counted and edition.key_at < _EARLY and _headlined(summit, edition, mine, bodies, families):
        return True
    if mine is not None and bodies:
        return mine in bodies or (_related(mine, bodies, families) and not (summit.number or edition.number))
    if summit.number and summit.number == edition.number:
        return True
    if extraordinary and not (mine and bodies):
        return True
    if summit.place and any(in_one_town(summit, m) for m in edition.mentions):
        return True
    if mine is None and not bodies and any(is_called_the_same(summit, m) for m in edition.mentions):
        return True
    return bool(summit.topic and any(m.topic == summit.topic for m in edition.mentions))


def _namesakes(summit: Summit, edition: Edition) -> bool:
    """Whether a summit and one of the mentions of an edition have a word of their names in common."""
    words = [own_words(mention) for mention in edition.mentions]
    return any(own_words(summit) & theirs for theirs in words)


def _headlined(
    summit: Summit, edition: Edition, mine: int | None, bodies: set[int | None], families: dict[int, int]
) -> bool:
    """Whether the summit of a headline is one that the text names at its head: of no other body, at no other place."""
    if summit.place and any(m.place and key(m.place) != key(summit.place) for m in edition.mentions):
        return False
    if any(m.body and m.level == "leaders" and "council" in m.body.name.lower() for m in edition.mentions):
        return True  # *the summit of the Union*: the meeting of its council
    itself = summit.body is not None and summit.body.first <= summit.noun < summit.body.last  # *COUNCIL OF HEADS*
    # *U.N. ENVIRONMENT CONFERENCE ENDS*: among capitals any words may look like a body's name
    loud = summit.reading.passage.tokens[summit.noun].all_caps and any(m.head == summit.head for m in edition.mentions)
    return (
        itself
        or loud
        or mine is None
        or not bodies - {mine}
        or _related(mine, bodies, families)
        or _alike(summit, edition)
    )


def _alike(summit: Summit, edition: Edition) -> bool:
    """*NAM Contact Group* and *Non-Aligned Movement (NAM) Contact Group*, *ECOWAS* and *Authority of ECOWAS*: bodies
    whose names end in the same words, or have the other's in them, but for an acronym in front."""
    words = summit.body.name.split() if summit.body else []
    mine = key(" ".join(words[len(words) > 2 and words[0].isupper() :])).split()
    theirs = [key(m.body.name).split() for m in edition.mentions if m.body]
    return any((len(mine) > 1 and mine[-2:] == words[-2:]) or (mine and set(mine) <= set(words)) for words in theirs)


def _related(mine: int, bodies: set[int | None], families: dict[int, int]) -> bool:
    return families.get(mine) in bodies or any(families.get(b) == mine for b in bodies if b is not None)


def _closeness(edition: Edition, summit: Summit, numbers: dict[int, int]) -> tuple[bool, bool, bool]:
    same_body = bool(summit.body) and numbers.get(id(summit.body)) in {
        numbers.get(id(m.body)) for m in edition.mentions if m.body
    }
    same_number = summit.number is not None and summit.number == edition.number
    return same_number, same_body, any(key(m.name) == key(summit.name) for m in edition.mentions)


def _latest(edition: Edition) -> int:
    return max(m.offset for m in edition.mentions)


def _years(mentions: Sequence[Summit], dates: Sequence[DateRef | None]) -> set[str]:
    """The years that names (*the 2019 G20 summit*) and dates give."""
    words = (t.text for m in mentions for t in m.reading.passage.tokens[m.first : m.last])
    named = {word for word in words if len(word) == 4 and word.isdigit()}
    return named | {date.start[:4] for date in dates if date and date.start and date.start[:4].isdigit()}


def _the_first_of_all(summit: Summit, date: DateRef | None, edition: Edition, filed: str | None) -> bool:
    """*The first summit was held on 4 May 2020*, in a report of another year that begins with a summit: not that."""
    past = date and filed and (date.start or "")[:4].isdigit() and (date.start or "")[:4] < filed[:4]
    return bool(past) and summit.number == 1 and edition.number is None and not edition.dates


def _its_other_end(date: DateRef, summit: Summit, other: DateRef, mention: Summit) -> bool:
    """*The meeting began on Friday* and *concluded their meeting on Saturday*: the first and the last day of one."""
    (first, opening), (last, closing) = sorted([(date.start or "", summit), (other.start or "", mention)], key=_FIRST)
    if not (len(first) == len(last) == _WHOLE and "X" not in first + last) or date.start != date.end:
        return False
    near = (dt.date.fromisoformat(last) - dt.date.fromisoformat(first)).days <= _LONGEST
    return near and other.start == other.end and begins(opening) and ends(closing)


def _meant(editions: list[Edition], summit: Summit, filed: str | None) -> Edition | None:
    """*The Summit* is the one spoken of before in its paragraph, else the one that the article is about: the first that
    is not of long ago. Ministers do not meet at a summit, nor leaders at a ministerial."""
    fitting = [e for e in editions if not any(m.announced for m in e.mentions) and _same_level(e, summit)]
    here = summit.offset
    before = [(m.offset, e) for e in fitting for m in e.mentions if m.offset < here]
    beside = [pair for pair in before if summit.reading.passage.block.start <= pair[0]]
    if beside:
        return max(beside, key=_FIRST)[1]
    if before:
        return min((edition for _, edition in before), key=lambda e: (e.of_long_ago(filed), _first_in_text(e)))
    return fitting[0] if len(editions) == 1 and fitting else None


def _same_level(edition: Edition, summit: Summit) -> bool:
    ministers = any(m.level == "ministers" for m in edition.mentions)
    return ministers if summit.level == "ministers" else not (ministers and summit.head == "summit")


def _first_in_text(edition: Edition) -> int:
    """Where an edition is first named below the headline; in the headline alone, at the end."""
    below = [m.offset for m in edition.mentions if m.reading.passage.block.kind != "title"]
    return min(below, default=1 << 30)
