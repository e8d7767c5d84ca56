"""What people said: in quotation marks with the attribution around, and reported after a verb of saying."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
_FEWEST = 4


def find_quotes(draft: Draft) -> tuple[Quote, ...]:
    """All quotes of an article in order: direct ones of at least four words, and reported ones with a speaker."""
    quotes: list[Quote] = []
    last: Human | None = None
    for reading in draft.readings:
        if reading.passage.block.kind in ("title", "kicker", "byline", "heading"):
            continue
        direct, last = _direct(draft, reading, last, quotes)
        quotes += direct
        quotes += _reported(draft, reading, direct)
        if reading.people:
            last = reading.people[-1]
    return tuple(sorted(quotes, key=lambda quote: quote.span))


# ---- direct ----


def _direct(
    draft: Draft, reading: Reading, last: Human | None, earlier: list[Quote]
) -> tuple[list[Quote], Human | None]:
    text, block = draft.article.text, reading.passage.block
    found: list[Quote] = []
    for match in _MARKS.finditer(text, block.start, block.end):
        inner = next(n for n in (1, 3, 5, 7, 9) if match.group(n) is not None)
        words = match.group(inner).strip()
        open_end = inner != 9 and match.group(inner + 1) == ""
        if len(words.split()) < _FEWEST and words[-1:] not in ".,!?":
            continue
        if _THEMES.search(text[max(block.start, match.start() - 30) : match.start()]):
            continue
        span = Span(match.start(), match.end())
        speaker, verb, reason = _attribution(draft, reading, span, last)
        joined = _joined(text, found, span, speaker, words)
        if joined:
            found[-1] = joined
        elif speaker is not None and verb is not None:
            found.append(Quote(span=span, text=words, speaker=speaker, verb=verb, direct=True, reason=reason))
        elif len(words.split()) >= _FEWEST + 2 or open_end:
            found.append(
                Quote(span=span, text=words, speaker=None, verb=None, direct=True, reason="no attribution found")
            )
    return _inherit(found, earlier, draft), last


def _joined(text: str, found: list[Quote], span: Span, speaker: int | None, words: str) -> Quote | None:
    """The second part of a quote that its attribution interrupts."""
    if not found or not found[-1].direct:
        return None
    before = found[-1]
    between = text[before.span.end : span.start]
    if len(between) > 90 or before.speaker is None or re.search(r"[.!?]\s+\S+.*\b(?:said|added)\b", between):
        return None
    if not between.strip() or re.fullmatch(r"[^“”\"]{3,90}[,.]?\s*", between):
        if speaker in (None, before.speaker):
            return Quote(
                span=Span(before.span.start, span.end),
                text=f"{before.text} {words}",
                speaker=before.speaker,
                verb=before.verb,
                direct=True,
                reason=before.reason,
            )
    return None


def _inherit(found: list[Quote], earlier: list[Quote], draft: Draft) -> list[Quote]:
    """A quote that runs on into the next paragraph keeps its speaker: the paragraph before had no closing mark."""
    if found and found[0].speaker is None and earlier and earlier[-1].direct:
        previous = earlier[-1]
        gap = draft.article.text[previous.span.end : found[0].span.start]
        if previous.speaker is not None and not gap.strip():
            first = found[0]
            found[0] = Quote(
                span=first.span,
                text=first.text,
                speaker=previous.speaker,
                verb=previous.verb,
                direct=True,
                reason="runs on from the paragraph before",
            )
    elif found and found[0].speaker is not None and earlier and earlier[-1].direct and earlier[-1].speaker is None:
        gap = draft.article.text[earlier[-1].span.end : found[0].span.start]
        if not gap.strip():
            previous = earlier[-1]
            earlier[-1] = Quote(
                span=previous.span,
                text=previous.text,
                speaker=found[0].speaker,
                verb=found[0].verb,
                direct=True,
                reason="runs on into the paragraph that names the speaker",
            )
    return found


def _attribution(draft: Draft, reading: Reading, span: Span, last: Human | None) -> tuple[int | None, str | None, str]:
    """The verb of saying nearest to the quotation marks, and who stands beside it."""
    tokens = reading.passage.tokens
    after = [n for n, t in enumerate(tokens) if t.start >= span.end]
    before = [n for n, t in enumerate(tokens) if t.end <= span.start]
    for at in after[:30]:
        if tokens[at].text in (".", "!", "?", "“", '"') and at != after[0]:
            break
        if tokens[at].sorts & Sort.SPEECH:
            speaker, reason = _beside(reading, at, last)
            if speaker is not None:
                return speaker, tokens[at].text, reason
    for at in reversed(before[-25:]):
        if tokens[at].text in (".", "!", "?") and at != before[-1]:
            break
        if tokens[at].sorts & Sort.SPEECH:
            speaker, reason = _beside(reading, at, last)
            if speaker is not None:
                return speaker, tokens[at].text, reason
    return None, None, ""


def _beside(reading: Reading, at: int, last: Human | None) -> tuple[int | None, str]:
    """The person before the verb (*Hajiyev noted*) or behind it (*said Tavares*), a pronoun for the one named last."""
    tokens = reading.passage.tokens
    start = at
    while start > 0 and tokens[start - 1].fold in _AUX:
        start -= 1
    human = next((h for h in reading.people if h.last == start), None)
    if start > 1 and tokens[start - 1].text == ",":
        human = human or next((h for h in reading.people if h.last == start - 1), None)
    human = human or _before_apposition(reading, start)
    if human and human.referent is not None:
        return human.referent, f"“{human.surface}” stands before “{tokens[at].text}”"
    behind = at + 1
    human = next((h for h in reading.people if chain_begins(tokens, h) == behind), None)
    if human and human.referent is not None:
        return human.referent, f"“{human.surface}” stands behind “{tokens[at].text}”"
    if start and tokens[start - 1].fold in _PRONOUNS:
        human = _named_last(reading, start - 1) or last
        if human and human.referent is not None:
            return human.referent, f"“{tokens[start - 1].text}” is {human.surface}, the person named last"
    return None, ""


def _before_apposition(reading: Reading, at: int) -> Human | None:
    """*Marschang, senior emergency officer at the WHO, told*, *Sharma of India said*, *Barrow, who took over in May, said*: the
    name before a clause between commas or before *of* and a place or body."""
    tokens = reading.passage.tokens
    first = reading.passage.sentence_of(at)[0]
    before = [h for h in reading.people if first <= h.first and h.last < at]
    for human in reversed(before):
        behind = human.last
        if (
            tokens[behind].fold == "of"
            and at - behind <= 5
            and all(t.cap or t.fold in ("of", "the") for t in tokens[behind:at])
        ):
            return human
        if tokens[behind].fold == "of":
            behind = next((n for n in range(behind, at) if tokens[n].text == ","), at)
        if (
            behind < at - 1
            and tokens[behind].text == ","
            and tokens[at - 1].text == ","
            and _one_clause(reading, behind + 1, at - 1, human)
        ):
            return human
    return None


def _one_clause(reading: Reading, first: int, last: int, human: Human) -> bool:
    """Whether the words between two commas only say more of the person before them."""
    tokens = reading.passage.tokens
    if any(role.first >= first and role.last <= last for role in human.titles):
        return True
    opener = tokens[first].fold
    others = any(first <= h.first < last and chain_begins(tokens, h) == first for h in reading.people)
    return (
        opener in ("who", "whose", "the", "a", "an", "at", "until", "once", "now", "then", "speaking", "also", "whom")
        and not others
    )


def _named_last(reading: Reading, at: int) -> Human | None:
    """The person that the passage named last before the sentence of token ``at`` or in it."""
    named = [h for h in reading.people if h.last <= at]
    if not named:
        return None
    first = reading.passage.sentence_of(at)[0]
    same = [h for h in named if h.first >= first]
    if same:
        return same[0]
    return named[-1]


# ---- reported ----


def _reported(draft: Draft, reading: Reading, direct: Sequence[Quote]) -> list[Quote]:
    """*Hajiyev noted that …*, *…, Hajiyev has told AZERTAC.*"""
    tokens = reading.passage.tokens
    found = []
    for first, last in reading.passage.sentences:
        span = reading.passage.span(first, last)
        if any(q.span.start < span.end and span.start < q.span.end for q in direct):
            continue
        for at in range(first, last):
            if not tokens[at].sorts & Sort.SPEECH or not _past_or_present(tokens[at]):
                continue
            quote = _around(draft, reading, at, first, last)
            if quote:
                found.append(quote)
                break
    return found


def _past_or_present(token: Token) -> bool:
    return not token.cap and not token.fold.endswith("ing")


def _around(draft: Draft, reading: Reading, at: int, first: int, last: int) -> Quote | None:
    tokens = reading.passage.tokens
    speaker, reason = _beside(reading, at, _last_before(draft, reading))
    if speaker is None:
        return None
    rest = at + 1
    listener = (
        rest < last and not tokens[rest].fold == "that" and tokens[at].fold in ("told", "tells", "informed", "assured")
    )
    if listener:
        rest = next((n for n in range(rest, last) if tokens[n].fold in ("that", ",")), last)
    if rest < last - 3 and (tokens[rest].fold == "that" or tokens[at].fold in ("said", "says")):
        start = rest + (tokens[rest].fold == "that")
        return _quote(draft, reading, start, last, at, speaker, reason)
    human = next((h for h in reading.people if h.referent == speaker and h.last <= at and h.first >= first), None)
    begin = chain_begins(tokens, human) if human else at
    if human and begin > first + 3 and tokens[begin - 1].text == ",":
        return _quote(draft, reading, first, begin - 1, at, speaker, reason)
    return None


def _last_before(draft: Draft, reading: Reading) -> Human | None:
    at = draft.readings.index(reading)
    for earlier in reversed(draft.readings[:at]):
        if earlier.people and earlier.passage.block.kind not in ("title", "kicker", "byline"):
            return earlier.people[-1]
    return None


def _quote(draft: Draft, reading: Reading, first: int, last: int, verb: int, speaker: int, reason: str) -> Quote:
    tokens = reading.passage.tokens
    while last - 1 > first and not tokens[last - 1].word:
        last -= 1
    span = reading.passage.span(first, last)
    return Quote(span=span, text=draft.text(span), speaker=speaker, verb=tokens[verb].text, direct=False, reason=reason)
