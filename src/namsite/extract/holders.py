"""Whose title it is that stands behind a name, before a name and a comma, or in the plural before several names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from namsite.draft import Human, Reading, Role
from namsite.lexicon import Sort
from namsite.phrases import behind_letters, place_at, place_ending
from namsite.tokens import Token

_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "whose", "our"})
# Between a name with its comma and a title: whether the title is held now.
_THEN = {"now": "", "later": "", "currently": "", "formerly": "former", "previously": "former", "once": "former"}
_NO_OFFICES = frozenset({"business", "other", "relative", "peer", "academic", "media", "sport"})
_COPULAS = frozenset({"becomes", "became", "become", "remains", "remained", "stays", "stayed"})
_JOINTS = frozenset({"and", "or", "of", "as"})
_ONESELF = frozenset({"himself", "herself"})  # *and himself a former judge*
_KEPT = frozenset({"once"})  # part of the title as written
_AFTER_NAME = frozenset({",", ".", "–", "—", ";", ":", ")", "of", "who", "whose"})
_APART = frozenset({",", "–", "—", "-", ":", "("})
_DASHES = frozenset({"–", "—"})
_UNTIL_THEN = frozenset({"now", "recently", "then", "today"})
_LONGEST_SINCE = 4  # words of *until last year*


def attach_titles(reading: Reading) -> None:
    """Gives the people of a passage the titles that do not stand directly in front of their names."""
    people = reading.people
    if not people:
        return
    for human in people:
        human.titles = [role for role in human.titles if not _said_of_another(reading, role, human)]
    ahead = list[Role]()
    for human in people:
        human.titles += _titles_behind(reading, human, ahead)
    for human in people:
        _title_with_comma(reading, human)
    _share_plural(reading)


def _begins(human: Human) -> int:
    """Where a name begins with its honorifics."""
    return human.honorifics[0][0] if human.honorifics else human.first


def _said_of_another(reading: Reading, role: Role, human: Human) -> bool:
    """*Merkel, then Chancellor, and Mexico's former president X*: the first title is Merkel's, whom nothing else
    introduces; in *Tunisia's X, the Libyan leader, Colonel Y* it is that of Y, with *and* before *Colonel* that of
    X."""
    tokens = reading.passage.tokens
    first, last = _joined(reading, role)
    at = first - (first > 0 and tokens[first - 1].fold in _DETERMINERS)
    comma = at > 0 and tokens[at - 1].text == ","
    closed = last < len(tokens) and tokens[last].text == ","
    others = (other for other in reading.people if other is not human and other.last == at - 1)
    joined = closed and last + 1 < len(tokens) and tokens[last + 1].fold == "and"
    return comma and closed and any(joined or not _introduced(reading, other) for other in others)


def _joined(reading: Reading, role: Role) -> tuple[int, int]:
    """Where two titles begin and end that *and* joins: *Crown Prince and Prime Minister*."""
    tokens, first, last = reading.passage.tokens, role.first, role.last
    for other in reading.roles:
        if other.last + 1 == first and tokens[other.last].fold == "and":
            first = other.first
        elif last + 1 == other.first and tokens[last].fold == "and":
            last = other.last
    return first, last


def _introduced(reading: Reading, human: Human, ahead: Sequence[Role] = ()) -> bool:
    """Whether an owner (*Tunisia's*) or a title stands in front of a name; ``ahead``: titles that are known to be of
    those who follow them."""
    tokens, first = reading.passage.tokens, _begins(human)
    owned = first > 1 and tokens[first - 1].possessive
    if owned or any(title.first < human.last for title in human.titles):
        return True
    apart = first > 1 and tokens[first - 1].text == ","  # *The chairman of the League, Orla Quinn, the head of …*
    lead = next((r for r in reading.roles if r.last == first - 1 and not _taken(reading, r)), None) if apart else None
    return lead is not None and (lead in ahead or _opens(reading, lead))


def _opens(reading: Reading, role: Role) -> bool:
    """Whether a title with its article begins its sentence, or stands behind neither a name nor a comma: *present were
    the President of Nauru, …*"""
    tokens = reading.passage.tokens
    led = role.first > 0 and tokens[role.first - 1].fold == "the"
    before = role.first - led
    if role.bare or role.plural or reading.passage.starts_sentence(before):
        return not (role.bare or role.plural)
    return led and tokens[before - 1].word and not tokens[before - 1].cap and tokens[before - 1].fold not in _JOINTS


# ---- behind ----


def _titles_behind(reading: Reading, human: Human, ahead: list[Role]) -> list[Role]:
    """*…, the UN Secretary-General,*: titles behind the name and a comma; one before another name is that one's, and
    goes to those that are ``ahead``."""
    tokens = reading.passage.tokens
    at = _behind_age(tokens, human.last)
    found: list[Role] = []
    while at < len(tokens) and (tokens[at].text in (",", "(") or (found and tokens[at].fold == "and")):
        role = _role_from(reading, at + 1)
        if role is None or _of_the_next(reading, role, human, ahead):
            ahead += [role] if role else []
            break
        found.append(role)
        at = role.last
    return found


def _behind_age(tokens: list[Token], at: int) -> int:
    """*…, Ph.D., 38, a colonel*: the end of degrees and an age between commas."""
    if at == len(tokens) or tokens[at].text != ",":
        return at
    at = behind_letters(tokens, at)
    words = [token.text for token in tokens[at : at + 3]]
    return at + 2 if len(words) == 3 and words[0] == words[2] == "," and words[1].isdigit() else at


def _role_from(reading: Reading, start: int) -> Role | None:
    """The title that begins at token ``start``, an article or *now*, *once*, *until last year* before it."""
    tokens = reading.passage.tokens
    word = tokens[start].fold if start < len(tokens) else ""
    if word == "until":
        ahead = range(start + 2, start + 1 + _LONGEST_SINCE)
        role = next((r for r in reading.roles if r.first in ahead and not r.plural), None)
        dated = tokens[start + 1].fold not in _UNTIL_THEN
        return replace(role, first=start if dated else role.first, state="former") if role else None
    at = start + (word in _THEN or word in _ONESELF)
    at += at < len(tokens) and tokens[at].fold in _DETERMINERS
    at += at < len(tokens) and tokens[at].fold == "present"  # goes without saying
    at = _behind_newly(reading, at)
    role = next((r for r in reading.roles if r.first == at and not r.plural), None)
    role = role or _role_after_plain_words(reading, at)
    if role is None or (role.last < len(tokens) and tokens[role.last].possessive):
        return None
    if word in _ONESELF and role.group in _NO_OFFICES:
        return None  # *himself a farmer*
    if word in _THEN:
        return replace(role, first=start if word in _KEPT else role.first, state=role.state or _THEN[word] or None)
    return role


def _behind_newly(reading: Reading, at: int) -> int:
    """Where *newly elected*, *recently appointed* at token ``at`` end: how fresh an office is, and no part of it."""
    tokens = reading.passage.tokens
    new = reading.passage.find(at, Sort.STATE) if at < len(tokens) and tokens[at].fold.endswith("ly") else None
    return new[0] if new else at


def _role_after_plain_words(reading: Reading, start: int) -> Role | None:
    """*senior emergency officer at the WHO*: up to three lower-case words before the noun."""
    tokens = reading.passage.tokens
    for role in reading.roles:
        if start < role.first <= start + 3 and not role.plural and all(map(_plain, tokens[start : role.first])):
            role.first = start
            return role
    return None


def _plain(token: Token) -> bool:
    if token.cap or token.fold.endswith("ly") or token.fold in _COPULAS:
        return False
    return bool(token.sorts & Sort.COMMON) and not token.sorts & (Sort.FUNCTION | Sort.SPEECH)


def _of_the_next(reading: Reading, role: Role, human: Human, ahead: Sequence[Role]) -> bool:
    """Whether a title behind a name is that of the name that follows."""
    if _taken(reading, role, human) or any(_begins(other) == role.last for other in reading.people):
        return True
    tokens, at = reading.passage.tokens, role.last + 1
    if tokens[role.last : at] and tokens[role.last].text in _DASHES:
        return any(_begins(other) == at for other in reading.people)  # *, First President of Malta – Dr Quinn*
    follows = next((o for o in reading.people if _begins(o) == at and tokens[at - 1].text == ","), None)
    if follows is None or not _introduced(reading, human, ahead) or _introduced(reading, follows):
        return False  # *Queen Ana, the Prime Minister, Ole Vik, and …*
    return follows.last < len(tokens) and tokens[follows.last].text == ","


def _taken(reading: Reading, role: Role, human: Human | None = None) -> bool:
    """Whether a title belongs to somebody (other than ``human``) already."""
    others = (title for other in reading.people if other is not human for title in other.titles)
    return any(title.noun == role.noun and title.last == role.last for title in others)


# ---- before, with a comma ----


def _title_with_comma(reading: Reading, human: Human) -> None:
    """*Iran's president, Ebrahim Raisi, …*, *their agent, Ole Vik*, *Referee: Ole Vik*: an office with its owner or
    with an article, a comma, the name, a comma."""
    tokens, first = reading.passage.tokens, _begins(human)
    first -= first > 1 and tokens[first - 1].fold == "the" and bool(human.honorifics)
    if first > 1 and tokens[first - 1].possessive:
        first = _before_country(reading, first)
    if (
        first < 2
        or tokens[first - 1].text not in (",", ":", "–", "—")
        or any(role.last <= human.first for role in human.titles)
    ):
        return
    role = next((r for r in reading.roles if r.last == first - 1 and not r.plural), None)
    if role is None or _taken(reading, role):
        return
    if tokens[first - 1].text in _DASHES:
        fits = not role.bare and tokens[role.noun].cap
    elif tokens[first - 1].text == ":":
        fits = role.bare and reading.passage.starts_sentence(role.first)
    else:
        before = tokens[role.first - 1] if role.first else None
        led = before is not None and (before.fold in _DETERMINERS or before.possessive)
        fits = (led or not role.bare) and (human.last == len(tokens) or _closes(tokens[human.last]))
    if fits:
        human.titles += _chain_before(reading, role)


def _before_country(reading: Reading, first: int) -> int:
    """Where *Canada's* begins before a name at token ``first``: *the chairman, Canada's Ole Vik*; else ``first``."""
    place = place_ending(reading.passage, first - 1)
    return first if place is None else place


def _chain_before(reading: Reading, role: Role) -> list[Role]:
    """*the President of Malta and current chairman of the League, Orla Quinn*: the titles that *and* joins to one."""
    tokens, chain = reading.passage.tokens, [role]
    while True:
        at = chain[0].first
        at -= at > 0 and tokens[at - 1].fold == "present"
        at -= at > 0 and tokens[at - 1].fold == "the"
        joined = at > 0 and tokens[at - 1].fold == "and"
        before = next((r for r in reading.roles if joined and r.last == at - 1 and not r.plural), None)
        if before is None or before.bare or _taken(reading, before):
            return chain
        chain.insert(0, before)


def _closes(token: Token) -> bool:
    return token.text in _AFTER_NAME or token.fold in _AFTER_NAME


# ---- in the plural ----


def _share_plural(reading: Reading) -> None:
    """*foreign ministers A, B and C*: one title for the list that follows it; *Presidents of P and Q, A and B*: the
    first for A, the second for B."""
    tokens = reading.passage.tokens
    for role in (role for role in reading.roles if role.plural):
        named = _list_of_people(reading, role.last)
        for human in named:
            human.titles.append(role)
        if not named and _share_in_turn(reading, role):
            continue
        places, at = ([], 0) if named else _list_of_places(reading, role)
        if len(places) > 1:
            named = _list_of_people(reading, at + (at < len(tokens) and tokens[at].text in _APART))
            if len(named) == len(places):
                for human, place in zip(named, places, strict=True):
                    human.titles.append(_one_of(reading, role, *place))


def _share_in_turn(reading: Reading, role: Role) -> bool:
    """*the premiers of Malta, Ana Ruiz, and of Peru, Ole Vik*: each place with its name behind it."""
    tokens, at = reading.passage.tokens, _noun_end(role)
    found = list[tuple[Human, Role]]()
    while at + 1 < len(tokens) and tokens[at].fold == "of":
        place = place_at(reading.passage, at + 1 + (tokens[at + 1].fold == "the"))
        comma = place is not None and place[0] < len(tokens) and tokens[place[0]].text == ","
        human = next((h for h in reading.people if comma and place and _begins(h) == place[0] + 1), None)
        if place is None or human is None:
            break
        found.append((human, _one_of(reading, role, at + 1, place[0], place[1].country or place[1].name)))
        at = human.last
        while at < len(tokens) and (tokens[at].text == "," or tokens[at].fold == "and"):
            at += 1
    for human, title in found if len(found) > 1 else ():
        human.titles.append(title)
    return len(found) > 1


def _list_of_people(reading: Reading, at: int) -> list[Human]:
    """The names of a list that begins at token ``at``."""
    tokens, named = reading.passage.tokens, list[Human]()
    while human := next((h for h in reading.people if _begins(h) == at), None):
        named.append(human)
        at = human.last
        while at < len(tokens) and (tokens[at].text == "," or tokens[at].fold == "and"):
            at += 1
    return named


def _list_of_places(reading: Reading, role: Role) -> tuple[list[tuple[int, int, str]], int]:
    """The countries of *of P, Q and R* behind a plural: first and last token and usual name of each; where they end."""
    tokens, places = reading.passage.tokens, list[tuple[int, int, str]]()
    at = end = _noun_end(role)
    if at < len(tokens) and tokens[at].fold == "of":
        at += 1
        while at < len(tokens) and (place := place_at(reading.passage, at + (tokens[at].fold == "the"))):
            places.append((at, place[0], place[1].country or place[1].name))
            at = end = place[0]
            while at < len(tokens) and (tokens[at].text == "," or tokens[at].fold == "and"):
                at += 1
    return places, end


def _noun_end(role: Role) -> int:
    return role.noun + len(role.head.split())


def _one_of(reading: Reading, role: Role, first: int, last: int, country: str) -> Role:
    """The one title of a plural that belongs to one country: *leader of Japan*."""
    passage = reading.passage
    noun = role.head.capitalize() if passage.tokens[_noun_end(role) - 1].cap else role.head
    lead = f"{passage.text(role.first, role.noun)} " if role.first < role.noun else ""
    wording = f"{lead}{noun} of {passage.text(first, last)}"
    return replace(role, country=country, body=None, wording=wording, plural=False, bare=False)
