"""Those whom a sentence names only to tell more of somebody else: *Okafor, who succeeded Quinn in May, spoke*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from namsite.extract.participants.acts import before as before_name
from namsite.extract.participants.groups import Group
from namsite.tokens import Passage

_OPENS = re.compile(
    r"\s*,\s*(?:\d\d,\s*)?(?!(?:and|but|or|then|also|as well as|plus|while|when|followed|not|along with|together with"
    r"|the|his|her|its|their)\b)(?:(?P<who>wh(?:o|ose|om)\b)|[a-z])[^,;:“”\"–—]*"
)
# What is said behind their names is said of the one before: *, attended*, *in May, attended*.
_CLOSES = re.compile(
    r"(?P<rest>[^,;:“”\"–—]{0,80}),\s+(?!(?:and|but|or|who|whose|whom|which|where|as well as)\b)(?=[a-z])"
)
_IN_COMPANY = re.compile(  # *opening the meeting with*, *seated beside*, *who took over the chair from*
    r"(?:\b(?:(?:open|chair|attend|host|arriv|enter|sitt?|stand|speak|appear|tak)ing|seated|flanked|joined|accompanied"
    r"|together|along|alongside|beside|next)\b(?: [\w'’-]+){0,6}? (?:with|by|beside|alongside|to)"
    r"|\b(?:t(?:akes?|ook|aking)|receiv(?:es|ed|ing)|inherit(?:s|ed|ing)|hand(?:s|ed|ing)|pass(?:es|ed|ing)|yield(?:s|ed|ing))"
    r"(?: over)?(?: [\w'’-]+){0,8}? (?:from|to|by))"
    r"(?: (?:the|his|her|its|their))?\s*$"
)
_CLAUSE_IN_A_LIST = re.compile(
    r"\s*,\s*(?:who(?:se|m)?)\b[^,;:“”\"–—]{3,90},\s*(?:and\s+)?(?:the\s+|his\s+|her\s+|its\s+)?"
)
_ANOTHER_CLAUSE = re.compile(r"\b(?:while|when|whereas|as|and then)\b")
_AS_WELL = re.compile(r",\s(?:as well as|along with|together with)\b[^,]*$")  # *the host, as well as Quinn, attended*
_POSSESSIVE = re.compile(r"['’]s?\s")


def mark_asides(groups: Sequence[Group], passage: Passage, text: str) -> list[Group]:
    """The same lists of people, with those told apart that stand between commas in what is said of the list before
    them; what follows is said of that list."""
    groups = _go_on_behind_clauses(groups)
    found = list[Group]()
    at = 0
    while at < len(groups):
        end = _end_of_aside(groups, at, passage, text)
        if end is None:
            found.append(groups[at])
            at += 1
            continue
        head, last, (opened, closed) = groups[at], groups[end[0]], end[1:]
        said = last.right[closed.end() :]
        found.append(replace(head, right=f"{opened[0]}{closed['rest']}, {said}" if opened["who"] else f" {said}"))
        inside = [replace(group, aside=True) for group in groups[at + 1 : end[0]]]
        found += [*inside, replace(last, aside=True, right=closed["rest"])]
        at = end[0] + 1
    return found


def _go_on_behind_clauses(groups: Sequence[Group]) -> list[Group]:
    """*attended by Okafor, Quinn, who hosted the last one, Reyes and Vik*: what is said between commas of one of a list
    is said of that one alone, and what leads to the list leads to those behind it too."""
    found = list[Group]()
    for at, group in enumerate(groups):
        before = found[-1] if found else None
        goes_on = before is not None and at > 0 and _CLAUSE_IN_A_LIST.fullmatch(group.left) is not None
        led = goes_on and before is not None and before_name(before.left) not in (None, "nothing", "absent")
        now = replace(group, left=before.left) if led and before is not None else group
        behind = groups[at + 1].left if at + 1 < len(groups) else ""
        if len(now.members) > 1 and _CLAUSE_IN_A_LIST.fullmatch(behind):
            found.append(Group(now.members[:-1], now.left, ""))
            now = Group(now.members[-1:], now.left, now.right, listed=True)
        found.append(now)
    return found


def is_in_company(group: Group) -> bool:
    """*Okafor, opening the meeting with* Quinn, *said*: whether whoever heads the sentence is there with them."""
    return group.aside and _IN_COMPANY.search(group.left) is not None


def _end_of_aside(
    groups: Sequence[Group], at: int, passage: Passage, text: str
) -> tuple[int, re.Match[str], re.Match[str]] | None:
    """Which list of people is the last inside the commas behind the one at place ``at``; how these open and close."""
    if at + 1 == len(groups) or not groups[at].acts or _AS_WELL.search(groups[at].left):
        return None
    name = groups[at].members[-1].human
    opened = _OPENS.fullmatch(text, passage.ends[name.last - 1], groups[at + 1].start)
    if opened is None or _ANOTHER_CLAUSE.search(opened[0]):
        return None
    for last in range(at + 1, len(groups)):
        if last > at + 1 and "," in groups[last].left:
            return None
        closed = _CLOSES.match(groups[last].right)
        if closed:
            return None if _POSSESSIVE.match(groups[last].right) and last == at + 1 else (last, opened, closed)
    return None
