"""Meetings that an article only names beside its own news: *Quinn, who returned from the Riga summit, said*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from namsite.draft import Draft, Edition, Summit, days_before

_OPENING = 2  # paragraphs that tell what an article is about
_FRESH = 3  # days from a meeting to a report that tells of it further down
_DAY = len("2020-05-04")
_LEADS_ASIDE = re.compile(
    r"(?<!-)\b(?:ahead of|before|since|(?<!rose )(?<!emerged )from|until|despite"
    r"|(?<!doubts )(?<!doubt )(?<!remained )about|hopes (?:for|of)|on (?:the )?preparations for"
    r"|discuss(?:ed|es|ing)(?: (?:the )?preparations for)?|(?:sidelines|margins|fringes) of)\s+(?:[\w'’-]+\s+){0,4}$"
    r"|, who(?:se)? (?:had|has|was to|is to|is due to|will|would|hosted|attended|returned)\b [^,;:]{0,80}$"
)
_ITSELF = re.compile(r"\s*(?:ended|closed|began|begins|opened|opens|was over)\b")  # *before their eighth summit ended*
_TO_IT = re.compile(
    r"\b(?:told|addressed|chair(?:ed|s|ing)|opened|opens|hosts|hosted) (?:the |its |their )?$"
    r"|\bbegan\b[^.;:]{0,60}, the $"
)
_HEAD = 12  # characters before the subject of a sentence


def mark_in_passing(draft: Draft, editions: Sequence[Edition]) -> None:
    """Marks the meetings that neither headline nor opening name and of which no sentence is told, and those by which an
    article only places something else in time or tells more of somebody."""
    opening = [r for r in draft.readings if r.passage.block.kind == "paragraph"][:_OPENING]
    for edition in editions:
        mentions = edition.mentions
        early = any(m.reading.passage.block.kind == "title" or m.reading in opening for m in mentions)
        edition.in_passing = all(_leads_aside(draft, mention) for mention in mentions) or not (
            early or _of_these_days(draft, edition) or any(_is_told_of(draft, mention) for mention in mentions)
        )


def _before(draft: Draft, mention: Summit) -> str:
    """The words of its sentence before a name."""
    return draft.article.text[mention.reading.passage.starts[mention.sentence[0]] : mention.offset]


def _leads_aside(draft: Draft, mention: Summit) -> bool:
    behind = mention.reading.passage.ends[mention.last - 1]
    return _LEADS_ASIDE.search(_before(draft, mention)) is not None and not _ITSELF.match(draft.article.text, behind)


def _is_told_of(draft: Draft, mention: Summit) -> bool:
    """Whether a sentence begins with a meeting, or tells who did something to it."""
    before = _before(draft, mention)
    return len(before) <= _HEAD or _TO_IT.search(before) is not None


def _of_these_days(draft: Draft, edition: Edition) -> bool:
    """Whether a sentence that names a meeting gives it a day shortly before the report."""
    days = [date.start for date, _ in edition.dates if date.start and len(date.start) >= _DAY]
    return draft.filed is not None and any(0 <= days_before(draft.filed, day) <= _FRESH for day in days)
