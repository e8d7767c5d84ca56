"""Bodies that are known: by the gazetteer, by what the article names elsewhere, by members, by a company's suffix."""

from __future__ import annotations

from functools import cache

from namsite.draft import Body
from namsite.extract.bodies.lists import partners_begin
from namsite.extract.bodies.wires import body_followers
from namsite.lexicon import Entry, Sort, rows
from namsite.phrases import KNOWN_BODY, Known, complement, is_initials, opens_only, place_at, qualifies
from namsite.tokens import Passage, Token

_NO_BRAND = (
    Sort.DOCUMENT | Sort.MEETING | Sort.WEAK_MEETING | Sort.OTHER_EVENT | Sort.NOT_NAME | Sort.CALENDAR | Sort.VENUE
) | (Sort.ROLE | Sort.RANK | Sort.HONORIFIC | Sort.FUNCTION | Sort.SPEECH | Sort.DEMONYM)
_ELSEWHERE = "named as a body elsewhere in the article"
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
        while hit and not _believable(passage, at, *hit):
            hit = _shorter(passage.tokens, at, hit[0])  # *EFE* of *EFE news agency*
        if hit:
            floor = _with_suffix(passage, hit[0], "" if passage.headline else hit[1].group)
            found.append(_of_entry(passage, at, floor, hit[1]))
    return found


def _shorter(tokens: list[Token], at: int, end: int) -> tuple[int, Entry] | None:
    """The longest entry at token ``at`` that ends before token ``end``."""
    token = tokens[at]
    for parts, entry in token.phrases.get(tokens[at + 1].fold, ()) if end > at + 2 else ():
        words = tokens[at : at + len(parts)]
        if at + len(parts) < end and entry.sorts & KNOWN_BODY and tuple([word.fold for word in words]) == parts:
            return at + len(parts), entry
    alone = (entry for entry in token.entries if entry.sorts & KNOWN_BODY)
    return next(((at + 1, entry) for entry in alone if end > at + 1), None)


def _with_suffix(passage: Passage, last: int, kind: str = "") -> int:
    """The end of a company's known name with its suffix: *Beyond Meat Inc*."""
    tokens = passage.tokens
    if last == len(tokens) or not (tokens[last].cap or tokens[last].text == "&"):
        return last
    end = last
    while end < len(tokens) and tokens[end].cap and tokens[end].word and not tokens[end].sorts & ~Sort.SURNAME:
        end += 1
    if end > last + 1 and kind == "company":
        return end  # *KPMG Peat Marwick*: no title between, and no given name
    start = last + (last < len(tokens) and tokens[last].text == "&")  # *Dillon Read & Co*
    if start < len(tokens) and tokens[start].cap and tokens[start].sorts & Sort.COMPANY:
        return last if tokens[start].sorts & Sort.BODY_NOUN else start + 1
    return last


def _of_entry(passage: Passage, first: int, last: int, entry: Entry) -> Body:
    name = passage.name(first, last)
    short = name.replace(".", "").upper() == entry.acronym.upper()
    acronym = (name if "." in name else entry.acronym) if short else None
    return Body(first, last, name, "known body", 0.9, first, acronym, group=entry.group, known=True, usual=entry.name)


def _believable(passage: Passage, first: int, last: int, entry: Entry) -> bool:
    """Whether the words mean the entry: a whole name in capitals, or a single word that can mean nothing else."""
    words = passage.tokens[first:last]
    if first in passage.places and passage.places[first][0] > last:
        return False  # *the Commonwealth of Dominica*
    if entry.group == "government" and entry.name in _seats() and _within(passage, first):
        return False
    if words[0].leads & Sort.NOT_NAME and (other := passage.find(first, Sort.NOT_NAME)) and other[0] > last:
        return False  # *S&P 500*
    if len(words) > 1:
        small = Sort.FUNCTION | Sort.PARTICLE
        capitals = all(t.cap or t.sorts & small or not t.word or t.text.isdigit() or t.fold == "ng" for t in words)
        return capitals and not _part_of_longer(passage, first) and not _somebodys_office(passage, first, last)
    token = passage.tokens[first]
    if _somebodys_initials(passage, first) or (token.sorts & Sort.FUNCTION and _all_in_capitals(passage, first)):
        return False
    form = token.text.replace(".", "")
    if entry.acronym and form.upper() == entry.acronym.upper():
        alike = len(form) > 3 and not token.sorts & _OTHERWISE and not _behind_name(passage, first)
        return form == entry.acronym or token.all_caps or alike or _called(passage, first + 1)
    if passage.headline and token.sorts & Sort.COMMON:
        return False
    return _believable_word(passage, first, entry)


def _within(passage: Passage, at: int) -> bool:
    """*talks in the Kremlin*, *the palace of La Moneda*: whether the name at token ``at`` is where somebody is."""
    before = at - (at > 0 and passage.tokens[at - 1].fold == "the")
    words = [token.fold for token in passage.tokens[max(before - 2, 0) : before]]
    return words[-1:] in (["in"], ["at"], ["inside"], ["outside"]) or words in (["palace", "of"], ["house", "of"])


@cache
def _seats() -> frozenset[str]:
    return frozenset(row[0] for row in rows("seats.txt"))


def _believable_word(passage: Passage, at: int, entry: Entry) -> bool:
    """The same for a name of one word that is no acronym; *Trend* is an agency only where it reports."""
    token, alone = passage.tokens[at], not _in_name(passage, at, at + 1)
    if at and passage.tokens[at - 1].cap and passage.tokens[at - 1].sorts & Sort.HONORIFIC:
        return False  # *Baroness Blackstone*
    behind = passage.tokens[at + 1] if at + 1 < len(passage.tokens) else None
    if behind is not None and behind.cap and behind.sorts & Sort.VENUE and not behind.sorts & Sort.BODY_NOUN:
        return False  # *the Commonwealth Resort*
    if (
        [t.cap and t.fold in ("hotel", "resort") for t in passage.tokens[at + 2 : at + 3]] == [True]
        and behind
        and behind.cap
    ):
        return False  # *the Hyatt Regency Hotel*
    if entry.sorts & Sort.AGENCY and not alone:
        given = behind is not None and behind.sorts & Sort.GIVEN and not token.sorts & _OTHERWISE
        return bool(given) and at + 2 < len(passage.tokens) and passage.tokens[at + 2].cap  # not *Anadolu* Street
    if token.sorts & Sort.COMMON and at and passage.tokens[at - 1].fold == "on":
        return False  # *a summit on Solidarity*: what it is about
    if token.sorts & Sort.COMMON and at and passage.tokens[at - 1].fold == "the" and alone:
        return True
    if entry.group == "company" and not token.sorts & (Sort.COMMON | Sort.GIVEN) and alone:
        return True
    if token.sorts & (Sort.COMMON | Sort.GIVEN | Sort.SURNAME | Sort.PLACE):
        within = alone and not passage.starts_sentence(at)
        common = token.sorts & Sort.COMMON and not token.sorts & (Sort.GIVEN | Sort.SURNAME | Sort.PLACE)
        return within and (bool(common) or _acts(passage, at + 1))  # capitals tell within a sentence
    return not _behind_name(passage, at)


def _behind_name(passage: Passage, at: int) -> bool:
    """Whether the word before is a given name: *Rogério* Ceni."""
    before = passage.tokens[at - 1] if at else None
    if before is None or not before.cap or not before.word or before.all_caps or passage.headline:
        return False
    return bool(before.sorts & Sort.GIVEN)


def _part_of_longer(passage: Passage, first: int) -> bool:
    """Whether a capitalised word before the name makes it another body's: *Velmarian* Football Association."""
    if not first or not passage.tokens[first - 1].cap or passage.starts_sentence(first - 1):
        return False
    if passage.tokens[first - 1].ordinal is not None:
        return False  # *the Fourth United Nations Conference*
    before = passage.tokens[first - 1].sorts
    modifies = not before or before & (Sort.COMMON | Sort.DEMONYM)
    return bool(modifies) and not before & (Sort.ROLE | Sort.FUNCTION | Sort.COUNTRY | Sort.BODY)


def _somebodys_initials(passage: Passage, at: int) -> bool:
    """*Finance Minister AMA Muhith*: no American Medical Association."""
    tokens = passage.tokens
    if at == 0 or at + 1 >= len(tokens) or passage.headline or not is_initials(tokens[at], tokens[at + 1]):
        return False
    before = tokens[at - 1]
    return before.cap and bool(before.sorts & Sort.FRONT_ROLE)


def _all_in_capitals(passage: Passage, at: int) -> bool:
    """*THE PRESIDENT, WHO LEFT TODAY*: no World Health Organization."""
    beside = [t for t in (*passage.tokens[max(at - 2, 0) : at], *passage.tokens[at + 1 : at + 3]) if len(t.text) > 1]
    return bool(beside) and all(token.all_caps for token in beside)


def _somebodys_office(passage: Passage, first: int, last: int) -> bool:
    """*UN High Commissioner for Refugees Filippo Grandi*: his title, not the agency."""
    tokens = passage.tokens
    if last == len(tokens) or not (tokens[last].cap and tokens[last].sorts & Sort.GIVEN):
        return False
    offices = (passage.find(at, Sort.FRONT_ROLE) for at in range(first + 1, last))
    return any(office is not None and office[0] == last for office in offices)


def _acts(passage: Passage, at: int) -> bool:
    """Whether a verb of saying, a possessive or *newspaper* stands behind."""
    if at == len(passage.tokens):
        return False
    token = passage.tokens[at]
    return bool(token.sorts & Sort.SPEECH) or token.possessive or _called(passage, at)


def _called(passage: Passage, at: int) -> bool:
    """Hina *news agency*, Caracol *radio*"""
    word = passage.tokens[at : at + 1]
    return bool(word) and not word[0].cap and word[0].fold in body_followers()


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
                whole = _with_suffix(passage, last)
                brand = whole == at + 1 and _brand(passage, at)
                whole += brand
                name = passage.name(at, whole)
                acronym = name if token.all_caps and len(parts) == 1 else None
                kind = "company" if brand or passage.tokens[whole - 1].sorts & Sort.COMPANY else ""
                found.append(Body(at, whole, name, _ELSEWHERE, 0.85, at, acronym, group=kind))
                break
    return found


def _brand(passage: Passage, at: int) -> bool:
    """*Zwyx Line* of what is *Zwyx* for short: one common word with a capital behind a name that no list knows."""
    token, behind = passage.tokens[at], passage.tokens[at + 1 : at + 3]
    if token.sorts or token.all_caps or passage.headline or not behind or not behind[0].cap:
        return False
    last = len(behind) == 1 or not behind[1].cap
    return last and bool(behind[0].sorts & Sort.COMMON) and not behind[0].sorts & _NO_BRAND


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
        while first and (_may_name_company(passage.tokens[first - 1]) or _joins_company(passage, first - 1)):
            first -= 1
        first += at > first + 1 and opens_only(passage, first)
        if "&" in passage.words:
            first = partners_begin(passage.tokens, first, at + 1)
        if first < at and passage.tokens[first].word and passage.tokens[first].text != ",":
            name = passage.name(first, at + 1)
            found.append(Body(first, at + 1, name, "company suffix", 0.8, first, group="company"))
    return found


def _may_name_company(token: Token) -> bool:
    named = (
        token.cap
        and not token.sorts & (Sort.FUNCTION | Sort.HONORIFIC)
        and not ("-" in token.text and qualifies(token))
    )
    return named or token.text == "&"


def _joins_company(passage: Passage, at: int) -> bool:
    """*Aguas del Norte Ltda*, *Publishing and Broadcasting Ltd*, *Gold Fields of South Africa Ltd*"""
    tokens = passage.tokens
    if not at or not tokens[at - 1].cap or not tokens[at - 1].word:
        return False
    if tokens[at].sorts & Sort.PARTICLE:
        return True
    before, after = tokens[at - 1].sorts, tokens[at + 1].sorts
    if tokens[at].fold == "and":
        thing = Sort.COMMON | Sort.BODY_NOUN
        return bool(before & thing and after & thing) and not tokens[at].cap
    return (
        tokens[at].fold == "of" and place_at(passage, at + 1) is not None and not before & (Sort.ROLE | Sort.FUNCTION)
    )
