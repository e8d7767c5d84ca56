"""Bodies that a word beside tells: *the Akorda press service*, the *EU-Russia* summit, Agency *"Zwyx"*."""

from __future__ import annotations

from collections.abc import Iterator

from namsite.draft import Body
from namsite.lexicon import Entry, Sort, lexicon
from namsite.phrases import KNOWN_BODY
from namsite.spelling import fold
from namsite.tokens import Passage

_SERVICES = frozenset({"service", "office"})
_OF_OTHERS = Sort.BODY | Sort.BODY_NOUN | Sort.ROLE | Sort.DEMONYM | Sort.GIVEN | Sort.HONORIFIC | Sort.COUNTRY
_MEETINGS = Sort.MEETING | Sort.WEAK_MEETING
_FAR = 4  # tokens from two partners to their summit
_OPENING, _CLOSING = frozenset("“\"«„'‘"), frozenset("”\"»“'’")
_QUOTED = frozenset(  # nouns of what has its name in quotation marks
    ("agency", "party", "movement", "foundation", "company", "newspaper", "channel", "association", "society", "fund")
)
_LONGEST = 5  # words in quotation marks


def told_by_neighbours(passage: Passage) -> list[Body]:
    """Press services by the house that they speak for, and bodies joined by a hyphen with whom they meet."""
    found = list[Body]()
    if "press" in passage.words and not passage.words.isdisjoint(_SERVICES):
        found += _press_services(passage)
    if passage.holds & _MEETINGS:
        found += _partners(passage)
    return found


def _press_services(passage: Passage) -> Iterator[Body]:
    """*the Akorda press service reports*: of a house that is no body itself."""
    tokens = passage.tokens
    for at in range(2, len(tokens) - 1):
        if tokens[at].fold != "press" or tokens[at].cap or tokens[at + 1].fold not in _SERVICES:
            continue
        house = tokens[at - 1]
        if tokens[at - 2].fold == "the" and house.cap and house.word and not house.sorts & _OF_OTHERS:
            yield Body(at - 1, at + 2, passage.name(at - 1, at + 2), "a house's press service", 0.75, at - 1)


def _partners(passage: Passage) -> Iterator[Body]:
    """*EU-Russia summit*, *India-ASEAN talks*: the known bodies on either side of a hyphen, by their acronyms."""
    tokens = passage.tokens
    for at in passage.capitals:
        before, joint, behind = tokens[at].text.partition("-")
        if not joint or not behind[:1].isupper():
            continue
        known = [(side, entry) for side in (before, behind) if (entry := _acronym(side)) is not None]
        if known and any(token.sorts & _MEETINGS for token in tokens[at + 1 : at + 1 + _FAR]):
            for side, entry in known:
                yield Body(
                    at,
                    at + 1,
                    side,
                    "meets with another",
                    0.85,
                    at,
                    side,
                    group=entry.group,
                    known=True,
                    usual=entry.name,
                    joint=True,
                )


def joins_known(word: str) -> bool:
    """*ASEAN-EU*: whether a hyphen joins the acronyms of two known bodies."""
    before, _, behind = word.partition("-")
    return _acronym(before) is not None and _acronym(behind) is not None


def _acronym(word: str) -> Entry | None:
    """The known body whose acronym a word is."""
    if not word.isupper():
        return None
    entries = (entry for entry in lexicon().entries.get(fold(word), ()) if entry.sorts & KNOWN_BODY)
    return next((entry for entry in entries if entry.acronym == word), None)


def quoted_end(passage: Passage, end: int, noun: str) -> int:
    """*Information Agency "Zwyx Yoli"*: the end of the name in quotation marks behind the head noun; ``end`` where
    there is none."""
    tokens = passage.tokens
    if noun.rpartition(" ")[2] not in _QUOTED or end + 2 >= len(tokens) or tokens[end].text not in _OPENING:
        return end
    for at in range(end + 1, min(end + 2 + _LONGEST, len(tokens))):
        if tokens[at].text in _CLOSING:
            return at + 1 if at > end + 1 else end
        if not (tokens[at].cap and tokens[at].word):
            break
    return end
