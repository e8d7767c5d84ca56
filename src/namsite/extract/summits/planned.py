"""Meetings that are planned, and those only thought of: *the next one will be held*, *a summit may be called*."""

from __future__ import annotations

import re

from namsite.draft import Summit
from namsite.lexicon import Sort

_WILL_BE = (
    *(["will", "be"], ["would", "be"], ["is", "to"], ["will", "take"], ["would", "take"], ["will", "hold"]),
    ["will", "follow"],
)
_ON_THE_PLAN = (["planned"], ["due"], ["scheduled"], ["set"], ["expected"])
_HOSTING = frozenset({"host", "hold", "convene", "organise", "organize", "receive", "hosts", "holds"})
_OF_ANOTHER_KIND = frozenset({"informal", "extraordinary", "emergency"})
_WISHED = re.compile(
    r"\b(?:no|rul(?:e|es|ed|ing) out|reject(?:s|ed|ing)?|oppos(?:es|ed|ing)|propos(?:es|ed|ing)|suggest(?:s|ed|ing)?"
    r"|wants?|wanted|demand(?:s|ed|ing)?|seeks?|seeking|sought|request(?:s|ed|ing)?|advocat(?:es|ed|ing)|favou?r(?:s|ed)?"
    r"|(?:calls?|called|calling|pleas?|appeals?|appealed|pressed|pressing|request|demand) for"
    r"|(?:idea|possibility|prospects?|proposal|absence|lack) of|proposals? (?:for|to hold)|instead of|den(?:y|ied) that"
    r"|if there (?:is|were|was))"
    r"(?: (?:an?|any|such|another|holding|to hold|convening|calling|to convene|to call|yet|either))*\s*$",
    re.IGNORECASE,
)
_UNCERTAIN = re.compile(  # behind nothing but a place, a day or whose it is
    r"\s*(?P<led>(?:(?!to\b|that\b)(?:[a-z]{1,7}|[A-Z0-9][\w'’.-]*),? ){0,8}?)"
    r"(?:(?:may|might|could|should|must|would have|may have|might have)"
    r" (?:also |then |yet |still |now |soon |even |well )?(?:to )?(?:be |been )?"
    r"(?:called|convened|held|summoned|organi[sz]ed|arranged)(?! (?:to|up|back)\b)"
    r"|(?:would|might|could|may) (?:also |then |still )?be (?:[a-z]+ )?(?:welcome|useful|needed|necessary|required"
    r"|premature|desirable|pointless|possible|better)"
    r"|(?:was|were|is|are|has been|have been|had been) (?:[a-z]+ )?(?:ruled out|rejected|suggested|proposed"
    r"|under discussion|being (?:considered|discussed|mooted)|mooted))\b"
)
_DOUBT = re.compile(r"\b(?:may|might|could|should|must|would|was|were|is|are|been)\b")
_DOES = re.compile(
    r" (?:agreed|said|says|called|urged|opened|ended|decided|discussed|heard|adopted|told|warned|began)\b"
)
_GIVEN_UP = re.compile(
    r"[^.;:“”\"]{0,60}?\b(?:was|were|is|are|(?:has|have|had) been) (?:[a-z]+ )?(?:dropped|shelved|abandoned|scrapped)\b"
)
_PLANS = re.compile(r"\b(?:plans?|ideas?|preparations) (?:for|of|to hold)(?: (?:a|an|the|another))?\s*$", re.IGNORECASE)
_WORDS = 8  # tokens before a name with such a wish
_HEAD = 60  # characters before a name in which a wish for it ends


def is_only_thought_of(summit: Summit) -> bool:
    """Whether a sentence says of a meeting without a number that somebody wants it, that it may be held or will not
    be: of that nothing is known but the thought."""
    if summit.number or summit.former:
        return False
    passage, (first, last) = summit.reading.passage, summit.sentence
    if summit.first and passage.tokens[summit.first - 1].fold == "the" and passage.tokens[summit.noun].cap:
        return False  # *had proposed the Summit of the Future*: it has a name
    start = max(first, summit.first - _WORDS)
    before = passage.text(start, summit.first)[-_HEAD:] if start < summit.first else ""
    if _WISHED.search(before):
        return True
    behind = passage.text(summit.last, last) if summit.last < last else ""
    doubt = _DOUBT.search(behind)
    told = _UNCERTAIN.match(behind) if doubt else None
    if told and not _DOES.search(f" {told['led']}"):
        return True
    return _PLANS.search(before) is not None and _GIVEN_UP.match(behind) is not None


def to_be_held(summit: Summit) -> bool:
    """*The next meeting will be held in Riga*, *last year's meeting was held*."""
    last = summit.last + (3 if _of_the_council(summit) else 0)
    behind = [token.fold for token in summit.reading.passage.tokens[last : last + 3]]
    if summit.announced and (behind[:2] in _WILL_BE or behind[behind[:1] == [""] :][:1] in _ON_THE_PLAN):
        return True
    before = [token.fold for token in summit.reading.passage.tokens[max(summit.first - 2, 0) : summit.first]]
    if summit.announced and before[1:] == ["the"] and before[0] in _HOSTING:
        return True  # *will host the next meeting*
    tokens, starts = summit.reading.passage.tokens, summit.reading.passage.starts
    at = summit.last + (
        tokens[summit.last : summit.last + 1] != [] and tokens[summit.last].text == ","
    )  # *to Riga for next year's meeting, on 7 October*
    dated = summit.announced and at + 1 < len(tokens) and tokens[at].fold == "on"
    return dated and any(day.span.start == starts[at + 1] for day in summit.reading.dates)


def _of_the_council(summit: Summit) -> bool:
    """*the next session of the council*."""
    behind = summit.reading.passage.tokens[summit.last : summit.last + 3]
    return [token.fold for token in behind[:2]] == ["of", "the"] and bool(
        behind[2:] and behind[2].sorts & Sort.BODY_NOUN
    )


def another_is_planned(summit: Summit) -> bool:
    """*An informal summit is planned in Riga*, *a second session would be held*: not the one that is being held."""
    tokens = summit.reading.passage.tokens
    article = tokens[summit.first - 1].fold if summit.first else ""
    informal = article == "an" and tokens[summit.first].fold in _OF_ANOTHER_KIND
    another = summit.head == "summit" and (informal or article == "another")
    if not (another or (summit.number and article == "a" and tokens[summit.first].ordinal)):
        return False
    behind = [token.fold for token in tokens[summit.last : summit.last + 3]]
    planned = behind[:1] == ["is"] and behind[1:2] in _ON_THE_PLAN
    return planned or behind[:2] in _WILL_BE
