"""Who meets: leaders or ministers, by the name of a meeting, its body, or the plural titles in its sentence."""

from __future__ import annotations

from functools import cache

from namsite.draft import Body, Reading, Role, Summit
from namsite.lexicon import Sort, rows
from namsite.records import DateRef
from namsite.spelling import key
from namsite.tokens import Token

_LEADERS = frozenset(
    ["summit", "summits", "leaders", "heads", "chiefs", "presidents", "presidential", "rulers", "chogm", "summit-level"]
)
_MINISTERS = frozenset({"ministerial", "ministerials", "ministers", "foreign"})
_LEADING = frozenset({"state", "government", "royal"})
_HEADS = frozenset({"leader", "head", "heads of state", "heads of government", "ruler"})
OF_STATES = frozenset({"international", "generic", ""})  # groups of bodies that states may be members of
COUNTRIES = frozenset(
    [
        "countries",
        "states",
        "nations",
        "governments",
        "economies",
        "members",
        "republics",
        "democracies",
        "powers",
        "kingdoms",
    ]
)
# Whose ministers, told by the region alone, are of several countries.
REGIONS = frozenset(
    [
        *("african", "andean", "arab", "arctic", "asian", "balkan", "baltic", "caribbean", "commonwealth", "eu"),
        *("european", "gulf", "islamic", "latin", "maghreb", "non-aligned", "nonaligned", "nordic", "pacific"),
        *("sahel", "turkic", "benelux", "melanesian", "micronesian", "polynesian", "scandinavian", "visegrad"),
    ]
)
_HELD = frozenset(
    [
        *("opened", "open", "opens", "began", "begin", "begins", "started", "start", "held", "hold", "holds", "met"),
        *(
            "ended",
            "end",
            "ends",
            "concluded",
            "closed",
            "wrapped",
            "wound",
            "finished",
            "completed",
            "gathered",
            "gather",
            "convened",
            "meet",
            "attended",
        ),
    ]
)
_MEETINGS = frozenset(
    [
        "summit",
        "meeting",
        "conference",
        "session",
        "talk",
        "gathering",
        "forum",
        "consultation",
        "retreat",
        "negotiation",
    ]
)
_OTHER_CLAUSE = frozenset({"that", "who", "which", "said", "told", "after", "before", ";"})
_STAFF = ("official", "negotiator", "spokesman", "aide", "adviser", "envoy", "diplomat")
_AT = frozenset({"at", "after", "during", "following"})
_TO_ITS_NOUN = 5  # tokens
_TO_THE_PEERS = 3  # tokens
_FARTHEST = 14  # tokens from those who meet to the meeting
_PROPER = Sort.NOT_NAME | Sort.PLACE | Sort.DEMONYM | Sort.COUNTRY | Sort.BODY
_TO_ITS_LEVEL = 8  # tokens
_FAR_BETWEEN = 12
_FAR = 30  # the same where its length is told


def level_of(summit: Summit) -> str:
    """leaders, ministers, or nothing where neither the name nor the sentence says who meets."""
    words = {t.fold.rstrip("'’") for t in summit.reading.passage.tokens[summit.first : summit.last]}
    level = (
        _level_behind(summit)
        or _level_between(summit)
        or level_in(words)
        or (level_of_body(summit.body) if summit.body else "")
    )
    if level:
        return level
    ours = summit.number and (summit.head in ("meeting", "conference") or summit.body)
    theirs = summit.head == "conference" and (summit.topic or (summit.body and summit.body.group in OF_STATES))
    return _level_of_sentence(summit) if ours or theirs else ""


def _level_behind(summit: Summit) -> str:
    """*Session of the Council at the Summit Level*, *at ministerial level*: what is said behind the name."""
    tokens = summit.reading.passage.tokens
    if summit.last >= len(tokens) or tokens[summit.last].fold != "at":
        return ""
    behind = [token.fold for token in tokens[summit.last : summit.last + _TO_ITS_LEVEL]]
    end = next((at + 1 for at, word in enumerate(behind[:4]) if word.endswith("level")), 0)
    whose = behind[end:] if behind[end : end + 1] == ["of"] else []  # *at the level of heads of state*
    return level_in({*behind[:end], *whose}) if end else ""


def _level_between(summit: Summit) -> str:
    """*the Oslo meeting between President Quinn and island leaders*: of those between whom it is, where they are
    several."""
    tokens = summit.reading.passage.tokens
    if summit.last >= len(tokens) or tokens[summit.last].fold != "between":
        return ""
    theirs = [r for r in summit.reading.roles if summit.last < r.first <= summit.last + _FAR_BETWEEN]
    govern = any(leading(role) and not (role.bare and role.head == "minister") for role in theirs)
    return level_of_roles(*theirs) if govern else ""  # *between unions and ministers*: of one government


def level_in(words: set[str]) -> str:
    """leaders or ministers, by the words of a name."""
    return "leaders" if words & _LEADERS else "ministers" if words & _MINISTERS else ""


def level_of_body(body: Body) -> str:
    """The same for an organ, by the words of its name or by what is known of it."""
    name = key(body.name)
    level = level_in(set(name.split()))
    if level or body.country or body.group not in OF_STATES:
        return level
    return _level_of_organ(name)


def of_states(body: Body) -> bool:
    """Whether a body is by its name an organ of leaders or ministers of several states: *the Eurasian
    Intergovernmental Council*."""
    return body.group in OF_STATES and not body.country and _level_of_organ(key(body.name)) != ""


def _level_of_organ(name: str) -> str:
    return next((level for organ, level in _organs() if f" {organ} " in f" {name} "), "")


@cache
def _organs() -> tuple[tuple[str, str], ...]:
    return tuple((row[0], row[1]) for row in rows("organs.tsv"))


def _level_of_sentence(summit: Summit) -> str:
    """*Energy ministers of … met for their sixth annual meeting*: who meets, from the plural titles of the sentence."""
    first, last = summit.sentence
    before = {token.fold for token in summit.reading.passage.tokens[first : summit.noun]}
    if "heads" in before and before & {"state", "government"}:
        return "leaders"
    return level_of_roles(*(r for r in summit.reading.roles if first <= r.first < last and leading(r)))


def many(role: Role) -> bool:
    """Whether a title is several people's who govern; those who work for them do not meet in their own name."""
    if role.head.endswith(_STAFF):
        return False
    return (role.plural and role.group in _LEADING) or role.head.startswith("heads of")


def leading(role: Role) -> bool:
    """The same, or *leaders*, whoever they lead."""
    return many(role) or (role.plural and role.head in _HEADS)


def within_a_name(title: str, first: Token) -> str:
    """*Foreign ministers* as it stands in *meeting of foreign ministers*; *African ministers* and *Harbour League
    ministers* keep their capital."""
    of_a_name = not first.sorts & Sort.ROLE and title.partition(" ")[2][:1].isupper()
    common = first.sorts & (Sort.COMMON | Sort.ROLE) and not first.sorts & _PROPER and not of_a_name
    return title[:1].lower() + title[1:] if common and not first.all_caps else title


def level_of_roles(*roles: Role) -> str:
    """leaders or ministers, by titles."""
    if not roles:
        return ""
    return "ministers" if any("minister" in role.head and "prime" not in role.head for role in roles) else "leaders"


def those_who_meet(summit: Summit) -> bool:
    """*Foreign ministers of the Harbour League opened a two-day meeting here on Monday*, *At a meeting on Monday,
    foreign ministers of the Harbour League agreed*: notes whose meeting it is, by the plural title in its sentence,
    where they are of one body or of several countries (else it remains in doubt) and the sentence names a day."""
    if summit.head not in _MEETINGS or summit.reading.passage.tokens[summit.noun].fold == "meetings":
        return False  # *closed a week of meetings*
    if (peers := _with_peers(summit)) is not None and _has_day(summit):
        passage = summit.reading.passage
        summit.body, summit.level, summit.doubtful = peers.body, level_of_roles(peers), False
        summit.title = f"meeting of {passage.text(summit.last + 2, peers.last)}"
        return True
    role = (_before(summit) or _behind(summit)) if _has_day(summit) else None
    if role is None or (role.body and role.body.group not in OF_STATES):
        return False
    if summit.level and summit.level != level_of_roles(role):
        return False  # *ministers will meet on 3 May, on the eve of the gathering of heads of state*
    passage, first = summit.reading.passage, summit.sentence[0]
    between = passage.tokens[role.last : summit.first]
    leaders = role.group == "state" or role.head.startswith("heads of")
    named = any(token.sorts & Sort.COUNTRY for token in between)  # *ministers of Malta, Peru and Chad*
    region = any(t.fold in REGIONS for t in passage.tokens[max(role.first - 1, first) : role.noun])
    countries = not COUNTRIES.isdisjoint(token.form for token in between)
    summit.doubtful = role.body is None and not (countries or summit.head == "summit" or leaders or named or region)
    summit.body, summit.level = role.body, level_of_roles(role)
    summit.first -= between[-1].fold.endswith("-day") if between else 0
    summit.name = passage.text(summit.first, summit.last)
    if summit.name == summit.head == "meeting":
        theirs = passage.text(role.first, role.last)
        summit.title = f"meeting of {within_a_name(theirs, passage.tokens[role.first])}"
    return True


def _before(summit: Summit) -> Role | None:
    """Those in front who opened or held it."""
    first = summit.sentence[0]
    roles = [r for r in summit.reading.roles if first <= r.first and r.last <= summit.first and leading(r)]
    told = _long(summit) or _at_it(summit)
    if not roles or summit.first - roles[-1].last > (_FAR if told else _FARTHEST):
        return None
    between = summit.reading.passage.tokens[roles[-1].last : summit.first]
    folds = {token.form for token in between}
    if not (folds & _HELD or told) or folds & _OTHER_CLAUSE:
        return None
    if summit.extraordinary and any(token.sorts & Sort.SPEECH for token in between):
        return None  # *agreed on Monday to hold an emergency meeting*
    return roles[-1]


def _with_peers(summit: Summit) -> Role | None:
    """*two days of talks with fellow finance ministers*: those with whom one of them met."""
    tokens = summit.reading.passage.tokens
    if [token.fold for token in tokens[summit.last : summit.last + 2]] != ["with", "fellow"]:
        return None
    near = range(summit.last + 2, summit.last + 2 + _TO_THE_PEERS)
    role = next((r for r in summit.reading.roles if r.first in near and leading(r)), None)
    return role if role is not None and (role.body is None or role.body.group in OF_STATES) else None


def _behind(summit: Summit) -> Role | None:
    """Those behind the comma after *At a meeting in Riga on Tuesday*, with which the sentence begins."""
    (first, last), tokens = summit.sentence, summit.reading.passage.tokens
    first = next((at for at in range(first, summit.noun) if tokens[at].word), summit.noun)
    if tokens[first].fold not in _AT or summit.noun - first > _TO_ITS_NOUN:
        return None
    near = (r for r in summit.reading.roles if summit.last < r.first < min(last, summit.last + _FARTHEST))
    role = next((r for r in near if leading(r)), None)
    if role is None:
        return None
    at = role.first - (tokens[role.first - 1].fold == "the")
    whose = any(token.fold in ("of", "with") for token in tokens[summit.last : at])  # *a meeting with farmers*
    return role if tokens[at - 1].text == "," and not whose else None


def took_place(summit: Summit) -> bool:
    """*A meeting of the Council was held*: what follows directly says that it happened."""
    behind = summit.reading.passage.tokens[summit.last : summit.last + 3]
    folds = [token.fold for token in behind]
    return folds[:1] in (["opened"], ["ended"], ["closed"], ["concluded"]) or folds[:2] in (
        *(["took", "place"], ["was", "held"], ["has", "ended"], ["has", "opened"], ["were", "held"]),
    )


def _long(summit: Summit) -> bool:
    """*two days of talks*, *a two-day meeting*."""
    before = summit.reading.passage.tokens[max(summit.first - 3, 0) : summit.first]
    folds = [token.fold for token in before]
    return "days" in folds or any(fold.endswith("-day") for fold in folds)


def _at_it(summit: Summit) -> bool:
    """*settled the text at a meeting*, *their meeting on Monday*."""
    tokens = summit.reading.passage.tokens
    before = [token.fold for token in tokens[max(summit.first - 2, 0) : summit.first]]
    behind = [token.fold for token in tokens[summit.last : summit.last + 1]]
    return (before[:1] == ["at"] and before[1:] in (["a"], ["their"])) or (before[1:] == ["their"] and behind == ["on"])


def _has_day(summit: Summit) -> bool:
    span = summit.reading.passage.span(*summit.sentence)
    return any(span.start <= d.span.start < span.end and d.precision == "day" for d in summit.reading.dates)


def days_in(reading: Reading, first: int, last: int) -> list[DateRef]:
    """The days that the sentence from token ``first`` to before ``last`` names."""
    span = reading.passage.span(first, last)
    return [d for d in reading.dates if span.start <= d.span.start < span.end and d.precision == "day"]
