"""What stands in front of the head noun of a title: *Deputy*, *Indian External Affairs*, *UN*, *Uganda's*."""

from __future__ import annotations

from functools import cache

from namsite.draft import Reading, Role
from namsite.extract.roles.plain import LOWER_COMPLEMENTS
from namsite.lexicon import Sort, rows
from namsite.ordinals import ORDINAL_WORDS
from namsite.phrases import place_ending
from namsite.tokens import Passage, Token

_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their"})
_RANKS_IN_LOWER_CASE = frozenset({"deputy", "vice", "senior", "acting"})
_HAVE_UNDERLINGS = frozenset({"secretary", "secretary-general", "sheriff", "treasurer", "clerk", "manager", "officer"})
_RANKS_OF_OFFICES = frozenset({"deputy", "vice", "assistant", "senior", "chief"})
_MODIFIERS = Sort.RANK | Sort.STATE
_FIELD = Sort.COMMON | Sort.BODY_NOUN
_NO_FIELD = Sort.FUNCTION | Sort.CALENDAR | Sort.DEMONYM | Sort.MEETING | Sort.FRONT_ROLE
_NO_FIELD_IN_LOWER_CASE = Sort.FUNCTION | Sort.SPEECH | Sort.CALENDAR | Sort.STATE
_MOST_FIELDS = 2
_FORMS_OF_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "honourable", "honorable"})
_PROPER = Sort.GIVEN | Sort.SURNAME | Sort.HONORIFIC
_LANDS = Sort.DEMONYM | Sort.COUNTRY | Sort.PLACE
_PARTICIPLES = {"elected", "re-elected", "reelected", "appointed", "nominated", "dismissed", "sacked", "fired"}
_SERVED = frozenset({"state", "government", "royal", "organization"})
_ARTICLES = frozenset({"the", "a", "an"})
_NO_OWNER = (
    Sort.GIVEN | Sort.SURNAME | Sort.ROLE | Sort.MEETING | Sort.FUNCTION | Sort.CALENDAR | Sort.HONORIFIC | Sort.STATE
)
_RESIDENCES = frozenset({"State House", "Government House", "Aso Rock", "Aso Villa"})
_LONGEST_OWNER = 3  # words
_WHICH_TIME = frozenset({"last", "this", "that", "next", "every", "each", "one"})  # *last night*
_DEMONYM_ENDINGS = ("ian", "ean", "ese", "ish", "ani", "can")


def extend_left(reading: Reading, role: Role, cap: bool) -> None:
    tokens, first = reading.passage.tokens, role.first
    while first > 0 and not reading.body_ending(first):
        several = reading.passage.find(first - 2, _MODIFIERS) if first > 1 and tokens[first - 2].fold == "pro" else None
        if several and several[0] == first:
            first -= 2  # *pro tempore* president
            continue
        token = tokens[first - 1]
        if token.sorts & Sort.STATE:
            if not _says_when(tokens, first - 1):
                break
            role.state = token.fold
        elif cap and token.fold in ORDINAL_WORDS and not token.cap:
            if first < 2 or not tokens[first - 2].possessive:
                break  # *the council's first* Secretary General
        elif not token.sorts & Sort.RANK or not _fits_case(reading.passage, first - 1, cap):
            break
        elif token.fold == "under" and _HAVE_UNDERLINGS.isdisjoint(role.head.split()):
            break  # *Under President* Okafor taxes rose
        first -= 1
    if cap:
        first = _portfolio(reading, first)
    elif first == role.noun and first and _names_body(reading, first - 1):
        first -= 1
    if not cap:
        first = _behind_fields(reading, first) if first == role.noun else first
        first = _field_of_work(reading.passage, first)
    owned = _owner(reading, role, first)
    if owned < first and tokens[first - 1].cap and not tokens[first - 1].possessive:
        owned = _before_the_owner(reading, owned, cap)
    first = owned
    owned_in_capitals = cap and first < role.noun and tokens[first].cap  # *Acting Iranian* Foreign Minister
    while first > 0 and _says_when(tokens, first - 1):
        fits = _fits_case(reading.passage, first - 1, cap=False) or (owned_in_capitals and tokens[first - 1].cap)
        if not fits:
            break
        role.state = role.state or tokens[first - 1].fold
        first -= 1
    role.first = first


def _before_the_owner(reading: Reading, first: int, cap: bool) -> int:
    """*Deputy* Russian Foreign Minister, *chief* US negotiator: where a rank before whose office it is begins."""
    if first == 0 or reading.passage.tokens[first - 1].fold not in _RANKS_OF_OFFICES:
        return first
    return first - 1 if _fits_case(reading.passage, first - 1, cap) else first


def _behind_fields(reading: Reading, first: int) -> int:
    """*UN human rights chief*, *EU climate commissioner*: where one or two common words in lower case begin behind the
    body whose post it is; else ``first``."""
    tokens = reading.passage.tokens
    for start in range(first - 1, max(first - 1 - _MOST_FIELDS, 0), -1):
        field = tokens[start]
        if field.cap or not field.sorts & (Sort.COMMON | Sort.ROLE) or field.sorts & _NO_FIELD_IN_LOWER_CASE:
            break
        if reading.body_ending(start) and tokens[start - 1].all_caps:
            return start
    return first


@cache
def _post_fields() -> frozenset[str]:
    return frozenset(row[0] for row in rows("post_fields.txt"))


def _field_of_work(passage: Passage, first: int) -> int:
    """*crane* driver, *armed forces* chief: where one or two nouns begin that say what a post in lower case is of, in
    lower case but for the head of a sentence; else ``first``."""
    tokens, fields = passage.tokens, _post_fields()
    if first == 0 or tokens[first - 1].sorts & Sort.FUNCTION:
        return first
    for start in range(first - 1, max(first - 1 - _MOST_FIELDS, -1), -1):
        if passage.text(start, first).lower() not in fields or (
            tokens[start].cap and not passage.starts_sentence(start)
        ):
            continue
        before = tokens[start - 1].fold if start else ""
        return first if before in _WHICH_TIME else _field_of_work(passage, start)
    return first


def _fits_case(passage: Passage, at: int, cap: bool) -> bool:
    """Whether a rank is written like the noun behind it: both with a capital or without, but for *Chief designer* at
    the head of a sentence and *deputy Foreign Minister*."""
    token = passage.tokens[at]
    if token.cap:
        return cap or passage.starts_sentence(at)
    return not cap or token.fold in _RANKS_IN_LOWER_CASE


def _says_when(tokens: list[Token], at: int) -> bool:
    """Whether the word at token ``at`` says that an office is held now or no more, and is no verb (*was elected*);
    what *present* says goes without saying."""
    word = tokens[at]
    if not word.sorts & Sort.STATE or word.fold == "present" or word.text == "Then":
        return False  # *Then President Quinn rose*
    return word.fold not in _PARTICIPLES or at == 0 or tokens[at - 1].fold in _DETERMINERS


def _portfolio(reading: Reading, first: int) -> int:
    """*External Affairs* Minister, *Press* Secretary: capitalised common words before the noun."""
    passage, start, joined = reading.passage, first, False
    while start > 0:
        token = passage.tokens[start - 1]
        if _joined_fields(passage, start - 1) or (joined and _listed_field(passage, start - 1)):
            start, joined = start - 2, True
            continue
        if (
            token.fold in _PARTICIPLES
            or not token.cap
            or not token.sorts & _FIELD
            or token.sorts & _NO_FIELD
            or token.fold in _FORMS_OF_ADDRESS
        ):
            break
        if place_ending(passage, start) is not None:
            break  # *Solomon Islands* Prime Minister
        if reading.body_ending(start) or (start == first and _opening_verb(passage, start - 1)):
            break
        start -= 1
    return start


def _joined_fields(passage: Passage, at: int) -> bool:
    """*Tourism and Civil Aviation* Minister: *and* between two fields."""
    tokens = passage.tokens
    if at < 1 or tokens[at].fold != "and" or tokens[at + 1].sorts & Sort.FRONT_ROLE:
        return False
    before = tokens[at - 1]
    return before.cap and bool(before.sorts & Sort.COMMON) and not before.sorts & (_NO_FIELD | _PROPER)


def _listed_field(passage: Passage, at: int) -> bool:
    """*Tourism, Culture and Environment* Minister: a comma behind a field, which no *Yesterday* is."""
    tokens = passage.tokens
    if at < 1 or tokens[at].text != ",":
        return False
    before = tokens[at - 1]
    field = before.cap and bool(before.sorts & Sort.COMMON) and not before.sorts & (_NO_FIELD | _PROPER)
    return field and (before.fold in _post_fields() or not passage.starts_sentence(at - 1))


def _names_body(reading: Reading, at: int) -> bool:
    """*Assembly* chairman, *Club* chairman: a body's bare noun with a capital before a post in lower case."""
    passage, token = reading.passage, reading.passage.tokens[at]
    if not token.cap or not token.sorts & Sort.BODY_NOUN or token.sorts & (Sort.FUNCTION | Sort.ROLE):
        return False
    before = passage.tokens[at - 1] if at else None
    return not reading.body_ending(at + 1) and (before is None or not before.cap or not before.word)


def _opening_verb(passage: Passage, at: int) -> bool:
    """*Meeting President Okafor*: the verb that begins the sentence is no portfolio."""
    token = passage.tokens[at]
    return passage.starts_sentence(at) and not token.sorts & Sort.RANK and token.fold.endswith(("ed", "ing"))


def _owner(reading: Reading, role: Role, first: int) -> int:
    """Whose office it is, before the noun: *UN*, *Venezuelan*, *Uganda's*, *European Commission*; where that begins."""
    passage, tokens = reading.passage, reading.passage.tokens
    if first == 0:
        return first
    if role.head.startswith("spokes") and passage.text(max(first - 2, 0), first) in _RESIDENCES:
        return first - 2  # a house, of which nobody is a member
    possessive = tokens[first - 1].possessive or tokens[first - 1].text in ("'", "’")
    end = first - 1 if possessive else first
    bracket = end > 3 and tokens[end - 1].text == ")" and tokens[end - 3].text == "("
    body = reading.body_ending(end - 3 if bracket else end)  # *Organization of American States (OAS)* Secretary General
    if body:
        if body.group == "government" and not possessive and not tokens[body.first].cap:
            return first
        role.body = body
        role.country = role.country or body.country
        return body.whole
    for start in range(max(end - 4, 0), end):
        hit = passage.find(start, _LANDS) if tokens[start].cap else None
        if hit and hit[0] == end:
            role.country = hit[1].country or hit[1].name
            return first if possessive and _mere_rank(passage, role) else start
    word = tokens[end - 1] if end else None
    if possessive and (office := _office_before(reading, end)) is not None:
        return office
    if possessive and word is not None and not word.cap:
        return _lower_owner(passage, end - 1, first)
    if word is None or not word.cap or not word.word or word.sorts & (Sort.FUNCTION | Sort.CALENDAR | Sort.HONORIFIC):
        return first
    return _unknown_owner(passage, role, end - 1, first, possessive)


def _mere_rank(passage: Passage, role: Role) -> bool:
    """Libya's *Colonel* Okafor: what somebody is called anywhere, and no office of a country."""
    behind = passage.tokens[role.last : role.last + 1]
    named = bool(behind) and behind[0].cap and not behind[0].sorts & Sort.ROLE
    return role.group == "military" and named and bool(passage.tokens[role.noun].sorts & Sort.HONORIFIC)


def _office_before(reading: Reading, end: int) -> int | None:
    """*Maltese prime minister's* adviser, *UN Secretary-General's* envoy: where the office begins whose holder somebody
    serves."""
    passage = reading.passage
    for start in range(max(end - 3, 0), end):
        hit = passage.find(start, Sort.ROLE)
        if hit and hit[0] == end and hit[1].group in _SERVED:
            body = reading.body_ending(start)
            owners = (start - 2, start - 1) if body is None else (body.first,)
            return next((n for n in owners if n >= 0 and (body or _ends_at(passage, n, start))), start)
    return None


def _ends_at(passage: Passage, at: int, end: int) -> bool:
    hit = passage.find(at, _LANDS) if passage.tokens[at].cap else None
    return hit is not None and hit[0] == end


def _lower_owner(passage: Passage, at: int, first: int) -> int:
    """*the bloc's* chairman, *the Orlovo dockers' union's* leader: a body by a common noun, and what kind of one."""
    tokens = passage.tokens
    owns = tokens[at].sorts & Sort.BODY_NOUN or tokens[at].fold in LOWER_COMPLEMENTS
    if not owns or (at and tokens[at - 1].fold == "that"):  # *that country's* Foreign Minister
        return first
    while at and not tokens[at - 1].sorts & Sort.FUNCTION and tokens[at - 1].word and _kind_of_body(tokens[at - 1]):
        at -= 1
    return at


def _kind_of_body(token: Token) -> bool:
    barred = Sort.GIVEN | Sort.SURNAME | Sort.ROLE | Sort.CALENDAR | Sort.SPEECH
    return (token.cap and not token.sorts & barred) or token.fold in (
        "labor",
        "labour",
        "ruling",
        "opposition",
        "trade",
    )


def _unknown_owner(passage: Passage, role: Role, at: int, first: int, possessive: bool) -> int:
    """The same for a capitalised word at token ``at`` that no list knows as a country or a body."""
    word = passage.tokens[at]
    if possessive:
        before = passage.tokens[at - 1] if at else None
        longer = before is not None and (before.cap or before.sorts & Sort.PARTICLE) and not word.all_caps
        if longer or word.sorts & (Sort.GIVEN | Sort.SURNAME):
            return first  # a person's: *Sheikh Mohammed Al Maktoum's envoy*
        if not word.sorts & Sort.ROLE and word.text != "PM":
            role.country = word.text
        return at
    if word.all_caps and not word.sorts & (Sort.ROLE | Sort.COMMON):
        return at
    barred = Sort.COMMON | Sort.GIVEN | Sort.SURNAME | Sort.ROLE | Sort.MEETING
    if not word.sorts & barred and not passage.headline:
        first = _demonym_like(passage, role, at, first)
    if first == at + 1 and not passage.tokens[role.noun].cap and not passage.headline:
        return _in_lower_case(passage, first)
    return first


def _in_lower_case(passage: Passage, first: int) -> int:
    """*the Orlovo* coach, *Zwyx Maltings* managing director: names that no list knows before a post in lower case,
    where an article or the sentence's beginning sets them off."""
    tokens, start = passage.tokens, first
    while start and first - start < _LONGEST_OWNER and tokens[start - 1].word:
        if start < first and start > 1 and tokens[start - 1].sorts & Sort.PARTICLE and tokens[start - 2].cap:
            start -= 2  # *Rio das Zwyx*
            continue
        if not tokens[start - 1].cap or tokens[start - 1].sorts & _NO_OWNER:
            break
        start -= 1
    if start == first or start == 0 or passage.starts_sentence(start):
        return start if first - start > 1 else first
    before = passage.tokens[start - 1]
    return start if before.fold in _ARTICLES or before.sorts & Sort.STATE else first


def _demonym_like(passage: Passage, role: Role, at: int, first: int) -> int:
    """*Velmarian President*: an adjective that no list knows, by its ending."""
    word = passage.tokens[at]
    if word.fold.endswith(_DEMONYM_ENDINGS) and (at == 0 or not passage.tokens[at - 1].cap):
        role.country = word.text
        return at
    return first
