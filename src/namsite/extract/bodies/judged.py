"""Whether a head noun with its modifiers and complements is a body's name, or a venue's, a country's, a meeting's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from namsite.lexicon import Entry, Sort
from namsite.phrases import place_at
from namsite.tokens import Passage, Token

_PROPER = Sort.GIVEN | Sort.SURNAME | Sort.PLACE | Sort.COUNTRY | Sort.DEMONYM
_MEETINGS = Sort.MEETING | Sort.WEAK_MEETING
_HELD = frozenset({"conference", "congress", "convention", "forum", "summit"})  # once a year, say
_GATHERINGS = frozenset({"congress", "forum"})  # a conference may be a body that has one every year
_AUXILIARIES = frozenset({"was", "is", "will", "be", "has", "had", "been", "to", "being", "were"})
_BEGINS = frozenset({"began", "begins", "opened", "opens", "ended", "ends", "closed", "closes", "concluded", "started"})
_WHEN_OR_WHERE = frozenset({"in", "on", "at", "here", "today", "yesterday", "with", "under", ",", "."})
_HEADS = frozenset({"heads", "leaders"})
_MINISTERS = frozenset({"minister", "ministers", "ministerial"})
_REGIONS = re.compile(r"[A-Z]\w+-[A-Z]\w+an")  # *Asian-African*
_LODGINGS = frozenset({"resort", "hotel", "inn", "lodge"})
_WITH_PORTFOLIO = frozenset({"minister", "secretary", "chief"})
_MEET = frozenset(  # and where they do is no body
    (
        *("held", "hold", "ended", "opened", "closed", "gathered", "met", "meet", "meeting", "sat", "convened"),
        *("conference", "summit", "session", "talks", "ceremony", "dinner", "reception", "banquet", "lunch"),
        *("took", "takes", "taking", "place", "began", "concluded", "retreat"),
    )
)
_HOUSES = frozenset({"museum", "gallery", "centre", "center", "forum", "theatre", "theater", "library"})
_VOICES = frozenset({"statement", "spokesman", "spokeswoman", "spokesperson", "communique", "sources", "source"})
_TO_ITS_VOICE = 4  # tokens
_NEAR = 6  # tokens from those who meet to where
_LONG = 16  # tokens of a theme
_THEMES = frozenset({"theme", "themed", "motto", "slogan", "topic", "titled", "entitled"})
_PROGRAMMES = frozenset({"programme", "program", "initiative", "scheme", "project", "campaign"})
_QUOTES = frozenset("“\"«‘'„")


def is_name(passage: Passage, places: tuple[int, int, int, int], entry: Entry) -> bool:
    """Whether modifiers and complements make a name of the head noun; ``places``: where the modifiers, the noun and the
    complements begin, and where all of it ends."""
    first, at, end, last = places
    if last == end and first == at:
        return _parliament(passage, at, end, entry) or _alone(passage, at, end, entry)
    if (
        _edition(passage, first, at)
        or _country(passage, first, last)
        or _theme(passage, first)
        or _in_a_place(passage, first, at)
    ):
        return False
    if passage.tokens[at].fold in _GATHERINGS and _is_held(passage, first, last):
        return False
    if entry.name.startswith("presidency") and _turn_in_the_chair(passage, places):
        return False
    if last > end + 1 and passage.tokens[end + 1].fold in _HEADS and passage.tokens[at].fold in _HELD:
        return False  # *the Conference of Heads of State*
    weak = entry.sorts & Sort.WEAK_NOUN
    if (
        last == end
        and weak
        and (entry.group == "company" or _of_a_meeting(passage, first))
        and _topic(passage, first, at)
    ):
        return False
    if _venue(passage, first, at, entry, last > end) or _they_meet_there(passage, first, at, last, entry):
        return False
    if _portfolio(passage, first, at, last, entry) or _programme(passage, last, weak or entry.name == "alliance"):
        return False
    if entry.name == "municipality" and _where(passage, first):
        return False
    return not (weak and first == at) or bool(entry.sorts & Sort.FRONT_NOUN and _capital_complement(passage, end))


def _programme(passage: Passage, last: int, weak: object) -> bool:
    """*the Partnership for Peace programme*: what a programme is called."""
    return bool(weak) and last < len(passage.tokens) and passage.tokens[last].fold in _PROGRAMMES


def _where(passage: Passage, first: int) -> bool:
    """*in Orlovo Municipality*, *in Nauru's Orlovo Municipality*: where something is."""
    tokens = passage.tokens
    while first > 1 and (tokens[first - 1].possessive or (tokens[first - 1].cap and tokens[first].possessive)):
        first -= 1
    return any(token.fold in ("in", "from", "near", "at", "to") for token in tokens[max(first - 2, 0) : first])


def _turn_in_the_chair(passage: Passage, places: tuple[int, int, int, int]) -> bool:
    """*the Irish EU Presidency*, *the Presidency of the G20*, *under the Czech Presidency*: who has the chair for a
    time; the office of a president is that of a country, or of whom it is told that it speaks."""
    (first, at, end, last), tokens = places, passage.tokens
    if last > end:
        start = end + (tokens[end].fold == "of")
        start += tokens[start].fold == "the"
        ours = tokens[start].sorts & Sort.COUNTRY or tokens[start].fold in ("republic", "government", "state")
        ministers = [token.fold for token in tokens[start : start + 3]] == ["council", "of", "ministers"]
        return not (ours or ministers)
    if any(token.all_caps or token.sorts & Sort.BODY for token in tokens[first:at]):
        return True
    speaks = last < len(tokens) and tokens[last].sorts & Sort.SPEECH
    before = {token.fold for token in tokens[max(first - _TO_ITS_VOICE, 0) : first]}
    return not speaks and before.isdisjoint(_VOICES)


def _parliament(passage: Passage, at: int, end: int, entry: Entry) -> bool:
    """*the Althing*, *the Supreme Soviet*, *the Chamber of Deputies*: parliaments' names by themselves."""
    if entry.group != "parliament":
        return False
    words = passage.tokens[at:end]
    if end == at + 1:
        return not words[0].sorts & (Sort.COMMON | Sort.WEAK_NOUN | Sort.MEETING | Sort.WEAK_MEETING)
    return all(word.cap or word.sorts & Sort.FUNCTION for word in words)


def _alone(passage: Passage, at: int, end: int, entry: Entry) -> bool:
    """*the Council of Ministers*, *the Ministry of Foreign Affairs*: whose, one need not say."""
    return bool(entry.sorts & Sort.LONE_NOUN) and passage.tokens[at].cap and passage.tokens[end - 1].cap


def _country(passage: Passage, first: int, last: int) -> bool:
    """*the Soviet Union*, *Union of Soviet Socialist Republics*"""
    place = place_at(passage, first)
    state = passage.tokens[first].fold == "commonwealth"  # *of Virginia*
    return place is not None and place[0] >= last and bool(place[1].sorts & Sort.COUNTRY or state)


def _topic(passage: Passage, first: int, at: int) -> bool:
    """*a conference on Maritime Transport*: common words behind a bare preposition name a field, no body."""
    tokens = passage.tokens
    led = first > 0 and tokens[first - 1].fold in ("on", "of", "for", "in")
    return led and all(token.sorts & Sort.COMMON and not token.sorts & _PROPER for token in tokens[first:at])


def _of_a_meeting(passage: Passage, first: int) -> bool:
    """*the Orlovo Conference for Cooperation and Partnership*."""
    return first > 1 and passage.tokens[first - 2].cap and passage.tokens[first - 2].fold in _HELD


def _edition(passage: Passage, first: int, at: int) -> bool:
    """*the 5th Southern Conference on …*, *the 2009 Tunis Forum on …*: a meeting once held, no body."""
    tokens = passage.tokens
    if tokens[at].fold not in _HELD:
        return False
    before = tokens[first - 1] if first else tokens[first]
    counted = (
        before.ordinal is not None
        or (before.cap and before.fold in _MINISTERS)
        or (before.text.isdigit() and len(before.text) == 4)
    )
    return counted or any(token.ordinal for token in tokens[first:at])


def _is_held(passage: Passage, first: int, last: int) -> bool:
    """*The Orlovo Climate Forum was held on Monday*, *the Orlovo Congress, which began here*: a meeting, no body. *The
    fifth summit of the Orlovo Forum was held*: that of a body."""
    if any(token.fold == "of" for token in passage.tokens[max(first - 2, 0) : first]):
        return False
    words = [token.form for token in passage.tokens[last : last + 5]]
    words = words[2:] if words[:2] == [",", "which"] else words
    while words and words[0] in _AUXILIARIES:
        words = words[1:]
    if words[:1] == ["held"] or words[:2] == ["took", "place"] or words[:3] == [",", "attended", "by"]:
        return True
    return len(words) > 1 and words[0] in _BEGINS and words[1] in _WHEN_OR_WHERE


def _venue(passage: Passage, first: int, at: int, entry: Entry, has_complement: bool) -> bool:
    """*Baku Congress Center*, *Lancaster House* are places; *Belgrade Conference*, *Fourth Conference of …*, *Belgrade
    Conference for Peace* events."""
    head, lead = passage.tokens[at], passage.tokens[first:at]
    after = passage.tokens[at + 1] if at + 1 < len(passage.tokens) else None
    meets = head.sorts & _MEETINGS
    if after and after.cap and ((meets and after.sorts & Sort.VENUE) or after.fold in _LODGINGS):
        return True
    if passage.tokens[at].leads & Sort.VENUE and (site := passage.find(at, Sort.VENUE)) and site[0] > at + 1:
        return entry.group == "company"  # *Akrotiri Air Base*
    if meets and head.fold != "council" and any(token.ordinal for token in passage.tokens[max(first - 1, 0) : at]):
        return True
    if lead and head.fold in ("centre", "center") and lead[-1].sorts & _MEETINGS:
        return True  # *the Congress Centre of Riga*
    if has_complement and meets and after and after.fold == "for":
        return head.fold in _HELD and bool(lead) and all(token.sorts & Sort.PLACE for token in lead)
    if has_complement or not lead:
        return False
    if meets:
        of_regions = head.fold == "conference" and all(_REGIONS.fullmatch(token.text) for token in lead)
        return of_regions or all(token.sorts & (Sort.PLACE | Sort.COUNTRY) or token.ordinal for token in lead)
    if not head.sorts & Sort.VENUE:
        return False
    halls = Sort.MEETING | Sort.WEAK_MEETING | Sort.OTHER_EVENT
    before = passage.tokens[first - 1].fold if first else ""
    before = passage.tokens[first - 2].fold if before == "the" and first > 1 else before
    return (
        bool(lead[-1].sorts & halls)
        or (len(lead) == 1 and entry.name in ("house", "hall"))
        or before in ("at", "inside", "outside")
    )


def _they_meet_there(passage: Passage, first: int, at: int, last: int, entry: Entry) -> bool:
    """*the talks ended in the Sava Centre*, *the Carmelite Monastery, where talks began*: a house, whoever it belongs
    to."""
    if not (passage.tokens[at].sorts & Sort.VENUE or entry.name in _HOUSES):
        return False
    if [token.form for token in passage.tokens[last : last + 2]] == [",", "where"]:
        return True
    words = [token.fold for token in passage.tokens[max(first - _NEAR, 0) : first]]
    words = words[:-1] if words[-1:] == ["the"] else words
    return words[-1:] in (["in"], ["at"], ["inside"]) and not _MEET.isdisjoint(words[:-1])


def _theme(passage: Passage, first: int) -> bool:
    """*under the theme “Partnership for a Secure Community”*: what a meeting is about."""
    tokens = passage.tokens
    if _QUOTES.isdisjoint(passage.words) or _THEMES.isdisjoint(passage.words):
        return False
    quote = next((at for at in range(first - 1, max(first - _LONG, 0), -1) if tokens[at].text in _QUOTES), 0)
    return any(token.fold in _THEMES for token in tokens[max(quote - _NEAR, 0) : quote])


def _in_a_place(passage: Passage, first: int, at: int) -> bool:
    """*the New Administrative Capital*: a head noun within a place's name."""
    return any(passage.places[n][0] > at for n in range(max(first - 2, 0), at) if n in passage.places)


def _portfolio(passage: Passage, first: int, at: int, last: int, entry: Entry) -> bool:
    """*Prime Cabinet Secretary*, *Minister of Tourism and Civil Aviation*: a title's field, not a body of its own."""
    tokens = passage.tokens
    office = passage.find(first, Sort.FRONT_ROLE) if tokens[first].sorts & Sort.FRONT_ROLE else None
    if office and office[0] > last:
        return True  # *Chief Financial Officer*
    if tokens[at].sorts & Sort.ROLE and _ends_office(passage, first, at):
        return True  # *EU Chief Observer*
    weak = entry.group == "company" and entry.sorts & Sort.WEAK_NOUN
    if weak and last < len(tokens) and tokens[last].cap and tokens[last].fold in _MINISTERS:
        return True  # *the Commonwealth Finance* Ministers' Meeting
    behind = _behind_other_fields(tokens, last) if weak else last
    if behind < len(tokens) and tokens[behind].cap and tokens[behind].sorts & Sort.FRONT_ROLE:
        common = all(token.sorts & Sort.COMMON for token in tokens[first : last - 1])
        land = all(token.sorts & (Sort.DEMONYM | Sort.COUNTRY | Sort.COMMON) for token in tokens[first:at])
        if (land and weak) or (common and entry.name in ("cabinet", "press", "state")):
            return True  # *Saudi Energy* Minister
    return _of_minister(tokens, first, field=bool(weak)) and all(
        token.sorts & (Sort.COMMON | Sort.BODY_NOUN) or token.fold == "and" for token in tokens[first : at + 1]
    )


def _behind_other_fields(tokens: Sequence[Token], at: int) -> int:
    """Where *and Mines*, *, Trade and Tourism* end: what a minister is called after besides what ends before ``at``."""
    end = at
    while end + 1 < len(tokens) and (tokens[end].fold == "and" or tokens[end].text == ","):
        end += 1
        while end < len(tokens) and tokens[end].cap and tokens[end].sorts & Sort.COMMON and not _office(tokens[end]):
            end += 1
    return end


def _office(token: Token) -> bool:
    return bool(token.sorts & Sort.FRONT_ROLE)


def _ends_office(passage: Passage, first: int, at: int) -> bool:
    """Whether the head noun at token ``at`` ends an office that begins with token ``first`` or behind it."""
    offices = (passage.find(n, Sort.ROLE) for n in range(first, at) if passage.tokens[n].leads & Sort.ROLE)
    return any(office is not None and office[0] == at + 1 for office in offices)


def _of_minister(tokens: Sequence[Token], at: int, *, field: bool) -> bool:
    """Whether token ``at`` is part of what a minister or a chief is called after: *Minister of Oil and* Natural Gas;
    ``field``: it may be called so by itself, *Minister of the* Economy and Finance."""
    first = at
    while first > 2 and (tokens[first - 1].fold == "and" or (tokens[first - 1].text == "," and first < at)):
        first -= 1
        while first and tokens[first - 1].cap and tokens[first - 1].sorts & Sort.COMMON:
            first -= 1
    first -= (first < at or field) and tokens[first - 1].fold == "the"
    return first > 1 and tokens[first - 1].fold in ("of", "for") and tokens[first - 2].fold in _WITH_PORTFOLIO


def _capital_complement(passage: Passage, end: int) -> bool:
    tokens = passage.tokens
    start = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].fold == "the")
    return start < len(tokens) and tokens[start].cap
