"""The meeting that an article is about, where it has no name of its own: *The heads of state of the League decided on
Friday … The measure was taken at an extraordinary session in Riga*, *The presidents conferred for two days*."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from namsite.draft import Reading, Role, Summit
from namsite.extract.summits.levels import (
    OF_STATES,
    days_in,
    leading,
    level_of_roles,
    many,
    within_a_name,
)
from namsite.extract.summits.met import of_several_states
from namsite.extract.summits.no_summits import excluded
from namsite.extract.summits.nouns import end_of_countries
from namsite.extract.summits.unnamed import of_other_days
from namsite.lexicon import Sort
from namsite.tokens import Token

_NOUNS = frozenset({"session", "meeting", "conference", "gathering", "talks", "summit"})
_LEADS = frozenset({"a", "an", "their"})
_OF_A_FEW = frozenset({"tripartite", "trilateral", "quadripartite", "quadrilateral", "three-way", "four-way"})
_PLACES_IT = frozenset(
    ["at", "after", "during", "in", "of", "from", "following", "to", "for", "held", "convened", "ended", "closed"]
)
_SAT = frozenset({"met", "gathered", "conferred", "sat", "assembled", "convened", "talked"})
_COUNTS = frozenset({"two", "three", "four", "five"})
_ANOTHER = frozenset({"larger", "wider", "bigger", "broader", "smaller", "second", "further", "future", "similar"})
_OPENING = 3  # paragraphs
_WORDS = 4  # tokens from the article to the noun
_LIST = 8  # tokens behind a title in which its countries are named
_FAR = 4  # tokens from those who meet to the verb, and from there to the number of days
_SEVERAL = 2


def meeting_of_the_lead(readings: Sequence[Reading], kept: Sequence[Summit]) -> Iterator[Summit]:
    """The one meeting, if the article begins with what leaders or ministers of several states did on some day, and
    names no other meeting at its head."""
    text = [r for r in readings if r.passage.block.kind == "paragraph"][:_OPENING]
    at_head = [*text, *(r for r in readings if r.passage.block.kind in ("title", "kicker"))]
    if not text:
        return
    theirs = next((role for role in text[0].roles if _leads(text[0], role)), None)
    days = days_in(text[0], *text[0].passage.sentence_of(theirs.first)) if theirs else ()
    named = (s for s in kept if s.reading in at_head and not (s.bare or s.announced or s.former))
    if not all(of_other_days(summit, days) for summit in named):
        return
    found = next((s for r in text for s in _unnamed(r, theirs, text[0])), None) if theirs else None
    if found is None and text[0].dates:
        found = next((s for r in text for role in r.roles if (s := _sat_for_days(r, role))), None)
    if found is not None:
        yield found


def _leads(reading: Reading, role: Role) -> bool:
    """Whether a title of the first paragraph is that of several who govern states, in a sentence with a day."""
    if not leading(role) or (role.body is not None and role.body.group not in OF_STATES):
        return False
    first, last = reading.passage.sentence_of(role.first)
    return bool(days_in(reading, first, last)) and of_several_states(reading, role, last, _SEVERAL)


def _unnamed(reading: Reading, theirs: Role, lead: Reading) -> Iterator[Summit]:
    """*at an extraordinary session*, *after their meeting*: as a meeting of those who lead, named in the first
    paragraph."""
    passage = reading.passage
    for at in passage.where(Sort.MEETING | Sort.WEAK_MEETING):
        token = passage.tokens[at]
        if token.fold not in _NOUNS or token.cap or excluded(reading, at, token):
            continue
        floor = max(at - _WORDS, passage.sentence_of(at)[0])
        article = next((n for n in range(at - 1, floor, -1) if _may_lead(passage.tokens, n)), None)
        if article is None or passage.tokens[article - 1].fold not in _PLACES_IT:
            continue
        if not all(map(_of_its_name, passage.tokens[article + 1 : at])):
            continue
        first = article + 1 + (passage.tokens[article + 1].fold.endswith("-day") and article + 1 < at)
        name = passage.text(first, at + 1)
        title = "" if first < at else f"meeting of {within_a_name(*_named(lead, theirs))}"
        yield Summit(
            reading,
            first,
            at + 1,
            at,
            token.fold.removesuffix("s"),
            name,
            body=theirs.body,
            level=level_of_roles(theirs),
            extraordinary=any(t.fold in ("extraordinary", "emergency") for t in passage.tokens[first:at]),
            title=title,
        )


def _may_lead(tokens: Sequence[Token], at: int) -> bool:
    """*a meeting*, *their talks*, *the tripartite summit*: what is not named before."""
    return tokens[at].fold in _LEADS or (tokens[at].fold == "the" and tokens[at + 1].fold in _OF_A_FEW)


def _named(reading: Reading, role: Role) -> tuple[str, Token]:
    end = end_of_countries(reading, role.last) if role.country else role.last  # *leaders of Malta, Peru and Chad*
    return reading.passage.text(role.first, end), reading.passage.tokens[role.first]


def _of_its_name(token: Token) -> bool:
    """No name and no person stands between *an* and the noun, nor *a larger*, which is another."""
    return token.word and not token.cap and not token.possessive and token.fold not in _ANOTHER


def _sat_for_days(reading: Reading, role: Role) -> Summit | None:
    """*The heads of state and government met for two days*."""
    passage, last = reading.passage, reading.passage.sentence_of(role.first)[1]
    if not many(role) or role.country or (role.body is not None and role.body.group not in OF_STATES):
        return None
    verb = next((n for n in range(role.last, min(role.last + _FAR, last)) if passage.tokens[n].fold in _SAT), None)
    if verb is None:
        return None
    behind = [token.fold for token in passage.tokens[verb + 1 : min(verb + 1 + 2 * _FAR, last)]]
    at = next((n for n, word in enumerate(behind[:-2]) if word == "for" and behind[n + 1] in _COUNTS), None)
    if at is None or behind[at + 2] != "days" or any(word in ("ago", "with") for word in behind):
        return None
    name = passage.text(role.first, role.last)
    title = f"meeting of {within_a_name(name, passage.tokens[role.first])}"
    level = level_of_roles(role)
    return Summit(reading, role.first, role.last, role.noun, "meeting", name, body=role.body, level=level, title=title)
