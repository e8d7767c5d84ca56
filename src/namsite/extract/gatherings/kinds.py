"""Which mentions of meetings may be of one meeting, by what kind of meeting they name and by their words."""

from __future__ import annotations

from namsite.draft import Edition, Summit
from namsite.lexicon import Sort
from namsite.phrases import place_at
from namsite.records import DateRef
from namsite.spelling import key

_TO_COME = frozenset({"upcoming", "forthcoming", "coming"})
_WILL = frozenset({"to", "will"})
_OVER = frozenset({"held", "took", "ended", "closed", "concluded", "wrapped"})
_GENERAL = frozenset({"such", "regular", "annual", "informal", "traditional"})
_SEVERAL = frozenset({"summits", "meetings", "conferences", "sessions", "gatherings"})
_FEWEST = 2  # words of a name that is told from others


def ordinary(summit: Summit) -> bool:
    """*the 23rd ordinary session*."""
    tokens = summit.reading.passage.tokens[summit.first : summit.noun]
    return any(token.fold in ("ordinary", "regular") for token in tokens)


def of_another_kind(summit: Summit, date: DateRef | None, edition: Edition) -> bool:
    """*an informal summit of the League* and its regular one, or one of which the text tells the days while it tells
    none of the other."""
    informal = _is_informal(summit)
    if summit.bare or any(m.bare or _is_informal(m) == informal for m in edition.mentions):
        return False
    regular = ordinary(summit) or any(map(ordinary, edition.mentions))
    return regular or (date is not None) != bool(edition.dates)


def _is_informal(summit: Summit) -> bool:
    tokens = summit.reading.passage.tokens[summit.first : summit.noun]
    return any(token.fold == "informal" for token in tokens)


def headed_as_to_come(summit: Summit) -> bool:
    """*Riga to host informal summit*, *Quinn will attend it*: whether the words before a name say so."""
    before = summit.reading.passage.tokens[summit.sentence[0] : summit.first]
    return any(token.fold in _WILL for token in before)


def still_to_come(summit: Summit, date: DateRef | None, edition: Edition, filed: str | None) -> bool:
    """*the 7th summit of the League* that has not been yet, and *the upcoming summit*; *its coming summit in Riga*, and
    *the Riga summit*: one."""
    if not summit.announced:
        ahead = [m for m in edition.mentions if m.announced]
        ahead_of_it = date is None or "X" in (date.start or "") or (filed is not None and (date.start or "") >= filed)
        return ahead_of_it and not _is_over(summit) and all(map(_is_coming, ahead)) and not edition.number
    if not _is_coming(summit) or summit.number or any(m.announced for m in edition.mentions):
        return False
    if edition.dates:
        return filed is not None and all((date.start or "") >= filed for date, _ in edition.dates)
    return edition.number is not None and not any(map(_is_over, edition.mentions))


def _is_coming(mention: Summit) -> bool:
    return mention.reading.passage.tokens[mention.first].fold in _TO_COME


def _is_over(mention: Summit) -> bool:
    """Whether its sentence tells that a meeting was held."""
    return any(token.fold in _OVER for token in mention.reading.passage.tokens[slice(*mention.sentence)])


def of_all(mention: Summit, date: DateRef | None) -> bool:
    """*such informal summits*, *to hold regular Consultative Meetings*: what meetings of a kind are called together,
    where nothing tells one by its day, its place or its number."""
    tokens = mention.reading.passage.tokens
    if tokens[mention.noun].fold not in _SEVERAL or date or mention.number or mention.place:
        return False
    before = [token.fold for token in tokens[max(mention.first - 1, 0) : mention.first]]
    generally = before == ["such"] or tokens[mention.first].fold in _GENERAL
    return generally or before in (["of"], ["hold"])


def in_one_town(summit: Summit, mention: Summit) -> bool:
    """*the Riga summit*, *the coming summit in Riga*."""
    here, there = (one.place or _town_behind(one) for one in (summit, mention))
    return bool(here and there) and key(here or "") == key(there or "")


def _town_behind(mention: Summit) -> str | None:
    tokens, passage = mention.reading.passage.tokens, mention.reading.passage
    led = mention.last < len(tokens) and tokens[mention.last].fold == "in"
    place = place_at(passage, mention.last + 1) if led else None
    return passage.text(mention.last + 1, place[0]) if place and not place[1].sorts & Sort.COUNTRY else None


def is_called_the_same(summit: Summit, mention: Summit) -> bool:
    """*the Sixth Summit of the Gulf Littoral States*, *the Gulf Littoral States Summit*: the same words of a name."""
    words = own_words(summit)
    return len(words) >= _FEWEST and words == own_words(mention)


def own_words(summit: Summit) -> set[str]:
    """The words of a name with a capital but for its noun and its number."""
    tokens = summit.reading.passage.tokens[summit.first : summit.last]
    return {
        token.fold
        for token in tokens
        if token.cap and token.ordinal is None and not token.sorts & (Sort.MEETING | Sort.WEAK_MEETING)
    }
