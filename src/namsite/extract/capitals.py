"""Articles in capitals, as telexes were: their passages are read as if they were written in the usual way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import structs

from namsite.lexicon import Sort
from namsite.records import Article, Referent
from namsite.sentences import split
from namsite.tokens import Passage, read_passage

_RUNNING = frozenset({"paragraph", "quotation", "item"})
_SHORT = 8  # tokens of a passage that tells nothing
_FEWEST = 20  # words in running text, to judge by
_ENGLISH = 0.5  # the share of them that the word list has, names apart, at least
_PART = re.compile(r"[^\W\d_]+")
_NAME = Sort.GIVEN | Sort.SURNAME
_LAND = Sort.COUNTRY | Sort.DEMONYM
_LONGER = _LAND | Sort.PLACE | Sort.BODY | Sort.AGENCY  # of several words, each with its capital
_TITLE = Sort.FRONT_ROLE | Sort.HONORIFIC
_ANOTHER_WORD = Sort.FUNCTION | Sort.COMMON | Sort.SPEECH
_NO_NAME = _ANOTHER_WORD | Sort.ROLE | Sort.CALENDAR | Sort.BODY_NOUN | Sort.MEETING | Sort.VENUE
_BEFORE_MONTHS = frozenset({"in", "last", "next", "since", "until", "by", "of", "early", "late", "mid"})
_MONTHS_OR_VERBS = frozenset({"may", "march", "august"})
_ENCLITICS = frozenset({"S", "T"})


def in_capitals(passages: Sequence[Passage]) -> bool:
    """Whether all running text of an article is in capitals, and English."""
    running = [p for p in passages if p.block.kind in _RUNNING and len(p.tokens) > _SHORT]
    if not all(passage.headline for passage in running):
        return False
    words = [token for passage in running for token in passage.tokens if token.word and token.text.isalpha()]
    known = sum(bool(token.sorts & _ANOTHER_WORD) for token in words)
    return len(words) >= _FEWEST and known >= _ENGLISH * len(words)


def as_usual(passage: Passage, text: str, language: str) -> Passage:
    """A passage of ``text`` in running capitals with small letters where English has them; others as they are."""
    if passage.block.kind not in _RUNNING:
        return passage
    words = [_known_case(passage, at) for at in range(len(passage.tokens))]
    for at, end in _phrases(passage):
        for n in range(at, end):
            small = n > at and passage.tokens[n].sorts & Sort.FUNCTION
            words[n] = words[n].lower() if small else _capital(words[n])
    for first, _ in passage.sentences:
        words[first] = words[first][:1].upper() + words[first][1:]
    written = list(text[: passage.ends[-1]])
    for start, end, word in zip(passage.starts, passage.ends, words, strict=True):
        if len(word) == end - start:  # but for letters that are two in the other case
            written[start:end] = word
    usual, first, last = "".join(written), passage.starts[0], passage.ends[-1]
    return read_passage(usual, passage.block, first, last, split(usual, first, last, language)) or passage


def written_as_usual(article: Article, passages: Sequence[Passage]) -> Article:
    """The same article with the words of its passages as these have them."""
    written = list(article.text)
    for passage in passages:
        for token, start, end in zip(passage.tokens, passage.starts, passage.ends, strict=True):
            written[start:end] = token.text
    return structs.replace(article, text="".join(written))


def as_printed(referents: Sequence[Referent], text: str) -> tuple[Referent, ...]:
    """The same with each mention worded as the article has it, in capitals; names stay as they are usually written."""
    return tuple(
        structs.replace(
            one,
            mentions=tuple(
                structs.replace(m, surface=" ".join(text[m.span.start : m.span.end].split())) for m in one.mentions
            ),
        )
        for one in referents
    )


def _capital(word: str) -> str:
    """*LEE* → *Lee*, *KI-MOON* → *Ki-Moon*, *O'BRIEN* → *O'Brien*, *QUINN'S* → *Quinn's*."""
    return _PART.sub(
        lambda part: part[0].lower() if part[0] in _ENCLITICS and part.start() else part[0].capitalize(), word
    )


def _phrases(passage: Passage) -> Iterator[tuple[int, int]]:
    """Where names of several words stand that the gazetteer has, and titles with the name that begins behind them."""
    for at, token in enumerate(passage.tokens):
        hit = passage.find(at, _LONGER) if token.leads & _LONGER else None
        if hit and hit[0] > at + 1:
            yield at, hit[0]
        hit = passage.find(at, _TITLE) if token.leads & _TITLE else None
        name = _name_behind(passage, at, hit[0]) if hit else None
        if hit and name is not None:
            yield at, hit[0]
            yield name, name + 1


def _name_behind(passage: Passage, first: int, at: int) -> int | None:
    """Where the name begins behind a title at tokens ``first`` to before ``at``, another form of address between them;
    None where there is none: *the president may*, *the armed forces chief* General *Ruiz*."""
    tokens = passage.tokens
    at += at < len(tokens) and tokens[at].text == "."  # *MR. QUINN*
    if at >= len(tokens) or not tokens[at].word or tokens[at].sorts & Sort.FUNCTION:
        return None
    address = passage.find(at, Sort.HONORIFIC)
    if address:
        return None if tokens[first].sorts & Sort.ROLE else _name_behind(passage, at, address[0])
    led = first > 0 and tokens[first - 1].fold in ("the", "a", "an")
    unsure = _NO_NAME if led else _NO_NAME & ~Sort.COMMON
    named = tokens[at].sorts & _NAME and not tokens[at].sorts & unsure
    return at if named or not tokens[at].sorts & (_NO_NAME | _LAND) else None


def _known_case(passage: Passage, at: int) -> str:
    """The word at token ``at`` as it would be written inside a sentence."""
    token = passage.tokens[at]
    word = token.text
    if not token.word or not token.cap or any(entry.acronym == word or entry.name == word for entry in token.entries):
        return word.lower() if token.sorts & Sort.FUNCTION else word
    behind_name = at > 0 and _sure(passage, at - 1)
    if token.sorts & Sort.PARTICLE and behind_name and at + 1 < len(passage.tokens):
        return word.lower()
    if token.fold in _MONTHS_OR_VERBS:
        return _capital(word) if _is_month(passage, at) else word.lower()
    if word == "A":
        return word.lower()
    if token.initial or token.sorts & (_LAND | Sort.CALENDAR) or _sure(passage, at):
        return _capital(word)
    if token.sorts & _NAME and behind_name and not token.sorts & (Sort.FUNCTION | Sort.SPEECH):
        return _capital(word)  # *GEORGE BUSH*
    return word.lower()


def _sure(passage: Passage, at: int) -> bool:
    """Whether the word at token ``at`` is a name and nothing else that the lists know, or not in them."""
    token = passage.tokens[at]
    if not token.word or not token.cap or not token.text[0].isalpha():
        return False
    known = token.sorts & (_NAME | Sort.PLACE)
    return not token.sorts & _NO_NAME if known else not token.sorts & ~Sort.NOT_NAME


def _is_month(passage: Passage, at: int) -> bool:
    """*IN MAY*, *MAY 4*, *4 MARCH*; not *THEY MAY MARCH*."""
    beside = [passage.tokens[n].text for n in (at - 1, at + 1) if 0 <= n < len(passage.tokens)]
    return any(text.isdigit() for text in beside) or (at > 0 and passage.tokens[at - 1].fold in _BEFORE_MONTHS)
