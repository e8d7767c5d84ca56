"""People: names behind titles and honorifics, names of known given names, names that speak; and whose titles stand around."""

from __future__ import annotations

from namsite.draft import Human, Reading, Role
from namsite.lexicon import Sort
from namsite.phrases import Known, Name, may_be_name, person_at
from namsite.tokens import Passage

_THING = Sort.VENUE | Sort.BODY_NOUN | Sort.DOCUMENT | Sort.MEETING | Sort.OTHER_EVENT
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "whose", "our"})
_KEPT_HONORIFICS = frozenset({"royal", "religious"})
_STAND_ALONE = 0.6


def find_people(reading: Reading, known: Known) -> list[Human]:
    """The people named in a passage, each with the titles in front of the name and behind it."""
    passage, found, at = reading.passage, [], 0
    while at < len(passage.tokens):
        human = None if _covered(reading, at) else _human(reading, at, known)
        if human:
            found.append(human)
            at = human.last
        else:
            at += 1
    for human in found:
        human.titles += _titles_behind(reading, human, found)
    for human in found:
        _title_with_comma(reading, human, found)
    _share_plural(reading, found)
    return found


def _covered(reading: Reading, at: int) -> bool:
    return any(body.first <= at < body.last for body in reading.bodies)


def _human(reading: Reading, at: int, known: Known) -> Human | None:
    passage = reading.passage
    tokens = passage.tokens
    if not tokens[at].cap or not tokens[at].word:
        return None
    if any(role.first <= at < role.last for role in reading.roles):
        return None
    start, honorifics = _honorifics(passage, at)
    if start >= len(tokens):
        return None
    titled = bool(honorifics) or _role_before(reading, at) is not None
    name = person_at(passage, start, known)
    if name is None or _covered(reading, start) or (passage.headline and name.strength < 0.95 and not titled):
        return None
    if passage.headline and name.strength < 0.95:
        return None
    if _leads_to_thing(passage, name.last) or _saint(passage, name):
        return None
    score, rule = _judge(reading, name, at, titled)
    if score < _STAND_ALONE:
        return None
    human = _made(passage, name, score, rule)
    if honorifics:
        _add_honorifics(passage, human, honorifics)
    human.titles = _titles_before(reading, at)
    if len(human.words) == 1 and not honorifics:
        _keep_royal(reading, human)
    return human


def _made(passage: Passage, name: Name, score: float, rule: str) -> Human:
    words = [t.fold.rstrip(".") for t in passage.tokens[name.first : name.last] if t.word]
    surface = " ".join(t.text for t in passage.tokens[name.first : name.last] if t.text != ",")
    return Human(name.first, name.last, tuple(words), surface, rule, score)


def _honorifics(passage: Passage, at: int) -> tuple[int, list[tuple[int, int]]]:
    """The honorifics at token ``at``: where they end, and each one's tokens."""
    found = []
    while at < len(passage.tokens) and passage.tokens[at].cap:
        hit = passage.find(at, Sort.HONORIFIC)
        if not hit:
            break
        found.append((at, hit[0]))
        at = hit[0]
    return at, found


def _add_honorifics(passage: Passage, human: Human, honorifics: list[tuple[int, int]]) -> None:
    human.honorifics = honorifics
    first, last = honorifics[-1]
    hit = passage.find(first, Sort.HONORIFIC)
    if len(human.words) == 1 and hit and hit[1].group in _KEPT_HONORIFICS:
        human.first = first
        human.surface = " ".join(t.text for t in passage.tokens[first : human.last])
        human.honorifics = honorifics[:-1]


def _keep_royal(reading: Reading, human: Human) -> None:
    """*King Salman*: the title stays where nothing else is left of the name."""
    role = next((r for r in human.titles if r.last == human.first and r.group == "royal" and r.bare), None)
    if role:
        human.first = role.first
        human.surface = " ".join(t.text for t in reading.passage.tokens[role.first : human.last])


def _role_before(reading: Reading, at: int) -> Role | None:
    """The title that ends where a name begins; *10 Observer …* counts things."""
    tokens = reading.passage.tokens
    for role in reading.roles:
        if role.last == at and not role.plural and not (role.first and tokens[role.first - 1].text[0].isdigit()):
            return role
    return None


def _leads_to_thing(passage: Passage, at: int) -> bool:
    """*Queen Sirikit National Convention Centre*: capitalised words up to a venue, a body, a document."""
    for token in passage.tokens[at : at + 5]:
        if not token.cap or not token.word:
            return False
        if token.sorts & _THING:
            return True
    return False


def _saint(passage: Passage, name: Name) -> bool:
    """*St George's Cathedral*."""
    tokens = passage.tokens
    saint = tokens[name.first].fold == "st" or (name.first and tokens[name.first - 1].fold == "st")
    return bool(saint) and name.last < len(tokens) and tokens[name.last].possessive


def _judge(reading: Reading, name: Name, at: int, titled: bool) -> tuple[float, str]:
    """How surely a name is a person's, from its words and what stands around."""
    passage = reading.passage
    tokens = passage.tokens
    words = [t for t in tokens[name.first : name.last] if t.cap]
    if titled:
        role = _role_before(reading, at)
        weak = role is not None and (role.weak or not tokens[role.noun].cap) and not role.front
        if len(words) > 1 or not weak or name.strength >= 0.3:
            if not (
                len(words) == 1
                and words[0].sorts & (Sort.COMMON | Sort.COUNTRY | Sort.PLACE)
                and not words[0].sorts & (Sort.SURNAME | Sort.GIVEN)
            ):
                return 0.9, "title in front"
    if len(words) < 2 and name.strength < 0.9:
        return 0.0, ""
    score = name.strength
    before = tokens[name.first - 1] if name.first else None
    after = tokens[name.last] if name.last < len(tokens) else None
    if before and before.fold in _DETERMINERS and name.strength < 0.95:
        score -= 0.4
    elif before and before.fold in ("in", "at", "near", "from", "to") and name.strength < 0.6:
        score -= 0.25
    if after:
        if after.sorts & Sort.SPEECH or (after.text == "," and _apposition(reading, name.last + 1)):
            score += 0.3
    if before and before.sorts & Sort.SPEECH:
        score += 0.25
    if (
        before
        and name.strength == 0.4
        and len(words) < 4
        and before.fold not in (*_DETERMINERS, "in", "at", "near", "from", "to", "of", "on", "for")
    ):
        score += 0.2
    if passage.starts_sentence(name.first) and words[0].sorts & Sort.COMMON and name.strength < 0.8:
        score -= 0.2
    if passage.block.kind == "byline":
        score += 0.3
    return score, name.rule


def _apposition(reading: Reading, at: int) -> bool:
    tokens = reading.passage.tokens
    if at >= len(tokens):
        return False
    if tokens[at].fold in ("who", "whose") or (tokens[at].text.isdigit() and len(tokens[at].text) == 2):
        return True
    start = at + (tokens[at].fold in _DETERMINERS)
    return any(
        role.first == start or (start < role.first <= start + 2 and not tokens[start].cap) for role in reading.roles
    )


# ---- whose titles ----


def _titles_before(reading: Reading, at: int) -> list[Role]:
    """The chain of titles that ends where the name (or its honorific) begins."""
    tokens = reading.passage.tokens
    role = _role_before(reading, at)
    found = []
    while role:
        found.append(role)
        before = role.first
        if before and tokens[before - 1].fold in ("the",):
            before -= 1
        if before and tokens[before - 1].fold == "and":
            before -= 1
            if before and tokens[before - 1].text == ",":
                before -= 1
        elif before and tokens[before - 1].text == ",":
            before -= 1
        role = next((r for r in reading.roles if r.last == before and r.last <= found[-1].first and not r.plural), None)
        if role and role.bare and not tokens[role.first].cap:
            role = None
    return found[::-1]


def _titles_behind(reading: Reading, human: Human, people: list[Human]) -> list[Role]:
    """*…, the UN Secretary-General,*: titles behind the name and a comma."""
    tokens = reading.passage.tokens
    at, found = human.last, []
    while at < len(tokens) and (tokens[at].text == "," or (found and tokens[at].fold == "and")):
        start = at + 1
        start += start < len(tokens) and tokens[start].fold in _DETERMINERS
        role = next((r for r in reading.roles if r.first == start and not r.plural), None)
        role = role or _role_after_plain_words(reading, start)
        if role is None or any(
            role.last <= other.first <= role.last + 1 and other is not human and _adjoins(reading, role, other)
            for other in people
        ):
            break
        if any(role in other.titles for other in people):
            break
        found.append(role)
        at = role.last
    return found


def _adjoins(reading: Reading, role: Role, other: Human) -> bool:
    """Whether the role stands directly before another person: then it is that person's."""
    gap = reading.passage.tokens[role.last : other.honorifics[0][0] if other.honorifics else other.first]
    return not gap


def _role_after_plain_words(reading: Reading, start: int) -> Role | None:
    """*senior emergency officer at the WHO*: up to three lower-case words before the noun."""
    tokens = reading.passage.tokens
    for role in reading.roles:
        if start < role.first <= start + 3 and not role.plural:
            between = tokens[start : role.first]
            if all(
                t.word and not t.cap and t.sorts & Sort.COMMON and not t.sorts & (Sort.FUNCTION | Sort.SPEECH)
                for t in between
            ):
                role.first = start
                return role
    return None


def _title_with_comma(reading: Reading, human: Human, people: list[Human]) -> None:
    """*Iran's president, Ebrahim Raisi, …*: an office with its owner, a comma, the name, a comma."""
    tokens = reading.passage.tokens
    first = human.honorifics[0][0] if human.honorifics else human.first
    if human.titles or first < 2 or tokens[first - 1].text != ",":
        return
    after = tokens[human.last].text if human.last < len(tokens) else "."
    role = next((r for r in reading.roles if r.last == first - 1 and not r.plural), None)
    if role is None or role.bare or after not in (",", ".", "–", "—", ";", ":"):
        return
    if any(role in other.titles for other in people):
        return
    human.titles.append(role)


def _share_plural(reading: Reading, people: list[Human]) -> None:
    """*foreign ministers A, B and C*: one title for the list that follows it."""
    tokens = reading.passage.tokens
    for role in reading.roles:
        if not role.plural:
            continue
        at = role.last
        while human := next((h for h in people if (h.honorifics[0][0] if h.honorifics else h.first) == at), None):
            human.titles.append(role)
            at = human.last
            while at < len(tokens) and (tokens[at].text == "," or tokens[at].fold == "and"):
                at += 1


def find_bare_names(reading: Reading, surnames: dict[str, int]) -> list[Human]:
    """Single names that stand for somebody whom the article names in full: ``surnames`` maps a folded word to how many."""
    passage, found = reading.passage, []
    for at, token in enumerate(passage.tokens):
        if token.fold not in surnames or not token.cap or reading.taken(at, at + 1):
            continue
        if any(role.first <= at < role.last and at != role.first for role in reading.roles):
            continue
        before = passage.tokens[at - 1] if at else None
        after = passage.tokens[at + 1] if at + 1 < len(passage.tokens) else None
        if after and may_be_name(after, False) and not after.sorts & Sort.COMMON and not passage.headline:
            continue
        if before and may_be_name(before, False) and not passage.headline and not passage.starts_sentence(at - 1):
            continue
        if token.sorts & (Sort.COMMON | Sort.CALENDAR) and (
            passage.starts_sentence(at) or passage.headline or token.sorts & Sort.CALENDAR
        ):
            if not (after and after.sorts & Sort.SPEECH):
                continue
        human = Human(at, at + 1, (token.fold,), token.text, "surname of somebody named in full", 0.8)
        human.titles = _titles_before(reading, at)
        found.append(human)
    return found
