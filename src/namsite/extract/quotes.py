"""What people said: in quotation marks with the attribution around, and reported after a verb of saying."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from namsite.draft import Draft, Human, Reading
from namsite.lexicon import Sort
from namsite.phrases import chain_begins
from namsite.records import Quote, Span
from namsite.tokens import Token

_MARKS = re.compile(
    r"“([^“”]*)(”|$)|«([^«»]*)(»|$)|„([^„“”]*)([“”]|$)|(?<!\w)\"([^\"]*)(\"|$)|(?<!\w)‘([^’]{12,}?[,.!?])’(?!\w)"
)
_PRONOUNS = frozenset({"he", "she"})
_AUX = frozenset(
    {
        "quoted",
        "as",
        "has",
        "have",
        "had",
        "also",
        "further",
        "later",
        "then",
        "once",
        "was",
        "is",
        "earlier",
        "additionally",
    }
)
_THEMES = re.compile(
    r"(?:entitled|titled|themed|dubbed|theme|motto|slogan|title|banner|called|named|headline|under)(?: of)?[\s,:]*$"
)
_NEXT_SENTENCE = re.compile(r"[.!?]\s+\S+.*\b(?:said|added)\b")
_STOPS = frozenset({".", "!", "?"})
_STOPS_BEHIND = _STOPS | {"“", '"'}
_TELLING = frozenset({"told", "tells", "informed", "assured"})
_CLAUSE_OPENERS = frozenset(
    ["who", "whose", "the", "a", "an", "at", "until", "once", "now", "then", "speaking", "also", "whom"]
)
_FEWEST = 4  # words of a quote
_LONGEST_GAP = 90  # characters of the attribution that interrupts a quote
_FARTHEST_BEHIND, _FARTHEST_BEFORE = 30, 25  # tokens between quotation marks and their verb
_SINGLE_MARKS = 9  # the group of _MARKS whose closing mark is never wanting


def find_quotes(draft: Draft) -> tuple[Quote, ...]:
    """All quotes of an article in order: direct ones of at least four words, and reported ones with a speaker."""
    quotes: list[Quote] = []
    last: Human | None = None
    for reading in draft.readings:
        if reading.passage.block.kind in ("title", "kicker", "byline", "heading"):
            continue
        direct = _direct(draft, reading, last)
        _join_paragraphs(draft, quotes, direct)
        quotes += direct
        quotes += _reported(draft, reading, direct, last)
        if reading.people:
            last = reading.people[-1]
    return tuple(sorted(quotes, key=lambda quote: quote.span))


# ---- direct ----


def _direct(draft: Draft, reading: Reading, last: Human | None) -> list[Quote]:
    """What stands in quotation marks, but for short phrases and themes; ``last`` is whom the article named last."""
    text, block = draft.article.text, reading.passage.block
    found: list[Quote] = []
    for match in _MARKS.finditer(text, block.start, block.end):
        inner = next(n for n in (1, 3, 5, 7, 9) if match.group(n) is not None)
        words = match.group(inner).strip()
        length = len(words.split())
        if not words.strip(".,!? ") or (length < _FEWEST and words[-1] not in ".,!?"):
            continue
        if _THEMES.search(text[max(block.start, match.start() - 30) : match.start()]):
            continue
        span = Span(match.start(), match.end())
        speaker, verb, reason = _attribution(reading, span, last)
        runs_on = inner != _SINGLE_MARKS and match.group(inner + 1) == ""
        if found and _interrupted(text, found[-1], span, speaker):
            whole = Span(found[-1].span.start, span.end)
            found[-1] = replace(found[-1], span=whole, text=_as_one(found[-1].text, words))
        elif speaker is not None or length >= _FEWEST + 2 or runs_on:
            found.append(Quote(span=span, text=words, speaker=speaker, verb=verb, direct=True, reason=reason))
    return [replace(quote, text=quote.text.removesuffix(",")) for quote in found]


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


def _attribution(reading: Reading, span: Span, last: Human | None) -> tuple[int | None, str | None, str]:
    """The verb of saying nearest to the quotation marks, first behind them, and who stands beside it."""
    tokens = reading.passage.tokens
    behind = [at for at, token in enumerate(tokens) if token.start >= span.end][:_FARTHEST_BEHIND]
    before = [at for at, token in enumerate(tokens) if token.end <= span.start][-_FARTHEST_BEFORE:][::-1]
    for near, stops in ((behind, _STOPS_BEHIND), (before, _STOPS)):
        for at in near:
            if tokens[at].text in stops and at != near[0]:
                break
            if tokens[at].sorts & Sort.SPEECH:
                speaker, reason = _beside(reading, at, last)
                if speaker is not None:
                    return speaker, tokens[at].text, reason
    return None, None, "no attribution found"


def _beside(reading: Reading, at: int, last: Human | None) -> tuple[int | None, str]:
    """The person before the verb (*Hajiyev noted*) or behind it (*said Tavares*), a pronoun for the one named last."""
    tokens = reading.passage.tokens
    verb = tokens[at].text
    start = at
    while start > 0 and tokens[start - 1].fold in _AUX:
        start -= 1
    human = _before(reading, start)
    if human and human.referent is not None:
        return human.referent, f"“{human.surface}” stands before “{verb}”"
    human = next((h for h in reading.people if chain_begins(tokens, h) == at + 1), None)
    if human and human.referent is not None:
        return human.referent, f"“{human.surface}” stands behind “{verb}”"
    if start and tokens[start - 1].fold in _PRONOUNS:
        human = _named_last(reading, start - 1) or last
        if human and human.referent is not None:
            return human.referent, f"“{tokens[start - 1].text}” is {human.surface}, the person named last"
    return None, ""


def _before(reading: Reading, at: int) -> Human | None:
    """The person whose name ends before token ``at``, a comma or an apposition between."""
    ends = (at, at - 1) if at > 1 and reading.passage.tokens[at - 1].text == "," else (at,)
    for end in ends:
        human = next((h for h in reading.people if h.last == end), None)
        if human:
            return human
    return _before_apposition(reading, at)


def _before_apposition(reading: Reading, at: int) -> Human | None:
    """*Marschang, senior emergency officer at the WHO, told*, *Sharma of India said*, *Barrow, who took over in May,
    said*: the name before a clause between commas or before *of* and a place or body."""
    tokens = reading.passage.tokens
    first = reading.passage.sentence_of(at)[0]
    for human in reversed([h for h in reading.people if first <= h.first and h.last < at]):
        behind = human.last
        if tokens[behind].fold == "of":
            if at - behind <= 5 and all(t.cap or t.fold in ("of", "the") for t in tokens[behind:at]):
                return human
            behind = next((n for n in range(behind, at) if tokens[n].text == ","), at)
        commas = behind < at - 1 and tokens[behind].text == "," and tokens[at - 1].text == ","
        if commas and _one_clause(reading, behind + 1, at - 1, human):
            return human
    return None


def _one_clause(reading: Reading, first: int, last: int, human: Human) -> bool:
    """Whether the words between two commas only say more of the person before them."""
    tokens = reading.passage.tokens
    if any(role.first >= first and role.last <= last for role in human.titles):
        return True
    others = any(first <= h.first < last and chain_begins(tokens, h) == first for h in reading.people)
    return tokens[first].fold in _CLAUSE_OPENERS and not others


def _named_last(reading: Reading, at: int) -> Human | None:
    """The person that the sentence of token ``at`` named first before it, else whom the passage named last."""
    named = [h for h in reading.people if h.last <= at]
    first = reading.passage.sentence_of(at)[0]
    return next((h for h in named if h.first >= first), named[-1] if named else None)


# ---- reported ----


def _reported(draft: Draft, reading: Reading, direct: Sequence[Quote], last: Human | None) -> list[Quote]:
    """*Hajiyev noted that …*, *…, Hajiyev has told AZERTAC.*: one for each sentence without quotation marks."""
    tokens = reading.passage.tokens
    found = []
    for first, end in reading.passage.sentences:
        span = reading.passage.span(first, end)
        if any(q.span.start < span.end and span.start < q.span.end for q in direct):
            continue
        verbs = (n for n in range(first, end) if tokens[n].sorts & Sort.SPEECH and _past_or_present(tokens[n]))
        quote = next((quote for at in verbs if (quote := _around(draft, reading, at, first, end, last))), None)
        if quote:
            found.append(quote)
    return found


def _past_or_present(token: Token) -> bool:
    return not token.cap and not token.fold.endswith("ing")


def _around(draft: Draft, reading: Reading, at: int, first: int, end: int, last: Human | None) -> Quote | None:
    """What the verb at token ``at`` reports: the clause behind it, else the one before the speaker."""
    tokens = reading.passage.tokens
    speaker, reason = _beside(reading, at, last)
    if speaker is None:
        return None
    rest = at + 1
    if rest < end and tokens[rest].fold != "that" and tokens[at].fold in _TELLING:
        rest = next((n for n in range(rest, end) if tokens[n].fold in ("that", ",")), end)
    if rest < end - 3 and (tokens[rest].fold == "that" or tokens[at].fold in ("said", "says")):
        said = (rest + (tokens[rest].fold == "that"), end)
    else:
        human = next((h for h in reading.people if h.referent == speaker and h.last <= at and h.first >= first), None)
        begin = chain_begins(tokens, human) if human else at
        if not human or begin <= first + 3 or tokens[begin - 1].text != ",":
            return None
        said = (first, begin - 1)
    span = _without_stops(reading, *said)
    return Quote(span=span, text=draft.text(span), speaker=speaker, verb=tokens[at].text, direct=False, reason=reason)


def _without_stops(reading: Reading, first: int, last: int) -> Span:
    while last - 1 > first and not reading.passage.tokens[last - 1].word:
        last -= 1
    return reading.passage.span(first, last)
