"""Bodies that are known: by the gazetteer, by what the article explains, by members, by a company's suffix."""

from __future__ import annotations

from namsite.draft import Body
from namsite.lexicon import Entry, Sort
from namsite.phrases import KNOWN_BODY, Known, complement, place_at
from namsite.tokens import Passage, Token

_OTHERWISE = Sort.COMMON | Sort.GIVEN | Sort.SURNAME | Sort.PLACE
_MEMBERS = frozenset({"membership", "member", "members", "headquarters", "secretariat"})
_MEMBERS_OR_LEADERS = _MEMBERS | {"leadership"}


def find_known(passage: Passage, known: Known) -> list[Body]:
    """All bodies that need no head noun; they may overlap."""
    return [
        *_by_gazetteer(passage),
        *_as_named_elsewhere(passage, known),
        *(() if passage.headline else (*_with_members(passage, known), *_companies(passage))),
    ]


def _by_gazetteer(passage: Passage) -> list[Body]:
    found: list[Body] = []
    floor = 0
    for at in passage.capitals_of(KNOWN_BODY):
        hit = passage.find(at, KNOWN_BODY) if at >= floor else None
        if hit and _believable(passage, at, *hit):
            found.append(_of_entry(passage, at, *hit))
            floor = hit[0]
    return found


def _of_entry(passage: Passage, first: int, last: int, entry: Entry) -> Body:
    name = passage.name(first, last)
    short = name.replace(".", "").upper() == entry.acronym.upper()
    acronym = (name if "." in name else entry.acronym) if short else None
    return Body(first, last, name, "known body", 0.9, first, acronym, group=entry.group, known=True, usual=entry.name)


def _believable(passage: Passage, first: int, last: int, entry: Entry) -> bool:
    """Whether the words mean the entry: a whole name in capitals, or a single word that can mean nothing else."""
    words = passage.tokens[first:last]
    if len(words) > 1:
        capitals = all(t.cap or t.sorts & Sort.FUNCTION or not t.word or t.text.isdigit() for t in words)
        return capitals and not _part_of_longer(passage, first)
    token = passage.tokens[first]
    form = token.text.replace(".", "")
    if entry.acronym and form.upper() == entry.acronym.upper():
        return form == entry.acronym or token.all_caps or (len(form) > 3 and not token.sorts & _OTHERWISE)
    if passage.headline and token.sorts & Sort.COMMON:
        return False
    return _believable_word(passage, first, entry)


def _believable_word(passage: Passage, at: int, entry: Entry) -> bool:
    """The same for a name of one word that is no acronym; *Trend* is an agency only where it reports."""
    token, alone = passage.tokens[at], not _in_name(passage, at, at + 1)
    if entry.sorts & Sort.AGENCY and not alone:
        return False  # *Anadolu* Street
    if token.sorts & Sort.COMMON and at and passage.tokens[at - 1].fold == "the" and alone:
        return True
    if entry.group == "company" and not token.sorts & (Sort.COMMON | Sort.GIVEN) and alone:
        return True
    if token.sorts & (Sort.COMMON | Sort.GIVEN | Sort.SURNAME | Sort.PLACE):
        within = alone and not passage.starts_sentence(at)
        common = token.sorts & Sort.COMMON and not token.sorts & (Sort.GIVEN | Sort.SURNAME | Sort.PLACE)
        return within and (bool(common) or _acts(passage, at + 1))  # capitals tell within a sentence
    return True


def _part_of_longer(passage: Passage, first: int) -> bool:
    """Whether a capitalised word before the name makes it another body's: *Velmarian* Football Association."""
    if not first or not passage.tokens[first - 1].cap or passage.starts_sentence(first - 1):
        return False
    before = passage.tokens[first - 1].sorts
    modifies = not before or before & (Sort.COMMON | Sort.DEMONYM)
    return bool(modifies) and not before & (Sort.ROLE | Sort.FUNCTION | Sort.COUNTRY | Sort.BODY)


def _acts(passage: Passage, at: int) -> bool:
    """Whether a verb of saying or a possessive stands behind."""
    return at < len(passage.tokens) and (bool(passage.tokens[at].sorts & Sort.SPEECH) or passage.tokens[at].possessive)


def _in_name(passage: Passage, first: int, last: int) -> bool:
    """Whether a capitalised word stands directly beside that is no title."""
    before = passage.tokens[first - 1] if first else None
    after = passage.tokens[last] if last < len(passage.tokens) else None
    beside = after is not None and after.cap and not after.sorts & Sort.ROLE
    return bool(before and before.cap and not before.sorts & Sort.FUNCTION) or beside


def _as_named_elsewhere(passage: Passage, known: Known) -> list[Body]:
    """Acronyms that the article explains in brackets, the agency that it credits."""
    found = list[Body]()
    if passage.words.isdisjoint(known.bodies):
        return found
    for at in passage.capitals:
        token = passage.tokens[at]
        for parts in known.bodies.get(token.fold, ()):
            last = at + len(parts)
            words = passage.tokens[at:last]
            if tuple([t.fold for t in words]) == parts and all(t.cap or not t.word for t in words):
                name = passage.name(at, last)
                acronym = name if token.all_caps and len(parts) == 1 else None
                found.append(Body(at, last, name, "named as a body elsewhere in the article", 0.85, at, acronym))
                break
    return found


def _with_members(passage: Passage, known: Known) -> list[Body]:
    """*the United Nations membership*, *the leadership of the African Union*: what has members or leaders is a body."""
    tokens, found = passage.tokens, list[Body]()
    if passage.words.isdisjoint(_MEMBERS_OR_LEADERS):
        return found
    for at in passage.capitals:
        if not 0 < at < len(tokens) - 1 or tokens[at - 1].fold != "the" or place_at(passage, at):
            continue
        end = _name_end(passage, at, known)
        if any(token.sorts & (Sort.FRONT_ROLE | Sort.DEMONYM) for token in tokens[at:end]):
            continue
        led = at > 2 and tokens[at - 2].fold == "of" and tokens[at - 3].fold in ("leadership", "members", "membership")
        has = end < len(tokens) and tokens[end].fold in _MEMBERS and not tokens[end].cap
        if (led or has) and (end - at > 1 or (end > at and tokens[at].all_caps)):
            found.append(Body(at, end, passage.name(at, end), "has members or leaders", 0.7, at))
    return found


def _name_end(passage: Passage, at: int, known: Known) -> int:
    """The end of a name with one complement: *Organization of Black Rivers*."""
    tokens, end = passage.tokens, complement(passage, at, known)
    if at < end < len(tokens) - 1 and tokens[end].fold == "of" and tokens[end + 1].cap:
        return complement(passage, end + 1, known)
    return end


def _companies(passage: Passage) -> list[Body]:
    """*Sun Microsystems Inc*: capitalised words before a company's suffix."""
    found = []
    for at in passage.where(Sort.COMPANY):
        token = passage.tokens[at]
        if not token.cap or token.sorts & Sort.BODY_NOUN:
            continue
        first = at - (at > 1 and passage.tokens[at - 1].text == ",")  # *Halden Works, Inc.*
        while first and (_may_name_company(passage.tokens[first - 1]) or _particle(passage.tokens, first - 1)):
            first -= 1
        if first < at and passage.tokens[first].word and passage.tokens[first].text != ",":
            name = passage.name(first, at + 1)
            found.append(Body(first, at + 1, name, "company suffix", 0.8, first, group="company"))
    return found


def _may_name_company(token: Token) -> bool:
    return (token.cap and not token.sorts & (Sort.FUNCTION | Sort.HONORIFIC)) or token.text == "&"


def _particle(tokens: list[Token], at: int) -> bool:
    """*Aguas del Norte Ltda*"""
    return bool(at and tokens[at].sorts & Sort.PARTICLE and tokens[at - 1].cap and tokens[at - 1].word)
