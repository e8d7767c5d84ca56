"""Whose title it is that stands behind a name, before a name and a comma, or in the plural before several names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from namsite.draft import Human, Reading, Role
from namsite.extract.holders.plurals import begins, share_plural
from namsite.extract.holders.rows import title_ends_the_row, titles_ahead
from namsite.lexicon import Sort, lexicon
from namsite.phrases import DETERMINERS, behind_letters, origin_end, place_ending
from namsite.spelling import fold, key
from namsite.tokens import Token

# Between a name with its comma and a title: whether the title is held now.
_THEN = {
    "now": "", "later": "", "currently": "", "formerly": "former", "previously": "former", "once": "former",
    "elected": "", "re-elected": "", "appointed": "", "named": "",
}  # fmt: skip
_NO_OFFICES = frozenset({"business", "other", "relative", "peer", "academic", "media", "sport"})
_COPULAS = frozenset({"becomes", "became", "become", "remains", "remained", "stays", "stayed"})
_SAID_SO = 5  # tokens from a name to the comma behind *said* or *told reporters*
_STYLES = frozenset({"hon", "honourable", "honorable", "rt"})
_JOINTS = frozenset({"and", "or", "of", "as"})
_ONESELF = frozenset({"himself", "herself"})  # *and himself a former judge*
_KEPT = frozenset({"once"})  # part of the title as written
_AFTER_NAME = frozenset({",", ".", "–", "—", ";", ":", ")", "of", "who", "whose"})
_TELLS = frozenset({"reports", "informs", "reported", "said", "says", "told", "writes", "wrote", "added", "noted"})
_DASHES = frozenset({"–", "—"})
_UNTIL_THEN = frozenset({"now", "recently", "then", "today"})
_LONGEST_SINCE = 4  # words of *until last year*


def attach_titles(reading: Reading) -> None:
    """Gives the people of a passage the titles that do not stand directly in front of their names."""
    people = reading.people
    if not people:
        return
    ahead = titles_ahead(reading)
    for human in people:
        human.titles = [role for role in human.titles if role in ahead or not _said_of_another(reading, role, human)]
    for human in people:
        human.titles += _titles_behind(reading, human, ahead)
    for human in people:
        _title_with_comma(reading, human, ahead)
    share_plural(reading)


def _said_of_another(reading: Reading, role: Role, human: Human) -> bool:
    """*Merkel, then Chancellor, and Mexico's former president X*: the first title is Merkel's, whom nothing else
    introduces; in *Tunisia's X, the Libyan leader, Colonel Y* it is that of Y, with *and* before *Colonel* that of
    X."""
    tokens = reading.passage.tokens
    first, last = _joined(reading, role)
    at = first - (first > 0 and tokens[first - 1].fold in DETERMINERS)
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
    tokens, first = reading.passage.tokens, begins(human)
    owned = first > 1 and tokens[first - 1].possessive
    placed = origin_end(reading.passage, human.last) > human.last  # *Ole Vik of Norway*
    if owned or placed or any(title.first < human.last for title in human.titles):
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
    at = _behind_age(tokens, origin_end(reading.passage, human.last))
    found: list[Role] = []
    while at < len(tokens) and (tokens[at].text in (",", "(") or (found and tokens[at].fold == "and")):
        role = _role_from(reading, at + 1)
        if role and (_reports(reading, role) or _of_another_country(human, role)):
            break
        if role is None or _of_the_next(reading, role, human, ahead):
            ahead += [role] if role else []
            break
        found.append(role)
        at = role.last
    return found


def _reports(reading: Reading, role: Role) -> bool:
    """*…, Levant correspondent reports from Riga*, *…, the minister's press secretary said*: who tells it, without a
    comma before the verb."""
    tokens = reading.passage.tokens
    behind = tokens[role.last] if role.last < len(tokens) else None
    return behind is not None and not behind.cap and behind.fold in _TELLS


def _of_another_country(human: Human, role: Role) -> bool:
    """*After talks with Kenyan Foreign Minister Quinn, the Peruvian diplomat said*: the office of another state than
    the one that somebody has, as long as both are held now."""
    if role.state or not _is_country(role.country) or role.group in _NO_OFFICES:
        return False
    held = [r.country for r in human.titles if not r.state and r.group not in _NO_OFFICES and _is_country(r.country)]
    return bool(held) and not any(key(country or "") == key(role.country or "") for country in held)


def _is_country(name: str | None) -> bool:
    return name is not None and any(entry.sorts & Sort.COUNTRY for entry in lexicon().entries.get(fold(name), ()))


def _behind_age(tokens: list[Token], at: int) -> int:
    """*…, Ph.D., 38, a colonel*, *… (38), a colonel*, *…, aged 38, a colonel*: the end of degrees and an age."""
    if at == len(tokens) or tokens[at].text not in (",", "("):
        return at
    at = behind_letters(tokens, at)
    words = [token.text for token in tokens[at : at + 4] if token.fold != "aged"]
    aged = len(words) > 2 and (words[0], words[2]) in ((",", ","), ("(", ")")) and words[1].isdigit()
    if not aged:
        return at
    return at + (3 if words[0] == "(" else len(words[:3]) - 1 + (tokens[at + 1].fold == "aged"))


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
    at += at < len(tokens) and tokens[at].fold in DETERMINERS
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
            return replace(role, first=start)
    return None


def _plain(token: Token) -> bool:
    if token.cap or token.fold.endswith("ly") or token.fold in _COPULAS or token.fold in _THEN:
        return False
    return bool(token.sorts & Sort.COMMON) and not token.sorts & (Sort.FUNCTION | Sort.SPEECH)


def _of_the_next(reading: Reading, role: Role, human: Human, ahead: Sequence[Role]) -> bool:
    """Whether a title behind a name is that of the name that follows."""
    if (
        role in ahead
        or _taken(reading, role, human)
        or any(begins(o) in (role.last, _joined(reading, role)[1]) for o in reading.people)
    ):
        return True
    tokens, at = reading.passage.tokens, role.last + 1
    if tokens[role.last : at] and tokens[role.last].text in _DASHES:
        return any(begins(other) == at for other in reading.people)  # *, First President of Malta – Dr Quinn*
    follows = next((o for o in reading.people if begins(o) == at and tokens[at - 1].text == ","), None)
    if follows is None or not _introduced(reading, human, ahead) or _introduced(reading, follows):
        return False  # *Queen Ana, the Prime Minister, Ole Vik, and …*
    # *outgoing chairman Ole Vik, President of Peru, …*: in front stands no office of a country
    led = human.titles != [] and all(t.last <= human.first and not (t.country or t.body) for t in human.titles)
    if led and title_ends_the_row(reading, follows):
        return False
    return follows.last < len(tokens) and tokens[follows.last].text == ","


def _taken(reading: Reading, role: Role, human: Human | None = None) -> bool:
    """Whether a title belongs to somebody (other than ``human``) already."""
    others = (title for other in reading.people if other is not human for title in other.titles)
    return any(title.noun == role.noun and title.last == role.last for title in others)


# ---- before, with a comma ----


def _title_with_comma(reading: Reading, human: Human, ahead: Sequence[Role]) -> None:
    """*Iran's president, Ebrahim Raisi, …*, *their agent, Ole Vik*, *Referee: Ole Vik*: an office with its owner or
    with an article, a comma, the name, a comma."""
    tokens, first = reading.passage.tokens, begins(human)
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
        led = before is not None and (before.fold in DETERMINERS or before.possessive)
        fits = (led or not role.bare) and (human.last == len(tokens) or _closes(tokens[human.last]))
        fits = fits or role in ahead
        several = human.last < len(tokens) and tokens[human.last].fold == "and"
        says = human.last < len(tokens) and bool(tokens[human.last].sorts & Sort.SPEECH)
        start = role.first - (role.first > 0 and tokens[role.first - 1].fold == "the")
        apart = start > 0 and tokens[start - 1].text in (",", "”", '"')  # *“…,” the office's spokesman, Ole Vik wrote*
        fits = fits or (says and apart and bool(role.country or role.body))  # *At a dinner, Chadian Premier, Vik said*
        fits = fits or (not several and _opens_sentence(reading, role, human)) or _with_honour(tokens, human)
    if fits:
        human.titles += _chain_before(reading, role)


def _opens_sentence(reading: Reading, role: Role, human: Human) -> bool:
    """*The secretary-general of the League, Ana Bo said*: a title at the head of a sentence, with whose it is, though
    no comma closes what the name adds to it; another title may stand before (*Chair of the day, Prime Minister of
    Fiji, …*). *The President of Chad, Ana Bo said, had left* is of two."""
    tokens = reading.passage.tokens
    if any(token.text == "," for token in tokens[human.last + 1 : human.last + _SAID_SO]):
        return False
    at = role.first - (role.first > 0 and tokens[role.first - 1].fold == "the")
    before = next((r for r in reading.roles if at and tokens[at - 1].text == "," and r.last == at - 1), None)
    at = at if before is None else before.first - (before.first > 0 and tokens[before.first - 1].fold == "the")
    return not role.bare and bool(role.country or role.body) and reading.passage.starts_sentence(at)


def _with_honour(tokens: Sequence[Token], human: Human) -> bool:
    """*by its Premier, the Hon. Ana Bo*: a style with its article stands behind nothing but an office."""
    styles = [tokens[first].fold.rstrip(".") for first, _ in human.honorifics]
    return bool(styles) and not _STYLES.isdisjoint(styles) and tokens[begins(human) - 1].fold == "the"


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
