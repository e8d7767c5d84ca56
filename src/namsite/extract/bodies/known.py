"""Bodies that are known: by the gazetteer, by what the article explains or credits, by members, by a company's suffix."""

from __future__ import annotations

from namsite.draft import Body
from namsite.lexicon import Entry, Sort
from namsite.phrases import KNOWN_BODY, Known, complement, place_at
from namsite.tokens import Passage

_MEMBERS = frozenset({"membership", "member", "members", "headquarters", "secretariat"})


def find_known(passage: Passage, known: Known) -> list[Body]:
    """All bodies that need no head noun; they may overlap."""
    return [
        *_by_gazetteer(passage),
        *_as_named_elsewhere(passage, known),
        *_with_members(passage, known),
        *_companies(passage),
    ]


def _by_gazetteer(passage: Passage) -> list[Body]:
    found, at = [], 0
    while at < len(passage.tokens):
        hit = passage.find(at, KNOWN_BODY) if passage.tokens[at].cap else None
        if hit and _believable(passage, at, *hit):
            end, entry = hit
            surface = passage.name(at, end)
            acronym = entry.acronym if surface.replace(".", "").upper() == entry.acronym.upper() else None
            country = entry.country or None
            found.append(Body(at, end, surface, "known body", 0.9, at, acronym, country, group=entry.group, known=True))
            at = end
        else:
            at += 1
    return found


def _believable(passage: Passage, first: int, last: int, entry: Entry) -> bool:
    """An entry of one word needs capitals that mean something; *Trend* is an agency only where it reports."""
    tokens = passage.tokens[first:last]
    before = passage.tokens[first - 1] if first else None
    if len(tokens) > 1:
        if (
            before
            and before.cap
            and (not before.sorts or before.sorts & (Sort.COMMON | Sort.DEMONYM))
            and not before.sorts & (Sort.ROLE | Sort.FUNCTION | Sort.COUNTRY | Sort.BODY)
            and not passage.starts_sentence(first - 1)
        ):
            return False
        return all(token.cap or token.sorts & Sort.FUNCTION or not token.word for token in tokens)
    token = tokens[0]
    form = token.text.replace(".", "")
    if entry.acronym and form.upper() == entry.acronym.upper():
        return form == entry.acronym or token.all_caps or (len(form) > 3 and not token.sorts & Sort.COMMON)
    if passage.headline and token.sorts & Sort.COMMON:
        return False
    if token.sorts & Sort.COMMON and before and before.fold == "the" and not _in_name(passage, first, last):
        return True
    if entry.group == "company" and not token.sorts & (Sort.COMMON | Sort.GIVEN) and not _in_name(passage, first, last):
        return True
    if token.sorts & (Sort.COMMON | Sort.GIVEN | Sort.SURNAME | Sort.PLACE):
        return not passage.starts_sentence(first) and _acts(passage, last) and not _in_name(passage, first, last)
    return True


def _acts(passage: Passage, at: int) -> bool:
    """Whether a verb of saying or a possessive stands behind."""
    return at < len(passage.tokens) and (passage.tokens[at].is_(Sort.SPEECH) or passage.tokens[at].possessive)


def _in_name(passage: Passage, first: int, last: int) -> bool:
    """Whether a capitalised word stands directly beside."""
    before = passage.tokens[first - 1] if first else None
    after = passage.tokens[last] if last < len(passage.tokens) else None
    return bool(before and before.cap and not before.sorts & Sort.FUNCTION) or bool(after and after.cap)


def _as_named_elsewhere(passage: Passage, known: Known) -> list[Body]:
    """Acronyms that the article explains in brackets, the agency that it credits."""
    found = []
    for at, token in enumerate(passage.tokens):
        if not token.cap:
            continue
        for parts in known.bodies.get(token.fold, ()):
            words = passage.tokens[at : at + len(parts)]
            if tuple(t.fold for t in words) == parts and all(t.cap or not t.word for t in words):
                name = passage.name(at, at + len(parts))
                acronym = name if token.all_caps and len(parts) == 1 else None
                found.append(
                    Body(at, at + len(parts), name, "named as a body elsewhere in the article", 0.85, at, acronym)
                )
                break
    return found


def _with_members(passage: Passage, known: Known) -> list[Body]:
    """*the United Nations membership*, *the leadership of the African Union*: what has members or leaders is a body."""
    tokens, found = passage.tokens, []
    for at in range(1, len(tokens) - 1):
        if not tokens[at].cap or tokens[at - 1].fold != "the" or passage.headline:
            continue
        end = complement(passage, at, known)
        if end + 1 < len(tokens) and tokens[end].fold == "of" and tokens[end + 1].cap and end > at:
            end = complement(passage, end + 1, known)
        if (
            end == at
            or place_at(passage, at)
            or any(t.sorts & (Sort.FRONT_ROLE | Sort.DEMONYM) for t in tokens[at:end])
        ):
            continue
        led = at > 2 and tokens[at - 2].fold == "of" and tokens[at - 3].fold in ("leadership", "members", "membership")
        has = end < len(tokens) and tokens[end].fold in _MEMBERS and not tokens[end].cap
        if (led or has) and (end - at > 1 or tokens[at].all_caps):
            found.append(Body(at, end, passage.name(at, end), "has members or leaders", 0.7, at))
    return found


def _companies(passage: Passage) -> list[Body]:
    """*Sun Microsystems Inc*: capitalised words before a company's suffix."""
    found = []
    for at, token in enumerate(passage.tokens):
        if not token.sorts & Sort.COMPANY or token.sorts & Sort.BODY_NOUN or not token.cap or at == 0 or passage.headline:
            continue
        first = at
        while (
            first > 0
            and passage.tokens[first - 1].cap
            and not passage.tokens[first - 1].sorts & (Sort.FUNCTION | Sort.HONORIFIC)
        ):
            first -= 1
        if first < at:
            found.append(
                Body(first, at + 1, passage.name(first, at + 1), "company suffix", 0.8, first, group="company")
            )
    return found
