"""Which body a body is part of, and the acronym in brackets behind its name."""

from __future__ import annotations

from collections.abc import Sequence

from namsite.draft import Body
from namsite.lexicon import Sort
from namsite.phrases import KNOWN_BODY, place_at
from namsite.tokens import Passage, Token

_NO_ACRONYM = (
    Sort.COUNTRY | Sort.ROLE | Sort.NOT_NAME | Sort.CALENDAR | Sort.HONORIFIC | Sort.SUFFIX | Sort.PLACE | Sort.DEMONYM
)


def place_in_parents(passage: Passage, bodies: list[Body]) -> list[Body]:
    """Sets the parents and acronyms of the bodies of a passage; gives the further bodies that come to light."""
    found: list[Body] = []
    for body in bodies:
        _place_in_parent(passage, body, bodies, found)
    if "(" not in passage.words:
        return found
    everyone = [*bodies, *found]
    for body in everyone:
        _acronym_behind(passage, body)
    return [*found, *_acronyms_in_brackets(passage, everyone)]


def _place_in_parent(passage: Passage, body: Body, bodies: list[Body], apart: list[Body]) -> None:
    """The body that it is part of: *NAM's Contact Group*, *UN General Assembly*, *Department of the Administration*."""
    if body.whole < body.first:
        owner = next((other for other in bodies if other.last == body.first - 1), None)
        if owner:
            body.parent, body.whole = owner, owner.first
            return
    if not body.known and body.last > body.first + 1:
        body.parent = _leading(passage, body) or _trailing(passage, body, apart)


def _inner(passage: Passage, first: int, last: int) -> Body:
    hit = passage.find(first, KNOWN_BODY)
    entry = hit[1] if hit and hit[0] == last else None
    return Body(
        first,
        last,
        passage.name(first, last),
        "part of a longer name",
        0.7,
        first,
        acronym=passage.tokens[first].text if last == first + 1 and passage.tokens[first].all_caps else None,
        group=entry.group if entry else "",
        known=entry is not None,
        usual=entry.name if entry else "",
    )


def _leading(passage: Passage, body: Body) -> Body | None:
    """The parent at the head of the name: *NAM* Contact Group, *Non-Aligned Movement (NAM)* Contact Group."""
    tokens = passage.tokens
    for at in range(body.first, body.last - 1):
        if tokens[at].text == "(" and at > body.first:
            parent = _inner(passage, body.first, at)
            parent.acronym = tokens[at + 1].text
            return parent
        if not tokens[at].cap:
            break
    if (organ := _of_an_acronym(passage, body)) is not None:
        return organ
    first = tokens[body.first]
    hit = passage.find(body.first, KNOWN_BODY)
    if hit and all(token.sorts & Sort.COMPANY for token in tokens[hit[0] : body.last]):
        return None  # *Zwyx* Corp. is Zwyx itself
    if (
        hit
        and hit[0] < body.last
        and tokens[hit[0]].cap
        and not (hit[1].sorts & Sort.AGENCY and first.sorts & Sort.COMMON)
    ):
        return _inner(passage, body.first, hit[0])
    if first.all_caps and not passage.headline and len(first.text) < 8 and not first.sorts & _NO_ACRONYM:
        return _inner(passage, body.first, body.first + 1)
    return _leading_noun(passage, body)


def _of_an_acronym(passage: Passage, body: Body) -> Body | None:
    """Council of *SCO* Heads of State: a known body in the middle of the name."""
    tokens, at = passage.tokens, body.first + 2
    if at + 1 >= body.last or tokens[at - 1].fold != "of" or not tokens[at].all_caps:
        return None
    hit = passage.find(at, KNOWN_BODY)
    return _inner(passage, at, hit[0]) if hit and hit[0] == at + 1 and tokens[hit[0]].cap else None


def _leading_noun(passage: Passage, body: Body) -> Body | None:
    """A head noun inside the name ends the parent's: *Widget Council* Secretariat."""
    tokens = passage.tokens
    for at in range(body.first + 1, (body.complement or body.last) - 1):
        if not tokens[at].cap:
            break
        if tokens[at].sorts & Sort.BODY_NOUN and not tokens[at].sorts & Sort.WEAK_NOUN and tokens[at + 1].fold != "of":
            return _inner(passage, body.first, at + 1)
    return None


def _of_known(passage: Passage, at: int, last: int) -> bool:
    """Whether a known body fills all from the *of* at token ``at``, but for *the*, to ``last``."""
    if passage.tokens[at].fold != "of":
        return False
    hit = passage.find(at + 1 + (passage.tokens[at + 1].fold == "the"), KNOWN_BODY)
    return bool(hit and hit[0] == last)


def _in_known(passage: Passage, first: int, of: int) -> bool:
    """Whether the *of* at token ``of`` is part of a known body's name that begins behind token ``first``."""
    hits = (passage.find(at, KNOWN_BODY) for at in range(max(first, of - 3) + 1, of))
    return any(hit is not None and hit[0] > of for hit in hits)


def _trailing(passage: Passage, body: Body, apart: list[Body]) -> Body | None:
    """The parent in the complement: Policy Department of *Azerbaijan's Presidential Administration*."""
    if not body.complement:
        return None
    tokens = passage.tokens
    joints = [at for at in range(body.last - 1, body.complement, -1) if tokens[at].fold == "of"]
    cuts = [at for at in joints if not _in_known(passage, body.complement, at)]
    bodies = (at for at in cuts if any(t.sorts & Sort.BODY_NOUN for t in tokens[at + 1 : body.last]))
    of_known = [at for at in (body.complement, *reversed(cuts)) if _of_known(passage, at, body.last)]
    cut = of_known[0] if of_known else next(bodies, None)
    if cut is None and tokens[body.complement].fold in ("of", "at", "to"):
        cut = body.complement
    if cut is None:
        return None
    start = cut + 1 + (tokens[cut + 1].fold == "the")
    possessive = next((at for at in range(start, body.last) if tokens[at].possessive), None)
    country = None
    if possessive is not None:
        place = place_at(passage, start)
        country = place[1].country or place[1].name if place else tokens[start].text
    first = start if possessive is None else possessive + 1
    hit = passage.find(first, KNOWN_BODY)
    is_body = bool(hit and hit[0] == body.last) or any(t.sorts & Sort.BODY_NOUN for t in tokens[first : body.last])
    if not is_body:
        return None
    parent = _inner(passage, first, body.last)
    parent.country = country or parent.country
    parent.whole = start
    whole = passage.tokens[body.first : body.complement]
    speaks = whole[0].fold == "press"  # *Press Service of the Ministry of Trade*
    part = speaks or (parent.known and _is_organ(passage, body))
    apart_here = of_known or cut == joints[0] if cut > body.complement else part
    if apart_here:
        body.full = body.name if parent.known or speaks else ""
        body.last = cut
        body.name = passage.name(body.first, body.last)
        parent.rule = "body of which another is a part"
        apart.append(parent)
    body.country = body.country or country
    return parent


def _is_organ(passage: Passage, body: Body) -> bool:
    """*Council of Heads of State*, *Council of Ministers*: of a body of states, with a name of its own."""
    if any(token.fold == "heads" for token in passage.tokens[body.first : body.complement]):
        return True
    noun = passage.find(body.first, Sort.LONE_NOUN)
    return noun is not None and noun[0] == body.complement and noun[1].group == "international"


def _acronym_behind(passage: Passage, body: Body) -> None:
    """*International Organization for Migration (IOM)*."""
    tokens = passage.tokens
    if body.last + 2 < len(tokens) and tokens[body.last].text == "(" and tokens[body.last + 2].text == ")":
        token = tokens[body.last + 1]
        upper = token.cap and (token.all_caps or sum(c.isupper() for c in token.text) > 1)
        if upper and not _of_a_thing_of_it(tokens, body, token.text):
            whose = _whose_initials(body, token.text)
            whose.acronym = token.text


def _of_a_thing_of_it(tokens: Sequence[Token], body: Body, acronym: str) -> bool:
    """*the Order of the Harbour Community (OHC)*: whether the letters begin with those of what the body's name only
    says whose it is."""
    at = body.first - (body.first > 0 and tokens[body.first - 1].fold == "the")
    if not at > 1 or tokens[at - 1].fold not in ("of", "on") or not tokens[at - 2].cap:
        return False
    lead = tokens[at - 2].text[0]
    return acronym[0] == lead and _counts_up(body.name, acronym[1:]) and not _counts_up(body.name, acronym)


def _whose_initials(body: Body, acronym: str) -> Body:
    """*Authority of the East African Community (EAC)*: the parent's acronym, where only its words count it up, or
    the name itself begins with another letter."""
    parent = body.parent
    if parent is None or parent.last != body.last or parent.first == body.first:
        return body
    # *High Commission of the Organisation for the Zwyx River (OMVZ)*: in another language
    foreign = body.name[0] != acronym[0] == parent.name[0]
    return parent if (_counts_up(parent.name, acronym) or foreign) and not _counts_up(body.name, acronym) else body


def _counts_up(name: str, acronym: str) -> bool:
    """Whether an acronym is the initials of a name's words, small words aside or not."""
    words = name.replace("-", " ").split()
    return acronym.upper() in (
        "".join(word[0] for word in words).upper(),
        "".join(word[0] for word in words if word[0].isupper()),
    )


def _acronyms_in_brackets(passage: Passage, bodies: list[Body]) -> list[Body]:
    """The acronym in brackets is a mention of its own."""
    tokens, found = passage.tokens, list[Body]()
    whole = [body.parent for body in bodies if body.parent and body.parent.last == body.last and body.parent.acronym]
    for body in [*bodies, *whole]:
        at = body.last + 1
        in_brackets = at < len(tokens) and tokens[at - 1].text == "(" and tokens[at].text == body.acronym
        if body.acronym and in_brackets and not any(other.first <= at < other.last for other in (*bodies, *found)):
            rule, group = "acronym in brackets", body.group
            found.append(Body(at, at + 1, body.acronym, rule, 0.9, at, body.acronym, body.country, group=group))
    return found
