"""Who stands beside a verb of saying: a name, a name before an apposition, an office, a pronoun."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from namsite.draft import Human, Reading, Role
from namsite.extract.quotes.subjects import named_before, named_before_who, whole_chain
from namsite.lexicon import Sort, lexicon
from namsite.phrases import chain_begins
from namsite.spelling import key

_PRONOUNS = frozenset({"he", "she"})
TELLING = frozenset({"told", "tells", "informed", "assured"})  # somebody, who is named behind them
_AUX = frozenset(
    (
        *("quoted", "as", "has", "have", "had", "also", "further", "later", "then", "once", "was", "is", "earlier"),
        "additionally",
    )
)
_SAME_OFFICE = {
    "head of state": ("president", "president of the republic", "king", "queen", "emir", "sultan"),
    "head of government": ("prime minister", "premier", "chancellor"),
    "premier": ("prime minister",),
    "monarch": ("king", "queen"),
    "leader": ("president", "prime minister", "premier", "chancellor", "king", "emir", "supreme leader"),
    "president": ("president of the republic",),
}
_OTHER_RANKS = (
    "prime ",
    "vice ",
    "vice-",
)  # *the minister* is no prime minister, *the president* no vice president
_FROM = frozenset({"of", "from", "by"})
_WRITTEN = frozenset(
    {"message", "letter", "statement", "speech", "address", "telegram", "cable", "note", "text", "report"}
)
_HIS = frozenset({"mr", "sir", "sheikh", "king", "prince", "lord", "father"})
_HERS = frozenset({"mrs", "ms", "miss", "dame", "madam", "queen", "princess", "lady", "sister", "sheikha"})
_OF_STATE = frozenset({"state", "government", "royal"})
_MARKS_BACK = 4  # tokens from *he* to the mark that closes what he said: *,” he*, *,” was what he*
_OPENING, _CLOSING = frozenset('“"«„'), frozenset('”"»')
_MANY = 1  # more people than that of one office are told apart by more than who was named last
_PASSAGES_BACK = 3  # that name somebody: how far a pronoun reaches
_OWNERS = 4  # words such as *the council's* between a verb and a title


def says(reading: Reading, at: int) -> bool:
    """Whether a token is a verb of saying, and no part of a title (*the head of state*)."""
    if not reading.passage.tokens[at].sorts & Sort.SPEECH:
        return False
    for role in reading.roles:
        if role.first <= at < role.last:
            return False
    return True


def speaker_beside(reading: Reading, at: int, earlier: Sequence[Reading]) -> tuple[int | None, str]:
    """The person before the verb (*Hajiyev noted*) or behind it (*said Tavares*), a pronoun for the
    one spoken of before."""
    tokens = reading.passage.tokens
    verb = tokens[at].text
    start = at
    if start > 1 and tokens[start - 1].fold == "to" and tokens[start - 2].fold == "used":
        start -= 2
    while start > 0 and tokens[start - 1].fold in _AUX:
        start -= 1
    who = start > 1 and tokens[start - 1].fold == "who"  # *Okafor, who told the leaders that*
    told_behind = tokens[start - 1].text == "," if start else False
    if told_behind and (human := _alone_behind(reading, at + 1)) and tokens[at].fold not in TELLING:
        return human.referent, f"“{human.surface}” stands behind “{verb}”"
    human = named_before_who(reading, start - 1) if who else named_before(reading, start)
    if human and human.referent is not None:
        return human.referent, f"“{human.surface}” stands before “{verb}”"
    if human and human.last == start:
        return None, ""  # whoever speaks bears a name that fits several
    spoken_to = verb.lower() in TELLING or (start > 0 and tokens[start - 1].fold in _PRONOUNS)
    human = None if spoken_to else _behind(reading, at + 1)
    if human and human.referent is not None:
        return human.referent, f"“{human.surface}” stands behind “{verb}”"
    human = _holder(reading, start, earlier)
    if human:
        return human.referent, f"“{human.surface}” was named before as the one who holds this office"
    for pronoun in (start - 1, at + 1):
        if 0 <= pronoun < len(tokens) and _stands_for(reading, pronoun):
            human = meant(reading, pronoun, earlier)
            if human and human.referent is not None:
                return human.referent, f"“{tokens[pronoun].text}” is {human.surface}, the person spoken of before"
            break
    return None, ""


def _stands_for(reading: Reading, at: int) -> bool:
    """*she*; *the 34-year-old*, *the Chilean*, *the farmer*: words for somebody spoken of before."""
    tokens = reading.passage.tokens
    word = tokens[at]
    if word.fold in _PRONOUNS:
        return True
    if word.fold == "year-old":
        return at > 2 and tokens[at - 3].fold == "the"
    if at == 0 or tokens[at - 1].fold != "the":
        return False
    national = word.cap and word.sorts & Sort.DEMONYM and not word.fold.endswith("s")
    trade = word.sorts & Sort.WEAK_ROLE and not word.cap and word.fold not in ("official", "source", "member")
    return bool(national or (trade and any(role.first == at and not role.plural for role in reading.roles)))


def _holder(reading: Reading, at: int, earlier: Sequence[Reading]) -> Human | None:
    """*the head of state said*: the nearest person named before with that office."""
    tokens = reading.passage.tokens
    for role in reading.roles:
        if role.last == at and role.first and tokens[role.first - 1].fold == "the":
            return _nearest_holder(reading, role, earlier) or _just_named(reading, role, earlier)
    return None


def _just_named(reading: Reading, role: Role, earlier: Sequence[Reading]) -> Human | None:
    """*Vik was less festive. “…,” the Maltese president told them*: the only one whom the sentence before names, at its
    head, where nobody holds such an office and no title tells what that one is. *The president* may be anybody's."""
    if role.group not in _OF_STATE or not (role.country or reading.passage.tokens[role.noun].cap):
        return None
    first = reading.passage.sentence_of(role.first)[0]
    sentences = [(reading, sentence) for sentence in reading.passage.sentences if sentence[0] < first]
    if not sentences and earlier:
        sentences = [(earlier[-1], sentence) for sentence in earlier[-1].passage.sentences]
    if not sentences:
        return None
    passage, (start, end) = sentences[-1]
    named = [human for human in passage.people if start <= human.first < end and human.referent is not None]
    if len({human.referent for human in named}) != 1 or not _heads(passage, named[0], start):
        return None
    everywhere = [h for one in (*earlier, reading) for h in one.people if h.referent == named[0].referent]
    told = any(h.titles or (h.affiliation and not _of_one_country(role, h.affiliation)) for h in everywhere)
    return None if told else named[0]


def _heads(reading: Reading, human: Human, first: int) -> bool:
    """Whether a name is the first in its sentence, or stands behind a few words: *First through was* Vik."""
    return not any(token.cap for token in reading.passage.tokens[first + 1 : whole_chain(reading, human)])


def office_holder(reading: Reading, at: int, earlier: Sequence[Reading]) -> Human | None:
    """*said the head of state*: the same for an office that begins, with *the*, at token ``at`` or after one word."""
    tokens = reading.passage.tokens
    starts = [n + 1 for n in (at, at + 1) if n < len(tokens) and tokens[n].fold == "the"]
    role = next((role for role in reading.roles if role.first in starts and not role.plural), None)
    return _nearest_holder(reading, role, earlier) if role else None


def _nearest_holder(reading: Reading, role: Role, earlier: Sequence[Reading]) -> Human | None:
    tokens = reading.passage.tokens
    office = role.head if role.country else " ".join(token.fold for token in tokens[role.first : role.last])
    meant = {office, *_SAME_OFFICE.get(office, ())}
    named = [human for passage in earlier for human in passage.people]
    named += [human for human in reading.people if human.last <= role.first]
    if count := tokens[role.first].ordinal:  # *the First President of Chad*: no other one
        named = [
            human for passage in (*earlier, reading) for human in passage.people if _counted(passage, human, count)
        ]
    offices: dict[int, set[str]] = {}
    for human in named:
        if human.referent is not None:
            held = (title.head for title in human.titles if _of_one_country(role, title))
            offices.setdefault(human.referent, set()).update(held)
    fitting = [
        human
        for human in named
        if any(
            head in meant or (head.endswith(f" {office}") and not head.startswith(_OTHER_RANKS))
            for head in offices.get(-1 if human.referent is None else human.referent, ())
        )
    ]
    if role.bare and tokens[role.noun].cap and len({human.referent for human in fitting}) > _MANY:
        return fitting[0]  # *The Amir said* where guests are amirs too: the one whom the article begins with
    return fitting[-1] if fitting else None


def _counted(reading: Reading, human: Human, count: int) -> bool:
    """Whether a title beside a name begins with that number: *First Deputy Minister*."""
    return any(reading.passage.tokens[title.first].ordinal == count for title in human.titles)


def _of_one_country(role: Role, held: Role) -> bool:
    """*the Kenyan minister* is none of Chad's."""
    return not (role.country and held.country) or key(role.country) == key(held.country)


def _behind(reading: Reading, at: int) -> Human | None:
    """The person whose name with its titles begins at token ``at`` or soon after it."""
    for human in reading.people:
        owns = any(token.possessive for token in reading.passage.tokens[human.last : human.last + 1])
        if human.last > at and not owns and _stands_behind(reading, at, whole_chain(reading, human)):
            return human  # not said *Okafor's brother*
    return None


def _alone_behind(reading: Reading, at: int) -> Human | None:
    """*Okafor was freed, driven from office in March, said Minister Quinn.*: whose name closes a clause that a verb of
    saying opens at token ``at``."""
    human = _behind(reading, at)
    if human is None or human.referent is None or whole_chain(reading, human) > at + 1:
        return None
    behind = reading.passage.tokens[human.last : human.last + 1]
    return human if not behind or behind[0].text in (".", "”", '"') else None


def _stands_behind(reading: Reading, at: int, begin: int) -> bool:
    """Whether a name with its titles begins at token ``at``, or after *the council's* and the like."""
    between = reading.passage.tokens[at:begin]
    if begin < at or len(between) > _OWNERS:
        return False
    if len(between) == 3 and between[-1].fold == "year-old":
        return True  # said *40-year-old* Okafor
    if len(between) > 1 and between[-1].possessive and all(token.cap for token in between[:-1]):
        return True  # said *Harrow's* Okafor
    owned = bool(between) and between[0].fold in ("the", "its", "his", "her", "their", "a") and not between[-1].cap
    return begin == at or (owned and all(not token.cap and token.text not in (",", ".", ";") for token in between))


def meant(reading: Reading, at: int, earlier: Sequence[Reading]) -> Human | None:
    """Whom *he* or *she* at token ``at`` stands for: in the nearest sentence before that names somebody who may be
    meant, the one whom it names first."""
    others = _of_the_others(reading.passage.tokens[at].fold, [*earlier, reading])
    if (author := _author(reading, at)) and author.referent not in others:
        return author
    for passage, end in ((reading, at), *((before, None) for before in earlier[: -_PASSAGES_BACK - 1 : -1])):
        if end is not None and (holder := _office_before(reading, at, earlier, others)):
            return holder
        named = [h for h in passage.people if (end is None or h.last <= end) and h.referent is not None]
        named = named if end is None else _outside(passage, named, end)
        for first, last in reversed(passage.passage.sentences if named else ()):
            fitting = (h for h in named if first <= h.first < last and h.referent not in others)
            human = next(fitting, None)
            if human:
                return human
    return None


def _outside(reading: Reading, named: list[Human], at: int) -> list[Human]:
    """*“Okafor is late,” he said*: those who are not named in the words that *he* at token ``at`` closes."""
    tokens = reading.passage.tokens
    marks = [n for n in range(max(at - _MARKS_BACK, 0), at) if tokens[n].text in _CLOSING]
    if not named or not marks:
        return named
    opening = next((n for n in range(marks[-1] - 1, -1, -1) if tokens[n].text in _OPENING), marks[-1])
    return [human for human in named if not opening < human.first < marks[-1]]


def _office_before(
    reading: Reading, at: int, earlier: Sequence[Reading], others: Collection[int | None]
) -> Human | None:
    """*In her statement the Foreign Secretary said so. “…,” she added*: who holds the office that the sentence before
    names, and it alone."""
    sentences = [(first, last) for first, last in reading.passage.sentences if last <= at]
    for first, last in sentences[-1:]:
        if any(first <= human.first < last for human in reading.people):
            return None
        for role in reading.roles:
            led = first < role.first < last and reading.passage.tokens[role.first - 1].fold == "the"
            if led and not role.plural and (reading.passage.tokens[role.noun].cap or role.first == first + 1):
                human = _nearest_holder(reading, role, earlier)
                return human if human and human.referent not in others else None
    return None


def _author(reading: Reading, at: int) -> Human | None:
    """*a message of King Mohammed, in which he …*: who wrote what *which* stands for."""
    tokens = reading.passage.tokens
    if [token.fold for token in tokens[max(at - 2, 0) : at]] != ["in", "which"]:
        return None
    first = reading.passage.sentence_of(at)[0]
    for human in reversed([h for h in reading.people if first <= h.first and h.last < at and h.referent is not None]):
        begin = chain_begins(tokens, human)
        written = tokens[max(begin - 2, 0) : begin]
        if len(written) > 1 and written[1].fold in _FROM and written[0].fold in _WRITTEN:
            return human
    return None


def _of_the_others(pronoun: str, readings: Sequence[Reading]) -> set[int | None]:
    """The people whom *he* or *she* cannot mean, by a given name that only the others bear, or a form of address."""
    of_others, forms = ("f", _HERS) if pronoun == "he" else ("m", _HIS)
    found: set[int | None] = set()
    for reading in readings if pronoun in _PRONOUNS else ():
        tokens = reading.passage.tokens
        for human in reading.people:
            given = [e.group for e in lexicon().entries.get(human.words[0], ()) if e.sorts & Sort.GIVEN]
            if given == [of_others] or any(tokens[first].fold in forms for first, _ in human.honorifics):
                found.add(human.referent)
    return found
