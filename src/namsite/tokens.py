"""Words and punctuation of an article, each with what the lexicon says that it may be."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from namsite.lexicon import Entry, Sort, company_suffixes, lexicon
from namsite.records import Article, Block, Span
from namsite.spelling import fold

_APOSTROPHE = "’'`´ʻʼ"
_TOKEN = re.compile(
    rf"""
    [A-Za-z][a-z]*(?=[\s,])                                       # most words; the rest look closer
    | (?:[A-ZÀ-Þ]\.){{2,}}                                          # U.S.  P.V.
    | \b[A-ZÀ-ÞА-Я]\.(?=\s?[A-ZÀ-ÞА-Я])                           # S. Jaishankar
    | \b(?:Mr|Mrs|Ms|Dr|Drs|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Rev|Hon|St|Jr|Sr|Gov|Sen|Rep|Brig|Fr|Mgr|Msgr|Inc|Ltd|Co
        |Corp|Eng|Arch|Atty|Amb|Cmdr|Cpl|Pvt|Supt|Insp|Kh|Sh|Yu|Zh)\.
    | \b(?:Wm|Mohd|Md|Chas|Thos|Geo|Jas|Ts|Ch|Dz)\.(?=\s?[A-ZÀ-Þ])   # Wm. Kent
    | Ph\.D\.
    | \b(?:[Dd]e|[Dd]ell|[Dd]egl)['’](?=\s+[A-ZÀ-Þ])              # de' Medici
    | [^\W\d_](?:[\w\u0300-\u036f]|[-‐‑&](?=\w)|[{_APOSTROPHE}](?!s\b)(?=\w))*   # words: Al-Jaber, O'Brien
    | \d[\w]*(?:[-–.,:/]\d[\w]*)*%?                               # 18th, 25-26, 1,200
    | [{_APOSTROPHE}]s\b                                          # possessive
    | ['’]t(?=\s+[A-ZÀ-Þ])                                        # van 't Hoff
    | \S
    """,
    re.VERBOSE,
)
_ARTICLE = re.compile(r"(?:a[lrsdntz]|ash|ath|el|ould)-[A-ZÀ-Þ]|[dl]['’][A-ZÀ-Þ]")  # al-Bahri, d'Estaing
_ROMAN = re.compile(r"^[IVXL]+$")
_SHORT_NAMES = frozenset(
    {"Kh.", "Sh.", "Yu.", "Zh.", "Ts.", "Ch.", "Dz.", "Wm.", "Mohd.", "Md.", "Chas.", "Thos.", "Geo.", "Jas."}
)
_ORDINAL = re.compile(r"^\d{1,4}(?:st|nd|rd|th)$")
_NOUN_ENDINGS = ("tion", "tions", "sion", "sions", "ments", "ness", "ship", "ology", "ities", "ically")
POSSESSIVES = frozenset({"'s", "’s", "`s", "´s", "ʻs", "ʼs"})
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINAL_WORDS = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}


@dataclass(slots=True)
class Token:
    """One word or sign; ``sorts``: what it may be, 0 for words that the lexicon does not know; ``leads``: what a phrase
    of the lexicon that begins with it may be."""

    text: str
    start: int
    end: int
    fold: str
    sorts: Sort
    leads: Sort
    cap: bool
    word: bool

    @property
    def all_caps(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()

    @property
    def initial(self) -> bool:
        """A single letter, with or without its full stop: *S.*, also *Kh.*, *Wm.*"""
        return self.cap and (len(self.text.rstrip(".")) == 1 or self.text in _SHORT_NAMES)

    @property
    def possessive(self) -> bool:
        return self.text in POSSESSIVES

    @property
    def ordinal(self) -> int | None:
        """18 for *18th*, 6 for *Sixth*, 9 for *IX*."""
        if self.text[0].isdigit():
            return int(self.text[:-2]) if _ORDINAL.match(self.text) else None
        if self.fold in ORDINAL_WORDS:
            return ORDINAL_WORDS[self.fold]
        if len(self.text) > 1 and _ROMAN.match(self.text):
            return _roman(self.text)
        return None


def _by_shape(folded: str) -> Sort:
    """English nouns that no list holds, by endings that names do not have: *interaction*, *digitalization*."""
    if len(folded) > 6 and folded.endswith(_NOUN_ENDINGS):
        return Sort.COMMON
    singular = lexicon().words.get(folded[:-1], Sort(0)) if folded.endswith("s") and len(folded) > 4 else Sort(0)
    return Sort.COMMON if singular & Sort.COMMON else Sort(0)


def _roman(text: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[c] for c in text]
    return sum(v if v >= max(values[i:]) else -v for i, v in enumerate(values))


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]``; offsets count from the beginning of ``text``."""
    tokens = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        surface = match.group()
        first, last = match.span()
        folded, sorts, leads, cap, word = _word(surface)  # unpacked by hand: nothing in the program runs as often
        tokens.append(Token(surface, first, last, folded, sorts, leads, cap, word))
    return tokens


@lru_cache(maxsize=100_000)
def _word(surface: str) -> tuple[str, Sort, Sort, bool, bool]:
    """All of a token but its place."""
    folded, is_word = fold(surface), surface[0].isalnum() or surface[1:] == "t"
    sorts = (lexicon().words.get(folded) or _by_shape(folded)) if is_word else Sort(0)
    leads = sorts | lexicon().leads.get(folded, Sort(0)) if is_word else Sort(0)
    if sorts & Sort.COMPANY and surface.rstrip(".") not in company_suffixes():
        sorts &= ~Sort.COMPANY  # *Có* is no *Co*, *Sa* no *SA*
    return folded, sorts, leads, surface[0].isupper() or bool(_ARTICLE.match(surface)), is_word


@dataclass(slots=True)
class Passage:
    """The tokens of one block of an article, with its sentences: what the finders read."""

    block: Block
    tokens: list[Token]
    sentences: list[tuple[int, int]]  # ranges of tokens; at least one
    headline: bool = False  # capitals say nothing here
    capitals: list[int] = field(init=False)  # the words that begin with one
    holds: Sort = field(init=False)  # what any of the words may be

    def __post_init__(self) -> None:
        self.capitals = [at for at, token in enumerate(self.tokens) if token.cap and token.word]
        self.holds = Sort(0)
        for token in self.tokens:
            self.holds |= token.sorts

    def where(self, sorts: Sort) -> list[int]:
        """The tokens that may be one of ``sorts``."""
        return [at for at, token in enumerate(self.tokens) if token.sorts & sorts] if self.holds & sorts else []

    def where_begins(self, sorts: Sort) -> list[int]:
        """The tokens with which an entry of one of ``sorts`` may begin."""
        return [at for at, token in enumerate(self.tokens) if token.leads & sorts]

    def find(self, at: int, sorts: Sort) -> tuple[int, Entry] | None:
        """The longest entry of one of ``sorts`` that begins at token ``at``: (its end, the entry)."""
        token = self.tokens[at]
        if not token.leads & sorts:
            return None
        table = lexicon()
        phrases = table.phrases.get(token.fold)
        if phrases and at + 1 < len(self.tokens):
            for parts, entry in phrases.get(self.tokens[at + 1].fold, ()):
                if entry.sorts & sorts and self._matches(at, parts):
                    return at + len(parts), entry
        for entry in table.entries.get(token.fold, ()) if token.sorts & sorts else ():
            if entry.sorts & sorts:
                return at + 1, entry
        return None

    def _matches(self, at: int, parts: tuple[str, ...]) -> bool:
        return len(parts) == 2 or tuple(token.fold for token in self.tokens[at : at + len(parts)]) == parts

    def sentence_of(self, at: int) -> tuple[int, int]:
        """The token range of the sentence that token ``at`` lies in."""
        index = bisect_right(self.sentences, (at, 1 << 30)) - 1
        return self.sentences[max(index, 0)]

    def span(self, first: int, last: int) -> Span:
        """From token ``first`` to before token ``last``."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def text(self, first: int, last: int) -> str:
        """The wording of tokens ``first`` to before ``last``, spaces as in the text but one at a time."""
        tokens = self.tokens
        parts = [tokens[first].text]
        for at in range(first + 1, last):
            parts += [" " if tokens[at].start > tokens[at - 1].end else "", tokens[at].text]
        return "".join(parts)

    def name(self, first: int, last: int) -> str:
        """The same without what stands in brackets: *Non-Aligned Movement (NAM) Contact Group* without *(NAM)*."""
        tokens, depth = self.tokens, 0
        parts: list[str] = []
        for at in range(first, last):
            depth += tokens[at].text == "("
            if not depth:
                spaced = bool(parts) and tokens[at].start > tokens[at - 1].end
                parts += [" " if spaced else "", tokens[at].text]
            depth -= tokens[at].text == ")"
        return "".join(parts)

    def starts_sentence(self, at: int) -> bool:
        """Whether only quotation marks and brackets stand before token ``at`` in its sentence."""
        first = self.sentence_of(at)[0]
        return not any(token.word for token in self.tokens[first:at])


READ = frozenset({"title", "kicker", "paragraph", "heading", "item", "quotation", "cell", "byline"})


def passages(article: Article) -> Iterator[Passage]:
    """The passages of an article that are read for names, in order; the dateline's words are left out."""
    cut = article.dateline.span if article.dateline else None
    sentence = 0
    for block in article.blocks:
        inside = []
        while sentence < len(article.sentences) and article.sentences[sentence].start < block.end:
            inside.append(article.sentences[sentence])
            sentence += 1
        if block.kind not in READ:
            continue
        start = cut.end if cut and block.start <= cut.start and cut.end < block.end else block.start
        tokens = tokenize(article.text, start, block.end)
        if tokens:
            passage = Passage(block, tokens, _ranges(tokens, inside))
            passage.headline = _is_headline(passage)
            yield passage


def _ranges(tokens: list[Token], sentences: list[Span]) -> list[tuple[int, int]]:
    starts = [token.start for token in tokens]
    found = []
    for sentence in sentences:
        first, last = bisect_right(starts, sentence.start - 1), bisect_right(starts, sentence.end - 1)
        if first < last:
            found.append((first, last))
    return found or [(0, len(tokens))]


def _is_headline(passage: Passage) -> bool:
    """Headlines in capitals or in title case: most words begin with a capital letter."""
    if passage.block.kind == "byline":
        return False
    running = passage.block.kind not in ("title", "kicker", "heading")
    words: list[Token] = []
    for token in passage.tokens:
        if token.word and len(token.text) > 3 and token.text[0].isalpha():
            if running and not token.text.isupper():
                return False  # the first word tells in nearly every paragraph
            words.append(token)
    if len(words) < 3:
        return False
    capital = sum(token.cap for token in words)
    plain = sum(1 for token in words[1:] if not token.cap and not token.sorts & Sort.FUNCTION)
    return all(token.text.isupper() for token in words) or (capital > 0.7 * len(words) and plain <= 1)
