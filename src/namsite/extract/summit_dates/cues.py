"""Words that say of something that it begins, goes on or ends: *opened*, *runs until*, *the closing ceremony*."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from namsite.patterns import Wordings, written_out

Kind = Literal["begins", "until", "on", "ends"]
# How a report calls its meeting when it speaks of it again; a session or a council only what is called so.
EVENT = (
    r"summit|conference|meeting|forum|gathering|talks(?! (?:with|about|over|on (?:an?|its|their|trade|free))\b)"
    r"|ministerial|proceedings|days of [a-z]+"
    r"|(?:[a-z]+-day|the|this) event"
)
_BEGINS = (
    r"(?:has |had )?(?:opened|begun|started(?! [a-z]+ing\b)|convened(?! by)|commenced|kick(?:ed|s) off"
    r"|(?:got(?:ten)?|gets?) (?:under ?way|going)|gavell?ed (?:open|in)"
    r"|got off to an? (?:\w+ )?start)|curtains? (?:rose|went up)"
    r"|declared open"
    r"|(?:going on|under ?way|in progress|open|meeting|talking|negotiating|conferring|in session|sitting|hosting|lasted"
    r"|behind closed doors|closeted|in conclave"
    r"|(?:has|have|had|having) (?:hosted|met|sat))\b"
    r"[^.;,]{0,30}\bsince"
    r"|(?:beginning|starting)(?= (?:on |from )?(?:today|tomorrow|[A-Z0-9]))"
    r"|opens|began(?! [a-z]+ing\b)|begins(?! [a-z]+ing\b)|starts|inaugurated"
    r"|(?:will|is to|are to|due to|scheduled to|expected to)(?= )(?: (?:today|tomorrow|formally|officially))?"
    r" (?:open|begin|start|kick off)"
    r"|(?:begin|open|start)(?= (?:a|an|their) (?:[\w-]+ )?(?:summit|meeting|conference))"
    r"|first day|opening (?:session|day|ceremony)|(?:opening|inaugural) (?:speech|address|statement|remarks)"
    r"(?= on| yesterday| today| [A-Z][a-z]+day)|inaugural (?:session|ceremony|sitting)"
    r"|at the (?:start|beginning|outset) of"
    r"|opening(?= (?:the|its|their) (?:[\w-]+ ){0,4}?(?:summit|conference|meeting|forum|session|talks)\b)"
    r"|had (?:gathered|assembled|come together|sat down)(?= (?:here |together )?(?:on|yesterday)\b)"
    r"|sat down together(?= (?:on|yesterday)\b)"
    r"|first (?:working |plenary )?session(?=,? on\b|,? [A-Z][a-z]+day| yesterday)"
    r"|called (?:[\w-]+ ){1,3}?to order|struck the (?:opening )?gavel|declared (?:[\w'’-]+ ){1,6}?open"
    r"|since(?= [A-Z][a-z]+day,? (?:the )?(?:leaders|presidents|heads|delegates|delegations|they)\b)"
    r"|(?:summit|meeting|conference|forum)['’]s opening(?= on| yesterday| today| [A-Z][a-z]+day)"
    r"|at (?:the|its|their) opening(?= on| yesterday| today| [A-Z][a-z]+day)"
    r"|(?:the|(?:sun|mon|tues|wednes|thurs|fri|satur|yester|to)day['’]s) opening(?! of)"
)
_ENDS = (
    r"curtains? (?:came|comes|fell|falls)(?: down)?"
    r"|(?:has |have |had )?(?:ended|closed(?! session|[ -]door| meeting)|concluded|wrapped up|wound up|finished"
    r"|adjourned|dispersed|broke up|broken up|gavell?ed (?:shut|closed)"
    r"|rose(?<![s,] rose)(?= (?:here|on|at|late|early|today|yesterday|after|from (?:its|their|the|an?))\b))"
    r"|ends|closes|concludes|finishes|breaks up|disperses?|(?:goes?|fl(?:y|ies)) home"
    r"|wraps up|winds up|rounded off|capped|last day|final day|closing (?:ceremony|session|plenary)"
    r"|(?:final|concluding) (?:working |plenary )?(?:session|sitting)"
    r"|(?:brought|brings) down the (?:gavel|curtain) on"
    r"|(?:capping|rounding off|wrapping up|winding up|finishing|ending|closing|concluding)"
    rf"(?= (?:[\w-]+ ){{0,4}}?(?:{EVENT}|session|ceremony|plenary|sitting|visit|day|days)\b"
    r"|(?: on)? [A-Z][a-z]+day| today|[.,])"
    r"|(?:was|were|is|been) brought to (?:an?|its) (?:end|close|conclusion)"
    r"|(?:was|were|is) (?:all )?over(?=[.,;:]|$| (?:at|by|on|since|here|today|yesterday|within|before)\b)"
    r"|(?:came|comes|drew|draws|is drawing) to (?:an?|its) (?:end|close)"
    r"|(?:brought|bring|brings|bringing) (?:the|their|its|an?) (?:[\w-]+ ){0,6}?to (?:an?|its) (?:end|close|conclusion)"
    r"|(?:at|by) the (?:end|close|conclusion) of"
)
_PAPER = r"(?:declaration|communiqu[eé]|statement|charter|final document)"
_UNTIL = (
    r"(?:will|would|(?:is|are) to) (?:sit|meet|run|last|stay|continue|be in session)\b[^.;,]{0,40}? (?:until|till)"
    r"|(?:runs?|lasts?|lasting|goes on|go on|went on|continues?|sits?|stays?|due to (?:last|run|sit))"
    r" (?:until|till|to|through)"
    r"|rises? on"
    r"|(?:will|(?:is|are|was|were) to|due to|expected to|scheduled to)"
    r" (?:end|close|conclude|finish|wrap up|wind up|break up|disperse|rise|adjourn|be over|be closed|end its work"
    rf"|(?:issue|adopt|release|sign|approve) (?:its|the|their|an?) (?:closing|final) {_PAPER})(?: on| in)?"
    rf"|{_PAPER} (?:(?:will|(?:is|was) to|is (?:due|expected|scheduled|set) to) be (?:adopted|signed|issued|released"
    r"|approved)|is (?:due|expected|planned))(?: on)?"
    r"|(?:end(?<=and end)|close(?<=and close)|conclude(?<=and conclude)) on(?= )"
    r"|until(?<=today until)|till(?<=today till)|until(?<=tomorrow until)|till(?<=tomorrow till)"
)
_GOES_ON = r"(?:continues?|continued|resumes?|resumed)"
_LISTS: tuple[tuple[Kind, str, str], ...] = (  # with what must stand behind each of a list
    ("begins", _BEGINS, ""),
    ("until", _UNTIL, "(?= )"),
    ("on", _GOES_ON, ""),
    ("ends", _ENDS, ""),
)


class Cue(NamedTuple):
    """Where a sentence (``text``) says that something begins or ends; offsets are the sentence's."""

    kind: Kind
    start: int
    end: int
    text: str

    @property
    def words(self) -> str:
        """How it says so."""
        return self.text[self.start : self.end]


@lru_cache(maxsize=64)  # a sentence is asked once for all its days, then for each of them
def cues(sentence: str) -> tuple[Cue, ...]:
    """All that a sentence says of beginnings and ends, in its order."""
    wordings, kinds = _table()
    return tuple(Cue(kinds[told.number], told.start, told.end, sentence) for told in wordings.all_in(sentence))


@cache
def _table() -> tuple[Wordings, tuple[Kind, ...]]:
    forms = [(kind, form + behind) for kind, wordings, behind in _LISTS for form in written_out(wordings)]
    return Wordings([form for _, form in forms], r"\b"), tuple(kind for kind, _ in forms)
