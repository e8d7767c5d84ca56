"""What extract finds in a few lines of text, in words that tests can compare."""

from __future__ import annotations

from namsite.extract import extract
from namsite.formats import Reading, parse
from namsite.records import Article, Findings, Kind, Source

HEADLINE = "What happened on that day"


def article(text: str, headline: str = HEADLINE) -> Article:
    """A plain text with a headline, as read from a file."""
    content = f"{headline}\n\n{text}\n".encode()
    source = Source(path="case.txt", media_type="text/plain", content=content, digest="")
    read, problems = parse(source, Reading(language="en", order=None, timezone="UTC"))
    assert read is not None, problems
    return read


def findings(text: str, headline: str = HEADLINE) -> Findings:
    return extract(article(text, headline))


def names(text: str, kind: Kind, headline: str = HEADLINE) -> list[str]:
    """The names of people or organizations, in order of their first mention."""
    return [one.name for one in findings(text, headline).referents if one.kind == kind]


def people(text: str, headline: str = HEADLINE) -> list[str]:
    return names(text, "person", headline)


def bodies(text: str, headline: str = HEADLINE) -> list[str]:
    return names(text, "organization", headline)


def mentions(text: str, headline: str = HEADLINE) -> dict[str, list[str]]:
    """Name → the wordings of its mentions, in order."""
    return {one.name: [m.surface for m in one.mentions] for one in findings(text, headline).referents}


def titles(text: str, headline: str = HEADLINE) -> list[str]:
    """Titles as written, each with its bearer: *Foreign Minister → Ana Lopes*; courtesy titles apart."""
    found = findings(text, headline)
    return [f"{t.as_written} → {found.referents[t.person].name}" for t in found.titles if not t.courtesy]


def courtesies(text: str, headline: str = HEADLINE) -> list[str]:
    """Courtesy titles (*Dr*), each with its bearer."""
    found = findings(text, headline)
    return [f"{t.as_written} → {found.referents[t.person].name}" for t in found.titles if t.courtesy]
