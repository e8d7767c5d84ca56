"""Who reports, as a sentence at the head of a story says: *…, Levant.Az reports.*, *…, Trend reports, citing TASS.*"""

from __future__ import annotations

import re
from collections.abc import Sequence

from namsite.reading.lines import is_known_agency, is_media_name
from namsite.records import Block, Credit, Span

_REPORTS = re.compile(
    r"[,”\"»] (?:the |as )?(?P<name>[A-Z][\w-]*(?:\.[A-Za-z]{2,4}\b)?(?: [A-Z][\w-]*){0,3}?)"
    r"(?:['’]s)?(?: (?:news )?agency| (?:special |own )?correspondent)? (?:reports|informs)"
    r"(?=[.,]?$|\.\s|,? (?:from|citing|quoting|referring to|with (?:a )?reference to|via)\b)"
)
_OPENING = 3  # paragraphs


def reporting_agency(text: str, blocks: Sequence[Block]) -> Credit | None:
    """The first agency or paper that is said to report the story at its head."""
    paragraphs = [block for block in blocks if block.kind == "paragraph"][:_OPENING]
    for block in paragraphs:
        if text.find(" reports", block.start, block.end) < 0 and text.find(" informs", block.start, block.end) < 0:
            continue
        for told in _REPORTS.finditer(text[block.start : block.end]):
            name = told["name"]
            if is_known_agency(name) or is_media_name(name):
                start = block.start + told.start("name")
                return Credit(name=name, span=Span(start, start + len(name)))
    return None
