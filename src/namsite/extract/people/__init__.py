"""People: names behind titles and honorifics, names of known given names, names that speak; the titles in front."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Sequence, Set

from namsite.draft import Human, Reading, Role
from namsite.extract.people.apart import set_apart
from namsite.extract.people.in_front import role_before, titles_before
from namsite.extract.people.things import is_told_as_thing, names_a_place_or_day, names_a_thing
from namsite.lexicon import Sort, lexicon
from namsite.phrases import (
    DETERMINERS,
    LIKELY,
    NICKNAME_MARKS,
    PLACES,
    SUGGESTED,
    Known,
    Name,
    behind_retired,
    given_here,
    may_be_name,
    person_at,
    place_at,
)
from namsite.tokens import Passage, Token

_NAME = Sort.GIVEN | Sort.SURNAME
_WHERE = frozenset({"in", "at", "near", "from", "to"})
_BEFORE_PLACES = DETERMINERS | {"in", "at", "near"}
_KEPT_HONORIFICS = frozenset({"royal", "religious"})
_SHEIKHS = frozenset({"sheikh", "shaikh", "sheik", "sheikha", "shaikha"})
_BURMESE = frozenset({"U", "Daw"})  # part of the name where no other word is
_PEERS = frozenset({"lord", "lady", "baroness", "baron", "viscount", "viscountess"})
_MARKS = frozenset({"'", "’"})
_UNLISTED = Sort.FUNCTION | Sort.CALENDAR | Sort.DEMONYM | PLACES | Sort.BODY | Sort.BODY_NOUN | Sort.HONORIFIC
_UNKNOWN = 0.5  # a name of words that no list knows is weaker
_STAND_ALONE = 0.6
_LONG = 5  # letters of a common word that no name ends with behind a hyphen


def find_people(reading: Reading, known: Known) -> list[Human]:
    """The people named in a passage, each with the titles in front of the name."""
    found: list[Human] = []
    covered = {at for body in reading.bodies for at in range(body.first, body.last)}
    floor = 0
    shared = {at for role in reading.roles if role.plural for at in _listed(reading.passage, role)}
    shared |= set_apart(reading)
    for at in _candidates(reading, known, covered, shared):
        human = _human(reading, at, known, covered, at in shared, found[-1:]) if at >= floor else None
        if human:
            found.append(human)
            floor = human.last
    return found


def _candidates(reading: Reading, known: Known, covered: Container[int], shared: Set[int]) -> Iterator[int]:
    """Where a name may begin: with an honorific, behind a title, or with a word of a name and a second one behind."""
    tokens = reading.passage.tokens
    titles = {at for role in reading.roles for at in range(role.first, role.last)}
    titled = {role.last for role in reading.roles} | shared
    last = len(tokens) - 1
    for at in reading.passage.capitals:
        if at in covered or at in titles:
            continue
        first = tokens[at]
        if at in titled or first.leads & Sort.HONORIFIC:
            yield at
        elif at < last:
            second = tokens[at + 1]
            goes_on = second.cap or second.sorts & Sort.PARTICLE or second.text in NICKNAME_MARKS
            named = goes_on and (may_be_name(first, True) or first.fold in known.names)
            if named and not ("-" in first.text and _trade(first)):
                yield at


def _trade(token: Token) -> bool:
    """*Boxer-turned-politician*: a compound with a common word at its end."""
    last = token.text.rpartition("-")[2]
    return last.islower() and len(last) > _LONG and bool(lexicon().words.get(last, Sort(0)) & (Sort.COMMON | Sort.ROLE))


def _listed(passage: Passage, role: Role) -> list[int]:
    """Where the names begin of *Presidents Okafor and Quinn*: two or more in a row behind a title in the plural."""
    tokens, at, found = passage.tokens, role.last, list[int]()
    while role.group != "relative" and at < len(tokens) and tokens[at].cap and _may_be_listed(tokens[at]):
        found.append(at)
        while at < len(tokens) and tokens[at].word and (tokens[at].cap or tokens[at].sorts & Sort.PARTICLE):
            at += 1
        while at < len(tokens) and (tokens[at].text == "," or tokens[at].fold == "and"):
            at += 1
    return found if len(found) > 1 else []


def _may_be_listed(token: Token) -> bool:
    return token.word and not token.sorts & _UNLISTED and bool(token.sorts & _NAME or not token.sorts & Sort.COMMON)


def _human(
    reading: Reading, at: int, known: Known, covered: Container[int], shared: bool, named: Sequence[Human]
) -> Human | None:
    """The person whose name or honorific begins at token ``at``; ``covered``: the tokens of bodies; ``shared``: a
    title tells that it is a name: one of several behind a plural, or one set apart by commas; ``named``: who is named
    before."""
    passage, tokens = reading.passage, reading.passage.tokens
    start, honorifics = _honorifics(passage, at)
    if start >= len(tokens):
        return None
    titled = shared or bool(honorifics) or role_before(reading, at) is not None
    name = person_at(passage, start, known, titled)
    if name is None or start in covered or (passage.headline and name.strength < 0.95 and not name.suggested):
        return None
    if names_a_thing(passage, at, name) or (not titled and names_a_place_or_day(passage, name)):
        return None
    score, rule = _judge(reading, name, titled)
    if score < _STAND_ALONE:
        return None
    human = _made(passage, name, score, rule)
    if honorifics and tokens[honorifics[-1][0]].fold in _PEERS and len(human.words) == 1:
        _with_seat(passage, human)
    if honorifics:
        _add_honorifics(passage, human, honorifics)
    led = bool(honorifics and at) and tokens[at - 1].fold == "the"  # *Prime Minister the Hon.* Ana Ruiz
    human.titles = titles_before(reading, at - led, named[-1].last if named else 0)
    if len(human.words) == 1 and not honorifics:
        _keep_royal(reading, human)
    return human


def _with_seat(passage: Passage, human: Human) -> None:
    """*Lord Okafor of Lorne*: the seat that is part of a peer's name, by which nobody is called alone."""
    tokens, at = passage.tokens, human.last + 1
    seat = tokens[at] if at < len(tokens) and tokens[at - 1].fold == "of" else None
    if seat is None or not seat.cap or seat.sorts & (Sort.COUNTRY | Sort.DEMONYM | Sort.BODY | Sort.BODY_NOUN):
        return
    behind = tokens[at + 1 : at + 2]
    if behind == [] or not (behind[0].possessive or (behind[0].cap and behind[0].word)):
        human.last = at + 1
        human.surface = passage.text(human.first, human.last)


def _made(passage: Passage, name: Name, score: float, rule: str) -> Human:
    words = [t.fold for t in passage.tokens[name.first : name.last] if t.word]
    surface = passage.text(name.first, name.last).replace(",", "")  # *Okafor, Jr.*
    return Human(name.first, name.last, tuple(words), surface, rule, score)


def _honorifics(passage: Passage, at: int) -> tuple[int, list[tuple[int, int]]]:
    """The honorifics at token ``at``: where they end, and each one's tokens."""
    found = []
    while at < len(passage.tokens) and passage.tokens[at].cap and passage.tokens[at].leads & Sort.HONORIFIC:
        hit = passage.find(at, Sort.HONORIFIC)
        burmese = at > 0 and passage.tokens[at - 1].text in _BURMESE  # *U Tun Swe*
        initial = passage.tokens[at].initial and passage.tokens[at].text.endswith(".")  # *U. Ganbold*
        if not hit or burmese or initial or given_here(passage.tokens, at):
            break
        marked = hit[0] < len(passage.tokens) and passage.tokens[hit[0]].text in _MARKS
        marked = marked and passage.starts[hit[0]] == passage.ends[hit[0] - 1]  # *Dato'*
        found.append((at, behind_retired(passage.tokens, hit[0] + marked)))
        at = found[-1][1]
        doubled = (
            passage.tokens[at + 1 : at + 2] if passage.tokens[at : at + 1] and passage.tokens[at].fold == "the" else []
        )
        at += any(token.cap and token.leads & Sort.HONORIFIC for token in doubled)  # *Dr. the Honourable*
    return at, found


def _add_honorifics(passage: Passage, human: Human, honorifics: list[tuple[int, int]]) -> None:
    human.honorifics = honorifics
    first = honorifics[-1][0]
    hit = passage.find(first, Sort.HONORIFIC)
    if len(human.words) == 1 and hit and (hit[1].group in _KEPT_HONORIFICS or passage.tokens[first].text in _BURMESE):
        if passage.tokens[first].fold in ("his", "her"):
            first = hit[0]  # *His Majesty* is no part of a name, as *King* is
        human.first = first
        human.words = (*(t.fold for t in passage.tokens[first : hit[0]]), *human.words)
        human.surface = passage.text(first, human.last)
        human.honorifics = honorifics[:-1]
    elif len(human.words) == 1 and passage.tokens[first].fold in _SHEIKHS:  # *Sheikh Hasina*
        human.first, human.honorifics = first, honorifics[:-1]
        human.surface = passage.text(first, human.last)


def _keep_royal(reading: Reading, human: Human) -> None:
    """*King Salman*: the title stays where nothing else is left of the name."""
    role = next((r for r in human.titles if r.last == human.first and r.group == "royal" and r.bare), None)
    if role:
        human.first = role.first
        human.surface = reading.passage.text(role.first, human.last)


def _judge(reading: Reading, name: Name, titled: bool) -> tuple[float, str]:
    """How surely a name is a person's, from its words and what stands around."""
    words = [token for token in reading.passage.tokens[name.first : name.last] if token.cap]
    if titled and (len(words) > 1 or words[0].sorts & _NAME or not words[0].sorts & (Sort.COMMON | PLACES)):
        return 0.9, "title in front"
    if len(words) < 2 and name.strength < 0.9:
        return 0.0, ""
    behind = _by_word_behind(reading, name) or _in_apposition(reading, name)
    score = name.strength + _by_word_before(reading.passage, name, len(words), behind > 0) + behind
    if reading.passage.starts_sentence(name.first) and words[0].sorts & Sort.COMMON and name.strength < 0.8:
        score -= 0.2
    if reading.passage.block.kind == "byline":
        score += 0.3
    if score < _STAND_ALONE and name.suggested and not _placed(reading.passage, name):
        return LIKELY, SUGGESTED
    return score, name.rule


def _placed(passage: Passage, name: Name) -> bool:
    """*the hall at Vigyan Bhavan*, *the Ilulissat Fjord*: what a name that is only suggested would rather be."""
    return bool(name.first) and passage.tokens[name.first - 1].fold in _BEFORE_PLACES


def _by_word_before(passage: Passage, name: Name, words: int, told: bool) -> float:
    """``told``: the words behind say that it is a person, so that no place follows *to*."""
    if not name.first:
        return 0.0
    before = passage.tokens[name.first - 1]
    score = 0.25 if before.sorts & Sort.SPEECH else 0.0
    if before.fold in DETERMINERS:
        return score - 0.4 * (name.strength < (0.9 if before.fold == "whose" else 0.95))  # *Hamas, whose Ole Vik …*
    if before.fold in _WHERE:
        told = told and before.fold == "to"  # *handed the chair to Orla Quinn, the minister*
        return score - 0.25 * (name.strength < 0.6 and not told)
    unknown = name.strength == 0.4 and words < 4 and before.fold not in ("of", "on", "for")
    return score + 0.2 * unknown


def _by_word_behind(reading: Reading, name: Name) -> float:
    tokens = reading.passage.tokens
    if name.last == len(tokens):
        return 0.0
    after = tokens[name.last]
    if name.strength < _UNKNOWN and is_told_as_thing(reading.passage, name):
        return -0.4
    if after.text == "," and any(r.first == name.last + 1 and r.country for r in reading.roles):
        return 0.4  # *, China's minister of commerce*
    if after.text == "," and _aged(tokens, name.last + 1):
        return 0.45
    return 0.3 if after.sorts & Sort.SPEECH or (after.text == "," and _apposition(reading, name.last + 1)) else 0.0


def _in_apposition(reading: Reading, name: Name) -> float:
    """*The Speaker of the Althing, Sidie Tunis, …*: a name between commas behind a title with its article."""
    tokens, comma = reading.passage.tokens, name.first - 1
    if comma < 1 or tokens[comma].text != "," or place_at(reading.passage, name.first):
        return 0.0
    closed = name.last == len(tokens) or tokens[name.last].text in (",", ".")
    role = next((r for r in reading.roles if r.last == comma and not r.plural), None) if closed else None
    before = tokens[role.first - 1] if role and role.first else None
    return 0.4 if before and (before.fold in DETERMINERS or before.possessive) else 0.0


def _aged(tokens: list[Token], at: int) -> bool:
    """*, 29,*: an age between commas, which nothing but a person has."""
    words = [token.text for token in tokens[at : at + 2]]
    return len(words) > 1 and words[0].isdigit() and len(words[0]) == 2 and words[1] in (",", ".")


def _apposition(reading: Reading, at: int) -> bool:
    """Whether what follows a name and a comma tells of a person: *who …*, an age, an office."""
    tokens = reading.passage.tokens
    if at >= len(tokens):
        return False
    if tokens[at].fold in ("who", "whose") or (tokens[at].text.isdigit() and len(tokens[at].text) == 2):
        return True
    start = at + (tokens[at].fold in DETERMINERS)
    return any(
        role.first == start or (start < role.first <= start + 2 and not tokens[start].cap) for role in reading.roles
    )


def find_bare_names(
    reading: Reading, surnames: Collection[str], rule: str = "surname of somebody named in full"
) -> list[Human]:
    """Single names that stand for somebody who is named in full elsewhere; ``surnames`` are folded."""
    found = list[Human]()
    if reading.passage.words.isdisjoint(surnames):
        return found
    for at in reading.passage.capitals:
        token = reading.passage.tokens[at]
        if token.fold not in surnames or reading.taken(at, at + 1):
            continue
        if any(role.first < at < role.last for role in reading.roles) or not _stands_alone(reading.passage, at):
            continue
        human = Human(at, at + 1, (token.fold,), token.text, rule, 0.8)
        human.titles = titles_before(reading, at, 0)
        found.append(human)
    return found


def _stands_alone(passage: Passage, at: int) -> bool:
    """Whether the word at token ``at`` is neither part of a longer name nor the common word that it may be as well."""
    token, tokens = passage.tokens[at], passage.tokens
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if not passage.headline:
        if after and may_be_name(after, False) and not after.sorts & Sort.COMMON:
            return False
        if at and may_be_name(tokens[at - 1], False) and not passage.starts_sentence(at - 1):
            return False
    if not token.sorts & (Sort.COMMON | Sort.CALENDAR) or (after and after.sorts & Sort.SPEECH):
        return True
    if [each.text for each in tokens[at + 1 : at + 3]] in ([",", "who"], [",", "whose"]):
        return True
    return not (token.sorts & Sort.CALENDAR or passage.headline or passage.starts_sentence(at))
