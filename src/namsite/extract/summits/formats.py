"""Formats of meetings that others than the members are asked to: *the SCO Plus meeting*, *the G20 outreach session*."""

from __future__ import annotations

from namsite.draft import Body, Reading, Summit
from namsite.spelling import key

_PLUS = frozenset({"plus", "+"})
_FORMATS = _PLUS | {"outreach"}
_COUNTS = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight"})


def format_before(reading: Reading, summit: Summit, first: int) -> int | None:
    """Where *SCO Plus* begins that ends before token ``first``, noted as what the meeting is about: it is another one
    than the body's own; None where no such format stands there."""
    tokens = reading.passage.tokens
    at = first - 1
    at -= at > 0 and tokens[at - 1].form in _PLUS and (tokens[at].fold in _COUNTS or tokens[at].text.isdigit())
    if tokens[at].form not in _FORMATS:
        return None
    body = _of_states(reading, at)
    if body is None:
        return None
    _note(reading, summit, body, first)
    return body.first


def format_behind(reading: Reading, summit: Summit, start: int) -> int | None:
    """*in the SCO Plus format*: where a format ends that begins at token ``start``."""
    tokens = reading.passage.tokens
    end = next((at for at in range(start, min(start + 8, len(tokens))) if tokens[at].fold == "format"), None)
    if end is None or format_before(reading, summit, end) != start:
        return None
    return end + 1


def in_a_format(summit: Summit) -> bool:
    """Whether a meeting is one of these: of leaders, with others; or of the parties to a treaty."""
    return (bool(summit.topic) and not _FORMATS.isdisjoint(summit.topic.split())) or _of_the_parties(summit)


def _of_the_parties(summit: Summit) -> bool:
    """*the 28th Meeting of the Parties to the Montreal Protocol*."""
    tokens = summit.reading.passage.tokens
    behind = [token.fold for token in tokens[summit.noun + 1 : summit.noun + 5]]
    return bool(summit.number) and tokens[summit.noun].cap and behind == ["of", "the", "parties", "to"]


def _of_states(reading: Reading, end: int) -> Body | None:
    """The body of states whose name ends before token ``end``, be it with its format."""
    ends = (body for body in reading.bodies if body.last in (end, end + 1))
    return next((body for body in ends if body.group == "international" or body.last > end), None)


def _note(reading: Reading, summit: Summit, body: Body, end: int) -> None:
    summit.topic = key(reading.passage.text(body.first, end).replace("+", " plus "))
    summit.level = "leaders"
