"""The nouns of a meeting: where they end, who heads it, and whether it is the first of all or only of late."""

from __future__ import annotations

from collections.abc import Sequence

from namsite.draft import Body, Reading, Summit
from namsite.extract.summits.levels import COUNTRIES, OF_STATES
from namsite.lexicon import Sort
from namsite.phrases import place_at
from namsite.tokens import Passage, Token

HEADED = frozenset({"state", "government"})
_NOT_IN_A_ROW = Sort.MEETING | Sort.WEAK_MEETING | Sort.FUNCTION | Sort.ROLE | Sort.PLACE | Sort.COUNTRY
_MANY = ("member", "nation", "country", "state")
_FAR = 10  # tokens behind the noun in which it says since when there was none
_LONG = frozenset({"years", "decades", "months", "decade", "year"})
_THOSE_OF_IT = frozenset({"heads", "leaders", "ministers"})
_COUNCILS = frozenset({"council", "assembly", "authority"})
_LONGEST_BODY = 14  # tokens in brackets
_NEAR = 3  # tokens from the body to those of its people who meet
_STOPS = frozenset({",", ";", ":", ".", "was", "were", "took", "will", "which", "that"})
_MANY_PEOPLE = frozenset({"women", "children", "people", "peoples", "men", "girls", "fishermen", "youth"})
FIELDS = frozenset(  # of ministers
    {"foreign", "finance", "defence", "defense", "trade", "economy", "economic", "interior", "justice", "health"}
    | {"energy", "agriculture", "environment", "education", "transport", "culture", "labour", "labor", "home"}
    | {
        "prime",
        "world",
        "oil",
        "tourism",
        "water",
        "mining",
        "mines",
        "fisheries",
        "housing",
        "planning",
        "information",
    }
    | {"communications", "telecommunications", "science", "technology", "industry", "development", "youth", "sports"}
    | {"petroleum", "commerce", "forestry", "forest", "aviation", "maritime", "railway", "social", "immigration"}
)
_IN_HEADLINES = """
attends attend hosts host opens open closes skips skip addresses joins join chairs begins begin holds hold backs
back hails hail praises slams urges misses miss boycotts boycott calls convenes convene welcomes seeks wants eyes
plans proposes postpones cancels concludes inaugurates announces wins shuns snubs prepares dominates overshadows
tells quits leaves ends starts start gets sees
"""
_VERBS_OF_HEADLINES = frozenset(_IN_HEADLINES.split())
GROUPS_OF_PEOPLE = frozenset(
    [
        *("heads", "chiefs", "state", "states", "government", "governments", "leaders", "ministers", "foreign"),
        *("presidents", "prime", "speakers"),
    ]
)
WHICH_OF_THEM = frozenset(
    {"littoral", "member", "partner", "candidate", "coastal", "riparian", "border", "founding"}
) | {"basin", "bordering", "neighbouring", "neighboring"}
_ASSEMBLIES = frozenset({"assembly", "authority"})
WHOLE_REGIONS = frozenset({"region", "continent", "water", "mountain"})
_FORMATS = frozenset({"process", "format", "group", "triangle", "initiative", "platform", "formula", "quartet", "club"})
_ALSO_VERBS = frozenset({"calls", "call"})
_GROUPINGS = frozenset({"group", "grouping", "cooperation", "co-operation", "format", "initiative", "region"})


def first_in_years(tokens: Sequence[Token], noun: int) -> bool:
    """*the first summit in four years*, *its first regular summit since 2019*: the first of late, not of all."""
    behind = tokens[noun + 1 : noun + 1 + _FAR]
    for at, token in enumerate(behind):
        if token.text in _STOPS:
            return False
        if token.fold in ("since", "after"):
            return True
        if token.fold == "for" and any(
            t.sorts & Sort.ROLE and t.fold not in GROUPS_OF_PEOPLE for t in behind[at + 1 : at + 6]
        ):
            return True  # *the first summit for President Quinn*: hers
        if token.fold in ("in", "for") and any(t.fold in _LONG for t in behind[at + 2 : at + 5]):
            return True
    return False


def is_the_last(tokens: Sequence[Token], at: int) -> bool:
    """*It is the last conference for her*: no other one."""
    return (
        at > 1 and tokens[at].fold == "last" and tokens[at - 1].fold == "the" and tokens[at - 2].fold in ("is", "was")
    )


def of_another_year(tokens: Sequence[Token], first: int) -> bool:
    """*last year's* before token ``first``."""
    year = tokens[first - 1].possessive and tokens[first - 2].fold == "year"
    return year and tokens[first - 3].fold in ("last", "next")


def noun_end(tokens: Sequence[Token], at: int) -> int:
    """*Summit Conference*, *Ministerial Council*: the end of the nouns of meetings that stand directly behind one
    another."""
    end = at + 1
    nouns = Sort.MEETING | Sort.WEAK_MEETING
    while (
        end < len(tokens)
        and tokens[end].sorts & nouns
        and tokens[end].cap == tokens[at].cap
        and tokens[end].fold not in _ALSO_VERBS  # *summit calls for*
    ):
        end += 1
    return end


def names_its_town(passage: Passage, at: int, behind: int) -> bool:
    """Whether the place at token ``at`` in the name of a meeting is the town where it is held; *the Berlin Process
    Summit* is held anywhere."""
    place = place_at(passage, at)
    if place is None or passage.tokens[behind].fold in _FORMATS:
        return False
    return place[1].group not in WHOLE_REGIONS and not place[1].sorts & Sort.COUNTRY


def at_first(tokens: Sequence[Token], at: int) -> bool:
    """*at first*, *at second*, *Third World leaders*: no number."""
    if tokens[at].cap and tokens[at + 1].cap and tokens[at + 1].fold == "world":
        return True
    plain = tokens[at].fold in ("first", "second") and not tokens[at].cap
    return plain and at > 0 and tokens[at - 1].fold == "at"


def is_year(tokens: Sequence[Token], at: int) -> bool:
    """*the 2019 summit*, but not *May 4, 2019, summit*."""
    token = tokens[at]
    alone = at == 0 or not (tokens[at - 1].text == "," or tokens[at - 1].sorts & Sort.CALENDAR)
    return token.text.isdigit() and len(token.text) == 4 and alone


def behind_so_many(tokens: Sequence[Token], at: int) -> int:
    """*57-member*, *ten-nation*: where that ends at token ``at``, else ``at``."""
    words = tokens[at : at + 3]
    if words and words[0].fold.endswith(tuple(f"-{many}" for many in _MANY)):
        return at + 1
    counted = len(words) > 2 and words[0].text.isdigit() and words[1].text in ("-", "–") and words[2].fold in _MANY
    return at + 3 if counted else at


def is_verb_of_headline(reading: Reading, at: int) -> bool:
    """*Quinn Attends Harbour Summit*: a verb with a capital; the first word is none, *Open Skies Summit Begins*."""
    headline = reading.passage.block.kind in ("title", "kicker")
    return headline and at > 0 and reading.passage.tokens[at].fold in _VERBS_OF_HEADLINES


def in_response(reading: Reading, start: int) -> int | None:
    """*in response to COVID-19*: where that ends."""
    tokens = reading.passage.tokens
    if start + 2 < len(tokens) and tokens[start].fold == "response" and tokens[start + 1].fold == "to":
        stop = start + 2 + (tokens[start + 2].fold == "the")
        while stop < len(tokens) and tokens[stop].cap:
            stop += 1
        return stop if tokens[stop - 1].cap else None
    return None


def spelt_out(reading: Reading, first: int) -> tuple[int, Body] | None:
    """*the BSF (Black Sea Forum) summit*: where the letters stand that brackets before token ``first`` spell out, and
    the body."""
    tokens = reading.passage.tokens
    if tokens[first - 1].text != ")":
        return None
    opening = next((at for at in range(first - 3, max(first - _LONGEST_BODY, 0), -1) if tokens[at].text == "("), 0)
    if not opening or not tokens[opening - 1].all_caps:
        return None
    body = next((b for b in reading.bodies if opening - 1 <= b.first <= opening + 2 and b.last >= first - 1), None)
    return (opening - 1, body) if body else None


def council_of_heads(tokens: Sequence[Token], at: int) -> int | None:
    """*the Forum's (BSF) council of heads of state*: where it ends behind the body's name, which ends before token
    ``at``."""
    if at >= len(tokens) or not tokens[at].possessive:
        return None
    bracket = [token.text for token in tokens[at + 1 : at + 4]]
    there = at + 1 + 3 * (bracket[:1] == ["("] and bracket[2:] == [")"])
    words = [token.fold for token in tokens[there : there + 3]]
    if len(words) < len(("council", "of", "heads")) or words[0] not in _COUNCILS or words[1] != "of":
        return None
    return end_of_groups(tokens, there + 2) if words[2] in GROUPS_OF_PEOPLE else None


def heads_of(tokens: Sequence[Token], at: int) -> int | None:
    """*Heads of State and Government Meeting*: where those begin whose last word is token ``at``."""
    while (
        at > 1
        and tokens[at].fold in HEADED
        and tokens[at - 1].fold in ("of", "and", "or")
        and tokens[at - 2].fold in HEADED | {"heads"}
    ):
        at -= 2
        if tokens[at].fold == "heads":
            return at
    return None


def of_many(tokens: Sequence[Token], at: int) -> bool:
    """*Women's* Affairs Ministers Meeting, *Farmers'* Ministerial Conference: whose affairs a meeting is about."""
    word, mark = tokens[at], tokens[at + 1]
    if not word.cap or word.sorts & (Sort.GIVEN | Sort.SURNAME | Sort.PLACE | Sort.COUNTRY | Sort.BODY):
        return False
    return (mark.possessive and word.fold in _MANY_PEOPLE) or (mark.text in ("'", "’") and word.fold.endswith("ers"))


def of_a_row(tokens: Sequence[Token], first: int) -> bool:
    """*Economic, Social and Development Summit*: whether common nouns stand on both sides of a comma or *and*."""
    sides = (tokens[first - 2], tokens[first])
    row = tokens[first - 1].text == "," or (first > 3 and (tokens[first - 3].text == "," or tokens[first - 3].cap))
    return row and all(token.cap and token.sorts & Sort.COMMON and not token.sorts & _NOT_IN_A_ROW for token in sides)


def end_of_countries(reading: Reading, at: int) -> int:
    """*ministers of Peru, Chad and Malta*: where the list ends of which a title has the first."""
    tokens = reading.passage.tokens
    while at + 1 < len(tokens) and tokens[at].text in (",", "and"):
        start = at + 1 + (tokens[at].text == "," and tokens[at + 1].fold == "and")
        start += start + 1 < len(tokens) and tokens[start].fold == "the"
        place = place_at(reading.passage, start)
        if place is None or not place[1].sorts & Sort.COUNTRY:
            break
        at = place[0]
    return at


def their_countries(tokens: Sequence[Token], at: int) -> int:
    """*of French-speaking countries*, *of the Caspian littoral states*, *of the Visegrad group of countries*, *of the
    Baltic and Nordic states*: where the noun ends that says what the names before token ``at`` are; else ``at``."""
    start = at
    if tokens[at : at + 1] and tokens[at].fold == "and" and tokens[at + 1 : at + 2] and tokens[at + 1].cap:
        start = at + 2
    elif tokens[at : at + 1] and tokens[at].fold in WHICH_OF_THEM:
        start = at + 1
    behind = [token.fold for token in tokens[start : start + 3]]
    if behind[:1] != [] and behind[0] in COUNTRIES:
        return start + 1
    if start == at and behind[:1] != [] and behind[0] in _GROUPINGS:
        return at + (3 if behind[1:2] == ["of"] and behind[2:] and behind[2] in COUNTRIES else 1)
    return at


def assembly_of(reading: Reading, summit: Summit, at: int) -> Body | None:
    """*the fourth ordinary session of the assembly of the African Union*: the body whose heads of state sit in what
    token ``at`` calls so in small letters."""
    tokens = reading.passage.tokens
    if tokens[at].cap or tokens[at].fold not in _ASSEMBLIES or [t.fold for t in tokens[at + 1 : at + 2]] != ["of"]:
        return None
    start = at + 2 + ([t.fold for t in tokens[at + 2 : at + 3]] == ["the"])
    body = reading.body_starting(start) if start < len(tokens) else None
    ordinary = any(token.fold in ("ordinary", "extraordinary") for token in tokens[summit.first : summit.noun])
    if body is None or body.group not in OF_STATES or not (summit.number and ordinary):
        return None
    summit.level = summit.level or "leaders"
    return body


def end_of_groups(tokens: Sequence[Token], at: int) -> int:
    """*of Heads of State and Government*: the end of the last group."""
    end = at + 1
    while end < len(tokens):
        if tokens[end].fold in GROUPS_OF_PEOPLE or (
            tokens[end].fold == "affairs" and tokens[end - 1].fold == "foreign"
        ):
            end += 1
        elif tokens[end].fold in ("of", "and", "or") and any(
            t.fold in GROUPS_OF_PEOPLE for t in tokens[end + 1 : end + 2]
        ):
            end += 2
        elif tokens[end].fold == "and" and any(t.fold == "ministers" for t in tokens[end + 2 : end + 3]):
            end += 3  # *of Arab foreign and economy ministers*
        else:
            break
    council = end < len(tokens) and tokens[end].cap and tokens[end].fold == "council" and tokens[end - 1].cap
    return end + council  # *the BSF Heads of State Council*


def those_of_the_body(tokens: Sequence[Token], at: int) -> int | None:
    """*of the League's agriculture ministers*, *of Igad Heads of State*, *of Commonwealth Education Ministers*: where
    those of the body that ends before token ``at`` end."""
    if at >= len(tokens):
        return None
    whose = tokens[at].possessive
    for there in range(at + whose, min(at + 1 + _NEAR, len(tokens))):
        if tokens[there].fold in (GROUPS_OF_PEOPLE if whose else _THOSE_OF_IT):
            return end_of_groups(tokens, there)
        if not (whose or tokens[there].cap or tokens[there].fold in FIELDS):
            return None
    return None


def between_states(token: Token) -> bool:
    """*inter-Korean*, *inter-American*; no *inter-sessional* meeting."""
    return token.text[:6] == "inter-" and token.text[6:7].isupper()
