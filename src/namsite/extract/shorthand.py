"""Short forms of bodies' names in one article: acronyms and what they stand for, companies without their suffix."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from itertools import takewhile

from namsite.draft import Body, Reading
from namsite.lexicon import Sort, lexicon
from namsite.phrases import KNOWN_BODY, opens_only
from namsite.spelling import fold, key
from namsite.tokens import Passage, Token

_SMALL_WORDS = frozenset({"of", "and", "the", "for", "in", "on", "de", "du", "la", "to"})
_FEWEST_LETTERS = 3
_SUFFIXES = frozenset({"holdings", "holding", "group"})
_DOUBTFUL = Sort.SURNAME | Sort.PLACE
_BEFORE_PEOPLE = Sort.GIVEN | Sort.HONORIFIC | Sort.ROLE
_NO_BODY = Sort.DOCUMENT | Sort.MEETING | Sort.OTHER_EVENT | Sort.NOT_NAME | Sort.CALENDAR
_NO_WORD = Sort.DOCUMENT | Sort.MEETING | Sort.OTHER_EVENT  # of a body's name: *the Northern Ports Organization* is one
_WHERE = frozenset({"in", "near", "across", "around", "outside", "from", "to", "throughout"})
_OF_COMPANIES = frozenset(
    {"shares", "acquisition", "takeover", "chairman", "chief", "executive", "unit", "president", "control"}
)


def acronyms(readings: list[Reading]) -> dict[str, str]:
    """Acronyms as the article pairs them with a full name, else as everybody knows them, else by the initials of the
    one name that they fit; keys and values folded."""
    pairs: dict[str, str] = {}
    for reading in readings:
        for named in reading.bodies:
            for body in (named, named.parent):
                if body and body.acronym and key(body.acronym) != key(body.name):
                    pairs.setdefault(key(body.acronym), key(body.name))
    for reading in readings:
        for body in reading.bodies:
            if body.known and body.acronym and (short := key(body.name)) not in pairs:
                pairs[short] = _usual_name(body) or short
    return pairs | _by_initials(readings, pairs)


def _usual_name(body: Body) -> str | None:
    """The full name, folded, that the gazetteer has for a body called by its acronym."""
    return next((key(e.name) for e in lexicon().entries.get(fold(body.name), ()) if e.sorts & KNOWN_BODY), None)


def _by_initials(readings: list[Reading], pairs: dict[str, str]) -> dict[str, str]:
    """*AIP*, where the article names the *Associated Islands Press*."""
    alone = {key(body.name) for reading in readings for body in reading.bodies if body.acronym and not body.known}
    alone -= pairs.keys()
    if not alone:
        return {}
    found: dict[str, set[str]] = {}
    full = {key(body.name) for reading in readings for body in reading.bodies if not body.known and " " in body.name}
    for name in full - set(pairs.values()):
        initials = "".join(word[0] for word in name.split() if word not in _SMALL_WORDS)
        if len(initials) >= _FEWEST_LETTERS:
            found.setdefault(initials, set()).add(name)
    return {short: found[short].pop() for short in alone if len(found.get(short, ())) == 1}


def without_suffix(passage: Passage) -> Iterator[tuple[str, ...]]:
    """The folded words of companies without the suffix that gives them away: *Zwyx Maltings* of *Zwyx Maltings Ltd*."""
    tokens = passage.tokens
    for suffix in () if passage.headline else passage.where(Sort.COMPANY):
        at = suffix - (suffix > 0 and tokens[suffix - 1].text == ",")  # *Zwyx Maltings, Ltd*
        first = at
        while (
            first and tokens[first - 1].cap and tokens[first - 1].word and not tokens[first - 1].sorts & Sort.FUNCTION
        ):
            first -= 1
        first += at > first + 1 and opens_only(passage, first)
        words = tokens[first:at]
        alone = len(words) == 1 and not words[0].sorts & ~_DOUBTFUL and len(words[0].text) > 2
        if tokens[suffix].cap and (len(words) > 1 or alone) and not tokens[suffix].sorts & Sort.BODY_NOUN:
            yield tuple(word.fold for word in words)


def first_words(readings: Sequence[Reading], companies: Collection[tuple[str, ...]]) -> Iterator[str]:
    """Folded words with which names among ``companies`` begin, or end, that stand for the company by themselves: no
    list knows them but for family names and places, and no person bears them here, nor is anything *in* them."""
    cores = (takewhile(lambda word: word not in _SUFFIXES, name) for name in companies)
    words = {core[at] for core in map(tuple, cores) if core for at in (0, -1)}
    for reading in readings if words else ():
        if reading.passage.words.isdisjoint(words):
            continue
        tokens = reading.passage.tokens
        for at in reading.passage.capitals:
            token = tokens[at]
            if token.fold in words and (token.sorts & ~_DOUBTFUL or token.initial or _otherwise(tokens, at)):
                words.discard(token.fold)
    yield from sorted(words)


def _otherwise(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at token ``at`` is a place here, or a person's: *Maria* Zwyx, *Mr* Zwyx, *President* Zwyx."""
    if at + 1 < len(tokens) and tokens[at + 1].cap and tokens[at + 1].sorts & (Sort.COMPANY | Sort.BODY_NOUN):
        return False  # John *Zwyx* Holdings
    before = tokens[at - 1] if at else None
    borne = (
        before is not None
        and before.cap
        and ((before.initial and before.text != "A") or bool(before.sorts & _BEFORE_PEOPLE))
    )
    return borne or _at_place(tokens, at)


def _at_place(tokens: Sequence[Token], at: int) -> bool:
    """*in* Zwyx, *half of* Zwyx; not *shares of* Zwyx, nor *in* Zwyx Ltd."""
    before = tokens[at - 1].fold if at else ""
    if at + 1 < len(tokens) and tokens[at + 1].cap:
        return False
    return before in _WHERE or (before == "of" and at > 1 and tokens[at - 2].fold not in _OF_COMPANIES)


def initials(readings: Sequence[Reading], explained: Container[str]) -> Iterator[str]:
    """Acronyms, folded, that no list knows and nothing has explained yet (``explained``), and that are the initials of
    capitalised words elsewhere in the article."""
    wanted = {
        token.text: token.fold
        for reading in readings
        for token in reading.puzzles
        if len(token.text) >= _FEWEST_LETTERS and token.fold not in explained
    }
    if not wanted:
        return
    told = [reading.passage for reading in readings if not reading.passage.headline]
    spelt = " ".join([run for passage in told if _may_spell(passage, wanted) for run in _initials(passage)])
    yield from sorted(fold for text, fold in wanted.items() if f"{text} " in f"{spelt} ")


def _may_spell(passage: Passage, acronyms: Iterable[str]) -> bool:
    """Whether the initials of a passage hold one of the acronyms: a look before a closer one."""
    letters = "".join([passage.tokens[at].text[0] for at in passage.capitals])
    return any(acronym in letters for acronym in acronyms)


def _initials(passage: Passage) -> Iterator[str]:
    """The initials of each run of capitalised words, with and without those that come last."""
    tokens, run, odd = passage.tokens, "", False
    for at in passage.capitals:
        token, before = tokens[at], tokens[at - 1] if at else None
        goes_on = before and (before.cap or (before.fold in _SMALL_WORDS and at > 1 and tokens[at - 2].cap))
        if not goes_on or token.all_caps or token.sorts & _NO_WORD:
            run, odd = "", False
        if token.fold == "the":
            continue  # at the head of a sentence
        run += "" if token.all_caps or token.sorts & _NO_WORD else token.text[0]
        odd = odd or bool(token.sorts & Sort.NOT_NAME)  # *Northern Ports Organization*: told by its noun
        if len(run) >= _FEWEST_LETTERS and (not odd or token.sorts & Sort.BODY_NOUN):
            yield run
