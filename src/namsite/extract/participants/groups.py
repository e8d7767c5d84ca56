"""The people of a sentence in the lists in which it names them, with the words around each list."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from msgspec import Struct

from namsite.draft import Draft, Human, Reading, Summit
from namsite.lexicon import Sort
from namsite.phrases import PLACES, place_at, place_ending
from namsite.records import Span
from namsite.tokens import Passage, Token

_GLUE = re.compile(
    r"(?: for (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?(?=,| and))?"
    r"(?:, (?:the|an?) [^,;.]{2,60}(?=,))?[\s,;&]*(?:(?:and|as well as|or|plus)\b)?[\s,]*"
    r"(?:then |also |both |for )?(?:(?:the|his|her|its|their) )?(?:new |outgoing |incoming |current )?"
    r"(?:[A-Z][\w-]+(?: [A-Z][\w-]+)? (?:its|her|his) |(?<=[,d] )[A-Z][\w-]+(?: [A-Z][\w-]+)?, "
    r"|of (?:the )?[A-Z][\w-]+(?: (?:of (?:the )?)?[A-Z][\w-]+){0,3}, )?\s*"
)
# Words before a name after which it is the subject of what follows; *by* leads to who does it.
_SUBJECT = re.compile(
    r"(?:^|[,;:–—“”\"«»(‘’'`-]"
    r"|\b(?:and|but|as|when|while|where|which|whom|by|then|also|said|says|added|adds|according to))\s*$"
    r"|[,”\"»]\s*\w+\s*$",
    re.IGNORECASE,
)
# *Yesterday*, *The island's*, *African Union (AU)*: only names, or a day, since the sentence began.
_FROM_THE_BEGINNING = re.compile(
    r"\s*(?!(?:With|By|For|To|From|Under|Behind|Like|Unlike|Without|After|Before|About|Of|Between|Against|Since)\b)"
    r"(?:[Tt]he |last )?(?:[A-Z][\w.&'’-]*|\([A-Z]+\)|['’])(?:\s(?:[A-Z][\w.&'’-]*|of|for|and|the|on|in|\([A-Z]+\)))*"
    r"['’]?,?\s*|\s*(?:The|Its|His|Her|Their) [a-z]+['’]s?\s*"
    r"|\s*(?:On behalf of|In the name of|Speaking (?:for|on behalf of)) [^,;:.“”\"]{3,60}\s"
)
_AT_WHOSE_INVITATION = re.compile(  # an aside: *will travel to Oman at the invitation of her counterpart*
    r"(?P<rest>(?:,? (?:will|is to|would|plans to) (?:travel|go|fly|come|visit|pay)\b[^,;:“”\"]{0,60})?)"
    r",? (?:at|on|upon) the invitation of (?:the |his |her |its )?(?:[A-Z]\w+ )?(?:counterpart,? )?"
)
_IS = re.compile(r"\b(?:were|are|was|is|includ(?:e|es|ed|ing))(?: also)?\s*$")  # *Around the table were*
_DETERMINERS = re.compile(r"(?:\b(?:the|his|her|its|their|a|an|new)\s*)+$", re.IGNORECASE)


_FORMER = frozenset({"former", "ex", "late"})
_WHOSE = 8  # tokens from somebody's name to that of whoever stands for them


_DASHES = frozenset({"–", "—", "-"})
_OPENS = _DASHES | {"(", ":", ","}
_TWO = 2
# *was elected chairman*, *taking over as chair*
_BECAME = frozenset({"was", "were", "is", "elected", "named", "appointed", "became", "as"})


class Member(Struct, frozen=True):
    """One person of a list: from offset ``start`` to ``end`` with titles and country; ``of_country`` where a country
    stands beside the name (*Cuba's Ana Ruiz*, *Ana Ruiz of Cuba*)."""

    human: Human
    referent: int
    start: int
    end: int
    of_country: bool

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def leaves_the_chair(self) -> bool:
        """*succeeds Ana Ruiz as chairman*: whose office stands behind the name."""
        return any(role.first >= self.human.last and role.head.startswith("chair") for role in self.human.titles)

    @property
    def no_longer(self) -> bool:
        """*former President Quinn*."""
        return any(role.state in _FORMER and role.first < self.human.first for role in self.human.titles)

    @property
    def is_dead(self) -> bool:
        """*the late President Quinn*."""
        return any(role.state == "late" and role.first < self.human.first for role in self.human.titles)

    @property
    def governs(self) -> bool:
        """Whether somebody bears the title of a head of state."""
        titles = (role for role in self.human.titles if role.group == "state" and (role.bare or role.country))
        return any(role.body is None and role.state is None for role in titles)


class Group(Struct, frozen=True):
    """People named in one list, with the words from the list before to it and from it to the next list."""

    members: tuple[Member, ...]
    left: str
    right: str
    listed: bool = False  # the rest of a list of which a clause tells more
    aside: bool = False  # *Ana Ruiz, who succeeded* Quinn *in May, spoke*: named in what is said of somebody else

    @property
    def acts(self) -> bool:
        """Whether the list stands where a subject does (or behind *by*), by the word before it; several also behind
        *were*."""
        if len(self.members) > 1 and _IS.search(self.left):
            return True
        if _FROM_THE_BEGINNING.fullmatch(self.left):
            return True
        return _SUBJECT.search(_DETERMINERS.sub("", self.left)) is not None

    def are_those_of(self, mention: Summit) -> bool:
        """*The premiers of the Harbour Group countries – Quinn, Reyes and Vik – will meet in Riga*, *the summit of the
        four presidents – Quinn, Reyes, …*."""
        passage = mention.reading.passage
        tokens = passage.tokens[mention.last : bisect_left(passage.starts, self.start)]
        if mention.offset > self.start or not tokens or tokens[-1].text not in _OPENS:
            return False
        if not mention.title:
            return len(tokens) == 1 and len(self.members) > 1 and tokens[0].text in _DASHES
        return len(tokens) == 1 or (len(tokens) == _TWO and tokens[0].word and not tokens[0].cap)

    @property
    def stands_alone(self) -> bool:
        """Whether there are no other words, as where a reporter signs."""
        return not any(map(str.isalpha, self.right)) and not self.left.strip()

    def parts(self) -> tuple[Group, ...]:
        """The first person and the others apart: what leads to a list of two clauses is said of the first alone."""
        if len(self.members) == 1:
            return (self,)
        return Group(self.members[:1], self.left, ""), Group(self.members[1:], ", ", self.right)

    def without_what_follows(self) -> tuple[Group, ...]:
        """*Quinn, Reyes and Vik, who was elected in May*: what is said of the last alone says nothing of the list."""
        return (Group(self.members, self.left, ""),) if len(self.members) > 1 else (self,)

    def reaches(self, offset: int) -> bool:
        """Whether what stands at an offset is among the names, or behind a list that another clause parts from it."""
        return self.start <= offset and (offset < self.end or not self.right)

    @property
    def start(self) -> int:
        return self.members[0].start

    @property
    def end(self) -> int:
        return self.members[-1].end


def groups_in(draft: Draft, reading: Reading, first: int, last: int) -> list[Group]:
    """The lists of people in the sentence from token ``first`` to before ``last``, in order."""
    members = _members(reading, first, last)
    if not members:
        return []
    lists: list[list[Member]] = []
    for member in members:
        glue = _GLUE.fullmatch(draft.article.text, lists[-1][-1].end, member.start) if lists else None
        if glue and glue[0].strip() != "for":  # *Quinn, spokeswoman for* Okafor
            lists[-1].append(member)
        else:
            lists.append([member])
    span = reading.passage.span(first, last)
    starts = [*(each[0].start for each in lists), span.end]
    ends = [span.start, *(each[-1].end for each in lists)]
    found = [
        Group(tuple(each), draft.article.text[ends[n] : starts[n]], draft.article.text[ends[n + 1] : starts[n + 1]])
        for n, each in enumerate(lists)
    ]
    for n, (group, guest_of) in enumerate(pairwise(found)):
        if aside := _AT_WHOSE_INVITATION.fullmatch(group.right):
            found[n] = Group(group.members, group.left, aside["rest"] + guest_of.right)
    return found


def _members(reading: Reading, first: int, last: int) -> list[Member]:
    passage = reading.passage
    humans = [h for h in reading.people if h.referent is not None and first <= h.first < last]
    theirs = [(h, other) for h, other in pairwise(humans) if _is_whose(passage, h, other)]
    whose = {id(other): human for human, other in theirs}
    humans = [human for human in humans if all(human is not one for one in whose.values())]
    found: list[Member] = []
    floor = first
    for at, human in enumerate(humans):
        ceiling = humans[at + 1].first if at + 1 < len(humans) else last
        begin, named = _begins(passage, human, floor)
        begin = _begins(passage, whose[id(human)], floor)[0] if id(human) in whose else begin
        end, behind = _ends(passage, human, ceiling)
        assert human.referent is not None
        span = passage.span(begin, end)
        found.append(Member(human, human.referent, span.start, span.end, named or behind))
        floor = end
    return found


def _is_whose(passage: Passage, human: Human, other: Human) -> bool:
    """*Boris Yeltsin's new premier, Sergei Kiriyenko*: the one who is named only to say whose the other is."""
    at = human.last
    if at >= len(passage.tokens) or not passage.tokens[at].possessive:
        return False
    return other.first - at <= _WHOSE and any(at < role.first and role.last <= other.first for role in other.titles)


def _begins(passage: Passage, human: Human, floor: int) -> tuple[int, bool]:
    """Where a name begins with its honorifics, titles and country in front, not before token ``floor``; and whether
    there is a country."""
    tokens = passage.tokens
    starts = (*(first for first, _ in human.honorifics), *(r.first for r in human.titles if r.last <= human.first))
    begin = min((start for start in starts if start >= floor), default=human.first)
    begin = _before_honorifics(passage, min(begin, human.first), floor)
    for start in (begin - 2, begin - 1):
        demonym = passage.find(start, Sort.DEMONYM) if start >= floor else None
        if demonym and demonym[0] == begin:
            return start, True
    if begin > floor + 1 and tokens[begin - 1].possessive:
        place = place_ending(passage, begin - 1)
        if place is not None and place >= floor:
            return place, True
    return begin, False


def _before_honorifics(passage: Passage, begin: int, floor: int) -> int:
    """*H.E. President Quinn*, *His Excellency the Prime Minister*: where the courtesies before a title begin."""
    tokens = passage.tokens
    at = begin - (begin > floor and tokens[begin - 1].fold == "the")
    if at <= floor or not tokens[at - 1].sorts & Sort.HONORIFIC:
        return begin
    at -= 1
    return at - (at > floor and tokens[at - 1].fold in ("his", "her", "rt"))


def _ends(passage: Passage, human: Human, ceiling: int) -> tuple[int, bool]:
    """Where a name ends with the titles behind it and *of Cuba*, *, of Cuba,* or *(Cuba)*, before token ``ceiling``."""
    tokens = passage.tokens
    behind = (role for role in human.titles if role.first >= human.last and role.last <= ceiling)
    ends = (r.last for r in behind if not any(t.fold in _BECAME for t in tokens[human.last : r.first]))
    end = max((human.last, *ends))
    at = human.last + (tokens[human.last : human.last + 1] != [] and tokens[human.last].text == ",")
    if at + 1 < ceiling and tokens[at].form in ("of", "(") and (at == human.last or tokens[at].form == "of"):
        start = at + 1 + (tokens[at + 1].fold == "the")
        place = place_at(passage, start)
        if place and place[0] <= ceiling and place[1].sorts & PLACES and not _goes_on(tokens[place[0] : place[0] + 1]):
            closed = place[0] < len(tokens) and tokens[place[0]].text == ")"
            return max(end, place[0] + closed), True
    return end, False


def _goes_on(behind: list[Token]) -> bool:
    """Whether a place is the beginning of a longer name: *of the Riga Gazette*."""
    return bool(behind) and behind[0].cap and behind[0].word
