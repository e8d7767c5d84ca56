"""What people said: in quotation marks with the attribution around, and reported after a verb of saying."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from namsite.draft import Draft, Reading
from namsite.extract.quotes.bystanders import goes_on, without_verb
from namsite.extract.quotes.interviews import answered
from namsite.extract.quotes.occasions import FINITE, behind_day, does_something, only_when_and_where
from namsite.extract.quotes.speakers import TELLING, says, speaker_beside
from namsite.lexicon import Sort
from namsite.phrases import chain_begins
from namsite.records import Quote, Span
from namsite.tokens import Token

_MARKS = re.compile(
    r"“([^“”]*)(”|$)|«([^«»]*)(»|$)|»([^«»]*)(«|$)|(?:``|(?<!\w)'')([^`]*?)(''|$)|„([^„“”]*)([“”]|$)|(?<!\w)\"([^\"]*?)(\"|(?<=[,.!?])''|$)|"
    # Single marks, which apostrophes look like: their words end with a stop, or one stands behind.
    r"(?<!\w)['‘]((?=[^\W\d_])(?:[^'’‘\n]|(?<=\w)['’](?=\w)){12,}?)['’](?!\w)(?:(?<=[,.!?]['’])|(?=\s*(?:[.,;:)!?]|$)))"
)
_SIGN = re.compile("[“«»„`\"‘']")
_ANY_MARK = re.compile(r"[“«»„`\"‘]|(?<!\w)'(?=\w)")
_THEMES = re.compile(
    r"(?:entitled|titled|themed|dubbed|theme|motto|slogan|title|banner|called|named|headline|under)(?: of)?[\s,:]*$"
)
_NEXT_SENTENCE = re.compile(r"[.!?]\s+\S+.*\b(?:said|added)\b")
_STOPS = frozenset({".", "!", "?"})
_STOPS_BEHIND = _STOPS | {"“", '"'}
_CLOSE = 6  # tokens between a comma before the closing mark and its verb
_BEFORE_WORDS = frozenset({"-", "–", "—", "--", ":", ".", "/", ",", ";"})
_FEWEST = 4  # words of a quote
_ARTICLE = 2  # tokens before a name's titles: *the*, *its new*
_LONGEST_ASIDE = 14  # tokens that tell when and where something was said
_IN = frozenset({"in", "at", "on", "during", "for", "of", "and", "said"})
_WHEN_OR_WHERE = frozenset(
    {"in", "at", "on", "during", "while", "after", "before", "when", "ahead", "following", "today"}
)
_SHORT = 3  # letters of words that titles write small
_LONGEST_GAP = 90  # characters of the attribution that interrupts a quote
_FARTHEST_BEHIND, _FARTHEST_BEFORE = 30, 25  # tokens between quotation marks and their verb
_SINGLE_MARKS = 13  # the group of _MARKS whose closing mark is never wanting


def find_quotes(draft: Draft) -> tuple[Quote, ...]:
    """All quotes of an article in order: direct ones of at least four words, and reported ones with a speaker."""
    quotes: list[Quote] = []
    before: list[Reading] = []  # the passages that name somebody
    for reading in draft.readings:
        if reading.passage.block.kind in ("title", "kicker", "byline", "heading"):
            quotes += _in_headline(draft, reading)
            continue
        direct = _direct(draft, reading, before)
        _join_paragraphs(draft, quotes, direct)
        direct = goes_on(draft, reading, direct, quotes, before)
        quotes += direct
        quotes += _reported(draft, reading, direct, before)
        if reading.people:
            before.append(reading)
    return tuple(sorted(answered(draft, quotes), key=lambda quote: quote.span))


# ---- direct ----


def _in_headline(draft: Draft, reading: Reading) -> list[Quote]:
    """*Ana Vellis: “We map with our feet”*"""
    text, block, tokens = draft.article.text, reading.passage.block, reading.passage.tokens
    ends = reading.passage.ends
    found = []
    for match in _MARKS.finditer(text, block.start, block.end) if reading.people else ():
        words = next(group for group in match.groups()[::2] if group is not None).strip()
        colon = next((at for at, end in enumerate(ends) if end <= match.start() <= end + 1), None)
        human = next((h for h in reading.people if h.last == colon and tokens[h.last].text == ":"), None)
        if human and human.referent is not None and len(words.split()) >= _FEWEST:
            span, reason = Span(match.start(), match.end()), "the headline names the speaker before a colon"
            found.append(Quote(span=span, text=words, speaker=human.referent, verb=None, direct=True, reason=reason))
    return found


def _direct(draft: Draft, reading: Reading, earlier: Sequence[Reading]) -> list[Quote]:
    """What stands in quotation marks, but for short phrases and themes; ``earlier`` is the
    last passage that names somebody."""
    text, block = draft.article.text, reading.passage.block
    found: list[Quote] = []
    sign = _SIGN.search(text, block.start, block.end)
    if sign is None or not _ANY_MARK.search(text, sign.start(), block.end):
        return found
    for match in _MARKS.finditer(text, block.start, block.end):
        inner = next(n for n in range(1, _SINGLE_MARKS + 1, 2) if match.group(n) is not None)
        words = match.group(inner).strip()
        length = len(words.split())
        if not words.strip(".,!? ") or (length < _FEWEST and words[-1] not in ".,!?"):
            continue
        if _THEMES.search(text[max(block.start, match.start() - 30) : match.start()]) and (
            _a_title(words) or not _somebody_calls(reading, match.start())
        ):
            continue
        span = Span(match.start(), match.end())
        speaker, verb, reason = _attribution(reading, span, earlier, ending=words[-1])
        if speaker is None:
            last = found[-1] if found else None
            speaker, reason = without_verb(reading, span, words[-1], last, earlier, verb) or (None, reason)
        runs_on = inner != _SINGLE_MARKS and match.group(inner + 1) == ""
        own = words.endswith(",") and speaker != (found[-1].speaker if found else None)
        if found and not own and _interrupted(text, found[-1], span, speaker):
            whole = Span(found[-1].span.start, span.end)
            found[-1] = replace(found[-1], span=whole, text=_as_one(found[-1].text, words))
        elif speaker is not None or (length >= _FEWEST + 2 and not _a_title(words)) or runs_on:
            found.append(Quote(span=span, text=words, speaker=speaker, verb=verb, direct=True, reason=reason))
    return [replace(quote, text=quote.text.removesuffix(",")) for quote in found]


def _somebody_calls(reading: Reading, start: int) -> bool:
    """*whom he called “the guide of this dream”*: a person and *called* directly before offset ``start``."""
    tokens, at = reading.passage.tokens, bisect_right(reading.passage.ends, start) - 1
    named = any(human.last == at for human in reading.people)
    return at > 0 and tokens[at].fold == "called" and (named or tokens[at - 1].fold in ("he", "she"))


def _a_title(words: str) -> bool:
    """*Towards a New World Order*: what somebody wrote at the head of a paper; nobody speaks in capitals."""
    long = [word for word in words.split() if len(word) > _SHORT]
    return words[-1] not in _STOPS and sum(word[0].isupper() for word in long) * 5 >= len(long) * 4


def _as_one(first: str, second: str) -> str:
    """The parts of an interrupted quote: the comma before its attribution is a full stop where a sentence follows."""
    if first.endswith(",") and second[:1].isupper():
        first = f"{first[:-1]}."
    return f"{first} {second}"


def _interrupted(text: str, before: Quote, span: Span, speaker: int | None) -> bool:
    """Whether the quotation marks at ``span`` hold the second part of a quote that its attribution interrupts."""
    between = text[before.span.end : span.start]
    if before.speaker is None or speaker not in (None, before.speaker) or len(between) > _LONGEST_GAP:
        return False
    if _NEXT_SENTENCE.search(between):
        return False
    return not between.strip() or re.fullmatch(r"[^“”\"]{3,}", between) is not None


def _join_paragraphs(draft: Draft, earlier: list[Quote], found: list[Quote]) -> None:
    """A quote that runs on into the next paragraph has one speaker, whichever of the two names them."""
    if not (found and earlier and earlier[-1].direct):
        return
    left, right = earlier[-1], found[0]
    if draft.article.text[left.span.end : right.span.start].strip():
        return
    if right.speaker is None and left.speaker is not None:
        reason = "runs on from the paragraph before"
        found[0] = replace(right, speaker=left.speaker, verb=left.verb, reason=reason)
    elif left.speaker is None and right.speaker is not None:
        reason = "runs on into the paragraph that names the speaker"
        earlier[-1] = replace(left, speaker=right.speaker, verb=right.verb, reason=reason)


def _attribution(
    reading: Reading, span: Span, earlier: Sequence[Reading], *, ending: str
) -> tuple[int | None, str | None, str]:
    """The verb of saying nearest to the quotation marks, first behind them, and who stands beside it. Where a full stop
    is the ``ending`` of the words, what follows is another sentence; where a comma is, who said them follows."""
    tokens = reading.passage.tokens
    after = bisect_left(reading.passage.starts, span.end)
    behind = range(len(tokens))[after : after + _FARTHEST_BEHIND]
    before = range(bisect_right(reading.passage.ends, span.start))[-_FARTHEST_BEFORE:][::-1]
    for near, stops in ((behind[:0] if ending == "." else behind, _STOPS_BEHIND), (before, _STOPS)):
        for at in near:
            if tokens[at].text in stops and (at != near[0] or (near is behind and tokens[at].text == ".")):
                break
            if says(reading, at):
                speaker, reason = speaker_beside(reading, at, earlier)
                if speaker is not None:
                    return speaker, tokens[at].text, reason
                if ending == "," and near is behind and at - near[0] < _CLOSE:
                    return None, tokens[at].text, "who said it is not named"
    return None, None, "no attribution found"


# ---- reported ----


def _reported(draft: Draft, reading: Reading, direct: Sequence[Quote], earlier: Sequence[Reading]) -> list[Quote]:
    """*Hajiyev noted that …*, *…, Hajiyev has told AZERTAC.*: one for each sentence without quotation marks."""
    tokens = reading.passage.tokens
    telling = [
        at for at in reading.passage.where(Sort.SPEECH) if not (tokens[at].cap or tokens[at].fold.endswith("ing"))
    ]
    found = []
    for first, end in reading.passage.sentences if telling else ():
        start, stop = reading.passage.starts[first], reading.passage.ends[end - 1]
        if direct and any(q.span.start < stop and start < q.span.end for q in direct):
            continue
        for at in telling:
            if first <= at < end and says(reading, at):
                quote = _around(draft, reading, at, first, end, earlier)
                if quote:
                    found.append(quote)
                    break
    return found


def _around(draft: Draft, reading: Reading, at: int, first: int, end: int, earlier: Sequence[Reading]) -> Quote | None:
    """What the verb at token ``at`` reports: the clause behind it, else the one before the speaker."""
    tokens = reading.passage.tokens
    speaker, reason = speaker_beside(reading, at, earlier)
    if speaker is None:
        return None
    rest = at + 1
    if tokens[at].fold in ("said", "says"):
        rest = behind_day(tokens, rest, end)
    if rest < end and tokens[rest].fold != "that" and tokens[at].fold in TELLING:
        rest = next((n for n in range(rest, end) if tokens[n].fold in ("that", ",")), end)
    if (inverted := _said_before(reading, at, first, speaker)) is not None:
        if inverted == at:
            return None
        said = (first, inverted)
    elif does_something(tokens, at, end):
        return None
    elif (clause := _behind_when_and_where(reading, at, rest, first, end)) is not None:
        said = clause
    elif tokens[at].fold in ("said", "says") and only_when_and_where(tokens, rest, end):
        return None
    elif rest < end - 3 and (tokens[rest].fold == "that" or tokens[at].fold in ("said", "says")):
        said = (rest + (tokens[rest].fold == "that"), end)
    else:
        human = next((h for h in reading.people if h.referent == speaker and h.last <= at and h.first >= first), None)
        begin = chain_begins(tokens, human) if human else at
        if not human or begin <= first + 3 or tokens[begin - 1].text != ",":
            return None
        said = (first, begin - 1)
    span = _without_stops(reading, *said)
    return Quote(span=span, text=draft.text(span), speaker=speaker, verb=tokens[at].text, direct=False, reason=reason)


def _said_before(reading: Reading, at: int, first: int, speaker: int) -> int | None:
    """*The road is open, said Quinn in Riga*: where what somebody says ends whose name stands behind the verb at token
    ``at``, a comma before it; ``at`` where nothing is said, None where the name does not stand so."""
    human = next((h for h in reading.people if h.referent == speaker and h.first > at), None)
    if human is None or chain_begins(reading.passage.tokens, human) > at + 1 + _ARTICLE:
        return None
    comma = at - 1
    return comma if comma > first + 2 and reading.passage.tokens[comma].text == "," else at


def _behind_when_and_where(reading: Reading, at: int, rest: int, first: int, end: int) -> tuple[int, int] | None:
    """*Quinn said in Riga on Monday that it is open*, *It is open, Quinn said at a briefing*: the clause behind *that*
    or the one before the speaker, where what follows the verb tells only when or where it was said."""
    tokens = reading.passage.tokens
    adds = rest + 1 < end and tokens[rest].text == "," and tokens[rest + 1].fold.endswith("ing")  # *, adding that*
    if rest >= end or not (adds or tokens[rest].fold in _WHEN_OR_WHERE):
        return None
    stop = rest if adds else min(end, rest + _LONGEST_ASIDE)
    that = next((n for n in range(rest + 2, stop) if tokens[n].fold == "that" and tokens[n - 1].fold not in _IN), None)
    relative = that is not None and that + 1 < end and _may_be_verb(tokens[that + 1])
    if that is not None and that < end - 3 and not relative:
        return that + 1, end
    human = next((h for h in reading.people if first <= h.first and h.last <= at and at - h.last <= 2), None)
    begin = chain_begins(tokens, human) if human else at
    told = tokens[first].fold not in _WHEN_OR_WHERE and not tokens[first].fold.endswith("ing")
    if begin > first + 3 and tokens[begin - 1].text == "," and told and (adds or end - rest < _LONGEST_ASIDE):
        return first, begin - 1
    return None


def _may_be_verb(token: Token) -> bool:
    """*that was published*, *that serves Riga*: whether what follows *that* is told of the noun before it."""
    plain = not token.cap and token.word
    return plain and (token.fold in FINITE or token.fold.endswith("ed") or bool(token.sorts & Sort.SPEECH))


def _without_stops(reading: Reading, first: int, last: int) -> Span:
    while last - 1 > first and not reading.passage.tokens[last - 1].word:
        last -= 1
    while first < last - 1 and reading.passage.tokens[first].text in _BEFORE_WORDS:
        first += 1  # the mark behind a dateline, or behind *said*
    return reading.passage.span(first, last)
