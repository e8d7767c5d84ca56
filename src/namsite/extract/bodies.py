"""Names of bodies: by head nouns with their modifiers and complements, by gazetteer, by acronym."""

from __future__ import annotations

from namsite.draft import Body, Reading
from namsite.lexicon import Entry, Sort
from namsite.phrases import KNOWN_BODY, Known, complement, place_at
from namsite.tokens import Passage, Token

_PREPOSITIONS = frozenset({"of", "for", "on", "in", "at", "to", "against"})
_AT_HEADS = frozenset({"office", "mission", "embassy", "delegation", "consulate", "representation"})
_NO_ACRONYM = Sort.COUNTRY | Sort.ROLE | Sort.NOT_NAME | Sort.CALENDAR | Sort.HONORIFIC | Sort.SUFFIX | Sort.PLACE | Sort.DEMONYM
_NATIONAL = frozenset({"government", "parliament", "judicial", "military", "police"})
_LOWER_HEADS = frozenset({"government"})


def find_bodies(passage: Passage, known: Known) -> list[Body]:
    """All names of bodies in a passage, left to right, the longer one where two overlap."""
    found = [*_by_gazetteer(passage), *_as_named_elsewhere(passage, known), *_with_members(passage, known)]
    found += [body for at, token in enumerate(passage.tokens) if (body := _by_head_noun(passage, at, token, known))]
    found += _companies(passage)
    kept: list[Body] = []
    for body in sorted(found, key=lambda b: (b.first - b.last, -b.score, b.first)):
        if not any(other.first < body.last and body.first < other.last for other in kept):
            kept.append(body)
    kept.sort(key=lambda body: body.first)
    apart: list[Body] = []
    for body in kept:
        _place_in_parent(passage, body, kept, apart)
    kept += apart
    for body in kept:
        _acronym_behind(passage, body)
    kept += _acronyms_in_brackets(passage, kept)
    return sorted(kept, key=lambda body: body.first)


def _surface(passage: Passage, first: int, last: int) -> str:
    """The wording of some tokens, without what stands in brackets."""
    parts, depth, previous = [], 0, None
    for token in passage.tokens[first:last]:
        depth += token.text == "("
        if not depth:
            glue = "" if previous is None or token.start == previous else " "
            parts.append(glue + token.text)
            previous = token.end
        depth -= token.text == ")"
    return "".join(parts)


# ---- gazetteer ----


def _by_gazetteer(passage: Passage) -> list[Body]:
    found, at = [], 0
    while at < len(passage.tokens):
        hit = passage.find(at, KNOWN_BODY) if passage.tokens[at].cap else None
        if hit and _believable(passage, at, *hit):
            end, entry = hit
            surface = _surface(passage, at, end)
            acronym = entry.acronym if surface.upper() == entry.acronym.upper() else None
            country = entry.country or None
            found.append(
                Body(at, end, surface, "known body", 0.9, at, acronym, country, group=entry.group, known=True)
            )
            at = end
        else:
            at += 1
    return found


def _believable(passage: Passage, first: int, last: int, entry: Entry) -> bool:
    """An entry of one word needs capitals that mean something; *Trend* is an agency only where it reports."""
    tokens = passage.tokens[first:last]
    before = passage.tokens[first - 1] if first else None
    if len(tokens) > 1:
        if before and before.cap and (not before.sorts or before.sorts & (Sort.COMMON | Sort.DEMONYM)) and not before.sorts & (Sort.ROLE | Sort.FUNCTION | Sort.COUNTRY | Sort.BODY) and not passage.starts_sentence(first - 1):
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
                name = _surface(passage, at, at + len(parts))
                acronym = name if token.all_caps and len(parts) == 1 else None
                found.append(Body(at, at + len(parts), name, "named as a body elsewhere in the article", 0.85, at, acronym))
                break
    return found


_MEMBERS = frozenset({"membership", "member", "members", "headquarters", "secretariat"})


def _with_members(passage: Passage, known: Known) -> list[Body]:
    """*the United Nations membership*, *the leadership of the African Union*: what has members or leaders is a body."""
    tokens, found = passage.tokens, []
    for at in range(1, len(tokens) - 1):
        if not tokens[at].cap or tokens[at - 1].fold != "the" or passage.headline:
            continue
        end = complement(passage, at, known)
        if end + 1 < len(tokens) and tokens[end].fold == "of" and tokens[end + 1].cap and end > at:
            end = complement(passage, end + 1, known)
        if end == at or place_at(passage, at) or any(t.sorts & (Sort.FRONT_ROLE | Sort.DEMONYM) for t in tokens[at:end]):
            continue
        led = at > 2 and tokens[at - 2].fold == "of" and tokens[at - 3].fold in ("leadership", "members", "membership")
        has = end < len(tokens) and tokens[end].fold in _MEMBERS and not tokens[end].cap
        if (led or has) and (end - at > 1 or tokens[at].all_caps):
            found.append(Body(at, end, _surface(passage, at, end), "has members or leaders", 0.7, at))
    return found


# ---- head nouns ----


def _by_head_noun(passage: Passage, at: int, token: Token, known: Known) -> Body | None:
    if not token.sorts & Sort.BODY_NOUN or passage.headline or _heads_of(passage, at):
        return None
    noun = next((e for e in (passage.find(at, Sort.BODY_NOUN),) if e), None)
    if noun is None:
        return None
    end, entry = noun
    if not token.cap:
        return _lower_government(passage, at) if token.fold in _LOWER_HEADS else None
    first = _modifiers(passage, at)
    last, country, nested = _complements(passage, first, end, entry, known)
    if first == at and last == end:
        return None
    if _venue(passage, first, at, entry, last > end) or _portfolio(passage, first, last, entry):
        return None
    if entry.sorts & Sort.WEAK_NOUN and first == at and not (entry.sorts & Sort.FRONT_NOUN and _common_complement(passage, end)):
        return None
    if _only_common_lead(passage, first, at, entry) and last == end:
        return None
    whole, possessor = _possessor(passage, first)
    country = country or possessor or _demonym(passage, first, at)
    name = _surface(passage, first, last)
    return Body(
        first, last, name, "head noun " + entry.name, 0.8, whole, country=country, group=entry.group,
        complement=end if last > end else 0,
    )


def _venue(passage: Passage, first: int, at: int, entry: Entry, has_complement: bool) -> bool:
    """*Baku Congress Center*, *Lancaster House* are places; *Belgrade Conference* is an event."""
    head, lead = passage.tokens[at], passage.tokens[first:at]
    after = passage.tokens[at + 1] if at + 1 < len(passage.tokens) else None
    if after and after.cap and after.sorts & Sort.VENUE and head.sorts & (Sort.MEETING | Sort.WEAK_MEETING):
        return True
    if has_complement or not lead:
        return False
    if head.sorts & (Sort.MEETING | Sort.WEAK_MEETING):
        return all(token.sorts & (Sort.PLACE | Sort.COUNTRY) or token.ordinal for token in lead)
    if not head.sorts & Sort.VENUE:
        return False
    halls = Sort.MEETING | Sort.WEAK_MEETING | Sort.OTHER_EVENT
    before = passage.tokens[first - 1].fold if first else ""
    before = passage.tokens[first - 2].fold if before == "the" and first > 1 else before
    return bool(lead[-1].sorts & halls) or len(lead) == 1 and entry.name in ("house", "hall") or before in ("at", "inside", "outside")


def _portfolio(passage: Passage, first: int, last: int, entry: Entry) -> bool:
    """*Prime Cabinet Secretary*: common words before a title, not a body of their own."""
    tokens = passage.tokens
    behind = last < len(tokens) and tokens[last].cap and tokens[last].sorts & Sort.FRONT_ROLE
    return bool(behind) and entry.name in ("cabinet", "press", "state") and all(t.sorts & Sort.COMMON for t in tokens[first : last - 1])


def _heads_of(passage: Passage, at: int) -> bool:
    """*Heads of State and Government*: people, not a body."""
    words = [token.fold for token in passage.tokens[max(at - 4, 0) : at]]
    return words[-2:] == ["state", "and"] or words[-2:] in (["heads", "of"], ["head", "of"])


def _modifiers(passage: Passage, at: int) -> int:
    """The first token of the capitalised modifiers before the head noun at ``at``."""
    first = at
    while first > 0:
        token = passage.tokens[first - 1]
        if token.text == ")" and first >= 4 and passage.tokens[first - 3].text == "(" and passage.tokens[first - 2].all_caps:
            if not passage.tokens[first - 4].cap:
                break
            first -= 3
        elif token.fold == "and" and first >= 2 and _joins(passage, first - 1):
            first -= 2
        elif token.word and token.cap and not token.sorts & (Sort.HONORIFIC | Sort.CALENDAR) and not _foreign(passage, first - 1):
            first -= 1
        elif token.ordinal and first - 1 > 0 and passage.tokens[at].fold in ("army", "fleet", "division", "brigade", "corps", "circuit"):
            first -= 1
        else:
            break
    while first < at and _is_opener(passage, first):
        first += 1
    return first


def _foreign(passage: Passage, at: int) -> bool:
    """A word before the head noun that belongs to something else: a title, a meeting, a function word."""
    token = passage.tokens[at]
    if token.sorts & Sort.FUNCTION and not token.sorts & (Sort.COUNTRY | Sort.BODY):
        return True
    return bool(token.sorts & (Sort.FRONT_ROLE | Sort.MEETING)) and not token.sorts & (Sort.BODY_NOUN | Sort.GIVEN)


def _is_opener(passage: Passage, at: int) -> bool:
    """A capitalised first word of the sentence that is no modifier: *Yesterday Parliament*."""
    token = passage.tokens[at]
    return bool(token.sorts & Sort.FUNCTION) and passage.starts_sentence(at)


def _joins(passage: Passage, at: int) -> bool:
    """*Truth and Reconciliation Commission*: common words, capitalised, on both sides of *and*."""
    before, after = passage.tokens[at - 1], passage.tokens[at + 1]
    whole = before.cap and after.cap and not before.sorts & (Sort.BODY | Sort.BODY_NOUN | Sort.GIVEN | Sort.COUNTRY)
    return bool(whole and before.sorts & Sort.COMMON and after.sorts & (Sort.COMMON | Sort.BODY_NOUN))


def _complements(passage: Passage, first: int, end: int, entry: Entry, known: Known) -> tuple[int, str | None, bool]:
    """Where the complements behind the head noun end, and the country that they name."""
    country, last = None, end
    tokens = passage.tokens
    while last + 1 < len(tokens) and tokens[last].fold in _PREPOSITIONS:
        word = tokens[last].fold
        start = last + 1 + (tokens[last + 1].fold == "the")
        if start >= len(tokens):
            break
        explained = _up_to_acronym(passage, first, last, start)
        if not explained and not _may_complement(passage, word, start, entry, last > end):
            break
        stop = explained or complement(passage, start, known)
        if stop == start:
            break
        place = place_at(passage, start)
        if place and place[0] == stop:
            country = place[1].country or place[1].name if place[1].sorts & Sort.COUNTRY else country
        elif tokens[start].fold == "republic" and tokens[stop - 1].cap:
            country = tokens[stop - 1].text
        elif word == "of" and stop == start + 1 and entry.group in _NATIONAL and not tokens[start].sorts & Sort.COMMON:
            country = tokens[start].text
        elif tokens[start + 1].possessive if start + 1 < len(tokens) else False:
            country = country or tokens[start].text
        last = stop
    return last, country, last > end


def _up_to_acronym(passage: Passage, first: int, last: int, start: int) -> int:
    """*… Measures in Asia (CICA)*: the end of the words whose initials the acronym in brackets counts up; 0 for none."""
    tokens = passage.tokens
    end = start
    while end < len(tokens) and tokens[end].word and (tokens[end].cap or tokens[end].fold in ("of", "and", "the", "for")):
        end += 1
    if end == start or end + 2 >= len(tokens) or tokens[end].text != "(" or tokens[end + 2].text != ")" or last <= first:
        return 0
    acronym = tokens[end + 1].text
    initials = "".join(part[0] for t in tokens[first:end] if t.cap for part in t.text.split("-") if part)
    letters = iter(initials.upper())
    return end if acronym.isupper() and acronym[-1] == tokens[end - 1].text[0] and all(c in letters for c in acronym) else 0


def _may_complement(passage: Passage, word: str, start: int, entry: Entry, again: bool) -> bool:
    token = passage.tokens[start]
    place = place_at(passage, start)
    if token.sorts & (Sort.CALENDAR | Sort.HONORIFIC | Sort.FUNCTION) and not place:
        return False
    if word != "of" and entry.group == "government" and entry.name == "government":
        return False
    if word == "of":
        return token.cap or (token.text[:1].isdigit() and entry.name in ("group", "council", "committee"))
    if not token.cap or token.sorts & Sort.FRONT_ROLE:
        return False
    if word in ("in", "at"):
        head = entry.name in _AT_HEADS
        return bool(place) and (head or bool(word == "in" and again and place and place[1].group in ("continent", "region")))
    if word == "to":
        return entry.name in _AT_HEADS
    return bool(token.sorts & (Sort.COMMON | Sort.BODY_NOUN) or not token.sorts) and not place


def _common_complement(passage: Passage, end: int) -> bool:
    tokens = passage.tokens
    start = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].fold == "the")
    return start < len(tokens) and tokens[start].cap


def _only_common_lead(passage: Passage, first: int, at: int, entry: Entry) -> bool:
    """*New Council*: nothing before the head noun that could be a name."""
    lead = passage.tokens[first:at]
    return bool(lead) and passage.starts_sentence(first) and len(lead) == 1 and lead[0].is_(Sort.FUNCTION)


def _possessor(passage: Passage, first: int) -> tuple[int, str | None]:
    """*Azerbaijan's* before the name: where it begins, and the country."""
    if first < 2 or not passage.tokens[first - 1].possessive or not passage.tokens[first - 2].cap:
        return first, None
    for start in range(first - 2, max(first - 5, -1), -1):
        place = place_at(passage, start)
        if place and place[0] == first - 1:
            return start, place[1].country or place[1].name
    owner = passage.tokens[first - 2]
    return first - 2, None if owner.all_caps or owner.sorts & (Sort.BODY | Sort.BODY_NOUN) else owner.text


def _demonym(passage: Passage, first: int, at: int) -> str | None:
    """The country of *Chinese* Government or *US* Congress."""
    for start in range(first, at):
        hit = passage.find(start, Sort.DEMONYM | Sort.COUNTRY)
        if hit:
            return hit[1].country
    return None


def _lower_government(passage: Passage, at: int) -> Body | None:
    """*the government of Azerbaijan*: lower case, but a body by its complement."""
    tokens = passage.tokens
    if at + 2 >= len(tokens) or tokens[at + 1].fold != "of":
        return None
    start = at + 2 + (tokens[at + 2].fold == "the")
    if start >= len(tokens) or not tokens[start].cap or tokens[start].sorts & (Sort.ROLE | Sort.FUNCTION):
        return None
    place = place_at(passage, start)
    end = place[0] if place else start + 1
    if tokens[start].fold == "republic" and start + 2 < len(tokens):
        end = start + 3
    country = place[1].country or place[1].name if place else tokens[end - 1].text
    return Body(at, end, _surface(passage, at, end), "government of", 0.8, at, country=country, group="government", complement=at + 1)


def _companies(passage: Passage) -> list[Body]:
    """*Sun Microsystems Inc*: capitalised words before a company's suffix."""
    found = []
    for at, token in enumerate(passage.tokens):
        if not token.sorts & Sort.COMPANY or not token.cap or at == 0 or passage.headline:
            continue
        first = at
        while first > 0 and passage.tokens[first - 1].cap and not passage.tokens[first - 1].sorts & (Sort.FUNCTION | Sort.HONORIFIC):
            first -= 1
        if first < at:
            found.append(Body(first, at + 1, _surface(passage, first, at + 1), "company suffix", 0.8, first, group="company"))
    return found


# ---- parents and acronyms ----


def _place_in_parent(passage: Passage, body: Body, bodies: list[Body], apart: list[Body]) -> None:
    """*NAM's Contact Group*, *UN General Assembly*, *Department … of the Administration*: the body that it is part of."""
    if body.parent:
        return
    if body.whole < body.first:
        owner = next((other for other in bodies if other.last == body.first - 1), None)
        if owner:
            body.parent, body.whole = owner, owner.first
            return
    if not body.known:
        body.parent = _leading(passage, body) or _trailing(passage, body, apart)


def _inner(passage: Passage, first: int, last: int) -> Body:
    hit = passage.find(first, KNOWN_BODY)
    acronym = passage.tokens[first].text if last == first + 1 and passage.tokens[first].all_caps else None
    entry = hit[1] if hit and hit[0] == last else None
    return Body(
        first, last, _surface(passage, first, last), "part of a longer name", 0.7, first, acronym,
        entry.country or None if entry else None, group=entry.group if entry else "", known=entry is not None,
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
    first = tokens[body.first]
    hit = passage.find(body.first, KNOWN_BODY)
    if hit and hit[0] < body.last and not (hit[1].sorts & Sort.AGENCY and first.sorts & Sort.COMMON) and tokens[hit[0]].cap:
        return _inner(passage, body.first, hit[0])
    if first.all_caps and 1 < len(first.text) < 8 and not first.sorts & _NO_ACRONYM:
        return _inner(passage, body.first, body.first + 1)
    for at in range(body.first + 1, body.last - 1):
        if not tokens[at].cap or at >= (body.complement or body.last) - 1:
            break
        if tokens[at].sorts & Sort.BODY_NOUN and not tokens[at].sorts & Sort.WEAK_NOUN and not tokens[at + 1].fold == "of":
            return _inner(passage, body.first, at + 1)
    return None


def _trailing(passage: Passage, body: Body, apart: list[Body]) -> Body | None:
    """The parent in the complement: Department for Foreign Policy Affairs of *Azerbaijan's Presidential Administration*."""
    if not body.complement:
        return None
    tokens = passage.tokens
    cut = next((at for at in range(body.last - 1, body.complement, -1) if tokens[at].fold == "of"), None)
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
    if cut > body.complement:
        body.last = cut
        body.name = _surface(passage, body.first, body.last)
        parent.rule = "body of which another is a part"
        apart.append(parent)
    body.country = body.country or country
    return parent


def _acronym_behind(passage: Passage, body: Body) -> None:
    """*International Organization for Migration (IOM)*."""
    tokens = passage.tokens
    if body.last + 2 < len(tokens) and tokens[body.last].text == "(" and tokens[body.last + 2].text == ")":
        token = tokens[body.last + 1]
        if token.cap and (token.all_caps or sum(c.isupper() for c in token.text) > 1) and " " not in token.text:
            body.acronym = token.text


def _acronyms_in_brackets(passage: Passage, bodies: list[Body]) -> list[Body]:
    """The acronym in brackets is a mention of its own."""
    found = []
    for body in bodies:
        at = body.last + 1
        if body.acronym and at < len(passage.tokens) and passage.tokens[at].text == body.acronym and passage.tokens[at - 1].text == "(":
            if not any(other.first <= at < other.last for other in bodies):
                found.append(
                    Body(at, at + 1, body.acronym, "acronym in brackets", 0.9, at, body.acronym, body.country, group=body.group)
                )
    return found
