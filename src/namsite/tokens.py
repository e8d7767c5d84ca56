"""Words and punctuation of an article, each with what the lexicon says that it may be, and the passages that they stand
in."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import attrgetter, or_

from msgspec import Struct

from namsite.lexicon import Entry, Phrases, Sort, before_headline, company_suffixes, dotted_forms, lexicon, rows
from namsite.ordinals import read_ordinal
from namsite.records import Article, Block, Span
from namsite.sentences import ALSO_NAMES
from namsite.spelling import fold

_APOSTROPHE = "’'`´ʻʼ"
_DOTTED = "|".join(dotted_forms())
_PARTICLES = "|".join((*(re.escape(row[0]) for row in rows("particles.txt")), "[ae]l-", "[dl]['’]"))
_TOKEN = re.compile(
    rf"""
    (?=\S)(?:                                                     # no alternative is tried at a space
    [a-z]++(?=[\s,.]) | [A-Z][a-z]*+(?=[\s,])                     # most words; the rest look closer
    | (?:[A-ZÀ-Þ]\.){{2,}}                                          # U.S.  P.V.
    | \b[A-ZÀ-ÞА-Я]\.(?=\s?[A-ZÀ-ÞА-Я]|\s(?:{_PARTICLES})\s?[A-ZÀ-Þ])  # S. Jaishankar, F. W. de Klerk
    | \b(?:Mr|Mrs|Ms|Dr|Drs|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Rev|Hon|Rt|St|Jr|Sr|Gov|Sen|Rep|Brig|Fr|Mgr|Msgr|Inc|Ltd|Co
        |Corp|Eng|Arch|Atty|Amb|Cmdr|Cpl|Pvt|Supt|Insp|Kh|Sh|Yu|Zh)\.
    | \b(?:Wm|Mohd|Md|Ma|Chas|Thos|Geo|Jas|Ts|Ch|Dz)\.(?=\s?[A-ZÀ-Þ]|\s(?:{_PARTICLES})\s?[A-ZÀ-Þ])   # Wm. Kent
    | \b(?:{_DOTTED})\.(?=\s[A-ZÀ-Þ])                              # Smt. Kunjan
    | Ph\.D\.
    | \b[AIK]/S\b                                                 # Norvik A/S
    | \b(?:[Dd]e|[Dd]ell|[Dd]egl)['’](?=\s+[A-ZÀ-Þ])              # de' Medici
    | [^\W\d_](?:[\w\u0300-\u036f]|[-‐‑&](?=\w)|[{_APOSTROPHE}](?!s\b)(?=\w))*   # words: Al-Jaber, O'Brien
    | \d[\w]*(?:[-–.,:/]\d[\w]*)*%?                               # 18th, 25-26, 1,200
    | [{_APOSTROPHE}]s\b                                          # possessive
    | ['’]t(?=\s+[A-ZÀ-Þ])                                        # van 't Hoff
    | \S)
    """,
    re.VERBOSE,
)
_ARTICLE = re.compile(r"(?:a[lrsdntz]|ash|ath|el|ould)-[A-ZÀ-Þ]|[dl]['’][A-ZÀ-Þ]")  # al-Bahri, d'Estaing
_IN_SHORT = "Kh. Sh. Yu. Zh. Ts. Ch. Dz. Wm. Mohd. Md. Ma. Chas. Thos. Geo. Jas."
_SHORT_NAMES = frozenset(_IN_SHORT.split())
_NOUN_ENDINGS = ("tion", "tions", "sion", "sions", "ments", "ness", "ship", "ology", "ities", "ically")
_SORTS, _FORM = attrgetter("sorts"), attrgetter("form")
_SPAN, _WORDING = re.Match[str].span, re.Match[str].group
_MOST_WORDS = 100_000  # that are kept as tokens
PLACES = Sort.COUNTRY | Sort.PLACE
POSSESSIVES = frozenset({"'s", "’s", "`s", "´s", "ʻs", "ʼs"})


class Token(Struct, frozen=True, eq=False):
    """One word or sign with all that it says by itself; one that comes again is the same token, and its places are the
    passage's to tell. ``form``: the folded word, a sign as it is; ``sorts``: what it may be, 0 for words that the
    lexicon does not know; ``leads``: what a phrase of the lexicon that begins with it may be; ``initial``: a single
    letter, with or without its full stop (*S.*, also *Kh.*, *Wm.*); ``ordinal``: 18 for *18th*, 6 for *Sixth*, 9 for
    *IX*; ``entries``: what the lexicon has of it, and ``phrases`` what it has of phrases that begin with it, by their
    second word."""

    text: str
    fold: str
    form: str
    sorts: Sort
    leads: Sort
    cap: bool
    word: bool
    all_caps: bool
    initial: bool
    possessive: bool
    ordinal: int | None
    entries: tuple[Entry, ...]
    phrases: Mapping[str, Phrases]


def _by_shape(folded: str) -> Sort:
    """English nouns that no list holds, by endings that names do not have: *interaction*, *digitalization*."""
    if len(folded) > 6 and folded.endswith(_NOUN_ENDINGS):
        return Sort.COMMON
    singular = lexicon().words.get(folded[:-1], Sort(0)) if folded.endswith("s") and len(folded) > 4 else Sort(0)
    return Sort.COMMON if singular & Sort.COMMON else Sort(0)


def tokenize(text: str) -> list[Token]:
    """The tokens of a text."""
    return list(map(_TOKENS.__getitem__, _TOKEN.findall(text)))


class _Tokens(dict[str, Token]):
    """The words read so far, each as a token."""

    def __missing__(self, text: str) -> Token:
        if len(self) >= _MOST_WORDS:
            self.clear()
        token = self[text] = _token(text)
        return token


_TOKENS = _Tokens()


def _token(text: str) -> Token:
    table, folded = lexicon(), fold(text)
    word, cap = text[0].isalnum() or text[1:] == "t", text[0].isupper() or bool(_ARTICLE.match(text))
    sorts = (table.words.get(folded) or _by_shape(folded)) if word else Sort(0)
    leads = sorts | table.leads.get(folded, Sort(0)) if word else Sort(0)
    suffix = text.rstrip(".").capitalize() if len(text) > 2 and text.isupper() else text.rstrip(".")  # *INC* too
    if sorts & Sort.COMPANY and not {suffix, text.rstrip(".")} & company_suffixes():
        sorts &= ~Sort.COMPANY  # *Có* is no *Co*, *Sa* no *SA*
    return Token(
        text=text,
        fold=folded,
        form=folded or text,
        sorts=sorts,
        leads=leads,
        cap=cap,
        word=word,
        all_caps=len(text) > 1 and text.isupper(),
        initial=cap and (len(text.rstrip(".")) == 1 or text in _SHORT_NAMES),
        possessive=text in POSSESSIVES,
        ordinal=read_ordinal(text, folded),
        entries=table.entries.get(folded, ()),
        phrases=table.phrases.get(folded, {}),
    )


@dataclass(slots=True)
class Passage:
    """The tokens of one block of an article, with its sentences: what the finders read. Token ``at`` stands in the
    article's text from offset ``starts[at]`` to ``ends[at]``."""

    block: Block
    tokens: list[Token]
    starts: Sequence[int]
    ends: Sequence[int]
    sentences: list[tuple[int, int]]  # ranges of tokens; at least one
    headline: bool = False  # capitals say nothing here
    capitals: list[int] = field(init=False)  # the words that begin with one
    holds: Sort = field(init=False)  # what any of the words may be
    words: set[str] = field(init=False)  # folded, each once; signs as they are
    places: dict[int, tuple[int, Entry]] = field(init=False)  # of the gazetteer: where each begins, its end and entry

    def __post_init__(self) -> None:
        self.capitals = [at for at, token in enumerate(self.tokens) if token.cap and token.word]
        self.holds = reduce(or_, set(map(_SORTS, self.tokens)), Sort(0))
        self.words = set(map(_FORM, self.tokens))
        self.places = {at: place for at in self.capitals_of(PLACES) if (place := self.find(at, PLACES))}

    def where(self, sorts: Sort) -> list[int]:
        """The tokens that may be one of ``sorts``."""
        return [at for at, token in enumerate(self.tokens) if token.sorts & sorts] if self.holds & sorts else []

    def capitals_of(self, sorts: Sort) -> list[int]:
        """The capitalised words with which an entry of one of ``sorts`` begins."""
        return self._beginning(self.capitals, sorts)

    def where_begins(self, sorts: Sort) -> list[int]:
        """The tokens with which an entry of one of ``sorts`` begins."""
        return self._beginning([at for at, token in enumerate(self.tokens) if token.leads & sorts], sorts)

    def _beginning(self, places: list[int], sorts: Sort) -> list[int]:
        """Those tokens that are one of ``sorts``, or may lead, with the word behind, into a phrase that is."""
        tokens, last = self.tokens, len(self.tokens) - 1
        return [
            at
            for at in places
            if (token := tokens[at]).leads & sorts
            and (token.sorts & sorts or (at < last and tokens[at + 1].fold in token.phrases))
        ]

    def find(self, at: int, sorts: Sort) -> tuple[int, Entry] | None:
        """The longest entry of one of ``sorts`` that begins at token ``at``: (its end, the entry)."""
        tokens = self.tokens
        token = tokens[at]
        if not token.leads & sorts:
            return None
        if token.phrases and at + 1 < len(tokens):
            for parts, entry in token.phrases.get(tokens[at + 1].fold, ()):
                if entry.sorts & sorts and (len(parts) == 2 or self._matches(at, parts)):
                    return at + len(parts), entry
        for entry in token.entries if token.sorts & sorts else ():
            if entry.sorts & sorts:
                return at + 1, entry
        return None

    def _matches(self, at: int, parts: tuple[str, ...]) -> bool:
        """Whether the words at token ``at`` are ``parts``, of which the first two are known to be there."""
        tokens = self.tokens
        if at + len(parts) > len(tokens):
            return False
        for n in range(2, len(parts)):
            if tokens[at + n].fold != parts[n]:
                return False
        return True

    def sentence_of(self, at: int) -> tuple[int, int]:
        """The token range of the sentence that token ``at`` lies in."""
        sentences = self.sentences
        if len(sentences) == 1 or at < sentences[0][1]:
            return sentences[0]
        return sentences[bisect_right(sentences, (at, 1 << 30)) - 1]

    def span(self, first: int, last: int) -> Span:
        """From token ``first`` to before token ``last``."""
        return Span(self.starts[first], self.ends[last - 1])

    def text(self, first: int, last: int) -> str:
        """The wording of tokens ``first`` to before ``last``, spaces as in the text but one at a time."""
        tokens = self.tokens
        wording = tokens[first].text
        for at in range(first + 1, last):
            wording += f" {tokens[at].text}" if self.starts[at] > self.ends[at - 1] else tokens[at].text
        return wording

    def name(self, first: int, last: int) -> str:
        """The same without what stands in brackets: *Non-Aligned Movement (NAM) Contact Group* without *(NAM)*."""
        wording = self.text(first, last)
        if "(" not in wording:
            return wording
        tokens, depth = self.tokens, 0
        parts: list[str] = []
        for at in range(first, last):
            depth += tokens[at].text == "("
            if not depth:
                spaced = bool(parts) and self.starts[at] > self.ends[at - 1]
                parts += [" " if spaced else "", tokens[at].text]
            depth -= tokens[at].text == ")"
        return "".join(parts)

    def starts_sentence(self, at: int) -> bool:
        """Whether only quotation marks and brackets stand before token ``at`` in its sentence."""
        first = self.sentence_of(at)[0]
        for before in self.tokens[first:at]:
            if before.word:
                return False
        return True


READ = frozenset({"title", "kicker", "paragraph", "heading", "item", "quotation", "cell", "byline"})


def passages(article: Article) -> Iterator[Passage]:
    """The passages of an article that are read for names, in order; the dateline's words are left out, and what an
    agency puts before a headline."""
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
        if block.kind == "title" and (slug := before_headline().match(article.text, start, block.end)):
            start = slug.end()
        if passage := read_passage(article.text, block, start, block.end, inside):
            passage.headline = _is_headline(passage)
            yield passage


def read_passage(text: str, block: Block, start: int, end: int, sentences: Sequence[Span] = ()) -> Passage | None:
    """The passage ``text[start:end]`` of a block; None where it has no tokens."""
    matches = list(_TOKEN.finditer(text, start, end))
    if not matches:
        return None
    for name in ALSO_NAMES:
        if text.find(name, start, end) < 0:
            continue
        for sentence in sentences:
            if text.endswith(name, sentence.start, sentence.end) and sentence.end <= end:
                matches = list(_apart(matches, text, sentence.end))
    starts, ends = zip(*map(_SPAN, matches), strict=True)
    tokens = list(map(_TOKENS.__getitem__, map(_WORDING, matches)))
    return Passage(block, tokens, starts, ends, _ranges(starts, sentences))


def _apart(matches: Iterable[re.Match[str]], text: str, end: int) -> Iterator[re.Match[str]]:
    """The tokens with the full stop before ``end`` as one of its own: *Hun Sen.* ends with a name."""
    for match in matches:
        cut = match.end() == end and match.end() > match.start() + 1
        parts = (_TOKEN.match(text, match.start(), end - 1), _TOKEN.match(text, end - 1, end)) if cut else (match,)
        yield from (part for part in parts if part)


def _ranges(starts: Sequence[int], sentences: Sequence[Span]) -> list[tuple[int, int]]:
    found = []
    for sentence in sentences:
        first, last = bisect_right(starts, sentence.start - 1), bisect_right(starts, sentence.end - 1)
        if first < last:
            found.append((first, last))
    return found or [(0, len(starts))]


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
