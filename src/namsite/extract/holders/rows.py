"""Rows of titles and names by commas, of which each title is the next name's: *the President of Peru, Ana Bo, the
Premier of Malta, Ole Vik, and …*."""

from __future__ import annotations

from namsite.draft import Human, Reading, Role
from namsite.extract.holders.plurals import begins
from namsite.phrases import DETERMINERS, origin_end

_OTHERS = frozenset({"other", "others", "several", "many"})
_LINKS = frozenset({"and", "as", "well"})


def titles_ahead(reading: Reading) -> list[Role]:
    """The titles of all rows that a title begins and a name ends; each stands before the name that it is of."""
    if len(reading.people) < 2:
        return []
    named = {_in_front(human): human for human in reading.people}
    starts = {role.first: role for role in reading.roles if not role.plural}
    ahead = list[Role]()
    for role in starts.values():
        if role not in ahead and _may_begin(reading, role):
            row = _row(reading, role, named, starts)
            ahead += row if len(row) > 1 else []
    return ahead


def _in_front(human: Human) -> int:
    """Where a name begins with its honorifics and ranks: *General Ole Vik*."""
    at = begins(human)
    for title in reversed(human.titles):
        at = title.first if title.bare and title.last == at else at
    return at


def _article(reading: Reading, at: int) -> int:
    """Where the article or the owner before what begins at token ``at`` begins."""
    return at - (at > 0 and reading.passage.tokens[at - 1].fold in DETERMINERS)


def _may_begin(reading: Reading, role: Role) -> bool:
    """Whether no name stands before a title, by a comma or by *and*, that the title could be of."""
    tokens, at = reading.passage.tokens, _article(reading, role.first)
    if at == role.first and role.bare:
        return False
    before = at - 1 if at and tokens[at - 1].text in (",", "–", "(") else at
    return before == at and not any(human.last == at for human in reading.people)


def _row(reading: Reading, role: Role, named: dict[int, Human], starts: dict[int, Role]) -> list[Role]:
    """The titles from one on that each have a comma and a name behind them; none where a title ends the row."""
    tokens, row = reading.passage.tokens, list[Role]()
    while True:
        human = named.get(role.last + 1) if role.last < len(tokens) and tokens[role.last].text == "," else None
        if human is None:
            return []  # the row ends with a title
        row.append(role)
        at = origin_end(reading.passage, human.last)
        comma = at < len(tokens) and tokens[at].text == ","
        at += comma
        joined = at < len(tokens) and tokens[at].fold == "and"
        at += joined
        if not (comma or joined):
            return row
        led = at < len(tokens) and tokens[at].fold in DETERMINERS
        after = starts.get(at + led)
        if after is None or after.last >= len(tokens) or (not led and after.first == after.noun):
            return row
        if after.last in named:
            return row  # *and Foreign Minister Ole Vik*
        if tokens[after.last].text != "," or after.last + 1 not in named:
            return row if joined else []  # *and the minister said*; *Ana Bo, the leader of …*
        role = after


def title_ends_the_row(reading: Reading, human: Human) -> bool:
    """*Ana Bo, Prime Minister of Malta, and Ole Vik, President of Peru, signed*: whether names and titles take turns
    from a name on until a title has neither a comma nor a name behind it, so that each is of the name before."""
    tokens, row = reading.passage.tokens, {begins(other): other for other in reading.people}
    while True:
        after = human.last + 1
        after += after < len(tokens) and tokens[after].fold in DETERMINERS
        behind = tokens[human.last : human.last + 1]
        role = next((r for r in reading.roles if r.first == after and not r.plural), None)
        if role is None or not behind or behind[0].text != ",":
            return False
        at = role.last
        while at < len(tokens) and (tokens[at].text == "," or tokens[at].fold in _LINKS):
            at += 1
        if at not in row:
            alone = at == role.last + (tokens[role.last : at] != [] and tokens[role.last].text == ",")
            return alone or (at < len(tokens) and tokens[at].fold in _OTHERS)
        human = row[at]
