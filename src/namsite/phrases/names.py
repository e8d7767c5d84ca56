"""Where a person's name begins and ends, by the words alone, and how surely it is one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct, field

from namsite.draft import Human
from namsite.lexicon import Sort, lexicon, surname_endings
from namsite.phrases.places import PLACES, place_at
from namsite.tokens import Passage, Token

DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "whose", "our", "my"})
KNOWN_BODY = Sort.BODY | Sort.AGENCY
_NO_FIRST_WORD = Sort.CALENDAR | Sort.FUNCTION | Sort.HONORIFIC | Sort.NOT_NAME
_BARRED = (
    _NO_FIRST_WORD | Sort.BODY_NOUN | Sort.MEETING | Sort.OTHER_EVENT | Sort.VENUE | Sort.DOCUMENT | Sort.FRONT_ROLE
) | (Sort.DEMONYM | Sort.COUNTRY | Sort.COMPANY | Sort.BODY | Sort.COMMON)
_MAY_BE_PLACE = PLACES | Sort.COMMON
_DOUBTFUL = _MAY_BE_PLACE | Sort.NOT_NAME | Sort.BODY_NOUN | Sort.BODY
# What a family name that stands first is not followed by, short as the word may be.
_FIRM = Sort.FUNCTION | Sort.HONORIFIC | Sort.CALENDAR | Sort.BODY_NOUN | Sort.MEETING | Sort.FRONT_ROLE | PLACES
_NEVER_NAME = (
    Sort.FUNCTION | Sort.CALENDAR | Sort.HONORIFIC | Sort.MEETING | Sort.VENUE | Sort.DOCUMENT | Sort.BODY_NOUN
)
_NEVER_FIRST = _NEVER_NAME | Sort.ROLE | PLACES | Sort.DEMONYM  # of a name, even behind a title
_MOST_INITIALS = 3
_LONGEST = 5  # words of a name, particles not counted
_SMALL_PARTICLES = frozenset({"y", "e", "i", "da", "di", "do", "le", "la", "an", "as"})  # words of other languages too
_LAST_SYLLABLES = frozenset({"in", "on", "an", "so", "un"})  # with a capital, behind two words of a name
_SHORT_SYLLABLE = 4  # letters of the one before
_SYLLABLES = frozenset({"he", "an", "so", "do", "my", "no", "be", "me"})  # of East Asian names; *Vice Premier Liu He*
_SONS = frozenset({"bin", "ibn", "bint", "binti", "ould"})
_NAME = Sort.GIVEN | Sort.SURNAME
LIKELY = 0.7  # how sure a name is that a model suggests
SUGGESTED = "a spaCy pipeline takes it for a name"
NICKNAME_MARKS = frozenset({"“", '"', "‘", "'", "«"})  # that open a nickname inside a name


class Name(Struct, frozen=True):
    """A person's name as far as grammar tells: tokens ``first`` to before ``last``, and how surely it is one;
    ``suggested`` where a statistical model agrees."""

    first: int
    last: int
    strength: float
    rule: str
    suggested: bool = False


class Known(Struct, frozen=True):
    """What is certain about names beyond the sentence at hand: full names of people and names of bodies as tuples of
    folded words, by first word, the longest first; family names of people whom other articles name in full. What is
    likely only, a statistical model suggests: it counts where nothing that is certain speaks against it."""

    names: dict[str, tuple[tuple[str, ...], ...]]
    bodies: dict[str, tuple[tuple[str, ...], ...]]
    surnames: frozenset[str] = frozenset()
    likely_names: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    likely_bodies: dict[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)


NOTHING = Known({}, {})


def longest_first(names: Mapping[str, Iterable[tuple[str, ...]]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Names by their first word, as ``Known`` has them."""
    return {first: tuple(sorted(found, key=lambda words: (-len(words), words))) for first, found in names.items()}


def has_surname_ending(token: Token) -> bool:
    """By its ending, or by that of one of two names that a hyphen joins: *Virtanen-Zwyx*."""
    if "-" in token.text:
        return any(len(part) > 5 and part.endswith(surname_endings()) for part in token.fold.split("-"))
    return len(token.fold) > 5 and token.fold.endswith(surname_endings())


@lru_cache(maxsize=100_000)
def may_be_name(token: Token, first: bool) -> bool:
    """Whether a token may be part of a person's name; ``first``: as its first word."""
    if not token.cap or not token.word or token.text[0].isdigit():
        return False
    if token.initial:
        return not (first and token.text == "A")  # *A Gallup poll*
    if token.all_caps and len(token.text) < 4 and not token.sorts & _NAME:
        return first and len(token.text) == 2 and not token.sorts
    if token.sorts & _NAME:
        family = token.sorts & Sort.FAMILY_FIRST and not token.all_caps  # *Ngo Quoc Hai*, not *an NGO*
        barred = _NO_FIRST_WORD & ~Sort.NOT_NAME if family else _NO_FIRST_WORD
        return not (first and token.sorts & barred and not token.sorts & Sort.GIVEN)
    return not token.sorts & _BARRED


def _suffix(passage: Passage, at: int) -> int:
    """The end of *Jr.*, *, Jr.* or *VI* at token ``at``."""
    tokens = passage.tokens
    if at < len(tokens) and tokens[at].sorts & Sort.SUFFIX and tokens[at].cap:
        return at + 1
    if at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].fold in ("jr", "sr"):
        return at + 2
    return at


def person_at(passage: Passage, at: int, known: Known = NOTHING, titled: bool = False) -> Name | None:
    """The person's name that may begin at token ``at``, by the words alone: its end and how surely it is a name.
    ``titled``: a title stands in front, so that words may belong to it which are something else elsewhere."""
    named = _known_end(passage, at, known.names)
    end = _name_end(passage, at, titled)
    if named >= end and named > at:
        return Name(at, _suffix(passage, named), 0.95, "named in full elsewhere")
    if end == at:
        return None
    place = place_at(passage, at)
    if (place and place[0] >= end and place[0] > at + 1) or _place_before_name(passage, at, end):
        return None
    strength, rule = _strength(passage.tokens[at:end])
    suggested = bool(known.likely_names) and _known_end(passage, at, known.likely_names) == end
    return Name(at, _suffix(passage, end), 0.95 if named > at else strength, rule, suggested)


def _place_before_name(passage: Passage, at: int, end: int) -> bool:
    """*in Stuttgart Karl Feuerstein said*, *told Reuters Karl Feuerstein*: a place or a body that is no given name, and
    a name behind it."""
    if end < at + 3:
        return False
    lead, following = passage.tokens[at], passage.tokens[at + 1]
    if at and passage.tokens[at - 1].fold == "in":
        return bool(lead.sorts & PLACES and following.sorts & Sort.GIVEN and not lead.sorts & Sort.GIVEN)
    if lead.sorts & Sort.AGENCY and not lead.sorts & (_NAME | Sort.COMMON):
        return bool(following.sorts & Sort.GIVEN)
    given = following.sorts & Sort.GIVEN and not following.sorts & (_MAY_BE_PLACE | Sort.SURNAME)
    return bool(given and lead.sorts & PLACES and not lead.sorts & _NAME)


def _known_end(passage: Passage, at: int, names: Mapping[str, tuple[tuple[str, ...], ...]]) -> int:
    """Where one of ``names`` ends, if one begins at token ``at``; else ``at``."""
    tokens = passage.tokens
    for parts in names.get(tokens[at].fold, ()) if tokens[at].cap else ():
        if all(at + n < len(tokens) and tokens[at + n].fold == part for n, part in enumerate(parts)):
            return at + len(parts)
    return at


def _name_end(passage: Passage, at: int, titled: bool) -> int:
    """How far the words of a person's name may reach from token ``at``: particles and nicknames inside."""
    tokens = passage.tokens
    end, words = at, 0
    while end < len(tokens) and words < _LONGEST:
        token = tokens[end]
        if token.word and (may_be_name(token, end == at) or _belongs(passage, at, end, titled)):
            words += 1
            end += 1
        elif _particle(passage, end, at):
            end += 1
        elif end > at and _nickname(tokens, end):
            end += 3
        elif end > at and _glottal_stop(passage, end):
            end += 1
        else:
            break
    while end > at and not tokens[end - 1].cap:
        end -= 1
    return end


def _belongs(passage: Passage, at: int, end: int, titled: bool) -> bool:
    """Whether the word at token ``end`` is part of the name that begins at token ``at``, though it may be something
    else by itself."""
    if end > at:
        return _bent_to_name(passage, at, end, titled)
    if not titled:
        return False
    if end and passage.tokens[end].sorts == Sort.BODY and passage.tokens[end - 1].sorts & Sort.HONORIFIC:
        return True  # *Baroness Blackstone*
    following = passage.tokens[end + 1] if end + 1 < len(passage.tokens) else None
    if following is not None and is_initials(passage.tokens[end], following):
        return True
    small = passage.tokens[end].cap and passage.tokens[end].sorts & Sort.FUNCTION and not passage.headline
    if small and following is not None and following.cap and following.sorts & _NAME:
        return True  # *Mr Than Swe*
    odd = passage.tokens[end].cap and not passage.tokens[end].sorts & _NEVER_FIRST
    if not odd or following is None or not following.cap:
        return False
    plain = not passage.tokens[end].sorts & Sort.COMMON and bool(following.sorts & Sort.GIVEN)
    family = following.sorts == Sort.SURNAME and not passage.headline  # *Premier Gift Banda*
    return not following.sorts or following.sorts == Sort.GIVEN or plain or family


def given_here(tokens: Sequence[Token], at: int) -> bool:
    """*Sultan bin Ahmed*, *Sultan Al Mansouri*, *Prince Sultan said*: a given name, though rulers have it for a title
    before theirs (*Sultan Qaboos bin Said*)."""
    if not tokens[at].sorts & Sort.GIVEN or not tokens[at].leads & Sort.HONORIFIC or at + 1 >= len(tokens):
        return False
    behind = tokens[at + 1]
    if behind.fold in _SONS or behind.text in ("Al", "al") or behind.text[:3] in ("Al-", "al-"):
        return True
    return at > 0 and tokens[at - 1].fold == "prince" and not behind.cap


def is_initials(token: Token, following: Token) -> bool:
    """*Finance Minister AMA Muhith*, *AH Mahmood Ali*, *A K M Okafor*: capitals before a name, behind a title."""
    capitals = token.all_caps and 1 < len(token.text) <= _MOST_INITIALS and token.text.isalpha()
    named = following.cap and not following.all_caps and (following.sorts & _NAME or not following.sorts)
    return bool(capitals and named) or (token.initial and following.initial)


def _nickname(tokens: list[Token], at: int) -> bool:
    """*Eustaquio "Taking" Lim*: one word in quotation marks between two of a name."""
    if at + 3 >= len(tokens) or tokens[at].text not in NICKNAME_MARKS:
        return False
    return (
        tokens[at + 1].cap
        and tokens[at + 2].text in ("”", '"', "’", "'", "»")
        and (may_be_name(tokens[at + 3], False) or bool(tokens[at + 3].sorts & Sort.PARTICLE))
    )


def _glottal_stop(passage: Passage, at: int) -> bool:
    """*Mele 'Ofa Vainikolo*: a mark that belongs to the word behind it, and does not open a quotation."""
    tokens = passage.tokens
    if at + 2 >= len(tokens) or tokens[at].text not in ("'", "‘", "ʻ", "`"):
        return False
    close = passage.ends[at] == passage.starts[at + 1] and passage.starts[at] > passage.ends[at - 1]
    return close and may_be_name(tokens[at + 1], False) and tokens[at + 2].cap and may_be_name(tokens[at + 2], False)


def _bent_to_name(passage: Passage, first: int, at: int, titled: bool) -> bool:
    """*Patricia Scotland*, *Robert Peugeot*, *George Foreman*: a word that is something else by itself, behind a sure
    given name; *Zhang Ming*: any short word behind a family name that stands first; *Desmond St. Clair*."""
    tokens = passage.tokens
    before, token = tokens[at - 1], tokens[at]
    if not token.cap or token.text[0].isdigit() or passage.headline:
        return False
    lead = tokens[first]
    sure = titled or (bool(lead.sorts & Sort.GIVEN) and not lead.sorts & (_MAY_BE_PLACE | Sort.CALENDAR | Sort.ROLE))
    if sure and token.fold == "st" and at + 1 < len(tokens) and tokens[at + 1].cap:
        return True
    if sure and not token.sorts & _NEVER_NAME and not (token.all_caps and token.sorts & KNOWN_BODY):
        return at == first + 1 or not token.sorts & Sort.ROLE
    if token.fold in _LAST_SYLLABLES and at > first + 1 and not token.all_caps:
        behind = tokens[at + 1 : at + 2]  # *Moon Jae In*, not *Maria Soto On Ice*
        return len(before.text) <= _SHORT_SYLLABLE and not (behind and behind[0].cap)
    family_first = before.sorts & Sort.FAMILY_FIRST and not before.sorts & PLACES
    if family_first and token.fold in _SYLLABLES and not passage.starts_sentence(at):
        return True
    return bool(family_first and len(token.text) < 7 and not token.sorts & _FIRM)


def _particle(passage: Passage, at: int, first: int) -> bool:
    """A lower-case particle (*bin*, *van der*) with a name word behind it."""
    token = passage.tokens[at]
    if not token.sorts & Sort.PARTICLE or at == first or at + 1 >= len(passage.tokens):
        return False
    following = passage.tokens[at + 1]
    if token.fold in _SMALL_PARTICLES and not token.cap:
        return may_be_name(following, False)
    if token.fold in _SONS and following.cap and following.sorts == Sort.COMMON:
        return True  # *Bakr bin Laden*
    return following.word and (may_be_name(following, False) or bool(following.sorts & Sort.PARTICLE))


def _strength(tokens: list[Token]) -> tuple[float, str]:
    """How surely words are a person's name, from 0 to 1, and why."""
    words = [token for token in tokens if token.cap]
    first, last = words[0], words[-1]
    given = bool(first.sorts & Sort.GIVEN) or ("-" in first.text and _part_is_given(first))
    doubtful = bool(first.sorts & _DOUBTFUL)
    surname = bool(last.sorts & Sort.SURNAME) or has_surname_ending(last)
    firm_surname = surname and not last.sorts & _MAY_BE_PLACE
    if len(words) == 1:
        return (0.3 if firm_surname else 0.15), "a single word"
    if len(words) < len(tokens) and not doubtful and not any(word.sorts & Sort.COMMON for word in words):
        return 0.7, "a particle inside"
    if given and (surname or not doubtful):
        return (0.8, "a given name and a family name") if doubtful else (0.9, "begins with a given name")
    return _strength_by_other_words(words, surname and not doubtful, firm_surname, given)


def _strength_by_other_words(words: list[Token], surname: bool, firm_surname: bool, given: bool) -> tuple[float, str]:
    """The same where the first word is not surely a given name."""
    first = words[0]
    if first.initial:
        return (0.2 if words[-1].initial else 0.8), "initials and a family name"
    if first.sorts & Sort.FAMILY_FIRST and not first.sorts & PLACES and not words[-1].sorts & _MAY_BE_PLACE:
        return (0.8 if words[-1].sorts & Sort.GIVEN else 0.75), "begins with a family name"
    if any(word.sorts & Sort.GIVEN and not word.sorts & _MAY_BE_PLACE for word in words[1:]):
        return 0.65, "holds a given name"
    if words[-1].sorts & Sort.VENUE and not first.sorts & _NAME:
        return 0.2, "words that may be a place"  # *Mulungushi Hall*
    if surname or (firm_surname and not first.sorts & (Sort.COMMON | Sort.BODY_NOUN | Sort.COUNTRY)):
        return 0.6, "ends with a family name"
    if given:
        unknown = not words[-1].sorts and not words[-1].all_caps
        return (0.65 if unknown else 0.5), "begins with what may be a given name"
    if any(word.sorts & (_MAY_BE_PLACE | Sort.BODY) for word in words):
        return 0.2, "words that may be a place"
    return 0.4, "capitalised words that no list knows"


def _part_is_given(token: Token) -> bool:
    return bool(lexicon().words.get(token.fold.split("-")[0], Sort(0)) & Sort.GIVEN)


def behind_letters(tokens: Sequence[Token], at: int) -> int:
    """The end of degrees and orders between commas behind a name that ends at token ``at``: *, Ph.D.*"""
    end = at
    while end + 2 < len(tokens) and tokens[end].text == tokens[end + 2].text == ",":
        if not tokens[end + 1].cap or not tokens[end + 1].sorts & Sort.SUFFIX:
            break
        end += 2
    return end


def chain_begins(tokens: Sequence[Token], human: Human) -> int:
    """Where a person's name begins together with the honorifics and titles in front and *the* before them."""
    starts = (*(first for first, _ in human.honorifics), *(r.first for r in human.titles if r.last <= human.first))
    first = min((human.first, *starts))
    return first - 1 if first and tokens[first - 1].fold == "the" else first
