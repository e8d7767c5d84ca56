"""The date that the sentence of one mention of a summit gives it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from namsite.dates import find_dates
from namsite.dates.found import MOVED
from namsite.draft import Draft, Reading, Summit
from namsite.extract.summit_dates.clauses import no_clause
from namsite.extract.summit_dates.others import of_another_week, of_something_else, on_the_margins
from namsite.extract.summit_dates.told import in_quotation
from namsite.lexicon import Sort
from namsite.reasons import RELATIVE, UNDER_WAY, YEAR_FROM_PUBLICATION
from namsite.records import STATED, DateRef, Reason
from namsite.tokens import Token

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TODAY = re.compile(
    r"\b(?:is being held|are being held|is under way|is underway|is taking place|is attended by|are taking part"
    r"|has (?:just )?(?:ended|closed|concluded|opened|begun|started|commenced|wrapped up"
    r"|been (?:held|opened)|taken place|got(?:ten)? under ?way|kicked off|come to an? (?:end|close))"
    r"|wraps up|opens)\b"
)
_ABOUT_WHAT = re.compile(
    r"[\s,]*(?:(?:on|under|titled|entitled|themed)\b[^“\"«.;]{0,30}[“\"«][^”\"»]{1,200}[”\"»][\s,]*)?"
)
_IN_AN_ASIDE = re.compile(
    r",\s(?:held|hosted|taking place|chaired|convened|organi[sz]ed|called|(?:better |also )?known)\b"
    r"[^.;“”\"]{1,180}?,\s"
)
_HELD_THEN = re.compile(
    r",?(?: which| that)? (?:(?:will|is (?:to|due to|set to)|was to) )?(?:be |was |is )?(?:held|takes? place|took place"
    r"|begins?|began|opens?|opened)\b"
)
_GO_THERE = frozenset({"attend", "take", "participate", "join", "address", "chair", "represent"})
_ARRIVING = frozenset({"arriving", "landing", "flying", "travelling", "traveling", "heading"})
_ARRIVE = frozenset({"arrives", "flies", "travels", "leaves"})
_ARRIVED = frozenset({"arrived", "landed", "flew", "travelled", "traveled", "came", "left"}) | _ARRIVE | _ARRIVING
_ARRIVE_THERE = frozenset({"arrived", "arrives", "landed", "flew", "flies"})
_TOLD = frozenset({"said", "told", "informed", "notified", "confirmed", "wrote", "known"})
_OTHER_CLAUSE = _TOLD | {"that", "what", "who", "whose", "because", "until", "since", ";"}
_RETURN = frozenset({"went", "flew", "go", "goes", "fly", "flies", "returned", "return", "returns", "travelled"})
_CLAUSES = frozenset({"who", "whose", "where"})
_ACTS = frozenset({"spoke", "arrived", "left", "met", "took", "addressed", "attended", "flew", "came", "signed"})
_POSTPONED = re.compile(rf"\b(?:{MOVED}|to have been held|called off|cancell?ed)\b")
_BEFORE_IT = frozenset({"before", "ahead", "eve", "years", "weeks"})
_THEM = re.compile(r" (?:the|an?|its|their|his|her)\b")
_MEANT_FOR = re.compile(r"\b(?:(?:originally|initially|(?<!the )first) (?:[a-z]+ ){0,2}(?:for|on)|meant for)(?: the)?$")
_POSTPONED_TO = re.compile(rf"\b(?:{MOVED})\b.*\b(?:to|until|till|for)(?: the)?$")
_HOLD = frozenset({"hold", "host", "convene", "meet", "gather", "organize", "organise"})
_IS_TO = frozenset({"is", "are", "was", "were", "be", "due", "set", "scheduled", "expected", "planned", "slated"})
_AND_THE = frozenset({"and", "the", ",", "both"})
_WERE = frozenset({"were", "are", "will", "took", "take"})
_TAKEN = frozenset({"held", "hosted", "place", "convened", "organised", "organized"})
_FARTHEST = 30
_APART = 120  # characters that *and* between a day and a summit behind it counts for
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_RECKONED = frozenset({YEAR_FROM_PUBLICATION, RELATIVE})


def filing_day(draft: Draft) -> str | None:
    """The day that the dateline names (with the year of the publication date), else the day of publication."""
    article = draft.article
    published = article.published.value[:10] if article.published and len(article.published.value) >= 10 else None
    if article.dateline and published:
        text = draft.text(article.dateline.span)
        for date in find_dates(text, published=published, order=None):
            if date.start and date.start == date.end and len(date.start) == 10 and "X" not in date.start:
                return date.start
    return published


def date_of(draft: Draft, summit: Summit, summits: Sequence[Summit]) -> DateRef | None:
    """The date that a mention's sentence gives: stated, or the day of filing where the summit is under way."""
    if summit.bare and not (summit.title or _held_then(draft, summit)):
        return None
    stated = _stated(draft, summit, summits)
    if stated and of_another_year([summit], stated.start, stated.how):
        return None
    if stated or summit.bare:
        return stated
    if summit.announced or summit.reading.passage.block.kind in ("title", "kicker", "heading"):
        return None
    first, last = summit.sentence
    span = summit.reading.passage.span(first, last)
    behind = summit.reading.passage.ends[summit.last - 1]
    text = draft.article.text
    name_ends = _ABOUT_WHAT.match(text, behind, span.end)
    match = _TODAY.match(text, name_ends.end() if name_ends else behind, span.end)
    day, aside = draft.filed, _IN_AN_ASIDE.match(text, behind, span.end) if match is None else None
    if aside is not None:  # *the summit, held within the tenth session, has started*
        match, summits = _TODAY.match(text, aside.end(), span.end), [s for s in summits if s.offset >= aside.end()]
    if match and day and not _others(summit, summits):
        return DateRef(span=span, start=day, end=day, precision="day", how=UNDER_WAY)
    return None


def of_another_year(mentions: Sequence[Summit], day: str | None, how: Reason) -> bool:
    """*He briefed those who were at the 2017 summit on 8 April*, in 2025: a day of which no year is told, which would
    be of another one than the name has (by more than a year, for what was put off), is not the summit's."""
    years = [int(year) for mention in mentions for year in _YEAR.findall(mention.name)]
    if not years or not day or not day[:4].isdigit() or how not in _RECKONED:
        return False
    return all(abs(int(day[:4]) - year) > 1 for year in years)


def _held_then(draft: Draft, summit: Summit) -> bool:
    """*The Summit, which will be held tomorrow*: what follows directly is when."""
    span = summit.reading.passage.span(*summit.sentence)
    behind = summit.reading.passage.ends[summit.last - 1]
    return summit.reading.passage.block.kind == "paragraph" and bool(
        _HELD_THEN.match(draft.article.text, behind, span.end)
    )


def _others(summit: Summit, summits: Sequence[Summit]) -> bool:
    return any(
        s is not summit and s.reading is summit.reading and s.sentence == summit.sentence and not s.bare
        for s in summits
    )


def _stated(draft: Draft, summit: Summit, summits: Sequence[Summit]) -> DateRef | None:
    """The date in the sentence that belongs to the summit: the nearest one that no other summit stands nearer to; a day
    before the month in which it lies (*flies there next month for the summit, which opens on 29 July*)."""
    reading = summit.reading
    first, last = summit.sentence
    begin, end = reading.passage.starts[first], reading.passage.ends[last - 1]
    rivals = [s for s in summits if s.reading is reading and s.sentence == (first, last) and not s.bare]
    best: tuple[int, DateRef] | None = None
    rivals = [*rivals, summit] if summit.bare else rivals
    for date in reading.dates:
        if not begin <= date.span.start < end or not _may_date(date) or _put_off(reading, date, begin, end):
            continue
        nearest = min(rivals, key=lambda s: _distance(s, date))
        if (
            not (nearest is summit or _both_held(summit, nearest, date) or _has_its_own(summit, nearest, date))
            or not _binds(summit, date)
            or _only_said(draft, summit, date)
            or of_another_week(draft, summit, date)
        ):
            continue
        if best is None or _day_of(date, best[1]) or (_distance(summit, date) < best[0] and not _day_of(best[1], date)):
            best = (_distance(summit, date), date)
    return best[1] if best else None


def _has_its_own(summit: Summit, nearest: Summit, date: DateRef) -> bool:
    """*The council will sit on 3 May, following which, on 5 May, leaders convene for the summit*: the day before the
    summit is its own where another stands nearer to the council."""
    behind = nearest.reading.passage.ends[nearest.last - 1]
    if not behind <= date.span.start < summit.offset:
        return False
    return any(behind <= other.span.start < date.span.start and _may_date(other) for other in nearest.reading.dates)


def _both_held(summit: Summit, nearest: Summit, date: DateRef) -> bool:
    """*The 7th Harbour and the 8th Reef Summit were both held on 3 May*: the day that follows is of each."""
    passage = summit.reading.passage
    between = passage.tokens[summit.last : nearest.first]
    if not between or not all(token.form in _AND_THE for token in between):
        return False
    verb = passage.tokens[nearest.last : bisect_left(passage.starts, date.span.start)]
    return len(verb) > 1 and verb[0].fold in _WERE and any(token.fold in _TAKEN for token in verb[1:4])


def _day_of(date: DateRef, other: DateRef) -> bool:
    """Whether a date has the day, another only the month around it, or the week (*this week, on Tuesday*)."""
    if date.precision != "day":
        return False
    if other.precision == "month":
        return (date.start or "").startswith(other.start or "-")
    longer = (other.start, other.end) != (date.start, date.end) and other.start != other.end
    return longer and (other.start or "-") <= (date.start or "") <= (date.end or "") <= (other.end or "")


def _only_said(draft: Draft, summit: Summit, date: DateRef) -> bool:
    """A day within a quotation that does not name the summit."""
    block = summit.reading.passage.block.start
    text = draft.article.text
    return in_quotation(text, block, date.span.start) and not in_quotation(text, block, summit.offset)


def _put_off(reading: Reading, date: DateRef, begin: int, end: int) -> bool:
    """*was to have been held on 3 May, but has been put off*: a day on which it is not held; *put off to 5 May* is."""
    starts, tokens = reading.passage.starts, reading.passage.tokens
    first, last = bisect_left(starts, begin), bisect_left(starts, end)
    words = " ".join([token.fold for token in tokens[first:last]])
    before = " ".join([token.fold for token in tokens[first : bisect_left(starts, date.span.start)]])
    if _MEANT_FOR.search(before):
        return True
    match = _POSTPONED.search(words)
    if match is None or (match.start() > len(before) and _THEM.match(words, match.end())):
        return False  # *met on Monday and called off the summit*
    return _POSTPONED_TO.search(before) is None


def _distance(summit: Summit, date: DateRef) -> int:
    behind = summit.reading.passage.ends[summit.last - 1]
    if date.span.start >= behind:  # of those who *met on Monday and called off the summit* the day is theirs
        return (date.span.start - behind) // (2 if summit.title else 1)
    passage, first = summit.reading.passage, summit.sentence[0]
    between = passage.tokens[bisect_left(passage.starts, date.span.end) : summit.first]
    # *the first on 3 May and the second on 4 June*, *the first in Oslo on 3 May, the second in Riga*
    apart = any(token.form in ("and", ";", ",") for token in between) and date.span.start > passage.starts[first + 1]
    apart = apart or (between[:1] != [] and between[0].fold in ("at", "during"))  # *began on Tuesday at COP29*
    return (summit.offset - date.span.end) * 2 + _APART * apart


def _may_date(date: DateRef) -> bool:
    """A term of office (2019-2022) or a bare year is no day of a summit."""
    return date.precision in ("minute", "day", "month") and date.start is not None


def _binds(summit: Summit, date: DateRef) -> bool:
    """Between the summit and its date lies no other clause (*that*, *who*, *said*), they are not too far apart, and
    the name gives no other year."""
    named = _YEAR.search(summit.name)
    if named and date.start and date.start[:4] not in (named.group(), "XXXX"):
        return False
    passage = summit.reading.passage
    if on_the_margins(summit) and not _held_directly(summit, date):
        return False  # *held their annual meeting on the margins of the Reef summit today*
    if date.span.start >= passage.ends[summit.last - 1]:
        between = passage.tokens[summit.last : bisect_right(passage.ends, date.span.start)]
        words = between[between[:1] == [] or between[0].fold != "since" :]  # *the summit that …*
        if _in_a_clause_apart(summit) and any(a.text == "," and _ends_a_clause(b) for a, b in pairwise(between)):
            return False  # *Quinn, whose country was host to the tenth session, spoke on Monday*
        if any(_another_year(token, date) for token in between):
            return False  # *the session of 2000 … on Monday*
        if any(one.fold == "preceded" and other.fold == "by" for one, other in pairwise(between)):
            return False  # *the conference, which was preceded by a meeting of officials on Monday*
        if any(token.fold in _ARRIVE_THERE for token in between):
            return False  # *the minister, whose country will hold the summit, arrived on Tuesday*
        if any(one.fold == "after" and (n == 0 or other.cap) for n, (one, other) in enumerate(pairwise(between))):
            return False  # *the third summit after Riga in November*
        if any(_homewards(one, other) for one, other in pairwise(between)):
            return False  # *came to Riga for the summit and went home on Friday*
    else:
        between = words = passage.tokens[bisect_left(passage.starts, date.span.end) : summit.first]
        if between[:1] and between[0].fold == "from":
            return False  # *flew home on Saturday from the summit*
        if any(one.fold == "up" and other.fold == "to" for one, other in pairwise(between)):
            return False  # *ministers met on Tuesday, leading up to the summit*
        if any(map(_places_it, between, [*between[1:], None])):
            return False  # *the ministers met on Wednesday, a day before the summit*
        if any(one.fold == "to" and other.fold in _GO_THERE for one, other in pairwise(between)):
            return False  # *arrived on 18 December to take part in the summit*: the day of the arrival
        earlier = passage.tokens[summit.sentence[0] : bisect_left(passage.starts, date.span.start)]
        stop = max((at for at, token in enumerate(earlier) if token.form in (":", ";")), default=-1)
        earlier = earlier[stop + 1 :]  # *flew home: he is to receive guests on Monday for the summit*
        long = any(token.fold.endswith("-day") for token in between)
        if not long and between[:1] and between[0].fold in ("for", "to") and any(t.fold in _ARRIVED for t in earlier):
            return False
    other_clause = _OTHER_CLAUSE - {"who"} if summit.title else _OTHER_CLAUSE  # *ministers, who met yesterday*
    if {t.form for t in words} & other_clause - no_clause(words) or len(between) >= _FARTHEST:
        return False
    if not summit.announced and any(_holds_another(between, at) for at in range(1, len(between))):
        return False
    return not _of_something_else(summit, date)


def _of_something_else(summit: Summit, date: DateRef) -> bool:
    """Whether the sentence tells of another day than the summit's; those who met are told with theirs."""
    if summit.title:
        return False
    passage, (first, last) = summit.reading.passage, summit.sentence
    start = passage.starts[first]
    own = (summit.offset - start, passage.ends[summit.last - 1] - start)
    return of_something_else(passage.text(first, last), own, (date.span.start - start, date.span.end - start))


def _held_directly(summit: Summit, date: DateRef) -> bool:
    """*on the margins of the summit, held in Riga on 3 May*."""
    passage = summit.reading.passage
    between = passage.tokens[summit.last : bisect_right(passage.ends, date.span.start)]
    return any(token.fold in _TAKEN or token.fold == "which" for token in between[:3])


def _homewards(verb: Token, where: Token) -> bool:
    """*went home*, *flew back*."""
    return where.fold in ("home", "back") and verb.fold in _RETURN


def _places_it(token: Token, behind: Token | None) -> bool:
    """*a day before the summit*, *ten years after it*; not *for the next two years at the summit*."""
    length = token.fold in ("years", "weeks") and behind is not None and behind.fold in ("at", "during")
    return token.fold in _BEFORE_IT and not length


def _in_a_clause_apart(summit: Summit) -> bool:
    """Whether a comma and *who*, *whose* lead to the clause that names a summit."""
    tokens, first = summit.reading.passage.tokens, summit.sentence[0]
    comma = next((at for at in range(summit.first - 1, first, -1) if tokens[at].text == ","), None)
    return comma is not None and tokens[comma + 1].fold in _CLAUSES


def _ends_a_clause(token: Token) -> bool:
    """Whether the word behind a comma is the verb of the clause before."""
    return bool(token.sorts & Sort.SPEECH) or token.fold in _ACTS


def _another_year(token: Token, date: DateRef) -> bool:
    year = token.text if token.text.isdigit() and _YEAR.fullmatch(token.text) else None
    return year is not None and date.how != STATED and (date.start or "")[:4] not in (year, "XXXX")


def _holds_another(tokens: Sequence[Token], at: int) -> bool:
    """*The summit accepted an offer to hold the second in May*: what follows is another meeting's day."""
    if tokens[at].fold not in _HOLD or tokens[at - 1].fold != "to":
        return False
    return at < 2 or tokens[at - 2].fold not in _IS_TO
