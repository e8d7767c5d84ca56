"""How many days a summit lasts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from namsite.draft import Draft, Edition, Summit
from namsite.extract.summit_dates.told import NTH, NUMBERS
from namsite.records import Span

_COUNT = r"(?P<count>one|two|three|four|five|six|seven|[1-7])"
_LENGTH = re.compile(
    rf"\b{_COUNT}-day (?:[\w'’-]+ ){{0,4}}?(?:summit|gathering|meeting|conference|event|affair|session|forum|talks"
    r"|council|congress|assembly|ministerial|visit|deliberations|discussions|consultations|negotiations|debate|retreat"
    r"|sitting|agenda|programme|program|parley|proceedings|dialogue|exchange|get-together|encounter)\b"
    r"|\b(?:last|lasts|lasted|lasting|run|runs|go on|goes on|went on|stretche[sd] over|(?:is|was) spread over|spans"
    r"|spanned) (?:for )?(?P<for>one|two|three|four|five|six|seven|[2-7]) days?\b"
    r"|\bafter (?:[a-z]+ing (?:for )?)?(?P<after>two|three|four|five|six|seven|[2-7]) days(?! of|[’'])\b"
    r"|\b(?:for|over|in(?! (?:\w+ ){1,6}(?:will|are|hope|want|meet)\b)) (?P<they>two|three|four|five|six|seven)"
    r" days,? (?:the )?(?:leaders|ministers|delegates|delegations|presidents|heads|they)\b"
    r"|\b(?:open(?:ed|s)|began|convened|met|gathered|sat|held|took place)\b[^.;:“”\"]{0,60}?"
    r"\b(?:for|over) (?P<over>two|three|four|five|six|seven) days(?=[.,;]| (?:in|at|here|ending|from)\b)"
    r"|\b(?:during|throughout|over|on each of) (?:the|these|those|its|their) (?P<during>two|three|four|five|six|seven)"
    r" days(?! (?:of|to|before|after|since|that|following|preceding|until)\b)"
    r"|\ball (?P<all>three|four|five|six|seven) days\b"
    r"|\b(?:summit|meeting|conference|gathering|talks|session) (?:took|takes|will take)"
    r" (?P<took>two|three|four|five|six|seven) days\b"
    r"|\b(?:together for|(?:in|over|during) the course of) (?P<course>two|three|four|five|six|seven) days\b"
    r"|\bthe (?P<the>two|three|four|five|six|seven) days of (?:the|its|their) (?:summit|meeting|conference|talks)\b"
    r"|\b(?P<aside>two|three|four|five|six|seven) days (?:have been |has been |are |were )?set aside\b"
    r"|\b(?:leaders|heads|presidents|ministers|they|delegates) (?:[a-z ]{2,20} )?(?:have|had) (?P<have>two|three|four)"
    r" days to\b"
    r"|\b(?:br(?:ought|ings?)|drew|draws|gathered|attracted|united|assembled)\b[^.;:“”\"]{0,90}? (?:for|over)"
    r" (?P<drew>two|three|four|five|six|seven) days\b"
    rf"|\b(?P<of>one|two|three|four|five|six|seven|[1-7]) days (?:of (?:[a-z-]+ ){{0,2}}?(?:talks|speeches|meetings"
    r"|debates?|discussions|negotiations|deliberations|sessions|work)|in [A-Z]|together\b)",
    re.IGNORECASE,
)
_THE_MEETING = re.compile(r"\b(?:the|this) [\w]+-day (?:summit|meeting|talks|conference|gathering|session)\b")
_WHOLE_DAY = re.compile(
    r"\b(?:day-long|daylong|single-day|held (?:for|within|in|on) (?:one|a single) (?:day|afternoon|morning|evening)"
    r"|(?:after|in|of|with) (?:one|a|a single) (?:full |whole |long |single )?day of"
    r" (?:[a-z-]+ (?:and )?){0,3}?(?:talks|debates?|deliberations|discussions|negotiations|meetings|work|speeches)"
    r"|half a day\b(?! (?:earlier|later|before|after|ago|of|off))"
    r"|(?:lasts?|lasted|done in|over in|for) (?:just |only |but |no more than )?(?:a|one) day(?! of (?!talks))"
    r"(?=[.,; ]|$)(?! (?:or|and|earlier|later|before|after|ago|this))"
    r"|(?:was|were|took|all|only|just|lasted|within|in) (?:but )?a single (?:day|afternoon|morning|evening)"
    r"|(?:hour|(?:two|three|four|five|six)-hour)-?long summit)\b"
)
_TILL_DARK = re.compile(
    r"\blast(?:s|ed)? until (?:the |this |late (?:at|in the) )?(?:evening|afternoon|night|noon|midnight)\b"
)
_NOT_SO_LONG = re.compile(
    r"\b(?:instead of|rather than|(?:had been|was|were) (?:due|meant|supposed|scheduled|planned|expected) to"
    r"(?: have)?) $"
)
_HOW_MANY = r"(?:an|one|two|three|four|five|six|seven|eight|nine|ten|thirty|forty|fifty|sixty|ninety)"
_HOURS = re.compile(
    r"\b(?:lasted|over in|(?:over|broke up|ended|closed|adjourned)\b[^.;:“”\"]{0,60}? after)(?: \w+){0,2}?"
    r" (?:an|one|two|three|four|five|six|seven|eight|nine|ten) hours?\b"
    r"|(?:They|It|The (?:leaders|presidents|premiers|ministers|two|three|four|five|six|seven|eight|nine|ten))"
    r" (?:all )?(?:parted|dispersed|(?:was|were) (?:over|done|finished)|rose|went home)(?: again)? (?:after|within|in)"
    rf" (?:[a-z]+ ){{0,2}}?{_HOW_MANY} (?:hour|minute)s?\b"
)
_BRIEF = re.compile(  # where it is said of the meeting
    r"\b(?:needed|took|spent|sat|conferred|parted|finished|met|opened|held|over|ended|ended on the dot,)\b"
    r"[^.;:“”\"]{0,40}?(?: (?:after|for|within|in|under|all of|only|just))* "
    rf"{_HOW_MANY} (?:hours?|minutes)"
    r"(?! (?:late|later|earlier|before|ago|behind))\b"
)
_NTH_DAY = re.compile(
    r"\bon the (second|third|fourth|fifth) day\b(?! of [^,;.]{0,60}\b(?:week|visit|trip|tour|strike|trial|festival)\b)"
)


def length(draft: Draft, edition: Edition, editions: Sequence[Edition]) -> tuple[int, str]:
    """How many days an edition lasts and the wording that says so: in the sentences that name it, else, for the first
    one, anywhere in the article but in sentences that name another; 0 where nobody says."""
    for mention in edition.mentions:
        sentence = draft.text(mention.reading.passage.span(*mention.sentence))
        brief = _BRIEF.search(sentence) if " hour" in sentence or " minutes" in sentence else None
        found = _length_in(sentence) or ((1, brief.group()) if brief else None)
        if found and not _of_another(draft, mention, found[1], edition, editions):
            return found
    if not edition.first_told:
        return 0, ""
    others = (m for e in editions if e is not edition for m in e.mentions if m.title)
    found = _length_in(_without(draft.article.text, [_about_it(draft, m) for m in others]))
    nth = _NTH_DAY.search(draft.article.text) if " day" in draft.article.text else None
    return found or ((NTH[nth[1]], nth.group()) if nth else (0, ""))


def _of_another(draft: Draft, mention: Summit, wording: str, edition: Edition, editions: Sequence[Edition]) -> bool:
    """*The two-day Harbour summit will be followed by a summit of the Reef League*: told of the one that is nearer."""
    span = mention.reading.passage.span(*mention.sentence)
    at = span.start + draft.text(span).find(wording)
    mentions = ((m, e) for e in editions for m in e.mentions)
    here = [(m, e) for m, e in mentions if m.reading is mention.reading and m.sentence == mention.sentence]
    return min(here, key=lambda pair: abs(pair[0].offset - at))[1] is not edition if here else False


def _about_it(draft: Draft, mention: Summit) -> Span:
    """What a sentence says of another meeting: *the two-day talks, seven years after the first was held in Oslo*: not
    the words before the comma."""
    whole = mention.reading.passage.span(*mention.sentence)
    comma = draft.article.text.rfind(",", whole.start, mention.offset)
    told = comma > 0 and _THE_MEETING.search(draft.article.text, whole.start, comma) is not None
    return Span(comma, whole.end) if told else whole


def _without(text: str, sentences: Sequence[Span]) -> str:
    """A text in which some sentences are blank."""
    for one in sentences:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def _length_in(text: str) -> tuple[int, str] | None:
    whole = _WHOLE_DAY.search(text) if "day" in text or " single " in text or " one " in text else None
    whole = whole or (_TILL_DARK.search(text) if " until " in text else None)
    if whole:
        return 1, whole.group()
    hours = _HOURS.search(text) if " hour" in text else None
    if hours:
        return 1, hours.group()
    match = _LENGTH.search(text) if " day" in text or "-day" in text else None
    if match is None or _NOT_SO_LONG.search(text, 0, match.start()):
        return None
    word = next(word for word in match.groups() if word).lower()
    return NUMBERS.get(word) or int(word), match.group()
